import type { Desk, Disposition, Force, Rule } from './finding';

/** What the policy says for one rule: the constants of the table in design section 5. */
export interface RuleEntry {
  clauses: string[];
  force: Force;
  /** Who is told unless the rule says otherwise. A flag has no desk. */
  desks: Desk[];
  disposition: Disposition;
  interrupt: boolean;
}

/** The rules that mail decides. Those about settings and Drive files join as they are built. */
export const TABLE = {
  'spoofed-school-address': {
    clauses: ['P64'],
    force: 'must',
    desks: ['it'],
    disposition: 'incident',
    interrupt: true,
  },
  'pupil-contact': {
    clauses: ['P13', 'P14', 'P15', 'P18'],
    force: 'must',
    desks: ['dsl'],
    disposition: 'contact-log',
    interrupt: false,
  },
  'ex-pupil-contact': {
    clauses: ['P13', 'P14', 'P15'],
    force: 'must',
    desks: ['dsl'],
    disposition: 'contact-log',
    interrupt: false,
  },
  'staff-personal-address': {
    clauses: ['P20', 'P22'],
    force: 'should',
    desks: ['headteacher'],
    disposition: 'count',
    interrupt: false,
  },
  'governor-personal-address': {
    clauses: ['G17'],
    force: 'advised',
    desks: ['clerk'],
    disposition: 'count',
    interrupt: false,
  },
  'unknown-personal-address': {
    clauses: ['P22', 'P23'],
    force: 'advised',
    desks: [],
    disposition: 'flag',
    interrupt: false,
  },
  'lookalike-address': {
    clauses: ['P13', 'P22'],
    force: 'should',
    desks: ['dsl'],
    disposition: 'incident',
    interrupt: false,
  },
  'accepted-personal-contact': {
    clauses: ['P23'],
    force: 'should',
    desks: ['headteacher'],
    disposition: 'count',
    interrupt: false,
  },
  'to-personal-address': {
    clauses: ['P22', 'P23'],
    force: 'advised',
    desks: [],
    disposition: 'flag',
    interrupt: false,
  },
  'private-message-to-pupil': {
    clauses: ['P46'],
    force: 'advised',
    desks: [],
    disposition: 'flag',
    interrupt: false,
  },
  'social-contact': {
    clauses: ['P30', 'P31', 'P46'],
    force: 'should-not',
    desks: ['dsl'],
    disposition: 'contact-log',
    interrupt: false,
  },
  'governance-personal-matter': {
    clauses: ['P25', 'P26'],
    force: 'should',
    desks: ['clerk'],
    disposition: 'count',
    interrupt: false,
  },
  'governance-outside-business': {
    clauses: ['P25'],
    force: 'should',
    desks: ['clerk'],
    disposition: 'count',
    interrupt: false,
  },
  'unregistered-site-link': {
    clauses: ['P38'],
    force: 'should',
    desks: ['slt'],
    disposition: 'incident',
    interrupt: false,
  },
} as const satisfies Partial<Record<Rule, RuleEntry>>;

export type BuiltRule = keyof typeof TABLE;
