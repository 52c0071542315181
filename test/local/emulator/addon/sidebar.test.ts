import { shownCard } from '../../../../src/local/emulator/cards/card-stack';
import type { OnClick, Shown, Sidebar } from '../../../../src/local/emulator/tenant';
import { bundle } from '../kernel/school';
import { answering, button, common, paragraph, school, scopes, showing } from './school';

const ada = 'ada@school.example';

/** The sidebar, which must be there. */
function sidebarOf({ sidebar, error }: Shown): Sidebar {
  if (!sidebar || error) throw new Error(error?.message ?? 'no sidebar');
  return sidebar;
}

const nameOf = ({ sidebar }: Shown) => sidebar && shownCard(sidebar.stack).name;
const call = (name: string, parameters: Record<string, string> = {}): OnClick => ({
  action: {
    function: name,
    parameters: Object.entries(parameters).map(([key, value]) => ({ key, value })),
  },
});
const pushing = (name: string) => `.setNavigation(CardService.newNavigation().pushCard(${name}()))`;

const plain = showing('onHome', paragraph('home')) + showing('onMessage', paragraph('message'));

describe('opening an add-on', () => {
  test('shows the card of the contextual trigger beside a message, run as the reader with 30 seconds', () => {
    const { tenant, letter } = school(plain);
    const opened = tenant.openMessage('addon', 'Ada@School.example', letter().id);
    expect(opened.error).toBeNull();
    expect(opened.sidebar).toMatchObject({
      script: 'addon',
      user: ada,
      host: 'gmail',
      stack: { stale: false },
    });
    expect(shownCard(sidebarOf(opened).stack)).toEqual({
      name: 'onMessage',
      sections: [{ widgets: [{ textParagraph: { text: 'message' } }] }],
    });
  });

  test('shows the homepage of the host, else the common one, else says there is none', () => {
    const gmail = { homepageTrigger: { runFunction: 'onMessage' } };
    const drive = { homepageTrigger: { runFunction: 'onHome', enabled: false } };
    const { tenant } = school(plain, { addOns: { common, gmail, drive } });
    expect(nameOf(tenant.openHome('addon', ada))).toBe('onMessage');
    expect(() => tenant.openHome('addon', ada, 'drive')).toThrow('addon has no homepage in drive');
    const other = school(plain);
    expect(nameOf(other.tenant.openHome('addon', ada))).toBe('onHome');
    expect(() => other.tenant.openHome('addon', ada, 'drive')).toThrow('addon does not extend drive');
  });

  test('shows the homepage beside a message when there is no contextual trigger', () => {
    const { tenant, letter } = school(plain, { addOns: { common, gmail: {} } });
    expect(nameOf(tenant.openMessage('addon', ada, letter().id))).toBe('onHome');
  });

  test('runs the deployed version, not the head', () => {
    const { tenant } = school(plain);
    const manifest = { addOns: { common, gmail: {} } };
    const folder = bundle("function onHome() { throw new Error('head') }", {
      scopes: [scopes.execute],
      manifest,
    });
    const versionFolder = bundle(plain, { scopes: [scopes.execute], manifest });
    const owner = 'role@school.example';
    tenant.addScript({ name: 'both', kind: 'addon', owner, clientId: 'c', folder, versionFolder });
    expect(nameOf(tenant.openHome('both', ada))).toBe('onHome');
  });

  test.each([
    ['nothing', 'return null'],
    ['plain data', 'return { header: { title: "x" } }'],
    ['a builder', "return CardService.newCardBuilder().setHeader(CardService.newCardHeader().setTitle('x'))"],
    ['no card', 'return []'],
    ['a response', 'return CardService.newActionResponseBuilder().build()'],
  ])('is refused when the trigger returns %s', (_, body) => {
    const { tenant } = school(`function onHome() { ${body} }`);
    const { sidebar, error } = tenant.openHome('addon', ada);
    expect(sidebar).toBeNull();
    expect(error?.message).toMatch(/has a type that cannot be used by the add-ons platform/);
  });

  test('takes one card in a list, and says that it does not emulate several', () => {
    const listing = (n: number) => `${plain} function many() { return Array(${n}).fill(onHome()) }`;
    const addOns = { common: { ...common, homepageTrigger: { runFunction: 'many' } }, gmail: {} };
    expect(nameOf(school(listing(1), { addOns }).tenant.openHome('addon', ada))).toBe('onHome');
    expect(() => school(listing(2), { addOns }).tenant.openHome('addon', ada)).toThrow(/several cards/);
  });

  test('tells the error of a script that throws, and of one that takes over 30 seconds', () => {
    const thrown = school("function onHome() { throw new Error('broken') }").tenant.openHome('addon', ada);
    expect([thrown.sidebar, thrown.error?.message]).toEqual([null, 'broken']);
    const { tenant } = school('function onHome() { try { Utilities.sleep(40000) } catch (e) { return 1 } }');
    const slow = tenant.openHome('addon', ada);
    expect(slow).toMatchObject({
      sidebar: null,
      error: { message: 'Exceeded maximum execution time' },
      run: { cut: true, time: 30_000 },
    });
  });

  test('refuses a card of over 100 KB', () => {
    const { tenant } = school(
      `function onHome() { return CardService.newCardBuilder().addSection(CardService.newCardSection()
        .addWidget(CardService.newTextParagraph().setText('x'.repeat(102400)))).build() }`,
    );
    expect(tenant.openHome('addon', ada).error?.message).toMatch(/too large/);
  });

  test('needs an add-on manifest with the scope to run in Gmail', () => {
    const { tenant } = school(plain, { scopes: [scopes.full] });
    expect(() => tenant.openHome('addon', ada)).toThrow(/needs the scope .*gmail\.addons\.execute/);
  });

  test("will not open a message that the reader's mailbox does not have", () => {
    const { tenant, letter } = school(plain);
    const bens = letter('Private', { to: 'ben@school.example' });
    letter();
    letter();
    tenant.world.mailboxes.get(ada)?.messages.delete(bens.id);
    expect(() => tenant.openMessage('addon', ada, bens.id)).toThrow(/has no message/);
  });
});

