// A1 notation, as pure text: 'My tab'!A2:C, Log!3:7, Log, B4.
import type { Area } from './workbook';

/** A range as it was written: the tab's title (null: none was given) and the cells (null: the whole tab). */
export interface A1Range {
  title: string | null;
  area: Area | null;
}

/** `A`, `Z`, `AA` for a zero-based column. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?$/;

/** The cells that `A1`, `A1:B2`, `A:B`, `A2:B` or `2:5` mean; null when the text is none of these. */
export function parseArea(text: string): Area | null {
  const parts = text.split(':');
  if (parts.length > 2) return null;
  const [from, to] = parts.map((part) => CORNER.exec(part));
  if (!from || (parts.length === 2 && !to)) return null;
  const [, fromColumn, fromRow] = from;
  if (parts.length === 1) {
    if (fromColumn === undefined || fromRow === undefined) return null;
    const row = Number(fromRow) - 1;
    const column = columnIndex(fromColumn);
    return { row0: row, row1: row + 1, column0: column, column1: column + 1 };
  }
  const [, toColumn, toRow] = to as RegExpExecArray;
  if (fromColumn === undefined && fromRow === undefined) return null;
  if (toColumn === undefined && toRow === undefined) return null;
  if ((fromColumn === undefined) !== (toColumn === undefined)) return null;
  if (fromRow === undefined && toRow !== undefined) return null;
  const rows = [fromRow, toRow].flatMap((r) => (r === undefined ? [] : [Number(r) - 1]));
  const columns = [fromColumn, toColumn].flatMap((c) => (c === undefined ? [] : [columnIndex(c)]));
  return {
    row0: rows.length === 0 ? 0 : Math.min(...rows),
    row1: rows.length === 2 ? Math.max(...rows) + 1 : null,
    column0: columns.length === 0 ? 0 : Math.min(...columns),
    column1: columns.length === 2 ? Math.max(...columns) + 1 : null,
  };
}

/**
 * Reads a range. `isTitle` says whether a bare word is a tab: `Log` and even `A1` may be titles.
 * Null when the text is no range.
 */
export function parseA1(text: string, isTitle: (word: string) => boolean): A1Range | null {
  if (isTitle(text)) return { title: text, area: null };
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(text);
  const plain = quoted === null ? /^([^!']+)!(.*)$/s.exec(text) : null;
  if (quoted === null && plain === null) {
    const area = parseArea(text);
    return area === null ? null : { title: null, area };
  }
  const title = quoted === null ? (plain?.[1] ?? '') : (quoted[1] ?? '').replaceAll("''", "'");
  const cells = quoted === null ? plain?.[2] : quoted[2];
  if (cells === undefined) return { title, area: null };
  const area = parseArea(cells);
  return area === null ? null : { title, area };
}

/** A title as it stands before the `!`: quoted unless it is a plain word. */
export function quoteTitle(title: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) && parseArea(title) === null;
  return plain ? title : `'${title.replaceAll("'", "''")}'`;
}

/** `A2:C9` (or `A2` for one cell) of an area without open ends. */
export function areaText(row0: number, row1: number, column0: number, column1: number): string {
  const first = `${columnLetters(column0)}${row0 + 1}`;
  const last = `${columnLetters(column1 - 1)}${row1}`;
  return first === last ? first : `${first}:${last}`;
}
