import { domainOf } from '../mail/domain';
import { addressKey, matchesDomain } from './address';
import { covers, type Day } from './day';
import { classKey, isFormKey } from './name-forms';
import { isInClass } from './name-index';
import { keysWithin, nameKey, nameKeys } from './names';
import { packLookalikes, unpackBearers } from './packed-lookalikes';
import { exPupil, holds, isPupil, type Person, type Role } from './person';
import { type Bearer, type Resemblance, resemblances } from './resemblance';
import { type Domains, type Identities, type Identity, isChild, mostChild, type Roster } from './roster';

/** Who is who on one day, without a name, an address or a birth date (design section 3, Snapshot). */
export interface PackedPeople {
  /** Each with its flags, an index into `classes` (a pupil's; -1 for others), and the numbers of own children. */
  people: { flags: string; class: number; children: number[] }[];
  classes: string[];
  /** Digest of an address: `s12` for a school address of number 12, `p3,4` for a personal one of 3 and 4. */
  addresses: Record<string, string>;
  /** Digest of each spelling of a name: the numbers of those known by it. */
  names: Record<string, number[]>;
  /** What look-alike names are filed under (`people/packed-lookalikes`); missing in an older version's snapshot. */
  lookalikes?: Record<string, string> | undefined;
  /** Digests of the addresses of groups. */
  groups: string[];
}

/** SHA-256 of a text, hex. Handed in, because nothing here may reach outside. */
export type Digest = (text: string) => string;

/** Twelve digits: among 100,000 addresses two are alike once in fifty thousand schools. */
const DIGITS = 12;

/** The letters of roles held that day. A pupil and an ex-pupil have letters of their own, because their age decides. */
const ROLE_LETTERS: Record<Exclude<Role, 'pupil' | 'ex-pupil'>, string> = {
  staff: 's',
  slt: 'l',
  headteacher: 'h',
  dsl: 'd',
  'deputy-dsl': 'D',
  governor: 'g',
  chair: 'C',
  clerk: 'k',
  'parent-group': 'G',
  parent: 'P',
  volunteer: 'V',
  contractor: 'K',
  'it-admin': 'I',
  dpo: 'O',
  service: 'S',
};
const PUPIL = 'p';
const EX_PUPIL = { 'under-18': 'x', 'age-unknown': 'u' } as const;
/** Counts as a child behind an address that a family shares, which a grown-up ex-pupil does too. */
const CHILD_OF_FAMILY = 'c';
/** Acting head by the school's own settings, without the role. */
const ACTING_HEAD = 'A';

/** Born on a day that makes a person under 18 whatever the day: the snapshot knows of the age no more than that. */
const UNDER_18 = '9000-01-01';

/** What stands in a snapshot for an address or a name in its compared form. */
export function packedDigest(salt: string, form: string, digest: Digest): string {
  return digest(`${salt}\n${form}`).slice(0, DIGITS);
}

/**
 * Packs what the register says of a day.
 *
 * @param isActingHead whether somebody without the role is acting head that day
 */
export function packPeople(
  roster: Roster,
  day: Day,
  isActingHead: (person: Person) => boolean,
  salt: string,
  digest: Digest,
): PackedPeople {
  const numbers = new Map(roster.people.map((person, number) => [person.id, number]));
  const short = (form: string) => packedDigest(salt, form, digest);
  const classes: string[] = [];
  const classNumber = (person: Person) => {
    const [name] = isPupil(person, day) ? person.classes : [];
    if (name === undefined) return -1;
    if (!classes.includes(name)) classes.push(name);
    return classes.indexOf(name);
  };
  return {
    people: roster.people.map((person) => ({
      flags: flagsOf(person, day) + (isActingHead(person) ? ACTING_HEAD : ''),
      class: classNumber(person),
      children: person.children.flatMap((id) => numbers.get(id) ?? []),
    })),
    classes,
    addresses: packAddresses(roster, short),
    names: packNames(roster, short),
    lookalikes: packLookalikes(
      roster,
      (person) => isActingHead(person) || LEADING.some((role) => holds(person, role, day)),
      numbers,
      short,
    ),
    groups: roster.groups.map(({ address }) => short(roster.key(address))),
  };
}

