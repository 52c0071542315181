import type { WorkbookName } from './layout';
import { INDEX_TAB } from './layout';
import { EMPTY_LOG, WRITER_VERSION } from './log';
import { firstRows, gridFor, LAYOUTS } from './workbooks';

/** Cell A1 of tab Index: where the register ends, so that filing need not look. */
export interface Head {
  /** Of the last entry in the Log; 0 when there is none. */
  seq: number;
  hash: string;
  /** Tab to the last row in use. */
  rows: Record<string, number>;
  /** Last number given: `incident`, `security`. */
  counters: Record<string, number>;
  /** Tab to the rows its grid has. */
  grid: Record<string, number>;
  /** Version of the writer that wrote last. */
  schema: number;
}

/** The head of a workbook in which nothing is filed yet. */
export function emptyHead(workbook: WorkbookName): Head {
  const tabs = LAYOUTS[workbook].tabs.filter((tab) => tab.title !== INDEX_TAB);
  const rows = Object.fromEntries(tabs.map((tab) => [tab.title, firstRows(tab)]));
  const grid = Object.fromEntries(tabs.map((tab) => [tab.title, gridFor(firstRows(tab))]));
  return { ...EMPTY_LOG, rows, counters: {}, grid, schema: WRITER_VERSION };
}

export function writeHead(head: Head): string {
  return JSON.stringify(head);
}

/**
 * Reads cell A1 of tab Index.
 * @throws when it is damaged, or a newer version of the program wrote it: filing must then stop
 */
export function readHead(cell: string): Head {
  let head: Partial<Head>;
  try {
    head = JSON.parse(cell) as Partial<Head>;
  } catch {
    throw new Error('index: the head is damaged');
  }
  const { seq, hash, rows, counters, grid, schema } = head ?? {};
  if (
    typeof seq !== 'number' ||
    typeof hash !== 'string' ||
    !rows ||
    !counters ||
    !grid ||
    typeof schema !== 'number'
  ) {
    throw new Error('index: the head is damaged');
  }
  if (schema > WRITER_VERSION) throw new Error('index: written by a newer version of Safe Channels');
  return { seq, hash, rows, counters, grid, schema };
}
