import { readMessage } from '../../../mail/message';
import type { Rule } from '../../../policy/finding';
import { judge } from '../../../policy/judge';
import type { Register } from '../../../policy/judgement';
import { type Share, share } from '../share';
import type { GovernanceCase } from './case';

/** A case that a rule got wrong. */
export interface GovernanceError extends GovernanceCase {
  found: Rule | null;
}

/** Rule 12 or 13 on labelled cases. */
export interface GovernanceScore {
  rule: Rule;
  cases: 'seen' | 'held out';
  positives: number;
  negatives: number;
  precision: Share;
  recall: Share;
}

const WRITTEN_AT = Date.UTC(2026, 10, 10, 19);

/** Which of rules 12 and 13 speaks of a case; the first stands alone. */
export function foundIn(register: Register, one: GovernanceCase): Rule | null {
  const lines: [string, string | undefined][] = [
    ['From', one.from],
    ['To', one.to],
    ['Cc', one.cc],
    ['Subject', one.subject],
    ['Message-ID', '<case@bench.example>'],
    ['Date', new Date(WRITTEN_AT).toUTCString()],
    ['List-Unsubscribe', one.bulk ? '<https://bench.example/stop>' : undefined],
  ];
  const message = readMessage(
    {
      id: 'case',
      threadId: 'case',
      labelIds: [one.direction === 'sent' ? 'SENT' : 'INBOX'],
      internalDate: WRITTEN_AT,
      headers: lines.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }])),
    },
    {
      trustedAuthserv: [],
      isGroup: () => false,
      isSchoolAddress: (address) => register.roster.isSchoolAddress(address),
    },
  );
  const found = judge(register, one.mailbox, message).find(({ rule }) => rule.startsWith('governance-'));
  return found?.rule ?? null;
}

/** How well `rule` does on the cases made for it. */
export function scoreCases(
  register: Register,
  rule: Rule,
  which: GovernanceScore['cases'],
  cases: readonly GovernanceCase[],
): { score: GovernanceScore; errors: GovernanceError[] } {
  const tried = cases.map((one) => ({ ...one, found: foundIn(register, one) }));
  const positives = tried.filter(({ expected }) => expected === rule);
  const found = tried.filter((one) => one.found === rule);
  const right = positives.filter((one) => one.found === rule).length;
  return {
    score: {
      rule,
      cases: which,
      positives: positives.length,
      negatives: tried.length - positives.length,
      precision: share(right, found.length),
      recall: share(right, positives.length),
    },
    errors: tried.filter((one) => one.found !== one.expected),
  };
}
