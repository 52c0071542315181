// Text of more than 32,767 characters (a Log entry may have 45,000) does not fit a cell of an xlsx file. The cell shows
// its beginning and says where the rest is; a tab `Long texts` holds the whole in parts, and the reader joins them.
import { MAX_XLSX_CHARACTERS } from './text';
import { LONG_TEXTS } from './titles';

export const LONG_HEADINGS = ['Tab', 'Cell', 'Part', 'Text'] as const;

const PART = 30_000;

export type LongRow = [tab: string, cell: string, part: number, text: string];

export class LongTexts {
  readonly rows: LongRow[] = [];

  /** What to show in the cell: the text itself, or its beginning when it is too long, the whole kept aside. */
  shown(text: string, tab: string, cell: string): string {
    if (!isLong(text)) return text;
    for (let start = 0; start < text.length; start += PART) {
      this.rows.push([tab, cell, start / PART + 1, text.slice(start, start + PART)]);
    }
    return beginning(text);
  }
}

function isLong(text: string): boolean {
  return text.length > MAX_XLSX_CHARACTERS;
}

function beginning(text: string): string {
  return `${text.slice(0, PART)} … [cut here: a cell of this file holds ${MAX_XLSX_CHARACTERS} characters. The whole text is in the tab "${LONG_TEXTS}".]`;
}

/**
 * The whole text of a cell whose parts were read back. When somebody has changed the cell since, what the cell shows is
 * what it holds.
 */
export function wholeText(shown: unknown, parts: readonly string[]): string | null {
  const whole = parts.join('');
  return isLong(whole) && shown === beginning(whole) ? whole : null;
}
