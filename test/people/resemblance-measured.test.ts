import { measureNames } from '../../src/local/bench/names/measure-names';
import { THRESHOLD } from '../../src/people/resemblance';

describe('measured on invented schools', () => {
  const { thresholds, groups, errors, disguises } = measureNames(null, 4);
  const chosen = thresholds.find((row) => row.chosen)!;

  test('nine in ten disguises are found, and of twenty that are found at most one is a stranger', () => {
    expect(chosen.threshold).toBe(THRESHOLD);
    expect(chosen.recall.value).toBeGreaterThanOrEqual(0.9);
    expect(chosen.precision.value).toBeGreaterThanOrEqual(0.95);
  });

  test('no group of names does much worse than the rest', () => {
    for (const { precision, recall } of groups) {
      expect(precision.high).toBeGreaterThanOrEqual(0.95);
      expect(recall.high).toBeGreaterThanOrEqual(0.9);
    }
  });

  test('a higher threshold is never less careful with strangers', () => {
    const wrong = thresholds.map((row) => row.wrong.value);
    for (let i = 1; i < wrong.length; i++) expect(wrong[i]).toBeLessThanOrEqual(wrong[i - 1]! + 0.001);
  });

  test('every error is listed', () => {
    const missed = errors.filter(({ error }) => error === 'missed' || error === 'wrong person').length;
    expect(missed).toBe(Math.round((1 - chosen.recall.value) * chosen.recall.of));
    const strangers = errors.filter(({ error }) => error === 'a stranger' || error === 'a namesake').length;
    expect(strangers).toBe(Math.round(chosen.wrong.value * chosen.wrong.of));
  });

  test('what nobody could tell is counted as missed', () => {
    const undecidable = disguises.filter(({ kind }) => kind.endsWith('nothing else'));
    expect(undecidable).toHaveLength(3);
    for (const { found } of undecidable) expect(found.value).toBeLessThan(0.1);
  });
});
