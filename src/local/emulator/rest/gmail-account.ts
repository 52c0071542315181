// Whose mailbox a Gmail call is about, and the scopes that open one.
import type { Mailbox, RestCallContext, User } from '../world';
import { scope } from './auth';
import { failedPrecondition, forbidden, invalidArgument, notFound } from './errors';

const ALL_MAIL = 'https://mail.google.com/';
const METADATA = scope('gmail.metadata');

/** Scopes by what they open, from the discovery document of gmail v1. */
export const GMAIL_SCOPES = {
  profile: [ALL_MAIL, ...['gmail.compose', 'gmail.metadata', 'gmail.modify', 'gmail.readonly'].map(scope)],
  labels: [ALL_MAIL, ...['gmail.labels', 'gmail.metadata', 'gmail.modify', 'gmail.readonly'].map(scope)],
  read: [ALL_MAIL, ...['gmail.metadata', 'gmail.modify', 'gmail.readonly'].map(scope)],
  modify: [ALL_MAIL, scope('gmail.modify')],
  settings: [ALL_MAIL, ...['gmail.modify', 'gmail.readonly', 'gmail.settings.basic'].map(scope)],
};

/**
 * The account that the call's token opens and its mailbox.
 * @throws GoogleError 403 when `userId` is somebody else's address or the account is suspended; 400 when the
 *   account has no Gmail (platform-facts 11.13) or the token is a service account's own
 */
export function accountOf(call: RestCallContext): { user: User; mailbox: Mailbox } {
  const { world, params, token } = call;
  if (!token?.user) throw failedPrecondition('Precondition check failed.');
  const user = world.users.get(token.user);
  if (!user) throw notFound();
  const userId = (params.userId ?? '').toLowerCase();
  if (userId !== 'me' && userId !== user.primaryEmail.toLowerCase())
    throw forbidden(`Delegation denied for ${user.primaryEmail}`);
  // Seen: listing still works for a suspended account, each get is 403 (github got-your-back 258). Stricter: all 403.
  if (user.suspended) throw forbidden('The user account is suspended.');
  const mailbox = user.mailbox ? world.mailboxes.get(token.user) : undefined;
  if (!mailbox) throw failedPrecondition('Mail service not enabled');
  return { user, mailbox };
}

/** True when the token holds gmail.metadata: it is then held to it, whatever else it holds (platform-facts 11.2). */
export function heldToMetadata(call: RestCallContext): boolean {
  return call.token?.scopes.includes(METADATA) ?? false;
}

/**
 * The id of a message or thread from the path. Ids of the add-on's event object have another form and must be
 * translated first.
 * @throws GoogleError 400
 */
export function idOf(call: RestCallContext): string {
  const id = call.params.id ?? '';
  if (!/^[0-9a-f]{1,16}$/i.test(id)) throw invalidArgument('Invalid id value');
  return id;
}
