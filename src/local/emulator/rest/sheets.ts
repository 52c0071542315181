// The Sheets API v4: who may do what, how often, and which function does it.
import type { DriveFile, JsonAnswer, RestCallContext, RestRoute } from '../world';
import { mayRead, mayWrite, opensByScope, rootFolder } from './drive-access';
import { SPREADSHEET } from './drive-file';
import { forbidden, invalidArgument, jsonAnswer, NotEmulated, notFound } from './errors';
import { checkSelection, parseFields } from './fields';
import { allowParameters, flag, parameter, repeated } from './parameters';
import { applyRequests } from './sheets-batch';
import { Edit } from './sheets-edit';
import { countCall } from './sheets-quota';
import { newSheet } from './sheets-requests-grid';
import { SPREADSHEET_FIELDS, spreadsheetResource } from './sheets-resource';
import { bodyOf } from './sheets-shape';
import { type Checked, SHEET_PROPERTIES, SPREADSHEET_PROPERTIES } from './sheets-shapes';
import { appendRange, type InputOption, type Render, rangeOf, readRange, writeRange } from './sheets-values';
import { emptyWorkbook, type Workbook } from './workbook';

const AUTH = 'https://www.googleapis.com/auth/';
const WRITE_SCOPES = [`${AUTH}spreadsheets`, `${AUTH}drive`, `${AUTH}drive.file`];
const READ_SCOPES = [...WRITE_SCOPES, `${AUTH}spreadsheets.readonly`, `${AUTH}drive.readonly`];

// Nobody's figures were found: guesses, near those of Drive.
const READ_LATENCY = 200;
const WRITE_LATENCY = 350;
const CREATE_LATENCY = 1500;

function userOf(call: RestCallContext): string {
  if (call.token?.user == null) throw forbidden('The caller does not have permission');
  return call.token.user.toLowerCase();
}

/** The scopes for spreadsheets open any of them; `drive.file` alone only those that the program made. */
function opensFile(call: RestCallContext, file: DriveFile): boolean {
  const { token } = call;
  if (token === null) return false;
  return token.scopes.some((scope) => scope.startsWith(`${AUTH}spreadsheets`)) || opensByScope(token, file);
}

/** The file and its workbook, for a caller who may read (or write) it. 404 when there is none, 403 when not allowed. */
function opened(
  call: RestCallContext,
  user: string,
  may: typeof mayRead,
): { file: DriveFile; workbook: Workbook } {
  const id = call.params.spreadsheetId ?? '';
  const file = call.world.files.get(id);
  const workbook = call.world.workbooks.get(id);
  if (file === undefined || workbook === undefined) throw notFound();
  if (!opensFile(call, file) || !may(call.world, file, user))
    throw forbidden('The caller does not have permission');
  return { file, workbook };
}

function reading(call: RestCallContext): { file: DriveFile; workbook: Workbook } {
  const user = userOf(call);
  countCall(call.world, user, 'Read');
  return opened(call, user, mayRead);
}

/** Runs a write; when it throws, whatever it throws, nothing of it remains. */
function writing(call: RestCallContext, write: (edit: Edit) => object): JsonAnswer {
  const user = userOf(call);
  countCall(call.world, user, 'Write');
  const { file, workbook } = opened(call, user, mayWrite);
  const edit = new Edit(call.world, file, workbook, user);
  try {
    return jsonAnswer(write(edit));
  } catch (error) {
    edit.undo.rollBack();
    throw error;
  }
}

function create(call: RestCallContext): JsonAnswer {
  allowParameters(call, 'sheets.spreadsheets.create', []);
  const user = userOf(call);
  countCall(call.world, user, 'Write');
  const shape = { properties: SPREADSHEET_PROPERTIES, sheets: [{ properties: SHEET_PROPERTIES }] } as const;
  const body = bodyOf(call.request.body, shape) as Checked<typeof shape>;
  const workbook = emptyWorkbook(body.properties?.title ?? 'Untitled spreadsheet');
  workbook.locale = body.properties?.locale ?? workbook.locale;
  workbook.timeZone = body.properties?.timeZone ?? workbook.timeZone;
  if (body.sheets !== undefined && body.sheets.length > 0) workbook.sheets = [];
  const file: DriveFile = {
    id: call.world.newId('file'),
    name: workbook.title,
    mimeType: SPREADSHEET,
    owner: user,
    readers: [],
    writers: [],
    writersCanShare: true,
    parents: [rootFolder(user)],
    createdAt: call.world.clock.now(),
    trashed: false,
  };
  const edit = new Edit(call.world, file, workbook, user);
  for (const { properties = {} } of body.sheets ?? []) {
    const sheet = newSheet(workbook, properties, invalidArgument);
    edit.roomFor(sheet.rowCount * sheet.columnCount);
    workbook.sheets.push(sheet);
  }
  call.world.files.set(file.id, file);
  call.world.workbooks.set(file.id, workbook);
  return jsonAnswer(spreadsheetResource(file, workbook));
}

