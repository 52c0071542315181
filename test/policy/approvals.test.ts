import fc from 'fast-check';
import { readApprovals } from '../../src/policy/approvals';
import { school } from './notation';

const COLUMNS = ['asked', 'by', 'granted', 'declined', 'expires', 'revoked', 'address', 'person'] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

function line(row: Row, i: number): string {
  const {
    person = 'khan',
    address = '',
    asked = '',
    by = '',
    granted = '',
    declined = '',
    expires = '',
    revoked = '',
  } = row;
  return [`a${i}`, person, address, 'P24', 'trip', asked, by, granted, declined, expires, revoked].join(',');
}

/** The state for Aisha Khan's personal address on a day. */
function state(rows: Row[], day = '2026-11-10', address = 'aisha.khan@gmail.com'): string {
  return school({ approvals: rows.map(line) }).approvals.state('khan', address, day);
}

describe('an approval', () => {
  test.each<[string, Row[], string]>([
    ['nothing was asked', [], 'none'],
    ['it was asked', [{ asked: '2026-11-01' }], 'asked'],
    ['it was asked on the day itself', [{ asked: '2026-11-10' }], 'asked'],
    ['it was asked after the message', [{ asked: '2026-11-11' }], 'none'],
    ['the Headteacher granted it before', [{ by: 'head', granted: '2026-11-01' }], 'approved'],
    ['the Headteacher granted it on the day itself', [{ by: 'head', granted: '2026-11-10' }], 'approved'],
    ['the acting head in post granted it', [{ by: 'acting', granted: '2026-11-05' }], 'approved'],
    ['SLT alone granted it (F2)', [{ by: 'acting', granted: '2026-10-31' }], 'needs-headteacher'],
    ['it was granted a day after (F6)', [{ by: 'head', granted: '2026-11-11' }], 'retrospective'],
    ['it was granted 14 days after', [{ by: 'head', granted: '2026-11-24' }], 'retrospective'],
    ['it was granted 15 days after', [{ by: 'head', granted: '2026-11-25' }], 'none'],
    [
      'it was asked before and granted 15 days after',
      [{ asked: '2026-11-01', by: 'head', granted: '2026-11-25' }],
      'asked',
    ],
    ['it ends on the day itself', [{ by: 'head', granted: '2026-11-01', expires: '2026-11-10' }], 'approved'],
    ['it ended the day before', [{ by: 'head', granted: '2026-11-01', expires: '2026-11-09' }], 'expired'],
    [
      'it is revoked on the day itself',
      [{ by: 'head', granted: '2026-11-01', revoked: '2026-11-10' }],
      'revoked',
    ],
    [
      'it is revoked the day after',
      [{ by: 'head', granted: '2026-11-01', revoked: '2026-11-11' }],
      'approved',
    ],
    ["SLT's ended", [{ by: 'acting', granted: '2026-10-01', expires: '2026-11-09' }], 'expired'],
    ['it was declined', [{ asked: '2026-11-01', declined: '2026-11-05' }], 'declined'],
    ['it is declined on the day itself', [{ asked: '2026-11-01', declined: '2026-11-10' }], 'declined'],
    ['it is declined the day after', [{ asked: '2026-11-01', declined: '2026-11-11' }], 'asked'],
    [
      'it was granted by somebody without the role',
      [{ asked: '2026-11-01', by: 'evans', granted: '2026-11-02' }],
      'asked',
    ],
    ['it was granted by the DSL, who is not SLT', [{ by: 'dsl', granted: '2026-11-02' }], 'none'],
    ['it was granted by a governor', [{ by: 'chair', granted: '2026-11-02' }], 'none'],
    ['it was granted by nobody', [{ granted: '2026-11-02' }], 'none'],
    ['it was granted on no day', [{ by: 'head' }], 'none'],
    [
      'it covers another address',
      [{ by: 'head', granted: '2026-11-01', address: 'other@home.example' }],
      'none',
    ],
    ['it covers another person', [{ by: 'head', granted: '2026-11-01', person: 'dsl' }], 'none'],
    [
      'it covers this address, spelt otherwise',
      [{ by: 'head', granted: '2026-11-01', address: 'AishaKhan@googlemail.com' }],
      'approved',
    ],
    ['it covers any address', [{ by: 'head', granted: '2026-11-01', address: '' }], 'approved'],
  ])('when %s', (_, rows, expected) => expect(state(rows)).toBe(expected));

  test('granted to oneself counts as not granted', () => {
    const register = school({ approvals: ['a1,head,,P24,,2026-11-01,head,2026-11-02,,,'] });
    expect(register.approvals.state('head', 'ruth@okafor.example', '2026-11-10')).toBe('asked');
  });

  test('is of the role on the day of the grant, not of the message', () => {
    const row = [{ by: 'acting', granted: '2026-11-30' }];
    expect(state(row, '2026-12-10')).toBe('approved');
    expect(state([{ by: 'acting', granted: '2026-12-01' }], '2026-12-10')).toBe('needs-headteacher');
  });

  test('of SLT first and the Headteacher later goes by the day of the message', () => {
    const rows = [
      { by: 'acting', granted: '2026-10-01' },
      { by: 'head', granted: '2026-11-12' },
    ];
    expect(state(rows, '2026-11-10')).toBe('needs-headteacher');
    expect(state(rows, '2026-11-12')).toBe('approved');
    expect(state(rows, '2026-09-30')).toBe('retrospective');
  });
});

