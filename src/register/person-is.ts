import type { Rule } from '../policy/finding';

/** Whom the finding's `person` is (design section 5): the writer, one imitated, one written to, or the mailbox's owner. */
export const PERSON_IS: Record<Rule, 'writer' | 'imitated' | 'addressee' | 'owner'> = {
  'spoofed-school-address': 'imitated',
  'pupil-contact': 'writer',
  'ex-pupil-contact': 'writer',
  'staff-personal-address': 'writer',
  'governor-personal-address': 'writer',
  'lookalike-address': 'imitated',
  'unknown-personal-address': 'writer',
  'accepted-personal-contact': 'owner',
  'to-personal-address': 'addressee',
  'private-message-to-pupil': 'addressee',
  'social-contact': 'writer',
  'governance-personal-matter': 'owner',
  'governance-outside-business': 'owner',
  'unregistered-site-link': 'owner',
  'forwarding-out': 'owner',
  'public-share': 'owner',
};
