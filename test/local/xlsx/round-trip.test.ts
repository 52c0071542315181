import fc from 'fast-check';
import {
  type Content,
  emptySheet,
  emptyWorkbook,
  type Sheet,
  type Workbook,
} from '../../../src/local/emulator/rest/workbook';
import { xlsxToWorkbook } from '../../../src/local/xlsx/read';
import { fromXlsxText, toXlsxText } from '../../../src/local/xlsx/text';
import { workbookToXlsx } from '../../../src/local/xlsx/write';
import { readZip } from '../../../src/local/xlsx/zip';

function bookOf(...tabs: [title: string, rows: (Content | null)[][]][]): Workbook {
  const sheets = tabs.map(([title, rows], index): Sheet => {
    const sheet = emptySheet(index, title, Math.max(1, rows.length), 30);
    sheet.rows = rows.map((values) => ({ values }));
    return sheet;
  });
  return { ...emptyWorkbook('Incidents'), sheets };
}

/** Rows without the empty cells and rows at their ends. */
function contents(sheet: Sheet | undefined): (Content | null)[][] {
  const rows = Array.from({ length: sheet?.rows.length ?? 0 }, (_, r) => {
    const values = [...(sheet?.rows[r]?.values ?? [])].map((v) => v ?? null);
    while (values.length > 0 && values[values.length - 1] === null) values.pop();
    return values;
  });
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return rows;
}

const roundTrip = async (book: Workbook) => xlsxToWorkbook(await workbookToXlsx(book));

const awkward = fc.constantFrom(
  '=IMPORTXML("http://x.example","//a")',
  "'apostrophe",
  '+1',
  '@name',
  '#N/A',
  '#DIV/0!',
  '_x0041_',
  '_x005F_x0041_',
  '_x0041\u0000',
  '_x000A_',
  '\u0000',
  '\uD800',
  '\uDC00tail',
  '\uFFFE\uFFFF',
  '\r\n',
  '\rlone',
  '\ttab',
  ' leading and trailing ',
  '  ',
  '\n',
  '\u001b[0m',
  '<b>&amp;</b>',
  ']]>',
  '0123',
  'TRUE',
  '1e5',
  '🏫 é \u202e',
);
const text = fc.oneof(
  awkward,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('_', 'x', '0', '4', '1', '\u0000', '\uD83C', '\uDFEB') }),
);

test('every string is what it was after it was written as xlsx text and read', () => {
  fc.assert(
    fc.property(text, (s) => fromXlsxText(toXlsxText(s)) === s),
    { numRuns: 1000 },
  );
});

test('xlsx text holds no character that XML forbids', () => {
  fc.assert(
    fc.property(text, (s) => {
      expect(toXlsxText(s)).toMatch(/^[\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
    }),
  );
});

test('any values come back exactly: text as text, numbers to the last bit, booleans, formulas', async () => {
  const number = fc
    .oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.double({ min: 45000, max: 47000, noNaN: true }),
    )
    .map((n) => (Object.is(n, -0) ? 0 : n));
  const formula = fc
    .constantFrom('=SUM(A1:A9)', '=IF(A1<>"x & y";"<";">")', '=COUNTIF(Log!B:B,"*")')
    .map((f) => ({ formula: f }));
  const cell = fc.oneof(text, number, fc.boolean(), formula, fc.constant(null));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }), async (rows) => {
      const book = bookOf(['Log', rows]);
      const sheet = book.sheets[0] as Sheet;
      sheet.formatRanges = [
        {
          area: { row0: 0, row1: null, column0: 0, column1: 2 },
          format: { numberFormat: { type: 'DATE_TIME', pattern: 'ddd d mmm yyyy hh:mm' } },
          fields: ['numberFormat'],
        },
      ];
      const wanted = rows.map((row) => row.map((v) => (v === '' ? null : v)));
      expect(contents((await roundTrip(book)).sheets[0])).toEqual(
        contents({ ...sheet, rows: wanted.map((values) => ({ values })) }),
      );
    }),
    { numRuns: 150 },
  );
});

