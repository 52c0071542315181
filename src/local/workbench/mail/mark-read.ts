import type { Mailbox, StoredMessage } from '../../emulator/world';

/** What Gmail does when its owner opens a message; the product itself never does it. */
export function markRead(mailbox: Mailbox, message: StoredMessage): void {
  if (!message.labelIds.includes('UNREAD')) return;
  mailbox.historyId++;
  message.historyId = mailbox.historyId;
  message.labelIds = message.labelIds.filter((label) => label !== 'UNREAD');
  const { historyId, id: messageId, threadId } = message;
  mailbox.history.push({ historyId, type: 'labelRemoved', messageId, threadId, labelIds: ['UNREAD'] });
}
