// Two published packages that schools and forums use to find bad language, for comparison.
import leoProfanity from 'leo-profanity';
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import type { Baseline } from './measure-triage';

const obscenity = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });

export const PACKAGES: Readonly<Record<string, Baseline>> = {
  obscenity: (text) => obscenity.hasMatch(text),
  'leo-profanity': (text) => leoProfanity.check(text),
};
