import type { LocalPart } from './local-part';
import { type NameForm, nameForms } from './name-forms';
import { givenForms, isGivenName } from './nicknames';
import type { NameSource } from './resemblance';
import type { ShownName } from './shown-name';

const REVERSED = 0.92;
/** Two given names, either of which may be the surname: Thomas James and James Thomas are two people. */
const REVERSED_GIVEN_NAMES = 0.6;
/** T. James Smith may be called James. */
const BEHIND_INITIAL = 0.85;
/** Ruth Okafor Upland Primary. */
const WITHOUT_A_WORD = 0.95;
/** A name that stands in the address alone, and one that the display name says a part of. */
const ADDRESS_ALONE = 0.86;
const ADDRESS_UNDIVIDED = 0.82;
const ADDRESS_AND_PART = 0.95;
const ADDRESS_BESIDE_HANDLE = 0.8;

/** A name that the message may mean. */
export interface NameReading extends NameForm {
  weight: number;
  /** Whether slips of the pen are looked for. */
  slips: boolean;
}

/** Every name that a message may mean, by what is shown, and where no whole name is shown by the address as well. */
export function readings(shown: ShownName, local: LocalPart, names: NameSource): NameReading[] {
  const { parts } = shown;
  if (isFull(parts)) {
    const beforeSchool = shown.post ? parts.slice(0, 2) : [];
    return [
      ...shownReadings(parts, 1),
      ...(isFull(beforeSchool) ? shownReadings(beforeSchool, WITHOUT_A_WORD) : []),
    ];
  }
  const behindInitial = parts.slice(1);
  return [
    ...(isFull(behindInitial) ? shownReadings(behindInitial, BEHIND_INITIAL) : []),
    ...addressReadings(wordsOf(shown), local, names),
  ];
}

function written(given: string, surname: string, weight: number): NameReading {
  return { given, surname, kind: 'whole', middle: [], weight, slips: false };
}

/** Whether a given name and a surname are written out. */
function isFull(parts: readonly (readonly string[])[]): boolean {
  const ends = [parts[0], parts[parts.length - 1]];
  return parts.length > 1 && ends.every((part) => part!.join('').length > 1);
}

function shownReadings(parts: readonly (readonly string[])[], weight: number): NameReading[] {
  const words = parts.flat();
  const first = parts[0]!;
  const last = parts[parts.length - 1]!;
  const reversed = isGivenName(first.join('')) ? REVERSED_GIVEN_NAMES : REVERSED;
  const orders = [
    [...parts.slice(1), first],
    ...(parts.length > 2
      ? [
          [last, ...parts.slice(0, -1)],
          [last, ...parts.slice(1, -1), first],
        ]
      : []),
  ];
  return [
    ...(words.length > 2 ? [written(words[0]!, words.slice(1).join(' '), weight)] : []),
    ...nameForms(parts).map((form, i) => ({ ...form, weight, slips: i === 0 })),
    ...orders
      .flatMap(nameForms)
      .map((form): NameReading => ({ ...form, weight: weight * reversed, slips: false })),
  ];
}

/** The names that the address may spell, as far as they agree with what is shown of a name. */
function addressReadings(shown: readonly string[], { words }: LocalPart, names: NameSource): NameReading[] {
  const found: NameReading[] = [];
  const add = (given: string, surname: string, weight: number) => {
    if (given.length > 1 && surname.length > 1) found.push(written(given, surname, weight));
  };
  const addIfAgrees = (given: string, surname: string, alone: number) => {
    const weight = agreement(shown, given, surname, alone, names);
    if (weight > 0) add(given, surname, weight);
  };
  const first = words[0] ?? '';
  const last = words[words.length - 1] ?? '';
  if (words.length > 1) {
    addIfAgrees(first, last, ADDRESS_ALONE);
    addIfAgrees(last, first, ADDRESS_ALONE);
  } else {
    for (let i = 2; i <= first.length - 2; i++) {
      addIfAgrees(first.slice(0, i), first.slice(i), ADDRESS_UNDIVIDED);
      addIfAgrees(first.slice(i), first.slice(0, i), ADDRESS_UNDIVIDED);
    }
  }
  const only = shown.filter((word) => word.length > 1);
  const [single] = only.length === 1 ? only : [];
  for (const other of single === undefined ? [] : completions(single, words)) {
    add(single!, other, ADDRESS_AND_PART);
    add(other, single!, ADDRESS_AND_PART);
  }
  return found;
}

/** What an address may add to a single name: `smith` in `tsmith2014`, `t.smith` and `smith.t` beside Tom. */
function completions(shown: string, words: readonly string[]): string[] {
  const initial = shown.slice(0, 1);
  return words.flatMap((word) => [
    word,
    ...(word.startsWith(initial) ? [word.slice(1)] : []),
    ...(word.endsWith(initial) ? [word.slice(0, -1)] : []),
  ]);
}

/** How well a name that an address spells goes with what is shown; 0 when another name is shown. */
function agreement(
  shown: readonly string[],
  given: string,
  surname: string,
  alone: number,
  names: NameSource,
): number {
  if (shown.length === 0) return alone;
  const said = shown.filter(
    (word) =>
      word === surname ||
      (word.length === 1 && (given.startsWith(word) || surname.startsWith(word))) ||
      givenForms(word).some(({ name }) => name === given),
  );
  if (said.length === shown.length) return ADDRESS_AND_PART;
  const [word] = shown;
  const isName = isGivenName(word!) || names.isGiven(word!) || names.isSurname(word!);
  return shown.length > 1 || isName || word!.length < 2 ? 0 : ADDRESS_BESIDE_HANDLE * alone;
}

/** The words of the name, a double one as one. */
export function wordsOf({ parts }: ShownName): string[] {
  return parts.map((part) => part.join(''));
}
