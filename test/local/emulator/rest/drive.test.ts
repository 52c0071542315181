import { mayRead, mayWrite } from '../../../../src/local/emulator/rest/drive-access';
import { type Answer, HEAD, SCRIPTS, send, TEACHER, tinyWorld, tokenFor } from './world-for-tests';

const FILES = 'https://www.googleapis.com/drive/v3/files';
const SHEET = 'application/vnd.google-apps.spreadsheet';
const FOLDER = 'application/vnd.google-apps.folder';
const GROUP = 'dsl@hollybank.example';
const SILENT = 'sendNotificationEmail=false';

function drive() {
  const world = tinyWorld();
  world.groups.set(GROUP, { email: GROUP, name: 'Safeguarding', members: [HEAD] });
  const tokens = new Map([SCRIPTS, HEAD, TEACHER].map((user) => [user, tokenFor(world, user, ['drive'])]));
  const as =
    (user: string) =>
    (method: string, path = '', body: object | string = ''): Answer =>
      send(world, method, FILES + path, tokens.get(user) ?? null, body);
  const make = (body: object): string => as(SCRIPTS)('POST', '', body).json.id;
  const file = (id: string) => {
    const found = world.files.get(id);
    if (!found) throw new Error(`no file ${id}`);
    return found;
  };
  return { world, as, make, file };
}

