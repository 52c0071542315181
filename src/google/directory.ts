import { query, sendJson } from './http';

/** An account of the school's Workspace. */
export interface DirectoryUser {
  primaryEmail: string;
  suspended: boolean;
}

const API = 'https://admin.googleapis.com/admin/directory/v1/users';

/** Every account of the customer, suspended ones included. @throws GoogleError */
export function listUsers(token: string): DirectoryUser[] {
  const users: DirectoryUser[] = [];
  let pageToken = '';
  do {
    const url = `${API}?${query({
      customer: 'my_customer',
      maxResults: 500,
      orderBy: 'email',
      projection: 'basic',
      fields: 'nextPageToken,users(primaryEmail,suspended)',
      ...(pageToken === '' ? {} : { pageToken }),
    })}`;
    const page = sendJson<{ users?: DirectoryUser[]; nextPageToken?: string }>({
      call: 'directory.users.list',
      method: 'get',
      url,
      token,
    });
    users.push(...(page.users ?? []));
    pageToken = page.nextPageToken ?? '';
  } while (pageToken !== '');
  return users;
}
