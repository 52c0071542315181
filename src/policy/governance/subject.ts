import { nameWords } from '../../people/names';

/** A word of a subject. */
export interface Word {
  /** As names are compared: lower case, no diacritics, no possessive. Empty for a title (`Mrs`). */
  plain: string;
  /** Written with a capital, in a subject that has small letters too. */
  capital: boolean;
  /** Only a space stands between it and the word before. */
  joined: boolean;
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['\u2019](?=\p{L}))*/gu;

/** The words of a subject, for finding names in it. A hyphen parts words, as it does in names. */
export function wordsOf(subject: string): Word[] {
  const text = subject.normalize('NFC');
  let end = 0;
  return [...text.matchAll(WORD)].map((match) => {
    const written = match[0].replace(/['\u2019]s$/i, '');
    const joined = /^[ \u00a0]$/.test(text.slice(end, match.index));
    end = match.index + match[0].length;
    return { plain: nameWords(written).join(''), capital: /^\p{Lu}/u.test(written), joined };
  });
}

/** Where `sought` stands in `words`, one after the other; -1 when it does not. */
export function findWords(words: readonly Word[], sought: readonly string[]): number {
  return sought.length === 0
    ? -1
    : words.findIndex((_, start) => sought.every((plain, i) => words[start + i]?.plain === plain));
}

/** A subject in one spelling, for phrases: lower case, no diacritics, straight apostrophes, single spaces. */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
