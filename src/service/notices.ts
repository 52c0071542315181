import { sendMail } from '../google/mail';
import { atDesk } from '../policy/desks';
import type { Desk } from '../policy/finding';
import type { Register } from '../policy/judgement';
import { DESK_WORDS, RULE_WORDS } from '../policy/words';
import type { Facts } from '../register/entries';
import type { WorkbookName } from '../register/layout';
import { closedTo } from './closed-to';
import { fileDrafts, readEntriesAfter, readLogEnd, WRITER, zoneOf } from './registers';
import { type CaseWorkbook, type Installation, isToBeTold, workbookId } from './settings';

// People are told at once only of what interrupts (design section 5), by a mail without any child's name. What has
// been told is a mark in Script Properties: the Log's last entry that was looked at, and the highest number of an
// incident up to there, because the same forged mail seen in a further mailbox is not told of again. It moves after the
// mail has gone, so that a run cut off between the two tells twice rather than never.

const TOLD = 'told:';
const OWED = 'owed';

/** The workbooks in which something can be urgent, and which kind of entry it is. */
const URGENT: readonly { workbook: WorkbookName; kind: string }[] = [
  { workbook: 'incidents', kind: 'incident-opened' },
  { workbook: 'system', kind: 'security-incident' },
];

interface Urgent {
  incident: string;
  acceptedAt: string;
  rule: keyof typeof RULE_WORDS;
  interrupt?: boolean;
  desks?: Desk[];
}

/** Remembers, before something urgent is filed, that people will have to be told. */
export function owe(): void {
  PropertiesService.getScriptProperties().setProperty(OWED, 'yes');
}

/** Tells the desks of what was filed for them and not yet told. @throws GoogleError */
export function tellWhatIsOwed(register: Register, installation: Installation, today: string): void {
  const properties = PropertiesService.getScriptProperties();
  if (properties.getProperty(OWED) === null) return;
  let failed: unknown = null;
  for (const each of URGENT) {
    try {
      tellOf(each, register, installation, today);
    } catch (error) {
      // Whoever could not be told is tried again at the next run; the other desk must not wait for that.
      failed ??= error;
    }
  }
  if (failed !== null) throw failed;
  properties.deleteProperty(OWED);
}

function tellOf(
  { workbook, kind }: (typeof URGENT)[number],
  register: Register,
  installation: Installation,
  today: string,
): void {
  const properties = PropertiesService.getScriptProperties();
  const [seq = 0, number = 0] = (properties.getProperty(TOLD + workbook) ?? '').split(' ').map(Number);
  if (readLogEnd(workbook) <= seq) return;
  const entries = readEntriesAfter(workbook, seq);
  const last = entries[entries.length - 1];
  if (last === undefined) return;
  const incidents = entries
    .filter((entry) => entry.kind === kind && entry.payload !== null)
    .map((entry) => entry.payload as unknown as Urgent)
    .filter(({ incident }) => numberOf(incident) > number);
  const urgent = incidents
    // IT's entries carry no desk and no flag: what reaches that workbook as an incident is always urgent.
    .filter((incident) => workbook === 'system' || incident.interrupt === true)
    .filter(({ acceptedAt }) => isToBeTold(installation, acceptedAt));
  tellDesks(register, workbook, urgent, today);
  const highest = incidents.reduce((most, { incident }) => Math.max(most, numberOf(incident)), number);
  properties.setProperty(TOLD + workbook, `${last.seq + last.parts - 1} ${highest}`);
}

/** `I-0012`: 12. */
function numberOf(incident: string): number {
  return Number(incident.slice(2));
}

function tellDesks(
  register: Register,
  workbook: WorkbookName,
  urgent: readonly Urgent[],
  today: string,
): void {
  const byDesk = new Map<Desk, Urgent[]>();
  for (const incident of urgent) {
    const desks: Desk[] =
      workbook === 'system' ? ['it'] : (incident.desks ?? []).filter((desk) => desk !== 'it');
    for (const desk of desks) byDesk.set(desk, [...(byDesk.get(desk) ?? []), incident]);
  }
  for (const [desk, incidents] of byDesk) {
    const numbers = [...new Set(incidents.map(({ incident }) => incident))];
    const lines = [...new Set(incidents.map(({ incident, rule }) => `${incident}: ${RULE_WORDS[rule]}`))];
    const { subject, body } = noticeOf(workbook, numbers, lines);
    const to = addressesAt(register, desk, today);
    if (to.length === 0) sayThatDeskIsEmpty(register, desk, today);
    else sendMail(to, subject, body);
  }
}

/** IT is told, without the case, that nobody is there to be told (design section 5, conflict wall): one line a day. */
export function sayThatDeskIsEmpty(register: Register, desk: Desk, today: string): void {
  const at = new Date().toISOString();
  const payload: Facts['health'] = {
    id: `empty-desk-${desk}-${today}`,
    when: `${today}T00:00:00Z`,
    what: `Something urgent was entered for a desk at which nobody is in post: ${DESK_WORDS[desk]}.`,
    code: 'empty-desk',
    where: 'People and Desks',
    todo: 'Ask the school who holds this desk today, and have people.csv and school.json put right.',
    state: 'new',
  };
  fileDrafts('system', [{ kind: 'health', at, actor: WRITER, payload }], zoneOf(register.school.timeZone));
}

/** The school addresses of a desk's people; of the DSL's without those who are kept out of its register. */
export function addressesAt(register: Register, desk: Desk, today: string): string[] {
  const except = desk === 'dsl' ? closedTo('incidents') : undefined;
  return atDesk(register.school, register.roster, desk, today, except)
    .map((person) => person.schoolEmail)
    .filter((address) => address !== '');
}

/** Numbers and kinds, no name, no address, nothing out of a message (design section 6). */
export function noticeOf(
  workbook: WorkbookName,
  numbers: readonly string[],
  lines: readonly string[],
): { subject: string; body: string } {
  const what = numbers.length === 1 ? `incident ${numbers[0]}` : `${numbers.length} incidents`;
  return {
    subject: `Safe Channels: please look at ${what}`,
    body: [
      `Safe Channels has entered ${what} in your register:`,
      '',
      ...lines,
      '',
      `Open the register: ${workbookLink(workbook)}`,
      '',
      'This mail is sent by a program. If a child is in danger now, call 999.',
    ].join('\n'),
  };
}

const KEEPERS: Record<CaseWorkbook, string> = {
  incidents: 'the DSL team',
  'staff-concerns': 'the Headteacher',
  'chair-concerns': 'the chair of governors',
};

/** The same for a desk that does not open the register: who has it, and no link. */
export function noticeForOthers(
  workbook: CaseWorkbook,
  number: string,
  what: string,
): { subject: string; body: string } {
  return {
    subject: `Safe Channels: report ${number} is with ${KEEPERS[workbook]}`,
    body: [
      `A report came in that is yours to know of: ${number}, ${what}.`,
      '',
      `It is kept in the register of ${KEEPERS[workbook]}, which your account does not open. Please speak to them.`,
      '',
      'This mail is sent by a program. If a child is in danger now, call 999.',
    ].join('\n'),
  };
}

export function workbookLink(workbook: WorkbookName): string {
  return `https://docs.google.com/spreadsheets/d/${workbookId(workbook)}/edit`;
}
