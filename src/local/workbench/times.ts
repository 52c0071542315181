import { instantOf, localFields } from '../emulator/zones';

const HOUR = 3_600_000;

/** How far the clock can be moved by one press. */
export const STEPS = {
  'five-minutes': 'Five minutes on',
  hour: 'One hour on',
  tomorrow: 'To tomorrow, 7:00',
} as const;
export type Step = keyof typeof STEPS;

/** Where a step leads, epoch milliseconds. */
export function stepFrom(now: number, step: Step, zone: string): number {
  if (step === 'five-minutes') return now + HOUR / 12;
  if (step === 'hour') return now + HOUR;
  const local = localFields(now, zone);
  const [y, m, d] = [local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() + 1];
  return instantOf({ y, m, d, h: 7, min: 0 }, zone);
}

/** The local day `2026-11-24`. */
export function dayOf(at: number, zone: string): string {
  return localFields(at, zone).toISOString().slice(0, 10);
}

/** The local time `08:30`. */
export function timeOf(at: number, zone: string): string {
  return localFields(at, zone).toISOString().slice(11, 16);
}

/** `Tuesday 24 November 2026, 08:30`. */
export function momentInWords(at: number, zone: string): string {
  const day = new Date(at).toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  });
  return `${day.replace(',', '')}, ${timeOf(at, zone)}`;
}

/** As a mailbox shows it: today's time, else the day, with its year when it is not this one. */
export function shortMoment(at: number, now: number, zone: string): string {
  if (dayOf(at, zone) === dayOf(now, zone)) return timeOf(at, zone);
  const year =
    dayOf(at, zone).slice(0, 4) === dayOf(now, zone).slice(0, 4) ? {} : { year: 'numeric' as const };
  return new Date(at).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: zone,
    ...year,
  });
}

/** A length of time: `0.4 s`, `12 s`, `3 min 20 s`. */
export function spanInWords(ms: number): string {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}
