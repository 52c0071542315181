// Tokens by delegation: the token endpoint (JWT bearer grant), keyless signing by IAM, Google's public keys.
import type { JsonAnswer, RestCallContext, RestRoute, World } from '../world';
import { findUser, issueToken, scope, TOKEN_SECONDS } from './auth';
import { forbidden, GoogleError, invalidArgument, jsonAnswer, NotEmulated } from './errors';
import { GOOGLE, isSignedBy, readJwt, signingKey, signJwt } from './keys';
import { LATENCY } from './latency';
import { allowParameters, jsonBody } from './parameters';
import { isServiceAccount, mayCreateTokens } from './service-accounts';

const TOKEN_URL = 'https://oauth2.googleapis.com/token';
const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const LONGEST_SECONDS = 3600;
// How far a caller's clock may run ahead; Google names no figure.
const SKEW_SECONDS = 10;

function refused(error: string, description: string, status = 400): GoogleError {
  return new GoogleError({ status, message: description, reason: error });
}

function unauthorizedClient(): GoogleError {
  return refused(
    'unauthorized_client',
    'Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of ' +
      'the scopes requested.',
    401,
  );
}

/** The claims of a signed assertion after Google's checks. `sub` null: the service account itself. */
function assertionOf(world: World, jwt: string): { iss: string; sub: string | null; scopes: string[] } {
  const read = readJwt(jwt);
  if (!read) throw refused('invalid_grant', 'Bad Request');
  const { iss, sub, aud, iat, exp, scope: scopes } = read.claims;
  if (typeof iss !== 'string' || !isServiceAccount(world, iss))
    throw refused('invalid_grant', 'Invalid grant: account not found');
  if (read.header.alg !== 'RS256' || !isSignedBy(signingKey(world, iss), jwt))
    throw refused('invalid_grant', 'Invalid JWT Signature.');
  if (aud !== TOKEN_URL)
    throw refused('invalid_grant', `Invalid JWT: Failed audience check. The right audience is ${TOKEN_URL}`);
  const now = world.clock.now() / 1000;
  const timely =
    typeof iat === 'number' &&
    typeof exp === 'number' &&
    iat <= now + SKEW_SECONDS &&
    exp > now &&
    exp - iat <= LONGEST_SECONDS;
  if (!timely)
    throw refused(
      'invalid_grant',
      'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your ' +
        'iat and exp values in the JWT claim.',
    );
  if (typeof scopes !== 'string' || scopes.trim() === '')
    throw refused('invalid_scope', 'Invalid OAuth scope or ID token audience provided.');
  if (sub !== undefined && typeof sub !== 'string') throw refused('invalid_grant', 'Bad Request');
  return { iss, sub: sub ?? null, scopes: scopes.trim().split(/ +/) };
}

function token(call: RestCallContext): JsonAnswer {
  const { world } = call;
  const form = new URLSearchParams(call.request.body);
  if (form.get('grant_type') !== JWT_BEARER)
    throw new NotEmulated(`oauth2.token grant_type=${form.get('grant_type') ?? ''}`);
  const { iss, sub, scopes } = assertionOf(world, form.get('assertion') ?? '');
  const answer = (value: string) =>
    jsonAnswer({ access_token: value, expires_in: TOKEN_SECONDS, token_type: 'Bearer' });
  if (sub === null) return answer(issueToken(world, { user: null, scopes, kind: 'service-account' }).value);

  const domain = sub.toLowerCase().split('@')[1] ?? '';
  const granted = world.delegations.get(iss) ?? [];
  if (!world.domains.includes(domain) || !scopes.every((s) => granted.includes(s)))
    throw unauthorizedClient();
  const user = findUser(world, sub);
  // By an alias: believed to be refused, and so refused here.
  if (!user || user.primaryEmail.toLowerCase() !== sub.toLowerCase())
    throw refused('invalid_grant', 'Invalid email or User ID');
  return answer(
    issueToken(world, { user: user.primaryEmail.toLowerCase(), scopes, kind: 'delegated' }).value,
  );
}

function signJwtRoute(call: RestCallContext): JsonAnswer {
  const { world, params } = call;
  const name = 'iamcredentials.signJwt';
  allowParameters(call, name, []);
  const email = params.email ?? '';
  const caller = call.token?.user;
  if (!isServiceAccount(world, email) || !caller || !mayCreateTokens(world, email, caller))
    throw forbidden("Permission 'iam.serviceAccounts.signJwt' denied on resource (or it may not exist).");
  const { payload } = jsonBody(call, name, ['payload']);
  const key = signingKey(world, email);
  return jsonAnswer({ keyId: key.keyId, signedJwt: signJwt(key, claimsOf(payload, world.clock.now())) });
}

/** `exp`, where given, may not be past nor more than 12 hours ahead (reference of projects.serviceAccounts.signJwt). */
function claimsOf(payload: unknown, now: number): object {
  let claims: unknown;
  try {
    claims = typeof payload === 'string' ? JSON.parse(payload) : null;
  } catch {
    claims = null;
  }
  if (typeof claims !== 'object' || claims === null || Array.isArray(claims))
    throw invalidArgument('Invalid JWT payload.');
  if ('exp' in claims) {
    const seconds = typeof claims.exp === 'number' ? claims.exp - now / 1000 : Number.NaN;
    if (!(seconds > 0 && seconds <= 12 * 3600)) throw invalidArgument('Invalid JWT payload: exp.');
  }
  return claims;
}

/** Google's keys for identity tokens, as JWK. Callers may keep them for as long as the header says. */
function publicKeys(call: RestCallContext): JsonAnswer {
  const key = signingKey(call.world, GOOGLE);
  const { n, e } = key.publicKey.export({ format: 'jwk' });
  const answer = jsonAnswer({ keys: [{ kty: 'RSA', alg: 'RS256', use: 'sig', kid: key.keyId, n, e }] });
  answer.headers['Cache-Control'] = 'public, max-age=20000, must-revalidate, no-transform';
  return answer;
}

export const oauthRoutes: RestRoute[] = [
  {
    name: 'oauth2.token',
    method: 'POST',
    path: 'oauth2.googleapis.com/token',
    scopes: [],
    units: 0,
    latency: LATENCY.oauth.token,
    handle: token,
  },
  {
    name: 'iamcredentials.signJwt',
    method: 'POST',
    path: 'iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/{email}:signJwt',
    scopes: [scope('cloud-platform')],
    units: 0,
    latency: LATENCY.oauth.signJwt,
    handle: signJwtRoute,
  },
  {
    name: 'oauth2.certs',
    method: 'GET',
    path: 'www.googleapis.com/oauth2/v3/certs',
    scopes: [],
    units: 0,
    latency: LATENCY.oauth.certificates,
    handle: publicKeys,
  },
];
