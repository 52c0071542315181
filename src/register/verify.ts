import type { Cell, Zone } from './cell';
import { type LogRow, verifyChain, verifyEnd } from './chain';
import type { Entry } from './entries';
import { type Head, readHead, writeHead } from './head';
import { bucketRow } from './index-buckets';
import { type Column, INDEX_TAB, type Layout, LOG_TAB, letter, type Tab, type WorkbookName } from './layout';
import { LOG_COLUMNS, type LogEntry, WRITER_VERSION, whole } from './log';
import type { Problem } from './problem';
import { KINDS, subjectOf } from './project';
import { erasures, type Replay, replay } from './replay';
import { firstRows, gridFor, LAYOUTS } from './workbooks';

/** A cell as it is read: Sheets' UNFORMATTED_VALUE, or an .xlsx with its dates as serial numbers. */
export type Value = string | number | boolean | null;

/** The values of a tab from row 1, column A; rows may be short. */
export type Grid = readonly (readonly (Value | undefined)[])[];

/**
 * Checks a workbook: the Log's chain holds, and headings, every projection, the Index and its head follow from the Log,
 * cell by cell. Works on what is read from a Sheet and from an .xlsx alike. A hand edit that became no entry shows here.
 *
 * Not checked: the results of the Dashboard's formulas, which are the spreadsheet's, and the kind of a value that looks
 * the same (a moment is compared to the second). When the chain itself does not hold, the other tabs are not compared,
 * because what they should hold is then not known; one problem says so. Of an erased entry the cells must be blank,
 * but for what its `erased` entry says outlives it.
 *
 * @param grids by tab title
 * @param anchor the last hash of the Log on some day, if one is known
 */
export function verify(
  workbook: WorkbookName,
  grids: Readonly<Record<string, Grid>>,
  zone: Zone,
  anchor?: string,
): Problem[] {
  const layout = LAYOUTS[workbook];
  const missing = layout.tabs.filter((tab) => grids[tab.title] === undefined);
  if (missing.length > 0) {
    return missing.map((tab) => ({ tab: tab.title, row: 0, column: '', what: 'the tab is missing' }));
  }
  const headings = layout.tabs.flatMap((tab) => wrongHeadings(tab, grids[tab.title]!));
  const rows = readLog(grids[LOG_TAB]!);
  const head = headOf(grids[INDEX_TAB]!);
  const erased = new Set([...erasures(whole(rows)).values()].flatMap((each) => each.seqs));
  const chain = verifyChain(rows, { end: head, erased, kinds: KINDS, subjectOf: derivedSubject });
  const ends = verifyEnd(rows, head, anchor);
  if (chain.length > 0) {
    const what = 'the other tabs were not compared: the Log itself does not hold';
    return [...headings, ...chain, ...ends, { tab: LOG_TAB, row: 0, column: '', what }];
  }
  const replayed = replay(workbook, rows, zone);
  const unreadable = replayed.unreadable.map((entry) => ({
    tab: LOG_TAB,
    row: entry.seq + 1,
    column: 'payload',
    what: 'cannot be read by this version of the program',
  }));
  return [
    ...headings,
    ...ends,
    ...unreadable,
    ...layout.tabs
      .filter((tab) => tab.title !== LOG_TAB && tab.title !== INDEX_TAB)
      .flatMap((tab) => wrongCells(tab, grids[tab.title]!, replayed)),
    ...wrongIndex(layout, grids[INDEX_TAB]!, rows, replayed),
  ];
}

/** The rows of tab Log, without blank ones at its end. */
export function readLog(grid: Grid): LogRow[] {
  const rows = grid.slice(1).map((cells, i): LogRow => {
    const texts = LOG_COLUMNS.map((_, column) => String(cells[column] ?? ''));
    const entry = Object.fromEntries(LOG_COLUMNS.map((column, j) => [column, texts[j]!]));
    const seq = texts[0] === '' ? Number.NaN : Number(texts[0]);
    return { ...(entry as unknown as LogEntry), seq, row: i + 2 };
  });
  while (rows.length > 0 && LOG_COLUMNS.every((_, column) => isBlank(grid[rows.length]?.[column])))
    rows.pop();
  return rows;
}

