// Access tokens of the emulated tenant: issuing them, and checking the one a request carries.
import type { RestRequest, RestRoute, Token, User, World } from '../world';
import { GoogleError } from './errors';
import { openedMessageHeader, openedWith } from './opened-message';

/** Google's full name of a scope: `scope('gmail.metadata')`. */
export function scope(name: string): string {
  return `https://www.googleapis.com/auth/${name}`;
}

/** How long a token lives, in seconds: what Google's token endpoint says of it. */
export const TOKEN_SECONDS = 3599;

/**
 * Issues a token and enters it in the tenant. `user` is a key of `world.users`: a primary address, lower case.
 * @param lifetime seconds
 */
export function issueToken(
  world: World,
  holder: Pick<Token, 'user' | 'scopes' | 'kind'>,
  lifetime = TOKEN_SECONDS,
): Token {
  const value = `ya29.${world.randomBytes(32).toString('base64url')}`;
  const token: Token = { ...holder, value, expiresAt: world.clock.now() + lifetime * 1000 };
  world.tokens.set(value, token);
  return token;
}

/** The tenant's user with this primary address or alias, any case; null when there is none. */
export function findUser(world: World, address: string): User | null {
  const wanted = address.toLowerCase();
  const direct = world.users.get(wanted);
  if (direct) return direct;
  for (const user of world.users.values())
    if (user.primaryEmail.toLowerCase() === wanted || user.aliases.some((a) => a.toLowerCase() === wanted))
      return user;
  return null;
}

const MISSING =
  'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or ' +
  'other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';
const INVALID =
  'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or ' +
  'other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';

/**
 * The token that a request carries as `Authorization: Bearer ...`; null when the method needs none. Where the scopes
 * of that token do not open the method but a message token beside it does: the token narrowed to that thread.
 * @throws GoogleError 401 for a missing, unknown or expired token; 403 `ACCESS_TOKEN_SCOPE_INSUFFICIENT` when it
 *   holds none of the scopes that open the method
 */
export function authorise(
  world: World,
  request: RestRequest,
  route: Pick<RestRoute, 'scopes' | 'openedMessage'>,
): Token | null {
  if (route.scopes.length === 0) return null;
  const value = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (value === undefined) throw unauthenticated(MISSING, 'required', 'CREDENTIALS_MISSING');
  const token = valid(world, value);
  if (token.kind === 'message') throw expired();
  if (route.scopes.some((needed) => token.scopes.includes(needed))) return token;
  const message = route.openedMessage ? request.headers[openedMessageHeader] : undefined;
  const opened = message === undefined ? null : openedWith(token, valid(world, message));
  if (opened && route.scopes.some((needed) => opened.scopes.includes(needed))) return opened;
  throw new GoogleError({
    status: 403,
    message: 'Request had insufficient authentication scopes.',
    reason: 'insufficientPermissions',
    details: [errorInfo('ACCESS_TOKEN_SCOPE_INSUFFICIENT')],
  });
}

function valid(world: World, value: string): Token {
  const token = world.tokens.get(value);
  if (!token || token.expiresAt <= world.clock.now()) throw expired();
  return token;
}

function expired(): GoogleError {
  return unauthenticated(INVALID, 'authError', 'ACCESS_TOKEN_EXPIRED');
}

function unauthenticated(message: string, reason: string, info: string): GoogleError {
  return new GoogleError({
    status: 401,
    message,
    reason,
    location: 'Authorization',
    locationType: 'header',
    details: [errorInfo(info)],
  });
}

function errorInfo(reason: string): object {
  return { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'googleapis.com' };
}
