import type { Snapshot } from '../wire/snapshot';
import { ask } from './door';
import { CHUNK_KEYS, fromChunks, toChunks } from './snapshot-chunks';

/** As long as Apps Script keeps anything: 6 hours, seconds. */
const KEEP = 21_600;

/** After a failure this person's cards do not wait for the service again for so long, seconds. */
const PAUSE = 300;

/** How long a card waits for somebody else's fetch, milliseconds. */
const WAIT = 8_000;

export interface Loaded {
  snapshot: Snapshot | null;
  /** Whether this very card asked the service for it. */
  fetched: boolean;
  /** Whether the service said that this account gets none, lately. */
  refused: boolean;
}

const NONE: Loaded = { snapshot: null, fetched: false, refused: false };

const FAILED = 'snapshot:failed';

/**
 * The snapshot that all users of the add-on share. One call while it is in the cache; otherwise it is fetched once,
 * by whoever comes first.
 *
 * @returns null when there is none to be had, which is for the card to say
 */
export function loadSnapshot(): Loaded {
  try {
    return load();
  } catch {
    // Cache or lock is out of order, which is no reason for a card to fail.
    return NONE;
  }
}

function load(): Loaded {
  const cached = read();
  if (cached !== null) return { ...NONE, snapshot: cached };
  const pause = CacheService.getUserCache();
  const failed = pause.get(FAILED);
  if (failed !== null) return { ...NONE, refused: failed === 'refused' };
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(WAIT)) return NONE;
  try {
    const others = read();
    if (others !== null) return { ...NONE, snapshot: others };
    const asked = ask('snapshot', {});
    if (!asked.ok) {
      pause.put(FAILED, asked.why, PAUSE);
      return { ...NONE, refused: asked.why === 'refused' };
    }
    const chunks = toChunks(asked.body);
    if (chunks !== null) CacheService.getScriptCache().putAll(chunks, KEEP);
    return { ...NONE, snapshot: asked.body, fetched: true };
  } finally {
    lock.releaseLock();
  }
}

function read(): Snapshot | null {
  return fromChunks(CacheService.getScriptCache().getAll(CHUNK_KEYS) as Record<string, string>);
}
