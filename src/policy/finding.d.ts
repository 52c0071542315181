import type { Channel } from '../mail/channel';
/** The rules of the design's section 5, in precedence order. */
export declare const RULES: readonly ['spoofed-school-address', 'pupil-contact', 'ex-pupil-contact', 'staff-personal-address', 'governor-personal-address', 'lookalike-address', 'unknown-personal-address', 'accepted-personal-contact', 'to-personal-address', 'private-message-to-pupil', 'social-contact', 'governance-personal-matter', 'governance-outside-business', 'unregistered-site-link', 'forwarding-out', 'public-share'];
export type Rule = (typeof RULES)[number];
/** How strongly the policy speaks. `advised` is never counted as a breach (F7). */
export type Force = 'prohibited' | 'must' | 'must-not' | 'should' | 'should-not' | 'advised';
/** What becomes of a finding: a numbered incident, a line in the contact log, a count, or a flag shown to the reader only. */
export type Disposition = 'incident' | 'contact-log' | 'count' | 'flag';
/** Who must be told. */
export type Desk = 'dsl' | 'headteacher' | 'slt' | 'it' | 'clerk' | 'chair';
export type Direction = 'received' | 'sent' | 'setting' | 'file';
/** Whether an approval (P21, P24) covers what was found. */
export type ApprovalState = 'none' | 'asked' | 'approved' | 'declined' | 'needs-headteacher' | 'retrospective' | 'expired' | 'revoked';
/** What a rule says of one message. The keys and their order are the file format of `findings.ndjson`. */
export interface Finding {
    /** Whose mailbox: its address, lower case. */
    mailbox: string;
    /** RFC Message-ID with angle brackets. */
    messageId: string;
    /** UTC, `YYYY-MM-DDTHH:MM:SSZ`; null when the message has no readable date. */
    date: string | null;
    rule: Rule;
    /** Clause ids: `P14`. */
    clauses: string[];
    force: Force;
    desks: Desk[];
    disposition: Disposition;
    /** True when a person must be told at once. */
    interrupt: boolean;
    /** Id of the person the finding is about (design section 5, `person`), or null when nobody on the register matched. */
    person: string | null;
    /** The actor's address (received) or the recipient's (sent), lower case. */
    address: string;
    direction: Direction;
    channel: Channel;
    approval: ApprovalState;
    /** Codes from `policy/reasons.ts`. */
    reasons: string[];
}
