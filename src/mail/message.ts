import { type AuthenticationResults, topmostTrusted } from './authentication';
import { isAutomatic, isBulk } from './automatic';
import type { Channel } from './channel';
import type { Content } from './content';
import { parseDate, parseReceivedDate } from './date';
import { type ActorSource, bodyTellsAddress, type GoogleNotice, readGoogleNotice } from './google-notice';
import { type GroupPost, readGroupPost } from './group';
import { type Header, Headers } from './headers';
import { type NamedAddress, parseAddresses } from './mailbox';
import { readSocialNotice, type SocialNotice } from './social-notice';

/** A message as the Gmail API gives it without its body. */
export interface RawMessage {
  /** Gmail's ids in this mailbox. */
  id: string;
  threadId: string;
  labelIds: readonly string[];
  /** When Gmail accepted it, epoch milliseconds. */
  internalDate: number;
  headers: readonly Header[];
  /** Its body, where the school allows reading it and it was asked for. */
  content?: Content;
}

/** Who really wrote, after groups and Google's services are unwrapped. */
export interface Actor {
  name: string;
  /** Null where the mail carries only a name. */
  address: string | null;
  /** The sender as it stands in From, for the record when `address` is null. */
  visible: string;
  /** Where it was read who wrote. */
  source: ActorSource;
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
  /** An authenticated notice of a social platform of what somebody did there. */
  social: SocialNotice | null;
  /** Null unless the body was read. */
  content: Content | null;
}

/** What the reader of a message needs to know of the school. */
export interface MailSettings {
  /** Servers whose Authentication-Results are believed, lower case. */
  trustedAuthserv: readonly string[];
  /** Whether an address is one of the school's own groups. */
  isGroup(address: string): boolean;
  /** Whether an address is at one of the school's domains, or on the register as somebody's school address. */
  isSchoolAddress(address: string): boolean;
}

/** Reads a message's headers. Never throws: what cannot be read is empty or null. */
export function readMessage(raw: RawMessage, settings: MailSettings): Message {
  const headers = new Headers(raw.headers);
  const from = parseAddresses(headers.all('from'));
  const visible = from.length > 0 ? from : parseAddresses(headers.all('sender')).slice(0, 1);
  const results = topmostTrusted(headers.all('authentication-results'), settings.trustedAuthserv);
  const post = readGroupPost(headers, visible[0] ?? null, results, settings);
  const author = post?.author ?? null;
  const authorResults = post?.vouched ? post.originalResults : author ? null : results;
  const content = raw.content ?? null;
  const writer = author ?? (visible[0] ? { ...visible[0], source: 'from' as const } : null);
  const notice = writer
    ? readGoogleNotice({
        headers,
        from: writer,
        source: writer.source,
        throughGroup: author !== null,
        results: authorResults,
        isInternal: () => !headers.has('authentication-results') && settings.isSchoolAddress(writer.address),
        content,
      })
    : null;
  const social = notice ? null : readSocialNotice(headers, writer, authorResults, content);
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
      : (author ? [author] : visible).map((who) => ({
          name: who.name,
          address: who.address,
          visible: visible[0]!.address,
          source: author?.source ?? 'from',
        })),
    channel: notice?.channel ?? (social ? 'social' : inGroup ? 'group' : 'mail'),
    throughList: post !== null,
    automatic: isAutomatic(headers) && notice === null,
    bulk: isBulk(headers) && !inGroup,
    results,
    original: originalOf(post, visible[0] ?? null, notice),
    social,
    content,
  };
}

/**
 * Whether reading the body would tell the address of somebody who is known by name only: a Chat or Docs notice. The
 * body is then worth its cost, where the school allows it.
 */
export function needsBodyForActor(message: Message): boolean {
  return (
    message.content === null &&
    bodyTellsAddress(message.channel) &&
    message.actors.some(({ address }) => address === null)
  );
}

/** A Drive or Docs notice is Google's own mail, so its verdict says nothing of the person behind it. */
function originalOf(
  post: GroupPost | null,
  visible: NamedAddress | null,
  notice: GoogleNotice | null,
): Message['original'] {
  const { name, address } = post?.author ?? visible ?? { name: '', address: '' };
  const results = post?.originalResults ?? null;
  const ownName = notice === null || notice.channel === 'calendar' || notice.channel === 'forms';
  return address !== '' && results !== null && ownName ? { author: { name, address }, results } : null;
}

function messageId(headers: Headers): string {
  const value = headers.first('message-id').trim();
  return /<[^<>]*>/.exec(value)?.[0] ?? `<${value.replace(/[<>\s]/g, '')}>`;
}

function readDate(headers: Headers): number | null {
  return parseDate(headers.first('date')) ?? parseReceivedDate(headers.first('received'));
}
