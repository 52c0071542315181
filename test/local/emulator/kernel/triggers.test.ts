import fc from 'fast-check';
import { type ClockSchedule, nextSlot } from '../../../../src/local/emulator/schedule';
import { school, start } from './school';

const minute = 60_000;
const hour = 60 * minute;
const code = `
  function make(e) { return ScriptApp.newTrigger('tick').timeBased()[e.how](...e.with).create().getUniqueId() }
  function tick(e) { console.log(JSON.stringify([Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), e && e.triggerUid])); Utilities.sleep(Number(PropertiesService.getScriptProperties().getProperty('sleep') || 0)) }
  function list() { return ScriptApp.getProjectTriggers().map((t) => [t.getUniqueId(), t.getHandlerFunction(), String(t.getEventType())]) }
  function drop() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)) }`;

function withScript(kind: 'addon' | 'service' = 'service') {
  const made = school();
  made.script('s', code, { kind });
  const call = (name: string, event: unknown = null, as = 'ada@school.example') =>
    made.tenant.run('s', name, { as, kind: 'manual', event });
  const make = (how: string, ...given: unknown[]) => call('make', { how, with: given });
  return { ...made, call, make };
}

describe('clock triggers', () => {
  test.each([1, 5, 10, 15, 30])(
    'everyMinutes(%d) fires that often, as its creator, the active user blank',
    (n) => {
      const { tenant, make } = withScript();
      const id = make('everyMinutes', n).value;
      const runs = tenant.advanceTo(start + hour + 10_000);
      expect(Math.abs(runs.length - 60 / n)).toBeLessThanOrEqual(1);
      expect(runs[0]?.result?.log[0]?.text).toBe(JSON.stringify(['', 'ada@school.example', id]));
      const gaps = runs.slice(1).map((run, i) => run.due - (runs[i]?.due ?? 0));
      expect(gaps.every((gap) => gap === n * minute)).toBe(true);
    },
  );

  test.each([0, 2, 7, 20, 31, 60])('everyMinutes(%d) is refused', (n) => {
    expect(withScript().make('everyMinutes', n).error?.name).toBe('Exception');
  });

  test('an add-on may have one, and it fires once an hour at most', () => {
    const { make } = withScript('addon');
    expect(make('everyMinutes', 30).error?.message).toBe(
      'The recurrence interval for an Add-on trigger must be at least one hour.',
    );
    expect(make('everyHours', 1).error).toBeNull();
    expect(make('everyDays', 1).error?.message).toMatch(
      /^This Add-on has created too many time-based triggers/,
    );
  });

  test('a user may have 20 in a script; another user has his own 20 and sees only those', () => {
    const { make, call } = withScript();
    for (let i = 0; i < 20; i += 1) expect(make('everyHours', 1).error).toBeNull();
    expect(make('everyHours', 1).error?.message).toMatch(/^This script has too many triggers/);
    expect(call('list', null, 'ben@school.example').value).toEqual([]);
    expect(call('list').value).toHaveLength(20);
    call('drop');
    expect(call('list').value).toEqual([]);
    expect(make('everyHours', 1).error).toBeNull();
  });

  test('after() fires once and stays in the list', () => {
    const { tenant, make, call } = withScript();
    const id = make('after', 5 * minute).value;
    expect(tenant.advance(hour)).toHaveLength(1);
    expect(tenant.advance(24 * hour)).toEqual([]);
    expect(call('list').value).toEqual([[id, 'tick', 'CLOCK']]);
  });

  test('after() can fail when it is made, as it now and then does', () => {
    const { tenant, make } = withScript();
    tenant.faults.set({ name: 'ScriptApp.create', nth: 1, times: 1, how: 'error' });
    expect(make('after', minute).error?.message).toMatch(/server error/);
    expect(tenant.triggers('s')).toEqual([]);
  });

  test('two that are due run in order of their times, the clock standing at each', () => {
    const { tenant, make } = withScript();
    make('after', 20 * minute);
    make('after', 10 * minute);
    const runs = tenant.advance(hour);
    expect(runs.map((run) => run.due - runs[0]!.due)).toEqual([0, expect.any(Number)]);
    expect(runs[0]!.due).toBeLessThan(runs[1]!.due);
    expect(runs.every((run) => run.started === run.due)).toBe(true);
  });

  test('a trigger whose slots pass while it runs fires at its next slot, never over itself', () => {
    const { tenant, make } = withScript();
    tenant.properties('s').set('sleep', String(2.5 * minute));
    make('everyMinutes', 1);
    const runs = tenant.advance(30 * minute);
    for (const [i, run] of runs.entries()) {
      const before = runs[i - 1];
      if (before) expect(run.started).toBeGreaterThanOrEqual(before.started + (before.result?.time ?? 0));
      expect(run.started).toBe(run.due);
    }
    expect(runs.length).toBeGreaterThanOrEqual(9);
    expect(runs.length).toBeLessThanOrEqual(10);
  });

  test('6 hours of trigger time a day, then nothing runs until 24 hours after the first', () => {
    const { tenant, make } = withScript();
    tenant.properties('s').set('sleep', String(5 * minute));
    make('everyMinutes', 10);
    const runs = tenant.advance(24 * hour);
    const ran = runs.filter((run) => run.result);
    const refused = runs.filter((run) => !run.result);
    expect(ran.length).toBe(72);
    expect(refused.length).toBeGreaterThan(50);
    expect(refused[0]?.error?.message).toBe('Service using too much computer time for one day');
    expect(tenant.advance(hour).some((run) => run.result)).toBe(true);
  });

  test('a trigger of a suspended account does not run', () => {
    const { tenant, make } = withScript();
    make('everyHours', 1);
    tenant.addUser({ primaryEmail: 'ada@school.example', suspended: true });
    expect(tenant.advance(hour).map((run) => run.result)).toEqual([null]);
  });

  test('triggers run head, while the add-on and the web app run the version', () => {
    const { tenant, script, kernel } = school();
    script('v', "function which() { return 'head' }");
    script('w', "function which() { return 'version' }");
    tenant.addScript({ ...kernel.script('v'), versionFolder: kernel.script('w').folder });
    const which = (kind: 'trigger' | 'addon' | 'webapp') =>
      tenant.run('v', 'which', { as: 'ada@school.example', kind }).value;
    expect([which('trigger'), which('addon'), which('webapp')]).toEqual(['head', 'version', 'version']);
  });
});

