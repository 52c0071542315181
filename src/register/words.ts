import type { Channel } from '../mail/channel';
import type { ApprovalState, Desk, Finding, Force, Rule } from '../policy/finding';
import type { Reason } from '../policy/reasons';
import type { ReportKind } from '../policy/reports';

// What the codes of a finding say to the people who read a register. Advice is worded as advice (F7), and nothing here
// calls anything a breach: that is for people to decide (F20).

export const RULE_WORDS: Record<Rule, string> = {
  'spoofed-school-address': 'Mail that pretends to come from a school address',
  'pupil-contact': 'A pupil wrote',
  'ex-pupil-contact': 'A former pupil under 18 wrote',
  'staff-personal-address': 'A member of staff wrote from a personal address',
  'governor-personal-address': 'A governor wrote from a personal address (advice only)',
  'lookalike-address': 'An outside address that looks like somebody of the school',
  'unknown-personal-address': 'A personal address nobody has on a register',
  'accepted-personal-contact': 'Answered a colleague at a personal address',
  'to-personal-address': 'Wrote to a personal address of staff',
  'private-message-to-pupil': 'Wrote to one pupil alone',
  'social-contact': 'A message or invitation by a social platform',
  'governance-personal-matter': 'A governor’s or parent group’s account used about the holder’s own child',
  'governance-outside-business':
    'A governor’s or parent group’s account used for something that is not the school’s',
  'unregistered-site-link': 'Pupils were sent a link to a site that is not on the register of sites',
  'forwarding-out': 'A mailbox sends its mail on, or gives access, outside the school',
  'public-share': 'A file is shared with anyone or with a personal address',
};

export const REPORT_WORDS: Record<ReportKind, string> = {
  'child-contacted-me': 'A child made contact',
  'about-a-child': 'Something about a child',
  'abuse-on-a-school-site': 'Abuse on a school site',
  'confidential-matter-posted': 'A confidential matter was posted',
  'person-abused-online': 'Somebody is defamed, abused or bullied online',
  'low-level-concern': 'A low-level concern about an adult',
};

export const FORCE_WORDS: Record<Force, string> = {
  prohibited: 'the policy prohibits it',
  must: 'the policy says it must be reported or dealt with',
  'must-not': 'the policy says it must not be done',
  should: 'the policy says what should be done',
  'should-not': 'the policy says it should not be done',
  advised: 'advice, not a rule',
};

export const CHANNEL_WORDS: Record<Channel, string> = {
  mail: 'mail',
  'drive-share': 'a shared file',
  'docs-comment': 'a comment in a document',
  classroom: 'Classroom',
  calendar: 'Calendar',
  chat: 'Chat',
  group: 'a group or list',
  forms: 'a form',
  social: 'a social platform',
};

export const APPROVAL_WORDS: Record<ApprovalState, string> = {
  none: 'none on the register',
  asked: 'asked for, not yet answered',
  approved: 'given',
  declined: 'asked for and declined',
  'needs-headteacher': 'given by SLT; the Headteacher’s is still needed',
  retrospective: 'given afterwards',
  expired: 'had run out',
  revoked: 'had been withdrawn',
};

export const DESK_WORDS: Record<Desk, string> = {
  dsl: 'DSL',
  headteacher: 'Headteacher',
  slt: 'SLT',
  it: 'IT',
  clerk: 'Clerk',
  chair: 'Chair',
};

export const REASON_WORDS: Record<Reason, string> = {
  'also-parent': 'the writer is also a parent here',
  'ambiguous-name': 'several people have this name, a pupil among them',
  'bad-date': 'the message has no date that can be read',
  'before-access': 'pupils did not have access on the register yet',
  'birth-date-unknown': 'no date of birth on the register, so the age is not known',
  'by-name': 'recognised by name alone',
  'in-bin': 'it was in the bin',
  'in-spam': 'it was in spam',
  'not-on-roster': 'the pupil’s account is not on the roster',
  'out-of-hours': 'outside school hours',
  'own-child': 'the child’s own parent received it',
  'owner-not-on-roster': 'the owner of the mailbox is not on the roster',
  'personal-address': 'from the pupil’s personal address',
  'shared-address': 'an address the family shares; the display name is the child’s',
};

/** What the IT admin is to do about each rule whose incidents go to the Health tab. */
export const TODO_WORDS: Partial<Record<Rule, string>> = {
  'spoofed-school-address':
    'Look the message up in Email log search. If it is forged, block the sender and check SPF, DKIM and DMARC of the domain.',
  'lookalike-address': 'Block the address and warn those who had mail from it.',
  'forwarding-out': 'Ask the owner of the mailbox; take the forwarding or access away if nobody approved it.',
};

/** A reason in words; one that this version does not know is shown as it is written. */
export function reasonInWords(code: string): string {
  return (REASON_WORDS as Partial<Record<string, string>>)[code] ?? code.replace(/-/g, ' ');
}

/** All reasons of a finding, and that it is advice if it is. */
export function reasonsInWords(finding: Pick<Finding, 'reasons' | 'force'>): string {
  const advice = finding.force === 'advised' ? [FORCE_WORDS.advised] : [];
  return [...finding.reasons.map(reasonInWords), ...advice].join('; ');
}

export function desksInWords(desks: readonly Desk[]): string {
  return desks.map((desk) => DESK_WORDS[desk]).join(', ');
}