/** Whom people trust to ask for money or for a child: imitated, they are shown on every card. */
const LEADING = ['headteacher', 'dsl', 'deputy-dsl'] as const;

function packAddresses(roster: Roster, short: Digest): Record<string, string> {
  const sharers = new Map<string, number[]>();
  roster.people.forEach(({ personalEmails }, number) => {
    for (const key of new Set(personalEmails.map((address) => roster.key(address)))) {
      sharers.set(key, [...(sharers.get(key) ?? []), number]);
    }
  });
  const packed: Record<string, string> = {};
  for (const [key, numbers] of sharers) packed[short(key)] = `p${numbers.join(',')}`;
  roster.people.forEach(({ schoolEmail, aliases }, number) => {
    for (const address of [schoolEmail, ...aliases]) {
      if (address !== '') packed[short(roster.key(address))] = `s${number}`;
    }
  });
  return packed;
}

function packNames(roster: Roster, short: Digest): Record<string, number[]> {
  const packed: Record<string, number[]> = {};
  roster.people.forEach(({ name, otherNames }, number) => {
    for (const key of nameKeys(name, otherNames)) {
      const digest = short(key);
      packed[digest] = [...(packed[digest] ?? []), number];
    }
  });
  return packed;
}

function flagsOf(person: Person, day: Day): string {
  const held = person.roles.filter((role) => covers(role, day)).map(({ role }) => role);
  const letters = held.map((role) => (role === 'pupil' || role === 'ex-pupil' ? '' : ROLE_LETTERS[role]));
  const left = exPupil(person, day);
  return [
    ...new Set([
      ...(isPupil(person, day) ? [PUPIL] : []),
      ...(left === 'no' ? [] : [EX_PUPIL[left]]),
      ...(isChild(person, day) ? [CHILD_OF_FAMILY] : []),
      ...letters,
    ]),
  ].join('');
}

/**
 * A snapshot as the rules ask it. The people in it have their numbers for ids, no name and no address; what they are
 * is what they were on the snapshot's day, whatever day is asked for.
 */
export class PackedIdentities implements Identities {
  private readonly known = new Map<number, Person>();
  private readonly ownDomains: string[];
  private readonly groups: ReadonlySet<string>;

  constructor(
    private readonly packed: PackedPeople,
    private readonly domains: Domains,
    private readonly salt: string,
    private readonly digest: Digest,
  ) {
    this.ownDomains = [...domains.domains, ...domains.pupilDomains];
    this.groups = new Set(packed.groups);
  }

  key(address: string): string {
    return addressKey(address, this.ownDomains);
  }

  person(id: string): Person | null {
    const number = Number(id);
    const entry = this.packed.people[number];
    if (entry === undefined || id !== String(number)) return null;
    const person = this.known.get(number) ?? unpack(id, entry, this.packed.classes);
    this.known.set(number, person);
    return person;
  }

  isSchoolAddress(address: string): boolean {
    return matchesDomain(domainOf(address), this.ownDomains) || this.entry(this.short(address))[0] === 's';
  }

  identify(address: string, displayName: string): Identity {
    const digest = this.short(address);
    const [kind, ...numbers] = this.entry(digest);
    if (kind === 's') return { kind: 'school', person: this.person(numbers[0]!)! };
    if (kind === 'p') return this.personal(numbers, displayName);
    if (this.groups.has(digest)) return { kind: 'group', group: { address, name: '', members: [] } };
    const domain = domainOf(address);
    if (matchesDomain(domain, this.domains.pupilDomains)) return { kind: 'unlisted-pupil' };
    if (matchesDomain(domain, this.domains.domains)) return { kind: 'unlisted-staff' };
    return { kind: 'unknown' };
  }

  named(name: string): readonly Person[] {
    const key = nameKey(name);
    return key === '' ? [] : this.numbersNamed(key).map((number) => this.person(String(number))!);
  }

