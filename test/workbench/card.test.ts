import fc from 'fast-check';
import type { Card } from '../../src/local/workbench/card/card';
import { entered } from '../../src/local/workbench/card/entered';
import { gistOf } from '../../src/local/workbench/card/gist';
import { cardText, plainCardText } from '../../src/local/workbench/card/markup';
import { drawCard } from '../../src/local/workbench/card/render';

const ZONE = 'Europe/London';
const act = (name: string) => ({ action: { function: name } });

const CARD: Card = {
  header: { title: 'A pupil is writing', subtitle: 'Class 5B' },
  sections: [
    {
      header: 'Who this is',
      widgets: [
        { decoratedText: { topLabel: 'From', text: 'A pupil', bottomLabel: 'P14', wrapText: true } },
        { decoratedText: { text: 'More', onClick: act('more') } },
        { textParagraph: { text: 'The policy says <b>must</b>.' } },
        { divider: {} },
        {
          buttonList: {
            buttons: [
              { text: 'Report', onClick: act('report') },
              { text: 'Off', disabled: true },
            ],
          },
        },
      ],
    },
    {
      collapsible: true,
      uncollapsibleWidgetsCount: 1,
      widgets: [
        {
          textInput: {
            name: 'words',
            label: 'In your words',
            hintText: 'Facts first',
            type: 'MULTIPLE_LINE',
          },
        },
        {
          selectionInput: {
            name: 'kind',
            label: 'What is it',
            type: 'RADIO_BUTTON',
            items: [
              { text: 'One', value: '1', selected: true },
              { text: 'Two', value: '2' },
            ],
          },
        },
        {
          selectionInput: {
            name: 'part',
            label: 'Part',
            type: 'DROPDOWN',
            items: [{ text: 'Child', value: 'c' }],
          },
        },
        {
          dateTimePicker: {
            name: 'when',
            label: 'When',
            type: 'DATE_AND_TIME',
            valueMsEpoch: '1782000000000',
          },
        },
        { decoratedText: { text: 'Keep', switchControl: { name: 'keep', value: 'yes', selected: true } } },
        {
          columns: {
            columnItems: [{ widgets: [{ textInput: { name: 'left', label: 'Left' } }] }, { widgets: [] }],
          },
        },
        { grid: { title: 'Choose', items: [{ id: 'a', title: 'First' }], onClick: act('choose') } },
      ],
    },
  ],
  fixedFooter: { primaryButton: { text: 'Send', onClick: act('send') } },
};

const drawn = (card: Card) => String(drawCard(card, ZONE).html);

describe('a card is drawn', () => {
  it('shows every widget the product uses, with a label for each input', () => {
    const page = drawn(CARD);
    for (const words of [
      'A pupil is writing',
      'Class 5B',
      'Who this is',
      'P14',
      '<b>must</b>',
      '<hr',
      'Send',
    ])
      expect(page).toContain(words);
    for (const label of ['In your words', 'Part', 'When', 'Left']) {
      const id = new RegExp(`<label for="([^"]+)">${label}</label>`).exec(page)?.[1];
      expect(page).toContain(` id="${id}"`);
    }
    expect(page).toMatch(/<legend>What is it<\/legend>/);
    expect(page).toMatch(/role="switch" name="in\.keep" value="yes" checked/);
  });

  it('gives each button a number that leads to what it does', () => {
    const { html, controls } = drawCard(CARD, ZONE);
    const numbers = [...String(html).matchAll(/name="control" value="(\d+)"/g)].map(([, n]) => Number(n));
    expect([...numbers].sort((a, b) => a - b)).toEqual(controls.map((_, i) => i));
    expect(controls.map(({ onClick, label }) => [onClick.action?.function, label])).toEqual([
      ['more', 'More'],
      ['report', 'Report'],
      ['choose', 'First'],
      ['send', 'Send'],
    ]);
  });

  it('tells the script which item of a grid was chosen, as Google does', () => {
    const chosen = drawCard(CARD, ZONE).controls.find(({ label }) => label === 'First');
    expect(chosen?.onClick.action?.parameters).toEqual([{ key: 'grid_item_identifier', value: 'a' }]);
  });

  it('shows a disabled button that cannot be pressed', () => {
    expect(drawn(CARD)).toMatch(/<button type="button"[^>]* disabled>Off/);
  });

  it('puts what may be collapsed behind a disclosure', () => {
    const page = drawn(CARD);
    expect(page.indexOf('In your words')).toBeLessThan(page.indexOf('<details>'));
    expect(page.indexOf('What is it')).toBeGreaterThan(page.indexOf('<details>'));
  });

  it('says of a widget it cannot draw that it cannot', () => {
    const page = drawn({ sections: [{ widgets: [{ carousel: {} } as object] }] });
    expect(page).toContain('cannot draw: carousel');
  });

  it('shows a moment in the school’s own time', () => {
    expect(drawn(CARD)).toContain('value="2026-06-21T01:00"');
  });

  it('lets nothing in a text, label, value or item become markup of the page', () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)> \' onclick=alert(1)';
    const page = drawn({
      header: { title: hostile, subtitle: hostile },
      sections: [
        {
          header: hostile,
          widgets: [
            { textParagraph: { text: hostile } },
            { decoratedText: { topLabel: hostile, text: hostile, button: { text: hostile } } },
            { buttonList: { buttons: [{ icon: { altText: hostile }, altText: hostile }] } },
            { textInput: { name: hostile, label: hostile, value: hostile, hintText: hostile } },
            {
              selectionInput: { name: hostile, type: 'DROPDOWN', items: [{ text: hostile, value: hostile }] },
            },
            { image: { altText: hostile, imageUrl: 'https://elsewhere.example/x.png' } },
          ],
        },
      ],
    });
    expect(page).not.toMatch(/<script|<img|elsewhere\.example/);
    const withoutValues = page.replace(/"[^"]*"/g, '""');
    expect(withoutValues.match(/<[^>]*\son\w+=/g)).toBeNull();
  });
});

