import { type Sheet } from '../people/csv';
import { type Day } from '../people/day';
import type { Roster } from '../people/roster';
import type { ApprovalState } from './finding';
import { type School } from './school';
/** A row of `approvals.csv`: a request for prior approval and what became of it (P21, P24). */
export interface Approval {
    id: string;
    personId: string;
    /** Empty: any personal address of that person. */
    address: string;
    clause: string;
    purpose: string;
    askedOn: Day | null;
    grantedBy: string;
    grantedOn: Day | null;
    declinedOn: Day | null;
    expiresOn: Day | null;
    revokedOn: Day | null;
}
export declare const APPROVAL_COLUMNS: readonly ['id', 'person_id', 'address', 'clause', 'purpose', 'asked_on', 'granted_by', 'granted_on', 'declined_on', 'expires_on', 'revoked_on'];
/** Reads `approvals.csv`. */
export declare function readApprovals(text: string, roster: Roster, file?: string): {
    approvals: Approval[];
    sheet: Sheet;
};
/** The approvals in a sheet with the columns of `approvals.csv`; what is wrong joins the sheet's problems. */
export declare function approvalsOf(sheet: Sheet, roster: Roster): Approval[];
/** The approvals a school has recorded, answering what covers a person's address on a day. */
export declare class Approvals {
    private readonly roster;
    private readonly school;
    private readonly byPerson;
    constructor(rows: readonly Approval[], roster: Roster, school: School);
    /** The state of approval for `personId` to use `address` on `day` (P21, P24, F2, F6). */
    state(personId: string, address: string, day: Day): ApprovalState;
    private rowState;
    /** Who granted it: nobody for a grant to oneself or by somebody without the role that day. */
    private granter;
}
