import type { Message } from '../mail/message';
import type { Finding } from './finding';
import type { Knowledge, Owner, RuleFunction, Situation, Verdict } from './judgement';
import type { Reason } from './reasons';
import { exPupilContact, pupilContact } from './rules/children';
import {
  acceptedPersonalContact,
  governorPersonalAddress,
  isToStaffAtHome,
  staffPersonalAddress,
  toPersonalAddress,
  unknownPersonalAddress,
} from './rules/personal-addresses';
import { privateMessageToPupil } from './rules/private-message-to-pupil';
import { spoofedSchoolAddress } from './rules/spoofed-school-address';
import { TABLE } from './table';

/** On received mail the first rule that fires stands alone. A bulk mail is not held to those after the second. */
const CHILDREN: readonly RuleFunction[] = [pupilContact, exPupilContact];
const PERSONAL: readonly RuleFunction[] = [
  staffPersonalAddress,
  governorPersonalAddress,
  unknownPersonalAddress,
];

/** Whose mailbox an address is, on a day. */
export function ownerOf(register: Knowledge, mailbox: string, day: string): Owner {
  const identity = register.roster.identify(mailbox, '', day);
  const person = identity.kind === 'school' || identity.kind === 'personal' ? identity.person : null;
  return { mailbox: mailbox.toLowerCase(), person, unlistedPupil: identity.kind === 'unlisted-pupil' };
}

/** What the policy says of one message in one mailbox; nothing for most. */
export function judge(
  register: Knowledge,
  mailbox: string,
  message: Message,
  answered: Situation['answered'] = [],
): Finding[] {
  const situation = situationOf(register, mailbox, message, answered);
  const verdicts = message.direction === 'received' ? judgeReceived(situation) : judgeSent(situation);
  return onePerPerson(verdicts).map((verdict) => toFinding(situation, verdict));
}

/**
 * The messages whose judgement this one depends on: those it answers, when it is addressed to a colleague's personal
 * address (rule 8). Empty for nearly every message, so that nobody fetches a thread for nothing.
 */
export function answersThatMatter(register: Knowledge, mailbox: string, message: Message): readonly string[] {
  if (message.direction !== 'sent' || message.automatic || message.references.length === 0) return [];
  const situation = situationOf(register, mailbox, message, []);
  return isToStaffAtHome(situation) ? message.references : [];
}

/** What `accepted-personal-contact` needs to know of a message that was answered: whose address rule 4 counted. */
export function countedPersonalAddress(
  register: Knowledge,
  mailbox: string,
  earlier: Message,
): Situation['answered'] {
  return judge(register, mailbox, earlier).flatMap((finding) => {
    if (finding.rule !== 'staff-personal-address' || finding.disposition !== 'count') return [];
    const person = finding.person === null ? null : register.roster.person(finding.person);
    return person === null ? [] : [{ address: finding.address, person }];
  });
}

function situationOf(
  register: Knowledge,
  mailbox: string,
  message: Message,
  answered: Situation['answered'],
): Situation {
  const { day } = register.localTime(message.at);
  return { register, owner: ownerOf(register, mailbox, day), message, day, answered };
}

function judgeReceived(situation: Situation): Verdict[] {
  const { message } = situation;
  const spoofed = spoofedSchoolAddress(situation);
  if (spoofed.length > 0 || message.automatic) return spoofed;
  return first(message.bulk ? CHILDREN : [...CHILDREN, ...PERSONAL], situation);
}

function judgeSent(situation: Situation): Verdict[] {
  const { message } = situation;
  if (message.automatic) return [];
  const personal = message.bulk ? [] : first([acceptedPersonalContact, toPersonalAddress], situation);
  return [...personal, ...privateMessageToPupil(situation)];
}

function first(rules: readonly RuleFunction[], situation: Situation): Verdict[] {
  for (const rule of rules) {
    const verdicts = rule(situation);
    if (verdicts.length > 0) return verdicts;
  }
  return [];
}

/** One finding a rule and person, however often the person stands in the message. */
function onePerPerson(verdicts: readonly Verdict[]): Verdict[] {
  const seen = new Set<string>();
  return verdicts.filter(({ rule, person, address }) => {
    const key = `${rule}|${person ? person.id : address}`;
    return !seen.has(key) && seen.add(key);
  });
}

function toFinding(situation: Situation, verdict: Verdict): Finding {
  const { message, owner } = situation;
  const entry = TABLE[verdict.rule];
  const disposition = verdict.disposition ?? entry.disposition;
  return {
    mailbox: owner.mailbox,
    messageId: message.messageId,
    date: message.date === null ? null : `${new Date(message.date).toISOString().slice(0, 19)}Z`,
    rule: verdict.rule,
    clauses: [...entry.clauses],
    force: entry.force,
    desks: disposition === 'flag' ? [] : [...(verdict.desks ?? entry.desks)],
    disposition,
    interrupt: verdict.interrupt ?? entry.interrupt,
    person: verdict.person?.id ?? null,
    address: verdict.address,
    direction: message.direction,
    channel: message.channel,
    approval: verdict.approval ?? 'none',
    reasons: [...new Set([...(verdict.reasons ?? []), ...circumstances(situation)])].sort(),
  };
}

/** What is true of the message and its mailbox whatever the rule. */
function circumstances(situation: Situation): Reason[] {
  const { message, owner } = situation;
  const reasons: Reason[] = [];
  if (message.date === null) reasons.push('bad-date');
  if (message.inSpam) reasons.push('in-spam');
  if (message.inBin) reasons.push('in-bin');
  if (owner.person === null) reasons.push('owner-not-on-roster');
  return reasons;
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
