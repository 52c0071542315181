// `Utilities.formatDate`: the letters of Java's SimpleDateFormat that scripts use.
import { ServiceError } from '../errors';
import { isZone, localFields, zoneOffset } from '../zones';

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

type Field = (local: Date, width: number, offset: number) => string;

const number = (value: number, width: number) => String(value).padStart(width, '0');
const named = (names: string[], index: number, width: number) => {
  const name = names[index] ?? '';
  return width > 3 ? name : name.slice(0, 3);
};

function dayOfYear(local: Date): number {
  return Math.floor((local.getTime() - Date.UTC(local.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
}

function offsetText(offset: number, separator: string): string {
  const [h, m] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${offset < 0 ? '-' : '+'}${number(h, 2)}${separator}${number(m, 2)}`;
}

function year(local: Date, width: number): string {
  const full = local.getUTCFullYear();
  return width === 2 ? number(full % 100, 2) : number(full, width);
}

function isoZone(width: number, offset: number): string {
  if (offset === 0) return 'Z';
  return width === 1 ? offsetText(offset, '').slice(0, 3) : offsetText(offset, width === 2 ? '' : ':');
}

const fields: Record<string, Field> = {
  G: () => 'AD',
  y: year,
  M: (d, w) => (w > 2 ? named(months, d.getUTCMonth(), w) : number(d.getUTCMonth() + 1, w)),
  d: (d, w) => number(d.getUTCDate(), w),
  D: (d, w) => number(dayOfYear(d), w),
  E: (d, w) => named(days, d.getUTCDay(), w),
  u: (d, w) => number(d.getUTCDay() || 7, w),
  a: (d) => (d.getUTCHours() < 12 ? 'AM' : 'PM'),
  H: (d, w) => number(d.getUTCHours(), w),
  k: (d, w) => number(d.getUTCHours() || 24, w),
  K: (d, w) => number(d.getUTCHours() % 12, w),
  h: (d, w) => number(d.getUTCHours() % 12 || 12, w),
  m: (d, w) => number(d.getUTCMinutes(), w),
  s: (d, w) => number(d.getUTCSeconds(), w),
  S: (d, w) => number(d.getUTCMilliseconds(), w),
  Z: (_d, _w, offset) => offsetText(offset, ''),
  X: (_d, width, offset) => isoZone(width, offset),
};

/**
 * The instant in the words of `pattern`, in `zone` (an IANA name, `GMT` or `UTC`).
 * @throws ServiceError for an unknown zone, and for a pattern letter that is no field or is not emulated
 */
export function formatDate(ms: number, zone: string, pattern: string): string {
  if (!isZone(zone)) throw new ServiceError('Invalid argument: timeZone. Should be of type: String');
  const offset = zoneOffset(ms, zone);
  const local = localFields(ms, zone);
  return pattern.replace(
    /''|'((?:[^']|'')*)'|([A-Za-z])\2*|'/g,
    (match, quoted: string | undefined, letter) => {
      if (match === "''") return "'";
      if (quoted !== undefined) return quoted.replace(/''/g, "'");
      if (!letter) throw new ServiceError('Unterminated quote');
      if (letter === 'z') return zoneName(ms, zone, match.length);
      const field = fields[letter];
      if (!field) throw new ServiceError(`Illegal pattern character '${letter}'`);
      return field(local, match.length, offset);
    },
  );
}

function zoneName(ms: number, zone: string, width: number): string {
  if (zone === 'GMT' || zone === 'UTC') return zone;
  const timeZoneName = width > 3 ? 'long' : 'short';
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName }).formatToParts(ms);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}
