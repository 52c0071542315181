import { randomUUID } from 'node:crypto';
import type { Workbook } from '../../src/local/emulator/rest/workbook';
import { registersPage } from '../../src/local/workbench/pages/registers-page';
import { xlsxToWorkbook } from '../../src/local/xlsx/read';
import { workbookToXlsx } from '../../src/local/xlsx/write';
import { readZip } from '../../src/local/xlsx/zip';
import { WORKBOOKS, type WorkbookName } from '../../src/register/layout';
import { type LogEntry, whole } from '../../src/register/log';
import { LAYOUTS } from '../../src/register/workbooks';
import { type DoorSchool, doorSchool, evidence, report } from './door-school';
import { HOSTILE, injectedTags, MARK, seen, UNSAFE } from './hostile-text';
import { AT } from './invented-school';

const TEXTS = Object.entries(HOSTILE);
const REGISTERS = ['incidents', 'staff-concerns'] as const;

/** What was sent, each text in every field of a report, an original and a withdrawal. */
interface Sent {
  school: DoorSchool;
  reports: { what: string; text: string; id: string; name: WorkbookName }[];
}

function send(): Sent {
  const school = doorSchool();
  const reports: Sent['reports'] = [];
  for (const [what, text] of TEXTS)
    for (const name of REGISTERS) {
      const kind = name === 'incidents' ? 'about-a-child' : 'low-level-concern';
      const id = randomUUID();
      const message = {
        messageId: `${text}${id}`,
        date: null,
        from: { name: text, address: text.slice(0, 320) },
        subject: text,
      };
      const people = [
        { who: text, part: 'child' as const },
        { who: `${text.slice(0, 390)}@x.example`, part: 'witness' as const },
      ];
      const sent = school.ask(AT.teacher, 'report', report({ kind, message, people, words: text }), { id });
      const isKept =
        name === 'incidents' ? school.ask(AT.teacher, 'evidence', evidence(id, text)[0]!).ok : true;
      const withdrawn = school.ask(AT.teacher, 'withdraw', { report: id, reason: text });
      expect([what, sent.ok, isKept, withdrawn.ok]).toEqual([what, true, true, true]);
      reports.push({ what, text, id, name });
    }
  return { school, reports };
}

let sent: Sent;
beforeAll(() => {
  sent = send();
});

const book = (name: WorkbookName): Workbook =>
  sent.school.tenant.world.workbooks.get(sent.school.fileId(name))!;

/** The cells of a workbook that hold more than the layout’s own: all but the Dashboard’s. */
function cells(workbook: Workbook): unknown[] {
  return workbook.sheets
    .filter(({ title }) => title !== 'Dashboard')
    .flatMap(({ rows }) => rows.flatMap((row) => row?.values ?? []));
}

describe('in the registers', () => {
  test('everything is plain text, without a character that hides or turns it', () => {
    for (const name of WORKBOOKS) {
      const all = cells(book(name));
      expect(all.filter((cell) => typeof cell === 'object' && cell !== null)).toEqual([]);
      expect(all.filter((cell) => typeof cell === 'string' && UNSAFE.test(cell))).toEqual([]);
    }
    expect(sent.school.problems()).toEqual([]);
  });

  test('every text is there in words that can be seen, by itself, in its own cell', () => {
    const places = [
      ['incidents', 'Chronology', 'what'],
      ['incidents', 'Incidents', 'about'],
      ['incidents', 'People on incidents', 'name', 'address'],
      ['staff-concerns', 'Concerns', 'details'],
      ['staff-concerns', 'Concerns', 'withdrawn'],
    ] as const;
    for (const [name, tab, ...columns] of places) {
      const rows = sent.school.rows(name, tab);
      const shown = new Set(columns.flatMap((column) => rows.map((row) => seen(String(row[column])))));
      const missed = TEXTS.filter(([, text]) => !shown.has(seen(text))).map(([what]) => what);
      expect([tab, columns, missed]).toEqual([tab, columns, []]);
    }
  });

  test('the Log holds every text to the letter, half characters and all', () => {
    const filed = REGISTERS.flatMap((name) => whole(sent.school.rows(name, 'Log') as unknown as LogEntry[]));
    const byRequest = new Map(
      filed.map(({ payload }) => [payload?.request, payload as Record<string, unknown>]),
    );
    for (const { text, id } of sent.reports)
      expect(byRequest.get(id)).toMatchObject({
        words: text,
        message: { subject: text, from: { name: text } },
      });
  });

  test('an original is kept to the letter', () => {
    const originals = [...sent.school.tenant.world.files.values()].flatMap(({ content }) => content ?? []);
    for (const [, text] of TEXTS) expect(originals).toContain(text);
  });

  test('a text of the length of a cell and more is an original, and too long for any field', () => {
    const { school } = sent;
    const text = `${MARK}${'\u0416'.repeat(99_000)}`;
    const id = randomUUID();
    expect(school.ask(AT.teacher, 'report', report({ words: text.slice(0, 50_000) }), { id }).ok).toBe(false);
    const subject = { ...report().message!, subject: text.slice(0, 50_000) };
    expect(school.ask(AT.teacher, 'report', report({ message: subject }), { id }).ok).toBe(false);
    expect(school.ask(AT.teacher, 'report', report(), { id }).ok).toBe(true);
    expect(school.ask(AT.teacher, 'evidence', evidence(id, text)[0]!).body).toEqual({
      kept: true,
      missing: [],
    });
    expect(school.problems()).toEqual([]);
  });
});

