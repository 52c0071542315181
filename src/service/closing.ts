import type { Day } from '../people/day';
import type { Person } from '../people/person';
import type { Roster } from '../people/roster';
import type { School } from '../policy/school';
import type { HealthRow } from '../register/entries';
import { closedTo, rememberClosed } from './closed-to';
import { subjectsOfOpenCases } from './open-cases';
import { openersOf } from './openers';
import { fileDrafts, WRITER, zoneOf } from './registers';
import { CASE_WORKBOOKS, type CaseWorkbook } from './settings';

/**
 * Finds out to whom each register of cases is closed: to those who would open it and are a subject of an open case in
 * it (design section 5, conflict wall). IT is told of whoever is new among them.
 *
 * @throws GoogleError
 */
export function closeToSubjects(school: School, roster: Roster, today: Day): void {
  for (const workbook of CASE_WORKBOOKS) {
    const closed = subjectsAmongOpeners(workbook, school, roster, today);
    const before = closedTo(workbook);
    if ([...closed].some((id) => !before.has(id)))
      sayThatSomebodyIsKeptOut(workbook, closed, school, roster, today);
    rememberClosed(workbook, closed);
  }
}

/** As the next desk serves when nobody is left, those at it are asked about, too. */
function subjectsAmongOpeners(
  workbook: CaseWorkbook,
  school: School,
  roster: Roster,
  today: Day,
): Set<string> {
  const closed = new Set<string>();
  const asked = new Set<Person>();
  for (;;) {
    const openers = openersOf(workbook, school, roster, today, closed);
    const next = openers.filter((person) => !asked.has(person));
    if (next.length === 0) return closed;
    for (const person of next) asked.add(person);
    for (const id of subjectsOfOpenCases(workbook, next, school, roster, today)) closed.add(id);
  }
}

/** By no name and without the case: what the sharing of the file would otherwise not explain. */
function sayThatSomebodyIsKeptOut(
  workbook: CaseWorkbook,
  closed: ReadonlySet<string>,
  school: School,
  roster: Roster,
  today: Day,
): void {
  const at = new Date().toISOString();
  const row = (more: Pick<HealthRow, 'code' | 'what' | 'todo'>): HealthRow => ({
    ...more,
    id: `${more.code}-${workbook}-${today}`,
    when: at,
    where: workbook,
    state: 'new',
  });
  const rows = [
    row({
      code: 'kept-out',
      what: 'Somebody whose desk opens this register is not let into it for the time being.',
      todo: 'Do not share it by hand. Access comes back by itself once what stands against it is closed.',
    }),
  ];
  const served = openersOf(workbook, school, roster, today);
  if (served.every(({ id }) => closed.has(id)))
    rows.push(
      row({
        code: 'desk-empty',
        what: 'Nobody of a desk is left to open its register; the next desk serves, if anybody is in post there.',
        todo: 'Tell the Headteacher or the chair of governors that somebody has to be named, in people.csv.',
      }),
    );
  fileDrafts(
    'system',
    rows.map((payload) => ({ kind: 'health', at, actor: WRITER, payload })),
    zoneOf(school.timeZone),
  );
}
