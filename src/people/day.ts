/** A calendar day in the school's own time zone, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** Whether `text` is a day that exists: `2026-02-30` is not one. */
export function isDay(text: string): boolean {
  const parts = DAY.exec(text);
  if (!parts) return false;
  const at = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return new Date(at).toISOString().slice(0, 10) === text;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
}

export function dayBefore(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - MS_PER_DAY).toISOString().slice(0, 10);
}

/** A stretch of days; both ends belong to it, an open end is null. */
export interface Span {
  from: Day | null;
  to: Day | null;
}

export function covers(span: Span, day: Day): boolean {
  return (span.from === null || span.from <= day) && (span.to === null || day <= span.to);
}

/**
 * Whether somebody born on `born` is under 18 on `day`: until the day before the birthday (F10).
 * Born on 29 February: 18 on 1 March, which the comparison of strings gives by itself, because
 * the year of the 18th birthday never has a 29th.
 */
export function isUnder18(born: Day, day: Day): boolean {
  const eighteenth = `${String(Number(born.slice(0, 4)) + 18).padStart(4, '0')}${born.slice(4)}`;
  return day < eighteenth;
}
