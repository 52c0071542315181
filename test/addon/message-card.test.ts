import { AT, COLLEAGUE_AT_HOME, genuine, LETTERS, PARENT, PUPIL_AT_HOME } from '../service/invented-school';
import {
  type AddonSchool,
  APPROVED_AT_HOME,
  addonSchool,
  buttonsOf,
  cardOf,
  GOVERNOR,
  GOVERNOR_AT_HOME,
  PARENT_GROUP,
  textOf,
} from './addon-school';

let school: AddonSchool;
beforeAll(() => {
  school = addonSchool();
});

const letter = (from: string, to: string, fromName?: string) => ({
  from,
  to: [to],
  ...(fromName === undefined ? {} : { fromName }),
  headers: from.endsWith('hillside.example') ? [] : [genuine(from)],
});

/** The first line of the card after its title. */
const firstLine = (shown: Parameters<typeof textOf>[0]) => textOf(shown).split('\n')[2];

describe('to staff the first line says who this is', () => {
  test.each([
    ['a pupil', AT.pupil, '<b>A pupil, from a school account.</b>'],
    [
      'an unlisted account of pupils',
      AT.unlisted,
      '<b>An account on the pupils’ domain that is on no register. Treat it as a pupil’s.</b>',
    ],
    ['a pupil at home', PUPIL_AT_HOME, '<b>A personal address that the school has for a pupil.</b>'],
    [
      'an ex-pupil under 18',
      'zane.reed@mail.example',
      '<b>A personal address that the school has for a former pupil under 18.</b>',
    ],
    [
      'a colleague at home',
      COLLEAGUE_AT_HOME,
      '<b>A personal address that the school has for a member of staff.</b>',
    ],
    [
      'a parent',
      PARENT,
      '<b>An address that the school has for a parent. Parents may write from their own address.</b>',
    ],
    ['a governor at home', GOVERNOR_AT_HOME, '<b>A personal address that the school has for a governor.</b>'],
    ['a stranger', 'somebody@else.example', '<b>An address that is on no register.</b>'],
    ['a colleague, in one quiet line', AT.colleague, 'A colleague, from a school account.'],
  ])('%s', (_, from, line) =>
    expect(firstLine(school.opens(AT.teacher, letter(from, AT.teacher)))).toBe(line),
  );
});

describe('a child’s message', () => {
  test('brings the policy’s clause with its force, what to do, 999, and who is not watching', () => {
    const shown = textOf(school.opens(AT.teacher, LETTERS.fromPupil));
    expect(shown).toContain('Class 5B.');
    expect(shown).toContain(
      'The policy says must\nAny message from a child through the school’s Google system',
    );
    expect(shown).toContain('call 999');
    expect(shown).toContain('That does not mean that anybody is reading reports this minute');
  });

  test('out of hours says that nobody is watching', () => {
    school = addonSchool();
    school.tenant.advanceTo(Date.UTC(2026, 10, 24, 21));
    const shown = textOf(school.opens(AT.teacher, LETTERS.fromPupil));
    expect(shown).toContain('Nobody is watching for reports now');
    expect(shown).not.toContain('in post');
  });

  test('tells a governor of a pupil’s account, without name or class', () => {
    const shown = textOf(school.opens(GOVERNOR, { ...LETTERS.fromPupil, to: [GOVERNOR] }));
    expect(shown).toContain('<b>A pupil’s school account.</b>');
    expect(shown).toContain('Do not answer. Tell the school');
    expect(shown).not.toMatch(/5B|Zara/);
  });

  test('tells a parent group not to answer', () => {
    const shown = textOf(school.opens(PARENT_GROUP, { ...LETTERS.fromPupil, to: [PARENT_GROUP] }));
    expect(shown).toContain('<b>A child’s account: do not answer, tell the school.</b>');
    expect(shown).not.toMatch(/5B|Zara|pupil/i);
  });

  test('from home tells its class to the Headteacher alone', () => {
    const from = { ...LETTERS.fromPupilAtHome };
    expect(textOf(school.opens(AT.head, { ...from, to: [AT.head] }))).toContain('Class 5B.');
    for (const reader of [AT.teacher, AT.dsl]) {
      expect(textOf(school.opens(reader, { ...from, to: [reader] }))).not.toContain('5B');
    }
  });
});

test('a forged school address is said to be none', () => {
  const shown = textOf(school.opens(AT.teacher, LETTERS.spoof));
  expect(shown).toContain('<b>Not who it says it is');
  expect(shown).not.toContain('A colleague');
});

