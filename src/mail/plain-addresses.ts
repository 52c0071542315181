import type { NamedAddress } from './mailbox';

/** What a character may be part of. */
const ADDRESS = 1;
const NAME = 2;

const TAB = 0x09;
const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN = 0x3c;
const CLOSE = 0x3e;
const AT = 0x40;
const LAST_ASCII = 0x7f;

/** A longer name or address is none that is plain. */
const LONGEST = 250;

const KINDS = new Uint8Array(LAST_ASCII + 1);
for (const c of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-') {
  KINDS[c.charCodeAt(0)] = ADDRESS | NAME;
}
for (const c of '+=') KINDS[c.charCodeAt(0)] = ADDRESS;
for (const c of " &!#$*/?{}|~^'`[]") KINDS[c.charCodeAt(0)] = NAME;

/**
 * Reads an address header that holds nothing but `a@b`, `Name <a@b>` and `"Name" <a@b>`, separated by commas: nearly
 * every one. Says then exactly what the full parser would, ten times as fast, which is most of what reading a message
 * costs; a test compares the two.
 *
 * @returns null for anything else, which the full parser must read
 */
export function readPlainAddresses(value: string): NamedAddress[] | null {
  const found: NamedAddress[] = [];
  const { length } = value;
  let at = 0;
  while (at < length) {
    at = afterSpaces(value, at);
    let name = '';
    let start = at;
    let end: number;
    if (value.charCodeAt(at) === QUOTE) {
      end = endOfQuoted(value, at + 1);
      if (end < 0) return null;
      name = value.slice(at + 1, end).trim();
      at = afterSpaces(value, end + 1);
      if (value.charCodeAt(at) !== OPEN) return null;
    } else {
      at = endOfName(value, at);
      if (value.charCodeAt(at) === OPEN) name = value.slice(start, at).trim();
      else if (value.charCodeAt(at) === AT) at = start;
      else if (at < length || at > start) return null;
      else break;
    }
    const bracketed = value.charCodeAt(at) === OPEN;
    start = bracketed ? at + 1 : at;
    end = endOfAddress(value, start);
    if (end < 0) return null;
    at = end;
    if (bracketed && value.charCodeAt(at++) !== CLOSE) return null;
    at = afterSpaces(value, at);
    if (at < length && value.charCodeAt(at++) !== COMMA) return null;
    if (name.length > LONGEST || end - start > LONGEST) return null;
    const address = value.slice(start, end);
    found.push({ name: name === address ? '' : name, address: address.toLowerCase() });
  }
  return found;
}

function afterSpaces(value: string, from: number): number {
  let at = from;
  for (;;) {
    const c = value.charCodeAt(at);
    if (c !== SPACE && c !== TAB) return at;
    at++;
  }
}

/** Where a quoted name ends; -1 when it does not, or holds what the full parser reads in some way of its own. */
function endOfQuoted(value: string, from: number): number {
  let at = from;
  for (; value.charCodeAt(at) !== QUOTE; at++) {
    const c = value.charCodeAt(at);
    if (!isPartOf(c, NAME) && c !== COMMA && c !== AT && c !== 0x28 && c !== 0x29 && c !== 0x3a) return -1;
  }
  return at;
}

function endOfName(value: string, from: number): number {
  let at = from;
  while (isPartOf(value.charCodeAt(at), NAME)) at++;
  return at;
}

/** Where `local@domain` ends; -1 when something else stands there. */
function endOfAddress(value: string, from: number): number {
  let at = from;
  while (isPartOf(value.charCodeAt(at), ADDRESS)) at++;
  const local = at;
  if (local === from || value.charCodeAt(at) !== AT) return -1;
  at++;
  while (isPartOf(value.charCodeAt(at), ADDRESS)) at++;
  return at === local + 1 || value.charCodeAt(at) === AT ? -1 : at;
}

/** Letters beyond ASCII may stand in names; the spaces among them, and what is no whole character, are left alone. */
function isPartOf(charCode: number, kind: number): boolean {
  if (charCode <= LAST_ASCII) return (KINDS[charCode]! & kind) !== 0;
  return (
    kind === NAME && ((charCode > 0xa0 && charCode < 0x1680) || (charCode > 0x3000 && charCode < 0xfeff))
  );
}
