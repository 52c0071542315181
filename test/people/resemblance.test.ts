import fc from 'fast-check';
import type { Person, Role } from '../../src/people/person';
import { THRESHOLD } from '../../src/people/resemblance';
import { Roster } from '../../src/people/roster';

const DAY = '2026-11-24';

/** `tom: Thomas Smith, pupil 3K`: somebody of this name with this role, and perhaps a class. */
function person(line: string): Person {
  const [, id, name, role, className] = /^(\S+): ([^,]+), (\S+) ?(.*)$/.exec(line)!;
  return {
    id: id!,
    name: name!,
    otherNames: [],
    roles: [{ role: role as Role, from: null, to: null }],
    schoolEmail: '',
    aliases: [],
    personalEmails: [],
    bornOn: null,
    leftOn: null,
    classes: className === '' ? [] : [className!],
    children: [],
    users: [],
  };
}

function school(...lines: string[]): Roster {
  return new Roster(lines.map(person), [], { domains: ['upland.example'], pupilDomains: [] });
}

const UPLAND = school(
  'tom: Thomas Smith, pupil 3K',
  'tomos: Tomos Gwilym, pupil 5P',
  'lukasz: Łukasz Nowak, pupil 5P',
  'hans: Hans Müller, pupil Year 3',
  "zoe: Zoë O'Neill-Khan, pupil 3K",
  'ming: Wang Xiao-Ming, pupil 3K',
  'ali: Muhammad Ali Hussain, pupil 5P',
  'ada: Ada Grace Obi, pupil 5P',
  'kowalska: Maja Kowalska, pupil Maple',
  'james: Thomas James, pupil 5P',
  'head: Ruth Okafor, headteacher',
  'khan: Aisha Khan, staff',
  'helen: Helen Smith, parent',
);

/** Who is found for a display name and an address, if anybody. */
function found(from: string, roster = UPLAND): string[] {
  const [, display, local] = /^(.*)<(.*)>$/.exec(from)!;
  return roster.resembling(display!.trim(), `${local}@gmail.com`, DAY).map(({ person: { id } }) => id);
}

function seen(from: string): readonly string[] {
  const [, display, local] = /^(.*)<(.*)>$/.exec(from)!;
  return UPLAND.resembling(display!.trim(), `${local}@gmail.com`, DAY).flatMap((r) => r.seen);
}

