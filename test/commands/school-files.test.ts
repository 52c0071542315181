import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runAudit } from '../../src/local/commands/audit';
import { values } from '../../src/local/emulator/rest/workbook';
import { csv, type PersonCells, peopleCsv, refused, run, SCHOOL, SmallSchool } from './small-school';
import { tabsOf } from './workbook-files';

jest.setTimeout(60_000);

const schools: SmallSchool[] = [];
afterEach(() => {
  for (const school of schools.splice(0)) school.remove();
});

function schoolWith(files: Record<string, string | Buffer | null>): SmallSchool {
  const school = new SmallSchool({ school: files });
  schools.push(school);
  return school;
}

const saidOf = (files: Record<string, string | Buffer | null>) => refused(schoolWith(files));
const saidOfPeople = (text: string | Buffer) => saidOf({ 'people.csv': text });

describe('a school folder', () => {
  test.each(['school.json', 'people.csv'])('needs %s', (name) => {
    expect(saidOf({ [name]: null })).toEqual([`${name}: is missing in …/school`]);
  });

  test('with a folder in the place of a file is refused', () => {
    const school = schoolWith({ 'people.csv': null });
    mkdirSync(join(school.school, 'people.csv'));
    expect(refused(school)).toEqual(['…/school/people.csv: cannot be read: a folder is in the way']);
  });
});

describe('school.json', () => {
  test('that is no JSON is refused', () => {
    expect(saidOf({ 'school.json': '{"name": "Elm Bank",}' })).toEqual([
      'school.json: is not JSON; a comma or a quotation mark may be missing',
    ]);
  });

  test('has every wrong value named at once, in words', () => {
    const json = {
      ...SCHOOL,
      domains: 'elmbank.example',
      timeZone: 'Europe/Londn',
      pupilDomain: ['x.example'],
      pupilDomains: undefined,
      desks: { dsl: 's2' },
    };
    expect(saidOf({ 'school.json': JSON.stringify(json) })).toEqual([
      'school.json, column domains: must be a list, in square brackets',
      'school.json, column timeZone: is not a time zone such as Europe/London',
      'school.json, column desks.dsl: must be a list, in square brackets',
      'school.json, column pupilDomain: there is no such setting; is "pupilDomains" meant?',
    ]);
  });

  test('that names nobody at a desk, and a people.csv of one row of headings, are said and not fatal', () => {
    const school = schoolWith({
      'school.json': JSON.stringify({ ...SCHOOL, desks: { dsl: ['zz'] } }),
      'people.csv': peopleCsv({ id: 'z1', name: 'Zed Low', roles: 'clerk' }),
    });
    expect(run(school.audit())).toMatchObject({
      status: 0,
      lines: [
        'school.json, column desks.dsl: nobody in people.csv has the id "zz"; nobody is told in that place',
      ],
    });
    rmSync(school.out, { recursive: true });
    const [headings = ''] = peopleCsv().split('\n');
    const empty = schoolWith({ 'people.csv': `${headings}\n` });
    expect(run(empty.audit())).toMatchObject({
      status: 0,
      lines: expect.arrayContaining([
        'people.csv: names nobody; only the school’s mail domains tell who is who',
        'j.frith@elmbank.example: the owner is on no register and was treated as staff',
      ]),
    });
  });
});

describe('people.csv as a whole file', () => {
  const text = peopleCsv();
  const notUtf8 = 'people.csv: is not UTF-8 text; save it as "CSV UTF-8" and try again';

  test.each<[string, string | Buffer, string]>([
    ['nothing', '', 'people.csv: is empty; its first row must name the columns'],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), notUtf8],
    [
      'Latin-1',
      Buffer.from(text.replace('Joan', 'Joán'), 'latin1'),
      'people.csv, row 4, column name: holds a letter that is not UTF-8; save the file as "CSV UTF-8" and try again',
    ],
    [
      'a null',
      text.replace('7B', '7\u0000B'),
      'people.csv, row 4, column class: holds a letter that is not UTF-8; save the file as "CSV UTF-8" and try again',
    ],
    [
      'a quotation mark that does not match',
      text.replace('Joan Frith', '"Joan Frith'),
      'people.csv, row 4: the quotation marks do not match: one " opens or closes nothing',
    ],
    [
      'semicolons',
      text.replaceAll(',', ';'),
      'people.csv: its columns are separated by semicolons; save it with commas ("CSV UTF-8") and try again',
    ],
    [
      'a slip of the pen in a column',
      text.replace('school_email', 'school_emial'),
      'people.csv, row 1, column school_emial: there is no such column; is "school_email" meant?',
    ],
    [
      'a column missing',
      text.replace('personal_emails', 'telephone'),
      'people.csv, row 1, column personal_emails: this column is missing',
    ],
    [
      'a column twice',
      text.replace('other_names', 'name'),
      'people.csv, row 1, column name: this column stands in the file twice',
    ],
    [
      'a cell that no spreadsheet holds',
      text.replace('7B', 'B'.repeat(50_001)),
      "people.csv, row 4, column class: has 50001 characters; a spreadsheet's cell holds 50000",
    ],
  ])('of %s is refused in one line', async (_, content, said) => {
    const { school, mail, out } = schoolWith({ 'people.csv': content });
    await expect(runAudit({ school, mail, out })).rejects.toMatchObject({ lines: [said] });
    expect(existsSync(out)).toBe(false);
  });
});

