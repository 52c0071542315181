import { DEFAULT_COLUMN_PIXELS, type Sheet } from '../emulator/rest/workbook';
import type { Look } from './look';

// Points, of Arial 10: a line, and what a row adds to its lines. Excel takes rows up to 409 points.
const LINE = 12.75;
const PADDING = 2.25;
const MAX_HEIGHT = 409;
// Pixels: an average character, and what a column takes off its width.
const CHARACTER = 5.8;
const MARGIN = 8;

/**
 * The height in points that a row needs for its wrapped text; null when one line is enough. Google fits rows to their
 * text by itself; Excel and LibreOffice leave rows of a written file one line high.
 */
export function rowHeight(sheet: Sheet, look: Look, row: number, width: number): number | null {
  let lines = 1;
  for (let column = 0; column < width; column++) {
    const content = sheet.rows[row]?.values[column];
    if (typeof content !== 'string' || look(row, column)?.alignment?.wrapText !== true) continue;
    const pixels = sheet.columnPixels[column] ?? DEFAULT_COLUMN_PIXELS;
    lines = Math.max(lines, linesOf(content, Math.max(1, Math.floor((pixels - MARGIN) / CHARACTER))));
  }
  return lines === 1 ? null : Math.min(MAX_HEIGHT, lines * LINE + PADDING);
}

function linesOf(text: string, charactersALine: number): number {
  let lines = 0;
  for (const paragraph of text.slice(0, 20_000).split('\n')) {
    lines += Math.max(1, Math.ceil(paragraph.length / charactersALine));
  }
  return lines;
}
