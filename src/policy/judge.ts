import type { Message } from '../mail/message';
import type { Finding } from './finding';
import { type FurtherRules, judgeBy, situationOf } from './judge-by';
import type { Register, Situation } from './judgement';
import { governanceOutsideBusiness, governancePersonalMatter } from './rules/governance';
import { isToStaffAtHome } from './rules/personal-addresses';
import { unregisteredSiteLink } from './rules/unregistered-site-link';

/** All that mail can show. */
const FURTHER: FurtherRules = {
  received: [governanceOutsideBusiness],
  sent: [[governancePersonalMatter, governanceOutsideBusiness], [unregisteredSiteLink]],
};

/** What the policy says of one message in one mailbox, by the registers themselves. */
export function judge(
  register: Register,
  mailbox: string,
  message: Message,
  answered: Situation['answered'] = [],
): Finding[] {
  return judgeBy(FURTHER, register, mailbox, message, answered);
}

/**
 * The messages whose judgement this one depends on: those it answers, when it is addressed to a colleague's personal
 * address (rule 8). Empty for nearly every message, so that nobody fetches a thread for nothing.
 */
export function answersThatMatter(register: Register, mailbox: string, message: Message): readonly string[] {
  if (message.direction !== 'sent' || message.automatic || message.references.length === 0) return [];
  return isToStaffAtHome(situationOf(register, mailbox, message)) ? message.references : [];
}

/** What `accepted-personal-contact` needs to know of a message that was answered: whose address rule 4 counted. */
export function countedPersonalAddress(
  register: Register,
  mailbox: string,
  earlier: Message,
): Situation['answered'] {
  return judge(register, mailbox, earlier).flatMap((finding) => {
    if (finding.rule !== 'staff-personal-address' || finding.disposition !== 'count') return [];
    const person = finding.person === null ? null : register.roster.person(finding.person);
    return person === null ? [] : [{ address: finding.address, person }];
  });
}

/** The order of lines in `findings.ndjson`: mailbox, date, message, rule, person; what is missing comes first. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compare(a.mailbox, b.mailbox) ||
    compare(a.date ?? '', b.date ?? '') ||
    compare(a.messageId, b.messageId) ||
    compare(a.rule, b.rule) ||
    compare(a.person ?? '', b.person ?? '')
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
