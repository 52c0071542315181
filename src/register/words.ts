import type { Finding, Rule } from '../policy/finding';
import type { ReportKind } from '../policy/reports';
import { FORCE_WORDS, reasonInWords } from '../policy/words';

// Words of the registers alone. What the codes of a finding say (RULE_WORDS, REASON_WORDS ...) stands in policy/words.ts.

export const REPORT_WORDS: Record<ReportKind, string> = {
  'child-contacted-me': 'A child made contact',
  'about-a-child': 'Something about a child',
  'abuse-on-a-school-site': 'Abuse on a school site',
  'confidential-matter-posted': 'A confidential matter was posted',
  'person-abused-online': 'Somebody is defamed, abused or bullied online',
  'low-level-concern': 'A low-level concern about an adult',
};

/** What the IT admin is to do about each rule whose incidents go to the Health tab. */
export const TODO_WORDS: Partial<Record<Rule, string>> = {
  'spoofed-school-address':
    'Look the message up in Email log search. If it is forged, block the sender and check SPF, DKIM and DMARC of the domain.',
  'lookalike-address': 'Block the address and warn those who had mail from it.',
  'forwarding-out': 'Ask the owner of the mailbox; take the forwarding or access away if nobody approved it.',
};

/** All reasons of a finding, and that it is advice if it is: for an entry that was written before it explained itself. */
export function reasonsInWords(finding: Pick<Finding, 'reasons' | 'force'>): string {
  const advice = finding.force === 'advised' ? [FORCE_WORDS.advised.toLowerCase()] : [];
  return [...finding.reasons.map(reasonInWords), ...advice].join('; ');
}
