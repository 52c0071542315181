// A spreadsheet as plain data. Rows are sparse and a cell is one value in its row, so that a Log of 100,000 rows and
// twelve columns is cheap to hold, to write one row into, and to save.

/** A colour as Google gives it: parts from 0 to 1, an absent part is 0. */
export interface Color {
  red?: number;
  green?: number;
  blue?: number;
  alpha?: number;
}

export interface ColorStyle {
  rgbColor?: Color;
  themeColor?: string;
}

export interface TextFormat {
  foregroundColor?: Color;
  foregroundColorStyle?: ColorStyle;
  fontFamily?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: boolean;
}

export interface Border {
  style?: string;
  color?: Color;
  colorStyle?: ColorStyle;
}

/** `userEnteredFormat` of the Sheets API, as far as it is emulated. */
export interface CellFormat {
  numberFormat?: { type?: string; pattern?: string };
  backgroundColor?: Color;
  backgroundColorStyle?: ColorStyle;
  borders?: { top?: Border; bottom?: Border; left?: Border; right?: Border };
  padding?: { top?: number; right?: number; bottom?: number; left?: number };
  horizontalAlignment?: string;
  verticalAlignment?: string;
  wrapStrategy?: string;
  textFormat?: TextFormat;
}

export interface Formula {
  /** With its leading `=`. */
  formula: string;
}

/** What a cell holds. Text that looks like a formula is text: only `{formula}` is one. Never the empty string. */
export type Content = string | number | boolean | Formula;

export interface Row {
  values: (Content | null)[];
  /** One more than the index into `Workbook.formats`; 0 or absent: as the format ranges say. */
  formats?: number[];
  notes?: (string | null)[];
}

/** Cells from `row0`, `column0` up to but not including `row1`, `column1`; null: open to the end of the sheet. */
export interface Area {
  row0: number;
  row1: number | null;
  column0: number;
  column1: number | null;
}

/** A rule's test: `TEXT_EQ`, `ONE_OF_LIST`, `CUSTOM_FORMULA` and so on, with its words. */
export interface Condition {
  type: string;
  values: string[];
}

export interface Validation {
  area: Area;
  /** null: the area was cleared of rules. */
  rule: { condition: Condition; strict: boolean; inputMessage: string | null } | null;
}

export interface ConditionalFormat {
  areas: Area[];
  condition: Condition;
  format: CellFormat;
}

export interface ProtectedRange {
  protectedRangeId: number;
  area: Area;
  description: string;
  warningOnly: boolean;
  /** Who may edit it besides the file's owner: addresses of people and of groups. */
  users: string[];
  groups: string[];
  domainUsersCanEdit: boolean;
}

export interface BorderRange {
  area: Area;
  top?: Border;
  bottom?: Border;
  left?: Border;
  right?: Border;
  innerHorizontal?: Border;
  innerVertical?: Border;
}

/** A chart as it was given: `{chartId, spec, position}` of the Sheets API. */
export interface Chart {
  chartId: number;
  given: { [name: string]: unknown };
}

/** A format laid over an area; `fields` are the parts of it that were set (`numberFormat`, `textFormat.bold`). */
export interface FormatRange {
  area: Area;
  format: CellFormat;
  fields: string[];
}

/** A tab. Its place among the tabs is its place in `Workbook.sheets`. */
export interface Sheet {
  sheetId: number;
  title: string;
  hidden: boolean;
  frozenRowCount: number;
  frozenColumnCount: number;
  rowCount: number;
  columnCount: number;
  tabColor: Color | null;
  /** By row index; a hole is an empty row. Never longer than `rowCount`. */
  rows: (Row | undefined)[];
  /** Widths that were set, by column index; a column without one is 100 pixels wide. */
  columnPixels: (number | undefined)[];
  hiddenColumns: (boolean | undefined)[];
  /** In the order of setting: a later one wins. */
  formatRanges: FormatRange[];
  validations: Validation[];
  /** In order of precedence: the first that matches wins. */
  conditionalFormats: ConditionalFormat[];
  protectedRanges: ProtectedRange[];
  basicFilter: Area | null;
  merges: Area[];
  borders: BorderRange[];
  charts: Chart[];
}

export interface Workbook {
  title: string;
  locale: string;
  timeZone: string;
  sheets: Sheet[];
  /** The distinct formats that single cells carry; a format never changes once it is here. */
  formats: CellFormat[];
}

/** Width of a column that nobody has set, pixels. */
export const DEFAULT_COLUMN_PIXELS = 100;

/** A tab without content: Google's own default is 1,000 rows by 26 columns. */
export function emptySheet(sheetId: number, title: string, rowCount = 1000, columnCount = 26): Sheet {
  return {
    sheetId,
    title,
    hidden: false,
    frozenRowCount: 0,
    frozenColumnCount: 0,
    rowCount,
    columnCount,
    tabColor: null,
    rows: [],
    columnPixels: [],
    hiddenColumns: [],
    formatRanges: [],
    validations: [],
    conditionalFormats: [],
    protectedRanges: [],
    basicFilter: null,
    merges: [],
    borders: [],
    charts: [],
  };
}

/** A new spreadsheet as a British account makes it: one empty tab `Sheet1` with id 0. */
export function emptyWorkbook(title: string): Workbook {
  return {
    title,
    locale: 'en_GB',
    timeZone: 'Europe/London',
    sheets: [emptySheet(0, 'Sheet1')],
    formats: [],
  };
}

/** The tab with that title. Throws an Error naming the tabs there are when it is missing. */
export function sheetNamed(workbook: Workbook, title: string): Sheet {
  const sheet = workbook.sheets.find((s) => s.title === title);
  if (sheet === undefined) {
    const titles = workbook.sheets.map((s) => s.title).join(', ');
    throw new Error(`no sheet "${title}" in "${workbook.title}" (it has: ${titles})`);
  }
  return sheet;
}

/** What one cell holds (zero-based row and column), null when it is empty. */
export function contentAt(sheet: Sheet, row: number, column: number): Content | null {
  return sheet.rows[row]?.values[column] ?? null;
}

/** The note on one cell, null when it has none. */
export function noteAt(sheet: Sheet, row: number, column: number): string | null {
  return sheet.rows[row]?.notes?.[column] ?? null;
}

/**
 * All values of a tab as Sheets gives them: empty rows at the end and empty cells at the end of a row are left out,
 * a gap is null, a formula is its text with `=`.
 */
export function values(sheet: Sheet): (string | number | boolean | null)[][] {
  const out: (string | number | boolean | null)[][] = [];
  let filled = 0;
  for (let r = 0; r < sheet.rows.length; r++) {
    const row = (sheet.rows[r]?.values ?? []).map((v) =>
      v !== null && typeof v === 'object' ? v.formula : (v ?? null),
    );
    while (row.length > 0 && row[row.length - 1] === null) row.pop();
    out.push(row);
    if (row.length > 0) filled = out.length;
  }
  out.length = filled;
  return out;
}

export { workbookFromJson, workbookToJson } from './workbook-json';
