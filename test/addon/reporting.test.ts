import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AT, LETTERS } from '../service/invented-school';
import { type AddonSchool, addonSchool, buttonsOf, GOVERNOR, PARENT_GROUP, textOf } from './addon-school';

let school: AddonSchool;
beforeEach(() => {
  school = addonSchool();
});

const WORDS = 'He asked for my number.';
const HOUR = 3_600_000;

/** Keys of what waits in a person's store. */
const waiting = (reader: string) =>
  [...school.store(reader).keys()].filter((key) => key.startsWith('waiting:'));

const pressed = (shown: Parameters<typeof buttonsOf>[0]) => buttonsOf(shown).map(({ text }) => text);

describe('a report', () => {
  test('takes two clicks, and comes back with its number and the original kept', () => {
    const shown = school.report(school.opens(AT.teacher, LETTERS.fromPupil), { words: WORDS, told: ['yes'] });
    expect(textOf(shown)).toContain('Your report has arrived. Its number is I-0001.');
    expect(textOf(shown)).toContain('The original is kept with the report.');
    expect(shown.run!.time).toBeLessThan(30_000);
    expect(waiting(AT.teacher)).toEqual([]);
    const [incident] = school.rows('incidents', 'Incidents');
    expect(JSON.stringify(incident)).toContain('I-0001');
    expect(school.problems()).toEqual([]);
  });

  test('is known on the card of its message, on any device, with its number', () => {
    school.report(school.opens(AT.teacher, LETTERS.fromPupil));
    const again = textOf(school.open(AT.teacher, school.latest(AT.teacher)));
    expect(again).toContain('You reported this: I-0001, 24 November 2026, 09:00.');
    expect(again).toContain('Not yet read');
  });

  test('has the kind guessed, warns of images, and says who will read it', () => {
    const form = school.press(school.opens(AT.teacher, LETTERS.fromPupil), 'Report');
    expect(textOf(form)).toContain('Never attach, copy, forward');
    expect(textOf(form)).toContain('A child contacted me (read by the DSL team)');
    expect(JSON.stringify(form.sidebar)).toMatch(/"value":"child-contacted-me","selected":true/);
  });

  test('sent twice from the same form is one report', () => {
    const form = school.press(school.opens(AT.teacher, LETTERS.fromPupil), 'Report');
    const first = school.press(form, 'Send', { words: WORDS });
    const second = school.press(form, 'Send', { words: 'Other words.' });
    for (const shown of [first, second]) expect(textOf(shown)).toContain('Its number is I-0001.');
    expect(school.rows('incidents', 'Incidents')).toHaveLength(1);
  });

  test('of governors and parent groups is taken too', () => {
    for (const reader of [GOVERNOR, PARENT_GROUP]) {
      const shown = school.report(school.opens(reader, { ...LETTERS.fromPupil, to: [reader] }));
      expect(textOf(shown)).toContain('Your report has arrived');
    }
  });

  test('of something seen elsewhere needs words', () => {
    const form = school.press(school.home(AT.teacher), 'Report something seen elsewhere');
    const empty = school.press(form, 'Send');
    expect(empty.notification).toContain('Nothing was sent');
    const sent = school.press(form, 'Send', {
      kind: ['abuse-on-a-school-site'],
      words: 'On the class blog.',
    });
    expect(textOf(sent)).toContain('Your report has arrived');
    expect(textOf(sent)).toContain('There was no message to keep.');
  });

  test('with too many words is refused before anything is lost', () => {
    const form = school.press(school.opens(AT.teacher, LETTERS.fromPupil), 'Report');
    const shown = school.press(form, 'Send', { words: 'x'.repeat(5001) });
    expect(shown.notification).toContain('5001 characters; the most is 5000. Nothing was sent.');
  });

  test('of the longest words in four-byte characters is taken', () => {
    school.serviceDown();
    const shown = school.report(school.opens(AT.teacher, LETTERS.fromPupil), { words: '👩'.repeat(2500) });
    expect(textOf(shown)).toContain('Saved on your side, not yet sent');
    school.serviceUp();
    expect(textOf(school.press(shown, 'Try now'))).toContain('You reported this: I-0001');
  });

  test('is withdrawn with a reason, and not without', () => {
    const receipt = school.report(school.opens(AT.teacher, LETTERS.fromPupil));
    const form = school.press(receipt, 'Withdraw');
    expect(school.press(form, 'Withdraw this report').notification).toContain('Nothing was withdrawn');
    const done = school.press(form, 'Withdraw this report', { words: 'It was about homework.' });
    expect(done.error).toBeNull();
    expect(pressed(done)).toContain('Report');
    expect(textOf(school.home(AT.teacher))).toContain('Withdrawn by you');
  });
});

