// The realm's Date: it follows the virtual clock, and local time is the script's time zone (the manifest's), as on
// Apps Script, not this machine's.

export interface Time {
  /** Epoch milliseconds on the virtual clock. */
  now(): number;
  /** Minutes that the script's zone is ahead of UTC at an instant. */
  offset(ms: number): number;
}

type Fields = [year: number, month: number, ...rest: number[]];

const parts = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;

/** Replaces the realm's Date. */
export function installDate(time: Time): void {
  const Real = Date;
  const methods = Real.prototype as unknown as Record<string, (this: Date, ...args: number[]) => number>;
  const machineGetters = parts
    .filter((part) => part !== 'Day')
    .map((part) => methods[`get${part}`] as (this: Date) => number);
  const minute = 60_000;
  const asLocal = (ms: number) => new Real(ms + time.offset(ms) * minute);

  /** The instant at which the script's zone shows what `shifted` shows in UTC. */
  function fromLocal(shifted: number): number {
    if (Number.isNaN(shifted)) return shifted;
    const guess = shifted - time.offset(shifted) * minute;
    return shifted - time.offset(guess) * minute;
  }

  /** Text with a zone, and ISO dates alone, mean an instant; other text is local time. */
  function parse(text: string): number {
    const ms = Real.parse(text);
    const absolute = /(?:Z|UT|GMT|UTC|[ECMP][SD]T|[+-]\d{2}:?\d{2})\s*(?:\(.*\))?$/i.test(text);
    if (absolute || /^[+-]?\d{4,6}(?:-\d{2}){0,2}$/.test(text.trim()) || Number.isNaN(ms)) return ms;
    // The engine read it as this machine's local time: the fields it meant are those this machine shows.
    const here = new Real(ms);
    return fromLocal(Real.UTC(...(machineGetters.map((get) => get.call(here)) as Fields)));
  }

  function instant(args: unknown[]): number {
    if (args.length === 0) return time.now();
    if (args.length > 1) return fromLocal(Real.UTC(...(args.map(Number) as Fields)));
    const [only] = args;
    if (only instanceof Real) return only.getTime();
    const primitive = typeof only === 'object' && only !== null ? String(only) : only;
    return typeof primitive === 'string' ? parse(primitive) : Number(primitive);
  }

  const Virtual = function (this: unknown, ...args: unknown[]): unknown {
    const made = Reflect.construct(Real, [instant(new.target ? args : [])], new.target ?? Real);
    return new.target ? made : String(made);
  };
  Virtual.prototype = Real.prototype;
  const statics = { now: () => time.now(), parse: (text: unknown) => parse(String(text)), UTC: Real.UTC };
  for (const [name, value] of Object.entries(statics)) {
    Object.defineProperty(Virtual, name, { value, configurable: true, writable: true });
  }
  Object.defineProperty(Virtual, 'name', { value: 'Date' });
  define('constructor', Virtual);
  Object.defineProperty(globalThis, 'Date', { value: Virtual, configurable: true, writable: true });

  for (const part of parts) {
    const utcGet = methods[`getUTC${part}`];
    if (utcGet)
      define(
        `get${part}`,
        local((date) => utcGet.call(asLocal(date.getTime()))),
      );
    const utcSet = methods[`setUTC${part}`];
    if (utcSet)
      define(
        `set${part}`,
        local((date, args) => setLocal(date, utcSet, args)),
      );
  }
  define(
    'getTimezoneOffset',
    local((date) => -time.offset(date.getTime())),
  );
  define(
    'getYear',
    local((date) => date.getFullYear() - 1900),
  );
  define(
    'toString',
    text((date) => `${day(date)} ${clock(date)}`),
  );
  define('toDateString', text(day));
  define('toTimeString', text(clock));
  define(
    'toLocaleString',
    text((date) => `${day(date)} ${clock(date)}`),
  );
  define('toLocaleDateString', text(day));
  define('toLocaleTimeString', text(clock));

  function define(name: string, value: unknown): void {
    Object.defineProperty(Real.prototype, name, { value, configurable: true, writable: true });
  }
  function local(read: (date: Date, args: number[]) => number) {
    return function (this: Date, ...args: number[]): number {
      return Number.isNaN(this.getTime()) ? Number.NaN : read(this, args);
    };
  }
  function text(write: (date: Date) => string) {
    return function (this: Date): string {
      return Number.isNaN(this.getTime()) ? 'Invalid Date' : write(this);
    };
  }
  function setLocal(date: Date, set: (this: Date, ...args: number[]) => number, args: number[]): number {
    const shifted = asLocal(date.getTime());
    set.apply(shifted, args);
    return date.setTime(fromLocal(shifted.getTime()));
  }
  /** `Tue Nov 24 2026` */
  function day(date: Date): string {
    const [weekday, number, month, year] = asLocal(date.getTime()).toUTCString().replace(',', '').split(' ');
    return `${weekday} ${month} ${number} ${year}`;
  }
  /** `09:30:00 GMT+0000`; the zone's name is left out, as it would need Intl. */
  function clock(date: Date): string {
    const offset = time.offset(date.getTime());
    const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
    const zone = `GMT${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}${two(Math.abs(offset) % 60)}`;
    return `${asLocal(date.getTime()).toISOString().slice(11, 19)} ${zone}`;
  }
}
