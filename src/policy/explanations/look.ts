import type { ActorSource } from '../../mail/google-notice';
import type { Actor, Message } from '../../mail/message';
import type { Day } from '../../people/day';
import type { Person } from '../../people/person';
import type { Finding } from '../finding';
import { addressOf, type Knowledge } from '../judgement';
import type { Reason } from '../reasons';
import { APPROVAL_WORDS } from '../words';

/** What one rule's part of an explanation is made from. */
export interface Look {
  register: Knowledge;
  message: Message;
  finding: Finding;
  /** The local day of the message. */
  day: Day;
  /** The finding's person; null where it names none, and then no row of the roster is named either. */
  person: Person | null;
}

/** One rule's part: what was seen and what would settle it, a sentence each, and the reasons that these tell already. */
export interface Told {
  seen: string[];
  remedy: string[];
  told: Reason[];
}

export function has(look: Look, reason: Reason): boolean {
  return look.finding.reasons.includes(reason);
}

/** Where in the message the writer stands, in words. */
const WHERE: Record<ActorSource, string> = {
  from: 'the line From',
  'reply-to': 'the line Reply-To, because the line From has the address of a list or of Google',
  'x-original-sender': 'the line X-Original-Sender, because a group sent it on',
  'x-original-from': 'the line X-Original-From, because a group sent it on',
  subject: 'the subject',
  body: 'the text',
  'display-name': 'the sender’s name in the line From',
};

/** The writer whom the finding is about, by address or by the sender of the notice that names them. */
export function actorOf({ register, message, finding }: Look): Actor | null {
  const key = register.roster.key(finding.address);
  return message.actors.find((actor) => register.roster.key(addressOf(actor)) === key) ?? null;
}

/** In which line of the message the writer was found. */
export function whoWrote(look: Look): string {
  const actor = actorOf(look);
  if (actor === null) return `The writer’s address is ${look.finding.address}.`;
  const where = WHERE[actor.source];
  return actor.address === null
    ? `A notice from ${actor.visible} gives only the name “${actor.name}”, in ${where}.`
    : `The writer’s address is ${actor.address}. It stands in ${where}.`;
}

/** Columns of people.csv that say who somebody is. */
type Column =
  | 'aliases'
  | 'children'
  | 'date_of_birth'
  | 'left_on'
  | 'name'
  | 'personal_emails'
  | 'roles'
  | 'users'
  | 'school_email';

/** `people.csv, row S2, column personal_emails`; without the row where nobody is to be told whose it is. */
export function rosterCell(look: Look, column: Column, person: Person | null = look.person): string {
  return look.finding.person === null || person === null
    ? `people.csv, column ${column}`
    : `people.csv, row ${person.id}, column ${column}`;
}

/** The column in which a school address stands. */
export function schoolColumn({ register: { roster } }: Look, person: Person | null, address: string): Column {
  const alias = person?.aliases.some((each) => roster.key(each) === roster.key(address)) ?? false;
  return alias ? 'aliases' : 'school_email';
}

/** What the register says of an approval, and in which row. */
export function approvalSeen(look: Look, person: Person | null, address: string): string {
  const words = APPROVAL_WORDS[look.finding.approval];
  const row = person === null ? null : look.register.approvals.deciding(person.id, address, look.day);
  if (row === null || look.finding.person === null) return words;
  return words.replace(/\.$/, ` (approvals.csv, row ${row}).`);
}

/** Whether an approval would settle it, and whose. */
export function approvalRemedy(look: Look): string[] {
  switch (look.finding.approval) {
    case 'approved':
      return ['Nothing has to be settled: the Headteacher has approved it, and only the reader is shown it.'];
    case 'retrospective':
      return ['Nothing more for this message. From the day of the approval on it is covered.'];
    case 'needs-headteacher':
      return ['The Headteacher’s own approval on the tab Approvals settles it from that day on.'];
    default:
      return ['An approval by the Headteacher, on the tab Approvals before the message, would settle it.'];
  }
}

/** Where a wrong entry of the roster is put right. */
export function correction(look: Look, column: Column, person: Person | null = look.person): string {
  return `If the roster is wrong here, correct it: ${rosterCell(look, column, person)}.`;
}
