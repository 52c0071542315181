import type { CellStyle } from 'hucre';
import { holds } from '../emulator/rest/sheets-area';
import { formatAt } from '../emulator/rest/sheets-format';
import type { Area, Border, BorderRange, CellFormat, Sheet, Workbook } from '../emulator/rest/workbook';
import { cellStyle } from './style';

/** Gives the style of any cell of one sheet. Cells that look alike share one object. */
export type Look = (row: number, column: number) => CellStyle | undefined;

/**
 * What the cells of a sheet look like, formats and borders together. Rows between two edges of areas look alike, so
 * each such band is worked out once.
 */
export function lookOf(workbook: Workbook, sheet: Sheet): Look {
  const areas = [...sheet.formatRanges, ...sheet.borders].map((r) => r.area);
  const edges = [
    ...new Set(
      areas.flatMap(({ row0, row1 }) => [row0, row0 + 1, ...(row1 === null ? [] : [row1 - 1, row1])]),
    ),
  ];
  edges.sort((a, b) => a - b);
  const bandOf = (row: number) => {
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((edges[middle] as number) <= row) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const styles = new Map<string, CellStyle | undefined>();
  const known = new Map<string, CellStyle | undefined>();
  return (row, column) => {
    const own = sheet.rows[row]?.formats?.[column] ?? 0;
    const place = `${bandOf(row)} ${column} ${own}`;
    if (known.has(place)) return known.get(place);
    const format = withBorders(sheet.borders, formatAt(workbook, sheet, row, column), row, column);
    const key = JSON.stringify(format);
    if (!styles.has(key)) styles.set(key, cellStyle(format));
    known.set(place, styles.get(key));
    return styles.get(key);
  };
}

function withBorders(
  ranges: readonly BorderRange[],
  format: CellFormat,
  row: number,
  column: number,
): CellFormat {
  const borders = { ...format.borders };
  const lay = (side: 'top' | 'bottom' | 'left' | 'right', border: Border | undefined) => {
    if (border !== undefined) borders[side] = border;
  };
  for (const range of ranges) {
    if (!holds(range.area, row, column)) continue;
    const at = edgesAt(range.area, row, column);
    lay('top', at.top ? range.top : range.innerHorizontal);
    lay('bottom', at.bottom ? range.bottom : range.innerHorizontal);
    lay('left', at.left ? range.left : range.innerVertical);
    lay('right', at.right ? range.right : range.innerVertical);
  }
  return Object.keys(borders).length === 0 ? format : { ...format, borders };
}

function edgesAt(area: Area, row: number, column: number) {
  return {
    top: row === area.row0,
    bottom: area.row1 !== null && row === area.row1 - 1,
    left: column === area.column0,
    right: area.column1 !== null && column === area.column1 - 1,
  };
}
