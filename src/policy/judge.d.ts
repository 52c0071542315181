import type { Message } from '../mail/message';
import type { Finding } from './finding';
import type { Owner, Register, Situation } from './judgement';
/** Whose mailbox an address is, on a day. */
export declare function ownerOf(register: Register, mailbox: string, day: string): Owner;
/** What the policy says of one message in one mailbox; nothing for most. */
export declare function judge(register: Register, mailbox: string, message: Message, answered?: Situation['answered']): Finding[];
/**
 * The messages whose judgement this one depends on: those it answers, when it is addressed to a colleague's personal
 * address (rule 8). Empty for nearly every message, so that nobody fetches a thread for nothing.
 */
export declare function answersThatMatter(register: Register, mailbox: string, message: Message): readonly string[];
/** What `accepted-personal-contact` needs to know of a message that was answered: whose address rule 4 counted. */
export declare function countedPersonalAddress(register: Register, mailbox: string, earlier: Message): Situation['answered'];
/** The order of lines in `findings.ndjson`: mailbox, date, message, rule, person; what is missing comes first. */
export declare function compareFindings(a: Finding, b: Finding): number;
