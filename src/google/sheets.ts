import { query, sendJson } from './http';

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
  // By POST, because a few hundred ranges do not fit into a URL. Answers come in no promised order.
  const answer = sendJson<{
    valueRanges?: { valueRange: { values?: CellValue[][] }; dataFilters: { a1Range: string }[] }[];
  }>(
    {
      call: 'sheets.spreadsheets.values.batchGetByDataFilter',
      method: 'post',
      url: `${API}/${id}/values:batchGetByDataFilter`,
      token,
    },
    {
      dataFilters: ranges.map((a1Range) => ({ a1Range })),
      valueRenderOption: 'UNFORMATTED_VALUE',
      majorDimension: 'ROWS',
    },
  );
  const byRange = new Map<string, CellValue[][]>();
  for (const { valueRange, dataFilters } of answer.valueRanges ?? []) {
    for (const { a1Range } of dataFilters) byRange.set(a1Range, valueRange.values ?? []);
  }
  return ranges.map((range) => byRange.get(range) ?? []);
}
