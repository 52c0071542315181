import addressparser from 'nodemailer/lib/addressparser';
import { readPlainAddresses } from './plain-addresses';

/** A name with an address, as it stands in From, To or Reply-To. Addresses are lower case. */
export interface NamedAddress {
  name: string;
  address: string;
}

/** No name and no address is longer (RFC 5321: 320); what a hostile header calls one is not worth anybody's time. */
const LONGEST = 1000;

/** Every address of the given header values, groups (`Friends: a@b.example;`) opened, in order. */
export function parseAddresses(values: readonly string[]): NamedAddress[] {
  if (values.length === 0) return [];
  return values.length === 1 ? addressesIn(values[0]!) : values.flatMap(addressesIn);
}

function addressesIn(value: string): NamedAddress[] {
  return (
    readPlainAddresses(value) ?? parseWithLibrary(closes(value) ? value : value.replace(/["()\\]/g, ' '))
  );
}

function parseWithLibrary(value: string): NamedAddress[] {
  return addressparser(value, { flatten: true })
    .map(({ name, address }) => ({
      name: name.trim().slice(0, LONGEST),
      address: withoutWrapping(address.trim().toLowerCase()),
    }))
    .filter(({ address }) => address.includes('@') && address.length <= LONGEST);
}

/**
 * Programs wrap an address in what is no part of it: `<mailto:tom@home.example>`, `'tom@home.example'`, and a
 * bracket that nothing opened. No domain ends in any of these.
 */
function withoutWrapping(address: string): string {
  let bare = address.startsWith('mailto:') ? address.slice(7) : address;
  if (bare.endsWith("'")) bare = bare.slice(bare.startsWith("'") ? 1 : 0, -1);
  return bare.endsWith('>') ? bare.slice(0, -1) : bare;
}

/**
 * Whether every quotation mark and bracket of the value is closed. One that is not would swallow the rest of the
 * header, and the sender's address with it.
 */
function closes(value: string): boolean {
  let quoted = false;
  let comments = 0;
  for (let i = 0; i < value.length; i++) {
    const c = value[i];
    if (c === '\\' && (quoted || comments > 0)) i++;
    else if (c === '"' && comments === 0) quoted = !quoted;
    else if (c === '(' && !quoted) comments++;
    else if (c === ')' && !quoted && comments > 0) comments--;
  }
  return !quoted && comments === 0;
}
