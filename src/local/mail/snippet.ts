import { type MimePart, textOf } from './mime';

/** About as much as Gmail shows, in characters. */
const LENGTH = 200;
/** How much of an HTML part is looked at for it: enough for a long style sheet, little enough for a hostile one. */
const HTML_LENGTH = 20_000;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The first words of the body as Gmail's `snippet` gives them: on one line, `& < > " '` written as entities. */
export function snippetOf(message: MimePart): string {
  const plain = firstText(message, 'text/plain');
  const html = plain ? null : firstText(message, 'text/html');
  const text = plain ? textOf(plain) : html ? withoutTags(textOf(html).slice(0, HTML_LENGTH)) : '';
  const start = [
    ...text
      .slice(0, 20 * LENGTH)
      .replace(/\s+/g, ' ')
      .trim(),
  ]
    .slice(0, LENGTH)
    .join('');
  return start
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

function firstText(part: MimePart, type: string): MimePart | null {
  if (part.parts.length === 0) return part.mimeType === type && part.filename === '' ? part : null;
  for (const inner of part.parts) {
    const found = firstText(inner, type);
    if (found) return found;
  }
  return null;
}

function withoutTags(html: string): string {
  return html
    .replace(/<(style|script|head|title)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:#(\d{1,6})|(\w+));/g, (whole, code?: string, name?: string) =>
      code === undefined
        ? (ENTITIES[name ?? ''] ?? whole)
        : String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
    );
}
