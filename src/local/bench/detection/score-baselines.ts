import type { Label } from '../../sample/labels';
import { type Share, share } from '../share';
import { BASELINES, type Copy } from './baselines';

/** How a way of looking does on whole messages: is this one that somebody must look at, log or count? */
export interface MessageScore {
  name: string;
  /** Messages it would have somebody look at. */
  flagged: number;
  precision: Share;
  recall: Share;
  /** Of the messages that a rule says something of, how many it flags: recall by rule. */
  byRule: Record<string, Share>;
}

/**
 * Scores this product's findings and the baselines on the same messages. A message counts as one to look at when its
 * label is more than a flag, which only the reader sees.
 *
 * @param found messages with a finding that is more than a flag, as `mailbox\nmessageId`
 */
export function scoreMessages(
  copies: readonly Copy[],
  labels: readonly Label[],
  found: ReadonlySet<string>,
): MessageScore[] {
  const rules = new Map<string, Set<string>>();
  for (const { mailbox, messageId, rule, disposition } of labels) {
    if (disposition === 'flag') continue;
    const key = `${mailbox}\n${messageId}`;
    rules.set(key, (rules.get(key) ?? new Set()).add(rule));
  }
  // A message that lies in a mailbox twice is one message.
  const distinct = [...new Map(copies.map((copy) => [keyOf(copy), copy])).values()];
  const ways = [{ name: 'Safe Channels', flags: (copy: Copy) => found.has(keyOf(copy)) }, ...BASELINES];
  return ways.map(({ name, flags }) => {
    let [flagged, right] = [0, 0];
    const byRule = new Map<string, { hits: number; of: number }>();
    for (const copy of distinct) {
      const due = rules.get(keyOf(copy));
      const flag = flags(copy);
      if (flag) flagged++;
      if (flag && due) right++;
      for (const rule of due ?? []) {
        const tally = byRule.get(rule) ?? { hits: 0, of: 0 };
        byRule.set(rule, { hits: tally.hits + (flag ? 1 : 0), of: tally.of + 1 });
      }
    }
    return {
      name,
      flagged,
      precision: share(right, flagged),
      recall: share(right, rules.size),
      byRule: Object.fromEntries([...byRule].map(([rule, { hits, of }]) => [rule, share(hits, of)])),
    };
  });
}

function keyOf({ mailbox, messageId }: Pick<Copy, 'mailbox' | 'messageId'>): string {
  return `${mailbox}\n${messageId}`;
}
