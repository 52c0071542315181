import type { Day } from '../people/day';
import { holds, type Person } from '../people/person';
import { ownerOf } from '../policy/judge-by';
import type { Register } from '../policy/judgement';
import type { CoverageRow } from '../register/entries';

/** How an account stands: read, read by headers because Google refuses its bodies (with the code), or why not read. */
const SWEPT = 'swept';
const WITHOUT_BODIES = 'swept without bodies: ';

/**
 * The state of an account that was read just now.
 *
 * @param before the state that stands in Coverage
 * @param bodies the code with which Google refused its bodies, null when it gave them, undefined when none was asked for
 * @param wanted whether the school has bodies read at all
 */
export function sweptState(before: string, bodies: string | null | undefined, wanted: boolean): string {
  if (bodies !== undefined) return bodies === null ? SWEPT : WITHOUT_BODIES + bodies;
  // Nobody asked this time: what was found out last still stands.
  return wanted && before.startsWith(WITHOUT_BODIES) ? before : SWEPT;
}

/** An account's line in Coverage. @param since ISO 8601 */
export function coverageRow(
  register: Register,
  account: string,
  state: string,
  since: string,
  today: Day,
): CoverageRow {
  const person = ownerOf(register, account, today).person;
  const swept = state === SWEPT || state.startsWith(WITHOUT_BODIES);
  return {
    account,
    accountClass: person === null ? 'not on the register' : classOf(person, today),
    state: swept ? 'swept' : 'not covered',
    why: swept ? bodiesInWords(state) : inWords(state),
    since,
  };
}

function bodiesInWords(state: string): string {
  return state === SWEPT ? '' : `Bodies not read: ${inWords(state.slice(WITHOUT_BODIES.length))}`;
}

function inWords(code: string): string {
  return WHY_NOT[code] ?? `Google answered: ${code}`;
}

/** Why an account is not covered, in words for the IT admin. */
const WHY_NOT: Record<string, string> = {
  suspended: 'The account is suspended.',
  excluded: 'The school excluded this account in its settings.',
  gone: 'The account is not among those to be read any more: deleted, or a pupil’s now.',
  unauthorized_client: 'Domain-wide delegation does not cover this account or scope.',
  failedPrecondition: 'The account has no Gmail.',
};

function classOf(person: Person, today: Day): string {
  const classes = [
    'staff',
    'governor',
    'parent-group',
    'parent',
    'volunteer',
    'contractor',
    'service',
  ] as const;
  return classes.filter((role) => holds(person, role, today)).join(', ') || 'other';
}
