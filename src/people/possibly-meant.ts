import { plainText, readingsOf } from './letters';
import { readLocalPart } from './local-part';
import { slips, surnameForms } from './name-forms';
import { nameParts, nameWords } from './names';
import { givenForms, spellingsOf } from './nicknames';
import type { Person } from './person';

/**
 * The grown-ups who may be meant by a name as people write it down: a surname or a first name alone, an initial, a
 * nickname, a slip of the pen, letters that only look alike, several people in one line. It is for deciding who must
 * not see something, where one too many does less harm than one too few, and for nothing else. The cost grows with
 * the people it may be.
 *
 * @param name without any address
 */
export function possiblyMeant(name: string, people: readonly Person[]): Person[] {
  const names = plainText(name).text.split(SEVERAL).map(wordsSaid).filter(isSomething);
  if (names.length === 0) return [];
  return people.filter(
    (person) =>
      isGrownUp(person) && namesOf(person).some((known) => names.some((words) => isCalled(known, words))),
  );
}

/** The grown-ups whose whole name stands in an address that is on no register. */
export function possiblyBehind(address: string, people: readonly Person[]): Person[] {
  const { words, letters } = readLocalPart(address);
  return people.filter(
    (person) =>
      isGrownUp(person) &&
      namesOf(person).some(({ givens, surnames }) => {
        const surname = surnames.join('');
        const undivided = givens.some((given) => [given + surname, surname + given].includes(letters));
        return surname !== '' && (undivided || isCalledInFull({ givens, middles: [], surnames }, words));
      }),
  );
}

/** Two people in one line: Ms Okafor and Mr Pike. */
const SEVERAL = /\s+(?:and|und)\s+|[&+;/\n]|,(?=\s*(?:mr|mrs|ms|miss|mx|dr)\b)/iu;

/** What is said of a person beside the name. */
const REMARKS = new Set(
  (
    'the our a my teacher headteacher head headmaster headmistress principal deputy assistant acting dsl ' +
    'safeguarding lead senco chair governor governors clerk slt it year class of in at from for school primary office'
  ).split(' '),
);

function isSomething(words: readonly string[]): boolean {
  return words.length > 0;
}

/** The words of a name, without class and year. */
function wordsSaid(name: string): string[] {
  return nameWords(name).filter((word) => /^\D+$|(?:\p{L}\d*){3}/u.test(word));
}

interface Known {
  /** Each word of a double name by itself. */
  givens: string[];
  middles: string[];
  surnames: string[];
}

/** A person's names; another name of one word stands for the first name, as in `nameKeys`. */
function namesOf(person: Person): Known[] {
  const name = nameParts(person.name);
  const others = person.otherNames
    .map(nameParts)
    .map((parts) => (parts.length === 1 ? [...parts, ...name.slice(1)] : parts));
  return [name, ...others].map((parts) => ({
    givens: parts[0] ?? [],
    middles: parts.slice(1, -1).flat(),
    surnames: parts.length > 1 ? parts[parts.length - 1]! : [],
  }));
}

function isCalled(known: Known, words: readonly string[]): boolean {
  if (isCalledInFull(known, words)) return true;
  const said = words.filter((word) => !REMARKS.has(word));
  const left = said.length > 0 ? said : words;
  const isDouble = left.length > 1 && left.join(' ') === known.surnames.join(' ');
  return isDouble || (left.length === 1 && (isSurname(known, left[0]!) || isGiven(known, left[0]!)));
}

/** By the surname and the first name, a short form of it or its initial, whatever else is said. */
function isCalledInFull(known: Known, words: readonly string[]): boolean {
  return words.some(
    (word, i) =>
      isSurname(known, word) &&
      words.some((other, j) => i !== j && (isGiven(known, other) || isInitial(known, other))),
  );
}

function isSurname({ surnames }: Known, word: string): boolean {
  return [...surnames, surnames.join('')].some((surname) => isAlike(surname, word, surnameSpellings));
}

function isGiven({ givens, middles }: Known, word: string): boolean {
  return [...givens, givens.join(''), ...middles].some((given) => isAlike(given, word, givenForms));
}

function isInitial({ givens, middles }: Known, word: string): boolean {
  return word.length === 1 && [...givens, ...middles].some((given) => given.startsWith(word));
}

/** In names of fewer letters another letter is another name. */
const LONG = 5;

function isAlike(known: string, word: string, forms: (word: string) => { name: string }[]): boolean {
  if (known === '' || word.length < 2) return false;
  const read = readingsOf(word).map((reading) => reading.word);
  if (read.some((each) => forms(each).some(({ name }) => name === known))) return true;
  if (known.length < LONG || word.length < LONG) return false;
  const near = new Set(slips(known));
  return slips(word).some((slip) => near.has(slip));
}

function surnameSpellings(word: string): { name: string }[] {
  return [...surnameForms(word), ...spellingsOf(word)];
}

/** Whether somebody is or was anything but a child here: no child has a desk. */
function isGrownUp(person: Person): boolean {
  return person.roles.some(({ role }) => role !== 'pupil' && role !== 'ex-pupil');
}