describe('with the service down', () => {
  const reported = () => {
    const opened = school.opens(AT.teacher, LETTERS.fromPupil);
    school.serviceDown();
    return school.report(opened, { words: WORDS });
  };

  test('a report is saved and said to be not sent', () => {
    const shown = textOf(reported());
    expect(shown).toContain('Saved on your side, not yet sent');
    expect(shown).toContain('The school does not know of it yet.');
    expect(shown).toContain('It is tried again every hour');
    expect(waiting(AT.teacher)).not.toEqual([]);
    expect(school.tenant.triggers('addon').map(({ handler, user }) => [handler, user])).toEqual([
      ['onHourly', AT.teacher],
    ]);
  });

  test('the card promises that the report is sent by itself, and not the original', () => {
    const shown = textOf(reported());
    expect(shown).toMatch(/^Report to the school\n<b>Saved on your side, not yet sent/);
    expect(shown).toContain('The original of the message does not follow by itself');
  });

  test('a report of something seen elsewhere has no original to speak of', () => {
    const form = school.press(school.home(AT.teacher), 'Report something seen elsewhere');
    school.serviceDown();
    const shown = textOf(school.press(form, 'Send', { words: 'On the class blog.' }));
    expect(shown).toContain('not yet sent');
    expect(shown).not.toContain('The original of the message');
  });

  test('every card of the message and the home page say so, until it is sent', () => {
    reported();
    for (const shown of [school.open(AT.teacher, school.latest(AT.teacher)), school.home(AT.teacher)]) {
      expect(textOf(shown)).toContain('not yet sent');
      expect(pressed(shown)).toContain('Try now');
    }
  });

  test('Try now says why it is still not sent', () => {
    const shown = school.press(reported(), 'Try now');
    expect(shown.notification).toContain('Still not sent');
  });

  test('Try now sends it once the service is up, and the original with it', () => {
    const shown = reported();
    school.serviceUp();
    const sent = textOf(school.press(shown, 'Try now'));
    expect(sent).toContain('You reported this: I-0001');
    expect(sent).toContain('The original is kept');
  });

  test('the hourly trigger sends it, takes itself away, and the original is a state of its own', () => {
    reported();
    school.serviceUp();
    const runs = school.tenant.advance(2 * HOUR).filter(({ handler }) => handler === 'onHourly');
    expect(runs.map(({ error }) => error)).toEqual([null]);
    expect(waiting(AT.teacher)).toEqual([]);
    expect(school.tenant.triggers('addon')).toEqual([]);
    const opened = school.open(AT.teacher, school.latest(AT.teacher));
    expect(textOf(opened)).toContain('It does not follow by itself: press “Keep the original”');
    expect(buttonsOf(opened)[0]).toMatchObject({ text: 'Keep the original', type: 'FILLED' });
    expect(buttonsOf(opened).filter(({ type }) => type === 'FILLED')).toHaveLength(1);
    expect(textOf(school.home(AT.teacher))).toContain(
      'Original not yet kept: open the message and press Keep.',
    );
    expect(textOf(school.press(opened, 'Keep the original'))).toContain(
      'The original is kept with the report.',
    );
  });

  test('the next card sends it', () => {
    reported();
    school.serviceUp();
    school.tenant.advance(121_000);
    expect(textOf(school.home(AT.teacher))).toContain('I-0001');
    expect(waiting(AT.teacher)).toEqual([]);
  });

  test('after two hours the role account is told once, without a name or a word of it', () => {
    reported();
    school.tenant.advance(5 * HOUR);
    const mails = [...school.mailbox(AT.role).messages.values()].map(({ source }) =>
      source.rawBytes().toString(),
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain('Subject: Safe Channels: a report is waiting');
    expect(mails[0]).not.toMatch(/Zara|number|Hello/);
  });

  test('two devices with a report each lose none, and send none twice', () => {
    const opened = school.opens(AT.teacher, LETTERS.fromPupil);
    school.serviceDown();
    const forms = [school.press(opened, 'Report'), school.press(opened, 'Report')];
    school.tenant.together(
      forms.map((form, i) => () => school.press(form, 'Send', { words: `Device ${i}` })),
    );
    school.serviceUp();
    const opens = () => school.open(AT.teacher, school.latest(AT.teacher));
    const cards = school.tenant.together([opens, opens]);
    school.tenant.together(cards.map((card) => () => school.press(card, 'Try now')));
    expect(waiting(AT.teacher)).toEqual([]);
    expect([...school.store(AT.teacher).keys()].filter((key) => key.startsWith('receipt:'))).toHaveLength(2);
    expect(school.rows('incidents', 'Incidents')).toHaveLength(1);
    expect(school.tenant.triggers('addon').length).toBeLessThanOrEqual(1);
  });

  test('changed words are a report of their own', () => {
    const opened = school.opens(AT.teacher, LETTERS.fromPupil);
    school.serviceDown();
    const form = school.press(opened, 'Report');
    for (const words of ['One.', 'One.', 'Two.']) school.press(form, 'Send', { words });
    const first = [...school.store(AT.teacher).keys()].filter((key) => /^waiting:.*:1$/.test(key));
    expect(first).toHaveLength(2);
  });
});

describe('whatever fails', () => {
  test.each([
    [
      'an error page with status 200',
      () => school.tenant.faults.set({ name: 'SpreadsheetApp', nth: 1, times: 1, how: 'error' }),
      'html',
    ],
    ['no way to the service', () => school.serviceDown(), 'down'],
    ['no address of the service', () => school.tenant.properties('addon').delete('service-url'), 'unset'],
  ])('%s leaves the report saved', (_, fail, how) => {
    const opened = school.opens(AT.teacher, LETTERS.fromPupil);
    fail();
    if (how === 'html')
      school.tenant
        .properties('addon')
        .set('service-url', school.tenant.webAppUrl('service').replace(/exec$/, 'dev'));
    expect(textOf(school.report(opened))).toContain('Saved on your side, not yet sent');
    expect(waiting(AT.teacher)).not.toEqual([]);
  });

  test('a refusal by the service leaves it saved, and says so', () => {
    const opened = school.opens(AT.teacher, LETTERS.fromPupil);
    school.tenant
      .properties('service')
      .set(
        'installation:1',
        school.tenant
          .properties('service')
          .get('installation:1')!
          .replace('addon.apps.example', 'other.apps.example'),
      );
    const shown = textOf(school.report(opened));
    expect(shown).toContain('did not accept it: it does not know this account, or has a fault');
    expect(shown).toContain('not yet sent');
  });

  test('an answer lost on its way back is asked for again, and is the same one', () => {
    const opened = school.opens(AT.teacher, LETTERS.fromPupil);
    const form = school.press(opened, 'Report');
    // The web app's own fetches come between: the add-on's is the last to end, after the service has filed.
    school.tenant.faults.set({
      name: 'UrlFetchApp.fetchAll',
      nth: 1,
      times: 1,
      how: 'after',
      message: 'Timeout',
    });
    const shown = school.press(form, 'Send');
    school.tenant.faults.clear();
    const sent = school.press(shown, 'Try now');
    expect(textOf(sent)).toContain('You reported this: I-0001');
    expect(school.rows('incidents', 'Incidents')).toHaveLength(1);
  });

  test('a full store is said before, and a report is sent without it', () => {
    const store = school.store(AT.teacher);
    for (let i = 0; i < 50; i++) store.set(`receipt-of-another-time:${i}`, 'x'.repeat(9_000));
    expect(textOf(school.opens(AT.teacher, LETTERS.fromPupil))).toMatch(
      /store for your own reports is 8\d % full/,
    );
    for (let i = 50; i < 56; i++) store.set(`receipt-of-another-time:${i}`, 'x'.repeat(9_000));
    const shown = textOf(
      school.report(school.open(AT.teacher, school.latest(AT.teacher)), { words: 'x'.repeat(5000) }),
    );
    expect(shown).toContain('Its number is I-0001');
  });

  test('neither saved nor sent is said as that, with 999 and Try now', () => {
    const opened = school.opens(AT.teacher, LETTERS.fromPupil);
    const form = school.press(opened, 'Report');
    school.serviceDown();
    school.tenant.faults.set({
      name: 'PropertiesService.setProperties',
      nth: 1,
      times: 99,
      how: 'error',
      message: 'Service error',
    });
    const shown = school.press(form, 'Send', { words: WORDS });
    expect(textOf(shown)).toContain('could be neither saved nor sent. Nobody has it.');
    expect(pressed(shown)).toContain('Try now');
  });

  test('a callback cut off after saving leaves the report waiting', () => {
    const form = school.press(school.opens(AT.teacher, LETTERS.fromPupil), 'Report');
    school.tenant.faults.set({ name: 'ScriptApp.getIdentityToken', nth: 1, times: 1, how: 'cut' });
    expect(school.press(form, 'Send').error).not.toBeNull();
    expect(waiting(AT.teacher)).not.toEqual([]);
    school.tenant.advance(121_000);
    expect(textOf(school.home(AT.teacher))).toContain('I-0001');
  });

  test('a trigger that cannot be made is not promised', () => {
    const opened = school.opens(AT.teacher, LETTERS.fromPupil);
    school.serviceDown();
    school.tenant.faults.set({
      name: 'ScriptApp.getProjectTriggers',
      nth: 1,
      times: 1,
      how: 'error',
      message: 'no',
    });
    const shown = textOf(school.report(opened));
    expect(shown).toContain('It will not be sent by itself.');
    expect(shown).not.toContain('every hour');
  });

  test('a store that cannot be read takes no trigger away', () => {
    const opened = school.opens(AT.teacher, LETTERS.fromPupil);
    school.serviceDown();
    school.report(opened);
    school.tenant.faults.set({
      name: 'PropertiesService.getProperties',
      nth: 1,
      times: 1,
      how: 'error',
      message: 'no',
    });
    school.tenant.advance(HOUR);
    expect(school.tenant.triggers('addon')).toHaveLength(1);
  });
});

describe('without a scope', () => {
  /** The add-on as a person has it who did not grant one scope. */
  function withoutScope(scope: string): AddonSchool {
    const folder = mkdtempSync(join(tmpdir(), 'addon-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    cpSync(join(__dirname, '../../build/addon'), folder, { recursive: true });
    const file = join(folder, 'appsscript.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as { oauthScopes: string[] };
    manifest.oauthScopes = manifest.oauthScopes.filter((one) => !one.endsWith(scope));
    writeFileSync(file, JSON.stringify(manifest));
    return addonSchool(folder);
  }

  test.each([
    ['openid', 'Google did not let the add-on say who you are'],
    ['script.external_request', 'Google did not let the add-on say who you are'],
    ['script.scriptapp', 'Your report has arrived'],
    ['script.send_mail', 'Your report has arrived'],
    ['gmail.addons.current.message.readonly', 'Your report has arrived'],
  ])('%s a report ends with: %s', (scope, ends) => {
    school = withoutScope(scope);
    school.deliver(LETTERS.fromPupil);
    const opened = school.open(AT.teacher, school.latest(AT.teacher));
    expect(textOf(school.report(opened, { words: WORDS }))).toContain(ends);
  });

  test('userinfo.email the service does not know the account, and the card says so', () => {
    school = withoutScope('userinfo.email');
    const shown = textOf(school.opens(AT.teacher, LETTERS.fromPupil));
    expect(shown).toContain('does not know this account, or has a fault');
  });
});