function get(call: RestCallContext): JsonAnswer {
  const name = 'sheets.spreadsheets.get';
  allowParameters(call, name, ['includeGridData']);
  const { file, workbook } = reading(call);
  if (flag(call, 'includeGridData')) throw new NotEmulated(`${name} ?includeGridData`);
  const fields = parameter(call, 'fields');
  if (fields !== null) {
    checkSelection(
      parseFields(fields),
      SPREADSHEET_FIELDS,
      (field) => new NotEmulated(`${name} ?fields=${field}`),
    );
  }
  return jsonAnswer(spreadsheetResource(file, workbook));
}

const RENDERS: readonly string[] = ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'] satisfies Render[];

/** How values are to be given, from the query or the body of a read. Only what is emulated gets past here. */
function renderOf(option: string | null, dates: string | null, major: string | null): Render {
  const render = option ?? 'FORMATTED_VALUE';
  if (!RENDERS.includes(render)) throw invalidArgument(`Invalid value at 'value_render_option', "${render}"`);
  if (dates !== null && dates !== 'SERIAL_NUMBER')
    throw new NotEmulated(`sheets dateTimeRenderOption ${dates}`);
  checkMajor(major);
  return render as Render;
}

function checkMajor(major: string | null): void {
  if (major !== null && major !== 'ROWS') throw new NotEmulated(`sheets majorDimension ${major}`);
}

const READ_PARAMETERS = ['valueRenderOption', 'dateTimeRenderOption', 'majorDimension'];

function renderFromQuery(call: RestCallContext): Render {
  const [option, dates, major] = READ_PARAMETERS.map((name) => parameter(call, name)) as [
    string | null,
    string | null,
    string | null,
  ];
  return renderOf(option, dates, major);
}

function read(workbook: Workbook, text: string, render: Render) {
  const { sheet, area } = rangeOf(workbook, text);
  return readRange(workbook, sheet, area, render);
}

function valuesGet(call: RestCallContext): JsonAnswer {
  allowParameters(call, 'sheets.spreadsheets.values.get', READ_PARAMETERS);
  const { workbook } = reading(call);
  return jsonAnswer(read(workbook, call.params.range ?? '', renderFromQuery(call)));
}

function valuesBatchGet(call: RestCallContext): JsonAnswer {
  allowParameters(call, 'sheets.spreadsheets.values.batchGet', [...READ_PARAMETERS, 'ranges']);
  const { file, workbook } = reading(call);
  const render = renderFromQuery(call);
  const valueRanges = repeated(call, 'ranges').map((text) => read(workbook, text, render));
  return jsonAnswer({ spreadsheetId: file.id, valueRanges });
}

function valuesBatchGetByDataFilter(call: RestCallContext): JsonAnswer {
  allowParameters(call, 'sheets.spreadsheets.values.batchGetByDataFilter', []);
  const { file, workbook } = reading(call);
  const shape = {
    dataFilters: [{ a1Range: 'string', gridRange: 'not emulated', developerMetadataLookup: 'not emulated' }],
    majorDimension: 'string',
    valueRenderOption: 'string',
    dateTimeRenderOption: 'string',
  } as const;
  const body = bodyOf(call.request.body, shape) as Checked<typeof shape>;
  const render = renderOf(
    body.valueRenderOption ?? null,
    body.dateTimeRenderOption ?? null,
    body.majorDimension ?? null,
  );
  const filters = body.dataFilters ?? [];
  if (filters.length === 0) throw invalidArgument('Must specify at least one DataFilter.');
  const valueRanges = filters.map((filter) => ({
    valueRange: read(workbook, filter.a1Range ?? '', render),
    dataFilters: [filter],
  }));
  return jsonAnswer({ spreadsheetId: file.id, valueRanges });
}

const VALUE_RANGE = { range: 'string', majorDimension: 'string', values: ['given'] } as const;

function inputOption(given: string | null | undefined): InputOption {
  if (given === 'RAW' || given === 'USER_ENTERED') return given;
  if (given == null) throw invalidArgument("'valueInputOption' is required but not specified");
  throw invalidArgument(`Invalid value at 'value_input_option', "${given}"`);
}

function valueRange(call: RestCallContext): unknown[] {
  const body = bodyOf(call.request.body, VALUE_RANGE) as Checked<typeof VALUE_RANGE>;
  checkMajor(body.majorDimension ?? null);
  if (body.range !== undefined && body.range !== call.params.range) {
    throw invalidArgument(
      `Requested writing within range [${call.params.range}], but the body names [${body.range}]`,
    );
  }
  return body.values ?? [];
}

