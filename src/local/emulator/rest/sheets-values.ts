// `spreadsheets.values`: reading and writing plain values by A1 range.

import { invalidArgument, NotEmulated } from './errors';
import { areaText, columnLetters, parseA1, quoteTitle } from './sheets-a1';
import { closed, type Dimension } from './sheets-area';
import type { Edit } from './sheets-edit';
import { formatAt } from './sheets-format';
import { readTyped, shown } from './sheets-typed';
import type { Area, Content, Sheet, Workbook } from './workbook';

type Plain = string | number | boolean;

export interface ValueRange {
  range: string;
  majorDimension: Dimension;
  values?: Plain[][];
}

/** How values are given: as kept, as seen by a person, or with formulas as text. */
export type Render = 'UNFORMATTED_VALUE' | 'FORMATTED_VALUE' | 'FORMULA';

/** The tab and cells that an A1 range means. Throws a 400 when there is no such tab or it is no range. */
export function rangeOf(workbook: Workbook, text: string): { sheet: Sheet; area: Area } {
  const titled = (word: string) =>
    workbook.sheets.find((s) => s.title === word) ??
    workbook.sheets.find((s) => s.title.toLowerCase() === word.toLowerCase());
  const range = parseA1(text, (word) => titled(word) !== undefined);
  const sheet = range?.title == null ? workbook.sheets[0] : titled(range.title);
  if (range === null || sheet === undefined) throw invalidArgument(`Unable to parse range: ${text}`);
  const area = range.area ?? { row0: 0, row1: null, column0: 0, column1: null };
  if (area.row0 >= sheet.rowCount || area.column0 >= sheet.columnCount) throw outside(sheet, area);
  return { sheet, area };
}

