import type { Register } from '../../src/policy/judgement';
import { mail, says, school, sent } from './notation';

describe('rule 3, contact from an ex-pupil', () => {
  const ZOE = 'from zoe.oneill@gmail.com';

  test('under 18 from a personal address to one person alone is an incident at once', () => {
    expect(says('khan', mail(`${ZOE} to khan@upland.example`))).toEqual([
      'ex-pupil-contact leaver incident! dsl (personal-address)',
    ]);
  });

  test.each([
    'to khan@upland.example, evans@upland.example',
    'to khan@upland.example cc evans@upland.example',
    'to khan@upland.example cc ann@home.example',
    'to staff@upland.example',
  ])('is a line in the contact log when it went %s', (recipients) => {
    expect(says('khan', mail(`${ZOE} ${recipients}`))).toEqual([
      'ex-pupil-contact leaver contact-log dsl (personal-address)',
    ]);
  });

  test('is a line in the contact log through any mailing list', () => {
    const list = ['List-Id: <friends.lists.example>', 'List-Post: <mailto:friends@lists.example>'];
    expect(says('khan', mail(`${ZOE} to friends@lists.example`, list))).toEqual([
      'ex-pupil-contact leaver contact-log dsl (personal-address)',
    ]);
  });

  test('one person written to twice is one person', () => {
    expect(says('khan', mail(`${ZOE} to khan@upland.example cc KHAN+x@upland.example`))[0]).toMatch(
      'incident!',
    );
  });

  test('from the old school address is a line in the contact log', () => {
    expect(says('khan', mail('from zoe@pupils.upland.example to khan@upland.example'))).toEqual([
      'ex-pupil-contact leaver contact-log dsl',
    ]);
  });

  test('on the last day as a pupil is contact from a pupil, on the next from an ex-pupil', () => {
    expect(says('khan', mail(`${ZOE} to khan@upland.example on 2026-07-20`))).toEqual([
      'pupil-contact leaver incident! dsl (personal-address)',
    ]);
    expect(says('khan', mail(`${ZOE} to khan@upland.example on 2026-07-21`))[0]).toMatch(
      /^ex-pupil-contact leaver/,
    );
  });

  test('counts the day in London, not in Greenwich', () => {
    expect(says('khan', mail(`${ZOE} to khan@upland.example on 2026-07-20T22:59:00Z`))[0]).toMatch(
      /^pupil-contact/,
    );
    expect(says('khan', mail(`${ZOE} to khan@upland.example on 2026-07-20T23:00:00Z`))[0]).toMatch(
      /^ex-pupil-contact/,
    );
  });

  test('ends on the 18th birthday (F10)', () => {
    expect(says('khan', mail(`${ZOE} to khan@upland.example on 2028-06-14`))[0]).toMatch(
      /^ex-pupil-contact leaver/,
    );
    // From then on she is on the register still, so that the free-mail address is not an unknown one.
    expect(says('khan', mail(`${ZOE} to khan@upland.example on 2028-06-15`))).toEqual([]);
  });

  test('fires where the birth date is unknown, and says so', () => {
    expect(
      says('khan', mail('from ravi@patel.example to khan@upland.example, evans@upland.example')),
    ).toEqual(['ex-pupil-contact ageless contact-log dsl (birth-date-unknown personal-address)']);
  });

  test('does not fire for a grown ex-pupil', () => {
    expect(says('khan', mail('from kate@ward.example to khan@upland.example'))).toEqual([]);
  });

  test('does not fire for who works or helps here that day, whatever the age (F9, F10)', () => {
    expect(says('khan', mail('from ben@fox.example to khan@upland.example on 2026-09-01'))).toEqual([]);
    expect(says('khan', mail('from ben@fox.example to khan@upland.example on 2026-08-31'))[0]).toMatch(
      /^ex-pupil-contact helper/,
    );
  });

  test("does not hold in a pupil's mailbox, and not for mail the owner sent", () => {
    expect(says('tom@pupils.upland.example', mail(`${ZOE} to tom@pupils.upland.example`))).toEqual([]);
    expect(says('khan', sent('from khan@upland.example to a@b.example, zoe.oneill@gmail.com'))).toEqual([]);
  });

  test('to the own parent says so', () => {
    const family = school({ people: ['mo,Mo O’Neill,,staff;parent,mo@upland.example,,,,,,leaver,'] });
    expect(says('mo', mail(`${ZOE} to mo@upland.example`), family)).toEqual([
      'ex-pupil-contact leaver incident! dsl (own-child personal-address)',
    ]);
  });

  test('what the words are about is a reason, and interrupts no more than before', () => {
    const worried: Register = {
      ...school(),
      concerns: () => [
        { kind: 'risk-to-life', interrupt: true, phrase: 'kms', seen: 'kms', where: 'subject' },
        { kind: 'distress', interrupt: false, phrase: 'sad', seen: 'so sad', where: 'body' },
      ],
    };
    expect(says('khan', mail('from zoe@pupils.upland.example to khan@upland.example'), worried)).toEqual([
      'ex-pupil-contact leaver contact-log dsl (triage-distress triage-risk-to-life)',
    ]);
  });
});
