import type { Mailbox, StoredMessage, World } from '../emulator/world';
import { addMessage, emptyMailbox, nextMessageId } from '../mail/mailbox';
import { mailboxFromJson, mailboxToJson, type SavedMailbox } from '../mail/saved-mailbox';

/** Mail of the sample term that is dated after the workbench's present: kept back until the clock gets there. */
export class LaterMail {
  /** By mailbox address; no address stands here with nothing in it. */
  private constructor(private readonly waiting: Map<string, Mailbox>) {}

  /** Takes everything accepted after `instant` (epoch milliseconds) out of the world's mailboxes. */
  static holdBack({ mailboxes }: Pick<World, 'mailboxes'>, instant: number): LaterMail {
    const waiting = new Map<string, Mailbox>();
    for (const [address, mailbox] of mailboxes) {
      const held = emptyMailbox(address);
      for (const [id, message] of mailbox.messages) {
        if (message.internalDate <= instant) continue;
        held.messages.set(id, message);
        mailbox.messages.delete(id);
      }
      if (held.messages.size > 0) waiting.set(address, held);
    }
    return new LaterMail(waiting);
  }

  static fromJson(saved: readonly SavedMailbox[]): LaterMail {
    return new LaterMail(new Map(saved.map((mailbox) => [mailbox.address, mailboxFromJson(mailbox)])));
  }

  toJson(): SavedMailbox[] {
    return [...this.waiting.values()].map(mailboxToJson);
  }

  /** The instants up to `until` at which something arrives, in order, each once. */
  instants(until: number): number[] {
    const due = [...this.waiting.values()].flatMap(({ messages }) =>
      [...messages.values()].map(({ internalDate }) => internalDate).filter((at) => at <= until),
    );
    return [...new Set(due)].sort((a, b) => a - b);
  }

  /**
   * Puts what is dated up to `instant` into the mailboxes, as new mail (Gmail's history tells of it, and what was
   * received is unread).
   *
   * @returns how many messages
   */
  deliver({ mailboxes }: Pick<World, 'mailboxes'>, instant: number): number {
    let delivered = 0;
    for (const [address, held] of this.waiting) {
      const mailbox = mailboxes.get(address);
      for (const [id, message] of held.messages) {
        if (message.internalDate > instant) continue;
        held.messages.delete(id);
        if (mailbox) {
          arrive(mailbox, message);
          delivered++;
        }
      }
      if (held.messages.size === 0) this.waiting.delete(address);
    }
    return delivered;
  }
}

function arrive(mailbox: Mailbox, message: StoredMessage): void {
  const { labelIds } = message;
  const read = labelIds.includes('SENT') || labelIds.includes('UNREAD');
  const { id, threadId, historyId } = addMessage(mailbox, {
    ...message,
    id: nextMessageId(mailbox),
    labelIds: read ? labelIds : [...labelIds, 'UNREAD'],
  });
  mailbox.history.push({ historyId, type: 'messageAdded', messageId: id, threadId, labelIds: [...labelIds] });
}
