// Runs inside a fresh context before the script does. The bundle of this file evaluates to its exports; the host
// keeps what `install` returns and talks to the realm through it alone, in text.
import { installDate } from './dates';
import { ask, type Host } from './host';
import { trimRealm } from './realm';
import { type ServiceTable, serviceMaker } from './services';
import { encode } from './values';

/** What the host holds of a realm. */
export interface Realm {
  /** Puts a function named by the property `starter` on the global: calling it runs `entryPoint(event)`. */
  prepare(starter: string, entryPoint: string, eventText: string): void;
  /** How the run ended, after the realm's microtasks: `j` and the value, or `e` and name, message and stack. */
  outcome(): string;
}

/** Furnishes the realm: Apps Script's globals only, service objects that ask `host`. */
export function install(host: Host, tableText: string): Realm {
  const table = JSON.parse(tableText) as ServiceTable;
  const offsets = new Map<number, number>();
  const quarter = 900_000;
  installDate({
    now: () => Number(ask(host, '', 0, 'now', '[]')),
    offset(ms) {
      const slot = Math.floor(ms / quarter);
      const known = offsets.get(slot) ?? Number(ask(host, '', 0, 'offset', JSON.stringify([slot * quarter])));
      offsets.set(slot, known);
      return known;
    },
  });
  trimRealm();
  const services = serviceMaker(host, table);
  for (const [name, className] of Object.entries(table.globals)) {
    const value = services.service(className, 0);
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }

  let value: unknown;
  let failure: { error: unknown } | null = null;
  const fail = (error: unknown) => {
    failure = { error };
  };

  return {
    prepare(starter, entryPoint, eventText) {
      const run = () => {
        Reflect.deleteProperty(globalThis, starter);
        const entry: unknown = (globalThis as unknown as Record<string, unknown>)[entryPoint];
        try {
          if (typeof entry !== 'function') throw new Error(`Script function not found: ${entryPoint}`);
          value = entry(JSON.parse(eventText));
          if (value instanceof Promise) value.then(undefined, fail);
        } catch (error) {
          fail(error);
        }
      };
      Object.defineProperty(globalThis, starter, { value: run, configurable: true });
    },
    outcome() {
      if (failure) return `e${JSON.stringify(described(failure.error))}`;
      try {
        return `j${encode(value, services)}`;
      } catch (error) {
        return `e${JSON.stringify(described(error))}`;
      }
    },
  };
}

/** Name, message and stack of whatever was thrown, without trusting it. */
function described(error: unknown): { name: string; message: string; stack: string } {
  try {
    if (error instanceof Error) {
      return { name: String(error.name), message: String(error.message), stack: String(error.stack) };
    }
    return { name: '', message: String(error), stack: '' };
  } catch {
    return { name: 'Error', message: 'an error that cannot be described', stack: '' };
  }
}
