import { type AuthenticationResults, parseAuthenticationResults } from './authentication';
import type { Channel } from './channel';
import { parseDate, parseReceivedDate } from './date';
import { type GoogleNotice, readGoogleNotice } from './google-notice';
import { type GroupPost, readGroupPost } from './group';
import { type Header, Headers } from './headers';
import { type NamedAddress, parseAddresses } from './mailbox';

/** A message as the Gmail API gives it without its body. */
export interface RawMessage {
  /** Gmail's ids in this mailbox. */
  id: string;
  threadId: string;
  labelIds: readonly string[];
  /** When Gmail accepted it, epoch milliseconds. */
  internalDate: number;
  headers: readonly Header[];
}

/** Who really wrote, after groups and Google's services are unwrapped. */
export interface Actor {
  name: string;
  /** Null where the mail carries only a name. */
  address: string | null;
  /** The sender as it stands in From, for the record when `address` is null. */
  visible: string;
}

/** What one message says, from its headers alone: plain data for the rules. */
export interface Message {
  gmailId: string;
  threadId: string;
  /** With angle brackets. */
  messageId: string;
  /** Epoch milliseconds of the Date header, else of the topmost Received; null when neither can be read. */
  date: number | null;
  /** The date, or when Gmail accepted the message if it has none. */
  at: number;
  direction: 'received' | 'sent';
  inSpam: boolean;
  inBin: boolean;
  subject: string;
  from: readonly NamedAddress[];
  to: readonly NamedAddress[];
  cc: readonly NamedAddress[];
  bcc: readonly NamedAddress[];
  /** Message-IDs in In-Reply-To and References. */
  references: readonly string[];
  actors: readonly Actor[];
  channel: Channel;
  /** Whether a group or mailing list sent it on, under its own address or the author's. */
  throughList: boolean;
  /** Bounces, auto-replies and other mail that no person sent. */
  automatic: boolean;
  bulk: boolean;
  /** The topmost verdict of a server the school trusts; null when there is none. */
  results: AuthenticationResults | null;
  /** For a post that a Google Group sent on: the author, and the verdict on them that the group kept. */
  original: { author: NamedAddress; results: AuthenticationResults } | null;
}

/** What the reader of a message needs to know of the school. */
export interface MailSettings {
  /** Servers whose Authentication-Results are believed, lower case. */
  trustedAuthserv: readonly string[];
  /** Whether an address is one of the school's own groups. */
  isGroup(address: string): boolean;
}

/** Reads a message's headers. Never throws: what cannot be read is empty or null. */
export function readMessage(raw: RawMessage, settings: MailSettings): Message {
  const headers = new Headers(raw.headers);
  const from = parseAddresses(headers.all('from'));
  const visible = from.length > 0 ? from : parseAddresses(headers.all('sender')).slice(0, 1);
  const results = trustedResults(headers, settings);
  const post = readGroupPost(headers, visible[0] ?? null, settings.isGroup);
  const author = post?.author ?? null;
  const innerResults = author ? trusted(post?.originalResults ?? null, settings) : results;
  const notice = visible[0]
    ? readGoogleNotice(headers, author ?? visible[0], author !== null, innerResults)
    : null;
  const inGroup = post !== null && (post.google || (post.rewritten && author !== null));
  const date = readDate(headers);
  return {
    gmailId: raw.id,
    threadId: raw.threadId,
    messageId: messageId(headers),
    date,
    at: date ?? raw.internalDate,
    direction: raw.labelIds.includes('SENT') ? 'sent' : 'received',
    inSpam: raw.labelIds.includes('SPAM'),
    inBin: raw.labelIds.includes('TRASH'),
    subject: headers.first('subject'),
    from: visible,
    to: parseAddresses(headers.all('to')),
    cc: parseAddresses(headers.all('cc')),
    bcc: parseAddresses(headers.all('bcc')),
    references: [...headers.all('in-reply-to'), ...headers.all('references')].flatMap(
      (value) => value.match(/<[^<>\s]+>/g) ?? [],
    ),
    actors: notice
      ? [{ ...notice.actor, visible: visible[0]!.address }]
      : (author ? [author] : visible).map((who) => ({ ...who, visible: visible[0]!.address })),
    channel: notice?.channel ?? (inGroup ? 'group' : 'mail'),
    throughList: post !== null,
    automatic: isAutomatic(headers) && notice === null,
    bulk: isBulk(headers) && !inGroup,
    results,
    original: originalOf(post, visible[0] ?? null, notice, settings),
  };
}

/** A Drive or Docs notice is Google's own mail, so its verdict says nothing of the person behind it. */
function originalOf(
  post: GroupPost | null,
  visible: NamedAddress | null,
  notice: GoogleNotice | null,
  settings: MailSettings,
): Message['original'] {
  const author = post?.author ?? visible;
  const results = trusted(post?.originalResults ?? null, settings);
  const ownName = notice === null || notice.channel === 'calendar' || notice.channel === 'forms';
  return author !== null && results !== null && ownName ? { author, results } : null;
}

function messageId(headers: Headers): string {
  const value = headers.first('message-id').trim();
  return /<[^<>]*>/.exec(value)?.[0] ?? `<${value.replace(/[<>\s]/g, '')}>`;
}

function readDate(headers: Headers): number | null {
  return parseDate(headers.first('date')) ?? parseReceivedDate(headers.first('received'));
}

/** Only the topmost counts: what stands below may have come with the message. */
function trustedResults(headers: Headers, settings: MailSettings): AuthenticationResults | null {
  for (const value of headers.all('authentication-results')) {
    const results = trusted(parseAuthenticationResults(value), settings);
    if (results) return results;
  }
  return null;
}

function trusted(
  results: AuthenticationResults | null,
  settings: MailSettings,
): AuthenticationResults | null {
  return results !== null && settings.trustedAuthserv.includes(results.authservId) ? results : null;
}

/** A bounce has an empty Return-Path or is a delivery report; programs say `Auto-Submitted` (RFC 3834). */
function isAutomatic(headers: Headers): boolean {
  const submitted = headers.first('auto-submitted').trim().toLowerCase();
  const type = headers.first('content-type').toLowerCase();
  return (
    /^\s*<\s*>\s*$/.test(headers.first('return-path')) ||
    /delivery-status/.test(type) ||
    (submitted !== '' && !/^no\b/.test(submitted))
  );
}

function isBulk(headers: Headers): boolean {
  return (
    headers.all('precedence').some((value) => value.trim().toLowerCase() === 'bulk') ||
    (headers.has('list-unsubscribe') && !headers.has('list-post'))
  );
}
