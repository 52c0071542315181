// Drive v3 permissions: who may read or write a file. Only for those who may share it (platform-facts 11.11).
import { createHash } from 'node:crypto';
import type { DriveFile, JsonAnswer, RestCallContext, RestResponse, RestRoute } from '../world';
import { scope } from './auth';
import { mayShare } from './drive-access';
import { type Access, accessOf, driveUser, insufficientPermissions, readableFile } from './drive-file';
import { emptyResponse, forbidden, invalidArgument, jsonAnswer, NotEmulated, notFound } from './errors';
import { LATENCY } from './latency';
import { allowParameters, flag, jsonBody, parameter } from './parameters';

const FILE = 'www.googleapis.com/drive/v3/files/{fileId}';

/** Of one address the same for all files, as Google's. */
function permissionId(address: string): string {
  const digest = createHash('sha256').update(address.toLowerCase()).digest('hex');
  return (BigInt(`0x${digest}`) % 10n ** 20n).toString().padStart(20, '0');
}

function toPermission(call: RestCallContext, { address, role }: Access, brief: boolean): object {
  return {
    kind: 'drive#permission',
    id: permissionId(address),
    type: call.world.groups.has(address.toLowerCase()) ? 'group' : 'user',
    role,
    ...(brief ? {} : { emailAddress: address }),
  };
}

function shareableFile(call: RestCallContext): DriveFile {
  const file = readableFile(call, call.params.fileId ?? '');
  if (!mayShare(call.world, file, driveUser(call))) throw insufficientPermissions();
  return file;
}

function without(addresses: string[], address: string): string[] {
  return addresses.filter((other) => other.toLowerCase() !== address.toLowerCase());
}

function create(call: RestCallContext): JsonAnswer {
  const name = 'drive.permissions.create';
  allowParameters(call, name, ['sendNotificationEmail']);
  const file = shareableFile(call);
  const body = jsonBody(call, name, ['role', 'type', 'emailAddress']);
  const { role, type, emailAddress } = body;
  if (type !== 'user' && type !== 'group') throw new NotEmulated(`${name} body.type=${String(type)}`);
  if (role !== 'reader' && role !== 'writer') throw new NotEmulated(`${name} body.role=${String(role)}`);
  if (typeof emailAddress !== 'string' || !/^[^\s@]+@[^\s@]+$/.test(emailAddress))
    throw invalidArgument(
      'The specified emailAddress is invalid or not applicable for the given permission type.',
    );
  // Google mails the person unless told not to. No bundle wants that mail: one that forgets to say so is stopped.
  if (parameter(call, 'sendNotificationEmail') === null || flag(call, 'sendNotificationEmail'))
    throw new NotEmulated(`${name} with a notification mail`);
  const before = accessOf(call, file).find((a) => a.address.toLowerCase() === emailAddress.toLowerCase());
  if (!before || before.inherited || (before.role === 'reader' && role === 'writer')) {
    file.readers = without(file.readers, emailAddress);
    file.writers = without(file.writers, emailAddress);
    (role === 'writer' ? file.writers : file.readers).push(emailAddress.toLowerCase());
  }
  const after = accessOf(call, file).find((a) => a.address.toLowerCase() === emailAddress.toLowerCase());
  if (!after) throw notFound();
  return jsonAnswer(toPermission(call, after, parameter(call, 'fields') === null));
}

function list(call: RestCallContext): JsonAnswer {
  allowParameters(call, 'drive.permissions.list', []);
  const file = shareableFile(call);
  const brief = parameter(call, 'fields') === null;
  return jsonAnswer({
    kind: 'drive#permissionList',
    permissions: accessOf(call, file).map((access) => toPermission(call, access, brief)),
  });
}

function remove(call: RestCallContext): RestResponse {
  allowParameters(call, 'drive.permissions.delete', []);
  const file = shareableFile(call);
  const id = call.params.permissionId ?? '';
  const access = accessOf(call, file).find(({ address }) => permissionId(address) === id);
  if (!access) throw notFound(`Permission not found: ${id}.`);
  if (access.role === 'owner') throw insufficientPermissions();
  if (access.inherited)
    throw forbidden('Cannot delete a permission that is inherited.', 'cannotDeleteInheritedPermission');
  file.readers = without(file.readers, access.address);
  file.writers = without(file.writers, access.address);
  return emptyResponse();
}

const SHARE = ['drive', 'drive.file'].map(scope);

export const permissionRoutes: RestRoute[] = [
  {
    name: 'drive.permissions.create',
    method: 'POST',
    path: `${FILE}/permissions`,
    scopes: SHARE,
    units: 0,
    latency: LATENCY.drive.share,
    handle: create,
  },
  {
    name: 'drive.permissions.list',
    method: 'GET',
    path: `${FILE}/permissions`,
    scopes: [...SHARE, ...['drive.readonly', 'drive.metadata', 'drive.metadata.readonly'].map(scope)],
    units: 0,
    latency: LATENCY.drive.list,
    handle: list,
  },
  {
    name: 'drive.permissions.delete',
    method: 'DELETE',
    path: `${FILE}/permissions/{permissionId}`,
    scopes: SHARE,
    units: 0,
    latency: LATENCY.drive.share,
    handle: remove,
  },
];
