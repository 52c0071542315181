import fc from 'fast-check';
import { daysBetween, isDay, isUnder18 } from '../../src/people/day';
import { exPupil, holds, isPupil } from '../../src/people/person';
import { someone } from '../policy/notation';

describe('a day', () => {
  test.each(['2026-11-24', '2028-02-29', '2000-02-29'])('%s exists', (day) => expect(isDay(day)).toBe(true));
  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2100-02-29',
    '24/11/2026',
    '2026-1-2',
    '26-11-24',
    '',
    '2026-11-24T00:00',
  ])('%s does not', (day) => expect(isDay(day)).toBe(false));

  test('counts across the end of summer time', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
  });
});

describe('under 18', () => {
  test.each([
    ['2008-11-24', '2026-11-23', true],
    ['2008-11-24', '2026-11-24', false],
    // Born on 29 February: 18 on 1 March.
    ['2008-02-29', '2026-02-28', true],
    ['2008-02-29', '2026-03-01', false],
    ['2010-02-28', '2028-02-28', false],
    ['2010-03-01', '2028-02-29', true],
  ])('born %s, on %s: %s', (born, day, expected) => expect(isUnder18(born, day)).toBe(expected));

  test('ends once and for good', () => {
    const date = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10));
    fc.assert(
      fc.property(date, date, date, (born, a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        return isUnder18(born, early) || !isUnder18(born, late);
      }),
    );
  });
});

describe('a role', () => {
  test('without dates is held always, with dates on both ends too', () => {
    expect(holds(someone('staff'), 'staff', '1999-01-01')).toBe(true);
    const governor = someone('governor@2024-09-01..2028-08-31');
    expect(
      ['2024-08-31', '2024-09-01', '2028-08-31', '2028-09-01'].map((day) => holds(governor, 'governor', day)),
    ).toEqual([false, true, true, false]);
  });

  test('may have either end open', () => {
    expect(holds(someone('staff@2026-09-01..'), 'staff', '2099-01-01')).toBe(true);
    expect(holds(someone('staff@2026-09-01..'), 'staff', '2026-08-31')).toBe(false);
    expect(holds(someone('staff@..2026-08-31'), 'staff', '1999-01-01')).toBe(true);
    expect(holds(someone('staff@..'), 'staff', '2026-08-31')).toBe(true);
  });

  test.each(['slt', 'headteacher', 'dsl', 'deputy-dsl', 'it-admin'])('%s implies staff', (role) => {
    expect(holds(someone(role), 'staff', '2026-11-10')).toBe(true);
  });

  test('chair implies governor, and nothing implies more than that', () => {
    expect(holds(someone('chair'), 'governor', '2026-11-10')).toBe(true);
    expect(holds(someone('chair'), 'staff', '2026-11-10')).toBe(false);
    for (const role of [
      'governor',
      'clerk',
      'parent',
      'volunteer',
      'contractor',
      'dpo',
      'service',
      'parent-group',
    ]) {
      expect(holds(someone(role), 'staff', '2026-11-10')).toBe(false);
    }
    expect(holds(someone('headteacher'), 'slt', '2026-11-10')).toBe(false);
    expect(holds(someone('dsl'), 'deputy-dsl', '2026-11-10')).toBe(false);
  });

  test('implied by a dated one is held on its days alone', () => {
    expect(holds(someone('slt@2026-01-01..2026-06-30'), 'staff', '2026-07-01')).toBe(false);
  });

  test('held twice is held on the days of both', () => {
    const twice = someone('staff@..2020-01-01;staff@2025-01-01..');
    expect(['2019-01-01', '2022-01-01', '2026-01-01'].map((day) => holds(twice, 'staff', day))).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('pupil or ex-pupil', () => {
  const born = '2012-05-05';
  const on = (day: string, roles: string, leftOn: string | null, bornOn: string | null = born) => {
    const person = someone(roles, { leftOn, bornOn });
    return isPupil(person, day) ? 'pupil' : exPupil(person, day);
  };

  test.each([
    ['a pupil who has not left', 'pupil', null, '2026-11-10', 'pupil'],
    ['a pupil on the last day', 'pupil', '2026-07-20', '2026-07-20', 'pupil'],
    ['a pupil on the day after', 'pupil', '2026-07-20', '2026-07-21', 'under-18'],
    ['an ex-pupil whose last day is to come', 'ex-pupil', '2026-12-18', '2026-11-10', 'pupil'],
    ['an ex-pupil on the last day', 'ex-pupil', '2026-11-10', '2026-11-10', 'pupil'],
    ['an ex-pupil after it', 'ex-pupil', '2026-07-20', '2026-11-10', 'under-18'],
    ['an ex-pupil without a last day', 'ex-pupil', null, '2026-11-10', 'under-18'],
    ['a pupil by dated role', 'pupil@2023-09-01..2026-07-20', null, '2026-07-20', 'pupil'],
    ['a pupil whose dated role has ended', 'pupil@2023-09-01..2026-07-20', null, '2026-07-21', 'under-18'],
    ['a pupil who has not begun', 'pupil@2026-09-01..', null, '2026-08-31', 'no'],
    ['an ex-pupil who works here', 'ex-pupil;staff', '2026-07-20', '2026-11-10', 'no'],
    ['an ex-pupil who will work here', 'ex-pupil;staff@2026-12-01..', '2026-07-20', '2026-11-10', 'under-18'],
    ['an ex-pupil who volunteers', 'ex-pupil;volunteer', '2026-07-20', '2026-11-10', 'no'],
    ['an ex-pupil who is a contractor', 'ex-pupil;contractor', '2026-07-20', '2026-11-10', 'no'],
    ['an ex-pupil who is a governor', 'ex-pupil;governor', '2026-07-20', '2026-11-10', 'under-18'],
    ['a pupil who works here, on the last day', 'pupil;staff', '2026-07-20', '2026-07-20', 'pupil'],
    ['a pupil who works here, the day after', 'pupil;staff', '2026-07-20', '2026-07-21', 'no'],
    ['a member of staff', 'staff', null, '2026-11-10', 'no'],
  ])('%s', (_, roles, leftOn, day, expected) => expect(on(day, roles, leftOn)).toBe(expected));

  test('ends only the pupil role by the last day', () => {
    expect(holds(someone('pupil;staff', { leftOn: '2026-07-20' }), 'staff', '2026-11-10')).toBe(true);
  });

  test('an ex-pupil is of unknown age without a birth date, and nothing from 18 on', () => {
    expect(on('2026-11-10', 'ex-pupil', '2026-07-20', null)).toBe('age-unknown');
    expect(on('2030-05-04', 'ex-pupil', '2026-07-20')).toBe('under-18');
    expect(on('2030-05-05', 'ex-pupil', '2026-07-20')).toBe('no');
  });
});
