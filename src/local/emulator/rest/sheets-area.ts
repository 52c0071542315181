// Rectangles of cells, as pure arithmetic. Indices are zero-based, ends are excluded, null is open-ended.
import type { Area, Sheet } from './workbook';

export type Dimension = 'ROWS' | 'COLUMNS';

/** The whole of a tab, whatever its size becomes. */
export const EVERYTHING: Area = { row0: 0, row1: null, column0: 0, column1: null };

/** The area with its open ends closed at the edges of the sheet. */
export function closed(
  area: Area,
  sheet: Sheet,
): { row0: number; row1: number; column0: number; column1: number } {
  return {
    row0: area.row0,
    row1: Math.min(area.row1 ?? sheet.rowCount, sheet.rowCount),
    column0: area.column0,
    column1: Math.min(area.column1 ?? sheet.columnCount, sheet.columnCount),
  };
}

function end(index: number | null): number {
  return index ?? Number.POSITIVE_INFINITY;
}

export function holds(area: Area, row: number, column: number): boolean {
  return row >= area.row0 && row < end(area.row1) && column >= area.column0 && column < end(area.column1);
}

export function overlaps(a: Area, b: Area): boolean {
  return (
    a.row0 < end(b.row1) && b.row0 < end(a.row1) && a.column0 < end(b.column1) && b.column0 < end(a.column1)
  );
}

/** Whether every cell of `inner` is in `outer`. */
export function covers(outer: Area, inner: Area): boolean {
  return (
    outer.row0 <= inner.row0 &&
    end(outer.row1) >= end(inner.row1) &&
    outer.column0 <= inner.column0 &&
    end(outer.column1) >= end(inner.column1)
  );
}

/** Where the area lies after `count` rows or columns were put in before index `at`. */
export function afterInsert(area: Area, dimension: Dimension, at: number, count: number): Area {
  const moved = (from: number, to: number | null) => ({
    from: from >= at ? from + count : from,
    to: to !== null && to > at ? to + count : to,
  });
  return along(area, dimension, moved);
}

/** What is left of the area after `count` rows or columns from index `at` were taken out; null when nothing is. */
export function afterDelete(area: Area, dimension: Dimension, at: number, count: number): Area | null {
  const cut = (index: number) => (index <= at ? index : Math.max(at, index - count));
  const left = along(area, dimension, (from, to) => ({ from: cut(from), to: to === null ? null : cut(to) }));
  return left.row0 >= end(left.row1) || left.column0 >= end(left.column1) ? null : left;
}

function along(
  area: Area,
  dimension: Dimension,
  change: (from: number, to: number | null) => { from: number; to: number | null },
): Area {
  if (dimension === 'ROWS') {
    const { from, to } = change(area.row0, area.row1);
    return { ...area, row0: from, row1: to };
  }
  const { from, to } = change(area.column0, area.column1);
  return { ...area, column0: from, column1: to };
}
