import { type RuleFunction } from '../judgement';
/**
 * Rule 1: From claims a school address, and the receiving server found that the mail does not come from there (P64).
 * Internal mail carries no such verdict, which is no failure. A post that a group sent on is judged by the verdict
 * which the group kept on the original as well.
 */
export declare const spoofedSchoolAddress: RuleFunction;
