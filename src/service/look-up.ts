import { type CellValue, readRangesOfAll } from '../google/sheets';
import { type Head, readHead } from '../register/head';
import { type Address, bucketOf, bucketRow, type IndexItem, readBucket } from '../register/index-buckets';
import { INDEX_TAB, LOG_TAB, letter, type WorkbookName } from '../register/layout';
import { LOG_COLUMNS, type LogEntry, partOf, type WholeEntry, whole } from '../register/log';
import { persist } from './persist';
import { workbookIds } from './settings';

// Reading single places of several workbooks at once: what it costs does not grow with the registers.

/** What the index of a workbook says of some keys. */
export interface Indexed {
  head: Head;
  item(key: Address): IndexItem | undefined;
}

/** Looks keys up in the index of each workbook. @throws GoogleError; Error when an index is damaged */
export function lookUp<W extends WorkbookName>(
  workbooks: readonly W[],
  keys: readonly Address[],
): Map<W, Indexed> {
  const buckets = [...new Set(keys.map(bucketOf))];
  const ranges = [`${INDEX_TAB}!A1`, ...buckets.map((bucket) => `${INDEX_TAB}!A${bucketRow(bucket)}`)];
  const read = readPlaces(workbooks.map((workbook) => ({ workbook, ranges })));
  return new Map(
    workbooks.map((workbook, i) => {
      const [head, ...cells] = read[i]!.map((rows) => String(rows[0]?.[0] ?? ''));
      const items = new Map(buckets.map((bucket, j) => [bucket, readBucket(cells[j]!)]));
      const item = (key: Address) => items.get(bucketOf(key))?.get(key.slice(3));
      return [workbook, { head: readHead(head!), item }];
    }),
  );
}

/** Values of ranges in several workbooks. @throws GoogleError; Error when `setUp` has not made one */
export function readPlaces(
  reads: readonly { workbook: WorkbookName; ranges: readonly string[] }[],
): CellValue[][][][] {
  const ids = workbookIds();
  const asked = reads.map(({ workbook, ranges }) => {
    const id = ids[workbook];
    if (id === undefined) throw new Error('not set up: run setUp');
    return { id, ranges };
  });
  return persist(() => readRangesOfAll(ScriptApp.getOAuthToken(), asked));
}

/** Where an entry begins in a Log. */
export interface LogPlace {
  workbook: WorkbookName;
  row: number;
}

/** The entries that begin there, each put together from its parts. @throws GoogleError */
export function readEntries(places: readonly LogPlace[]): (WholeEntry | null)[] {
  const heads = readRows(places.map(({ workbook, row }) => ({ workbook, row, count: 1 })));
  const parts = heads.map((rows) => partOf(rows[0]?.kind ?? '').parts);
  const long = places.flatMap(({ workbook, row }, i) =>
    parts[i]! > 1 ? [{ workbook, row, count: parts[i]! }] : [],
  );
  const rest = long.length === 0 ? [] : readRows(long);
  return heads.map((rows, i) => whole(parts[i]! > 1 ? rest.shift()! : rows)[0] ?? null);
}

function readRows(places: readonly (LogPlace & { count: number })[]): LogEntry[][] {
  const last = letter(LOG_COLUMNS.indexOf('payload') + 1);
  const range = (row: number, count: number) => `${LOG_TAB}!A${row}:${last}${row + count - 1}`;
  const workbooks = [...new Set(places.map(({ workbook }) => workbook))];
  const asked = workbooks.map((workbook) => ({
    workbook,
    ranges: places.filter((place) => place.workbook === workbook).map(({ row, count }) => range(row, count)),
  }));
  const answers = readPlaces(asked);
  return places.map(({ workbook, row, count }) => {
    const book = workbooks.indexOf(workbook);
    const rows = answers[book]![asked[book]!.ranges.indexOf(range(row, count))]!;
    return rows.map((cells) => {
      const texts = LOG_COLUMNS.map((column, i) => [column, String(cells[i] ?? '')]);
      return { ...(Object.fromEntries(texts) as unknown as LogEntry), seq: Number(cells[0]) };
    });
  });
}
