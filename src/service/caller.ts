import type { Day } from '../people/day';
import { holds, isPupil, type Person, ROLES } from '../people/person';
import type { Roster } from '../people/roster';
import { sha256 } from '../register/sha256';
import type { RequestKind } from '../wire/request';

/** Who calls, as the roster has the address today. */
export interface Caller {
  /** Of the school account, lower case. */
  address: string;
  /** Null for an account on a staff domain that is on no register. */
  person: Person | null;
  /** How the Log names the caller: an id, never a name or an address. */
  id: string;
}

/** The roles that are not a child's. */
const GROWN_UP = ROLES.filter((role) => role !== 'pupil' && role !== 'ex-pupil');

/**
 * Who may call at all: a school account of somebody who holds a grown-up's role today, and an account on a staff domain
 * that is on no register (design section 5, Owners). Never a pupil, whatever else the pupil is, nor an outsider.
 *
 * @param address as the identity token gives it
 */
export function callerOf(roster: Roster, address: string, today: Day): Caller | null {
  const identity = roster.identify(address, '', today);
  if (identity.kind === 'unlisted-staff') {
    return { address, person: null, id: `account-${sha256(roster.key(address)).slice(0, 12)}` };
  }
  if (identity.kind !== 'school') return null;
  const { person } = identity;
  const isGrownUp = GROWN_UP.some((role) => holds(person, role, today)) && !isPupil(person, today);
  return isGrownUp ? { address, person, id: person.id } : null;
}

/** What only the DSL team may ask. All else is anybody's who may call, about their own reports. */
const FOR_DSL: readonly RequestKind[] = ['queue', 'acknowledge'];

/** Whether the caller's roles of today allow a kind of request. */
export function mayAsk(kind: RequestKind, { person }: Caller, today: Day): boolean {
  if (!FOR_DSL.includes(kind)) return true;
  return person !== null && (holds(person, 'dsl', today) || holds(person, 'deputy-dsl', today));
}