/** For the chain: what a whole entry's payload says its subject is. */
function derivedSubject(entry: LogEntry): string | null {
  const only = whole([entry])[0]!;
  if (only.payload === null || !(KINDS as readonly string[]).includes(only.kind)) return null;
  try {
    return subjectOf({ kind: only.kind, payload: only.payload } as unknown as Entry);
  } catch {
    return null;
  }
}

function headOf(index: Grid): Head | undefined {
  try {
    return readHead(String(index[0]?.[0] ?? ''));
  } catch {
    return undefined;
  }
}

function wrongHeadings(tab: Tab, grid: Grid): Problem[] {
  if (tab.title === INDEX_TAB) return [];
  return tab.columns.flatMap((column, i) =>
    (grid[0]?.[i] ?? '') === column.heading ? [] : [problem(tab, 1, i + 1, 'the heading was changed')],
  );
}

function wrongCells(tab: Tab, grid: Grid, { state }: Replay): Problem[] {
  const problems: Problem[] = [];
  const lastRow = Math.max(grid.length, state.lastRow(tab.title));
  for (let row = 1; row <= lastRow; row += 1) {
    const cells = grid[row - 1] ?? [];
    // Row 1 is the headings', which are checked for all tabs; what stands beside them is checked here.
    for (
      let column = row === 1 ? tab.columns.length + 1 : 1;
      column <= Math.max(cells.length, tab.columns.length);
      column += 1
    ) {
      const expected = expectedCell(tab, row, column, state);
      const actual = cells[column - 1] ?? null;
      if (same(expected, actual, tab.columns[column - 1])) continue;
      const what =
        expected.kind === 'empty'
          ? 'nothing in the Log stands behind this'
          : isBlank(actual)
            ? 'is blank; the Log has something here'
            : 'differs from the Log';
      problems.push(problem(tab, row, column, what));
    }
  }
  return problems;
}

function expectedCell(tab: Tab, row: number, column: number, state: Replay['state']): Cell {
  if (row <= firstRows(tab)) return tab.fixed[row - 2]?.[column - 1] ?? { kind: 'empty' };
  return state.canvas.at(tab.title, row, column)?.cell ?? { kind: 'empty' };
}

function same(expected: Cell, actual: Value, column: Column | undefined): boolean {
  switch (expected.kind) {
    case 'formula':
      return true;
    case 'empty':
      return isBlank(actual) || (column?.kind === 'tick' && actual === false);
    case 'tick':
      return actual === expected.value || (expected.value === false && isBlank(actual));
    case 'instant':
      return typeof actual === 'number' && toSecond(actual) === toSecond(expected.value);
    default:
      return actual === expected.value;
  }
}

/** A program that saves an .xlsx may round a moment's last digits. */
function toSecond(serial: number): number {
  return Math.round(serial * 86_400);
}

function wrongIndex(layout: Layout, grid: Grid, rows: readonly LogRow[], { state }: Replay): Problem[] {
  const tab = layout.tabs.find((each) => each.title === INDEX_TAB)!;
  const last = rows[rows.length - 1];
  const ends = state.ends();
  ends.rows[LOG_TAB] = 1 + rows.length;
  const head = writeHead({
    seq: last?.seq ?? 0,
    hash: last?.hash ?? '0'.repeat(64),
    ...ends,
    grid: Object.fromEntries(Object.entries(ends.rows).map(([title, row]) => [title, gridFor(row)])),
    schema: WRITER_VERSION,
  });
  const expected = new Map([
    [1, head],
    ...state.changedBuckets().map(({ bucket, cell }): [number, string] => [bucketRow(bucket), cell]),
  ]);
  const problems: Problem[] = [];
  const lastRow = Math.max(grid.length, ...expected.keys());
  for (let row = 1; row <= lastRow; row += 1) {
    const cells = grid[row - 1] ?? [];
    for (let column = 1; column <= Math.max(1, cells.length); column += 1) {
      const should = column === 1 ? (expected.get(row) ?? '') : '';
      if (String(cells[column - 1] ?? '') === should) continue;
      problems.push(
        problem(
          tab,
          row,
          column,
          row === 1 ? 'the head does not follow from the Log' : 'the index does not follow from the Log',
        ),
      );
    }
  }
  return problems;
}

function problem(tab: Tab, row: number, column: number, what: string): Problem {
  return { tab: tab.title, row, column: tab.columns[column - 1]?.heading || letter(column), what };
}

function isBlank(value: Value | undefined): boolean {
  return value === null || value === undefined || value === '';
}
