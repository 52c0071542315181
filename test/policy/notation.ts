// A small notation, so that a case of the policy is one or two lines: an invented school, a mail in words, and what
// the policy says of it in words.

import { type Message, readMessage } from '../../src/mail/message';
import { isDisposable } from '../../src/people/disposable';
import { isFreeMail } from '../../src/people/free-mail';
import { type Person, ROLES } from '../../src/people/person';
import { readGroups, readPeople } from '../../src/people/read-people';
import { Roster } from '../../src/people/roster';
import { Approvals, readApprovals } from '../../src/policy/approvals';
import type { Finding } from '../../src/policy/finding';
import { answersThatMatter, countedPersonalAddress, judge } from '../../src/policy/judge';
import type { Register } from '../../src/policy/judgement';
import { readSchool } from '../../src/policy/read-school';
import { headersOf } from '../mail/notation';

const PEOPLE = `id,name,other_names,roles,school_email,aliases,personal_emails,date_of_birth,left_on,class,children,users
khan,Aisha Khan,,staff,khan@upland.example,a.khan@upland.example,aisha.khan@gmail.com,,,3K,,
head,Ruth Okafor,,headteacher,head@upland.example,,ruth@okafor.example,,,,,
acting,Sam Boateng,,slt,sam@upland.example,,sam.boateng@gmail.com,,,,,
dsl,Dylan Price,,dsl,dylan@upland.example,,dylan@price.example,,,,,
deputy,Mei Lin,,deputy-dsl,mei@upland.example,,,,,,,
evans,Carol Evans,,staff;parent,evans@upland.example,,carol.evans@gmail.com,,,,owen,
old-staff,Peter Novak,,staff@..2026-07-31,novak@upland.example,,peter.novak@gmail.com,,,,,
gov,Grace Hall,,governor,grace@upland.example,,grace@hall.example,,,,,
chair,Colin Reid,,chair,chair@upland.example,,colin@reid.example,,,,,
gov-parent,Nadia Haddad,,governor;parent,nadia@upland.example,,nadia.haddad@gmail.com,,,,sami,
gov-staff,Will Hughes,,staff;governor,hughes@upland.example,,will.hughes@gmail.com,,,,,
pta,Upland PTA,,parent-group,pta@upland.example,,,,,,,helen
office,School office,,service,office@upland.example,,,,,,,khan
helen,Helen Smith,,parent,,,smiths@family.example;helen.smith@gmail.com,,,,tom,
volunteer,Vera Stone,,volunteer,vera@upland.example,,,,,,,
tom,Thomas Smith,Tom,pupil,tom@pupils.upland.example,t.smith@upland.example,smiths@family.example;tom.smith@gmail.com,2016-03-05,,3K,,
owen,Owen Evans,,pupil,owen@pupils.upland.example,,,2016-05-01,,3K,,
sami,Sami Haddad,,pupil,sami@pupils.upland.example,,,2017-05-01,,2B,,
jack-a,Jack Jones,,pupil,jack.a@pupils.upland.example,,,2016-01-01,,3K,,
jack-b,Jack Jones,,pupil,jack.b@pupils.upland.example,,,2017-01-01,,2B,,
namesake,Lily Brown,,pupil,lily@pupils.upland.example,,,2017-01-01,,2B,,
lily-staff,Lily Brown,,staff,lbrown@upland.example,,,,,,,
leaver,Zoë O'Neill,,pupil,zoe@pupils.upland.example,,zoe.oneill@gmail.com,2010-06-15,2026-07-20,,,
ageless,Ravi Patel,,ex-pupil,,,ravi@patel.example,,2020-07-20,,,
grown,Kate Ward,,ex-pupil,,,kate@ward.example,2000-01-01,2011-07-20,,,
helper,Ben Fox,,ex-pupil;volunteer@2026-09-01..,,,ben@fox.example,2009-12-01,2020-07-20,,,
`;

const GROUPS = `address,name,members
staff@upland.example,All staff,khan@upland.example;evans@upland.example
`;

const SCHOOL = {
  name: 'Upland Primary School',
  domains: ['upland.example'],
  pupilDomains: ['pupils.upland.example'],
  timeZone: 'Europe/London',
  hours: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['08:00', '17:00']])),
  terms: [{ name: 'Autumn', from: '2026-09-01', to: '2026-12-18', holidays: [['2026-10-26', '2026-10-30']] }],
  desks: { 'acting-head': [{ id: 'acting', from: '2026-11-01', to: '2026-11-30' }] },
  settings: {},
};

/** What a test changes of the school. Rows of people are added, or replace the row with their id. */
export interface Changes {
  people?: string[];
  approvals?: string[];
  settings?: Record<string, unknown>;
}

