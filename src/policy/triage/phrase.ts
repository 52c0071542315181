import { CONCERNS, type ConcernKind } from './concern';

/**
 * What a row of the list is: a phrase about one kind of concern, `words` (a set that other rows name in braces), or
 * `doubt` (within a dozen words of this nothing interrupts: it stands first in the digest instead).
 */
export const PHRASE_KINDS = ['words', 'doubt', ...CONCERNS] as const;
export type PhraseKind = (typeof PHRASE_KINDS)[number];

/** One row of the list that the DSL reads and edits. */
export interface Phrase {
  /** Small letters, figures and hyphens; a set of words is named by it. */
  id: string;
  kind: PhraseKind;
  /** In the notation of `notation.ts`. */
  phrase: string;
  /** In the same notation: with this on its words or at most four words away, in the same clause, it is left alone. Empty for none. */
  notWhen: string;
  /** Where the phrase comes from. */
  source: string;
}

export const OWN = 'written for this list';

/** Rows of one kind from one source, as `[id, phrase, not when]`. */
export function rows(
  kind: PhraseKind,
  list: readonly (readonly [id: string, phrase: string, notWhen?: string, source?: string])[],
): Phrase[] {
  return list.map(([id, phrase, notWhen = '', source = OWN]) => ({ id, kind, phrase, notWhen, source }));
}

export function isConcern(kind: PhraseKind): kind is ConcernKind {
  return kind !== 'words' && kind !== 'doubt';
}
