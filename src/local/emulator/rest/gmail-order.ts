// The order in which Gmail lists a mailbox, and its threads, kept until the mailbox changes: paging through
// 100,000 messages sorts once.
import type { Mailbox, StoredMessage } from '../world';

interface Order {
  historyId: number;
  size: number;
  newestFirst: StoredMessage[];
  threads: Map<string, StoredMessage[]>;
}

const orders = new WeakMap<Mailbox, Order>();

/** Negative when `a` is listed before `b`: the later date first, of one date the later id. */
export function listedBefore(
  a: Pick<StoredMessage, 'internalDate' | 'id'>,
  b: Pick<StoredMessage, 'internalDate' | 'id'>,
): number {
  if (a.internalDate !== b.internalDate) return b.internalDate - a.internalDate;
  return a.id < b.id ? 1 : a.id > b.id ? -1 : 0;
}

function orderOf(mailbox: Mailbox): Order {
  const kept = orders.get(mailbox);
  if (kept && kept.historyId === mailbox.historyId && kept.size === mailbox.messages.size) return kept;
  const newestFirst = [...mailbox.messages.values()].sort(listedBefore);
  const threads = new Map<string, StoredMessage[]>();
  for (let i = newestFirst.length - 1; i >= 0; i--) {
    const message = newestFirst[i] as StoredMessage;
    const thread = threads.get(message.threadId);
    if (thread) thread.push(message);
    else threads.set(message.threadId, [message]);
  }
  const order = { historyId: mailbox.historyId, size: mailbox.messages.size, newestFirst, threads };
  orders.set(mailbox, order);
  return order;
}

/** All messages, newest first. Not a copy: do not change it. */
export function newestFirst(mailbox: Mailbox): readonly StoredMessage[] {
  return orderOf(mailbox).newestFirst;
}

/** The messages of one thread, oldest first; empty when there is no such thread. */
export function threadOf(mailbox: Mailbox, threadId: string): readonly StoredMessage[] {
  return orderOf(mailbox).threads.get(threadId) ?? [];
}

/** The number of threads. */
export function threadCount(mailbox: Mailbox): number {
  return orderOf(mailbox).threads.size;
}
