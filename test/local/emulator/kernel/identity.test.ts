import { verify } from 'node:crypto';
import { GOOGLE, signingKey } from '../../../../src/local/emulator/rest/keys';
import { refusal, scopesOf } from '../../../../src/local/emulator/scopes';
import { allScopes, school, start } from './school';

const whoAmI =
  'function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()] }';
const webapp = (executeAs: string) => ({ manifest: { webapp: { access: 'ANYONE_ANONYMOUS', executeAs } } });

describe('who a script is', () => {
  test('in an add-on and by hand: the user at the keyboard', () => {
    const { script, tenant } = school();
    script('s', whoAmI);
    for (const kind of ['addon', 'manual'] as const) {
      expect(tenant.run('s', 'who', { as: 'Ada@School.example', kind }).value).toEqual([
        'ada@school.example',
        'ada@school.example',
      ]);
    }
  });

  test('in a clock trigger: its creator, and the active user is blank', () => {
    const { script, tenant } = school();
    script('s', whoAmI);
    expect(tenant.run('s', 'who', { as: 'ada@school.example', kind: 'trigger' }).value).toEqual([
      '',
      'ada@school.example',
    ]);
  });

  test('in a web app run as its deployer: the owner; the caller only when of the same domain', () => {
    const { script, tenant } = school();
    script('s', whoAmI, webapp('USER_DEPLOYING'));
    const caller = (as: string | null) => tenant.run('s', 'who', { as, kind: 'webapp' }).value;
    expect(caller('ada@school.example')).toEqual(['ada@school.example', 'role@school.example']);
    expect(caller('parent@elsewhere.example')).toEqual(['', 'role@school.example']);
    expect(caller(null)).toEqual(['', 'role@school.example']);
  });

  test('is nobody who is unknown or suspended', () => {
    const { script, tenant } = school();
    script('s', whoAmI);
    tenant.addUser({ primaryEmail: 'gone@school.example', suspended: true });
    for (const as of ['gone@school.example', 'nobody@school.example']) {
      expect(() => tenant.run('s', 'who', { as, kind: 'manual' })).toThrow(/no active user/);
    }
  });
});

describe('tokens', () => {
  test('getOAuthToken is the effective user with the scopes of the manifest', () => {
    const { run, tenant } = school();
    const { value } = run('return ScriptApp.getOAuthToken()');
    expect(tenant.world.tokens.get(value as string)).toMatchObject({
      user: 'ada@school.example',
      kind: 'script',
      scopes: allScopes,
    });
    tenant.advance(2 * 3_600_000);
    run('return ScriptApp.getOAuthToken()');
    expect(tenant.world.tokens.has(value as string)).toBe(false);
  });

  test("getIdentityToken says who the effective user is to the script's own client, signed by the published key", () => {
    const { run, tenant } = school();
    const token = run('return ScriptApp.getIdentityToken()', { in: 'me' }).value as string;
    const [header, claims, signature] = token.split('.') as [string, string, string];
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
    const key = signingKey(tenant.world, GOOGLE);
    expect(
      verify(
        'sha256',
        Buffer.from(`${header}.${claims}`),
        key.publicKey,
        Buffer.from(signature, 'base64url'),
      ),
    ).toBe(true);
    expect(read(header)).toMatchObject({ alg: 'RS256', kid: key.keyId });
    const now = Math.floor(start / 1000);
    expect(read(claims)).toMatchObject({
      iss: 'https://accounts.google.com',
      aud: 'me.apps.example',
      email: 'ada@school.example',
      email_verified: true,
      hd: 'school.example',
      iat: now,
      exp: now + 3600,
    });
  });

  test('getIdentityToken is null without openid, and has no address without userinfo.email', () => {
    const { run } = school();
    const without = (scope: string) => allScopes.filter((s) => !s.endsWith(scope));
    expect(run('return ScriptApp.getIdentityToken()', { scopes: without('openid') }).value).toBeNull();
    const token = run('return ScriptApp.getIdentityToken()', { scopes: without('userinfo.email') })
      .value as string;
    expect(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).not.toContain('ada@');
  });
});

describe('a call outside the scopes of the manifest', () => {
  const cases: [name: string, code: string, scope: string][] = [
    ['UrlFetchApp.fetch', "UrlFetchApp.fetch('https://gmail.googleapis.com/')", 'script.external_request'],
    ['ScriptApp.newTrigger', "ScriptApp.newTrigger('go')", 'script.scriptapp'],
    ['ScriptApp.getProjectTriggers', 'ScriptApp.getProjectTriggers()', 'script.scriptapp'],
    ['MailApp.sendEmail', "MailApp.sendEmail('a@school.example', 's', 'b')", 'script.send_mail'],
    ['Session.getActiveUser', 'Session.getActiveUser().getEmail()', 'userinfo.email'],
    ['Session.getEffectiveUser', 'Session.getEffectiveUser().getEmail()', 'userinfo.email'],
  ];

  test.each(cases)('%s is refused as Google refuses it', (name, code, scope) => {
    const { run, seen } = school();
    const scopes = allScopes.filter((s) => !s.endsWith(scope));
    expect(run(code, { scopes }).error).toMatchObject({
      name: 'Exception',
      message: `Specified permissions are not sufficient to call ${name}. Required permissions: https://www.googleapis.com/auth/${scope}`,
    });
    expect([...seen.delivered, ...seen.requests]).toEqual([]);
  });

  test('names every scope that would do, when there are several', () => {
    const needed = scopesOf('Spreadsheet.SpreadsheetApp', 'openById');
    expect(needed).toEqual(['https://www.googleapis.com/auth/spreadsheets']);
    expect(refusal('X.y', ['a', 'b'], ['c'])).toBe(
      'Specified permissions are not sufficient to call X.y. Required permissions: (a || b)',
    );
    expect(refusal('X.y', ['a', 'b'], ['b'])).toBeNull();
  });

  test('is counted as a call that failed', () => {
    const { run, tenant } = school();
    run('UrlFetchApp.fetch("https://gmail.googleapis.com/")', { scopes: [] });
    expect(tenant.meter.calls).toMatchObject([{ n: 1, name: 'UrlFetchApp.fetch', outcome: 'error' }]);
  });
});
