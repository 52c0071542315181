import type { Header, RawSource, StoredMessage } from '../emulator/world';
import { headerBlockOf } from './header-block';
import { decodeHeader, firstValue, isNamed, type RawHeader, splitHeaders } from './headers';
import { isMessageId, missingMessageId } from './message-id';
import { type MimePart, mimeTypeOf, parseMime, textOf } from './mime';
import { removeHeaders } from './remove-headers';
import { snippetOf } from './snippet';

export type MessageFormat = 'minimal' | 'metadata' | 'full' | 'raw';

/** `users.messages` of the Gmail API v1, as far as messages.get answers it. */
export interface GmailMessage {
  id: string;
  threadId: string;
  labelIds: string[];
  readonly snippet: string;
  historyId: string;
  /** Epoch milliseconds, as a string. */
  internalDate: string;
  /** Bytes. */
  sizeEstimate: number;
  payload?: GmailPart;
  /** Base64url of the whole message. */
  raw?: string;
}

export interface GmailPart {
  partId: string;
  mimeType: string;
  filename: string;
  headers: Header[];
  body: GmailBody;
  parts?: GmailPart[];
}

export interface GmailBody {
  /** Bytes of the decoded part. */
  size: number;
  /** Base64url; text parts in UTF-8. */
  data?: string;
  attachmentId?: string;
}

/** Headers that Takeout adds to a message and Gmail does not have. */
const TAKEOUT = ['x-gm-thrid', 'x-gmail-labels'];

/**
 * A message as Gmail's `users.messages.get` answers it. Everything that has to be read from the mail's file is read
 * when it is asked for: a list of `fields` without `snippet` never touches the body of a `minimal` or `metadata`
 * message, and one with `payload/headers` decodes the wanted headers and nothing else.
 *
 * Takeout's headers are left out; a message without a Message-ID has the `Message-Id` that stands for it
 * (`missingMessageId`), as Gmail gives one to such mail on arrival.
 *
 * @param metadataHeaders with `metadata`: the names wanted, in any case; left out or empty: all
 * @returns reading it throws MailInputError when the message's file has changed or gone
 */
export function toGmailMessage(
  stored: StoredMessage,
  format: MessageFormat,
  metadataHeaders: readonly string[] = [],
): GmailMessage {
  const { source } = stored;
  const message: GmailMessage = {
    id: stored.id,
    threadId: stored.threadId,
    labelIds: stored.labelIds,
    get snippet() {
      return snippetOf(parseMime(source.rawBytes()));
    },
    historyId: String(stored.historyId),
    internalDate: String(stored.internalDate),
    sizeEstimate: stored.sizeEstimate,
  };
  if (format === 'metadata') message.payload = metadataPayload(source, metadataHeaders);
  if (format === 'full') whenRead(message, 'payload', () => fullPayload(source.rawBytes()));
  if (format === 'raw')
    whenRead(message, 'raw', () => rawAsGmailKeepsIt(source.rawBytes()).toString('base64url'));
  return message;
}

function whenRead<K extends 'payload' | 'raw'>(
  message: GmailMessage,
  name: K,
  get: () => GmailMessage[K],
): void {
  Object.defineProperty(message, name, { get, enumerable: true });
}

/** The headers of a message as Gmail gives them. */
function gmailHeaders(block: Buffer): Header[] {
  return gmailRawHeaders(block).map(decodeHeader);
}

function gmailRawHeaders(block: Buffer): RawHeader[] {
  const headers: RawHeader[] = [];
  let named = false;
  for (const header of splitHeaders(block).headers) {
    if (isTakeouts(header)) continue;
    if (isNamed(header, 'message-id')) {
      if (!isMessageId(header)) continue;
      named = true;
    }
    headers.push(header);
  }
  return named ? headers : [...headers, { name: 'Message-Id', folded: missingMessageId(block) }];
}

function isTakeouts(header: RawHeader): boolean {
  return TAKEOUT.some((name) => isNamed(header, name));
}

function metadataPayload(source: RawSource, wanted: readonly string[]): GmailPart {
  const names = new Set(wanted.map((name) => name.toLowerCase()));
  return {
    partId: '',
    get mimeType() {
      return mimeTypeOf(firstValue(gmailRawHeaders(source.headerBytes()), 'content-type')) ?? 'text/plain';
    },
    filename: '',
    get headers() {
      const headers = gmailRawHeaders(source.headerBytes());
      const chosen = names.size === 0 ? headers : headers.filter(({ name }) => names.has(name.toLowerCase()));
      return chosen.map(decodeHeader);
    },
    body: { size: 0 },
  };
}

function fullPayload(raw: Buffer): GmailPart {
  return gmailPart({ ...parseMime(raw), headers: () => gmailHeaders(headerBlockOf(raw)) }, '');
}

function gmailPart(part: MimePart, partId: string): GmailPart {
  const answer: GmailPart = {
    partId,
    mimeType: part.mimeType,
    filename: part.filename,
    headers: part.headers(),
    body: gmailBody(part, partId),
  };
  if (part.parts.length > 0)
    answer.parts = part.parts.map((inner, n) =>
      gmailPart(inner, partId === '' ? String(n) : `${partId}.${n}`),
    );
  return answer;
}

function gmailBody(part: MimePart, partId: string): GmailBody {
  if (part.mimeType.startsWith('multipart/')) return { size: 0 };
  if (!isInlineText(part)) return { size: part.content().length, attachmentId: `${ATTACHMENT}${partId}` };
  const text = Buffer.from(textOf(part), 'utf8');
  return { size: text.length, data: text.toString('base64url') };
}

function isInlineText(part: MimePart): boolean {
  return part.mimeType.startsWith('text/') && part.filename === '';
}

const ATTACHMENT = 'part-';

/**
 * `users.messages.attachments.get`: the bytes of an attachment, by the id that `full` gave it; null when the
 * message has none of that id.
 */
export function gmailAttachment(stored: StoredMessage, attachmentId: string): GmailBody | null {
  const path = attachmentId.slice(ATTACHMENT.length);
  let part: MimePart | undefined = parseMime(stored.source.rawBytes());
  for (const n of path === '' ? [] : path.split('.')) part = part?.parts[Number(n)];
  if (!attachmentId.startsWith(ATTACHMENT) || !part || part.mimeType.startsWith('multipart/')) return null;
  const bytes = part.content();
  return { size: bytes.length, data: bytes.toString('base64url') };
}

/** The raw message without Takeout's headers, with a Message-Id where it had none. */
function rawAsGmailKeepsIt(raw: Buffer): Buffer {
  const kept = removeHeaders(raw, TAKEOUT);
  const block = headerBlockOf(raw);
  if (splitHeaders(block).headers.some(isMessageId)) return kept;
  const lineEnd = block.includes('\r\n') ? '\r\n' : '\n';
  return Buffer.concat([Buffer.from(`Message-Id: ${missingMessageId(block)}${lineEnd}`), kept]);
}
