import { listWriters, revoke, shareWith } from '../google/drive';
import { holds, type Role } from '../people/person';
import type { Roster } from '../people/roster';
import { isHead, type School } from '../policy/school';
import { type Reader, WORKBOOKS } from '../register/layout';
import { LAYOUTS } from '../register/workbooks';
import { workbookId } from './settings';

/** The dated role that makes somebody a reader. The office and the data manager have none: the owner shares with them. */
const ROLE_OF: Partial<Record<Reader, Exclude<Role, 'pupil' | 'ex-pupil'>>> = {
  dsl: 'dsl',
  'deputy-dsl': 'deputy-dsl',
  headteacher: 'headteacher',
  slt: 'slt',
  it: 'it-admin',
};

/**
 * Lets those into each workbook whom the design names as its readers and who are in post today, and takes out those
 * who no longer are (design section 6). A file is Google's unit of access.
 *
 * @throws GoogleError
 */
export function shareWorkbooks(school: School, roster: Roster, today: string): void {
  const token = ScriptApp.getOAuthToken();
  for (const name of WORKBOOKS) {
    const id = workbookId(name);
    const { readers } = LAYOUTS[name];
    const wanted = new Set(readers.flatMap((reader) => addressesOf(reader, school, roster, today)));
    const writers = listWriters(token, id);
    // Where the owner also shares by hand (office, data manager) nobody can tell who ought to be out.
    const byRoleOnly = readers.every((reader) => ROLE_OF[reader] !== undefined);
    for (const writer of byRoleOnly ? writers : []) {
      if (!wanted.has(writer.address)) revoke(token, id, writer.permissionId);
    }
    const there = new Set(writers.map(({ address }) => address));
    for (const address of wanted) if (!there.has(address)) shareWith(token, id, address);
  }
}

function addressesOf(reader: Reader, school: School, roster: Roster, today: string): string[] {
  const role = ROLE_OF[reader];
  if (role === undefined) return [];
  return roster.people
    .filter((person) => (role === 'headteacher' ? isHead(school, person, today) : holds(person, role, today)))
    .map((person) => person.schoolEmail)
    .filter((address) => address !== '');
}
