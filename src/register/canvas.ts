import type { Cell } from './cell';
import type { WorkbookName } from './layout';
import { tabOf } from './workbooks';

/** Cells of one row by column key; columns not named stay as they are. */
export interface RowWrite {
  tab: string;
  row: number;
  cells: Record<string, Cell>;
  /** It stays when the entry that wrote it is erased: a number or a name of a class, nothing about a person's message. */
  outlives?: true;
}

/** A block of cells as it goes into one write. Rows and columns are counted from 1. */
export interface BlockWrite {
  tab: string;
  startRow: number;
  startColumn: number;
  rows: Cell[][];
}

/** A cell and the entry that wrote it last. */
export interface Written {
  cell: Cell;
  seq: number;
}

/** Cells written one over the other; the last one stands. */
export class Canvas {
  readonly tabs = new Map<string, Map<number, Map<number, Written>>>();

  constructor(private readonly workbook: WorkbookName) {}

  put(write: RowWrite, seq: number): void {
    const columns = tabOf(this.workbook, write.tab).columns;
    for (const [key, cell] of Object.entries(write.cells)) {
      const index = columns.findIndex((column) => column.key === key);
      if (index < 0) throw new Error(`layout: ${write.tab} has no column ${key}`);
      this.putCell(write.tab, write.row, index + 1, cell, seq);
    }
  }

  putCell(tab: string, row: number, column: number, cell: Cell, seq: number): void {
    const rows = this.tabs.get(tab) ?? new Map<number, Map<number, Written>>();
    const cells = rows.get(row) ?? new Map<number, Written>();
    this.tabs.set(tab, rows.set(row, cells.set(column, { cell, seq })));
  }

  at(tab: string, row: number, column: number): Written | undefined {
    return this.tabs.get(tab)?.get(row)?.get(column);
  }

  /** The cells as few blocks, in the order in which their tabs were first written. */
  blocks(): BlockWrite[] {
    const blocks: BlockWrite[] = [];
    for (const [tab, rows] of this.tabs) {
      let open: BlockWrite[] = [];
      for (const row of [...rows.keys()].sort((a, b) => a - b)) {
        const above = open;
        open = runs(rows.get(row)!).map(([startColumn, cells]) => {
          const block = above.find(
            (b) =>
              b.startRow + b.rows.length === row &&
              b.startColumn === startColumn &&
              b.rows[0]!.length === cells.length,
          );
          if (!block) {
            const fresh: BlockWrite = { tab, startRow: row, startColumn, rows: [cells] };
            blocks.push(fresh);
            return fresh;
          }
          block.rows.push(cells);
          return block;
        });
      }
    }
    return blocks;
  }
}

/** The cells of a row as runs of neighbours, each with the column it starts in. */
function runs(cells: ReadonlyMap<number, Written>): [number, Cell[]][] {
  const found: [number, Cell[]][] = [];
  for (const column of [...cells.keys()].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    const { cell } = cells.get(column)!;
    if (last && last[0] + last[1].length === column) last[1].push(cell);
    else found.push([column, [cell]]);
  }
  return found;
}
