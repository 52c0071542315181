import type { Day } from '../../people/day';
import type { Person } from '../../people/person';
import type { Roster } from '../../people/roster';
import { atDesk } from '../../policy/desks';
import type { Desk } from '../../policy/finding';
import { REPORTS, type ReportKind } from '../../policy/reports';
import type { School } from '../../policy/school';
import { CASE_WORKBOOKS, type CaseWorkbook } from '../settings';
import { mayOpen } from '../sharing';

/** Whose register it is. */
const DESK_OF: Record<CaseWorkbook, Desk> = {
  incidents: 'dsl',
  'staff-concerns': 'headteacher',
  'chair-concerns': 'chair',
};

/** What is about a child is the DSL's before the Headteacher's; what is about an adult's conduct is not. */
const FOR_CONDUCT: readonly CaseWorkbook[] = ['staff-concerns', 'chair-concerns', 'incidents'];

/** Where a report is kept, and who is to deal with it there. */
export interface Place {
  workbook: CaseWorkbook;
  /** Empty when nobody is left. */
  people: Person[];
}

/**
 * The conflict wall (design section 5): the first register that no subject of the report can open and somebody in post
 * can. A file is Google's unit of access, so a desk is closed to a subject by keeping the report out of a file that the
 * subject reads, even where a colleague at the same desk is not concerned. When nobody is left it waits in the first
 * register that is closed to the subjects.
 *
 * @param subjects ids of those whose conduct is in question
 */
export function placeFor(
  kind: ReportKind,
  subjects: ReadonlySet<string>,
  school: School,
  roster: Roster,
  today: Day,
): Place {
  const order = REPORTS[kind].conduct ? FOR_CONDUCT : CASE_WORKBOOKS;
  const closed = (workbook: CaseWorkbook) =>
    roster.people.every((person) => !subjects.has(person.id) || !mayOpen(workbook, school, person, today));
  const places = order.filter(closed).map((workbook) => ({
    workbook,
    people: peopleAt(workbook, subjects, school, roster, today),
  }));
  const manned = places.find(({ people }) => people.length > 0);
  return manned ?? places[0] ?? { workbook: 'chair-concerns', people: [] };
}

/** Who deals with what is kept in a register: those at its desk who can open it, the subjects left out. */
export function peopleAt(
  workbook: CaseWorkbook,
  subjects: ReadonlySet<string>,
  school: School,
  roster: Roster,
  today: Day,
): Person[] {
  return atDesk(school, roster, DESK_OF[workbook], today, subjects).filter((person) =>
    mayOpen(workbook, school, person, today),
  );
}
