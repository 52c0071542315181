import { school as kernelSchool } from '../kernel/school';

const { run } = kernelSchool();

/** The JSON of a widget in a card; C is CardService. */
function widget(code: string): unknown {
  const { value, error } = run(`const C = CardService;
    return C.newCardBuilder().addSection(C.newCardSection().addWidget(${code})).build()`);
  if (error) throw new Error(error.message);
  return (value as { sections: { widgets: unknown[] }[] }).sections[0]?.widgets[0];
}

const refusal = (code: string) => run(`const C = CardService; ${code}`).error?.message;
const action = "C.newAction().setFunctionName('go')";
const button = `C.newTextButton().setText('Go').setOnClickAction(${action})`;

describe('widgets as the JSON of Google Workspace cards', () => {
  const shapes: [name: string, code: string, json: unknown][] = [
    [
      'a paragraph keeps its tags as text',
      "C.newTextParagraph().setText('<b>a</b><script>b</script> & c')",
      { textParagraph: { text: '<b>a</b><script>b</script> & c' } },
    ],
    [
      'a decorated text with everything on it',
      `C.newDecoratedText().setText('t').setTopLabel('top').setBottomLabel('bottom').setWrapText(true)
        .setStartIcon(C.newIconImage().setIcon(C.Icon.PERSON).setAltText('who')).setButton(${button}).setOnClickAction(${action})`,
      {
        decoratedText: {
          text: 't',
          topLabel: 'top',
          bottomLabel: 'bottom',
          wrapText: true,
          startIcon: { knownIcon: 'PERSON', altText: 'who' },
          button: { text: 'Go', onClick: { action: { function: 'go' } } },
          onClick: { action: { function: 'go' } },
        },
      },
    ],
    [
      'a decorated text with a switch',
      `C.newDecoratedText().setText('t').setSwitchControl(C.newSwitch().setFieldName('on').setValue('yes')
        .setSelected(true).setControlType(C.SwitchControlType.CHECK_BOX).setOnChangeAction(${action}))`,
      {
        decoratedText: {
          text: 't',
          switchControl: {
            name: 'on',
            value: 'yes',
            selected: true,
            controlType: 'CHECK_BOX',
            onChangeAction: { function: 'go' },
          },
        },
      },
    ],
    [
      'a button alone is a list of one',
      `${button}.setAltText('alt').setDisabled(true).setTextButtonStyle(C.TextButtonStyle.FILLED).setBackgroundColor('#ff0000')`,
      {
        buttonList: {
          buttons: [
            {
              text: 'Go',
              altText: 'alt',
              disabled: true,
              type: 'FILLED',
              color: { red: 1, green: 0, blue: 0, alpha: 1 },
              onClick: { action: { function: 'go' } },
            },
          ],
        },
      },
    ],
    [
      'buttons with icon and link',
      `C.newButtonSet().addButton(${button}).addButton(C.newImageButton().setAltText('x')
        .setMaterialIcon(C.newMaterialIcon().setName('flag').setFill(true).setWeight(300).setGrade(0))
        .setOpenLink(C.newOpenLink().setUrl('https://a.example/').setOpenAs(C.OpenAs.OVERLAY).setOnClose(C.OnClose.RELOAD)))`,
      {
        buttonList: {
          buttons: [
            { text: 'Go', onClick: { action: { function: 'go' } } },
            {
              altText: 'x',
              icon: { materialIcon: { name: 'flag', fill: true, weight: 300, grade: 0 } },
              onClick: { openLink: { url: 'https://a.example/', openAs: 'OVERLAY', onClose: 'RELOAD' } },
            },
          ],
        },
      },
    ],
    [
      'an action with all it can say',
      `C.newTextButton().setText('Go').setOnClickAction(${action}.setParameters({ a: '1', b: '' })
        .setLoadIndicator(C.LoadIndicator.SPINNER).setPersistValues(true).addRequiredWidget('note').setAllWidgetsAreRequired(false))`,
      {
        buttonList: {
          buttons: [
            {
              text: 'Go',
              onClick: {
                action: {
                  function: 'go',
                  parameters: [
                    { key: 'a', value: '1' },
                    { key: 'b', value: '' },
                  ],
                  loadIndicator: 'SPINNER',
                  persistValues: true,
                  requiredWidgets: ['note'],
                  allWidgetsAreRequired: false,
                },
              },
            },
          ],
        },
      },
    ],
    [
      'a text input',
      `C.newTextInput().setFieldName('note').setTitle('Note').setHint('a line').setMultiline(true).setValue('v')
        .setOnChangeAction(${action}).setSuggestions(C.newSuggestions().addSuggestion('a').addSuggestions(['b', 'c']))
        .setValidation(C.newValidation().setCharacterLimit(10).setInputType(C.InputType.EMAIL))`,
      {
        textInput: {
          name: 'note',
          label: 'Note',
          hintText: 'a line',
          type: 'MULTIPLE_LINE',
          value: 'v',
          onChangeAction: { function: 'go' },
          initialSuggestions: { items: [{ text: 'a' }, { text: 'b' }, { text: 'c' }] },
          validation: { characterLimit: 10, inputType: 'EMAIL' },
        },
      },
    ],
    [
      'a choice',
      `C.newSelectionInput().setFieldName('kind').setTitle('Kind').setType(C.SelectionInputType.RADIO_BUTTON)
        .addItem('One', 1, false).addItem('Two', 'two', true)`,
      {
        selectionInput: {
          name: 'kind',
          label: 'Kind',
          type: 'RADIO_BUTTON',
          items: [
            { text: 'One', value: '1', selected: false },
            { text: 'Two', value: 'two', selected: true },
          ],
        },
      },
    ],
    [
      'a date',
      "C.newDatePicker().setFieldName('d').setTitle('Day').setValueInMsSinceEpoch(1764000000000)",
      { dateTimePicker: { name: 'd', label: 'Day', type: 'DATE_ONLY', valueMsEpoch: '1764000000000' } },
    ],
    [
      'a time',
      "C.newTimePicker().setFieldName('t').setMinutes(30).setHours(9).setMinutes(15)",
      { dateTimePicker: { name: 't', type: 'TIME_ONLY', valueMsEpoch: String((9 * 60 + 15) * 60_000) } },
    ],
    [
      'a date and time',
      "C.newDateTimePicker().setFieldName('t').setValueInMsSinceEpoch('5').setTimeZoneOffsetInMins(-60)",
      { dateTimePicker: { name: 't', type: 'DATE_AND_TIME', valueMsEpoch: '5', timezoneOffsetDate: -60 } },
    ],
    ['a divider', 'C.newDivider()', { divider: {} }],
    [
      'an image',
      "C.newImage().setImageUrl('https://a.example/i.png').setAltText('i')",
      { image: { imageUrl: 'https://a.example/i.png', altText: 'i' } },
    ],
    [
      'a grid',
      `C.newGrid().setTitle('G').setNumColumns(2).setBorderStyle(C.newBorderStyle().setType(C.BorderType.STROKE).setCornerRadius(4))
        .addItem(C.newGridItem().setIdentifier('1').setTitle('One').setSubtitle('s').setLayout(C.GridItemLayout.TEXT_ABOVE)
        .setTextAlignment(C.HorizontalAlignment.CENTER).setImage(C.newImageComponent().setImageUrl('https://a.example/i.png')
        .setCropStyle(C.newImageCropStyle().setImageCropType(C.ImageCropType.CIRCLE)))).setOnClickAction(${action})`,
      {
        grid: {
          title: 'G',
          columnCount: 2,
          borderStyle: { type: 'STROKE', cornerRadius: 4 },
          items: [
            {
              id: '1',
              title: 'One',
              subtitle: 's',
              layout: 'TEXT_ABOVE',
              textAlignment: 'CENTER',
              image: { imageUri: 'https://a.example/i.png', cropStyle: { type: 'CIRCLE' } },
            },
          ],
          onClick: { action: { function: 'go' } },
        },
      },
    ],
    [
      'columns',
      `C.newColumns().setWrapStyle(C.WrapStyle.WRAP).addColumn(C.newColumn().setVerticalAlignment(C.VerticalAlignment.TOP)
        .setHorizontalSizeStyle(C.HorizontalSizeStyle.FILL_MINIMUM_SPACE).setHorizontalAlignment(C.HorizontalAlignment.END)
        .addWidget(C.newTextParagraph().setText('l')).addWidget(${button}))`,
      {
        columns: {
          wrapStyle: 'WRAP',
          columnItems: [
            {
              verticalAlignment: 'TOP',
              horizontalSizeStyle: 'FILL_MINIMUM_SPACE',
              horizontalAlignment: 'END',
              widgets: [
                { textParagraph: { text: 'l' } },
                { buttonList: { buttons: [{ text: 'Go', onClick: { action: { function: 'go' } } }] } },
              ],
            },
          ],
        },
      },
    ],
  ];

  test.each(shapes)('%s', (_, code, json) => {
    expect(widget(code)).toEqual(json);
  });
});

