import type { Day } from '../people/day';
import { exPupil, holds, isPupil, type Person } from '../people/person';
import type { Identity } from '../people/roster';
import { isHead, type RuledSchool } from '../policy/school';

/** How much a reader is told (design section 3, Snapshot). */
export type Tier = 'staff' | 'governor' | 'parent-group' | 'pupil' | 'unknown';
export const TIERS: readonly Tier[] = ['staff', 'governor', 'parent-group', 'pupil', 'unknown'];

/** Whoever looks at the card. */
export interface Reader {
  tier: Tier;
  /** Headteacher or acting head: the only one told whose a home address is. */
  head: boolean;
  /** Sees the desk's queue. */
  dslTeam: boolean;
}

export const STRANGER: Reader = { tier: 'unknown', head: false, dslTeam: false };

/** What the reader is by the account in hand. A governor who works here is staff, a pupil is a pupil whatever else. */
export function readerOf(identity: Identity, school: Pick<RuledSchool, 'desks'>, day: Day): Reader {
  if (identity.kind === 'unlisted-pupil') return { ...STRANGER, tier: 'pupil' };
  if (identity.kind === 'unlisted-staff') return { ...STRANGER, tier: 'staff' };
  if (identity.kind !== 'school') return STRANGER;
  const { person } = identity;
  return {
    tier: tierOf(person, day),
    head: isHead(school, person, day),
    dslTeam: holds(person, 'dsl', day) || holds(person, 'deputy-dsl', day),
  };
}

function tierOf(person: Person, day: Day): Tier {
  if (isPupil(person, day) || exPupil(person, day) !== 'no') return 'pupil';
  if (holds(person, 'staff', day) || holds(person, 'service', day)) return 'staff';
  if (holds(person, 'governor', day) || holds(person, 'clerk', day)) return 'governor';
  return holds(person, 'parent-group', day) ? 'parent-group' : 'unknown';
}
