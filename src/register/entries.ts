import type { Desk, Finding } from '../policy/finding';
import type { Part, ReportKind } from '../policy/reports';
import type { RowWrite } from './canvas';
import type { Address, IndexItem } from './index-buckets';

/** A finding with the names a person needs to read it; null where the roster has none. */
export interface Sighted extends Finding {
  /** When Gmail accepted the message, ISO 8601: no sender can choose it, as a Date header can be chosen. */
  acceptedAt: string;
  ownerName: string | null;
  personName: string | null;
  className: string | null;
  /** What was seen, a sentence a line, as it was told then; an entry of the writer's version 1 has none. */
  seen?: string;
  /** What would settle it, likewise. */
  settles?: string;
}

/** What the IT admin is given of an incident: addresses and codes, no person and no class. */
export type SystemSighted = Pick<
  Sighted,
  'rule' | 'mailbox' | 'messageId' | 'date' | 'address' | 'channel' | 'acceptedAt'
>;

/** Given by the plan, never by the caller. */
export interface Numbered {
  /** `I-0001` in incidents, `S-0001` in system, `C-0001` and `H-0001` in the registers of concerns. */
  incident: string;
}

/** Given by the plan, too. */
export interface Settled {
  /** Whether nothing else stands behind the incident: no other report, and no finding. */
  alone: boolean;
}

type Texts<Key extends string> = Record<Key, string>;

/** A row of people.csv, each cell as the file has it. */
export type PersonRow = Texts<
  | 'id'
  | 'name'
  | 'other_names'
  | 'roles'
  | 'school_email'
  | 'aliases'
  | 'personal_emails'
  | 'date_of_birth'
  | 'left_on'
  | 'class'
  | 'children'
  | 'users'
>;
export type GroupRow = Texts<'address' | 'name' | 'members'>;
export type ApprovalRow = Texts<
  | 'id'
  | 'person_id'
  | 'address'
  | 'clause'
  | 'purpose'
  | 'asked_on'
  | 'granted_by'
  | 'granted_on'
  | 'declined_on'
  | 'expires_on'
  | 'revoked_on'
>;
export type SiteRow = Texts<
  | 'id'
  | 'platform'
  | 'url'
  | 'owner_id'
  | 'account_email'
  | 'class'
  | 'notified_on'
  | 'notified_to'
  | 'pupils_from'
  | 'closed_on'
>;
/** A row of the tab Phrases as it stands there; every cell blank where the row was emptied. */
export type PhraseRow = Texts<'id' | 'kind' | 'phrase' | 'notWhen' | 'source' | 'inUse'>;
/** What somebody changed on the tab Phrases since the Log last spoke of it. */
export interface PhrasesChanged {
  /** The rows that are different now, by their number on the tab. */
  rows: { row: number; cells: PhraseRow }[];
  /** The last row that is in use. */
  last: number;
  /** 48 bits over the whole tab as it stands after this entry. */
  list: number;
  /** 48 bits that tell this look at the tab from every other, so that one filed twice is one entry. */
  look: number;
}
export interface ClassRow {
  class: string;
  /** Ids, separated by `;`. */
  teachers: string;
  pupils: number;
}
export interface DeskRow {
  desk: string;
  /** 1 is asked first. */
  order: number;
  /** Id. */
  person: string;
  /** Days, or empty. */
  from: string;
  to: string;
}
export interface CoverageRow {
  account: string;
  accountClass: string;
  state: 'swept' | 'not covered';
  /** In words; empty when swept. */
  why: string;
  /** ISO 8601. */
  since: string;
}
export interface SettingRow {
  name: string;
  value: string;
  meaning: string;
}
export interface HealthRow {
  id: string;
  /** ISO 8601. */
  when: string;
  /** In words, without a person's name. */
  what: string;
  code: string;
  where: string;
  todo: string;
  state: 'new' | 'being looked at' | 'put right' | 'no action needed';
}
export interface RunRow {
  id: string;
  kind: string;
  /** When it began, ISO 8601. */
  when: string;
  read: number;
  new: number;
  findings: number;
  /** Mailboxes there was no time for. */
  late: number;
  /** Null when it was cut off. */
  ended: string | null;
}
export interface Gone {
  id: string;
}

/** A request that came through the door: a repeated one is known by its id, and is the same only if all else is. */
export interface Requested {
  /** Its id. */
  request: string;
  /** 48 bits over kind, caller and body. */
  fingerprint: number;
}

/** Somebody as a register names them; null where the roster does not know. */
export interface Involved {
  name: string | null;
  /** Id. */
  person: string | null;
  address: string | null;
  part: Part;
}

/** Who reports; an account on no register has its address alone. */
export interface Reporter {
  name: string | null;
  person: string | null;
  address: string;
}

/** What a report is about, so that several about one message and person are one incident. */
export interface Matter {
  /** Id of the report; it stands for itself when there is no message. */
  report: string;
  /** RFC Message-ID; null when there is none. */
  messageId: string | null;
  /** Id of the one who wrote the message; the address when the roster does not know it. */
  who: string;
}

