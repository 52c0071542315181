import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Tenant } from '../../../../src/local/emulator/emulated-tenant';
import { loadTenant } from '../../../../src/local/emulator/saved';
import { school } from './school';

const code = `
  function setUp() {
    PropertiesService.getScriptProperties().setProperty('a', '1');
    PropertiesService.getUserProperties().setProperty('u', '2');
    CacheService.getScriptCache().put('c', '3', 3600);
    ScriptApp.newTrigger('tick').timeBased().everyHours(1).create();
    MailApp.sendEmail('ben@school.example', 's', 'b');
    return ScriptApp.getOAuthToken();
  }
  function tick() { const p = PropertiesService.getScriptProperties(); p.setProperty('a', Number(p.getProperty('a')) + 1) }
  function look() { return [PropertiesService.getScriptProperties().getProperties(), PropertiesService.getUserProperties().getProperties(),
    CacheService.getScriptCache().get('c'), ScriptApp.getProjectTriggers().length, MailApp.getRemainingDailyQuota(), Utilities.getUuid()] }`;
const ada = { as: 'ada@school.example', kind: 'manual' } as const;

describe('a saved tenant', () => {
  test('goes on exactly where it stopped', () => {
    const { script, tenant, parts } = school();
    script('s', code);
    tenant.addGroup({ email: 'Office@school.example', name: 'Office', members: ['ada@school.example'] });
    tenant.world.delegations.set('sa@project.example', ['scope']);
    const token = tenant.run('s', 'setUp', ada).value as string;
    tenant.advance(90 * 60_000);
    const folder = mkdtempSync(join(tmpdir(), 'tenant-'));
    tenant.save(folder);
    tenant.save(folder);
    const same = new Tenant(loadTenant(folder, parts));
    expect(same.now()).toBe(tenant.now());
    expect(same.world.users).toEqual(tenant.world.users);
    expect(same.world.groups).toEqual(tenant.world.groups);
    expect(same.world.delegations).toEqual(tenant.world.delegations);
    expect(same.world.tokens.get(token)).toEqual(tenant.world.tokens.get(token));
    expect([...same.world.mailboxes.keys()]).toEqual([...tenant.world.mailboxes.keys()].sort());
    expect(same.advance(3_600_000).map(({ due, user }) => [due, user])).toEqual(
      tenant.advance(3_600_000).map(({ due, user }) => [due, user]),
    );
    const [looked, expected] = [same.run('s', 'look', ada), tenant.run('s', 'look', ada)];
    expect(looked.value).toEqual(expected.value);
    expect(looked.calls).toEqual(expected.calls);
    expect(looked.execution).toBe(expected.execution);
  });

  test('is refused by name when it is not there or broken', () => {
    const { parts } = school();
    const folder = mkdtempSync(join(tmpdir(), 'tenant-'));
    expect(() => loadTenant(folder, parts)).toThrow(/tenant\.json is missing/);
    writeFileSync(join(folder, 'tenant.json'), '{"version":');
    expect(() => loadTenant(folder, parts)).toThrow(/tenant\.json cannot be read/);
    writeFileSync(join(folder, 'tenant.json'), '{"version":99}');
    expect(() => loadTenant(folder, parts)).toThrow(/version 99/);
  });
});
