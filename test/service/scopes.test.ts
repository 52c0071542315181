import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AT, LETTERS } from './invented-school';
import { BUNDLE, bareSchool, CONFIGURATION } from './small-school';

const MANIFEST = JSON.parse(readFileSync(join(BUNDLE, 'appsscript.json'), 'utf8')) as {
  oauthScopes: string[];
  urlFetchWhitelist: string[];
};

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The built service with another manifest. */
function variant(change: Partial<typeof MANIFEST>): string {
  const folder = mkdtempSync(join(tmpdir(), 'service-'));
  folders.push(folder);
  cpSync(BUNDLE, folder, { recursive: true });
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify({ ...MANIFEST, ...change }));
  return folder;
}

/** Everything the service does, to the first thing that fails. @returns what failed and why; null: nothing */
function failureOf(bundle: string): { functionName: string; message: string } | null {
  const school = bareSchool(bundle);
  const steps: [string, unknown?][] = [['setUp'], ['configure', CONFIGURATION], ['sweep'], ['digest']];
  for (const [functionName, event] of steps) {
    if (functionName === 'sweep') school.deliver(LETTERS.fromPupilAtHome);
    const { value, error } = school.run(functionName, event);
    if (error) return { functionName, message: error.message };
    const failed = (value as { failed?: { account: string; code: string }[] }).failed ?? [];
    const other = failed.find(({ account }) => account !== AT.withoutMail);
    if (other) return { functionName, message: other.code };
  }
  return null;
}

/** What Google says when a scope is missing, to a script and over its REST interfaces. */
const REFUSAL = /Required permissions: |insufficientPermissions|ACCESS_TOKEN_SCOPE_INSUFFICIENT/;

describe('the scopes of the service’s manifest', () => {
  test('none is missing', () => {
    expect(failureOf(BUNDLE)).toBeNull();
  });

  test.each(MANIFEST.oauthScopes)('%s is needed', (scope) => {
    const failure = failureOf(
      variant({ oauthScopes: MANIFEST.oauthScopes.filter((other) => other !== scope) }),
    );
    expect(failure?.message).toMatch(REFUSAL);
  });

  test.each(MANIFEST.urlFetchWhitelist)('the address %s is needed', (prefix) => {
    const urlFetchWhitelist = MANIFEST.urlFetchWhitelist.filter((other) => other !== prefix);
    expect(failureOf(variant({ urlFetchWhitelist }))).not.toBeNull();
  });
});
