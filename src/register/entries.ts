import type { Finding } from '../policy/finding';
import type { RowWrite } from './canvas';
import type { Address, IndexItem } from './index-buckets';

/** A finding with the names a person needs to read it; null where the roster has none. */
export interface Sighted extends Finding {
  /** When Gmail accepted the message, ISO 8601: no sender can choose it, as a Date header can be chosen. */
  acceptedAt: string;
  ownerName: string | null;
  personName: string | null;
  className: string | null;
}

/** What the IT admin is given of an incident: addresses and codes, no person and no class. */
export type SystemSighted = Pick<
  Sighted,
  'rule' | 'mailbox' | 'messageId' | 'date' | 'address' | 'channel' | 'acceptedAt'
>;

/** Given by the plan, never by the caller. */
export interface Numbered {
  /** `I-0001` in incidents, `S-0001` in system. */
  incident: string;
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
  setting: SettingRow;
  coverage: CoverageRow;
  health: HealthRow;
  run: RunRow;
  erased: Erased;
}
export type Kind = keyof Facts;

type NumberedKind = 'incident-opened' | 'incident-joined' | 'security-incident';

/** What the Log holds of each kind. */
export type Payloads = { [K in Kind]: K extends NumberedKind ? Facts[K] & Numbered : Facts[K] };

/** An entry of the Log as its kind understands it. */
export interface EntryOf<K extends Kind> {
  kind: K;
  at: string;
  actor: string;
  payload: Payloads[K];
}
export type Entry = { [K in Kind]: EntryOf<K> }[Kind];

/** Something to be filed. `at`: when it is recorded, ISO 8601; `actor`: id of the writer. */
export interface DraftOf<K extends Kind> {
  kind: K;
  at: string;
  actor: string;
  payload: Facts[K];
}
/** Whether a sighting opens an incident or joins one is decided by the plan, never by the caller. */
export type Draft = { [K in Exclude<Kind, 'incident-joined'>]: DraftOf<K> }[Exclude<Kind, 'incident-joined'>];

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