function valuesUpdate(call: RestCallContext): JsonAnswer {
  allowParameters(call, 'sheets.spreadsheets.values.update', ['valueInputOption']);
  return writing(call, (edit) => {
    const input = inputOption(parameter(call, 'valueInputOption'));
    return writeRange(edit, call.params.range ?? '', valueRange(call), input);
  });
}

function valuesAppend(call: RestCallContext): JsonAnswer {
  allowParameters(call, 'sheets.spreadsheets.values.append', ['valueInputOption', 'insertDataOption']);
  return writing(call, (edit) => {
    const input = inputOption(parameter(call, 'valueInputOption'));
    const option = parameter(call, 'insertDataOption') ?? 'OVERWRITE';
    if (option !== 'OVERWRITE' && option !== 'INSERT_ROWS') {
      throw invalidArgument(`Invalid value at 'insert_data_option', "${option}"`);
    }
    return appendRange(edit, call.params.range ?? '', valueRange(call), input, option === 'INSERT_ROWS');
  });
}

function valuesBatchUpdate(call: RestCallContext): JsonAnswer {
  allowParameters(call, 'sheets.spreadsheets.values.batchUpdate', []);
  return writing(call, (edit) => {
    const shape = { valueInputOption: 'string', data: [VALUE_RANGE] } as const;
    const body = bodyOf(call.request.body, shape) as Checked<typeof shape>;
    const input = inputOption(body.valueInputOption);
    const responses = (body.data ?? []).map((data) => {
      checkMajor(data.majorDimension ?? null);
      return writeRange(edit, data.range ?? '', data.values ?? [], input);
    });
    const total = (part: 'updatedRows' | 'updatedColumns' | 'updatedCells') =>
      responses.reduce((sum, response) => sum + response[part], 0);
    return {
      spreadsheetId: edit.file.id,
      totalUpdatedRows: total('updatedRows'),
      totalUpdatedColumns: total('updatedColumns'),
      totalUpdatedCells: total('updatedCells'),
      totalUpdatedSheets: new Set(responses.map((r) => r.updatedRange.split('!')[0])).size,
      responses,
    };
  });
}

function batchUpdate(call: RestCallContext): JsonAnswer {
  allowParameters(call, 'sheets.spreadsheets.batchUpdate', []);
  return writing(call, (edit) => {
    const shape = {
      requests: ['given'],
      includeSpreadsheetInResponse: 'not emulated',
      responseRanges: 'not emulated',
      responseIncludeGridData: 'not emulated',
    } as const;
    const { requests = [] } = bodyOf(call.request.body, shape) as { requests?: unknown[] };
    if (requests.length === 0) throw invalidArgument('Must specify at least one request.');
    return { spreadsheetId: edit.file.id, replies: applyRequests(edit, requests) };
  });
}

type Kind = 'read' | 'write' | 'create';

function route(
  name: string,
  method: string,
  path: string,
  kind: Kind,
  handle: (call: RestCallContext) => JsonAnswer,
): RestRoute {
  return {
    name: `sheets.spreadsheets.${name}`,
    method,
    path: `sheets.googleapis.com/v4/spreadsheets${path}`,
    scopes: kind === 'read' ? READ_SCOPES : WRITE_SCOPES,
    units: 0,
    latency: { read: READ_LATENCY, write: WRITE_LATENCY, create: CREATE_LATENCY }[kind],
    handle,
  };
}

/** Every emulated method of the Sheets API (scopes from its discovery document). */
export const sheetsRoutes: RestRoute[] = [
  route('create', 'POST', '', 'create', create),
  route('get', 'GET', '/{spreadsheetId}', 'read', get),
  route('batchUpdate', 'POST', '/{spreadsheetId}:batchUpdate', 'write', batchUpdate),
  route('values.get', 'GET', '/{spreadsheetId}/values/{range}', 'read', valuesGet),
  route('values.update', 'PUT', '/{spreadsheetId}/values/{range}', 'write', valuesUpdate),
  route('values.append', 'POST', '/{spreadsheetId}/values/{range}:append', 'write', valuesAppend),
  route('values.batchGet', 'GET', '/{spreadsheetId}/values:batchGet', 'read', valuesBatchGet),
  route(
    'values.batchGetByDataFilter',
    'POST',
    '/{spreadsheetId}/values:batchGetByDataFilter',
    'read',
    valuesBatchGetByDataFilter,
  ),
  route('values.batchUpdate', 'POST', '/{spreadsheetId}/values:batchUpdate', 'write', valuesBatchUpdate),
];
