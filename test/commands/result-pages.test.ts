import './built-bundles';

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAudit } from '../../src/local/commands/audit';
import { registersOf } from '../../src/local/registers';
import { resultPages } from '../../src/local/results/server';
import { WORKBOOKS } from '../../src/register/layout';
import { LAYOUTS } from '../../src/register/workbooks';
import { MAILBOX, message, peopleCsv, SCHOOL, SmallSchool } from './small-school';

jest.setTimeout(60_000);

const EVIL = '<img src=x onerror=alert(1)>"\'&';
const ESCAPED = '&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;';

let school: SmallSchool;
let pages: ReturnType<typeof resultPages>;
beforeAll(async () => {
  school = new SmallSchool({
    school: {
      'school.json': JSON.stringify({ ...SCHOOL, name: EVIL }),
      'people.csv': peopleCsv(
        { id: 'p2', name: EVIL, roles: 'pupil', school_email: 'x@pupils.elmbank.example', class: EVIL },
        { id: 'z1', name: '=1+1', roles: 'staff' },
      ),
    },
    mail: {
      [MAILBOX]: message({ From: 'x@pupils.elmbank.example' }),
      '<b>note.txt': 'x',
    },
  });
  const { school: opened, ...audit } = await runAudit(school);
  const registers = registersOf(opened.tenant);
  pages = resultPages({ school: opened.name, audit, registers, folder: school.out });
});
afterAll(() => school.remove());

async function get(path: string): Promise<{ status: number; text: string }> {
  const answer = await pages.request(path);
  return { status: answer.status, text: await answer.text() };
}

test('the first page says what was found, and links to pages and files that are all there', async () => {
  const { status, text } = await get('/');
  expect(status).toBe(200);
  expect(text).toContain('<html lang="en-GB">');
  const links = [...text.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!);
  expect(links).toEqual(expect.arrayContaining(['/register/incidents', '/files/summary.json']));
  for (const link of links) expect((await get(link)).status).toBe(200);
});

test('every tab of every register has a page with headings that belong to their columns', async () => {
  for (const name of WORKBOOKS) {
    for (const tab of LAYOUTS[name].tabs.filter(({ hidden }) => !hidden)) {
      const { status, text } = await get(`/register/${name}?tab=${encodeURIComponent(tab.title)}`);
      expect(status).toBe(200);
      expect(text.match(/<h1>/g)).toHaveLength(1);
      expect(text).toContain('aria-current="page"');
      if (text.includes('<table')) expect(text).toContain('<th scope="col"');
    }
  }
});

test('names, classes, file names and the school’s own name cannot become markup on any page', async () => {
  const tabs = WORKBOOKS.flatMap((name) =>
    LAYOUTS[name].tabs.map(({ title }) => `/register/${name}?tab=${encodeURIComponent(title)}`),
  );
  let seen = 0;
  for (const path of ['/', ...tabs]) {
    const { text } = await get(path);
    expect(text).not.toContain('<img');
    expect(text).not.toContain('<b>note');
    seen += text.split(ESCAPED).length - 1;
  }
  expect(seen).toBeGreaterThan(4);
  expect((await get('/')).text).toContain('&lt;b&gt;note.txt');
});

test.each([
  '/nothing',
  '/register/nothing',
  '/register/constructor',
  '/register/incidents?tab=Nothing',
  '/register/incidents?tab=Index',
  '/register/incidents?tab=%3Cscript%3E',
  '/files/nothing',
  '/files/.findings.ndjson.1.old',
  '/files/secret.txt',
  '/files/../secret.txt',
  '/files/..%2fsecret.txt',
  '/files/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '/files/..%5csecret.txt',
  '/files/findings.ndjson%00',
  '/files/',
  '//etc/passwd',
])('%s is a page in words that says there is none', async (path) => {
  writeFileSync(join(school.out, 'secret.txt'), 'secret');
  writeFileSync(join(school.folder, 'secret.txt'), 'secret');
  const { status, text } = await get(path);
  expect(status).toBe(404);
  expect(text).toContain('There is no such page');
  expect(text).not.toMatch(/secret|<script/);
});

test('a file that was taken away since is a page that is not there, not a fault', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'safe-channels-empty-'));
  const { school: opened, ...audit } = await runAudit(school);
  const registers = registersOf(opened.tenant);
  const moved = resultPages({ school: opened.name, audit, registers, folder: empty });
  expect((await moved.request('/files/summary.json')).status).toBe(404);
  rmSync(empty, { recursive: true });
});
