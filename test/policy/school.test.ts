import { problemLine } from '../../src/people/problem';
import { readSchool } from '../../src/policy/read-school';
import { isHead, isOutOfHours, type School } from '../../src/policy/school';
import { someone } from './notation';

const SMALL = { name: 'Upland', domains: ['upland.example'] };

function read(json: unknown): School {
  const { school, problems } = readSchool(JSON.stringify(json));
  if (school === null) throw new Error(JSON.stringify(problems));
  return school;
}

function paths(json: unknown): (string | null)[] {
  const { school, problems } = readSchool(JSON.stringify(json));
  expect(school).toBeNull();
  for (const problem of problems) expect(problem).toMatchObject({ file: 'school.json', row: null });
  return problems.map(({ column }) => column);
}

describe('school.json', () => {
  test('needs a name and a domain, and has the defaults of the design', () => {
    expect(read(SMALL)).toMatchObject({
      pupilDomains: [],
      pupilMail: 'on',
      timeZone: 'Europe/London',
      terms: [],
      desks: { dsl: [], 'acting-head': [], it: [] },
      settings: {
        trustedAuthserv: ['mx.google.com', 'gmr-mx.google.com'],
        outOfHoursInterrupt: false,
        bodyTriage: false,
        patternThreshold: 3,
        excluded: [],
      },
    });
  });

  test('is read in full', () => {
    const full = {
      ...SMALL,
      pupilDomains: ['*.pupils.upland.example'],
      pupilMail: 'internal',
      hours: { mon: ['08:00', '17:00'] },
      terms: [
        { name: 'Autumn', from: '2026-09-01', to: '2026-12-18', holidays: [['2026-10-26', '2026-10-30']] },
      ],
      desks: { dsl: ['d1'], 'acting-head': [{ id: 's1', from: '2026-11-01', to: '' }] },
      settings: { trustedAuthserv: ['MX.Google.com '], excluded: ['Private@Upland.example'] },
    };
    expect(read(full)).toMatchObject({
      pupilDomains: ['*.pupils.upland.example'],
      desks: { dsl: ['d1'], 'acting-head': [{ id: 's1', from: '2026-11-01', to: null }] },
      settings: { trustedAuthserv: ['mx.google.com'], excluded: ['private@upland.example'] },
    });
  });

  test('may begin with a byte order mark', () => {
    expect(readSchool(`\ufeff${JSON.stringify(SMALL)}`).problems).toEqual([]);
  });

  test('that is no JSON is said so in one line', () => {
    expect(readSchool('{"name": "Upland",}').problems).toEqual([
      {
        file: 'school.json',
        row: null,
        column: null,
        what: 'is not JSON; a comma or a quotation mark may be missing',
      },
    ]);
  });

  test.each<[string, unknown, (string | null)[]]>([
    ['a missing name', { domains: ['upland.example'] }, ['name']],
    ['an empty name', { ...SMALL, name: '' }, ['name']],
    ['no domains', { ...SMALL, domains: [] }, ['domains']],
    ['domains that are no list', { ...SMALL, domains: 'upland.example' }, ['domains']],
    ['an address for a domain', { ...SMALL, domains: ['upland.example', 'a@upland.example'] }, ['domains.1']],
    ['a word that is none of three', { ...SMALL, pupilMail: 'maybe' }, ['pupilMail']],
    ['a time that is none', { ...SMALL, hours: { mon: ['8am', '17:00'] } }, ['hours.mon.0']],
    ['an hour that does not exist', { ...SMALL, hours: { mon: ['08:00', '24:00'] } }, ['hours.mon.1']],
    [
      'a day that does not exist',
      { ...SMALL, terms: [{ name: 'A', from: '2026-02-30', to: '2026-03-01' }] },
      ['terms.0.from'],
    ],
    [
      'an acting head without an id',
      { ...SMALL, desks: { 'acting-head': [{ from: null, to: null }] } },
      ['desks.acting-head.0.id'],
    ],
    [
      'a number that is a word',
      { ...SMALL, settings: { patternThreshold: 'three' } },
      ['settings.patternThreshold'],
    ],
    ['two at once', { name: 1, domains: [] }, ['name', 'domains']],
    ['a list instead of a school', [], ['name', 'domains']],
    ['nothing', null, [null]],
  ])('%s is named by its path', (_, json, expected) => expect(paths(json)).toEqual(expected));

  test('what is wrong is said in plain words', () => {
    const { problems } = readSchool(
      JSON.stringify({
        domains: 'upland.example',
        pupilMail: 'maybe',
        hours: { mon: ['17:00', '08:00'], tue: '08:00', fry: ['08:00', '12:00'] },
        terms: [
          { name: 'A', from: '2026-04-01', to: '2026-03-01', holidays: [['2026-03-09', '2026-03-02']] },
        ],
        desks: { dsl: 'd1', 'acting-head': [{ id: 'x', from: '2026-02-30' }] },
        settings: { bodyTriage: 'no', patternThreshold: 2.5 },
      }),
    );
    expect(problems.map(problemLine)).toEqual([
      'school.json, column name: is missing',
      'school.json, column domains: must be a list, in square brackets',
      'school.json, column pupilMail: must be one of "on", "internal", "off"',
      'school.json, column hours.mon: ends before it begins',
      'school.json, column hours.tue: must be a list of two, in square brackets',
      'school.json, column hours.fry: must be one of "sun", "mon", "tue", "wed", "thu", "fri", "sat"',
      'school.json, column terms.0.holidays.0: ends before it begins',
      'school.json, column desks.dsl: must be a list, in square brackets',
      'school.json, column desks.acting-head.0.from: is not a date that exists, written YYYY-MM-DD',
      'school.json, column settings.bodyTriage: must be true or false, without quotation marks',
      'school.json, column settings.patternThreshold: must be a whole number',
    ]);
  });

  test('a term that ends before it begins is named', () => {
    expect(paths({ ...SMALL, terms: [{ name: 'A', from: '2026-04-01', to: '2026-03-01' }] })).toEqual([
      'terms.0',
    ]);
  });

  test.each<[string, string]>([
    ['Latin-1', Buffer.from('{"name": "École"}', 'latin1').toString('utf8')],
    ['UTF-16', Buffer.from('\ufeff{"name": "Upland"}', 'utf16le').toString('utf8')],
  ])('that is %s is said so in one line', (_, text) => {
    expect(readSchool(text).problems.map(problemLine)).toEqual([
      'school.json: is not UTF-8 text; save it as UTF-8 and try again',
    ]);
  });

  test('a time zone that does not exist is named', () => {
    expect(paths({ ...SMALL, timeZone: 'Europe/Londn' })).toEqual(['timeZone']);
  });
});