test('a pupil’s own card is a plain one and reads no message, whether the snapshot is there or not', () => {
  for (const [each, says] of [
    [addonSchool(), 'does not know this account, or has a fault'],
    [school, 'There is nothing here for this account'],
  ] as const) {
    const shown = each.opens(AT.pupil, { from: AT.teacher, to: [AT.pupil] });
    expect(textOf(shown)).toContain(says);
    expect(buttonsOf(shown)).toEqual([]);
    expect(each.counts(shown)['gmail.users.messages.get']).toBeUndefined();
  }
});

test('one’s own message to a pupil alone brings the advice as advice', () => {
  school.keepSent({ from: AT.teacher, to: [AT.pupil] });
  const shown = textOf(school.open(AT.teacher, school.latest(AT.teacher)));
  expect(shown).toContain('You sent this message.');
  expect(shown).toContain('Advice, not a rule\nStaff are advised not to exchange private messages');
});

test('an approved personal address is said to be approved, as long as it is', () => {
  const shown = textOf(school.opens(AT.teacher, letter(APPROVED_AT_HOME, AT.teacher)));
  expect(shown).toContain('The Headteacher has approved this address.');
  expect(shown).not.toContain('Ask your colleague');
  const later = addonSchool();
  later.tenant.advanceTo(Date.UTC(2026, 11, 1, 10));
  const after = textOf(later.opens(AT.teacher, letter(APPROVED_AT_HOME, AT.teacher)));
  expect(after).toContain('The Headteacher’s approval has run out.');
  expect(after).toContain('Ask your colleague');
});

describe('a warm card', () => {
  beforeEach(() => {
    school = addonSchool();
  });

  test('makes three calls, and no web request but the one to Gmail', () => {
    school.opens(AT.teacher, LETTERS.fromPupil);
    const warm = school.counts(school.open(AT.teacher, school.latest(AT.teacher)));
    const { 'Utilities.formatDate': _, 'ScriptApp.getOAuthToken': __, ...calls } = warm;
    expect(calls).toEqual({
      'CacheService.getAll': 1,
      'PropertiesService.getProperties': 1,
      'UrlFetchApp.fetchAll': 1,
      'gmail.users.messages.get': 1,
    });
  });

  test('is a colleague’s gain too: one fetch in six hours serves everybody', () => {
    school.opens(AT.teacher, LETTERS.fromPupil);
    const first = school.opens(AT.colleague, { ...LETTERS.fromPupil, to: [AT.colleague] });
    expect(school.counts(first)['ScriptApp.getIdentityToken']).toBeUndefined();
    school.tenant.advanceTo(school.tenant.now() + 6.1 * 3_600_000);
    const later = school.open(AT.teacher, school.latest(AT.teacher));
    expect(school.counts(later)['ScriptApp.getIdentityToken']).toBe(1);
  });
});

describe('without a snapshot', () => {
  beforeEach(() => {
    school = addonSchool();
  });

  test('a card says what it cannot know, and still reports', () => {
    school.serviceDown();
    const shown = school.opens(AT.teacher, LETTERS.fromPupil);
    expect(textOf(shown)).toContain('The school’s register cannot be reached');
    expect(textOf(shown)).toContain('We cannot tell whether anybody is at the DSL desk');
    expect(buttonsOf(shown).map(({ text }) => text)).toContain('Report');
  });

  test('a card goes by the domains it remembers, and by what the reader was', () => {
    school.opens(AT.teacher, LETTERS.fromPupil);
    school.serviceDown();
    school.tenant.dropCache('addon');
    const shown = textOf(school.open(AT.teacher, school.latest(AT.teacher)));
    expect(shown).toContain('An account on the pupils’ domain that is on no register');
    expect(shown).toContain('by the school’s domains alone');
  });

  test('the service is not asked again by every card', () => {
    school.serviceDown();
    school.opens(AT.teacher, LETTERS.fromPupil);
    const again = school.open(AT.teacher, school.latest(AT.teacher));
    expect(school.counts(again)['ScriptApp.getIdentityToken']).toBeUndefined();
    school.serviceUp();
    school.tenant.advance(301_000);
    expect(textOf(school.open(AT.teacher, school.latest(AT.teacher)))).toContain('Class 5B.');
  });

  test.each(['CacheService.getAll', 'LockService.tryLock'])('a failing %s is no error box', (name) => {
    school.tenant.faults.set({ name, nth: 1, times: 9, how: 'error', message: 'Service unavailable' });
    const shown = school.opens(AT.teacher, LETTERS.fromPupil);
    expect(shown.error).toBeNull();
    expect(buttonsOf(shown).some(({ text }) => /^Report/.test(text))).toBe(true);
  });

  test('a card that is not told whose it is tells only what anybody may know', () => {
    school.home(AT.colleague);
    school.tenant.faults.set({
      name: 'Session.getActiveUser',
      nth: 1,
      times: 1,
      how: 'error',
      message: 'no',
    });
    const shown = textOf(school.opens(AT.teacher, LETTERS.fromPupil));
    expect(shown).toContain('Google did not tell which account this is');
    expect(shown).toContain('A child’s account: do not answer');
    expect(shown).not.toContain('5B');
    expect(shown).toContain('[Report]');
  });

  test('a store that cannot be read is said on the card', () => {
    school.opens(AT.teacher, LETTERS.fromPupil);
    const fault = {
      name: 'PropertiesService.getProperties',
      nth: 1,
      times: 1,
      how: 'error',
      message: 'no',
    } as const;
    school.tenant.faults.set(fault);
    const shown = textOf(school.open(AT.teacher, school.latest(AT.teacher)));
    expect(shown).toContain('Your own list of reports cannot be read');
    expect(shown).toContain('[Report]');
  });
});

