import type { BodyPart } from '../mail/content';
import type { RawMessage } from '../mail/message';
import { BATCH_SIZE, type BatchPart, sendBatches } from './batch';
import type { GoogleError } from './google-error';
import { type ApiAnswer, type ApiRequest, jsonOf, query } from './http';

export const API = 'https://gmail.googleapis.com/gmail/v1/users/me';

/** What the calls cost in Gmail quota units (platform-facts 4.1), for pacing. */
export const UNITS = { get: 20, threadGet: 40 } as const;

/** The headers the rules read: no others are asked for. */
export const HEADERS = [
  'From',
  'Sender',
  'Reply-To',
  'To',
  'Cc',
  'Bcc',
  'Subject',
  'Date',
  'Received',
  'Message-ID',
  'In-Reply-To',
  'References',
  'Return-Path',
  'Content-Type',
  'Authentication-Results',
  'Auto-Submitted',
  'X-Autoreply',
  'X-Autorespond',
  'Precedence',
  'Feedback-ID',
  'List-Id',
  'List-Post',
  'List-Unsubscribe',
  'Mailing-List',
  'X-BeenThere',
  'X-Google-Group-Id',
  'X-Original-Sender',
  'X-Original-From',
  'X-Original-Authentication-Results',
];

/** Named fields, so that no snippet of a body reaches us. */
export const MESSAGE_FIELDS = 'id,threadId,labelIds,internalDate,payload/headers';

/** How deep parts are asked for within parts: `fields` has to name each level, and mail that people write has four. */
const DEPTH = 6;

/** What is read of a body: text, and what kind of part it is. Of an attachment Gmail gives an id there, and no byte. */
const BODY_FIELDS = `payload(mimeType,filename,body/data,${partFields(DEPTH)})`;

function partFields(depth: number): string {
  const below = depth === 1 ? '' : `,${partFields(depth - 1)}`;
  return `parts(mimeType,filename,headers(name,value),body/data${below})`;
}

/** One page of message ids, newest first, spam and bin included. */
export interface MessagePage {
  ids: string[];
  nextPageToken: string | null;
}

/** What was added to a mailbox since a cursor, oldest first; drafts are left out. */
export interface HistoryPage {
  /** Each with the history id to go on from once it has been judged. */
  added: { id: string; historyId: string }[];
  /** The history id of the page's last entry, whatever it is about; null for an empty page. */
  last: string | null;
  nextPageToken: string | null;
  /** Where the mailbox stands now: the cursor to keep after the last page. */
  historyId: string;
}

export function profileRequest(token: string): ApiRequest {
  return { call: 'gmail.users.getProfile', method: 'get', url: `${API}/profile?fields=historyId`, token };
}

export function readProfile(answer: ApiAnswer): { historyId: string } {
  return jsonOf('gmail.users.getProfile', answer);
}

export function listRequest(
  token: string,
  options: { pageToken: string | null; label?: string; max: number },
): ApiRequest {
  const url = `${API}/messages?${query({
    maxResults: options.max,
    includeSpamTrash: true,
    ...(options.label === undefined ? {} : { labelIds: options.label }),
    ...(options.pageToken === null ? {} : { pageToken: options.pageToken }),
    fields: 'messages/id,nextPageToken',
  })}`;
  return { call: 'gmail.users.messages.list', method: 'get', url, token };
}

export function readMessagePage(answer: ApiAnswer): MessagePage {
  const page = jsonOf<{ messages?: { id: string }[]; nextPageToken?: string }>(
    'gmail.users.messages.list',
    answer,
  );
  return { ids: (page.messages ?? []).map(({ id }) => id), nextPageToken: page.nextPageToken ?? null };
}

export function historyRequest(token: string, since: string, pageToken: string | null): ApiRequest {
  const url = `${API}/history?${query({
    startHistoryId: since,
    historyTypes: 'messageAdded',
    maxResults: 500,
    ...(pageToken === null ? {} : { pageToken }),
    fields: 'history(id,messagesAdded/message(id,labelIds)),nextPageToken,historyId',
  })}`;
  return { call: 'gmail.users.history.list', method: 'get', url, token };
}

