import { sha256 } from '@noble/hashes/sha2.js';
import { matchesDomain } from '../people/address';
import { bytesOfBase64Url, textOfUtf8 } from './base64url';

/** One of the keys with which Google signs identity tokens, as it publishes them (JWK; `n` and `e` are base64url). */
export interface PublicKey {
  kid: string;
  n: string;
  e: string;
}

export interface Expected {
  /** The add-on's own OAuth client. */
  audience: string;
  /** The school's domains, lower case, `*.example` allowed. */
  domains: readonly string[];
  /** Epoch milliseconds. */
  now: number;
}

/** How far Google's clock and ours may differ, seconds. */
const LEEWAY = 60;

const ISSUERS = ['https://accounts.google.com', 'accounts.google.com'];

/** Google's keys have 2,048 bits; a shorter one is none of Google's. */
const LEAST_KEY_BYTES = 256;

/** The key a token names, before anything of it is believed; null for what is no token. */
export function keyIdOf(token: string): string | null {
  const { kid } = objectIn(token.split('.')[0]) ?? {};
  return typeof kid === 'string' ? kid : null;
}

/**
 * Who calls, by an identity token that Google signed for the add-on (design section 3, Who is calling). RS256 is the only
 * algorithm, whatever the token says of itself; Apps Script can sign with RSA but not verify, hence plain BigInt
 * (platform-facts 11.14: 0.1 ms).
 *
 * @returns the caller's address, lower case; null for a token that is forged, malformed, expired or not for us
 */
export function verifyIdToken(
  token: string,
  keys: readonly PublicKey[],
  expected: Expected,
): { email: string } | null {
  const [head, claims, signature, ...more] = token.split('.');
  if (head === undefined || claims === undefined || signature === undefined || more.length > 0) return null;
  const header = objectIn(head);
  if (header === null || header.alg !== 'RS256' || typeof header.kid !== 'string') return null;
  const key = keys.find(({ kid }) => kid === header.kid);
  if (key === undefined || !isSigned(`${head}.${claims}`, signature, key)) return null;
  return callerIn(objectIn(claims), expected);
}

function callerIn(claims: Record<string, unknown> | null, expected: Expected): { email: string } | null {
  if (claims === null) return null;
  const { iss, aud, iat, exp, hd, email, email_verified: verified } = claims;
  const now = expected.now / 1000;
  const isForUs = typeof aud === 'string' && aud !== '' && aud === expected.audience;
  const isTimely =
    typeof iat === 'number' && typeof exp === 'number' && iat <= now + LEEWAY && exp > now - LEEWAY;
  const isOfTheSchool = typeof hd === 'string' && matchesDomain(hd.toLowerCase(), expected.domains);
  if (typeof iss !== 'string' || !ISSUERS.includes(iss) || !isForUs || !isTimely || !isOfTheSchool)
    return null;
  if (verified !== true || typeof email !== 'string' || !/^[^\s@]+@[^\s@]+$/.test(email)) return null;
  return { email: email.toLowerCase() };
}

/** RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017, 8.2.2): the whole padded digest is compared, nothing is parsed out of it. */
function isSigned(text: string, signature: string, key: PublicKey): boolean {
  const modulus = bytesOfBase64Url(key.n);
  const exponent = bytesOfBase64Url(key.e);
  const signed = bytesOfBase64Url(signature);
  if (modulus === null || exponent === null || signed === null) return false;
  const length = modulus.length;
  // A signature is just as long as the modulus and less than it: any other spelling of the same number is refused.
  if (length < LEAST_KEY_BYTES || modulus[0] === 0 || signed.length !== length) return false;
  const n = numberOf(modulus);
  const s = numberOf(signed);
  const e = numberOf(exponent);
  if (s >= n || e < 3n || e > 0xffffffffn) return false;
  return power(s, e, n) === numberOf(padded(sha256(asciiBytes(text)), length));
}

/** DigestInfo of SHA-256 (RFC 8017, 9.2). */
const DIGEST_INFO = [48, 49, 48, 13, 6, 9, 96, 134, 72, 1, 101, 3, 4, 2, 1, 5, 0, 4, 32];

function padded(digest: Uint8Array, length: number): Uint8Array {
  const bytes = new Uint8Array(length).fill(0xff);
  bytes[0] = 0;
  bytes[1] = 1;
  const at = length - digest.length - DIGEST_INFO.length;
  bytes[at - 1] = 0;
  bytes.set(DIGEST_INFO, at);
  bytes.set(digest, at + DIGEST_INFO.length);
  return bytes;
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus;
    if (bit === '1') result = (result * base) % modulus;
  }
  return result;
}

function numberOf(bytes: Uint8Array): bigint {
  let hex = '0x0';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return BigInt(hex);
}

/** What is signed is base64url and a dot. For a character outside it, cut here, the part that has it is no JSON either. */
function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}

/** The JSON object in a part of a token; null for anything else. */
function objectIn(part: string | undefined): Record<string, unknown> | null {
  const bytes = part === undefined ? null : bytesOfBase64Url(part);
  const text = bytes === null ? null : textOfUtf8(bytes);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
