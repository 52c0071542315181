// The one place that speaks to CardService: models in, Google's builders out.
import { escaped, withoutMarkup } from '../show';
import type { ButtonModel, CardModel, ItemModel, Response, WidgetModel } from './model';

type Card = GoogleAppsScript.Card_Service.Card;
type ActionResponse = GoogleAppsScript.Card_Service.ActionResponse;

export function render(model: CardModel): Card {
  const header = CardService.newCardHeader().setTitle(withoutMarkup(model.title));
  if (model.subtitle !== '') header.setSubtitle(withoutMarkup(model.subtitle));
  const card = CardService.newCardBuilder().setHeader(header);
  for (const { header: heading, closed, widgets } of model.sections) {
    const section = CardService.newCardSection();
    if (heading !== undefined) section.setHeader(escaped(heading));
    if (closed) section.setCollapsible(true).setNumUncollapsibleWidgets(0);
    for (const widget of widgets) section.addWidget(renderWidget(widget));
    card.addSection(section);
  }
  return card.build();
}

export function respond(response: Response): ActionResponse {
  const builder = CardService.newActionResponseBuilder();
  if ('say' in response && response.say !== undefined) {
    builder.setNotification(CardService.newNotification().setText(response.say));
  }
  if (!('push' in response) && response.replace === undefined) return builder.build();
  const navigation = CardService.newNavigation();
  if ('push' in response) navigation.pushCard(render(response.push));
  else navigation.popToRoot().updateCard(render(response.replace));
  return builder.setNavigation(navigation).build();
}

function renderWidget(widget: WidgetModel): GoogleAppsScript.Card_Service.Widget {
  switch (widget.is) {
    case 'text': {
      const line = escaped(widget.text);
      return CardService.newTextParagraph().setText(widget.strong ? `<b>${line}</b>` : line);
    }
    case 'fact': {
      const fact = CardService.newDecoratedText().setText(escaped(widget.text)).setWrapText(true);
      if (widget.label !== undefined) fact.setTopLabel(withoutMarkup(widget.label));
      if (widget.below !== undefined) fact.setBottomLabel(withoutMarkup(widget.below));
      return fact;
    }
    case 'buttons': {
      const set = CardService.newButtonSet();
      for (const button of widget.buttons) set.addButton(renderButton(button));
      return set;
    }
    case 'input':
      return CardService.newTextInput()
        .setFieldName(widget.name)
        .setTitle(widget.title)
        .setHint(widget.hint)
        .setMultiline(true);
    case 'choice':
      return renderChoice(widget.name, widget.title, widget.how, widget.items);
  }
}

function renderChoice(name: string, title: string, how: 'one' | 'many', items: readonly ItemModel[]) {
  const { RADIO_BUTTON, CHECK_BOX } = CardService.SelectionInputType;
  const choice = CardService.newSelectionInput()
    .setType(how === 'one' ? RADIO_BUTTON : CHECK_BOX)
    .setFieldName(name)
    .setTitle(title);
  for (const { text, value, chosen } of items) choice.addItem(withoutMarkup(text), value, chosen);
  return choice;
}

function renderButton({ text, does, main }: ButtonModel): GoogleAppsScript.Card_Service.TextButton {
  const button = CardService.newTextButton().setText(withoutMarkup(text));
  if (main) button.setTextButtonStyle(CardService.TextButtonStyle.FILLED);
  if ('open' in does) return button.setOpenLink(CardService.newOpenLink().setUrl(does.open));
  const action = CardService.newAction().setFunctionName(does.call);
  if (does.with !== undefined) action.setParameters(does.with);
  return button.setOnClickAction(action);
}
