import { domainOf } from '../mail/domain';
import { addressKey, matchesDomain } from './address';
import { day, list, problemIn as problem, type Row, readCsv, refuseDoubles, type Sheet } from './csv';
import { isDay } from './day';
import { type DatedRole, type Person, ROLES } from './person';
import { roleNamed } from './role-names';
import type { Domains, Group } from './roster';

export const PEOPLE_COLUMNS = [
  'id',
  'name',
  'other_names',
  'roles',
  'school_email',
  'aliases',
  'personal_emails',
  'date_of_birth',
  'left_on',
  'class',
  'children',
  'users',
] as const;

export const GROUP_COLUMNS = ['address', 'name', 'members'] as const;

/** Reads `people.csv` (design section 7). With problems in the sheet the people are not to be used. */
export function readPeople(
  text: string,
  domains: Domains,
  file = 'people.csv',
): { people: Person[]; sheet: Sheet } {
  const sheet = readCsv(file, text, PEOPLE_COLUMNS, [
    'id',
    'name',
    'roles',
    'school_email',
    'personal_emails',
  ]);
  return { people: peopleOf(sheet, domains), sheet };
}

/** The people in a sheet with the columns of `people.csv`; what is wrong joins the sheet's problems. */
export function peopleOf(sheet: Sheet, domains: Domains): Person[] {
  refuseDoubles(sheet, 'id');
  const people = sheet.rows.map((row) => readPerson(sheet, row));
  refuseUnknownIds(sheet, people);
  refuseDoubleAddresses(sheet, people, domains);
  return people;
}

/** Reads `groups.csv`. */
export function readGroups(text: string, file = 'groups.csv'): { groups: Group[]; sheet: Sheet } {
  const sheet = readCsv(file, text, GROUP_COLUMNS, ['address', 'members']);
  return { groups: groupsOf(sheet), sheet };
}

/** The groups in a sheet with the columns of `groups.csv`. */
export function groupsOf(sheet: Sheet): Group[] {
  refuseDoubles(sheet, 'address');
  return sheet.rows.map((row) => {
    const [address = ''] = addresses(sheet, row, 'address');
    return { address, name: row.cells.name ?? '', members: addresses(sheet, row, 'members') };
  });
}

function readPerson(sheet: Sheet, row: Row): Person {
  const { id = '', name = '' } = row.cells;
  if (name === '') problem(sheet, row, 'name', 'every row needs a name');
  const schoolEmails = addresses(sheet, row, 'school_email');
  if (schoolEmails.length > 1)
    problem(sheet, row, 'school_email', 'holds more than one address; put the others in aliases');
  return {
    id,
    name,
    otherNames: list(row.cells.other_names ?? ''),
    roles: roles(sheet, row),
    schoolEmail: schoolEmails[0] ?? '',
    aliases: addresses(sheet, row, 'aliases'),
    personalEmails: addresses(sheet, row, 'personal_emails'),
    bornOn: day(sheet, row, 'date_of_birth'),
    leftOn: day(sheet, row, 'left_on'),
    classes: list(row.cells.class ?? ''),
    children: list(row.cells.children ?? ''),
    users: list(row.cells.users ?? ''),
  };
}

/** `governor@2024-09-01..2028-08-31;parent`: each role with its days, either end open. */
function roles(sheet: Sheet, row: Row): DatedRole[] {
  const held: DatedRole[] = [];
  for (const item of list(row.cells.roles ?? '')) {
    const [, name = '', dates] = /^([^@]*?)\s*(?:@\s*(.*))?$/.exec(item)!;
    const role = roleNamed(name);
    if (role === null) {
      problem(sheet, row, 'roles', `"${name}" is not a role; the roles are ${ROLES.join(', ')}`);
      continue;
    }
    const span = /^(.*)\.\.(.*)$/.exec(dates ?? '..');
    const [from = '', to = ''] = span ? [span[1], span[2]] : [dates, dates];
    const wrong = [from, to].find((end) => end !== '' && !isDay(end));
    if (!span || wrong !== undefined) {
      problem(sheet, row, 'roles', `"${item}" does not give dates as role@YYYY-MM-DD..YYYY-MM-DD`);
      continue;
    }
    if (from !== '' && to !== '' && to < from)
      problem(sheet, row, 'roles', `"${item}" ends before it begins`);
    held.push({ role, from: from || null, to: to || null });
  }
  if (held.length === 0 && (row.cells.roles ?? '') === '')
    problem(sheet, row, 'roles', 'every row needs at least one role');
  return held;
}

/** The addresses in a cell, lower case; what is none is a problem of the sheet. */
export function addresses(sheet: Sheet, row: Row, column: string): string[] {
  const found = list(row.cells[column] ?? '');
  for (const address of found) {
    if (!/^[^\s@]+@[^\s@]+$/.test(address))
      problem(sheet, row, column, `"${address}" is not an e-mail address`);
  }
  return found.map((address) => address.toLowerCase());
}

function refuseUnknownIds(sheet: Sheet, people: readonly Person[]): void {
  const ids = new Set(people.map((person) => person.id));
  people.forEach((person, i) => {
    const row = sheet.rows[i]!;
    for (const id of person.children)
      if (!ids.has(id)) problem(sheet, row, 'children', `nobody has the id "${id}"`);
    for (const id of person.users)
      if (!ids.has(id)) problem(sheet, row, 'users', `nobody has the id "${id}"`);
  });
}

/**
 * A school address belongs to one person. A personal address may be shared (a family's), but not with somebody's
 * school address.
 */
function refuseDoubleAddresses(sheet: Sheet, people: readonly Person[], domains: Domains): void {
  const own = [...domains.domains, ...domains.pupilDomains];
  const owner = new Map<string, { person: Person; row: number }>();
  const columns = ['school_email', 'aliases'] as const;
  people.forEach((person, i) => {
    const row = sheet.rows[i]!;
    for (const column of columns) {
      for (const address of column === 'aliases' ? person.aliases : [person.schoolEmail]) {
        if (address === '') continue;
        const key = addressKey(address, own);
        const other = owner.get(key);
        if (other && other.person !== person) {
          problem(sheet, row, column, `${address} is also the school address of row ${other.row}`);
        } else owner.set(key, { person, row: row.number });
      }
    }
  });
  people.forEach((person, i) => {
    const row = sheet.rows[i]!;
    for (const address of person.personalEmails) {
      const other = owner.get(addressKey(address, own));
      if (other)
        problem(sheet, row, 'personal_emails', `${address} is the school address of row ${other.row}`);
      else if (matchesDomain(domainOf(address), own)) {
        problem(
          sheet,
          row,
          'personal_emails',
          `${address} is on the school's own domain; put it in school_email or aliases`,
        );
      }
    }
  });
}
