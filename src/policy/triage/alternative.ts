import type { Pattern } from './notation';
import { patternsOf, type Sets, type Step, stepsOf } from './steps';
import { type Begins, beginsOf } from './walk';

/** Words one after the other. */
export interface Part {
  steps: readonly Step[];
  begins: Begins;
}

/** One way of saying a phrase: all these parts near each other, in any order. */
export interface Alternative {
  parts: readonly [Part, ...Part[]];
  /** It says "not" itself, so that a "not" within it does not turn it round. */
  negative: boolean;
}

/** The alternatives of a phrase or of its "not when"; none for an empty text. @throws with the id: see `steps.ts` */
export function compileAlternatives(id: string, text: string, sets: Sets): Alternative[] {
  return patternsOf(id, text).map((pattern) => {
    const parts = partsOf(pattern).map((part): Part => {
      const steps = stepsOf(id, part, sets);
      return { steps, begins: beginsOf(steps) };
    });
    return { parts: parts as [Part, ...Part[]], negative: parts.some(({ steps }) => saysNot(steps)) };
  });
}

function partsOf(pattern: Pattern): Pattern[] {
  const parts: Pattern[] = [[]];
  for (const piece of pattern) {
    if (piece.is === 'and') parts.push([]);
    else parts[parts.length - 1]!.push(piece);
  }
  return parts;
}

const NOT = new Set(['not', 'never', 'without']);

function saysNot(pattern: readonly Step[]): boolean {
  return pattern.some((step) =>
    step.is === 'word' ? NOT.has(step.word) : step.is === 'choice' && !step.optional && step.of.some(saysNot),
  );
}
