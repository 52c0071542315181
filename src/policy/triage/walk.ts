import { SMALL, type Step } from './steps';
import type { Sentence } from './tokens';

/** What a pattern may begin with. */
export interface Begins {
  words: ReadonlySet<string>;
  beginnings: readonly string[];
}

/** How many words `...` may stand for. */
const GAP = 4;
/** How many small words and names may stand between two words of a phrase. */
const SMALL_AT_ONCE = 4;

/** Where a pattern may begin; a gap at its beginning is left out of account. */
export function beginsOf(pattern: readonly Step[]): Begins {
  const words = new Set<string>();
  const beginnings: string[] = [];
  for (const step of pattern) {
    if (step.is === 'gap') continue;
    if (step.is === 'word') words.add(step.word);
    else if (step.is === 'beginning') beginnings.push(step.word);
    else {
      for (const inner of step.of.map(beginsOf)) {
        for (const word of inner.words) words.add(word);
        beginnings.push(...inner.beginnings);
      }
      if (step.optional) continue;
    }
    break;
  }
  return { words, beginnings };
}

export function mayBegin({ words, beginnings }: Begins, word: string): boolean {
  return words.has(word) || beginnings.some((beginning) => word.startsWith(beginning));
}

/** The furthest end of a pattern that begins at `from`; -1 for none. */
export function longest(pattern: readonly Step[], sentence: Sentence, from: number): number {
  return Math.max(-1, ...walk(pattern, sentence, [from], from));
}

/** All ends of a pattern from all these places; each place is looked at once a step, so that nothing explodes. */
function walk(
  pattern: readonly Step[],
  sentence: Sentence,
  starts: Iterable<number>,
  from: number,
): Set<number> {
  let places = new Set(starts);
  for (const step of pattern) {
    const next = new Set<number>();
    if (step.is === 'choice') {
      for (const of of step.of) for (const end of walk(of, sentence, places, from)) next.add(end);
      if (step.optional) for (const place of places) next.add(place);
    } else {
      for (const place of places) advance(step, sentence, place, from, next);
    }
    if (next.size === 0) return next;
    places = next;
  }
  return places;
}

function advance(
  step: Exclude<Step, { is: 'choice' }>,
  sentence: Sentence,
  place: number,
  from: number,
  next: Set<number>,
): void {
  const end = Math.min(sentence.length, place + (step.is === 'gap' ? GAP : SMALL_AT_ONCE + 1));
  for (let at = place; at <= end; at++) {
    if (step.is === 'gap') {
      next.add(at);
      continue;
    }
    const token = sentence[at];
    if (token === undefined || at === end) return;
    const { word, name } = token;
    if (step.is === 'word' ? word === step.word : word.startsWith(step.word)) next.add(at + 1);
    if (at === from || !(name || SMALL.has(word))) return;
  }
}
