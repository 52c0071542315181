import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addServiceAccount } from '../../src/local/emulator/rest/service-accounts';
import { values } from '../../src/local/emulator/rest/workbook';
import { createTenant, openTenant, type RunResult, type Tenant } from '../../src/local/emulator/tenant';
import type { CallRecord } from '../../src/local/emulator/world';
import { zoneOffset } from '../../src/local/emulator/zones';
import { keepSent } from '../../src/local/mail/deliver';
import { WORKBOOKS, type WorkbookName } from '../../src/register/layout';
import { type Grid, type Value, verify } from '../../src/register/verify';
import { firstRows, LAYOUTS, tabOf } from '../../src/register/workbooks';
import { AT, DOMAIN, type Letter, PEOPLE, PUPIL_DOMAIN, rawLetter, SCHOOL } from './invented-school';

export const BUNDLE = join(__dirname, '../../build/service');
export const START = Date.UTC(2026, 10, 24, 9, 0, 0);
export const TICK = 5 * 60_000;
export const SERVICE_ACCOUNT = 'sweep@safe-channels.iam.gserviceaccount.com';
/** Of the add-on, whose identity tokens the service believes. */
export const ADDON_CLIENT = 'addon.apps.example';
const SWEEP_SCOPE = 'https://www.googleapis.com/auth/gmail.metadata';

export interface Configuration {
  files: Record<string, string>;
  serviceAccount: string;
  addonClientId: string;
  accounts: string[] | null;
  readSince: number;
  days: { from: string | null; to: string | null };
  tellFrom: number | null;
}

export const CONFIGURATION: Configuration = {
  files: { 'school.json': JSON.stringify(SCHOOL), 'people.csv': PEOPLE },
  serviceAccount: SERVICE_ACCOUNT,
  addonClientId: ADDON_CLIENT,
  accounts: null,
  readSince: 0,
  days: { from: null, to: null },
  tellFrom: 0,
};

/** What the bundle's `sweep` answers, as far as tests look at it. */
export interface SweepAnswer {
  read: number;
  findings: { rule: string; mailbox: string; gmailId: string }[];
  late: number;
  failed: { account: string; code: string }[];
}

/** A tiny school in the emulator, with the built service in it. */
export class SmallSchool {
  private letters = 0;

  constructor(readonly tenant: Tenant) {
    // Who may have something signed in the service account's name is not kept with a saved tenant.
    addServiceAccount(tenant.world, SERVICE_ACCOUNT, [AT.role]);
  }

  run(functionName: string, event?: unknown): RunResult {
    return this.tenant.run('service', functionName, { as: AT.role, kind: 'manual', event });
  }

  /** Runs a function that must come to its end. */
  call<T>(functionName: string, event?: unknown): T {
    const { value, error } = this.run(functionName, event);
    if (error) throw new Error(`${functionName}: ${error.message}`);
    return value as T;
  }

  sweep(): SweepAnswer {
    return this.call<SweepAnswer>('sweep');
  }

  /** Lets one tick of the clock pass: the sweep runs, and must come to its end. */
  tick(): void {
    const runs = this.tenant.advance(TICK);
    expect(runs.map(({ handler }) => handler)).toContain('sweep');
    for (const { error } of runs) expect(error).toBeNull();
  }

  configure(change: Partial<Configuration> = {}): { problems: string[]; notes: string[] } {
    return this.call('configure', { ...CONFIGURATION, ...change });
  }

  /** Configures with people.csv changed. */
  configurePeople(change: (people: string) => string): void {
    const files = { ...CONFIGURATION.files, 'people.csv': change(PEOPLE) };
    const { problems } = this.configure({ files });
    if (problems.length > 0) throw new Error(problems.join('\n'));
  }

  /** Lets a letter arrive now in the mailboxes of those it is to. */
  deliver(letter: Letter): void {
    this.letters += 1;
    const raw = rawLetter(letter, this.tenant.now(), this.letters);
    this.tenant.world.deliver(Buffer.from(raw), [...letter.to, ...(letter.cc ?? [])], letter.from);
  }

  /** Puts a letter under Sent of the one who wrote it. */
  keepSent(letter: Letter): void {
    this.letters += 1;
    keepSent(this.tenant.world, Buffer.from(rawLetter(letter, this.tenant.now(), this.letters)), letter.from);
  }

  /** Moves the latest message of a mailbox to a state that labels say, as its owner's client would. */
  relabelLatest(address: string, labelIds: string[]): string {
    const mailbox = this.mailbox(address);
    const message = [...mailbox.messages.values()].at(-1)!;
    message.labelIds = labelIds;
    mailbox.history.at(-1)!.labelIds = [...labelIds];
    return message.id;
  }

  mailbox(address: string) {
    return this.tenant.world.mailboxes.get(address)!;
  }

