import fc from 'fast-check';
import { school, start } from './school';

describe("the realm's Date", () => {
  test('follows the virtual clock', () => {
    const { value } = school().run(
      'const a = Date.now(); Utilities.sleep(5000); return [a, new Date().getTime() - a, new Date() instanceof Date]',
    );
    expect(value).toEqual([start, 5000, true]);
  });

  test("shows local time in the script's zone, whatever this machine's", () => {
    const { value } = school().run(`
      const summer = new Date(Date.UTC(2026, 6, 1, 12));
      return [summer.getHours(), summer.getTimezoneOffset(), String(summer), new Date(2026, 6, 1, 9, 30).toISOString(),
        new Date('2026-07-01').toISOString(), new Date('2026-07-01T09:30').toISOString(),
        new Date('1 Jul 2026 09:30').toISOString(), new Date('1 Jul 2026 09:30 +0000').toISOString(),
        new Date(new Date(0).setFullYear(2026, 6, 1)).getHours(), typeof Date(), Date.name]`);
    expect(value).toEqual([
      13,
      -60,
      'Wed Jul 01 2026 13:00:00 GMT+0100',
      '2026-07-01T08:30:00.000Z',
      '2026-07-01T00:00:00.000Z',
      '2026-07-01T08:30:00.000Z',
      '2026-07-01T08:30:00.000Z',
      '2026-07-01T09:30:00.000Z',
      1,
      'string',
      'Date',
    ]);
  });

  test('reads back the local fields it was made from, in every zone', () => {
    const { run } = school();
    const zones = ['Europe/London', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'];
    const instants = fc.sample(fc.integer({ min: 0, max: 4_000_000_000 }), { numRuns: 200, seed: 7 });
    for (const timeZone of zones) {
      const { value } = run(
        `return ${JSON.stringify(instants)}.map((s) => {
          const d = new Date(s * 1000);
          const back = new Date(d.getFullYear(), d.getMonth(), d.getDate(), d.getHours(), d.getMinutes(), d.getSeconds());
          // In the hour that the end of summer time repeats, either instant is right.
          return (back - d) % 3600000 === 0 && Math.abs(back - d) <= 3600000 && back.getHours() === d.getHours();
        })`,
        { manifest: { timeZone } },
      );
      expect(value).toEqual(instants.map(() => true));
    }
  });

  test('of nothing readable is invalid, not an error', () => {
    const { value } = school().run("const d = new Date('soon'); return [String(d), isNaN(d.getHours())]");
    expect(value).toEqual(['Invalid Date', true]);
  });
});
