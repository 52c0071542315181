import type { Content } from '../../src/mail/content';
import type { Message } from '../../src/mail/message';
import { explain } from '../../src/policy/explain';
import type { Finding } from '../../src/policy/finding';
import { judge } from '../../src/policy/judge';
import type { Register } from '../../src/policy/judgement';
import { REASONS } from '../../src/policy/reasons';
import { TABLE } from '../../src/policy/table';
import type { Concern } from '../../src/policy/triage/concern';
import { GOOGLES_OWN } from '../mail/notation';
import { mail, school, sent } from './notation';

const AT = '@upland.example';

interface Shape {
  name: string;
  mailbox: string;
  message: Message;
  register?: Register;
  /** For what only other messages can bring about. */
  finding?: Partial<Finding> & Pick<Finding, 'rule'>;
  /** Words that the explanation must hold. */
  says: string[];
}

const approvals = (row: string) => school({ approvals: [row] });
const WORDS: Concern = {
  kind: 'bullying',
  interrupt: false,
  phrase: 'pick-on',
  seen: 'they pick on me',
  where: 'body',
};
const worried: Register = { ...school(), concerns: () => [WORDS] };
const CONTENT: Content = { ownWords: 'they pick on me', text: 'they pick on me', links: [] };

const SITE = {
  id: 'W1',
  platform: 'WordPress',
  url: 'https://upland3k.wordpress.com',
  ownerId: 'khan',
  accountEmail: '',
  className: '3K',
  notifiedOn: '2026-09-01',
  pupilsFrom: '2027-01-05',
  closedOn: null,
};

const NOTICE = (subject: string) => [
  `Authentication-Results: mx.google.com; dkim=pass header.i=@mail.instagram.com; dmarc=pass header.from=mail.instagram.com`,
  `Subject: ${subject}`,
];
const FROM_INSTAGRAM = 'from Instagram <no-reply@mail.instagram.com> to khan@upland.example';

