import { NameIndex } from '../../../people/name-index';
import { resemblances, THRESHOLD } from '../../../people/resemblance';
import { type Dice, dice } from '../../sample/dice';
import { type Share, share } from '../share';
import { DISGUISES, plain, type Shown, writerOf } from './disguises';
import { type NameStock, nameStock } from './name-stock';
import { type Member, type SchoolOfNames, schoolOfNames } from './school-of-names';
import { STRANGERS } from './strangers';

/** How well rule 6 tells disguises from strangers. */
export interface NameMeasurement {
  /** Where the names come from. */
  source: string;
  schools: number;
  /** At each threshold; `chosen` is the one the rule has. */
  thresholds: { threshold: number; chosen: boolean; precision: Share; recall: Share; wrong: Share }[];
  /** The rest is at the chosen threshold. */
  groups: { group: string; precision: Share; recall: Share }[];
  disguises: { kind: string; found: Share }[];
  strangers: { kind: string; wrong: Share }[];
  errors: NameError[];
}

export interface NameError extends Shown {
  /** A namesake is a stranger who has the very name: nobody can tell by it. */
  error: 'missed' | 'wrong person' | 'a stranger' | 'a namesake';
  kind: string;
  group: string;
  /** The name on the register that was meant, or that it was taken for. */
  name: string;
}

/** One address in From, and what was made of it. */
interface Trial {
  kind: string;
  group: string;
  shown: Shown;
  /** Who it is; null for a stranger. */
  meant: Member | null;
  /** At each of `THRESHOLDS`: the one person found, if exactly one. */
  found: (string | null)[];
}

const THRESHOLDS = [0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];
const DAY = '2026-11-24';
const STRANGERS_PER_DISGUISE = 3;

/**
 * Measures the look-alike rule on invented schools of 300 pupils and 50 staff: disguises written as people write their
 * names, three strangers to each, a share of each community's names. Precision is that of this mixture;
 * `wrong` strangers does not depend on it.
 *
 * @param folder the shared `names` folder with the names of the Office for National Statistics, or null
 * @param schools how many schools; each has 210 disguises
 */
export function measureNames(folder: string | null, schools = 20): NameMeasurement {
  const stock = nameStock(folder);
  const trials = Array.from({ length: schools }, (_, i) => tryNames(stock, dice(`names-${i}`))).flat();
  const chosen = THRESHOLDS.indexOf(THRESHOLD);
  return {
    source: stock.source,
    schools,
    thresholds: THRESHOLDS.map((threshold, i) => ({
      threshold,
      chosen: i === chosen,
      precision: precision(trials, i),
      recall: recall(trials, i),
      wrong: wrong(trials, i),
    })),
    groups: stock.groups.map(({ name }) => {
      const own = trials.filter(({ group }) => group === name);
      return { group: name, precision: precision(own, chosen), recall: recall(own, chosen) };
    }),
    disguises: DISGUISES.map(({ name }) => ({
      kind: name,
      found: recall(
        trials.filter(({ kind, meant }) => kind === name && meant !== null),
        chosen,
      ),
    })),
    strangers: STRANGERS.map(({ name }) => ({
      kind: name,
      wrong: wrong(
        trials.filter(({ kind, meant }) => kind === name && meant === null),
        chosen,
      ),
    })),
    errors: trials.flatMap((trial) => errorOf(trial, trial.found[chosen]!)),
  };
}

function tryNames(stock: NameStock, chance: Dice): Trial[] {
  const school = schoolOfNames(stock, chance);
  const names = new Map(everybody(school).map(({ person }) => [person.id, person.name]));
  const index = new NameIndex(everybody(school).map(({ person }) => person));
  const run = (kind: string, near: Member, shown: Shown, meant: Member | null): Trial => ({
    kind,
    group: near.group.name,
    shown,
    meant,
    found: THRESHOLDS.map((threshold) => {
      const found = resemblances(shown.display, shown.address, DAY, index, threshold);
      return found.length === 1 ? names.get(found[0]!.person.id)! : null;
    }),
  });
  const trials: Trial[] = [];
  const alone = onlyOnes(school);
  for (const group of stock.groups) {
    const sought = alone.filter((member) => member.group === group);
    for (let i = 0; i < PER_GROUP; i++) {
      // Staff are a seventh of the register and a third of those who are imitated.
      const staff = sought.filter((member) => school.staff.includes(member));
      const who = staff.length > 0 && chance.chance(1 / 3) ? chance.pick(staff) : chance.pick(sought);
      const { kind, shown } = disguise(who, chance);
      trials.push(run(kind, who, shown, who));
      for (let n = 0; n < STRANGERS_PER_DISGUISE; n++) {
        const near = chance.pick(sought);
        const stranger = weighted(STRANGERS, chance);
        trials.push(run(stranger.name, near, stranger.write(near, { stock, school }, chance), null));
      }
    }
  }
  return trials;
}

const PER_GROUP = 30;

/** Pupils, leavers and staff of whose name there is one: of several the rule must say nothing. */
function onlyOnes(school: SchoolOfNames): Member[] {
  const count = new Map<string, number>();
  const key = ({ given, surname }: Member) => `${given.split(' ')[0]} ${surname}`;
  for (const member of everybody(school)) count.set(key(member), (count.get(key(member)) ?? 0) + 1);
  return [...school.children, ...school.staff].filter((member) => count.get(key(member)) === 1);
}

function disguise(who: Member, chance: Dice): { kind: string; shown: Shown } {
  for (;;) {
    const { name, write } = weighted(DISGUISES, chance);
    const shown = write(writerOf(who, chance), chance);
    if (shown !== null) return { kind: name, shown };
  }
}

function everybody({ children, staff, parents }: SchoolOfNames): Member[] {
  return [...children, ...staff, ...parents];
}

function weighted<T extends { weight: number }>(items: readonly T[], chance: Dice): T {
  let at = chance.next() * items.reduce((sum, { weight }) => sum + weight, 0);
  for (const item of items) {
    at -= item.weight;
    if (at < 0) return item;
  }
  return items[items.length - 1]!;
}

function isRight({ meant, found }: Trial, at: number): boolean {
  return meant !== null && found[at] === meant.person.name;
}

function precision(trials: readonly Trial[], at: number): Share {
  const said = trials.filter(({ found }) => found[at] !== null);
  return share(said.filter((trial) => isRight(trial, at)).length, said.length);
}

function recall(trials: readonly Trial[], at: number): Share {
  const due = trials.filter(({ meant }) => meant !== null);
  return share(due.filter((trial) => isRight(trial, at)).length, due.length);
}

function wrong(trials: readonly Trial[], at: number): Share {
  const strangers = trials.filter(({ meant }) => meant === null);
  return share(strangers.filter(({ found }) => found[at] !== null).length, strangers.length);
}

function errorOf({ kind, group, shown, meant }: Trial, found: string | null): NameError[] {
  if (meant === null) {
    if (found === null) return [];
    const error = plain(shown.display) === plain(found) ? 'a namesake' : 'a stranger';
    return [{ error, kind, group, ...shown, name: found }];
  }
  if (found === meant.person.name) return [];
  const error = found === null ? 'missed' : 'wrong person';
  return [{ error, kind, group, ...shown, name: meant.person.name }];
}
