// The parts of Google's Sheets v4 schema that the emulator reads, and beside them the names it knows but refuses.
import type { Shape } from './sheets-shape';

export const GRID_RANGE = {
  sheetId: 'integer',
  startRowIndex: 'integer',
  endRowIndex: 'integer',
  startColumnIndex: 'integer',
  endColumnIndex: 'integer',
} as const satisfies Shape;

export const DIMENSION_RANGE = {
  sheetId: 'integer',
  dimension: 'string',
  startIndex: 'integer',
  endIndex: 'integer',
} as const satisfies Shape;

const COLOR = { red: 'number', green: 'number', blue: 'number', alpha: 'number' } as const satisfies Shape;
const COLOR_STYLE = { rgbColor: COLOR, themeColor: 'string' } as const satisfies Shape;
const BORDER = {
  style: 'string',
  width: 'integer',
  color: COLOR,
  colorStyle: COLOR_STYLE,
} as const satisfies Shape;

const CELL_FORMAT = {
  numberFormat: { type: 'string', pattern: 'string' },
  backgroundColor: COLOR,
  backgroundColorStyle: COLOR_STYLE,
  borders: { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER },
  padding: { top: 'integer', right: 'integer', bottom: 'integer', left: 'integer' },
  horizontalAlignment: 'string',
  verticalAlignment: 'string',
  wrapStrategy: 'string',
  textDirection: 'not emulated',
  textFormat: {
    foregroundColor: COLOR,
    foregroundColorStyle: COLOR_STYLE,
    fontFamily: 'string',
    fontSize: 'integer',
    bold: 'boolean',
    italic: 'boolean',
    strikethrough: 'boolean',
    underline: 'boolean',
    link: 'not emulated',
  },
  hyperlinkDisplayType: 'not emulated',
  textRotation: 'not emulated',
} as const satisfies Shape;

export const CELL_DATA = {
  userEnteredValue: {
    numberValue: 'number',
    stringValue: 'string',
    boolValue: 'boolean',
    formulaValue: 'string',
    errorValue: 'not emulated',
  },
  userEnteredFormat: CELL_FORMAT,
  note: 'string',
  hyperlink: 'not emulated',
  textFormatRuns: 'not emulated',
  dataValidation: 'not emulated',
  pivotTable: 'not emulated',
  chipRuns: 'not emulated',
} as const satisfies Shape;

const CONDITION = {
  type: 'string',
  values: [{ userEnteredValue: 'string', relativeDate: 'not emulated' }],
} as const satisfies Shape;

export const SHEET_PROPERTIES = {
  sheetId: 'integer',
  title: 'string',
  index: 'integer',
  sheetType: 'string',
  gridProperties: {
    rowCount: 'integer',
    columnCount: 'integer',
    frozenRowCount: 'integer',
    frozenColumnCount: 'integer',
    hideGridlines: 'not emulated',
    rowGroupControlAfter: 'not emulated',
    columnGroupControlAfter: 'not emulated',
  },
  hidden: 'boolean',
  tabColor: COLOR,
  tabColorStyle: COLOR_STYLE,
  rightToLeft: 'not emulated',
  dataSourceSheetProperties: 'not emulated',
} as const satisfies Shape;

export const SPREADSHEET_PROPERTIES = {
  title: 'string',
  locale: 'string',
  timeZone: 'string',
  autoRecalc: 'not emulated',
  defaultFormat: 'not emulated',
  iterativeCalculationSettings: 'not emulated',
  spreadsheetTheme: 'not emulated',
  importFunctionsExternalUrlAccessAllowed: 'not emulated',
} as const satisfies Shape;

const PROTECTED_RANGE = {
  protectedRangeId: 'integer',
  range: GRID_RANGE,
  namedRangeId: 'not emulated',
  tableId: 'not emulated',
  description: 'string',
  warningOnly: 'boolean',
  requestingUserCanEdit: 'boolean',
  unprotectedRanges: 'not emulated',
  editors: { users: ['string'], groups: ['string'], domainUsersCanEdit: 'boolean' },
} as const satisfies Shape;

/** Of each emulated request of `spreadsheets.batchUpdate`. */
export const REQUESTS = {
  addSheet: { properties: SHEET_PROPERTIES },
  deleteSheet: { sheetId: 'integer' },
  updateSheetProperties: { properties: SHEET_PROPERTIES, fields: 'string' },
  updateSpreadsheetProperties: { properties: SPREADSHEET_PROPERTIES, fields: 'string' },
  updateCells: {
    rows: [{ values: [CELL_DATA] }],
    fields: 'string',
    start: { sheetId: 'integer', rowIndex: 'integer', columnIndex: 'integer' },
    range: GRID_RANGE,
  },
  repeatCell: { range: GRID_RANGE, cell: CELL_DATA, fields: 'string' },
  appendDimension: { sheetId: 'integer', tableId: 'not emulated', dimension: 'string', length: 'integer' },
  insertDimension: { range: DIMENSION_RANGE, inheritFromBefore: 'boolean' },
  deleteDimension: { range: DIMENSION_RANGE },
  updateDimensionProperties: {
    range: DIMENSION_RANGE,
    dataSourceSheetRange: 'not emulated',
    properties: { pixelSize: 'integer', hiddenByUser: 'boolean', developerMetadata: 'not emulated' },
    fields: 'string',
  },
  setDataValidation: {
    range: GRID_RANGE,
    rule: { condition: CONDITION, inputMessage: 'string', strict: 'boolean', showCustomUi: 'boolean' },
    filteredRowsIncluded: 'boolean',
  },
  addConditionalFormatRule: {
    rule: {
      ranges: [GRID_RANGE],
      booleanRule: { condition: CONDITION, format: CELL_FORMAT },
      gradientRule: 'not emulated',
    },
    index: 'integer',
  },
  addProtectedRange: { protectedRange: PROTECTED_RANGE },
  setBasicFilter: {
    filter: {
      range: GRID_RANGE,
      tableId: 'not emulated',
      sortSpecs: 'not emulated',
      criteria: 'not emulated',
      filterSpecs: 'not emulated',
    },
  },
  mergeCells: { range: GRID_RANGE, mergeType: 'string' },
  updateBorders: {
    range: GRID_RANGE,
    top: BORDER,
    bottom: BORDER,
    left: BORDER,
    right: BORDER,
    innerHorizontal: BORDER,
    innerVertical: BORDER,
  },
  addChart: { chart: { chartId: 'integer', spec: 'given', position: 'given', border: 'given' } },
} as const satisfies { [kind: string]: Shape };

export type RequestKind = keyof typeof REQUESTS;

/** A value whose shape has been checked, as a type: every name may be absent. */
export type Checked<S> = S extends 'string'
  ? string
  : S extends 'number' | 'integer'
    ? number
    : S extends 'boolean'
      ? boolean
      : S extends 'given'
        ? unknown
        : S extends 'not emulated'
          ? never
          : S extends readonly [infer Item]
            ? Checked<Item>[]
            : { [Name in keyof S]?: Checked<S[Name]> };

export type GridRange = Checked<typeof GRID_RANGE>;
export type DimensionRange = Checked<typeof DIMENSION_RANGE>;
export type CellData = Checked<typeof CELL_DATA>;
export type SheetProperties = Checked<typeof SHEET_PROPERTIES>;
export type GivenCondition = Checked<typeof CONDITION>;
export type RequestOf<K extends RequestKind> = Checked<(typeof REQUESTS)[K]>;
