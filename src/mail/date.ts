import { withoutComments } from './comments';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The zones RFC 5322 section 4.3 still allows by name, in minutes; any other name counts as UTC, as it says. */
const NAMED_ZONES: Record<string, number> = {
  edt: -240,
  est: -300,
  cdt: -300,
  cst: -360,
  mdt: -360,
  mst: -420,
  pdt: -420,
  pst: -480,
  bst: 60,
};

const RFC_5322 =
  /^(?:[a-z]+\.?\s*,?\s*)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s,-]+(\d{2,4})\s+(\d{1,2})\s?:\s?(\d{2})(?:\s?:\s?(\d{2}))?(?:\.\d+)?\s*(.*)$/i;
const ASCTIME =
  /^(?:[a-z]{3,}\.?\s*,?\s*)?([a-z]{3})[a-z]*\s+(\d{1,2}),?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+(.*?)\s*(\d{4})$/i;
const ISO_8601 =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** No date is longer, comments left out; the patterns below are for short text. */
const LONGEST = 100;

/**
 * Reads a Date header: RFC 5322 with its obsolete forms, and the two shapes that broken programs write instead.
 *
 * @returns epoch milliseconds, or null when it cannot be read or names a day or time that does not exist
 */
export function parseDate(text: string): number | null {
  const plain = withoutComments(text)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
  if (plain.length > LONGEST) return null;
  const rfc = RFC_5322.exec(plain);
  if (rfc) {
    const [, d, month, y, h, m, s, zone] = rfc;
    return instant(
      fullYear(y!),
      monthNumber(month!),
      Number(d),
      Number(h),
      Number(m),
      Number(s ?? 0),
      zone ?? '',
    );
  }
  const iso = ISO_8601.exec(plain);
  if (iso) {
    const [, y, month, d, h, m, s, zone] = iso;
    return instant(Number(y), Number(month), Number(d), Number(h), Number(m), Number(s ?? 0), zone ?? '');
  }
  const asc = ASCTIME.exec(plain);
  if (asc) {
    const [, month, d, h, m, s, zone, y] = asc;
    return instant(
      Number(y),
      monthNumber(month!),
      Number(d),
      Number(h),
      Number(m),
      Number(s ?? 0),
      zone ?? '',
    );
  }
  return null;
}

/** The date of a Received header: what follows its last semicolon. */
export function parseReceivedDate(text: string): number | null {
  const plain = withoutComments(text);
  const semicolon = plain.lastIndexOf(';');
  return semicolon < 0 ? null : parseDate(plain.slice(semicolon + 1));
}

/** Two digits: 00 to 49 are 2000 to 2049, 50 to 99 are 1950 to 1999; three digits count from 1900 (RFC 5322, 4.3). */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return text.length === 3 ? 1900 + year : year;
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function instant(
  y: number,
  mo: number,
  d: number,
  h: number,
  mi: number,
  s: number,
  zone: string,
): number | null {
  const lastDay = new Date(Date.UTC(y, mo, 0)).getUTCDate();
  // RFC 5322, 3.3: a year has four digits from 1900 on.
  if (y < 1900 || mo < 1 || mo > 12 || d < 1 || d > lastDay || h > 23 || mi > 59 || s > 60) return null;
  const offset = zoneMinutes(zone);
  return offset === null ? null : Date.UTC(y, mo - 1, d, h, mi, Math.min(s, 59)) - offset * 60_000;
}

/** Minutes east of UTC; an empty or unknown zone counts as UTC, an impossible one makes the date unreadable. */
function zoneMinutes(zone: string): number | null {
  const numeric = /([+-])(\d{2}):?(\d{2})/.exec(zone);
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
    if (Number(numeric[3]) > 59 || minutes > 24 * 60) return null;
    return numeric[1] === '-' ? -minutes : minutes;
  }
  const name = /[a-z]+/i.exec(zone)?.[0].toLowerCase();
  return name === undefined ? 0 : (NAMED_ZONES[name] ?? 0);
}
