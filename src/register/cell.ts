/** What goes into one cell. Written RAW: text is never taken for a formula, a date or a number (design section 6). */
export type Cell =
  | { kind: 'text'; value: string }
  | { kind: 'number'; value: number }
  | { kind: 'tick'; value: boolean }
  /** A moment or a day as a spreadsheet counts it: days since 1899-12-30 in the school's local time. */
  | { kind: 'instant'; value: number }
  /** Only the layout's own constants, never anything from outside. */
  | { kind: 'formula'; value: string }
  | { kind: 'empty' };

/** Local time minus UTC, in minutes, at a moment given in epoch milliseconds. */
export type Zone = (ms: number) => number;

export const EMPTY: Cell = { kind: 'empty' };

/** The longest text that is shown to be read; the Log holds the whole. */
const SHOWN_LIMIT = 5_000;

/** What a cell of Google Sheets takes (platform-facts 1). */
const CELL_LIMIT = 50_000;

/** Controls except the line feed, the marks that turn the direction of writing, lone surrogates, non-characters. */
const UNSHOWABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\p{Noncharacter_Code_Point}]/gu;

/**
 * Text as it may stand in front of a person: what would hide, turn round or be lost on the way through a Sheet or an
 * .xlsx is shown as U+FFFD, and it is cut at a length at which it can be read.
 */
export function text(value: string | null): Cell {
  return shownUpTo(SHOWN_LIMIT, value);
}

/** The same of a row that the program itself reads again: uncut, as far as a cell can hold it. */
export function wholeText(value: string | null): Cell {
  return shownUpTo(CELL_LIMIT, value);
}

function shownUpTo(most: number, value: string | null): Cell {
  const shown = (value ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNSHOWABLE, '\ufffd')
    .trim();
  if (shown === '') return EMPTY;
  if (shown.length <= most) return { kind: 'text', value: shown };
  const cut = shown.slice(0, most - 2).replace(/[\ud800-\udbff]$/, '');
  return { kind: 'text', value: `${cut.trimEnd()} …` };
}

export function number(value: number | null): Cell {
  return value === null ? EMPTY : { kind: 'number', value };
}

export function tick(value: boolean): Cell {
  return { kind: 'tick', value };
}

const MS_PER_DAY = 86_400_000;
/** 1970-01-01 as a spreadsheet counts days. */
const EPOCH = 25_569;

/** A moment given as ISO 8601 with its zone, to the second; empty when there is none. */
export function instant(iso: string | null, zone: Zone): Cell {
  const value = iso === null ? null : serial(iso, zone);
  return value === null ? EMPTY : { kind: 'instant', value };
}

/** The serial number of a moment in local time, to the second; null when it cannot be read. */
export function serial(iso: string, zone: Zone): number | null {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) return null;
  return EPOCH + (Math.round(ms / 1000) * 1000 + zone(ms) * 60_000) / MS_PER_DAY;
}

/** The moment of a serial number in local time, ISO 8601; of an hour that the clocks go through twice, one of the two. */
export function instantOf(serialNumber: number, zone: Zone): string {
  const local = Math.round((serialNumber - EPOCH) * 86_400) * 1000;
  const near = local - zone(local) * 60_000;
  return new Date(local - zone(near) * 60_000).toISOString();
}

/** A day, `YYYY-MM-DD`; anything else stays text, so that nothing the school wrote is lost. */
export function date(day: string | null): Cell {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day ?? '')) return wholeText(day);
  const value = serial(`${day}T00:00:00Z`, () => 0);
  return value === null ? text(day) : { kind: 'instant', value };
}

/** The Monday of the week in which a moment falls locally, as a serial number (1900-01-01 = 2 was a Monday). */
export function weekOf(serialNumber: number): number {
  const day = Math.floor(serialNumber);
  return day - ((((day - 2) % 7) + 7) % 7);
}
