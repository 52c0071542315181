import type { Day } from '../people/day';
import { holds, type Person, type Role } from '../people/person';
import type { Roster } from '../people/roster';
import { atDesk } from '../policy/desks';
import type { Desk } from '../policy/finding';
import { isHead, type School } from '../policy/school';
import type { Reader, WorkbookName } from '../register/layout';
import { LAYOUTS } from '../register/workbooks';
import { CASE_WORKBOOKS, type CaseWorkbook } from './settings';

/** Whose register it is. */
export const DESK_OF: Record<CaseWorkbook, Desk> = {
  incidents: 'dsl',
  'staff-concerns': 'headteacher',
  'chair-concerns': 'chair',
};

/** The dated role that makes somebody a reader. The office and the data manager have none: the owner shares with them. */
const ROLE_OF: Partial<Record<Reader, Exclude<Role, 'pupil' | 'ex-pupil'>>> = {
  dsl: 'dsl',
  'deputy-dsl': 'deputy-dsl',
  headteacher: 'headteacher',
  chair: 'chair',
  slt: 'slt',
  it: 'it-admin',
};

const NOBODY: ReadonlySet<string> = new Set();

/** Whether a workbook has readers of no dated role, whom its owner lets in by hand. */
export function isSharedByHand(name: WorkbookName): boolean {
  return LAYOUTS[name].readers.some((reader) => ROLE_OF[reader] === undefined);
}

/** Whether the person's role on that day opens the workbook. */
export function mayOpen(name: WorkbookName, school: School, person: Person, today: Day): boolean {
  return LAYOUTS[name].readers.some((reader) => {
    const role = ROLE_OF[reader];
    if (role === undefined) return false;
    return role === 'headteacher' ? isHead(school, person, today) : holds(person, role, today);
  });
}

/**
 * Everybody who is let into a workbook on a day: its readers in post and, where a register of cases has none of them,
 * whoever serves at its desk, because they have to open what they are told of (design section 5, conflict wall).
 *
 * @param closed ids of those to whom it is closed
 */
export function openersOf(
  name: WorkbookName,
  school: School,
  roster: Roster,
  today: Day,
  closed: ReadonlySet<string> = NOBODY,
): Person[] {
  const readers = roster.people.filter(
    (person) => !closed.has(person.id) && mayOpen(name, school, person, today),
  );
  const cases = CASE_WORKBOOKS.find((each) => each === name);
  if (cases === undefined) return readers;
  return [...new Set([...readers, ...atDesk(school, roster, DESK_OF[cases], today, closed)])];
}
