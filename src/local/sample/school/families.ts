// Generated pupils and parents: families first, then the children who fill up the classes.
import type { Dice } from '../dice';
import { FREE_MAIL, NAME_POOLS, type NamePool } from '../names';
import type { CastChild } from './children';
import { CLASS_SIZE, CLASSES, type SchoolClass } from './classes';
import { type Member, PUPIL_DOMAIN, personalAddress, plain } from './member';

interface Family {
  pool: NamePool;
  surname: string;
  children: Member[];
}

/** A member with every list empty, to be filled in. */
export function blank(id: string, given: string, family: string): Member {
  return {
    id,
    given,
    family,
    title: '',
    job: '',
    otherNames: [],
    roles: [],
    schoolEmail: '',
    aliases: [],
    personalEmails: [],
    bornOn: '',
    leftOn: '',
    classes: [],
    children: [],
    users: [],
  };
}

/** The address of a pupil of a year: `freya.halloran27@…`, with the year in which Year 6 ends for the child. */
export function pupilAddress(given: string, family: string, year: number): string {
  return `${plain(given)}.${plain(family)}${33 - year}@${PUPIL_DOMAIN}`;
}

/** A birthday inside the school year of birth of a year group (1 September to 31 August). */
function birthday(chance: Dice, year: number): string {
  const first = Date.UTC(2021 - year, 8, 1);
  return new Date(first + chance.int(0, 364) * 86_400_000).toISOString().slice(0, 10);
}

function drawPool(chance: Dice): NamePool {
  const total = NAME_POOLS.reduce((sum, pool) => sum + pool.weight, 0);
  let at = chance.next() * total;
  for (const pool of NAME_POOLS) {
    at -= pool.weight;
    if (at < 0) return pool;
  }
  return NAME_POOLS[0] as NamePool;
}

function newFamily(chance: Dice): Family {
  const pool = drawPool(chance);
  const other = chance.chance(0.06) ? `-${chance.pick(drawPool(chance).surnames)}` : '';
  return { pool, surname: `${chance.pick(pool.surnames)}${other}`, children: [] };
}

/** An elder or younger child's family, now and then a twin's; otherwise a family of its own. */
function familyFor(chance: Dice, families: readonly Family[], year: number): Family {
  const roll = chance.next();
  if (roll < 0.2) {
    const open = families.filter(
      ({ children }) =>
        children.length < 3 && !children.some((child) => child.bornOn.startsWith(String(2021 - year))),
    );
    if (open.length > 0) return chance.pick(open);
  }
  return newFamily(chance);
}

/**
 * The pupils who join the hand-written ones, thirty to a class, and their families.
 * No two pupils, and no pupil and name of `taken`, share a full name: the scenes' namesakes are the only ones.
 */
export function generatePupils(
  chance: Dice,
  cast: readonly CastChild[],
  taken: Iterable<string>,
): { pupils: Member[]; families: Family[] } {
  const names = new Set(taken);
  const families: Family[] = [];
  const pupils: Member[] = [];
  for (const form of CLASSES) {
    const empty = CLASS_SIZE - cast.filter((child) => child.class === form.name).length;
    for (let seat = 0; seat < empty; seat += 1) {
      pupils.push(seatChild(chance, form, families, names));
      const last = pupils[pupils.length - 1] as Member;
      if (seat + 1 < empty && chance.chance(0.012)) {
        pupils.push(twinOf(chance, last, form, families, names));
        seat += 1;
      }
    }
  }
  return { pupils, families };
}

function seatChild(chance: Dice, form: SchoolClass, families: Family[], names: Set<string>): Member {
  for (;;) {
    const family = familyFor(chance, families, form.year);
    const given = chance.pick(chance.chance(0.5) ? family.pool.girls : family.pool.boys);
    const name = `${plain(given)} ${plain(family.surname)}`;
    if (names.has(name)) continue;
    names.add(name);
    if (family.children.length === 0) families.push(family);
    const child = blank('', given, family.surname);
    child.bornOn = birthday(chance, form.year);
    child.classes = [form.name];
    child.schoolEmail = pupilAddress(given, family.surname, form.year);
    family.children.push(child);
    return child;
  }
}

function twinOf(
  chance: Dice,
  twin: Member,
  form: SchoolClass,
  families: Family[],
  names: Set<string>,
): Member {
  const family = families.find(({ children }) => children.includes(twin)) as Family;
  for (;;) {
    const given = chance.pick(chance.chance(0.5) ? family.pool.girls : family.pool.boys);
    const name = `${plain(given)} ${plain(family.surname)}`;
    if (names.has(name)) continue;
    names.add(name);
    const child = blank('', given, family.surname);
    child.bornOn = twin.bornOn;
    child.classes = [form.name];
    child.schoolEmail = pupilAddress(given, family.surname, form.year);
    family.children.push(child);
    return child;
  }
}

/** Parents of the generated families: nearly every family has one with an address, many have two. */
export function generateParents(chance: Dice, families: readonly Family[]): Member[] {
  const parents: Member[] = [];
  for (const { pool, surname, children } of families) {
    const count = chance.chance(0.07) ? 0 : chance.chance(0.4) ? 2 : 1;
    for (let i = 0; i < count; i += 1) {
      const mother = i === 0 ? chance.chance(0.75) : chance.chance(0.3);
      const family = chance.chance(0.12) ? chance.pick(pool.surnames) : surname;
      const parent = blank('', chance.pick(mother ? pool.girls : pool.boys), family);
      parent.title = mother ? chance.pick(['Mrs', 'Ms', 'Miss', 'Mrs']) : 'Mr';
      parent.children = children.map((child) => child.id);
      const number = 1000 + parents.length;
      parent.personalEmails = [personalAddress(parent.given, parent.family, number, chance.pick(FREE_MAIL))];
      parents.push(parent);
    }
  }
  return parents;
}
