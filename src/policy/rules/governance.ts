import { holderOf } from '../governance/holder';
import { receivedOutside, sentOutside } from '../governance/outside-business';
import { ownChildSign } from '../governance/own-child';
import type { RuleFunction } from '../judgement';

/**
 * Rule 12: a governor's or parent group's account used about the holder's own child (P25, P26; F13). A count for the
 * clerk, who sees patterns; never a breach.
 */
export const governancePersonalMatter: RuleFunction = (situation) => {
  const holder = holderOf(situation);
  const sign = holder && ownChildSign(situation, holder);
  if (!holder || !sign) return [];
  const { reason, address } = sign;
  return [{ rule: 'governance-personal-matter', person: holder.account, address, reasons: [reason] }];
};

/** Rule 13: such an account used for what is not the school's (P25). A count for the clerk, never a breach. */
export const governanceOutsideBusiness: RuleFunction = (situation) => {
  const holder = holderOf(situation);
  if (!holder) return [];
  const look = situation.message.direction === 'sent' ? sentOutside : receivedOutside;
  const sign = look(situation, holder);
  if (!sign) return [];
  const { reason, address } = sign;
  return [{ rule: 'governance-outside-business', person: holder.account, address, reasons: [reason] }];
};