test('every bad row of every file is named in one run, by file, row and column', () => {
  const staff = (id: string, more: PersonCells): PersonCells => ({ id, name: 'A', roles: 'staff', ...more });
  const people = peopleCsv(
    staff('z1', { roles: 'stafff' }),
    staff('z2', { roles: 'governor@2024-02-30..' }),
    staff('z3', { date_of_birth: '2013-02-30' }),
    staff('z4', { school_email: 'head@elmbank.example' }),
    staff('s1', {}),
    staff('z6', { children: 'nobody' }),
    staff('z7', { personal_emails: 'p.nowak@elmbank.example' }),
  );
  const files = {
    'people.csv': people,
    'groups.csv': csv(['address', 'name', 'members'], ['not an address', 'Choir', 'zz']),
    'approvals.csv': csv(
      ['id', 'person_id', 'granted_by', 'granted_on', 'expires_on'],
      ['a1', 'nobody', 's1', '2026-02-30', ''],
      ['a1', 's2', 'nobody', '2026-01-05', '2026-13-01'],
    ),
    'sites.csv': csv(
      ['id', 'url', 'owner_id', 'notified_on'],
      ['w1', 'https://x.example', 'nobody', '31/1/26'],
    ),
  };
  const said = saidOf(files);
  expect(said.map((line) => line.slice(0, line.indexOf(': ')))).toEqual([
    'people.csv, row 6, column roles',
    'people.csv, row 7, column roles',
    'people.csv, row 8, column date_of_birth',
    'people.csv, row 9, column school_email',
    'people.csv, row 10, column id',
    'people.csv, row 11, column children',
    'people.csv, row 12, column personal_emails',
    'groups.csv, row 2, column address',
    'groups.csv, row 2, column members',
    'approvals.csv, row 2, column person_id',
    'approvals.csv, row 2, column granted_on',
    'approvals.csv, row 3, column id',
    'approvals.csv, row 3, column granted_by',
    'approvals.csv, row 3, column expires_on',
    'sites.csv, row 2, column notified_on',
    'sites.csv, row 2, column owner_id',
  ]);
});

test('one mistake many times over is not printed a hundred times', () => {
  const rows = Array.from({ length: 100 }, (_, i) => ({ id: `z${i}`, name: 'A', roles: 'techer' }));
  const said = saidOfPeople(peopleCsv(...rows));
  expect(said).toHaveLength(21);
  expect(said[20]).toBe('and 80 more like these');
});

describe('people.csv as spreadsheets write it', () => {
  test('with a byte order mark, CRLF, columns of its own and long cells is read, and what is not used is named', () => {
    const text = peopleCsv({ id: 'z1', name: 'L'.repeat(50_000), roles: 'staff' });
    const school = schoolWith({
      'people.csv': `\ufeff${text.replace('other_names', 'shoe_size').replaceAll('\n', '\r\n')}`,
    });
    expect(run(school.audit())).toMatchObject({
      status: 0,
      lines: ['people.csv, row 1, column shoe_size: this column is not used and was passed over'],
    });
    expect(school.findings()).toHaveLength(1);
  });

  test('with formulas and control characters in names gives registers in which they are text, and which verify', async () => {
    const names = ['=HYPERLINK("http://evil.example","x")', '+1+1', '@SUM(1)', "'quoted", 'Bell\u0007\u001b'];
    const rows = names.map((name, i) => ({ id: `z${i}`, name, roles: 'staff' }));
    const school = schoolWith({ 'people.csv': peopleCsv(...rows) });
    expect(run(school.audit()).status).toBe(0);
    const roster = await tabsOf(join(school.out, 'roster.xlsx'));
    const shown = values(roster.People!).map((row) => row[1]);
    // What no .xlsx may hold is shown as the replacement character.
    expect(shown.slice(-names.length)).toEqual([...names.slice(0, -1), 'Bell\ufffd\ufffd']);
    const cells = roster.People!.rows.flatMap((row) => row?.values ?? []);
    expect(cells.filter((cell) => cell !== null && typeof cell === 'object')).toEqual([]);
    expect(run(['verify', join(school.out, 'roster.xlsx')]).status).toBe(0);
  });
});
