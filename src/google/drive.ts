import { send, sendJson } from './http';

const API = 'https://www.googleapis.com/drive/v3/files';

/** Keeps those who may edit a file from giving it to others (design section 6). @throws GoogleError */
export function forbidResharing(token: string, fileId: string): void {
  sendJson(
    { call: 'drive.files.update', method: 'patch', url: `${API}/${fileId}?fields=id`, token },
    { writersCanShare: false },
  );
}

/** Lets a person write into a file, without a mail about it. @throws GoogleError */
export function shareWith(token: string, fileId: string, emailAddress: string): void {
  sendJson(
    {
      call: 'drive.permissions.create',
      method: 'post',
      url: `${API}/${fileId}/permissions?sendNotificationEmail=false&fields=id`,
      token,
    },
    { type: 'user', role: 'writer', emailAddress },
  );
}

/** Everybody who may write into a file, the owner left out; Drive gives the whole list at once. @throws GoogleError */
export function listWriters(token: string, fileId: string): { permissionId: string; address: string }[] {
  const answer = sendJson<{ permissions?: { id: string; role: string; emailAddress?: string }[] }>({
    call: 'drive.permissions.list',
    method: 'get',
    url: `${API}/${fileId}/permissions?fields=permissions(id,role,emailAddress)`,
    token,
  });
  return (answer.permissions ?? [])
    .filter(({ role }) => role === 'writer')
    .map(({ id, emailAddress }) => ({ permissionId: id, address: (emailAddress ?? '').toLowerCase() }));
}

/** Takes a person's access to a file away. @throws GoogleError */
export function revoke(token: string, fileId: string, permissionId: string): void {
  send({
    call: 'drive.permissions.delete',
    method: 'delete',
    url: `${API}/${fileId}/permissions/${permissionId}`,
    token,
  });
}
