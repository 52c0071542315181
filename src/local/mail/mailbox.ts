import type { Mailbox, StoredMessage } from '../emulator/world';

/** Gmail's ids have 16 hex digits. */
const FIRST_ID = 0x1000000000000000n;

/** A mailbox with nothing in it. */
export function emptyMailbox(address: string): Mailbox {
  return {
    address: address.toLowerCase(),
    messages: new Map(),
    labels: new Map(),
    history: [],
    historyId: 1,
    historyStart: 1,
    settings: { autoForwarding: { enabled: false }, forwardingAddresses: [], filters: [], delegates: [] },
  };
}

/** The id that the next message of this mailbox gets: made from the history id, so that it only ever rises. */
export function nextMessageId(mailbox: Mailbox): string {
  return (FIRST_ID + BigInt(mailbox.historyId)).toString(16);
}

/** Appends a message, without a line in the history: for mail that was there before the history begins. */
export function addMessage(mailbox: Mailbox, message: Omit<StoredMessage, 'historyId'>): StoredMessage {
  mailbox.historyId++;
  // Written out: a spread makes an object twice the size, and there may be a million of them.
  const stored: StoredMessage = {
    id: message.id,
    threadId: message.threadId,
    labelIds: message.labelIds,
    internalDate: message.internalDate,
    sizeEstimate: message.sizeEstimate,
    historyId: mailbox.historyId,
    source: message.source,
  };
  mailbox.messages.set(stored.id, stored);
  return stored;
}

/** The id of the user label of this name, made where there is none: `Label_1`, `Label_2`, … */
export function userLabelId(mailbox: Mailbox, name: string): string {
  for (const [id, known] of mailbox.labels) if (known === name) return id;
  let n = mailbox.labels.size + 1;
  while (mailbox.labels.has(`Label_${n}`)) n++;
  const id = `Label_${n}`;
  mailbox.labels.set(id, name);
  return id;
}
