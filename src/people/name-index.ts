import { type Bearing, classKey, type FiledName, filedUnder } from './name-forms';
import { nameParts } from './names';
import type { Person, Role } from './person';
import type { Bearer, NameSource } from './resemblance';

/**
 * The register by the names that addresses may bear. Building it reads everybody once; a look-up then costs the same
 * for 100 people and for 100,000.
 */
export class NameIndex implements NameSource {
  private readonly bearers = new Map<string, Bearer[]>();
  private readonly givens = new Set<string>();
  private readonly surnames = new Set<string>();
  private readonly classes = new Set<string>();

  constructor(people: readonly Person[]) {
    for (const person of people) {
      if (!isFiled(person)) continue;
      for (const name of person.classes) this.classes.add(classKey(name));
      for (const parts of namesOf(person)) {
        this.givens.add(parts[0]!.join(''));
        this.surnames.add(parts[parts.length - 1]!.join(''));
      }
      for (const { key, kind, middle } of filedNames(person)) {
        const bearer = { person, kind, middle };
        const list = this.bearers.get(key);
        if (list) list.push(bearer);
        else this.bearers.set(key, [bearer]);
      }
    }
  }

  under(key: string): readonly Bearer[] {
    return this.bearers.get(key) ?? [];
  }

  isGiven(name: string): boolean {
    return this.givens.has(name);
  }

  isSurname(name: string): boolean {
    return this.surnames.has(name);
  }

  isClass(key: string): boolean {
    return this.classes.has(key);
  }

  isInClass(person: Person, key: string): boolean {
    return isInClass(person, key);
  }
}

export function isInClass(person: Person, key: string): boolean {
  return person.classes.some((name) => classKey(name) === key);
}

/** Everything a person is filed under, each key once. */
export function filedNames(person: Person): FiledName[] {
  const filed = new Map<string, FiledName>();
  for (const parts of namesOf(person)) {
    for (const name of filedUnder(parts, bearingOf(person))) {
      if (!filed.has(name.key)) filed.set(name.key, name);
    }
  }
  return [...filed.values()];
}

/** A person's names: as in `nameKeys`, another name of one word stands for the first name. */
function namesOf(person: Person): string[][][] {
  const name = nameParts(person.name);
  const others = person.otherNames
    .map(nameParts)
    .map((parts) => (parts.length === 1 ? [...parts, ...name.slice(1)] : parts));
  return [name, ...others].filter((parts) => parts.length > 0);
}

/** Accounts that are nobody's in person, and governors and helpers, are never meant by rule 6. */
function isFiled(person: Person): boolean {
  return ever(person, CHILD) || ever(person, STAFF) || ever(person, ['parent']);
}

const CHILD: readonly Role[] = ['pupil', 'ex-pupil'];
const STAFF: readonly Role[] = ['staff', 'slt', 'headteacher', 'dsl', 'deputy-dsl', 'it-admin'];

function ever(person: Person, roles: readonly Role[]): boolean {
  return person.roles.some(({ role }) => roles.includes(role));
}

function bearingOf(person: Person): Bearing {
  return {
    pupil: ever(person, CHILD),
    staff: ever(person, STAFF),
    grownUp: person.roles.some(({ role }) => !CHILD.includes(role)),
    classes: person.classes,
  };
}
