import { type Pattern, type Piece, parsePattern } from './notation';
import { rootsOf } from './spelling';

/** A piece of a pattern with sets put in and words brought to their roots. */
export type Step =
  | { is: 'word'; word: string }
  | { is: 'beginning'; word: string }
  | { is: 'gap' }
  | { is: 'choice'; of: readonly Step[][]; optional: boolean };

/** Sets of words by name. */
export type Sets = Map<string, readonly Step[][]>;

/** Words that say no other thing: a few may stand between any two words of a phrase. */
export const SMALL: ReadonlySet<string> = new Set(
  'a an the so very really just always even still actually sometimes often also only keep quite properly all then again be have will do get start try go to like not never ever literally'
    .split(' ')
    .flatMap(rootsOf),
);

/** The alternatives of a text as steps; none for an empty one. @throws with the id where it cannot be read */
export function compilePatterns(id: string, text: string, sets: Sets): Step[][] {
  return patternsOf(id, text).map((pattern) => stepsOf(id, pattern, sets));
}

/** @throws with the id where the text cannot be read */
export function patternsOf(id: string, text: string): Pattern[] {
  if (text.trim() === '') return [];
  const parsed = parsePattern(text);
  if ('problem' in parsed) throw new Error(`phrase ${id} cannot be read`);
  return parsed.patterns;
}

/** @throws with the id where it names a set that is not there */
export function stepsOf(id: string, pattern: Pattern, sets: Sets): Step[] {
  return pattern.flatMap((piece: Piece): Step[] => {
    if (piece.is === 'word') return rootsOf(piece.word).map((word): Step => ({ is: 'word', word }));
    if (piece.is === 'beginning') return [{ is: 'beginning', word: rootsOf(piece.word)[0]! }];
    // "&" parts a phrase and means nothing in a set of words.
    if (piece.is === 'gap' || piece.is === 'and') return [{ is: 'gap' }];
    if (piece.is === 'set') {
      const of = sets.get(piece.name);
      if (of === undefined) throw new Error(`phrase ${id} names a set that is not there`);
      return [{ is: 'choice', of, optional: false }];
    }
    const of = piece.of.map((inner) => stepsOf(id, inner, sets));
    return [{ is: 'choice', of, optional: piece.is === 'maybe' }];
  });
}