describe('a name is recognised', () => {
  test.each([
    ['as it is', 'Thomas Smith <x9>', 'tom'],
    ['by a short form', 'Tommy Smith <x9>', 'tom'],
    ['in capitals, surname first', 'SMITH, Tom <x9>', 'tom'],
    ['surname first without a comma', 'Nowak Łukasz <x9>', 'lukasz'],
    ['without its diacritics', 'lukasz nowak <x9>', 'lukasz'],
    ['with an umlaut written out', 'Hans Mueller <x9>', 'hans'],
    ['by one half of a double name', 'Zoe ONeill <x9>', 'zoe'],
    ['with its hyphen lost', "Zoe O'Neill Khan <x9>", 'zoe'],
    ['with a given name in one', 'Xiaoming Wang <x9>', 'ming'],
    ['with a given name in two', 'Wang Xiao Ming <x9>', 'ming'],
    ['with another middle name added', 'Tom Peter Smith <x9>', 'tom'],
    ['without its middle name', 'Ada Obi <x9>', 'ada'],
    ['in another spelling from another script', 'Mohammed Hussein <x9>', 'ali'],
    ['by the second name, where the first is everybody’s', 'Ali Hussain <x9>', 'ali'],
    ['with the surname of a man', 'Maja Kowalski <x9>', 'kowalska'],
    ['with a slip of the pen', 'Tomos Gwillym <x9>', 'tomos'],
    ['with an animal behind it', 'Tomos Gwilym 🦊 <foxfan>', 'tomos'],
    ['with the class', 'Tomos Gwilym 5P <x9>', 'tomos'],
    ['by first name and class', 'Tomos 5P <x9>', 'tomos'],
    ['by first name, initial and class', 'Tomos G. (5P) <x9>', 'tomos'],
    ['by initial, the rest in the address', 'T. Smith <tom.smith2014>', 'tom'],
    ['by first name, the rest in the address', 'Tom <tsmith14>', 'tom'],
    ['by the address alone', '<tom.smith2014>', 'tom'],
    ['by the address alone, undivided', '<tomosgwilym>', 'tomos'],
    ['behind a display name that is an address', 'tomos.gwilym@gmail.com <tomos.gwilym>', 'tomos'],
    ['as a teacher signs', 'Mrs A. Khan <x9>', 'khan'],
    ['by title and surname, the rest in the address', 'Mrs Khan <aisha.khan>', 'khan'],
    ['by surname and post', 'Mrs Okafor (Headteacher) <x9>', 'head'],
    ['with the school behind it', 'Ruth Okafor Upland Primary School <x9>', 'head'],
  ])('%s', (_, from, id) => expect(found(from)).toEqual([id]));

  test.each([
    ['a digit for a letter', 'Ruth 0kafor <x9>'],
    ['a capital I for an l', 'Tomos GwiIym <x9>'],
    ['two letters for one', 'Tornos Gwilym <x9>'],
    ['a Cyrillic letter', 'Thom\u0430s Smith <x9>'],
    ['styled letters with an invisible one', '𝐓𝐡𝐨𝐦𝐚𝐬 Smi\u200bth <x9>'],
  ])('in letters that look alike: %s', (_, from) => expect(found(from)).toHaveLength(1));

  test('in Cyrillic letters', () => {
    const roster = school('maria: Mariya Ivanova, pupil 3K');
    expect(found('Мария Иванова <x9>', roster)).toEqual(['maria']);
  });
});

describe('a name is not taken for another', () => {
  test.each([
    ['another given name', 'Emma Smith <emma.smith>'],
    ['another surname', 'Tom Brown <tbrown>'],
    ['a brother’s name with the own address’s', 'Jack Smith <tom.smith2014>'],
    ['initial and surname alone', 'T. Smith <tsmith>'],
    ['first name alone', 'Tomos <dragon99>'],
    ['first name and initial alone', 'Tomos G <tomosg>'],
    ['the first name in another class', 'Tomos 3K <x9>'],
    ['another initial in the class', 'Tomos W 5P <x9>'],
    ['two given names the other way round', 'James Thomas <x9>'],
    ['a grown-up’s title', 'Mr Tom Smith <x9>'],
    ['a relative’s address', 'Tomos <tomosmum>'],
    ['a middle name of the child', 'Grace Obi <grace.obi>'],
    ['a business', 'Tom Smith Photography <info>'],
    ['a class teacher’s surname alone', 'Mrs Khan <x9>'],
    ['nothing at all', ' <>'],
  ])('%s', (_, from) => expect(found(from)).toEqual([]));

  test.each([
    "Tom's mum <x9>",
    'Tomos Gwilym’s Dad <x9>',
    'Mum of Tomos Gwilym <x9>',
    'Helen (Tom Smith’s mother) <x9>',
    'Tomos Gwilym (grandma) <x9>',
    'Helen & Tom Smith <x9>',
    'Dai and Tomos Gwilym <x9>',
    'Gwilym family <tomos.gwilym>',
  ])('where it says whose relative it is: %s', (from) => expect(found(from)).toEqual([]));

  test('middle names that differ', () => {
    const roster = school('ada: Ada Grace Obi, pupil 5P');
    expect(found('Ada Grace Obi <x9>', roster)).toEqual(['ada']);
    expect(found('Ada G Obi <x9>', roster)).toEqual(['ada']);
    expect(found('Ada Ruth Obi <x9>', roster)).toEqual([]);
  });

  test('a name that somebody else here has is no slip of the pen', () => {
    expect(found('Tomos Clarke <x9>', school('a: Tomos Clark, pupil 3K'))).toEqual(['a']);
    expect(found('Tomos Clarke <x9>', school('a: Tomos Clark, pupil 3K', 'b: Nia Clarke, pupil 3K'))).toEqual(
      [],
    );
  });
});

