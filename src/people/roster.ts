import { domainOf } from '../mail/domain';
import { addressKey, matchesDomain } from './address';
import type { Day } from './day';
import { NameIndex } from './name-index';
import { keysWithin, nameKey, nameKeys } from './names';
import { exPupil, holds, isPupil, type Person } from './person';
import { type Resemblance, resemblances } from './resemblance';

/** A row of `groups.csv`. */
export interface Group {
  address: string;
  name: string;
  members: string[];
}

/** The school's own mail domains, lower case; `*.example` covers subdomains. */
export interface Domains {
  domains: string[];
  pupilDomains: string[];
}

/** What an address is to the school on a day. */
export type Identity =
  /** The school address or alias of somebody on the register. */
  | { kind: 'school'; person: Person }
  /** On a pupils' domain, but of nobody on the register: a pupil all the same. */
  | { kind: 'unlisted-pupil' }
  /** On a staff domain, but of nobody on the register: a member of staff all the same. */
  | { kind: 'unlisted-staff' }
  /**
   * A personal address on the register. `shared`: it stands there for a pupil and a grown-up, and the display name
   * told the pupil's.
   */
  | { kind: 'personal'; person: Person; shared: boolean }
  | { kind: 'group'; group: Group }
  | { kind: 'unknown' };

/** What the rules ask of who is who: the register itself answers it, and so does a snapshot of it. */
export interface Identities {
  /** The form in which addresses are compared here. */
  key(address: string): string;
  person(id: string): Person | null;
  /** Whether the address is the school's own (design section 5): by domain, or as somebody's school address. */
  isSchoolAddress(address: string): boolean;
  /**
   * Who stands behind an address on a day.
   *
   * @param displayName decides between those who share a personal address
   */
  identify(address: string, displayName: string, day: Day): Identity;
  /** Everybody known under this name, in the order of the register. */
  named(name: string): readonly Person[];
  /**
   * Pupils, ex-pupils and staff of that day whose name an address on no register seems to bear, at or over the
   * threshold, the surest first (rule 6).
   */
  resembling(name: string, address: string, day: Day): readonly Resemblance[];
  /** Everybody whose first name this is, or who is called by it (rule 12); nobody where names are not known. */
  firstNamed(first: string): readonly Person[];
}

/** The register of people with what makes look-ups cost the same for 100 people and for 100,000. */
export class Roster implements Identities {
  private readonly byId = new Map<string, Person>();
  private readonly bySchoolAddress = new Map<string, Person>();
  private readonly byPersonalAddress = new Map<string, Person[]>();
  private readonly byName = new Map<string, Person[]>();
  /** Made when it is first asked for: few runs do. */
  private byFirstName: Map<string, Person[]> | null = null;
  private readonly groupByAddress = new Map<string, Group>();
  private readonly ownDomains: string[];
  /** Made when the first outside address asks: many a run meets none. */
  private nameIndex: NameIndex | null = null;

  constructor(
    readonly people: readonly Person[],
    readonly groups: readonly Group[],
    private readonly domains: Domains,
  ) {
    this.ownDomains = [...domains.domains, ...domains.pupilDomains];
    for (const person of people) {
      this.byId.set(person.id, person);
      for (const address of [person.schoolEmail, ...person.aliases]) {
        if (address !== '') this.bySchoolAddress.set(this.key(address), person);
      }
      for (const address of person.personalEmails) push(this.byPersonalAddress, this.key(address), person);
      for (const key of nameKeys(person.name, person.otherNames)) push(this.byName, key, person);
    }
    for (const group of groups) this.groupByAddress.set(this.key(group.address), group);
  }

  key(address: string): string {
    return addressKey(address, this.ownDomains);
  }

  person(id: string): Person | null {
    return this.byId.get(id) ?? null;
  }

  isSchoolAddress(address: string): boolean {
    return matchesDomain(domainOf(address), this.ownDomains) || this.bySchoolAddress.has(this.key(address));
  }

  identify(address: string, displayName: string, day: Day): Identity {
    const key = this.key(address);
    const atSchool = this.bySchoolAddress.get(key);
    // A row whose roles could not be read says nothing of its person: the address's domain still does.
    if (atSchool && atSchool.roles.length > 0) return { kind: 'school', person: atSchool };
    const atHome = this.byPersonalAddress.get(key);
    if (atHome) return personalIdentity(atHome, displayName, day);
    const group = this.groupByAddress.get(key);
    if (group) return { kind: 'group', group };
    const domain = domainOf(address);
    if (matchesDomain(domain, this.domains.pupilDomains)) return { kind: 'unlisted-pupil' };
    if (matchesDomain(domain, this.domains.domains)) return { kind: 'unlisted-staff' };
    return { kind: 'unknown' };
  }

  named(name: string): readonly Person[] {
    const key = nameKey(name);
    return key === '' ? [] : (this.byName.get(key) ?? []);
  }

  resembling(name: string, address: string, day: Day): readonly Resemblance[] {
    return resemblances(name, address, day, this.names());
  }

  /** Where look-alike names are looked up. */
  names(): NameIndex {
    this.nameIndex ??= new NameIndex(this.people);
    return this.nameIndex;
  }

  firstNamed(first: string): readonly Person[] {
    this.byFirstName ??= firstNames(this.people);
    return this.byFirstName.get(nameKey(first)) ?? [];
  }
}

/**
 * A family address stands for the parent, unless the display name is the pupil's (design section 5). Between
 * grown-ups the display name decides, then the one who works here, then the order of the register; between children
 * a current pupil comes first.
 */
function personalIdentity(sharers: readonly Person[], displayName: string, day: Day): Identity {
  if (sharers.length === 1) return { kind: 'personal', person: sharers[0]!, shared: false };
  const grownUps = sharers.filter((p) => !isChild(p, day));
  const within = keysWithin(displayName);
  const whole = nameKey(displayName);
  const hasKey = (p: Person, matches: (key: string) => boolean) =>
    nameKeys(p.name, p.otherNames).some(matches);
  const called = sharers.filter((p) => hasKey(p, (key) => within.has(key)));
  const exactly = called.filter((p) => hasKey(p, (key) => key === whole));
  const byName = mostChild(exactly.length > 0 ? exactly : called, grownUps);
  const child = sharers.find((p) => isPupil(p, day)) ?? sharers.find((p) => exPupil(p, day) !== 'no');
  const person =
    byName ?? grownUps.find((p) => holds(p, 'staff', day)) ?? grownUps[0] ?? child ?? sharers[0]!;
  return { kind: 'personal', person, shared: isChild(person, day) && grownUps.length > 0 };
}

/** Of those whom a name fits, a child before a grown-up: with the name of both it may be the child's. */
export function mostChild<T>(called: readonly T[], grownUps: readonly T[]): T | undefined {
  return called.find((one) => !grownUps.includes(one)) ?? called[0];
}

/** Pupils and ex-pupils: those whose family may stand behind a shared address. */
export function isChild(person: Person, day: Day): boolean {
  return (
    isPupil(person, day) || (person.roles.length > 0 && person.roles.every((r) => CHILD_ROLES.has(r.role)))
  );
}

const CHILD_ROLES = new Set(['pupil', 'ex-pupil']);

function firstNames(people: readonly Person[]): Map<string, Person[]> {
  const map = new Map<string, Person[]>();
  for (const person of people) {
    const firsts = nameKeys(person.name, person.otherNames).map((key) => key.split(' ')[0]!);
    for (const first of new Set(firsts)) push(map, first, person);
  }
  return map;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
