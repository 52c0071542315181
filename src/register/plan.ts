import { type BlockWrite, Canvas } from './canvas';
import type { Cell, Zone } from './cell';
import type { Draft, Kind } from './entries';
import { emptyHead, type Head, writeHead } from './head';
import { bucketOf, bucketRow } from './index-buckets';
import { INDEX_TAB, LOG_TAB, type WorkbookName } from './layout';
import { LOG_COLUMNS, type LogEntry, seal, WRITER_VERSION } from './log';
import { keysOf, project, settle, subjectOf, workbookOf } from './project';
import { State } from './state';
import { gridFor, LAYOUTS } from './workbooks';

/** One filing: everything in it goes into one `spreadsheets.batchUpdate`, whole or not at all. */
export interface Plan {
  entries: LogEntry[];
  /** The head once the plan is written. */
  head: Head;
  /** Cells of the Log, the other tabs and the Index (its cell A1 is the head). None when nothing is new. */
  writes: BlockWrite[];
  /** Tabs whose grid must have this many rows first; absolute, so that a repeated write changes nothing. */
  grid: Record<string, number>;
  /** What became of each draft that is filed. `draft` counts from 0. */
  filed: { draft: number; seq: number; kind: Kind; subject: string }[];
  /** Drafts the register has already, counted from 0. */
  skipped: number[];
}

/** The buckets of the index that must be read before these drafts can be planned (row `bucketRow(b)`, column A). */
export function bucketsFor(drafts: readonly Draft[], zone: Zone): number[] {
  const buckets = drafts.flatMap((draft) => keysOf(draft, zone).map(bucketOf));
  return [...new Set(buckets)].sort((a, b) => a - b);
}

/**
 * Plans the filing of drafts. A function of its arguments alone: after a write that may or may not have happened,
 * the same plan can be written again, and planned anew from what is in the sheet it skips what is there.
 *
 * @param head what stands in `Index!A1`
 * @param lookups bucket to the text of its cell, for at least `bucketsFor(drafts)`
 * @param salts one for each draft: 16 random bytes as 32 hex digits
 * @throws when a bucket was not read or is damaged, a salt is missing, or a kind is another workbook's
 */
export function planFiling(
  workbook: WorkbookName,
  head: Head,
  lookups: ReadonlyMap<number, string>,
  drafts: readonly Draft[],
  salts: readonly string[],
  zone: Zone,
): Plan {
  const state = new State(workbook, head, (bucket) => {
    const cell = lookups.get(bucket);
    if (cell === undefined) throw new Error('register: a bucket of the index was not read');
    return cell;
  });
  const entries: LogEntry[] = [];
  const filed: Plan['filed'] = [];
  const skipped: number[] = [];
  let end = { seq: head.seq, hash: head.hash };
  drafts.forEach((draft, i) => {
    const home = workbookOf(draft.kind);
    if (home !== null && home !== workbook)
      throw new Error(`register: ${draft.kind} does not belong in ${workbook}`);
    const entry = settle(draft, state);
    if (entry === null) {
      skipped.push(i);
      return;
    }
    const subject = subjectOf(entry);
    const sealed = seal([{ ...entry, subject }], end, salts.slice(i, i + 1));
    for (const row of sealed) writeLogRow(state, row);
    const { seq } = sealed[0]!;
    state.apply(project({ ...entry, seq }, state, zone), seq);
    filed.push({ draft: i, seq, kind: entry.kind, subject });
    entries.push(...sealed);
    const last = sealed[sealed.length - 1]!;
    end = { seq: last.seq, hash: last.hash };
  });
  if (entries.length === 0) return { entries, head, writes: [], grid: {}, filed, skipped };

  const ends = state.ends();
  const grid = Object.fromEntries(
    Object.entries(ends.rows)
      .map(([tab, lastRow]): [string, number] => [tab, gridFor(lastRow)])
      .filter(([tab, rows]) => rows > (head.grid[tab] ?? 0)),
  );
  const after: Head = { ...end, ...ends, grid: { ...head.grid, ...grid }, schema: WRITER_VERSION };
  for (const { bucket, cell } of state.changedBuckets()) {
    state.canvas.putCell(INDEX_TAB, bucketRow(bucket), 1, raw(cell), end.seq);
  }
  state.canvas.putCell(INDEX_TAB, 1, 1, raw(writeHead(after)), end.seq);
  return { entries, head: after, writes: state.canvas.blocks(), grid, filed, skipped };
}

function writeLogRow(state: State, entry: LogEntry): void {
  LOG_COLUMNS.forEach((column, i) => {
    const value = entry[column];
    const cell: Cell = typeof value === 'number' ? { kind: 'number', value } : raw(value);
    state.canvas.putCell(LOG_TAB, entry.seq + 1, i + 1, cell, entry.seq);
  });
  state.reach(LOG_TAB, entry.seq + 1);
}

/** Text exactly as it is: the Log and the Index are for the program, and printable ASCII but for ids. */
function raw(value: string): Cell {
  return value === '' ? { kind: 'empty' } : { kind: 'text', value };
}

/** What a new workbook holds before anything is filed: headings, the layout's own rows, an empty head. */
export function skeleton(workbook: WorkbookName): {
  head: Head;
  writes: BlockWrite[];
  grid: Record<string, number>;
} {
  const head = emptyHead(workbook);
  const canvas = new Canvas(workbook);
  for (const tab of LAYOUTS[workbook].tabs) {
    if (tab.title === INDEX_TAB) continue;
    const headings = tab.columns.map((column): Cell => ({ kind: 'text', value: column.heading }));
    [headings, ...tab.fixed].forEach((row, i) => {
      row.forEach((cell, j) => {
        canvas.putCell(tab.title, i + 1, j + 1, cell, 0);
      });
    });
  }
  canvas.putCell(INDEX_TAB, 1, 1, raw(writeHead(head)), 0);
  return { head, writes: canvas.blocks(), grid: head.grid };
}
