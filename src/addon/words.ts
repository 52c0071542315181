// Every word a card says. Plain British English; advice is worded as advice (F7); nothing here calls anything a breach
// (F20) or lets anybody think that somebody is watching when nobody is.
import type { ReportKind } from '../policy/reports';
import type { BuiltRule } from '../policy/table';
import type { AuthorKind } from './author';
import type { Why } from './door';
import type { Problem } from './problem';
import type { Watch } from './watch';

export const APP = 'Safe Channels';

export const EMERGENCY = 'If a child is in danger now, call 999. Do not wait for an answer here.';

/** Never more than is true: this sidebar watches nothing, and in post is not the same as reading this minute. */
export const WATCH_WORDS: Record<Watch, string> = {
  'in-post':
    'It is school hours and somebody is in post on the DSL team today. That does not mean that anybody is reading reports this minute: if it cannot wait, tell a DSL in person.',
  'desk-empty':
    'It is school hours, but the register names nobody in post on the DSL team today. Tell the Headteacher in person.',
  'out-of-hours':
    'It is outside school hours. Nobody is watching for reports now; yours will be read when school is open.',
  unknown: 'We cannot tell whether anybody is at the DSL desk. Act as if nobody is watching.',
};

/** Who this is, to staff, at a school address. */
const AT_SCHOOL: Record<AuthorKind, string> = {
  pupil: 'A pupil, from a school account.',
  'former-pupil': 'A former pupil under 18, from an old school account.',
  'former-pupil-age-unknown':
    'A former pupil whose age the register does not give. Treat as under 18 until you know.',
  headteacher: 'The Headteacher, from a school account.',
  dsl: 'A member of the DSL team, from a school account.',
  staff: 'A colleague, from a school account.',
  governor: 'A governor, from a school account.',
  'parent-group': 'A parent group’s account, which several people may use.',
  service: 'A school account that is not one person.',
  volunteer: 'A volunteer, from a school account.',
  contractor: 'A contractor, from a school account.',
  parent: 'A parent, from a school account.',
  past: 'A school account of somebody with no part in the school today.',
  'unlisted-pupil': 'An account on the pupils’ domain that is on no register. Treat it as a pupil’s.',
  'unlisted-staff': 'An account on the school’s domain that is on no register.',
  group: 'One of the school’s own groups.',
  unknown: 'An address that is on no register.',
  'name-only': 'Google gives a name only, and we cannot tell who it is.',
};

/** Who this is, where Google gives no address. */
export const BY_NAME = {
  child: 'Google gives a name only. It is the name of a child here: treat it as the child’s.',
  other:
    'Google gives a name only. It is the name of somebody who works here; it may be somebody else’s as well.',
};

/** Who this is, to staff, at a personal address. What kind of person, never which. */
const AT_HOME: Partial<Record<AuthorKind, string>> = {
  pupil: 'A personal address that the school has for a pupil.',
  'former-pupil': 'A personal address that the school has for a former pupil under 18.',
  'former-pupil-age-unknown':
    'A personal address that the school has for a former pupil of unknown age. Treat as under 18.',
  parent: 'An address that the school has for a parent. Parents may write from their own address.',
  governor: 'A personal address that the school has for a governor.',
  volunteer: 'A personal address that the school has for a volunteer.',
  contractor: 'A personal address that the school has for a contractor.',
  past: 'A personal address of somebody who was once on the school’s register.',
};
const STAFF_AT_HOME = 'A personal address that the school has for a member of staff.';

export function toStaff(kind: AuthorKind, atHome: boolean): string {
  return atHome ? (AT_HOME[kind] ?? STAFF_AT_HOME) : AT_SCHOOL[kind];
}

export const inClass = (className: string) => `Class ${className}`;
export const NAME_GIVEN = 'The message gives the name';
export const ADDRESS_GIVEN = 'The message gives the address';
export const SUBJECT_GIVEN = 'Subject';

/** Who this is, to a governor. */
export function toGovernor(kind: AuthorKind, child: boolean, atHome: boolean): string {
  if (child) return atHome ? 'A child’s address.' : 'A pupil’s school account.';
  if (kind === 'unknown' || kind === 'name-only') return AT_SCHOOL[kind];
  return atHome ? 'An address that the school knows.' : 'A school account.';
}

