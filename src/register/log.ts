import { canonical } from './canonical';
import { sha256 } from './sha256';

/** The columns of the tab Log, in order; the hash is over them, so neither names nor order may ever change. */
export const LOG_COLUMNS = [
  'seq',
  'at',
  'actor',
  'kind',
  'subject',
  'payload',
  'salt',
  'commitment',
  'previous',
  'hash',
] as const;
export type LogColumn = (typeof LOG_COLUMNS)[number];

/** Version of the writer, in each payload as `v` and in the head as `schema`. Raised when a payload or a projection changes. */
export const WRITER_VERSION = 2;

/** A cell of Google Sheets takes 50,000 characters; the rest is room for what a spreadsheet program adds. */
export const PAYLOAD_LIMIT = 45_000;

/** `previous` of the first entry. */
export const NO_PREVIOUS = '0'.repeat(64);

/** One row of the Log; its row in the tab is `seq + 1`. */
export interface LogEntry {
  /** 1, 2, 3 ... */
  seq: number;
  /** When it was recorded, ISO 8601. */
  at: string;
  /** Id of the writer, never a name. */
  actor: string;
  /** Kind of entry; `contact#2/3` for the second of three parts of a payload too long for one cell. */
  kind: string;
  /** Id of whom or what it is about, never a name; may be empty. */
  subject: string;
  /** Canonical JSON, printable ASCII; empty once erased. */
  payload: string;
  /** 16 bytes as hex; empty once erased. */
  salt: string;
  commitment: string;
  previous: string;
  hash: string;
}

/** Something to be put into the Log. */
export interface Unsealed {
  at: string;
  actor: string;
  kind: string;
  subject: string;
  payload: object;
}

/** The end of a Log: what the next entry is chained to. */
export interface LogEnd {
  /** 0 for an empty Log. */
  seq: number;
  hash: string;
}

export const EMPTY_LOG: LogEnd = { seq: 0, hash: NO_PREVIOUS };

/** A commitment that can be kept when payload and salt are gone (design section 6). */
export function commitmentOf(entry: Pick<LogEntry, 'payload' | 'salt'>): string {
  return sha256(`${entry.salt}\n${entry.payload}`);
}

/** The hash of an entry's own cells (design section 6). */
export function hashOf(entry: Omit<LogEntry, 'payload' | 'salt' | 'hash'>): string {
  const { seq, at, actor, kind, subject, commitment, previous } = entry;
  return sha256([seq, at, actor, kind, subject, commitment, previous].join('\n'));
}

/**
 * Chains drafts to the end of a Log. Each payload is given the writer's version `v`; a longer one than
 * `PAYLOAD_LIMIT` becomes several entries of kind `X#1/n` ... `X#n/n`, of which only the first carries the salt as
 * given; the others' salts are derived from it, so that the caller need not know the number of parts.
 *
 * @param salts one for each draft: 16 random bytes as 32 hex digits
 * @throws when a salt is missing or malformed, or a line break stands in `at`, `actor`, `kind` or `subject` (it
 *   would let two different entries have one hash)
 */
export function seal(drafts: readonly Unsealed[], end: LogEnd, salts: readonly string[]): LogEntry[] {
  const entries: LogEntry[] = [];
  let { seq, hash: previous } = end;
  drafts.forEach((draft, i) => {
    const { at, actor, kind, subject } = draft;
    if (/\n/.test(at + actor + kind + subject)) throw new Error('log: a line break in an id');
    const first = salts[i] ?? '';
    if (!/^[0-9a-f]{32}$/.test(first)) throw new Error('log: a salt is missing or is not 32 hex digits');
    const parts = split(canonical({ ...draft.payload, v: WRITER_VERSION }));
    parts.forEach((payload, part) => {
      const salt = part === 0 ? first : sha256(`${first}\n${part + 1}`).slice(0, 32);
      const head = {
        seq: ++seq,
        at,
        actor,
        kind: parts.length === 1 ? kind : `${kind}#${part + 1}/${parts.length}`,
        subject,
        commitment: commitmentOf({ payload, salt }),
        previous,
      };
      previous = hashOf(head);
      entries.push({ ...head, payload, salt, hash: previous });
    });
  });
  return entries;
}

function split(payload: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < payload.length; from += PAYLOAD_LIMIT) {
    parts.push(payload.slice(from, from + PAYLOAD_LIMIT));
  }
  return parts;
}

/** The entry without what it said. The chain still holds, because only the commitment is chained. */
export function erase(entry: LogEntry): LogEntry {
  return { ...entry, payload: '', salt: '' };
}

/** The kind of an entry without its part number, and which part of how many it is. */
export function partOf(kind: string): { kind: string; part: number; parts: number } {
  const found = /^(.*)#(\d+)\/(\d+)$/.exec(kind);
  if (!found) return { kind, part: 1, parts: 1 };
  return { kind: found[1]!, part: Number(found[2]), parts: Number(found[3]) };
}

/** An entry with its parts put together again. */
export interface WholeEntry {
  /** Of its first part. */
  seq: number;
  parts: number;
  at: string;
  actor: string;
  kind: string;
  subject: string;
  /** Without `v`; null when it is erased or cannot be read. */
  payload: Record<string, unknown> | null;
}

/** Puts the parts of entries together again, in the order of the Log. A part that stands alone gives a null payload. */
export function whole(entries: readonly LogEntry[]): WholeEntry[] {
  const result: WholeEntry[] = [];
  for (let i = 0; i < entries.length; ) {
    const { seq, at, actor, subject, kind: marked } = entries[i]!;
    const { kind, parts } = partOf(marked);
    let count = 1;
    while (count < parts && entries[i + count]?.kind === `${kind}#${count + 1}/${parts}`) count += 1;
    const text = entries.slice(i, i + count).map((entry) => entry.payload);
    const complete = count === parts && text.every((part) => part !== '');
    result.push({
      seq,
      parts: count,
      at,
      actor,
      kind,
      subject,
      payload: complete ? read(text.join('')) : null,
    });
    i += count;
  }
  return result;
}

function read(json: string): Record<string, unknown> | null {
  try {
    const { v, ...payload } = JSON.parse(json) as Record<string, unknown>;
    return typeof v === 'number' ? payload : null;
  } catch {
    return null;
  }
}
