import { isFormKey } from './name-forms';
import { filedNames } from './name-index';
import { nameKeys } from './names';
import type { Person } from './person';
import type { Bearer } from './resemblance';
import type { Roster } from './roster';

const MIDDLE_NAMES = 'm';
const SIGN_OF_KIND = { part: 'p', middle: 'd' } as const;
const KIND_OF_SIGN: Partial<Record<string, Bearer['kind']>> = { p: 'part', d: 'middle' };

/** Not the same as any that is written out; with the right ones the whole name is found. */
const UNKNOWN_MIDDLE_NAMES = ['?'];

/**
 * What a snapshot holds of `people/name-index`: digest of a key to `3 12m 14p`, the numbers 3, 12, who has middle
 * names, and 14, of whose name it is a part (`d`: a middle name).
 *
 * It has everything under the keys of those who lead, some 40 each, but of others only names without their middle names
 * (those as written are in the snapshot already): a card knows no list of free-mail domains, so nobody else's imitator
 * is shown on one, and for everybody it would be more than all the rest of the snapshot.
 *
 * @param numbers the number of each person's id
 */
export function packLookalikes(
  roster: Roster,
  leads: (person: Person) => boolean,
  numbers: ReadonlyMap<string, number>,
  digest: (key: string) => string,
): Record<string, string> {
  const packed: Record<string, string> = {};
  for (const person of roster.people) {
    const written = nameKeys(person.name, person.otherNames);
    for (const { key, kind } of filedNames(person)) {
      const shorter = isFormKey(key) && kind === 'whole' && !written.includes(key);
      if (!shorter && !leads(person)) continue;
      const bearers = roster.names().under(key);
      // Governors, helpers and grown-up leavers are neither meant nor in the way: they are filed under no key.
      if (bearers.length === 0) continue;
      packed[digest(key)] = bearers
        .map((bearer) => `${numbers.get(bearer.person.id)}${signOf(bearer)}`)
        .join(' ');
    }
  }
  return packed;
}

function signOf({ kind, middle }: Bearer): string {
  if (kind !== 'whole') return SIGN_OF_KIND[kind];
  return middle.length > 0 ? MIDDLE_NAMES : '';
}

/** The people of one entry. */
export function unpackBearers(entry: string, person: (number: number) => Person): Bearer[] {
  return entry.split(' ').map((packed) => ({
    person: person(Number.parseInt(packed, 10)),
    kind: KIND_OF_SIGN[packed.slice(-1)] ?? 'whole',
    middle: packed.endsWith(MIDDLE_NAMES) ? UNKNOWN_MIDDLE_NAMES : [],
  }));
}
