import type { Message } from '../mail/message';
import type { Finding } from './finding';
import type { Knowledge, Owner, RuleFunction, Situation, Verdict } from './judgement';
import type { Reason } from './reasons';
import { exPupilContact, pupilContact } from './rules/children';
import { lookalikeAddress } from './rules/lookalike-address';
import {
  acceptedPersonalContact,
  governorPersonalAddress,
  staffPersonalAddress,
  toPersonalAddress,
  unknownPersonalAddress,
} from './rules/personal-addresses';
import { privateMessageToPupil } from './rules/private-message-to-pupil';
import { socialContact } from './rules/social-contact';
import { spoofedSchoolAddress } from './rules/spoofed-school-address';
import { TABLE } from './table';

/** On received mail the first rule that fires stands alone. A bulk mail is not held to those after the second. */
const CHILDREN: readonly RuleFunction[] = [pupilContact, exPupilContact];
const PERSONAL: readonly RuleFunction[] = [
  staffPersonalAddress,
  governorPersonalAddress,
  lookalikeAddress,
  unknownPersonalAddress,
];

/** Rules that may stand beside others and need more of the registers than everybody who judges has. */
export interface FurtherRules {
  received: readonly RuleFunction[];
  /** Of each list the first that fires. */
  sent: readonly (readonly RuleFunction[])[];
}

/** Whose mailbox an address is, on a day. */
export function ownerOf(register: Knowledge, mailbox: string, day: string): Owner {
  const identity = register.roster.identify(mailbox, '', day);
  const person = identity.kind === 'school' || identity.kind === 'personal' ? identity.person : null;
  return { mailbox: mailbox.toLowerCase(), person, unlistedPupil: identity.kind === 'unlisted-pupil' };
}

/**
 * What the policy says of one message in one mailbox; nothing for most.
 *
 * @param answered see `Situation`
 */
export function judgeBy(
  further: FurtherRules,
  register: Knowledge,
  mailbox: string,
  message: Message,
  answered: Situation['answered'] = [],
): Finding[] {
  const situation = situationOf(register, mailbox, message, answered);
  const verdicts =
    message.direction === 'received' ? judgeReceived(situation, further) : judgeSent(situation, further);
  return onePerPerson(verdicts).map((verdict) => toFinding(situation, verdict));
}

/** A message with what the rules ask beside it. */
export function situationOf(
  register: Knowledge,
  mailbox: string,
  message: Message,
  answered: Situation['answered'] = [],
): Situation {
  const { day } = register.localTime(message.at);
  return { register, owner: ownerOf(register, mailbox, day), message, day, answered, known: new Map() };
}

function judgeReceived(situation: Situation, further: FurtherRules): Verdict[] {
  const { message } = situation;
  const spoofed = spoofedSchoolAddress(situation);
  if (spoofed.length > 0 || message.automatic) return spoofed;
  return [
    ...first(message.bulk ? CHILDREN : [...CHILDREN, ...PERSONAL], situation),
    ...socialContact(situation),
    ...further.received.flatMap((rule) => rule(situation)),
  ];
}

function judgeSent(situation: Situation, further: FurtherRules): Verdict[] {
  const { message } = situation;
  if (message.automatic) return [];
  const personal = message.bulk ? [] : first([acceptedPersonalContact, toPersonalAddress], situation);
  return [
    ...personal,
    ...privateMessageToPupil(situation),
    ...further.sent.flatMap((rules) => first(rules, situation)),
  ];
}

function first(rules: readonly RuleFunction[], situation: Situation): Verdict[] {
  for (const rule of rules) {
    const verdicts = rule(situation);
    if (verdicts.length > 0) return verdicts;
  }
  return [];
}

/** One finding a rule and person, however often the person stands in the message: the one that interrupts, if any does. */
function onePerPerson(verdicts: readonly Verdict[]): Verdict[] {
  const kept = new Map<string, Verdict>();
  for (const verdict of verdicts) {
    const key = `${verdict.rule}|${verdict.person ? verdict.person.id : verdict.address}`;
    const before = kept.get(key);
    if (before === undefined || (verdict.interrupt === true && before.interrupt !== true))
      kept.set(key, verdict);
  }
  return [...kept.values()];
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
    clauses: [...(verdict.clauses ?? entry.clauses)],
    force: verdict.force ?? entry.force,
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
