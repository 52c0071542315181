import { verdictFor } from '../../mail/authentication';
import { domainOf } from '../../mail/domain';
import type { NamedAddress } from '../../mail/mailbox';
import { holds, isPupil } from '../../people/person';
import { identify, isHeadThatDay, type RuleFunction, type Situation } from '../judgement';

/**
 * Rule 1: From claims a school address, and the receiving server found that the mail does not come from there (P64).
 * Internal mail carries no such verdict, which is no failure. A post that a group sent on is judged by the verdict
 * which the group kept on the original as well.
 */
export const spoofedSchoolAddress: RuleFunction = (situation) => {
  const { message } = situation;
  const claims = message.from.map((who) => ({ who, results: message.results }));
  if (message.original) claims.push({ who: message.original.author, results: message.original.results });
  const forged = claims.find(
    ({ who, results }) =>
      results !== null &&
      situation.register.roster.isSchoolAddress(who.address) &&
      verdictFor(domainOf(who.address), results) === 'fail',
  );
  return forged ? [verdict(situation, forged.who)] : [];
};

function verdict(situation: Situation, claimed: NamedAddress) {
  const identity = identify(situation, claimed);
  const person = identity.kind === 'school' ? identity.person : null;
  const protectedRole =
    person !== null &&
    (isPupil(person, situation.day) ||
      isHeadThatDay(situation, person) ||
      holds(person, 'dsl', situation.day));
  return {
    rule: 'spoofed-school-address' as const,
    person,
    address: claimed.address,
    desks:
      protectedRole || identity.kind === 'unlisted-pupil'
        ? (['it', 'dsl'] as const).slice()
        : (['it'] as const).slice(),
  };
}
