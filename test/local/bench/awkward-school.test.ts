import { makeAwkward } from '../../../src/local/bench/awkward/awkward-school';
import { RULES } from '../../../src/policy/finding';

const awkward = makeAwkward();

describe('the awkward school', () => {
  test('has at least 300 cases of every rule that mail can show', () => {
    for (const rule of RULES.slice(0, 14)) {
      const cases = awkward.labels.filter((label) => label.rule === rule).length;
      expect({ rule, enough: cases >= 300 }).toEqual({ rule, enough: true });
    }
  });

  test('is half of messages of which the policy says nothing', () => {
    const spoken = new Set(awkward.labels.map(({ mailbox, messageId }) => `${mailbox} ${messageId}`));
    expect(spoken.size / awkward.messages).toBeLessThan(0.6);
  });

  test('is the same for the same seed, and other for another', () => {
    expect(makeAwkward().labels).toEqual(awkward.labels);
    expect(makeAwkward(7).labels).not.toEqual(awkward.labels);
  });
});
