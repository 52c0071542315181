import type { Cell, CellStyle, ColumnDef, NamedRange, RowDef, SheetProtection, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { columnLetters } from '../emulator/rest/sheets-a1';
import { closed, covers, EVERYTHING } from '../emulator/rest/sheets-area';
import { type Content, DEFAULT_COLUMN_PIXELS, type Sheet, type Workbook } from '../emulator/rest/workbook';
import { chartOf, type Tabs, tabsOf } from './charts';
import { rowHeight } from './height';
import { LONG_HEADINGS, LongTexts } from './long-text';
import { type Look, lookOf } from './look';
import { conditionalOf, ListColumns, reference, validationOf } from './rules';
import { hex } from './style';
import { toXlsxText } from './text';
import { DROP_DOWNS, LONG_TEXTS, quotedTitle, xlsxTitles } from './titles';

/** Excel refuses a longer formula. */
const MAX_FORMULA = 8_192;
/** A column's width in the file is in characters of the standard font, 7 pixels each. */
const PIXELS_PER_CHARACTER = 7;

/** What a protected tab still lets everybody do: read, select, filter, widen columns. */
const LOCKED: SheetProtection = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
  autoFilter: true,
};

interface Aside {
  titles: string[];
  tabs: Tabs;
  longTexts: LongTexts;
  lists: ListColumns;
}

/**
 * The workbook as an .xlsx file: values, notes, looks, widths, frozen rows, drop-downs, conditional colours, filters,
 * protection of whole tabs, and charts of the common kinds. Text stays text, whatever it looks like; `xlsxToWorkbook`
 * reads every value back exactly. Protection of a part of a tab is not carried over: the file format would need every
 * other cell unlocked.
 */
export async function workbookToXlsx(workbook: Workbook): Promise<Uint8Array> {
  const titles = xlsxTitles(workbook);
  const aside: Aside = {
    titles,
    tabs: tabsOf(workbook, titles),
    longTexts: new LongTexts(),
    lists: new ListColumns(),
  };
  const sheets = workbook.sheets.map((sheet, index) => sheetOf(workbook, sheet, titles[index] ?? '', aside));
  if (aside.longTexts.rows.length > 0) sheets.push(longTextSheet(aside.longTexts));
  if (aside.lists.columns.length > 0) sheets.push(listSheet(aside.lists));
  return writeXlsx({
    sheets,
    namedRanges: workbook.sheets.flatMap((sheet, index) => printTitles(sheet, titles[index] ?? '')),
    defaultFont: { name: 'Arial', size: 10 },
    activeSheet: Math.max(
      0,
      workbook.sheets.findIndex((s) => !s.hidden),
    ),
    properties: { title: toXlsxText(workbook.title) },
  });
}

/** The frozen rows are repeated on every printed page. hucre 1.0.0 writes its own such name without quotes. */
function printTitles(sheet: Sheet, title: string): NamedRange[] {
  if (sheet.frozenRowCount === 0) return [];
  return [
    { name: '_xlnm.Print_Titles', range: `${quotedTitle(title)}!$1:$${sheet.frozenRowCount}`, scope: title },
  ];
}

function sheetOf(workbook: Workbook, sheet: Sheet, title: string, aside: Aside): WriteSheet {
  const look = lookOf(workbook, sheet);
  const width = usedWidth(sheet);
  const columns = columnsOf(sheet, look, width);
  const { rows, cells, rowDefs } = cellsOf(sheet, title, look, columns, width, aside);
  const filter = sheet.basicFilter === null ? null : reference(sheet.basicFilter, sheet);
  const locked = sheet.protectedRanges.some((p) => !p.warningOnly && covers(p.area, EVERYTHING));
  return {
    name: title,
    columns,
    rows,
    cells,
    rowDefs,
    hidden: sheet.hidden,
    merges: sheet.merges.map((merge) => {
      const { row0, row1, column0, column1 } = closed(merge, sheet);
      return { startRow: row0, endRow: row1 - 1, startCol: column0, endCol: column1 - 1 };
    }),
    dataValidations: sheet.validations
      .map((v) => validationOf(v, sheet, aside.lists))
      .filter((v) => v !== null),
    conditionalRules: sheet.conditionalFormats
      .map((rule, index) => conditionalOf(rule, sheet, index + 1))
      .filter((rule) => rule !== null),
    charts: sheet.charts.map((chart) => chartOf(chart, aside.tabs)).filter((chart) => chart !== null),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...(sheet.frozenRowCount + sheet.frozenColumnCount === 0
      ? {}
      : { freezePane: { rows: sheet.frozenRowCount, columns: sheet.frozenColumnCount } }),
    ...(filter === null ? {} : { autoFilter: { range: filter } }),
    ...(locked ? { protection: LOCKED } : {}),
    ...(sheet.tabColor === null ? {} : { view: { tabColor: { rgb: hex(sheet.tabColor) } } }),
  };
}

