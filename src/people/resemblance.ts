import type { Day } from './day';
import { readingsOf } from './letters';
import { type LocalPart, readLocalPart } from './local-part';
import { KEY, type NameForm, slips, surnameForms } from './name-forms';
import { type NameReading, readings, wordsOf } from './name-readings';
import { type GivenForm, givenForms, isGivenName, spellingsOf } from './nicknames';
import { exPupil, holds, isPupil, type Person } from './person';
import { isKinAddress, readShownName, type ShownName } from './shown-name';

/** Somebody on the register whose name an outside address seems to bear. */
export interface Resemblance {
  person: Person;
  /** 0 to 1: how sure it is that this name is meant. */
  confidence: number;
  /** What was seen, in the codes of `policy/reasons`. */
  seen: readonly Trait[];
}

export type Trait = 'class-in-name' | 'disguised-letters' | 'name-in-address' | 'similar-name';

/** Where names are looked up: the register's index, or a snapshot. */
export interface NameSource {
  /** Those filed under a key of `people/name-forms`. */
  under(key: string): readonly Bearer[];
  /** Whether somebody on the register bears exactly this given name: then it is no slip of the pen for another. */
  isGiven(name: string): boolean;
  isSurname(name: string): boolean;
  /** Whether this is a class of the school (`name-forms/classKey`). */
  isClass(key: string): boolean;
  /** Whether it is this person's class. */
  isInClass(person: Person, key: string): boolean;
}

export interface Bearer {
  person: Person;
  /** What of the person's name the key is. */
  kind: NameForm['kind'];
  /** The middle names that the key leaves out. */
  middle: readonly string[];
}

/**
 * At and over this it is said that the name is meant. Chosen from `local/bench/names`: below it nothing more is found
 * but relatives called by a child's middle name, and above it those are lost who sign as teachers do.
 */
export const THRESHOLD = 0.75;

const PART = 0.85;
const MIDDLE = 0.62;
const SLIP_IN_SURNAME = 0.85;
const SLIP_IN_GIVEN = 0.8;
const SHORTENED = 0.8;
const MIDDLE_NAMES_DIFFER = 0.7;
/** Mrs A. Khan is one of the ways in which a teacher signs, and the way in which any Mrs Khan does. */
const TITLE_AND_INITIAL = 0.76;
const TITLE_AND_SURNAME = 0.55;
const GIVEN_AND_CLASS = 0.7;

/** How much of the doubt is left when something else points to the same person. */
const WITH_NAME_IN_ADDRESS = 0.7;
const WITH_CLASS = 0.4;
const WITH_POST = 0.5;
/** What is left of the likeness when something points away. */
const ANOTHER_CLASS = 0.6;
const A_POST = 0.7;
const A_GROWN_UPS_TITLE = 0.5;
const A_RELATIVES_ADDRESS = 0.6;

/**
 * Everybody whose name an address on no register seems to bear, at or over the threshold, the surest first: pupils,
 * ex-pupils who are or may be under 18, and staff of that day. Nobody, where it may as well be a parent's name.
 *
 * The cost does not grow with the register: only keys made from the name are looked up.
 *
 * @param display the display name @param address the address behind it
 * @param threshold other than the chosen one only where the choice is measured
 */
export function resemblances(
  display: string,
  address: string,
  day: Day,
  names: NameSource,
  threshold = THRESHOLD,
): readonly Resemblance[] {
  const shown = readShownName(display, (key) => names.isClass(key));
  if (shown === null) return [];
  const local = readLocalPart(address);
  const search = new Search(names);
  for (const reading of readings(shown, local, names)) search.read(reading);
  searchWithoutSurname(shown, search);
  const found: Resemblance[] = [];
  for (const match of search.matches.values()) {
    const weighed = weigh(match, shown, local, day, names);
    if (weighed.confidence < threshold) continue;
    if (isSought(match.person, day)) found.push(weighed);
    else if (holds(match.person, 'parent', day)) return [];
  }
  return found.sort((a, b) => b.confidence - a.confidence);
}

function isChild(person: Person, day: Day): boolean {
  return isPupil(person, day) || exPupil(person, day) !== 'no';
}

function isSought(person: Person, day: Day): boolean {
  return isChild(person, day) || holds(person, 'staff', day);
}

