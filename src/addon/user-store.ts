import type { SchoolFrame } from './knowledge';
import type { Receipt, Waiting } from './own-report';
import { bytesOf, fromParts, inParts, partNames } from './parts';
import type { Reader } from './reader';

/** What one person's store holds, bytes (platform-facts 1). */
const ROOM = 500 * 1024;

/** From this share on the card says that it is filling up. */
const NEARLY = 0.8;

/** How many receipts are kept; those whose original is not yet kept are kept beyond it. */
const RECEIPTS = 200;

const WAITING = /^waiting:([0-9a-f-]{36}):1$/;
const RECEIPT = /^receipt:([0-9a-f-]{36})$/;

/** What the store remembers of the reader between snapshots. */
export interface Remembered {
  address: string;
  reader: Reader;
  school: SchoolFrame | null;
}

/**
 * The person's own User Properties, read in one call: reports that wait, receipts, and who the person is. What waits
 * is never changed once it is written, so that two devices cannot undo each other's doing.
 */
export class UserStore {
  private constructor(
    private readonly all: Record<string, string>,
    /** False when Google did not let it be read: then nobody may conclude that nothing waits. */
    readonly readable: boolean,
  ) {}

  static open(): UserStore {
    try {
      return new UserStore(properties().getProperties(), true);
    } catch {
      return new UserStore({}, false);
    }
  }

  /** Oldest first. */
  waiting(): Waiting[] {
    const found = this.named(WAITING).map((id) => parse<Waiting>(fromParts(this.all, `waiting:${id}`)));
    return found.filter((one) => one !== null).sort((a, b) => a.savedAt - b.savedAt);
  }

  receipts(): Receipt[] {
    return this.named(RECEIPT)
      .map((id) => parse<Receipt>(this.all[`receipt:${id}`] ?? null))
      .filter((one) => one !== null);
  }

  /** @returns false when there is no room, or Google does not take it: then nothing is kept of it */
  save(waiting: Waiting): boolean {
    return this.write(inParts(`waiting:${waiting.id}`, JSON.stringify(waiting)));
  }

  /** Takes a report that has arrived off what waits. @returns whether its receipt could be kept */
  settle(receipt: Receipt): boolean {
    const noted = this.saveReceipts([receipt]);
    this.remove([...partNames(this.all, `waiting:${receipt.report}`), `told:${receipt.report}`]);
    // What waited has made room.
    return noted || this.saveReceipts([receipt]);
  }

  saveReceipts(receipts: readonly Receipt[]): boolean {
    const saved = this.write(
      Object.fromEntries(receipts.map((receipt) => [`receipt:${receipt.report}`, JSON.stringify(receipt)])),
    );
    const old = this.receipts()
      .sort((a, b) => b.filedAt - a.filedAt)
      .filter(({ kept, message }, i) => i >= RECEIPTS && (kept || message === null));
    this.remove(old.map(({ report }) => `receipt:${report}`));
    return saved;
  }

  /** How full the store is, per cent, from where on it is to be said; else null. */
  nearlyFull(): number | null {
    const used = Object.entries(this.all).reduce(
      (sum, [key, value]) => sum + bytesOf(key) + bytesOf(value),
      0,
    );
    return used < ROOM * NEARLY ? null : Math.round((100 * used) / ROOM);
  }

  get remembered(): Remembered | null {
    return parse<Remembered>(fromParts(this.all, 'me'));
  }

  remember(me: Remembered): void {
    if (!this.readable) return;
    const parts = inParts('me', JSON.stringify(me));
    if (Object.entries(parts).some(([key, value]) => this.all[key] !== value)) this.write(parts);
  }

  /** Whether the role account has been told that this report waits. */
  isTold(id: string): boolean {
    return this.all[`told:${id}`] !== undefined;
  }

  markTold(ids: readonly string[]): void {
    this.write(Object.fromEntries(ids.map((id) => [`told:${id}`, '1'])));
  }

  get hourly(): boolean {
    return this.all.hourly !== undefined;
  }

  set hourly(there: boolean) {
    if (there) this.write({ hourly: '1' });
    else this.remove(['hourly']);
  }

  /** When what waits was last tried, epoch milliseconds; 0 when never. */
  get tried(): number {
    return Number(this.all.tried ?? 0);
  }

  set tried(at: number) {
    this.write({ tried: String(at) });
  }

  private named(pattern: RegExp): string[] {
    return Object.keys(this.all).flatMap((key) => pattern.exec(key)?.[1] ?? []);
  }

  private write(values: Record<string, string>): boolean {
    try {
      properties().setProperties(values);
    } catch {
      return false;
    }
    Object.assign(this.all, values);
    return true;
  }

  private remove(keys: readonly string[]): void {
    for (const key of keys) {
      if (this.all[key] === undefined) continue;
      try {
        properties().deleteProperty(key);
      } catch {
        // It stays: what waits is then sent again, and the service answers as the first time.
        continue;
      }
      delete this.all[key];
    }
  }
}

function properties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getUserProperties();
}

function parse<T>(text: string | null): T | null {
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
