import type { World } from '../world';
import { GoogleError } from './errors';

// Of each kind, reads and writes (platform-facts 1).
const PER_MINUTE_PER_USER = 60;
const PER_MINUTE = 300;
const MINUTE = 60_000;

/** Times of the calls of the last minute, by kind and by kind and user, as plain data: it is saved with the tenant. */
export type SheetsUsage = Record<string, number[]>;

/**
 * Counts one call of the Sheets API against the limits a minute, on the virtual clock. Throws a 429 when the user's or
 * the project's calls of the last 60 s have reached the limit; a refused call does not count.
 */
export function countCall(world: World, user: string, kind: 'Read' | 'Write'): void {
  const calls = world.usage.sheets;
  const since = world.clock.now() - MINUTE;
  const recent = (key: string) => {
    const times = (calls[key] ?? []).filter((t) => t > since);
    calls[key] = times;
    return times;
  };
  const project = recent(kind);
  const own = recent(`${kind} ${user}`);
  if (own.length >= PER_MINUTE_PER_USER) throw exceeded(kind, ' per user');
  if (project.length >= PER_MINUTE) throw exceeded(kind, '');
  project.push(world.clock.now());
  own.push(world.clock.now());
}

function exceeded(kind: 'Read' | 'Write', whose: string): GoogleError {
  return new GoogleError({
    status: 429,
    message:
      `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute${whose}' ` +
      "of service 'sheets.googleapis.com' for consumer 'project_number:1'.",
  });
}
