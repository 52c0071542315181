import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import { start } from '../kernel/school';
import { addScript, school, scopes } from './school';

const ada = 'ada@school.example';
const token = 'ScriptApp.getIdentityToken()';
const code = `function onHome() { console.log(${token}); return null }
function hourly() { console.log(${token}) }
function setUp() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create() }
function doPost() { return ContentService.createTextOutput(${token}) }
function ask(e) { return UrlFetchApp.fetch(e.url, { method: 'post', payload: 'x' }).getContentText() }
function keys() { const r = UrlFetchApp.fetch('https://www.googleapis.com/oauth2/v3/certs'); return { keys: JSON.parse(r.getContentText()).keys } }`;
const asked = ['openid', scopes.execute, scopes.email, scopes.fetch, scopes.triggers];
const urlFetchWhitelist = [
  'https://www.googleapis.com/',
  'https://script.google.com/',
  'https://script.googleusercontent.com/',
];

function tokens() {
  const { tenant } = school(code, { scopes: asked, urlFetchWhitelist });
  const webapp = { access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' };
  addScript(tenant, 'service', code, { scopes: asked, urlFetchWhitelist, webapp });
  const run = (name: string, event?: object) => tenant.run('addon', name, { as: ada, kind: 'addon', event });

  /** The claims of a token whose signature a published key has made. */
  function claims(jwt: unknown): Record<string, unknown> {
    const [header, body, signature] = String(jwt).split('.') as [string, string, string];
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
    const { keys } = run('keys').value as { keys: (JsonWebKey & { kid: string })[] };
    const published = keys.find(({ kid }) => kid === read(header).kid);
    if (!published) throw new Error('no published key has this kid');
    const key = createPublicKey({ key: published, format: 'jwk' });
    const signed = verify(
      'sha256',
      Buffer.from(`${header}.${body}`),
      key,
      Buffer.from(signature, 'base64url'),
    );
    expect([read(header).alg, signed]).toEqual(['RS256', true]);
    return read(body);
  }
  return { tenant, run, claims };
}

describe('identity tokens, checked with the published keys', () => {
  test("of an add-on are the reader's, for the add-on's own client, for an hour", () => {
    const { tenant, claims } = tokens();
    const began = Math.floor(start / 1000);
    const read = claims(tenant.openHome('addon', ada).run?.log[0]?.text);
    expect(read).toEqual({
      iss: 'https://accounts.google.com',
      azp: 'addon.apps.example',
      aud: 'addon.apps.example',
      sub: expect.stringMatching(/^\d{21}$/),
      hd: 'school.example',
      email: ada,
      email_verified: true,
      iat: began,
      exp: began + 3600,
    });
  });

  test('of a trigger are those of its creator, of a web app those of its deployer', () => {
    const { tenant, run, claims } = tokens();
    run('setUp');
    const [fired] = tenant.advance(2 * 3_600_000);
    expect(claims(fired?.result?.log[0]?.text)).toMatchObject({ email: ada, aud: 'addon.apps.example' });
    const deployer = claims(run('ask', { url: tenant.webAppUrl('service') }).value);
    expect(deployer).toMatchObject({ email: 'role@school.example', aud: 'service.apps.example' });
  });

  test('name the same person by the same number each time, and two people by two', () => {
    const { tenant, claims } = tokens();
    const subOf = (user: string) => claims(tenant.openHome('addon', user).run?.log[0]?.text).sub;
    expect(subOf(ada)).toBe(subOf(ada));
    expect(subOf(ada)).not.toBe(subOf('ben@school.example'));
  });
});