test('a card has header, sections, footer, menu, name and style', () => {
  const { value } = run(`const C = CardService;
    const header = C.newCardHeader().setTitle('T').setSubtitle('s').setImageUrl('https://a.example/i.png')
      .setImageAltText('i').setImageStyle(C.ImageStyle.CIRCLE);
    return C.newCardBuilder().setName('n').setHeader(header).setDisplayStyle(C.DisplayStyle.REPLACE).setPeekCardHeader(header)
      .addSection(C.newCardSection().setHeader('h').setCollapsible(true).setNumUncollapsibleWidgets(1).addWidget(C.newDivider()))
      .addCardAction(C.newCardAction().setText('menu').setOnClickAction(${action}))
      .setFixedFooter(C.newFixedFooter().setPrimaryButton(${button}).setSecondaryButton(${button})).build()`);
  const header = {
    title: 'T',
    subtitle: 's',
    imageUrl: 'https://a.example/i.png',
    imageAltText: 'i',
    imageType: 'CIRCLE',
  };
  const go = { text: 'Go', onClick: { action: { function: 'go' } } };
  expect(value).toEqual({
    name: 'n',
    header,
    displayStyle: 'REPLACE',
    peekCardHeader: header,
    sections: [{ header: 'h', collapsible: true, uncollapsibleWidgetsCount: 1, widgets: [{ divider: {} }] }],
    cardActions: [{ actionLabel: 'menu', onClick: { action: { function: 'go' } } }],
    fixedFooter: { primaryButton: go, secondaryButton: go },
  });
});

