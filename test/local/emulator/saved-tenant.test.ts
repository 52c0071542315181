// A tenant that was saved and opened goes on as if nothing had happened, wherever in its life that was.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { addServiceAccount } from '../../../src/local/emulator/rest/service-accounts';
import { createTenant, openTenant, type Tenant } from '../../../src/local/emulator/tenant';
import { readMailFolder } from '../../../src/local/mail/import';
import { allScopes, bundle, start } from './kernel/school';

const ROLE = 'role@school.example';
const BEN = 'ben@school.example';
const SWEEPER = 'sweep@project.iam.gserviceaccount.com';
const auth = (name: string) => `https://www.googleapis.com/auth/${name}`;

const code = `
  function call(method, url, body, token) {
    const options = { method, headers: { Authorization: 'Bearer ' + (token || ScriptApp.getOAuthToken()) }, muteHttpExceptions: true };
    if (body) Object.assign(options, { payload: JSON.stringify(body), contentType: 'application/json' });
    const answer = UrlFetchApp.fetch(url, options);
    return [answer.getResponseCode(), answer.getContentText()];
  }
  const mail = 'https://gmail.googleapis.com/gmail/v1/users/me/';
  const files = 'https://www.googleapis.com/drive/v3/files/';
  const iam = 'https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/';
  const properties = () => PropertiesService.getScriptProperties();
  const book = () => properties().getProperty('book');

  function setUp() {
    const made = JSON.parse(call('post', 'https://sheets.googleapis.com/v4/spreadsheets', { properties: { title: 'Log' } })[1]);
    properties().setProperty('book', made.spreadsheetId);
    ScriptApp.newTrigger('tick').timeBased().everyMinutes(30).create();
    return [jwt(), ScriptApp.getIdentityToken()];
  }
  function tick() {
    properties().setProperty('ticks', Number(properties().getProperty('ticks')) + 1);
    CacheService.getScriptCache().put('tick', Utilities.getUuid(), 3000);
  }
  function jwt() {
    const now = Math.floor(Date.now() / 1000);
    const payload = JSON.stringify({ iss: '${SWEEPER}', sub: '${BEN}', aud: 'https://oauth2.googleapis.com/token',
      scope: '${auth('gmail.metadata')}', iat: now, exp: now + 3600 });
    return call('post', iam + '${SWEEPER}:signJwt', { payload });
  }
  function delegate() {
    const assertion = JSON.parse(jwt()[1]).signedJwt;
    const answer = UrlFetchApp.fetch('https://oauth2.googleapis.com/token', { method: 'post', muteHttpExceptions: true,
      payload: { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion } });
    const token = JSON.parse(answer.getContentText()).access_token;
    const ids = JSON.parse(call('get', mail + 'messages', null, token)[1]).messages;
    return [token, ids.map(({ id }) => call('get', mail + 'messages/' + id + '?format=metadata', null, token))];
  }
  function write() { MailApp.sendEmail('office@school.example', 'Bell times ' + Utilities.getUuid(), 'From Monday.'); return MailApp.getRemainingDailyQuota() }
  function row() {
    const values = [[Date.now(), Utilities.getUuid(), '=1+1', 'x']];
    return call('post', 'https://sheets.googleapis.com/v4/spreadsheets/' + book() + '/values/Sheet1!A1:append?valueInputOption=RAW', { values });
  }
  function share() { return [call('post', files + book() + '/permissions?sendNotificationEmail=false&fields=id', { type: 'user', role: 'reader', emailAddress: '${BEN}' }),
    call('get', files + book() + '/permissions?fields=permissions')] }
  function read() { return Array.from({ length: 45 }, () => call('get', 'https://sheets.googleapis.com/v4/spreadsheets/' + book() + '/values/Sheet1')[0]) }
  function label() {
    const [first] = JSON.parse(call('get', mail + 'messages')[1]).messages || [];
    return [first && call('post', mail + 'messages/' + first.id + '/modify', { addLabelIds: ['STARRED'], removeLabelIds: ['UNREAD'] }),
      call('get', mail + 'history?startHistoryId=1')];
  }
  function look() {
    return [properties().getProperties(), CacheService.getScriptCache().get('tick'), ScriptApp.getProjectTriggers().length,
      ScriptApp.getIdentityToken(), call('get', mail + 'settings/autoForwarding'), call('get', mail + 'profile'),
      call('get', 'https://sheets.googleapis.com/v4/spreadsheets/' + book() + '/values/Sheet1'),
      call('get', 'https://www.googleapis.com/oauth2/v3/certs')];
  }`;

const STEPS = ['delegate', 'write', 'row', 'share', 'label', 'look', 'wait'] as const;
type Step = (typeof STEPS)[number];

const folder = mkdtempSync(join(tmpdir(), 'saved-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const scripts = bundle(code, {
  scopes: [
    ...allScopes,
    ...['gmail.modify', 'gmail.settings.basic', 'spreadsheets', 'drive.file', 'cloud-platform'].map(auth),
  ],
  manifest: {
    urlFetchWhitelist: ['gmail', 'sheets', 'www', 'iamcredentials', 'oauth2'].map(
      (host) => `https://${host}.googleapis.com/`,
    ),
  },
});

