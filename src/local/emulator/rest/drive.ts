// Drive v3 files: made, found, renamed, moved and deleted. Contents are emulated for text uploaded with the metadata
// (drive-content.ts), and a new spreadsheet gets its empty workbook.
import type { DriveFile, JsonAnswer, RestCallContext, RestResponse, RestRoute } from '../world';
import { scope } from './auth';
import { isOwner, rootFolder } from './drive-access';
import { mediaOf, readUpload, wantsMedia } from './drive-content';
import {
  driveUser,
  FOLDER,
  fileNotFound,
  insufficientPermissions,
  readableFile,
  SPREADSHEET,
  sees,
  toFile,
  writableFile,
} from './drive-file';
import { permissionRoutes } from './drive-permissions';
import { parseFileQuery } from './drive-query';
import { emptyResponse, forbidden, invalidArgument, jsonAnswer, NotEmulated } from './errors';
import { LATENCY } from './latency';
import {
  allowParameters,
  invalidPageToken,
  jsonBody,
  makePageToken,
  pageSize,
  pageToken,
  parameter,
  readPageToken,
  stringList,
} from './parameters';
import { emptyWorkbook } from './workbook';

const FILES = 'www.googleapis.com/drive/v3/files';

function isBrief(call: RestCallContext): boolean {
  return parameter(call, 'fields') === null;
}

/** The one folder that a list of parents names. Since 2020 a file has a single parent. */
function parentOf(call: RestCallContext, parents: string[]): string {
  const root = rootFolder(driveUser(call));
  if (parents.length > 1) throw invalidArgument('A file cannot have more than one parent.');
  const id = parents[0] ?? root;
  if (id === 'root' || id === root) return root;
  if (writableFile(call, id).mimeType !== FOLDER)
    throw forbidden('The specified parent is not a folder.', 'parentNotAFolder');
  return id;
}

function text(body: Record<string, unknown>, key: string, standard: string): string {
  const value = body[key] ?? standard;
  if (typeof value !== 'string') throw invalidArgument(`Invalid value for: ${key}`);
  return value;
}

function truth(body: Record<string, unknown>, key: string, standard: boolean): boolean {
  const value = body[key] ?? standard;
  if (typeof value !== 'boolean') throw invalidArgument(`Invalid value for: ${key}`);
  return value;
}

const CREATE = 'drive.files.create';

function create(call: RestCallContext): JsonAnswer {
  allowParameters(call, CREATE, []);
  return createdFrom(call, call.request.body);
}

/** `uploadType=multipart`: the metadata and the text of the file in one request. */
function upload(call: RestCallContext): JsonAnswer {
  allowParameters(call, CREATE, ['uploadType']);
  const { metadata, mimeType, content } = readUpload(call);
  return createdFrom(call, metadata, { mimeType, content });
}

function createdFrom(
  call: RestCallContext,
  metadata: string,
  uploaded?: { mimeType: string; content: string },
): JsonAnswer {
  const { world } = call;
  const owner = driveUser(call);
  const body = jsonBody({ ...call, request: { ...call.request, body: metadata } }, CREATE, [
    'name',
    'mimeType',
    'parents',
    'writersCanShare',
  ]);
  const file: DriveFile = {
    id: '',
    name: text(body, 'name', 'Untitled'),
    mimeType: text(body, 'mimeType', uploaded?.mimeType ?? 'application/octet-stream'),
    owner,
    readers: [],
    writers: [],
    writersCanShare: truth(body, 'writersCanShare', true),
    parents: [parentOf(call, stringList(body, 'parents'))],
    createdAt: world.clock.now(),
    trashed: false,
    ...(uploaded === undefined ? {} : { content: uploaded.content }),
  };
  file.id = world.newId('file');
  world.files.set(file.id, file);
  if (file.mimeType === SPREADSHEET) world.workbooks.set(file.id, emptyWorkbook(file.name));
  return jsonAnswer(toFile(call, file, isBrief(call)));
}

function get(call: RestCallContext): JsonAnswer | RestResponse {
  if (wantsMedia(call)) return mediaOf(readableFile(call, call.params.fileId ?? ''), call);
  allowParameters(call, 'drive.files.get', []);
  return jsonAnswer(toFile(call, readableFile(call, call.params.fileId ?? ''), isBrief(call)));
}

