import { readPeople } from '../../src/people/read-people';
import { Roster } from '../../src/people/roster';

const DOMAINS = {
  domains: ['upland.example', '*.staff.upland.example'],
  pupilDomains: ['pupils.upland.example'],
};
const DAY = '2026-11-10';

const { people } = readPeople(
  `id,name,other_names,roles,school_email,aliases,personal_emails,left_on
khan,Aisha Khan,,staff,khan@upland.example,a.khan@trust.example,aisha.khan@gmail.com,
tom,Thomas Smith,Tom,pupil,tom@pupils.upland.example,,smiths@family.example,
tess,Tess Smith,,pupil,tess@pupils.upland.example,,smiths@family.example,
helen,Helen Smith,,parent,,,smiths@family.example,
ann,Ann Lee,,parent,,,lees@family.example,
bob,Bob Lee,,staff;parent,bob@upland.example,,lees@family.example,
cat,Cat Moss,,pupil,,,moss@family.example,
dan,Dan Moss,,pupil,,,moss@family.example,
`,
  DOMAINS,
);
const roster = new Roster(people, [{ address: 'Staff@upland.example', name: 'Staff', members: [] }], DOMAINS);

/** Who stands behind an address, in words. */
function who(address: string, name = ''): string {
  const identity = roster.identify(address, name, DAY);
  if (identity.kind === 'group') return `group ${identity.group.name}`;
  if (identity.kind !== 'school' && identity.kind !== 'personal') return identity.kind;
  return `${identity.kind} ${identity.person.id}${identity.kind === 'personal' && identity.shared ? ' shared' : ''}`;
}

describe('behind an address stands', () => {
  test.each([
    ['khan@upland.example', 'school khan'],
    ['Khan+x@Upland.example', 'school khan'],
    ['a.khan@trust.example', 'school khan'],
    ['AishaKhan@googlemail.com', 'personal khan'],
    ['staff@upland.example', 'group Staff'],
    ['somebody@upland.example', 'unlisted-staff'],
    ['somebody@y3.staff.upland.example', 'unlisted-staff'],
    ['somebody@pupils.upland.example', 'unlisted-pupil'],
    ['somebody@y3.pupils.upland.example', 'unknown'],
    ['somebody@trust.example', 'unknown'],
    ['', 'unknown'],
  ])('%s: %s', (address, expected) => expect(who(address)).toBe(expected));
});

describe('a shared address stands for', () => {
  test('the parent, whoever writes under no name or another', () => {
    expect(who('smiths@family.example')).toBe('personal helen');
    expect(who('smiths@family.example', 'The Smiths')).toBe('personal helen');
    expect(who('smiths@family.example', 'Helen Smith')).toBe('personal helen');
  });

  test('the pupil of that display name', () => {
    expect(who('smiths@family.example', 'Tom Smith')).toBe('personal tom shared');
    expect(who('smiths@family.example', 'SMITH, Tess')).toBe('personal tess shared');
  });

  test('between grown-ups the one of that name, else who works here', () => {
    expect(who('lees@family.example', 'Ann Lee')).toBe('personal ann');
    expect(who('lees@family.example', 'Lee family')).toBe('personal bob');
  });

  test('a pupil where only pupils share it', () => {
    expect(who('moss@family.example')).toBe('personal cat');
    expect(who('moss@family.example', 'Dan Moss')).toBe('personal dan');
  });
});

test('the school’s addresses are those on its domains and those of its people', () => {
  for (const address of [
    'x@upland.example',
    'x@pupils.upland.example',
    'x@y.staff.upland.example',
    'A.Khan@trust.example',
  ]) {
    expect(roster.isSchoolAddress(address)).toBe(true);
  }
  for (const address of [
    'x@trust.example',
    'aisha.khan@gmail.com',
    'x@upland.example.evil.example',
    'upland.example',
  ]) {
    expect(roster.isSchoolAddress(address)).toBe(false);
  }
});

test('people are found by every spelling of their names', () => {
  expect(roster.named('SMITH, Tom').map(({ id }) => id)).toEqual(['tom']);
  expect(roster.named('Thomas Smith').map(({ id }) => id)).toEqual(['tom']);
  expect(roster.named('')).toEqual([]);
  expect(roster.named('Nobody Known')).toEqual([]);
});