describe('files', () => {
  test('a new spreadsheet belongs to its maker and has an empty workbook', () => {
    const { world, as, file } = drive();
    const answer = as(SCRIPTS)('POST', '', { name: 'Incidents', mimeType: SHEET, writersCanShare: false });
    const { id } = answer.json;
    expect(answer.json).toEqual({ kind: 'drive#file', id, name: 'Incidents', mimeType: SHEET });
    expect(file(id)).toMatchObject({ owner: SCRIPTS, writersCanShare: false });
    expect(world.workbooks.get(id)?.title).toBe('Incidents');
  });

  test('without fields only kind, id, name and type are answered', () => {
    const { as, make } = drive();
    const id = make({ name: 'x' });
    expect(Object.keys(as(SCRIPTS)('GET', `/${id}`).json)).toEqual(['kind', 'id', 'name', 'mimeType']);
    expect(as(SCRIPTS)('GET', `/${id}?fields=writersCanShare,ownedByMe,capabilities`).json).toEqual({
      writersCanShare: true,
      ownedByMe: true,
      capabilities: { canEdit: true, canShare: true },
    });
  });

  test('to others a file is not found until it is shared', () => {
    const { as, make } = drive();
    const id = make({ name: 'x' });
    expect(as(TEACHER)('GET', `/${id}`).json.error).toMatchObject({
      code: 404,
      message: `File not found: ${id}.`,
    });
    as(SCRIPTS)('POST', `/${id}/permissions?${SILENT}`, {
      role: 'reader',
      type: 'user',
      emailAddress: TEACHER,
    });
    expect(as(TEACHER)('GET', `/${id}`).status).toBe(200);
    expect(as(TEACHER)('PATCH', `/${id}`, { name: 'y' }).status).toBe(403);
  });

  test('drive.file opens only what the same user made', () => {
    const { world, as, make } = drive();
    const id = make({ name: 'x' });
    as(SCRIPTS)('POST', `/${id}/permissions?${SILENT}`, {
      role: 'writer',
      type: 'user',
      emailAddress: TEACHER,
    });
    const narrow = (user: string) =>
      send(world, 'GET', `${FILES}/${id}`, tokenFor(world, user, ['drive.file']));
    expect(narrow(SCRIPTS).status).toBe(200);
    expect(narrow(TEACHER).status).toBe(404);
  });

  test('a search by name, folder and bin finds what the caller may see, the newest first', () => {
    const { as, make } = drive();
    const folder = make({ name: 'Registers', mimeType: FOLDER });
    const first = make({ name: "DSL's list", parents: [folder] });
    const second = make({ name: "DSL's list" });
    const search = (user: string, q: string) =>
      as(user)('GET', `?q=${encodeURIComponent(q)}`).json.files.map((f: { id: string }) => f.id);
    expect(search(SCRIPTS, "name = 'DSL\\'s list' and trashed = false")).toEqual([second, first]);
    expect(search(SCRIPTS, `'${folder}' in parents and name='DSL\\'s list'`)).toEqual([first]);
    expect(search(SCRIPTS, "'root' in parents")).toEqual([second, folder]);
    expect(search(HEAD, "name = 'DSL\\'s list'")).toEqual([]);
    as(SCRIPTS)('PATCH', `/${second}`, { trashed: true });
    expect(search(SCRIPTS, "name = 'DSL\\'s list' and trashed = false")).toEqual([first]);
    expect(() => search(SCRIPTS, "name contains 'DSL'")).toThrow('not emulated: drive.files.list ?q');
    expect(() => search(SCRIPTS, 'trashed = false and')).toThrow('not emulated');
  });

  test('lists come in pages', () => {
    const { as, make } = drive();
    for (let i = 0; i < 5; i++) make({ name: `f${i}` });
    const first = as(SCRIPTS)('GET', '?pageSize=3').json;
    const second = as(SCRIPTS)('GET', `?pageSize=3&pageToken=${first.nextPageToken}`).json;
    expect([...first.files, ...second.files].map((f: { name: string }) => f.name)).toEqual([
      'f4',
      'f3',
      'f2',
      'f1',
      'f0',
    ]);
    expect(second.nextPageToken).toBeUndefined();
  });

  test('a file is renamed with its workbook and moved by adding and removing parents', () => {
    const { world, as, make, file } = drive();
    const folder = make({ name: 'Registers', mimeType: FOLDER });
    const id = make({ name: 'old', mimeType: SHEET });
    const root = file(id).parents[0];
    expect(as(SCRIPTS)('PATCH', `/${id}`, { parents: [folder] }).json.error.errors[0].reason).toBe(
      'fieldNotWritable',
    );
    expect(as(SCRIPTS)('PATCH', `/${id}?addParents=${folder}`).status).toBe(400);
    as(SCRIPTS)('PATCH', `/${id}?addParents=${folder}&removeParents=${root}`, { name: 'new' });
    expect(file(id)).toMatchObject({ name: 'new', parents: [folder] });
    expect(world.workbooks.get(id)?.title).toBe('new');
  });

  test('only the owner bins a file or lets writers share it', () => {
    const { as, make } = drive();
    const id = make({ name: 'x', writersCanShare: false });
    as(SCRIPTS)('POST', `/${id}/permissions?${SILENT}`, {
      role: 'writer',
      type: 'user',
      emailAddress: TEACHER,
    });
    expect(as(TEACHER)('PATCH', `/${id}`, { name: 'y' }).status).toBe(200);
    expect(as(TEACHER)('PATCH', `/${id}`, { trashed: true }).status).toBe(403);
    expect(as(TEACHER)('PATCH', `/${id}`, { writersCanShare: true }).status).toBe(403);
  });

  test('a service account’s own token has no Drive', () => {
    const { world } = drive();
    const own = tokenFor(world, null, ['drive'], 'service-account');
    const answer = send(world, 'POST', FILES, own, { name: 'x' });
    expect(answer.json.error.errors[0].reason).toBe('storageQuotaExceeded');
  });
});

