// What may not stand in the project's files.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { knownGlobals } from '../../src/local/emulator/scopes';
import { PURE, ROOT, sources } from './project';

/** The tracked files; null where this is no checkout. */
function trackedFiles(): { path: string; text: string }[] | null {
  let list: string;
  try {
    list = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
  } catch {
    console.warn(
      'not a git checkout: not checked that tracked files name no path of a machine and no registry',
    );
    return null;
  }
  return list.split('\0').filter(Boolean).flatMap(readable);
}

/** Nothing of a file that was deleted and not yet committed so. */
function readable(path: string): { path: string; text: string }[] {
  try {
    return [{ path, text: readFileSync(join(ROOT, path), 'utf8') }];
  } catch {
    return [];
  }
}

const pathsWith = (files: { path: string; text: string }[], what: RegExp) =>
  files.filter(({ text }) => what.test(text)).map(({ path }) => path);

test('no pure folder calls a Google service, not even in a remark', () => {
  const call = new RegExp(`\\b(?:${Object.keys(knownGlobals).join('|')})\\.\\w+\\(`);
  for (const folder of PURE) expect(pathsWith(sources(`src/${folder}`), call)).toEqual([]);
});

test('nothing that is built or run reads the shared folder beside the project', () => {
  const scripts = readdirSync(join(ROOT, 'build')).filter((name) => name.endsWith('.mjs'));
  const files = [...sources('src'), ...scripts.flatMap((name) => readable(`build/${name}`))];
  expect(pathsWith(files, /\.\.\/shared|shared\/(?:data|reference)/)).toEqual([]);
});

describe('no tracked file', () => {
  const files = trackedFiles() ?? [];

  test('names a path of this machine', () => {
    const places = [ROOT, homedir()].filter((place) => place.length > 3).map((place) => `${place}/`);
    const home = /(?:^|["'`\s(=])(?:\/home\/|\/Users\/|[A-Z]:\\Users\\)\w/m;
    const named = files.filter(({ text }) => places.some((place) => text.includes(place)) || home.test(text));
    expect(named.map(({ path }) => path)).toEqual([]);
  });

  test('names the host of a package registry, the lock file included', () => {
    expect(pathsWith(files, /https?:\/\/[\w.-]*(?:registry|npm|artifactory|nexus)[\w.-]*\//)).toEqual([]);
    const lock = files.filter(({ path }) => path === 'package-lock.json');
    expect(pathsWith(lock, /"resolved": "https?:/)).toEqual([]);
  });
});
