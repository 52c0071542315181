import fc from 'fast-check';
import { school, start } from './school';

describe('PropertiesService', () => {
  test('turns values into strings, and answers null for what is not there', () => {
    const { value } = school().run(`
      const p = PropertiesService.getScriptProperties();
      p.setProperty('n', 1).setProperties({ b: true });
      return [p.getProperty('n'), p.getProperties(), p.getKeys(), p.getProperty('none'), PropertiesService.getDocumentProperties()]`);
    expect(value).toEqual(['1', { n: '1', b: 'true' }, ['n', 'b'], null, null]);
  });

  test('keeps what was written, in whatever order it is written and deleted', () => {
    const { run, tenant } = school();
    const change = fc.tuple(
      fc.constantFrom('set', 'delete'),
      fc.constantFrom('a', 'b', 'c', '__proto__'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const model = new Map<string, string>();
        for (const [act, key, value] of changes) act === 'set' ? model.set(key, value) : model.delete(key);
        const { value } = run(
          `const p = PropertiesService.getScriptProperties(); p.deleteAllProperties();
           for (const [act, key, value] of ${JSON.stringify(changes)}) act === 'set' ? p.setProperty(key, value) : p.deleteProperty(key);
           return p.getKeys().map((key) => [key, p.getProperty(key)])`,
          { in: 'same' },
        );
        expect(new Map(value as [string, string][])).toEqual(model);
        expect(tenant.properties('same')).toEqual(model);
      }),
      { numRuns: 40 },
    );
  });

  test('takes 9 KB a value and 500 KB a store, and is unchanged by a write that is too large', () => {
    const { run } = school();
    expect(
      run("PropertiesService.getUserProperties().setProperty('a', 'x'.repeat(9217))").error,
    ).toMatchObject({
      name: 'Exception',
      message: 'Argument too large: value',
    });
    const { value } = run(`
      const p = PropertiesService.getScriptProperties();
      p.setProperty('a', 'é'.repeat(4608));
      const many = {}; for (let i = 0; i < 56; i++) many['k' + i] = 'x'.repeat(9216);
      try { p.setProperties(many, true) } catch (e) { return [e.name, e.message, p.getKeys()] }`);
    expect(value).toEqual([
      'Exception',
      'You have exceeded the property storage quota. Please remove some properties and try again.',
      ['a'],
    ]);
  });

  test('counts 500,000 reads and writes a day', () => {
    const { run, kernel, tenant } = school();
    kernel.quotas.add('ada@school.example', 'properties', 499_999, tenant.now());
    const read = "return PropertiesService.getScriptProperties().getProperty('a')";
    expect(run(read).error).toBeNull();
    expect(run(read).error?.message).toBe('Service invoked too many times for one day: properties.');
    expect(run(read, { as: 'ben@school.example' }).error).toBeNull();
  });

  test("keeps scripts apart, and users' own stores apart in one script", () => {
    const { run } = school();
    run(
      "PropertiesService.getUserProperties().setProperty('a', 'Ada'); PropertiesService.getScriptProperties().setProperty('s', '1')",
      { in: 'one' },
    );
    const read =
      "return [PropertiesService.getUserProperties().getProperty('a'), PropertiesService.getScriptProperties().getProperty('s')]";
    expect(run(read, { in: 'one', as: 'ben@school.example' }).value).toEqual([null, '1']);
    expect(run(read, { in: 'one' }).value).toEqual(['Ada', '1']);
    expect(run(read, { in: 'two' }).value).toEqual([null, null]);
  });
});