describe('a manifest', () => {
  const gmail = (trigger: object) => ({ common, gmail: { contextualTriggers: [trigger] } });
  test.each([
    ['an unknown key', { common, drive: { onItemsSelectedTriger: {} } }, /unknown key onItemsSelectedTriger/],
    ['an unknown host', { common, gmial: {} }, /unknown key gmial/],
    ['no logo', { common: { name: 'x' } }, /needs a name and a logoUrl/],
    ['a contextual trigger without condition', gmail({ onTriggerFunction: 'f' }), /exactly one contextual/],
    [
      'two contextual triggers',
      { common, gmail: { contextualTriggers: [{}, {}] } },
      /exactly one contextual/,
    ],
    [
      'runFunctions',
      { common: { ...common, homepageTrigger: { runFunctions: 'f' } }, gmail: {} },
      /without runFunction/,
    ],
    [
      'a link prefix without path',
      { common: { ...common, openLinkUrlPrefixes: ['https://a.example'] } },
      /cannot open links/,
    ],
  ])('with %s is refused', (_, addOns, message) => {
    expect(() => school(plain, { addOns })).toThrow(message);
  });
});

describe('pressing a button', () => {
  const echo = answering(
    'echo',
    '.setNotification(CardService.newNotification().setText(JSON.stringify(e)))',
  );
  const eventOf = (shown: Shown) => JSON.parse(shown.notification ?? 'null');

  test('hands over parameters and the message, with a fresh token', () => {
    const { tenant, letter } = school(plain + echo);
    const { id, threadId } = letter();
    const opened = sidebarOf(tenant.openMessage('addon', ada, id));
    const event = eventOf(tenant.press(opened, call('echo', { a: '1' })));
    expect(event).toEqual({
      commonEventObject: { platform: 'WEB', hostApp: 'GMAIL', parameters: { a: '1' } },
      gmail: {
        messageId: `msg-f:${BigInt(`0x${id}`)}`,
        threadId: `thread-f:${BigInt(`0x${threadId}`)}`,
        accessToken: expect.any(String),
      },
    });
    const again = eventOf(tenant.press(opened, call('echo')));
    expect(again.commonEventObject).toEqual({ platform: 'WEB', hostApp: 'GMAIL' });
    expect(again.gmail.accessToken).not.toBe(event.gmail.accessToken);
  });

  test('hands over what was entered, and what the card had set', () => {
    const form = showing(
      'onHome',
      "CardService.newTextInput().setFieldName('note').setValue('as it was')",
      "CardService.newTextInput().setFieldName('empty')",
      "CardService.newSelectionInput().setFieldName('kinds').addItem('A', 'a', true).addItem('B', 'b', false)",
      "CardService.newDecoratedText().setText('s').setSwitchControl(CardService.newSwitch().setFieldName('on').setValue('yes'))",
      "CardService.newDatePicker().setFieldName('day')",
      "CardService.newTimePicker().setFieldName('time').setHours(9).setMinutes(5)",
      "CardService.newColumns().addColumn(CardService.newColumn().addWidget(CardService.newDateTimePicker().setFieldName('at')))",
    );
    const { tenant } = school(form + echo);
    const opened = sidebarOf(tenant.openHome('addon', ada));
    const inputs = (entered: Parameters<typeof tenant.press>[2]) =>
      eventOf(tenant.press(opened, call('echo'), entered)).commonEventObject.formInputs;
    expect(inputs({})).toEqual({
      note: { stringInputs: { value: ['as it was'] } },
      kinds: { stringInputs: { value: ['a'] } },
      time: { timeInput: { hours: 9, minutes: 5 } },
    });
    expect(
      inputs({
        note: '',
        kinds: ['a', 'b'],
        on: true,
        day: 86_400_000,
        time: { hours: 0, minutes: 0 },
        at: 5,
      }),
    ).toEqual({
      kinds: { stringInputs: { value: ['a', 'b'] } },
      on: { stringInputs: { value: ['yes'] } },
      day: { dateInput: { msSinceEpoch: '86400000' } },
      time: { timeInput: { hours: 0, minutes: 0 } },
      at: { dateTimeInput: { msSinceEpoch: '5', hasDate: true, hasTime: true } },
    });
    expect(() => inputs({ unknown: 'x' })).toThrow('the card has no input named unknown');
    expect(() => inputs({ kinds: ['c'] })).toThrow('the input kinds cannot hold this value');
  });

  test('does not start an action with a required field empty or one filled in wrongly', () => {
    const form = showing(
      'onHome',
      "CardService.newTextInput().setFieldName('note').setValidation(CardService.newValidation().setCharacterLimit(3))",
      "CardService.newTextInput().setFieldName('other')",
    );
    const { tenant } = school(form + echo);
    const opened = sidebarOf(tenant.openHome('addon', ada));
    const required = { action: { function: 'echo', requiredWidgets: ['note'] } };
    const all = { action: { function: 'echo', allWidgetsAreRequired: true } };
    const fieldOf = (shown: Shown) => [shown.run, shown.error?.message];
    expect(fieldOf(tenant.press(opened, required))).toEqual([null, 'Required or invalid field: note']);
    expect(fieldOf(tenant.press(opened, all, { note: 'abc' }))).toEqual([
      null,
      'Required or invalid field: other',
    ]);
    expect(fieldOf(tenant.press(opened, required, { note: 'abcd' }))[1]).toMatch(/: note/);
    expect(tenant.press(opened, required, { note: 'abc' }).error).toBeNull();
  });

  test('moves through the cards as the response says', () => {
    const code =
      plain +
      showing('second', paragraph('second')) +
      showing('third', paragraph('third')) +
      answering('push', pushing('second')) +
      answering('pushOn', pushing('third')) +
      answering('update', '.setNavigation(CardService.newNavigation().updateCard(third()))') +
      answering('root', '.setNavigation(CardService.newNavigation().popToRoot())') +
      answering('named', ".setNavigation(CardService.newNavigation().popToNamedCard('second'))");
    const { tenant } = school(code);
    const home = tenant.openHome('addon', ada);
    const then = (shown: Shown, name: string) => tenant.press(sidebarOf(shown), call(name));
    const two = then(home, 'push');
    const three = then(two, 'pushOn');
    expect([two, three, then(three, 'named'), then(three, 'root'), then(two, 'update')].map(nameOf)).toEqual([
      'second',
      'third',
      'second',
      'onHome',
      'third',
    ]);
    expect(nameOf(tenant.goBack(sidebarOf(three)))).toBe('second');
    const lost = then(home, 'named');
    expect([lost.error?.message, nameOf(lost)]).toEqual(['No card of the stack has that name.', 'onHome']);
  });

  test('going back after changed state opens the add-on again', () => {
    const code =
      "function onMessage() { const n = Number(CacheService.getUserCache().get('n') || 0) + 1; CacheService.getUserCache().put('n', String(n));" +
      " return CardService.newCardBuilder().setHeader(CardService.newCardHeader().setTitle('opened ' + n)).build() }" +
      showing('second', paragraph('second')) +
      answering('push', `${pushing('second')}.setStateChanged(true)`);
    const { tenant, letter } = school(code);
    const opened = tenant.openMessage('addon', ada, letter().id);
    const pushed = sidebarOf(tenant.press(sidebarOf(opened), call('push')));
    expect(pushed.stack.stale).toBe(true);
    const again = sidebarOf(tenant.goBack(pushed));
    expect(again.stack).toEqual({ cards: [{ header: { title: 'opened 2' } }], stale: false });
  });

  test('leaves the cards as they are when the callback fails or returns what cannot be used', () => {
    const { tenant } = school(
      `${plain} function broken() { throw new Error('broken') } function nothing() {} function slow() { Utilities.sleep(31000) }`,
    );
    const home = sidebarOf(tenant.openHome('addon', ada));
    const failed = ['broken', 'nothing', 'slow', 'absent', 'onHome'].map((name) =>
      tenant.press(home, call(name)),
    );
    expect(failed.map(({ sidebar }) => sidebar)).toEqual(Array(5).fill(home));
    expect(failed.map(({ error }) => error?.message)).toEqual([
      'broken',
      expect.stringMatching(/cannot be used/),
      'Exceeded maximum execution time',
      'Script function not found: absent',
      expect.stringMatching(/cannot be used/),
    ]);
  });

  test('opens links that the manifest lists, whether the card or the response has them', () => {
    const code =
      plain +
      answering('good', ".setOpenLink(CardService.newOpenLink().setUrl('https://help.example/a'))") +
      answering(
        'bad',
        ".setOpenLink(CardService.newOpenLink().setUrl('https://help.example.evil.example/'))",
      );
    const addOns = { common: { ...common, openLinkUrlPrefixes: ['https://help.example/'] }, gmail: {} };
    const { tenant } = school(code, { addOns });
    const home = sidebarOf(tenant.openHome('addon', ada));
    const links = [call('good'), call('bad')].map((click) => tenant.press(home, click));
    const direct = ['https://help.example/b', 'http://help.example/b', 'javascript:alert(1)'].map((url) =>
      tenant.press(home, { openLink: { url } }),
    );
    expect([...links, ...direct].map(({ link }) => link?.url)).toEqual([
      'https://help.example/a',
      undefined,
      'https://help.example/b',
      undefined,
      undefined,
    ]);
    expect(direct[2]?.error?.message).toMatch(/not in openLinkUrlPrefixes/);
  });

  test('answers what changes no card as JSON', () => {
    const code = `${plain} function draft() { return CardService.newUpdateDraftActionResponseBuilder()
      .setUpdateDraftSubjectAction(CardService.newUpdateDraftSubjectAction().addUpdateSubject('s')).build() }
      function menu() { return CardService.newUniversalActionResponseBuilder().displayAddOnCards([onMessage()]).build() }`;
    const { tenant } = school(code);
    const home = sidebarOf(tenant.openHome('addon', ada));
    expect(JSON.stringify(tenant.press(home, call('draft')).response)).toContain(
      '"updateSubject":{"subject":"s"}',
    );
    expect(nameOf(tenant.press(home, call('menu')))).toBe('onMessage');
  });

  test('a sidebar is plain data: it works after a trip through JSON', () => {
    const { tenant } = school(
      plain + showing('second', button('x', 'echo')) + answering('push', pushing('second')),
    );
    const home = JSON.parse(JSON.stringify(tenant.openHome('addon', ada).sidebar)) as Sidebar;
    expect(nameOf(tenant.press(home, call('push')))).toBe('second');
  });
});

test('locale and time zone are told only when the manifest and the scope ask for them', () => {
  const told = (addOns: object, asked: string[]) => {
    const { tenant } = school(`function onHome(e) { console.log(JSON.stringify(e)); return null }`, {
      addOns,
      scopes: asked,
    });
    const text = tenant.openHome('addon', ada).run?.log[0]?.text ?? '{}';
    return JSON.parse(text).commonEventObject;
  };
  const useLocale = { common: { ...common, useLocaleFromApp: true }, gmail: {} };
  const locale = 'https://www.googleapis.com/auth/script.locale';
  const bare = { platform: 'WEB', hostApp: 'GMAIL' };
  expect(told(useLocale, [scopes.execute])).toEqual(bare);
  expect(told({ common, gmail: {} }, [scopes.execute, locale])).toEqual(bare);
  expect(told(useLocale, [scopes.execute, locale])).toEqual({
    ...bare,
    userLocale: 'en-GB',
    timeZone: { id: 'Europe/London', offset: 0 },
  });
});
