import type { Tenant } from '../emulator/tenant';
import type { Fault } from '../emulator/world';
import { type FaultKind, isOfSameService } from './kinds';
import { AT } from './people';

/** Longer than any execution may last, milliseconds. */
const TOO_LONG = 361_000;

/**
 * Has `watch` asked before each further call what befalls it.
 *
 * @param watch is given what would befall it otherwise
 * @returns what ends that
 */
export function atEachCall(
  tenant: Tenant,
  watch: (name: string, otherwise: (name: string) => Fault | null) => Fault | null,
): () => void {
  const { faults } = tenant;
  const before = faults.next.bind(faults);
  faults.next = (name) => watch(name, before);
  return () => {
    faults.next = before;
  };
}

/** The names of the calls that `work` makes, in the order in which they begin: the order in which faults count. */
export function callsOf(tenant: Tenant, work: () => void): string[] {
  const names: string[] = [];
  const stop = atEachCall(tenant, (name) => {
    names.push(name);
    return null;
  });
  work();
  stop();
  return names;
}

/**
 * Lets a further call go wrong: the `nth`, or the first after it that the kind can befall; of a kind that lasts also all
 * later ones of the same service. @returns what ends that
 */
export function disturb(tenant: Tenant, nth: number, kind: FaultKind): () => void {
  let seen = 0;
  let befallen: string | null = null;
  const stop = atEachCall(tenant, (name) => {
    seen += 1;
    if (!kind.befalls(name)) return null;
    if (befallen === null && seen >= nth) befallen = name;
    else if (!(kind.lasts && befallen !== null && isOfSameService(befallen, name))) return null;
    const mishap = kind.at(name);
    if (mishap.is === 'fault') return { name, nth: 1, times: 1, ...mishap.fault };
    if (mishap.is === 'lock-held') setLocks(tenant, Number.POSITIVE_INFINITY);
    else tenant.world.clock.spend(TOO_LONG);
    return null;
  });
  return () => {
    stop();
    if (befallen !== null && kind.at(befallen).is === 'lock-held') setLocks(tenant, null);
  };
}

/** Every lock that the two scripts know, held by somebody else until then; null: free. */
function setLocks(tenant: Tenant, until: number | null): void {
  for (const script of ['service', 'addon'])
    for (const user of [null, AT.role]) tenant.holdLock(script, user, until);
}
