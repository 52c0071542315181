import type { Mailbox, StoredMessage } from '../../emulator/world';
import { type MimePart, parseMime, textOf } from '../../mail/mime';
import { textOfHtml } from './html-text';
import { labelWords } from './label-words';

/** A message as it is read: headers decoded, the body as text, attachments by name. */
export interface MessageView {
  id: string;
  subject: string;
  from: string;
  to: string;
  cc: string;
  /** When Gmail accepted it, epoch milliseconds. */
  at: number;
  unread: boolean;
  labels: string[];
  text: string;
  /** The text was made from an HTML part, because the message has no other. */
  fromHtml: boolean;
  attachments: { name: string; type: string; bytes: number }[];
  /** All of them, in order. */
  headers: { name: string; value: string }[];
}

/** Characters of a body that are shown. */
const LONGEST = 100_000;

/** @throws MailInputError when the message's file has changed or gone */
export function viewMessage(message: StoredMessage, mailbox: Mailbox): MessageView {
  const mime = parseMime(message.source.rawBytes());
  const headers = mime.headers();
  const value = (name: string) =>
    headers
      .filter((header) => header.name.toLowerCase() === name)
      .map((header) => header.value)
      .join(', ');
  const leaves = leavesOf(mime);
  const plain = leaves.filter((part) => isText(part, 'text/plain'));
  const html = leaves.filter((part) => isText(part, 'text/html'));
  const fromHtml = plain.length === 0 && html.length > 0;
  const text = fromHtml ? html.map((part) => textOfHtml(textOf(part))) : plain.map(textOf);
  return {
    id: message.id,
    subject: value('subject'),
    from: value('from'),
    to: value('to'),
    cc: value('cc'),
    at: message.internalDate,
    unread: message.labelIds.includes('UNREAD'),
    labels: labelWords(message.labelIds, mailbox.labels),
    text: text.join('\n\n').trim().slice(0, LONGEST),
    fromHtml,
    attachments: leaves
      .filter((part) => !isText(part, 'text/plain') && !isText(part, 'text/html'))
      .map((part) => ({
        name: part.filename || 'without a name',
        type: part.mimeType,
        bytes: part.content().length,
      })),
    headers,
  };
}

function isText(part: MimePart, type: string): boolean {
  return part.mimeType === type && part.filename === '';
}

function leavesOf(part: MimePart): MimePart[] {
  if (part.filename !== '' || part.parts.length === 0)
    return part.mimeType.startsWith('multipart/') ? [] : [part];
  return part.parts.flatMap(leavesOf);
}
