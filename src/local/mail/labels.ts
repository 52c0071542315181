import { parseAuthenticationResults } from '../../mail/authentication';
import { parseAddresses } from '../../mail/mailbox';
import { decodeText } from './encoded-words';
import { decodeHeader, firstValue, isNamed, type RawHeader } from './headers';
import { meaningOf } from './label-names';

/** Where a message belongs. */
export interface Labels {
  /** Gmail's own ids. */
  system: string[];
  /** Names of the user's own labels. */
  user: string[];
}

/** What tells sent from received where a message carries no labels. */
export interface Ownership {
  isOwn(address: string): boolean;
  /** Servers whose Authentication-Results count, lower case. */
  trustedAuthserv: ReadonlySet<string>;
}

/**
 * The labels of an exported message (design section 7): those of X-Gmail-Labels where it is there; else SENT when
 * From is one of the owner's addresses and no trusted server has judged it on its way in, else INBOX.
 */
export function labelsOf(headers: readonly RawHeader[], ownership: Ownership): Labels {
  const list = firstValue(headers, 'x-gmail-labels');
  if (list !== null) return parseLabels(list);
  return { system: [wasSent(headers, ownership) ? 'SENT' : 'INBOX'], user: [] };
}

/**
 * Reads X-Gmail-Labels: a comma list, names that hold a comma in double quotes, encoded words possible, Gmail's own
 * names in the language of the account. UNREAD only where the list says so: exports older than "Opened" name
 * nothing for a message that was read.
 */
export function parseLabels(list: string): Labels {
  const system: string[] = [];
  const user: string[] = [];
  for (const name of splitNames(decodeText(list))) {
    const meaning = meaningOf(name);
    if (meaning === null) user.push(name);
    else if (meaning !== 'opened' && meaning !== 'archived' && !system.includes(meaning))
      system.push(meaning);
  }
  return { system, user: [...new Set(user)] };
}

function splitNames(list: string): string[] {
  const names = [...list.matchAll(/\s*(?:"((?:[^"\\]|\\.)*)"\s*|([^,]*))(?:,|$)/g)];
  return names
    .map(([, quoted, plain = '']) => quoted?.replace(/\\(.)/g, '$1') ?? plain.trim())
    .filter((name) => name !== '');
}

function wasSent(headers: readonly RawHeader[], { isOwn, trustedAuthserv }: Ownership): boolean {
  const from = firstValue(headers, 'from');
  if (from === null || !parseAddresses([from]).some(({ address }) => isOwn(address))) return false;
  return !headers.some((header) => {
    if (!isNamed(header, 'authentication-results')) return false;
    const results = parseAuthenticationResults(decodeHeader(header).value);
    return results !== null && trustedAuthserv.has(results.authservId);
  });
}
