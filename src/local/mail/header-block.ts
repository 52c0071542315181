import type { MailFile } from './mail-file';

const FIRST_READ = 8 * 1024;

/** A block longer than this is no header block: postal-mime draws the same line. */
export const LONGEST_HEADER_BLOCK = 2 * 1024 * 1024;

/**
 * Where the header block ends: the length of what stands before the blank line, the last header's own line end
 * left out. A message that begins with a blank line has a block of length 0.
 *
 * @returns the length, or -1 when `bytes` holds no blank line
 */
export function headerBlockLength(bytes: Buffer): number {
  if (bytes[0] === 10 || (bytes[0] === 13 && bytes[1] === 10)) return 0;
  const lf = bytes.indexOf('\n\n', 0, 'latin1');
  const crlf = (lf < 0 ? bytes : bytes.subarray(0, lf + 2)).indexOf('\n\r\n', 0, 'latin1');
  const end = crlf < 0 ? lf : crlf;
  if (end < 0) return -1;
  return end > 0 && bytes[end - 1] === 13 ? end - 1 : end;
}

/** The header block of a message held in memory; all of it when there is no blank line. */
export function headerBlockOf(raw: Buffer): Buffer {
  const length = headerBlockLength(raw);
  return length < 0 ? withoutLastLineEnd(raw) : raw.subarray(0, length);
}

/** Reads header blocks of messages in a file one after the other, into a buffer that it uses again. */
export class HeaderBlockReader {
  private buffer = Buffer.allocUnsafe(FIRST_READ);

  /**
   * @param offset where the message begins, bytes
   * @param length of the whole message, bytes
   * @returns the block without the blank line, valid until the next call; null when it is longer than
   *   LONGEST_HEADER_BLOCK
   */
  read(file: MailFile, offset: number, length: number): Buffer | null {
    for (let size = FIRST_READ; ; size *= 4) {
      const wanted = Math.min(size, length, LONGEST_HEADER_BLOCK);
      if (this.buffer.length < wanted) this.buffer = Buffer.allocUnsafe(size);
      const bytes = this.buffer.subarray(0, file.readInto(this.buffer, offset, wanted));
      const end = headerBlockLength(bytes);
      if (end >= 0) return bytes.subarray(0, end);
      if (wanted === length) return withoutLastLineEnd(bytes);
      if (wanted === LONGEST_HEADER_BLOCK) return null;
    }
  }
}

function withoutLastLineEnd(bytes: Buffer): Buffer {
  let end = bytes.length;
  if (bytes[end - 1] === 10) end--;
  if (bytes[end - 1] === 13) end--;
  return bytes.subarray(0, end);
}
