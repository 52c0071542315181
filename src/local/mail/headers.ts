// The MIME structure of a message is checked against, and its encoded words are decoded by, the library postal-mime.
// Header blocks are split here, because the emulated REST call is synchronous and postal-mime is not, and because
// this is the audit's hot path: see the figures in the tests of this folder.
import type { Header } from '../emulator/world';
import { decodeAddressText, decodeText } from './encoded-words';

/** One header as it stands in the message, each character one byte (latin-1). */
export interface RawHeader {
  name: string;
  /** What stands behind the colon, still folded: most headers of a message are never looked at. */
  folded: string;
}

/** A header block taken apart. */
export interface RawHeaders {
  headers: RawHeader[];
  /** Lines that are no header and no continuation of one. They are left out. */
  badLines: number;
}

/** Headers that hold addresses: whatever an encoded word in them says stays a name. */
const ADDRESSES = new Set([
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'bcc',
  'resent-from',
  'resent-sender',
  'resent-reply-to',
  'resent-to',
  'resent-cc',
  'resent-bcc',
  'return-path',
  'delivered-to',
  'errors-to',
  'disposition-notification-to',
  'mail-followup-to',
  'mail-reply-to',
  'x-original-from',
  'x-original-sender',
  'x-original-to',
  'x-google-original-from',
  'list-id',
]);

/** Headers that programs read: an encoded word has no meaning in them and could only forge one. */
const VERBATIM = new Set([
  'message-id',
  'in-reply-to',
  'references',
  'received',
  'date',
  'authentication-results',
  'received-spf',
  'dkim-signature',
  'x-google-dkim-signature',
  'x-gm-thrid',
  'content-type',
  'content-disposition',
  'content-transfer-encoding',
]);

const SPACE = 32;
const TAB = 9;
const CR = 13;
/**
 * A header's name: printable ASCII without space and colon (RFC 5322, 2.2). White space before the colon, a fold
 * too, is obsolete but read: phishing mail hides its From that way.
 */
const NAME = /^[!-9;-~]+[ \t\r\n]*$/;
const NOT_ASCII = /[\x80-\xff]/;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Takes a header block apart. Tolerates LF, CRLF and (where there is neither) CR as line ends, folded lines, lines
 * without a colon (counted), and an mbox separator in the first line (left out).
 *
 * @param block the raw block, without the blank line after it
 */
export function splitHeaders(block: Buffer): RawHeaders {
  const text = withLineFeeds(block.toString('latin1'));
  const headers: RawHeader[] = [];
  let badLines = 0;
  let start = text.startsWith('From ') && !/^From +:/.test(text) ? nextLine(text, 0) : 0;
  while (start < text.length) {
    let end = nextLine(text, start);
    while (isContinuation(text, end)) end = nextLine(text, end);
    const header = parseHeader(text.slice(start, end));
    if (header) headers.push(header);
    else badLines++;
    start = end;
  }
  return { headers, badLines };
}

function withLineFeeds(text: string): string {
  return text.includes('\n') ? text : text.replace(/\r/g, '\n');
}

function nextLine(text: string, start: number): number {
  const newline = text.indexOf('\n', start);
  return newline < 0 ? text.length : newline + 1;
}

function isContinuation(text: string, start: number): boolean {
  const first = text.charCodeAt(start);
  return first === SPACE || first === TAB;
}

function parseHeader(lines: string): RawHeader | null {
  const colon = lines.indexOf(':');
  if (colon < 1) return null;
  const name = lines.slice(0, colon);
  if (!NAME.test(name)) return null;
  return { name: trim(name), folded: lines.slice(colon + 1) };
}

/** The header's value, not decoded. Unfolding takes the line breaks and keeps the white space, as the Gmail API does. */
export function unfold({ folded }: RawHeader): string {
  const flat = folded.indexOf('\n') === folded.length - 1 ? folded : folded.replace(/\r?\n/g, '');
  const value = trim(flat);
  return value.includes('\r') ? value.replace(/\r+/g, ' ') : value;
}

/** Without spaces, tabs and line ends around it: not `trim()`, which would eat the first bytes of some UTF-8. */
function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === CR || code === 10;
}

/** The header as the Gmail API gives it: 8-bit text decoded (UTF-8, else latin-1), then its encoded words. */
export function decodeHeader(header: RawHeader): Header {
  const { name } = header;
  const value = unfold(header);
  const lower = name.toLowerCase();
  const text = NOT_ASCII.test(value) ? decodeBytes(value) : value;
  if (VERBATIM.has(lower) || lower.startsWith('arc-') || !text.includes('=?')) return { name, value: text };
  return { name, value: ADDRESSES.has(lower) ? decodeAddressText(text) : decodeText(text) };
}

function decodeBytes(value: string): string {
  try {
    return utf8.decode(Buffer.from(value, 'latin1'));
  } catch {
    return value;
  }
}

/** The topmost header of this lower-case name, decoded; null when there is none. */
export function firstValue(headers: readonly RawHeader[], name: string): string | null {
  const header = headers.find((candidate) => isNamed(candidate, name));
  return header ? decodeHeader(header).value : null;
}

/** Whether the header has this lower-case name. */
export function isNamed(header: RawHeader, name: string): boolean {
  return header.name.length === name.length && header.name.toLowerCase() === name;
}
