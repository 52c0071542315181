import { bundle, school } from './school';

describe('the realm of a script', () => {
  test('has what Apps Script has and nothing of Node or the browser', () => {
    const { run } = school();
    const { value } = run(`
      return ['setTimeout','setInterval','TextEncoder','TextDecoder','fetch','FormData','File','Blob','URL',
        'URLSearchParams','DOMException','atob','btoa','crypto','window','navigator','performance','process','require',
        'module','global','Buffer','structuredClone','queueMicrotask','Intl','WebAssembly','SharedArrayBuffer',
        'Atomics','__install','__start'].filter((name) => name in globalThis)`);
    expect(value).toEqual([]);
    expect(
      run('return [typeof BigInt, typeof WeakRef, typeof Promise, typeof Proxy, typeof console.log]').value,
    ).toEqual(['function', 'function', 'function', 'function', 'function']);
  });

  test('lacks the built-in methods younger than ES2021', () => {
    const { value } = school().run(`
      return [typeof [].at, typeof Object.hasOwn, typeof [].findLast, typeof ''.at, typeof [].toSorted,
        typeof ''.replaceAll, typeof Promise.any]`);
    expect(value).toEqual([
      'undefined',
      'undefined',
      'undefined',
      'undefined',
      'undefined',
      'function',
      'function',
    ]);
  });

  test('refuses a locale or options where they would need Intl', () => {
    const { run } = school();
    expect(run("return new Date().toLocaleDateString('en-GB')").error?.message).toMatch(/^not emulated/);
    expect(run("return (1234).toLocaleString('en-GB')").error?.message).toMatch(/^not emulated/);
    expect(run('return typeof (1234).toLocaleString()').value).toBe('string');
  });

  test('gives every value of a service from its own constructors', () => {
    const { value } = school().run(`
      const bytes = Utilities.base64Decode('/w==');
      const all = CacheService.getScriptCache().getAll(['a']);
      let thrown; try { Utilities.computeDigest(1) } catch (e) { thrown = e }
      return [bytes instanceof Array, all instanceof Object, thrown instanceof Error, e === null]`);
    expect(value).toEqual([true, true, true, true]);
  });

  test('never lets a chain of constructors or prototypes reach Node', () => {
    const { run, seen } = school();
    const { value, error } = run(`
      const seen = new Set();
      const found = [];
      let looked = 0;
      function walk(x, path, depth) {
        if ((typeof x !== 'object' && typeof x !== 'function') || x === null || seen.has(x) || depth > 6) return;
        seen.add(x);
        looked += 1;
        let made;
        try { made = x.constructor && x.constructor.constructor } catch (e) { walk(e, path + '!', depth + 1); return }
        if (typeof made === 'function' && made !== Function) {
          try { if (made('return typeof process')() !== 'undefined') found.push(path) } catch (e) {}
        }
        const proto = Object.getPrototypeOf(x);
        if (proto) {
          if (typeof x === 'function' && x !== Function.prototype && !(x instanceof Function)) found.push(path + ' foreign function');
          if (proto !== null && !(x instanceof Object) && x !== Object.prototype) {
            const root = Object.getPrototypeOf(proto);
            if (root !== null && root !== undefined && !(root instanceof Object) && root !== Object.prototype) {
              found.push(path + ' foreign prototype');
            }
          }
          walk(proto, path + '.__proto__', depth + 1);
        }
        for (const key of Reflect.ownKeys(x)) {
          const d = Reflect.getOwnPropertyDescriptor(x, key);
          if (d && 'value' in d) walk(d.value, path + '.' + String(key), depth + 1);
          if (d && d.get) walk(d.get, path + '.get ' + String(key), depth + 1);
        }
      }
      const thrown = [];
      for (const f of [() => Utilities.computeDigest(), () => SpreadsheetApp.openById('x'), () => null.x,
        () => UrlFetchApp.fetch('https://elsewhere.example/'), () => { (function again() { Utilities.getUuid(); again() })() }]) {
        try { f() } catch (e) { thrown.push(e) }
      }
      const fetched = UrlFetchApp.fetch('https://gmail.googleapis.com/x');
      const services = [PropertiesService, CacheService, LockService, ScriptApp, Session, Utilities, MailApp, UrlFetchApp,
        ContentService, HtmlService, Logger, console, SpreadsheetApp];
      walk(globalThis, 'globalThis', 0);
      services.forEach((s, i) => {
        walk(s, 's' + i, 0);
        for (const m of ['getScriptProperties', 'getActiveUser', 'getUuid', 'sendEmail', 'fetch', 'log', 'openById']) {
          walk(s[m], 's' + i + m, 0);
        }
      });
      [fetched, fetched.getHeaders(), fetched.getContent(), fetched.getBlob(), Session.getActiveUser(), e,
        PropertiesService.getScriptProperties().getProperties(), ContentService.createTextOutput('x'),
        Utilities.Charset.UTF_8, ScriptApp.getProjectTriggers(), ...thrown].forEach((v, i) => walk(v, 'v' + i, 0));
      Error.prepareStackTrace = (_, frames) => frames;
      const frames = new Error().stack;
      walk(frames, 'frames', 0);
      for (const frame of frames) { walk(frame.getThis(), 'this', 0); walk(frame.getFunction(), 'function', 0) }
      return { found, thrown: thrown.length, looked }`);
    expect(error).toBeNull();
    expect(seen.requests).toHaveLength(1);
    expect(value).toMatchObject({ found: [], thrown: 5 });
    expect((value as { looked: number }).looked).toBeGreaterThan(500);
  });

  test('tells a method that is not emulated from one that Google does not have', () => {
    const { run } = school();
    expect(run("SpreadsheetApp.openById('x')").error).toMatchObject({
      name: 'Error',
      message: 'not emulated: SpreadsheetApp.openById',
    });
    expect(run('Utilities.gzip(Utilities.newBlob("x"))').error?.message).toBe('not emulated: Utilities.gzip');
    expect(run('Session.getTemporaryActiveUserKey()').error?.message).toBe(
      'not emulated: Session.getTemporaryActiveUserKey',
    );
    expect(run('Utilities.frobnicate()').error).toMatchObject({
      name: 'TypeError',
      message: 'Utilities.frobnicate is not a function',
    });
  });

  test('has service objects that stringify to {} and bear probing', () => {
    const { value } = school().run(`
      const p = PropertiesService.getScriptProperties();
      return [JSON.stringify(p), JSON.stringify(Utilities), typeof p, typeof p.then, Object.keys(p).length,
        p[Symbol.iterator] === undefined, p[Symbol.toPrimitive] === undefined, String(Utilities),
        Object.prototype.toString.call(p), p.nothing === undefined, 'x' in p]`);
    expect(value).toEqual([
      '{}',
      '{}',
      'object',
      'undefined',
      0,
      true,
      true,
      'Utilities',
      '[object Object]',
      true,
      false,
    ]);
  });

  test('keeps nothing from one execution to the next', () => {
    const { script, tenant } = school();
    script('s', 'var n = 0; function go() { n += 1; Array.prototype.mine = 1; return n }');
    const again = () => tenant.run('s', 'go', { as: 'ada@school.example', kind: 'manual' }).value;
    expect([again(), again()]).toEqual([1, 1]);
  });

  test('runs microtasks before the execution ends', () => {
    const { value, error } = school().run(`
      const out = { n: 0 };
      Promise.resolve().then(() => { out.n = 1 });
      return out`);
    expect({ value, error }).toEqual({ value: { n: 1 }, error: null });
    expect(school().run("return Promise.reject(new Error('late'))").error?.message).toBe('late');
  });

  test('shows an error of the top level and a missing function as the end of the run', () => {
    const { script, tenant } = school();
    script('broken', "throw new Error('at load'); function go() {}");
    script('empty', 'var x = 1;');
    const as = { as: 'ada@school.example', kind: 'manual' } as const;
    const { error } = tenant.run('broken', 'go', as);
    expect(error?.message).toBe('at load');
    expect(error?.stack).toMatch(/^at .*Code\.js:1:7$/);
    expect(tenant.run('empty', 'go', as).error?.message).toBe('Script function not found: go');
  });

  test('cannot parse a bundle that Apps Script could not', () => {
    const { script, tenant } = school();
    script('syntax', 'function go() { return 1 +; }');
    expect(tenant.run('syntax', 'go', { as: 'ada@school.example', kind: 'manual' }).error?.name).toBe(
      'SyntaxError',
    );
  });

  test('writes console and Logger to the execution, not to this machine', () => {
    const spy = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    const { log, value } = school().run(`
      console.log('%s has %d', 'Ada', 2, { a: 1 }); console.warn('careful'); Logger.log('from %s', 'Logger');
      return Logger.getLog()`);
    expect(log.map(({ level, text }) => [level, text])).toEqual([
      ['log', 'Ada has 2 {"a":1}'],
      ['warn', 'careful'],
      ['log', 'from Logger'],
    ]);
    expect(value).toBe('from Logger\n');
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  });

  test('a manifest without scopes, time zone or V8 is refused by name', () => {
    const { tenant } = school();
    const add = (manifest: object) => () =>
      tenant.addScript({
        name: 'x',
        folder: bundle('', { manifest }),
        kind: 'service',
        owner: 'role@school.example',
        clientId: 'x',
      });
    expect(add({ timeZone: 'Europe/Nowhere' })).toThrow(/timeZone/);
    expect(add({ runtimeVersion: 'STABLE' })).toThrow(/runtimeVersion/);
    expect(add({ urlFetchWhitelist: ['https://a.example'] })).toThrow(/invalid prefix/);
  });
});
