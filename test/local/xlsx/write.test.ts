import { readXlsx } from 'hucre/xlsx';
import { emptyWorkbook, type Workbook } from '../../../src/local/emulator/rest/workbook';
import { workbookToXlsx } from '../../../src/local/xlsx/write';
import { readZip } from '../../../src/local/xlsx/zip';
import { SheetWorld, write } from '../sheets/sheet-world';

const bold = {
  textFormat: { bold: true, foregroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } } },
  backgroundColorStyle: { rgbColor: { red: 0.1, green: 0.2, blue: 0.4 } },
};
const date = { type: 'DATE_TIME', pattern: 'ddd d mmm yyyy hh:mm' };
const status = ['open', 'acknowledged', 'closed'];

/** A register as the service sets one up, through the API. */
function register(more: object[] = []): Workbook {
  const w = new SheetWorld(emptyWorkbook('Incidents'));
  const column = (c: number) => ({
    sheetId: 0,
    startRowIndex: 1,
    startColumnIndex: c,
    endColumnIndex: c + 1,
  });
  const answer = w.batch([
    {
      updateSheetProperties: {
        properties: {
          title: 'Contact log',
          gridProperties: { frozenRowCount: 1 },
          tabColorStyle: { rgbColor: { red: 1 } },
        },
        fields: 'title,gridProperties.frozenRowCount,tabColorStyle',
      },
    },
    write(0, 0, [['When', 'Status', 'Details']]),
    write(1, 0, [
      [46350.5, 'open', 'text'],
      [46351, 'closed', 'more'],
    ]),
    {
      repeatCell: {
        range: { sheetId: 0, endRowIndex: 1 },
        cell: { userEnteredFormat: bold },
        fields: 'userEnteredFormat',
      },
    },
    {
      repeatCell: {
        range: column(0),
        cell: { userEnteredFormat: { numberFormat: date } },
        fields: 'userEnteredFormat.numberFormat',
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
        properties: { pixelSize: 210 },
        fields: 'pixelSize',
      },
    },
    {
      setDataValidation: {
        range: column(1),
        rule: {
          condition: {
            type: 'ONE_OF_LIST',
            values: status.map((userEnteredValue) => ({ userEnteredValue })),
          },
          strict: true,
        },
      },
    },
    {
      addConditionalFormatRule: {
        rule: {
          ranges: [column(1)],
          booleanRule: {
            condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'open' }] },
            format: { backgroundColorStyle: { rgbColor: { red: 1, green: 0.8, blue: 0.8 } } },
          },
        },
      },
    },
    {
      setBasicFilter: {
        filter: {
          range: { sheetId: 0, startRowIndex: 0, endRowIndex: 3, endColumnIndex: 3, startColumnIndex: 0 },
        },
      },
    },
    ...more,
  ]);
  expect(answer.status).toBe(200);
  return w.workbook;
}

const sheetXml = async (book: Workbook) =>
  readZip(await workbookToXlsx(book)).text('xl/worksheets/sheet1.xml');

test('a register opens with its headings, widths, frozen row, drop-down, colour, filter and tab colour', async () => {
  const read = await readXlsx(await workbookToXlsx(register()), { readStyles: true });
  const sheet = read.sheets[0];
  expect(sheet).toMatchObject({
    name: 'Contact log',
    freezePane: { rows: 1 },
    autoFilter: { range: 'A1:C3' },
    view: { tabColor: { rgb: 'FF0000' } },
  });
  expect(sheet?.columns?.map((c) => c.width)).toEqual([30, 100 / 7, 100 / 7]);
  expect(sheet?.cells?.get('0,0')?.style).toMatchObject({
    font: { bold: true, color: { rgb: 'FFFFFF' } },
    fill: { fgColor: { rgb: '1A3366' } },
  });
  expect(sheet?.cells?.get('1,0')?.style?.numFmt).toBe('ddd d mmm yyyy hh:mm');
  expect(sheet?.cells?.get('1,1')?.style?.font?.bold).not.toBe(true);
  expect(sheet?.dataValidations?.[0]).toMatchObject({
    type: 'list',
    range: 'B2:B1000',
    errorStyle: 'stop',
    showErrorMessage: true,
  });
  expect(sheet?.conditionalRules?.[0]).toMatchObject({
    type: 'expression',
    range: 'B2:B1000',
    formula: 'B2="open"',
  });
});

test('a list that is too long for a rule, or has a comma in a choice, stands in a hidden tab', async () => {
  const long = Array.from({ length: 40 }, (_, i) => `a reason of some length, number ${i}`);
  const rule = {
    condition: { type: 'ONE_OF_LIST', values: long.map((userEnteredValue) => ({ userEnteredValue })) },
  };
  const book = register([
    {
      setDataValidation: {
        range: { sheetId: 0, startRowIndex: 1, startColumnIndex: 2, endColumnIndex: 3 },
        rule,
      },
    },
  ]);
  const read = await readXlsx(await workbookToXlsx(book));
  expect(read.sheets[1]).toMatchObject({ name: 'Drop-down lists', hidden: true });
  expect(read.sheets[1]?.rows.map((row) => row[0])).toEqual(long);
  expect(read.sheets[0]?.dataValidations?.[1]).toMatchObject({
    formula1: "'Drop-down lists'!$A$1:$A$40",
    errorStyle: 'warning',
  });
});

