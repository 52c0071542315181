// What a person has entered in a card, in the form in which the event has it (platform-facts 2.3), and whether the
// client would let it go. Taken strictly: a field left empty is not in the event at all.
import type { Card } from './card-stack';

/** What was entered, by field name: text; chosen values; a switch; epoch milliseconds; a time of day. */
export type Entered = Record<
  string,
  string | string[] | boolean | number | { hours: number; minutes: number }
>;

/** `commonEventObject.formInputs`. */
export type FormInputs = Record<string, FormInput>;

export type FormInput =
  | { stringInputs: { value: string[] } }
  | { dateInput: { msSinceEpoch: string } }
  | { timeInput: { hours: number; minutes: number } }
  | { dateTimeInput: { msSinceEpoch: string; hasDate: true; hasTime: true } };

interface TextField {
  name: string;
  value?: string;
  validation?: { characterLimit?: number; inputType?: string };
}
interface Selection {
  name: string;
  items: { value: string; selected: boolean }[];
}
interface SwitchControl {
  name: string;
  value: string;
  selected?: boolean;
}
interface Picker {
  name: string;
  type: string;
  valueMsEpoch?: string;
}
interface Widget {
  textInput?: TextField;
  selectionInput?: Selection;
  dateTimePicker?: Picker;
  decoratedText?: { switchControl?: SwitchControl };
  columns?: { columnItems: Holder[] };
}
interface Holder {
  widgets?: Widget[];
}

/** All widgets of a card, those in columns too. */
function widgetsOf(card: Card): Widget[] {
  const within = ({ widgets = [] }: Holder): Widget[] =>
    widgets.flatMap((widget) => [widget, ...(widget.columns?.columnItems ?? []).flatMap(within)]);
  return ((card.sections ?? []) as Holder[]).flatMap(within);
}

/**
 * The inputs of a card: as the card set them, except where something was entered.
 * @throws Error for a field that the card has not, or a value that its widget cannot hold
 */
export function formInputs(card: Card, entered: Entered): FormInputs {
  const inputs: FormInputs = {};
  const left = new Set(Object.keys(entered));
  for (const { textInput, selectionInput, dateTimePicker, decoratedText } of widgetsOf(card)) {
    const field = textInput ?? selectionInput ?? dateTimePicker ?? decoratedText?.switchControl;
    if (!field) continue;
    left.delete(field.name);
    const given = Object.hasOwn(entered, field.name) ? entered[field.name] : undefined;
    const input = textInput
      ? textOf(textInput, given)
      : selectionInput
        ? selectionOf(selectionInput, given)
        : dateTimePicker
          ? pickerOf(dateTimePicker, given)
          : switchOf(field as SwitchControl, given);
    if (input) inputs[field.name] = input;
  }
  for (const name of left) throw new Error(`the card has no input named ${name}`);
  return inputs;
}

type Given = Entered[string] | undefined;

function cannotHold(name: string): Error {
  return new Error(`the input ${name} cannot hold this value`);
}

function strings(value: string[]): FormInput | null {
  return value.length > 0 ? { stringInputs: { value } } : null;
}

function textOf({ name, value = '' }: TextField, given: Given): FormInput | null {
  if (given !== undefined && typeof given !== 'string') throw cannotHold(name);
  const text = given ?? value;
  return strings(text === '' ? [] : [text]);
}

function selectionOf({ name, items }: Selection, given: Given): FormInput | null {
  if (given === undefined) return strings(items.filter(({ selected }) => selected).map(({ value }) => value));
  const chosen = typeof given === 'string' ? [given] : given;
  if (!Array.isArray(chosen) || chosen.some((one) => !items.some(({ value }) => value === one)))
    throw cannotHold(name);
  return strings(chosen);
}

function switchOf({ name, value, selected = false }: SwitchControl, given: Given): FormInput | null {
  if (given !== undefined && typeof given !== 'boolean') throw cannotHold(name);
  return strings((given ?? selected) ? [value] : []);
}

function pickerOf({ name, type, valueMsEpoch }: Picker, given: Given): FormInput | null {
  if (type === 'TIME_ONLY') return timeOf(name, valueMsEpoch, given);
  if (given !== undefined && typeof given !== 'number') throw cannotHold(name);
  const msSinceEpoch = given === undefined ? valueMsEpoch : String(given);
  if (msSinceEpoch === undefined) return null;
  return type === 'DATE_ONLY'
    ? { dateInput: { msSinceEpoch } }
    : { dateTimeInput: { msSinceEpoch, hasDate: true, hasTime: true } };
}

function timeOf(name: string, set: string | undefined, given: Given): FormInput | null {
  if (given !== undefined && (typeof given !== 'object' || Array.isArray(given))) throw cannotHold(name);
  if (given) return { timeInput: { hours: given.hours, minutes: given.minutes } };
  if (set === undefined) return null;
  const minutes = Number(set) / 60_000;
  return { timeInput: { hours: Math.floor(minutes / 60), minutes: minutes % 60 } };
}

/** An action as far as it bears on the form. */
interface Submitting {
  requiredWidgets?: string[];
  allWidgetsAreRequired?: boolean;
}

/** Why the client does not let an action start: the name of a required field left empty or filled in wrongly. */
export function unfilled(card: Card, action: Submitting, inputs: FormInputs): string | null {
  const fields = widgetsOf(card).flatMap(({ textInput, selectionInput, dateTimePicker }) => {
    const field = textInput ?? selectionInput ?? dateTimePicker;
    return field ? [field] : [];
  });
  const names = action.allWidgetsAreRequired ? fields.map(({ name }) => name) : action.requiredWidgets;
  const empty = names?.find((name) => inputs[name] === undefined);
  if (empty !== undefined) return empty;
  const wrong = fields.find((field) => !isValid(field, inputs[field.name]));
  return wrong?.name ?? null;
}

const shapes: Readonly<Record<string, RegExp>> = {
  INTEGER: /^[+-]?\d+$/,
  FLOAT: /^[+-]?(?:\d+\.?\d*|\.\d+)$/,
  EMAIL: /^[^\s@]+@[^\s@]+$/,
};

function isValid({ validation }: TextField, input: FormInput | undefined): boolean {
  if (!validation || !input || !('stringInputs' in input)) return true;
  const text = input.stringInputs.value[0] ?? '';
  const shape = shapes[validation.inputType ?? 'TEXT'];
  return (
    text.length <= (validation.characterLimit ?? Number.POSITIVE_INFINITY) && (!shape || shape.test(text))
  );
}
