import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENTRY_NAMES } from '../../src/addon/entry-names';

const folder = join(__dirname, '../../build/addon');
const code = readFileSync(join(folder, 'Code.js'), 'utf8');
const manifest = JSON.parse(readFileSync(join(folder, 'appsscript.json'), 'utf8'));

test('the add-on’s bundle carries no long list of domains', () => {
  for (const provider of ['tesco.net', 'zen.co.uk', 'yopmail']) expect(code).not.toContain(provider);
});

test('whatever a button calls is a function that Apps Script finds', () => {
  for (const name of [...ENTRY_NAMES, 'onHomepage', 'onMessage', 'onHourly']) {
    expect(code).toContain(`\nfunction ${name}(event)`);
  }
});

test('the manifest asks for the least: the open message, the web, a trigger, a mail, and who one is', () => {
  expect(manifest.oauthScopes.map((scope: string) => scope.replace(/.*\//, ''))).toEqual([
    'gmail.addons.execute',
    'gmail.addons.current.message.readonly',
    'script.external_request',
    'script.scriptapp',
    'script.send_mail',
    'userinfo.email',
    'openid',
  ]);
  expect(manifest.exceptionLogging).toBe('NONE');
});
