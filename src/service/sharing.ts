import { listSharedWith, revoke, type ShareRole, shareWith } from '../google/drive';
import { holds, type Person, type Role } from '../people/person';
import type { Roster } from '../people/roster';
import { atDesk } from '../policy/desks';
import { isHead, type School } from '../policy/school';
import { type Reader, WORKBOOKS, type WorkbookName } from '../register/layout';
import { LAYOUTS } from '../register/workbooks';
import { CASE_WORKBOOKS, originalsId, workbookId } from './settings';

/** The dated role that makes somebody a reader. The office and the data manager have none: the owner shares with them. */
const ROLE_OF: Partial<Record<Reader, Exclude<Role, 'pupil' | 'ex-pupil'>>> = {
  dsl: 'dsl',
  'deputy-dsl': 'deputy-dsl',
  headteacher: 'headteacher',
  chair: 'chair',
  slt: 'slt',
  it: 'it-admin',
};

/** Script Property: whom this program has let into a workbook. */
const SHARED = 'shared:';

/**
 * Lets those into each workbook whom the design names as its readers and who are in post today, and takes out those
 * who no longer are (design section 6). A file is Google's unit of access. The same people may read, not change, the
 * originals beside it.
 *
 * @throws GoogleError
 */
export function shareWorkbooks(school: School, roster: Roster, today: string): void {
  const token = ScriptApp.getOAuthToken();
  for (const name of WORKBOOKS) {
    const { readers } = LAYOUTS[name];
    const wanted = new Set(
      roster.people
        .filter((person) => mayOpen(name, school, person, today))
        .map((person) => person.schoolEmail)
        .filter((address) => address !== ''),
    );
    // Who serves at an empty DSL desk has to open what that desk is told of.
    if (name === 'incidents') {
      for (const { schoolEmail } of atDesk(school, roster, 'dsl', today))
        if (schoolEmail !== '') wanted.add(schoolEmail);
    }
    // Where the owner also shares by hand (office, data manager), only those whom this program let in are taken out.
    const byRoleOnly = readers.every((reader) => ROLE_OF[reader] !== undefined);
    const ours = letIn(name);
    remember(name, new Set([...ours, ...wanted]));
    const mayTakeOut = (address: string) => byRoleOnly || ours.has(address);
    shareFile(token, workbookId(name), 'writer', wanted, mayTakeOut);
    remember(name, wanted);
    const cases = CASE_WORKBOOKS.find((each) => each === name);
    if (cases !== undefined) shareFile(token, originalsId(cases), 'reader', wanted, () => true);
  }
}

function shareFile(
  token: string,
  id: string,
  role: ShareRole,
  wanted: ReadonlySet<string>,
  mayTakeOut: (address: string) => boolean,
): void {
  const shared = listSharedWith(token, id, role);
  for (const { address, permissionId } of shared) {
    if (!wanted.has(address) && mayTakeOut(address)) revoke(token, id, permissionId);
  }
  const there = new Set(shared.map(({ address }) => address));
  for (const address of wanted) if (!there.has(address)) shareWith(token, id, address, role);
}

/** Whether the person's role on that day opens the workbook. */
export function mayOpen(name: WorkbookName, school: School, person: Person, today: string): boolean {
  return LAYOUTS[name].readers.some((reader) => {
    const role = ROLE_OF[reader];
    if (role === undefined) return false;
    return role === 'headteacher' ? isHead(school, person, today) : holds(person, role, today);
  });
}

function letIn(name: WorkbookName): Set<string> {
  const text = PropertiesService.getScriptProperties().getProperty(SHARED + name);
  return new Set(JSON.parse(text ?? '[]') as string[]);
}

function remember(name: WorkbookName, addresses: ReadonlySet<string>): void {
  PropertiesService.getScriptProperties().setProperty(SHARED + name, JSON.stringify([...addresses]));
}