/** What a person reports (design section 5). It never changes: what is known later stands in later entries. */
export interface Reported extends Requested {
  report: ReportKind;
  desks: Desk[];
  urgent: boolean;
  matter: Matter;
  message: {
    messageId: string;
    date: string | null;
    from: { name: string; address: string };
    subject: string;
  } | null;
  /** ISO 8601, or null. */
  happened: string | null;
  seen: string | null;
  /** In the reporter's own words. */
  words: string;
  /** Whether the DSL was told in person. */
  toldInPerson: boolean;
  reporter: Reporter;
  /** Everybody named; the writer of the message too. */
  people: Involved[];
  /** Whom it is about, in names. */
  about: string | null;
  className: string | null;
}

/** A report that goes into a register of concerns, and the letter of its number: `C` the Headteacher's, `H` the chair's. */
export interface Concern extends Reported {
  series: 'C' | 'H';
}

/** One part of an original, put aside until all are there. */
export interface EvidencePart extends Requested {
  /** Id of the report. */
  report: string;
  incident: string;
  /** Of the whole original, hex. */
  sha256: string;
  part: number;
  parts: number;
  /** 48 bits over the part's text: one that is sent anew with another text takes the place of the first. */
  digest: number;
  /** Id of the file it lies in. */
  file: string;
  /** The parts that were not there yet. */
  missing: number[];
}

/** The whole original of a reported message is kept. */
export interface EvidenceKept extends Requested {
  report: string;
  incident: string;
  sha256: string;
  file: string;
}

export interface Withdrawal extends Requested {
  matter: Matter;
  incident: string;
  reason: string;
  reporter: Reporter;
  /** How it stood. */
  filedAt: string;
  evidenceKept: boolean;
  closed: boolean;
}

export interface Acknowledgement extends Requested {
  /** Name. */
  by: string;
  /** Those it acknowledges. */
  incidents: string[];
  /** What was answered: those, and those acknowledged before. */
  acknowledged: string[];
}

/** What remains of an entry whose payload is gone, and what goes with it: made by `erasure`. */
export interface Erased {
  /** The erased entries: all parts of one. */
  seqs: number[];
  /** Which rule of retention, in words; never content (C6). */
  why: string;
  /** What the erased entry is replayed as from now on: its rows, blank, and what outlives it. */
  left: Effect;
  /** Cells in the tabs that go blank with it. */
  blank: RowWrite[];
  /** Keys that leave the index with it. */
  forget: Address[];
}

/** Each kind of entry and what has to be known to file it. A kind once used keeps its meaning. */
export interface Facts {
  contact: Sighted;
  'incident-opened': Sighted;
  'incident-joined': Sighted;
  count: Sighted;
  'security-incident': SystemSighted;
  'report-opened': Reported;
  'report-joined': Reported;
  concern: Concern;
  'evidence-part': EvidencePart;
  'evidence-kept': EvidenceKept;
  'report-withdrawn': Withdrawal;
  acknowledged: Acknowledgement;
  person: PersonRow;
  'person-removed': Gone;
  class: ClassRow;
  'class-removed': Gone;
  desk: DeskRow;
  'desk-removed': Gone;
  group: GroupRow;
  'group-removed': Gone;
  approval: ApprovalRow;
  site: SiteRow;
  'phrases-changed': PhrasesChanged;
  setting: SettingRow;
  coverage: CoverageRow;
  health: HealthRow;
  run: RunRow;
  erased: Erased;
}
export type Kind = keyof Facts;

type NumberedKind =
  | 'incident-opened'
  | 'incident-joined'
  | 'security-incident'
  | 'report-opened'
  | 'report-joined'
  | 'concern';

/** What the Log holds of each kind. */
export type Payloads = {
  [K in Kind]: K extends NumberedKind
    ? Facts[K] & Numbered
    : K extends 'report-withdrawn'
      ? Facts[K] & Settled
      : Facts[K];
};

/** What is decided of a draft before it has its place in the Log. */
export interface SettledOf<K extends Kind> {
  kind: K;
  at: string;
  actor: string;
  payload: Payloads[K];
}
export type SettledEntry = { [K in Kind]: SettledOf<K> }[Kind];

/** An entry of the Log as its kind understands it. */
export interface EntryOf<K extends Kind> extends SettledOf<K> {
  /** Of its first part. */
  seq: number;
}
export type Entry = { [K in Kind]: EntryOf<K> }[Kind];

/** Something to be filed. `at`: when it is recorded, ISO 8601; `actor`: id of the writer. */
export interface DraftOf<K extends Kind> {
  kind: K;
  at: string;
  actor: string;
  payload: Facts[K];
}
/** Whether a sighting or a report opens an incident or joins one is decided by the plan, never by the caller. */
export type DraftKind = Exclude<Kind, 'incident-joined' | 'report-joined'>;
export type Draft = { [K in DraftKind]: DraftOf<K> }[DraftKind];

export interface IndexChange {
  at: Address;
  /** Null: the key leaves the index. */
  item: IndexItem | null;
  /** It stays when the entry that set it is erased. */
  outlives?: true;
}

/** What one entry does to the tabs, the index and the counters. Plain JSON. */
export interface Effect {
  rows: RowWrite[];
  index: IndexChange[];
  counters?: Record<string, number>;
}
