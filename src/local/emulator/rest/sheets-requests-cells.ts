// The requests of `spreadsheets.batchUpdate` that change cells.

import { NotEmulated } from './errors';
import { closed, covers, holds } from './sheets-area';
import type { Edit } from './sheets-edit';
import { updatePaths } from './sheets-fields';
import { formatNumber, mergeFormat, WHOLE } from './sheets-format';
import { CELL_DATA, type CellData, type RequestOf } from './sheets-shapes';
import type { Area, Content, Sheet } from './workbook';

/** Which parts of a cell a request sets. */
interface Parts {
  value: boolean;
  note: boolean;
  /** Parts of the format, dotted; empty: none of it. */
  format: string[];
}

function partsOf(edit: Edit, fields: string | undefined): Parts {
  const paths = updatePaths(fields, CELL_DATA, edit.place);
  const format = paths
    .filter((p) => p === 'userEnteredFormat' || p.startsWith('userEnteredFormat.'))
    .map((p) => p.slice('userEnteredFormat.'.length) || WHOLE);
  return {
    value: paths.some((p) => p.split('.')[0] === 'userEnteredValue'),
    note: paths.includes('note'),
    format: format.includes(WHOLE) ? [WHOLE] : format,
  };
}

function contentOf(edit: Edit, cell: CellData | undefined): Content | null {
  const given = cell?.userEnteredValue ?? {};
  if (Object.keys(given).length > 1) {
    throw edit.refusal("oneof field 'value' is already set. Only one kind of value may be given.");
  }
  if (given.formulaValue !== undefined) {
    if (!given.formulaValue.startsWith('=')) throw edit.refusal(`Invalid formula: ${given.formulaValue}`);
    return { formula: given.formulaValue };
  }
  return given.stringValue ?? given.numberValue ?? given.boolValue ?? null;
}

function writeCell(
  edit: Edit,
  sheet: Sheet,
  row: number,
  column: number,
  cell: CellData | undefined,
  parts: Parts,
) {
  if (parts.value) edit.setContent(sheet, row, column, contentOf(edit, cell));
  if (parts.note) edit.setNote(sheet, row, column, cell?.note ?? null);
  if (parts.format.length > 0)
    edit.setFormat(sheet, row, column, cell?.userEnteredFormat ?? {}, parts.format);
}

/**
 * Writes rows of cells at a place. With `range`, cells of the range that are not given are cleared; with `start`, only
 * what is given is touched. Text stays text whatever it looks like. Past the edge of the grid: a 400.
 */
export function updateCells(edit: Edit, request: RequestOf<'updateCells'>): void {
  const parts = partsOf(edit, request.fields);
  const rows = request.rows ?? [];
  const { sheet, area } = request.range === undefined ? startArea(edit, request) : edit.area(request.range);
  const edge = closed(area, sheet);
  edit.guard(sheet, area);
  if (edge.row0 + rows.length > edge.row1) {
    throw edit.refusal(
      `Attempting to write row: ${edge.row1}, beyond the last requested row of: ${edge.row1 - 1}`,
    );
  }
  const clears = request.range !== undefined;
  for (let r = edge.row0; r < (clears ? edge.row1 : edge.row0 + rows.length); r++) {
    const cells = rows[r - edge.row0]?.values ?? [];
    if (edge.column0 + cells.length > edge.column1) {
      throw edit.refusal(
        `Attempting to write column: ${edge.column1}, beyond the last requested column of: ${edge.column1 - 1}`,
      );
    }
    for (let c = edge.column0; c < (clears ? edge.column1 : edge.column0 + cells.length); c++) {
      writeCell(edit, sheet, r, c, cells[c - edge.column0], parts);
    }
  }
}

/** From the start to as far as the given rows reach: what is guarded; the edges are those of the grid. */
function startArea(edit: Edit, request: RequestOf<'updateCells'>): { sheet: Sheet; area: Area } {
  const sheet = edit.sheet(request.start?.sheetId);
  const row0 = request.start?.rowIndex ?? 0;
  const column0 = request.start?.columnIndex ?? 0;
  const rows = request.rows ?? [];
  const rowEnd = row0 + rows.length;
  const columnEnd = column0 + rows.reduce((widest, row) => Math.max(widest, row.values?.length ?? 0), 0);
  if (row0 < 0 || rowEnd > sheet.rowCount) {
    throw edit.refusal(
      `Attempting to write row: ${sheet.rowCount}, beyond the last requested row of: ${sheet.rowCount - 1}`,
    );
  }
  if (column0 < 0 || columnEnd > sheet.columnCount) {
    const last = sheet.columnCount;
    throw edit.refusal(
      `Attempting to write column: ${last}, beyond the last requested column of: ${last - 1}`,
    );
  }
  return { sheet, area: { row0, row1: rowEnd, column0, column1: columnEnd } };
}

/** Gives every cell of a range the same parts. Formats are kept as one layer, so that a whole column costs nothing. */
export function repeatCell(edit: Edit, request: RequestOf<'repeatCell'>): void {
  const { sheet, area } = edit.area(request.range);
  const parts = partsOf(edit, request.fields);
  edit.guard(sheet, area);
  const { row0, row1, column0, column1 } = closed(area, sheet);
  if (request.cell?.userEnteredValue?.formulaValue !== undefined && (row1 - row0) * (column1 - column0) > 1) {
    throw new NotEmulated('sheets.batchUpdate.repeatCell of a formula over several cells');
  }
  if (parts.value || parts.note) {
    for (let r = row0; r < row1; r++) {
      for (let c = column0; c < column1; c++)
        writeCell(edit, sheet, r, c, request.cell, { ...parts, format: [] });
    }
  }
  if (parts.format.length > 0)
    layFormat(edit, sheet, area, request.cell?.userEnteredFormat ?? {}, parts.format);
}

function layFormat(
  edit: Edit,
  sheet: Sheet,
  area: Area,
  format: NonNullable<CellData['userEnteredFormat']>,
  fields: string[],
): void {
  const hidden = (earlier: { area: Area; fields: string[] }) =>
    covers(area, earlier.area) && (fields.includes(WHOLE) || earlier.fields.every((f) => fields.includes(f)));
  edit.undo.set(sheet, 'formatRanges', [
    ...sheet.formatRanges.filter((r) => !hidden(r)),
    { area, format, fields },
  ]);
  sheet.rows.forEach((row, r) => {
    if (row?.formats === undefined) return;
    for (let c = 0; c < row.formats.length; c++) {
      const own = row.formats[c] ?? 0;
      if (own === 0 || !holds(area, r, c)) continue;
      const merged = mergeFormat(edit.workbook.formats[own - 1] ?? {}, format, fields);
      const target = edit.undo.row(sheet, r);
      target.formats ??= [];
      target.formats[c] = formatNumber(edit.workbook, merged, edit.undo);
    }
  });
}
