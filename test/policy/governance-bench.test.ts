import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { measureGovernance } from '../../src/local/bench/governance/measure';

const SHARED = join(__dirname, '../../../shared/data');
const figures = measureGovernance(SHARED);
const score = (rule: string, cases: string) =>
  figures.written.find((one) => one.rule === rule && one.cases === cases)!;

describe('rules 12 and 13, measured', () => {
  test('own child or another’s is told apart in at least 99 of 100 of three hundred cases each', () => {
    const own = score('governance-personal-matter', 'seen');
    expect(own.positives).toBeGreaterThanOrEqual(300);
    expect(own.negatives).toBeGreaterThanOrEqual(300);
    expect(own.precision.value).toBeGreaterThanOrEqual(0.99);
    expect(own.recall.value).toBeGreaterThanOrEqual(0.99);
  });

  test('what is counted as outside business is so, and what no header shows is missed rather than guessed', () => {
    const outside = score('governance-outside-business', 'seen');
    expect(outside.positives).toBeGreaterThanOrEqual(300);
    expect(outside.negatives).toBeGreaterThanOrEqual(300);
    expect(outside.precision.value).toBeGreaterThanOrEqual(0.99);
    expect(outside.recall.value).toBeGreaterThanOrEqual(0.8);
  });

  test('the held-out mail is reported apart, and every error can be read', () => {
    const heldOut = score('governance-outside-business', 'held out');
    expect(heldOut.positives + heldOut.negatives).toBeGreaterThanOrEqual(100);
    const wrong = figures.errors.filter(({ kind, subject }) => kind === '' || subject === undefined);
    expect(wrong).toEqual([]);
  });

  const real = existsSync(join(SHARED, 'business_personal.jsonl.gz')) ? test : test.skip;
  real('real company mail and school text are left in peace (needs the shared data)', () => {
    expect(figures.real!.falseAlarms.value).toBeLessThan(0.01);
    for (const [name, { value }] of Object.entries(figures.real!.shown)) {
      if (name.startsWith('school')) expect(value).toBeLessThan(0.005);
    }
  });

  test('without the shared data the real mail is said to be unmeasured', () => {
    expect(measureGovernance(null).real).toBeNull();
  });
});