describe('several who bear a name', () => {
  test('are all found, the surest first', () => {
    const roster = school('b: Tom Smith, pupil 3K', 'a: Thomas Smith, pupil 5P', 'c: Thomas Smith, staff');
    expect(found('Thomas Smith <x9>', roster).sort()).toEqual(['a', 'b', 'c']);
    expect(found('Thomas Smith <x9>', roster)[2]).toBe('b');
  });

  test('are told apart by the class', () => {
    const roster = school('a: Tomos Smith, pupil 3K', 'b: Tomos Smith, pupil 5P');
    expect(found('Tomos Smith <x9>', roster)).toHaveLength(2);
    expect(found('Tomos Smith 5P <x9>', roster)).toEqual(['b']);
  });

  test('are nobody where one is a parent', () => {
    const pupil = 'a: Aisha Malik, pupil 3K';
    expect(found('Aisha Malik <x9>', school(pupil))).toEqual(['a']);
    expect(found('Aisha Malik <x9>', school(pupil, 'p: Aisha Malik, parent'))).toEqual([]);
    expect(found('Aisha Malik <x9>', school(pupil, 'p: Ayesha Malik, parent'))).toEqual([]);
    expect(found('Aisha Malik <x9>', school(pupil, 'p: Nadia Malik, parent'))).toEqual(['a']);
  });
});

test('says what was seen', () => {
  expect(seen('Thomas Smith <x9>')).toEqual([]);
  expect(seen('Tommy Smith <smithy>')).toEqual(['similar-name', 'name-in-address']);
  expect(seen('Tomos Gwilym 5P <x9>')).toEqual(['class-in-name']);
  expect(seen('Ruth 0kafor <x9>')).toEqual(['similar-name', 'disguised-letters']);
});

test('governors, volunteers, grown-up leavers and accounts are neither meant nor in the way', () => {
  const roster = school(
    'gov: Grace Hall, governor',
    'helper: Vera Stone, volunteer',
    'pta: Upland PTA, parent-group',
    'pupil: Grace Hall, pupil 3K',
  );
  expect(found('Grace Hall <x9>', roster)).toEqual(['pupil']);
  expect(found('Vera Stone <x9>', roster)).toEqual([]);
  expect(found('Upland PTA <x9>', roster)).toEqual([]);
});

describe('whatever the name and address', () => {
  const names = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('Tom', 'Smith, Tom'),
  );

  test('every confidence lies between the threshold and 1, the surest first', () => {
    fc.assert(
      fc.property(names, fc.string({ maxLength: 30 }), (name, address) => {
        const all = UPLAND.resembling(name, address, DAY).map(({ confidence }) => confidence);
        for (const confidence of all) expect(confidence).toBeGreaterThanOrEqual(THRESHOLD);
        for (const confidence of all) expect(confidence).toBeLessThanOrEqual(1);
        expect(all).toEqual([...all].sort((a, b) => b - a));
      }),
    );
  });

  test('a name or address longer than any is nobody’s', () => {
    const long = 'x'.repeat(1_000_000);
    expect(found(`Thomas Smith ${long} <x9>`)).toEqual([]);
    expect(found(`<tom.smith.${long}>`)).toEqual([]);
    expect(found(`${'Tom '.repeat(100_000)}Smith <x9>`)).toEqual([]);
    expect(found(`Thomas Smith <${long}>`)).toEqual(['tom']);
  });

  test('letter case and spaces around it do not matter', () => {
    fc.assert(
      fc.property(fc.constantFrom('Tom Smith', 'Zoë O’Neill', 'Mrs A. Khan', 'Tomos 5P'), (name) => {
        const one = found(`${name} <x9>`);
        expect(one).toHaveLength(1);
        expect(found(`  ${name.toUpperCase()}  <x9>`)).toEqual(one);
        expect(found(`${name.toLowerCase()} <x9>`)).toEqual(one);
      }),
    );
  });
});
