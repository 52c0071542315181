// Text as mail carries it: encoded words, quoted names, quoted-printable and base64 bodies, folded headers.
import type { Mailer } from '../school/member';

const isAscii = (text: string): boolean => /^[\x20-\x7e\n\t]*$/.test(text);

/** RFC 2047 words of at most 45 bytes each; plain ASCII stays as it is. */
export function headerText(text: string): string {
  return isAscii(text) ? text : encodedWords(text);
}

export function encodedWords(text: string): string {
  const words: string[] = [];
  let current = '';
  for (const character of text) {
    if (Buffer.byteLength(current + character) > 42) {
      words.push(current);
      current = '';
    }
    current += character;
  }
  words.push(current);
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\n ');
}

/** A display name and address as a header shows them. */
export function mailbox({ name, address }: Mailer): string {
  if (name === '') return address;
  if (!isAscii(name)) return `${encodedWords(name)} <${address}>`;
  return /[^A-Za-z0-9 '_-]/.test(name)
    ? `"${name.replace(/(["\\])/g, '\\$1')}" <${address}>`
    : `${name} <${address}>`;
}

/** Several, folded so that no line grows long. */
export function mailboxes(people: readonly Mailer[]): string {
  let line = 0;
  return people
    .map(mailbox)
    .map((item, i) => {
      line += item.length;
      if (i === 0) return item;
      if (line > 70) {
        line = item.length;
        return `,\n\t${item}`;
      }
      return `, ${item}`;
    })
    .join('');
}

function quotedPrintable(text: string): string {
  const lines = text.split('\n').map((line) => {
    let out = '';
    let width = 0;
    const characters = [...line];
    characters.forEach((character, i) => {
      const last = i === characters.length - 1;
      const literal = /^[\x20-\x7e]$/.test(character) && character !== '=' && !(character === ' ' && last);
      const piece = literal
        ? character
        : [...Buffer.from(character)]
            .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
            .join('');
      if (width + piece.length > 74) {
        out += '=\n';
        width = 0;
      }
      out += piece;
      width += piece.length;
    });
    return out;
  });
  return lines.join('\n');
}

export interface Encoded {
  headers: readonly (readonly [string, string])[];
  body: string;
}

/** A text part with its own headers: 7bit where it can be, otherwise quoted-printable. */
export function textPart(type: string, text: string): Encoded {
  const simple = isAscii(text) && text.split('\n').every((line) => line.length < 500);
  return {
    headers: [
      ['Content-Type', `${type}; charset="UTF-8"`],
      ...(simple ? [] : ([['Content-Transfer-Encoding', 'quoted-printable']] as const)),
    ],
    body: simple ? text : quotedPrintable(text),
  };
}

/** A part in base64, with a file name where it is an attachment. */
export function attachedPart(type: string, name: string | undefined, text: string): Encoded {
  const lines =
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? [];
  return {
    headers: [
      ['Content-Type', name === undefined ? `${type}; charset="UTF-8"` : `${type}; name="${name}"`],
      ...(name === undefined ? [] : ([['Content-Disposition', `attachment; filename="${name}"`]] as const)),
      ['Content-Transfer-Encoding', 'base64'],
    ],
    body: lines.join('\n'),
  };
}

/** A plain text as simple HTML, as Gmail's own editor writes it. */
export function asHtml(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const linked = escaped.replace(
    /https:\/\/(?:(?!&gt;|[.,)]*(?:\s|$))[^\s<])+/g,
    (url) => `<a href="${url}">${url}</a>`,
  );
  const lines = linked.split('\n').map((line) => (line === '' ? '<div><br></div>' : `<div>${line}</div>`));
  return `<div dir="ltr">${lines.join('')}</div>`;
}