/** Who this is, to a parent group. */
export function toParentGroup(kind: AuthorKind, child: boolean, atHome: boolean): string {
  if (child) return 'A child’s account: do not answer, tell the school.';
  return toGovernor(kind, false, atHome);
}

export const YOURS = 'You sent this message.';
export const FORGED =
  'Not who it says it is: this message claims a school address, and the receiving server found that it does not come from there. Do not answer and open nothing in it.';
export const DRAFT = 'This is a draft. Drafts are never looked at.';
export const AUTOMATIC = 'Sent by a program, not by a person.';
export const NO_SENDER = 'The message names no sender.';
export const NOTHING_SAID = 'This card finds nothing that the policy says of this message.';

/** What to do next, a sentence a rule. */
export const WHAT_TO_DO: Record<BuiltRule, string> = {
  'spoofed-school-address':
    'In mailboxes that the school’s service reads IT hears of it by itself; if not, tell IT. Ask the person it names by another way. Report it below only if a child is concerned.',
  'pupil-contact':
    'In mailboxes that the school’s service reads it is logged for the DSL by itself. Report it yourself if anything in it is not routine, or if you are not sure that it is logged.',
  'ex-pupil-contact': 'Tell the DSL before you answer. Report it with the button below.',
  'staff-personal-address':
    'Ask your colleague to write again from the school account, and do not answer to this address.',
  'governor-personal-address': 'You may ask for the school account to be used. Nothing else follows.',
  'lookalike-address':
    'Ask the person it names by another way before you answer. Report it if it is not from them, or if you are not sure.',
  'unknown-personal-address': 'If you do not know who this is, ask the school office before you answer.',
  'accepted-personal-contact': 'Go on from your colleague’s school account.',
  'to-personal-address': 'Write to the school account instead, unless this was agreed.',
  'private-message-to-pupil': 'Copy in a colleague or the class’s shared account.',
  'social-contact': 'Do not accept it. From a child, tell the DSL: report it with the button below.',
  'governance-personal-matter':
    'Write about your own child from your own address, or ask the school office. Nothing else follows from this.',
  'governance-outside-business':
    'Use your own address for what is not the school’s. Nothing else follows from this.',
  'unregistered-site-link': 'Have the site put on the school’s register before pupils use it.',
};

/** A child's message to somebody who is not staff. */
export const WHAT_TO_DO_NOT_STAFF = 'Do not answer. Tell the school with the button below.';
export const FROM_HOME = 'It comes from a personal address. Report it, even if nothing in it seems wrong.';

export const WHY_TOLD = {
  title: 'Why am I told this?',
  seen: 'What was seen',
  settles: 'What would settle it',
};

export const KNOWS_NOTHING =
  'The school’s register cannot be reached at the moment. This card cannot tell who is a pupil, a parent or a member of staff, nor who is in post.';
export const KNOWS_DOMAINS =
  'It goes by the school’s domains alone: take any address on the pupils’ domain for a pupil’s.';
export const NO_READER =
  'Google did not tell which account this is, so this card tells only what anybody may know. Open Safe Channels again and allow what it asks for.';
export const knowsOld = (when: string) =>
  `What this card knows of people is from ${when}. Whatever changed since is not in it.`;

export const REPORT = 'Report';
export const REPORT_QUIET = 'Report something about this message';
export const REPORT_ELSEWHERE = 'Report something seen elsewhere';

export const FORM = {
  title: 'Report to the school',
  kind: 'What is it about?',
  words: 'In your own words',
  wordsHint: 'You may leave this empty. Say what happened, not what you think it means.',
  told: 'Have you told a DSL in person?',
  toldYes: 'Yes, I have told a DSL in person',
  readers: 'Who will read it',
  noImages:
    'Never attach, copy, forward or describe how to find an indecent image of a child. Do not even look again. Say only that there is one: the DSL will tell you what happens next.',
  evidence:
    'With the report goes the text of this message with its headers, and of each attachment its name, type, size and a check sum, never its contents. To make the check sum a file is read for a moment and nothing of it is kept; pictures and films are not read at all.',
  noMessage: 'The message itself could not be read, so say what it is about.',
  send: 'Send',
  tooLong: (most: number, now: number) =>
    `Your words are ${now} characters; the most is ${most}. Nothing was sent.`,
  needsWords: 'Say in a few words what you saw. Nothing was sent.',
};

