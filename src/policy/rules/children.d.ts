import { type RuleFunction } from '../judgement';
/**
 * Rule 2: any communication from a current pupil to a member of staff, governor, parent group or service account
 * (P14, literally: F4). One line in the contact log; an incident when it comes from a personal address, or out of
 * hours where the school chose that.
 */
export declare const pupilContact: RuleFunction;
/**
 * Rule 3: the same from an ex-pupil under 18, or of unknown age (F10). An incident when written from a personal
 * address to one person alone.
 */
export declare const exPupilContact: RuleFunction;
