import type { Rule } from '../../../policy/finding';

/** One labelled mail of a governor's or parent group's account, in the headers that rules 12 and 13 read. */
export interface GovernanceCase {
  /** What it stands for; figures and errors are listed by it. */
  kind: string;
  mailbox: string;
  direction: 'sent' | 'received';
  from: string;
  to: string;
  cc?: string;
  subject: string;
  /** Bulk mail: it has a List-Unsubscribe. */
  bulk?: boolean;
  expected: Extract<Rule, 'governance-personal-matter' | 'governance-outside-business'> | null;
}

/** The lines of a table written in a template, `|` between the cells; empty lines part nothing. */
export function rows(table: string): string[][] {
  return table
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([first]) => first !== '');
}
