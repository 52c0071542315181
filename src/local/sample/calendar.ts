// Days and clocks of the sample's term: September to December 2026, in Britain and (for Gmail's own Received
// lines, which Google writes in Pacific time) in California.

const DAY = 86_400_000;
const BRITISH_WINTER = Date.UTC(2026, 9, 25, 1);
const PACIFIC_WINTER = Date.UTC(2026, 10, 1, 9);
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const TERM = { from: '2026-09-02', to: '2026-12-18' };
const HALF_TERM = { from: '2026-10-26', to: '2026-10-30' };

/** Epoch milliseconds of a British local day (`2026-09-07`) and time (`08:12` or `08:12:33`). */
export function london(day: string, time: string): number {
  const asUtc = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`);
  const summer = asUtc - 3_600_000;
  return summer < BRITISH_WINTER ? summer : asUtc;
}

/** The day `days` after `day`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** `Mon` to `Sun`. */
export function weekday(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] as string;
}

/** The British local day of an instant. */
export function localDay(at: number): string {
  return new Date(at < BRITISH_WINTER ? at + 3_600_000 : at).toISOString().slice(0, 10);
}

/** Every day on which the school is open, in order. */
export function schoolDays(): string[] {
  const days: string[] = [];
  for (let day = TERM.from; day <= TERM.to; day = addDays(day, 1)) {
    const weekend = weekday(day) === 'Sat' || weekday(day) === 'Sun';
    const holiday = day >= HALF_TERM.from && day <= HALF_TERM.to;
    if (!weekend && !holiday) {
      days.push(day);
    }
  }
  return days;
}

function stamp(at: number, hours: number): { date: Date; clock: string } {
  const date = new Date(at + hours * 3_600_000);
  return { date, clock: date.toISOString().slice(11, 19) };
}

function zone(hours: number): string {
  return `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}00`;
}

function rfc(at: number, hours: number): string {
  const { date, clock } = stamp(at, hours);
  const day = `${WEEKDAYS[date.getUTCDay()]}, ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
  return `${day} ${date.getUTCFullYear()} ${clock} ${zone(hours)}`;
}

/** A Date header in British time: `Mon, 7 Sep 2026 08:12:33 +0100`. */
export function britishDate(at: number): string {
  return rfc(at, at < BRITISH_WINTER ? 1 : 0);
}

/** A Date header in UTC, as machines write it. */
export function utcDate(at: number): string {
  return rfc(at, 0);
}

/** The end of one of Gmail's Received lines: `Mon, 7 Sep 2026 00:12:33 -0700 (PDT)`. */
export function pacificDate(at: number): string {
  return at < PACIFIC_WINTER ? `${rfc(at, -7)} (PDT)` : `${rfc(at, -8)} (PST)`;
}

/** The date in an mbox separator, `Mon Sep  7 07:12:33 2026`; Takeout puts the zone before the year. */
export function separatorDate(at: number, takeout: boolean): string {
  const { date, clock } = stamp(at, 0);
  const day = String(date.getUTCDate()).padStart(2, takeout ? '0' : ' ');
  const head = `${WEEKDAYS[date.getUTCDay()]} ${MONTHS[date.getUTCMonth()]} ${day} ${clock}`;
  return takeout ? `${head} +0000 ${date.getUTCFullYear()}` : `${head} ${date.getUTCFullYear()}`;
}

/** The line above a quoted message: `On Mon, 7 Sep 2026 at 08:12,`. */
export function quoteDate(at: number): string {
  const [day, clock] = [britishDate(at).slice(0, -15), britishDate(at).slice(-14, -9)];
  return `${day} at ${clock}`;
}

/** A day for the text of a letter: `Monday 7 September`. */
export function spokenDay(day: string): string {
  return new Date(`${day}T12:00:00Z`)
    .toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
    .replace(',', '');
}
