import type { Message } from '../../mail/message';
import { webAddressesIn } from '../../mail/web-address';
import { isPupil, type Person } from '../../people/person';
import type { Group } from '../../people/roster';
import { identify, ownerIsPupil, type RuleFunction, recipients, type Situation } from '../judgement';
import type { Reason } from '../reasons';
import { standingOf } from '../sites';

/**
 * Rule 14: pupils are sent a link to a platform or blog that is not on the register of sites, or not open to pupils
 * yet (P38; notified is the duty, F14). Any account but a pupil's own: P38 does not bind pupils. Links of the subject
 * always, of the body where it was read.
 */
export const unregisteredSiteLink: RuleFunction = (situation) => {
  const { message, register, owner, day } = situation;
  const standings = linksSent(message).map((link) => standingOf(link, register.sites, day));
  const unregistered = standings.includes('unregistered');
  if (!unregistered && !standings.includes('before-access')) return [];
  if (ownerIsPupil(situation)) return [];
  const pupils = pupilRecipients(situation);
  if (pupils.length === 0) return [];
  const reasons: Reason[] = unregistered ? [] : ['before-access'];
  if (pupils.every(({ pupil }) => pupil !== null && owner.person?.children.includes(pupil.id))) {
    reasons.push('own-child');
  }
  return [{ rule: 'unregistered-site-link', person: owner.person, address: pupils[0]!.address, reasons }];
};

/** Whether the body is worth reading for rule 14: an adult sent it, and a pupil is among those it went to. */
export function mayCarrySiteLink(situation: Situation): boolean {
  const { message } = situation;
  return (
    message.direction === 'sent' &&
    !message.automatic &&
    !ownerIsPupil(situation) &&
    pupilRecipients(situation).length > 0
  );
}

/**
 * The links that the owner sends: what is quoted in an answer was another's and is left out, unless the message
 * passes it on, and so is a signature, which says the same in every message. A link behind other words, which nobody
 * can place, counts as the owner's.
 */
function linksSent({ subject, content }: Message): string[] {
  const inSubject = webAddressesIn(subject);
  if (content === null) return inSubject;
  const forwarded = /^\s*(?:fwd?|fw)\s*:/i.test(subject);
  const own = content.links.filter(
    (link) => forwarded || content.ownWords.includes(link) || !content.text.includes(link),
  );
  return [...inSubject, ...own];
}

/** A recipient that is a pupil, or a group with one. */
interface PupilRecipient {
  /** Null for an account on no register and for a group. */
  pupil: Person | null;
  address: string;
}

function pupilRecipients(situation: Situation): PupilRecipient[] {
  return recipients(situation, ['to', 'cc', 'bcc']).flatMap((recipient): PupilRecipient[] => {
    const identity = identify(situation, recipient);
    if (identity.kind === 'unlisted-pupil') return [{ pupil: null, address: recipient.address }];
    if (identity.kind === 'group') {
      return hasPupil(situation, identity.group, new Set())
        ? [{ pupil: null, address: recipient.address }]
        : [];
    }
    const isOne =
      (identity.kind === 'school' || identity.kind === 'personal') && isPupil(identity.person, situation.day);
    return isOne ? [{ pupil: identity.person, address: recipient.address }] : [];
  });
}

/** Whether a pupil is in the group or in one of its groups, each looked into once. */
function hasPupil(situation: Situation, group: Group, seen: Set<Group>): boolean {
  seen.add(group);
  return group.members.some((address) => {
    const identity = identify(situation, { address, name: '' });
    if (identity.kind === 'group')
      return !seen.has(identity.group) && hasPupil(situation, identity.group, seen);
    if (identity.kind === 'school' || identity.kind === 'personal')
      return isPupil(identity.person, situation.day);
    return identity.kind === 'unlisted-pupil';
  });
}
