import { type AuthenticationResults, parseAuthenticationResults } from './authentication';
import type { Headers } from './headers';
import { type NamedAddress, parseAddresses } from './mailbox';

/** A message that came through a group or mailing list. */
export interface GroupPost {
  /** Whether a Google Group sent it on (its channel is then `group`), or another list. */
  google: boolean;
  /** Whether the list put its own address into From; `author` is then who really wrote, when the list says so. */
  rewritten: boolean;
  author: NamedAddress | null;
  /** The verdict on the original message, which a Google Group keeps (X-Original-Authentication-Results). */
  originalResults: AuthenticationResults | null;
}

/**
 * Recognises mail that a list sent on, and who wrote it (design section 5, Rewritten From).
 *
 * A Google Group names the author in X-Original-Sender and X-Original-From, Mailman's "via" in Reply-To. They count
 * only when From is the list's own address: anybody can write such headers into a mail of their own.
 *
 * @param from the visible From
 * @param isGroup whether an address is one of the school's own groups
 */
export function readGroupPost(
  headers: Headers,
  from: NamedAddress | null,
  isGroup: (address: string) => boolean,
): GroupPost | null {
  const own = listAddresses(headers);
  const hasListHeaders = headers.has('list-id') || headers.has('mailing-list') || headers.has('list-post');
  const google = headers.has('x-google-group-id') || (hasListHeaders && [...own].some(isGroup));
  if (!google && !hasListHeaders) return null;
  const fromList = from !== null && (own.has(from.address) || (google && isGroup(from.address)));
  const originals = headers.first('x-original-authentication-results');
  return {
    google,
    rewritten: fromList,
    author: fromList
      ? ((google ? authorByGoogle(headers, from) : null) ?? authorByReplyTo(headers, from, own))
      : null,
    originalResults: google && originals !== '' ? parseAuthenticationResults(originals) : null,
  };
}

/** Other lists hand on what the writer put into these headers; a Google Group writes them itself. */
function authorByGoogle(headers: Headers, from: NamedAddress): NamedAddress | null {
  const [originalFrom] = parseAddresses(headers.all('x-original-from'));
  const [originalSender] = parseAddresses(headers.all('x-original-sender'));
  const address = originalSender?.address ?? originalFrom?.address;
  return address === undefined ? null : { name: originalFrom?.name || viaName(from.name), address };
}

function authorByReplyTo(
  headers: Headers,
  from: NamedAddress,
  own: ReadonlySet<string>,
): NamedAddress | null {
  const replyTo = parseAddresses(headers.all('reply-to')).find(
    ({ address }) => address !== from.address && !own.has(address),
  );
  return replyTo ? { name: replyTo.name || viaName(from.name), address: replyTo.address } : null;
}

/** The addresses the list calls its own. */
function listAddresses(headers: Headers): Set<string> {
  const addresses = [
    ...headers
      .all('list-post')
      .flatMap((value) => [.../<mailto:([^?>]+)/gi[Symbol.matchAll](value)].map((m) => m[1]!)),
    ...headers.all('mailing-list').flatMap((value) => /list\s+([^\s;]+@[^\s;]+)/i.exec(value)?.[1] ?? []),
    ...headers.all('x-beenthere'),
    ...headers.all('list-id').flatMap((value) => {
      const id = /<([^>]+)>\s*$/.exec(value)?.[1] ?? value.trim();
      return id.includes('.') ? id.replace('.', '@') : [];
    }),
  ];
  return new Set(addresses.map((address) => address.trim().toLowerCase()));
}

/** `'Ann Lee' via Year 3 Staff` → `Ann Lee`; `Ann Lee (via Google Docs)` stays for the next to unwrap. */
function viaName(display: string): string {
  return display
    .replace(/\s+via\s+[^()]*$/i, '')
    .replace(/^'(.*)'$/, '$1')
    .trim();
}
