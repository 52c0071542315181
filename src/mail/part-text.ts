/**
 * The text of a message's part out of what Gmail gives: base64url of bytes, in UTF-8 or in the charset that the part
 * declares. Text that is UTF-8 is read as that, whatever the part declares; other bytes as Windows-1252, which is
 * Latin-1 with quotation marks. By hand, because Apps Script has no TextDecoder. Never throws.
 *
 * @param most how many bytes are looked at
 */
export function textOfPart(data: string, charset: string, most: number): string {
  const bytes = bytesOf(data, most);
  const utf8 = readUtf8(bytes);
  return utf8.valid || /^utf-?8$/i.test(charset) ? utf8.text : readWindows1252(bytes);
}

/** What is no letter of either base64 alphabet is passed over. */
function bytesOf(data: string, most: number): Uint8Array {
  const bytes = new Uint8Array(Math.min(most, Math.ceil((data.length * 3) / 4)));
  let held = 0;
  let bits = 0;
  let n = 0;
  for (let i = 0; i < data.length && n < bytes.length; i++) {
    const value = sextet(data.charCodeAt(i));
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[n++] = (held >> bits) & 0xff;
  }
  return bytes.subarray(0, n);
}

function sextet(code: number): number {
  if (code >= 65 && code <= 90) return code - 65;
  if (code >= 97 && code <= 122) return code - 71;
  if (code >= 48 && code <= 57) return code + 4;
  if (code === 45 || code === 43) return 62;
  return code === 95 || code === 47 ? 63 : -1;
}

/** A character cut off at the very end is left out, and no fault. */
function readUtf8(bytes: Uint8Array): { text: string; valid: boolean } {
  const out = new Characters();
  let valid = true;
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i]!;
    const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    let point = length === 1 ? first : first & (0xff >> (length + 1));
    let k = 1;
    while (k < length && i + k < bytes.length && (bytes[i + k]! & 0xc0) === 0x80)
      point = (point << 6) | (bytes[i + k++]! & 0x3f);
    if (k < length && i + k === bytes.length && first >= 0xc2) break;
    const lowest = [0, 0, 0x80, 0x800, 0x10000][length]!;
    const good =
      k === length &&
      (length === 1 || first >= 0xc2) &&
      point >= lowest &&
      point <= 0x10ffff &&
      (point < 0xd800 || point > 0xdfff);
    valid &&= good;
    out.add(good ? point : 0xfffd);
    i += k;
  }
  return { text: out.text(), valid };
}

const WINDOWS_1252_FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function readWindows1252(bytes: Uint8Array): string {
  const out = new Characters();
  for (const byte of bytes)
    out.add(byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252_FROM_80.charCodeAt(byte - 0x80) : byte);
  return out.text();
}

/** Joins characters in slices: one by one is slow, all at once is more arguments than a call may have. */
class Characters {
  private readonly done: string[] = [];
  private points: number[] = [];

  add(point: number): void {
    this.points.push(point);
    if (this.points.length === 4096) this.flush();
  }

  text(): string {
    this.flush();
    return this.done.join('');
  }

  private flush(): void {
    this.done.push(String.fromCodePoint(...this.points));
    this.points = [];
  }
}
