// A small tenant with stand-ins for clock, meter and faults, for the tests of the REST calls. All people invented.
import { createHash } from 'node:crypto';
import { issueToken, scope } from '../../../../src/local/emulator/rest/auth';
import { noGmailUsage } from '../../../../src/local/emulator/rest/gmail-quota';
import { route } from '../../../../src/local/emulator/rest/router';
import type {
  CallRecord,
  Fault,
  Mailbox,
  RawSource,
  RestResponse,
  StoredMessage,
  Token,
  User,
  World,
} from '../../../../src/local/emulator/world';

/** 2026-11-24 09:00 UTC. */
export const START = Date.UTC(2026, 10, 24, 9);

export const HEAD = 'h.adeyemi@hollybank.example';
export const TEACHER = 'm.price@hollybank.example';
export const OFFICE = 'office@hollybank.example';
export const SCRIPTS = 'safechannels@hollybank.example';
export const SWEEPER = 'sweeper@project.iam.gserviceaccount.com';

function user(primaryEmail: string, more: Partial<User> = {}): User {
  return {
    primaryEmail,
    aliases: [],
    orgUnitPath: '/Staff',
    suspended: false,
    mailbox: true,
    isAdmin: false,
    ...more,
  };
}

function emptyMailbox(address: string): Mailbox {
  return {
    address,
    messages: new Map(),
    labels: new Map(),
    history: [],
    historyId: 1000,
    historyStart: 1000,
    settings: { autoForwarding: { enabled: false }, forwardingAddresses: [], filters: [], delegates: [] },
  };
}

/** A tenant of four people; `mailbox: false` for the office account. */
export function tinyWorld(): World {
  let now = START;
  const calls: CallRecord[] = [];
  let set: { fault: Fault; seen: number }[] = [];
  let ids = 0;
  const users = [
    user(HEAD, { isAdmin: true, aliases: ['head@hollybank.example'] }),
    user(TEACHER, { orgUnitPath: '/Staff/Teachers' }),
    user(OFFICE, { mailbox: false }),
    user(SCRIPTS),
  ];
  return {
    clock: {
      now: () => now,
      spend: (ms) => {
        now += ms;
      },
    },
    domains: ['hollybank.example', 'pupils.hollybank.example'],
    users: new Map(users.map((u) => [u.primaryEmail, u])),
    groups: new Map(),
    mailboxes: new Map(
      users.filter((u) => u.mailbox).map((u) => [u.primaryEmail, emptyMailbox(u.primaryEmail)]),
    ),
    files: new Map(),
    workbooks: new Map(),
    tokens: new Map(),
    delegations: new Map(),
    serviceAccounts: new Map(),
    signingKeys: new Map(),
    usage: { gmail: noGmailUsage(), sheets: {} },
    meter: {
      calls,
      record: (call) => {
        calls.push({ ...call, n: calls.length + 1 });
      },
      totals: () => ({
        calls: {},
        units: calls.reduce((sum, c) => sum + c.units, 0),
        latency: calls.reduce((sum, c) => sum + c.latency, 0),
      }),
    },
    faults: {
      set: (fault) => {
        set.push({ fault, seen: 0 });
      },
      clear: () => {
        set = [];
      },
      next: (name) => {
        for (const entry of set) {
          if (entry.fault.name !== name && entry.fault.name !== '*') continue;
          entry.seen++;
          const { nth, times } = entry.fault;
          if (entry.seen >= nth && entry.seen < nth + times) return entry.fault;
        }
        return null;
      },
    },
    newId: (kind) => `${kind}${++ids}`,
    randomBytes: (n) => createHash('sha512').update(String(++ids)).digest().subarray(0, n),
    deliver: () => [],
  };
}

function inMemory(raw: string): RawSource {
  const bytes = Buffer.from(raw);
  const end = raw.indexOf('\r\n\r\n');
  return { headerBytes: () => bytes.subarray(0, end), rawBytes: () => bytes };
}

export interface TestMail {
  from?: string;
  subject?: string;
  body?: string;
  labels?: string[];
  threadId?: string;
  /** Epoch milliseconds; the present when left out. */
  date?: number;
}

/** Puts one message into a mailbox as Gmail would, history entry included. */
export function addMail(world: World, address: string, mail: TestMail = {}): StoredMessage {
  const mailbox = world.mailboxes.get(address);
  if (!mailbox) throw new Error(`no mailbox ${address}`);
  const number = mailbox.messages.size + 1;
  const id = number.toString(16).padStart(16, '0');
  mailbox.historyId += 10;
  const raw = [
    `From: ${mail.from ?? 'Ana Sousa <ana@families.example>'}`,
    `To: ${address}`,
    `Subject: ${mail.subject ?? `Message ${number}`}`,
    `Message-ID: <m${number}@families.example>`,
    'Date: Tue, 24 Nov 2026 08:00:00 +0000',
    '',
    mail.body ?? 'Good morning.',
  ].join('\r\n');
  const message: StoredMessage = {
    id,
    threadId: mail.threadId ?? id,
    labelIds: mail.labels ?? ['INBOX', 'UNREAD'],
    internalDate: mail.date ?? world.clock.now(),
    sizeEstimate: raw.length,
    historyId: mailbox.historyId,
    source: inMemory(raw),
  };
  mailbox.messages.set(id, message);
  mailbox.history.push({
    historyId: mailbox.historyId,
    type: 'messageAdded',
    messageId: id,
    threadId: message.threadId,
    labelIds: [...message.labelIds],
  });
  return message;
}

/** A token for a user's data with the scopes of these short names (`gmail.metadata`). */
export function tokenFor(
  world: World,
  address: string | null,
  scopes: string[],
  kind: Token['kind'] = 'script',
): string {
  return issueToken(world, { user: address, scopes: scopes.map(scope), kind }).value;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  json: any;
}

function toAnswer(response: RestResponse): Answer {
  const isJson = (response.headers['Content-Type'] ?? '').startsWith('application/json');
  return { ...response, json: isJson ? JSON.parse(response.body) : null };
}

/** Sends one request through the router. An object as body is sent as JSON. */
export function send(
  world: World,
  method: string,
  url: string,
  token: string | null = null,
  body: object | string = '',
  headers: Record<string, string> = {},
): Answer {
  return toAnswer(
    route(world, {
      method,
      url: new URL(url),
      headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
}

/** A Gmail call on one's own mailbox: `gmail(world, token, 'messages?maxResults=2')`. */
export function gmail(world: World, token: string | null, path: string, body?: object): Answer {
  const url = `https://gmail.googleapis.com/gmail/v1/users/me/${path}`;
  return body === undefined ? send(world, 'GET', url, token) : send(world, 'POST', url, token, body);
}
