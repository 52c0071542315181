import type { Span } from '../people/day';
import { readSchool, type School } from '../policy/school';
import { WORKBOOKS, type WorkbookName } from '../register/layout';

/** What `configure` was given besides the school's files; kept in Script Properties, which only script editors see. */
export interface Installation {
  /** The service account that has domain-wide delegation. */
  serviceAccount: string;
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

/** Characters of a long text in one property, which holds 9 KB (platform-facts 1); a character may take four bytes. */
const PART = /[\s\S]{1,2000}/gu;

function properties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getScriptProperties();
}

/** The school as last configured. @throws when it never was */
export function loadSchool(): School {
  const { school } = readSchool(longText(SCHOOL) ?? '');
  if (school === null) throw new Error('not configured: run setUp, then configure');
  return school;
}

export function saveSchool(text: string, installation: Installation): void {
  properties().setProperties({
    ...inParts(SCHOOL, text),
    ...inParts(INSTALLATION, JSON.stringify(installation)),
  });
}

export function loadInstallation(): Installation {
  const text = longText(INSTALLATION);
  if (text === null) throw new Error('not configured: run setUp, then configure');
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
  const all = properties().getProperties();
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
