import { emptySheet, type Row, type Sheet, type Workbook } from './workbook';

const KIND = 'safe-channels-workbook-1';

/** A workbook ready for `JSON.stringify`: as it is in memory, but with rows as `[index, row]` pairs. */
export interface WorkbookJson extends Omit<Workbook, 'sheets'> {
  kind: typeof KIND;
  sheets: SheetJson[];
}

type SheetJson = Omit<Sheet, 'rows' | 'columnPixels' | 'hiddenColumns'> & {
  rows: [number, Row][];
  columnPixels: [number, number][];
  hiddenColumns: number[];
};

/** The workbook as plain JSON data, to be saved. Shares its parts with the workbook: stringify it before the next write. */
export function workbookToJson(workbook: Workbook): WorkbookJson {
  return {
    ...workbook,
    kind: KIND,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: pairs(sheet.rows),
      columnPixels: pairs(sheet.columnPixels),
      hiddenColumns: pairs(sheet.hiddenColumns).map(([index]) => index),
    })),
  };
}

/** The workbook that `workbookToJson` wrote. Throws an Error when `json` is something else. */
export function workbookFromJson(json: unknown): Workbook {
  const { kind, ...saved } = json as WorkbookJson;
  if (kind !== KIND || !Array.isArray(saved.sheets)) throw new Error('this is not a saved workbook');
  return {
    ...saved,
    sheets: saved.sheets.map((sheet) => ({
      ...emptySheet(sheet.sheetId, sheet.title),
      ...sheet,
      rows: sparse(sheet.rows),
      columnPixels: sparse(sheet.columnPixels),
      hiddenColumns: sparse(sheet.hiddenColumns.map((index): [number, boolean] => [index, true])),
    })),
  };
}

function pairs<T>(list: (T | undefined)[]): [number, T][] {
  const out: [number, T][] = [];
  list.forEach((item, index) => {
    if (item !== undefined) out.push([index, item]);
  });
  return out;
}

function sparse<T>(list: [number, T][]): (T | undefined)[] {
  const out: (T | undefined)[] = [];
  for (const [index, item] of list) out[index] = item;
  return out;
}
