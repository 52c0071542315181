/** What a child's words may be about (issue: triage), the gravest first. */
export const CONCERNS = [
  'risk-to-life',
  'harm-or-abuse',
  'adult-over-friendly',
  'bullying',
  'distress',
  'secrecy',
] as const;
export type ConcernKind = (typeof CONCERNS)[number];

/** The kinds of which a person is told at once, unless the words are in doubt; the others go first in the digest. */
export const INTERRUPTING: ReadonlySet<ConcernKind> = new Set(['risk-to-life', 'harm-or-abuse']);

/** Something in a child's message that a person should look at. It is no verdict on anybody. */
export interface Concern {
  kind: ConcernKind;
  /** Whether a person must be told at once; otherwise it stands first in the next digest. */
  interrupt: boolean;
  /** Id of the phrase in the list. */
  phrase: string;
  /** The words that were seen, as written, at most 80 characters. */
  seen: string;
  where: 'subject' | 'body';
}
