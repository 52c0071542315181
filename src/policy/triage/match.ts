import { type Alternative, compileAlternatives, type Part } from './alternative';
import type { ConcernKind } from './concern';
import { isConcern, type Phrase } from './phrase';
import { compilePatterns, type Sets, SMALL } from './steps';
import type { Sentence } from './tokens';
import { longest, mayBegin } from './walk';

/** The list made ready, once for all messages. */
export interface Matcher {
  /** Phrases and doubts by a word that one of their alternatives may begin with. */
  byWord: ReadonlyMap<string, readonly Entry[]>;
  /** The same by the beginning of a word. */
  byBeginning: readonly (readonly [beginning: string, entry: Entry])[];
}

/** One phrase made ready. */
export interface Ready {
  id: string;
  /** Null for what puts a sentence in doubt. */
  kind: ConcernKind | null;
  notWhen: readonly Alternative[];
}

interface Entry {
  phrase: Ready;
  alternative: Alternative;
}

/** Tokens `from` to `to`, the last not included. */
interface Place {
  from: number;
  to: number;
}

/** Where a phrase was found. */
export interface Hit extends Place {
  phrase: Ready;
  /** A "not", "never" or "used to" turns it round, as far as can be told. */
  denied: boolean;
}

/** How far apart the parts of a phrase may stand. */
const NEAR = 12;
const NEGATIONS = new Set(['not', 'never', 'without']);
/** Where the reach of an earlier "not" ends. */
const CLAUSE = new Set([
  'i',
  'my',
  'he',
  'she',
  'they',
  'we',
  'because',
  'but',
  'and',
  'so',
  'if',
  'that',
  'stop',
]);
const REACH = 4;

/**
 * Makes the list ready. The sets of words come from its rows of kind `words`; a set may use those before it.
 *
 * @throws with the phrase's id where one cannot be read: `phrasesFromRows` lets none through
 */
export function compilePhrases(phrases: readonly Phrase[]): Matcher {
  const sets: Sets = new Map();
  const byWord = new Map<string, Entry[]>();
  const byBeginning: [string, Entry][] = [];
  for (const { id, kind, phrase, notWhen } of phrases) {
    if (kind === 'words') {
      sets.set(id, compilePatterns(id, phrase, sets));
      continue;
    }
    const notes = compileAlternatives(id, notWhen, sets);
    const ready: Ready = { id, kind: isConcern(kind) ? kind : null, notWhen: notes };
    for (const alternative of compileAlternatives(id, phrase, sets)) {
      const entry = { phrase: ready, alternative };
      const [first] = alternative.parts;
      for (const word of first.begins.words) byWord.set(word, [...(byWord.get(word) ?? []), entry]);
      for (const beginning of first.begins.beginnings) byBeginning.push([beginning, entry]);
    }
  }
  return { byWord, byBeginning };
}

/** The phrases that stand in a sentence while their "not when" does not: each once, where it is not denied if it can. */
export function hitsIn(matcher: Matcher, sentence: Sentence): Hit[] {
  const hits = new Map<Ready, Hit>();
  const cancelled = new Map<Ready, boolean>();
  for (let at = 0; at < sentence.length; at++) {
    for (const { phrase, alternative } of entriesAt(matcher, sentence[at]!.word)) {
      if (cancelled.get(phrase) || hits.get(phrase)?.denied === false) continue;
      const found = placeOf(alternative, sentence, at);
      if (found === null) continue;
      if (!cancelled.has(phrase)) cancelled.set(phrase, stands(phrase.notWhen, sentence));
      if (cancelled.get(phrase)) continue;
      if (!found.denied || !hits.has(phrase)) hits.set(phrase, { phrase, ...found });
    }
  }
  return [...hits.values()];
}

function entriesAt({ byWord, byBeginning }: Matcher, word: string): readonly Entry[] {
  const whole = byWord.get(word) ?? [];
  const begun = byBeginning.filter(([beginning]) => word.startsWith(beginning));
  return begun.length === 0 ? whole : [...whole, ...begun.map(([, entry]) => entry)];
}

function stands(alternatives: readonly Alternative[], sentence: Sentence): boolean {
  return sentence.some((_, at) => alternatives.some((each) => placeOf(each, sentence, at) !== null));
}

/** Where an alternative stands whose first part begins at a word. */
function placeOf(
  { parts, negative }: Alternative,
  sentence: Sentence,
  at: number,
): Omit<Hit, 'phrase'> | null {
  const [first, ...others] = parts;
  const begun = placeAt(first, sentence, at);
  if (begun === null) return null;
  const taken = [begun];
  for (const other of others) {
    const place = nearest(other, sentence, at, taken);
    if (place === null) return null;
    taken.push(place);
  }
  const from = Math.min(...taken.map((place) => place.from));
  const to = Math.max(...taken.map((place) => place.to));
  const turned = taken.some(
    (place) => saysNot(sentence, place) || (from < place.from && saysNotJustBefore(sentence, place.from)),
  );
  return { from, to, denied: saysNotBefore(sentence, from) || (!negative && turned) };
}

function placeAt(part: Part, sentence: Sentence, from: number): Place | null {
  const word = sentence[from]?.word;
  if (word === undefined || !mayBegin(part.begins, word)) return null;
  const to = longest(part.steps, sentence, from);
  return to > from ? { from, to } : null;
}

/** The nearest free place of a part, at most `NEAR` words before or after. */
function nearest(part: Part, sentence: Sentence, at: number, taken: readonly Place[]): Place | null {
  for (let away = 0; away <= NEAR; away++) {
    for (const from of [at + away, at - away]) {
      const found = placeAt(part, sentence, from);
      if (found !== null && taken.every((place) => found.to <= place.from || from >= place.to)) return found;
    }
  }
  return null;
}

/** Whether an earlier "not", "never" or "used to" of the same clause reaches a place. */
function saysNotBefore(sentence: Sentence, from: number): boolean {
  for (let i = from - 1; i >= 0 && i >= from - REACH; i--) {
    const { word } = sentence[i]!;
    if (CLAUSE.has(word)) return false;
    if (NEGATIONS.has(word) || (word === 'to' && sentence[i - 1]?.word === 'used')) return true;
  }
  return false;
}

/** Whether a "not" stands before a place with nothing but small words between. */
function saysNotJustBefore(sentence: Sentence, from: number): boolean {
  for (let i = from - 1; i >= 0 && SMALL.has(sentence[i]!.word); i--) {
    if (NEGATIONS.has(sentence[i]!.word)) return true;
  }
  return false;
}

function saysNot(sentence: Sentence, { from, to }: Place): boolean {
  for (let i = from; i < to; i++) if (NEGATIONS.has(sentence[i]!.word)) return true;
  return false;
}
