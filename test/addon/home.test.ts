import { AT, LETTERS } from '../service/invented-school';
import { type AddonSchool, addonSchool, buttonsOf, GOVERNOR, PARENT_GROUP, textOf } from './addon-school';

let school: AddonSchool;
beforeEach(() => {
  school = addonSchool();
});

/** The teacher reports `count` messages. */
function report(count: number): void {
  for (let i = 0; i < count; i++) {
    school.tenant.advance(60_000);
    school.report(school.opens(AT.teacher, { ...LETTERS.fromPupil, messageId: `<m${i}@post.example>` }));
  }
}

describe('the DSL team’s home', () => {
  test('shows the queue, the oldest new one first, and acknowledges several at once', () => {
    report(3);
    const home = school.home(AT.dsl);
    const text = textOf(home);
    expect(text).toContain('For the DSL team: 3 new');
    expect(text.indexOf('I-0001')).toBeLessThan(text.indexOf('I-0002'));
    const after = school.press(home, 'Acknowledge those chosen', { incidents: ['I-0001', 'I-0003'] });
    expect(textOf(after)).toContain('For the DSL team: 1 new');
    expect(textOf(after)).toContain('Taken on');
    expect(school.rows('incidents', 'Incidents').map(({ status }) => status)).toEqual([
      'acknowledged',
      'new',
      'acknowledged',
    ]);
    expect(textOf(school.home(AT.deputy))).toContain('For the DSL team: 1 new');
  });

  test('says on each box what is ticked with it: what, whom, its number and when', () => {
    report(2);
    const text = textOf(school.home(AT.dsl));
    const boxes = text.split('\n').filter((line) => /\(I-000\d, /.test(line));
    expect(boxes).toEqual([
      expect.stringMatching(/^\S.*: “Zara Finch” \(I-0001, 24 November 2026, 09:0\d\)$/),
      expect.stringMatching(/^\S.*: “Zara Finch” \(I-0002, 24 November 2026, 09:0\d\)$/),
    ]);
    expect(text.match(/I-0001/g)).toHaveLength(1);
  });

  test('asks to choose when nothing is chosen', () => {
    report(1);
    expect(school.press(school.home(AT.dsl), 'Acknowledge those chosen').notification).toBe(
      'Choose at least one.',
    );
  });

  test('says that nothing is open only when the service says so', () => {
    expect(textOf(school.home(AT.dsl))).toContain('Nothing is open.');
    school.serviceDown();
    const shown = textOf(school.home(AT.dsl));
    expect(shown).toContain('Something may be waiting');
    expect(shown).not.toContain('Nothing is open.');
  });

  test('opens the register in a new tab', () => {
    const link = buttonsOf(school.home(AT.dsl)).find(({ text }) => text === 'Open the register');
    expect(link?.onClick.openLink?.url).toMatch(/^https:\/\/docs\.google\.com\//);
  });

  test('is nobody else’s', () => {
    report(1);
    for (const reader of [AT.teacher, AT.it, GOVERNOR])
      expect(textOf(school.home(reader))).not.toContain('DSL team: ');
  });
});

test('the reporter sees how the reports stand, and of when that is', () => {
  report(1);
  school.press(school.home(AT.dsl), 'Acknowledge those chosen', { incidents: ['I-0001'] });
  const home = school.home(AT.teacher);
  expect(textOf(home)).toContain('Not yet read (as of 24 November 2026, 09:01)');
  school.tenant.advance(3_600_000);
  expect(textOf(school.home(AT.teacher))).toContain('Not yet read (as of 24 November 2026, 09:01)');
  expect(textOf(school.press(home, 'See how they stand'))).toMatch(
    /Read and taken on \(as of 24 November 2026, 10:0\d\)/,
  );
});

test('staff see what the policy asks of them, governors and parent groups what their account is for', () => {
  expect(textOf(school.home(AT.teacher))).toContain('Staff should not use a personal account');
  const governor = textOf(school.home(GOVERNOR));
  expect(governor).toContain('This is a governor’s account.');
  expect(governor).not.toContain('Staff should not');
  const group = textOf(school.home(PARENT_GROUP));
  expect(group).toContain('This is a parent group’s account');
  expect(group).not.toMatch(/Staff should not|Governors are advised/);
});

test('a pupil’s home is a plain one', () => {
  school.home(AT.teacher);
  const shown = school.home(AT.pupil);
  expect(textOf(shown)).toContain('There is nothing here for this account');
  expect(buttonsOf(shown)).toEqual([]);
});
