import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { domainOf } from '../../mail/domain';
import { problemLine } from '../../people/problem';
import { readGroups, readPeople } from '../../people/read-people';
import { readSchool } from '../../policy/school';
import { addServiceAccount } from '../emulator/rest/service-accounts';
import { createTenant, type RunResult, type Tenant } from '../emulator/tenant';
import { InputError } from '../input-error';
import { type ImportOptions, type ImportReport, readMailFolder } from '../mail/import';
import { MailInputError } from '../mail/mail-file';
import { isFolder, type SchoolFiles } from './school-folder';

/** Where the built bundles are: beside the built commands. */
const BUNDLES = process.env.SAFE_CHANNELS_BUILD ?? join(import.meta.dirname ?? __dirname, '..');

const SERVICE_ACCOUNT = 'sweep@safe-channels.iam.gserviceaccount.com';
const SWEEP_SCOPE = 'https://www.googleapis.com/auth/gmail.metadata';

/** An emulated tenant with the service installed in it and a school's mail in its mailboxes. */
export interface SchoolTenant {
  /** The school's name. */
  name: string;
  tenant: Tenant;
  /** The role account that owns scripts and files. */
  roleAccount: string;
  mail: ImportReport;
  /** What was passed over in the school's files. */
  notes: string[];
}

export interface SchoolTenantOptions {
  /** Local days whose mail is judged, both inclusive; null for an open end. */
  days: { from: string | null; to: string | null };
  start: number;
  /** From when on people are told at once, epoch milliseconds; null: never. */
  tellFrom: number | null;
  /** Makes ids and salts repeatable, for tests only. */
  seed?: string;
  onMailProgress?: ImportOptions['onProgress'];
}

/**
 * Makes a tenant from a school folder and a mail folder, and installs the service in it as an IT admin would: set-up,
 * then the school's files. Every mailbox of the folder is read, whoever it belongs to.
 *
 * @throws InputError with every problem of the school's files, a line each
 */
export function openSchool(
  files: SchoolFiles,
  mailFolder: string,
  options: SchoolTenantOptions,
): SchoolTenant {
  const { school, problems } = readSchool(files['school.json']);
  if (school === null) throw new InputError(problems.map(problemLine));
  const { people } = readPeople(files['people.csv'], school);
  const imported = importMail(mailFolder, {
    ownAddresses: (mailbox) => {
      const owner = people.find(({ schoolEmail, aliases }) => [schoolEmail, ...aliases].includes(mailbox));
      return owner ? [mailbox, owner.schoolEmail, ...owner.aliases] : [mailbox];
    },
    trustedAuthserv: school.settings.trustedAuthserv,
    ...(options.onMailProgress ? { onProgress: options.onMailProgress } : {}),
  });
  const mailboxes = [...imported.mailboxes.keys()];
  const roleAccount = `safechannels@${school.domains[0]!.replace(/^\*\./, '')}`;
  const addresses = new Set([
    ...mailboxes,
    ...people.map(({ schoolEmail }) => schoolEmail).filter((address) => address !== ''),
  ]);
  const tenant = createTenant({
    domains: [...new Set([domainOf(roleAccount), ...[...addresses].map(domainOf)])],
    start: options.start,
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    users: [
      { primaryEmail: roleAccount, isAdmin: true },
      ...[...addresses].filter((a) => a !== roleAccount).map((primaryEmail) => ({ primaryEmail })),
    ],
    groups: files['groups.csv'] === undefined ? [] : tenantGroups(files['groups.csv'], addresses),
  });
  for (const [address, mailbox] of imported.mailboxes) tenant.world.mailboxes.set(address, mailbox);
  addServiceAccount(tenant.world, SERVICE_ACCOUNT, [roleAccount]);
  tenant.world.delegations.set(SERVICE_ACCOUNT, [SWEEP_SCOPE]);
  tenant.addScript({
    name: 'service',
    folder: bundle('service'),
    kind: 'service',
    owner: roleAccount,
    clientId: 'service.apps.example',
  });
  call(tenant, roleAccount, 'setUp');
  const installed = call<{ problems: string[]; notes: string[] }>(tenant, roleAccount, 'configure', {
    files,
    serviceAccount: SERVICE_ACCOUNT,
    accounts: mailboxes,
    readSince: 0,
    days: options.days,
    tellFrom: options.tellFrom,
  });
  if (installed.problems.length > 0) throw new InputError(installed.problems);
  return { name: school.name, tenant, roleAccount, mail: imported.report, notes: installed.notes };
}

/** Runs one of the service's functions by hand, as the role account. @throws Error with what ended it */
export function call<T>(tenant: Tenant, roleAccount: string, functionName: string, event?: unknown): T {
  const run: RunResult = tenant.run('service', functionName, { as: roleAccount, kind: 'manual', event });
  if (run.error) throw new Error(`the service's ${functionName} ended with: ${run.error.message}`);
  return run.value as T;
}

function bundle(name: string): string {
  const folder = join(BUNDLES, name);
  if (!existsSync(join(folder, 'Code.js')))
    throw new InputError(['the bundles are not built; run "npm run build" first']);
  return folder;
}

function importMail(folder: string, options: ImportOptions) {
  if (!isFolder(folder))
    throw new InputError([`${folder}: there is no such folder; --mail names the mail's folder`]);
  try {
    return readMailFolder(folder, options);
  } catch (error) {
    if (error instanceof MailInputError) throw new InputError([error.message]);
    throw error;
  }
}

/** The school's groups as the tenant's own, where their addresses are free. */
function tenantGroups(text: string, taken: ReadonlySet<string>) {
  return readGroups(text)
    .groups.filter(({ address }) => !taken.has(address))
    .map(({ address, name, members }) => ({ email: address, name, members }));
}
