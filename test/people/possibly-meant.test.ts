import { possiblyBehind, possiblyMeant } from '../../src/people/possibly-meant';
import { readPeople } from '../../src/people/read-people';

// All invented.

const DOMAINS = { domains: ['upland.example'], pupilDomains: ['pupils.upland.example'] };
const { people } = readPeople(
  `id,name,other_names,roles,school_email,personal_emails
head,Katherine Brough-Lyle,Kit,headteacher,head@upland.example,
dsl,Dina Mary Okafor,,dsl,dsl@upland.example,
deputy,Mohammed Wójcik,,deputy-dsl,deputy@upland.example,
khan,Aisha Khan,,staff,khan@upland.example,
tom,Dina Okafor,,pupil,tom@pupils.upland.example,
`,
  DOMAINS,
);
const meant = (name: string) => possiblyMeant(name, people).map(({ id }) => id);
const behind = (address: string) => possiblyBehind(address, people).map(({ id }) => id);

test.each([
  ['Ms Okafor', ['dsl']],
  ['Dina', ['dsl']],
  ['Mary', ['dsl']],
  ['D Okafor', ['dsl']],
  ['Okafor, D.', ['dsl']],
  ['Miss Okafor, Year 2', ['dsl']],
  ['our safeguarding lead Dina Okafor', ['dsl']],
  ['Okafur', ['dsl']],
  ['0kafor', ['dsl']],
  ['Kate Brough', ['head']],
  ['Mrs Brough-Lyle', ['head']],
  ['Mrs Brough Lyle', ['head']],
  ['Kit', ['head']],
  ['K. Lyle', ['head']],
  ['Mo Wojcik', ['deputy']],
  ['Muhammad', ['deputy']],
  ['Ms Okafor and Mr Wojcik', ['dsl', 'deputy']],
  ['Miss Khan, Mr Wojcik', ['deputy', 'khan']],
])('%s may mean %j', (name, ids) => expect(meant(name)).toEqual(ids));

test.each(['', '  ', '5B', 'the', 'Nina Okonjo', 'Peter Okafor', 'E. Okafor', 'Aisha Brown', 'Kahn'])(
  '%j means nobody, and never a child',
  (name) => expect(meant(name)).toEqual([]),
);

test('an address means whoever’s whole name stands in it, and no surname alone', () => {
  expect(behind('dina.okafor2@mail.example')).toEqual(['dsl']);
  expect(behind('okafordina@mail.example')).toEqual(['dsl']);
  expect(behind('d.okafor@mail.example')).toEqual(['dsl']);
  expect(behind('okafor@mail.example')).toEqual([]);
  expect(behind('a.khan.and.sons@mail.example')).toEqual(['khan']);
});
