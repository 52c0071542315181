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
   * Of an urgent message written before this nobody is told at once (epoch milliseconds): the first reading of old
   * mail must not ring every bell. Null: nobody is told of any, as when an export is audited.
   */
  tellFrom: number | null;
}

const SCHOOL = 'school';
const INSTALLATION = 'installation';
const WORKBOOK = 'workbook:';

/** A property holds 9 KB (platform-facts 1). */
export const PROPERTY_LIMIT = 9000;

function properties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getScriptProperties();
}

/** The school as last configured. @throws when it never was */
export function loadSchool(): School {
  const text = properties().getProperty(SCHOOL);
  const { school } = readSchool(text ?? '');
  if (school === null) throw new Error('not configured: run setUp, then configure');
  return school;
}

export function saveSchool(text: string, installation: Installation): void {
  properties().setProperties({ [SCHOOL]: text, [INSTALLATION]: JSON.stringify(installation) });
}

export function loadInstallation(): Installation {
  const text = properties().getProperty(INSTALLATION);
  if (text === null) throw new Error('not configured: run setUp, then configure');
  return JSON.parse(text) as Installation;
}

/** Whether people are told at once of something urgent that was written then; an unknown time counts as now. */
export function isToBeTold(installation: Installation, date: string | null): boolean {
  return installation.tellFrom !== null && (date === null || Date.parse(date) >= installation.tellFrom);
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
