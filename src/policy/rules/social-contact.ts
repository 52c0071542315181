import type { Message } from '../../mail/message';
import { exPupil, holds, isPupil, type Person } from '../../people/person';
import { addressOf, ownerIsPupil, type RuleFunction, type Situation, type Verdict } from '../judgement';
import type { Reason } from '../reasons';
import { isOnPlatform, isRegisteredOn } from '../sites';

/**
 * Rule 11: a social platform tells an adult of a child or parent who got in touch there (P10, P30, P31, P46).
 *
 * A child is a line in the contact log, a parent advice shown to the reader. The school's own account on that platform
 * may be followed by anybody. Everybody may bear any name there, so of several people of one name, a child among them,
 * nobody is picked; a colleague's, or one that nobody here has, fires nothing.
 */
export const socialContact: RuleFunction = (situation) => {
  const notice = situation.message.social;
  if (notice === null || !ownerIsAdult(situation) || isSchoolsOwnAccount(situation, notice.platform))
    return [];
  return notice.names.flatMap((name): Verdict[] => {
    const named = situation.register.roster.named(name).filter((person) => person !== situation.owner.person);
    return named.some((person) => isChild(person, situation))
      ? [ofChild(situation, named)]
      : ofParent(situation, named);
  });
};

/** Whether the body may say whom a notice is about, which its headers do not: worth reading where that is allowed. */
export function mayNameInBody(message: Message): boolean {
  return message.content === null && message.social !== null && message.social.names.length === 0;
}

function ofChild(situation: Situation, named: readonly Person[]): Verdict {
  const child = named.length === 1 ? named[0]! : null;
  const reasons: Reason[] = ['by-name'];
  if (child === null) reasons.push('ambiguous-name');
  else {
    if (exPupil(child, situation.day) === 'age-unknown') reasons.push('birth-date-unknown');
    if (situation.owner.person?.children.includes(child.id)) reasons.push('own-child');
  }
  return { rule: 'social-contact', person: child, address: sender(situation), reasons };
}

/** P10 speaks of parents, and a colleague or governor may be one: the reader is told that this is the hat. */
function ofParent(situation: Situation, named: readonly Person[]): Verdict[] {
  const { day } = situation;
  if (named.length === 0 || !named.every((person) => holds(person, 'parent', day))) return [];
  const reasons: Reason[] = ['by-name'];
  if (named.length > 1) reasons.push('ambiguous-name');
  if (named.some((person) => holds(person, 'staff', day) || holds(person, 'governor', day))) {
    reasons.push('also-parent');
  }
  return [
    {
      rule: 'social-contact',
      person: named.length === 1 ? named[0]! : null,
      address: sender(situation),
      clauses: ['P10'],
      force: 'advised',
      disposition: 'flag',
      reasons,
    },
  ];
}

function isChild(person: Person, { day }: Situation): boolean {
  return isPupil(person, day) || exPupil(person, day) !== 'no';
}

function ownerIsAdult(situation: Situation): boolean {
  const { person } = situation.owner;
  return !ownerIsPupil(situation) && (person === null || exPupil(person, situation.day) === 'no');
}

/** A follower of a site on the register is the school's, not the person's who looks after its account (P35, P37). */
function isSchoolsOwnAccount({ register, owner, day }: Situation, platform: string): boolean {
  const { roster, sites } = register;
  return sites.some(
    (site) =>
      site.accountEmail !== '' &&
      roster.key(site.accountEmail) === roster.key(owner.mailbox) &&
      isRegisteredOn(site, day) &&
      isOnPlatform(site, platform),
  );
}

function sender({ message }: Situation): string {
  const [platform] = message.actors;
  return platform === undefined ? '' : addressOf(platform);
}
