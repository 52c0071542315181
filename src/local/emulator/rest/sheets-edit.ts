// One call's writing on one spreadsheet: who writes, what can be taken back, and the checks every write passes.
import type { DriveFile, World } from '../world';
import { invalidArgument } from './errors';
import { overlaps } from './sheets-area';
import { areaFormatAt, formatAt, formatNumber, mergeFormat, WHOLE } from './sheets-format';
import type { GridRange } from './sheets-shapes';
import { Undo } from './sheets-undo';
import type { Area, CellFormat, Content, Row, Sheet, Workbook } from './workbook';

/** More than this in one cell is refused (platform-facts 1). */
export const MAX_CELL_CHARACTERS = 50_000;
/** More than this in one spreadsheet is refused (platform-facts 1). */
export const MAX_CELLS = 10_000_000;

export class Edit {
  readonly undo = new Undo();
  /** Which request is being applied, for the words of a refusal: `requests[0].updateCells`. */
  place = '';

  constructor(
    readonly world: World,
    readonly file: DriveFile,
    readonly workbook: Workbook,
    readonly user: string,
  ) {}

  /** A 400 that says which request was at fault. */
  refusal(message: string): Error {
    return invalidArgument(this.place === '' ? message : `Invalid ${this.place}: ${message}`);
  }

  sheet(sheetId = 0): Sheet {
    const sheet = this.workbook.sheets.find((s) => s.sheetId === sheetId);
    if (sheet === undefined) throw this.refusal(`No grid with id: ${sheetId}`);
    return sheet;
  }

  /** The sheet and the cells that a GridRange means. Throws a 400 when it is upside down or leaves the grid. */
  area(range: GridRange | undefined): { sheet: Sheet; area: Area } {
    const sheet = this.sheet(range?.sheetId);
    const area: Area = {
      row0: range?.startRowIndex ?? 0,
      row1: range?.endRowIndex ?? null,
      column0: range?.startColumnIndex ?? 0,
      column1: range?.endColumnIndex ?? null,
    };
    this.inGrid(area.row0, area.row1, sheet.rowCount, 'Row', 'row');
    this.inGrid(area.column0, area.column1, sheet.columnCount, 'Column', 'column');
    return { sheet, area };
  }

  private inGrid(from: number, to: number | null, size: number, Name: string, name: string): void {
    if (from < 0 || (to !== null && to <= from)) {
      throw this.refusal(`range.end${Name}Index must be greater than range.start${Name}Index`);
    }
    if (from >= size)
      throw this.refusal(`range.start${Name}Index[${from}] is after last ${name} in grid[${size}]`);
    if (to !== null && to > size) {
      throw this.refusal(`range.end${Name}Index[${to}] is after last ${name} in grid[${size}]`);
    }
  }

  /** Refuses to touch cells that this user may not edit although the file may be written. */
  guard(sheet: Sheet, area: Area): void {
    if (this.user === this.file.owner.toLowerCase()) return;
    for (const range of sheet.protectedRanges) {
      if (range.warningOnly || !overlaps(range.area, area)) continue;
      const inGroup = range.groups.some((g) => this.world.groups.get(g)?.members.includes(this.user));
      const inDomain = range.domainUsersCanEdit && this.world.domains.includes(this.user.split('@')[1] ?? '');
      if (range.users.includes(this.user) || inGroup || inDomain) continue;
      throw this.refusal(
        'You are trying to edit a protected cell or object. ' +
          'Please contact the spreadsheet owner to remove protection if you need to edit.',
      );
    }
  }

  /** Refuses what would take the spreadsheet over ten million cells. */
  roomFor(moreCells: number): void {
    const cells = this.workbook.sheets.reduce((sum, s) => sum + s.rowCount * s.columnCount, 0);
    if (moreCells > 0 && cells + moreCells > MAX_CELLS) {
      throw this.refusal(
        `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
      );
    }
  }

  /** Puts a value into one cell; null empties it. */
  setContent(sheet: Sheet, row: number, column: number, content: Content | null): void {
    const text = content !== null && typeof content === 'object' ? content.formula : content;
    if (typeof text === 'string' && text.length > MAX_CELL_CHARACTERS) {
      throw this.refusal(
        `Your input contains more than the maximum of ${MAX_CELL_CHARACTERS} characters in a single cell.`,
      );
    }
    const value = content === '' ? null : content;
    if (value === null && (sheet.rows[row]?.values[column] ?? null) === null) return;
    const target = this.undo.row(sheet, row);
    put(target.values, column, value, null);
  }

  /** Puts a note on one cell; null or the empty string takes it away. */
  setNote(sheet: Sheet, row: number, column: number, note: string | null): void {
    const text = note === '' ? null : note;
    if (text === null && (sheet.rows[row]?.notes?.[column] ?? null) === null) return;
    const target = this.undo.row(sheet, row);
    target.notes ??= [];
    put(target.notes, column, text, null);
  }

  /** Changes the named parts of one cell's format (`*`: all of it). */
  setFormat(sheet: Sheet, row: number, column: number, format: CellFormat, parts: readonly string[]): void {
    const whole = parts.includes(WHOLE);
    const wanted = whole ? format : mergeFormat(formatAt(this.workbook, sheet, row, column), format, parts);
    const given = JSON.stringify(areaFormatAt(sheet, row, column));
    const own = JSON.stringify(wanted) === given ? 0 : formatNumber(this.workbook, wanted, this.undo);
    if ((sheet.rows[row]?.formats?.[column] ?? 0) === own) return;
    const target: Row = this.undo.row(sheet, row);
    target.formats ??= [];
    put(target.formats, column, own, 0);
  }
}

/** Sets one place of a list, filling up what lies between its end and there. */
function put<T>(list: T[], index: number, value: T, filler: T): void {
  while (list.length < index) list.push(filler);
  list[index] = value;
}