const SHAPES: Shape[] = [
  {
    name: 'a forged school address',
    mailbox: 'khan',
    message: mail(
      'from Head <head@upland.example> to khan@upland.example checked dmarc=fail header.from=upland.example',
    ),
    says: ['dmarc=fail', 'people.csv, row head, column school_email', 'Authentication-Results'],
  },
  {
    name: 'a school address without any proof',
    mailbox: 'khan',
    message: mail('from Evans <evans@upland.example> to khan@upland.example checked spf=none'),
    says: ['no proof by DMARC, SPF or DKIM'],
  },
  {
    name: 'a pupil',
    mailbox: 'khan',
    message: mail('from Tom <tom@pupils.upland.example> to khan@upland.example'),
    says: [
      'the line From',
      'people.csv, row tom, column school_email',
      'not the text',
      'Nothing: it is logged',
    ],
  },
  {
    name: 'a pupil at an alias',
    mailbox: 'khan',
    message: mail('from Tom <t.smith@upland.example> to khan@upland.example'),
    says: ['people.csv, row tom, column aliases'],
  },
  {
    name: 'a pupil through a group',
    mailbox: 'khan',
    message: mail('from "Tom via Staff" <staff@upland.example> to staff@upland.example', [
      'X-Original-Sender: tom@pupils.upland.example',
      'X-Original-From: Tom <tom@pupils.upland.example>',
      'List-ID: <staff.upland.example>',
      'Mailing-list: list staff@upland.example; contact staff+owners@upland.example',
    ]),
    says: ['X-Original-'],
  },
  {
    name: 'a pupil from home',
    mailbox: 'khan',
    message: mail('from Tom <tom.smith@gmail.com> to khan@upland.example'),
    says: ['people.csv, row tom, column personal_emails', 'closes it with a decision'],
  },
  {
    name: 'a pupil at the family’s address',
    mailbox: 'khan',
    message: mail('from Thomas Smith <smiths@family.example> to khan@upland.example'),
    says: ['A grown-up has the same address'],
  },
  {
    name: 'an account of pupils that is on no register',
    mailbox: 'khan',
    message: mail('from New <new@pupils.upland.example> to khan@upland.example'),
    says: ['in no row of the roster', 'Enter whose account it is'],
  },
  {
    name: 'a pupil by name',
    mailbox: 'khan',
    message: mail('from "Thomas Smith (Classroom)" <no-reply@classroom.google.com> to khan@upland.example', [
      `Authentication-Results: ${GOOGLES_OWN}`,
    ]),
    says: ['gives only the name “Thomas Smith”', 'One pupil', 'people.csv, row tom, column name'],
  },
  {
    name: 'one of two pupils by name',
    mailbox: 'khan',
    message: mail('from "Jack Jones (Classroom)" <no-reply@classroom.google.com> to khan@upland.example', [
      `Authentication-Results: ${GOOGLES_OWN}`,
    ]),
    says: ['Several people on the roster have this name'],
  },
  {
    name: 'a pupil with words that a person should look at',
    mailbox: 'khan',
    message: {
      ...mail('from Tom <tom@pupils.upland.example> to khan@upland.example'),
      content: CONTENT,
    },
    register: worried,
    says: ['In the text stand the words “they pick on me”', 'bullying, or not', 'tab Phrases'],
  },
  {
    name: 'a former pupil from home',
    mailbox: 'khan',
    message: mail('from Zoë <zoe.oneill@gmail.com> to khan@upland.example'),
    says: ['former pupil', 'people.csv, row leaver, column left_on'],
  },
  {
    name: 'a former pupil of unknown age',
    mailbox: 'khan',
    message: mail('from Ravi <ravi@patel.example> to khan@upland.example cc head@upland.example'),
    says: ['no date of birth (people.csv, row ageless, column date_of_birth)', 'Enter the date of birth'],
  },
  {
    name: 'staff from home',
    mailbox: 'head',
    message: mail('from Aisha <aisha.khan@gmail.com> to head@upland.example'),
    says: ['people.csv, row khan, column personal_emails', 'No approval', 'An approval by the Headteacher'],
  },
  {
    name: 'staff from home with an approval',
    mailbox: 'head',
    message: mail('from Aisha <aisha.khan@gmail.com> to head@upland.example'),
    register: approvals('A7,khan,aisha.khan@gmail.com,P24,phone,2026-09-01,head,2026-09-01,,,'),
    says: ['approvals.csv, row A7', 'Nothing has to be settled'],
  },
  {
    name: 'staff from home with SLT’s approval',
    mailbox: 'head',
    message: mail('from Aisha <aisha.khan@gmail.com> to head@upland.example'),
    register: approvals('A8,khan,,P24,phone,2026-08-01,acting,2026-09-02,,,'),
    says: ['approvals.csv, row A8', 'The Headteacher’s own approval'],
  },
  {
    name: 'staff from home with an approval given later',
    mailbox: 'head',
    message: mail('from Aisha <aisha.khan@gmail.com> to head@upland.example'),
    register: approvals('A9,khan,,P24,phone,,head,2026-11-12,,,'),
    says: ['afterwards (approvals.csv, row A9)', 'From the day of the approval on'],
  },
  {
    name: 'staff who are parents from home',
    mailbox: 'head',
    message: mail('from Carol <carol.evans@gmail.com> to head@upland.example'),
    says: ['also a parent', 'people.csv, row evans, column roles', 'never counted'],
  },
  {
    name: 'a governor from home',
    mailbox: 'head',
    message: mail('from Grace <grace@hall.example> to head@upland.example'),
    says: ['personal address of a governor', 'it is advice'],
  },
  {
    name: 'a governor who is a parent from home',
    mailbox: 'head',
    message: mail('from Nadia <nadia.haddad@gmail.com> to head@upland.example'),
    says: ['also a parent'],
  },
  {
    name: 'a look-alike of a pupil',
    mailbox: 'khan',
    message: mail('from Thomas Smith <thomas.smith.2016@hotmail.com> to khan@upland.example'),
    says: ['in no row of the roster', 'people.csv, row tom, column name', 'If it is theirs'],
  },
  {
    name: 'a look-alike of the Headteacher',
    mailbox: 'khan',
    message: mail('from Ruth Okafor <ruth.okafor@office-mail.example> to khan@upland.example'),
    says: ['people.csv, row head, column name'],
  },
  {
    name: 'a look-alike of a colleague',
    mailbox: 'khan',
    message: mail('from Peter Novak <p.novak99@hotmail.com> to khan@upland.example on 2026-07-01'),
    says: ['only the reader is shown it'],
  },
  {
    name: 'a stranger at a free-mail address',
    mailbox: 'khan',
    message: mail('from Somebody <somebody@gmail.com> to khan@upland.example'),
    says: ['anybody can get one like it', 'column personal_emails'],
  },
  {
    name: 'an answer to a colleague at home',
    mailbox: 'head',
    message: sent('from head@upland.example to aisha.khan@gmail.com answers <m0@x>'),
    finding: {
      rule: 'accepted-personal-contact',
      person: 'head',
      address: 'aisha.khan@gmail.com',
      desks: ['chair'],
      disposition: 'count',
    },
    says: ['people.csv, row khan, column personal_emails', 'In-Reply-To', 'Chair'],
  },
  {
    name: 'mail to a colleague at home',
    mailbox: 'head',
    message: sent('from head@upland.example to aisha.khan@gmail.com'),
    says: ['Among the recipients is aisha.khan@gmail.com', 'only the writer is shown it'],
  },
  {
    name: 'mail to one pupil alone',
    mailbox: 'khan',
    message: sent('from khan@upland.example to tom@pupils.upland.example'),
    says: ['one recipient over To, Cc and Bcc', 'copied in'],
  },
  {
    name: 'mail to one account of pupils that is on no register',
    mailbox: 'khan',
    message: sent('from khan@upland.example to new@pupils.upland.example'),
    says: ['Enter whose account it is'],
  },
  {
    name: 'mail to a former pupil of unknown age alone',
    mailbox: 'khan',
    message: sent('from khan@upland.example to ravi@patel.example'),
    says: ['no date of birth'],
  },
  {
    name: 'a pupil’s request on a social platform',
    mailbox: 'khan',
    message: mail(FROM_INSTAGRAM, NOTICE('Thomas Smith wants to follow you')),
    says: ['a notice from Instagram', '“Thomas Smith”', 'One child', 'tab Sites'],
  },
  {
    name: 'one of two pupils on a social platform',
    mailbox: 'khan',
    message: mail(FROM_INSTAGRAM, NOTICE('Jack Jones wants to follow you')),
    says: ['Several people on the roster have that name'],
  },
  {
    name: 'a parent’s request on a social platform',
    mailbox: 'khan',
    message: mail(FROM_INSTAGRAM, NOTICE('Helen Smith wants to follow you')),
    says: ['One parent', 'it is advice'],
  },
  {
    name: 'a governor’s account for the own child',
    mailbox: 'nadia',
    message: sent('from nadia@upland.example to office@upland.example', ['Subject: Sami’s dinner money']),
    says: ['people.csv, row gov-parent, column children', 'The clerk sees the number'.toLowerCase()],
  },
  {
    name: 'a parent group’s account for something private',
    mailbox: 'pta',
    message: sent('from pta@upland.example to orders@amazon.co.uk', [
      'Subject: My order 123-456: refund for my shoes',
    ]),
    finding: {
      rule: 'governance-outside-business',
      person: 'pta',
      address: 'orders@amazon.co.uk',
      reasons: ['shopping'],
    },
    says: ['people.csv, row pta, column roles', 'Nothing else follows'],
  },
  {
    name: 'a link to a site on no register',
    mailbox: 'khan',
    message: sent('from khan@upland.example to tom@pupils.upland.example cc evans@upland.example', [
      'Subject: see https://upland3k.wordpress.com',
    ]),
    says: ['in no row of the tab Sites', 'sites.csv, columns url and notified_on'],
  },
  {
    name: 'a link to a site that is not open yet',
    mailbox: 'khan',
    message: sent('from khan@upland.example to tom@pupils.upland.example cc evans@upland.example', [
      'Subject: see https://upland3k.wordpress.com',
    ]),
    register: { ...school(), sites: [SITE] },
    says: ['not open to pupils yet', 'column pupils_from'],
  },
];

