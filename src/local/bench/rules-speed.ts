// How fast mail is judged, for rosters of different sizes: design section 8, rules.
import { parseAddresses } from '../../mail/mailbox';
import { type MailSettings, type RawMessage, readMessage } from '../../mail/message';
import { isDisposable } from '../../people/disposable';
import { isFreeMail } from '../../people/free-mail';
import type { Person } from '../../people/person';
import { Roster } from '../../people/roster';
import { Approvals } from '../../policy/approvals';
import { judge } from '../../policy/judge';
import type { Register } from '../../policy/judgement';
import type { School } from '../../policy/school';
import { readSchoolFiles, type SchoolFiles } from '../../policy/school-files';
import { decodeHeader, splitHeaders } from '../mail/headers';
import { makeSample } from '../sample/write-sample';

/** How fast mail is judged with a roster of one size, in seconds of one core's time. */
export interface RuleSpeed {
  rosterSize: number;
  /** How many different messages were judged, over and over. */
  messages: number;
  /** From header lists in memory to findings: reading the headers, and every rule. */
  perSecond: number;
  /** The rules alone, on messages that are read already. */
  rulesPerSecond: number;
}

const ROSTER_SIZES = [100, 100_000] as const;

/** A day of the sample's term. */
const DAY = '2026-11-10';

/** Long enough that the compiler has settled and one pause does not show, in microseconds. */
const LEAST_TIME = 1_500_000;

interface Filed {
  mailbox: string;
  /** Who of the sample's people wrote it; null for anybody else. */
  author: Person | null;
  raw: RawMessage;
}

/**
 * Judges the sample school's mail with a roster of each size. The people of the smallest roster are in each, and mail
 * from the sample's other people is left out: so that each judges the same mail to the same findings, with as many
 * strangers in it as a school has. Takes about fifteen seconds.
 */
export function measureRuleSpeed(): RuleSpeed[] {
  const sample = makeSample();
  const { school, roster } = readSchoolFiles(sample.school as SchoolFiles);
  if (school === null) throw new Error('the sample school cannot be read');
  const all = Object.entries(sample.mail).flatMap(([file, text]) => filedIn(roster, file, text));
  const known = mostActive(all).slice(0, ROSTER_SIZES[0]);
  const mail = all.filter(({ author }) => author === null || known.includes(author));
  return ROSTER_SIZES.map((rosterSize) => {
    const register = registerOf(school, enlarged(known, rosterSize));
    const settings = settingsOf(register);
    const read = mail.map(({ mailbox, raw }) => ({ mailbox, message: readMessage(raw, settings) }));
    return {
      rosterSize,
      messages: mail.length,
      perSecond: rate(mail, ({ mailbox, raw }) => judge(register, mailbox, readMessage(raw, settings))),
      rulesPerSecond: rate(read, ({ mailbox, message }) => judge(register, mailbox, message)),
    };
  });
}

/** The messages of an mbox file of the sample's, as the Gmail API would give their headers. */
function filedIn(roster: Roster, file: string, text: string): Filed[] {
  const mailbox = file.replace(/\.mbox$/, '');
  return text
    .split(/^From [^\r\n]*\r?\n/m)
    .slice(1)
    .map((message) => {
      const [block = ''] = message.split(/\r?\n\r?\n/, 1);
      // Through JSON, as they come from the API: otherwise each string would be a window on the whole mailbox.
      const headers = asJson(splitHeaders(Buffer.from(block)).headers.map(decodeHeader));
      const [from] = parseAddresses(headers.flatMap(({ name, value }) => (name === 'From' ? [value] : [])));
      const identity = from === undefined ? null : roster.identify(from.address, from.name, DAY);
      const author = identity !== null && 'person' in identity ? identity.person : null;
      const labelIds = [from?.address === mailbox ? 'SENT' : 'INBOX'];
      return { mailbox, author, raw: { id: 'm', threadId: 't', labelIds, internalDate: 0, headers } };
    });
}

function asJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Those who wrote any of the mail, whoever wrote most first. */
function mostActive(mail: readonly Filed[]): Person[] {
  const counts = new Map<Person, number>();
  for (const { author } of mail) if (author !== null) counts.set(author, (counts.get(author) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([person]) => person);
}

/** As many people as are asked for: these, and further ones made of them with other names and addresses. */
function enlarged(people: readonly Person[], size: number): Person[] {
  return Array.from({ length: size }, (_, i) => {
    const person = people[i % people.length]!;
    const round = Math.floor(i / people.length);
    if (round === 0) return person;
    const other = (address: string) => address.replace('@', `.r${round}@`);
    return {
      ...person,
      id: `${person.id}-${round}`,
      name: `${person.name}son${round}`,
      schoolEmail: other(person.schoolEmail),
      aliases: person.aliases.map(other),
      personalEmails: person.personalEmails.map(other),
    };
  });
}

function registerOf(school: School, people: readonly Person[]): Register {
  const roster = new Roster(people, [], school);
  return {
    school,
    roster,
    approvals: new Approvals([], roster, school),
    isFreeMail,
    isDisposable,
    sites: [],
    concerns: () => [],
    localTime: (at) => ({ day: new Date(at).toISOString().slice(0, 10), minutes: 600 }),
  };
}

function settingsOf({ school, roster }: Register): MailSettings {
  return {
    trustedAuthserv: school.settings.trustedAuthserv,
    isGroup: (address) => roster.identify(address, '', DAY).kind === 'group',
    isSchoolAddress: (address) => roster.isSchoolAddress(address),
  };
}

/** How many of these a second of this process's own time can be done, what other programs take being left out. */
function rate<T>(items: readonly T[], work: (item: T) => unknown): number {
  timed(items, work);
  return Math.round(timed(items, work));
}

function timed<T>(items: readonly T[], work: (item: T) => unknown): number {
  const began = process.cpuUsage().user;
  let rounds = 0;
  let spent = 0;
  do {
    for (const item of items) work(item);
    rounds++;
    spent = process.cpuUsage().user - began;
  } while (spent < LEAST_TIME);
  return (rounds * items.length * 1_000_000) / spent;
}
