// users.messages.list, users.messages.get and users.threads.get.
import { toGmailMessage } from '../../mail/resource';
import type { JsonAnswer, RestCallContext, RestRoute, StoredMessage } from '../world';
import { forbidden, invalidArgument, jsonAnswer, notFound } from './errors';
import { accountOf, GMAIL_SCOPES, heldToMetadata, idOf } from './gmail-account';
import { checkLabel } from './gmail-labels';
import { listedBefore, newestFirst, threadOf } from './gmail-order';
import { parseQuery } from './gmail-query';
import { LATENCY } from './latency';
import { checkThread } from './opened-message';
import {
  allowParameters,
  flag,
  invalidPageToken,
  makePageToken,
  pageSize,
  pageToken,
  parameter,
  readPageToken,
  repeated,
} from './parameters';

/** Index of the first message that is listed after the one the token names, so that new mail moves no page. */
function startOf(order: readonly StoredMessage[], token: string | null): number {
  if (token === null) return 0;
  const [date, id = ''] = readPageToken(token, 2);
  const last = { internalDate: Number(date), id };
  if (!Number.isSafeInteger(last.internalDate)) throw invalidPageToken();
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (listedBefore(order[middle] as StoredMessage, last) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

function list(call: RestCallContext): JsonAnswer {
  allowParameters(call, 'gmail.users.messages.list', [
    'maxResults',
    'pageToken',
    'labelIds',
    'includeSpamTrash',
    'q',
  ]);
  const { user, mailbox } = accountOf(call);
  const q = parameter(call, 'q');
  // Even an empty `q` is refused (github bytechef 5394).
  if (q !== null && heldToMetadata(call)) throw forbidden("Metadata scope does not support 'q' parameter");
  const query = parseQuery(q ?? '', user);
  const labelIds = repeated(call, 'labelIds');
  for (const id of labelIds) checkLabel(mailbox, id, false);
  const everywhere = flag(call, 'includeSpamTrash') || query.includesSpamTrash;
  const size = pageSize(call, 'maxResults', 100, 500);

  const order = newestFirst(mailbox);
  const page: StoredMessage[] = [];
  let more = false;
  for (let i = startOf(order, pageToken(call)); i < order.length && !more; i++) {
    const message = order[i] as StoredMessage;
    if (!everywhere && message.labelIds.some((label) => label === 'SPAM' || label === 'TRASH')) continue;
    if (!labelIds.every((label) => message.labelIds.includes(label)) || !query.matches(message)) continue;
    if (page.length === size) more = true;
    else page.push(message);
  }
  const last = page.at(-1);
  return jsonAnswer({
    ...(page.length > 0 ? { messages: page.map(({ id, threadId }) => ({ id, threadId })) } : {}),
    ...(more && last ? { nextPageToken: makePageToken([last.internalDate, last.id]) } : {}),
    // Google's is a rough guess; a caller that takes it for the number of messages shall be found out.
    resultSizeEstimate: more ? page.length + 1 : page.length,
  });
}

const FORMATS = ['minimal', 'metadata', 'full', 'raw'] as const;
type Format = (typeof FORMATS)[number];

function formatOf(call: RestCallContext): Format {
  const text = parameter(call, 'format') ?? 'full';
  const format = FORMATS.find((f) => f === text.toLowerCase());
  if (!format) throw invalidArgument(`Invalid value at 'format' (TYPE_ENUM), "${text}"`);
  if (heldToMetadata(call) && (format === 'full' || format === 'raw'))
    throw forbidden(`Metadata scope doesn't allow format ${format.toUpperCase()}`);
  return format;
}

function get(call: RestCallContext): JsonAnswer {
  allowParameters(call, 'gmail.users.messages.get', ['format', 'metadataHeaders']);
  const { mailbox } = accountOf(call);
  const id = idOf(call);
  const format = formatOf(call);
  const message = mailbox.messages.get(id);
  if (!message) throw notFound();
  checkThread(call, message.threadId);
  return jsonAnswer(toGmailMessage(message, format, repeated(call, 'metadataHeaders')));
}

function getThread(call: RestCallContext): JsonAnswer {
  allowParameters(call, 'gmail.users.threads.get', ['format', 'metadataHeaders']);
  const { mailbox } = accountOf(call);
  const id = idOf(call);
  const format = formatOf(call);
  if (format === 'raw') throw invalidArgument('Invalid value at \'format\' (TYPE_ENUM), "raw"');
  const thread = threadOf(mailbox, id);
  if (thread.length === 0) throw notFound();
  checkThread(call, id);
  const wanted = repeated(call, 'metadataHeaders');
  return jsonAnswer({
    id,
    historyId: String(Math.max(...thread.map((message) => message.historyId))),
    messages: thread.map((message) => toGmailMessage(message, format, wanted)),
  });
}

export const messageRoutes: RestRoute[] = [
  {
    name: 'gmail.users.messages.list',
    method: 'GET',
    path: 'gmail.googleapis.com/gmail/v1/users/{userId}/messages',
    scopes: GMAIL_SCOPES.read,
    units: 5,
    latency: LATENCY.gmail.messagesList,
    handle: list,
  },
  {
    name: 'gmail.users.messages.get',
    method: 'GET',
    path: 'gmail.googleapis.com/gmail/v1/users/{userId}/messages/{id}',
    scopes: GMAIL_SCOPES.read,
    openedMessage: true,
    units: 20,
    latency: LATENCY.gmail.messagesGet,
    handle: get,
  },
  {
    name: 'gmail.users.threads.get',
    method: 'GET',
    path: 'gmail.googleapis.com/gmail/v1/users/{userId}/threads/{id}',
    scopes: GMAIL_SCOPES.read,
    openedMessage: true,
    units: 40,
    latency: LATENCY.gmail.threadsGet,
    handle: getThread,
  },
];
