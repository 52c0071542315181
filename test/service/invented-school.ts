// The people, files and letters of the tests' school. All invented.

export const DOMAIN = 'hillside.example';
export const PUPIL_DOMAIN = 'pupils.hillside.example';
const staff = (name: string) => `${name}@${DOMAIN}`;

/** School addresses by what their owner is. */
export const AT = {
  role: staff('safechannels'),
  head: staff('h.brough'),
  dsl: staff('d.okafor'),
  deputy: staff('e.pike'),
  slt: staff('s.amari'),
  it: staff('i.tench'),
  teacher: staff('t.marlow'),
  colleague: staff('r.quill'),
  counsellor: staff('counsellor'),
  suspended: staff('u.dale'),
  withoutMail: staff('k.orr'),
  pupil: `z.finch@${PUPIL_DOMAIN}`,
  unlisted: `new.pupil@${PUPIL_DOMAIN}`,
} as const;

export const PUPIL_NAME = 'Zara Finch';
export const PUPIL_AT_HOME = 'zara.finch.plays@gmail.com';
export const COLLEAGUE_AT_HOME = 'rayquill@yahoo.co.uk';
export const PARENT = 'nell.finch@outlook.com';

export const SCHOOL = {
  name: 'Hillside Primary School',
  domains: [DOMAIN],
  pupilDomains: [PUPIL_DOMAIN],
  timeZone: 'Europe/London',
  hours: { mon: ['08:00', '17:00'], tue: ['08:00', '17:00'], wed: ['08:00', '17:00'] },
  desks: { dsl: ['D1'], 'deputy-dsl': ['D2'], headteacher: ['H1'], slt: ['L1'], it: ['I1'] },
  settings: { excluded: [AT.counsellor] },
};

export const PEOPLE = [
  'id,name,roles,school_email,personal_emails,date_of_birth,class,children',
  `H1,Helen Brough,headteacher,${AT.head},,,,`,
  `D1,Dina Okafor,dsl,${AT.dsl},,,,`,
  `D2,Edgar Pike,deputy-dsl,${AT.deputy},,,,`,
  `L1,Sol Amari,slt,${AT.slt},,,,`,
  `I1,Ivo Tench,it-admin,${AT.it},,,,`,
  `S1,Tess Marlow,staff,${AT.teacher},,,5B,`,
  `S2,Ray Quill,staff,${AT.colleague},${COLLEAGUE_AT_HOME},,,`,
  `S3,Cora Bell,staff,${AT.counsellor},,,,`,
  `S4,Una Dale,staff,${AT.suspended},,,,`,
  `S5,Kit Orr,staff,${AT.withoutMail},,,,`,
  `P1,${PUPIL_NAME},pupil,${AT.pupil},${PUPIL_AT_HOME},2016-03-04,5B,`,
  `M1,Nell Finch,parent,,${PARENT},,,P1`,
].join('\n');

export interface Letter {
  from: string;
  fromName?: string;
  to: readonly string[];
  cc?: readonly string[];
  subject?: string;
  messageId?: string;
  /** Further header lines, such as what Google found out about the sender. */
  headers?: readonly string[];
  body?: string;
}

/** A letter as RFC 5322 has it. */
export function rawLetter(letter: Letter, at: number, number: number): string {
  const { from, fromName, to, cc = [], subject = 'Hello', headers = [], body = 'Hello there.' } = letter;
  return [
    ...headers,
    `From: ${fromName === undefined ? from : `${fromName} <${from}>`}`,
    `To: ${to.join(', ')}`,
    ...(cc.length === 0 ? [] : [`Cc: ${cc.join(', ')}`]),
    `Subject: ${subject}`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${letter.messageId ?? `<letter-${number}@post.example>`}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
    '',
  ].join('\r\n');
}

/** What Google writes above a letter from outside that is what it says it is. */
export function genuine(address: string): string {
  const domain = address.slice(address.indexOf('@') + 1);
  return (
    `Authentication-Results: mx.google.com;\r\n       dkim=pass header.i=@${domain} header.s=s1 header.b=Qx0aB1c2;\r\n` +
    `       spf=pass (google.com: domain of ${address} designates 192.0.2.7 as permitted sender) smtp.mailfrom=${address};\r\n` +
    `       dmarc=pass (p=NONE sp=QUARANTINE dis=NONE) header.from=${domain}`
  );
}

/** What Google writes above a letter that pretends to come from `address`. */
export function forged(address: string): string {
  const domain = address.slice(address.indexOf('@') + 1);
  return (
    'Authentication-Results: mx.google.com;\r\n' +
    '       spf=fail (google.com: domain of bounce@bulk.example does not designate 203.0.113.9 as permitted sender) smtp.mailfrom=bounce@bulk.example;\r\n' +
    `       dmarc=fail (p=NONE sp=NONE dis=NONE) header.from=${domain}`
  );
}

/** The letters of the three kinds that the service tells apart, and two that it leaves in peace. */
export const LETTERS = {
  fromPupil: { from: AT.pupil, fromName: PUPIL_NAME, to: [AT.teacher] },
  fromPupilAtHome: {
    from: PUPIL_AT_HOME,
    fromName: PUPIL_NAME,
    to: [AT.teacher],
    headers: [genuine(PUPIL_AT_HOME)],
  },
  spoof: {
    from: AT.colleague,
    fromName: 'Ray Quill',
    to: [AT.teacher],
    headers: [forged(AT.colleague)],
  },
  fromColleagueAtHome: {
    from: COLLEAGUE_AT_HOME,
    fromName: 'Ray Quill',
    to: [AT.teacher],
    headers: [genuine(COLLEAGUE_AT_HOME)],
  },
  fromParent: { from: PARENT, fromName: 'Nell Finch', to: [AT.teacher], headers: [genuine(PARENT)] },
} satisfies Record<string, Letter>;
