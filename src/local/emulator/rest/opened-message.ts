// The token of the message that is open: it comes with an add-on's event and lets the add-on read that message's
// thread, together with the user's own token and under narrow scopes (platform-facts 2.4).
import type { RestCallContext, Token, World } from '../world';
import { forbidden } from './errors';

const prefix = 'https://www.googleapis.com/auth/';

/** What the add-on's manifest must ask for: whole messages, or headers only. */
export const openedMessageScopes = {
  full: `${prefix}gmail.addons.current.message.readonly`,
  metadata: `${prefix}gmail.addons.current.message.metadata`,
} as const;

/** The header of a REST request that carries the message token. */
export const openedMessageHeader = 'x-goog-gmail-access-token';

const lifetime = 3_600_000;

/** Issues a message token, good for an hour. `user` is a key of `world.users`. */
export function issueMessageToken(world: World, user: string, threadId: string): string {
  const value = `msg.${world.randomBytes(32).toString('base64url')}`;
  const expiresAt = world.clock.now() + lifetime;
  world.tokens.set(value, { value, user, scopes: [], kind: 'message', threadId, expiresAt });
  return value;
}

/**
 * Checks that the call's token opens this thread.
 * @throws GoogleError 403 for another thread than that of the message token
 */
export function checkThread({ token }: RestCallContext, threadId: string): void {
  if (token?.threadId !== undefined && token.threadId !== threadId)
    throw forbidden('The caller does not have permission');
}

/**
 * What a user's own token opens together with a message token: the thread, in full or its headers; null when it
 * opens nothing. With both scopes it is held to headers, as a token with gmail.metadata is (platform-facts 11.2).
 */
export function openedWith(own: Token, message: Token): Token | null {
  if (message.user !== own.user || message.threadId === undefined) return null;
  const { full, metadata } = openedMessageScopes;
  if (own.scopes.includes(metadata))
    return { ...own, scopes: [`${prefix}gmail.metadata`], threadId: message.threadId };
  if (own.scopes.includes(full))
    return { ...own, scopes: [`${prefix}gmail.readonly`], threadId: message.threadId };
  return null;
}
