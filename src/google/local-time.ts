/** The local time of an instant in one zone. */
export interface LocalTime {
  /** `YYYY-MM-DD`. */
  day: string;
  /** Minutes since local midnight. */
  minutes: number;
  /** Minutes east of UTC. */
  offset: number;
}

const MS_PER_DAY = 86_400_000;

/**
 * A clock for one time zone. Apps Script knows zones only through `Utilities.formatDate` (whether `Intl` is there is
 * only believed), so the offset is asked for once a UTC day, and once an hour on the days on which it changes.
 */
export function localClock(timeZone: string): (at: number) => LocalTime {
  const known = new Map<number, number>();
  const ask = (at: number): number => {
    const offset = known.get(at) ?? readOffset(Utilities.formatDate(new Date(at), timeZone, 'Z'));
    known.set(at, offset);
    return offset;
  };
  return (at) => {
    const day = Math.floor(at / MS_PER_DAY) * MS_PER_DAY;
    const changes = ask(day) !== ask(day + MS_PER_DAY);
    const offset = changes ? ask(Math.floor(at / 3_600_000) * 3_600_000) : ask(day);
    const local = new Date(at + offset * 60_000);
    return {
      day: local.toISOString().slice(0, 10),
      minutes: local.getUTCHours() * 60 + local.getUTCMinutes(),
      offset,
    };
  };
}

function readOffset(text: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2})(\d{2})$/.exec(text)!;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
