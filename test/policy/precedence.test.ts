import fc from 'fast-check';
import { mail, says, school, sent } from './notation';

describe('precedence', () => {
  test('of several authors the first rule that fires stands alone', () => {
    const pupil = 'tom@pupils.upland.example';
    const leaver = 'zoe.oneill@gmail.com';
    const staff = 'aisha.khan@gmail.com';
    const governor = 'grace@hall.example';
    const stranger = 'stranger@gmail.com';
    const all = [stranger, governor, staff, leaver, pupil];
    const rules = [
      'pupil-contact',
      'ex-pupil-contact',
      'staff-personal-address',
      'governor-personal-address',
      'unknown-personal-address',
    ];
    rules.forEach((rule, i) => {
      const from = all.slice(0, all.length - i).join(', ');
      const said = says('evans', mail(`from ${from} to evans@upland.example`));
      expect(said).toHaveLength(1);
      expect(said[0]!.split(' ')[0]).toBe(rule);
    });
  });

  test('rule 10 stands beside rule 9', () => {
    const both = school({
      people: [
        'young,Yara Moss,,pupil;staff@2026-09-01..,yara@upland.example,,yara@moss.example,2010-01-01,,,,',
      ],
    });
    expect(says('khan', sent('from khan@upland.example to yara@moss.example'), both)).toEqual([
      'to-personal-address young flag',
      'private-message-to-pupil young flag (personal-address)',
    ]);
  });

  test('a pupil who works here is a pupil to rule 2 (F9)', () => {
    const both = school({
      people: [
        'young,Yara Moss,,pupil;staff@2026-09-01..,yara@upland.example,,yara@moss.example,2010-01-01,,,,',
      ],
    });
    expect(says('khan', mail('from yara@moss.example to khan@upland.example'), both)).toEqual([
      'pupil-contact young incident! dsl (personal-address)',
    ]);
  });

  test('an ex-pupil who came back to work is a colleague at once (F10)', () => {
    const back = school({
      people: [
        'back,Yara Moss,,pupil;staff@2026-09-01..,yara@upland.example,,yara@moss.example,2010-01-01,2026-07-20,,,',
      ],
    });
    expect(says('khan', mail('from yara@moss.example to khan@upland.example'), back)).toEqual([
      'staff-personal-address back count headteacher',
    ]);
    expect(
      says('khan', mail('from yara@moss.example to khan@upland.example on 2026-08-31'), back)[0],
    ).toMatch(/^ex-pupil-contact/);
  });
});

describe('automatic mail', () => {
  test.each([
    'Auto-Submitted: auto-replied',
    'Return-Path: <>',
    'Content-Type: multipart/report; report-type=delivery-status',
  ])('says nothing of who wrote: %s', (line) => {
    for (const from of [
      'tom@pupils.upland.example',
      'zoe.oneill@gmail.com',
      'aisha.khan@gmail.com',
      'stranger@gmail.com',
    ]) {
      expect(says('evans', mail(`from ${from} to evans@upland.example`, [line]))).toEqual([]);
    }
    expect(says('khan', sent('from khan@upland.example to tom@pupils.upland.example', [line]))).toEqual([]);
  });

  test("a service's notice is not automatic: a pupil's invitation is contact", () => {
    const invitation = [
      'Sender: Google Calendar <calendar-notification@google.com>',
      'Auto-Submitted: auto-generated',
      'Authentication-Results: mx.google.com; dkim=pass header.i=@google.com; dmarc=pass header.from=pupils.upland.example',
    ];
    expect(says('khan', mail('from tom@pupils.upland.example to khan@upland.example', invitation))).toEqual([
      'pupil-contact tom contact-log dsl',
    ]);
  });
});

describe('bulk mail', () => {
  const bulk = ['List-Unsubscribe: <https://x.example/u>'];

  test('does not fire rules 4 to 9', () => {
    for (const from of ['aisha.khan@gmail.com', 'grace@hall.example', 'stranger@gmail.com']) {
      expect(says('evans', mail(`from ${from} to evans@upland.example`, bulk))).toEqual([]);
    }
    expect(says('evans', sent('from evans@upland.example to aisha.khan@gmail.com', bulk))).toEqual([]);
  });

  test('fires rules 2, 3 and 10', () => {
    expect(says('khan', mail('from tom@pupils.upland.example to khan@upland.example', bulk))).toHaveLength(1);
    expect(says('khan', mail('from zoe.oneill@gmail.com to khan@upland.example', bulk))).toHaveLength(1);
    expect(says('khan', sent('from khan@upland.example to tom@pupils.upland.example', bulk))).toHaveLength(1);
  });

  test("a group's post is not bulk", () => {
    const group = [...bulk, 'List-ID: <staff.upland.example>', 'X-Google-Group-Id: 1', 'Precedence: bulk'];
    expect(says('evans', mail('from aisha.khan@gmail.com to staff@upland.example', group))).toHaveLength(1);
  });
});

