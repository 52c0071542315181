import fc from 'fast-check';
import {
  areaText,
  columnLetters,
  parseA1,
  parseArea,
  quoteTitle,
} from '../../../src/local/emulator/rest/sheets-a1';
import { afterDelete, afterInsert, covers, holds } from '../../../src/local/emulator/rest/sheets-area';
import { mergeFormat } from '../../../src/local/emulator/rest/sheets-format';
import { emptySheet, sheetNamed, workbookToJson } from '../../../src/local/emulator/rest/workbook';
import { oneSheet, SheetWorld, write } from './sheet-world';

const index = fc.nat({ max: 40 });
const area = fc
  .tuple(index, fc.integer({ min: 1, max: 9 }), index, fc.integer({ min: 1, max: 9 }), fc.boolean())
  .map(([row0, rows, column0, columns, open]) => ({
    row0,
    row1: open ? null : row0 + rows,
    column0,
    column1: column0 + columns,
  }));
const value = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);

test('a range and a title are read back from their own text', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      index,
      index,
      index,
      index,
      (title, row, rows, column, columns) => {
        const text = `${quoteTitle(title)}!${areaText(row, row + rows + 1, column, column + columns + 1)}`;
        expect(parseA1(text, () => false)).toEqual({
          title,
          area: { row0: row, row1: row + rows + 1, column0: column, column1: column + columns + 1 },
        });
      },
    ),
  );
});

test('columns are lettered as a person counts them', () => {
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  fc.assert(fc.property(fc.nat({ max: 18_277 }), (n) => parseArea(`${columnLetters(n)}1`)?.column0 === n));
});

test('taking out the rows that were put in gives the area as it was', () => {
  fc.assert(
    fc.property(area, index, fc.integer({ min: 1, max: 5 }), (a, at, count) => {
      expect(afterDelete(afterInsert(a, 'ROWS', at, count), 'ROWS', at, count)).toEqual(a);
    }),
  );
});

test('a cell that was in the area is in it after rows above were taken out', () => {
  fc.assert(
    fc.property(area, index, fc.integer({ min: 1, max: 5 }), index, (a, at, count, below) => {
      const row = Math.max(a.row0 + (a.row1 === null ? below : 0), at + count);
      fc.pre(holds(a, row, a.column0));
      const left = afterDelete(a, 'ROWS', at, count);
      expect(left !== null && holds(left, row - count, a.column0)).toBe(true);
    }),
  );
});

test('an area covers itself and what is cut out of it', () => {
  fc.assert(fc.property(area, (a) => covers(a, a) && covers(a, { ...a, row0: a.row0, row1: a.row0 + 1 })));
});

test('setting parts of a format twice is the same as once, and the whole format replaces it', () => {
  const format = fc.record(
    {
      wrapStrategy: fc.constantFrom('WRAP', 'CLIP'),
      textFormat: fc.record({ bold: fc.boolean(), fontSize: fc.nat(20) }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  );
  const parts = fc.uniqueArray(fc.constantFrom('wrapStrategy', 'textFormat', 'textFormat.bold'), {
    minLength: 1,
  });
  fc.assert(
    fc.property(format, format, parts, (a, b, p) => {
      const once = mergeFormat(a, b, p);
      expect(mergeFormat(once, b, p)).toEqual(once);
      expect(mergeFormat(a, b, ['*'])).toEqual(b);
    }),
  );
});

test('any requests followed by a bad one leave the workbook as it was', () => {
  const request = fc.oneof(
    fc
      .tuple(fc.nat(3), fc.nat(3), fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 3 }))
      .map(([r, c, rows]) => write(r, c, rows)),
    fc
      .tuple(fc.constantFrom('ROWS', 'COLUMNS'), fc.nat(3), fc.integer({ min: 1, max: 2 }))
      .map(([dimension, startIndex, n]) => ({
        deleteDimension: { range: { sheetId: 0, dimension, startIndex, endIndex: startIndex + n } },
      })),
    fc.tuple(fc.constantFrom('ROWS', 'COLUMNS'), fc.nat(3)).map(([dimension, startIndex]) => ({
      insertDimension: { range: { sheetId: 0, dimension, startIndex, endIndex: startIndex + 2 } },
    })),
    fc.nat(3).map((startRowIndex) => ({
      repeatCell: {
        range: { sheetId: 0, startRowIndex },
        cell: { note: 'n', userEnteredFormat: { wrapStrategy: 'WRAP' } },
        fields: 'note,userEnteredFormat',
      },
    })),
    fc.nat(3).map((r) => ({
      mergeCells: { range: { sheetId: 0, startRowIndex: 0, endRowIndex: r + 1, endColumnIndex: 3 } },
    })),
  );
  fc.assert(
    fc.property(
      fc.array(request, { maxLength: 6 }),
      fc.array(request, { maxLength: 6 }),
      (before, requests) => {
        const w = new SheetWorld(oneSheet('Log', 12, 9));
        w.batch(before);
        const state = JSON.stringify(workbookToJson(w.workbook));
        expect(w.batch([...requests, { deleteSheet: { sheetId: 99 } }]).status).toBe(400);
        expect(JSON.stringify(workbookToJson(w.workbook))).toBe(state);
      },
    ),
    { numRuns: 200 },
  );
});

test('what updateCells writes is what values.get reads', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      (rows) => {
        const w = new SheetWorld(oneSheet('Log', 12, 9));
        w.batch([write(2, 1, rows)]);
        const read = w.call('values.get', { range: 'B3:Z', query: '?valueRenderOption=UNFORMATTED_VALUE' })
          .body.values;
        expect(read).toEqual(rows.map((row) => row.map((v) => (Object.is(v, -0) ? 0 : v))));
      },
    ),
  );
});

test('one row written into a big sheet touches that row only', () => {
  const sheet = emptySheet(0, 'Log', 100_001, 12);
  for (let r = 0; r < 100_000; r++)
    sheet.rows[r] = { values: [r, 'at', 'actor', 'kind', 'subject', '{}', 'salt', 'c', 'p', 'h', 1, 2] };
  const rows = sheet.rows.slice();
  const w = new SheetWorld({ ...oneSheet('Log', 1, 1), sheets: [sheet] });
  const list = sheet.rows;
  expect(w.batch([write(100_000, 0, [[1, 2]]), { deleteSheet: { sheetId: 9 } }]).status).toBe(400);
  expect(w.batch([write(100_000, 0, [[1, 2]])]).status).toBe(200);
  expect(sheetNamed(w.workbook, 'Log').rows).toBe(list);
  expect(rows.every((row, r) => sheet.rows[r] === row)).toBe(true);
  expect(sheet.rows[100_000]).toEqual({ values: [1, 2] });
});
