// What the workbench keeps in its folder between two starts: the sample school, the tenant, the mail that is still to
// come, and what happened.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from '../../people/person';
import { readPeople } from '../../people/read-people';
import { readSchool } from '../../policy/read-school';
import type { School } from '../../policy/school';
import type { SchoolFiles } from '../../policy/school-files';
import { type AuditResult, audit } from '../audit';
import { openTenant, type Tenant } from '../emulator/tenant';
import type { SavedMailbox } from '../mail/saved-mailbox';
import { Progress } from '../progress';
import { london } from '../sample/calendar';
import { writeSample } from '../sample/write-sample';
import { readSchoolFolder } from '../school/school-folder';
import { call, openSchool } from '../school/school-tenant';
import { costSince, type Happening, meterNow } from './happening';
import { LaterMail } from './later-mail';
import { installAddOn } from './scripts';

/** Everything the workbench works on. */
export interface Bench {
  school: School;
  people: readonly Person[];
  tenant: Tenant;
  roleAccount: string;
  later: LaterMail;
  /** The service's door is shut: the add-on reaches nobody. */
  doorShut: boolean;
  /** Newest first. */
  happenings: Happening[];
}

/** The school morning on which the workbench begins; the first sweep has been by then, and the day's digest. */
const DAY = '2026-11-24';
const SWEPT_FROM = london(DAY, '06:45');
const MORNING = london(DAY, '08:30');

const VERSION = 2;

interface SavedBench {
  version: number;
  roleAccount: string;
  later: SavedMailbox[];
  doorShut: boolean;
  happenings: Happening[];
}

/**
 * Makes the sample school anew in the folder and lets the service read its mail, up to the morning. Takes seconds;
 * says so in the terminal.
 */
export function freshBench(folder: string): Bench {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const sample = writeSample(join(folder, 'sample'));
  const files = readSchoolFolder(sample.school);
  const indexing = new Progress('Making the sample school');
  const made = openSchool(files, sample.mail, {
    days: { from: null, to: null },
    start: SWEPT_FROM,
    tellFrom: SWEPT_FROM,
    onMailProgress: ({ bytes, total }) => indexing.at(Math.round(bytes / 1e6), Math.round(total / 1e6), 'MB'),
  });
  indexing.end();
  const { tenant, roleAccount } = made;
  const later = LaterMail.holdBack(tenant.world, tenant.now());
  installAddOn(tenant, roleAccount);
  const reading = new Progress('Reading its term of mail');
  const messages = [...tenant.world.mailboxes.values()].reduce((sum, box) => sum + box.messages.size, 0);
  const start = meterNow(tenant.meter);
  const result = audit(made, (read) => reading.at(read, messages, 'messages'));
  reading.end();
  later.deliver(tenant.world, MORNING);
  tenant.advanceTo(MORNING);
  const first: Happening = {
    at: tenant.now(),
    title: 'The sample school is ready',
    lines: readLines(result, messages),
    changes: [],
    cost: costSince(tenant.meter, start, null, tenant.meter.totals().latency - start.totals.latency),
  };
  const bench = { ...peopleOf(files), tenant, roleAccount, later, doorShut: false, happenings: [first] };
  saveBench(bench, folder);
  return bench;
}

/** What the first reading came to. @param messages in the mailboxes, as the terminal counted them */
function readLines({ findings, summary }: AuditResult, messages: number): string[] {
  const forIt = new Map<string, boolean>();
  for (const { disposition, messageId, person, address, desks } of findings) {
    if (disposition !== 'incident') continue;
    // One message, one incident; what concerns IT alone stands in the register System.
    const key = `${messageId} ${person ?? address}`;
    forIt.set(key, (forIt.get(key) ?? true) && desks.every((desk) => desk === 'it'));
  }
  const onlyIt = [...forIt.values()].filter(Boolean).length;
  const where = `${forIt.size - onlyIt} for the DSL in the register Incidents, ${onlyIt} for IT in the register System`;
  return [
    `The service read the term’s mail up to this morning: ${messages.toLocaleString('en-GB')} messages`,
    `The rules had something to say ${findings.length.toLocaleString('en-GB')} times: ${forIt.size} incidents (${where}), ${summary.contactLog.toLocaleString('en-GB')} lines in the contact log`,
  ];
}

/**
 * Opens what was saved, on the bundles as they are built now.
 *
 * @returns null when nothing usable was saved
 */
export function savedBench(folder: string): Bench | null {
  const file = join(folder, 'workbench.json');
  if (!existsSync(file)) return null;
  try {
    const saved = JSON.parse(readFileSync(file, 'utf8')) as SavedBench;
    if (saved.version !== VERSION) return null;
    const { roleAccount, doorShut, happenings } = saved;
    const tenant = openTenant(join(folder, 'tenant'));
    // An updated service may need workbooks or triggers that this tenant has not.
    call(tenant, roleAccount, 'setUp');
    const files = readSchoolFolder(join(folder, 'sample', 'school'));
    const later = LaterMail.fromJson(saved.later);
    return { ...peopleOf(files), tenant, roleAccount, later, doorShut, happenings };
  } catch {
    return null;
  }
}

export function saveBench(bench: Bench, folder: string): void {
  bench.tenant.save(join(folder, 'tenant'));
  const { roleAccount, doorShut, happenings } = bench;
  const saved: SavedBench = {
    version: VERSION,
    roleAccount,
    later: bench.later.toJson(),
    doorShut,
    happenings,
  };
  const file = join(folder, 'workbench.json');
  writeFileSync(`${file}.new`, JSON.stringify(saved));
  renameSync(`${file}.new`, file);
}

/** The school and its people, out of its files. */
export function peopleOf(files: SchoolFiles): Pick<Bench, 'school' | 'people'> {
  const { school } = readSchool(files['school.json']);
  if (school === null) throw new Error('the sample school cannot be read');
  return { school, people: readPeople(files['people.csv'], school).people };
}
