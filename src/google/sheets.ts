import { json, jsonOf, query, sendAll, sendJson } from './http';

const API = 'https://sheets.googleapis.com/v4/spreadsheets';

/** A request of `spreadsheets.batchUpdate`, as Google's documents give it. */
export type SheetRequest = Record<string, unknown>;

/** A cell's value as a Sheet holds it; null for an empty cell. */
export type CellValue = string | number | boolean | null;

/** Makes a spreadsheet with these tabs. @returns its file id. @throws GoogleError */
export function createSpreadsheet(
  token: string,
  properties: { title: string; locale: string; timeZone: string },
  sheets: readonly SheetRequest[],
): string {
  return sendJson<{ spreadsheetId: string }>(
    { call: 'sheets.spreadsheets.create', method: 'post', url: `${API}?fields=spreadsheetId`, token },
    { properties, sheets },
  ).spreadsheetId;
}

/** Applies all requests or none (platform-facts 11.8). @throws GoogleError */
export function updateSpreadsheet(token: string, id: string, requests: readonly SheetRequest[]): void {
  sendJson(
    {
      call: 'sheets.spreadsheets.batchUpdate',
      method: 'post',
      url: `${API}/${id}:batchUpdate?${query({ fields: 'spreadsheetId' })}`,
      token,
    },
    { requests },
  );
}

/** Values of several ranges (`Index!A1`), unformatted: rows of cells, trailing empty ones left out. @throws GoogleError */
export function readRanges(token: string, id: string, ranges: readonly string[]): CellValue[][][] {
  return readRangesOfAll(token, [{ id, ranges }])[0]!;
}

/** The same of several spreadsheets, side by side. Nothing is asked of one without ranges. @throws GoogleError */
export function readRangesOfAll(
  token: string,
  reads: readonly { id: string; ranges: readonly string[] }[],
): CellValue[][][][] {
  const asked = reads.filter(({ ranges }) => ranges.length > 0);
  const answers = sendAll(
    asked.map(({ id, ranges }) => ({
      call: READ,
      method: 'post',
      url: `${API}/${id}/values:batchGetByDataFilter`,
      token,
      // By POST, because a few hundred ranges do not fit into a URL.
      ...json({
        dataFilters: ranges.map((a1Range) => ({ a1Range })),
        valueRenderOption: 'UNFORMATTED_VALUE',
        majorDimension: 'ROWS',
      }),
    })),
  );
  return reads.map((read) => {
    const at = asked.indexOf(read);
    return at < 0 ? [] : inOrder(jsonOf<RangesAnswer>(READ, answers[at]!), read.ranges);
  });
}

const READ = 'sheets.spreadsheets.values.batchGetByDataFilter';

interface RangesAnswer {
  valueRanges?: { valueRange: { values?: CellValue[][] }; dataFilters: { a1Range: string }[] }[];
}

/** Answers come in no promised order. */
function inOrder(answer: RangesAnswer, ranges: readonly string[]): CellValue[][][] {
  const byRange = new Map<string, CellValue[][]>();
  for (const { valueRange, dataFilters } of answer.valueRanges ?? []) {
    for (const { a1Range } of dataFilters) byRange.set(a1Range, valueRange.values ?? []);
  }
  return ranges.map((range) => byRange.get(range) ?? []);
}
