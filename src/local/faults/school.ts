import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addServiceAccount } from '../emulator/rest/service-accounts';
import { createTenant, openTenant, type Shown, type Tenant } from '../emulator/tenant';
import { keepSent } from '../mail/deliver';
import { addOnScript, call, serviceScript } from '../school/school-tenant';
import { AT, DOMAIN, FILES, type Letter, PUPIL_DOMAIN, rawLetter } from './people';

const START = Date.UTC(2026, 10, 24, 9);
const SERVICE_ACCOUNT = 'sweep@safe-channels.iam.gserviceaccount.com';
const SWEEP_SCOPE = 'https://www.googleapis.com/auth/gmail.metadata';

/** The sweep's clock trigger, milliseconds. */
export const TICK = 5 * 60_000;

/** The invented school in the emulator, with the built service and the built add-on, and the cards people look at. */
export class School {
  /** Everything any run has thrown or logged, those among them that another run led to. */
  readonly said: string[] = [];

  /** @param sidebars what each person has open, by address */
  constructor(
    readonly tenant: Tenant,
    readonly sidebars: Map<string, Shown> = new Map(),
  ) {
    tenant.watch(({ error, log }) => this.said.push(JSON.stringify([error, log])));
  }

  /** Sweeps at this moment, as the clock trigger does. */
  sweep(): void {
    this.tenant.run('service', 'sweep', { as: AT.role, kind: 'trigger' });
  }

  /** Lets the clock go on; what is due runs. */
  pass(ms: number): void {
    this.tenant.advance(ms);
  }

  /**
   * Lets the clock go on until the digest runs, or until just before. Of the sweeps until then, which would find nothing,
   * only the last ones run, to save time.
   */
  passToDigest({ before }: { before: boolean }): void {
    const triggers = this.tenant.triggers('service');
    const next = triggers.find(({ handler }) => handler === 'digest')?.next;
    if (typeof next !== 'number') throw new Error('the digest has no clock trigger');
    const last = next - 2 * TICK;
    for (const trigger of triggers)
      if (trigger.handler === 'sweep' && this.tenant.now() < last) trigger.next = last;
    this.tenant.advanceTo(before ? next - 1 : next);
  }

  /** Shut, nothing answers at the address that the add-on knows. */
  setDoor(open: boolean): void {
    const url = this.tenant.webAppUrl(open ? 'service' : 'addon');
    this.tenant.properties('addon').set('service-url', url);
  }

  deliver(letter: Letter): void {
    this.tenant.world.deliver(rawLetter(letter, this.tenant.now()), [...letter.to], letter.from);
  }

  /** Puts a letter under Sent of the one who wrote it. */
  keepSent(letter: Letter): void {
    keepSent(this.tenant.world, rawLetter(letter, this.tenant.now()), letter.from);
  }

  /** Opens the add-on beside the message of that Message-ID, or its home page. */
  look(who: string, messageId: string | null): Shown {
    const shown =
      messageId === null
        ? this.tenant.openHome('addon', who)
        : this.tenant.openMessage('addon', who, this.gmailId(who, messageId));
    this.sidebars.set(who, shown);
    return shown;
  }

  private gmailId(who: string, messageId: string): string {
    const messages = [...(this.tenant.world.mailboxes.get(who)?.messages.values() ?? [])];
    const line = `Message-ID: ${messageId}`;
    const there = messages.find(({ source }) => source.headerBytes().includes(line));
    if (!there) throw new Error(`${who} has no message ${messageId}`);
    return there.id;
  }
}

/** A school at work: set up, configured, its mailboxes, still empty, read once, the add-on installed. */
export function newSchool(): School {
  const tenant = createTenant({
    domains: [DOMAIN, PUPIL_DOMAIN],
    start: START,
    seed: 'a school in trouble',
    users: Object.values(AT).map((primaryEmail) => ({
      primaryEmail,
      isAdmin: primaryEmail === AT.role,
      suspended: primaryEmail === AT.suspended,
    })),
  });
  const addOn = addOnScript(AT.role);
  tenant.world.delegations.set(SERVICE_ACCOUNT, [SWEEP_SCOPE]);
  addServiceAccount(tenant.world, SERVICE_ACCOUNT, [AT.role]);
  tenant.addScript(serviceScript(AT.role));
  tenant.addScript(addOn);
  tenant.properties('addon').set('role-account', AT.role);
  const school = new School(tenant);
  school.setDoor(true);
  call(tenant, AT.role, 'setUp');
  const { problems } = call<{ problems: string[] }>(tenant, AT.role, 'configure', {
    files: FILES,
    serviceAccount: SERVICE_ACCOUNT,
    addonClientId: addOn.clientId,
    accounts: null,
    readSince: 0,
    days: { from: null, to: null },
    tellFrom: 0,
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  school.pass(2 * TICK);
  // The keys with which Google signs are made when they are first asked for, which takes longer than all else.
  school.look(AT.head, null);
  for (const script of ['service', 'addon']) tenant.dropCache(script);
  tenant.dropCache('addon', AT.head);
  return school;
}

const folders: string[] = [];
process.once('exit', removeKept);

/** Takes away the folders of every school that is kept. Done when the process ends; under Jest it must be asked for. */
export function removeKept(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A school as it was at one moment, from which any number of copies can be made. */
export class Kept {
  private readonly folder = mkdtempSync(join(tmpdir(), 'safe-channels-faults-'));
  private readonly sidebars: string;

  constructor(school: School) {
    school.tenant.save(this.folder);
    this.sidebars = JSON.stringify([...school.sidebars]);
    folders.push(this.folder);
  }

  copy(): School {
    return new School(openTenant(this.folder), new Map(JSON.parse(this.sidebars) as [string, Shown][]));
  }
}