/** The invented school, read by the project's own readers. */
export function school(changes: Changes = {}): Register {
  const replaced = new Set((changes.people ?? []).map((row) => row.split(',')[0]));
  const rows = PEOPLE.trimEnd()
    .split('\n')
    .filter((row) => !replaced.has(row.split(',')[0]));
  const read = readSchool(
    JSON.stringify({ ...SCHOOL, settings: { ...SCHOOL.settings, ...changes.settings } }),
  );
  if (read.school === null) throw new Error(JSON.stringify(read.problems));
  const { people, sheet } = readPeople([...rows, ...(changes.people ?? [])].join('\n'), read.school);
  const roster = new Roster(people, readGroups(GROUPS).groups, read.school);
  const asked = readApprovals(`${APPROVALS}\n${(changes.approvals ?? []).join('\n')}`, roster);
  const problems = [...sheet.problems, ...asked.sheet.problems];
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return {
    school: read.school,
    roster,
    approvals: new Approvals(asked.approvals, roster, read.school),
    isFreeMail,
    isDisposable,
    sites: [],
    concerns: () => [],
    localTime,
  };
}

const APPROVALS =
  'id,person_id,address,clause,purpose,asked_on,granted_by,granted_on,declined_on,expires_on,revoked_on';

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function localTime(at: number): { day: string; minutes: number } {
  const part = Object.fromEntries(LONDON.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    day: `${part.year}-${part.month}-${part.day}`,
    minutes: Number(part.hour) * 60 + Number(part.minute),
  };
}

/** Words that begin a part of a mail; each takes what follows up to the next. */
const PARTS = /\b(from|to|cc|bcc|on|answers|checked)\s+/;
const HEADER: Record<string, string> = {
  from: 'From',
  to: 'To',
  cc: 'Cc',
  bcc: 'Bcc',
  answers: 'In-Reply-To',
};

/**
 * A mail in words: `from Tom <tom@pupils.upland.example> to khan@upland.example on 2026-11-10T20:00Z`.
 *
 * It is of Tuesday 10 November 2026, ten o'clock, where it does not say. `answers <m1@x>` is In-Reply-To;
 * `checked dmarc=fail` is what Google's server found. Display names may not contain these words.
 *
 * @param more further header lines
 */
export function mail(words: string, more: string[] = [], labelIds: string[] = ['INBOX']): Message {
  const pieces = words.split(PARTS).slice(1);
  const lines = [...more];
  let date = '2026-11-10T10:00:00Z';
  for (let i = 0; i < pieces.length; i += 2) {
    const [word, text] = [pieces[i]!, pieces[i + 1]!.trim()];
    if (word === 'on') date = text.includes('T') ? text : `${text}T10:00:00Z`;
    else if (word === 'checked') lines.push(`Authentication-Results: mx.google.com; ${text}`);
    else lines.push(`${HEADER[word]}: ${text}`);
  }
  if (!more.some((line) => /^Message-ID:/i.test(line))) lines.push('Message-ID: <m1@test.example>');
  if (!more.some((line) => /^Date:/i.test(line))) lines.push(`Date: ${date}`);
  return readMessage(
    {
      id: 'm1',
      threadId: 't1',
      labelIds,
      internalDate: Date.parse(date),
      headers: headersOf(lines.join('\n')),
    },
    {
      trustedAuthserv: ['mx.google.com', 'gmr-mx.google.com'],
      isGroup: (address) => address === 'staff@upland.example',
      isSchoolAddress: (address) => /@(?:pupils\.)?upland\.example$/.test(address),
    },
  );
}

/** The same, as the owner of the mailbox sent it. */
export function sent(words: string, more: string[] = []): Message {
  return mail(words, more, ['SENT']);
}

const UPLAND = school();

/**
 * What the policy says of a mail in a mailbox (`khan` is khan@upland.example), a line a finding:
 * `pupil-contact tom incident! dsl (personal-address)`. `!` interrupts; `-` is nobody; approval stands in brackets `[]`.
 */
export function says(mailbox: string, message: Message, register: Register = UPLAND): string[] {
  return judge(register, addressOf(mailbox), message).map(inWords);
}

/** The same for a mail that answers earlier ones of this mailbox. */
export function saysOfAnswer(
  mailbox: string,
  message: Message,
  earlier: readonly Message[],
  register: Register = UPLAND,
): string[] {
  const box = addressOf(mailbox);
  const answered = answersThatMatter(register, box, message).flatMap((id) =>
    earlier.filter((m) => m.messageId === id).flatMap((m) => countedPersonalAddress(register, box, m)),
  );
  return judge(register, box, message, answered).map(inWords);
}

function addressOf(mailbox: string): string {
  return mailbox.includes('@') ? mailbox : `${mailbox}@upland.example`;
}

function inWords(finding: Finding): string {
  const { rule, person, disposition, interrupt, desks, approval, reasons } = finding;
  return [
    rule,
    person ?? '-',
    `${disposition}${interrupt ? '!' : ''}`,
    ...(desks.length > 0 ? [desks.join('+')] : []),
    ...(approval === 'none' ? [] : [`[${approval}]`]),
    ...(reasons.length > 0 ? [`(${reasons.join(' ')})`] : []),
  ].join(' ');
}

/** Somebody with these roles and nothing else, for tests of roles in time. */
export function someone(roles: string, more: Partial<Person> = {}): Person {
  const { people, sheet } = readPeople(
    `id,name,roles,school_email,personal_emails\nx,Somebody Else,${roles},,`,
    { domains: [], pupilDomains: [] },
  );
  if (sheet.problems.length > 0) throw new Error(`${roles}: not among ${ROLES.join(', ')}`);
  return { ...people[0]!, ...more };
}
