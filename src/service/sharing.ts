import { listWriters, revoke, shareWith } from '../google/drive';
import { holds, type Role } from '../people/person';
import type { Roster } from '../people/roster';
import { atDesk } from '../policy/desks';
import { isHead, type School } from '../policy/school';
import { type Reader, WORKBOOKS, type WorkbookName } from '../register/layout';
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

/** Script Property: whom this program has let into a workbook. */
const SHARED = 'shared:';

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
    // Who serves at an empty DSL desk has to open what that desk is told of.
    if (name === 'incidents')
      for (const person of atDesk(school, roster, 'dsl', today)) wanted.add(person.schoolEmail);
    wanted.delete('');
    const writers = listWriters(token, id);
    // Where the owner also shares by hand (office, data manager), only those whom this program let in are taken out.
    const byRoleOnly = readers.every((reader) => ROLE_OF[reader] !== undefined);
    const ours = letIn(name);
    remember(name, new Set([...ours, ...wanted]));
    for (const { address, permissionId } of writers) {
      if (!wanted.has(address) && (byRoleOnly || ours.has(address))) revoke(token, id, permissionId);
    }
    const there = new Set(writers.map(({ address }) => address));
    for (const address of wanted) if (!there.has(address)) shareWith(token, id, address);
    remember(name, wanted);
  }
}

function letIn(name: WorkbookName): Set<string> {
  const text = PropertiesService.getScriptProperties().getProperty(SHARED + name);
  return new Set(JSON.parse(text ?? '[]') as string[]);
}

function remember(name: WorkbookName, addresses: ReadonlySet<string>): void {
  PropertiesService.getScriptProperties().setProperty(SHARED + name, JSON.stringify([...addresses]));
}

function addressesOf(reader: Reader, school: School, roster: Roster, today: string): string[] {
  const role = ROLE_OF[reader];
  if (role === undefined) return [];
  return roster.people
    .filter((person) => (role === 'headteacher' ? isHead(school, person, today) : holds(person, role, today)))
    .map((person) => person.schoolEmail);
}
