import { scoreRules } from '../../../src/local/bench/detection/rule-scores';
import { scoreMessages } from '../../../src/local/bench/detection/score-baselines';
import { share } from '../../../src/local/bench/share';
import type { Label } from '../../../src/local/sample/labels';
import type { Finding } from '../../../src/policy/finding';

const label = (messageId: string, more: Partial<Label> = {}): Label => ({
  mailbox: 'khan@upland.example',
  messageId,
  rule: 'pupil-contact',
  person: 'tom',
  force: 'must',
  desks: ['dsl'],
  disposition: 'contact-log',
  interrupt: false,
  approval: 'none',
  reasons: [],
  ...more,
});

const found = (messageId: string, more: Partial<Finding> = {}): Finding => ({
  ...label(messageId),
  desks: ['dsl'],
  reasons: [],
  date: null,
  clauses: [],
  address: 'tom@pupils.upland.example',
  direction: 'received',
  channel: 'mail',
  ...more,
});

describe('the score of a rule', () => {
  const { scores, errors } = scoreRules(
    [found('<a@x>'), found('<b@x>', { disposition: 'incident' }), found('<c@x>')],
    [label('<a@x>'), label('<b@x>'), label('<d@x>')],
  );
  const score = scores.find(({ rule }) => rule === 'pupil-contact')!;

  test('counts what was found rightly, wrongly, not at all and otherwise', () => {
    expect(score).toMatchObject({ right: 2, wrong: 1, missed: 1, otherwise: 1 });
    expect(score.precision.value).toBeCloseTo(2 / 3);
    expect(score.recall.value).toBeCloseTo(2 / 3);
  });

  test('names every error', () => {
    expect(errors.map(({ what, finding, label: due }) => [what, (finding ?? due)!.messageId])).toEqual([
      ['found, not labelled', '<c@x>'],
      ['labelled, not found', '<d@x>'],
      ['found otherwise', '<b@x>'],
    ]);
  });
});

test('the interval of a share stays inside 0 to 1 and narrows with the number of cases', () => {
  const few = share(3, 3);
  const many = share(300, 300);
  expect(few.high).toBe(1);
  expect(few.low).toBeCloseTo(0.438, 3);
  expect(many.low).toBeGreaterThan(few.low);
});

test('a baseline that flags every outside address is scored on the same messages', () => {
  const from = (address: string) => ({
    at: 0,
    from: { name: '', address },
    to: [],
    subject: '',
    text: '',
  });
  const copies = [
    { mailbox: 'khan@upland.example', messageId: '<a@x>', received: true, letter: from('a@gmail.com') },
    { mailbox: 'khan@upland.example', messageId: '<b@x>', received: true, letter: from('b@gmail.com') },
  ];
  const scores = scoreMessages(copies, [label('<a@x>')], new Set(['khan@upland.example\n<a@x>']));
  const [ours, outside] = scores;
  expect(ours).toMatchObject({ name: 'Safe Channels', flagged: 1, precision: { value: 1 } });
  expect(outside).toMatchObject({ flagged: 2, precision: { value: 0.5 }, recall: { value: 1 } });
});
