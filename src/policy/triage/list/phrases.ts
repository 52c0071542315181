import type { Phrase } from '../phrase';
import { HARM_OR_ABUSE } from './harm-or-abuse';
import { ADULT_OVER_FRIENDLY, BULLYING, DISTRESS, SECRECY } from './others';
import { RISK_TO_LIFE } from './risk-to-life';
import { WORDS } from './words';

/** The list as it comes; the DSL edits it on a tab of the registers (`sheet.ts`). Sets of words come first. */
export const PHRASES: readonly Phrase[] = [
  ...WORDS,
  ...RISK_TO_LIFE,
  ...HARM_OR_ABUSE,
  ...ADULT_OVER_FRIENDLY,
  ...BULLYING,
  ...DISTRESS,
  ...SECRECY,
];
