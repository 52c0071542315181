// By hand, because Apps Script has neither atob nor TextDecoder (platform-facts 7), and because only the one spelling of
// a text may count.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The bytes of an unpadded base64url text; null for a stray character, padding, or bits left over at the end. */
export function bytesOfBase64Url(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let n = 0;
  for (const character of text) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return null;
    held = (held << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[n++] = held >> bits;
    held &= (1 << bits) - 1;
  }
  return bits === 6 || held !== 0 ? null : bytes;
}

/** UTF-8 as text; null when it is not UTF-8. */
export function textOfUtf8(bytes: Uint8Array): string | null {
  let escaped = '';
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, '0')}`;
  try {
    return decodeURIComponent(escaped);
  } catch {
    return null;
  }
}
