// Finding the file a Drive call is about, and showing it as Drive v3 does.
import type { DriveFile, RestCallContext } from '../world';
import { foldersAbove, isOwner, mayRead, mayShare, mayWrite, opensByScope, rootFolder } from './drive-access';
import { forbidden, GoogleError } from './errors';

export const FOLDER = 'application/vnd.google-apps.folder';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

/** The address whose Drive the call works in. A service account's own token has none here (no storage of its own). */
export function driveUser(call: RestCallContext): string {
  const user = call.token?.user;
  if (!user) throw forbidden('Service Accounts do not have storage quota.', 'storageQuotaExceeded');
  return user;
}

/** 404 as Drive words it, for a file that is not there and for one that the caller may not know of. */
export function fileNotFound(id: string): GoogleError {
  return new GoogleError({
    status: 404,
    message: `File not found: ${id}.`,
    location: 'fileId',
    locationType: 'parameter',
  });
}

/** 403 for a file that the caller sees but may not treat so. */
export function insufficientPermissions(): GoogleError {
  return forbidden(
    'The user does not have sufficient permissions for this file.',
    'insufficientFilePermissions',
  );
}

/** True when the call's token and user see the file at all. */
export function sees(call: RestCallContext, file: DriveFile): boolean {
  return call.token !== null && opensByScope(call.token, file) && mayRead(call.world, file, driveUser(call));
}

/** @throws GoogleError 404 */
export function readableFile(call: RestCallContext, id: string): DriveFile {
  const file = call.world.files.get(id);
  if (!file || !sees(call, file)) throw fileNotFound(id);
  return file;
}

/** @throws GoogleError 404, 403 */
export function writableFile(call: RestCallContext, id: string): DriveFile {
  const file = readableFile(call, id);
  if (!mayWrite(call.world, file, driveUser(call))) throw insufficientPermissions();
  return file;
}

/** One permission of a file: `permissions.list` shows those of the folders above too. */
export interface Access {
  address: string;
  role: 'owner' | 'writer' | 'reader';
  inherited: boolean;
}

/** Who has access, each address once with its strongest role. */
export function accessOf(call: RestCallContext, file: DriveFile): Access[] {
  const found = new Map<string, Access>();
  const add = (address: string, role: Access['role'], inherited: boolean) => {
    if (!found.has(address.toLowerCase())) found.set(address.toLowerCase(), { address, role, inherited });
  };
  const above = foldersAbove(call.world, file);
  add(file.owner, 'owner', false);
  for (const address of file.writers) add(address, 'writer', false);
  for (const folder of above)
    for (const address of [folder.owner, ...folder.writers]) add(address, 'writer', true);
  for (const address of file.readers) add(address, 'reader', false);
  for (const folder of above) for (const address of folder.readers) add(address, 'reader', true);
  return [...found.values()];
}

/** The file as its caller sees it. Without `fields`, Drive answers only kind, id, name and type. */
export function toFile(call: RestCallContext, file: DriveFile, brief: boolean): object {
  const { world } = call;
  const user = driveUser(call);
  const short = { kind: 'drive#file', id: file.id, name: file.name, mimeType: file.mimeType };
  if (brief) return short;
  const parents = file.parents.filter((id) => {
    const folder = world.files.get(id);
    return folder ? sees(call, folder) : id === rootFolder(user);
  });
  return {
    ...short,
    ...(parents.length > 0 ? { parents } : {}),
    createdTime: new Date(file.createdAt).toISOString(),
    trashed: file.trashed,
    writersCanShare: file.writersCanShare,
    ownedByMe: isOwner(file, user),
    owners: [{ kind: 'drive#user', emailAddress: file.owner, me: isOwner(file, user) }],
    shared: accessOf(call, file).length > 1,
    capabilities: { canEdit: mayWrite(world, file, user), canShare: mayShare(world, file, user) },
    webViewLink:
      file.mimeType === SPREADSHEET
        ? `https://docs.google.com/spreadsheets/d/${file.id}/edit`
        : `https://drive.google.com/file/d/${file.id}/view`,
  };
}
