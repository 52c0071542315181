import type { Actor } from '../../mail/message';
import { exPupil, holds, isPupil, type Person } from '../../people/person';
import {
  addressOf,
  identify,
  ownerIsPupil,
  type RuleFunction,
  recipients,
  type Situation,
  type Verdict,
} from '../judgement';
import type { Reason } from '../reasons';
import { isOutOfHours } from '../school';
import type { Concern } from '../triage/concern';

/** A child behind a message: a pupil, or an ex-pupil who is (or may be) under 18; `person` null when not told apart. */
interface Child {
  person: Person | null;
  actor: Actor;
  /** Written from a personal address on the register. */
  personal: boolean;
  reasons: Reason[];
}

/**
 * Rule 2: any communication from a current pupil to a member of staff, governor, parent group or service account
 * (P14, literally: F4). One line in the contact log; an incident when it comes from a personal address, when the
 * child's words speak of a risk to life or of abuse (triage), or out of hours where the school chose that.
 */
export const pupilContact: RuleFunction = (situation) => {
  if (ownerIsPupil(situation)) return [];
  const children = pupils(situation);
  const concerns = children.length > 0 ? concernsOf(situation) : [];
  return children.map((child): Verdict => {
    const reasons = [...child.reasons, ...ownChild(situation, child.person), ...concerns.map(asReason)];
    if (outOfHours(situation)) reasons.push('out-of-hours');
    const interrupt =
      child.personal || reasons.includes('out-of-hours') || concerns.some((concern) => concern.interrupt);
    return {
      rule: 'pupil-contact',
      person: child.person,
      address: addressOf(child.actor),
      interrupt,
      disposition: interrupt ? 'incident' : 'contact-log',
      reasons,
    };
  });
};

/**
 * Rule 3: the same from an ex-pupil under 18, or of unknown age (F10). An incident when written from a personal
 * address to one person alone; what triage sees is a reason here and no interrupt (design section 5).
 */
export const exPupilContact: RuleFunction = (situation) => {
  if (ownerIsPupil(situation)) return [];
  const children = exPupils(situation);
  const concerns = children.length > 0 ? concernsOf(situation) : [];
  return children.map((child): Verdict => {
    const interrupt = child.personal && isToOnePersonAlone(situation);
    return {
      rule: 'ex-pupil-contact',
      person: child.person,
      address: addressOf(child.actor),
      interrupt,
      disposition: interrupt ? 'incident' : 'contact-log',
      reasons: [...child.reasons, ...ownChild(situation, child.person), ...concerns.map(asReason)],
    };
  });
};

/** What the child's words are about: of the subject always, of the body where the school lets it be read. */
function concernsOf({ register, message }: Situation): readonly Concern[] {
  return register.concerns(message.subject, message.content?.ownWords ?? null);
}

function asReason({ kind }: Concern): Reason {
  return `triage-${kind}`;
}

function pupils(situation: Situation): Child[] {
  return situation.message.actors.flatMap((actor): Child[] => {
    if (actor.address === null) return pupilByName(situation, actor);
    const identity = identify(situation, { address: actor.address, name: actor.name });
    if (identity.kind === 'unlisted-pupil') {
      return [{ person: null, actor, personal: false, reasons: ['not-on-roster'] }];
    }
    if (identity.kind !== 'school' && identity.kind !== 'personal') return [];
    if (!isPupil(identity.person, situation.day)) return [];
    return [
      known(
        identity.kind === 'personal',
        identity.kind === 'personal' && identity.shared,
        identity.person,
        actor,
      ),
    ];
  });
}

function exPupils(situation: Situation): Child[] {
  return situation.message.actors.flatMap((actor): Child[] => {
    const child =
      actor.address === null
        ? exPupilByName(situation, actor)
        : exPupilByAddress(situation, actor, actor.address);
    if (child === null || child.person === null) return [];
    const state = exPupil(child.person, situation.day);
    if (state === 'no') return [];
    if (state === 'age-unknown') child.reasons.push('birth-date-unknown');
    return [child];
  });
}

function exPupilByAddress(situation: Situation, actor: Actor, address: string): Child | null {
  const identity = identify(situation, { address, name: actor.name });
  if (identity.kind === 'school') return known(false, false, identity.person, actor);
  return identity.kind === 'personal' ? known(true, identity.shared, identity.person, actor) : null;
}

function known(personal: boolean, shared: boolean, person: Person, actor: Actor): Child {
  const reasons: Reason[] = personal ? ['personal-address'] : [];
  if (shared) reasons.push('shared-address');
  return { person, actor, personal, reasons };
}

/**
 * A notice that tells a name only: the one pupil or member of staff of that name is meant; of several, a pupil among
 * them, nobody can say who, and that is what the finding says (design section 5, By name alone).
 */
function pupilByName(situation: Situation, actor: Actor): Child[] {
  const { day } = situation;
  const candidates = namedPupilsAndStaff(situation, actor);
  if (!candidates.some((person) => isPupil(person, day))) return [];
  if (candidates.length === 1) {
    return [{ person: candidates[0]!, actor, personal: false, reasons: ['by-name'] }];
  }
  return [{ person: null, actor, personal: false, reasons: ['by-name', 'ambiguous-name'] }];
}

function exPupilByName(situation: Situation, actor: Actor): Child | null {
  if (namedPupilsAndStaff(situation, actor).length > 0) return null;
  const candidates = situation.register.roster
    .named(actor.name)
    .filter((person) => exPupil(person, situation.day) !== 'no');
  return candidates.length === 1
    ? { person: candidates[0]!, actor, personal: false, reasons: ['by-name'] }
    : null;
}

function namedPupilsAndStaff(situation: Situation, actor: Actor): Person[] {
  const { day } = situation;
  return situation.register.roster
    .named(actor.name)
    .filter((person) => isPupil(person, day) || holds(person, 'staff', day));
}

function ownChild(situation: Situation, child: Person | null): Reason[] {
  return child !== null && situation.owner.person?.children.includes(child.id) ? ['own-child'] : [];
}

function outOfHours(situation: Situation): boolean {
  const { school, localTime } = situation.register;
  if (!school.settings.outOfHoursInterrupt) return false;
  const { day, minutes } = localTime(situation.message.at);
  return isOutOfHours(school, day, minutes);
}

/** One recipient over To and Cc, who is not a group or list. */
function isToOnePersonAlone(situation: Situation): boolean {
  const [only, ...others] = recipients(situation, ['to', 'cc']);
  if (only === undefined || others.length > 0 || situation.message.throughList) return false;
  return identify(situation, only).kind !== 'group';
}
