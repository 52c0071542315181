// Tokens that Google would issue to a script: access tokens and OpenID Connect identity tokens.
import { createHash } from 'node:crypto';
import type { Execution } from './execution';
import { type Randomness, randomLetters } from './randomness';
import { GOOGLE, signingKey, signJwt } from './rest/keys';
import type { World } from './world';

const hour = 3_600_000;
const emailScope = 'https://www.googleapis.com/auth/userinfo.email';

/** Google's lasting number for an account; here it follows from the address. */
export function subjectOf(email: string): string {
  const digits = BigInt(`0x${createHash('sha256').update(email).digest('hex').slice(0, 16)}`).toString();
  return `1${digits.padStart(20, '0').slice(-20)}`;
}

/** `ScriptApp.getOAuthToken`: a token of the effective user with the manifest's scopes, good for an hour. */
export function issueAccessToken(world: World, execution: Execution, random: Randomness): string {
  const now = world.clock.now();
  for (const [value, token] of world.tokens) if (token.expiresAt <= now) world.tokens.delete(value);
  const value = `ya29.${randomLetters(random, 64)}`;
  const scopes = [...execution.manifest.oauthScopes];
  const user = execution.effectiveUser;
  world.tokens.set(value, { value, user, scopes, kind: 'script', expiresAt: now + hour });
  return value;
}

/**
 * `ScriptApp.getIdentityToken`: null without `openid`; else who the effective user is, for the script's own OAuth
 * client, signed by the key that the emulated `oauth2/v3/certs` publishes. The address is in it only with
 * `userinfo.email` (platform-facts 3.1).
 */
export function issueIdentityToken(world: World, execution: Execution): string | null {
  const scopes = execution.manifest.oauthScopes;
  if (!scopes.includes('openid')) return null;
  const seconds = Math.floor(world.clock.now() / 1000);
  const email = execution.effectiveUser;
  return signJwt(signingKey(world, GOOGLE), {
    iss: 'https://accounts.google.com',
    azp: execution.script.clientId,
    aud: execution.script.clientId,
    sub: subjectOf(email),
    hd: email.slice(email.indexOf('@') + 1),
    ...(scopes.includes(emailScope) ? { email, email_verified: true } : {}),
    iat: seconds,
    exp: seconds + 3600,
  });
}