describe('the times of clock triggers', () => {
  const schedule = (over: Partial<ClockSchedule>): ClockSchedule => ({
    kind: 'days',
    n: 1,
    created: start,
    zone: 'Europe/London',
    hour: null,
    minute: null,
    weekday: null,
    ...over,
  });
  const londonHour = (ms: number) =>
    Number(
      new Intl.DateTimeFormat('en-GB', {
        timeZone: 'Europe/London',
        hour: 'numeric',
        hourCycle: 'h23',
      }).format(ms),
    );

  test('atHour(h) is some minute of that hour, each day the same, on both sides of a clock change', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 3, max: 23 }),
        fc.integer({ min: 0, max: 300 }),
        (id, h, days) => {
          const nine = schedule({ hour: h });
          const slot = nextSlot(nine, id, start + days * 24 * hour) ?? 0;
          const next = nextSlot(nine, id, slot) ?? 0;
          expect([londonHour(slot), londonHour(next)]).toEqual([h, h]);
          expect(new Date(next).getUTCMinutes()).toBe(new Date(slot).getUTCMinutes());
          expect(Math.abs(next - slot - 24 * hour)).toBeLessThanOrEqual(hour);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('nearMinute(m) is within 15 minutes of it', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 59 }), (id, m) => {
        const midnight = Date.UTC(2026, 10, 26);
        const slot = nextSlot(schedule({ hour: 9, minute: m }), id, midnight) ?? 0;
        expect(Math.abs(slot - midnight - 9 * hour - m * minute)).toBeLessThanOrEqual(15 * minute);
      }),
      { numRuns: 60 },
    );
  });

  test('a weekly one fires on its weekday only', () => {
    const monday = schedule({ kind: 'weeks', weekday: 1, hour: 9 });
    let at = start;
    for (let i = 0; i < 10; i += 1) {
      at = nextSlot(monday, 'id', at) ?? 0;
      expect(new Date(at).getUTCDay()).toBe(1);
    }
    expect(at - start).toBeLessThan(71 * 24 * hour);
  });

  test('the next slot is always later than the time asked about', () => {
    const kinds = fc.constantFrom<ClockSchedule>(
      schedule({ kind: 'minutes', n: 5 }),
      schedule({ kind: 'hours', n: 4 }),
      schedule({ kind: 'days', n: 3 }),
      schedule({ kind: 'weeks', n: 2, weekday: 5 }),
    );
    fc.assert(
      fc.property(kinds, fc.string(), fc.integer({ min: 0, max: 5_000 }), (one, id, minutes) => {
        const after = start + minutes * minute;
        const slot = nextSlot(one, id, after) ?? 0;
        expect(slot).toBeGreaterThan(after);
        expect(nextSlot(one, id, slot - 1)).toBe(slot);
      }),
      { numRuns: 60 },
    );
  });
});