describe('access', () => {
  test('comes by group, and by a group within a group', () => {
    const { world, make, file } = drive();
    const id = make({ name: 'x' });
    world.groups.set('all@hollybank.example', {
      email: 'all@hollybank.example',
      name: 'All',
      members: [GROUP, 'all@hollybank.example'],
    });
    file(id).readers.push('all@hollybank.example');
    expect(mayRead(world, file(id), HEAD)).toBe(true);
    expect(mayWrite(world, file(id), HEAD)).toBe(false);
    expect(mayRead(world, file(id), TEACHER)).toBe(false);
  });

  test('comes by an alias of the same person', () => {
    const { world, make, file } = drive();
    const id = make({ name: 'x' });
    file(id).writers.push('head@hollybank.example');
    expect(mayWrite(world, file(id), HEAD)).toBe(true);
  });

  test('comes from the folders above, also those of folders', () => {
    const { world, make, file } = drive();
    const outer = make({ name: 'outer', mimeType: FOLDER });
    const inner = make({ name: 'inner', mimeType: FOLDER, parents: [outer] });
    const id = make({ name: 'x', parents: [inner] });
    file(outer).readers.push(TEACHER);
    expect(mayRead(world, file(id), TEACHER)).toBe(true);
    expect(mayWrite(world, file(id), TEACHER)).toBe(false);
    file(outer).parents = [inner];
    expect(mayRead(world, file(id), HEAD)).toBe(false);
  });
});

describe('permissions', () => {
  const share = (role: string, emailAddress: string, type = 'user') => ({ role, type, emailAddress });

  test('are made, listed and taken away', () => {
    const { as, make, file } = drive();
    const id = make({ name: 'x' });
    const scripts = as(SCRIPTS);
    const made = scripts('POST', `/${id}/permissions?${SILENT}`, share('writer', GROUP, 'group')).json;
    expect(made).toMatchObject({ kind: 'drive#permission', type: 'group', role: 'writer' });
    expect(
      scripts('GET', `/${id}/permissions?fields=permissions(emailAddress,role)`).json.permissions,
    ).toEqual([
      { emailAddress: SCRIPTS, role: 'owner' },
      { emailAddress: GROUP, role: 'writer' },
    ]);
    expect(scripts('DELETE', `/${id}/permissions/${made.id}`).status).toBe(204);
    expect(file(id).writers).toEqual([]);
    expect(scripts('DELETE', `/${id}/permissions/${made.id}`).status).toBe(404);
  });

  test('a reader becomes a writer, and asking for less takes nothing away', () => {
    const { as, make, file } = drive();
    const id = make({ name: 'x' });
    const grant = (role: string) =>
      as(SCRIPTS)('POST', `/${id}/permissions?${SILENT}`, share(role, TEACHER)).json.role;
    expect(grant('reader')).toBe('reader');
    expect(grant('writer')).toBe('writer');
    expect(grant('reader')).toBe('writer');
    expect(file(id)).toMatchObject({ readers: [], writers: [TEACHER] });
  });

  test('cannot be listed or made by who may not share', () => {
    const { as, make, file } = drive();
    const id = make({ name: 'x', writersCanShare: false });
    file(id).writers.push(TEACHER);
    const refused = as(TEACHER)('GET', `/${id}/permissions`);
    expect(refused.status).toBe(403);
    expect(refused.json.error.errors[0].reason).toBe('insufficientFilePermissions');
    expect(as(TEACHER)('POST', `/${id}/permissions?${SILENT}`, share('reader', HEAD)).status).toBe(403);
    file(id).writersCanShare = true;
    expect(as(TEACHER)('GET', `/${id}/permissions`).status).toBe(200);
  });

  test('the owner’s, and one that comes from a folder, cannot be taken away', () => {
    const { as, make, file } = drive();
    const folder = make({ name: 'Registers', mimeType: FOLDER });
    const id = make({ name: 'x', parents: [folder] });
    file(folder).readers.push(HEAD);
    const { permissions } = as(SCRIPTS)('GET', `/${id}/permissions`).json;
    const remove = (n: number) => as(SCRIPTS)('DELETE', `/${id}/permissions/${permissions[n].id}`);
    expect(remove(0).status).toBe(403);
    expect(remove(1).json.error.errors[0].reason).toBe('cannotDeleteInheritedPermission');
  });

  test('sharing that would mail the person is not emulated', () => {
    const { as, make } = drive();
    const id = make({ name: 'x' });
    expect(() => as(SCRIPTS)('POST', `/${id}/permissions`, share('reader', HEAD))).toThrow(
      'notification mail',
    );
  });
});
