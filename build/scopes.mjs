// Writes src/local/emulator/scopes.json from the npm package gas-types-detailed (MIT), which is generated from
// Google's own reference: per class, the methods Google has, and per method the OAuth scopes any one of which
// lets a script call it. Run it by hand when the package is updated; the result is tracked.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'node_modules', 'gas-types-detailed');
const commonPrefix = 'https://www.googleapis.com/auth/';

const globals = {};
const classes = {};
const parents = {};
const enums = {};

/** Reads one declaration file; they are generated, so their layout is regular enough to go line by line. */
function read(text) {
  let namespace = '';
  let current = null;
  let scopes = [];
  for (const line of text.split('\n')) {
    const opened = /^ {2}namespace (\w+) \{/.exec(line);
    if (opened) namespace = opened[1];
    const global = /^declare var (\w+): GoogleAppsScript\.([\w.]+);/.exec(line);
    if (global) globals[global[1]] = global[2];
    const enumeration = /^ {4}enum (\w+) \{ ?([^}]*?) ?\}/.exec(line);
    if (enumeration) enums[`${namespace}.${enumeration[1]}`] = enumeration[2].split(/,\s*/).join(' ');
    const type = /^ {4}interface (\w+)(?: extends ([\w., ]+))? \{/.exec(line);
    if (type) {
      current = classes[`${namespace}.${type[1]}`] ??= {};
      parents[`${namespace}.${type[1]}`] = (type[2] ?? '').split(/,\s*/).filter(Boolean);
    }
    if (/^ {4}\}/.test(line)) current = null;
    if (/^ {6}\/\*\*/.test(line)) scopes = [];
    const scope = /^ {7}\* - (https:\/\/\S+)$/.exec(line);
    if (scope)
      scopes.push(scope[1].startsWith(commonPrefix) ? scope[1].slice(commonPrefix.length) : scope[1]);
    const member = /^ {6}(\w+)(\(|: )/.exec(line);
    if (member && current) current[member[1]] = [...new Set([...(current[member[1]] ?? []), ...scopes])];
  }
}

for (const file of (await readdir(source)).filter((f) => /^google-apps-script\..*\.d\.ts$/.test(f)).sort()) {
  read(await readFile(join(source, file), 'utf8'));
}

/** A class has its parents' methods too (Blob has BlobSource's). */
function inherit(name, seen = new Set()) {
  if (seen.has(name)) return {};
  seen.add(name);
  const namespace = name.split('.')[0];
  const inherited = (parents[name] ?? []).map((p) =>
    inherit(p.includes('.') ? p : `${namespace}.${p}`, seen),
  );
  return Object.assign({}, ...inherited, classes[name]);
}

const table = {};
for (const name of Object.keys(classes).sort()) {
  const members = inherit(name);
  const needing = Object.keys(members).filter((m) => members[m].length > 0);
  table[name] = {
    members: Object.keys(members).sort().join(' '),
    scopes: Object.fromEntries(needing.sort().map((m) => [m, members[m].join(' ')])),
  };
}

const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'));
await writeFile(
  join(root, 'src', 'local', 'emulator', 'scopes.json'),
  `${JSON.stringify({ source: `gas-types-detailed ${version} (MIT)`, globals, enums, classes: table }, null, 2)}\n`,
);
