import { rootsOf } from './spelling';

/** A word of a message as phrases see it, and where it stands in the text. */
export interface Token {
  /** The root of what is written; empty for a name on the roster, which no phrase can mean. */
  word: string;
  /** It is written like a name, so that it may stand within a phrase: "my uncle Jack hit me". */
  name: boolean;
  start: number;
  end: number;
}

/** The words between two full stops, question marks, exclamation marks or empty lines. */
export type Sentence = readonly Token[];

const WRITTEN = /[\p{L}\p{N}]+(?:['’`´][\p{L}\p{N}]+)*|\p{Extended_Pictographic}|[.!?…]+|\n\s*\n/gu;
const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'sir', 'madam']);
const CAPITALISED = /^\p{Lu}[^\p{Lu}]/u;
const WORDY = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/**
 * A text cut into sentences and words. Time and memory grow with its length and no faster.
 *
 * @param isName whether a word (small letters) is part of a name on the roster. It counts as a name where it is
 * written like one: with a capital inside a sentence or beside another name, or after a title
 */
export function sentencesOf(text: string, isName: (word: string) => boolean): Sentence[] {
  const sentences: Sentence[] = [];
  let written: Written[] = [];
  const close = () => {
    if (written.length > 0) sentences.push(tokensOf(written, isName));
    written = [];
  };
  for (const match of text.matchAll(WRITTEN)) {
    const [mark] = match;
    if (WORDY.test(mark)) written.push({ text: mark, start: match.index, end: match.index + mark.length });
    else if (!isInside(mark, written)) close();
  }
  close();
  return sentences;
}

interface Written {
  text: string;
  start: number;
  end: number;
}

/** Several dots are a pause, and the dot of "Mr." ends nothing. */
function isInside(mark: string, before: readonly Written[]): boolean {
  if (/^(\.{2,}|…+)$/.test(mark)) return true;
  const last = before[before.length - 1];
  return mark === '.' && last !== undefined && TITLES.has(last.text.toLowerCase());
}

function tokensOf(sentence: readonly Written[], isName: (word: string) => boolean): Token[] {
  const tokens: Token[] = [];
  sentence.forEach(({ text, start, end }, index) => {
    if (isWrittenAsName(sentence, index, isName)) {
      tokens.push({ word: '', name: true, start, end });
      return;
    }
    const name = mayBeName(sentence, index);
    for (const word of rootsOf(text.toLowerCase())) {
      const last = tokens[tokens.length - 1];
      const joined = last === undefined ? null : join(last.word, word, sentence[index + 1]?.text ?? '');
      if (last === undefined || joined === null) tokens.push({ word, name, start, end });
      else tokens.splice(-1, 1, ...joined.map((w) => ({ word: w, name: false, start: last.start, end })));
    }
  });
  return tokens;
}

const SELF = /^(my|your|him|her|them)$/;
const RELATIVE = /^(dad|mum|brother|sister)$/;

/** What two words that are written apart, or for each other, stand for; null for two words. */
function join(before: string, word: string, after: string): string[] | null {
  if (/^sel[fv]$/.test(word) && SELF.test(before) && !/^harm/i.test(after)) return [`${before}self`];
  if (before === 'step' && RELATIVE.test(word)) return [`step${word}`];
  if (before === 'wont') return word === 'to' ? ['want', 'to'] : [...rootsOf('will not'), word];
  return null;
}

function isWrittenAsName(
  sentence: readonly Written[],
  index: number,
  isName: (word: string) => boolean,
): boolean {
  const { text } = sentence[index]!;
  if (!isName(text.toLowerCase())) return false;
  if (TITLES.has((sentence[index - 1]?.text ?? '').toLowerCase())) return true;
  if (!CAPITALISED.test(text)) return false;
  const next = sentence[index + 1]?.text ?? '';
  return index > 0 || (CAPITALISED.test(next) && isName(next.toLowerCase()));
}

/**
 * Whether a word that the roster does not know could be a name: with a capital inside a sentence, or after a title.
 * "Miss" and "sir" are said without a name as well.
 */
function mayBeName(sentence: readonly Written[], index: number): boolean {
  const { text } = sentence[index]!;
  const before = sentence[index - 1]?.text ?? '';
  if (index > 0 && /^\p{Lu}\p{Ll}/u.test(text)) return true;
  return TITLES.has(before.toLowerCase()) && !/^(miss|sir|madam)$/i.test(before) && text.length > 2;
}
