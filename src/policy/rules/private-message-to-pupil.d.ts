import { type RuleFunction } from '../judgement';
/** Rule 10: staff write to one child and nobody else (P46, advice): shown to the writer, who can copy somebody in. */
export declare const privateMessageToPupil: RuleFunction;
