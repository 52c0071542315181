import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runVerify } from '../../src/local/commands/verify';
import type { Sheet } from '../../src/local/emulator/rest/workbook';
import { MAILBOX, message, run, SmallSchool } from './small-school';
import { saveChanged, tabsOf } from './workbook-files';

jest.setTimeout(60_000);

let school: SmallSchool;
let good: string;
beforeAll(() => {
  const mail = ['<a1@x>', '<a2@x>', '<a3@x>'].map((id) => message({ 'Message-ID': id })).join('');
  school = new SmallSchool({ mail: { [MAILBOX]: mail } });
  expect(run(school.audit()).status).toBe(0);
  good = join(school.out, 'incidents.xlsx');
});
afterAll(() => school.remove());

/** A copy in a folder of its own, changed. */
async function changed(name: string, change: (tabs: Record<string, Sheet>) => void): Promise<string> {
  mkdirSync(join(school.folder, name));
  const file = join(school.folder, name, 'incidents.xlsx');
  await saveChanged(good, file, change);
  return file;
}

const said = (file: string) => runVerify(file, 'Europe/London');

describe('verify finds nothing', () => {
  test('in a register that was opened and saved again', async () => {
    expect(await said(await changed('saved', () => undefined))).toEqual([]);
  });

  test.each(['Incidents (1).xlsx', 'Safe Channels_ incidents and contact log.xlsx', 'INCIDENTS.XLSX'])(
    'in a copy under the name %s',
    async (name) => {
      const copy = join(school.folder, name);
      copyFileSync(good, copy);
      expect(await said(copy)).toEqual([]);
    },
  );

  test('with the anchor of the day, and says so for another', async () => {
    const { Log } = await tabsOf(good);
    const anchor = String(Log!.rows.at(-1)!.values.at(-1));
    expect(await runVerify(good, 'Europe/London', anchor)).toEqual([]);
    expect(await runVerify(good, 'Europe/London', 'a'.repeat(64))).toEqual([
      expect.stringContaining('the anchor is not in this Log: it was cut short or rewritten'),
    ]);
  });
});

describe('verify names what somebody changed', () => {
  test('a cell of a tab, with code 1 and no name of a person', async () => {
    const file = await changed('cell', (tabs) => {
      tabs['Contact log']!.rows[2]!.values[1] = 'Somebody Else';
    });
    const { status, out, lines } = run(['verify', file]);
    expect([status, lines]).toEqual([1, []]);
    expect(out).toMatch(/^tab Contact log, row 3, column [A-Z][a-z ]+: differs from the Log\n/);
    expect(out).toContain(`${file}: 1 thing does not follow from the Log\n`);
    expect(out).not.toContain('Somebody');
  });

  test.each<[string, (rows: Sheet['rows']) => void, string[]]>([
    [
      'a cell of the Log',
      (rows) => rows[2]!.values.splice(2, 1, 'someone'),
      ['tab Log, row 3, column actor'],
    ],
    ['a deleted row', (rows) => rows.splice(2, 1), ['tab Log, row 3, column seq']],
    [
      'an inserted row',
      (rows) => rows.splice(2, 0, { values: ['9', '2026-07-06', 'x', 'contact', '', '{}'] }),
      ['tab Log, row 3, column seq'],
    ],
    [
      'two rows that changed places',
      (rows) => rows.splice(1, 2, rows[2], rows[1]),
      ['tab Log, row 2, column seq', 'tab Log, row 3, column seq'],
    ],
  ])('%s of the Log', async (name, change, places) => {
    const wrong = await said(await changed(name, (tabs) => change(tabs.Log!.rows)));
    for (const place of places) expect(wrong).toContainEqual(expect.stringContaining(`${place}: `));
    expect(wrong.at(-1)).toBe('tab Log: the other tabs were not compared: the Log itself does not hold');
  });

  test.each<[string, (rows: Sheet['rows']) => void]>([
    ['a deleted row', (rows) => rows.splice(2, 1)],
    ['an inserted row', (rows) => rows.splice(2, 0, { values: ['x', 'y'] })],
    ['two rows that changed places', (rows) => rows.splice(2, 2, rows[3], rows[2])],
  ])('%s of the contact log', async (name, change) => {
    const wrong = await said(
      await changed(`contact log, ${name}`, (tabs) => change(tabs['Contact log']!.rows)),
    );
    expect(wrong).toContainEqual(expect.stringMatching(/^tab Contact log, row 3, column /));
  });

  test('a tab that is missing', async () => {
    const file = await changed('tab', (tabs) => {
      tabs.Chronology!.title = 'Old';
    });
    expect(await said(file)).toEqual(['tab Chronology: the tab is missing']);
  });
});

describe('verify refuses in one line', () => {
  test('no file, two files, and a register that cannot be told', () => {
    expect(run(['verify'])).toMatchObject({
      status: 2,
      lines: ['name the register to check: npm run verify -- incidents.xlsx'],
    });
    const two = run(['verify', good, join(school.out, 'roster.xlsx')]);
    expect([two.status, two.lines[0]]).toEqual([2, expect.stringContaining('stands alone; what is it for?')]);
    expect(run(['verify', join(school.folder, 'foo.xlsx')])).toMatchObject({
      status: 2,
      lines: [expect.stringMatching(/foo\.xlsx: which register is this\?/)],
    });
  });

  test('what is not there or is no workbook', async () => {
    const folder = join(school.folder, 'broken');
    mkdirSync(join(folder, 'system.xlsx'), { recursive: true });
    writeFileSync(join(folder, 'incidents.xlsx'), 'not a workbook');
    writeFileSync(join(folder, 'roster.xlsx'), '');
    const lines = async (name: string) =>
      said(join(folder, name)).catch(({ lines }: { lines: string[] }) => lines);
    const refusal = (name: string, why: string) => [`${join(folder, name)}: ${why}`];
    const noFile = 'there is no such file, or it cannot be read';
    expect(await lines('incidents.xlsx')).toEqual(refusal('incidents.xlsx', 'is not an .xlsx workbook'));
    expect(await lines('roster.xlsx')).toEqual(refusal('roster.xlsx', 'is not an .xlsx workbook'));
    expect(await lines('system.xlsx')).toEqual(refusal('system.xlsx', noFile));
    expect(await lines('registers.xlsx')).toEqual(refusal('registers.xlsx', noFile));
  });

  test('a zone or an anchor that is none', async () => {
    await expect(runVerify(good, 'Mars')).rejects.toThrow(
      '--time-zone: "Mars" is not a time zone, such as Europe/London',
    );
    await expect(runVerify(good, 'Europe/London', 'abc')).rejects.toThrow('--anchor: "abc" is not an anchor');
  });
});
