const formats = new Map<string, Intl.DateTimeFormat>();

/** True for a time zone that this machine knows (IANA names, `GMT`, `UTC`). */
export function isZone(zone: string): boolean {
  try {
    format(zone);
    return true;
  } catch {
    return false;
  }
}

function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    era: 'short',
  });
  formats.set(zone, made);
  return made;
}

/** Minutes that `zone` is ahead of UTC at an instant (epoch milliseconds). Throws a RangeError for no such zone. */
export function zoneOffset(ms: number, zone: string): number {
  const fields: Record<string, string> = {};
  for (const { type, value } of format(zone).formatToParts(ms)) fields[type] = value;
  const year = fields.era?.startsWith('B') ? 1 - Number(fields.year) : Number(fields.year);
  const local = Date.UTC(2000, Number(fields.month) - 1, Number(fields.day));
  const at = new Date(local);
  at.setUTCFullYear(year, Number(fields.month) - 1, Number(fields.day));
  at.setUTCHours(Number(fields.hour), Number(fields.minute), Number(fields.second));
  return Math.round((at.getTime() - Math.floor(ms / 1000) * 1000) / 60_000);
}

/** The instant at which `zone` shows the given local time; in the hour that a zone skips, the hour after. */
export function instantOf(
  local: { y: number; m: number; d: number; h: number; min: number },
  zone: string,
): number {
  const shifted = Date.UTC(local.y, local.m, local.d, local.h, local.min);
  const guess = shifted - zoneOffset(shifted, zone) * 60_000;
  return shifted - zoneOffset(guess, zone) * 60_000;
}

/** A Date whose UTC fields show the local time of `zone`. */
export function localFields(ms: number, zone: string): Date {
  return new Date(ms + zoneOffset(ms, zone) * 60_000);
}