/** How many columns have anything to show: a value, a width, or a format of their own. */
function usedWidth(sheet: Sheet): number {
  let width = Math.max(sheet.columnPixels.length, sheet.hiddenColumns.length);
  for (const row of sheet.rows) {
    if (row !== undefined)
      width = Math.max(width, row.values.length, row.formats?.length ?? 0, row.notes?.length ?? 0);
  }
  return Math.min(width, sheet.columnCount);
}

/** Widths, and of each column the style that most of its cells have: that of the last row. */
function columnsOf(sheet: Sheet, look: Look, width: number): ColumnDef[] {
  return Array.from({ length: width }, (_, column): ColumnDef => {
    const style = look(sheet.rowCount - 1, column);
    return {
      width: (sheet.columnPixels[column] ?? DEFAULT_COLUMN_PIXELS) / PIXELS_PER_CHARACTER,
      ...(sheet.hiddenColumns[column] === true ? { hidden: true } : {}),
      ...(style === undefined ? {} : { style }),
    };
  });
}

type Values = (string | number | boolean | null)[];

function cellsOf(sheet: Sheet, title: string, look: Look, columns: ColumnDef[], width: number, aside: Aside) {
  const rows: Values[] = [];
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map<number, RowDef>();
  for (let r = 0; r < Math.max(sheet.rows.length, styledRows(sheet)); r++) {
    const kept = sheet.rows[r];
    const values: Values = [];
    for (let c = 0; c < width; c++) {
      const content = kept?.values[c] ?? null;
      const extra = extraOf(content, kept?.notes?.[c] ?? null, look(r, c), columns[c]?.style);
      values.push(plainValue(content, title, `${columnLetters(c)}${r + 1}`, aside));
      if (extra !== null) cells.set(`${r},${c}`, extra);
    }
    const height = rowHeight(sheet, look, r, width);
    if (height !== null) rowDefs.set(r, { height });
    rows.push(values);
  }
  return { rows, cells, rowDefs };
}

/** Rows at the top that have a look although they may be empty: headings. */
function styledRows(sheet: Sheet): number {
  const ends = sheet.formatRanges.map((r) => r.area.row1 ?? 0);
  return Math.min(Math.max(0, sheet.frozenRowCount, ...ends.filter((end) => end < 100)), sheet.rowCount);
}

function plainValue(
  content: Content | null,
  title: string,
  cell: string,
  aside: Aside,
): string | number | boolean | null {
  if (content === null || content === '') return null;
  if (typeof content === 'string') return toXlsxText(aside.longTexts.shown(content, title, cell));
  if (typeof content !== 'object') return content;
  return content.formula.length > MAX_FORMULA ? toXlsxText(content.formula) : null;
}

/** What of a cell does not follow from its column and its value; null: nothing. */
function extraOf(
  content: Content | null,
  note: string | null,
  style: CellStyle | undefined,
  columnStyle: CellStyle | undefined,
): Partial<Cell> | null {
  const extra: Partial<Cell> = {};
  if (typeof content === 'boolean') extra.style = booleanStyle(style);
  else if (style !== columnStyle) extra.style = style ?? {};
  if (typeof content === 'string' && ERROR_WORD.test(content)) extra.richText = [{ text: content }];
  if (note !== null) extra.comment = { text: toXlsxText(note) };
  if (content !== null && typeof content === 'object' && content.formula.length <= MAX_FORMULA) {
    extra.formula = toXlsxText(content.formula.slice(1));
  }
  return Object.keys(extra).length === 0 ? null : extra;
}

/** hucre 1.0.0 turns text that is spelt like an Excel error into an error; as rich text it stays text. */
const ERROR_WORD = /^#[A-Z0-9/_]+[!?]?$/;

/** LibreOffice 7 shows FALSE as 0 when text in the same style follows it: so it is told how to show it. */
function booleanStyle(style: CellStyle | undefined): CellStyle {
  return { ...style, numFmt: style?.numFmt ?? '"TRUE";"TRUE";"FALSE"' };
}

const HEADING: CellStyle = { font: { name: 'Arial', size: 10, bold: true } };

function longTextSheet({ rows }: LongTexts): WriteSheet {
  const wrapped = { alignment: { wrapText: true, vertical: 'top' as const } };
  return {
    name: LONG_TEXTS,
    columns: [{ width: 24 }, { width: 10 }, { width: 8 }, { width: 120, style: wrapped }],
    rows: [[...LONG_HEADINGS], ...rows.map(([tab, cell, part, text]) => [tab, cell, part, toXlsxText(text)])],
    cells: new Map(LONG_HEADINGS.map((_, column) => [`0,${column}`, { style: HEADING }])),
    freezePane: { rows: 1 },
  };
}

function listSheet({ columns }: ListColumns): WriteSheet {
  const length = Math.max(...columns.map((column) => column.length));
  const rows = Array.from({ length }, (_, r) =>
    columns.map((column) => (column[r] === undefined ? null : toXlsxText(column[r] as string))),
  );
  return { name: DROP_DOWNS, rows, hidden: true };
}
