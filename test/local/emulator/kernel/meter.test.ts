import fc from 'fast-check';
import { CallMeter } from '../../../../src/local/emulator/meter';
import { createTenant } from '../../../../src/local/emulator/tenant';
import { bundle, start } from './school';

const call = { execution: 1, at: 0, mailbox: null, outcome: 'ok' } as const;

describe('the meter', () => {
  test('adds up every call, though it keeps records of the latest only', () => {
    const meter = new CallMeter(() => 1, 1, 10);
    for (let n = 1; n <= 1000; n++)
      meter.record({ ...call, name: n % 4 === 0 ? 'a' : 'b', units: 2, latency: 3 });
    expect(meter.totals()).toEqual({ calls: { a: 250, b: 750 }, units: 2000, latency: 3000 });
    expect(meter.calls.length).toBeGreaterThanOrEqual(10);
    expect(meter.calls.length).toBeLessThan(20);
    expect(meter.calls.at(-1)?.n).toBe(1000);
    expect(meter.totals(990)).toEqual({ calls: { a: 3, b: 7 }, units: 20, latency: 30 });
  });

  test('says so when the records it is asked to add up are gone', () => {
    const meter = new CallMeter(() => 1, 1, 10);
    for (let n = 0; n < 100; n++) meter.record({ ...call, name: 'a', units: 0, latency: 0 });
    expect(() => meter.totals(50)).toThrow(RangeError);
    expect(meter.totals(100)).toEqual({ calls: {}, units: 0, latency: 0 });
  });

  test('adds up the same since any call, whether it keeps all records or some of them', () => {
    const calls = fc.array(
      fc.record({ name: fc.constantFrom('a', 'b', 'c'), units: fc.nat(50), latency: fc.nat(500) }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(
        calls,
        fc.integer({ min: 1, max: 30 }),
        fc.nat(30),
        fc.nat(100),
        (list, keep, back, first) => {
          const all = new CallMeter(() => 1, first + 1, Number.POSITIVE_INFINITY);
          const some = new CallMeter(() => 1, first + 1, keep);
          for (const one of list) for (const meter of [all, some]) meter.record({ ...call, ...one });
          expect(all.calls).toHaveLength(list.length);
          expect(some.totals()).toEqual(all.totals());
          const since = all.latest() - Math.min(back, keep);
          expect(some.totals(since)).toEqual(all.totals(since));
        },
      ),
    );
  });

  test('keeps as many records as the tenant was made to keep', () => {
    const folder = bundle(
      "function go() { const p = PropertiesService.getScriptProperties(); for (let i = 0; i < 50; i++) p.getProperty('a') }",
    );
    const tenant = createTenant({
      domains: ['school.example'],
      start,
      keepCalls: 5,
      users: [{ primaryEmail: 'ada@school.example' }],
      scripts: [{ name: 's', folder, kind: 'service', owner: 'ada@school.example', clientId: 's' }],
    });
    const run = tenant.run('s', 'go', { as: 'ada@school.example', kind: 'manual' });
    expect(run).toMatchObject({ time: 1000, calls: { from: 1, to: 50 } });
    expect(tenant.meter.calls.length).toBeLessThan(10);
    expect(tenant.meter.totals().calls).toEqual({ 'PropertiesService.getProperty': 50 });
  });
});
