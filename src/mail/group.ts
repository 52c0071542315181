import { type AuthenticationResults, aligned, topmostTrusted, verdictFor } from './authentication';
import { domainOf } from './domain';
import type { ActorSource } from './google-notice';
import type { Headers } from './headers';
import { type NamedAddress, parseAddresses } from './mailbox';

/** A message that came through a group or mailing list. */
export interface GroupPost {
  /** Whether a Google Group sent it on (its channel is then `group`), or another list. */
  google: boolean;
  /** Whether the list put its own address into From; `author` is then who really wrote, when the list says so. */
  rewritten: boolean;
  author: ListAuthor | null;
  /** The verdict on the original message, which a Google Group keeps (X-Original-Authentication-Results). */
  originalResults: AuthenticationResults | null;
  /**
   * Whether that verdict can be believed when it speaks for the original: everybody can write such a header, so the
   * message must come from a group of the school's, or from Google's own groups, by the verdict on itself.
   */
  vouched: boolean;
}

/** Who wrote a post, and in which header that stands. */
export interface ListAuthor extends NamedAddress {
  source: ActorSource;
}

/** What the reader of a group's post needs to know beside its headers. */
export interface GroupSettings {
  trustedAuthserv: readonly string[];
  /** Whether an address is one of the school's own groups. */
  isGroup(address: string): boolean;
}

/** Where groups live that are no school's or firm's own. */
const GOOGLES_GROUPS = 'googlegroups.com';

/**
 * Recognises mail that a list sent on, and who wrote it (design section 5, Rewritten From).
 *
 * A Google Group names the author in X-Original-Sender and X-Original-From, Mailman's "via" in Reply-To. They count
 * only when From is the list's own address: anybody can write such headers into a mail of their own.
 *
 * @param from the visible From
 * @param results the trusted verdict on the message as it arrived; null when there is none
 */
export function readGroupPost(
  headers: Headers,
  from: NamedAddress | null,
  results: AuthenticationResults | null,
  settings: GroupSettings,
): GroupPost | null {
  const hasListHeaders = headers.has('list-id') || headers.has('mailing-list') || headers.has('list-post');
  const hasGroupId = headers.has('x-google-group-id');
  if (!hasListHeaders && !hasGroupId) return null;
  const own = listAddresses(headers);
  const isList = (address: string) => own.has(address) || settings.isGroup(address);
  const google = hasGroupId || [...own].some((address) => settings.isGroup(address));
  const rewritten = from !== null && (own.has(from.address) || (google && settings.isGroup(from.address)));
  const originalResults = google
    ? topmostTrusted(headers.all('x-original-authentication-results').slice(0, 1), settings.trustedAuthserv)
    : null;
  return {
    google,
    rewritten,
    author: rewritten
      ? ((google ? authorByGoogle(headers, from, isList, originalResults) : null) ??
        authorByReplyTo(headers, from, isList))
      : null,
    originalResults,
    vouched: originalResults !== null && isVouched([...own], headers, results, settings),
  };
}

function isVouched(
  own: readonly string[],
  headers: Headers,
  results: AuthenticationResults | null,
  settings: GroupSettings,
): boolean {
  const known = own.filter((address) => settings.isGroup(address) || domainOf(address) === GOOGLES_GROUPS);
  // Mail that stayed inside the school's own Google carries no verdict of any server.
  if (results === null) return known.length > 0 && !headers.has('authentication-results');
  const passed = [...results.spfPass, ...results.dkimPass];
  return known.some(
    (address) =>
      passed.some((signer) => aligned(signer, domainOf(address))) ||
      verdictFor(domainOf(address), results) === 'pass',
  );
}

/**
 * Other lists hand on what the writer put into these headers; a Google Group writes them itself. A group that is a
 * member of another is the outer one's author; who wrote to it stands below, believed as far as the outer group found
 * that the post was the inner one's.
 */
function authorByGoogle(
  headers: Headers,
  from: NamedAddress,
  isList: (address: string) => boolean,
  originalResults: AuthenticationResults | null,
): ListAuthor | null {
  const senders = parseAddresses(headers.all('x-original-sender'));
  const froms = parseAddresses(headers.all('x-original-from'));
  const [outer] = senders.length > 0 ? senders : froms;
  if (outer === undefined) return null;
  const isForged =
    originalResults !== null &&
    isList(outer.address) &&
    verdictFor(domainOf(outer.address), originalResults) === 'fail';
  const sender = isForged ? outer : senders.find(({ address }) => !isList(address));
  const named = froms.find(({ address }) => !isList(address));
  const name = named?.name || viaName(froms[0]?.name || from.name);
  if (sender) return { name, address: sender.address, source: 'x-original-sender' };
  return named ? { name, address: named.address, source: 'x-original-from' } : null;
}

function authorByReplyTo(
  headers: Headers,
  from: NamedAddress,
  isList: (address: string) => boolean,
): ListAuthor | null {
  const replyTo = parseAddresses(headers.all('reply-to')).find(({ address }) => !isList(address));
  return replyTo
    ? { name: replyTo.name || viaName(from.name), address: replyTo.address, source: 'reply-to' }
    : null;
}

/** Characters of a List-Id that are looked at, from its end: what stands before is a description. */
const LONGEST_ID = 500;

/** The addresses the list calls its own. */
function listAddresses(headers: Headers): Set<string> {
  const addresses = [
    ...headers
      .all('list-post')
      .flatMap((value) => [.../<mailto:([^?>]+)/gi[Symbol.matchAll](value)].map((m) => m[1]!)),
    ...headers.all('mailing-list').flatMap((value) => /list\s+([^\s;]+@[^\s;]+)/i.exec(value)?.[1] ?? []),
    ...headers.all('x-beenthere'),
    ...headers.all('list-id').flatMap((value) => {
      const id = /<([^<>]+)>\s*$/.exec(value.slice(-LONGEST_ID))?.[1] ?? value.trim();
      return id.includes('.') ? id.replace('.', '@') : [];
    }),
  ];
  return new Set(addresses.map((address) => address.trim().toLowerCase()));
}

/** `'Ann Lee' via Year 3 Staff` → `Ann Lee`, also `'Ann Lee' via Staff via Whole School`; `(via Google Docs)` stays. */
function viaName(display: string): string {
  return display
    .replace(/\s+via\s+[^()]*$/i, '')
    .replace(/^'(.*)'$/, '$1')
    .trim();
}