function outside(sheet: Sheet, area: Area): Error {
  const { row0, row1, column0, column1 } = area;
  const text = areaText(row0, row1 ?? sheet.rowCount, column0, column1 ?? sheet.columnCount);
  return invalidArgument(
    `Range (${quoteTitle(sheet.title)}!${text}) exceeds grid limits. ` +
      `Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
  );
}

/** Reads one range by rows. Empty cells at the end of a row and empty rows at the end are left out; a gap is `""`. */
export function readRange(workbook: Workbook, sheet: Sheet, area: Area, render: Render): ValueRange {
  const { row0, row1, column0, column1 } = closed(area, sheet);
  const rows: Plain[][] = [];
  let filled = 0;
  for (let r = row0; r < Math.min(row1, sheet.rows.length); r++) {
    const kept = sheet.rows[r]?.values ?? [];
    const row: Plain[] = [];
    let width = 0;
    for (let c = column0; c < Math.min(column1, kept.length); c++) {
      const content = kept[c] ?? null;
      row.push(content === null ? '' : rendered(workbook, sheet, r, c, content, render));
      if (content !== null) width = row.length;
    }
    row.length = width;
    rows.push(row);
    if (width > 0) filled = rows.length;
  }
  rows.length = filled;
  const range = `${quoteTitle(sheet.title)}!${areaText(row0, row1, column0, column1)}`;
  return filled === 0 ? { range, majorDimension: 'ROWS' } : { range, majorDimension: 'ROWS', values: rows };
}

function rendered(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  content: Content,
  render: Render,
): Plain {
  if (render === 'FORMATTED_VALUE') return shown(content, formatAt(workbook, sheet, row, column));
  if (typeof content !== 'object') return content;
  if (render === 'FORMULA') return content.formula;
  throw new NotEmulated(`sheets: the value of a formula (${sheet.title}!${columnLetters(column)}${row + 1})`);
}

export type InputOption = 'RAW' | 'USER_ENTERED';

/**
 * Writes values at the start of a range; null leaves a cell alone, `""` empties it. USER_ENTERED reads them as if they
 * were typed. Answers what Google does about the change. Past the grid or past the range: a 400.
 */
export function writeRange(edit: Edit, text: string, rows: readonly unknown[], input: InputOption) {
  const { sheet, area } = rangeOf(edit.workbook, text);
  const { row0, column0 } = area;
  const width = rows.reduce<number>((w, row) => Math.max(w, Array.isArray(row) ? row.length : 0), 0);
  const written: Area = { row0, row1: row0 + rows.length, column0, column1: column0 + width };
  if (row0 + rows.length > sheet.rowCount || column0 + width > sheet.columnCount)
    throw outside(sheet, written);
  const single = area.row1 === row0 + 1 && area.column1 === column0 + 1;
  if (!single && area.row1 !== null && row0 + rows.length > area.row1) {
    throw invalidArgument(
      `Requested writing within range [${text}], but tried writing to row [${area.row1 + 1}]`,
    );
  }
  if (!single && area.column1 !== null && column0 + width > area.column1) {
    const column = columnLetters(area.column1);
    throw invalidArgument(
      `Requested writing within range [${text}], but tried writing to column [${column}]`,
    );
  }
  edit.guard(sheet, written);
  let cells = 0;
  rows.forEach((row, r) => {
    if (!Array.isArray(row))
      throw invalidArgument(`Invalid value at 'data.values[${r}]', ${JSON.stringify(row)}`);
    row.forEach((value: unknown, c) => {
      if (value === null) return;
      cells++;
      writeValue(edit, sheet, row0 + r, column0 + c, value, input);
    });
  });
  const start = { row1: row0 + Math.max(1, rows.length), column1: column0 + Math.max(1, width) };
  return {
    spreadsheetId: edit.file.id,
    updatedRange: `${quoteTitle(sheet.title)}!${areaText(row0, start.row1, column0, start.column1)}`,
    updatedRows: rows.length,
    updatedColumns: width,
    updatedCells: cells,
  };
}

function writeValue(
  edit: Edit,
  sheet: Sheet,
  row: number,
  column: number,
  value: unknown,
  input: InputOption,
): void {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    throw invalidArgument(`Invalid values[${row}][${column}]: ${JSON.stringify(value)}`);
  }
  if (input === 'RAW' || typeof value !== 'string') {
    edit.setContent(sheet, row, column, value);
    return;
  }
  const { content, numberFormat } = readTyped(value);
  edit.setContent(sheet, row, column, content);
  if (numberFormat !== null) edit.setFormat(sheet, row, column, { numberFormat }, ['numberFormat']);
}

/**
 * Writes values under the last row that has anything in the range's columns, adding rows where the grid ends.
 * Not repeatable: a second call writes a second time (platform-facts 11.8).
 */
export function appendRange(
  edit: Edit,
  text: string,
  rows: readonly unknown[],
  input: InputOption,
  insert: boolean,
) {
  const { sheet, area } = rangeOf(edit.workbook, text);
  const { column0, column1 } = closed(area, sheet);
  let next = area.row0;
  for (let r = sheet.rows.length - 1; r >= area.row0; r--) {
    const used =
      sheet.rows[r]?.values.slice(column0, column1).some((v) => v !== null && v !== undefined) ?? false;
    if (!used) continue;
    next = r + 1;
    break;
  }
  if (insert && next < sheet.rows.length)
    throw new NotEmulated('sheets.values.append INSERT_ROWS above other rows');
  const missing = next + rows.length - sheet.rowCount;
  if (missing > 0) {
    edit.roomFor(missing * sheet.columnCount);
    edit.undo.set(sheet, 'rowCount', sheet.rowCount + missing);
  }
  const title = quoteTitle(sheet.title);
  const updates = writeRange(edit, `${title}!${columnLetters(column0)}${next + 1}`, rows, input);
  const table =
    next > area.row0 ? { tableRange: `${title}!${areaText(area.row0, next, column0, column1)}` } : {};
  return { spreadsheetId: edit.file.id, ...table, updates };
}