describe('the Headteacher of a day', () => {
  const upland = read({
    ...SMALL,
    desks: {
      headteacher: ['x'],
      'acting-head': [
        { id: 'x', from: '2026-11-01', to: '2026-11-30' },
        { id: 'y', from: '2026-12-01' },
      ],
    },
  });

  test('is who holds the role then, both ends included', () => {
    const head = someone('headteacher@2026-01-01..2026-06-30');
    expect(
      ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map((day) => isHead(upland, head, day)),
    ).toEqual([false, true, true, false]);
  });

  test('or is recorded as acting head then, both ends included', () => {
    const slt = someone('slt');
    expect(
      ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map((day) => isHead(upland, slt, day)),
    ).toEqual([false, true, true, false]);
    expect(isHead(upland, { ...slt, id: 'y' }, '2030-01-01')).toBe(true);
  });

  test('is not made by the order of desks alone', () => {
    expect(isHead(upland, someone('staff'), '2026-07-01')).toBe(false);
  });
});

describe('school hours', () => {
  const upland = read({
    ...SMALL,
    hours: { mon: ['08:00', '17:00'] },
    terms: [
      { name: 'Autumn', from: '2026-09-07', to: '2026-12-14', holidays: [['2026-10-26', '2026-10-26']] },
    ],
  });

  test.each([
    ['2026-11-09', 480, false],
    ['2026-11-09', 1019, false],
    ['2026-11-09', 479, true],
    ['2026-11-09', 1020, true],
    ['2026-11-10', 600, true],
    ['2026-10-26', 600, true],
    ['2026-09-07', 600, false],
    ['2026-12-14', 600, false],
    ['2026-08-31', 600, true],
    ['2026-12-21', 600, true],
  ])('on %s at minute %i: out of hours is %s', (day, minutes, expected) => {
    expect(isOutOfHours(upland, day, minutes)).toBe(expected);
  });

  test('hold the whole year where no terms are given', () => {
    expect(isOutOfHours({ ...upland, terms: [] }, '2026-08-31', 600)).toBe(false);
  });
});

test('a slip of the pen in a setting’s name stops the file, because the setting meant would be silently empty', () => {
  const { school, problems } = readSchool(
    '{"name": "Upland", "domains": ["upland.example"], "pupilDomain": ["p.example"]}',
  );
  expect(school).toBeNull();
  expect(problems.map(problemLine)).toEqual([
    'school.json, column pupilDomain: there is no such setting; is "pupilDomains" meant?',
  ]);
});

test('a setting that is not ours is passed over with a note', () => {
  const { school, notes } = readSchool(
    '{"name": "Upland", "domains": ["upland.example"], "settings": {"colour": "red"}}',
  );
  expect(school?.name).toBe('Upland');
  expect(notes.map(problemLine)).toEqual([
    'school.json, column settings.colour: is not a setting of ours and was passed over',
  ]);
});
