import { decodeWords } from 'postal-mime';

/** Encoded words (RFC 2047) that follow each other with at most white space between them. */
const WORDS = /=\?[^?\s]+\?[QqBb]\?[^?]*\?=(?:[ \t]*=\?[^?\s]+\?[QqBb]\?[^?]*\?=)*/g;
/** What may not stand in a display name without quotes (RFC 5322, 3.2.3). */
const SPECIALS = /[()<>[\]:;@\\,."]/;

/** Decodes the encoded words of a header that is plain text, such as Subject. Line breaks within them become spaces. */
export function decodeText(value: string): string {
  return value.includes('=?') ? onOneLine(decodeWords(value)) : value;
}

/**
 * Decodes the encoded words of a header that holds addresses, so that what they hide stays a display name:
 * decoded text with specials in it is put in double quotes, within quotes and comments it is escaped, and a word
 * inside angle brackets or grown together with other text is left as it is (RFC 2047 section 5 forbids it there).
 * `=?utf-8?q?head=40school=2Eexample=2C?= <a@b.example>` is one address, a@b.example.
 */
export function decodeAddressText(value: string): string {
  if (!value.includes('=?')) return value;
  const place = new Place();
  let decoded = '';
  let from = 0;
  for (const match of value.matchAll(WORDS)) {
    const end = match.index + match[0].length;
    decoded += place.pass(value.slice(from, match.index));
    decoded += place.fits(value[match.index - 1], value[end])
      ? place.spell(onOneLine(decodeWords(match[0])))
      : match[0];
    from = end;
  }
  return decoded + value.slice(from);
}

function onOneLine(text: string): string {
  return text.replace(/[\r\n\0]+/g, ' ');
}

/** Where in an address list the reader stands. */
class Place {
  private quoted = false;
  private comments = 0;
  private angle = false;

  /** Walks over text that is no encoded word, and answers it. */
  pass(text: string): string {
    for (let i = 0; i < text.length; i++) {
      const c = text[i];
      if (c === '\\' && (this.quoted || this.comments > 0)) i++;
      else if (this.quoted) this.quoted = c !== '"';
      else if (c === '(') this.comments++;
      else if (c === ')' && this.comments > 0) this.comments--;
      else if (this.comments > 0) continue;
      else if (c === '"') this.quoted = true;
      else if (c === '<') this.angle = true;
      else if (c === '>') this.angle = false;
    }
    return text;
  }

  /** Whether a word between these two characters is a word of its own, where words may stand. */
  fits(before: string | undefined, after: string | undefined): boolean {
    if (this.quoted || this.comments > 0) return true;
    if (this.angle) return false;
    return (
      (before === undefined || /[\s,:;>)"]/.test(before)) && (after === undefined || /[\s,;<("]/.test(after))
    );
  }

  /** Decoded text, written so that it stays what it is in this place. */
  spell(text: string): string {
    if (this.quoted) return text.replace(/["\\]/g, '\\$&');
    if (this.comments > 0) return text.replace(/[()\\]/g, '\\$&');
    return SPECIALS.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : text;
  }
}
