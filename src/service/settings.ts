import type { Span } from '../people/day';
import { readSchool } from '../policy/read-school';
import type { School } from '../policy/school';
import { WORKBOOKS, type WorkbookName } from '../register/layout';

/** What `configure` was given besides the school's files; kept in Script Properties, which only script editors see. */
export interface Installation {
  /** The service account that has domain-wide delegation. */
  serviceAccount: string;
  /** The add-on's OAuth client: identity tokens that Google made for any other are not believed. */
  addonClientId: string;
  /** The accounts to read, when they are not to be taken from the Directory. */
  accounts: string[] | null;
  /** Mail that Gmail accepted before this is not looked at when a mailbox is first listed, epoch milliseconds. */
  readSince: number;
  /** Mail of other days is not judged; an open end is null. */
  days: Span;
  /**
   * Of an urgent message that Gmail accepted before this nobody is told at once (epoch milliseconds): the first reading of old
   * mail must not ring every bell. Null: nobody is told of any, as when an export is audited.
   */
  tellFrom: number | null;
}

const SCHOOL = 'school';
const INSTALLATION = 'installation';
const WORKBOOK = 'workbook:';
const ORIGINALS = 'originals:';
const ROLE_ACCOUNT = 'role-account';

const NOT_CONFIGURED = 'not configured: run setUp, then configure';

/** Characters of a long text in one property, which holds 9 KB (platform-facts 1); a character may take four bytes. */
const PART = /[\s\S]{1,2000}/gu;

function properties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getScriptProperties();
}

/** The school as last configured. @throws when it never was */
export function loadSchool(): School {
  const { school } = readSchool(longText(SCHOOL) ?? '');
  if (school === null) throw new Error(NOT_CONFIGURED);
  return school;
}

/** What a request needs to know, in one call. @throws when the service was never configured */
export function loadSettings(): {
  school: School;
  installation: Installation;
  /** Whose the registers are; null until they were shared. */
  roleAccount: string | null;
} {
  const all = properties().getProperties();
  const { school } = readSchool(longTextIn(all, SCHOOL) ?? '');
  const installation = longTextIn(all, INSTALLATION);
  if (school === null || installation === null) throw new Error(NOT_CONFIGURED);
  return {
    school,
    installation: JSON.parse(installation) as Installation,
    roleAccount: all[ROLE_ACCOUNT] ?? null,
  };
}

export function saveSchool(text: string, installation: Installation): void {
  properties().setProperties({
    ...inParts(SCHOOL, text),
    ...inParts(INSTALLATION, JSON.stringify(installation)),
  });
}

export function loadInstallation(): Installation {
  const text = longText(INSTALLATION);
  if (text === null) throw new Error(NOT_CONFIGURED);
  return JSON.parse(text) as Installation;
}

/** Properties `name` (the number of parts), `name:1`, `name:2` ... */
function inParts(name: string, text: string): Record<string, string> {
  const parts = text.match(PART) ?? [];
  return Object.fromEntries([
    [name, String(parts.length)],
    ...parts.map((part, i) => [`${name}:${i + 1}`, part]),
  ]);
}

/** What `inParts` took apart; null when it never did. One call. */
function longText(name: string): string | null {
  return longTextIn(properties().getProperties(), name);
}

function longTextIn(all: Record<string, string>, name: string): string | null {
  const parts = all[name];
  if (parts === undefined) return null;
  return Array.from({ length: Number(parts) }, (_, i) => all[`${name}:${i + 1}`] ?? '').join('');
}

/** Whether people are told at once of something urgent that Gmail accepted then (ISO 8601). */
export function isToBeTold(installation: Installation, acceptedAt: string): boolean {
  return installation.tellFrom !== null && Date.parse(acceptedAt) >= installation.tellFrom;
}

/** File ids of the workbooks that are there. */
export function workbookIds(): Partial<Record<WorkbookName, string>> {
  const all = properties().getProperties();
  const ids: Partial<Record<WorkbookName, string>> = {};
  for (const name of WORKBOOKS) {
    const id = all[WORKBOOK + name];
    if (id !== undefined) ids[name] = id;
  }
  return ids;
}

/** @throws when `setUp` has not made it */
export function workbookId(name: WorkbookName): string {
  const id = properties().getProperty(WORKBOOK + name);
  if (id === null) throw new Error('not set up: run setUp');
  return id;
}

export function saveWorkbookId(name: WorkbookName, id: string): void {
  properties().setProperty(WORKBOOK + name, id);
}

/** The workbooks that hold cases; each has a folder for the originals of its reported messages beside it. */
export const CASE_WORKBOOKS = ['incidents', 'staff-concerns', 'chair-concerns'] as const;
export type CaseWorkbook = (typeof CASE_WORKBOOKS)[number];

/** Folder ids of the originals that are there. */
export function originalsIds(): Partial<Record<CaseWorkbook, string>> {
  const all = properties().getProperties();
  const ids: Partial<Record<CaseWorkbook, string>> = {};
  for (const name of CASE_WORKBOOKS) {
    const id = all[ORIGINALS + name];
    if (id !== undefined) ids[name] = id;
  }
  return ids;
}

/** @throws when `setUp` has not made it */
export function originalsId(name: CaseWorkbook): string {
  const id = properties().getProperty(ORIGINALS + name);
  if (id === null) throw new Error('not set up: run setUp');
  return id;
}

export function saveOriginalsId(name: CaseWorkbook, id: string): void {
  properties().setProperty(ORIGINALS + name, id);
}

/** Remembers whose the registers are: Drive says it, where the service has no scope to ask who it is. */
export function saveRoleAccount(address: string): void {
  properties().setProperty(ROLE_ACCOUNT, address);
}
