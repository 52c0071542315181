import { problemLine } from '../../src/people/problem';
import { readGroups, readPeople } from '../../src/people/read-people';

const HEADER = 'id,name,roles,school_email,personal_emails';
const DOMAINS = { domains: ['upland.example'], pupilDomains: ['pupils.upland.example'] };

function problems(text: string): string[] {
  return readPeople(text, DOMAINS).sheet.problems.map(problemLine);
}

/** The problems of rows under the plain header. */
const of = (...rows: string[]) => problems([HEADER, ...rows].join('\n'));

describe('people.csv', () => {
  test('is read with its columns in any order, lists separated by semicolons', () => {
    const text = `personal_emails,roles,children,name,id,school_email,date_of_birth,left_on,class,other_names,users,aliases
 A@home.example ; b@home.example ,governor@2024-09-01..2028-08-31;parent,c1;c2,Ann Lee,a1,Ann@Upland.example,,,,Annie;A. Lee,,x@upland.example
,pupil,,Cy Lee,c1,,2016-02-29,2026-07-20,3K,,,
,pupil,,Di Lee,c2,,,,2B,,,`;
    const { people, sheet } = readPeople(text, DOMAINS);
    expect(sheet.problems).toEqual([]);
    expect(people).toEqual([
      {
        id: 'a1',
        name: 'Ann Lee',
        otherNames: ['Annie', 'A. Lee'],
        roles: [
          { role: 'governor', from: '2024-09-01', to: '2028-08-31' },
          { role: 'parent', from: null, to: null },
        ],
        schoolEmail: 'ann@upland.example',
        aliases: ['x@upland.example'],
        personalEmails: ['a@home.example', 'b@home.example'],
        bornOn: null,
        leftOn: null,
        classes: [],
        children: ['c1', 'c2'],
        users: [],
      },
      expect.objectContaining({ id: 'c1', bornOn: '2016-02-29', leftOn: '2026-07-20', classes: ['3K'] }),
      expect.objectContaining({ id: 'c2', bornOn: null, leftOn: null }),
    ]);
  });

  test.each(['governor@2024-09-01..', 'governor@..2028-08-31', 'governor@..', 'governor'])(
    'takes the role %s',
    (role) => {
      expect(of(`a1,Ann,${role},,`)).toEqual([]);
    },
  );

  test.each([
    ['techer', '"techer" is not a role; the roles are'],
    ['governing', '"governing" is not a role'],
    ['staff@2026-09-01', '"staff@2026-09-01" does not give dates as role@YYYY-MM-DD..YYYY-MM-DD'],
    ['staff@2026-02-30..', '"staff@2026-02-30.." does not give dates'],
    ['staff@1.9.2026..', '"staff@1.9.2026.." does not give dates'],
    ['staff@2026-09-01..2026-08-31', '"staff@2026-09-01..2026-08-31" ends before it begins'],
    ['', 'every row needs at least one role'],
  ])('names the role that is none: %j', (role, said) => {
    expect(of(`a1,Ann,${role},,`)).toEqual([
      expect.stringContaining(`people.csv, row 2, column roles: ${said}`),
    ]);
  });

  test('names a row without an id or a name', () => {
    expect(of(',Ann,staff,,', 'a2,,staff,,')).toEqual([
      'people.csv, row 2, column id: every row needs an id',
      'people.csv, row 3, column name: every row needs a name',
    ]);
  });

  test('names an id that stands twice, and the row where it stood first', () => {
    expect(of('a1,Ann,staff,,', 'a2,Bob,staff,,', 'a1,Cy,staff,,')).toEqual([
      'people.csv, row 4, column id: "a1" is also the id of row 2',
    ]);
  });

  test('names an id that nobody has', () => {
    expect(problems(`${HEADER},children,users\na1,Ann,parent,,,zz,\np1,PTA,parent-group,,,,yy`)).toEqual([
      'people.csv, row 2, column children: nobody has the id "zz"',
      'people.csv, row 3, column users: nobody has the id "yy"',
    ]);
  });

  test('names a school address that two people have, however spelt and in whichever column', () => {
    expect(of('a1,Ann,staff,ann@upland.example,', 'a2,Bob,staff,Ann+x@upland.example,')).toEqual([
      'people.csv, row 3, column school_email: ann+x@upland.example is also the school address of row 2',
    ]);
    expect(
      problems(
        `${HEADER},aliases\na1,Ann,staff,ann@upland.example,,\na2,Bob,staff,bob@upland.example,,ann@upland.example`,
      ),
    ).toEqual(['people.csv, row 3, column aliases: ann@upland.example is also the school address of row 2']);
  });

  test('lets a family share a personal address', () => {
    expect(
      of('a1,Ann,parent,,lees@home.example', 'a2,Bob,pupil,bob@pupils.upland.example,lees@home.example'),
    ).toEqual([]);
  });

  test("names a personal address that is the school's", () => {
    expect(of('a1,Ann,staff,ann@upland.example,', 'a2,Bob,parent,,ann@upland.example')).toEqual([
      'people.csv, row 3, column personal_emails: ann@upland.example is the school address of row 2',
    ]);
    expect(of('a1,Ann,staff,,ann@upland.example')).toEqual([
      "people.csv, row 2, column personal_emails: ann@upland.example is on the school's own domain; put it in school_email or aliases",
    ]);
  });

  test('names what is no address, and two addresses where one belongs', () => {
    expect(of('a1,Ann,staff,ann at upland,')).toEqual([
      'people.csv, row 2, column school_email: "ann at upland" is not an e-mail address',
    ]);
    expect(of('a1,Ann,staff,a@upland.example;b@upland.example,')).toEqual([
      'people.csv, row 2, column school_email: holds more than one address; put the others in aliases',
    ]);
  });

  test.each(['2013-02-30', '30/01/2013', '2013', 'unknown'])('names the impossible date %s', (date) => {
    expect(problems(`${HEADER},date_of_birth\na1,Ann,pupil,,,${date}`)).toEqual([
      `people.csv, row 2, column date_of_birth: "${date}" is not a date that exists, written YYYY-MM-DD`,
    ]);
  });

  test('names every problem at once', () => {
    expect(problems(`${HEADER},left_on\n,Ann,boss,,,\na2,,staff,x,,2026-99-99`)).toHaveLength(5);
  });
});

describe('groups.csv', () => {
  test('is read', () => {
    const { groups, sheet } = readGroups(
      'address,name,members\nStaff@upland.example,All staff,a@upland.example; b@upland.example',
    );
    expect(sheet.problems).toEqual([]);
    expect(groups).toEqual([
      {
        address: 'staff@upland.example',
        name: 'All staff',
        members: ['a@upland.example', 'b@upland.example'],
      },
    ]);
  });

  test('needs an address in every row', () => {
    expect(readGroups('address,name,members\n,All staff,').sheet.problems.map(problemLine)).toEqual([
      'groups.csv, row 2, column address: every row needs an address',
    ]);
  });
});