export function readHistoryPage(answer: ApiAnswer): HistoryPage {
  const page = jsonOf<{
    history?: { id: string; messagesAdded?: { message: { id: string; labelIds?: string[] } }[] }[];
    nextPageToken?: string;
    historyId: string;
  }>('gmail.users.history.list', answer);
  const entries = page.history ?? [];
  const added = entries.flatMap((entry) =>
    (entry.messagesAdded ?? [])
      .filter(({ message }) => !(message.labelIds ?? []).includes('DRAFT'))
      .map(({ message }) => ({ id: message.id, historyId: entry.id })),
  );
  return {
    added,
    last: entries[entries.length - 1]?.id ?? null,
    nextPageToken: page.nextPageToken ?? null,
    historyId: page.historyId,
  };
}

/** A message that was asked for: itself, gone in the meantime (null), or an error. */
export type Fetched = { message: RawMessage | null } | { error: GoogleError };

/** Messages of one mailbox that are asked for. */
export interface Wanted {
  token: string;
  ids: readonly string[];
}

/** Reads headers of messages in several mailboxes: one URL fetch a mailbox and 50 messages. */
export function getMessages(wanted: readonly Wanted[]): Fetched[][] {
  return getEach(wanted, messagePart).map((answers) => answers.map(readFetched));
}

/** A body that was asked for: its parts, gone in the meantime (null), or an error. */
export type FetchedBody = { payload: BodyPart | null } | { error: GoogleError };

/** Reads bodies in the same way, with tokens of the purpose `content`: headers come with `getMessages`. */
export function getBodies(wanted: readonly Wanted[]): FetchedBody[][] {
  return getEach(wanted, bodyPart).map((answers) => answers.map(readFetchedBody));
}

function getEach(wanted: readonly Wanted[], partOf: (id: string) => BatchPart): ApiAnswer[][] {
  const batches = wanted.flatMap(({ token, ids }, owner) =>
    slices(ids, BATCH_SIZE).map((some) => ({ owner, token, parts: some.map(partOf) })),
  );
  const answers = sendBatches(batches);
  const got: ApiAnswer[][] = wanted.map(() => []);
  batches.forEach(({ owner }, i) => {
    got[owner]!.push(...answers[i]!);
  });
  return got;
}

/** Every message of a thread, by headers alone. @throws GoogleError */
export function threadRequest(token: string, threadId: string): ApiRequest {
  const url = `${API}/threads/${encodeURIComponent(threadId)}?${query({
    format: 'metadata',
    metadataHeaders: HEADERS,
    fields: `messages(${MESSAGE_FIELDS})`,
  })}`;
  return { call: 'gmail.users.threads.get', method: 'get', url, token };
}

export function readThread(answer: ApiAnswer): RawMessage[] {
  const thread = jsonOf<{ messages?: GmailMessage[] }>('gmail.users.threads.get', answer);
  return (thread.messages ?? []).map(toRawMessage);
}

export interface GmailMessage {
  id: string;
  threadId: string;
  labelIds?: string[];
  internalDate: string;
  payload?: { headers?: { name: string; value: string }[] };
}

function messagePart(id: string): BatchPart {
  return getPart(id, { format: 'metadata', metadataHeaders: HEADERS, fields: MESSAGE_FIELDS });
}

function bodyPart(id: string): BatchPart {
  return getPart(id, { format: 'full', fields: BODY_FIELDS });
}

function getPart(id: string, parameters: Parameters<typeof query>[0]): BatchPart {
  return { call: 'gmail.users.messages.get', path: `/gmail/v1/users/me/messages/${id}?${query(parameters)}` };
}

function readFetchedBody(answer: ApiAnswer): FetchedBody {
  if (answer.ok) {
    const { payload } = jsonOf<{ payload?: BodyPart }>('gmail.users.messages.get', answer);
    return { payload: payload ?? {} };
  }
  return answer.error.status === 404 ? { payload: null } : { error: answer.error };
}

function readFetched(answer: ApiAnswer): Fetched {
  if (answer.ok) return { message: toRawMessage(jsonOf<GmailMessage>('gmail.users.messages.get', answer)) };
  return answer.error.status === 404 ? { message: null } : { error: answer.error };
}

export function toRawMessage(message: GmailMessage): RawMessage {
  return {
    id: message.id,
    threadId: message.threadId,
    labelIds: message.labelIds ?? [],
    internalDate: Number(message.internalDate),
    headers: message.payload?.headers ?? [],
  };
}

function slices<T>(items: readonly T[], size: number): T[][] {
  const result: T[][] = [];
  for (let from = 0; from < items.length; from += size) result.push(items.slice(from, from + size));
  return result;
}