  /** What the role account has written to somebody, oldest first. */
  mailsTo(address: string): { subject: string; text: string }[] {
    const all = [...this.mailbox(address).messages.values()].map(({ source }) =>
      source.rawBytes().toString(),
    );
    return all
      .filter((text) => new RegExp(`^From: .*${AT.role}`, 'm').test(text))
      .map((text) => ({ subject: /^Subject: (.*)$/m.exec(text)![1]!.trim(), text: readable(text) }));
  }

  fileId(name: WorkbookName): string {
    return this.tenant.properties('service').get(`workbook:${name}`)!;
  }

  file(name: WorkbookName) {
    return this.tenant.world.files.get(this.fileId(name))!;
  }

  /** The values of all tabs of a workbook. */
  grids(name: WorkbookName): Record<string, Value[][]> {
    const { sheets } = this.tenant.world.workbooks.get(this.fileId(name))!;
    return Object.fromEntries(sheets.map((sheet) => [sheet.title, values(sheet)]));
  }

  /** The rows of a tab by column key, blank ones left out. */
  rows(name: WorkbookName, title: string): Record<string, Value>[] {
    return rowsOf(name, title, this.grids(name)[title]!);
  }

  /** The entries of a Log, without the list of phrases that `configure` puts in. */
  log(name: WorkbookName): Record<string, Value>[] {
    return this.rows(name, 'Log').filter(({ kind }) => !String(kind).startsWith('phrases-changed'));
  }

  /** How many entries the Logs of all workbooks have. */
  entries(): number {
    return WORKBOOKS.reduce((sum, name) => sum + this.rows(name, 'Log').length, 0);
  }

  /** What `verify` says of all workbooks. */
  problems(): string[] {
    return WORKBOOKS.flatMap((name) =>
      verify(name, this.grids(name) as Record<string, Grid>, (ms) => zoneOffset(ms, SCHOOL.timeZone)).map(
        ({ tab, row, column, what }) => `${LAYOUTS[name].name}, ${tab}, ${row} ${column}: ${what}`,
      ),
    );
  }

  /** The calls that `work` makes. */
  callsOf(work: () => void): CallRecord[] {
    const before = this.tenant.meter.calls.length;
    work();
    return this.tenant.meter.calls.slice(before);
  }

  /** Does something right after the n-th further call of that name, in the midst of a run. */
  afterCall(name: string, nth: number, act: () => void): void {
    const { meter } = this.tenant;
    const record = meter.record.bind(meter);
    let seen = 0;
    meter.record = (call) => {
      record(call);
      if (call.name === name && ++seen === nth) act();
    };
  }
}

/** The rows of a tab's grid by column key, blank ones left out. */
export function rowsOf(name: WorkbookName, title: string, grid: Value[][]): Record<string, Value>[] {
  const tab = tabOf(name, title);
  return grid
    .slice(firstRows(tab))
    .filter((row) => row.some((cell) => cell !== null))
    .map((row) => Object.fromEntries(tab.columns.map(({ key }, i) => [key, row[i] ?? null])));
}

/** Calls by name. */
export function tally(calls: readonly CallRecord[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { name } of calls) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** A school in which nothing has been run yet. @param bundle folder of the service's bundle */
export function bareSchool(bundle = BUNDLE): SmallSchool {
  const tenant = createTenant({
    domains: [DOMAIN, PUPIL_DOMAIN],
    start: START,
    seed: 'a small school',
    users: Object.values(AT).map((primaryEmail) => ({
      primaryEmail,
      isAdmin: primaryEmail === AT.role,
      suspended: primaryEmail === AT.suspended,
      mailbox: primaryEmail !== AT.withoutMail,
    })),
  });
  tenant.world.delegations.set(SERVICE_ACCOUNT, [SWEEP_SCOPE]);
  tenant.addScript({
    name: 'service',
    folder: bundle,
    kind: 'service',
    owner: AT.role,
    clientId: 'service.apps.example',
  });
  return new SmallSchool(tenant);
}

/** A school whose service is set up and configured. */
export function installedSchool(): SmallSchool {
  const school = bareSchool();
  school.call('setUp');
  school.configurePeople((people) => people);
  return school;
}

let kept: string | null = null;

/** A school at work: installed, and its mailboxes, still empty, read once. Quick: a copy of one made before. */
export function workingSchool(): SmallSchool {
  if (kept === null) {
    const school = installedSchool();
    school.tenant.advance(2 * TICK);
    kept = saved(school);
  }
  return new SmallSchool(openTenant(kept));
}

/** Keeps a school as it is. @returns the folder from which `openTenant` makes copies of it */
export function saved(school: SmallSchool): string {
  const folder = mkdtempSync(join(tmpdir(), 'small-school-'));
  school.tenant.save(folder);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The text of a mail of ours, whatever its transfer encoding. */
function readable(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (!/^Content-Transfer-Encoding: base64/im.test(head)) return body;
  return Buffer.from(body, 'base64').toString('utf8');
}
