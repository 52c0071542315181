import { route } from '../../../src/local/emulator/rest/router';
import type { World } from '../../../src/local/emulator/world';
import { OWNER, oneSheet, SheetWorld, write } from './sheet-world';

const SHEETS = 'https://sheets.googleapis.com/v4/spreadsheets/file-1';

function send(w: SheetWorld, method: string, path: string, body?: unknown) {
  const scope = 'https://www.googleapis.com/auth/spreadsheets';
  const token = {
    value: 't',
    user: OWNER,
    scopes: [scope],
    kind: 'script',
    expiresAt: Number.POSITIVE_INFINITY,
  };
  const world = {
    ...w.world,
    tokens: new Map([['t', token]]),
    faults: { next: () => null },
    meter: { record: () => undefined },
  } as unknown as World;
  const response = route(world, {
    method,
    url: new URL(`${SHEETS}${path}`),
    headers: { authorization: 'Bearer t' },
    body: body === undefined ? '' : JSON.stringify(body),
  });
  return { status: response.status, body: JSON.parse(response.body) };
}

test('each method is reached by its own path, titles and ranges percent-encoded or not', () => {
  const w = new SheetWorld(oneSheet('Contact log/2026', 20, 5));
  const values = [['a', 'b']];
  const title = encodeURIComponent("'Contact log/2026'!");
  expect(send(w, 'PUT', `/values/${title}A1:B1?valueInputOption=RAW`, { values }).body.updatedCells).toBe(2);
  expect(
    send(w, 'POST', `/values/${title}A1:B1:append?valueInputOption=RAW`, { values }).body.updates.updatedRows,
  ).toBe(1);
  expect(send(w, 'POST', ':batchUpdate', { requests: [write(2, 0, [['c']])] }).body.replies).toEqual([{}]);
  expect(send(w, 'GET', `/values/${title}A%3AB`).body.values).toEqual([['a', 'b'], ['a', 'b'], ['c']]);
  expect(send(w, 'GET', '/values:batchGet?ranges=A1&ranges=B2').body.valueRanges).toHaveLength(2);
  expect(
    send(w, 'POST', '/values:batchGetByDataFilter', { dataFilters: [{ a1Range: 'A3' }] }).body.valueRanges,
  ).toHaveLength(1);
  const data = [{ range: 'A4', values }];
  expect(
    send(w, 'POST', '/values:batchUpdate', { valueInputOption: 'RAW', data }).body.totalUpdatedCells,
  ).toBe(2);
});

test('an answer holds only the fields asked for', () => {
  const w = new SheetWorld(oneSheet('Log', 20, 5));
  expect(send(w, 'GET', '?fields=sheets(properties(sheetId,title))').body).toEqual({
    sheets: [{ properties: { sheetId: 0, title: 'Log' } }],
  });
});

test('a refusal has the shape of the Sheets API', () => {
  const w = new SheetWorld(oneSheet('Log', 20, 5));
  expect(send(w, 'POST', ':batchUpdate', { requests: [write(20, 0, [['x']])] })).toEqual({
    status: 400,
    body: {
      error: {
        code: 400,
        message: expect.stringContaining('beyond the last requested row'),
        status: 'INVALID_ARGUMENT',
      },
    },
  });
});
