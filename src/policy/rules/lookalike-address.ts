import { exPupil, holds, isPupil, type Person } from '../../people/person';
import { identify, isHeadThatDay, type RuleFunction, type Situation, type Verdict } from '../judgement';
import type { Reason } from '../reasons';

/**
 * Rule 6: an address on no register bears the name of exactly one pupil, ex-pupil under 18 or member of staff (P13,
 * P22). It is looked for where anybody gets an address; for the Headteacher and the DSL, in whose name people are told
 * to pay or to hand over, anywhere outside.
 */
export const lookalikeAddress: RuleFunction = (situation) =>
  situation.message.actors.flatMap(({ address, name }): Verdict[] => {
    if (address === null || identify(situation, { address, name }).kind !== 'unknown') return [];
    const { roster, isFreeMail, isDisposable } = situation.register;
    const [meant, another] = roster.resembling(name, address, situation.day);
    if (meant === undefined || another !== undefined) return [];
    const { person, seen } = meant;
    const leads = isHeadThatDay(situation, person) || isSafeguardingLead(situation, person);
    if (!leads && !isFreeMail(address) && !isDisposable(address)) return [];
    const verdict = { rule: 'lookalike-address', person, address } as const;
    if (leads) {
      return [{ ...verdict, desks: ['it', 'headteacher'], interrupt: true, reasons: [...seen] }];
    }
    const reasons = [...seen, ...circumstances(situation, person)];
    return [
      isChild(situation, person) ? { ...verdict, reasons } : { ...verdict, disposition: 'flag', reasons },
    ];
  });

/** The deputy is the DSL here (design section 5, Edges). */
function isSafeguardingLead({ day }: Situation, person: Person): boolean {
  return holds(person, 'dsl', day) || holds(person, 'deputy-dsl', day);
}

function isChild({ day }: Situation, person: Person): boolean {
  return isPupil(person, day) || exPupil(person, day) !== 'no';
}

function circumstances(situation: Situation, person: Person): Reason[] {
  if (isChild(situation, person)) {
    return exPupil(person, situation.day) === 'age-unknown' ? ['birth-date-unknown'] : [];
  }
  return holds(person, 'parent', situation.day) ? ['also-parent'] : [];
}
