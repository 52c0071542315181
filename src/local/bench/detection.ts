import type { Finding, Rule } from '../../policy/finding';
import { RULES } from '../../policy/finding';
import { TABLE } from '../../policy/table';
import type { Label } from '../sample/labels';

/** How well one rule does on labelled mail. */
export interface RuleScore {
  rule: Rule;
  right: number;
  /** Found, but not labelled. */
  wrong: number;
  /** Labelled, but not found. */
  missed: number;
  /** Found where labelled, but with another force, desk, disposition, approval or a reason missing. */
  otherwise: number;
  precision: Share;
  recall: Share;
}

/** A share with its 95 % interval (Wilson), and of how many. */
export interface Share {
  value: number;
  low: number;
  high: number;
  of: number;
}

/**
 * Findings against labels written from the policy's text. A label marked `since` belongs to a rule that is not built
 * yet and is left out.
 */
export function scoreRules(findings: readonly Finding[], labels: readonly Label[]): RuleScore[] {
  const due = labels.filter(({ since }) => since === undefined);
  const found = new Map(findings.map((finding) => [keyOf(finding), finding]));
  const expected = new Map(due.map((label) => [keyOf(label), label]));
  return RULES.filter((rule) => rule in TABLE).map((rule) => {
    const ofRule = [...expected.values()].filter((label) => label.rule === rule);
    const hits = ofRule.filter((label) => found.has(keyOf(label)));
    const wrong = [...found.values()].filter((f) => f.rule === rule && !expected.has(keyOf(f))).length;
    const right = hits.length;
    const missed = ofRule.length - right;
    const otherwise = hits.filter((label) => !agrees(label, found.get(keyOf(label))!)).length;
    return {
      rule,
      right,
      wrong,
      missed,
      otherwise,
      precision: share(right, right + wrong),
      recall: share(right, right + missed),
    };
  });
}

function keyOf({
  mailbox,
  messageId,
  rule,
  person,
}: Pick<Finding, 'mailbox' | 'messageId' | 'rule' | 'person'>): string {
  return [mailbox, messageId, rule, person ?? ''].join('\n');
}

function agrees(label: Label, finding: Finding): boolean {
  return (
    label.force === finding.force &&
    label.disposition === finding.disposition &&
    label.interrupt === finding.interrupt &&
    label.approval === finding.approval &&
    label.desks.join() === finding.desks.join() &&
    label.reasons.every((reason) => finding.reasons.includes(reason))
  );
}

const Z = 1.96;

/** `hits` of `of` with the Wilson interval, which stays inside 0 to 1 also for few cases. */
export function share(hits: number, of: number): Share {
  if (of === 0) return { value: Number.NaN, low: 0, high: 1, of };
  const value = hits / of;
  const middle = (value + (Z * Z) / (2 * of)) / (1 + (Z * Z) / of);
  const half = (Z / (1 + (Z * Z) / of)) * Math.sqrt((value * (1 - value)) / of + (Z * Z) / (4 * of * of));
  return { value, low: Math.max(0, middle - half), high: Math.min(1, middle + half), of };
}
