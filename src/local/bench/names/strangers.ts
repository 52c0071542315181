// Innocent people who write to a school from outside: the names they share with somebody there, and those they do not.

import type { Dice } from '../../sample/dice';
import { ownAddress, type Shown, slip, unrelatedAddress } from './disguises';
import type { NameStock } from './name-stock';
import { type Member, newGiven, type SchoolOfNames } from './school-of-names';

export interface Stranger {
  name: string;
  weight: number;
  /** @param near somebody on the register whose name the stranger's is near */
  write(near: Member, around: Around, dice: Dice): Shown;
}

interface Around {
  stock: NameStock;
  school: SchoolOfNames;
}

const under = (given: string, surname: string, dice: Dice): Shown => ({
  display: dice.chance(0.9) ? `${given} ${surname}` : '',
  address: ownAddress(given.split(' ')[0]!, surname, dice),
});

/** A relative's given name. */
const another = (near: Member, dice: Dice) => newGiven(near.group, new Set(near.family), dice);

const TRADES = ['Photography', 'Plumbing', 'Builders', 'Football Coaching', 'Catering', 'Music'];

export const STRANGERS: readonly Stranger[] = [
  {
    name: 'the same first name',
    weight: 18,
    write: (near, _, dice) => under(near.given, near.group.surname(dice), dice),
  },
  {
    name: 'a relative: the same surname',
    weight: 24,
    write: (near, _, dice) => under(another(near, dice), near.surname, dice),
  },
  {
    name: 'anybody',
    weight: 24,
    write: (_, { stock }, dice) => {
      const { given, surname } = stock.anybody(dice);
      return under(given, surname, dice);
    },
  },
  {
    name: 'a registered parent at another address',
    weight: 10,
    write: (_, { school }, dice) => {
      const { given, surname } = dice.pick(school.parents);
      return under(given, surname, dice);
    },
  },
  {
    name: 'who says whose parent it is',
    weight: 8,
    write: ({ given, surname, group }, _, dice) => {
      const first = given.split(' ')[0]!;
      const display = dice.pick([
        `${first}'s mum`,
        `${first} ${surname}'s Dad`,
        `Mum of ${first} ${surname}`,
        `${first} ${surname} (mum)`,
        `${group.given(dice)} & ${first} ${surname}`,
        `${surname} family`,
        `Mr & Mrs ${surname}`,
      ]);
      return { display, address: ownAddress(first, surname, dice) };
    },
  },
  {
    name: 'the same initial and surname',
    weight: 4,
    write: (near, _, dice) => {
      const initial = near.given[0]!;
      const title = dice.pick(['', '', 'Mrs ', 'Mr ']);
      const address = ownAddress(`${initial}x`, near.surname, dice);
      return { display: `${title}${initial}. ${near.surname}`, address };
    },
  },
  {
    name: 'a surname alone, with a title',
    weight: 3,
    write: (near, _, dice) => ({
      display: `${dice.pick(['Mrs', 'Mr', 'Ms', 'Dr'])} ${near.surname}`,
      address: unrelatedAddress(dice),
    }),
  },
  {
    name: 'a first name alone',
    weight: 3,
    write: (near, _, dice) => ({
      display: near.given.split(' ')[0]!,
      address: ownAddress(near.given, near.group.surname(dice), dice),
    }),
  },
  {
    name: 'a first name a letter apart, the same surname',
    weight: 2,
    write: (near, _, dice) => under(near.group.alike(near.given.split(' ')[0]!, dice), near.surname, dice),
  },
  {
    name: 'a surname a letter apart, another first name',
    weight: 2,
    write: (near, _, dice) => under(another(near, dice), slip(near.surname, dice), dice),
  },
  {
    name: 'a business',
    weight: 2,
    write: (near, { stock }, dice) => {
      const { given } = stock.anybody(dice);
      const name = dice.chance(0.5) ? near.surname : `${given} ${near.surname}`;
      return { display: `${name} ${dice.pick(TRADES)}`, address: ownAddress(near.surname, 'services', dice) };
    },
  },
];
