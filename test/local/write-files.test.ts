import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFiles } from '../../src/local/write-files';

let dir: string;
beforeEach(async () => {
  dir = await fs.mkdtemp(join(tmpdir(), 'safe-channels-files-'));
});
afterEach(async () => {
  await fs.rm(dir, { recursive: true });
});

const files = { 'findings.ndjson': 'today\n', 'incidents.xlsx': Uint8Array.of(80, 75) };

test('writes every file into a folder that it makes, and leaves nothing else there', async () => {
  const out = join(dir, 'out', 'today');
  await writeFiles(out, files);
  await writeFiles(out, files);
  expect((await fs.readdir(out)).sort()).toEqual(['findings.ndjson', 'incidents.xlsx']);
  expect(await fs.readFile(join(out, 'findings.ndjson'), 'utf8')).toBe('today\n');
  expect([...(await fs.readFile(join(out, 'incidents.xlsx')))]).toEqual([80, 75]);
});

test('when the last file cannot be put in place, the earlier ones are as they were', async () => {
  await fs.writeFile(join(dir, 'findings.ndjson'), 'yesterday');
  await fs.mkdir(join(dir, 'incidents.xlsx'));
  await fs.writeFile(join(dir, 'incidents.xlsx', 'mine.txt'), 'kept');
  await expect(writeFiles(dir, files)).rejects.toThrow(/: a folder is in the way; nothing was changed$/);
  expect((await fs.readdir(dir)).sort()).toEqual(['findings.ndjson', 'incidents.xlsx']);
  expect(await fs.readFile(join(dir, 'findings.ndjson'), 'utf8')).toBe('yesterday');
  expect(await fs.readFile(join(dir, 'incidents.xlsx', 'mine.txt'), 'utf8')).toBe('kept');
});

test('a full disk is one clear line, and nothing half-written stays', async () => {
  await fs.writeFile(join(dir, 'findings.ndjson'), 'yesterday');
  const probe = await fs.open(join(dir, 'probe'), 'w');
  const handle = Object.getPrototypeOf(probe) as fs.FileHandle;
  await probe.close();
  await fs.rm(join(dir, 'probe'));
  let writes = 0;
  const real = handle.writeFile;
  const spy = jest.spyOn(handle, 'writeFile').mockImplementation(async function (
    this: fs.FileHandle,
    ...args
  ) {
    writes += 1;
    if (writes < 2) return real.apply(this, args);
    await real.call(this, 'half');
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  });
  await expect(writeFiles(dir, files)).rejects.toThrow(
    `could not write to ${dir}: there is no space left on the disk; nothing was changed`,
  );
  spy.mockRestore();
  expect(await fs.readdir(dir)).toEqual(['findings.ndjson']);
  expect(await fs.readFile(join(dir, 'findings.ndjson'), 'utf8')).toBe('yesterday');
});
