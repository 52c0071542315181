import type { Snapshot } from '../wire/snapshot';

/** Characters of a snapshot in one cache entry, which holds 100 KB (platform-facts 1). All are ASCII. */
const CHUNK = 95_000;

/** Some 30,000 people. */
export const MOST_CHUNKS = 40;

export const CHUNK_KEYS = Array.from({ length: MOST_CHUNKS }, (_, i) => `snapshot:${i}`);

/**
 * A snapshot as cache entries, each under 100 KB and marked with the snapshot it belongs to, because two people may
 * write at once. Without the reader's number: the cache is everybody's.
 *
 * @returns null when it is too large to be cached
 */
export function toChunks(snapshot: Snapshot): Record<string, string> | null {
  const text = ascii(JSON.stringify({ ...snapshot, reader: null }));
  const count = Math.ceil(text.length / CHUNK);
  if (count > MOST_CHUNKS) return null;
  const chunks: Record<string, string> = {};
  for (let i = 0; i < count; i++) {
    chunks[CHUNK_KEYS[i]!] = `${snapshot.salt} ${count} ${text.slice(i * CHUNK, (i + 1) * CHUNK)}`;
  }
  return chunks;
}

/** The snapshot out of cache entries; null when one is missing, belongs to another snapshot or is damaged. */
export function fromChunks(entries: Readonly<Record<string, string>>): Snapshot | null {
  const [, salt, count] = HEAD.exec(entries[CHUNK_KEYS[0]!] ?? '') ?? [];
  if (salt === undefined) return null;
  const mark = `${salt} ${count} `;
  let text = '';
  for (const key of CHUNK_KEYS.slice(0, Number(count))) {
    const entry = entries[key];
    if (!entry?.startsWith(mark)) return null;
    text += entry.slice(mark.length);
  }
  try {
    return JSON.parse(text) as Snapshot;
  } catch {
    return null;
  }
}

const HEAD = /^(\S+) (\d+) /;

function ascii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