/** Each kind as the reporter picks it, with who will read it. */
export const KINDS: Record<ReportKind, { what: string; readers: string }> = {
  'child-contacted-me': { what: 'A child contacted me', readers: 'the DSL team' },
  'about-a-child': { what: 'Something about a child', readers: 'the DSL team' },
  'abuse-on-a-school-site': {
    what: 'Abuse on a school site',
    readers:
      'the Headteacher, or the DSL team when a child is concerned; SLT are told by number that it is there',
  },
  'confidential-matter-posted': { what: 'A confidential matter was posted', readers: 'the Headteacher' },
  'person-abused-online': {
    what: 'Somebody is defamed, abused or bullied online',
    readers:
      'the Headteacher, or the DSL team when a child is concerned; then the Headteacher is told by number that it is there',
  },
  'low-level-concern': {
    what: 'A concern about an adult’s conduct',
    readers: 'the Headteacher; the chair of governors when it is about the Headteacher',
  },
};
export const READERS_NOTE = 'Nobody whose conduct is in question is shown it.';

export const STATUS: Record<'new' | 'acknowledged' | 'in progress' | 'closed' | 'withdrawn', string> = {
  new: 'Not yet read',
  acknowledged: 'Read and taken on',
  'in progress': 'Being dealt with',
  closed: 'Closed',
  withdrawn: 'Withdrawn by you',
};
/** The desk’s state as it was when it was last asked for. */
export const statusAsOf = (status: string, when: string) => `${status} (as of ${when})`;

export const RECEIPT = {
  title: 'Reported',
  number: (number: string) => `Your report has arrived. Its number is ${number}.`,
  next: 'What happens next: those named below read it and take it on; you will see that here. Keep the message where it is, do not answer it and do not forward it.',
  kept: 'The original is kept with the report.',
  noOriginal: 'There was no message to keep.',
  notKept: 'Original not yet kept: open the message and press Keep.',
  notKeptHere:
    'The original of this message is not yet kept with your report. It does not follow by itself: press “Keep the original” while the message is open here.',
  keep: 'Keep the original',
  notKeptNow:
    'The original could not be kept just now. Your report is not affected. Leave the message open and press Keep again.',
  keepFirst: 'The report must arrive before the original can be kept.',
  already: (number: string, when: string) => `You reported this: ${number}, ${when}.`,
  again: 'Report again',
  withdraw: 'Withdraw',
  unsaved:
    'Your own list could not note this report, because the store of your account is full. The number above is your proof.',
};

export const WAITING = {
  title: 'Saved on your side, not yet sent',
  saved: (when: string) =>
    `Your report of ${when} is saved on your side and has not been sent. The school does not know of it yet.`,
  hourly: 'It is tried again every hour, and now and then when you open a message or this home page.',
  noHourly:
    'It is tried again now and then when you open a message or this home page. It will not be sent by itself.',
  original:
    'What is sent so is the report. The original of the message does not follow by itself: open the message afterwards and press Keep.',
  inPerson: 'Until it is sent, tell a DSL in person.',
  tryNow: 'Try now',
  stillWaiting: 'Still not sent. It stays saved on your side.',
  nothing: 'Nothing is waiting. Everything has been sent.',
};

export const LOST = {
  title: 'Not saved and not sent',
  text: 'Your report could be neither saved nor sent. Nobody has it. Tell a DSL in person or by phone now.',
};

export const WHY: Record<Why, string> = {
  'not-set-up': 'The school’s service has not been set up for this add-on yet.',
  'not-permitted':
    'Google did not let the add-on say who you are. Open Safe Channels again and allow what it asks for.',
  unreachable: 'The school’s service could not be reached.',
  'no-answer': 'The school’s service did not answer as it should. It may be out of order.',
  refused: 'The school’s service did not accept it: it does not know this account, or has a fault.',
};

