import { sheetNamed, values } from '../../../src/local/emulator/rest/workbook';
import { EDITOR, oneSheet, READER, SheetWorld, STRANGER, write } from './sheet-world';

describe('spreadsheets.values', () => {
  const filled = () => {
    const w = new SheetWorld(oneSheet('Contact log', 100, 6));
    w.batch([
      write(0, 0, [
        ['When', 'Who', 'Open'],
        [46350.5, 'p-12', true],
        [null, 'p-13', null],
      ]),
    ]);
    return w;
  };

  test('reads leave out empty cells at the end of a row and empty rows at the end', () => {
    const w = filled();
    expect(
      w.call('values.get', { range: "'Contact log'!A1:F", query: '?valueRenderOption=UNFORMATTED_VALUE' })
        .body,
    ).toEqual({
      range: "'Contact log'!A1:F100",
      majorDimension: 'ROWS',
      values: [
        ['When', 'Who', 'Open'],
        [46350.5, 'p-12', true],
        ['', 'p-13'],
      ],
    });
  });

  test('an empty range has no values at all', () => {
    expect(
      filled().call('values.get', { range: 'A50:B60', query: '?valueRenderOption=UNFORMATTED_VALUE' }).body,
    ).toEqual({
      range: "'Contact log'!A50:B60",
      majorDimension: 'ROWS',
    });
  });

  test('a range may be a tab, whole columns, whole rows, or start at a cell and end at a column', () => {
    const w = filled();
    const read = (range: string) =>
      w.call('values.get', { range, query: '?valueRenderOption=UNFORMATTED_VALUE' }).body;
    expect(read('contact LOG').values).toHaveLength(3);
    expect(read('B:B').values).toEqual([['Who'], ['p-12'], ['p-13']]);
    expect(read('2:2').values).toEqual([[46350.5, 'p-12', true]]);
    expect(read('B2:B').values).toEqual([['p-12'], ['p-13']]);
    expect(read('$A$1:B1').range).toBe("'Contact log'!A1:B1");
  });

  test('a range of no tab, of no cells or beyond the grid is refused', () => {
    const w = filled();
    const read = (range: string) => w.call('values.get', { range });
    expect(read('Nowhere!A1')).toEqual({ status: 400, body: 'Unable to parse range: Nowhere!A1' });
    expect(read('A0').body).toBe('Unable to parse range: A0');
    expect(read('A101:B101')).toEqual({
      status: 400,
      body: "Range ('Contact log'!A101:B101) exceeds grid limits. Max rows: 100, max columns: 6",
    });
  });

  test('reading several ranges, by query and by filter, answers in the order asked', () => {
    const w = filled();
    const query = '?ranges=B2&ranges=A1:B1&valueRenderOption=UNFORMATTED_VALUE';
    expect(
      w.call('values.batchGet', { query }).body.valueRanges.map((r: { values: unknown }) => r.values),
    ).toEqual([[['p-12']], [['When', 'Who']]]);
    const dataFilters = [{ a1Range: 'B3' }, { a1Range: "'Contact log'!C2" }];
    const body = { dataFilters, valueRenderOption: 'UNFORMATTED_VALUE' };
    const answer = w.call('values.batchGetByDataFilter', { body }).body;
    expect(answer.valueRanges.map((r: { valueRange: { values: unknown } }) => r.valueRange.values)).toEqual([
      [['p-13']],
      [[true]],
    ]);
    expect(answer.valueRanges[0].dataFilters).toEqual([{ a1Range: 'B3' }]);
  });

  test('a formula is its text as FORMULA; its value is not emulated', () => {
    const w = filled();
    w.call('values.update', {
      range: 'D2',
      query: '?valueInputOption=USER_ENTERED',
      body: { values: [['=COUNTA(B:B)']] },
    });
    const read = (option: string) =>
      w.call('values.get', { range: 'D2', query: `?valueRenderOption=${option}` });
    expect(read('FORMULA').body.values).toEqual([['=COUNTA(B:B)']]);
    expect(() => read('UNFORMATTED_VALUE')).toThrow(
      'not emulated: sheets: the value of a formula (Contact log!D2)',
    );
  });

  test('RAW keeps what is sent; USER_ENTERED reads it as typed', () => {
    const typed = [
      '=1+1',
      '1,234',
      '12%',
      '£5',
      '24/11/2026',
      '2026-11-24 09:30',
      '3 Nov 2026',
      'true',
      "'007",
      '31/02/2026',
      '-2.5e3',
      'plain',
      '',
    ];
    const w = new SheetWorld();
    const send = (row: number, option: string) =>
      w.call('values.update', {
        range: `A${row}`,
        query: `?valueInputOption=${option}`,
        body: { values: [typed] },
      });
    expect(send(1, 'RAW').body).toEqual({
      spreadsheetId: 'file-1',
      updatedRange: 'Sheet1!A1:M1',
      updatedRows: 1,
      updatedColumns: 13,
      updatedCells: 13,
    });
    send(2, 'USER_ENTERED');
    const [raw, read] = values(sheetNamed(w.workbook, 'Sheet1'));
    expect(raw).toEqual(typed.slice(0, -1));
    expect(read).toEqual([
      '=1+1',
      1234,
      0.12,
      5,
      46350,
      46350 + 9.5 / 24,
      46329,
      true,
      '007',
      '31/02/2026',
      -2500,
      'plain',
    ]);
    expect(w.workbook.sheets[0]?.rows[1]?.values[0]).toEqual({ formula: '=1+1' });
  });

  test('a typed date is shown as a date', () => {
    const w = new SheetWorld();
    w.call('values.update', {
      range: 'A1',
      query: '?valueInputOption=USER_ENTERED',
      body: { values: [['3/11/2026 08:05', '24/11/2026', 12]] },
    });
    expect(w.call('values.get', { range: 'A1:C1' }).body.values).toEqual([
      ['03/11/2026 08:05:00', '24/11/2026', '12'],
    ]);
  });

  test('a serial number in the pattern of the registers is shown with its weekday', () => {
    const w = new SheetWorld();
    w.batch([
      write(0, 0, [[46350.5]]),
      {
        repeatCell: {
          range: { sheetId: 0 },
          fields: 'userEnteredFormat.numberFormat',
          cell: {
            userEnteredFormat: { numberFormat: { type: 'DATE_TIME', pattern: 'ddd d mmm yyyy hh:mm' } },
          },
        },
      },
    ]);
    expect(w.call('values.get', { range: 'A1' }).body.values).toEqual([['Tue 24 Nov 2026 12:00']]);
  });

  test('null leaves a cell as it is, an empty text empties it', () => {
    const w = filled();
    w.call('values.update', {
      range: 'A1:C1',
      query: '?valueInputOption=RAW',
      body: { values: [[null, '', 'Closed']] },
    });
    expect(values(sheetNamed(w.workbook, 'Contact log'))[0]).toEqual(['When', null, 'Closed']);
  });

  test('values outside the range, or without an input option, are refused and nothing is written', () => {
    const w = filled();
    const update = (query: string, rows: unknown[][]) =>
      w.call('values.update', { range: 'A1:B1', query, body: { values: rows } });
    expect(update('?valueInputOption=RAW', [['x', 'y', 'z']]).body).toContain(
      'but tried writing to column [C]',
    );
    expect(update('?valueInputOption=RAW', [['x'], ['y']]).body).toContain('but tried writing to row [2]');
    expect(update('', [['x']]).body).toContain("'valueInputOption' is required");
    expect(values(sheetNamed(w.workbook, 'Contact log'))[0]).toEqual(['When', 'Who', 'Open']);
  });

  test('a batch of values is written whole or not at all', () => {
    const w = filled();
    const data = [
      { range: 'A5', values: [['new']] },
      { range: 'A101', values: [['too far']] },
    ];
    const body = { valueInputOption: 'RAW', data };
    expect(w.call('values.batchUpdate', { body }).status).toBe(400);
    expect(values(sheetNamed(w.workbook, 'Contact log'))).toHaveLength(3);
    const good = w.call('values.batchUpdate', { body: { ...body, data: data.slice(0, 1) } });
    expect(good.body).toMatchObject({ totalUpdatedCells: 1, totalUpdatedSheets: 1 });
    expect(values(sheetNamed(w.workbook, 'Contact log'))[4]).toEqual(['new']);
  });

  test('append writes under the last row, makes the grid longer, and a second call writes a second time', () => {
    const w = new SheetWorld(oneSheet('Log', 2, 2));
    w.batch([write(0, 0, [['seq', 'at']])]);
    const append = () =>
      w.call('values.append', { range: 'Log', query: '?valueInputOption=RAW', body: { values: [[1, 'x']] } });
    expect(append().body).toMatchObject({ tableRange: 'Log!A1:B1', updates: { updatedRange: 'Log!A2:B2' } });
    append();
    expect(values(sheetNamed(w.workbook, 'Log'))).toEqual([
      ['seq', 'at'],
      [1, 'x'],
      [1, 'x'],
    ]);
    expect(w.workbook.sheets[0]?.rowCount).toBe(3);
  });

  test('readers may read, strangers may not, and reads are counted apart from writes', () => {
    const w = filled();
    expect(w.call('values.get', { user: STRANGER, range: 'A1' }).status).toBe(403);
    for (let i = 0; i < 60; i++) expect(w.call('values.get', { user: READER, range: 'A1' }).status).toBe(200);
    expect(w.call('values.get', { user: READER, range: 'A1' })).toMatchObject({
      status: 429,
      body: expect.stringContaining("'Read requests per minute per user'"),
    });
    expect(w.batch([write(0, 0, [['x']])], EDITOR).status).toBe(200);
  });
});

