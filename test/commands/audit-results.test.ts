import { join } from 'node:path';
import { TABLE } from '../../src/policy/table';
import { LAYOUTS } from '../../src/register/workbooks';
import { csv, MAILBOX, message, peopleCsv, run, SmallSchool } from './small-school';
import { tabsOf } from './workbook-files';

jest.setTimeout(60_000);

const COLLEAGUE = { From: 'Piotr <piotr.nowak@gmail.com>' };

/** Mail that fires most header rules, in two mailboxes, not in the order of the results. */
const MAIL = {
  [MAILBOX]: [
    message({ ...COLLEAGUE, 'Message-ID': '<c3@x>', Date: 'Wed, 08 Jul 2026 10:00:00 +0100' }),
    message({ 'Message-ID': '<a2@x>', Date: 'Tue, 07 Jul 2026 10:00:00 +0100' }),
    message({ 'Message-ID': '<a1@x>', Date: 'Tue, 07 Jul 2026 10:00:00 +0100' }),
    message({ 'Message-ID': '<g1@x>', From: 'Someone <someone@gmail.com>' }),
    message({
      'Message-ID': '<s1@x>',
      From: 'Head <head@elmbank.example>',
      'Authentication-Results': 'mx.google.com; dmarc=fail header.from=elmbank.example',
    }),
    message({
      'Message-ID': '<t1@x>',
      From: 'j.frith@elmbank.example',
      To: 'Tariq <t.aziz@pupils.elmbank.example>',
    }),
    message({ 'Message-ID': '<d1@x>', 'X-Gmail-Labels': 'Drafts' }),
    message({
      'Message-ID': '<spam@x>',
      Date: 'Thu, 09 Jul 2026 10:00:00 +0100',
      'X-Gmail-Labels': 'Spam',
    }),
  ].join(''),
  'head@elmbank.example.mbox':
    message({ 'Message-ID': '<a1@x>', Date: 'Tue, 07 Jul 2026 10:00:00 +0100' }) +
    message({
      'Message-ID': '<s1@x>',
      From: 'Head <head@elmbank.example>',
      'Authentication-Results': 'mx.google.com; dmarc=fail header.from=elmbank.example',
    }),
};

const KEYS = [
  'mailbox',
  'messageId',
  'date',
  'rule',
  'clauses',
  'force',
  'desks',
  'disposition',
  'interrupt',
  'person',
  'address',
  'direction',
  'channel',
  'approval',
  'reasons',
];