/** The newest files first. */
function list(call: RestCallContext): JsonAnswer {
  allowParameters(call, 'drive.files.list', ['q', 'pageSize', 'pageToken']);
  const root = rootFolder(driveUser(call));
  const q = parameter(call, 'q');
  const wanted = q === null ? () => true : parseFileQuery(q, (id) => (id === 'root' ? root : id));
  const size = pageSize(call, 'pageSize', 100, 1000);
  const token = pageToken(call);
  const from = token === null ? 0 : Number(readPageToken(token, 1)[0]);
  if (!Number.isSafeInteger(from) || from < 0) throw invalidPageToken();
  const found = [...call.world.files.values()].reverse().filter((file) => wanted(file) && sees(call, file));
  const files = found.slice(from, from + size);
  return jsonAnswer({
    kind: 'drive#fileList',
    incompleteSearch: false,
    files: files.map((file) => toFile(call, file, isBrief(call))),
    ...(from + size < found.length ? { nextPageToken: makePageToken([from + size]) } : {}),
  });
}

function update(call: RestCallContext): JsonAnswer {
  const name = 'drive.files.update';
  allowParameters(call, name, ['addParents', 'removeParents']);
  const file = writableFile(call, call.params.fileId ?? '');
  const body = jsonBody(call, name, ['name', 'writersCanShare', 'trashed', 'parents']);
  if ('parents' in body)
    throw forbidden(
      'The parents field is not directly writable in update requests. Use the addParents and removeParents ' +
        'parameters instead.',
      'fieldNotWritable',
    );
  const ownersOnly = 'writersCanShare' in body || 'trashed' in body;
  if (ownersOnly && !isOwner(file, driveUser(call))) throw insufficientPermissions();
  const changed = {
    name: text(body, 'name', file.name),
    writersCanShare: truth(body, 'writersCanShare', file.writersCanShare),
    trashed: truth(body, 'trashed', file.trashed),
    parents: movedParents(call, file),
  };
  Object.assign(file, changed);
  const workbook = call.world.workbooks.get(file.id);
  if (workbook) workbook.title = file.name;
  return jsonAnswer(toFile(call, file, isBrief(call)));
}

/** For ever, past the bin: the owner's alone. What lies in a folder goes with it, which is not emulated. */
function remove(call: RestCallContext): RestResponse {
  const name = 'drive.files.delete';
  allowParameters(call, name, []);
  const file = readableFile(call, call.params.fileId ?? '');
  if (!isOwner(file, driveUser(call))) throw insufficientPermissions();
  if (file.mimeType === FOLDER) throw new NotEmulated(`${name} of a folder`);
  call.world.files.delete(file.id);
  call.world.workbooks.delete(file.id);
  return emptyResponse();
}

function movedParents(call: RestCallContext, file: DriveFile): string[] {
  const added = parameter(call, 'addParents');
  const removed = parameter(call, 'removeParents');
  for (const id of removed?.split(',') ?? []) if (!file.parents.includes(id)) throw fileNotFound(id);
  if (added === null) {
    if (removed !== null) throw invalidArgument('A file must keep a parent.');
    return file.parents;
  }
  const kept = file.parents.filter((id) => !removed?.split(',').includes(id));
  // Adding a folder without taking the old one away moves nothing: since 2020 a file has a single parent.
  if (kept.length > 0) throw invalidArgument('A file cannot have more than one parent.');
  return [parentOf(call, added.split(','))];
}

const WRITE = ['drive', 'drive.file'].map(scope);
const READ = [...WRITE, ...['drive.readonly', 'drive.metadata', 'drive.metadata.readonly'].map(scope)];

export const driveRoutes: RestRoute[] = [
  {
    name: CREATE,
    method: 'POST',
    path: FILES,
    scopes: WRITE,
    units: 0,
    latency: LATENCY.drive.write,
    handle: create,
  },
  {
    name: CREATE,
    method: 'POST',
    path: 'www.googleapis.com/upload/drive/v3/files',
    scopes: WRITE,
    units: 0,
    latency: LATENCY.drive.write,
    handle: upload,
  },
  {
    name: 'drive.files.delete',
    method: 'DELETE',
    path: `${FILES}/{fileId}`,
    scopes: WRITE,
    units: 0,
    latency: LATENCY.drive.write,
    handle: remove,
  },
  {
    name: 'drive.files.list',
    method: 'GET',
    path: FILES,
    scopes: READ,
    units: 0,
    latency: LATENCY.drive.list,
    handle: list,
  },
  {
    name: 'drive.files.get',
    method: 'GET',
    path: `${FILES}/{fileId}`,
    scopes: READ,
    units: 0,
    latency: LATENCY.drive.get,
    handle: get,
  },
  {
    name: 'drive.files.update',
    method: 'PATCH',
    path: `${FILES}/{fileId}`,
    scopes: [...WRITE, scope('drive.metadata')],
    units: 0,
    latency: LATENCY.drive.write,
    handle: update,
  },
  ...permissionRoutes,
];
