import Papa from 'papaparse';
import { type Day, isDay } from './day';
import type { Problem } from './problem';
import { isSlipOf } from './slip';

/** A cell of Google Sheets takes no more characters (platform-facts 1). */
const LONGEST_CELL = 50_000;

/** What other encodings, read as UTF-8, turn into: the replacement character, and nulls. */
const NOT_TEXT = ['\ufffd', '\u0000'];

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

  const plain = text.replace(/^\ufeff/, '');
  const unreadable = whyUnreadable(plain);
  if (unreadable !== null) {
    problem(unreadable.row, unreadable.column, unreadable.what);
    return sheet;
  }
  const parsed = parseRows(plain);
  const [header = [], ...records] = parsed.data;
  const names = header.map((name) => name.trim());
  // What follows a quotation mark that does not match is read wrongly too.
  const [quotes] = parsed.errors;
  if (quotes)
    problem((quotes.row ?? 0) + 1, null, 'the quotation marks do not match: one " opens or closes nothing');

  const missing = columns.filter((column) => !names.includes(column));
  const misspelt = new Set<string>();
  names.forEach((name, i) => {
    if (name === '') return;
    if (columns.includes(name)) {
      if (names.indexOf(name) !== i) problem(1, name, 'this column stands in the file twice');
      return;
    }
    const meant = missing.find((column) => isSlipOf(name, column));
    if (meant) {
      misspelt.add(meant);
      problem(1, name, `there is no such column; is "${meant}" meant?`);
    } else
      sheet.notes.push({ file, row: 1, column: name, what: 'this column is not used and was passed over' });
  });
  for (const column of missing.filter((c) => required.includes(c) && !misspelt.has(c)))
    problem(1, column, 'this column is missing');
  if (sheet.problems.length > 0) return sheet;

  records.forEach((record, i) => {
    if (record.every((cell) => cell.trim() === '')) return;
    const number = i + 2;
    if (record.slice(names.length).some((cell) => cell.trim() !== ''))
      problem(number, null, 'has more cells than the header row');
    const cells: Record<string, string> = {};
    for (const column of columns) cells[column] = '';
    names.forEach((name, j) => {
      if (!columns.includes(name)) return;
      const cell = (record[j] ?? '').trim();
      if (cell.length > LONGEST_CELL)
        problem(number, name, `has ${cell.length} characters; a spreadsheet's cell holds ${LONGEST_CELL}`);
      cells[name] = cell;
    });
    sheet.rows.push({ number, cells });
  });
  return sheet;
}

function parseRows(text: string) {
  return Papa.parse<string[]>(text, { delimiter: ',', header: false });
}

/** Why a text is no CSV file at all; null when it can be read. */
function whyUnreadable(text: string): Omit<Problem, 'file'> | null {
  const whole = (what: string) => ({ row: null, column: null, what });
  if (text.trim() === '') return whole('is empty; its first row must name the columns');
  const bad = NOT_TEXT.map((character) => text.indexOf(character)).filter((at) => at >= 0);
  if (bad.length > 0) {
    const { row, column } = placeOf(text, Math.min(...bad));
    if (row === 1) return whole('is not UTF-8 text; save it as "CSV UTF-8" and try again');
    const what = 'holds a letter that is not UTF-8; save the file as "CSV UTF-8" and try again';
    return { row, column, what };
  }
  const [heading] = /^.*/.exec(text)!;
  if (heading.includes(',') || !/[;\t]/.test(heading)) return null;
  const by = heading.includes(';') ? 'semicolons' : 'tabs';
  return whole(`its columns are separated by ${by}; save it with commas ("CSV UTF-8") and try again`);
}

/** In which row, and under which heading, a character stands. */
function placeOf(text: string, at: number): { row: number; column: string | null } {
  const before = parseRows(text.slice(0, at)).data;
  const headings = parseRows(text).data[0] ?? [];
  const heading = headings[(before[before.length - 1]?.length ?? 0) - 1]?.trim() ?? '';
  return { row: Math.max(1, before.length), column: heading === '' ? null : heading };
}

/** A list in one cell, separated by `;` or by line breaks. */
export function list(cell: string): string[] {
  return cell
    .split(/[;\r\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/**
 * Every row has a value of its own in the column by which rows are known: one that is missing or stands twice is a
 * problem, because of two rows with one id the register would keep only the second.
 */
export function refuseDoubles(sheet: Sheet, column: 'id' | 'address'): void {
  const first = new Map<string, number>();
  for (const row of sheet.rows) {
    const value = row.cells[column] ?? '';
    const key = column === 'address' ? value.toLowerCase() : value;
    const earlier = first.get(key);
    if (value === '') problemIn(sheet, row, column, `every row needs an ${column}`);
    else if (earlier !== undefined)
      problemIn(sheet, row, column, `"${value}" is also the ${column} of row ${earlier}`);
    else first.set(key, row.number);
  }
}

/** Adds what is wrong with a cell to the sheet's problems. */
export function problemIn(sheet: Sheet, row: Row, column: string, what: string): void {
  sheet.problems.push({ file: sheet.file, row: row.number, column, what });
}

/** A day in a cell; null for an empty cell; a day that does not exist is a problem of the sheet and null. */
export function day(sheet: Sheet, row: Row, column: string): Day | null {
  const text = row.cells[column] ?? '';
  if (text === '') return null;
  if (isDay(text)) return text;
  problemIn(sheet, row, column, `"${text}" is not a date that exists, written YYYY-MM-DD`);
  return null;
}
