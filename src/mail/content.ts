import { unflow } from './flowed';
import { readHtml } from './html-text';
import { ownWords } from './own-words';
import { textOfPart } from './part-text';
import { webAddressesIn } from './web-address';

/** What a message's body says, as far as the rules may look: read only where the school allows it. */
export interface Content {
  /** The writer's own words as plain text: no quoted or forwarded text, no signature. */
  ownWords: string;
  /** The whole plain text, for notices that a service wrote (Chat, Docs comments, social platforms). */
  text: string;
  /** Every web address in the text and behind links, as written, each once. */
  links: readonly string[];
}

/** A part of a message as the Gmail API gives it with `format=full`. */
export interface BodyPart {
  mimeType?: string;
  filename?: string;
  headers?: readonly { name: string; value: string }[];
  /** `data` is base64url. */
  body?: { data?: string; size?: number };
  parts?: readonly BodyPart[];
}

/** Characters of text that are kept; what stands behind them is not looked at. */
export const MOST_TEXT = 100_000;

/** Bytes of one part that are decoded: HTML has more markup than text. */
const MOST_BYTES = 400_000;

/** Parts within parts are followed so deep; only an attack has more. */
const DEEPEST = 50;

/** One readable part: what it says, and where its links lead. */
interface Piece {
  text: string;
  links: readonly string[];
}

/**
 * Reads a message's body out of `format=full`. Plain text is preferred to HTML; links are taken from both. Attachments
 * are never looked at, and a message that is attached (message/rfc822) is an attachment: its words are not this
 * writer's. Never throws.
 */
export function readContent(payload: BodyPart): Content {
  const pieces = piecesOf(payload, 0);
  const text = pieces
    .map((piece) => piece.text.trimEnd())
    .filter((said) => said !== '')
    .join('\n')
    .slice(0, MOST_TEXT);
  const links = [...new Set(pieces.flatMap((piece) => piece.links))];
  return { ownWords: ownWords(text), text, links };
}

function piecesOf(part: BodyPart, depth: number): Piece[] {
  if (depth > DEEPEST || isAttachment(part)) return [];
  const type = (part.mimeType ?? 'text/plain').toLowerCase();
  if (type.startsWith('multipart/')) {
    const inner = (part.parts ?? []).map((child) => ({ child, pieces: piecesOf(child, depth + 1) }));
    return type === 'multipart/alternative' ? [preferred(inner)] : inner.flatMap(({ pieces }) => pieces);
  }
  const data = part.body?.data;
  if (data === undefined || (type !== 'text/plain' && type !== 'text/html')) return [];
  const { charset, flowed, delsp } = contentType(part);
  const said = textOfPart(data, charset, MOST_BYTES);
  if (type === 'text/html') return [bounded(readHtml(said))];
  const text = flowed ? unflow(said, delsp) : said.replace(/\r\n?/g, '\n');
  return [bounded({ text, links: [] })];
}

/** One of several versions of the same text: the first plain one that says anything; the links of all of them. */
function preferred(versions: readonly { child: BodyPart; pieces: readonly Piece[] }[]): Piece {
  const said = versions
    .map(({ child, pieces }) => ({
      plain: (child.mimeType ?? '').toLowerCase() === 'text/plain',
      text: pieces.map(({ text }) => text).join('\n'),
    }))
    .filter(({ text }) => text.trim() !== '');
  const chosen = said.find(({ plain }) => plain) ?? said[0];
  return {
    text: chosen?.text ?? '',
    links: versions.flatMap(({ pieces }) => pieces.flatMap(({ links }) => links)),
  };
}

function bounded({ text, links }: Piece): Piece {
  const kept = text.slice(0, MOST_TEXT);
  return { text: kept, links: [...webAddressesIn(kept), ...links] };
}

function isAttachment(part: BodyPart): boolean {
  return (
    (part.filename ?? '') !== '' ||
    part.mimeType?.toLowerCase() === 'message/rfc822' ||
    /^\s*attachment\b/i.test(headerOf(part, 'content-disposition'))
  );
}

function contentType(part: BodyPart): { charset: string; flowed: boolean; delsp: boolean } {
  const value = headerOf(part, 'content-type');
  return {
    charset: /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(value)?.[1] ?? '',
    flowed: /;\s*format\s*=\s*"?flowed/i.test(value),
    delsp: /;\s*delsp\s*=\s*"?yes/i.test(value),
  };
}

function headerOf(part: BodyPart, name: string): string {
  return part.headers?.find((header) => header.name.toLowerCase() === name)?.value ?? '';
}
