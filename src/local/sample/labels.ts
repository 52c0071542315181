// labels.ndjson: what the policy says of each message that it speaks of, one expected finding a line.
import type { Expected } from './expected';

/** One line. */
export interface Label extends Expected {
  mailbox: string;
  messageId: string;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The file's text, sorted by mailbox, message, rule and person. A message that has no line must give no finding. */
export function labelsText(labels: readonly Label[]): string {
  return labels
    .slice()
    .sort(
      (a, b) =>
        compare(a.mailbox, b.mailbox) ||
        compare(a.messageId, b.messageId) ||
        compare(a.rule, b.rule) ||
        compare(a.person ?? '', b.person ?? '') ||
        compare(a.disposition, b.disposition),
    )
    .map(
      ({ mailbox, messageId, rule, force, desks, disposition, interrupt, person, approval, reasons }) =>
        `${JSON.stringify({ mailbox, messageId, rule, force, desks, disposition, interrupt, person, approval, reasons })}\n`,
    )
    .join('');
}
