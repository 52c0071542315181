import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTenant, openTenant } from '../../../../src/local/emulator/tenant';
import { allScopes, bundle, start } from './school';

const code = `
  function send() { MailApp.sendEmail('office@school.example', 'Bell times', 'From Monday.') }
  function unread() {
    const r = UrlFetchApp.fetch('https://gmail.googleapis.com/gmail/v1/users/me/messages?labelIds=INBOX',
      { headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } });
    return JSON.parse(r.getContentText()).resultSizeEstimate;
  }`;

function school() {
  return createTenant({
    domains: ['school.example'],
    start,
    seed: 'a seed',
    users: ['ada', 'ben', 'role'].map((name) => ({ primaryEmail: `${name}@school.example` })),
    groups: [{ email: 'office@school.example', name: 'Office', members: ['ben@school.example'] }],
    scripts: [
      {
        name: 'service',
        folder: bundle(code, { scopes: [...allScopes, 'https://www.googleapis.com/auth/gmail.metadata'] }),
        kind: 'service',
        owner: 'role@school.example',
        clientId: 'service.apps.example',
      },
    ],
  });
}

const as = (name: string) => ({ as: `${name}@school.example`, kind: 'manual' }) as const;

describe('a tenant of all parts', () => {
  test('delivers what a script mails, and shows it to another script over Gmail REST', () => {
    const tenant = school();
    expect(tenant.run('service', 'send', as('ada')).error).toBeNull();
    const mailbox = (name: string) => [
      ...(tenant.world.mailboxes.get(`${name}@school.example`)?.messages.values() ?? []),
    ];
    expect(mailbox('ben').map((message) => message.labelIds)).toEqual([
      expect.arrayContaining(['INBOX', 'UNREAD']),
    ]);
    expect(mailbox('ada').map((message) => message.labelIds)).toEqual([['SENT']]);
    const read = tenant.run('service', 'unread', as('ben'));
    expect(read).toMatchObject({ value: 1, error: null });
    const totals = tenant.meter.totals(read.calls.from - 1);
    expect(totals).toMatchObject({
      calls: { 'ScriptApp.getOAuthToken': 1, 'UrlFetchApp.fetch': 1, 'gmail.users.messages.list': 1 },
      units: 5,
    });
    expect(read.time).toBe(totals.latency);
  });

  test('is the same after it was saved and opened', () => {
    const tenant = school();
    tenant.run('service', 'send', as('ada'));
    const folder = mkdtempSync(join(tmpdir(), 'tenant-'));
    tenant.save(folder);
    const same = openTenant(folder);
    expect(same.run('service', 'unread', as('ben'))).toEqual(tenant.run('service', 'unread', as('ben')));
  });

  test('refuses a script whose owner it does not have', () => {
    const tenant = school();
    const add = () =>
      tenant.addScript({
        name: 'x',
        folder: bundle(''),
        kind: 'addon',
        owner: 'nobody@school.example',
        clientId: 'x',
      });
    expect(add).toThrow('x: no user nobody@school.example');
  });
});
