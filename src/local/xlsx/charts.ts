// Charts kept as Google's API gave them, as far as bars, lines and pies go.
import type { SheetChart } from 'hucre';
import { columnLetters } from '../emulator/rest/sheets-a1';
import { type Chart, contentAt, type Sheet, type Workbook } from '../emulator/rest/workbook';
import { quotedTitle } from './titles';

interface Source {
  sourceRange?: {
    sources?: {
      sheetId?: number;
      startRowIndex?: number;
      endRowIndex?: number;
      startColumnIndex?: number;
      endColumnIndex?: number;
    }[];
  };
}

interface Spec {
  title?: string;
  basicChart?: {
    chartType?: string;
    headerCount?: number;
    domains?: { domain?: Source }[];
    series?: { series?: Source }[];
    axis?: { position?: string; title?: string }[];
  };
  pieChart?: { domain?: Source; series?: Source };
}

interface Position {
  overlayPosition?: {
    anchorCell?: { rowIndex?: number; columnIndex?: number };
    widthPixels?: number;
    heightPixels?: number;
  };
}

const KINDS: { [type: string]: SheetChart['type'] } = {
  COLUMN: 'column',
  BAR: 'bar',
  LINE: 'line',
  AREA: 'area',
};

// Google's sizes when none are given, and of its cells, pixels.
const CHART = { width: 600, height: 371 };
const CELL = { width: 100, height: 21 };

/** Finds a tab of the workbook, and what it is called in the file. */
export type Tabs = (sheetId: number) => { sheet: Sheet; title: string } | undefined;

export function tabsOf(workbook: Workbook, titles: readonly string[]): Tabs {
  return (sheetId) => {
    const index = workbook.sheets.findIndex((s) => s.sheetId === sheetId);
    const sheet = workbook.sheets[index];
    return sheet === undefined ? undefined : { sheet, title: titles[index] ?? sheet.title };
  };
}

/** The chart for the file; null for a kind that is not carried over or one whose data are gone. */
export function chartOf(chart: Chart, tabs: Tabs): SheetChart | null {
  const spec = chart.given.spec as Spec;
  const type = spec.pieChart === undefined ? KINDS[spec.basicChart?.chartType ?? ''] : 'pie';
  if (type === undefined) return null;
  const headers =
    spec.pieChart === undefined
      ? (spec.basicChart?.headerCount ?? 0)
      : pieHeaders(spec.pieChart.series, tabs);
  const categories = data(spec.pieChart?.domain ?? spec.basicChart?.domains?.[0]?.domain, headers, tabs);
  const given =
    spec.pieChart === undefined ? spec.basicChart?.series?.map((s) => s.series) : [spec.pieChart.series];
  const series = (given ?? []).map((source) => data(source, headers, tabs)).filter((s) => s !== null);
  if (series.length === 0) return null;
  const axes = axesOf(spec, type);
  return {
    type,
    ...(spec.title === undefined ? {} : { title: spec.title }),
    series: series.map(({ cells, name }) => ({
      values: cells,
      ...(categories === null ? {} : { categories: categories.cells }),
      ...(name === null ? {} : { name }),
    })),
    anchor: anchorOf((chart.given.position ?? {}) as Position),
    legend: series.length > 1 || type === 'pie' ? 'right' : false,
    ...(axes == null ? {} : { axes }),
  };
}

/** A pie chart is not told whether its first row is a heading: it is when the first of its numbers is text. */
function pieHeaders(series: Source | undefined, tabs: Tabs): number {
  const range = series?.sourceRange?.sources?.[0];
  const sheet = tabs(range?.sheetId ?? 0)?.sheet;
  if (range === undefined || sheet === undefined) return 0;
  return typeof contentAt(sheet, range.startRowIndex ?? 0, range.startColumnIndex ?? 0) === 'string' ? 1 : 0;
}

/** Titles of the axes, and amounts counted from nought, so that bars can be compared. */
function axesOf(spec: Spec, type: SheetChart['type']): SheetChart['axes'] | null {
  if (type === 'pie') return null;
  const titleAt = (position: string) => spec.basicChart?.axis?.find((a) => a.position === position)?.title;
  const [bottom, left] = [titleAt('BOTTOM_AXIS'), titleAt('LEFT_AXIS')];
  const [x, y] = type === 'bar' ? [left, bottom] : [bottom, left];
  return {
    ...(x === undefined ? {} : { x: { title: x } }),
    y: { scale: { min: 0 }, ...(y === undefined ? {} : { title: y }) },
  };
}

function data(
  source: Source | undefined,
  headers: number,
  tabs: Tabs,
): { cells: string; name: string | null } | null {
  const range = source?.sourceRange?.sources?.[0];
  const tab = tabs(range?.sheetId ?? 0);
  if (range === undefined || tab === undefined) return null;
  const row0 = range.startRowIndex ?? 0;
  const row1 = range.endRowIndex ?? tab.sheet.rowCount;
  const column0 = range.startColumnIndex ?? 0;
  const column1 = range.endColumnIndex ?? column0 + 1;
  if (row0 + headers >= row1) return null;
  const heading = headers > 0 ? contentAt(tab.sheet, row0, column0) : null;
  const from = `$${columnLetters(column0)}$${row0 + headers + 1}`;
  return {
    cells: `${quotedTitle(tab.title)}!${from}:$${columnLetters(column1 - 1)}$${row1}`,
    name: typeof heading === 'string' ? heading : null,
  };
}

function anchorOf({ overlayPosition: at }: Position): SheetChart['anchor'] {
  const row = at?.anchorCell?.rowIndex ?? 0;
  const col = at?.anchorCell?.columnIndex ?? 0;
  const columns = Math.ceil((at?.widthPixels ?? CHART.width) / CELL.width);
  const rows = Math.ceil((at?.heightPixels ?? CHART.height) / CELL.height);
  return { from: { row, col }, to: { row: row + rows, col: col + columns } };
}
