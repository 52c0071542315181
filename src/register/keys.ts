import type { Finding } from '../policy/finding';
import { serial, weekOf, type Zone } from './cell';
import type { Erased, Matter, Sighted } from './entries';
import { type Address, addressOf } from './index-buckets';
import { PERSON_IS } from './person-is';

// The keys by which the index of a workbook finds what is filed. A key is hashed as a JSON list, so that no text from
// a message can be made to look like another key.

/** Any finding as its keys see it; the system workbook's has no person. */
type Keyed = Pick<Finding, 'rule' | 'mailbox' | 'messageId' | 'address'> & { person?: string | null };

export function key(...parts: (string | number)[]): Address {
  return addressOf(JSON.stringify(parts));
}

/** The account a finding is about: the owner's where the rule is about the owner, else the other's address. */
export function accountOf(finding: Pick<Finding, 'rule' | 'mailbox' | 'address'>): string {
  return PERSON_IS[finding.rule] === 'owner' ? finding.mailbox : finding.address;
}

function who(finding: Keyed): string {
  return finding.person ?? accountOf(finding);
}

/** A message without an id, or something that is not a message, is the mailbox's own. */
function message(finding: Keyed): string {
  return finding.messageId === '' ? finding.mailbox : finding.messageId;
}

/** One finding a mailbox, message, rule and person. */
export function seenKey(finding: Keyed): Address {
  return key('seen', finding.mailbox, finding.messageId, finding.rule, who(finding));
}

/** One message, one incident: the same in every mailbox it reached (design section 6). */
export function incidentKey(finding: Keyed): Address {
  return key('incident', message(finding), who(finding));
}

export function securityKey(finding: Keyed): Address {
  return key('security', finding.rule, message(finding), who(finding));
}

/** A finding as a matter that people may report, too. */
export function matterOf(finding: Keyed): Matter {
  return { report: '', messageId: message(finding), who: who(finding) };
}

/** One line for a person, rule and week. */
export function patternKey(finding: Sighted, at: string, zone: Zone): Address {
  return key('pattern', who(finding), finding.rule, week(finding, at, zone));
}

/** A request through the door. Its row is that of the entry in the Log, its count the request's fingerprint. */
export function requestKey(id: string): Address {
  return key('request', id);
}

/** The incident that a report is about: the same key that a finding of the same message and person has. */
export function matterKey({ report, messageId, who }: Matter): Address {
  return messageId === null ? key('matter', report) : key('incident', messageId, who);
}

/** How many stand behind an incident that people reported: reports not withdrawn, and findings. */
export function sourcesKey({ report, messageId, who }: Matter): Address {
  return messageId === null ? key('sources', report) : key('sources', messageId, who);
}

/** A part of an original that lies aside. */
export function partKey(report: string, sha256: string, part: number): Address {
  return key('part', report, sha256, part);
}

/** The whole original of a report. */
export function keptKey(report: string): Address {
  return key('kept', report);
}

export function withdrawnKey(report: string): Address {
  return key('withdrawn', report);
}

/** The tab Phrases as a whole: its last row, and 48 bits over what stands there. */
export function phrasesKey(): Address {
  return key('phrases');
}

/** What the Log last said of one row of the tab Phrases. */
export function phraseRowKey(row: number): Address {
  return key('phrase-row', row);
}

/** The Dashboard's line for a class. */
export function classKey(className: string): Address {
  return key('class', className);
}

export function erasedKey(erased: Erased): Address {
  return key('erased', erased.seqs.join(' '));
}

/** When it happened; when that is not known, when it was recorded. */
export function happened(finding: Pick<Finding, 'date'>, at: string): string {
  return finding.date === null || Number.isNaN(Date.parse(finding.date)) ? at : finding.date;
}

/** The Monday of the local week in which it happened, as a spreadsheet counts days. */
export function week(finding: Pick<Finding, 'date'>, at: string, zone: Zone): number {
  return weekOf(serial(happened(finding, at), zone) ?? 0);
}
