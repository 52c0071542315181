// When clock triggers fire: pure arithmetic on epoch milliseconds.
import { createHash } from 'node:crypto';
import { instantOf, localFields } from './zones';

/** What a clock trigger was built with; `created` and `id` fix its phase and jitter. */
export interface ClockSchedule {
  kind: 'minutes' | 'hours' | 'days' | 'weeks' | 'once';
  /** Every n minutes, hours, days, weeks; for `once` the instant. */
  n: number;
  created: number;
  zone: string;
  /** Hour of the day 0-23 and minute near which it fires; null: not asked for. */
  hour: number | null;
  minute: number | null;
  /** For `weeks`: 0 Sunday ... 6 Saturday. */
  weekday: number | null;
}

const minute = 60_000;

/** A number from 0 (included) to 1, the same for the same trigger for ever: Google's jitter is fixed, too. */
function jitter(id: string, what: string): number {
  return createHash('sha256').update(`${id}\n${what}`).digest().readUInt32BE(0) / 2 ** 32;
}

/**
 * The first instant after `after` at which the trigger is due; null for a one-off whose time has passed.
 * "9 AM" is some fixed minute from 9:00 to 9:59, `nearMinute(m)` some fixed minute at most 15 away
 * (platform-facts section 1).
 */
export function nextSlot(schedule: ClockSchedule, id: string, after: number): number | null {
  switch (schedule.kind) {
    case 'once':
      return schedule.n > after ? schedule.n : null;
    case 'minutes':
      return nextRepeat(schedule.created, schedule.n * minute, id, after);
    case 'hours':
      return nextRepeat(schedule.created, schedule.n * 60 * minute, id, after);
    default:
      return nextDay(schedule, id, after);
  }
}

function nextRepeat(created: number, period: number, id: string, after: number): number {
  // The first run comes within one period of the trigger's making.
  const first = created + Math.ceil((jitter(id, 'phase') * period) / 1000) * 1000;
  if (first > after) return first;
  return first + (Math.floor((after - first) / period) + 1) * period;
}

function nextDay(schedule: ClockSchedule, id: string, after: number): number {
  const begun = localFields(schedule.created, schedule.zone);
  const hour = schedule.hour ?? Math.floor(jitter(id, 'hour') * 24);
  const near = schedule.minute;
  const at =
    near === null ? Math.floor(jitter(id, 'minute') * 60) : near + Math.round(jitter(id, 'minute') * 30 - 15);
  for (let day = 0; ; day += 1) {
    const date = new Date(Date.UTC(begun.getUTCFullYear(), begun.getUTCMonth(), begun.getUTCDate() + day));
    if (!isDayOf(schedule, date, day)) continue;
    const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
    const slot = instantOf({ y, m, d, h: hour, min: at }, schedule.zone);
    if (slot > after && slot > schedule.created) return slot;
  }
}

function isDayOf(schedule: ClockSchedule, date: Date, daysSinceCreation: number): boolean {
  if (schedule.kind === 'days') return daysSinceCreation % schedule.n === 0;
  const weekday = schedule.weekday ?? 1;
  const weeks = Math.floor(daysSinceCreation / 7);
  return date.getUTCDay() === weekday && weeks % schedule.n === 0;
}
