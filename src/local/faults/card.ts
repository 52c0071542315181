import { shownCard } from '../emulator/cards/card-stack';
import type { Entered } from '../emulator/cards/form-inputs';
import type { OnClick, Shown } from '../emulator/tenant';
import type { School } from './school';

interface CardJson {
  sections?: {
    widgets?: {
      buttonList?: { buttons: { text: string; onClick: OnClick }[] };
      selectionInput?: { name: string; items: { value: string }[] };
    }[];
  }[];
}

/** What a person presses on a card that offers it. */
export interface Press {
  /** The button's text. */
  button: string;
  /** What is written or chosen first. */
  entered?: Entered;
  /** The field of which everything offered is chosen first. */
  chooseAll?: string;
  /** What the card must not say for it to be pressed. */
  unless?: string;
}

function widgetsOf({ sidebar }: Shown) {
  const card = sidebar === null ? {} : (shownCard(sidebar.stack) as CardJson);
  return (card.sections ?? []).flatMap(({ widgets = [] }) => widgets);
}

/** Whether the card that is shown invites to that press. */
export function offers(shown: Shown, { button, unless }: Press): boolean {
  const texts = widgetsOf(shown).flatMap(({ buttonList }) =>
    (buttonList?.buttons ?? []).map(({ text }) => text),
  );
  return texts.includes(button) && (unless === undefined || !JSON.stringify(shown.sidebar).includes(unless));
}

/** Presses a button of the card that somebody has open. @throws Error when it is not there */
export function press(school: School, who: string, { button, entered = {}, chooseAll }: Press): Shown {
  const shown = school.sidebars.get(who);
  const widgets = shown === undefined ? [] : widgetsOf(shown);
  const found = widgets
    .flatMap(({ buttonList }) => buttonList?.buttons ?? [])
    .find(({ text }) => text === button);
  if (!shown?.sidebar || !found) throw new Error(`the card has no button "${button}"`);
  const choices = widgets.find(({ selectionInput }) => selectionInput?.name === chooseAll)?.selectionInput;
  const chosen =
    chooseAll === undefined ? {} : { [chooseAll]: (choices?.items ?? []).map(({ value }) => value) };
  // What was entered counts only where the card has a field for it.
  const fields = new Set(Object.keys(entered).filter((name) => hasField(shown, name)));
  const known = Object.fromEntries(Object.entries(entered).filter(([name]) => fields.has(name)));
  const after = school.tenant.press(shown.sidebar, found.onClick, { ...known, ...chosen });
  school.sidebars.set(who, after);
  return after;
}

function hasField({ sidebar }: Shown, name: string): boolean {
  return sidebar !== null && JSON.stringify(shownCard(sidebar.stack)).includes(`"name":"${name}"`);
}
