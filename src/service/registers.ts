import { localClock } from '../google/local-time';
import { type CellValue, createSpreadsheet, readRanges, updateSpreadsheet } from '../google/sheets';
import type { Zone } from '../register/cell';
import type { Draft } from '../register/entries';
import { type Head, readHead } from '../register/head';
import { BUCKETS, bucketRow } from '../register/index-buckets';
import { INDEX_TAB, LOG_TAB, letter, type WorkbookName } from '../register/layout';
import { LOG_COLUMNS, type LogEntry, type WholeEntry, whole } from '../register/log';
import { bucketsFor, type Plan, planFiling, skeleton } from '../register/plan';
import { sha256 } from '../register/sha256';
import { LAYOUTS, tabOf } from '../register/workbooks';
import { persist } from './persist';
import { workbookId } from './settings';
import { layoutRequests, sheetsOf, writeRequests } from './sheet-requests';

/** Who writes, as the Log names it. */
export const WRITER = 'service';

/** How many drafts go into one write: a request of some hundred kilobytes. */
const DRAFTS_AT_ONCE = 400;

/** From this many buckets on, reading the whole Index is less than naming each. */
const MANY_BUCKETS = 600;

/** How long filing waits for another run that is filing, milliseconds. */
const LOCK_WAIT = 60_000;

/** Local time of the register, as its cells show moments. */
export function zoneOf(timeZone: string): Zone {
  const clock = localClock(timeZone);
  return (ms) => clock(ms).offset;
}

/** Makes a workbook with its tabs, headings, drop-downs and colours. @returns its file id. @throws GoogleError */
export function createWorkbook(name: WorkbookName, timeZone: string): string {
  const layout = LAYOUTS[name];
  const token = ScriptApp.getOAuthToken();
  const { writes, grid } = skeleton(name);
  const id = createSpreadsheet(
    token,
    { title: layout.title, locale: 'en_GB', timeZone },
    sheetsOf(layout, grid),
  );
  updateSpreadsheet(token, id, [...layoutRequests(layout), ...writeRequests(layout, writes, {})]);
  return id;
}

/**
 * Files drafts into a workbook: for each, its entry in the Log and all that follows from it go out in one write,
 * whole or not at all. What the register has already is passed over, so that filing again after any failure is
 * harmless; Google's passing failures are waited out.
 *
 * @returns the entries that are new
 * @throws GoogleError when Google keeps failing; Error when the lock is not to be had or the register is damaged
 */
export function fileDrafts(name: WorkbookName, drafts: readonly Draft[], zone: Zone): Plan['filed'] {
  if (drafts.length === 0) return [];
  const lock = LockService.getScriptLock();
  lock.waitLock(LOCK_WAIT);
  try {
    const filed: Plan['filed'] = [];
    for (let from = 0; from < drafts.length; from += DRAFTS_AT_ONCE) {
      const some = drafts.slice(from, from + DRAFTS_AT_ONCE);
      filed.push(...persist(() => fileOnce(name, some, zone)));
    }
    return filed;
  } finally {
    lock.releaseLock();
  }
}

function fileOnce(name: WorkbookName, drafts: readonly Draft[], zone: Zone): Plan['filed'] {
  const id = workbookId(name);
  const token = ScriptApp.getOAuthToken();
  const { head, lookups } = readIndex(token, id, bucketsFor(drafts, zone));
  const plan = planFiling(name, head, lookups, drafts, salts(drafts.length), zone);
  if (plan.writes.length > 0)
    updateSpreadsheet(token, id, writeRequests(LAYOUTS[name], plan.writes, plan.grid));
  return plan.filed;
}

function readIndex(
  token: string,
  id: string,
  buckets: readonly number[],
): { head: Head; lookups: Map<number, string> } {
  const lookups = new Map<number, string>();
  if (buckets.length > MANY_BUCKETS) {
    const [rows = []] = readRanges(token, id, [`${INDEX_TAB}!A1:A${bucketRow(BUCKETS - 1)}`]);
    for (const bucket of buckets) lookups.set(bucket, String(rows[bucketRow(bucket) - 1]?.[0] ?? ''));
    return { head: readHead(String(rows[0]?.[0] ?? '')), lookups };
  }
  const ranges = [`${INDEX_TAB}!A1`, ...buckets.map((bucket) => `${INDEX_TAB}!A${bucketRow(bucket)}`)];
  const [head, ...cells] = readRanges(token, id, ranges).map((rows) => String(rows[0]?.[0] ?? ''));
  buckets.forEach((bucket, i) => {
    lookups.set(bucket, cells[i]!);
  });
  return { head: readHead(head!), lookups };
}

/**
 * `count` times 16 bytes that nobody can guess, each hex: derived by SHA-256 from what two random UUIDs hold, because
 * Apps Script has no other source; knowing one of them tells nothing of the next.
 */
function salts(count: number): string[] {
  const secret = Utilities.getUuid() + Utilities.getUuid();
  return Array.from({ length: count }, (_, i) => sha256(`${secret} ${i}`).slice(0, 32));
}

/** A row of a tab and its number. */
export interface TabRow {
  number: number;
  cells: Record<string, string>;
}

/** Rows of a tab as text by column key; days as `YYYY-MM-DD`. The headings are left out. @throws GoogleError */
export function readTab(name: WorkbookName, title: string): TabRow[] {
  return readTabs(name, [title])[0]!;
}

/** The same of several tabs, in one call. @throws GoogleError */
export function readTabs(name: WorkbookName, titles: readonly string[]): TabRow[][] {
  const ranges = titles.map((title) => {
    const { columns, frozenRows } = tabOf(name, title);
    return `'${title}'!A${frozenRows + 1}:${letter(columns.length)}`;
  });
  const read = persist(() => readRanges(ScriptApp.getOAuthToken(), workbookId(name), ranges));
  return titles.map((title, i) => rowsOf(name, title, read[i]!));
}

function rowsOf(name: WorkbookName, title: string, rows: readonly CellValue[][]): TabRow[] {
  const { columns, frozenRows } = tabOf(name, title);
  return rows.flatMap((row, i) => {
    if (row.every((cell) => cell === null || cell === '')) return [];
    const cells: Record<string, string> = {};
    columns.forEach((column, j) => {
      const value = row[j] ?? '';
      cells[column.key] = column.kind === 'date' && typeof value === 'number' ? dayOf(value) : String(value);
    });
    return [{ number: i + frozenRows + 1, cells }];
  });
}

/** Where the Log of a workbook ends. @throws GoogleError */
export function readLogEnd(name: WorkbookName): number {
  return readIndex(ScriptApp.getOAuthToken(), workbookId(name), []).head.seq;
}

/** The entries after `seq` of a Log, oldest first, each put together from its parts. @throws GoogleError */
export function readEntriesAfter(name: WorkbookName, seq: number): WholeEntry[] {
  const range = `${LOG_TAB}!A${seq + 2}:${letter(LOG_COLUMNS.indexOf('payload') + 1)}`;
  const [rows = []] = readRanges(ScriptApp.getOAuthToken(), workbookId(name), [range]);
  return whole(
    rows.map((row) => {
      const cells = LOG_COLUMNS.map((column, i) => [column, String(row[i] ?? '')]);
      return { ...(Object.fromEntries(cells) as unknown as LogEntry), seq: Number(row[0]) };
    }),
  );
}

/** Days since 1899-12-30, as a spreadsheet counts them. */
function dayOf(serial: number): string {
  return new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString().slice(0, 10);
}
