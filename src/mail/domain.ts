import { decodePunycode } from './punycode';

/**
 * The domain part of an address, in the one form in which domains are compared; empty when there is none.
 */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? '' : comparableDomain(address.slice(at + 1));
}

/**
 * A domain as all others are compared: lower case, without a trailing dot or bracket, and an internationalised one
 * in Unicode whether it was written so or as `xn--` (RFC 5891). Letters that only look alike stay apart.
 */
export function comparableDomain(domain: string): string {
  if (isPlain(domain)) return domain;
  return domain
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u3002/g, '.')
    .replace(/[.>]+$/, '')
    .split('.')
    .map((label) => (label.startsWith('xn--') ? fromAscii(label) : label))
    .join('.');
}

/** Whether it is in that form as it stands, which nearly every one is. Asked several times a message. */
function isPlain(domain: string): boolean {
  let before = 0;
  for (let i = 0; i < domain.length; i++) {
    const code = domain.charCodeAt(i);
    const letter = (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
    if (!letter && code !== 0x2e && (code !== 0x2d || before === 0x2d)) return false;
    before = code;
  }
  return domain === '' || before !== 0x2e;
}

/** A label that decodes to plain letters was never encoded by an honest program: `xn--upland-` is not `upland`. */
function fromAscii(label: string): string {
  const decoded = decodePunycode(label.slice(4));
  return decoded === null || /^[\x20-\x7f]*$/.test(decoded) ? label : decoded.normalize('NFC').toLowerCase();
}
