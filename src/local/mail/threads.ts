import { firstValue, type RawHeader } from './headers';

/** A thread is found by the nearest ones; a header that names thousands shall not fill the memory. */
const MOST_REFERENCES = 50;
const ID = /<[^<>\s]+>/g;

/**
 * Which thread a Message-ID belongs to, so that replies share their thread. It keeps a 53-bit hash of each id, not
 * the id: on a million messages the chance of one wrong guess is about one in a thousand, and nothing but the
 * grouping would be wrong.
 */
export class ThreadIndex {
  private readonly threads = new Map<number, string>();

  /**
   * The thread of a message: that of the nearest message it answers, or of an answer to it that came earlier; else
   * `fresh`. Remembers the message and all it refers to under that thread.
   */
  place(headers: readonly RawHeader[], fresh: string): string {
    const ids = relatedIds(headers).map(hash);
    let thread: string | undefined;
    for (const id of ids) {
      thread = this.threads.get(id);
      if (thread !== undefined) break;
    }
    return this.remember(ids, thread ?? fresh);
  }

  /** Remembers that the message and all it refers to are in this thread, which the export names. */
  assign(headers: readonly RawHeader[], thread: string): void {
    this.remember(relatedIds(headers).map(hash), thread);
  }

  private remember(ids: number[], thread: string): string {
    for (const id of ids) if (!this.threads.has(id)) this.threads.set(id, thread);
    return thread;
  }
}

/** The message's own id, then those it answers, the nearest first. */
function relatedIds(headers: readonly RawHeader[]): string[] {
  const ids = (name: string) => firstValue(headers, name)?.match(ID) ?? [];
  return [
    ...ids('message-id').slice(0, 1),
    ...ids('in-reply-to').slice(0, 1),
    ...ids('references').slice(-MOST_REFERENCES).reverse(),
  ];
}

/** cyrb53, a public-domain string hash: 53 bits, the most a number holds exactly. */
function hash(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
