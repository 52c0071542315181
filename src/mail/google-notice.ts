import { type AuthenticationResults, aligned } from './authentication';
import type { Channel } from './channel';
import { domainOf } from './domain';
import type { Headers } from './headers';
import { type NamedAddress, parseAddresses } from './mailbox';

/** A notice that a Google service sent about what somebody did there. */
export interface GoogleNotice {
  channel: Channel;
  /** Who did it. `address` is null where the mail tells a name only (Docs comments, Classroom, Chat). */
  actor: { name: string; address: string | null };
}

/** Which service owns which sender address; display names are localised and prove nothing (platform-facts 5). */
const SENDERS: Record<string, Channel> = {
  'drive-shares-dm-noreply@google.com': 'drive-share',
  'drive-shares-noreply@google.com': 'drive-share',
  'comments-noreply@docs.google.com': 'docs-comment',
  'no-reply@classroom.google.com': 'classroom',
  'chat-noreply@google.com': 'chat',
  'forms-receipts-noreply@google.com': 'forms',
};

const CALENDAR = 'calendar-notification@google.com';

const FORMS_ENVELOPE = 'trix.bounces.google.com';

/**
 * Recognises a Google service's notice and unwraps who is behind it.
 *
 * Only a notice that the receiving server found to be Google's is believed: everybody can write "(via Google Docs)"
 * and any Reply-To. One that is not is ordinary mail from whoever it says.
 *
 * @param from the author as the message or the group that sent it on gives it
 * @param throughGroup whether `from` is the author of a post that a group sent on under its own address
 * @param results the receiving server's verdict on that author; null when there is none
 */
export function readGoogleNotice(
  headers: Headers,
  from: NamedAddress,
  throughGroup: boolean,
  results: AuthenticationResults | null,
): GoogleNotice | null {
  const service = SENDERS[from.address];
  if (service !== undefined) {
    if (results === null || !isFromGoogle(results, domainOf(from.address))) return null;
    return { channel: service, actor: noticeActor(headers, service, from) };
  }
  if (throughGroup && isSharedThroughGroup(headers, results)) {
    return { channel: 'drive-share', actor: { name: withoutService(from.name), address: from.address } };
  }
  const channel = ownAddressService(headers);
  if (channel === null || (results !== null && !signedByGoogle(results) && !isSentByForms(channel, results)))
    return null;
  return { channel, actor: from };
}

function noticeActor(headers: Headers, service: Channel, from: NamedAddress): GoogleNotice['actor'] {
  const name = withoutService(from.name);
  if (service === 'drive-share') {
    // A group may have put its own address there, which says nothing of who shared.
    const [visible] = parseAddresses(headers.all('from'));
    const replyTo = parseAddresses(headers.all('reply-to')).find(
      ({ address }) => address !== visible?.address,
    );
    return replyTo ? { name: replyTo.name || name, address: replyTo.address } : { name, address: null };
  }
  if (service === 'chat') {
    // A direct message's notice names the writer in the subject: "Jo Example <jo@...> messaged you on ...".
    const said = /^(.*)<([^<>\s]+@[^<>\s]+)>\s+messaged you\b/i.exec(headers.first('subject'));
    if (said) return { name: said[1]!.trim() || name, address: said[2]!.toLowerCase() };
  }
  return { name, address: null };
}

/**
 * Since about 2019 a Group that sends a Drive notice on names the sharer, not Google, as the original sender; that
 * it was Google's is in the original verdict and in the display name's brackets.
 */
function isSharedThroughGroup(headers: Headers, results: AuthenticationResults | null): boolean {
  // Read from the header itself: brackets without quotation marks are a comment and no part of the name.
  const named = headers.first('x-original-from') || headers.first('from');
  return (
    headers.all('references').some((value) => value.includes('@docs-share.google.com>')) &&
    /\([^()]*Google[^()]*\)['"]*\s*(?:via\s|<|$)/.test(named) &&
    results !== null &&
    isFromGoogle(results, 'google.com')
  );
}

/** Services that write in the person's own name: Calendar by Sender, Forms by Google's own marks. */
function ownAddressService(headers: Headers): Channel | null {
  const senders = parseAddresses([...headers.all('sender'), ...headers.all('x-original-sender')]);
  if (senders.some(({ address }) => address === CALENDAR)) return 'calendar';
  const forms =
    /:GoogleForms\s*$/i.test(headers.first('feedback-id')) ||
    domainOf(headers.first('return-path')) === FORMS_ENVELOPE;
  return forms ? 'forms' : null;
}

function isFromGoogle(results: AuthenticationResults, domain: string): boolean {
  const aboutGoogle = results.dmarcDomain === null || aligned(results.dmarcDomain, domain);
  return results.dmarc === 'pass' && aboutGoogle && signedByGoogle(results);
}

/** A form's mail is signed by its owner's domain alone; that Google sent it is in the envelope (google-mail-observed). */
function isSentByForms(channel: Channel, results: AuthenticationResults): boolean {
  return channel === 'forms' && results.spfPass.includes(FORMS_ENVELOPE);
}

function signedByGoogle(results: AuthenticationResults): boolean {
  return results.dkimPass.some((signer) => aligned(signer, 'google.com'));
}

/** `Ann Lee (via Google Docs)`, `Ann Lee (Classroom)` → `Ann Lee`, whatever the language in the brackets. */
function withoutService(display: string): string {
  return display.replace(/\s*\([^()]*\)\s*$/, '').trim();
}