test('a text that looks like a formula is a text cell, and only a formula is a formula', async () => {
  const zip = readZip(await workbookToXlsx(bookOf(['Log', [['=1+1', { formula: '=1+1' }, '#N/A']]])));
  expect(zip.text('xl/worksheets/sheet1.xml').match(/<f>.*?<\/f>/g)).toEqual(['<f>1+1</f>']);
  expect(zip.text('xl/sharedStrings.xml')).toContain('<t>=1+1</t>');
  expect(zip.text('xl/worksheets/sheet1.xml')).not.toContain('t="e"');
});

test('text of 50,000 characters comes back whole, its cell says where the rest is, and a short file has no such tab', async () => {
  const long = `${'pupil\u0000🏫'.repeat(6_000)}end`.slice(0, 50_000);
  const book = bookOf(
    [
      'Log',
      [
        ['payload', 'short'],
        [long, 'x'],
      ],
    ],
    ['Other', [[null, 'y'.repeat(32_768)]]],
  );
  const bytes = await workbookToXlsx(book);
  const read = await xlsxToWorkbook(bytes);
  expect(read.sheets.map((s) => s.title)).toEqual(['Log', 'Other']);
  expect(contents(read.sheets[0])).toEqual([
    ['payload', 'short'],
    [long, 'x'],
  ]);
  expect(contents(read.sheets[1])).toEqual([[null, 'y'.repeat(32_768)]]);
  const strings =
    readZip(bytes)
      .text('xl/sharedStrings.xml')
      .match(/<t[^>]*>[^<]*<\/t>/g) ?? [];
  expect(Math.max(...strings.map((s) => fromXlsxText(s.replace(/<[^>]*>/g, '')).length))).toBeLessThanOrEqual(
    32_767,
  );
  expect(strings.some((s) => s.includes('The whole text is in the tab "Long texts"'))).toBe(true);
  expect(readZip(await workbookToXlsx(bookOf(['Log', [['x']]]))).text('xl/workbook.xml')).not.toContain(
    'Long texts',
  );
});

test('a long text that somebody changed in its cell is read as it was changed', async () => {
  const long = 'z'.repeat(40_000);
  const changed = 'z'.repeat(40_001);
  const parts = await xlsxToWorkbook(await workbookToXlsx(bookOf(['Log', [[long]]], ['Log 2', [[changed]]])));
  expect(contents(parts.sheets[0])).toEqual([[long]]);
  const forged = bookOf(
    ['Log', [['z'.repeat(100)]]],
    [
      'Long texts',
      [
        ['Tab', 'Cell', 'Part', 'Text'],
        ['Log', 'A1', 1, long],
      ],
    ],
  );
  expect(contents((await roundTrip(forged)).sheets[0])).toEqual([['z'.repeat(100)]]);
});

test('tabs keep their order and titles; one that Excel cannot name gets a near name', async () => {
  const titles = [
    'Contact log',
    'People on incidents',
    'a/b:c*d?[e]',
    'x'.repeat(40),
    `${'x'.repeat(40)}y`,
    "'quoted'",
    'Long texts',
    'history',
  ];
  const read = await roundTrip(bookOf(...titles.map((t): [string, Content[][]] => [t, [[t]]])));
  expect(read.sheets.map((s) => s.title)).toEqual([
    'Contact log',
    'People on incidents',
    'a-b-c-d--e-',
    'x'.repeat(31),
    `${'x'.repeat(27)} (2)`,
    '-quoted-',
    'Long texts (2)',
    'history (2)',
  ]);
  expect(read.sheets.map((s) => contents(s)[0]?.[0])).toEqual(titles);
});

test('hidden tabs stay hidden', async () => {
  const book = bookOf(['Log', [['x']]], ['Index', [['y']]]);
  (book.sheets[1] as Sheet).hidden = true;
  expect((await roundTrip(book)).sheets.map((s) => s.hidden)).toEqual([false, true]);
});

test('bytes that are no xlsx file are refused with one clear line', async () => {
  await expect(xlsxToWorkbook(Buffer.from('id,name\n1,x\n'))).rejects.toThrow(
    /^this is not a readable \.xlsx file$/,
  );
  await expect(xlsxToWorkbook(new Uint8Array())).rejects.toThrow('not a readable .xlsx file');
  const bytes = await workbookToXlsx(bookOf(['Log', [['x'.repeat(5000)]]]));
  await expect(xlsxToWorkbook(bytes.subarray(0, bytes.length - 200))).rejects.toThrow(
    'not a readable .xlsx file',
  );
});