describe('spreadsheets.create and get', () => {
  test('a new spreadsheet has the tabs asked for and belongs to who asked', () => {
    const w = new SheetWorld();
    const { body } = w.call('create', {
      user: EDITOR,
      body: {
        properties: { title: 'Registers', locale: 'en_GB' },
        sheets: [
          {
            properties: {
              sheetId: 3,
              title: 'Approvals',
              gridProperties: { rowCount: 50, columnCount: 8, frozenRowCount: 1 },
            },
          },
          { properties: { sheetId: 4, title: 'Log', hidden: true, tabColorStyle: { rgbColor: { red: 1 } } } },
        ],
      },
    });
    const file = w.world.files.get(body.spreadsheetId);
    expect(file).toMatchObject({ owner: EDITOR, name: 'Registers', readers: [], writers: [] });
    const got = w.call('get', { id: body.spreadsheetId, user: EDITOR }).body;
    expect(got.sheets.map((s: { properties: object }) => s.properties)).toEqual([
      {
        sheetId: 3,
        title: 'Approvals',
        index: 0,
        sheetType: 'GRID',
        gridProperties: { rowCount: 50, columnCount: 8, frozenRowCount: 1 },
      },
      {
        sheetId: 4,
        title: 'Log',
        index: 1,
        sheetType: 'GRID',
        gridProperties: { rowCount: 1000, columnCount: 26 },
        hidden: true,
        tabColor: { red: 1 },
        tabColorStyle: { rgbColor: { red: 1 } },
      },
    ]);
    expect(w.call('get', { id: body.spreadsheetId, user: STRANGER }).status).toBe(403);
  });

  test('a spreadsheet asked for with a bad tab is not made', () => {
    const w = new SheetWorld();
    const sheets = [{ properties: { title: 'Log' } }, { properties: { title: 'log' } }];
    expect(w.call('create', { body: { sheets } }).status).toBe(400);
    expect(w.world.files.size).toBe(1);
  });

  test('grid data and unknown fields are not emulated', () => {
    const w = new SheetWorld();
    expect(() => w.call('get', { query: '?includeGridData=true' })).toThrow('not emulated');
    expect(() => w.call('get', { query: '?fields=sheets(data)' })).toThrow('not emulated');
    expect(w.call('get', { query: '?fields=sheets(properties(sheetId,title),protectedRanges)' }).status).toBe(
      200,
    );
  });
});

test('a spreadsheet renamed in Drive shows its new name', () => {
  const w = new SheetWorld();
  w.file.name = 'Incidents 2026';
  expect(w.call('get').body.properties.title).toBe('Incidents 2026');
});
