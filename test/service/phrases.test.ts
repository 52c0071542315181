import type { Row } from '../../src/local/emulator/rest/workbook';
import { PHRASES } from '../../src/policy/triage/list/phrases';
import { AT, LETTERS } from './invented-school';
import { type SmallSchool, tally, workingSchool } from './small-school';

const COLUMN = { id: 0, kind: 1, phrase: 2, notWhen: 3, source: 4, inUse: 5 } as const;

/** The rows of the tab Phrases, to be changed by hand; the first is the headings. */
function tab(school: SmallSchool): Row[] {
  return school.tenant.world.workbooks
    .get(school.fileId('incidents'))!
    .sheets.find(({ title }) => title === 'Phrases')!.rows as Row[];
}

const isChange = ({ kind }: { kind?: unknown }) => /^phrases-changed(#1\/|$)/.test(String(kind));
const changes = (school: SmallSchool) => school.rows('incidents', 'Log').filter(isChange);
const rowsOf = (entry: { payload?: unknown }) =>
  (JSON.parse(String(entry.payload)) as { rows: { row: number; cells: Record<string, string> }[] }).rows;

function childWrites(school: SmallSchool, subject = 'About the trip'): void {
  school.deliver({ ...LETTERS.fromPupil, subject });
  school.tick();
}

const OWN = ['our-word', 'bullying', 'wibble me', '', 'our DSL', 'yes'];

describe('the list of phrases', () => {
  test('is put into the DSL’s register by configure, whole and in use', () => {
    const school = workingSchool();
    const rows = school.rows('incidents', 'Phrases');
    expect(rows.map(({ id }) => id)).toEqual(PHRASES.map(({ id }) => id));
    for (const { inUse } of rows) expect(inUse).toBe('yes');
    expect(changes(school)).toHaveLength(1);
    expect(school.problems()).toEqual([]);
  });

  test('changed by hand is in the Log before it is used, the changed rows alone, and the register verifies', () => {
    const school = workingSchool();
    const rows = tab(school);
    const end = rows.length;
    rows[30]!.values[COLUMN.inUse] = 'no';
    rows[32]!.values = [];
    rows.push({ values: OWN });
    expect(school.problems().length).toBeGreaterThan(2);
    childWrites(school, 'they wibble me');
    const entry = changes(school).at(-1)!;
    expect(rowsOf(entry).map(({ row }) => row)).toEqual([31, 33, end + 1]);
    expect(rowsOf(entry)[0]!.cells).toMatchObject({ inUse: 'no' });
    expect(rowsOf(entry)[1]!.cells).toMatchObject({ id: '', phrase: '' });
    const contact = school.rows('incidents', 'Log').findIndex(({ kind }) => kind === 'contact');
    const change = school.rows('incidents', 'Log').findIndex(({ seq }) => seq === entry.seq);
    expect(change).toBeLessThan(contact);
    expect(school.rows('incidents', 'Contact log')).toMatchObject([
      { first: true, reasons: expect.stringContaining('“wibble me”') },
    ]);
    expect(school.problems()).toEqual([]);
  });

  test('sorted by hand, with blanks and stray spaces, verifies after the next child’s message, and is entered once', () => {
    const school = workingSchool();
    const rows = tab(school);
    const [headings, ...list] = rows.splice(0);
    list.reverse();
    list[2]!.values[COLUMN.phrase] = `  ${list[2]!.values[COLUMN.phrase]} `;
    rows.push(headings!, ...list.slice(0, 10), { values: [] } as Row, ...list.slice(10));
    childWrites(school);
    expect(school.problems()).toEqual([]);
    expect(changes(school)).toHaveLength(2);
    childWrites(school);
    expect(changes(school)).toHaveLength(2);
    expect(school.problems()).toEqual([]);
  });

  test('is read once a run, and only when a child wrote', () => {
    const school = workingSchool();
    const reads = () =>
      tally(school.callsOf(() => school.tick()))['sheets.spreadsheets.values.batchGetByDataFilter'] ?? 0;
    school.deliver(LETTERS.fromColleagueAtHome);
    const without = reads();
    school.deliver(LETTERS.fromPupil);
    school.deliver(LETTERS.fromPupil);
    const calls = school.callsOf(() => school.tick());
    expect(JSON.stringify(tally(calls))).toContain('batchGet');
    expect(tally(calls)['sheets.spreadsheets.values.batchGetByDataFilter']).toBe(without + 1);
  });

  test('with a row that cannot be read is used without it, and Health names the row and none of its words', () => {
    const school = workingSchool();
    const rows = tab(school);
    rows[40]!.values[COLUMN.phrase] = 'wobble ((me';
    rows.push({ values: OWN });
    childWrites(school, 'they wibble me');
    expect(school.rows('incidents', 'Contact log')).toMatchObject([{ first: true }]);
    const [health] = school.rows('system', 'Health');
    expect(health).toMatchObject({
      code: 'unreadable-row',
      where: expect.stringContaining('Phrases, row 41, column Phrase'),
    });
    expect(JSON.stringify(school.grids('system'))).not.toContain('wobble');
    expect(school.problems()).toEqual([]);
  });

  test('keeps what the DSL made of it when configure runs again, and gets back what was taken out', () => {
    const school = workingSchool();
    const rows = tab(school);
    const [id] = rows[2]!.values;
    rows[3]!.values[COLUMN.inUse] = 'no';
    rows[2]!.values = [];
    rows.push({ values: OWN });
    school.configure();
    const after = school.rows('incidents', 'Phrases');
    expect(after.filter(({ inUse }) => inUse === 'no')).toHaveLength(1);
    expect(after.slice(-2).map((row) => row.id)).toEqual(['our-word', id]);
    expect(school.problems()).toEqual([]);
    const count = changes(school).length;
    school.configure();
    expect(changes(school)).toHaveLength(count);
  });

  test('emptied altogether is no list any more, and IT is told', () => {
    const school = workingSchool();
    tab(school).splice(1);
    childWrites(school);
    expect(school.rows('incidents', 'Contact log')).toHaveLength(1);
    expect(school.rows('system', 'Health')).toMatchObject([
      { code: 'nothing-in-use', where: 'incidents: Phrases' },
    ]);
    expect(school.mailsTo(AT.it)).toEqual([]);
    expect(school.problems()).toEqual([]);
  });
});