describe('CacheService', () => {
  test('forgets after 600 seconds, or after the time it was given, 6 hours at most', () => {
    const { run, tenant } = school();
    run("const c = CacheService.getScriptCache(); c.put('a', '1'); c.put('b', '2', 21600)", { in: 'c' });
    const read =
      "const c = CacheService.getScriptCache(); return [c.get('a'), c.get('b'), c.getAll(['a', 'b', 'none'])]";
    expect(run(read, { in: 'c' }).value).toEqual(['1', '2', { a: '1', b: '2' }]);
    tenant.advance(600_000);
    expect(run(read, { in: 'c' }).value).toEqual([null, '2', { b: '2' }]);
    tenant.advance(21_000_000);
    expect(run(read, { in: 'c' }).value).toEqual([null, null, {}]);
    expect(run("CacheService.getScriptCache().put('a', '1', 21601)").error?.name).toBe('Exception');
  });

  test('takes keys of 250 characters and values of 100 KB', () => {
    const { run } = school();
    expect(run("CacheService.getUserCache().put('k'.repeat(251), '1')").error?.message).toBe(
      'Argument too large: key',
    );
    expect(run("CacheService.getUserCache().put('k', 'x'.repeat(102401))").error?.message).toBe(
      'Argument too large: value',
    );
    expect(
      run(
        "const c = CacheService.getUserCache(); c.put('k'.repeat(250), 'x'.repeat(102400)); return c.get('k'.repeat(250)).length",
      ).value,
    ).toBe(102400);
  });

  test('holds 1,000 items: over that, those that expire soonest go', () => {
    const { value } = school().run(`
      const c = CacheService.getScriptCache(); c.put('early', '1', 60);
      const many = {}; for (let i = 0; i < 1000; i++) many['k' + i] = 'v';
      c.putAll(many); return [c.get('early'), c.get('k0')]`);
    expect(value).toEqual([null, 'v']);
  });

  test('loses entries early when asked to', () => {
    const { run, tenant } = school();
    run("CacheService.getScriptCache().putAll({ a: '1', b: '2' }, 21600)", { in: 'c' });
    tenant.dropCache('c', null, ['a']);
    const read = "return CacheService.getScriptCache().getAll(['a', 'b'])";
    expect(run(read, { in: 'c' }).value).toEqual({ b: '2' });
    tenant.dropCache('c');
    expect(run(read, { in: 'c' }).value).toEqual({});
  });
});

describe('LockService', () => {
  test('tryLock(0) is true when free, and the lock is freed at the end of the run', () => {
    const { run } = school();
    const take = 'const l = LockService.getScriptLock(); return [l.hasLock(), l.tryLock(0), l.hasLock()]';
    expect(run(take, { in: 'l' }).value).toEqual([false, true, true]);
    expect(run(take, { in: 'l' }).value).toEqual([false, true, true]);
  });

  test('waits on the virtual clock for a holder that lets go, and gives up on one that does not', () => {
    const { run, tenant } = school();
    run('', { in: 'l' });
    tenant.holdLock('l', null, start + 5_000);
    const waited = run(
      'const t = Date.now(); LockService.getScriptLock().waitLock(30000); return Date.now() - t',
      {
        in: 'l',
      },
    );
    expect(waited.value).toBeGreaterThan(4_000);
    expect(waited.value).toBeLessThan(6_000);
    tenant.holdLock('l', null, start + 3_600_000);
    const refused = run('LockService.getScriptLock().waitLock(10000)', { in: 'l' });
    expect(refused.error?.message).toBe('Lock timeout: another process was holding the lock for too long.');
    expect(refused.time).toBeGreaterThanOrEqual(10_000);
    expect(run('return LockService.getScriptLock().tryLock(0)', { in: 'l' }).value).toBe(false);
    tenant.holdLock('l', null, null);
    expect(run('return LockService.getScriptLock().tryLock(0)', { in: 'l' }).value).toBe(true);
  });

  test("is the script project's own: another project does not feel it", () => {
    const { run, tenant } = school();
    run('', { in: 'a' });
    tenant.holdLock('a', null, start + 3_600_000);
    expect(run('return LockService.getScriptLock().tryLock(0)', { in: 'b' }).value).toBe(true);
    expect(run('return LockService.getUserLock().tryLock(0)', { in: 'a' }).value).toBe(true);
  });
});
