import type { Sheet } from '../people/csv';
import type { Person } from '../people/person';
import type { Problem } from '../people/problem';
import { readGroups, readPeople } from '../people/read-people';
import { Roster } from '../people/roster';
import { readApprovals } from './approvals';
import { readSchool } from './read-school';
import { readSites } from './read-sites';
import type { School } from './school';

/** The texts of a school's files, by name (design section 7). */
export type SchoolFiles = { 'school.json': string; 'people.csv': string } & Partial<
  Record<'approvals.csv' | 'sites.csv' | 'groups.csv', string>
>;

/** A school's files read and checked, against one another too. */
export interface SchoolFilesReading {
  /** Null when `school.json` cannot be used. */
  school: School | null;
  people: Person[];
  roster: Roster;
  sheets: Record<'people' | 'groups' | 'approvals' | 'sites', Sheet>;
  /** What must be mended first, by file and row; with one of them nothing is to be used. */
  problems: Problem[];
  /** What was passed over. */
  notes: Problem[];
}

export function readSchoolFiles(files: SchoolFiles): SchoolFilesReading {
  const { school, problems, notes } = readSchool(files['school.json']);
  const domains = school ?? { domains: [], pupilDomains: [] };
  const { people, sheet: peopleSheet } = readPeople(files['people.csv'], domains);
  const { groups, sheet: groupSheet } = readGroups(files['groups.csv'] ?? 'address,name,members');
  const roster = new Roster(people, groups, domains);
  const { sheet: approvals } = readApprovals(
    files['approvals.csv'] ?? 'id,person_id,granted_by,granted_on',
    roster,
  );
  const sites = readSites(files['sites.csv'] ?? 'id,url', roster);
  const sheets = { people: peopleSheet, groups: groupSheet, approvals, sites };
  const usable = school !== null && peopleSheet.problems.length === 0;
  return {
    school,
    people,
    roster,
    sheets,
    problems: [...problems, ...Object.values(sheets).flatMap((sheet) => sheet.problems.sort(byRow))],
    notes: [
      ...notes,
      ...(usable ? [...emptyRegister(people), ...unknownOnDesks(school, roster)] : []),
      ...Object.values(sheets).flatMap((sheet) => sheet.notes),
    ],
  };
}

function byRow(a: Problem, b: Problem): number {
  return (a.row ?? 0) - (b.row ?? 0);
}

function emptyRegister(people: readonly Person[]): Problem[] {
  if (people.length > 0) return [];
  const what = 'names nobody; only the school’s mail domains tell who is who';
  return [{ file: 'people.csv', row: null, column: null, what }];
}

/** A desk whose id nobody has tells nobody; `people.csv` and `school.json` are often kept by different people. */
function unknownOnDesks(school: School, roster: Roster): Problem[] {
  return Object.entries(school.desks).flatMap(([desk, entries]) =>
    entries
      .map((entry) => (typeof entry === 'string' ? entry : entry.id))
      .filter((id) => roster.person(id) === null)
      .map((id) => {
        const what = `nobody in people.csv has the id "${id}"; nobody is told in that place`;
        return { file: 'school.json', row: null, column: `desks.${desk}`, what };
      }),
  );
}