describe("a group's post", () => {
  test('is contact from who wrote it, not from the group', () => {
    const post = [
      "From: 'Tom Smith' via Staff <staff@upland.example>",
      'X-Original-Sender: tom.smith@gmail.com',
      'List-ID: <staff.upland.example>',
      'X-Google-Group-Id: 1',
    ];
    expect(says('khan', mail('to staff@upland.example', post))).toEqual([
      'pupil-contact tom incident! dsl (personal-address)',
    ]);
  });

  test('that is none cannot put a pupil behind a mail', () => {
    const forged = ['X-Original-Sender: tom@pupils.upland.example', 'X-Google-Group-Id: 1'];
    expect(says('khan', mail('from stranger@gmail.com to khan@upland.example', forged))).toEqual([
      'unknown-personal-address - flag',
    ]);
  });
});

describe('nothing is said', () => {
  test.each([
    ['of a colleague', 'from evans@upland.example to khan@upland.example'],
    ['of a company', 'from sales@company.example to khan@upland.example'],
    ['of a mail without an author', 'to khan@upland.example'],
    ['of a mail with a broken author', 'from Tom Smith to khan@upland.example'],
    [
      'of an address that only contains a pupil’s',
      'from tom@pupils.upland.example.evil.example to khan@upland.example',
    ],
    [
      'of a subdomain that the school did not name',
      'from tom@x.pupils.upland.example to khan@upland.example',
    ],
  ])('%s', (_, words) => expect(says('khan', mail(words))).toEqual([]));
});

describe('what does not matter', () => {
  const people = [
    'tom@pupils.upland.example',
    'owen@pupils.upland.example',
    'new@pupils.upland.example',
    'zoe.oneill@gmail.com',
    'aisha.khan@gmail.com',
    'dylan@price.example',
    'carol.evans@gmail.com',
    'grace@hall.example',
    'smiths@family.example',
    'stranger@gmail.com',
    'sales@company.example',
    'khan@upland.example',
    'staff@upland.example',
  ];
  const some = fc.uniqueArray(fc.constantFrom(...people), { minLength: 1, maxLength: 5 });

  test('the order of recipients', () => {
    fc.assert(
      fc.property(some, fc.nat(), (to, turn) => {
        const k = turn % to.length;
        const turned = [...to.slice(k), ...to.slice(0, k)];
        const said = (list: string[]) =>
          says('evans', sent(`from evans@upland.example to ${list.join(', ')}`)).sort();
        expect(said(turned)).toEqual(said(to));
      }),
    );
  });

  test('upper case, and which of To, Cc and Bcc names a recipient, for what the sender did', () => {
    fc.assert(
      fc.property(some, fc.constantFrom('to', 'cc', 'bcc'), (to, line) => {
        const said = (words: string) => says('evans', sent(`from evans@upland.example ${words}`));
        expect(said(`${line} ${to.join(', ').toUpperCase()}`)).toEqual(said(`to ${to.join(', ')}`));
      }),
    );
  });

  test('a header that means nothing here', () => {
    fc.assert(
      fc.property(fc.constantFrom(...people), fc.string({ maxLength: 30 }), (from, text) => {
        const words = `from ${from} to evans@upland.example`;
        expect(says('evans', mail(words, [`X-Mailer: ${text.replace(/[\r\n]/g, '')}`]))).toEqual(
          says('evans', mail(words)),
        );
      }),
    );
  });

  test('the order of the register', () => {
    const rows = [
      'p1,Pia One,,pupil,pia@pupils.upland.example,,,,,,,',
      'p2,Pat Two,,staff,pat@upland.example,,pat@two.example,,,,,',
    ];
    const [there, back] = [school({ people: rows }), school({ people: [...rows].reverse() })];
    for (const from of ['pia@pupils.upland.example', 'pat@two.example']) {
      const message = mail(`from ${from} to khan@upland.example`);
      expect(says('khan', message, there)).toEqual(says('khan', message, back));
    }
  });
});
