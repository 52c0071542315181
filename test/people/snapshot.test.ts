import fc from 'fast-check';
import { exPupil, holds, isPupil, type Person, ROLES, type Role } from '../../src/people/person';
import { type Identities, type Identity, Roster } from '../../src/people/roster';
import { PackedIdentities, packPeople } from '../../src/people/snapshot';
import { sha256 } from '../../src/register/sha256';

const DOMAINS = { domains: ['upland.example'], pupilDomains: ['pupils.upland.example'] };
const DAY = '2026-11-24';
const SALT = 'a salt';

/** Few enough that people share them. */
const NAMES = ['Ann Lee', 'Bob Lee', 'Tom Smith', 'Zoë O’Neill', 'Cat Moss'];
const AT_HOME = ['lees@family.example', 'T.Om@gmail.com', 'smiths@family.example'];
const AT_SCHOOL = ['a@upland.example', 'b@upland.example', 'c@pupils.upland.example', 'd@trust.example'];
const DAYS = ['2008-11-25', '2008-11-24', '2015-02-28', '2026-07-20', '2026-11-23', DAY, '2026-11-25'];

const day = fc.option(fc.constantFrom(...DAYS));
const role = fc.record({ role: fc.constantFrom(...ROLES), from: day, to: day });
const person = fc.record({
  name: fc.constantFrom(...NAMES),
  otherNames: fc.subarray(['Tommy', 'Lee Ann'], { maxLength: 1 }),
  roles: fc.array(role, { minLength: 1, maxLength: 3 }),
  schoolEmail: fc.constantFrom('', ...AT_SCHOOL),
  aliases: fc.subarray(AT_SCHOOL, { maxLength: 1 }),
  personalEmails: fc.subarray(AT_HOME),
  bornOn: day,
  leftOn: day,
  classes: fc.subarray(['3K', '2B']),
  kin: fc.array(fc.nat(7), { maxLength: 2 }),
});
const rosters = fc.array(person, { minLength: 1, maxLength: 8 }).map(
  (people) =>
    new Roster(
      people.map(({ kin, ...rest }, i) => ({
        ...rest,
        id: `id-${i}`,
        children: kin.filter((k) => k < people.length).map((k) => `id-${k}`),
        users: [],
      })),
      [{ address: 'all@upland.example', name: 'All', members: [] }],
      DOMAINS,
    ),
);
const addresses = fc.constantFrom(
  ...AT_HOME,
  ...AT_SCHOOL,
  'tom+x@googlemail.com',
  'A+x@Upland.example',
  'All@upland.example',
  'nobody@upland.example',
  'nobody@pupils.upland.example',
  'nobody@elsewhere.example',
  '',
);
const displayNames = fc.constantFrom('', 'Nobody', 'LEE, Ann', 'Tommy Smith', ...NAMES);

function packed(roster: Roster): PackedIdentities {
  const people = packPeople(roster, DAY, () => false, SALT, sha256);
  return new PackedIdentities(JSON.parse(JSON.stringify(people)), DOMAINS, SALT, sha256);
}

/** A person's place in the register: the snapshot has numbers, the register ids. */
const place = (id: string) => Number(id.replace('id-', ''));

/** What the rules can learn of somebody on the snapshot's day. */
function nature(who: Person) {
  const others = ROLES.filter((r): r is Exclude<Role, 'pupil' | 'ex-pupil'> => !/pupil/.test(r));
  return {
    place: place(who.id),
    pupil: isPupil(who, DAY),
    exPupil: exPupil(who, DAY),
    roles: others.filter((r) => holds(who, r, DAY)),
    class: isPupil(who, DAY) ? (who.classes[0] ?? null) : null,
    children: who.children.map(place),
  };
}

function seen(identities: Identities, address: string, name: string) {
  const identity: Identity = identities.identify(address, name, DAY);
  return {
    school: identities.isSchoolAddress(address),
    kind: identity.kind,
    shared: identity.kind === 'personal' && identity.shared,
    who: identity.kind === 'school' || identity.kind === 'personal' ? nature(identity.person) : null,
  };
}

describe('a snapshot', () => {
  test('says of every address, under every name, what the register says that day', () => {
    fc.assert(
      fc.property(rosters, addresses, displayNames, (roster, address, name) => {
        expect(seen(packed(roster), address, name)).toEqual(seen(roster, address, name));
      }),
      { numRuns: 500 },
    );
  });

  test('finds the same people by name, in the same order', () => {
    fc.assert(
      fc.property(rosters, displayNames, (roster, name) => {
        expect(packed(roster).named(name).map(nature)).toEqual(roster.named(name).map(nature));
      }),
    );
  });

  test('holds no name, no address and no birth date', () => {
    fc.assert(
      fc.property(rosters, (roster) => {
        const text = JSON.stringify(packPeople(roster, DAY, () => false, SALT, sha256)).toLowerCase();
        for (const secret of [
          ...NAMES,
          ...AT_HOME,
          ...AT_SCHOOL,
          '2008-',
          '2015-',
          'lee ann',
          'tommy',
          '@',
        ]) {
          expect(text).not.toContain(secret.toLowerCase());
        }
      }),
    );
  });

  test('tells one salt from another', () => {
    const roster = fc.sample(rosters, { numRuns: 1, seed: 7 })[0]!;
    const other = packPeople(roster, DAY, () => false, 'another salt', sha256);
    const ours = packPeople(roster, DAY, () => false, SALT, sha256);
    const shared = Object.keys(ours.names).filter((digest) => digest in other.names);
    expect(shared).toEqual([]);
  });

  test('names an acting head who has no such role', () => {
    const [roster] = fc.sample(rosters, { numRuns: 1, seed: 7 });
    const people = packPeople(roster!, DAY, ({ id }) => id === 'id-0', SALT, sha256);
    expect(new PackedIdentities(people, DOMAINS, SALT, sha256).actingHeads()).toEqual(['0']);
  });

  test('knows nobody by a number it has not', () => {
    const [roster] = fc.sample(rosters, { numRuns: 1, seed: 7 });
    const identities = packed(roster!);
    for (const id of ['-1', '999', 'x', '']) expect(identities.person(id)).toBeNull();
  });
});
