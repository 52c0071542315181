// How the bytes of a part were written for the journey (RFC 2045), and what text they are.

const EQUALS = 61;

/** Undoes a Content-Transfer-Encoding. An unknown one leaves the bytes as they are. */
export function decodeTransfer(body: Buffer, encoding: string): Buffer {
  if (encoding === 'base64') return decodeBase64(body.toString('latin1'));
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(body);
  return body;
}

/** Some mailers pad every line: each padded piece is a unit of its own, and Node would stop at the first. */
function decodeBase64(text: string): Buffer {
  const units = text.replace(/[^A-Za-z0-9+/=]/g, '').split(/=+/);
  return units.length <= 2 && !units[1]
    ? Buffer.from(units[0]!, 'base64')
    : Buffer.concat(units.map((unit) => Buffer.from(unit, 'base64')));
}

function decodeQuotedPrintable(body: Buffer): Buffer {
  const decoded = Buffer.allocUnsafe(body.length);
  let size = 0;
  for (let i = 0; i < body.length; i++) {
    const byte = body[i]!;
    if (byte === EQUALS) {
      const code = hexDigit(body[i + 1]) * 16 + hexDigit(body[i + 2]);
      const softBreak = softBreakLength(body, i);
      if (code >= 0) {
        decoded[size++] = code;
        i += 2;
        continue;
      }
      if (softBreak > 0) {
        i += softBreak - 1;
        continue;
      }
    }
    decoded[size++] = byte;
  }
  return decoded.subarray(0, size);
}

/** The length of a soft line break at `=`: to the end of the line, spaces before it included; 0 when it is none. */
function softBreakLength(body: Buffer, at: number): number {
  let end = at + 1;
  while (end < at + 80 && (body[end] === 32 || body[end] === 9)) end++;
  if (end >= body.length) return end - at;
  if (body[end] === 13) end++;
  return body[end] === 10 ? end + 1 - at : 0;
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return Number.NaN;
  if (byte >= 48 && byte <= 57) return byte - 48;
  const upper = byte & ~32;
  return upper >= 65 && upper <= 70 ? upper - 55 : Number.NaN;
}

/** Names of charsets that mail uses and the Encoding Standard does not know. */
const ALIASES: Record<string, string> = {
  'iso-8859-8-e': 'iso-8859-8',
  'iso-8859-8-i': 'iso-8859-8',
  cp932: 'shift_jis',
  'ms-windows-31j': 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  'tis-620': 'windows-874',
};

/** The text of a part. A charset that nobody knows is read as windows-1252, no charset as UTF-8 where it is that. */
export function decodeCharset(bytes: Buffer, charset: string): string {
  const label = charset.trim().toLowerCase();
  if (label === '' || label === 'us-ascii' || label === 'utf-8') return utf8OrWestern(bytes);
  return new TextDecoder(supported(ALIASES[label] ?? label)).decode(bytes);
}

function supported(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'windows-1252';
  }
}

function utf8OrWestern(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
