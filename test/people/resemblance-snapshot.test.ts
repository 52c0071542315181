import { nameStock } from '../../src/local/bench/names/name-stock';
import { schoolOfNames } from '../../src/local/bench/names/school-of-names';
import { dice } from '../../src/local/sample/dice';
import { Roster } from '../../src/people/roster';
import { PackedIdentities, packPeople } from '../../src/people/snapshot';
import { sha256 } from '../../src/register/sha256';

const DAY = '2026-11-24';
const DOMAINS = { domains: ['upland.example'], pupilDomains: [] };

function aSchool(seed: string) {
  const { children, staff, parents } = schoolOfNames(nameStock(null), dice(seed));
  const roster = new Roster(
    [...children, ...staff, ...parents].map(({ person }) => person),
    [],
    DOMAINS,
  );
  const packed = packPeople(roster, DAY, () => false, 'salt', sha256);
  const snapshot = new PackedIdentities(JSON.parse(JSON.stringify(packed)), DOMAINS, 'salt', sha256);
  return { leaders: staff.slice(0, 3), children, roster, packed, snapshot };
}

describe('a snapshot', () => {
  const { leaders, children, roster, packed, snapshot } = aSchool('snapshot');
  const number = (id: string) => String(roster.people.findIndex((person) => person.id === id));

  test('knows an imitator of the Headteacher and the DSLs as the register does', () => {
    for (const { given, surname } of leaders) {
      const first = given.split(' ')[0]!;
      const ways = [
        [`${given} ${surname}`, 'x9'],
        [`${surname}, ${given}`, 'x9'],
        [`${first} ${surname}s`, 'x9'],
        [`Mrs ${first[0]}. ${surname}`, 'x9'],
        [`Mrs ${surname} - Headteacher`, 'x9'],
        ['', `${first}.${surname}`],
        [`Nobody ${surname}`, 'x9'],
      ] as const;
      for (const [display, local] of ways) {
        const address = `${local.toLowerCase()}@gmail.com`;
        const told = snapshot.resembling(display, address, DAY);
        const known = roster.resembling(display, address, DAY);
        expect(told.map(({ person, confidence }) => [person.id, confidence])).toEqual(
          known.map(({ person, confidence }) => [number(person.id), confidence]),
        );
      }
      expect(snapshot.resembling(`${given} ${surname}`, 'x9@gmail.com', DAY)).not.toEqual([]);
    }
  });

  test('knows the whole names of everybody', () => {
    for (const { given, surname } of children.slice(0, 50)) {
      const display = `${given} ${surname}`;
      expect(snapshot.resembling(display, 'x9@gmail.com', DAY)).toHaveLength(
        roster.resembling(display, 'x9@gmail.com', DAY).length,
      );
    }
  });

  test('holds no name, and little more than without', () => {
    const text = JSON.stringify(packed.lookalikes).toLowerCase();
    for (const { surname } of [...leaders, ...children]) {
      if (surname.length > 3) expect(text).not.toContain(surname.toLowerCase());
    }
    expect(text.length / packed.people.length).toBeLessThan(20);
  });

  test('of an older version, without them, still knows names as they are written', () => {
    const older = new PackedIdentities({ ...packed, lookalikes: undefined }, DOMAINS, 'salt', sha256);
    const { person } = leaders[0]!;
    expect(older.resembling(person.name, 'x9@gmail.com', DAY)[0]?.person.id).toBe(number(person.id));
  });
});
