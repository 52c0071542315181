import { type AuthenticationResults, aligned } from './authentication';
import type { Channel } from './channel';
import type { Content } from './content';
import { domainOf } from './domain';
import type { Headers } from './headers';
import { type NamedAddress, parseAddresses } from './mailbox';
import { addressAfterName, leadLine } from './notice-lead';

/** Where in a message it was read who wrote it. `from` is also Sender, where there is no From. */
export type ActorSource =
  | 'from'
  | 'reply-to'
  | 'x-original-sender'
  | 'x-original-from'
  | 'subject'
  | 'body'
  | 'display-name';

/** Who did something. `address` is null where the mail tells a name only (Docs comments, Classroom, Chat). */
export interface NamedActor {
  name: string;
  address: string | null;
  source: ActorSource;
}

/** A notice that a Google service sent about what somebody did there. */
export interface GoogleNotice {
  channel: Channel;
  actor: NamedActor;
}

/** What a notice is read from. */
export interface NoticeMail {
  headers: Headers;
  /** The author as the message, or the group that sent it on, gives it. */
  from: NamedAddress;
  /** Where that author was read. */
  source: ActorSource;
  /** Whether a group sent it on under its own address. */
  throughGroup: boolean;
  /** The receiving server's verdict on that author; null when there is none. */
  results: AuthenticationResults | null;
  /** Whether it never left the school's own Google: from a school address, and no server wrote any verdict. */
  isInternal(): boolean;
  /** Null where the body was not read. */
  content: Content | null;
}

const CALENDAR = 'calendar-notification@google.com';

/** Which service owns which sender address; display names are localised and prove nothing (platform-facts 5). */
const SENDERS: Readonly<Record<string, Channel>> = {
  'drive-shares-dm-noreply@google.com': 'drive-share',
  'drive-shares-noreply@google.com': 'drive-share',
  'comments-noreply@docs.google.com': 'docs-comment',
  'no-reply@classroom.google.com': 'classroom',
  'chat-noreply@google.com': 'chat',
  'forms-receipts-noreply@google.com': 'forms',
  [CALENDAR]: 'calendar',
};

/** Services whose notices begin with the name and address of who acted, where they tell an address at all. */
const LEADS_WITH_ADDRESS: ReadonlySet<Channel> = new Set(['drive-share', 'docs-comment', 'chat']);

const FORMS_ENVELOPE = 'trix.bounces.google.com';

/**
 * Recognises a Google service's notice and unwraps who is behind it.
 *
 * Only a notice that the receiving server found to be Google's is believed: everybody can write "(via Google Docs)"
 * and any Reply-To. One that is not is ordinary mail from whoever it says. Calendar and Forms write in the person's own
 * name; between two accounts of the school no server writes a verdict on those, and they are believed without.
 */
export function readGoogleNotice(mail: NoticeMail): GoogleNotice | null {
  const { from, results } = mail;
  const service = SENDERS[from.address];
  if (service !== undefined) {
    // A group keeps a verdict on Calendar's mail that is about the organiser's domain.
    const byCalendar = service === 'calendar' && mail.throughGroup;
    if (!(byCalendar ? isSigned(results) : isFromGoogle(results, domainOf(from.address)))) return null;
    return { channel: service, actor: withAddressInBody(noticeActor(mail, service), service, mail) };
  }
  if (mail.throughGroup && isSharedThroughGroup(mail)) {
    const actor = { name: withoutService(from.name), address: from.address, source: mail.source };
    return { channel: 'drive-share', actor };
  }
  const channel = ownAddressService(mail);
  if (channel === null) return null;
  const believed = isSigned(results) || (channel === 'forms' && isSentByForms(results)) || mail.isInternal();
  return believed
    ? { channel, actor: { name: from.name, address: from.address, source: mail.source } }
    : null;
}

/** Whether the body of a notice on this channel can tell the address of an actor who is known by name only. */
export function bodyTellsAddress(channel: Channel): boolean {
  return LEADS_WITH_ADDRESS.has(channel);
}

