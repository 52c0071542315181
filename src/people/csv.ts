import Papa from 'papaparse';
import { type Day, isDay } from './day';
import type { Problem } from './problem';
import { isSlipOf } from './slip';

/** A CSV file as a school sends it: a header row, UTF-8, columns in any order. */
export interface Sheet {
  file: string;
  rows: Row[];
  /** What stops the file from being used. */
  problems: Problem[];
  /** What was passed over and need not stop anybody. */
  notes: Problem[];
}

/** One row under the header; reading a cell as a day or a list reports what is wrong with it. */
export interface Row {
  /** As a spreadsheet shows it: the first row under the header is 2. */
  number: number;
  cells: Record<string, string>;
}

/**
 * Reads a CSV file.
 *
 * @param columns every column the file may have; other columns are passed over with a note, unless one looks
 *   like a slip of the pen for a column that is missing: then the file cannot be trusted.
 * @param required those it cannot do without
 */
export function readCsv(
  file: string,
  text: string,
  columns: readonly string[],
  required: readonly string[],
): Sheet {
  const sheet: Sheet = { file, rows: [], problems: [], notes: [] };
  const problem = (row: number | null, column: string | null, what: string) =>
    sheet.problems.push({ file, row, column, what });

  const bad = text.indexOf('\ufffd') >= 0 || text.indexOf('\u0000') >= 0;
  if (bad) {
    problem(null, null, 'is not UTF-8 text; save it as "CSV UTF-8" and try again');
    return sheet;
  }
  const parsed = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter: ',', header: false });
  const [header = [], ...records] = parsed.data;
  const names = header.map((name) => name.trim());
  for (const error of parsed.errors) {
    problem((error.row ?? 0) + 1, null, `the quotation marks do not match (${error.message})`);
  }

  const missing = columns.filter((column) => !names.includes(column));
  names.forEach((name, i) => {
    if (name === '') return;
    if (columns.includes(name)) {
      if (names.indexOf(name) !== i) problem(1, name, 'this column stands in the file twice');
      return;
    }
    const meant = missing.find((column) => isSlipOf(name, column));
    if (meant) problem(1, name, `there is no such column; is "${meant}" meant?`);
    else
      sheet.notes.push({ file, row: 1, column: name, what: 'this column is not used and was passed over' });
  });
  for (const column of missing.filter((c) => required.includes(c)))
    problem(1, column, 'this column is missing');
  if (sheet.problems.length > 0) return sheet;

  records.forEach((record, i) => {
    if (record.every((cell) => cell.trim() === '')) return;
    const number = i + 2;
    if (record.length > names.length) problem(number, null, 'has more cells than the header row');
    const cells: Record<string, string> = {};
    for (const column of columns) cells[column] = '';
    names.forEach((name, j) => {
      if (columns.includes(name)) cells[name] = (record[j] ?? '').trim();
    });
    sheet.rows.push({ number, cells });
  });
  return sheet;
}

/** A list in one cell, separated by `;`. */
export function list(cell: string): string[] {
  return cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** A day in a cell; null for an empty cell; a day that does not exist is a problem of the sheet and null. */
export function day(sheet: Sheet, row: Row, column: string): Day | null {
  const text = row.cells[column] ?? '';
  if (text === '') return null;
  if (isDay(text)) return text;
  sheet.problems.push({
    file: sheet.file,
    row: row.number,
    column,
    what: `"${text}" is not a date that exists, written YYYY-MM-DD`,
  });
  return null;
}
