import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { domainOf } from '../../mail/domain';
import { problemLine } from '../../people/problem';
import { readGroups } from '../../people/read-people';
import type { Roster } from '../../people/roster';
import { readSchoolFiles, type SchoolFiles } from '../../policy/school-files';
import { addServiceAccount } from '../emulator/rest/service-accounts';
import { createTenant, type RunResult, type ScriptProject, type Tenant } from '../emulator/tenant';
import { InputError } from '../input-error';
import { type ImportedMail, type ImportOptions, type ImportReport, readMailFolder } from '../mail/import';
import { MailInputError } from '../mail/mail-file';
import { isFolder } from './school-folder';

/** Where the built bundles are: beside the built commands. */
const bundles = () => process.env.SAFE_CHANNELS_BUILD ?? join(import.meta.dirname ?? __dirname, '..');

const SERVICE_ACCOUNT = 'sweep@safe-channels.iam.gserviceaccount.com';
/** What an IT admin delegates to it: headers, and bodies for a school that has them read. */
const DELEGATED = [
  'https://www.googleapis.com/auth/gmail.metadata',
  'https://www.googleapis.com/auth/gmail.readonly',
];

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
  // The service checks them again; here nobody is to wait for the mail to learn of a slip of the pen.
  const { school, people, roster, problems } = readSchoolFiles(files);
  if (school === null || problems.length > 0) throw new InputError(problems.map(problemLine));
  const imported = importMail(mailFolder, {
    ownAddresses: (mailbox) => {
      const owner = people.find(({ schoolEmail, aliases }) => [schoolEmail, ...aliases].includes(mailbox));
      return owner ? [mailbox, owner.schoolEmail, ...owner.aliases] : [mailbox];
    },
    trustedAuthserv: school.settings.trustedAuthserv,
    firstCopyOnly: true,
    ...(options.onMailProgress ? { onProgress: options.onMailProgress } : {}),
  });
  const mailboxes = [...imported.mailboxes.keys()];
  if (mailboxes.length === 0 && imported.report.skipped.length === 0)
    throw new InputError([
      `${mailFolder}: holds no mailbox, that is, no file <address>.mbox and no folder <address> of .eml files`,
      ...imported.report.passedOver.map(({ file, why }) => `${file}: ${why}`),
    ]);
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
  tenant.world.delegations.set(SERVICE_ACCOUNT, DELEGATED);
  tenant.addScript(serviceScript(roleAccount));
  call(tenant, roleAccount, 'setUp');
  const installed = call<{ problems: string[]; notes: string[] }>(tenant, roleAccount, 'configure', {
    files,
    serviceAccount: SERVICE_ACCOUNT,
    addonClientId: addOnScript(roleAccount).clientId,
    accounts: mailboxes,
    readSince: 0,
    days: options.days,
    tellFrom: options.tellFrom,
  });
  if (installed.problems.length > 0) throw new InputError(installed.problems);
  return {
    name: school.name,
    tenant,
    roleAccount,
    mail: imported.report,
    notes: [...installed.notes, ...notesOnMail(imported, roster)],
  };
}

/** The service as it is installed here. */
export function serviceScript(owner: string): ScriptProject {
  return {
    name: 'service',
    folder: bundle('service'),
    kind: 'service',
    owner,
    clientId: 'service.apps.example',
  };
}

/** The add-on as it is installed here; the service believes tokens made for its client. */
export function addOnScript(owner: string): ScriptProject {
  return { name: 'addon', folder: bundle('addon'), kind: 'addon', owner, clientId: 'addon.apps.example' };
}

/** What the person who gave the mail should know of it: a line each, by mailbox. */
function notesOnMail({ mailboxes, report }: ImportedMail, roster: Roster): string[] {
  const { passedOver, badHeaderLines } = report;
  const broken = badHeaderLines.first;
  const today = new Date().toISOString().slice(0, 10);
  return [
    ...[...mailboxes].flatMap(([address, { messages }]) => {
      const { kind } = roster.identify(address, '', today);
      return [
        ...(messages.size === 0 ? [`${address}: holds no message`] : []),
        ...(kind === 'school' || kind === 'personal'
          ? []
          : [`${address}: ${UNLISTED[kind] ?? UNLISTED.unknown}`]),
      ];
    }),
    ...(broken === null
      ? []
      : [
          `${broken.file}, byte ${broken.offset}: a line among the headers has no name and colon; the message was read without it${badHeaderLines.messages > 1 ? `, and so were ${badHeaderLines.messages - 1} more like it` : ''}`,
        ]),
    ...passedOver.map(({ file, why }) => `${file}: ${why}`),
  ];
}

const UNLISTED: { [kind: string]: string } & { unknown: string } = {
  'unlisted-pupil': 'the owner is on no register and was treated as a pupil',
  unknown: 'the owner is on no register and was treated as staff',
};

/** Runs one of the service's functions by hand, as the role account. @throws Error with what ended it */
export function call<T>(tenant: Tenant, roleAccount: string, functionName: string, event?: unknown): T {
  const run: RunResult = tenant.run('service', functionName, { as: roleAccount, kind: 'manual', event });
  if (run.error) throw new Error(`the service's ${functionName} ended with: ${run.error.message}`);
  return run.value as T;
}

function bundle(name: string): string {
  const folder = join(bundles(), name);
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