function noticeActor({ headers, from, source }: NoticeMail, service: Channel): NamedActor {
  const name = withoutService(from.name);
  const nameOnly: NamedActor = { name, address: null, source: 'display-name' };
  if (service === 'drive-share' || service === 'calendar') {
    // A group may have put its own address there, which says nothing of who shared.
    const [visible] = parseAddresses(headers.all('from'));
    const replyTo = parseAddresses(headers.all('reply-to')).find(
      ({ address }) => address !== visible?.address && address !== from.address,
    );
    if (replyTo) return { name: replyTo.name || name, address: replyTo.address, source: 'reply-to' };
  }
  if (service === 'calendar' && source !== 'from') {
    // A group took Calendar's address out of Sender for the author's; the organiser stands in the From it replaced.
    const organiser = parseAddresses(headers.all('x-original-from')).find(
      ({ address }) => address !== CALENDAR,
    );
    if (organiser) return { ...organiser, source: 'x-original-from' };
  }
  if (service === 'chat') {
    // A direct message's notice names the writer in the subject: "Jo Example <jo@...> messaged you on ...".
    const address = addressAfterName(headers.first('subject'), name);
    if (address !== null) return { name, address, source: 'subject' };
  }
  return nameOnly;
}

/** The body also holds what an outsider wrote: only the first line is Google's own. */
function withAddressInBody(actor: NamedActor, service: Channel, { content }: NoticeMail): NamedActor {
  if (actor.address !== null || content === null || !bodyTellsAddress(service)) return actor;
  const address = addressAfterName(leadLine(content.text), actor.name);
  return address === null ? actor : { ...actor, address, source: 'body' };
}

/** Characters of a name that are looked at. */
const LONGEST_NAME = 1000;

/**
 * Since about 2019 a Group that sends a Drive notice on names the sharer, not Google, as the original sender; that
 * it was Google's is in the original verdict and in the display name's brackets.
 */
function isSharedThroughGroup({ headers, results }: NoticeMail): boolean {
  // Read from the header itself: brackets without quotation marks are a comment and no part of the name.
  const named = (headers.first('x-original-from') || headers.first('from')).slice(0, LONGEST_NAME);
  return (
    isFromGoogle(results, 'google.com') &&
    headers.all('references').some((value) => value.includes('@docs-share.google.com>')) &&
    /\([^()]*Google[^()]*\)['"]*\s*(?:via\s|<|$)/.test(named)
  );
}

/** Services that write in the person's own name: Calendar by Sender or Message-ID, Forms by Google's own marks. */
function ownAddressService(mail: NoticeMail): Channel | null {
  if (isCalendars(mail)) return 'calendar';
  const { headers, results } = mail;
  const forms =
    /:GoogleForms\s*$/i.test(headers.first('feedback-id')) ||
    domainOf(headers.first('return-path')) === FORMS_ENVELOPE ||
    isSentByForms(results);
  return forms ? 'forms' : null;
}

/** Groups and lists put their own address into Sender; what Calendar wrote into Message-ID they leave. */
function isCalendars({ headers, throughGroup }: NoticeMail): boolean {
  const senders = throughGroup ? ['sender', 'x-original-sender'] : ['sender'];
  return (
    senders.some((name) => parseAddresses(headers.all(name)).some(({ address }) => address === CALENDAR)) ||
    /^\s*<calendar-[0-9a-f]{8}-[0-9a-f-]{27}@google\.com>/i.test(headers.first('message-id'))
  );
}

function isFromGoogle(results: AuthenticationResults | null, domain: string): boolean {
  if (results === null) return false;
  const aboutGoogle = results.dmarcDomain === null || aligned(results.dmarcDomain, domain);
  return results.dmarc === 'pass' && aboutGoogle && isSigned(results);
}

/** A form's mail is signed by its owner's domain alone; that Google sent it is in the envelope (google-mail-observed). */
function isSentByForms(results: AuthenticationResults | null): boolean {
  return results?.spfPass.includes(FORMS_ENVELOPE) === true;
}

function isSigned(results: AuthenticationResults | null): boolean {
  return results?.dkimPass.some((signer) => aligned(signer, 'google.com')) === true;
}

/** `Ann Lee (via Google Docs)`, `Ann Lee (Classroom)` → `Ann Lee`, whatever the language in the brackets. */
function withoutService(display: string): string {
  return display.replace(/\s*\([^()]*\)\s*$/, '').trim();
}
