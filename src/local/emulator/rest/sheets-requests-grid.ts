// The requests of `spreadsheets.batchUpdate` that change tabs, rows and columns.

import { NotEmulated } from './errors';
import { afterDelete, afterInsert, closed, type Dimension, EVERYTHING, overlaps } from './sheets-area';
import type { Edit } from './sheets-edit';
import { names, updatePaths } from './sheets-fields';
import {
  type DimensionRange,
  REQUESTS,
  type RequestOf,
  SHEET_PROPERTIES,
  type SheetProperties,
  SPREADSHEET_PROPERTIES,
} from './sheets-shapes';
import { type Area, emptySheet, type Row, type Sheet, type Workbook } from './workbook';

/** A new tab of a workbook from the properties asked for. `refuse` words a refusal. */
export function newSheet(
  workbook: Workbook,
  given: SheetProperties,
  refuse: (message: string) => Error,
): Sheet {
  const { title, sheetId, gridProperties: grid } = given;
  if ((given.sheetType ?? 'GRID') !== 'GRID') throw new NotEmulated(`sheets.sheetType ${given.sheetType}`);
  const used = new Set(workbook.sheets.map((s) => s.sheetId));
  let id = sheetId ?? 0;
  if (sheetId === undefined) while (used.has(id)) id++;
  if (id < 0) throw refuse(`Invalid sheet id: ${id}`);
  if (used.has(id)) throw refuse(`A sheet with the same ID (${id}) already exists.`);
  let name = title ?? `Sheet${workbook.sheets.length + 1}`;
  if (title === undefined) for (let n = 1; titled(workbook, name); n++) name = `Sheet${n}`;
  checkTitle(workbook, name, null, refuse);
  const sheet = emptySheet(id, name, grid?.rowCount ?? 1000, grid?.columnCount ?? 26);
  if (sheet.rowCount < 1 || sheet.columnCount < 1)
    throw refuse('A sheet must have at least one row and column.');
  sheet.hidden = given.hidden ?? false;
  sheet.tabColor = given.tabColorStyle?.rgbColor ?? given.tabColor ?? null;
  sheet.frozenRowCount = grid?.frozenRowCount ?? 0;
  sheet.frozenColumnCount = grid?.frozenColumnCount ?? 0;
  checkFrozen(sheet, refuse);
  return sheet;
}

function titled(workbook: Workbook, title: string): Sheet | undefined {
  return workbook.sheets.find((s) => s.title.toLowerCase() === title.toLowerCase());
}

