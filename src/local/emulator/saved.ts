// A tenant as a folder: `tenant.json`, one file a mailbox and one a workbook. Saving writes each file beside its old
// version and then renames it, so that a full disk leaves the old one whole.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kernel } from './kernel';
import type { Parts } from './parts';
import { randomness } from './randomness';
import { keyFromJson, keyToJson, type SavedKey } from './rest/keys';
import type { ScriptState } from './state';
import type { DriveFile, Group, Token, User, World } from './world';

const version = 2;

interface SavedTenant {
  version: number;
  now: number;
  domains: string[];
  seed: string | null;
  drawn: number;
  firstCall: number;
  users: User[];
  groups: Group[];
  files: DriveFile[];
  tokens: Token[];
  delegations: [string, string[]][];
  serviceAccounts: [string, string[]][];
  signingKeys: [string, SavedKey][];
  usage: World['usage'];
  /** Addresses and file ids, in the order in which the tenant has them; each has a file of its own. */
  mailboxes: string[];
  workbooks: string[];
  state: SavedState;
}

type SavedState = Record<'scripts' | 'locks' | 'echoes', [string, unknown][]> &
  Record<'properties' | 'cache', [string, [string, unknown][]][]> &
  Pick<ScriptState, 'triggers' | 'quotas' | 'executions'>;

/** Writes all that is state. The calls in the meter and faults that are set are not. */
export function saveTenant(kernel: Kernel, folder: string): void {
  const { world, random, state } = kernel;
  const saved: SavedTenant = {
    version,
    now: kernel.clock.now(),
    domains: world.domains,
    seed: random.seed,
    drawn: random.drawn,
    firstCall: kernel.meter.latest() + 1,
    users: [...world.users.values()],
    groups: [...world.groups.values()],
    files: [...world.files.values()],
    tokens: [...world.tokens.values()],
    delegations: [...world.delegations],
    serviceAccounts: [...world.serviceAccounts],
    signingKeys: [...world.signingKeys].map(([holder, key]) => [holder, keyToJson(key)]),
    usage: world.usage,
    mailboxes: [...world.mailboxes.keys()],
    workbooks: [...world.workbooks.keys()],
    state: {
      triggers: state.triggers,
      quotas: state.quotas,
      executions: state.executions,
      scripts: [...state.scripts],
      locks: [...state.locks],
      echoes: [...state.echoes],
      properties: [...state.properties].map(([key, store]) => [key, [...store]]),
      cache: [...state.cache].map(([key, store]) => [key, [...store]]),
    },
  };
  mkdirSync(folder, { recursive: true });
  const { mailboxToJson, workbookToJson } = kernel.parts;
  const mailboxes = writeAll(join(folder, 'mailboxes'), world.mailboxes, mailboxToJson);
  const workbooks = writeAll(join(folder, 'workbooks'), world.workbooks, workbookToJson);
  write(join(folder, 'tenant.json'), saved);
  removeOthers(join(folder, 'mailboxes'), mailboxes);
  removeOthers(join(folder, 'workbooks'), workbooks);
}

/** Reads a folder that `saveTenant` wrote. Throws an Error naming the file when it is absent or of another version. */
export function loadTenant(folder: string, parts: Parts): Kernel {
  const file = join(folder, 'tenant.json');
  if (!existsSync(file)) throw new Error(`${file} is missing: no tenant was saved there`);
  const saved = read(file) as SavedTenant;
  if (saved.version !== version)
    throw new Error(`${file}: version ${saved.version} is not one this program reads`);
  const random = randomness(saved.seed, saved.drawn);
  const { now, domains, firstCall } = saved;
  const kernel = new Kernel({ now, domains, random, state: loadedState(saved.state), firstCall }, parts);
  const { world } = kernel;
  for (const user of saved.users) world.users.set(user.primaryEmail, user);
  for (const group of saved.groups) world.groups.set(group.email, group);
  for (const driveFile of saved.files) world.files.set(driveFile.id, driveFile);
  for (const token of saved.tokens) world.tokens.set(token.value, token);
  for (const [client, scopes] of saved.delegations) world.delegations.set(client, scopes);
  for (const [email, creators] of saved.serviceAccounts) world.serviceAccounts.set(email, creators);
  for (const [holder, key] of saved.signingKeys) world.signingKeys.set(holder, keyFromJson(key));
  Object.assign(world.usage, saved.usage);
  for (const address of saved.mailboxes) {
    world.mailboxes.set(address, parts.mailboxFromJson(read(fileOf(join(folder, 'mailboxes'), address))));
  }
  for (const id of saved.workbooks) {
    world.workbooks.set(id, parts.workbookFromJson(read(fileOf(join(folder, 'workbooks'), id))));
  }
  return kernel;
}

function loadedState(saved: SavedState): ScriptState {
  const { triggers, quotas, executions } = saved;
  return {
    triggers,
    quotas,
    executions,
    scripts: new Map(saved.scripts) as ScriptState['scripts'],
    locks: new Map(saved.locks) as ScriptState['locks'],
    echoes: new Map(saved.echoes) as ScriptState['echoes'],
    properties: new Map(saved.properties.map(([k, e]) => [k, new Map(e)])) as ScriptState['properties'],
    cache: new Map(saved.cache.map(([k, e]) => [k, new Map(e)])) as ScriptState['cache'],
  };
}

function write(file: string, value: unknown): void {
  writeFileSync(`${file}.new`, JSON.stringify(value));
  renameSync(`${file}.new`, file);
}

/** Writes one file an entry. @returns their paths */
function writeAll<T>(
  folder: string,
  entries: ReadonlyMap<string, T>,
  toJson: (entry: T) => unknown,
): string[] {
  mkdirSync(folder, { recursive: true });
  return [...entries].map(([name, entry]) => {
    const file = fileOf(folder, name);
    write(file, toJson(entry));
    return file;
  });
}

/** Takes away what a former save left and the tenant has no more. */
function removeOthers(folder: string, files: readonly string[]): void {
  const kept = new Set(files);
  for (const name of readdirSync(folder)) if (!kept.has(join(folder, name))) rmSync(join(folder, name));
}

function fileOf(folder: string, name: string): string {
  return join(folder, `${encodeURIComponent(name)}.json`);
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}
