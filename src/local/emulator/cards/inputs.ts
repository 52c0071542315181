// Widgets that a person fills in. Each needs a field name, under which the event has what was entered.
import { ServiceError } from '../errors';
import { actionAt } from './clicks';
import {
  append,
  changing,
  choice,
  flag,
  type Json,
  missing,
  partClass,
  piece,
  text,
  whole,
  wholeNumber,
} from './part';

const named = (json: Json) => missing(json, 'name');
const hour = 3_600_000;
const minute = 60_000;

interface Item {
  selected: boolean;
}

function selectionProblem(json: Json): string | null {
  const items = (json.items ?? []) as Item[];
  const one = json.type === 'RADIO_BUTTON' || json.type === 'DROPDOWN';
  if (items.length === 0) return 'it has no item';
  if (one && items.filter(({ selected }) => selected).length > 1) return 'more than one item is selected';
  return named(json);
}

const addItem = changing([['string', 'string', 'boolean']], (json, args) =>
  append(json, 'items', { text: args.string(0), value: args.string(1), selected: args.values[2] }),
);

const setType = changing([['enum:Card.SelectionInputType']], (json, args) => {
  const type = args.enumName(0);
  if (type === 'MULTI_SELECT') {
    throw new ServiceError('not emulated: CardService.SelectionInputType.MULTI_SELECT', 'Error');
  }
  json.type = type;
});

/** Epoch milliseconds, given as a number or as digits; JSON has such numbers as text. */
const setValueInMsSinceEpoch = changing([['number'], ['string']], (json, args) => {
  const ms = Number(args.string(0));
  if (!Number.isInteger(ms)) throw new ServiceError(`Invalid argument: ${args.string(0).slice(0, 50)}`);
  json.valueMsEpoch = String(ms);
});

const field = {
  setFieldName: text('name'),
  setTitle: text('label'),
  setOnChangeAction: actionAt('onChangeAction'),
};

export const inputClasses = [
  partClass(
    'TextInput',
    {
      ...field,
      setHint: text('hintText'),
      setValue: text('value'),
      setMultiline: changing([['boolean']], (json, args) => {
        json.type = args.values[0] === true ? 'MULTIPLE_LINE' : 'SINGLE_LINE';
      }),
      setSuggestions: piece('initialSuggestions', 'Suggestions'),
      setSuggestionsAction: actionAt('autoCompleteAction'),
      setValidation: piece('validation', 'Validation'),
    },
    { initial: { type: 'SINGLE_LINE' }, problem: named },
  ),
  partClass('Suggestions', {
    addSuggestion: changing([['string']], (json, args) => append(json, 'items', { text: args.string(0) })),
    addSuggestions: changing([['strings']], (json, args) =>
      append(json, 'items', ...args.strings(0).map((suggestion) => ({ text: suggestion }))),
    ),
  }),
  partClass('Validation', {
    setCharacterLimit: whole('characterLimit', 1, Number.MAX_SAFE_INTEGER),
    setInputType: choice('inputType', 'InputType'),
  }),
  partClass(
    'SelectionInput',
    { ...field, setType, addItem },
    { initial: { type: 'CHECK_BOX' }, problem: selectionProblem },
  ),
  partClass(
    'Switch',
    {
      setFieldName: text('name'),
      setValue: text('value'),
      setSelected: flag('selected'),
      setControlType: choice('controlType', 'SwitchControlType'),
      setOnChangeAction: actionAt('onChangeAction'),
    },
    { initial: { controlType: 'SWITCH' }, problem: named },
  ),
  partClass(
    'DatePicker',
    { ...field, setValueInMsSinceEpoch },
    { initial: { type: 'DATE_ONLY' }, problem: named },
  ),
  partClass(
    'TimePicker',
    {
      ...field,
      setHours: changing([['number']], (json, args) => {
        const kept = Number(json.valueMsEpoch ?? 0) % hour;
        json.valueMsEpoch = String(wholeNumber(args.number(0), 0, 23) * hour + kept);
      }),
      setMinutes: changing([['number']], (json, args) => {
        const ms = Number(json.valueMsEpoch ?? 0);
        json.valueMsEpoch = String(ms - (ms % hour) + wholeNumber(args.number(0), 0, 59) * minute);
      }),
    },
    { initial: { type: 'TIME_ONLY' }, problem: named },
  ),
  partClass(
    'DateTimePicker',
    {
      ...field,
      setValueInMsSinceEpoch,
      setTimeZoneOffsetInMins: whole('timezoneOffsetDate', -14 * 60, 14 * 60),
    },
    { initial: { type: 'DATE_AND_TIME' }, problem: named },
  ),
];
