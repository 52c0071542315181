// Makes the globals of a fresh V8 context those of Apps Script (platform-facts section 7). Where the facts say
// BELIEVED the stricter reading is taken: what may be absent is absent.

const absentGlobals = [
  'Intl',
  'WebAssembly',
  'SharedArrayBuffer',
  'Atomics',
  'FinalizationRegistry',
  'console',
];

// Built-in methods younger than ES2021, the newest language level that the platform is known to take.
const younger: [holder: object, names: string[]][] = [
  [
    Array.prototype,
    ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with', 'group', 'groupToMap'],
  ],
  [Array, ['fromAsync']],
  [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
  [Object, ['hasOwn', 'groupBy']],
  [Map, ['groupBy']],
  [Promise, ['withResolvers', 'try']],
  [
    Object.getPrototypeOf(Uint8Array.prototype) as object,
    ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'with'],
  ],
  [ArrayBuffer.prototype, ['transfer', 'transferToFixedLength', 'resize', 'resizable', 'maxByteLength']],
];

const localeMethods: [holder: object, names: string[]][] = [
  [Date.prototype, ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']],
  [Number.prototype, ['toLocaleString']],
  [BigInt.prototype, ['toLocaleString']],
  [Array.prototype, ['toLocaleString']],
];

/** Takes away what Apps Script lacks, and locale arguments, which need the Intl that we take to be absent. */
export function trimRealm(): void {
  for (const name of absentGlobals) Reflect.deleteProperty(globalThis, name);
  for (const [holder, names] of younger) for (const name of names) Reflect.deleteProperty(holder, name);
  for (const [holder, names] of localeMethods) {
    for (const name of names) refuseArguments(holder as Record<string, (...args: unknown[]) => string>, name);
  }
}

function refuseArguments(holder: Record<string, (...args: unknown[]) => string>, name: string): void {
  const real = holder[name];
  if (!real) return;
  const guarded = function (this: unknown, ...args: unknown[]): string {
    if (args.length > 0) throw new Error(`not emulated: ${name} with a locale or options`);
    return real.call(this);
  };
  Object.defineProperty(holder, name, { value: guarded, configurable: true, writable: true });
}