function school(): Tenant {
  const mailFolder = join(folder, 'mail');
  mkdirSync(mailFolder, { recursive: true });
  const letter = (n: number) =>
    `From - Tue Nov 24 0${n}:00:00 2026\nFrom: Ana Sousa <ana@families.example>\nTo: ${BEN}\nSubject: Trip ${n}\n` +
    `Message-ID: <trip-${n}@families.example>\nDate: Tue, 24 Nov 2026 0${n}:00:00 +0000\n\n>From me.\n\n`;
  writeFileSync(join(mailFolder, `${BEN}.mbox`), [1, 2, 3].map(letter).join(''));
  const { mailboxes } = readMailFolder(mailFolder, { ownAddresses: () => [], trustedAuthserv: [] });
  const tenant = createTenant({
    domains: ['school.example'],
    start,
    seed: 'a seed',
    users: [ROLE, BEN, 'ada@school.example'].map((primaryEmail) => ({ primaryEmail })),
    groups: [{ email: 'office@school.example', name: 'Office', members: [BEN, ROLE] }],
    scripts: [{ name: 's', folder: scripts, kind: 'service', owner: ROLE, clientId: 's.apps.example' }],
  });
  tenant.world.mailboxes.set(BEN, mailboxes.get(BEN)!);
  tenant.world.mailboxes.get(ROLE)!.settings.autoForwarding = {
    enabled: true,
    emailAddress: 'else@where.example',
  };
  addServiceAccount(tenant.world, SWEEPER, [ROLE]);
  tenant.world.delegations.set(SWEEPER, [auth('gmail.metadata')]);
  const setUp = tenant.run('s', 'setUp', { as: ROLE, kind: 'manual' });
  expect(setUp.error).toBeNull();
  expect(JSON.stringify(setUp.value)).not.toContain('"error"');
  return tenant;
}

/** What a step does to the tenant, as far as anybody could see it. */
function take(tenant: Tenant, step: Step): unknown {
  if (step === 'wait') return tenant.advance(20 * 60_000);
  const run = tenant.run('s', step, { as: ROLE, kind: 'manual' });
  expect(run.error).toBeNull();
  return run;
}

function reopened(tenant: Tenant): Tenant {
  const place = mkdtempSync(join(folder, 'tenant-'));
  tenant.save(place);
  return openTenant(place);
}

/** All that is state, as it is saved. */
function stateOf(tenant: Tenant): Record<string, unknown> {
  const place = mkdtempSync(join(folder, 'state-'));
  tenant.save(place);
  const { mailboxes, workbooks } = JSON.parse(readFileSync(join(place, 'tenant.json'), 'utf8'));
  const files = ['tenant', ...mailboxes.map((m: string) => `mailboxes/${encodeURIComponent(m)}`)];
  for (const id of workbooks) files.push(`workbooks/${encodeURIComponent(id)}`);
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(place, `${file}.json`), 'utf8')]));
}

describe('a tenant that was saved and opened', () => {
  test('gives every step the answer, and comes to the state, that it would have without', () => {
    const steps = fc.array(fc.constantFrom(...STEPS), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(steps, steps, (before, after) => {
        const tenant = school();
        for (const step of before) take(tenant, step);
        const same = reopened(tenant);
        for (const step of after) expect(take(same, step)).toEqual(take(tenant, step));
        expect(stateOf(same)).toEqual(stateOf(tenant));
      }),
      { numRuns: 6, examples: [[[...STEPS], [...STEPS]]] },
    );
  });

  test('keeps its service accounts and keys: what was signed before holds after', () => {
    const tenant = school();
    const same = reopened(tenant);
    expect(same.world.serviceAccounts).toEqual(new Map([[SWEEPER, [ROLE]]]));
    const keys = (world: Tenant['world']) =>
      [...world.signingKeys].map(([holder, { keyId, publicKey }]) => [
        holder,
        keyId,
        publicKey.export({ format: 'jwk' }),
      ]);
    expect(keys(same.world)).toEqual(keys(tenant.world));
    expect(keys(same.world)).toHaveLength(2);
  });

  test('keeps the settings of a mailbox', () => {
    const same = reopened(school());
    expect(same.world.mailboxes.get(ROLE)?.settings.autoForwarding.emailAddress).toBe('else@where.example');
    expect(same.world.mailboxes.get(BEN)?.settings.autoForwarding).toEqual({ enabled: false });
  });

  test('is as near to its quotas as before', () => {
    const tenant = school();
    const read = (school: Tenant) => school.run('s', 'read', { as: ROLE, kind: 'manual' }).value;
    expect(new Set(read(tenant) as number[])).toEqual(new Set([200]));
    const same = reopened(tenant);
    const readings = read(same) as number[];
    expect(readings).toEqual(read(tenant));
    expect(new Set(readings)).toEqual(new Set([200, 429]));
  });

  test('finds its mail when it is opened from another working directory', () => {
    const here = process.cwd();
    try {
      process.chdir(folder);
      const mailboxes = readMailFolder('mail', { ownAddresses: () => [], trustedAuthserv: [] }).mailboxes;
      const tenant = createTenant({ domains: ['school.example'], start });
      tenant.world.mailboxes.set(BEN, mailboxes.get(BEN)!);
      tenant.save(join(folder, 'elsewhere'));
    } finally {
      process.chdir(here);
    }
    const [first] = openTenant(join(folder, 'elsewhere')).world.mailboxes.get(BEN)!.messages.values();
    expect(first?.source.rawBytes().toString()).toContain('Subject: Trip 1');
  });
});