  resembling(name: string, address: string, day: Day): readonly Resemblance[] {
    return resemblances(name, address, day, {
      under: (key) => this.bearers(key),
      // Whose names these are a snapshot does not hold: a slip of the pen is looked for where the register would not.
      isGiven: () => false,
      isSurname: () => false,
      isClass: (key) => this.packed.classes.some((className) => classKey(className) === key),
      isInClass,
    });
  }

  firstNamed(): readonly Person[] {
    return [];
  }

  /** The snapshot's own word for an address. */
  short(address: string): string {
    return packedDigest(this.salt, this.key(address), this.digest);
  }

  /** The ids of those who are acting head without the role. */
  actingHeads(): string[] {
    return this.packed.people.flatMap(({ flags }, number) =>
      flags.includes(ACTING_HEAD) ? [String(number)] : [],
    );
  }

  /** As `Roster` decides between those who share an address. */
  private personal(ids: readonly string[], displayName: string): Identity {
    const grownUps = ids.filter((id) => !this.has(id, CHILD_OF_FAMILY));
    const id =
      mostChild(this.called(ids, displayName), grownUps) ??
      grownUps.find((sharer) => STAFF_LETTERS.some((letter) => this.has(sharer, letter))) ??
      grownUps[0] ??
      ids[0]!;
    const shared = this.has(id, CHILD_OF_FAMILY) && grownUps.length > 0;
    return { kind: 'personal', person: this.person(id)!, shared };
  }

  /** Those of some people whom a display name fits, the whole name before a part of it. */
  private called(ids: readonly string[], displayName: string): string[] {
    if (ids.length === 1) return [];
    const named = (key: string) => this.numbersNamed(key).map(String);
    const whole = nameKey(displayName);
    const exactly = new Set(whole === '' ? [] : named(whole));
    const some = ids.some((id) => exactly.has(id))
      ? exactly
      : new Set([...keysWithin(displayName)].flatMap(named));
    return ids.filter((id) => some.has(id));
  }

  private has(id: string, letter: string): boolean {
    return this.packed.people[Number(id)]?.flags.includes(letter) ?? false;
  }

  private numbersNamed(key: string): readonly number[] {
    return this.packed.names[packedDigest(this.salt, key, this.digest)] ?? [];
  }

  private bearers(key: string): Bearer[] {
    const filed = this.packed.lookalikes?.[packedDigest(this.salt, key, this.digest)];
    if (filed !== undefined) return unpackBearers(filed, (number) => this.person(String(number))!);
    const named = isFormKey(key) ? this.named(key) : [];
    return named.map((person) => ({ person, kind: 'whole', middle: [] }));
  }

  /** `s`, `p` or nothing, and the numbers. */
  private entry(digest: string): string[] {
    const packed = this.packed.addresses[digest];
    return packed === undefined ? [] : [packed.slice(0, 1), ...packed.slice(1).split(',')];
  }
}

/** Roles that make somebody staff (design section 7). */
const STAFF_LETTERS = (['staff', 'slt', 'headteacher', 'dsl', 'deputy-dsl', 'it-admin'] as const).map(
  (role) => ROLE_LETTERS[role],
);

const ROLE_OF = new Map<string, Role>([
  [PUPIL, 'pupil'],
  [EX_PUPIL['under-18'], 'ex-pupil'],
  [EX_PUPIL['age-unknown'], 'ex-pupil'],
  ...Object.entries(ROLE_LETTERS).map(([role, letter]): [string, Role] => [letter, role as Role]),
]);

function unpack(id: string, entry: PackedPeople['people'][number], classes: readonly string[]): Person {
  const roles = [...entry.flags].flatMap((letter) => ROLE_OF.get(letter) ?? []);
  const className = classes[entry.class];
  return {
    id,
    name: '',
    otherNames: [],
    roles: roles.map((role) => ({ role, from: null, to: null })),
    schoolEmail: '',
    aliases: [],
    personalEmails: [],
    bornOn: entry.flags.includes(EX_PUPIL['under-18']) ? UNDER_18 : null,
    leftOn: null,
    classes: className === undefined ? [] : [className],
    children: entry.children.map(String),
    users: [],
  };
}
