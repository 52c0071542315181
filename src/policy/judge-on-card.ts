import type { Message } from '../mail/message';
import type { Finding } from './finding';
import { judgeBy } from './judge-by';
import type { Knowledge } from './judgement';

/**
 * What the policy says of a message by a snapshot alone. It has neither the names of children and classes (rules 12
 * and 13) nor the register of sites (rule 14), so it does not say what only those could; nor which message an answer
 * is to (rule 8).
 */
export function judgeOnCard(register: Knowledge, mailbox: string, message: Message): Finding[] {
  return judgeBy({ received: [], sent: [] }, register, mailbox, message);
}
