import type { Desk, Disposition, Force } from './finding';
/** What the policy says for one rule: the constants of the table in design section 5. */
export interface RuleEntry {
    clauses: string[];
    force: Force;
    /** Who is told unless the rule says otherwise. A flag has no desk. */
    desks: Desk[];
    disposition: Disposition;
    interrupt: boolean;
}
/** The rules that headers decide. Those that need bodies, settings or Drive join as they are built. */
export declare const TABLE: {
    readonly 'spoofed-school-address': {
        readonly clauses: ["P64"];
        readonly force: 'must';
        readonly desks: ["it"];
        readonly disposition: 'incident';
        readonly interrupt: true;
    };
    readonly 'pupil-contact': {
        readonly clauses: ["P13", "P14", "P15", "P18"];
        readonly force: 'must';
        readonly desks: ["dsl"];
        readonly disposition: 'contact-log';
        readonly interrupt: false;
    };
    readonly 'ex-pupil-contact': {
        readonly clauses: ["P13", "P14", "P15"];
        readonly force: 'must';
        readonly desks: ["dsl"];
        readonly disposition: 'contact-log';
        readonly interrupt: false;
    };
    readonly 'staff-personal-address': {
        readonly clauses: ["P20", "P22"];
        readonly force: 'should';
        readonly desks: ["headteacher"];
        readonly disposition: 'count';
        readonly interrupt: false;
    };
    readonly 'governor-personal-address': {
        readonly clauses: ["G17"];
        readonly force: 'advised';
        readonly desks: ["clerk"];
        readonly disposition: 'count';
        readonly interrupt: false;
    };
    readonly 'unknown-personal-address': {
        readonly clauses: ["P22", "P23"];
        readonly force: 'advised';
        readonly desks: [];
        readonly disposition: 'flag';
        readonly interrupt: false;
    };
    readonly 'accepted-personal-contact': {
        readonly clauses: ["P23"];
        readonly force: 'should';
        readonly desks: ["headteacher"];
        readonly disposition: 'count';
        readonly interrupt: false;
    };
    readonly 'to-personal-address': {
        readonly clauses: ["P22", "P23"];
        readonly force: 'advised';
        readonly desks: [];
        readonly disposition: 'flag';
        readonly interrupt: false;
    };
    readonly 'private-message-to-pupil': {
        readonly clauses: ["P46"];
        readonly force: 'advised';
        readonly desks: [];
        readonly disposition: 'flag';
        readonly interrupt: false;
    };
};
export type BuiltRule = keyof typeof TABLE;
