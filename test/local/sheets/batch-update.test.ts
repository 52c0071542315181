import { formatAt } from '../../../src/local/emulator/rest/sheets-format';
import {
  sheetNamed,
  values,
  workbookFromJson,
  workbookToJson,
} from '../../../src/local/emulator/rest/workbook';
import { EDITOR, OWNER, oneSheet, READER, SheetWorld, STRANGER, write } from './sheet-world';

const state = (w: SheetWorld) => JSON.stringify(workbookToJson(w.workbook));
const date = { type: 'DATE_TIME', pattern: 'ddd d mmm yyyy hh:mm' };

describe('spreadsheets.batchUpdate', () => {
  test('writes text, numbers and booleans as they are given', () => {
    const w = new SheetWorld();
    expect(
      w.batch([
        write(0, 0, [
          ['Number', 'Open'],
          [12, true],
        ]),
      ]).body,
    ).toEqual({
      spreadsheetId: 'file-1',
      replies: [{}],
    });
    expect(values(sheetNamed(w.workbook, 'Sheet1'))).toEqual([
      ['Number', 'Open'],
      [12, true],
    ]);
  });

  test('keeps text that looks like a formula, a number or a date as text', () => {
    const w = new SheetWorld();
    w.batch([write(0, 0, [['=IMPORTXML("http://x.example","//a")', '0123', '1/2/2026', "'quoted"]])]);
    const [row] = values(sheetNamed(w.workbook, 'Sheet1'));
    expect(row).toEqual(['=IMPORTXML("http://x.example","//a")', '0123', '1/2/2026', "'quoted"]);
    expect(w.workbook.sheets[0]?.rows[0]?.values[0]).toBe('=IMPORTXML("http://x.example","//a")');
  });

  test('changes nothing when the last request is bad', () => {
    const w = new SheetWorld(oneSheet('Log', 5, 4));
    w.batch([write(0, 0, [['seq', 'at']])]);
    const before = state(w);
    const answer = w.batch([
      write(1, 0, [[1, 'a', 'b', 'c'], [2]]),
      { addSheet: { properties: { title: 'People', sheetId: 7 } } },
      {
        repeatCell: {
          range: { sheetId: 0 },
          cell: { userEnteredFormat: { wrapStrategy: 'WRAP' } },
          fields: 'userEnteredFormat',
        },
      },
      { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
      { deleteDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } } },
      {
        updateSheetProperties: {
          properties: { sheetId: 0, title: 'Renamed', gridProperties: { frozenRowCount: 1 } },
          fields: 'title,gridProperties.frozenRowCount',
        },
      },
      { updateSpreadsheetProperties: { properties: { title: 'Other' }, fields: 'title' } },
      { mergeCells: { range: { sheetId: 0, startRowIndex: 0, endRowIndex: 2 } } },
      { setDataValidation: { range: { sheetId: 0 }, rule: { condition: { type: 'BOOLEAN' } } } },
      write(99, 0, [['too far']]),
    ]);
    expect(answer).toEqual({
      status: 400,
      body: 'Invalid requests[9].updateCells: Attempting to write row: 6, beyond the last requested row of: 5',
    });
    expect(state(w)).toBe(before);
    expect(w.file.name).toBe('Incidents');
  });

  test('gives the same sheet when the same updateCells is sent twice', () => {
    const w = new SheetWorld();
    const request = {
      updateCells: {
        start: { sheetId: 0, rowIndex: 3, columnIndex: 2 },
        fields: 'userEnteredValue,userEnteredFormat.numberFormat,note',
        rows: [
          {
            values: [
              {
                userEnteredValue: { numberValue: 46350.5 },
                userEnteredFormat: { numberFormat: date },
                note: 'n',
              },
            ],
          },
        ],
      },
    };
    w.batch([request]);
    const once = state(w);
    w.batch([request]);
    expect(state(w)).toBe(once);
  });

  test('a cell of the range that is not given is cleared, one past what is given from a start is left', () => {
    const w = new SheetWorld();
    w.batch([write(0, 0, [['a', 'b', 'c']])]);
    w.batch([write(0, 0, [['x']])]);
    expect(values(sheetNamed(w.workbook, 'Sheet1'))).toEqual([['x', 'b', 'c']]);
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 3 };
    w.batch([
      {
        updateCells: {
          range,
          fields: 'userEnteredValue',
          rows: [{ values: [{ userEnteredValue: { stringValue: 'y' } }] }],
        },
      },
    ]);
    expect(values(sheetNamed(w.workbook, 'Sheet1'))).toEqual([['y']]);
  });

  test('leaves value, note and format alone unless the mask names them', () => {
    const w = new SheetWorld();
    const at = (fields: string, cell: object) => ({
      updateCells: { start: { sheetId: 0, rowIndex: 0, columnIndex: 0 }, fields, rows: [{ values: [cell] }] },
    });
    w.batch([
      at('*', {
        userEnteredValue: { stringValue: 'kept' },
        note: 'kept',
        userEnteredFormat: { textFormat: { bold: true, italic: true } },
      }),
    ]);
    w.batch([at('userEnteredFormat.textFormat.italic', {})]);
    const sheet = sheetNamed(w.workbook, 'Sheet1');
    expect(sheet.rows[0]?.values[0]).toBe('kept');
    expect(sheet.rows[0]?.notes?.[0]).toBe('kept');
    expect(formatAt(w.workbook, sheet, 0, 0)).toEqual({ textFormat: { bold: true } });
  });

  test('refuses names that Google does not know, with the place', () => {
    const w = new SheetWorld();
    expect(w.batch([{ updateCells: { rows: [{ values: [{ value: 'x' }] }], fields: '*' } }])).toEqual({
      status: 400,
      body: `Invalid JSON payload received. Unknown name "value" at 'requests[0].update_cells.rows[0].values[0]': Cannot find field.`,
    });
    expect(
      w.batch([{ updateCells: { start: { sheetId: 0 }, rows: [{}], fields: 'userEnteredValu' } }]).body,
    ).toContain("unknown field 'userEnteredValu'");
    expect(w.batch([{ updateCells: { start: { sheetId: 0 }, rows: [{}] } }]).body).toContain(
      'At least one field must be listed',
    );
    expect(
      w.batch([
        write(0, 0, [['x']]),
        { updateCells: { rows: [{ values: [{ userEnteredValue: { stringValue: 5 } }] }], fields: '*' } },
      ]).body,
    ).toContain('(TYPE_STRING), 5');
  });

  test('ends the run loudly at a request or a field that is not emulated', () => {
    const w = new SheetWorld();
    const before = state(w);
    expect(() => w.batch([write(0, 0, [['x']]), { sortRange: {} }])).toThrow(
      'not emulated: sheets.batchUpdate.sortRange',
    );
    expect(() =>
      w.batch([{ updateCells: { rows: [{ values: [{ pivotTable: {} }] }], fields: '*' } }]),
    ).toThrow('not emulated');
    expect(() =>
      w.batch([
        write(0, 0, [['x']]),
        { setDataValidation: { range: { sheetId: 0 }, rule: { condition: { type: 'NUMBER_GREATER' } } } },
      ]),
    ).toThrow('not emulated: sheets.batchUpdate.setDataValidation.NUMBER_GREATER');
    expect(state(w)).toBe(before);
  });

  test('refuses a cell of more than 50,000 characters and takes one of exactly that', () => {
    const w = new SheetWorld();
    expect(w.batch([write(0, 0, [['x'.repeat(50_001)]])])).toEqual({
      status: 400,
      body: 'Invalid requests[0].updateCells: Your input contains more than the maximum of 50000 characters in a single cell.',
    });
    expect(w.batch([write(0, 0, [['x'.repeat(50_000)]])]).status).toBe(200);
  });

  test('refuses to go over ten million cells', () => {
    const w = new SheetWorld();
    expect(w.batch([{ appendDimension: { sheetId: 0, dimension: 'ROWS', length: 400_000 } }]).body).toContain(
      'above the limit of 10000000 cells',
    );
    expect(
      w.batch([
        {
          addSheet: { properties: { title: 'Big', gridProperties: { rowCount: 100_000, columnCount: 99 } } },
        },
      ]).status,
    ).toBe(200);
    expect(
      w.batch([
        {
          addSheet: { properties: { title: 'More', gridProperties: { rowCount: 10_000, columnCount: 10 } } },
        },
      ]).status,
    ).toBe(400);
  });

  test('writes past the grid only after the grid was made longer', () => {
    const w = new SheetWorld(oneSheet('Log', 2, 2));
    expect(w.batch([write(2, 0, [['x']])]).status).toBe(400);
    expect(w.batch([write(0, 2, [['x']])]).status).toBe(400);
    expect(
      w.batch([{ appendDimension: { sheetId: 0, dimension: 'ROWS', length: 1 } }, write(2, 0, [['x']])])
        .status,
    ).toBe(200);
  });

  test('a stranger gets 403, a reader may not write, an unknown file is 404', () => {
    const w = new SheetWorld();
    expect(w.batch([write(0, 0, [['x']])], STRANGER)).toEqual({
      status: 403,
      body: 'The caller does not have permission',
    });
    expect(w.batch([write(0, 0, [['x']])], READER).status).toBe(403);
    expect(w.batch([write(0, 0, [['x']])], EDITOR).status).toBe(200);
    expect(w.call('batchUpdate', { id: 'none', body: { requests: [write(0, 0, [['x']])] } }).status).toBe(
      404,
    );
    expect(
      w.call('batchUpdate', {
        scopes: ['https://www.googleapis.com/auth/drive.file'],
        user: EDITOR,
        body: { requests: [write(0, 0, [['x']])] },
      }).status,
    ).toBe(403);
  });

  test('an editor who is not listed cannot edit, move or delete protected cells; the owner can', () => {
    const w = new SheetWorld();
    const range = { sheetId: 0, startColumnIndex: 0, endColumnIndex: 2 };
    const reply = w.batch([{ addProtectedRange: { protectedRange: { range, description: 'Log' } } }]).body
      .replies[0];
    expect(reply.addProtectedRange.protectedRange).toMatchObject({ range, editors: { users: [OWNER] } });
    const refused = w.batch([write(5, 1, [['x']])], EDITOR);
    expect(refused.status).toBe(400);
    expect(refused.body).toContain('You are trying to edit a protected cell or object.');
    expect(
      w.batch(
        [{ deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 } } }],
        EDITOR,
      ).status,
    ).toBe(400);
    expect(w.batch([{ deleteSheet: { sheetId: 0 } }], EDITOR).status).toBe(400);
    expect(
      w.call('values.update', {
        user: EDITOR,
        range: 'A1',
        query: '?valueInputOption=RAW',
        body: { values: [['x']] },
      }).status,
    ).toBe(400);
    expect(w.batch([write(5, 2, [['beside it']])], EDITOR).status).toBe(200);
    expect(w.batch([write(5, 1, [['x']])], OWNER).status).toBe(200);
  });

  test('a protected range may be edited by those it names, by members of its groups, and where it only warns', () => {
    const w = new SheetWorld();
    w.groups.set('dsl@hillside.example', { email: 'dsl@hillside.example', name: 'DSL', members: [EDITOR] });
    const protect = (row: number, extra: object) => ({
      addProtectedRange: {
        protectedRange: { range: { sheetId: 0, startRowIndex: row, endRowIndex: row + 1 }, ...extra },
      },
    });
    w.batch([
      protect(0, { editors: { users: [EDITOR] } }),
      protect(1, { editors: { groups: ['dsl@hillside.example'] } }),
      protect(2, { warningOnly: true }),
      protect(3, {}),
    ]);
    expect([0, 1, 2, 3].map((row) => w.batch([write(row, 0, [['x']])], EDITOR).status)).toEqual([
      200, 200, 200, 400,
    ]);
  });

  test('refuses more than 60 writes a minute of one user, until the minute is over', () => {
    const w = new SheetWorld();
    for (let i = 0; i < 60; i++) expect(w.batch([write(0, 0, [[i]])]).status).toBe(200);
    expect(w.batch([write(0, 0, [[60]])])).toMatchObject({
      status: 429,
      body: expect.stringContaining('per minute per user'),
    });
    expect(w.batch([write(0, 0, [[60]])], EDITOR).status).toBe(200);
    expect(w.call('get').status).toBe(200);
    w.now += 60_000;
    expect(w.batch([write(0, 0, [[60]])]).status).toBe(200);
  });

  test('refuses more than 300 writes a minute of all users together', () => {
    const w = new SheetWorld();
    const users = ['a', 'b', 'c', 'd', 'e', 'f'].map((n) => `${n}@hillside.example`);
    w.file.writers = users;
    const statuses = users.flatMap((user) =>
      Array.from({ length: 51 }, () => w.batch([write(0, 0, [['x']])], user).status),
    );
    expect(statuses.slice(0, 300).every((s) => s === 200)).toBe(true);
    expect(statuses.slice(300)).toEqual([429, 429, 429, 429, 429, 429]);
  });

  test('a format laid over a column shows on every cell, and a later one wins part by part', () => {
    const w = new SheetWorld();
    const column = { sheetId: 0, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
    const lay = (userEnteredFormat: object, fields: string) => ({
      repeatCell: { range: column, cell: { userEnteredFormat }, fields },
    });
    w.batch([
      lay({ numberFormat: date, wrapStrategy: 'WRAP' }, 'userEnteredFormat(numberFormat,wrapStrategy)'),
    ]);
    w.batch([write(900, 0, [[46350.5]]), lay({ wrapStrategy: 'CLIP' }, 'userEnteredFormat.wrapStrategy')]);
    const sheet = sheetNamed(w.workbook, 'Sheet1');
    expect(formatAt(w.workbook, sheet, 900, 0)).toEqual({ numberFormat: date, wrapStrategy: 'CLIP' });
    expect(formatAt(w.workbook, sheet, 0, 0)).toEqual({});
  });

  test('laying the same formats again does not make the sheet grow', () => {
    const w = new SheetWorld();
    const request = {
      repeatCell: {
        range: { sheetId: 0, endRowIndex: 1 },
        cell: { userEnteredFormat: { textFormat: { bold: true } } },
        fields: 'userEnteredFormat.textFormat',
      },
    };
    w.batch([request]);
    const once = state(w);
    w.batch([request]);
    expect(state(w)).toBe(once);
  });

  test('what is tied to cells moves with them and goes with them', () => {
    const w = new SheetWorld();
    const area = { sheetId: 0, startRowIndex: 2, endRowIndex: 4, startColumnIndex: 1, endColumnIndex: 3 };
    w.batch([
      write(2, 1, [
        ['first', 'x'],
        ['second', 'y'],
      ]),
      {
        setDataValidation: {
          range: area,
          rule: { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'open' }] }, strict: true },
        },
      },
      {
        addConditionalFormatRule: {
          rule: { ranges: [area], booleanRule: { condition: { type: 'NOT_BLANK' }, format: {} } },
        },
      },
      { setBasicFilter: { filter: { range: area } } },
      { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
      { deleteDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } },
    ]);
    const sheet = sheetNamed(w.workbook, 'Sheet1');
    const moved = { row0: 3, row1: 5, column0: 0, column1: 2 };
    expect([sheet.validations[0]?.area, sheet.conditionalFormats[0]?.areas[0], sheet.basicFilter]).toEqual([
      moved,
      moved,
      moved,
    ]);
    expect(values(sheet).slice(3)).toEqual([
      ['first', 'x'],
      ['second', 'y'],
    ]);
    expect(sheet).toMatchObject({ rowCount: 1001, columnCount: 25 });
    w.batch([{ deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 3, endIndex: 5 } } }]);
    expect([sheet.validations, sheet.conditionalFormats, sheet.basicFilter]).toEqual([[], [], null]);
  });

  test('tabs keep distinct titles and ids, and one stays visible', () => {
    const w = new SheetWorld();
    const add = (properties: object) => w.batch([{ addSheet: { properties } }]);
    expect(add({ title: 'Log', sheetId: 5, index: 0 }).body.replies[0].addSheet.properties).toMatchObject({
      sheetId: 5,
      title: 'Log',
      index: 0,
    });
    expect(add({ title: 'LOG' }).body).toContain('A sheet with the name "LOG" already exists');
    expect(add({ sheetId: 5 }).body).toContain('already exists');
    expect(
      w.batch([{ updateSheetProperties: { properties: { sheetId: 5, hidden: true }, fields: 'hidden' } }])
        .status,
    ).toBe(200);
    expect(w.batch([{ deleteSheet: { sheetId: 0 } }]).body).toContain('all the visible sheets');
    expect(w.batch([{ deleteSheet: { sheetId: 9 } }]).body).toBe(
      'Invalid requests[0].deleteSheet: No grid with id: 9',
    );
  });

  test('a tab moves to a place counted before the move', () => {
    const w = new SheetWorld();
    w.batch(['A', 'B', 'C'].map((title) => ({ addSheet: { properties: { title } } })));
    const move = (sheetId: number, index: number) =>
      w.batch([{ updateSheetProperties: { properties: { sheetId, index }, fields: 'index' } }]);
    const order = () => w.workbook.sheets.map((s) => s.title).join(' ');
    move(0, 2);
    expect(order()).toBe('A Sheet1 B C');
    move(0, 1);
    expect(order()).toBe('A Sheet1 B C');
    move(0, 0);
    expect(order()).toBe('Sheet1 A B C');
  });

  test('a chart is kept as given and gets an id', () => {
    const w = new SheetWorld();
    const chart = {
      spec: { title: 'By week' },
      position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 3 } } },
    };
    expect(w.batch([{ addChart: { chart } }]).body.replies[0].addChart.chart).toEqual({
      ...chart,
      chartId: 1,
    });
    expect(w.call('get').body.sheets[0].charts).toEqual([{ ...chart, chartId: 1 }]);
  });

  test('a saved workbook is the same when it is loaded', () => {
    const w = new SheetWorld();
    w.batch([
      write(40, 3, [['x', null, 2]]),
      {
        updateDimensionProperties: {
          range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 },
          properties: { pixelSize: 240 },
          fields: 'pixelSize',
        },
      },
    ]);
    const loaded = workbookFromJson(JSON.parse(state(w)));
    expect(JSON.stringify(workbookToJson(loaded))).toBe(state(w));
    expect(loaded.sheets[0]?.columnPixels[2]).toBe(240);
    expect(() => workbookFromJson({ sheets: [] })).toThrow('not a saved workbook');
  });
});
