// The npm library mbox-reader was looked at and not taken: it turns CRLF into LF, takes every line that begins
// "From " as a separator, holds whole messages in memory and gives no offsets.
import type { MailFile } from './mail-file';
import { parseSeparator, type Separator } from './mbox-separator';

const CHUNK = 1024 * 1024;
/** No mail program writes a longer separator; a longer line that begins "From " is text. */
const LONGEST_SEPARATOR = 1000;
const LF = 10;
const CR = 13;
const GREATER_THAN = 62;

/** Where one message stands in an mbox file, in bytes. */
export interface MboxMessage {
  separator: Separator;
  /** Of the separator line: what a problem with this message is reported at. */
  offset: number;
  /** Of the first header. */
  start: number;
  /** Without the separator and without the blank line that belongs to the mbox and not to the message. */
  length: number;
}

/** Why a file is no mbox, in words for its owner. */
export class NotAnMbox extends Error {}

interface FoundSeparator {
  separator: Separator;
  offset: number;
  /** Where the next line begins. */
  end: number;
  /** The length of the blank line before it, which belongs to the mbox and not to a message. */
  blank: number;
}

/**
 * The messages of an mbox file (mboxrd or mboxo, LF or CRLF), in file order, read once from front to back with a
 * buffer of 1 MiB whatever the size of the file or of a message. An empty file has none.
 *
 * A separator is a line that looks like one (`parseSeparator`) at the start of the file or after a blank line.
 *
 * @param onProgress called about once a MiB with the bytes read so far
 * @throws NotAnMbox when the file does not begin with a separator
 * @throws MailInputError when it cannot be read
 */
export function* readMbox(file: MailFile, onProgress: (bytes: number) => void): Generator<MboxMessage> {
  let open: FoundSeparator | null = null;
  for (const found of separators(file, onProgress)) {
    if (open) yield message(open, found.offset - found.blank);
    open = found;
  }
  if (open) yield message(open, file.size - blankLineAtEnd(file));
}

function message({ separator, offset, end }: FoundSeparator, stop: number): MboxMessage {
  return { separator, offset, start: end, length: Math.max(0, stop - end) };
}

function blankLineAtEnd(file: MailFile): number {
  const length = Math.min(3, file.size);
  return blankLineEnding(file.read(file.size - length, length), length);
}

/** The length of the blank line that ends just before `bytes[end]`. */
function blankLineEnding(bytes: Buffer, end: number): number {
  if (bytes[end - 1] !== LF) return 0;
  if (bytes[end - 2] === LF) return 1;
  return bytes[end - 2] === CR && bytes[end - 3] === LF ? 2 : 0;
}

function* separators(file: MailFile, onProgress: (bytes: number) => void): Generator<FoundSeparator> {
  if (file.size === 0) return;
  const buffer = Buffer.allocUnsafe(CHUNK);
  /** The file's offset of buffer[0]; the first `filled` bytes of the buffer hold the file from there. */
  let base = 0;
  let filled = file.readInto(buffer, 0, CHUNK);
  const first = lineAt(buffer, 0, filled);
  const separator = first && parseSeparator(first.text, true);
  if (!separator) throw new NotAnMbox(whyNotMbox(buffer.subarray(0, filled)));
  yield { separator, offset: 0, end: first.end, blank: 0 };
  let at = first.end - 1;

  for (;;) {
    const found = buffer.subarray(0, filled).indexOf('\nFrom ', at, 'latin1');
    const atEnd = base + filled >= file.size;
    if (found >= 0) {
      const line = lineAt(buffer, found + 1, filled);
      if (line || atEnd || filled - found > LONGEST_SEPARATOR) {
        const blank = blankLineEnding(buffer, found + 1);
        const candidate = line && blank > 0 ? parseSeparator(line.text, false) : null;
        if (line && candidate)
          yield { separator: candidate, offset: base + found + 1, end: base + line.end, blank };
        at = found + 1;
        continue;
      }
    }
    onProgress(base + filled);
    if (atEnd) return;
    // Carry over the unfinished line, or what could be the beginning of "\nFrom ", with the two bytes before it
    // that tell whether a blank line stands there.
    const keep = Math.max(0, (found >= 0 ? found : filled - 5) - 2);
    at = Math.max(at, found >= 0 ? found : filled - 5) - keep;
    buffer.copyWithin(0, keep, filled);
    base += keep;
    filled -= keep;
    const more = file.readInto(buffer.subarray(filled), base + filled, CHUNK - filled);
    if (more === 0) throw file.changed();
    filled += more;
  }
}

/** The line that begins at `start`, decoded, and where the next one begins; null when its end is not in sight. */
function lineAt(buffer: Buffer, start: number, filled: number): { text: string; end: number } | null {
  const newline = buffer.subarray(0, Math.min(filled, start + LONGEST_SEPARATOR)).indexOf(LF, start);
  if (newline < 0) return null;
  const end = buffer[newline - 1] === CR ? newline - 1 : newline;
  return { text: buffer.toString('latin1', start, end), end: newline + 1 };
}

function whyNotMbox(head: Buffer): string {
  const start = head.subarray(0, 4096);
  if (start[0] === 0x1f && start[1] === 0x8b)
    return 'not an mbox file: it is compressed (gzip); unpack it first';
  if (start.toString('latin1', 0, 2) === 'PK')
    return 'not an mbox file: it is a zip archive; unpack it first';
  if (start.includes(0)) return 'not an mbox file: it holds binary data';
  if (start.toString('latin1', 0, 5) === 'From ' && start.includes(CR) && !start.includes(LF))
    return 'not an mbox file: its lines end in CR alone';
  return 'not an mbox file: its first line is no "From " separator';
}

const QUOTED = '>From ';

/**
 * Undoes mbox quoting: one `>` is taken from each line that begins `>From `, `>>From `, … (mboxrd). In an mboxo
 * file that is right for every line that the writer quoted. Answers the same buffer when there is nothing to undo.
 */
export function unquoteMbox(raw: Buffer): Buffer {
  const kept: Buffer[] = [];
  let from = 0;
  for (let at = raw.indexOf(QUOTED, 0, 'latin1'); at >= 0; at = raw.indexOf(QUOTED, at + 1, 'latin1')) {
    let line = at;
    while (raw[line - 1] === GREATER_THAN) line--;
    if (line > 0 && raw[line - 1] !== LF) continue;
    kept.push(raw.subarray(from, line));
    from = line + 1;
  }
  return from === 0 ? raw : Buffer.concat([...kept, raw.subarray(from)]);
}
