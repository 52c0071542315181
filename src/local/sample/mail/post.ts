// The post office of the sample: takes a letter, gives each mailbox its copy, and keeps what was said of it.
import { localDay, quoteDate } from '../calendar';
import type { Dice } from '../dice';
import type { Expected } from '../expected';
import { holdsOn, type Mailer, type Member, PUPIL_DOMAIN, STAFF_DOMAIN } from '../school/member';
import type { Group, School } from '../school/school';
import type { Encoded } from './encode';
import { groupHeaders, groupRoute } from './group-post';
import type { Header, Letter, Sent } from './letter';
import { messageIdFor } from './message-id';
import { headerBlock, mimeBody, ownHeaders } from './render';
import { arrival, internal, outside, type Route } from './transport';

/** One message in one mailbox. */
export interface Copy {
  at: number;
  /** Message-ID of the first message of its thread. */
  thread: string;
  /** Empty for a message without one. */
  messageId: string;
  /** The header block as written, without X-GM lines. */
  headers: string;
  body: string;
  labels: readonly string[];
  envelope: string;
  expected: readonly Expected[];
  /** What was sent, and whether this is the copy of somebody who received it. */
  letter: Letter;
  received: boolean;
}

export interface Post {
  /** Sends a letter: a copy for the sender (if it has a mailbox here) and one for each recipient that has. */
  send(letter: Letter): Sent;
  /** Leaves a letter as a draft in its sender's mailbox. */
  draft(letter: Letter): void;
  /** Puts the same message (with its Message-ID) into a mailbox once more; nothing is expected of the second copy. */
  again(sent: Sent, letter: Letter): void;
  readonly copies: ReadonlyMap<string, Copy[]>;
}

const AT_SCHOOL = [STAFF_DOMAIN, PUPIL_DOMAIN];

/** The address without a plus tag, lower case. */
function bare(address: string): string {
  return address.toLowerCase().replace(/\+[^@]*@/, '@');
}

const isSchool = (address: string): boolean =>
  AT_SCHOOL.some((domain) => bare(address).endsWith(`@${domain}`));

/** Whether an account is open on the day: people whose roles are all over, or not begun, have none. */
function isOpen(member: Member, day: string): boolean {
  return member.roles.some((role) => holdsOn(member, role.split('@')[0] as string, day));
}

export function openPost(school: School, chance: Dice): Post {
  const owners = new Map<string, Member>();
  for (const member of school.members) {
    if (member.schoolEmail === '' || member.schoolEmail.endsWith(PUPIL_DOMAIN)) continue;
    for (const address of [member.schoolEmail, ...member.aliases]) owners.set(address, member);
  }
  const groups = new Map(school.groups.map((group) => [group.address, group]));
  const copies = new Map<string, Copy[]>();
  for (const member of owners.values()) copies.set(member.schoolEmail, []);

  function keep(mailbox: string, copy: Copy): void {
    copies.get(mailbox)?.push(copy);
  }

  /** Mailboxes that get a copy, each with the group through which it comes, if any. */
  function readers(letter: Letter): Map<string, Group | null> {
    const day = localDay(letter.at);
    const found = new Map<string, Group | null>();
    const all = [...letter.to, ...(letter.cc ?? []), ...(letter.bcc ?? [])];
    for (const { address } of all) {
      const owner = owners.get(bare(address));
      if (owner !== undefined && isOpen(owner, day)) found.set(owner.schoolEmail, null);
    }
    for (const { address } of all) {
      const group = groups.get(bare(address));
      for (const member of group?.members ?? []) {
        const owner = owners.get(member);
        if (group !== undefined && owner !== undefined && isOpen(owner, day) && !found.has(member))
          found.set(member, group);
      }
    }
    return found;
  }

  function deliver(letter: Letter, messageId: string, repeated: boolean): Sent {
    const route =
      letter.route ??
      (isSchool(letter.from.address) ? internal(letter.from.address) : outside(letter.from.address));
    const text = withQuote(letter);
    const body = mimeBody(letter, text, chance);
    const references = [...(letter.answers?.references ?? []), messageId];
    const common = { at: letter.at, thread: references[0] as string, messageId, body: body.body };
    const sender = owners.get(bare(letter.from.address));
    const fromInside = route.host === '' && sender !== undefined;
    const recipients =
      letter.only === undefined ? readers(letter) : new Map(letter.only.map((one) => [one, null]));
    if (fromInside && !repeated) {
      keep(sender.schoolEmail, {
        ...common,
        headers: block(ownHeaders(letter, messageId, true), body),
        labels: ['Sent'],
        envelope: letter.from.address,
        expected: letter.says?.at?.[sender.schoolEmail] ?? letter.says?.sent ?? [],
        letter,
        received: false,
      });
    }
    for (const [mailbox, group] of recipients) {
      if (fromInside && mailbox === sender.schoolEmail) continue;
      const through: Route = group === null ? route : groupRoute(group, route, chance);
      const list = group === null ? [] : groupHeaders(group, letter.from.address, route, chance);
      const own = ownHeaders(letter, messageId, false);
      keep(mailbox, {
        ...common,
        headers: block([...arrival(through, mailbox, letter.at + 2000, chance), ...list, ...own], body),
        labels: letter.labels ?? ['Inbox'],
        envelope: through.envelope,
        expected: repeated ? [] : (letter.says?.at?.[mailbox] ?? letter.says?.received ?? []),
        letter,
        received: true,
      });
    }
    return {
      messageId,
      references,
      at: letter.at,
      from: letter.from,
      to: letter.to,
      cc: letter.cc ?? [],
      subject: letter.subject,
      text,
    };
  }

  return {
    copies,
    send: (letter) => {
      const written = letter.verbatim?.['Message-ID'];
      const made = written === undefined ? messageIdFor(letter.from.address, chance) : (written ?? '');
      return deliver(letter, made, false);
    },
    again: (sent, letter) => {
      deliver(letter, sent.messageId, true);
    },
    draft: (letter) => {
      const owner = owners.get(bare(letter.from.address));
      if (owner === undefined) throw new Error('a draft needs a mailbox');
      const messageId = messageIdFor(letter.from.address, chance);
      const body = mimeBody(letter, letter.text, chance);
      keep(owner.schoolEmail, {
        at: letter.at,
        thread: messageId,
        messageId,
        headers: block(ownHeaders(letter, messageId, true), body),
        body: body.body,
        labels: ['Drafts'],
        envelope: letter.from.address,
        expected: [],
        letter,
        received: false,
      });
    },
  };
}

function block(headers: readonly Header[], body: Encoded): string {
  return headerBlock([...headers, ...body.headers]);
}

/** The text with the answered message beneath, as Gmail quotes it; old quotes are cut so that threads stay small. */
function withQuote(letter: Letter): string {
  const { answers } = letter;
  if (answers === undefined || letter.quotes === false) return letter.text;
  const quoted = answers.text
    .split('\n')
    .slice(0, 24)
    .map((line) => (line.startsWith('>') || line === '' ? `>${line}` : `> ${line}`))
    .join('\n');
  return `${letter.text}\n\nOn ${quoteDate(answers.at)}, ${name(answers.from)} <${answers.from.address}>\nwrote:\n\n${quoted}`;
}

const name = (mailer: Mailer): string => (mailer.name === '' ? mailer.address : mailer.name);
