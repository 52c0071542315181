// The state of one emulated tenant, and the seams between the parts of the emulator:
//   services/  answers what a script asks of an Apps Script service        (kernel)
//   rest/      answers what a script asks of Google over UrlFetchApp       (routes)
//   stores     mailboxes, files, people: plain state, no Apps Script in it
// Everything here lives on the Node side. What crosses into a script's own realm goes through src/local/inside.
import type { KeyObject } from 'node:crypto';
import type { GmailUsage } from './rest/gmail-quota';
import type { SheetsUsage } from './rest/sheets-quota';
import type { Workbook } from './rest/workbook';

/** The virtual clock. All times in the emulator are epoch milliseconds on it. */
export interface Clock {
  now(): number;
  /** Moves time on by `ms` (latency, Utilities.sleep, waiting for a trigger). Never backwards. */
  spend(ms: number): void;
}

/** A mail account of the tenant. `mailbox` is false for an account without Gmail ("Mail service not enabled"). */
export interface User {
  primaryEmail: string;
  aliases: string[];
  orgUnitPath: string;
  suspended: boolean;
  mailbox: boolean;
  isAdmin: boolean;
}

/** A Google Group of the tenant: mail to it reaches each member's mailbox. */
export interface Group {
  email: string;
  name: string;
  members: string[];
}

/** One header line as Gmail's API gives it: unfolded, encoded words decoded. */
export interface Header {
  name: string;
  value: string;
}

/**
 * One message in one mailbox, in the words of the Gmail API. Bodies are not held: `source` reads the raw bytes
 * again (from the mbox on disk, or from memory for mail delivered inside the emulator).
 */
export interface StoredMessage {
  /** 16 hex digits, unique in the mailbox, ascending in order of arrival (file order for imported mail). */
  id: string;
  threadId: string;
  /** System ids (INBOX, SENT, DRAFT, SPAM, TRASH, UNREAD, STARRED, IMPORTANT, CATEGORY_*) and user label ids (Label_n). */
  labelIds: string[];
  /** When Gmail accepted it, epoch milliseconds. */
  internalDate: number;
  sizeEstimate: number;
  historyId: number;
  source: RawSource;
}

export interface RawSource {
  /** Raw header block, without the blank line after it, exact bytes. */
  headerBytes(): Buffer;
  /** The whole message, exact bytes (mbox quoting undone). */
  rawBytes(): Buffer;
}

export interface HistoryEntry {
  historyId: number;
  type: 'messageAdded' | 'messageDeleted' | 'labelAdded' | 'labelRemoved';
  messageId: string;
  threadId: string;
  labelIds: string[];
}

/** What a person sets in Gmail's own settings page, in the words of the Gmail API. */
export interface MailboxSettings {
  autoForwarding: {
    enabled: boolean;
    emailAddress?: string;
    disposition?: 'leaveInInbox' | 'archive' | 'trash' | 'markRead';
  };
  forwardingAddresses: { forwardingEmail: string; verificationStatus: 'accepted' | 'pending' }[];
  filters: {
    id: string;
    criteria: Record<string, string | number | boolean>;
    action: { addLabelIds?: string[]; removeLabelIds?: string[]; forward?: string };
  }[];
  delegates: { delegateEmail: string; verificationStatus: 'accepted' | 'pending' | 'rejected' | 'expired' }[];
}

/** One mailbox: messages by id, newest last; labels; history; settings. */
export interface Mailbox {
  readonly address: string;
  readonly messages: Map<string, StoredMessage>;
  /** User labels: id to name. */
  readonly labels: Map<string, string>;
  readonly history: HistoryEntry[];
  /** The current history id; every change raises it. */
  historyId: number;
  /** History older than this is gone: `history.list` from before it answers 404. */
  historyStart: number;
  readonly settings: MailboxSettings;
}

/** A token the emulator has issued. `user` is whose data it opens; a service account's own token has none. */
export interface Token {
  value: string;
  user: string | null;
  scopes: string[];
  /** `message`: that of an opened message (rest/opened-message.ts); no bearer token. */
  kind: 'script' | 'delegated' | 'service-account' | 'message';
  /** The one thread it opens; left out: no thread in particular. */
  threadId?: string;
  expiresAt: number;
}

export interface RestRequest {
  method: string;
  url: URL;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: string;
}

export interface RestResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** An answer whose JSON is not written yet: of `json` only what the caller's `fields` select is read. */
export interface JsonAnswer {
  status: number;
  headers: Record<string, string>;
  json: unknown;
}