describe('what Google does not take', () => {
  const add = (code: string) => `C.newCardSection().addWidget(${code})`;
  const cases: [what: string, code: string, message: RegExp][] = [
    ['a button that does nothing', add("C.newTextButton().setText('x')"), /Invalid TextButton: .*onClick/],
    ['a button without words', add(`C.newTextButton().setOnClickAction(${action})`), /TextButton: .*text/],
    [
      'an image button without an icon',
      add(`C.newImageButton().setOnClickAction(${action})`),
      /ImageButton: it has no icon/,
    ],
    ['an action without a function', `C.newTextButton().setOnClickAction(C.newAction())`, /Invalid Action/],
    [
      'two things on one click',
      `${button}.setOpenLink(C.newOpenLink().setUrl('https://a.example/'))`,
      /only one of/,
    ],
    [
      'a parameter that is a number',
      `${action}.setParameters({ a: 1 })`,
      /Action parameters must be strings: a is not/,
    ],
    ['a parameter that is null', `${action}.setParameters({ a: null })`, /must be strings/],
    ['parameters that are a list', `${action}.setParameters(['a'])`, /don't match the method signature/],
    ['a text input without a name', add("C.newTextInput().setTitle('x')"), /TextInput: its name/],
    ['a switch without a name', 'C.newDecoratedText().setSwitchControl(C.newSwitch())', /Switch: its name/],
    ['a choice without a name', add("C.newSelectionInput().addItem('a', 'a', false)"), /its name/],
    ['a choice of nothing', add("C.newSelectionInput().setFieldName('x')"), /has no item/],
    [
      'two chosen of which one may be',
      add(`C.newSelectionInput().setFieldName('x').setType(C.SelectionInputType.DROPDOWN)
        .addItem('a', 'a', true).addItem('b', 'b', true)`),
      /more than one item/,
    ],
    ['a date without a name', add('C.newDatePicker()'), /DatePicker: its name/],
    ['empty text', add("C.newTextParagraph().setText('')"), /its text is not set/],
    ['a header without a title', 'C.newCardBuilder().setHeader(C.newCardHeader())', /its title/],
    ['a section without widgets', 'C.newCardBuilder().addSection(C.newCardSection())', /its widgets/],
    ['an empty card', 'C.newCardBuilder().build()', /no header and no section/],
    ['three columns', add(`C.newColumns()${'.addColumn(C.newColumn())'.repeat(3)}`), /has 3 columns/],
    [
      'a button and a switch on one text',
      `C.newDecoratedText().setButton(${button}).setSwitchControl(C.newSwitch().setFieldName('x').setValue('y'))`,
      /only one of/,
    ],
    ['a switch as a widget of its own', add("C.newSwitch().setFieldName('x')"), /don't match/],
    ['a card that is not built', 'C.newNavigation().pushCard(C.newCardBuilder())', /don't match/],
    ['a picture that is not https', "C.newImage().setImageUrl('http://a.example/')", /Invalid image URL/],
    [
      'a picture in the card itself',
      "C.newImage().setImageUrl('data:image/png;base64,AA')",
      /Invalid image URL/,
    ],
    ['a colour that is none', "C.newTextButton().setBackgroundColor('red')", /Invalid color/],
    ['an hour that is none', 'C.newTimePicker().setHours(24)', /Invalid argument: 24/],
    ['an enum of another kind', 'C.newIconImage().setIcon(C.OpenAs.OVERLAY)', /don't match/],
    ['words instead of an enum', "C.newSelectionInput().setType('DROPDOWN')", /don't match/],
  ];

  test.each(cases)('%s', (_, code, message) => {
    expect(refusal(code)).toMatch(message);
  });

  test('over 100 widgets, those in columns counted', () => {
    const card = (n: number) => `const column = C.newColumn();
      for (let i = 0; i < ${n}; i++) column.addWidget(C.newTextParagraph().setText('x'));
      C.newCardBuilder().addSection(C.newCardSection().addWidget(C.newColumns().addColumn(column))).build()`;
    expect(refusal(card(99))).toBeUndefined();
    expect(refusal(card(100))).toMatch(/it has 101 widgets, at most 100 may be/);
  });

  test('over 100 sections', () => {
    const card = (n: number) => `const b = C.newCardBuilder();
      for (let i = 0; i < ${n}; i++) b.addSection(C.newCardSection().addWidget(C.newDivider())); b.build()`;
    expect(refusal(card(100))).toBeUndefined();
    expect(refusal(card(101))).toMatch(/101 sections/);
  });
});

describe('what is not emulated says so', () => {
  const cases: [name: string, code: string][] = [
    ['CardService.newChip', 'C.newChip()'],
    ['CardService.newChipList', 'C.newChipList()'],
    ['CardService.newOverflowMenu', 'C.newOverflowMenu()'],
    ['CardService.newCollapseControl', 'C.newCollapseControl()'],
    ['CardService.newCarousel', 'C.newCarousel()'],
    ['CardService.newDialog', 'C.newDialog()'],
    ['CardService.newKeyValue', 'C.newKeyValue()'],
    ['CardService.newAuthorizationAction', 'C.newAuthorizationAction()'],
    ['TextParagraph.setMaxLines', 'C.newTextParagraph().setMaxLines(2)'],
    ['ImageButton.setImageButtonStyle', 'C.newImageButton().setImageButtonStyle(1)'],
    ['Action.setInteraction', 'C.newAction().setInteraction(1)'],
    ['SelectionInput.addMultiSelectItem', "C.newSelectionInput().addMultiSelectItem('a')"],
    [
      'CardService.SelectionInputType.MULTI_SELECT',
      'C.newSelectionInput().setType(C.SelectionInputType.MULTI_SELECT)',
    ],
    ['ComposeActionResponseBuilder.setGmailDraft', 'C.newComposeActionResponseBuilder().setGmailDraft({})'],
  ];

  test.each(cases)('%s', (name, code) => {
    expect(refusal(code)).toBe(`not emulated: ${name}`);
  });

  test('and what Google has not is undefined', () => {
    expect(run('return CardService.newMarquee === undefined').value).toBe(true);
  });
});
