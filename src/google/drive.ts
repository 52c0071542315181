import { GoogleError } from './google-error';
import { type ApiAnswer, type ApiRequest, jsonOf, query, sendAll, sendJson } from './http';

const API = 'https://www.googleapis.com/drive/v3/files';

/** Keeps those who may edit a file from giving it to others (design section 6). @throws GoogleError */
export function forbidResharing(token: string, fileId: string): void {
  sendJson(
    { call: 'drive.files.update', method: 'patch', url: `${API}/${fileId}?fields=id`, token },
    { writersCanShare: false },
  );
}

/** What a person may do with a file that is not theirs. */
export type ShareRole = 'writer' | 'reader';

/** Lets a person into a file or folder, without a mail about it. @throws GoogleError */
export function shareWith(token: string, fileId: string, emailAddress: string, role: ShareRole): void {
  sendJson(
    {
      call: 'drive.permissions.create',
      method: 'post',
      url: `${API}/${fileId}/permissions?sendNotificationEmail=false&fields=id`,
      token,
    },
    { type: 'user', role, emailAddress },
  );
}

/** Somebody who was let into a file; a link or a whole domain has no address. */
export interface Shared {
  permissionId: string;
  /** Lower case. */
  address: string;
  /** As Drive names it: `owner`, `writer`, `commenter`, `reader`. */
  role: string;
}

/** Everybody who may open a file, the owner among them; Drive gives the whole list at once. @throws GoogleError */
export function listSharedWith(token: string, fileId: string): Shared[] {
  const answer = sendJson<{ permissions?: { id: string; role: string; emailAddress?: string }[] }>({
    call: 'drive.permissions.list',
    method: 'get',
    url: `${API}/${fileId}/permissions?fields=permissions(id,role,emailAddress)`,
    token,
  });
  return (answer.permissions ?? []).map(({ id, role, emailAddress }) => ({
    permissionId: id,
    address: (emailAddress ?? '').toLowerCase(),
    role,
  }));
}

/** Takes a person's access to a file away. @throws GoogleError */
export function revoke(token: string, fileId: string, permissionId: string): void {
  const url = `${API}/${fileId}/permissions/${permissionId}`;
  const [answer] = sendAll([{ call: 'drive.permissions.delete', method: 'delete', url, token }]);
  checkDeleted('drive.permissions.delete', answer!);
}

/** Of a deletion nothing comes back: a page of HTML with status 200 says that it did not happen. @throws GoogleError */
function checkDeleted(call: string, answer: ApiAnswer): void {
  if (!answer.ok) throw answer.error;
  if (answer.text !== '') throw new GoogleError(call, 200, 'notJson');
}

/** Makes a folder at the top of the caller's Drive. @returns its id. @throws GoogleError */
export function createFolder(token: string, name: string): string {
  return sendJson<{ id: string }>(
    { call: 'drive.files.create', method: 'post', url: `${API}?fields=id`, token },
    { name, mimeType: 'application/vnd.google-apps.folder' },
  ).id;
}

/** The id of a file of that name in a folder; null when there is none. @throws GoogleError */
export function findFile(token: string, name: string, folder: string): string | null {
  const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;
  const q = `name = ${quoted(name)} and ${quoted(folder)} in parents and trashed = false`;
  const { files = [] } = sendJson<{ files?: { id: string }[] }>({
    call: 'drive.files.list',
    method: 'get',
    url: `${API}?${query({ q, fields: 'files(id)' })}`,
    token,
  });
  return files[0]?.id ?? null;
}

/** Drive's limit for a file uploaded together with its metadata. */
export const MOST_UPLOAD_BYTES = 5 * 1024 * 1024;

/**
 * Makes a file with a text in it.
 *
 * @returns its id. @throws GoogleError
 */
export function uploadText(
  token: string,
  file: {
    name: string;
    /** At the top of the caller's Drive when null. */
    folder: string | null;
    mimeType: 'text/plain' | 'application/json';
    text: string;
  },
): string {
  const { name, folder, mimeType, text } = file;
  // A boundary that nobody can have put into the text.
  const boundary = `safe-channels-${Utilities.getUuid()}`;
  const metadata = { name, mimeType, ...(folder === null ? {} : { parents: [folder] }) };
  const request: ApiRequest = {
    call: 'drive.files.create',
    method: 'post',
    url: 'https://www.googleapis.com/upload/drive/v3/files?uploadType=multipart&fields=id',
    token,
    contentType: `multipart/related; boundary=${boundary}`,
    body: [
      `--${boundary}\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n${JSON.stringify(metadata)}\r\n`,
      `--${boundary}\r\nContent-Type: ${mimeType}; charset=UTF-8\r\n\r\n${text}\r\n`,
      `--${boundary}--`,
    ].join(''),
  };
  return jsonOf<{ id: string }>(request.call, sendAll([request])[0]!).id;
}

/** The texts of files, side by side. @throws GoogleError */
export function readTexts(token: string, fileIds: readonly string[]): string[] {
  const answers = sendAll(
    fileIds.map((id) => ({ call: 'drive.files.get', method: 'get', url: `${API}/${id}?alt=media`, token })),
  );
  return answers.map((answer) => {
    if (!answer.ok) throw answer.error;
    return answer.text;
  });
}

/** Deletes files for ever; one that is gone already is no failure. @throws GoogleError */
export function deleteFiles(token: string, fileIds: readonly string[]): void {
  const answers = sendAll(
    fileIds.map((id) => ({ call: 'drive.files.delete', method: 'delete', url: `${API}/${id}`, token })),
  );
  for (const answer of answers)
    if (answer.ok || answer.error.status !== 404) checkDeleted('drive.files.delete', answer);
}
