import type { SheetRequest } from '../google/sheets';
import type { BlockWrite } from '../register/canvas';
import type { Cell } from '../register/cell';
import { type Column, type Layout, NUMBER_FORMATS, type Tab } from '../register/layout';

// Layouts and plans as requests of spreadsheets.batchUpdate: plain data in, plain data out.

/** The tabs of a new workbook, for `spreadsheets.create`. */
export function sheetsOf(layout: Layout, grid: Record<string, number>): SheetRequest[] {
  return layout.tabs.map((tab, index) => ({
    properties: {
      sheetId: tab.sheetId,
      title: tab.title,
      index,
      hidden: tab.hidden,
      tabColorStyle: { rgbColor: rgb(tab.colour) },
      gridProperties: {
        rowCount: grid[tab.title] ?? INDEX_ROWS,
        columnCount: tab.columns.length,
        frozenRowCount: tab.frozenRows,
      },
    },
  }));
}

/** The hidden Index has its head and one row a bucket. */
const INDEX_ROWS = 4097;

/** How a workbook looks and what may be put where: headings, widths, drop-downs, colours, protection. */
export function layoutRequests(layout: Layout): SheetRequest[] {
  return layout.tabs.flatMap((tab) => [
    ...(tab.frozenRows > 0 ? [headingStyle(tab), filter(tab)] : []),
    ...tab.columns.flatMap((column, index) => columnRequests(tab, column, index)),
    ...(tab.protected ? [protection(tab)] : []),
  ]);
}

/** What a plan or a skeleton writes, and the rows its tabs need for it. */
export function writeRequests(
  layout: Layout,
  writes: readonly BlockWrite[],
  grid: Record<string, number>,
): SheetRequest[] {
  const sheetId = (title: string) => layout.tabs.find((tab) => tab.title === title)!.sheetId;
  const growth = Object.entries(grid).map(([title, rowCount]) => ({
    updateSheetProperties: {
      properties: { sheetId: sheetId(title), gridProperties: { rowCount } },
      fields: 'gridProperties.rowCount',
    },
  }));
  const cells = writes.map(({ tab, startRow, startColumn, rows }) => ({
    updateCells: {
      start: { sheetId: sheetId(tab), rowIndex: startRow - 1, columnIndex: startColumn - 1 },
      rows: rows.map((row) => ({ values: row.map((cell) => ({ userEnteredValue: value(cell) })) })),
      fields: 'userEnteredValue',
    },
  }));
  return [...growth, ...cells];
}

/** RAW by nature: `stringValue` is never parsed, and only the layout's own constants are formulas. */
function value(cell: Cell): Record<string, unknown> {
  switch (cell.kind) {
    case 'text':
      return { stringValue: cell.value };
    case 'number':
    case 'instant':
      return { numberValue: cell.value };
    case 'tick':
      return { boolValue: cell.value };
    case 'formula':
      return { formulaValue: cell.value };
    case 'empty':
      return {};
  }
}

function headingStyle(tab: Tab): SheetRequest {
  return {
    repeatCell: {
      range: { sheetId: tab.sheetId, startRowIndex: 0, endRowIndex: tab.frozenRows },
      cell: {
        userEnteredFormat: {
          backgroundColorStyle: { rgbColor: rgb(tab.colour) },
          textFormat: { bold: true, foregroundColorStyle: { rgbColor: rgb('#ffffff') } },
          wrapStrategy: 'WRAP',
          verticalAlignment: 'MIDDLE',
        },
      },
      fields: 'userEnteredFormat',
    },
  };
}

function filter(tab: Tab): SheetRequest {
  const range = {
    sheetId: tab.sheetId,
    startRowIndex: 0,
    startColumnIndex: 0,
    endColumnIndex: tab.columns.length,
  };
  return { setBasicFilter: { filter: { range } } };
}

function columnRequests(tab: Tab, column: Column, index: number): SheetRequest[] {
  const under = {
    sheetId: tab.sheetId,
    startRowIndex: tab.frozenRows,
    startColumnIndex: index,
    endColumnIndex: index + 1,
  };
  const requests: SheetRequest[] = [
    {
      updateDimensionProperties: {
        range: { sheetId: tab.sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
        properties: { pixelSize: column.width },
        fields: 'pixelSize',
      },
    },
  ];
  const format = formatOf(column);
  const fields = Object.keys(format).map((key) => `userEnteredFormat.${key}`);
  requests.push({
    repeatCell: { range: under, cell: { userEnteredFormat: format }, fields: fields.join(',') },
  });
  if (column.kind === 'choice' && column.choices) {
    const values = column.choices.map((userEnteredValue) => ({ userEnteredValue }));
    const rule = { condition: { type: 'ONE_OF_LIST', values }, strict: false, showCustomUi: true };
    requests.push({ setDataValidation: { range: under, rule } });
  }
  if (column.kind === 'tick') {
    requests.push({
      setDataValidation: { range: under, rule: { condition: { type: 'BOOLEAN' }, strict: false } },
    });
  }
  for (const [text, colour] of Object.entries(column.colours ?? {})) {
    const condition = { type: 'TEXT_EQ', values: [{ userEnteredValue: text }] };
    const booleanRule = { condition, format: { backgroundColorStyle: { rgbColor: rgb(colour) } } };
    requests.push({ addConditionalFormatRule: { rule: { ranges: [under], booleanRule }, index: 0 } });
  }
  if (column.note !== undefined && tab.frozenRows > 0) {
    requests.push({
      updateCells: {
        start: { sheetId: tab.sheetId, rowIndex: 0, columnIndex: index },
        rows: [{ values: [{ note: column.note }] }],
        fields: 'note',
      },
    });
  }
  return requests;
}

/** Everything at the top of its row, so that a row reads across; short values in the middle of their column. */
function formatOf(column: Column): Record<string, unknown> {
  const verticalAlignment = 'TOP';
  switch (column.kind) {
    case 'instant':
    case 'date': {
      const type = column.kind === 'date' ? 'DATE' : 'DATE_TIME';
      const numberFormat = { type, pattern: NUMBER_FORMATS[column.kind] };
      return { numberFormat, horizontalAlignment: 'LEFT', verticalAlignment };
    }
    case 'number':
    case 'tick':
      return { horizontalAlignment: 'CENTER', verticalAlignment };
    case 'wrapped':
      return { wrapStrategy: 'WRAP', verticalAlignment };
    case 'text':
    case 'choice':
      return { verticalAlignment };
  }
}

/** Nobody but the owner, which is the role account, may write here. */
function protection(tab: Tab): SheetRequest {
  const description = 'Written by Safe Channels only; a change here breaks the chain and is found.';
  return {
    addProtectedRange: {
      protectedRange: {
        range: { sheetId: tab.sheetId },
        description,
        warningOnly: false,
        editors: { users: [] },
      },
    },
  };
}

function rgb(hex: string): { red: number; green: number; blue: number } {
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
}
