import type { Channel } from '../mail/channel';
import type { ApprovalState, Desk, Force, Rule } from './finding';
import type { Reason } from './reasons';
import type { ConcernKind } from './triage/concern';

// What the codes of a finding say, once for the registers, the cards, the mails and the docs. Advice is worded as advice
// (F7), and nothing here calls anything a breach: that is for people to decide (F20).

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
  'governance-personal-matter':
    'A governor’s or parent group’s account seems to be used about the holder’s own child',
  'governance-outside-business':
    'A governor’s or parent group’s account used for something that is not the school’s',
  'unregistered-site-link':
    'Pupils were sent a link to a site that is not on the register of sites, or not open to them yet',
  'forwarding-out': 'A mailbox sends its mail on, or gives access, outside the school',
  'public-share': 'A file is shared with anyone or with a personal address',
};

/** How strongly the policy speaks; the clause's own sentence follows it. */
export const FORCE_WORDS: Record<Force, string> = {
  prohibited: 'The policy prohibits it',
  must: 'The policy says must',
  'must-not': 'The policy says must not',
  should: 'The policy says should',
  'should-not': 'The policy says should not',
  advised: 'Advice, not a rule',
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
  none: 'No approval is on the register.',
  asked: 'Approval has been asked for and not yet given.',
  approved: 'The Headteacher has approved this address.',
  declined: 'Approval was asked for and declined.',
  'needs-headteacher': 'SLT has approved it; the Headteacher’s approval is still needed.',
  retrospective: 'Approval was given afterwards.',
  expired: 'The Headteacher’s approval has run out.',
  revoked: 'The Headteacher’s approval has been withdrawn.',
};

export const DESK_WORDS: Record<Desk, string> = {
  dsl: 'DSL',
  headteacher: 'Headteacher',
  slt: 'SLT',
  it: 'IT',
  clerk: 'Clerk',
  chair: 'Chair',
};

/** What a child's words may be about: what they may be, never what they are. */
export const CONCERN_WORDS: Record<ConcernKind, string> = {
  'risk-to-life': 'risk to life',
  'harm-or-abuse': 'harm or abuse',
  'adult-over-friendly': 'an adult who is too friendly',
  bullying: 'bullying',
  distress: 'distress',
  secrecy: 'a secret',
};

const maybe = (kind: ConcernKind) => `the child’s words may be about ${CONCERN_WORDS[kind]}`;

export const REASON_WORDS: Record<Reason, string> = {
  'account-in-own-name': 'an account or subscription in the holder’s own name',
  'also-parent': 'the writer is also a parent here',
  'ambiguous-name': 'several people have this name, and nobody can say which is meant',
  'bad-date': 'the message has no date that can be read',
  'before-access': 'pupils did not have access on the register yet',
  'birth-date-unknown': 'no date of birth on the register, so the age is not known',
  booking: 'a private booking or journey',
  'by-name': 'recognised by name alone',
  'class-in-name': 'the name is followed by the person’s class',
  'disguised-letters': 'the name is written with letters or digits that only look like its own',
  'in-bin': 'it was in the bin',
  'in-spam': 'it was in spam',
  'name-in-address': 'the name stands in the address too',
  'not-on-roster': 'the pupil’s account is not on the roster',
  'other-organisation': 'it goes to another club or body',
  'out-of-hours': 'outside school hours',
  'own-child': 'the child’s own parent received it',
  'own-child-address': 'it goes to the holder’s own child',
  'own-child-class': 'the class of the holder’s own child is in the subject',
  'own-child-first-name': 'the first name of the holder’s own child is in the subject',
  'own-child-named': 'the holder’s own child is named',
  'own-child-teacher': 'only the teacher of the holder’s own child receives it',
  'owner-not-on-roster': 'the owner of the mailbox is not on the roster',
  'personal-address': 'from the pupil’s personal address',
  'private-life': 'private life, by the subject or by whom it goes to',
  'shared-address': 'an address the family shares; the display name is the child’s',
  shopping: 'a private order',
  'similar-name': 'a short form, another spelling or a part of the name on the register',
  'triage-adult-over-friendly': maybe('adult-over-friendly'),
  'triage-bullying': maybe('bullying'),
  'triage-distress': maybe('distress'),
  'triage-harm-or-abuse': maybe('harm-or-abuse'),
  'triage-risk-to-life': maybe('risk-to-life'),
  'triage-secrecy': maybe('secrecy'),
};

/** A reason in words; one that this version does not know is shown as it is written. */
export function reasonInWords(code: string): string {
  return (REASON_WORDS as Partial<Record<string, string>>)[code] ?? code.replace(/-/g, ' ');
}

export function desksInWords(desks: readonly Desk[]): string {
  return desks.map((desk) => DESK_WORDS[desk]).join(', ');
}
