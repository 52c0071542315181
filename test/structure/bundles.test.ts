// Each bundle as Apps Script will take it (platform-facts section 7).
import vm from 'node:vm';
import { transform } from 'esbuild';
import { built, SCRIPTS } from './project';

/** The lists of names, phrases and domains are most of the service; the aim is 150 KB and 250 KB. */
const MOST_BYTES = { addon: 160_000, service: 380_000 };

/** Whether esbuild, asked for ES2020, would have to rewrite the code: then Apps Script may not be able to parse it. */
async function isYoungerThanES2020(code: string): Promise<boolean> {
  const as = async (target: string) => (await transform(code, { target, legalComments: 'none' })).code;
  return (await as('es2020')) !== (await as('esnext'));
}

/** The bundle run in a context that has the language and nothing else: no console, no Google, no Node, no browser. */
function evaluate(code: string): vm.Context {
  const context = vm.createContext({});
  vm.runInContext(
    'delete globalThis.console; delete globalThis.WebAssembly; delete globalThis.Intl',
    context,
  );
  vm.runInContext(code, context);
  return context;
}

describe.each(SCRIPTS)('the bundle of the %s', (script) => {
  test('has nothing in it that is younger than ES2020: no #private, no static or class field', async () => {
    expect(await isYoungerThanES2020(built(script, 'Code.js'))).toBe(false);
    expect(await isYoungerThanES2020('class A { #secret = 1 }')).toBe(true);
    expect(await isYoungerThanES2020('class A { static shared = 1 }')).toBe(true);
  });

  test('touches no global but the language’s when it is loaded', () => {
    expect(() => evaluate(built(script, 'Code.js'))).not.toThrow();
  });

  test('has entry points that are functions of its top level, and no other global', () => {
    const before = new Set(Object.getOwnPropertyNames(evaluate('')));
    const context = evaluate(built(script, 'Code.js'));
    const added = Object.getOwnPropertyNames(context).filter((name) => !before.has(name) && name !== 'App');
    expect(added.length).toBeGreaterThan(0);
    expect(added.filter((name) => typeof context[name] !== 'function')).toEqual([]);
    expect(Object.keys(context.App as object).sort()).toEqual(added.sort());
  });

  test('is small enough to start at once', () => {
    expect(Buffer.byteLength(built(script, 'Code.js'))).toBeLessThanOrEqual(MOST_BYTES[script]);
  });
});