describe('the results of an audit', () => {
  let school: SmallSchool;
  let printed: string;
  beforeAll(() => {
    const approvals = csv(
      ['id', 'person_id', 'address', 'granted_by', 'granted_on'],
      ['a1', 's2', '', 's1', '2026-07-01'],
    );
    school = new SmallSchool({ school: { 'approvals.csv': approvals }, mail: MAIL });
    const { status, out, lines } = run(school.audit());
    expect([status, lines]).toEqual([0, []]);
    printed = out;
  });
  afterAll(() => school.remove());

  test('are findings of one line each, with these keys in this order and nothing else', () => {
    const text = school.text('findings.ndjson');
    expect(text.endsWith('}\n')).toBe(true);
    for (const finding of school.findings()) expect(Object.keys(finding)).toEqual(KEYS);
  });

  test('are sorted by mailbox, date, message and rule', () => {
    const found = school.findings().map(({ mailbox, messageId, rule, disposition, person, reasons }) => {
      const box = (mailbox as string).split('@')[0];
      return [box, messageId, rule, disposition, person, (reasons as string[]).join()].join(' ');
    });
    expect(found).toEqual([
      'head <s1@x> spoofed-school-address incident s1 ',
      'head <a1@x> pupil-contact contact-log p1 ',
      'j.frith <g1@x> unknown-personal-address flag  ',
      'j.frith <s1@x> spoofed-school-address incident s1 ',
      'j.frith <t1@x> private-message-to-pupil flag p1 ',
      'j.frith <a1@x> pupil-contact contact-log p1 ',
      'j.frith <a2@x> pupil-contact contact-log p1 ',
      'j.frith <c3@x> staff-personal-address flag s2 ',
      'j.frith <spam@x> pupil-contact contact-log p1 in-spam',
    ]);
  });

  test('have the clauses and force of the table, times in UTC and addresses in lower case', () => {
    const findings = school.findings();
    for (const { rule, clauses, force, date, address, mailbox } of findings) {
      expect({ clauses, force }).toEqual({
        clauses: TABLE[rule as keyof typeof TABLE].clauses,
        force: TABLE[rule as keyof typeof TABLE].force,
      });
      expect(date).toMatch(/^2026-07-0\dT09:00:00Z$/);
      expect([address, mailbox]).toEqual([String(address).toLowerCase(), String(mailbox).toLowerCase()]);
    }
    expect(findings.find(({ messageId }) => messageId === '<c3@x>')).toMatchObject({
      approval: 'approved',
      desks: [],
    });
    expect(findings.find(({ messageId }) => messageId === '<t1@x>')).toMatchObject({
      direction: 'sent',
      address: 't.aziz@pupils.elmbank.example',
    });
  });

  test('are counted in summary.json, one message in two mailboxes as one incident', () => {
    expect(school.summary()).toEqual({
      messages: 9,
      drafts: 1,
      skipped: [],
      findings: {
        'pupil-contact': 4,
        'private-message-to-pupil': 1,
        'spoofed-school-address': 2,
        'staff-personal-address': 1,
        'unknown-personal-address': 1,
      },
      incidents: 1,
      contactLog: 4,
      seconds: expect.any(Number),
      notes: [],
    });
    expect(Object.keys(school.summary()).slice(0, 7)).toEqual([
      'messages',
      'drafts',
      'skipped',
      'findings',
      'incidents',
      'contactLog',
      'seconds',
    ]);
  });

  test('are five workbooks with the tabs and headings of the design, each of which verifies', async () => {
    for (const [name, { tabs }] of Object.entries(LAYOUTS).filter(([each]) => each !== 'chair-concerns')) {
      const file = join(school.out, `${name}.xlsx`);
      const saved = await tabsOf(file);
      expect(Object.keys(saved)).toEqual(tabs.map(({ title }) => title));
      for (const { title, columns, frozenRows } of tabs.filter((tab) => !tab.hidden && tab.frozenRows > 0)) {
        expect(saved[title]!.rows[0]!.values).toEqual(columns.map(({ heading }) => heading));
        expect(frozenRows).toBe(1);
      }
      const { status, out } = run(['verify', file]);
      expect([status, out]).toEqual([
        0,
        `${file}: the Log holds, and everything in the register follows from it\n`,
      ]);
    }
  });

  test('print no name of a person, only how many', () => {
    expect(printed).toBe(
      `9 messages read, 9 findings: 1 incident, 4 lines in the contact log. Written to ${school.out}\n`,
    );
  });

  test('are the same bytes when the audit runs again', () => {
    const before = school.text('findings.ndjson');
    expect(run(school.audit()).status).toBe(0);
    expect(school.text('findings.ndjson')).toBe(before);
  });
});

test('--from and --to are whole local days, in summer time too', () => {
  const at = (date: string) => message({ 'Message-ID': `<${date.replace(/\W+/g, '-')}@x>`, Date: date });
  const school = new SmallSchool({
    school: { 'people.csv': peopleCsv() },
    mail: {
      [MAILBOX]: [
        at('Sun, 05 Jul 2026 22:59:59 +0000'),
        at('Sun, 05 Jul 2026 23:00:00 +0000'),
        at('Tue, 07 Jul 2026 22:59:59 +0000'),
        at('Tue, 07 Jul 2026 23:00:00 +0000'),
        at('Wed, 08 Jul 2026 08:00:00 +0900'),
      ].join(''),
    },
  });
  const { status, out } = run(school.audit('--from', '2026-07-06', '--to', '2026-07-07'));
  const dates = school.findings().map(({ date }) => date);
  school.remove();
  expect([status, dates]).toEqual([0, ['2026-07-05T23:00:00Z', '2026-07-07T22:59:59Z']]);
  expect(out).toContain('2 messages read');
});
