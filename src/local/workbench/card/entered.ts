import { instantOf } from '../../emulator/zones';
import type { Card, DateTimePicker, Widget } from './card';

/** What a person entered, as the emulator's `press` takes it: by the input's name. */
export type Entered = Record<
  string,
  string | string[] | boolean | number | { hours: number; minutes: number }
>;

/** What a form field of the drawn card is called; the page has other fields besides. */
export function fieldName(widget: string): string {
  return `in.${widget}`;
}

/**
 * What a person entered into the form that a card was drawn as.
 *
 * @param field all values of a form field
 * @param zone in which dates and times were meant (`Europe/London`)
 */
export function entered(card: Card, field: (name: string) => readonly string[], zone: string): Entered {
  const given: Entered = {};
  for (const { textInput, selectionInput, dateTimePicker, decoratedText } of widgetsOf(card)) {
    const { switchControl } = decoratedText ?? {};
    const name = (textInput ?? selectionInput ?? dateTimePicker ?? switchControl)?.name;
    if (name === undefined) continue;
    const values = field(fieldName(name));
    if (textInput) given[name] = (values[0] ?? '').replace(/\r\n?/g, '\n');
    else if (selectionInput) {
      const { items = [] } = selectionInput;
      given[name] = values.filter((value) => value !== '' && items.some((item) => item.value === value));
    } else if (switchControl) given[name] = values.length > 0;
    else if (dateTimePicker) {
      const value = moment(dateTimePicker, values[0] ?? '', zone);
      if (value !== null) given[name] = value;
    }
  }
  return given;
}

/** All widgets of a card, those in columns too. */
function widgetsOf(card: Card): Widget[] {
  const inside = (widgets: readonly Widget[] = []): Widget[] =>
    widgets.flatMap((widget) => [
      widget,
      ...(widget.columns?.columnItems ?? []).flatMap((item) => inside(item.widgets)),
    ]);
  return (card.sections ?? []).flatMap((section) => inside(section.widgets));
}

/** The browser's `2026-11-24`, `08:30` or `2026-11-24T08:30`. Google means a day by its midnight in UTC. */
function moment({ type }: DateTimePicker, text: string, zone: string): Entered[string] | null {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d))?/.exec(text);
  if (!match || text === '') return null;
  const [y = 1970, m = 1, d = 1, h = 0, min = 0] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  if (type === 'TIME_ONLY') return { hours: h, minutes: min };
  if (type === 'DATE_ONLY') return Date.UTC(y, m - 1, d);
  return instantOf({ y, m: m - 1, d, h, min }, zone);
}
