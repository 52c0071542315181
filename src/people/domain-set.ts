/** A set of domains written small: their hashes in order, the gaps between them in Golomb-Rice code, in base64. */
export interface PackedDomains {
  /** How many. */
  size: number;
  /** How many bits of each gap stand as they are; what is above them is counted out in ones, ended by a zero. */
  remainderBits: number;
  /** Six bits a character, the highest first. */
  text: string;
}

/**
 * Every domain is kept as 27 bits of hash: a set of n says yes to all that are in it, and by mistake to one in
 * 2^27 / n of the others (1 in 17,000 for 7,800 domains).
 */
export const HASH_BITS = 27;

/** With this one no English school's, UK university's or well-known firm's domain is taken for a listed one. */
const SEED = 8;

/** The hash of a domain in its comparable form: FNV-1a over its UTF-16 units, mixed as murmur3 does. */
export function domainHash(domain: string): number {
  let hash = SEED;
  for (let i = 0; i < domain.length; i++) hash = Math.imul(hash ^ domain.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> (32 - HASH_BITS);
}

/** The alphabet of base64 (RFC 4648). */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Makes the set's test of membership. The set is unpacked when it is first asked, in a few milliseconds.
 *
 * @returns whether a domain, as `domainOf` gives it, is in one of the sets
 */
export function membership(...sets: readonly PackedDomains[]): (domain: string) => boolean {
  let hashes: ReadonlySet<number> | null = null;
  return (domain) => {
    hashes ??= new Set(sets.flatMap(unpack));
    return hashes.has(domainHash(domain));
  };
}

function unpack({ size, remainderBits, text }: PackedDomains): number[] {
  const values = new Uint8Array(128);
  for (let value = 0; value < DIGITS.length; value++) values[DIGITS.charCodeAt(value)] = value;
  const hashes: number[] = [];
  let at = 0;
  const bit = () => (values[text.charCodeAt((at / 6) | 0)]! >> (5 - (at++ % 6))) & 1;
  let hash = 0;
  while (hashes.length < size) {
    let gap = 0;
    while (bit() === 1) gap++;
    for (let i = 0; i < remainderBits; i++) gap = gap * 2 + bit();
    hash += gap;
    hashes.push(hash);
  }
  return hashes;
}
