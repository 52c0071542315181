import { createPublicKey, sign, verify } from 'node:crypto';
import { scope } from '../../../../src/local/emulator/rest/auth';
import { GOOGLE, privateKeyPem, signingKey, signJwt } from '../../../../src/local/emulator/rest/keys';
import { addServiceAccount } from '../../../../src/local/emulator/rest/service-accounts';
import type { World } from '../../../../src/local/emulator/world';
import { gmail, HEAD, SCRIPTS, START, SWEEPER, send, TEACHER, tinyWorld, tokenFor } from './world-for-tests';

const TOKEN = 'https://oauth2.googleapis.com/token';
const SIGN = `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${SWEEPER}:signJwt`;

// Making an RSA key takes most of the time of these tests: one tenant serves them all.
const world = tinyWorld();
addServiceAccount(world, SWEEPER, [SCRIPTS]);
world.delegations.set(SWEEPER, [scope('gmail.metadata'), scope('gmail.settings.basic')]);

const claims = (more: object = {}) => ({
  iss: SWEEPER,
  sub: HEAD,
  aud: TOKEN,
  scope: scope('gmail.metadata'),
  iat: START / 1000,
  exp: START / 1000 + 3600,
  ...more,
});

function exchange(assertion: string, of: World = world) {
  const form = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });
  return send(of, 'POST', TOKEN, null, form.toString());
}

const exchangeClaims = (more: object = {}) => exchange(signJwt(signingKey(world, SWEEPER), claims(more)));

describe('the token endpoint', () => {
  test('gives a delegated token that opens the user’s mailbox with the scopes asked for', () => {
    const answer = exchangeClaims();
    expect(answer.json).toMatchObject({ expires_in: 3599, token_type: 'Bearer' });
    expect(gmail(world, answer.json.access_token, 'profile').json.emailAddress).toBe(HEAD);
    expect(gmail(world, answer.json.access_token, 'settings/filters').status).toBe(403);
  });

  test('gives the service account’s own token when no user is named', () => {
    const token = world.tokens.get(
      exchangeClaims({ sub: undefined, scope: scope('drive') }).json.access_token,
    );
    expect(token).toMatchObject({ user: null, kind: 'service-account' });
  });

  test.each([
    ['a scope that was not delegated', { scope: `${scope('gmail.metadata')} ${scope('gmail.readonly')}` }],
    ['a user of another tenant', { sub: 'someone@elsewhere.example' }],
  ])('%s is refused with 401', (_, more) => {
    const answer = exchangeClaims(more);
    expect(answer.status).toBe(401);
    expect(answer.json).toEqual({
      error: 'unauthorized_client',
      error_description:
        'Client is unauthorized to retrieve access tokens using this method, or client not authorized for any ' +
        'of the scopes requested.',
    });
  });

  test.each([
    ['a user who does not exist', { sub: 'nobody@hollybank.example' }, 'Invalid email or User ID'],
    ['an alias', { sub: 'head@hollybank.example' }, 'Invalid email or User ID'],
    ['another audience', { aud: 'https://www.googleapis.com/oauth2/v4/token' }, 'Failed audience check'],
    ['a life of more than an hour', { exp: START / 1000 + 3601 }, 'short-lived token'],
    ['a time that is past', { iat: START / 1000 - 3600, exp: START / 1000 }, 'short-lived token'],
    ['milliseconds for seconds', { iat: START, exp: START + 3600 }, 'short-lived token'],
    ['an unknown service account', { iss: 'other@project.iam.gserviceaccount.com' }, 'account not found'],
  ])('%s is refused', (_, more, text) => {
    const answer = exchangeClaims(more);
    expect(answer.status).toBe(400);
    expect(answer.json.error).toBe('invalid_grant');
    expect(answer.json.error_description).toContain(text);
  });

  test('no scope at all is refused', () => {
    expect(exchangeClaims({ scope: '' }).json.error).toBe('invalid_scope');
  });

  test('a signature by another key, or of changed claims, is refused', () => {
    const foreign = signJwt(signingKey(world, GOOGLE), claims());
    expect(exchange(foreign).json.error_description).toBe('Invalid JWT Signature.');
    const [header, , signature] = signJwt(signingKey(world, SWEEPER), claims()).split('.');
    const changed = Buffer.from(JSON.stringify(claims({ sub: TEACHER }))).toString('base64url');
    expect(exchange(`${header}.${changed}.${signature}`).json.error).toBe('invalid_grant');
    expect(exchange('not a jwt').json.error).toBe('invalid_grant');
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    expect(exchange(`${unsigned}.${changed}.eA`).json.error_description).toBe('Invalid JWT Signature.');
  });

  test('takes an assertion signed by a script with the exported private key', () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims())}`;
    const pem = privateKeyPem(world, SWEEPER);
    expect(pem).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
    const signature = sign('sha256', Buffer.from(text), pem).toString('base64url');
    expect(exchange(`${text}.${signature}`).status).toBe(200);
  });

  test('a fault is answered in the endpoint’s own shape', () => {
    world.faults.set({ name: 'oauth2.token', nth: 1, times: 1, how: 'error', status: 503, message: 'later' });
    expect(exchangeClaims()).toMatchObject({
      status: 503,
      json: { error: 'backendError', error_description: 'later' },
    });
    world.faults.clear();
  });
});

describe('signJwt', () => {
  const ask = (caller: string | null, payload: string, scopes = ['cloud-platform']) =>
    send(world, 'POST', SIGN, tokenFor(world, caller, scopes), { payload });

  test('signs for a token creator, and the endpoint takes what was signed', () => {
    const { json } = ask(SCRIPTS, JSON.stringify(claims()));
    expect(json.keyId).toMatch(/^[0-9a-f]{40}$/);
    expect(exchange(json.signedJwt).status).toBe(200);
  });

  test('is refused to anybody else, an admin too', () => {
    expect(ask(HEAD, JSON.stringify(claims())).json.error).toMatchObject({
      code: 403,
      message: "Permission 'iam.serviceAccounts.signJwt' denied on resource (or it may not exist).",
      status: 'PERMISSION_DENIED',
    });
  });

  test('needs the scope cloud-platform', () => {
    expect(ask(SCRIPTS, '{}', ['script.external_request']).json.error.details[0].reason).toBe(
      'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
    );
  });

  test('a payload that is no JSON object, or expires too late, is refused', () => {
    expect(ask(SCRIPTS, 'x').status).toBe(400);
    expect(ask(SCRIPTS, '[]').status).toBe(400);
    expect(ask(SCRIPTS, JSON.stringify({ exp: START / 1000 + 13 * 3600 })).status).toBe(400);
  });
});

describe('Google’s public keys', () => {
  test('verify what Google’s key has signed', () => {
    const { json, headers } = send(world, 'GET', 'https://www.googleapis.com/oauth2/v3/certs');
    const key = createPublicKey({ key: json.keys[0], format: 'jwk' });
    const jwt = signJwt(signingKey(world, GOOGLE), { sub: '1' });
    const end = jwt.lastIndexOf('.');
    const signature = Buffer.from(jwt.slice(end + 1), 'base64url');
    expect(verify('sha256', Buffer.from(jwt.slice(0, end)), key, signature)).toBe(true);
    expect(headers['Cache-Control']).toContain('max-age=');
  });
});