function findingsOf({ mailbox, message, register = school(), finding }: Shape): Finding[] {
  const found = judge(register, `${mailbox}${AT}`, message);
  if (finding === undefined) return found;
  const entry = TABLE[finding.rule as keyof typeof TABLE];
  return [
    {
      mailbox: `${mailbox}${AT}`,
      messageId: message.messageId,
      date: null,
      clauses: [...entry.clauses],
      force: entry.force,
      desks: [...entry.desks],
      disposition: entry.disposition,
      interrupt: entry.interrupt,
      person: null,
      address: '',
      direction: message.direction,
      channel: message.channel,
      approval: 'none',
      reasons: [],
      ...finding,
    },
  ];
}

const explained = (shape: Shape) =>
  findingsOf(shape).map((finding) => ({
    finding,
    why: explain(shape.register ?? school(), shape.message, finding),
  }));

const words = (shape: Shape) => JSON.stringify(explained(shape).map(({ why }) => why));

describe('every finding explains itself', () => {
  test.each(SHAPES.map((shape) => [shape.name, shape] as const))('%s', (_, shape) => {
    const all = explained(shape);
    expect(all).not.toEqual([]);
    for (const { why } of all) {
      expect(why.seen.length).toBeGreaterThan(0);
      expect(why.remedy.length).toBeGreaterThan(0);
    }
    for (const says of shape.says) expect(words(shape)).toContain(says);
  });

  test('whatever the rule', () => {
    const rules = SHAPES.flatMap((shape) => findingsOf(shape).map(({ rule }) => rule));
    expect([...new Set(rules)].sort()).toEqual(Object.keys(TABLE).sort());
  });

  test('in sentences that are short, plain and without a code or a verdict', () => {
    const codes = [
      ...Object.keys(TABLE),
      ...REASONS.filter((code) => code.includes('-')),
      'contact-log',
      'undefined',
    ];
    for (const shape of SHAPES) {
      for (const { why } of explained(shape)) {
        for (const sentence of [...why.seen, ...why.remedy]) {
          expect(sentence).toMatch(/^[A-Z].*[.]$/su);
          for (const code of codes) expect(sentence).not.toContain(code);
          expect(sentence).not.toMatch(/breach|offence|guilty|violat|suspicious|culprit/i);
          for (const part of sentence.split(/[.:] /))
            expect([part, part.split(/\s+/).length <= 26]).toEqual([part, true]);
        }
      }
    }
  });

  test('and names nobody: people are the ids of their rows, and without the person not even that', () => {
    const shape = SHAPES.find(({ name }) => name === 'staff from home with an approval')!;
    const { finding } = explained(shape)[0]!;
    expect(words(shape)).not.toMatch(/Aisha|Khan/);
    const shown = JSON.stringify(explain(shape.register!, shape.message, { ...finding, person: null }));
    expect(shown).toContain('people.csv, column personal_emails');
    expect(shown).not.toMatch(/row (khan|A7)/);
  });
});

test('the clause is the one that speaks of this message, and the force is in words', () => {
  const clauseOf = (name: string) => explained(SHAPES.find((shape) => shape.name === name)!)[0]!.why;
  expect(clauseOf('a pupil')).toMatchObject({
    clause: { id: 'P14', sentence: expect.stringContaining('must be reported') },
    force: 'The policy says must',
    desks: 'DSL',
    what: 'A pupil wrote',
  });
  expect(clauseOf('staff from home').clause.id).toBe('P22');
  expect(clauseOf('a parent’s request on a social platform').clause.id).toBe('P10');
  expect(clauseOf('mail to a colleague at home')).toMatchObject({
    force: 'Advice, not a rule',
    desks: 'Nobody but the reader',
  });
});

test('what is true of the message whatever the rule is told too', () => {
  const message = mail('from Tom <tom@pupils.upland.example> to khan@upland.example', [], ['SPAM']);
  const [finding] = judge(school(), `khan${AT}`, message);
  expect(explain(school(), message, finding!).seen).toContain('It was in spam.');
});