describe('how a card begins', () => {
  const text = (words: string) => ({ textParagraph: { text: words } });

  it('is its first words, where its title is only the add-on’s name', () => {
    const sections = [
      { widgets: [{ buttonList: {} }] },
      { widgets: [text('<b>A pupil &amp; a friend.</b>')] },
    ];
    expect(gistOf({ header: { title: 'Safe Channels' }, sections })).toBe('A pupil & a friend.');
  });

  it('is its title too, where it has one of its own, and a section’s', () => {
    const sections = [{ header: 'My reports', widgets: [text('None.')] }];
    expect(gistOf({ header: { title: 'Reported' }, sections })).toBe('Reported: My reports: None.');
    expect(gistOf({ header: { title: 'Safe Channels' } })).toBe('Safe Channels');
    expect(gistOf({})).toBe('');
  });
});

describe('text in a card', () => {
  it('has the little markup that Google allows, and no other', () => {
    expect(String(cardText('<b>bold</b> <u>under</u> <blink>gone</blink><br>next'))).toBe(
      '<b>bold</b> <u>under</u> gone\nnext',
    );
  });

  it('shows what an add-on escaped as the characters it was', () => {
    expect(String(cardText('&lt;b&gt; &amp;amp;'))).toBe('&lt;b&gt; &amp;amp;');
    expect(plainCardText('&lt;b&gt; 3 < 4')).toBe('<b> 3 < 4');
  });

  it('follows links of the web and of mail only', () => {
    expect(String(cardText('<a href="https://a.example/?x=1&amp;y=2">here</a>'))).toContain(
      'href="https://a.example/?x=1&amp;y=2"',
    );
    expect(String(cardText('<a href="javascript:alert(1)">here</a>'))).toBe('here');
    expect(String(cardText('<a href=" data:text/html,x">here</a>'))).toBe('here');
  });

  it('closes what was left open and passes over what was never opened', () => {
    expect(String(cardText('</i><b>a<i>b</b>c'))).toBe('<b>a<i>b</i></b>c');
  });

  it('never yields an element that is not one of ours, whatever the text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('<b>', '</b>', '<script>', '<a href="', '">', '<img onerror=x>', '&lt;', '&#60;', '<'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const tags = String(cardText(pieces.join(''))).match(/<[^>]*>/g) ?? [];
        for (const tag of tags)
          expect(tag).toMatch(
            /^<(?:\/?(?:b|i|u|s|a)|a href="[^"<>]*" target="_blank" rel="noopener noreferrer")>$/,
          );
      }),
    );
  });

  it('is, once escaped, read as exactly what it was', () => {
    const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    fc.assert(fc.property(fc.string(), (text) => expect(plainCardText(escaped(text))).toBe(text)));
  });
});

describe('what was entered in a card', () => {
  const from = (fields: Record<string, string[]>) => entered(CARD, (name) => fields[name] ?? [], ZONE);

  it('is taken by the input’s name, with line ends as Google sends them', () => {
    expect(from({ 'in.words': ['one\r\ntwo'], 'in.kind': ['2'], 'in.left': ['x'] })).toMatchObject({
      words: 'one\ntwo',
      kind: ['2'],
      left: 'x',
    });
  });

  it('has a switch that is off as off, and a choice of nothing as nothing', () => {
    expect(from({})).toMatchObject({ keep: false, kind: [], part: [] });
    expect(from({ 'in.keep': ['yes'], 'in.part': [''] })).toMatchObject({ keep: true, part: [] });
  });

  it('means a moment in the school’s own time', () => {
    expect(from({ 'in.when': ['2026-06-21T01:00'] }).when).toBe(Date.UTC(2026, 5, 21, 0, 0));
    expect(from({ 'in.when': ['2026-11-24T08:30'] }).when).toBe(Date.UTC(2026, 10, 24, 8, 30));
    expect(from({ 'in.when': [''] })).not.toHaveProperty('when');
  });

  it('passes over fields and choices that the card has not', () => {
    expect(from({ 'in.other': ['x'], 'in.kind': ['9'] })).toMatchObject({ kind: [] });
    expect(from({ 'in.other': ['x'] })).not.toHaveProperty('other');
  });
});