test('a protected tab is protected, a protected column is not made to look like one', async () => {
  const protect = (range: object) => ({ addProtectedRange: { protectedRange: { range } } });
  expect(await sheetXml(register([protect({ sheetId: 0 })]))).toContain('<sheetProtection sheet="1"');
  expect(
    await sheetXml(register([protect({ sheetId: 0, startColumnIndex: 0, endColumnIndex: 1 })])),
  ).not.toContain('sheetProtection');
  expect(await sheetXml(register())).not.toContain('sheetProtection');
});

test('the heading row is repeated in print under a quoted tab name', async () => {
  const xml = readZip(await workbookToXlsx(register())).text('xl/workbook.xml');
  expect(xml).toMatch(
    /<definedName name="_xlnm.Print_Titles" localSheetId="0">'Contact log'!\$1:\$1<\/definedName>/,
  );
});

test('words in rules are quoted for formulas, and the first rule comes first', async () => {
  const rule = (type: string, word: string) => ({
    addConditionalFormatRule: {
      rule: {
        ranges: [{ sheetId: 0, startRowIndex: 1, startColumnIndex: 2, endColumnIndex: 3 }],
        booleanRule: {
          condition: { type, values: [{ userEnteredValue: word }] },
          format: { textFormat: { bold: true } },
        },
      },
      index: 1,
    },
  });
  const xml = await sheetXml(register([rule('TEXT_CONTAINS', 'say "no"'), rule('CUSTOM_FORMULA', '=$C2>3')]));
  const rules = [...xml.matchAll(/<cfRule [^>]*priority="(\d)"[^>]*><formula>(.*?)<\/formula>/g)].map((m) => [
    m[1],
    m[2],
  ]);
  expect(rules).toEqual([
    ['1', 'B2="open"'],
    ['2', '$C2&gt;3'],
    ['3', 'NOT(ISERROR(FIND(LOWER("say ""no"""),LOWER(C2))))'],
  ]);
});

test('notes, merged cells and borders are carried over', async () => {
  const line = { style: 'SOLID_MEDIUM' };
  const book = register([
    {
      updateCells: {
        start: { sheetId: 0, rowIndex: 1, columnIndex: 2 },
        fields: 'note',
        rows: [{ values: [{ note: 'Ask the office' }] }],
      },
    },
    {
      mergeCells: {
        range: { sheetId: 0, startRowIndex: 5, endRowIndex: 6, startColumnIndex: 0, endColumnIndex: 3 },
      },
    },
    {
      updateBorders: {
        range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 3 },
        bottom: line,
      },
    },
  ]);
  const sheet = (await readXlsx(await workbookToXlsx(book), { readStyles: true })).sheets[0];
  expect(sheet?.merges).toEqual([{ startRow: 5, endRow: 5, startCol: 0, endCol: 2 }]);
  expect(sheet?.cells?.get('0,1')?.style?.border?.bottom).toMatchObject({ style: 'medium' });
  expect(sheet?.cells?.get('1,1')?.style?.border?.bottom).toBeUndefined();
  expect(readZip(await workbookToXlsx(book)).text('xl/comments1.xml')).toContain('Ask the office');
});

test('bar and pie charts are carried over with their data', async () => {
  const source = (column: number) => ({
    sourceRange: {
      sources: [
        {
          sheetId: 0,
          startRowIndex: 0,
          endRowIndex: 3,
          startColumnIndex: column,
          endColumnIndex: column + 1,
        },
      ],
    },
  });
  const at = { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 1, columnIndex: 4 } } };
  const book = register([
    {
      addChart: {
        chart: {
          spec: {
            title: 'By week',
            basicChart: {
              chartType: 'COLUMN',
              headerCount: 1,
              domains: [{ domain: source(1) }],
              series: [{ series: source(0) }],
            },
          },
          position: at,
        },
      },
    },
    {
      addChart: {
        chart: {
          spec: { title: 'By rule', pieChart: { domain: source(1), series: source(0) } },
          position: at,
        },
      },
    },
    { addChart: { chart: { spec: { title: 'Unknown', orgChart: {} }, position: at } } },
  ]);
  const zip = readZip(await workbookToXlsx(book));
  expect(zip.text('xl/charts/chart1.xml')).toContain("'Contact log'!$A$2:$A$3");
  expect(zip.text('xl/charts/chart1.xml')).toContain('<c:barChart>');
  expect(zip.text('xl/charts/chart2.xml')).toContain('<c:pieChart>');
  expect(zip.has('xl/charts/chart3.xml')).toBe(false);
});

test('a column keeps its format in every row, with one entry for the column and none for the cells', async () => {
  const xml = await sheetXml(register());
  const cellStyle = (ref: string) => new RegExp(`<c r="${ref}"(?: s="(\\d+)")?`).exec(xml)?.[1] ?? '0';
  expect(cellStyle('A2')).toBe(cellStyle('A3'));
  expect(cellStyle('A2')).not.toBe('0');
  expect(cellStyle('B2')).toBe('0');
});

test('a row is made as high as its wrapped text needs, and no other', async () => {
  const wrap = {
    repeatCell: {
      range: { sheetId: 0, startRowIndex: 1, startColumnIndex: 2, endColumnIndex: 3 },
      cell: { userEnteredFormat: { wrapStrategy: 'WRAP' } },
      fields: 'userEnteredFormat.wrapStrategy',
    },
  };
  const xml = await sheetXml(register([wrap, write(2, 2, [['one\ntwo\nthree']])]));
  expect([...xml.matchAll(/<row r="(\d)"[^>]*? ht="([\d.]+)"/g)].map((m) => [m[1], m[2]])).toEqual([
    ['3', '40.5'],
  ]);
});
