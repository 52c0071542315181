// The emulated REST call answers at once, and postal-mime only later and without the tree that Gmail shows. So the
// tree is walked here, with nodemailer for the parameters of its headers, and the test of this file compares the
// texts and attachments it finds with those that postal-mime finds in thousands of real messages.

import { parseHeaderValue } from 'nodemailer/lib/mime-funcs';
import { decodeWords } from 'postal-mime';
import type { Header } from '../emulator/world';
import { headerBlockLength, headerBlockOf } from './header-block';
import { decodeHeader, firstValue, splitHeaders } from './headers';
import { decodeCharset, decodeTransfer } from './transfer-encoding';

/** One part of a message, or the message itself. */
export interface MimePart {
  /** Decoded when asked for. */
  headers(): Header[];
  /** `text/plain`, lower case. */
  mimeType: string;
  charset: string;
  /** Empty when the part has no name. */
  filename: string;
  /** Transfer encoding undone; text not yet decoded. Empty for a multipart. */
  content(): Buffer;
  parts: MimePart[];
}

/** Deeper parts, and more parts than this in one multipart, are left whole: only an attack has them. */
const DEEPEST = 50;
const MOST_PARTS = 2000;

/** Takes a message apart. Never fails: what cannot be taken apart is one part. */
export function parseMime(raw: Buffer): MimePart {
  return parsePart(raw, 'text/plain', 0);
}

function parsePart(raw: Buffer, defaultType: string, depth: number): MimePart {
  const { headers } = splitHeaders(headerBlockOf(raw));
  const type = parseHeaderValue(firstValue(headers, 'content-type') ?? '');
  const disposition = parseHeaderValue(firstValue(headers, 'content-disposition') ?? '');
  const encoding =
    (firstValue(headers, 'content-transfer-encoding') ?? '').toLowerCase().match(/[\w-]+/)?.[0] ?? '';
  const mimeType = mimeTypeOf(type.value) ?? defaultType;
  const body = bodyOf(raw);
  const part: MimePart = {
    headers: () => headers.map(decodeHeader),
    mimeType,
    charset: type.params.charset ?? '',
    filename: decodeWords(disposition.params.filename ?? type.params.name ?? ''),
    content: () => decodeTransfer(body, encoding),
    parts: [],
  };
  if (depth >= DEEPEST) return part;
  if (mimeType.startsWith('multipart/') && type.params.boundary) {
    const inner = mimeType === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    part.parts = splitMultipart(body, type.params.boundary).map((piece) =>
      parsePart(piece, inner, depth + 1),
    );
    part.content = () => Buffer.alloc(0);
  } else if (mimeType === 'message/rfc822') part.parts = [parsePart(part.content(), 'text/plain', depth + 1)];
  return part;
}

/** The type a Content-Type names, lower case, without parameters; null when it names none. */
export function mimeTypeOf(contentType: string | null): string | null {
  return /^\s*([\w.+-]+\/[\w.+-]+)/.exec(contentType ?? '')?.[1]?.toLowerCase() ?? null;
}

function bodyOf(raw: Buffer): Buffer {
  const end = headerBlockLength(raw);
  if (end < 0) return Buffer.alloc(0);
  if (end === 0) return raw.subarray(raw[0] === 13 ? 2 : 1);
  const lineEnd = raw[end] === 13 ? 2 : 1;
  const blank = raw[end + lineEnd] === 13 ? 2 : 1;
  return raw.subarray(end + lineEnd + blank);
}

/** What stands between the boundary lines; without the last one, up to the end. */
function splitMultipart(body: Buffer, boundary: string): Buffer[] {
  const parts: Buffer[] = [];
  let start = -1;
  for (const line of boundaryLines(body, `--${boundary}`)) {
    if (start >= 0)
      parts.push(body.subarray(start, Math.max(start, line.start - lineEndBefore(body, line.start))));
    start = line.end;
    if (line.last || parts.length >= MOST_PARTS) return parts;
  }
  if (start >= 0) parts.push(body.subarray(start));
  return parts;
}

function* boundaryLines(
  body: Buffer,
  delimiter: string,
): Generator<{ start: number; end: number; last: boolean }> {
  const size = Buffer.byteLength(delimiter);
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + size)) {
    if (at > 0 && body[at - 1] !== 10) continue;
    const newline = body.indexOf(10, at);
    const end = newline < 0 ? body.length : newline + 1;
    const rest = /^(--)?[ \t]*\r?\n?$/.exec(
      body.toString('latin1', at + size, Math.min(end, at + size + 200)),
    );
    if (rest) yield { start: at, end, last: rest[1] !== undefined };
  }
}

function lineEndBefore(body: Buffer, at: number): number {
  if (body[at - 1] !== 10) return 0;
  return body[at - 2] === 13 ? 2 : 1;
}

/** The text of a text part, decoded from its charset. */
export function textOf(part: MimePart): string {
  return decodeCharset(part.content(), part.charset);
}
