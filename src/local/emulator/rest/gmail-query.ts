// Gmail's search language, as far as it is needed: `after:` and `before:` in epoch seconds, `from:`, `in:`,
// `rfc822msgid:`. Anything else is refused, because a search that is half understood finds the wrong mail.
import { toGmailMessage } from '../../mail/resource';
import type { StoredMessage, User } from '../world';
import { NotEmulated } from './errors';

export interface Query {
  matches(message: StoredMessage): boolean;
  /** True when spam and bin are searched too. */
  includesSpamTrash: boolean;
}

type Test = (message: StoredMessage) => boolean;

const PLACES: Record<string, { label: string; outside: boolean } | null> = {
  sent: { label: 'SENT', outside: false },
  draft: { label: 'DRAFT', outside: false },
  drafts: { label: 'DRAFT', outside: false },
  spam: { label: 'SPAM', outside: true },
  trash: { label: 'TRASH', outside: true },
  anywhere: null,
};

/**
 * Reads a search: terms side by side, all of which must hold.
 * @param owner whose mailbox it is (`from:me`)
 * @throws NotEmulated for any other operator, for words, quotes, brackets and `OR`; for dates, which mean midnight
 *   in California (platform-facts 4.2)
 */
export function parseQuery(text: string, owner: User): Query {
  const tests: Test[] = [];
  let includesSpamTrash = false;
  for (const term of text.split(/\s+/).filter((t) => t !== '')) {
    const [, minus = '', operator = '', value = ''] = /^(-?)([a-z0-9]+):([^\s"(){}]+)$/.exec(term) ?? [];
    if (minus !== '' && operator !== 'from') throw new NotEmulated(`Gmail search "${term}"`);
    if (operator === 'after' || operator === 'before') {
      if (!/^\d{9,11}$/.test(value)) throw new NotEmulated(`Gmail search "${term}"`);
      const limit = Number(value) * 1000;
      tests.push((m) => (operator === 'after' ? m.internalDate >= limit : m.internalDate < limit));
    } else if (operator === 'from') {
      const from = fromTest(value, owner);
      tests.push(minus === '' ? from : (m) => !from(m));
    } else if (operator === 'rfc822msgid') {
      const wanted = value.replace(/^<|>$/g, '');
      tests.push((m) => headerOf(m, 'Message-ID').replace(/^\s*<|>\s*$/g, '') === wanted);
    } else if (operator === 'in' && value in PLACES) {
      const place = PLACES[value];
      if (place) tests.push((m) => m.labelIds.includes(place.label));
      includesSpamTrash ||= !place || place.outside;
    } else throw new NotEmulated(`Gmail search "${term}"`);
  }
  return { matches: (message) => tests.every((test) => test(message)), includesSpamTrash };
}

/** With an "@": the sender's whole address, or its domain. Without: a word of the sender's name or address. */
function fromTest(value: string, owner: User): Test {
  const addresses = value === 'me' ? [owner.primaryEmail, ...owner.aliases] : [value];
  const wanted = addresses.map((address) => address.toLowerCase());
  if (!wanted.some((address) => address.includes('@')))
    return (m) =>
      headerOf(m, 'From')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .includes(wanted[0] ?? '');
  return (m) => {
    const found =
      headerOf(m, 'From')
        .toLowerCase()
        .match(/[^\s<>",;]+@[^\s<>",;]+/g) ?? [];
    return found.some((a) => wanted.some((w) => a === w || (w.startsWith('@') && a.endsWith(w))));
  };
}

function headerOf(message: StoredMessage, name: string): string {
  const headers = toGmailMessage(message, 'metadata', [name]).payload?.headers ?? [];
  return headers.find((h) => h.name.toLowerCase() === name.toLowerCase())?.value ?? '';
}
