import { ServiceError } from '../errors';
import { type CacheEntry, storeKey } from '../state';
import type { Call, ServiceClass } from './service';

// Platform-facts section 1; seconds, characters, bytes, items.
const defaultLife = 600;
const longestLife = 21_600;
const longestKey = 250;
const largestValue = 100 * 1024;
const mostItems = 1_000;

function storeOf(call: Call): Map<string, CacheEntry> {
  const stores = call.kernel.state.cache;
  const key = call.self as string;
  const store = stores.get(key) ?? new Map<string, CacheEntry>();
  stores.set(key, store);
  const now = call.kernel.clock.now();
  for (const [name, entry] of store) if (entry.until <= now) store.delete(name);
  return store;
}

function put(call: Call, values: [string, string][], life: number): void {
  if (life < 1 || life > longestLife) {
    throw new ServiceError(`Invalid argument: expirationInSeconds must be from 1 to ${longestLife}`);
  }
  for (const [key, value] of values) {
    if (key.length > longestKey) throw new ServiceError('Argument too large: key');
    if (Buffer.byteLength(value) > largestValue) throw new ServiceError('Argument too large: value');
  }
  const store = storeOf(call);
  const until = call.kernel.clock.now() + life * 1000;
  for (const [key, value] of values) {
    store.delete(key);
    store.set(key, { value, until });
  }
  // Over the cap the entries that expire soonest go first.
  const over = store.size - mostItems;
  if (over > 0) {
    const soonest = [...store].sort((a, b) => a[1].until - b[1].until).slice(0, over);
    for (const [key] of soonest) store.delete(key);
  }
}

/** `CacheService`. A standalone script has no document cache: null. */
export const cacheService: ServiceClass = {
  name: 'CacheService',
  service: 'CacheService',
  type: 'Cache.CacheService',
  methods: {
    getScriptCache: {
      takes: [[]],
      does: ({ execution }) => execution.hold('Cache', storeKey(execution.script.name, null)),
    },
    getUserCache: {
      takes: [[]],
      does: ({ execution }) =>
        execution.hold('Cache', storeKey(execution.script.name, execution.effectiveUser)),
    },
    getDocumentCache: { takes: [[]], does: () => null },
  },
};

/** A cache. 6 h at most, 100 KB a value, 250 characters a key, 1,000 items; an entry may go early. */
export const cacheClass: ServiceClass = {
  name: 'Cache',
  service: 'CacheService',
  type: 'Cache.Cache',
  methods: {
    get: { takes: [['string']], does: (call) => storeOf(call).get(call.args.string(0))?.value ?? null },
    getAll: {
      takes: [['strings']],
      does(call) {
        const store = storeOf(call);
        const found: Record<string, string> = {};
        for (const key of call.args.strings(0)) {
          const entry = store.get(key);
          if (entry) found[key] = entry.value;
        }
        return found;
      },
    },
    put: {
      takes: [
        ['string', 'string'],
        ['string', 'string', 'number'],
      ],
      does(call) {
        const life = call.args.count > 2 ? call.args.number(2) : defaultLife;
        put(call, [[call.args.string(0), call.args.string(1)]], life);
      },
    },
    putAll: {
      takes: [['object'], ['object', 'number']],
      does(call) {
        const values = Object.entries(call.args.object(0)).map(([k, v]): [string, string] => [k, String(v)]);
        put(call, values, call.args.count > 1 ? call.args.number(1) : defaultLife);
      },
    },
    remove: {
      takes: [['string']],
      does(call) {
        storeOf(call).delete(call.args.string(0));
      },
    },
    removeAll: {
      takes: [['strings']],
      does(call) {
        for (const key of call.args.strings(0)) storeOf(call).delete(key);
      },
    },
  },
};
