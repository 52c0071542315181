// users.getProfile and users.history.list: what a sweep asks first (platform-facts 4.2).
import type { HistoryEntry, JsonAnswer, Mailbox, RestCallContext, RestRoute } from '../world';
import { invalidArgument, jsonAnswer, notFound } from './errors';
import { accountOf, GMAIL_SCOPES } from './gmail-account';
import { checkLabel } from './gmail-labels';
import { threadCount } from './gmail-order';
import { LATENCY } from './latency';
import {
  allowParameters,
  invalidPageToken,
  makePageToken,
  pageSize,
  pageToken,
  parameter,
  readPageToken,
  repeated,
} from './parameters';

function getProfile(call: RestCallContext): JsonAnswer {
  allowParameters(call, 'gmail.users.getProfile', []);
  const { user, mailbox } = accountOf(call);
  return jsonAnswer({
    emailAddress: user.primaryEmail,
    messagesTotal: mailbox.messages.size,
    threadsTotal: threadCount(mailbox),
    historyId: String(mailbox.historyId),
  });
}

const LIST_OF = {
  messageAdded: 'messagesAdded',
  messageDeleted: 'messagesDeleted',
  labelAdded: 'labelsAdded',
  labelRemoved: 'labelsRemoved',
} as const satisfies Record<HistoryEntry['type'], string>;

function historyTypes(call: RestCallContext): Set<string> {
  const wanted = repeated(call, 'historyTypes');
  for (const type of wanted)
    if (!(type in LIST_OF)) throw invalidArgument(`Invalid value at 'history_types' (TYPE_ENUM), "${type}"`);
  return new Set(wanted.length > 0 ? wanted : Object.keys(LIST_OF));
}

function startOf(call: RestCallContext, mailbox: Mailbox): number {
  const text = parameter(call, 'startHistoryId');
  if (text === null) throw invalidArgument('Missing required parameter: startHistoryId');
  if (!/^\d{1,19}$/.test(text))
    throw invalidArgument(`Invalid value at 'start_history_id' (TYPE_UINT64), "${text}"`);
  const start = Number(text);
  // Google: 404 for an id that is out of date or invalid; one from the future is invalid.
  if (start < mailbox.historyStart || start > mailbox.historyId) throw notFound();
  return start;
}

/** Index of the first entry with a history id over `after`; entries stand in ascending order. */
function firstAfter(history: readonly HistoryEntry[], after: number): number {
  let low = 0;
  let high = history.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((history[middle] as HistoryEntry).historyId > after) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface MessageRef {
  id: string;
  threadId: string;
  labelIds?: string[];
}

interface Change {
  message: MessageRef;
  /** Of label changes: the labels that came or went. */
  labelIds?: string[];
}

/** Changes of one history id. */
interface HistoryRecord extends Partial<Record<(typeof LIST_OF)[HistoryEntry['type']], Change[]>> {
  id: string;
  messages: MessageRef[];
}

function addTo(record: HistoryRecord, entry: HistoryEntry, mailbox: Mailbox): void {
  const { messageId: id, threadId, labelIds } = entry;
  if (!record.messages.some((m) => m.id === id)) record.messages.push({ id, threadId });
  const change: Change =
    entry.type === 'labelAdded' || entry.type === 'labelRemoved'
      ? { message: { id, threadId, labelIds: mailbox.messages.get(id)?.labelIds ?? [] }, labelIds }
      : { message: { id, threadId, labelIds } };
  const list = LIST_OF[entry.type];
  record[list] = [...(record[list] ?? []), change];
}

function hasLabel(entry: HistoryEntry, labelId: string, mailbox: Mailbox): boolean {
  return (
    entry.labelIds.includes(labelId) ||
    (mailbox.messages.get(entry.messageId)?.labelIds.includes(labelId) ?? false)
  );
}

function list(call: RestCallContext): JsonAnswer {
  allowParameters(call, 'gmail.users.history.list', [
    'startHistoryId',
    'historyTypes',
    'labelId',
    'maxResults',
    'pageToken',
  ]);
  const { mailbox } = accountOf(call);
  const types = historyTypes(call);
  const labelId = parameter(call, 'labelId');
  if (labelId !== null) checkLabel(mailbox, labelId, false);
  const size = pageSize(call, 'maxResults', 100, 500);
  let after = startOf(call, mailbox);
  const token = pageToken(call);
  if (token !== null) {
    const last = Number(readPageToken(token, 1)[0]);
    if (!Number.isSafeInteger(last) || last < after) throw invalidPageToken();
    after = last;
  }

  const records: HistoryRecord[] = [];
  let more = false;
  for (let i = firstAfter(mailbox.history, after); i < mailbox.history.length; i++) {
    const entry = mailbox.history[i] as HistoryEntry;
    if (!types.has(entry.type) || (labelId !== null && !hasLabel(entry, labelId, mailbox))) continue;
    const last = records.at(-1);
    if (last?.id === String(entry.historyId)) addTo(last, entry, mailbox);
    else if (records.length === size) {
      more = true;
      break;
    } else {
      const record: HistoryRecord = { id: String(entry.historyId), messages: [] };
      addTo(record, entry, mailbox);
      records.push(record);
    }
  }
  return jsonAnswer({
    ...(records.length > 0 ? { history: records } : {}),
    ...(more ? { nextPageToken: makePageToken([records.at(-1)?.id ?? '']) } : {}),
    historyId: String(mailbox.historyId),
  });
}

export const historyRoutes: RestRoute[] = [
  {
    name: 'gmail.users.getProfile',
    method: 'GET',
    path: 'gmail.googleapis.com/gmail/v1/users/{userId}/profile',
    scopes: GMAIL_SCOPES.profile,
    units: 1,
    latency: LATENCY.gmail.getProfile,
    handle: getProfile,
  },
  {
    name: 'gmail.users.history.list',
    method: 'GET',
    path: 'gmail.googleapis.com/gmail/v1/users/{userId}/history',
    scopes: GMAIL_SCOPES.read,
    units: 2,
    latency: LATENCY.gmail.historyList,
    handle: list,
  },
];
