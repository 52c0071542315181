/** A web address taken apart, as far as it says whose page it is. */
export interface WebAddress {
  /** Lower case, without `www.` and `m.`. */
  host: string;
  /** The path's parts as written, empty ones left out. */
  path: readonly string[];
  query: ReadonlyMap<string, string>;
}

/** Addresses that only lead on: host, first part of the path (empty: any), and the parameter that holds the target. */
const REDIRECTORS: readonly (readonly [host: string, path: string, parameters: readonly string[]])[] = [
  ['google.com', 'url', ['q', 'url']],
  ['google.co.uk', 'url', ['q', 'url']],
  ['youtube.com', 'redirect', ['q']],
  ['l.facebook.com', '', ['u']],
  ['lm.facebook.com', '', ['u']],
  ['l.instagram.com', '', ['u']],
  ['safelinks.protection.outlook.com', '', ['url']],
];

/** How many redirectors may stand one inside the other. */
const DEPTH = 3;

/**
 * Takes an http(s) address apart and follows what it says itself of where it leads; nothing is fetched. A scheme may
 * be missing (`www.example.org/x`). Null when it is no web address.
 */
export function readWebAddress(text: string): WebAddress | null {
  let found = parse(text);
  for (let i = 0; i < DEPTH && found !== null; i++) {
    const target = targetOf(found);
    const next = target === undefined ? null : parse(target);
    if (next === null) break;
    found = next;
  }
  return found;
}

function parse(text: string): WebAddress | null {
  if (/^\s*(?!https?:)[a-z][a-z0-9+-]*:(?!\d)/i.test(text)) return null;
  const parts =
    /^\s*(?:(?:https?:)?\/\/)?(?:[^\s/?#@]*@)?([^\s/?#@:]+)(?::\d*)?(\/[^\s?#]*)?(?:\?([^\s#]*))?(?:#\S*)?\s*$/i.exec(
      text,
    );
  if (!parts) return null;
  const host = parts[1]!
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^(?:www|m)\.(?=[^.]+\.)/, '');
  if (!/^[^.]+(?:\.[^.]+)+$/.test(host)) return null;
  return {
    host,
    path: resolved((parts[2] ?? '').split('/').map(decoded)),
    query: new Map(
      (parts[3] ?? '').split('&').flatMap((pair) => {
        const [name = '', ...value] = pair.split('=');
        return name === '' ? [] : [[name, decoded(value.join('='))] as const];
      }),
    ),
  };
}

/** The path that a browser opens: `/home/../other` is `/other`. */
function resolved(parts: readonly string[]): string[] {
  const path: string[] = [];
  for (const part of parts) {
    if (part === '..') path.pop();
    else if (part !== '' && part !== '.') path.push(part);
  }
  return path;
}

function targetOf({ host, path, query }: WebAddress): string | undefined {
  for (const [redirector, first, parameters] of REDIRECTORS) {
    const here = host === redirector || host.endsWith(`.${redirector}`);
    if (!here || (first !== '' && path[0] !== first)) continue;
    const target = parameters.map((name) => query.get(name)).find((value) => value !== undefined);
    if (target !== undefined) return target;
  }
  return undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The web addresses that stand in plain text: those with a scheme or `www.`, and those that a mail program makes a link
 * of because a path follows (`youtu.be/abc`). The domain of a mail address is none.
 */
export function webAddressesIn(text: string): string[] {
  const found =
    text.match(/(?:https?:\/\/|www\.)[^\s<>"]+|(?<![\w@.-])(?:[\w-]+\.)+[a-z]{2,}\/[^\s<>"]+/gi) ?? [];
  return found.map(withoutPunctuation);
}

/** Without what ends the sentence or the brackets around it. */
function withoutPunctuation(address: string): string {
  let end = address.length;
  while (end > 0 && PUNCTUATION.includes(address[end - 1]!)) end--;
  return address.slice(0, end);
}

const PUNCTUATION = ").,;:!?'’”]*";
