import { HEAD, SCRIPTS, send, TEACHER, tinyWorld, tokenFor } from './world-for-tests';

const FILES = 'https://www.googleapis.com/drive/v3/files';
const UPLOAD = 'https://www.googleapis.com/upload/drive/v3/files?uploadType=multipart';
const TYPE = { 'content-type': 'multipart/related; boundary=b0' };

function multipart(metadata: object, content: string, type = 'text/plain; charset=UTF-8'): string {
  return [
    '--b0\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n',
    JSON.stringify(metadata),
    `\r\n--b0\r\nContent-Type: ${type}\r\n\r\n${content}\r\n--b0--`,
  ].join('');
}

function drive() {
  const world = tinyWorld();
  const token = (user: string, scope = 'drive.file') => tokenFor(world, user, [scope]);
  const upload = (body: string, headers = TYPE) => send(world, 'POST', UPLOAD, token(SCRIPTS), body, headers);
  const folder = (readers: string[]) => {
    const id = send(world, 'POST', FILES, token(SCRIPTS), {
      name: 'Originals',
      mimeType: 'application/vnd.google-apps.folder',
    }).json.id;
    world.files.get(id)!.readers = readers;
    return id as string;
  };
  return { world, token, upload, folder };
}

test('text uploaded with its metadata is kept as it is and read by whoever may read the folder it lies in', () => {
  const { world, token, upload, folder } = drive();
  const parent = folder([HEAD]);
  const content = 'From: a\r\n\r\n--b\r\nÜnïcödé 😀\n\n';
  const { id } = upload(multipart({ name: 'x.txt', parents: [parent] }, content)).json;
  expect(world.files.get(id)).toMatchObject({ owner: SCRIPTS, mimeType: 'text/plain', content });
  const read = (user: string) => send(world, 'GET', `${FILES}/${id}?alt=media`, token(user, 'drive'));
  expect(read(HEAD)).toMatchObject({ status: 200, body: content });
  expect(read(TEACHER).status).toBe(404);
});

test('a scope that opens metadata alone does not open the text', () => {
  const { world, token, upload } = drive();
  const { id } = upload(multipart({ name: 'x.txt' }, 'words')).json;
  const url = `${FILES}/${id}?alt=media`;
  expect(send(world, 'GET', url, token(SCRIPTS, 'drive.metadata.readonly')).status).toBe(403);
  expect(send(world, 'GET', url, token(SCRIPTS)).body).toBe('words');
});

test('a file that nothing was uploaded to has no text to read', () => {
  const { world, token } = drive();
  const { id } = send(world, 'POST', FILES, token(SCRIPTS), { name: 'x' }).json;
  expect(send(world, 'GET', `${FILES}/${id}?alt=media`, token(SCRIPTS)).status).toBe(403);
});

test.each([
  ['no boundary in the type', multipart({}, 'x'), { 'content-type': 'multipart/related' }],
  ['another type', multipart({}, 'x'), { 'content-type': 'application/json' }],
  ['a body cut short', multipart({}, 'x').slice(0, -2), TYPE],
  ['a boundary inside the text', multipart({}, 'x\r\n--b0\r\ny'), TYPE],
  ['metadata that is no JSON object', multipart([], 'x'), TYPE],
  ['more than five megabytes', multipart({}, 'x'.repeat(5 * 1024 * 1024)), TYPE],
])('an upload with %s is refused and makes no file', (_, body, headers) => {
  const { world, upload } = drive();
  expect(upload(body, headers).status).toBe(400);
  expect(world.files.size).toBe(0);
});

test('only its owner deletes a file, and then it is gone for ever', () => {
  const { world, token, upload, folder } = drive();
  const { id } = upload(multipart({ name: 'x', parents: [folder([HEAD])] }, 'words')).json;
  const remove = (user: string) => send(world, 'DELETE', `${FILES}/${id}`, token(user, 'drive')).status;
  expect(remove(HEAD)).toBe(403);
  expect(remove(SCRIPTS)).toBe(204);
  expect(world.files.has(id)).toBe(false);
  expect(remove(SCRIPTS)).toBe(404);
});
