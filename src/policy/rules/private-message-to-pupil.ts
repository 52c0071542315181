import { exPupil, isPupil } from '../../people/person';
import { identify, ownerIsStaff, type RuleFunction, recipients } from '../judgement';
import type { Reason } from '../reasons';

/** Rule 10: staff write to one child and nobody else (P46, advice): shown to the writer, who can copy somebody in. */
export const privateMessageToPupil: RuleFunction = (situation) => {
  if (!ownerIsStaff(situation, 'service')) return [];
  const [only, ...others] = recipients(situation, ['to', 'cc', 'bcc']);
  if (only === undefined || others.length > 0) return [];
  const identity = identify(situation, only);
  if (identity.kind === 'unlisted-pupil') {
    return [
      { rule: 'private-message-to-pupil', person: null, address: only.address, reasons: ['not-on-roster'] },
    ];
  }
  if (identity.kind !== 'school' && identity.kind !== 'personal') return [];
  const { person } = identity;
  const left = exPupil(person, situation.day);
  if (!isPupil(person, situation.day) && left === 'no') return [];
  if (situation.owner.person?.children.includes(person.id)) return [];
  const reasons: Reason[] = left === 'age-unknown' ? ['birth-date-unknown'] : [];
  if (identity.kind === 'personal') reasons.push('personal-address');
  if (identity.kind === 'personal' && identity.shared) reasons.push('shared-address');
  return [{ rule: 'private-message-to-pupil', person, address: only.address, reasons }];
};