describe('a message that cannot be read', () => {
  beforeAll(() => {
    school = addonSchool();
  });

  const event = (messageId: string, accessToken: string) => ({
    commonEventObject: { platform: 'WEB', hostApp: 'GMAIL' },
    gmail: { messageId, threadId: 'thread-f:1', accessToken },
  });

  test.each(['msg-f:1', 'msg-a:r-123', '', '../../users/x', `msg-f:${'9'.repeat(40)}`])(
    'for its id %p is a card that says so',
    (id) => {
      const run = school.tenant.run('addon', 'onMessage', {
        as: AT.teacher,
        kind: 'addon',
        event: event(id, 'x'),
      });
      expect(run.error).toBeNull();
      expect(JSON.stringify(run.value)).toMatch(/cannot be read from here|did not let the add-on read/);
    },
  );

  test('because it is somebody else’s is a card that says so', () => {
    school.deliver(LETTERS.fromPupil);
    school.opens(AT.colleague, { from: AT.head, to: [AT.colleague] });
    const token = [...school.tenant.world.tokens.values()].find(({ kind }) => kind === 'message')!.value;
    const id = `msg-f:${BigInt(`0x${school.latest(AT.teacher)}`)}`;
    const run = school.tenant.run('addon', 'onMessage', {
      as: AT.colleague,
      kind: 'addon',
      event: event(id, token),
    });
    expect(run.error).toBeNull();
    expect(JSON.stringify(run.value)).not.toContain('Zara');
  });

  test('for Gmail’s failing is a card that says so, with a code and no word of the mail', () => {
    school.opens(AT.teacher, LETTERS.fromPupil);
    school.tenant.faults.set({
      name: 'gmail.users.messages.get',
      nth: 1,
      times: 1,
      how: 'error',
      status: 503,
    });
    const shown = textOf(school.open(AT.teacher, school.latest(AT.teacher)));
    expect(shown).toContain('Gmail did not answer in time');
    expect(shown).toContain('For IT: gmail.users.messages.get failed: 503');
  });

  test('without any event at all is a card', () => {
    for (const name of [
      'onMessage',
      'onHomepage',
      'onReport',
      'onSend',
      'onKeep',
      'onTryNow',
      'onAcknowledge',
      'onWithdraw',
    ]) {
      const run = school.tenant.run('addon', name, { as: AT.teacher, kind: 'addon', event: {} });
      expect([name, run.error]).toEqual([name, null]);
    }
  });
});

test.each([
  ['a name of 400 characters', 'x'.repeat(400), 'Hello'],
  ['a name written from right to left', '\u202eمعلم', 'Hello'],
  [
    'markup in every field',
    '<b>Head</b><a href="https://evil.example">x</a>',
    '<font color="#fff">[Report]</font>',
  ],
  ['a formula and an emoji', '=IMPORTXML(1)', '👩‍🏫 =1+1'],
  ['an empty subject', 'Zara Finch', ''],
])('%s in a mail breaks nothing and imitates nothing', (_, fromName, subject) => {
  const to = [AT.teacher, ...Array.from({ length: 199 }, (__, i) => `p${i}@else.example`)];
  const shown = school.opens(AT.teacher, {
    from: AT.pupil,
    fromName: `"${fromName.replace(/"/g, '\\"')}"`,
    to,
    subject,
  });
  const card = JSON.stringify(cardOf(shown));
  expect(card).not.toMatch(/<(a|font|br|i|u|s)\b/);
  expect(card).not.toContain('<b>Head');
  expect(card).not.toContain('\u202e');
  expect(card.length).toBeLessThan(20_000);
  expect(textOf(shown)).toContain('A pupil, from a school account.');
});
