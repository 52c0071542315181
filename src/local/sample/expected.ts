// What the policy says of a message, as a person reads it off the design's table (section 5). Scenes and templates
// call these by hand; nothing here looks at a message.
import type { ApprovalState, Desk, Disposition, Force, Rule } from '../../policy/finding';
import type { Member } from './school/member';

export interface Expected {
  rule: Rule;
  /** Id, or null where the design says that nobody is named. */
  person: string | null;
  force: Force;
  desks: readonly Desk[];
  disposition: Disposition;
  interrupt: boolean;
  approval: ApprovalState;
  /** Reason codes that the design names for this case; a finding may carry others. */
  reasons: readonly string[];
}

type Facts = Omit<Expected, 'rule' | 'person' | 'approval' | 'reasons'>;

function expected(
  rule: Rule,
  person: Member | null,
  facts: Facts,
  reasons: readonly string[] = [],
): Expected {
  return { rule, person: person?.id ?? null, approval: 'none', reasons, ...facts };
}

const LOGGED: Facts = { force: 'must', desks: ['dsl'], disposition: 'contact-log', interrupt: false };
const URGENT: Facts = { force: 'must', desks: ['dsl'], disposition: 'incident', interrupt: true };

/** Rule 1. `children` adds the DSL's desk: a pupil, the DSL or the Headteacher is claimed. */
export const spoofed = (claimed: Member | null, children = false): Expected =>
  expected('spoofed-school-address', claimed, {
    force: 'must',
    desks: children ? ['it', 'dsl'] : ['it'],
    disposition: 'incident',
    interrupt: true,
  });

/** Rule 2 from a school account: a line in the contact log. */
export const pupil = (child: Member | null, ...reasons: string[]): Expected =>
  expected('pupil-contact', child, LOGGED, reasons);

/** Rule 2 from a personal address: an incident at once. */
export const pupilFromHome = (child: Member, ...reasons: string[]): Expected =>
  expected('pupil-contact', child, URGENT, reasons);

/** Rule 2 with words that speak of a risk to life: an incident at once, from whatever address. */
export const urgent = (child: Member): Expected =>
  expected('pupil-contact', child, URGENT, ['triage-risk-to-life']);

/** Rule 3. */
export const formerPupil = (person: Member, ...reasons: string[]): Expected =>
  expected('ex-pupil-contact', person, LOGGED, reasons);

/** Rule 3 from a personal address to one person alone. */
export const formerPupilAlone = (person: Member, ...reasons: string[]): Expected =>
  expected('ex-pupil-contact', person, URGENT, reasons);

/** Approval turns the count of rules 4 and 8 into a flag, which has no desk. */
function counted(rule: Rule, person: Member, force: Force, approval: ApprovalState, desk: Desk): Expected {
  const facts: Facts =
    approval === 'approved'
      ? { force, desks: [], disposition: 'flag', interrupt: false }
      : { force, desks: [desk], disposition: 'count', interrupt: false };
  return { ...expected(rule, person, facts), approval };
}

/** Rule 4. Patterns about the Headteacher go to the chair. */
export const fromHome = (
  person: Member,
  approval: ApprovalState = 'none',
  desk: Desk = 'headteacher',
): Expected => counted('staff-personal-address', person, 'should', approval, desk);

/** Rule 4 or 5 from somebody who is also a parent: shown to the reader, no more. */
export const parentToo = (
  rule: 'staff-personal-address' | 'governor-personal-address',
  person: Member,
): Expected =>
  expected(
    rule,
    person,
    {
      force: rule === 'staff-personal-address' ? 'should' : 'advised',
      desks: [],
      disposition: 'flag',
      interrupt: false,
    },
    ['also-parent'],
  );

/** Rule 5. */
export const governorFromHome = (person: Member): Expected =>
  counted('governor-personal-address', person, 'advised', 'none', 'clerk');

/** Rule 7. */
export const unknown = (): Expected => expected('unknown-personal-address', null, FLAG);

const FLAG: Facts = { force: 'advised', desks: [], disposition: 'flag', interrupt: false };

/** Rule 6 for a pupil's name. */
export const looksLikePupil = (child: Member): Expected[] => [
  expected('lookalike-address', child, {
    force: 'should',
    desks: ['dsl'],
    disposition: 'incident',
    interrupt: false,
  }),
];

/** Rule 6 for a member of staff who is neither Headteacher nor DSL. */
export const looksLikeStaff = (person: Member): Expected[] => [
  expected('lookalike-address', person, {
    force: 'should',
    desks: [],
    disposition: 'flag',
    interrupt: false,
  }),
];

/** Rule 6 for the Headteacher or a DSL. */
export const looksLikeHead = (person: Member): Expected[] => [
  expected('lookalike-address', person, {
    force: 'should',
    desks: ['it', 'headteacher'],
    disposition: 'incident',
    interrupt: true,
  }),
];

/** Rule 8: `owner` answers at the address that rule 4 counted. */
export const accepted = (owner: Member, approval: ApprovalState = 'none'): Expected =>
  counted('accepted-personal-contact', owner, 'should', approval, 'headteacher');

/** Rule 9. */
export const toHome = (whose: Member, approval: ApprovalState = 'none'): Expected => ({
  ...expected('to-personal-address', whose, FLAG),
  approval,
});

/** Rule 10. */
export const alone = (child: Member): Expected => expected('private-message-to-pupil', child, FLAG);

/** Rule 11 for a pupil or an ex-pupil under 18. */
export const socialChild = (child: Member): Expected =>
  expected('social-contact', child, {
    force: 'should-not',
    desks: ['dsl'],
    disposition: 'contact-log',
    interrupt: false,
  });

/** Rule 11 for a parent (P10). */
export const socialParent = (parent: Member): Expected => expected('social-contact', parent, FLAG);

const CLERK: Facts = { force: 'should', desks: ['clerk'], disposition: 'count', interrupt: false };

/** Rule 12. */
export const ownChild = (holder: Member): Expected => expected('governance-personal-matter', holder, CLERK);

/** Rule 13. */
export const outsideBusiness = (holder: Member): Expected =>
  expected('governance-outside-business', holder, CLERK);

/** Rule 14. */
export const unregisteredSite = (owner: Member, ...reasons: string[]): Expected =>
  expected(
    'unregistered-site-link',
    owner,
    { force: 'should', desks: ['slt'], disposition: 'incident', interrupt: false },
    reasons,
  );