describe('in the .xlsx file of a register', () => {
  test.each(REGISTERS)(
    'of %s no formula stands but the Dashboard’s, and every value comes back',
    async (name) => {
      const file = await workbookToXlsx(book(name));
      const zip = readZip(file);
      const formulas = LAYOUTS[name].tabs.map(({ title }, i) => ({
        title,
        has: /<f[ >]/.test(zip.text(`xl/worksheets/sheet${i + 1}.xml`)),
      }));
      expect(formulas.filter(({ has }) => has).map(({ title }) => title)).toEqual(
        name === 'incidents' ? ['Dashboard'] : [],
      );
      expect(cells(await xlsxToWorkbook(file)).filter((cell) => cell !== null)).toEqual(
        cells(book(name)).filter((cell) => cell !== null),
      );
    },
  );
});

describe('in our mail', () => {
  test('nothing of it stands: subject and headers are ours, one line each', () => {
    const { mailboxes } = sent.school.tenant.world;
    sent.school.call('digest');
    const sources = [...mailboxes.values()]
      .flatMap(({ messages }) => [...messages.values()])
      .map(({ source }) => source.rawBytes().toString());
    // To DSL and deputy of each of the reports about a child, the digest, and the role account's own copies.
    expect(sources.length).toBeGreaterThan(4 * TEXTS.length);
    for (const raw of sources) {
      const [head = '', body = ''] = raw.split('\r\n\r\n');
      const names = head.split('\r\n').map((line) => /^[\w-]+(?=: )/.exec(line)?.[0]);
      // The first one is put on by who delivers.
      expect(names.filter((name) => name !== 'Return-Path')).toEqual([
        'MIME-Version',
        'Date',
        'Message-ID',
        'Subject',
        'From',
        'To',
        'Content-Type',
        'Content-Transfer-Encoding',
      ]);
      expect(/^Subject: Safe Channels: [\x20-\x7e]+$/m.test(head)).toBe(true);
      expect(head + Buffer.from(body, 'base64').toString()).not.toMatch(/Zzyzx|evil|Bcc/);
    }
  });
});

describe('on the workbench’s page of a register', () => {
  const page = (registers: Record<WorkbookName, Workbook>, name: WorkbookName, tab: string) =>
    String(registersPage(registers, { name, tab, page: 1 }, []));
  const tagsOf = (html: string) => new Set(html.match(/<!?[/\w-]+/g));

  test.each([
    ['incidents', 'Chronology'],
    ['incidents', 'Incidents'],
    ['incidents', 'Log'],
    ['staff-concerns', 'Concerns'],
  ] as const)(
    '%s, %s, every text is text: the page has the tags and attributes that it has without',
    (name, tab) => {
      const registers = (of: DoorSchool) =>
        Object.fromEntries(
          WORKBOOKS.map((each) => [each, of.tenant.world.workbooks.get(of.fileId(each))!]),
        ) as Record<WorkbookName, Workbook>;
      const harmless = doorSchool();
      for (const kind of ['about-a-child', 'low-level-concern'] as const)
        harmless.ask(AT.teacher, 'report', report({ kind }));
      const html = page(registers(sent.school), name, tab);
      expect(html).toContain(MARK);
      expect([...tagsOf(html)].sort()).toEqual([...tagsOf(page(registers(harmless), name, tab))].sort());
      expect(injectedTags(html).filter((tag) => !tag.startsWith('<a href="/registers'))).toEqual([]);
    },
  );
});