describe('of several rows', () => {
  const rows: [string, Row][] = [
    ['approved', { by: 'head', granted: '2026-11-01' }],
    ['needs-headteacher', { by: 'acting', granted: '2026-10-01' }],
    ['retrospective', { by: 'head', granted: '2026-11-12' }],
    ['revoked', { by: 'head', granted: '2026-11-01', revoked: '2026-11-05' }],
    ['expired', { by: 'head', granted: '2026-11-01', expires: '2026-11-05' }],
    ['declined', { declined: '2026-11-05' }],
    ['asked', { asked: '2026-11-05' }],
    ['none', {}],
  ];

  test('the first state in the order of the design wins, whatever the order of the rows', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 1 }), (chosen) => {
        const first = rows.find(([name]) => chosen.some(([other]) => other === name))!;
        expect(state(chosen.map(([, row]) => row))).toBe(first[0]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('approvals.csv', () => {
  const { roster } = school();
  const header =
    'id,person_id,address,clause,purpose,asked_on,granted_by,granted_on,declined_on,expires_on,revoked_on';
  const problems = (row: string) =>
    readApprovals(`${header}\n${row}`, roster).sheet.problems.map(
      ({ row: at, column, what }) => `${at} ${column}: ${what}`,
    );

  test('is read with its columns in any order', () => {
    const text = 'granted_on,granted_by,person_id,id\n2026-11-01,head,khan,a1';
    const { approvals, sheet } = readApprovals(text, roster);
    expect(sheet.problems).toEqual([]);
    expect(approvals).toMatchObject([
      { id: 'a1', personId: 'khan', grantedBy: 'head', grantedOn: '2026-11-01', address: '' },
    ]);
  });

  test('names people and days that do not exist', () => {
    expect(problems('a1,nobody,,,,,,,,,')).toEqual(['2 person_id: nobody has the id "nobody"']);
    expect(problems('a1,,,,,,,,,,')).toEqual(['2 person_id: nobody has the id ""']);
    expect(problems('a1,khan,,,,,boss,2026-11-01,,,')).toEqual(['2 granted_by: nobody has the id "boss"']);
    expect(problems('a1,khan,,,,,head,2026-02-30,,,')).toEqual([
      '2 granted_on: "2026-02-30" is not a date that exists, written YYYY-MM-DD',
    ]);
  });
});
