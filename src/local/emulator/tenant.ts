// An emulated Workspace tenant, put together from its parts. By example:
//
//   const tenant = createTenant({ domains: ['school.example'], start: Date.UTC(2026, 10, 24, 9), seed: 'any text' });
//   tenant.addUser({ primaryEmail: 'ada@school.example' });                 // and her empty mailbox
//   tenant.addUser({ primaryEmail: 'role@school.example', isAdmin: true });
//   tenant.addGroup({ email: 'office@school.example', name: 'Office', members: ['ada@school.example'] });
//   tenant.addScript({ name: 'service', folder: 'build/service', kind: 'service', owner: 'role@school.example',
//                      clientId: '123.apps.googleusercontent.com' });
//   tenant.world.mailboxes.set('ada@school.example', mailbox);              // one that src/local/mail has read
//   tenant.world.delegations.set('sweep@project.iam.gserviceaccount.com', [scope]);
//
//   const run = tenant.run('service', 'setUp', { as: 'role@school.example', kind: 'manual', event: { any: 'JSON' } });
//   run.value; run.error; run.cut; run.log; run.time;                       // plain data, virtual milliseconds
//   tenant.meter.totals(run.calls.from - 1);                                // { calls: { 'UrlFetchApp.fetch': 3 }, units, latency }
//   tenant.meter.calls;                                                     // the latest calls, one record each
//   tenant.run('addon', 'onMessage', { as: 'ada@school.example', kind: 'addon', event });   // 30 s, active = effective
//   const { sidebar, error } = tenant.openMessage('addon', 'ada@school.example', messageId);   // shownCard(sidebar.stack)
//   tenant.openHome('addon', 'ada@school.example');                         // gmail's, else the common homepage
//   tenant.press(sidebar, button.onClick, { note: 'text', kinds: ['a'] });  // { sidebar, error, notification, link, run }
//   tenant.goBack(sidebar); tenant.together([() => tenant.openHome(...), ...]);             // several people at once
//   tenant.run('service', 'doPost', { as: null, kind: 'webapp', event });   // as its owner, caller unknown
//   for (const fired of tenant.advance(3_600_000)) fired.error;             // clock triggers, in order, as their creators
//
//   tenant.faults.set({ name: 'gmail.users.messages.get', nth: 2, times: 1, how: 'error', status: 503 });
//   tenant.faults.set({ name: '*', nth: 40, times: 1, how: 'cut' });        // ends the run at its 40th call
//   tenant.faults.set({ name: 'webapp.exec', nth: 1, times: 1, how: 'error', html: true });  // HTML with status 200
//   tenant.watch((run) => run.log);                                         // every run, a called web app's too
//   tenant.world.workbooks; tenant.world.files; tenant.properties('service');               // what is kept
//   tenant.save('folder'); const same = openTenant('folder');
import { deliver, keepSent } from '../mail/deliver';
import { emptyMailbox } from '../mail/mailbox';
import { mailboxFromJson, mailboxToJson, type SavedMailbox } from '../mail/saved-mailbox';
import { Tenant, type UserSeed } from './emulated-tenant';
import { Kernel } from './kernel';
import type { Parts } from './parts';
import { randomness } from './randomness';
import { route } from './rest/router';
import { workbookFromJson, workbookToJson } from './rest/workbook';
import { loadTenant } from './saved';
import { emptyState, type ScriptProject } from './state';
import type { Group } from './world';

export type { Tenant, UserSeed } from './emulated-tenant';
export type { ExecutionKind, LogLine } from './execution';
export type { RunOptions } from './kernel';
export type { RunError, RunResult } from './outcome';
export type { Link, OnClick, Shown, Sidebar } from './sidebar';
export type { ScriptProject, Trigger } from './state';
export type { TriggerRun } from './time-passes';

const parts: Parts = {
  route,
  deliver,
  keepSent,
  emptyMailbox,
  mailboxToJson,
  mailboxFromJson: (json) => mailboxFromJson(json as SavedMailbox),
  workbookToJson,
  workbookFromJson,
};

export interface TenantOptions {
  /** The tenant's mail domains; the first is the primary one. */
  domains: string[];
  users?: UserSeed[];
  groups?: Group[];
  scripts?: ScriptProject[];
  /** Text that makes all randomness repeatable (signing keys apart); real randomness without it. */
  seed?: string;
  /** What the clock shows at first, epoch milliseconds. */
  start: number;
  /** How many of the latest calls the meter keeps records of; Infinity: all. 100,000 when left out. */
  keepCalls?: number;
}

/** Makes a tenant. Throws an Error for a script whose bundle cannot be used or whose owner is no user. */
export function createTenant(options: TenantOptions): Tenant {
  const random = randomness(options.seed ?? null);
  const { domains, start, keepCalls } = options;
  const tenant = new Tenant(
    new Kernel({ now: start, domains, random, state: emptyState(), firstCall: 1, keepCalls }, parts),
  );
  for (const user of options.users ?? []) tenant.addUser(user);
  for (const group of options.groups ?? []) tenant.addGroup(group);
  for (const script of options.scripts ?? []) tenant.addScript(script);
  return tenant;
}

/** Opens a tenant that `Tenant.save` wrote. Throws an Error that names the file it cannot use. */
export function openTenant(folder: string): Tenant {
  return new Tenant(loadTenant(folder, parts));
}
