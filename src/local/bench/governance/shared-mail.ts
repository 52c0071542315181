import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseAddresses } from '../../../mail/mailbox';
import type { Register } from '../../../policy/judgement';
import { decodeHeader, splitHeaders } from '../../mail/headers';
import { type Share, share } from '../share';
import type { GovernanceCase } from './case';
import { governanceSchool, registerOf } from './school';
import { foundIn } from './score-cases';

const FILE = 'business_personal.jsonl.gz';
const LONGEST_SUBJECT = 120;

/** What rule 13 makes of real labelled mail, taken for a governor's sent mail. */
export interface SharedMailFigures {
  /** How far these figures reach. */
  limits: string;
  /** Personal mail against business mail by two annotators, from headers alone. */
  precision: Share;
  recall: Share;
  /** How much of the business mail it speaks of. */
  falseAlarms: Share;
  /** The three for "every message with an outside recipient is personal". */
  outsideOnly: { precision: Share; recall: Share; falseAlarms: Share };
  /** How much of each other lot of mail rule 13 speaks of; none of it is known to be a holder's private life. */
  shown: Record<string, Share>;
}

interface Row {
  source: string;
  label: string;
  raw?: string;
  subject?: string;
  text?: string;
}

/** Reads the shared mail; null when it is not there. */
export function measureSharedMail(sharedData: string | null): SharedMailFigures | null {
  const file = sharedData === null ? null : join(sharedData, FILE);
  if (file === null || !existsSync(file)) return null;
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  const rows = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row);
  const letters = rows.flatMap((row) =>
    row.raw === undefined ? [] : [{ ...row, ...companyLetter(row.raw) }],
  );
  const of = (label: string) => letters.filter((letter) => letter.label === label);
  const [personal, business] = [of('personal'), of('business')];
  const figures = (says: (letter: Letter) => boolean) => {
    const right = personal.filter(says).length;
    const wrong = business.filter(says).length;
    return {
      precision: share(right, right + wrong),
      recall: share(right, personal.length),
      falseAlarms: share(wrong, business.length),
    };
  };
  const school = governanceSchool();
  const all: [string, readonly boolean[]][] = [
    ['company mail on careers and people (personal-professional)', of('personal-professional').map(isShown)],
    ['company mail of both kinds (mixed)', of('mixed').map(isShown)],
    ['school newsletters and minutes, as a governor', schoolText(rows, school, 'm.teale@fernhill.example')],
    [
      'school newsletters and minutes, as a parent group',
      schoolText(rows, school, 'friends@fernhill.example'),
    ],
    ['list mail with the weak label "technical"', listMail(rows, school, 'technical')],
    ['list mail with the weak label "social"', listMail(rows, school, 'social')],
  ];
  return {
    limits:
      'Mail of a United States company, 1999 to 2001, most of it from one man; 26 of 1,140 are purely personal, ' +
      'many with an empty subject or "Re:", which no header tells from business. The school text is no mail: each ' +
      'of its lines stands for a subject.',
    ...figures(isShown),
    outsideOnly: figures(({ outside }) => outside),
    shown: Object.fromEntries(
      all.map(([name, each]) => [name, share(each.filter((one) => one).length, each.length)]),
    ),
  };
}

interface Letter {
  one: GovernanceCase;
  register: Register;
  outside: boolean;
}

function isShown({ one, register }: Letter): boolean {
  return foundIn(register, one) === 'governance-outside-business';
}

/** The letter as the sender's, who is made the only governor of a school with the company's domain. */
function companyLetter(raw: string): Letter {
  const block = raw.split(/\r?\n\r?\n/)[0] ?? '';
  const headers = splitHeaders(Buffer.from(block, 'utf8')).headers.map(decodeHeader);
  const line = (name: string) =>
    headers
      .filter((header) => header.name.toLowerCase() === name)
      .map(({ value }) => value)
      .join(', ');
  const owner = parseAddresses([line('from')])[0]?.address ?? 'nobody@enron.com';
  const recipients = parseAddresses([line('to'), line('cc')]);
  return {
    one: {
      kind: 'company',
      mailbox: owner,
      direction: 'sent',
      from: line('from'),
      to: line('to'),
      cc: line('cc'),
      subject: line('subject'),
      expected: null,
    },
    register: registerOf(
      governanceSchool().school,
      `id,name,roles,school_email,personal_emails\ngov,Some Governor,governor,${owner},`,
      { domains: ['enron.com', '*.enron.com'], pupilDomains: [] },
    ),
    outside: recipients.some(({ address }) => !/@(?:.+\.)?enron\.com$/.test(address)),
  };
}

function schoolText(rows: readonly Row[], register: Register, mailbox: string): boolean[] {
  return subjects(rows, 'uk-school-text', null, register, mailbox);
}

function listMail(rows: readonly Row[], register: Register, label: string): boolean[] {
  return subjects(rows, 'spamassassin-ham', label, register, 'm.teale@fernhill.example');
}

/** Each as the subject of a letter to one stranger: the mail's own subject, or each line of a text. */
function subjects(
  rows: readonly Row[],
  source: string,
  label: string | null,
  register: Register,
  mailbox: string,
): boolean[] {
  return rows
    .filter((row) => row.source === source && (label === null || row.label === label))
    .flatMap(({ subject, text = '' }) => (subject === undefined ? text.split('\n') : [subject]))
    .map((subject) =>
      isShown({
        one: {
          kind: source,
          mailbox,
          direction: 'sent',
          from: mailbox,
          to: 'somebody@stranger.example',
          subject: subject.slice(0, LONGEST_SUBJECT),
          expected: null,
        },
        register,
        outside: true,
      }),
    );
}