export const FULL = {
  nearly: (percent: number) =>
    `The store for your own reports is ${percent} % full. Ask IT to see to it while there is still room.`,
};

export const WITHDRAW = {
  title: (number: string) => `Withdraw ${number}`,
  asks: 'The desk sees that you withdrew it, and why. It is not deleted.',
  reason: 'Why do you withdraw it?',
  hint: 'For example: it was a misunderstanding that the class teacher has cleared up.',
  press: 'Withdraw this report',
  needsReason: 'Say why. Nothing was withdrawn.',
  done: (number: string) => `${number} is withdrawn. The desk sees your reason.`,
  failed: 'It was not withdrawn.',
};

export const HOME = {
  subtitle: 'Who may write to whom',
  policy: 'What our social media policy asks',
  mine: 'My reports',
  none: 'You have sent no report from here.',
  refresh: 'See how they stand',
  notRefreshed: 'How they stand could not be asked just now.',
  governor:
    'This is a governor’s account. It is for school business. Use your own address for your own family’s matters, and the school account for the governing body’s.',
  governorTells:
    'When you open a message, a card says whether it comes from a school account. If a child writes to you, do not answer: report it.',
  parentGroup:
    'This is a parent group’s account, which several people may use. It is for the group’s work with the school, not for matters of one family.',
  parentGroupTells: 'If a child writes to this account, do not answer. Tell the school with Report.',
  plain: 'Safe Channels is for those who work with the school. There is nothing here for this account.',
  refused:
    'The school’s service does not know this account, or has a fault. If you work with the school, open this again in a few minutes, and tell a DSL in person what cannot wait.',
  plainHelp:
    'If something on the internet or in a message worries you, tell a grown-up you trust at school or at home. Childline is there at any hour, free: 0800 1111.',
};

export const QUEUE = {
  header: 'For the DSL team',
  empty: 'Nothing is open.',
  show: 'Ask again',
  unread: 'New',
  open: 'Taken on',
  choose: 'Tick those you take on',
  urgentCount: (count: number, of: number) => (count === of ? 'all urgent' : `${count} urgent, listed first`),
  acknowledge: 'Acknowledge those chosen',
  none: 'Choose at least one.',
  acknowledged: (count: number) => (count === 1 ? '1 acknowledged.' : `${count} acknowledged.`),
  register: 'Open the register',
  more: (count: number) => `${count} more are in the register.`,
  urgent: 'Urgent',
  failed: 'The queue could not be asked for. Something may be waiting: open the register.',
};

export const UNREADABLE =
  'Your own list of reports cannot be read at the moment. Whether one is waiting or was sent does not show on this card.';

/** What went wrong on a card, and what is true of the person's reports all the same. */
export const PROBLEM: Record<Problem, string> = {
  'message-unreadable': 'This message cannot be read from here. It may be a draft, or just sent, or moved.',
  'message-denied':
    'Google did not let the add-on read this message. Open it again; allow what Google asks for.',
  'google-busy': 'Gmail did not answer in time. Open the message again in a minute.',
  unexpected: 'Something went wrong on our side.',
};
export const PROBLEM_SAFE =
  'Whatever you have reported before is as it was. You can report in words, or tell a DSL in person.';
export const problemCode = (code: string) => `For IT: ${code}`;

export const TOO_LATE = {
  subject: 'Safe Channels: a report is waiting',
  body: (count: number, since: string) =>
    `${count === 1 ? 'A report' : `${count} reports`} could not be sent to the service since ${since}. ` +
    'The account that sent this mail has it saved. Nothing of what it says is in this mail. ' +
    'Please see whether the service runs.',
};

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `24 November 2026, 14:05`. @param day the local day, @param minutes local minutes since midnight */
export function whenInWords({ day, minutes }: { day: string; minutes: number }): string {
  const [year, month, date] = day.split('-').map(Number);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':');
  return `${date} ${MONTHS[month! - 1]} ${year}, ${clock}`;
}
