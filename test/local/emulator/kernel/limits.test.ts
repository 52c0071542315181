import { school, start } from './school';

describe('the time of an execution', () => {
  test('30 s for a card, 6 minutes for any other run', () => {
    const { script, tenant } = school();
    script('s', 'function nap(e) { Utilities.sleep(e); return 1 }');
    const nap = (kind: 'addon' | 'manual' | 'trigger', ms: number) =>
      tenant.run('s', 'nap', { as: 'ada@school.example', kind, event: ms });
    expect(nap('addon', 29_000)).toMatchObject({ value: 1, cut: false, error: null });
    expect(nap('addon', 31_000)).toMatchObject({
      value: null,
      cut: true,
      time: 30_000,
      error: { name: 'Exception', message: 'Exceeded maximum execution time' },
    });
    expect(nap('manual', 300_000).cut).toBe(false);
    const long = school();
    long.script('s', 'function nap() { Utilities.sleep(300000); Utilities.sleep(300000) }');
    expect(long.tenant.run('s', 'nap', { as: 'ada@school.example', kind: 'trigger' })).toMatchObject({
      cut: true,
      time: 360_000,
    });
    expect(long.tenant.now()).toBe(start + 360_000);
  });

  test('once over, nothing of a service happens any more and no catch block changes the end', () => {
    const { run, tenant } = school();
    const result = run(
      `const p = PropertiesService.getScriptProperties();
       p.setProperty('before', '1');
       for (let i = 0; i < 5; i++) { try { Utilities.sleep(100000) } catch (e) { } }
       try { p.setProperty('after', '1') } catch (e) { }
       try { console.log('still here') } catch (e) { }
       return 'swallowed'`,
      { in: 's' },
    );
    expect(result).toMatchObject({ value: null, cut: true, time: 360_000, log: [] });
    expect([...tenant.properties('s').keys()]).toEqual(['before']);
  });

  test('each call costs what the table says and is counted with its execution', () => {
    const { run, tenant } = school();
    const result = run(
      "PropertiesService.getScriptProperties().getProperty('a'); CacheService.getScriptCache().get('b')",
    );
    expect(result).toMatchObject({ time: 40, calls: { from: 1, to: 2 } });
    expect(tenant.meter.calls).toEqual([
      {
        n: 1,
        name: 'PropertiesService.getProperty',
        execution: 1,
        at: start,
        latency: 20,
        units: 0,
        mailbox: null,
        outcome: 'ok',
      },
      {
        n: 2,
        name: 'CacheService.get',
        execution: 1,
        at: start + 20,
        latency: 20,
        units: 0,
        mailbox: null,
        outcome: 'ok',
      },
    ]);
    expect(tenant.meter.totals(1)).toEqual({ calls: { 'CacheService.get': 1 }, units: 0, latency: 20 });
  });
});

describe('faults', () => {
  const write =
    "const p = PropertiesService.getScriptProperties(); try { p.setProperty('a', '1') } catch (e) { return e.message } return 'fine'";

  test('on the k-th call of a name: the call fails and has no effect', () => {
    const { run, tenant } = school();
    tenant.faults.set({
      name: 'PropertiesService.setProperty',
      nth: 2,
      times: 1,
      how: 'error',
      message: 'no',
    });
    const ends = [1, 2, 3].map(() => run(write, { in: 's' }).value);
    expect(ends).toEqual(['fine', 'no', 'fine']);
  });

  test('after the call: it takes effect, then fails', () => {
    const { run, tenant } = school();
    tenant.faults.set({ name: 'PropertiesService.setProperty', nth: 1, times: 1, how: 'after' });
    expect(run(write, { in: 's' }).value).toMatch(/server error/);
    expect(tenant.properties('s').get('a')).toBe('1');
  });

  test('by number over all calls, as many in a row as asked for', () => {
    const { run, tenant } = school();
    tenant.faults.set({ name: '*', nth: 3, times: 2, how: 'error', message: 'no' });
    const { value } = run(
      "const c = CacheService.getScriptCache(); return [1, 2, 3, 4, 5].map(() => { try { c.get('a'); return 1 } catch (e) { return 0 } })",
    );
    expect(value).toEqual([1, 1, 0, 0, 1]);
    expect(tenant.meter.calls.map((call) => call.outcome)).toEqual(['ok', 'ok', 'error', 'error', 'ok']);
  });

  test('cut: the whole execution ends there, and its locks are freed', () => {
    const { run, tenant } = school();
    tenant.faults.set({ name: 'CacheService.get', nth: 1, times: 1, how: 'cut' });
    const result = run(
      "LockService.getScriptLock().tryLock(0); try { CacheService.getScriptCache().get('a') } catch (e) {} return 1",
      { in: 's' },
    );
    expect(result).toMatchObject({ cut: true, value: null });
    tenant.faults.clear();
    expect(run('return LockService.getScriptLock().tryLock(0)', { in: 's' }).value).toBe(true);
  });
});
