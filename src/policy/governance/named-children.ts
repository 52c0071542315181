import type { Day } from '../../people/day';
import { nameKeys, nameWords } from '../../people/names';
import { isPupil, type Person } from '../../people/person';
import type { Identities } from '../../people/roster';
import type { Addressee } from './holder';
import { findWords, type Word } from './subject';

/** The subject and recipients of a sent message, as far as they can name a child. */
export interface Mention {
  words: readonly Word[];
  addressees: readonly Addressee[];
  roster: Identities;
  day: Day;
}

const LONGEST_NAME = 4;

/**
 * Each whole name of the register that stands in the subject, with all who bear it: `Arjun Mehrotra`,
 * `Mehrotra, Arjun`, and `Arjun Kumar Mehrotra` with one name between.
 */
export function namedInFull({ words, roster }: Mention): (readonly Person[])[] {
  const named: (readonly Person[])[] = [];
  words.forEach((_, start) => {
    for (let length = 2; length <= LONGEST_NAME && start + length <= words.length; length += 1) {
      const plain = words.slice(start, start + length).map((word) => word.plain);
      if (plain.includes('')) continue;
      const surnameFirst = [...plain.slice(-1), ...plain.slice(0, -1)];
      const withoutSecond = length > 2 ? [[plain[0]!, ...plain.slice(2)]] : [];
      for (const spelling of [plain, surnameFirst, ...withoutSecond]) {
        const bearers = roster.named(spelling.join(' '));
        if (bearers.length > 0) named.push(bearers);
      }
    }
  });
  return named;
}

/**
 * Whether a name that the child shares is said of the other: the other receives the message, or the other's class or
 * teacher is named and the child's is not (F13).
 */
export function isSaidOfAnother(mention: Mention, child: Person, bearers: readonly Person[]): boolean {
  const ours = classIsSaid(mention, child) || teacherIsAddressed(mention, child);
  return bearers.some((other) => {
    if (other === child) return false;
    if (mention.addressees.some(({ person }) => person === other)) return true;
    if (ours || !isPupil(other, mention.day)) return false;
    return classIsSaid(mention, other) || teacherIsAddressed(mention, other);
  });
}

/** Whether the subject names the class of a pupil: `3K`, `5 Sycamore`, `Sycamore class`. */
export function classIsSaid({ words, day }: Mention, child: Person): boolean {
  if (!isPupil(child, day)) return false;
  return child.classes.some((name) => {
    const parts = nameWords(name);
    const last = parts[parts.length - 1] ?? '';
    if (findWords(words, [last, 'class']) >= 0 || findWords(words, ['class', last]) >= 0) return last !== '';
    // `Oak` alone may be the tree; `4 Oak` and `3K` are nothing but classes.
    return (parts.length > 1 || /\d/.test(last)) && findWords(words, parts) >= 0;
  });
}

/** Whether somebody teaches the child: the same class, in a school that knows who teaches it. */
export function teaches(person: Person | null, child: Person): boolean {
  return person !== null && child.classes.some((name) => person.classes.includes(name));
}

function teacherIsAddressed({ addressees, day }: Mention, child: Person): boolean {
  return addressees.some(({ person }) => person !== null && !isPupil(person, day) && teaches(person, child));
}

/**
 * Whether the subject names the child by first name alone (`Arjun's coat`), and nobody else here can be meant:
 * nobody else on the register bears the name, or nobody else in the class when the class is said or its teacher
 * addressed. Other parents do not count, they go by their surnames. A stranger's surname after it makes it the
 * stranger's.
 */
export function isFirstNamed(mention: Mention, child: Person): boolean {
  const { words } = mention;
  const small = words.every((word) => !word.capital);
  return firstNames(child).some((first) =>
    words.some((word, at) => {
      if (word.plain !== first || !(word.capital || (small && !ORDINARY_WORDS.has(first)))) return false;
      if (ORDINARY_WORDS.has(first) && !isPlainlyAName(words, at)) return false;
      if (isPartOfAnotherName(mention, at, child)) return false;
      return !mention.roster.firstNamed(first).some((other) => mayBeMeant(mention, other, child));
    }),
  );
}

function firstNames(child: Person): string[] {
  return [...new Set(nameKeys(child.name, child.otherNames).map((key) => key.split(' ')[0]!))];
}

function mayBeMeant(mention: Mention, other: Person, child: Person): boolean {
  if (other === child) return false;
  if (mention.addressees.some(({ person }) => person === other)) return true;
  const inClass = classIsSaid(mention, child) || teacherIsAddressed(mention, child);
  if (isPupil(other, mention.day)) return !inClass || other.classes.some((c) => child.classes.includes(c));
  return !inClass && other.roles.some(({ role }) => role !== 'parent');
}

/** A first name that is an ordinary word too counts where it begins the subject before a dash, comma or colon. */
function isPlainlyAName(words: readonly Word[], at: number): boolean {
  return at === 0 && words.length > 1 && !words[1]!.joined;
}

/** `Mrs Grace`, `Lily James`, `Isla Brown of the county`: a surname, or somebody else's first name. */
function isPartOfAnotherName({ words, roster }: Mention, at: number, child: Person): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  if (words[at]!.joined && before !== undefined) {
    if (before.plain === '') return true;
    if (before.capital && roster.firstNamed(before.plain).length > 0) return true;
  }
  if (after === undefined || !after.joined || !after.capital) return false;
  const surname = nameWords(child.name).slice(1).join('');
  if (after.plain.length === 1) return after.plain !== surname[0];
  return after.plain !== surname && !CHILD_MATTERS.has(after.plain);
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** First names that are words of everyday mail. */
const ORDINARY_WORDS = set(`amber april art august autumn bill bonnie chance chase daisy dawn dean drew eve
  faith frank grace grant harmony heath heather holly honey hope hunter ivy jack jade jasmine jewel joy june
  justice lily march mark mason max may mercy miles noble noel olive page patience pearl penny pat poppy
  primrose precious reed rich rob robin rose ruby sage sandy sky sol star storm summer sunny trinity victory
  violet will willow winter wren`);

/** What stands with a capital after a child's name without being a surname. */
const CHILD_MATTERS = set(`absence absent achievement after allergy and appointment assembly at attendance bag
  behaviour birthday book books booster bullying bump class club coat collection concern cello dentist diet
  dinner dinners doctor eating english epipen exam eye for forgot form friends friendship glasses guitar
  hearing home homework hospital ill illness in incident inhaler is jumper kit late leave leaving lesson
  lessons letter lost lunch lunches maths measurements medical medication medicine money music new next not
  on parents party payment pe photo photos piano pick pickup place playtime poorly progress question
  reading report request sats school science seat sen send shoes sick spelling spellings support swimming
  target teacher test tests this today tomorrow tooth transition trip trumpet tutoring uniform update violin
  was water will writing year`);
