// A tenant with one spreadsheet in it, and calls of the emulated Sheets methods on it.
import { GoogleError } from '../../../src/local/emulator/rest/errors';
import { sheetsRoutes } from '../../../src/local/emulator/rest/sheets';
import { emptySheet, emptyWorkbook, type Workbook } from '../../../src/local/emulator/rest/workbook';
import type { DriveFile, Group, JsonAnswer, Token, World } from '../../../src/local/emulator/world';

export const OWNER = 'safechannels@hillside.example';
export const EDITOR = 'd.okafor@hillside.example';
export const READER = 'p.lindqvist@hillside.example';
export const STRANGER = 'nobody@hillside.example';

const SCOPE = 'https://www.googleapis.com/auth/spreadsheets';

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a JSON answer, looked into by the tests
  body: any;
}

export class SheetWorld {
  now = Date.UTC(2026, 10, 24, 9, 0, 0);
  readonly file: DriveFile = {
    id: 'file-1',
    name: 'Incidents',
    mimeType: 'application/vnd.google-apps.spreadsheet',
    owner: OWNER,
    readers: [READER],
    writers: [EDITOR],
    writersCanShare: false,
    parents: [],
    createdAt: 0,
    trashed: false,
  };
  readonly groups = new Map<string, Group>();
  readonly world: World;

  constructor(readonly workbook: Workbook = emptyWorkbook('Incidents')) {
    let made = 1;
    this.world = {
      clock: {
        now: () => this.now,
        spend: (ms: number) => {
          this.now += ms;
        },
      },
      domains: ['hillside.example'],
      users: new Map(),
      groups: this.groups,
      files: new Map([[this.file.id, this.file]]),
      workbooks: new Map([[this.file.id, workbook]]),
      usage: { sheets: {} },
      newId: (kind: string) => {
        made += 1;
        return `${kind}-${made}`;
      },
    } as unknown as World;
  }

  /** Calls `sheets.spreadsheets.<name>`; refusals come back as their status and message. */
  call(
    name: string,
    options: {
      user?: string;
      body?: unknown;
      query?: string;
      range?: string;
      id?: string;
      scopes?: string[];
    } = {},
  ): Answer {
    const found = sheetsRoutes.find((r) => r.name === `sheets.spreadsheets.${name}`);
    if (found === undefined) throw new Error(`no route ${name}`);
    const token: Token = {
      value: 't',
      user: options.user ?? OWNER,
      scopes: options.scopes ?? [SCOPE],
      kind: 'script',
      expiresAt: Number.POSITIVE_INFINITY,
    };
    const params: Record<string, string> = { spreadsheetId: options.id ?? this.file.id };
    if (options.range !== undefined) params.range = options.range;
    try {
      const answer = found.handle({
        world: this.world,
        params,
        token,
        request: {
          method: found.method,
          url: new URL(`https://sheets.googleapis.com/v4/spreadsheets${options.query ?? ''}`),
          headers: {},
          body:
            typeof options.body === 'string'
              ? options.body
              : options.body === undefined
                ? ''
                : JSON.stringify(options.body),
        },
      });
      const { status, json } = answer as JsonAnswer;
      return { status, body: JSON.parse(JSON.stringify(json)) };
    } catch (error) {
      if (error instanceof GoogleError) return { status: error.parts.status, body: error.message };
      throw error;
    }
  }

  /** Applies requests; `user` is the owner unless named. */
  batch(requests: unknown[], user = OWNER): Answer {
    return this.call('batchUpdate', { user, body: { requests } });
  }
}

/** A tab of the given size as the only one of a workbook. */
export function oneSheet(title: string, rows: number, columns: number): Workbook {
  return { ...emptyWorkbook('Incidents'), sheets: [emptySheet(0, title, rows, columns)] };
}

/** `updateCells` of plain values at a place, as the service writes them. */
export function write(
  row: number,
  column: number,
  rows: (string | number | boolean | null)[][],
  sheetId = 0,
): object {
  return {
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      fields: 'userEnteredValue',
      rows: rows.map((cells) => ({
        values: cells.map((value) =>
          value === null
            ? {}
            : {
                userEnteredValue:
                  typeof value === 'string'
                    ? { stringValue: value }
                    : typeof value === 'number'
                      ? { numberValue: value }
                      : { boolValue: value },
              },
        ),
      })),
    },
  };
}
