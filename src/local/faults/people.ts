// The school that everything is tried on. All invented. Each name, address and subject has the mark in it, so that any
// of them is found again wherever it should not be.

export const MARK = 'zzyzx';
/** What is about somebody of this school, wherever it stands. */
export const MARKED = /zzyzx/i;
export const DOMAIN = `${MARK}.example`;
export const PUPIL_DOMAIN = `pupils.${MARK}.example`;
export const TIME_ZONE = 'Europe/London';

const at = (name: string) => `${name}@${DOMAIN}`;

/** School addresses by what their owner is. */
export const AT = {
  role: at('safechannels'),
  head: at('h.brough'),
  dsl: at('d.okafor'),
  deputy: at('e.pike'),
  it: at('i.tench'),
  teacher: at('t.marlow'),
  colleague: at('r.quill'),
  suspended: at('u.dale'),
  pupil: `z.finch@${PUPIL_DOMAIN}`,
} as const;

export const PUPIL_AT_HOME = `${MARK}.plays@gmail.com`;
export const COLLEAGUE_AT_HOME = `${MARK}.quill@yahoo.co.uk`;
export const PARENT = `${MARK}.finch@outlook.com`;

const SCHOOL = {
  name: 'Zzyzx Primary School',
  domains: [DOMAIN],
  pupilDomains: [PUPIL_DOMAIN],
  timeZone: TIME_ZONE,
  hours: { mon: ['08:00', '17:00'], tue: ['08:00', '17:00'], wed: ['08:00', '17:00'] },
  desks: { dsl: ['D1'], 'deputy-dsl': ['D2'], headteacher: ['H1'], it: ['I1'] },
  settings: {},
};

/** One member of SLT leaves it and another joins it on the second day: who may open the registers changes then. */
const PEOPLE = [
  'id,name,roles,school_email,personal_emails,date_of_birth,class,children',
  `H1,Helen Zzyzx-Brough,headteacher,${AT.head},,,,`,
  `D1,Dina Zzyzx-Okafor,dsl,${AT.dsl},,,,`,
  `D2,Edgar Zzyzx-Pike,deputy-dsl,${AT.deputy},,,,`,
  `I1,Ivo Zzyzx-Tench,it-admin,${AT.it},,,,`,
  `S1,Tess Zzyzx-Marlow,staff;slt@2026-11-25..,${AT.teacher},,,5B,`,
  `S2,Ray Zzyzx-Quill,staff;slt@..2026-11-24,${AT.colleague},${COLLEAGUE_AT_HOME},,,`,
  `S3,Una Zzyzx-Dale,staff,${AT.suspended},,,,`,
  `P1,Zara Zzyzx-Finch,pupil,${AT.pupil},${PUPIL_AT_HOME},2016-03-04,5B,`,
  `M1,Nell Zzyzx-Finch,parent,,${PARENT},,,P1`,
].join('\n');

export const FILES = { 'school.json': JSON.stringify(SCHOOL), 'people.csv': PEOPLE };

/** A letter as it arrives, or lies under Sent. */
export interface Letter {
  from: string;
  fromName?: string;
  to: readonly string[];
  messageId: string;
  /** Further header lines, such as what Google found out about the sender. */
  headers?: readonly string[];
  body?: string;
}

/** A letter as RFC 5322 has it. */
export function rawLetter(letter: Letter, now: number): Buffer {
  const { from, fromName = 'Zzyzx', to, headers = [], body = 'Zzyzx says hello.' } = letter;
  const lines = [
    ...headers,
    `From: ${fromName} <${from}>`,
    `To: ${to.join(', ')}`,
    'Subject: About Zzyzx',
    `Date: ${new Date(now).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${letter.messageId}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

/** What Google writes above a letter from outside: that it is what it says it is, or that it is not. */
export function found(address: string, verdict: 'pass' | 'fail'): string {
  const domain = address.slice(address.indexOf('@') + 1);
  return `Authentication-Results: mx.google.com; spf=${verdict} smtp.mailfrom=${address}; dmarc=${verdict} header.from=${domain}`;
}
