import { type Alternative, compileAlternatives, type Part } from './alternative';
import type { ConcernKind } from './concern';
import { isConcern, type Phrase } from './phrase';
import { rootsOf } from './spelling';
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
  /** It is denied, or a doubt stands near it. */
  doubtful: boolean;
}

/** How far apart the parts of a phrase may stand. */
const NEAR = 12;
/** How many words may stand between a phrase and a "not when" of the same clause that silences it. */
const NOT_WHEN_REACH = 4;
/** The same for what only puts it in doubt: a doubt, or such a "not when" farther away. */
const DOUBT_REACH = 12;
/** Children write without full stops: what stands on the other side of these says nothing of the phrase. */
const BREAKS = new Set('because when while before after but until since'.split(' ').flatMap(rootsOf));
/** The same for these where somebody new begins to do something. */
const JOINS = new Set('and so then'.split(' ').flatMap(rootsOf));
const SUBJECTS = new Set('i my he she they we our mum dad'.split(' ').flatMap(rootsOf));
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

/**
 * The phrases that stand in a sentence without a "not when" near them: each once, where it is not in doubt if it can.
 * A "not when" farther away in the same clause puts a phrase in doubt and never silences it; beyond the clause it
 * says nothing, for there it is about another thing.
 */
export function hitsIn(matcher: Matcher, sentence: Sentence): Hit[] {
  const doubted = doubtedIn(matcher, sentence);
  const hits = new Map<Ready, Hit>();
  for (let at = 0; at < sentence.length; at++) {
    for (const { phrase, alternative } of entriesAt(matcher, sentence[at]!.word)) {
      if (phrase.kind === null || hits.get(phrase)?.doubtful === false) continue;
      const found = placeOf(alternative, sentence, at);
      if (found === null) continue;
      const away = distanceOf(phrase.notWhen, sentence, found);
      if (away <= NOT_WHEN_REACH) continue;
      const doubtful =
        found.denied || away <= DOUBT_REACH || doubted.slice(found.from, found.to).includes(true);
      if (!doubtful || !hits.has(phrase)) hits.set(phrase, { phrase, ...found, doubtful });
    }
  }
  return [...hits.values()];
}

/** For each word whether a doubt stands near it. */
function doubtedIn(matcher: Matcher, sentence: Sentence): boolean[] {
  const doubted = sentence.map(() => false);
  for (let at = 0; at < sentence.length; at++) {
    for (const { phrase, alternative } of entriesAt(matcher, sentence[at]!.word)) {
      if (phrase.kind !== null) continue;
      const found = placeOf(alternative, sentence, at);
      if (found === null || distanceOf(phrase.notWhen, sentence, found) <= NOT_WHEN_REACH) continue;
      doubted.fill(true, Math.max(0, found.from - DOUBT_REACH), found.to + DOUBT_REACH);
    }
  }
  return doubted;
}

function entriesAt({ byWord, byBeginning }: Matcher, word: string): readonly Entry[] {
  const whole = byWord.get(word) ?? [];
  const begun = byBeginning.filter(([beginning]) => word.startsWith(beginning));
  return begun.length === 0 ? whole : [...whole, ...begun.map(([, entry]) => entry)];
}

/** How many words are between a place and the nearest of these in the same clause; infinite where none is near. */
function distanceOf(alternatives: readonly Alternative[], sentence: Sentence, { from, to }: Place): number {
  let nearest = Number.POSITIVE_INFINITY;
  const last = Math.min(sentence.length, to + DOUBT_REACH + 1);
  for (let at = Math.max(0, from - DOUBT_REACH - NEAR); at < last; at++) {
    for (const alternative of alternatives) {
      const found = placeOf(alternative, sentence, at);
      if (found === null) continue;
      const [start, end] = found.to <= from ? [found.to, from] : [to, found.from];
      if (Math.max(0, end - start) < nearest && !breaksBetween(sentence, start, end))
        nearest = Math.max(0, end - start);
    }
  }
  return nearest;
}

/** Whether a clause ends between two places. */
function breaksBetween(sentence: Sentence, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const { word } = sentence[i]!;
    if (BREAKS.has(word) || (JOINS.has(word) && SUBJECTS.has(sentence[i + 1]?.word ?? ''))) return true;
  }
  return false;
}

/** Where an alternative stands whose first part begins at a word. */
function placeOf(
  { parts, negative }: Alternative,
  sentence: Sentence,
  at: number,
): (Place & { denied: boolean }) | null {
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
