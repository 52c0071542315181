// A script of nobody's in particular that a person runs to open Google files as that person, with every scope there is
// for it: what it cannot do, no program can do in that person's name.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INDEX_TAB, type WorkbookName } from '../../src/register/layout';
import { LAYOUTS } from '../../src/register/workbooks';
import { AT } from './invented-school';
import type { SmallSchool } from './small-school';

const MANIFEST = {
  timeZone: 'Europe/London',
  runtimeVersion: 'V8',
  urlFetchWhitelist: ['https://sheets.googleapis.com/', 'https://www.googleapis.com/'],
  oauthScopes: ['script.external_request', 'drive', 'spreadsheets'].map(
    (name) => `https://www.googleapis.com/auth/${name}`,
  ),
};

const CODE = `function visit(requests) {
  const headers = { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() };
  const common = { headers, contentType: 'application/json', muteHttpExceptions: true };
  return UrlFetchApp.fetchAll(requests.map((request) => ({ ...common, ...request }))).map((response) => ({
    status: response.getResponseCode(),
    text: response.getContentText(),
  }));
}`;

const NAME = 'visitor';
const SHEETS = 'https://sheets.googleapis.com/v4/spreadsheets';
const DRIVE = 'https://www.googleapis.com/drive/v3/files';

interface VisitorRequest {
  url: string;
  method?: 'get' | 'put' | 'patch' | 'post';
  payload?: string;
}

interface VisitorAnswer {
  status: number;
  text: string;
}

let folder: string | null = null;

function scriptFolder(): string {
  if (folder !== null) return folder;
  const made = mkdtempSync(join(tmpdir(), 'visitor-'));
  writeFileSync(join(made, 'appsscript.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(made, 'Code.js'), CODE);
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  folder = made;
  return made;
}

/** Sends requests as somebody, all in one run, and answers them in order. */
function visit(school: SmallSchool, who: string, requests: readonly VisitorRequest[]): VisitorAnswer[] {
  const script = { name: NAME, folder: scriptFolder(), kind: 'service', owner: AT.role } as const;
  school.tenant.addScript({ ...script, clientId: 'visitor.apps.example' });
  const { value, error } = school.tenant.run(NAME, 'visit', { as: who, kind: 'manual', event: requests });
  if (error) throw new Error(`visitor: ${error.message}`);
  return value as VisitorAnswer[];
}

/** What somebody may do with a file. `owns` is to share it with others. */
export type Access = 'none' | 'reads' | 'edits' | 'owns';

function accessOf([read, edit, share]: VisitorAnswer[]): Access {
  if (share!.status === 200) return 'owns';
  if (edit!.status === 200) return 'edits';
  return read!.status === 200 ? 'reads' : 'none';
}

/** Nothing is changed by it: `null` leaves a cell as it is. */
const NOTHING = JSON.stringify({ values: [[null]] });

function cell(id: string, tab: string): string {
  return `${SHEETS}/${id}/values/${encodeURIComponent(`'${tab}'!A2`)}`;
}

/** Opens a workbook as somebody: reads a cell, writes to one, asks who else may; and writes to the Log. */
export function opensWorkbook(
  school: SmallSchool,
  who: string,
  name: WorkbookName,
): { access: Access; log: boolean } {
  const id = school.fileId(name);
  const write = (tab: string) =>
    ({ url: `${cell(id, tab)}?valueInputOption=RAW`, method: 'put', payload: NOTHING }) as const;
  const [first] = LAYOUTS[name].tabs;
  const answers = visit(school, who, [
    { url: cell(id, first!.title) },
    write(first!.title),
    { url: `${DRIVE}/${id}/permissions` },
    write('Log'),
  ]);
  return { access: accessOf(answers), log: answers[3]!.status === 200 };
}

/** Opens another file as somebody: reads what is in it, gives it the name that it has, asks who else may. */
export function opensFile(school: SmallSchool, who: string, id: string): Access {
  const { name } = school.tenant.world.files.get(id)!;
  return accessOf(
    visit(school, who, [
      { url: `${DRIVE}/${id}?alt=media` },
      { url: `${DRIVE}/${id}`, method: 'patch', payload: JSON.stringify({ name }) },
      { url: `${DRIVE}/${id}/permissions` },
    ]),
  );
}

/** Those of the files that somebody can let a pupil read. */
export function letsIn(school: SmallSchool, who: string, ids: readonly string[]): string[] {
  const payload = JSON.stringify({ type: 'user', role: 'reader', emailAddress: AT.pupil });
  const answers = visit(
    school,
    who,
    ids.map((id) => ({
      url: `${DRIVE}/${id}/permissions?sendNotificationEmail=false`,
      method: 'post',
      payload,
    })),
  );
  return ids.filter((_, i) => answers[i]!.status === 200);
}

/** Ids of all files that somebody's Drive shows. */
export function filesSeenBy(school: SmallSchool, who: string): string[] {
  const [answer] = visit(school, who, [{ url: `${DRIVE}?pageSize=1000` }]);
  return (JSON.parse(answer!.text) as { files: { id: string }[] }).files.map(({ id }) => id);
}

/** Everything that somebody can read: the text of all tabs of all workbooks, but for the Index, and of all other files. */
export function textsReadableBy(school: SmallSchool, who: string): string {
  const { workbooks, files } = school.tenant.world;
  const requests = filesSeenBy(school, who)
    .filter((id) => !isFolder(files.get(id)!))
    .map((id): VisitorRequest => {
      const sheets = workbooks.get(id)?.sheets;
      if (sheets === undefined) return { url: `${DRIVE}/${id}?alt=media` };
      const titles = sheets.map(({ title }) => title).filter((title) => title !== INDEX_TAB);
      const ranges = titles.map((title) => `ranges=${encodeURIComponent(`'${title}'`)}`).join('&');
      return { url: `${SHEETS}/${id}/values:batchGet?${ranges}&valueRenderOption=FORMULA` };
    });
  return visit(school, who, requests)
    .map(({ status, text }) => {
      if (status !== 200) throw new Error(`visitor: a file that is listed cannot be read: ${status}`);
      return text;
    })
    .join('\n');
}

export function isFolder({ mimeType }: { mimeType: string }): boolean {
  return mimeType === 'application/vnd.google-apps.folder';
}
