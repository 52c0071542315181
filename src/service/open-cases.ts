import type { Day } from '../people/day';
import type { Person } from '../people/person';
import type { Roster } from '../people/roster';
import type { School } from '../policy/school';
import type { Numbered, Reported } from '../register/entries';
import { statusesOf } from './intake/own-report';
import { readEntriesAfter, readTab } from './registers';
import type { CaseWorkbook } from './settings';
import { meantBy } from './subjects';

// Whose conduct is in question in the cases of a register. It is read when the registers are shared and when the desk
// asks, never when a report comes in.

/** Somebody whose conduct is in question, as a register calls them. */
interface Subject {
  incident: string;
  /** Id; empty when the roster did not know them. */
  person: string;
  /** Name and address, as far as they stand there. */
  called: string[];
}

/** The cases in `incidents`, of whatever state, in which the person is a subject. @throws GoogleError */
export function casesAgainst(person: Person, school: School, roster: Roster, today: Day): Set<string> {
  const found = subjectsOnTab().filter(
    (subject) => mayBe(subject, [person], school, roster, today).length > 0,
  );
  return new Set(found.map(({ incident }) => incident));
}

/**
 * Ids of those of some people who are a subject of a case that is not closed.
 *
 * @throws GoogleError
 */
export function subjectsOfOpenCases(
  workbook: CaseWorkbook,
  among: readonly Person[],
  school: School,
  roster: Roster,
  today: Day,
): Set<string> {
  const subjects =
    workbook === 'incidents' ? subjectsOnTab() : subjectsInLog(workbook, among, school, roster, today);
  const found = subjects.flatMap((subject) =>
    mayBe(subject, among, school, roster, today).map(({ id }) => ({ id, incident: subject.incident })),
  );
  const statuses = statusesOf(found.map(({ incident }) => ({ workbook, incident })));
  return new Set(found.filter((_, i) => statuses[i] !== 'closed').map(({ id }) => id));
}

/** In `incidents` they stand on the tab People on incidents, where a person may add one. */
function subjectsOnTab(): Subject[] {
  return readTab('incidents', 'People on incidents')
    .map(({ cells }) => ({
      part: cells.part!.trim().toLowerCase(),
      incident: cells.incident!.trim(),
      person: cells.person!.trim(),
      called: [cells.name!, cells.address!],
    }))
    .filter(({ part, incident }) => part === 'subject' && /^I-\d+$/.test(incident));
}

/**
 * In a register of concerns the tab says only whom a concern is about, which may be who wrote the message: so the Log is
 * asked, and only when the tab names one of the people.
 */
function subjectsInLog(
  workbook: Exclude<CaseWorkbook, 'incidents'>,
  among: readonly Person[],
  school: School,
  roster: Roster,
  today: Day,
): Subject[] {
  const isNamed = readTab(workbook, 'Concerns').some(
    ({ cells }) =>
      cells.status !== 'closed' &&
      cells.about!.split(', ').some((who) => meantBy(who, school, roster, today, among).length > 0),
  );
  if (!isNamed) return [];
  return readEntriesAfter(workbook, 0)
    .filter(({ kind, payload }) => kind === 'concern' && payload !== null)
    .flatMap(({ payload }) => {
      const { incident, people } = payload as unknown as Reported & Numbered;
      return people
        .filter(({ part }) => part === 'subject')
        .map(({ person, name, address }) => ({
          incident,
          person: person ?? '',
          called: [name ?? '', address ?? ''],
        }));
    });
}

/** Those of some people whom it may be: by the id, else by name and address as the roster has them today. */
function mayBe(
  { person, called }: Subject,
  among: readonly Person[],
  school: School,
  roster: Roster,
  today: Day,
): Person[] {
  if (roster.person(person) !== null) return among.filter(({ id }) => id === person);
  const meant = called.flatMap((who) => meantBy(who, school, roster, today, among));
  return [...new Set(meant)];
}
