import { verdictFor } from '../../mail/authentication';
import { domainOf } from '../../mail/domain';
import type { NamedAddress } from '../../mail/mailbox';
import { holds, isPupil, type Person } from '../../people/person';
import { identify, isHeadThatDay, type RuleFunction, type Situation, type Verdict } from '../judgement';

/**
 * Rule 1: From claims a school address, and the receiving server found that the mail does not come from there (P64).
 * Internal mail carries no such verdict, which is no failure. A post that a group sent on is judged by the verdict
 * which the group kept on the original as well. What a display name says is no claim by itself, an address in it
 * neither; at a forged school address it tells who is meant.
 */
export const spoofedSchoolAddress: RuleFunction = (situation) => {
  const { message } = situation;
  const claims = message.from.map((who) => ({ who, results: message.results }));
  if (message.original) claims.push({ who: message.original.author, results: message.original.results });
  const forged = claims
    .filter(
      ({ who, results }) =>
        results !== null &&
        situation.register.roster.isSchoolAddress(who.address) &&
        verdictFor(domainOf(who.address), results) === 'fail',
    )
    .map(({ who }) => who);
  return forged.length > 0 ? [verdict(situation, forged)] : [];
};

/** One for the message, about the first of several; the DSL is told when any of them asks for it. */
function verdict(situation: Situation, forged: readonly NamedAddress[]): Verdict {
  const [first] = forged;
  const people = peopleClaimed(situation, first!);
  return {
    rule: 'spoofed-school-address',
    person: people.length === 1 ? people[0]! : null,
    address: first!.address,
    desks: forged.some((who) => concernsDsl(situation, who)) ? ['it', 'dsl'] : ['it'],
  };
}

/** Whether a pupil, the Headteacher or the DSL is claimed, by the address or by the name before it. */
function concernsDsl(situation: Situation, who: NamedAddress): boolean {
  if (identify(situation, who).kind === 'unlisted-pupil') return true;
  const byAddress = peopleClaimed(situation, who);
  const byName = situation.register.roster.named(who.name);
  // Somebody who writes under their own name claims nobody else of that name.
  const people = byName.some((person) => byAddress.includes(person)) ? byAddress : [...byAddress, ...byName];
  return people.some(
    (person) =>
      isPupil(person, situation.day) ||
      isHeadThatDay(situation, person) ||
      holds(person, 'dsl', situation.day),
  );
}

/** Whose address it is; for an address without a row, everybody whose name stands before it. */
function peopleClaimed(situation: Situation, who: NamedAddress): readonly Person[] {
  const identity = identify(situation, who);
  if (identity.kind === 'school' || identity.kind === 'personal') return [identity.person];
  return identity.kind === 'group' ? [] : situation.register.roster.named(who.name);
}
