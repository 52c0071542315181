// Makes the V8 context of one execution and runs a function in it. gas-local loads the bundle, as it loads a folder
// of downloaded script files; src/local/inside furnishes the context first.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import gasLocal from 'gas-local';
import type { HostFunction } from './dispatch';
import { serviceTable } from './services/registry';

/** What src/local/inside/install.ts gives the host. */
interface Realm {
  prepare(starter: string, entryPoint: string, eventText: string): void;
  outcome(): string;
}

type Install = (host: HostFunction, tableText: string) => Realm;

const starter = '__start';
// Real time, not virtual: only a script that never ends by itself (a loop that swallows the cut) gets here.
const hangLimit = 120_000;

let insideScript: vm.Script | null = null;
const start = new vm.Script(`${starter}()`);
const drain = new vm.Script('');
const promisePrototype = new vm.Script('Promise.prototype');

// A promise that a script rejects and forgets ends nothing on Apps Script; Node would end the whole process for it,
// and tells of it only after the run.
const realmPromises = new WeakSet<object>();
let watching = false;

function forgive(promisePrototype: object): void {
  realmPromises.add(promisePrototype);
  if (watching) return;
  watching = true;
  process.on('unhandledRejection', (reason, promise) => {
    const ours = realmPromises.has(Object.getPrototypeOf(promise) as object);
    if (!ours && process.listenerCount('unhandledRejection') === 1) throw reason;
  });
}

/** The bundle of src/local/inside: beside the program when it is bundled, in build/local when it runs from source. */
function insideBundle(): vm.Script {
  if (insideScript) return insideScript;
  const here = dirname(fileURLToPath(import.meta.url));
  const file = [join(here, 'inside.js'), join(here, '..', '..', '..', 'build', 'local', 'inside.js')].find(
    existsSync,
  );
  if (!file) throw new Error('build/local/inside.js is missing: run `npm run build` first');
  insideScript = new vm.Script(`(() => { ${readFileSync(file, 'utf8')}; return __install; })()`, {
    filename: 'inside.js',
  });
  return insideScript;
}

/**
 * Runs `entryPoint(event)` of the bundle in `folder` in a context of its own.
 * @param eventText the event as JSON
 * @returns `j` and the value, or `e` and name, message and stack of what was thrown (also by the bundle's top level)
 */
export function runInRealm(
  folder: string,
  host: HostFunction,
  entryPoint: string,
  eventText: string,
): string {
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' });
  forgive(promisePrototype.runInContext(context) as object);
  const { install } = insideBundle().runInContext(context) as { install: Install };
  const realm = install(host, serviceTable);
  try {
    gasLocal.require(folder, context, { filter: (file) => file.endsWith('.js') });
    realm.prepare(starter, entryPoint, eventText);
    start.runInContext(context, { timeout: hangLimit });
    drain.runInContext(context, { timeout: hangLimit });
  } catch (error) {
    return `e${JSON.stringify(thrownByBundle(error))}`;
  }
  return realm.outcome();
}

/** What the bundle's top level threw is an object of its realm: only its text is taken. */
function thrownByBundle(error: unknown): { name: string; message: string; stack: string } {
  const { name, message, stack } = error as Partial<Error>;
  return { name: String(name ?? 'Error'), message: String(message ?? error), stack: String(stack ?? '') };
}
