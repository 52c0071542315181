import type { MessagePart } from '../google/opened-message';
import { sha256 } from '../register/sha256';

/** Why an attachment has no check sum. */
export type Unread =
  /** Pictures and films are never read, whatever they show: an indecent image must not be copied even for a moment (F16). */
  'picture or film: not read' | 'too large to be read' | 'no time' | 'could not be read';

/** What is kept of an attachment: never its bytes (F16). */
export interface Attachment {
  part: string;
  name: string;
  type: string;
  /** Bytes, as Gmail tells them. */
  size: number;
  sha256: string | null;
  unread: Unread | null;
}

/** The original of a reported message, as it is kept with the report. */
export interface Original {
  format: 'safe-channels-original-1';
  headers: [string, string][];
  texts: { part: string; type: string; headers: [string, string][]; text: string }[];
  attachments: Attachment[];
}

/** A leaf of the message's MIME tree. */
export interface Leaf {
  part: MessagePart;
  /** `1.2`, as IMAP counts. */
  path: string;
}

/** What the text of a message can be. A text of another type, or with a file name, is an attachment. */
const TEXTS: ReadonlySet<string> = new Set(['text/plain', 'text/html', 'text/calendar', 'text/x-amp-html']);

const PICTURES =
  /\.(jpe?g|jfif|png|gif|webp|avif|heic|heif|bmp|tiff?|svg|ico|raw|dng|mp4|m4v|mov|avi|mkv|webm|wmv|mpe?g|3gp)$/i;

/** Deeper than any mail is nested. */
const DEEPEST = 40;

/** Leaves of the tree, in the order in which they stand. */
export function leavesOf(message: MessagePart): Leaf[] {
  const leaves: Leaf[] = [];
  const walk = (part: MessagePart, path: string, depth: number): void => {
    if (!part.parts?.length || depth > DEEPEST) {
      leaves.push({ part, path });
      return;
    }
    part.parts.forEach((inner, i) => {
      walk(inner, path === '' ? String(i + 1) : `${path}.${i + 1}`, depth + 1);
    });
  };
  walk(message, '', 0);
  return leaves.map((leaf) => ({ ...leaf, path: leaf.path || '1' }));
}

export function isText({ part }: Leaf): boolean {
  return TEXTS.has(typeOf(part)) && !part.filename;
}

/** By type or by file name, because a sender can write any type. */
export function isPicture({ part }: Leaf): boolean {
  return /^(image|video)\//.test(typeOf(part)) || PICTURES.test(part.filename ?? '');
}

export function typeOf(part: MessagePart): string {
  return (part.mimeType ?? '').toLowerCase();
}

/** The charset a part says of itself. */
export function charsetOf(part: MessagePart): string {
  const header = part.headers?.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
  return /charset\s*=\s*"?([\w:.+-]+)/i.exec(header)?.[1] ?? 'UTF-8';
}

/**
 * Takes out of a text whatever carries a file within it (`data:` addresses), which would bring the bytes of pictures
 * along (F16).
 */
export function withoutFiles(text: string): string {
  return text.replace(
    /data:[\w.+-]+\/[\w.+-]+(?:;[\w.+-]+(?:=[^;,"'<>()]*)?)*,(?:[A-Za-z0-9+/=_%\s-]*)/gi,
    (found) => `data:(left out, ${found.length} characters)`,
  );
}

export function headersOf(part: MessagePart): [string, string][] {
  return (part.headers ?? []).map(({ name, value }) => [name, value]);
}

/** Characters of one part of the original on the wire: escaped once more, every one may be two. */
const PART = 90_000;

/** How many parts are sent at most: 1.8 million characters. What is beyond is cut, and that is said in it. */
const MOST_PARTS = 20;

/** The original as text in parts, with the SHA-256 over the whole. */
export function toParts(original: Original): { parts: string[]; sha256: string } {
  const whole = JSON.stringify(original, null, 1);
  const text = whole.length <= PART * MOST_PARTS ? whole : JSON.stringify(shortened(original), null, 1);
  const parts: string[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(from + PART, text.length);
    // A character of two halves is not taken apart.
    if (to < text.length && /[\ud800-\udbff]/.test(text[to - 1]!)) to -= 1;
    parts.push(text.slice(from, to));
    from = to;
  }
  return { parts, sha256: sha256(text) };
}

/** Each text cut to its share, and each header; the sender alone decides how long a mail is. */
function shortened(original: Original): Original {
  const fair = Math.floor((PART * MOST_PARTS) / 8 / Math.max(1, original.texts.length));
  const cut = (text: string, most: number) =>
    text.length <= most ? text : `${text.slice(0, most)} (cut: ${text.length} characters in all)`;
  const lines = (headers: [string, string][]) =>
    headers.slice(0, 500).map(([name, value]): [string, string] => [cut(name, 100), cut(value, 500)]);
  return {
    ...original,
    headers: lines(original.headers),
    texts: original.texts
      .slice(0, 50)
      .map((one) => ({ ...one, headers: lines(one.headers).slice(0, 20), text: cut(one.text, fair) })),
    attachments: original.attachments.slice(0, 500).map((one) => ({ ...one, name: cut(one.name, 200) })),
  };
}
