import { type RuleFunction, type Situation } from '../judgement';
/**
 * Rule 4: a member of staff writes from a personal address (P20, P22), unless the Headteacher approved it (P24).
 * A parent's own address is left in peace (F1): it is nobody's personal address in the sense of the clause.
 */
export declare const staffPersonalAddress: RuleFunction;
/** Rule 5: a governor who is not staff writes from a personal address. No breach of P22 (F8): advice (G17). */
export declare const governorPersonalAddress: RuleFunction;
/** Rule 7: somebody on no register writes from a free-mail address. Perhaps a parent, perhaps not: shown to the reader. */
export declare const unknownPersonalAddress: RuleFunction;
/** Rule 8: staff answer a colleague's personal address that rule 4 counted in this mailbox (P23). */
export declare const acceptedPersonalContact: RuleFunction;
/** Rule 9: staff write to a personal address of staff, their own or a colleague's (P22, P23): shown to the writer. */
export declare const toPersonalAddress: RuleFunction;
/**
 * Whether a recipient is a registered personal address of somebody who works here on any day: rule 8 looks at the
 * day of the message that is answered, on which they may still have worked here.
 */
export declare function isToStaffAtHome(situation: Situation): boolean;
