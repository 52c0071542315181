import type { NamedAddress } from '../mail/mailbox';
import type { Actor, Message } from '../mail/message';
import type { Day } from '../people/day';
import type { Person } from '../people/person';
import { holds, isPupil } from '../people/person';
import type { Identities, Identity, Roster } from '../people/roster';
import type { Approvals } from './approvals';
import type { ApprovalState, Desk, Disposition, Force } from './finding';
import type { Reason } from './reasons';
import { isHead, type RuledSchool, type School } from './school';
import type { Site } from './sites';
import type { BuiltRule } from './table';
import type { Concern } from './triage/concern';

/** Everything the rules may ask about the school, whether the registers answer or a snapshot of them. */
export interface Knowledge {
  school: RuledSchool;
  roster: Identities;
  approvals: Pick<Approvals, 'state' | 'deciding'>;
  /** Domains where anybody gets an address (`people/free-mail`). */
  isFreeMail(address: string): boolean;
  /** Domains that hand out addresses to be thrown away. */
  isDisposable(address: string): boolean;
  /** The school's own sites; empty where they are not known. */
  sites: readonly Site[];
  /** What in a child's words a person should look at; `ownWords` is null where bodies are not read. */
  concerns(subject: string, ownWords: string | null): readonly Concern[];
  /** The school's local time of an instant: its day, and minutes since midnight. */
  localTime(at: number): { day: Day; minutes: number };
}

/** The registers themselves; the same for every message of a run. */
export interface Register extends Knowledge {
  school: School;
  roster: Roster;
  approvals: Approvals;
}

/** Whose mailbox is being judged. `person` is null for an owner on no register, who counts as staff. */
export interface Owner {
  /** Lower case. */
  mailbox: string;
  person: Person | null;
  /** On a pupils' domain without a row. */
  unlistedPupil: boolean;
}

/** One message in one mailbox, ready for the rules. */
export interface Situation {
  register: Knowledge;
  owner: Owner;
  message: Message;
  /** The local day of the message: roles and approvals are those of that day. */
  day: Day;
  /**
   * For each message this one answers on which `staff-personal-address` counted in this mailbox: the sender's
   * address (rule 8).
   */
  answered: readonly { address: string; person: Person }[];
  /** Who was found to stand behind an address and name of this message: filled by `identify`. */
  known: Map<string, Identity>;
}

/** What one rule says: only what differs from its row in the table. */
export interface Verdict {
  rule: BuiltRule;
  person: Person | null;
  /** The actor's or recipient's address; for an actor known by name only, the notice's sender. */
  address: string;
  approval?: ApprovalState;
  disposition?: Disposition;
  /** Where the table gives several: rule 11 for a parent is advice, by another clause. */
  clauses?: string[];
  force?: Force;
  desks?: Desk[];
  interrupt?: boolean;
  reasons?: Reason[];
}

/** A rule: the verdicts it reaches on a message, one a person; none when it does not fire. */
export type RuleFunction = (situation: Situation) => Verdict[];

/** Who stands behind an address on the day of the message. Most rules ask it of the same few. */
export function identify(
  { register, day, known }: Situation,
  who: { address: string; name: string },
): Identity {
  const asked = `${who.address}\n${who.name}`;
  const identity = known.get(asked) ?? register.roster.identify(who.address, who.name, day);
  known.set(asked, identity);
  return identity;
}

/** Everybody the message is addressed to, each address once, in header order. */
export function recipients(situation: Situation, lines: readonly ('to' | 'cc' | 'bcc')[]): NamedAddress[] {
  const seen = new Set<string>();
  return lines
    .flatMap((line) => situation.message[line])
    .filter(({ address }) => {
      const key = situation.register.roster.key(address);
      return !seen.has(key) && seen.add(key);
    });
}

/** Whether the owner counts as staff: by role, by standing on no register, and for some rules as a service account. */
export function ownerIsStaff(situation: Situation, also?: 'service'): boolean {
  const { person, unlistedPupil } = situation.owner;
  if (person === null) return !unlistedPupil;
  return (
    holds(person, 'staff', situation.day) || (also === 'service' && holds(person, 'service', situation.day))
  );
}

/** Whether the mailbox is a pupil's own: contact between pupils is not what P14 is about. */
export function ownerIsPupil(situation: Situation): boolean {
  const { person, unlistedPupil } = situation.owner;
  return person === null ? unlistedPupil : isPupil(person, situation.day);
}

export function isHeadThatDay(situation: Situation, person: Person): boolean {
  return isHead(situation.register.school, person, situation.day);
}

/** Where the finding's address is read from. */
export function addressOf(actor: Actor): string {
  return actor.address ?? actor.visible;
}
