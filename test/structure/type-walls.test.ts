// The walls between the folders of src (design section 4), tried with the compiler: a copy of the sources gets probe
// files that go through each wall, and each of them must fail where the same file without the breach would not.
import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PURE, ROOT } from './project';

/** Which folder may import from which. Nothing may import `local`. */
const ARROWS: Record<string, readonly string[]> = {
  mail: [],
  people: ['mail'],
  policy: ['mail', 'people'],
  register: ['mail', 'people', 'policy'],
  wire: ['mail', 'people', 'policy'],
  google: ['mail'],
  addon: ['mail', 'people', 'policy', 'register', 'wire', 'google'],
  service: ['mail', 'people', 'policy', 'register', 'wire', 'google'],
};
const FOLDERS = readdirSync(join(ROOT, 'src')).filter((name) => name !== 'local');

const GOOGLE = ['GmailApp', 'PropertiesService', 'UrlFetchApp', 'CardService', 'Utilities', 'ScriptApp'];
const NODE = ['process', 'Buffer', 'require', '__dirname', 'global', 'setImmediate'];
const BROWSER = ['document', 'window', 'fetch', 'URL', 'TextEncoder', 'localStorage', 'setTimeout', 'crypto'];

const copy = mkdtempSync(join(tmpdir(), 'walls-'));
const tsc = join(ROOT, 'node_modules', '.bin', 'tsc');

function compile(...args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(
      tsc,
      [...args, '--pretty', 'false'],
      { cwd: copy, shell: process.platform === 'win32' },
      (_, out) => resolve(out),
    );
  });
}

/** The project a folder is compiled as, with these files put into it. @returns the names of those that fail */
async function failing(folder: string, probes: Record<string, string>): Promise<string[]> {
  const files = Object.entries(probes).map(([name, text], i) => ({ name, file: `probe-${i}.ts`, text }));
  for (const { file, text } of files) writeFileSync(join(copy, 'src', folder, file), text);
  const errors = await compile('-p', `src/${folder}`, '--noEmit');
  for (const { file } of files) rmSync(join(copy, 'src', folder, file));
  // "Cannot find name", "Cannot find module", "not under rootDir", "not listed within the file list of the project".
  const wall = 'TS(?:2304|2307|2503|2552|2580|2584|2591|2592|6059|6307)';
  return files
    .filter(({ file }) => new RegExp(`^src/${folder}/${file}\\(.*error ${wall}`, 'm').test(errors))
    .map(({ name }) => name);
}

const naming = (names: string[]) =>
  Object.fromEntries(names.map((name) => [name, `export const probe: unknown = ${name};\n`]));
const importing = (folders: string[]) =>
  Object.fromEntries(folders.map((name) => [name, `export { target } from '../${name}/probe-target';\n`]));

beforeAll(async () => {
  cpSync(join(ROOT, 'tsconfig.json'), join(copy, 'tsconfig.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const folder of FOLDERS)
    cpSync(join(ROOT, 'src', folder), join(copy, 'src', folder), { recursive: true });
  mkdirSync(join(copy, 'src', 'local'));
  for (const folder of [...FOLDERS, 'local'])
    writeFileSync(join(copy, 'src', folder, 'probe-target.ts'), 'export const target = 1;\n');
  await compile('-b', ...FOLDERS.map((folder) => `src/${folder}`));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('every folder of src has its place among the arrows', () => {
  expect(Object.keys(ARROWS)).toEqual(expect.arrayContaining(FOLDERS));
});

describe.each(PURE)('src/%s, which is pure,', (folder) => {
  test('can name no global of Google’s, Node’s or a browser’s', async () => {
    const forbidden = [...GOOGLE, ...NODE, ...BROWSER, 'console'];
    expect(await failing(folder, naming([...forbidden, 'Math', 'Map']))).toEqual(forbidden);
  });
});

describe.each(FOLDERS.filter((folder) => !PURE.includes(folder)))(
  'src/%s, which runs on Apps Script,',
  (folder) => {
    test('can name Google’s globals and none of Node’s or a browser’s', async () => {
      const forbidden = [...NODE, ...BROWSER];
      expect(await failing(folder, naming([...forbidden, ...GOOGLE]))).toEqual(forbidden);
    });
  },
);

describe.each(FOLDERS)('src/%s', (folder) => {
  test('can import only where the arrows point, and never src/local or a module of Node', async () => {
    const references = JSON.parse(
      readFileSync(join(ROOT, 'src', folder, 'tsconfig.json'), 'utf8'),
    ).references;
    const open = (references as { path: string }[]).map(({ path }) => path.slice('../'.length));
    expect(ARROWS[folder]).toEqual(expect.arrayContaining(open));
    const closed = [...FOLDERS, 'local'].filter((other) => other !== folder && !open.includes(other));
    const probes = {
      ...importing([...closed, ...open]),
      'node:fs': "export { readFileSync } from 'node:fs';\n",
    };
    expect(await failing(folder, probes)).toEqual([...closed, 'node:fs']);
  });
});
