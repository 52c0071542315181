import type { Day } from '../../people/day';
import type { Person } from '../../people/person';
import type { Roster } from '../../people/roster';
import { atDesk } from '../../policy/desks';
import type { Desk } from '../../policy/finding';
import type { School } from '../../policy/school';
import { closedTo } from '../closed-to';
import { DESK_OF, mayOpen, openersOf } from '../openers';
import { CASE_WORKBOOKS, type CaseWorkbook } from '../settings';

/** What is not the DSL's is the Headteacher's before anybody else's: nobody of the DSL team need know of it. */
const HEADTEACHER_FIRST: readonly CaseWorkbook[] = ['staff-concerns', 'chair-concerns', 'incidents'];

/** Where a report is kept, and who is to deal with it there. */
export interface Place {
  workbook: CaseWorkbook;
  /** Empty when nobody is left. */
  people: Person[];
  /** Whether it is another register than it would be if nobody were a subject, or nobody missing. */
  moved: boolean;
}

/**
 * The conflict wall (design section 5): the first register that no subject of the report can open and somebody in post
 * can. A file is Google's unit of access, so a desk is closed to a subject by keeping the report out of a file that the
 * subject reads, even where a colleague at the same desk is not concerned. When nobody is left it waits in the first
 * register that is closed to the subjects.
 *
 * @param desks whose it is: what is among others the DSL's is kept in the DSL's register
 * @param subjects ids of those whose conduct is in question
 */
export function placeFor(
  desks: readonly Desk[],
  subjects: ReadonlySet<string>,
  school: School,
  roster: Roster,
  today: Day,
): Place {
  const order = desks.includes('dsl') ? CASE_WORKBOOKS : HEADTEACHER_FIRST;
  const closed = (workbook: CaseWorkbook) =>
    openersOf(workbook, school, roster, today).every(({ id }) => !subjects.has(id));
  const places = order.filter(closed).map((workbook) => ({
    workbook,
    people: peopleAt(workbook, subjects, school, roster, today),
    moved: workbook !== order[0],
  }));
  const manned = places.find(({ people }) => people.length > 0);
  return manned ?? places[0] ?? { workbook: 'chair-concerns', people: [], moved: true };
}

/**
 * Who deals with what is kept in a register: those at its desk who can open it, left out the subjects and those whom
 * another case keeps out of the file.
 */
export function peopleAt(
  workbook: CaseWorkbook,
  subjects: ReadonlySet<string>,
  school: School,
  roster: Roster,
  today: Day,
): Person[] {
  const except = new Set([...subjects, ...closedTo(workbook)]);
  return atDesk(school, roster, DESK_OF[workbook], today, except).filter((person) =>
    mayOpen(workbook, school, person, today),
  );
}
