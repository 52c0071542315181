// Gmail's labels: those of the system, and who may put which on a message.
import type { JsonAnswer, Mailbox, RestCallContext, RestRoute } from '../world';
import { invalidArgument, jsonAnswer } from './errors';
import { accountOf, GMAIL_SCOPES } from './gmail-account';
import { LATENCY } from './latency';
import { allowParameters } from './parameters';

/** Ids of the labels that every mailbox has; id and name are one. */
const SYSTEM_LABELS = [
  'CHAT',
  'SENT',
  'INBOX',
  'IMPORTANT',
  'TRASH',
  'DRAFT',
  'SPAM',
  'CATEGORY_FORUMS',
  'CATEGORY_UPDATES',
  'CATEGORY_PERSONAL',
  'CATEGORY_PROMOTIONS',
  'CATEGORY_SOCIAL',
  'STARRED',
  'UNREAD',
] as const;

const system = new Set<string>(SYSTEM_LABELS);
// Gmail sets these itself (platform-facts 4.2).
const fixed = new Set<string>(['CHAT', 'SENT', 'DRAFT']);

/**
 * Refuses a label id that the mailbox does not have, or with `settable` one that a caller cannot set.
 * @throws GoogleError 400
 */
export function checkLabel(mailbox: Mailbox, id: string, settable: boolean): void {
  const known = system.has(id) || mailbox.labels.has(id);
  if (!known || (settable && fixed.has(id))) throw invalidArgument(`Invalid label: ${id}`);
}

function list(call: RestCallContext): JsonAnswer {
  allowParameters(call, 'gmail.users.labels.list', []);
  const { mailbox } = accountOf(call);
  const labels = [
    ...SYSTEM_LABELS.map((id) => ({ id, name: id, type: 'system' })),
    ...[...mailbox.labels].map(([id, name]) => ({ id, name, type: 'user' })),
  ];
  return jsonAnswer({ labels });
}

export const labelRoutes: RestRoute[] = [
  {
    name: 'gmail.users.labels.list',
    method: 'GET',
    path: 'gmail.googleapis.com/gmail/v1/users/{userId}/labels',
    scopes: GMAIL_SCOPES.labels,
    units: 1,
    latency: LATENCY.gmail.labelsList,
    handle: list,
  },
];
