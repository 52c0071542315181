// How somebody on the register writes the own name, or has it imitated, in a new outside account.

import type { Dice } from '../../sample/dice';
import type { Member } from './school-of-names';

/** What stands in From. */
export interface Shown {
  display: string;
  address: string;
}

export interface Disguise {
  name: string;
  /** How often, against the others. */
  weight: number;
  /** Null where the person has no such form. */
  write(who: Writer, dice: Dice): Shown | null;
}

interface Writer {
  given: string;
  /** The first of two given names. */
  first: string;
  surname: string;
  called: string | null;
  className: string | null;
  staff: boolean;
}

export function writerOf(member: Member, dice: Dice): Writer {
  const first = member.given.split(' ')[0]!;
  return {
    given: member.given,
    first,
    surname: member.surname,
    called: member.group.called(first, dice),
    className: member.person.classes[0] ?? null,
    staff: member.person.roles[0]!.role !== 'pupil' && member.person.roles[0]!.role !== 'ex-pupil',
  };
}

/** As people type it without the right keyboard. */
export function plain(text: string): string {
  return text
    .replace(/[łŁ]/g, 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase();
}

const joined = (text: string) => plain(text).replace(/[^a-z]/g, '');
const HANDLES = ['dragonfox', 'minecraftkid', 'unicornlover', 'footyfan', 'hello', 'starlight', 'goalkeeper'];
const number = (dice: Dice) => dice.pick(['', '1', '7', '14', '2014', '2015', '99', '123', '07']);
const mail = (local: string, dice: Dice) =>
  `${local}@${dice.pick(['gmail.com', 'outlook.com', 'icloud.com', 'hotmail.co.uk', 'yahoo.co.uk'])}`;

/** The address that goes with a name. */
export function ownAddress(given: string, surname: string, dice: Dice): string {
  const [g, s] = [joined(given), joined(surname)];
  const local = dice.pick([
    `${g}.${s}`,
    `${g}${s}`,
    `${g}_${s}`,
    `${s}.${g}`,
    `${g.slice(0, 1)}${s}`,
    `${g}.${s.slice(0, 1)}`,
    `${s}${g.slice(0, 1)}`,
  ]);
  return mail(local + number(dice), dice);
}

export function unrelatedAddress(dice: Dice): string {
  return mail(dice.pick(HANDLES) + dice.int(1, 999), dice);
}

/** An address in which the whole name stands. */
function tellingAddress({ first, surname }: Writer, dice: Dice, given = first): string {
  const [g, s] = [joined(given), joined(surname)];
  return mail(
    dice.pick([`${g}.${s}`, `${g}${s}`, `${g}_${s}`, `${g}-${s}`, `${s}.${g}`]) + number(dice),
    dice,
  );
}

const SECOND_NAMES = ['James', 'Rose', 'Marie', 'Lee', 'Ann', 'David', 'Grace'];
const LETTERS: [string, string][] = [
  ['o', '0'],
  ['l', '1'],
  ['e', '3'],
  ['m', 'rn'],
  ['a', '\u0430'],
  ['e', '\u0435'],
  ['o', '\u043e'],
  ['i', '\u0456'],
  ['c', '\u0441'],
];

/** The commonest forms first. The last three say too little for anybody to tell; they are counted all the same. */
export const DISGUISES: readonly Disguise[] = [
  {
    name: 'full name',
    weight: 18,
    write: (who, dice) => ({
      display: `${who.given} ${who.surname}`,
      address: ownAddress(who.first, who.surname, dice),
    }),
  },
  {
    name: 'full name, another address',
    weight: 8,
    write: (who, dice) => ({ display: `${who.given} ${who.surname}`, address: unrelatedAddress(dice) }),
  },
  {
    name: 'in small letters or capitals, without accents',
    weight: 10,
    write: (who, dice) => {
      const text = plain(`${who.given} ${who.surname}`);
      return {
        display: dice.chance(0.7) ? text : text.toUpperCase(),
        address: ownAddress(who.first, who.surname, dice),
      };
    },
  },
  {
    name: 'what they are called',
    weight: 14,
    write: (who, dice) =>
      who.called === null
        ? null
        : {
            display: `${who.called} ${who.surname}`,
            address: dice.chance(0.7) ? ownAddress(who.called, who.surname, dice) : unrelatedAddress(dice),
          },
  },
  {
    name: 'surname first',
    weight: 5,
    write: (who, dice) => ({
      display: dice.chance(0.4) ? `${who.surname}, ${who.given}` : `${who.surname} ${who.given}`,
      address: ownAddress(who.first, who.surname, dice),
    }),
  },
  {
    name: 'a middle name more, or one less',
    weight: 6,
    write: ({ given, first, surname }, dice) => {
      const called = given === first || dice.chance(0.7) ? first : given.split(' ')[1]!;
      return {
        display: `${called} ${given === first ? `${dice.pick(SECOND_NAMES)} ` : ''}${surname}`,
        address: ownAddress(called, surname, dice),
      };
    },
  },
  {
    name: 'hyphen lost, joined or one half of a double name',
    weight: 5,
    write: (who, dice) => {
      const name = `${who.given} ${who.surname}`;
      if (!name.includes('-')) return null;
      const display = dice.pick([
        name.replace(/-/g, ' '),
        name.replace(/-(\w)/g, (_, letter: string) => letter.toLowerCase()),
        `${who.given} ${dice.pick(who.surname.split('-'))}`,
      ]);
      return { display, address: ownAddress(who.first, who.surname, dice) };
    },
  },
  {
    name: 'with the class',
    weight: 4,
    write: (who, dice) => {
      if (who.className === null) return null;
      const name = dice.pick([who.first, `${who.given} ${who.surname}`, `${who.first} ${who.surname[0]}`]);
      return { display: `${name} ${who.className}`, address: unrelatedAddress(dice) };
    },
  },
  {
    name: 'first name, the rest in the address',
    weight: 6,
    write: (who, dice) => ({
      display: dice.chance(0.5) ? (who.called ?? who.first) : who.first,
      address: dice.chance(0.6)
        ? tellingAddress(who, dice)
        : mail(`${joined(who.first)[0]}${joined(who.surname)}${number(dice)}`, dice),
    }),
  },
  {
    name: 'initial and surname, the rest in the address',
    weight: 4,
    write: (who, dice) => ({
      display: dice.pick([`${who.first[0]}. ${who.surname}`, `${who.first} ${who.surname[0]}`]),
      address: tellingAddress(who, dice),
    }),
  },
  {
    name: 'the address alone',
    weight: 4,
    write: (who, dice) => ({
      display: dice.chance(0.6) ? '' : dice.pick(HANDLES),
      address: tellingAddress(who, dice),
    }),
  },
  {
    name: 'as teachers sign',
    weight: 6,
    write: (who, dice) => {
      if (!who.staff) return null;
      const title = dice.pick(['Mrs', 'Mr', 'Miss', 'Ms']);
      const name = dice.pick([`${who.first[0]}. ${who.surname}`, `${who.first} ${who.surname}`]);
      return { display: `${title} ${name}`, address: ownAddress(who.first, who.surname, dice) };
    },
  },
  {
    name: 'a slip of the pen',
    weight: 3,
    write: (who, dice) => ({
      display: dice.chance(0.7)
        ? `${who.first} ${slip(who.surname, dice)}`
        : `${slip(who.first, dice)} ${who.surname}`,
      address: ownAddress(who.first, who.surname, dice),
    }),
  },
  {
    name: 'letters that look alike',
    weight: 3,
    write: (who, dice) => {
      const name = `${who.given} ${who.surname}`;
      const fits = LETTERS.filter(([letter]) => name.slice(1).includes(letter));
      if (fits.length === 0) return null;
      const [letter, other] = dice.pick(fits);
      return { display: name[0] + name.slice(1).replace(letter, other), address: unrelatedAddress(dice) };
    },
  },
  {
    name: 'initial and surname, nothing else',
    weight: 2,
    write: (who, dice) => ({
      display: `${who.first[0]} ${who.surname}`,
      address: mail(`${joined(who.first)[0]}${joined(who.surname)}${number(dice)}`, dice),
    }),
  },
  {
    name: 'first name, nothing else',
    weight: 2,
    write: (who, dice) => ({ display: who.called ?? who.first, address: unrelatedAddress(dice) }),
  },
  {
    name: 'first name and an initial, nothing else',
    weight: 2,
    write: (who, dice) => ({
      display: `${who.first} ${who.surname[0]}`,
      address: mail(`${joined(who.first)}${joined(who.surname)[0]}${number(dice)}`, dice),
    }),
  },
];

/** One letter left out, doubled, exchanged with the next or mistyped. */
export function slip(word: string, dice: Dice): string {
  const at = dice.int(1, Math.max(1, word.length - 2));
  const [before, here, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
  return dice.pick([
    before + after,
    before + here + here + after,
    before + (after[0] ?? '') + here + after.slice(1),
    before + dice.pick([...'aeiourstln']) + after,
  ]);
}
