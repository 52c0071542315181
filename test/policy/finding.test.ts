import { RULES } from '../../src/policy/finding';
import { answersThatMatter, compareFindings, judge } from '../../src/policy/judge';
import { TABLE } from '../../src/policy/table';
import { mail, school, sent } from './notation';

const UPLAND = school();

describe('a finding', () => {
  test('has the keys of findings.ndjson, in their order', () => {
    const [finding] = judge(
      UPLAND,
      'Khan@Upland.example',
      mail('from Tom <TOM@pupils.upland.example> to khan@upland.example', [
        'Date: Tue, 10 Nov 2026 11:00:00.5 +0100',
      ]),
    );
    expect(JSON.stringify(finding)).toBe(
      JSON.stringify({
        mailbox: 'khan@upland.example',
        messageId: '<m1@test.example>',
        date: '2026-11-10T10:00:00Z',
        rule: 'pupil-contact',
        clauses: ['P13', 'P14', 'P15', 'P18'],
        force: 'must',
        desks: ['dsl'],
        disposition: 'contact-log',
        interrupt: false,
        person: 'tom',
        address: 'tom@pupils.upland.example',
        direction: 'received',
        channel: 'mail',
        approval: 'none',
        reasons: [],
      }),
    );
  });

  test('has no date where the mail has none that can be read', () => {
    const [finding] = judge(
      UPLAND,
      'khan@upland.example',
      mail('from tom@pupils.upland.example', ['Date: never']),
    );
    expect(finding).toMatchObject({ date: null, reasons: ['bad-date'] });
  });

  test("of sent mail has the recipient's address as it stands there", () => {
    const answered = [{ address: 'aisha.khan@gmail.com', person: UPLAND.roster.person('khan')! }];
    const message = sent('from evans@upland.example to AishaKhan@googlemail.com answers <q@x.example>');
    expect(judge(UPLAND, 'evans@upland.example', message, answered)).toMatchObject([
      {
        rule: 'accepted-personal-contact',
        address: 'aishakhan@googlemail.com',
        person: 'evans',
        direction: 'sent',
      },
    ]);
    expect(judge(UPLAND, 'evans@upland.example', message)).toMatchObject([
      { rule: 'to-personal-address', address: 'aishakhan@googlemail.com', person: 'khan' },
    ]);
  });

  test('of a name alone has the address of the notice', () => {
    const notice = mail(
      'from "Tom Smith (Classroom)" <no-reply@classroom.google.com> to khan@upland.example',
      [
        'Authentication-Results: mx.google.com; dkim=pass header.i=@google.com; dmarc=pass header.from=classroom.google.com',
      ],
    );
    expect(judge(UPLAND, 'khan@upland.example', notice)).toMatchObject([
      { person: 'tom', address: 'no-reply@classroom.google.com', channel: 'classroom' },
    ]);
  });

  test('shares nothing with the next: changing one leaves the table alone', () => {
    const message = mail('from tom@pupils.upland.example to khan@upland.example');
    const [first] = judge(UPLAND, 'khan@upland.example', message);
    first!.desks.push('it');
    first!.clauses.push('P1');
    expect(judge(UPLAND, 'khan@upland.example', message)[0]).toMatchObject({
      desks: ['dsl'],
      clauses: ['P13', 'P14', 'P15', 'P18'],
    });
  });
});

describe('the table', () => {
  test.each([
    ['spoofed-school-address', 'must', 'P64', 'it', 'incident', true],
    ['pupil-contact', 'must', 'P13 P14 P15 P18', 'dsl', 'contact-log', false],
    ['ex-pupil-contact', 'must', 'P13 P14 P15', 'dsl', 'contact-log', false],
    ['staff-personal-address', 'should', 'P20 P22', 'headteacher', 'count', false],
    ['governor-personal-address', 'advised', 'G17', 'clerk', 'count', false],
    ['unknown-personal-address', 'advised', 'P22 P23', '', 'flag', false],
    ['accepted-personal-contact', 'should', 'P23', 'headteacher', 'count', false],
    ['to-personal-address', 'advised', 'P22 P23', '', 'flag', false],
    ['private-message-to-pupil', 'advised', 'P46', '', 'flag', false],
  ] as const)('says of %s what the design says', (rule, force, clauses, desks, disposition, interrupt) => {
    expect(TABLE[rule]).toEqual({
      force,
      clauses: clauses.split(' '),
      desks: desks === '' ? [] : [desks],
      disposition,
      interrupt,
    });
  });

  test('counts no advice as a breach (F7): advice to staff has no desk', () => {
    const advice = RULES.filter(
      (rule) => rule in TABLE && TABLE[rule as keyof typeof TABLE].force === 'advised',
    );
    expect(
      advice
        .filter((rule) => rule !== 'governor-personal-address')
        .map((rule) => TABLE[rule as keyof typeof TABLE].disposition),
    ).toEqual(['flag', 'flag', 'flag']);
  });
});

describe('the order of findings', () => {
  const at = (mailbox: string, date: string | null, messageId: string, rule: string, person: string | null) =>
    ({ mailbox, date, messageId, rule, person }) as Parameters<typeof compareFindings>[0];

  test('is mailbox, date, message, rule, person', () => {
    const ordered = [
      at('a', null, '<9>', 'z', null),
      at('a', '2026-01-01T00:00:00Z', '<1>', 'a', null),
      at('a', '2026-01-01T00:00:00Z', '<1>', 'a', 'p'),
      at('a', '2026-01-01T00:00:00Z', '<1>', 'b', null),
      at('a', '2026-01-01T00:00:00Z', '<2>', 'a', null),
      at('a', '2026-01-02T00:00:00Z', '<0>', 'a', null),
      at('b', null, '<0>', 'a', null),
    ];
    expect([...ordered].reverse().sort(compareFindings)).toEqual(ordered);
    expect(compareFindings(ordered[1]!, ordered[1]!)).toBe(0);
  });
});

describe('the messages that an answer depends on', () => {
  const ask = (words: string) =>
    answersThatMatter(UPLAND, 'evans@upland.example', sent(`from evans@upland.example ${words}`));

  test("are those it answers, when it goes to a colleague's personal address", () => {
    expect(ask('to aisha.khan@gmail.com answers <q@x.example>')).toEqual(['<q@x.example>']);
  });

  test('are none for other mail, so that no thread is fetched for nothing', () => {
    expect(ask('to aisha.khan@gmail.com')).toEqual([]);
    expect(ask('to khan@upland.example answers <q@x.example>')).toEqual([]);
    expect(ask('to helen.smith@gmail.com answers <q@x.example>')).toEqual([]);
    const received = mail('from ann@x.example to aisha.khan@gmail.com answers <q@x.example>');
    expect(answersThatMatter(UPLAND, 'evans@upland.example', received)).toEqual([]);
  });
});
