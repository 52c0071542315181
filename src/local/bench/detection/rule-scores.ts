import type { Finding, Rule } from '../../../policy/finding';
import { RULES } from '../../../policy/finding';
import { TABLE } from '../../../policy/table';
import type { Label } from '../../sample/labels';
import { type Share, share } from '../share';

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

/** Findings against labels written from the policy's text. */
export function scoreRules(
  findings: readonly Finding[],
  labels: readonly Label[],
): { scores: RuleScore[]; errors: RuleError[] } {
  const found = new Map(findings.map((finding) => [keyOf(finding), finding]));
  const expected = new Map(labels.map((label) => [keyOf(label), label]));
  const errors: RuleError[] = [];
  const scores = RULES.filter((rule) => rule in TABLE).map((rule) => {
    const ofRule = [...expected.values()].filter((label) => label.rule === rule);
    const hits = ofRule.filter((label) => found.has(keyOf(label)));
    const extra = [...found.values()].filter((f) => f.rule === rule && !expected.has(keyOf(f)));
    const lost = ofRule.filter((label) => !found.has(keyOf(label)));
    const odd = hits.filter((label) => !agrees(label, found.get(keyOf(label))!));
    errors.push(
      ...extra.map((finding) => ({ what: 'found, not labelled' as const, finding })),
      ...lost.map((label) => ({ what: 'labelled, not found' as const, label })),
      ...odd.map((label) => ({ what: 'found otherwise' as const, label, finding: found.get(keyOf(label))! })),
    );
    const [right, wrong, missed, otherwise] = [hits.length, extra.length, lost.length, odd.length];
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
  return { scores, errors };
}

/** One place where findings and labels differ, for a person to read. */
export interface RuleError {
  what: 'found, not labelled' | 'labelled, not found' | 'found otherwise';
  finding?: Finding;
  label?: Label;
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
