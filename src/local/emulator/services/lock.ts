import { ServiceError } from '../errors';
import { storeKey } from '../state';
import type { Call, ServiceClass } from './service';

/** Takes the lock if it is free now or becomes free within `ms`; waits on the virtual clock. */
function acquire(call: Call, ms: number): boolean {
  const { kernel, execution } = call;
  const key = call.self as string;
  const holder = kernel.state.locks.get(key);
  const now = kernel.clock.now();
  const free = !holder || holder.execution === execution.id || (holder.until !== null && holder.until <= now);
  if (!free) {
    const comesFree = holder.until !== null && holder.until <= now + ms;
    kernel.spend(execution, comesFree && holder.until !== null ? holder.until - now : ms);
    if (!comesFree) return false;
  }
  kernel.state.locks.set(key, { execution: execution.id, until: null });
  return true;
}

/** `LockService`. Locks are per script project, or per user in it; a standalone script has no document lock. */
export const lockService: ServiceClass = {
  name: 'LockService',
  service: 'LockService',
  type: 'Lock.LockService',
  methods: {
    getScriptLock: {
      takes: [[]],
      does: ({ execution }) => execution.hold('Lock', storeKey(execution.script.name, null)),
    },
    getUserLock: {
      takes: [[]],
      does: ({ execution }) =>
        execution.hold('Lock', storeKey(execution.script.name, execution.effectiveUser)),
    },
    getDocumentLock: { takes: [[]], does: () => null },
  },
};

/** A lock; freed at the end of the execution that holds it. */
export const lockClass: ServiceClass = {
  name: 'Lock',
  service: 'LockService',
  type: 'Lock.Lock',
  methods: {
    tryLock: { takes: [['number']], does: (call) => acquire(call, call.args.number(0)) },
    waitLock: {
      takes: [['number']],
      does(call) {
        if (!acquire(call, call.args.number(0))) {
          throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
        }
      },
    },
    hasLock: {
      takes: [[]],
      does: ({ kernel, execution, self }) =>
        kernel.state.locks.get(self as string)?.execution === execution.id,
    },
    releaseLock: {
      takes: [[]],
      does({ kernel, execution, self }) {
        const key = self as string;
        if (kernel.state.locks.get(key)?.execution === execution.id) kernel.state.locks.delete(key);
      },
    },
  },
};
