/**
 * Whatever could reorder, hide or imitate: control characters (Cc), invisible format characters such as bidi overrides
 * (Cf, but for the joiners that emoji and some scripts need), lone surrogates (Cs), private use (Co), what is no
 * character at all, line and paragraph separators, and letters that look like nothing at all.
 */
const UNSEEN =
  /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0|[\u{e0000}-\u{e0fff}]/gu;

/** Marks stacked on one letter, beyond what any language writes. */
const STACKED = /(\p{M}{3})\p{M}+/gu;

/** Every sign that could end our quotation marks. */
const QUOTES = /["\u00ab\u00bb\u201c-\u201f\u2033\u2036\u2039\u203a\u275d\u275e\u301d-\u301f\uff02]/g;

/** The most of a name, a subject or an address that a card shows, characters. */
const LONGEST = 80;

/**
 * What came with a mail, as a card may show it: on one line, in quotation marks, cut, and without anything that looks
 * like a link, a line or a mark of ours. It is still to be escaped where the card knows markup.
 */
export function quoted(text: string, longest = LONGEST): string {
  return `“${plain(text, longest)}”`;
}

/** The same without the quotation marks: for sentences of ours in which something stands that came with a mail. */
export function plain(text: string, longest: number): string {
  const shown = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(UNSEEN, '')
    .replace(STACKED, '$1')
    .replace(QUOTES, "'")
    .replace(/:\/\//g, ': //')
    .replace(/\bwww\./gi, 'www .')
    .replace(/ {2,}/g, ' ')
    .trim();
  const characters = [...shown];
  return characters.length > longest ? `${characters.slice(0, longest).join('').trimEnd()}…` : shown;
}

/** As a card's markup shows the text itself. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** For labels and buttons, of which nobody has said whether they know markup: nothing that could be any is left. */
export function withoutMarkup(text: string): string {
  return text.replace(/</g, '‹').replace(/>/g, '›').replace(/&/g, '＆');
}
