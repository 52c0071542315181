import { listSharedWith, revoke, type ShareRole, shareWith } from '../google/drive';
import { GoogleError } from '../google/google-error';
import type { Day } from '../people/day';
import type { Roster } from '../people/roster';
import type { School } from '../policy/school';
import type { HealthRow } from '../register/entries';
import { WORKBOOKS, type WorkbookName } from '../register/layout';
import { closedTo } from './closed-to';
import { closeToSubjects } from './closing';
import { isSharedByHand, openersOf } from './openers';
import { fileDrafts, WRITER, zoneOf } from './registers';
import { CASE_WORKBOOKS, originalsId, saveRoleAccount, workbookId } from './settings';

/** Script Property: whom this program has let into a workbook. */
const SHARED = 'shared:';

/**
 * Lets those into each workbook whom the design names as its readers and who are in post today, and takes out those
 * who no longer are (design section 6). A file is Google's unit of access: who is a subject of an open case is
 * not let into its register, whatever the role. The same people may read, not change, the originals beside it.
 *
 * @throws GoogleError
 */
export function shareWorkbooks(school: School, roster: Roster, today: Day): void {
  closeToSubjects(school, roster, today);
  const token = ScriptApp.getOAuthToken();
  let stay = 0;
  for (const name of WORKBOOKS) {
    const openers = openersOf(name, school, roster, today, closedTo(name));
    const wanted = new Set(openers.map(({ schoolEmail }) => schoolEmail).filter((address) => address !== ''));
    // Where the owner also shares by hand (office, data manager), only those whom this program let in are taken out.
    const ours = letIn(name);
    remember(name, new Set([...ours, ...wanted]));
    const mayTakeOut = (address: string) => !isSharedByHand(name) || ours.has(address);
    stay += shareFile(token, workbookId(name), 'writer', wanted, mayTakeOut);
    remember(name, wanted);
    const cases = CASE_WORKBOOKS.find((each) => each === name);
    if (cases !== undefined) stay += shareFile(token, originalsId(cases), 'reader', wanted, () => true);
  }
  if (stay > 0) sayThatSomebodyStaysIn(school, today);
}

/**
 * Whatever else somebody was given by hand is taken away: a reader is let into a register as much as an editor.
 *
 * @returns how many cannot be taken out, because they are let into a folder that the file lies in
 */
function shareFile(
  token: string,
  id: string,
  role: ShareRole,
  wanted: ReadonlySet<string>,
  mayTakeOut: (address: string) => boolean,
): number {
  const all = listSharedWith(token, id);
  const owner = all.find((each) => each.role === 'owner');
  if (owner !== undefined) saveRoleAccount(owner.address);
  const shared = all.filter((each) => each !== owner);
  const toGo = shared
    .filter((each) => each.role !== role || !wanted.has(each.address))
    .filter(({ address }) => wanted.has(address) || mayTakeOut(address));
  const stay = toGo.filter(({ permissionId }) => !isTakenOut(token, id, permissionId));
  const there = new Set(shared.filter((each) => each.role === role).map(({ address }) => address));
  for (const address of wanted) if (!there.has(address)) shareWith(token, id, address, role);
  return stay.length;
}

/** What comes with a folder above cannot be taken from the file; that must not keep the others from their registers. */
function isTakenOut(token: string, id: string, permissionId: string): boolean {
  try {
    revoke(token, id, permissionId);
    return true;
  } catch (error) {
    if (!(error instanceof GoogleError) || error.status !== 403) throw error;
    return false;
  }
}

function sayThatSomebodyStaysIn(school: School, today: Day): void {
  const at = new Date().toISOString();
  const payload: HealthRow = {
    id: `shared-above-${today}`,
    when: `${today}T00:00:00Z`,
    what: 'Somebody can open a register who should not, because it lies in a folder that they can open.',
    code: 'shared-above',
    where: 'Google Drive of the role account',
    todo: 'Move the registers and the folders of originals out of every shared folder, to the top of My Drive.',
    state: 'new',
  };
  fileDrafts('system', [{ kind: 'health', at, actor: WRITER, payload }], zoneOf(school.timeZone));
}

function letIn(name: WorkbookName): Set<string> {
  const text = PropertiesService.getScriptProperties().getProperty(SHARED + name);
  return new Set(JSON.parse(text ?? '[]') as string[]);
}

function remember(name: WorkbookName, addresses: ReadonlySet<string>): void {
  PropertiesService.getScriptProperties().setProperty(SHARED + name, JSON.stringify([...addresses]));
}
