import { school } from './school';

const card = `CardService.newCardBuilder().setHeader(CardService.newCardHeader().setTitle('Who is this?').setSubtitle('A parent'))
  .addSection(CardService.newCardSection().setHeader('Policy').addWidget(CardService.newTextParagraph().setText('Fine.'))
    .addWidget(CardService.newDecoratedText().setTopLabel('Role').setText('parent').setWrapText(true)))`;

describe('CardService', () => {
  test('returns built cards as the JSON of Workspace cards', () => {
    const json = {
      header: { title: 'Who is this?', subtitle: 'A parent' },
      sections: [
        {
          header: 'Policy',
          widgets: [
            { textParagraph: { text: 'Fine.' } },
            { decoratedText: { topLabel: 'Role', text: 'parent', wrapText: true } },
          ],
        },
      ],
    };
    const { run } = school();
    expect(run(`return ${card}.build()`).value).toEqual(json);
    expect(run(`return [${card}.build()]`).value).toEqual([json]);
    expect(JSON.parse(run(`return ${card}.build().printJson()`).value as string)).toEqual(json);
    expect(run(`return ${card}`).value).toEqual({});
  });

  test('copies a widget when it is added: later changes are lost', () => {
    const { value } = school().run(`
      const text = CardService.newTextParagraph().setText('before');
      const section = CardService.newCardSection().addWidget(text);
      text.setText('after');
      return CardService.newCardBuilder().addSection(section).build()`);
    expect(value).toEqual({ sections: [{ widgets: [{ textParagraph: { text: 'before' } }] }] });
  });

  test('takes at most 100 widgets a card, and only widgets', () => {
    const { run } = school();
    const many = (n: number) => `
      const section = CardService.newCardSection();
      for (let i = 0; i < ${n}; i++) section.addWidget(CardService.newTextParagraph().setText('x'));
      return CardService.newCardBuilder().addSection(section).build().printJson().length > 0`;
    expect(run(many(100)).value).toBe(true);
    expect(run(many(101)).error?.message).toMatch(/at most 100/);
    expect(run("CardService.newCardSection().addWidget('text')").error?.message).toBe(
      "The parameters (String) don't match the method signature for CardSection.addWidget.",
    );
    expect(run('CardService.newChip()').error?.message).toBe('not emulated: CardService.newChip');
  });
});