function checkTitle(
  workbook: Workbook,
  title: string,
  self: Sheet | null,
  refuse: (message: string) => Error,
): void {
  if (title === '' || title.length > 100)
    throw refuse('A sheet title must have between 1 and 100 characters.');
  const other = titled(workbook, title);
  if (other !== undefined && other !== self) {
    throw refuse(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
}

function checkFrozen(sheet: Sheet, refuse: (message: string) => Error): void {
  const { frozenRowCount, frozenColumnCount } = sheet;
  if (frozenRowCount < 0 || frozenRowCount >= sheet.rowCount)
    throw refuse("You can't freeze all visible rows on a sheet.");
  if (frozenColumnCount < 0 || frozenColumnCount >= sheet.columnCount) {
    throw refuse("You can't freeze all visible columns on a sheet.");
  }
}

export function addSheet(edit: Edit, request: RequestOf<'addSheet'>): Sheet {
  const given = request.properties ?? {};
  const sheet = newSheet(edit.workbook, given, (message) => edit.refusal(message));
  edit.roomFor(sheet.rowCount * sheet.columnCount);
  const sheets = edit.workbook.sheets.slice();
  sheets.splice(given.index ?? sheets.length, 0, sheet);
  edit.undo.set(edit.workbook, 'sheets', sheets);
  return sheet;
}

export function deleteSheet(edit: Edit, request: RequestOf<'deleteSheet'>): void {
  const sheet = edit.sheet(request.sheetId);
  edit.guard(sheet, EVERYTHING);
  const left = edit.workbook.sheets.filter((s) => s !== sheet);
  if (left.length === 0) throw edit.refusal("You can't remove all the sheets in a document.");
  if (left.every((s) => s.hidden))
    throw edit.refusal("You can't remove all the visible sheets in a document.");
  edit.undo.set(edit.workbook, 'sheets', left);
}

export function updateSheetProperties(edit: Edit, request: RequestOf<'updateSheetProperties'>): void {
  const given = request.properties ?? {};
  const { sheetId: _, sheetType: __, ...settable } = SHEET_PROPERTIES;
  const paths = updatePaths(request.fields, settable, edit.place);
  const sheet = edit.sheet(given.sheetId);
  const { undo, workbook } = edit;
  const refuse = (message: string) => edit.refusal(message);
  edit.guard(sheet, EVERYTHING);
  if (names(paths, 'title')) {
    checkTitle(workbook, given.title ?? '', sheet, refuse);
    undo.set(sheet, 'title', given.title ?? '');
  }
  if (names(paths, 'hidden')) {
    undo.set(sheet, 'hidden', given.hidden ?? false);
    if (workbook.sheets.every((s) => s.hidden)) throw refuse("You can't hide all the sheets in a document.");
  }
  if (names(paths, 'tabColorStyle') || names(paths, 'tabColor')) {
    undo.set(sheet, 'tabColor', given.tabColorStyle?.rgbColor ?? given.tabColor ?? null);
  }
  const grid = given.gridProperties ?? {};
  if (names(paths, 'gridProperties.rowCount')) resize(edit, sheet, 'ROWS', grid.rowCount ?? sheet.rowCount);
  if (names(paths, 'gridProperties.columnCount'))
    resize(edit, sheet, 'COLUMNS', grid.columnCount ?? sheet.columnCount);
  if (names(paths, 'gridProperties.frozenRowCount'))
    undo.set(sheet, 'frozenRowCount', grid.frozenRowCount ?? 0);
  if (names(paths, 'gridProperties.frozenColumnCount')) {
    undo.set(sheet, 'frozenColumnCount', grid.frozenColumnCount ?? 0);
  }
  checkFrozen(sheet, refuse);
  if (names(paths, 'index')) moveSheet(edit, sheet, given.index ?? 0);
}

/** Google counts the new place in the order before the move. */
function moveSheet(edit: Edit, sheet: Sheet, index: number): void {
  const { sheets } = edit.workbook;
  const from = sheets.indexOf(sheet);
  if (index < 0 || index > sheets.length) throw edit.refusal(`Invalid sheet index: ${index}`);
  const moved = sheets.filter((s) => s !== sheet);
  moved.splice(index > from ? index - 1 : index, 0, sheet);
  edit.undo.set(edit.workbook, 'sheets', moved);
}

function resize(edit: Edit, sheet: Sheet, dimension: Dimension, size: number): void {
  const now = dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
  if (size > now) grow(edit, sheet, dimension, size - now);
  if (size < now) remove(edit, sheet, dimension, size, now - size);
}

function grow(edit: Edit, sheet: Sheet, dimension: Dimension, count: number): void {
  const rows = dimension === 'ROWS';
  edit.roomFor(count * (rows ? sheet.columnCount : sheet.rowCount));
  edit.undo.set(
    sheet,
    rows ? 'rowCount' : 'columnCount',
    count + (rows ? sheet.rowCount : sheet.columnCount),
  );
}

export function updateSpreadsheetProperties(
  edit: Edit,
  request: RequestOf<'updateSpreadsheetProperties'>,
): void {
  const given = request.properties ?? {};
  const paths = updatePaths(request.fields, SPREADSHEET_PROPERTIES, edit.place);
  for (const name of ['title', 'locale', 'timeZone'] as const) {
    if (!names(paths, name)) continue;
    const value = given[name];
    if (value === undefined || value === '') throw edit.refusal(`${name} must not be empty.`);
    edit.undo.set(edit.workbook, name, value);
    if (name === 'title') edit.undo.set(edit.file, 'name', value);
  }
}

function dimensionOf(edit: Edit, given: string | undefined): Dimension {
  if (given === 'ROWS' || given === 'COLUMNS') return given;
  throw edit.refusal('A dimension must be ROWS or COLUMNS.');
}

function dimensionArea(edit: Edit, range: DimensionRange | undefined) {
  const dimension = dimensionOf(edit, range?.dimension);
  const sheet = edit.sheet(range?.sheetId);
  const size = dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
  const start = range?.startIndex ?? 0;
  const end = range?.endIndex ?? size;
  if (start < 0 || end <= start) throw edit.refusal('range.endIndex must be greater than range.startIndex');
  const area: Area =
    dimension === 'ROWS'
      ? { ...EVERYTHING, row0: start, row1: end }
      : { ...EVERYTHING, column0: start, column1: end };
  return { dimension, sheet, size, start, end, area };
}

export function appendDimension(edit: Edit, request: RequestOf<'appendDimension'>): void {
  const dimension = dimensionOf(edit, request.dimension);
  const length = request.length ?? 0;
  if (length < 1) throw edit.refusal('length must be greater than 0');
  grow(edit, edit.sheet(request.sheetId), dimension, length);
}

export function insertDimension(edit: Edit, request: RequestOf<'insertDimension'>): void {
  const { dimension, sheet, size, start, end, area } = dimensionArea(edit, request.range);
  if (start > size) throw edit.refusal(`range.startIndex[${start}] is after the end of the grid[${size}]`);
  edit.guard(sheet, { ...area, row1: null, column1: null });
  grow(edit, sheet, dimension, end - start);
  splice(edit, sheet, dimension, start, 0, end - start);
  moveAreas(edit, sheet, (a) => afterInsert(a, dimension, start, end - start));
}

export function deleteDimension(edit: Edit, request: RequestOf<'deleteDimension'>): void {
  const { dimension, sheet, size, start, end, area } = dimensionArea(edit, request.range);
  if (end > size) throw edit.refusal(`range.endIndex[${end}] is after the end of the grid[${size}]`);
  edit.guard(sheet, { ...area, row1: null, column1: null });
  remove(edit, sheet, dimension, start, end - start);
}

function remove(edit: Edit, sheet: Sheet, dimension: Dimension, start: number, count: number): void {
  const rows = dimension === 'ROWS';
  const size = (rows ? sheet.rowCount : sheet.columnCount) - count;
  if (size < 1) throw edit.refusal(`You can't delete all the ${rows ? 'rows' : 'columns'} on the sheet.`);
  const frozen = rows ? 'frozenRowCount' : 'frozenColumnCount';
  const frozenGone = Math.max(0, Math.min(sheet[frozen], start + count) - start);
  edit.undo.set(sheet, frozen, Math.min(sheet[frozen] - frozenGone, size - 1));
  edit.undo.set(sheet, rows ? 'rowCount' : 'columnCount', size);
  splice(edit, sheet, dimension, start, count, 0);
  moveAreas(edit, sheet, (a) => afterDelete(a, dimension, start, count));
}

function splice(edit: Edit, sheet: Sheet, dimension: Dimension, at: number, out: number, put: number): void {
  const { undo } = edit;
  if (dimension === 'ROWS') {
    undo.set(sheet, 'rows', spliced<Row | undefined>(sheet.rows, at, out, put, undefined));
    return;
  }
  undo.set(sheet, 'columnPixels', spliced<number | undefined>(sheet.columnPixels, at, out, put, undefined));
  undo.set(
    sheet,
    'hiddenColumns',
    spliced<boolean | undefined>(sheet.hiddenColumns, at, out, put, undefined),
  );
  sheet.rows.forEach((there, index) => {
    if (there === undefined) return;
    const row = undo.row(sheet, index);
    row.values = spliced(row.values, at, out, put, null);
    if (row.formats !== undefined) row.formats = spliced(row.formats, at, out, put, 0);
    if (row.notes !== undefined) row.notes = spliced(row.notes, at, out, put, null);
  });
}

function spliced<T>(list: T[], at: number, out: number, put: number, filler: T): T[] {
  const copy = list.slice();
  if (at < copy.length) copy.splice(at, out, ...new Array<T>(put).fill(filler));
  return copy;
}

/** Everything on the sheet that is tied to an area moves with its cells, and goes when its last cell goes. */
function moveAreas(edit: Edit, sheet: Sheet, move: (area: Area) => Area | null): void {
  const { undo } = edit;
  const moved = <T extends { area: Area }>(list: T[]): T[] =>
    list.flatMap((item) => {
      const area = move(item.area);
      return area === null ? [] : [{ ...item, area }];
    });
  const areas = (list: Area[]) => list.map(move).filter((a) => a !== null);
  undo.set(sheet, 'formatRanges', moved(sheet.formatRanges));
  undo.set(sheet, 'validations', moved(sheet.validations));
  undo.set(sheet, 'protectedRanges', moved(sheet.protectedRanges));
  undo.set(sheet, 'borders', moved(sheet.borders));
  undo.set(sheet, 'merges', areas(sheet.merges));
  undo.set(sheet, 'basicFilter', sheet.basicFilter === null ? null : move(sheet.basicFilter));
  undo.set(
    sheet,
    'conditionalFormats',
    sheet.conditionalFormats
      .map((rule) => ({ ...rule, areas: areas(rule.areas) }))
      .filter((rule) => rule.areas.length > 0),
  );
}

export function updateDimensionProperties(edit: Edit, request: RequestOf<'updateDimensionProperties'>): void {
  const { dimension, sheet, size, start, end, area } = dimensionArea(edit, request.range);
  if (dimension === 'ROWS') throw new NotEmulated('sheets.batchUpdate.updateDimensionProperties of rows');
  if (end > size) throw edit.refusal(`range.endIndex[${end}] is after the end of the grid[${size}]`);
  edit.guard(sheet, area);
  const given = request.properties ?? {};
  const paths = updatePaths(request.fields, REQUESTS.updateDimensionProperties.properties, edit.place);
  const pixels = sheet.columnPixels.slice();
  const hidden = sheet.hiddenColumns.slice();
  for (let column = start; column < end; column++) {
    if (names(paths, 'pixelSize')) pixels[column] = given.pixelSize ?? 0;
    if (names(paths, 'hiddenByUser')) hidden[column] = given.hiddenByUser === true ? true : undefined;
  }
  edit.undo.set(sheet, 'columnPixels', pixels);
  edit.undo.set(sheet, 'hiddenColumns', hidden);
}

/** Joins cells. What the joined cells hold besides the first goes, as at Google. */
export function mergeCells(edit: Edit, request: RequestOf<'mergeCells'>): void {
  if ((request.mergeType ?? 'MERGE_ALL') !== 'MERGE_ALL')
    throw new NotEmulated(`sheets.mergeType ${request.mergeType}`);
  const { sheet, area } = edit.area(request.range);
  edit.guard(sheet, area);
  const { row0, row1, column0, column1 } = closed(area, sheet);
  for (let r = row0; r < row1; r++) {
    for (let c = column0; c < column1; c++) {
      if (r !== row0 || c !== column0) edit.setContent(sheet, r, c, null);
    }
  }
  const merge: Area = { row0, row1, column0, column1 };
  edit.undo.set(sheet, 'merges', [...sheet.merges.filter((m) => !overlaps(m, merge)), merge]);
}
