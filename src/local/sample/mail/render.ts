// One copy of a letter as text: headers, a blank line, the body. Lines end as LF.
import { britishDate } from '../calendar';
import { type Dice, HEX } from '../dice';
import { asHtml, attachedPart, type Encoded, headerText, mailboxes, textPart } from './encode';
import type { Header, Letter, Part } from './letter';

/** The MIME body, with the headers that describe it. The same for every copy. */
export function mimeBody(letter: Letter, text: string, chance: Dice): Encoded {
  const plainPart = textPart('text/plain', text);
  const html = letter.html === true ? asHtml(text) : letter.html;
  const body =
    html === undefined
      ? plainPart
      : multipart('alternative', [plainPart, textPart('text/html', html)], chance);
  const parts = letter.parts ?? [];
  return parts.length === 0 ? body : multipart('mixed', [body, ...parts.map(beside)], chance);
}

function beside(part: Part): Encoded {
  return attachedPart(part.type, part.name, part.text);
}

function multipart(kind: string, parts: readonly Encoded[], chance: Dice): Encoded {
  const boundary = `000000000000${chance.text(16, HEX)}`;
  const pieces = parts.map(
    (part) =>
      `--${boundary}\n${part.headers.map(([name, value]) => `${name}: ${value}\n`).join('')}\n${part.body}\n`,
  );
  return {
    headers: [['Content-Type', `multipart/${kind}; boundary="${boundary}"`]],
    body: `${pieces.join('')}--${boundary}--`,
  };
}

/** The headers that the sender writes, in Gmail's order. `withBcc` is for the sender's own copy. */
export function ownHeaders(letter: Letter, messageId: string, withBcc: boolean): Header[] {
  const standard: [string, string | null][] = [
    ['MIME-Version', '1.0'],
    ['References', letter.answers === undefined ? null : letter.answers.references.join('\n ')],
    ['In-Reply-To', letter.answers?.messageId ?? null],
    ['From', mailboxes([letter.from])],
    ['Date', britishDate(letter.at)],
    ['Message-ID', messageId],
    ['Subject', headerText(letter.subject)],
    ['To', letter.to.length === 0 ? null : mailboxes(letter.to)],
    ['Cc', letter.cc === undefined || letter.cc.length === 0 ? null : mailboxes(letter.cc)],
    ['Bcc', withBcc && letter.bcc !== undefined && letter.bcc.length > 0 ? mailboxes(letter.bcc) : null],
  ];
  const written: Header[] = [...(letter.headers ?? [])];
  for (const [name, value] of standard) {
    const final = letter.verbatim?.[name] === undefined ? value : letter.verbatim[name];
    if (final !== null && final !== undefined) written.push([name, final]);
  }
  return written;
}

/** The header block, each line ended, without the blank line after it. */
export function headerBlock(headers: readonly Header[]): string {
  return headers.map(([name, value]) => `${name}: ${value}\n`).join('');
}
