// Google has a schema of appsscript.json, but no library for schemas is among our own packages: these are the rules that a
// manifest of ours has to keep, stricter than the schema's (platform-facts section 2).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { transformSync } from 'esbuild';
import { built, ROOT, SCRIPTS, type Script } from './project';

interface Manifest {
  oauthScopes: string[];
  urlFetchWhitelist?: string[];
  [name: string]: unknown;
}

const SOURCE = { addon: 'appsscript.json', service: 'src/service/appsscript.json' };
const FIELDS = [
  'timeZone',
  'runtimeVersion',
  'exceptionLogging',
  'oauthScopes',
  'urlFetchWhitelist',
  'addOns',
  'webapp',
  'executionApi',
];

/** Where the add-on finds the service: the address stands in a Script Property. A web app answers by way of the second. */
const BY_PROPERTY = ['script.google.com', 'script.googleusercontent.com'];

/** Hosts that stand in a link for a person to follow, or in a token's issuer, not in a request. */
const LINKED = [
  'accounts.google.com',
  'docs.google.com',
  'drive.google.com',
  'mail.google.com',
  'www.gstatic.com',
];

const manifestOf = (script: Script): Manifest => JSON.parse(built(script, 'appsscript.json'));

/** Every value under a name that tells which function Google is to call. */
function functionsNamed(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    /^(?:runFunction|onTriggerFunction)$/.test(name) ? [String(inner)] : functionsNamed(inner),
  );
}

/** The hosts of the https addresses in a bundle's code; scopes are no addresses. */
function hostsIn(code: string): string[] {
  const bare = transformSync(code, { legalComments: 'none' }).code;
  const addresses = bare.replaceAll('https://www.googleapis.com/auth/', '');
  return [...new Set([...addresses.matchAll(/https:\/\/([\w.-]+\.[a-z]+)/g)].map((match) => match[1] ?? ''))];
}

describe.each(SCRIPTS)('the manifest of the %s', (script) => {
  test('is the tracked one, with known fields only', () => {
    expect(built(script, 'appsscript.json')).toBe(readFileSync(join(ROOT, SOURCE[script]), 'utf8'));
    expect(FIELDS).toEqual(expect.arrayContaining(Object.keys(manifestOf(script))));
  });

  test('asks for V8, logs no exception with Google, and is in a real time zone', () => {
    const { runtimeVersion, exceptionLogging, timeZone } = manifestOf(script);
    expect({ runtimeVersion, exceptionLogging }).toEqual({ runtimeVersion: 'V8', exceptionLogging: 'NONE' });
    expect(() => new Intl.DateTimeFormat('en', { timeZone: String(timeZone) })).not.toThrow();
  });

  test('names scopes that are Google’s, each once', () => {
    const { oauthScopes } = manifestOf(script);
    expect(new Set(oauthScopes).size).toBe(oauthScopes.length);
    const strange = oauthScopes.filter(
      (scope) => scope !== 'openid' && !/^https:\/\/www\.googleapis\.com\/auth\/[a-z._-]+$/.test(scope),
    );
    expect(strange).toEqual([]);
  });

  test('names functions that the bundle has at its top level', () => {
    const context = vm.createContext({});
    vm.runInContext(built(script, 'Code.js'), context);
    const missing = functionsNamed(manifestOf(script)).filter((name) => typeof context[name] !== 'function');
    expect(missing).toEqual([]);
  });

  test('lets the script reach the hosts that its bundle names, by https with a path, and no others', () => {
    const prefixes = manifestOf(script).urlFetchWhitelist ?? [];
    expect(prefixes.filter((prefix) => !/^https:\/\/(?:[\w-]+\.)+[a-z]+\/\S*$/.test(prefix))).toEqual([]);
    const reachable = prefixes.map((prefix) => new URL(prefix).host);
    const named = hostsIn(built(script, 'Code.js')).filter((host) => !LINKED.includes(host));
    if (script === 'addon') named.push(...BY_PROPERTY);
    expect(reachable.sort()).toEqual(named.sort());
  });
});
