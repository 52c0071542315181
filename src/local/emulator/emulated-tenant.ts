import type { AddOnHost } from './addon-manifest';
import type { Entered } from './cards/form-inputs';
import type { Kernel, RunOptions } from './kernel';
import { readManifest } from './manifest';
import type { RunResult } from './outcome';
import { saveTenant } from './saved';
import { goBack, type OnClick, openHome, openMessage, press, type Shown, type Sidebar } from './sidebar';
import { type ScriptProject, storeKey, type Trigger } from './state';
import { advanceTo, type TriggerRun } from './time-passes';
import { execUrl } from './web-app-address';
import type { Faults, Group, Meter, User, World } from './world';

/** A user as a program names one; what is left out is that of an ordinary account with a mailbox. */
export type UserSeed = Pick<User, 'primaryEmail'> & Partial<User>;

/** An emulated Workspace tenant, as programs use it (by example: tenant.ts). */
export class Tenant {
  constructor(private readonly kernel: Kernel) {}

  /** All of its state: users, files, workbooks, mailboxes, tokens. */
  get world(): World {
    return this.kernel.world;
  }
  /** Totals of all calls, and the latest one by one: name, execution, latency, quota units and outcome. */
  get meter(): Meter {
    return this.kernel.meter;
  }
  /** Faults to be set on calls by name, or on any call by number (`*`). */
  get faults(): Faults {
    return this.kernel.faults;
  }
  /** Has `told` called at the end of every run: a trigger's, a card's, and a web app's that another run called. */
  watch(told: (run: RunResult) => void): void {
    this.kernel.watchers.push(told);
  }
  /** Epoch milliseconds on the tenant's clock. */
  now(): number {
    return this.kernel.clock.now();
  }

  /** Adds an account, and its empty mailbox unless it has none. */
  addUser(seed: UserSeed): User {
    const primaryEmail = seed.primaryEmail.toLowerCase();
    const ordinary = { aliases: [], orgUnitPath: '/', suspended: false, mailbox: true, isAdmin: false };
    const user = { ...ordinary, ...seed, primaryEmail };
    this.world.users.set(primaryEmail, user);
    if (user.mailbox && !this.world.mailboxes.has(primaryEmail)) {
      this.world.mailboxes.set(primaryEmail, this.kernel.parts.emptyMailbox(primaryEmail));
    }
    return user;
  }

  addGroup(group: Group): void {
    this.world.groups.set(group.email.toLowerCase(), { ...group, email: group.email.toLowerCase() });
  }

  /** Registers a script project. Throws when its manifest is unusable or its owner no user. */
  addScript(script: ScriptProject): void {
    readManifest(script.folder);
    if (!this.world.users.has(script.owner)) throw new Error(`${script.name}: no user ${script.owner}`);
    this.kernel.state.scripts.set(script.name, script);
  }

  /** Runs one function of a script, in a fresh context, to its end. */
  run(script: string, functionName: string, options: RunOptions): RunResult {
    return this.kernel.run(script, functionName, options);
  }

  /** Opens an add-on beside a message of a user's mailbox (`messageId` in hex), as Gmail does. */
  openMessage(script: string, user: string, messageId: string): Shown {
    return openMessage(this.kernel, script, user, messageId);
  }

  /** Opens the homepage of an add-on. */
  openHome(script: string, user: string, host: AddOnHost = 'gmail'): Shown {
    return openHome(this.kernel, script, user, host);
  }

  /**
   * Presses something on the card that a sidebar shows.
   * @param onClick as the card has it; of an input `{ action: onChangeAction }`
   * @param entered what was entered in the card's inputs, by field name
   */
  press(sidebar: Sidebar, onClick: OnClick, entered: Entered = {}): Shown {
    return press(this.kernel, sidebar, onClick, entered);
  }

  /** The reader's own step back in a sidebar. */
  goBack(sidebar: Sidebar): Shown {
    return goBack(this.kernel, sidebar);
  }

  /** Does several things from the same instant, and ends when the last of them does: several people at once. */
  together<T>(doings: (() => T)[]): T[] {
    return this.kernel.clock.together(doings);
  }

  /** Lets `ms` pass; due clock triggers run in order, each as its creator. */
  advance(ms: number): TriggerRun[] {
    return advanceTo(this.kernel, this.now() + ms);
  }

  /** Lets time pass until `instant`; one that is past changes nothing. */
  advanceTo(instant: number): TriggerRun[] {
    return advanceTo(this.kernel, instant);
  }

  /** The clock triggers of a script, of all users. */
  triggers(script: string): Trigger[] {
    return this.kernel.state.triggers.filter((trigger) => trigger.script === script);
  }

  /** Where the script's web app is called. */
  webAppUrl(script: string): string {
    return execUrl(this.kernel.script(script).name);
  }

  /** The script's properties, or one user's in it: live, for programs that set a script up or look into it. */
  properties(script: string, user: string | null = null): Map<string, string> {
    const key = storeKey(this.kernel.script(script).name, user);
    const store = this.kernel.state.properties.get(key) ?? new Map<string, string>();
    this.kernel.state.properties.set(key, store);
    return store;
  }

  /** Makes a cache lose entries early, as Google's may: those named, or all. */
  dropCache(script: string, user: string | null = null, keys: string[] | null = null): void {
    const store = this.kernel.state.cache.get(storeKey(this.kernel.script(script).name, user));
    for (const key of keys ?? [...(store?.keys() ?? [])]) store?.delete(key);
  }

  /** Pretends that another execution holds the script's lock (or the user's) until `until`; null frees it. */
  holdLock(script: string, user: string | null, until: number | null): void {
    const key = storeKey(this.kernel.script(script).name, user);
    if (until === null) this.kernel.state.locks.delete(key);
    else this.kernel.state.locks.set(key, { execution: 0, until });
  }

  /** Writes all state to a folder; `loadTenant` of tenant.ts reads it. */
  save(folder: string): void {
    saveTenant(this.kernel, folder);
  }
}
