// users.messages.modify and batchModify: labels put on and taken off, each change a history entry.
import type { JsonAnswer, Mailbox, RestCallContext, RestResponse, RestRoute, StoredMessage } from '../world';
import { emptyResponse, invalidArgument, jsonAnswer, notFound } from './errors';
import { accountOf, GMAIL_SCOPES, idOf } from './gmail-account';
import { checkLabel } from './gmail-labels';
import { LATENCY } from './latency';
import { allowParameters, jsonBody, stringList } from './parameters';

const MOST_LABELS = 100;
const MOST_IDS = 1000;

interface Change {
  add: string[];
  remove: string[];
}

function changeOf(body: Record<string, unknown>, mailbox: Mailbox): Change {
  const add = stringList(body, 'addLabelIds');
  const remove = stringList(body, 'removeLabelIds');
  if (add.length === 0 && remove.length === 0) throw invalidArgument('No label add or removes specified');
  if (add.length > MOST_LABELS || remove.length > MOST_LABELS) throw invalidArgument('Too many labels');
  for (const id of [...add, ...remove]) checkLabel(mailbox, id, true);
  const both = add.find((id) => remove.includes(id));
  if (both) throw invalidArgument(`Cannot both add and remove the same label: ${both}`);
  return { add, remove };
}

/** Applies what is really a change; a message that has the labels already gets no history entry. */
function apply(mailbox: Mailbox, message: StoredMessage, { add, remove }: Change): void {
  const added = add.filter((id) => !message.labelIds.includes(id));
  const removed = remove.filter((id) => message.labelIds.includes(id));
  if (added.length === 0 && removed.length === 0) return;
  mailbox.historyId += 1;
  message.historyId = mailbox.historyId;
  message.labelIds = [...message.labelIds.filter((id) => !removed.includes(id)), ...added];
  const { historyId, id: messageId, threadId } = message;
  if (added.length > 0)
    mailbox.history.push({ historyId, type: 'labelAdded', messageId, threadId, labelIds: added });
  if (removed.length > 0)
    mailbox.history.push({ historyId, type: 'labelRemoved', messageId, threadId, labelIds: removed });
}

/** Labels cannot go on drafts (platform-facts 4.2); Google's words for it were not found, these are ours. */
function refuseDraft(message: StoredMessage): void {
  if (message.labelIds.includes('DRAFT')) throw invalidArgument('Labels cannot be applied to a draft');
}

function modify(call: RestCallContext): JsonAnswer {
  const name = 'gmail.users.messages.modify';
  allowParameters(call, name, []);
  const { mailbox } = accountOf(call);
  const id = idOf(call);
  const change = changeOf(jsonBody(call, name, ['addLabelIds', 'removeLabelIds']), mailbox);
  const message = mailbox.messages.get(id);
  if (!message) throw notFound();
  refuseDraft(message);
  apply(mailbox, message, change);
  return jsonAnswer({ id, threadId: message.threadId, labelIds: message.labelIds });
}

/** Ids that the mailbox does not have are passed over: Google promises nothing about them. */
function batchModify(call: RestCallContext): RestResponse {
  const name = 'gmail.users.messages.batchModify';
  allowParameters(call, name, []);
  const { mailbox } = accountOf(call);
  const body = jsonBody(call, name, ['ids', 'addLabelIds', 'removeLabelIds']);
  const ids = stringList(body, 'ids');
  if (ids.length === 0) throw invalidArgument('No message ids specified');
  if (ids.length > MOST_IDS) throw invalidArgument('Too many message ids');
  const change = changeOf(body, mailbox);
  const messages = ids.map((id) => mailbox.messages.get(id)).filter((m) => m !== undefined);
  messages.forEach(refuseDraft);
  for (const message of messages) apply(mailbox, message, change);
  return emptyResponse();
}

export const modifyRoutes: RestRoute[] = [
  {
    name: 'gmail.users.messages.modify',
    method: 'POST',
    path: 'gmail.googleapis.com/gmail/v1/users/{userId}/messages/{id}/modify',
    scopes: GMAIL_SCOPES.modify,
    units: 5,
    latency: LATENCY.gmail.modify,
    handle: modify,
  },
  {
    name: 'gmail.users.messages.batchModify',
    method: 'POST',
    path: 'gmail.googleapis.com/gmail/v1/users/{userId}/messages/batchModify',
    scopes: GMAIL_SCOPES.modify,
    units: 50,
    latency: LATENCY.gmail.batchModify,
    handle: batchModify,
  },
];