/** One emulated REST method. The router has checked token and scopes, counted and charged it before `handle` runs. */
export interface RestRoute {
  /** As Google's discovery documents name it: `gmail.users.messages.get`. Faults and the meter use this name. */
  name: string;
  method: string;
  /** Host and path with `{holes}`: `gmail.googleapis.com/gmail/v1/users/{userId}/messages/{id}`. */
  path: string;
  /** Any one of these scopes lets the call through; an empty list needs no token. */
  scopes: string[];
  /** The token of an opened message opens it too, for that message's thread; `handle` looks at `token.threadId`. */
  openedMessage?: true;
  /** Gmail quota units charged to the mailbox; 0 elsewhere. */
  units: number;
  /** Modelled time of one call, milliseconds. */
  latency: number;
  handle(call: RestCallContext): JsonAnswer | RestResponse;
}

export interface RestCallContext {
  world: World;
  request: RestRequest;
  /** What stood in the holes of `path`, percent-decoded. */
  params: Record<string, string>;
  token: Token | null;
}

/** What was called, for tests, the bench and the workbench's meter. */
export interface CallRecord {
  /** 1, 2, 3 ... over the life of the tenant. */
  n: number;
  /** `PropertiesService.getProperty`, `UrlFetchApp.fetch`, `gmail.users.messages.get`. */
  name: string;
  execution: number;
  at: number;
  latency: number;
  units: number;
  /** The mailbox charged with the units, if any. */
  mailbox: string | null;
  outcome: 'ok' | 'error';
}

/** Calls by name, and what they cost together. */
export interface CallTotals {
  calls: Record<string, number>;
  units: number;
  latency: number;
}

export interface Meter {
  /** The latest calls, oldest first: all of them up to `TenantOptions.keepCalls`. */
  readonly calls: readonly CallRecord[];
  record(call: Omit<CallRecord, 'n'>): void;
  /**
   * Totals of the calls after the one numbered `since`; 0: of all, whether their records are kept or not.
   * @throws RangeError when records from after `since` are no longer kept
   */
  totals(since?: number): CallTotals;
}

/** A fault set on a call: what happens instead of, or after, the real thing. */
export interface Fault {
  /** Call name; `*` for any. */
  name: string;
  /** Fires at the k-th such call counted from when the fault was set (1 = the next one). */
  nth: number;
  /** How many calls in a row it hits. */
  times: number;
  /**
   * `error`: the call fails with `status`/`message` and has no effect. `after`: it takes effect, then fails.
   * `cut`: the whole execution ends there, as Google ends one that ran out of time.
   */
  how: 'error' | 'after' | 'cut';
  /** HTTP status of a failing answer; 500 when left out. */
  status?: number;
  /** Google's reason code in it, where the status alone does not say: `quotaExceeded`. */
  reason?: string;
  message?: string;
  /** Over HTTP the failing answer is a page of HTML with status 200, as Google's own error pages are. */
  html?: true;
}

export interface Faults {
  set(fault: Fault): void;
  clear(): void;
  /** Asked once before each call. */
  next(name: string): Fault | null;
}

/** The workbooks and other files of Drive. Sheet contents are in `rest/workbook.ts`. */
export interface DriveFile {
  id: string;
  name: string;
  mimeType: string;
  owner: string;
  readers: string[];
  writers: string[];
  writersCanShare: boolean;
  parents: string[];
  createdAt: number;
  trashed: boolean;
  /** Of a file that text was uploaded to. */
  content?: string;
}

/** An RSA key of the tenant: a service account's, or Google's own. */
export interface SigningKey {
  keyId: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

export interface World {
  readonly clock: Clock;
  /** The tenant's own mail domains, lower case; the first is the primary one. */
  readonly domains: string[];
  readonly users: Map<string, User>;
  readonly groups: Map<string, Group>;
  readonly mailboxes: Map<string, Mailbox>;
  readonly files: Map<string, DriveFile>;
  /** Spreadsheet contents by file id. */
  readonly workbooks: Map<string, Workbook>;
  readonly tokens: Map<string, Token>;
  readonly meter: Meter;
  readonly faults: Faults;
  /** Domain-wide delegation as the super admin granted it: client (service account) to scopes. */
  readonly delegations: Map<string, string[]>;
  /** Service accounts to those who may have something signed in their name (Service Account Token Creator). */
  readonly serviceAccounts: Map<string, string[]>;
  /** By holder; each is made when it is first asked for (rest/keys.ts). */
  readonly signingKeys: Map<string, SigningKey>;
  /** What has been used of Google's limits a minute. */
  readonly usage: { gmail: GmailUsage; sheets: SheetsUsage };
  /** Fresh identifiers (file ids, message ids); deterministic when the tenant was made with a seed. */
  newId(kind: string): string;
  /** `n` random bytes, from the same source. */
  randomBytes(n: number): Buffer;
  /** Delivers raw RFC 5322 bytes into the mailboxes of those recipients that the tenant has; answers them. */
  deliver(raw: Buffer, recipients: string[], from: string): string[];
}
