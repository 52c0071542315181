import type { RowWrite } from './canvas';
import type { Zone } from './cell';
import type { DraftOf, Effect, IndexChange } from './entries';
import type { Address } from './index-buckets';
import type { WorkbookName } from './layout';
import type { LogEntry } from './log';
import { replay } from './replay';
import { tabOf } from './workbooks';

/**
 * The draft that erases an entry (retention, C6): filed, it blanks the entry's payload and salt in the Log and every
 * cell of the tabs that nobody wrote over since, and takes its keys out of the index. What the entry did is kept
 * without its content (`left`), so that the register can still be made again from its Log, row for row. Of a `count`
 * the number outlives its line (design section 5).
 *
 * Reads the whole Log, unlike filing: it is for retention, which runs seldom.
 *
 * @param seq of the entry's first part
 * @param why which rule of retention, in words
 * @returns null when there is no such entry or it is erased already
 */
export function erasure(
  workbook: WorkbookName,
  entries: readonly LogEntry[],
  seq: number,
  why: string,
  by: { at: string; actor: string },
  zone: Zone,
): DraftOf<'erased'> | null {
  const { state, effects } = replay(workbook, entries, zone);
  const target = effects.find(({ entry }) => entry.seq === seq);
  if (!target || target.entry.payload === null || target.entry.kind === 'erased') return null;

  const lastSetter = new Map<Address, number>();
  for (const { entry, effect } of effects) for (const { at } of effect.index) lastSetter.set(at, entry.seq);

  const stays = (change: IndexChange) => change.outlives === true || lastSetter.get(change.at) !== seq;
  const left: Effect = {
    rows: target.effect.rows.map((write) => (write.outlives ? write : { ...write, cells: {} })),
    index: target.effect.index.filter(stays),
  };
  if (target.effect.counters) left.counters = target.effect.counters;
  return {
    kind: 'erased',
    ...by,
    payload: {
      seqs: Array.from({ length: target.entry.parts }, (_, part) => seq + part),
      why,
      left,
      blank: target.effect.rows
        .filter((write) => !write.outlives)
        .map((write) => stillIts(write, seq))
        .filter(hasCells),
      forget: target.effect.index.filter((change) => !stays(change)).map((change) => change.at),
    },
  };

  /** The cells of a row that show what the entry wrote. */
  function stillIts(write: RowWrite, writer: number): RowWrite {
    const columns = tabOf(workbook, write.tab).columns;
    const cells = Object.keys(write.cells).filter((key) => {
      const column = columns.findIndex((each) => each.key === key) + 1;
      return state.canvas.at(write.tab, write.row, column)?.seq === writer;
    });
    return { ...write, cells: Object.fromEntries(cells.map((key) => [key, { kind: 'empty' }])) };
  }
}

function hasCells(write: RowWrite): boolean {
  return Object.keys(write.cells).length > 0;
}
