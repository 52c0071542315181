import { holds, isEverStaff, type Person } from '../../people/person';
import {
  identify,
  isHeadThatDay,
  ownerIsStaff,
  type RuleFunction,
  recipients,
  type Situation,
  type Verdict,
} from '../judgement';

/** A registered personal address of somebody who holds `role` that day, behind the message. */
function personalActors(
  situation: Situation,
  role: 'staff' | 'governor',
): { person: Person; address: string }[] {
  return situation.message.actors.flatMap((actor) => {
    if (actor.address === null) return [];
    const identity = identify(situation, { address: actor.address, name: actor.name });
    if (identity.kind !== 'personal' || !holds(identity.person, role, situation.day)) return [];
    return identity.person === situation.owner.person
      ? []
      : [{ person: identity.person, address: actor.address }];
  });
}

/** Somebody who works here and is also a parent writes as a parent as far as anybody can tell: shown, never counted. */
function isAlsoParent(situation: Situation, person: Person): boolean {
  return holds(person, 'parent', situation.day);
}

/**
 * Rule 4: a member of staff writes from a personal address (P20, P22), unless the Headteacher approved it (P24).
 * A parent's own address is left in peace (F1): it is nobody's personal address in the sense of the clause.
 */
export const staffPersonalAddress: RuleFunction = (situation) =>
  personalActors(situation, 'staff').map(({ person, address }): Verdict => {
    const approval = situation.register.approvals.state(person.id, address, situation.day);
    if (isAlsoParent(situation, person)) {
      return {
        rule: 'staff-personal-address',
        person,
        address,
        approval,
        disposition: 'flag',
        reasons: ['also-parent'],
      };
    }
    return {
      rule: 'staff-personal-address',
      person,
      address,
      approval,
      disposition: approval === 'approved' ? 'flag' : 'count',
      desks: isHeadThatDay(situation, person) ? ['chair'] : ['headteacher'],
    };
  });

/** Rule 5: a governor who is not staff writes from a personal address. No breach of P22 (F8): advice (G17). */
export const governorPersonalAddress: RuleFunction = (situation) =>
  personalActors(situation, 'governor')
    .filter(({ person }) => !holds(person, 'staff', situation.day))
    .map(({ person, address }): Verdict => {
      const alsoParent = isAlsoParent(situation, person);
      return {
        rule: 'governor-personal-address',
        person,
        address,
        disposition: alsoParent ? 'flag' : 'count',
        reasons: alsoParent ? ['also-parent'] : [],
      };
    });

/** Rule 7: somebody on no register writes from a free-mail address. Perhaps a parent, perhaps not: shown to the reader. */
export const unknownPersonalAddress: RuleFunction = (situation) =>
  situation.message.actors.flatMap((actor): Verdict[] => {
    if (actor.address === null || !situation.register.isFreeMail(actor.address)) return [];
    if (identify(situation, { address: actor.address, name: actor.name }).kind !== 'unknown') return [];
    return [{ rule: 'unknown-personal-address', person: null, address: actor.address }];
  });

/** Rule 8: staff answer a colleague's personal address that rule 4 counted in this mailbox (P23). */
export const acceptedPersonalContact: RuleFunction = (situation) => {
  if (!ownerIsStaff(situation, 'service')) return [];
  const { roster, approvals } = situation.register;
  const to = recipients(situation, ['to', 'cc', 'bcc']);
  const addressees = new Set(to.map(({ address }) => roster.key(address)));
  const accepted = to
    .flatMap(({ address }) =>
      situation.answered
        .filter((answered) => roster.key(answered.address) === roster.key(address))
        .map(({ person }) => ({ person, address })),
    )
    .find(
      ({ person }) => ![person.schoolEmail, ...person.aliases].some((at) => addressees.has(roster.key(at))),
    );
  if (!accepted) return [];
  const approval = approvals.state(accepted.person.id, accepted.address, situation.day);
  const owner = situation.owner.person;
  return [
    {
      rule: 'accepted-personal-contact',
      person: owner,
      address: accepted.address,
      approval,
      disposition: approval === 'approved' ? 'flag' : 'count',
      desks: owner !== null && isHeadThatDay(situation, owner) ? ['chair'] : ['headteacher'],
    },
  ];
};

/** Rule 9: staff write to a personal address of staff, their own or a colleague's (P22, P23): shown to the writer. */
export const toPersonalAddress: RuleFunction = (situation) => {
  if (!ownerIsStaff(situation)) return [];
  const told = new Set<Person>();
  return staffPersonalRecipients(situation)
    .filter(({ person }) => !told.has(person) && told.add(person))
    .map(({ person, address }) => ({
      rule: 'to-personal-address',
      person,
      address,
      approval: situation.register.approvals.state(person.id, address, situation.day),
    }));
};

/**
 * Whether a recipient is a registered personal address of somebody who works here on any day: rule 8 looks at the
 * day of the message that is answered, on which they may still have worked here.
 */
export function isToStaffAtHome(situation: Situation): boolean {
  return recipients(situation, ['to', 'cc', 'bcc']).some((recipient) => {
    const identity = identify(situation, recipient);
    return identity.kind === 'personal' && isEverStaff(identity.person);
  });
}

/** Recipients that are a registered personal address of staff; those who are also parents are left out. */
function staffPersonalRecipients(situation: Situation): { person: Person; address: string }[] {
  return recipients(situation, ['to', 'cc', 'bcc']).flatMap((recipient) => {
    const identity = identify(situation, recipient);
    if (identity.kind !== 'personal' || !holds(identity.person, 'staff', situation.day)) return [];
    return isAlsoParent(situation, identity.person)
      ? []
      : [{ person: identity.person, address: recipient.address }];
  });
}