/** A child by first name and class, a teacher by title and surname. */
function searchWithoutSurname(shown: ShownName, search: Search): void {
  const words = wordsOf(shown);
  const [first, second] = words;
  if (first === undefined || words.length > 2) return;
  if (shown.className !== null && (second === undefined || second.length === 1)) {
    for (const { name, likeness } of givenForms(first)) {
      search.look(KEY.inClass(name, second ?? '', shown.className), likeness * GIVEN_AND_CLASS, name, '');
    }
  }
  if (shown.titled && first.length === 1 && second !== undefined) {
    for (const { name, likeness } of surnameForms(second)) {
      search.look(KEY.initial(first, name), likeness * TITLE_AND_INITIAL, '', name);
    }
  }
  if (shown.titled && second === undefined) {
    search.look(KEY.surname(first), TITLE_AND_SURNAME, '', first);
  }
}

const LIKENESS_OF = { whole: 1, part: PART, middle: MIDDLE };

/** Somebody who was found, and how. */
interface Match {
  person: Person;
  likeness: number;
  /** As the register has them. */
  given: string;
  surname: string;
  disguised: boolean;
}

class Search {
  readonly matches = new Map<Person, Match>();

  constructor(private readonly names: NameSource) {}

  read(reading: NameReading): void {
    const { given, surname, kind, middle } = reading;
    const weight = reading.weight * LIKENESS_OF[kind];
    const givens = spelled(given, givenForms);
    const surnames = spelled(surname, (name) => [...surnameForms(name), ...spellingsOf(name)]);
    for (const g of givens) {
      for (const s of surnames) {
        const likeness = weight * g.likeness * s.likeness;
        this.look(KEY.form(g.name, s.name), likeness, g.name, s.name, {
          kind,
          middle,
          disguised: g.disguised || s.disguised,
        });
      }
    }
    if (!reading.slips) return;
    if (!this.names.isSurname(surname)) {
      for (const slip of slips(surname)) {
        this.look(KEY.surnameSlip(given, slip), weight * SLIP_IN_SURNAME, given, surname);
      }
    }
    if (!isGivenName(given) && !this.names.isGiven(given)) {
      for (const slip of slips(given)) {
        this.look(KEY.givenSlip(slip, surname), weight * SLIP_IN_GIVEN, given, surname);
      }
      this.look(KEY.shortened(given, surname), weight * SHORTENED, given, surname);
    }
  }

  look(key: string, likeness: number, given: string, surname: string, how: How = AS_FILED): void {
    for (const { person, kind, middle } of this.names.under(key)) {
      // Half of one name and half of another make nobody.
      if (kind !== 'whole' && how.kind !== 'whole') continue;
      const differ = how.middle.length > 0 && middle.length > 0 && !shareMiddle(how.middle, middle);
      const sure = likeness * LIKENESS_OF[kind] * (differ ? MIDDLE_NAMES_DIFFER : 1);
      const known = this.matches.get(person);
      if (known !== undefined && known.likeness >= sure) continue;
      this.matches.set(person, { person, likeness: sure, given, surname, disguised: how.disguised });
    }
  }
}

/** What of the name that was read a key is. */
interface How {
  kind: NameForm['kind'];
  middle: readonly string[];
  disguised: boolean;
}

const AS_FILED: How = { kind: 'whole', middle: [], disguised: false };

function spelled(word: string, forms: (name: string) => GivenForm[]): (GivenForm & { disguised: boolean })[] {
  return readingsOf(word).flatMap((reading) =>
    forms(reading.word).map(({ name, likeness }) => ({
      name,
      likeness: likeness * reading.likeness,
      disguised: reading.disguised,
    })),
  );
}

function shareMiddle(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.some((other) => one.startsWith(other) || other.startsWith(one)));
}

/** The likeness of the names, with all else that the message says for and against this person. */
function weigh(match: Match, shown: ShownName, local: LocalPart, day: Day, names: NameSource): Resemblance {
  const { person } = match;
  const child = isChild(person, day);
  const seen: Trait[] = [];
  let confidence = match.likeness;
  const towards = (left: number) => {
    confidence = 1 - (1 - confidence) * left;
  };
  if (confidence < 1) seen.push('similar-name');
  if ([match.given, match.surname].some((word) => word.length > 2 && local.letters.includes(word))) {
    towards(WITH_NAME_IN_ADDRESS);
    seen.push('name-in-address');
  }
  if (shown.className !== null) {
    if (names.isInClass(person, shown.className)) {
      towards(WITH_CLASS);
      seen.push('class-in-name');
    } else confidence *= ANOTHER_CLASS;
  }
  if (shown.post && child) confidence *= A_POST;
  if (shown.post && !child) towards(WITH_POST);
  if (shown.grownUp && child) confidence *= A_GROWN_UPS_TITLE;
  if (child && isKinAddress(local.words)) confidence *= A_RELATIVES_ADDRESS;
  if (shown.disguised || match.disguised) seen.push('disguised-letters');
  return { person, confidence: Math.round(confidence * 100) / 100, seen };
}
