// What Sheets makes of a value when a person types it, and how it shows a value to a person: as far as a British
// school's registers need it. Dates are serial numbers: days since 30 December 1899, the time as a fraction.
import { NotEmulated } from './errors';
import type { CellFormat, Content } from './workbook';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export interface Typed {
  content: Content | null;
  /** The number format that typing gives the cell; null: left as it is. */
  numberFormat: { type: string; pattern: string } | null;
}

/** Reads what a person typed into a cell (USER_ENTERED), with the day before the month. */
export function readTyped(text: string): Typed {
  const plain = (content: Content | null): Typed => ({ content, numberFormat: null });
  if (text.startsWith("'")) return plain(text.slice(1) || null);
  if (/^=./s.test(text)) return plain({ formula: text });
  if (/^\+[^\d.\s]/.test(text)) return plain({ formula: `=${text}` });
  const word = text.trim();
  if (/^(true|false)$/i.test(word)) return plain(/^true$/i.test(word));
  return readNumber(word) ?? readDate(word) ?? plain(text === '' ? null : text);
}

function readNumber(word: string): Typed | null {
  const match = /^([+-]?)(£?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d+)?(%?)$/i.exec(word);
  if (match === null) return null;
  const [, sign = '', pound = '', digits = '', exponent = '', percent = ''] = match;
  if (pound !== '' && percent !== '') return null;
  const content = Number(sign + digits.replaceAll(',', '') + exponent) / (percent === '%' ? 100 : 1);
  if (!Number.isFinite(content)) return null;
  if (percent === '%') return { content, numberFormat: { type: 'PERCENT', pattern: '0.00%' } };
  if (pound === '£') return { content, numberFormat: { type: 'CURRENCY', pattern: '"£"#,##0.00' } };
  if (digits.includes(',')) return { content, numberFormat: { type: 'NUMBER', pattern: '#,##0.###' } };
  return { content, numberFormat: null };
}

function readDate(word: string): Typed | null {
  const match =
    /^(?:(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})|(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[ -]([a-z]{3,9})[ -,]+(\d{4}))(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/i.exec(
      word,
    );
  if (match === null) return null;
  const [, d1, m1, y1, y2, m2, d2, d3, m3, y3, hour, minute, second] = match;
  const month = m3 === undefined ? Number(m1 ?? m2) : MONTHS.indexOf(m3.slice(0, 3).toLowerCase()) + 1;
  const day = Number(d1 ?? d2 ?? d3);
  const years = Number(y1 ?? y2 ?? y3);
  const year = years < 100 ? (years < 50 ? 2000 : 1900) + years : years;
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  const serial = (at.getTime() - EPOCH) / DAY;
  if (hour === undefined) return { content: serial, numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } };
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second ?? 0);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  return {
    content: serial + seconds / 86_400,
    numberFormat: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm:ss' },
  };
}

/**
 * What a person sees in the cell (FORMATTED_VALUE). Text, booleans, plain numbers, and dates in the patterns that the
 * registers use; throws `not emulated` for other number formats and for formulas.
 */
export function shown(content: Content, format: CellFormat): string {
  if (typeof content === 'string') return content;
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  if (typeof content === 'object') throw new NotEmulated('sheets: the value of a formula');
  const { type, pattern } = format.numberFormat ?? { type: 'NUMBER' };
  if (type === 'DATE' || type === 'DATE_TIME') {
    return shownDate(content, pattern ?? (type === 'DATE' ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm:ss'));
  }
  const plain = pattern === undefined || pattern === '0' || pattern === 'General';
  const whole = Number.isInteger(content) && Math.abs(content) < 1e15;
  if (
    (type === 'NUMBER' || type === 'TEXT') &&
    plain &&
    (whole || /^-?\d{1,6}\.\d{1,3}$/.test(String(content)))
  ) {
    return pattern === '0' ? String(Math.round(content)) : String(content);
  }
  throw new NotEmulated(`sheets: showing ${content} as ${type} ${pattern ?? ''}`);
}

function shownDate(serial: number, pattern: string): string {
  const at = new Date(EPOCH + Math.round(serial * 86_400) * 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const month = MONTHS[at.getUTCMonth()] ?? '';
  const weekday = WEEKDAYS[at.getUTCDay()] ?? '';
  const parts: { [token: string]: string } = {
    d: String(at.getUTCDate()),
    dd: two(at.getUTCDate()),
    ddd: weekday.slice(0, 3),
    dddd: weekday,
    m: String(at.getUTCMonth() + 1),
    mm: two(at.getUTCMonth() + 1),
    mmm: month.charAt(0).toUpperCase() + month.slice(1),
    yy: two(at.getUTCFullYear() % 100),
    yyyy: String(at.getUTCFullYear()),
    hh: two(at.getUTCHours()),
    h: String(at.getUTCHours()),
    ss: two(at.getUTCSeconds()),
  };
  let afterHour = false;
  return pattern.replace(/d+|m+|y+|h+|s+|[a-z"\\]/gi, (token) => {
    const minutes = token === 'mm' && afterHour;
    afterHour = /^h+$/.test(token);
    const part = minutes ? two(at.getUTCMinutes()) : parts[token];
    if (part === undefined) throw new NotEmulated(`sheets: the date pattern ${pattern}`);
    return part;
  });
}
