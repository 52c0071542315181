import type { NamedAddress } from '../mail/mailbox';
import type { Message } from '../mail/message';
import type { Finding } from '../policy/finding';
import type { Part, ReportKind } from '../policy/reports';
import type { RequestBody } from '../wire/request';
import { type Author, isChildAuthor } from './author';

/** What the form knows of the message, from Report to Send. */
export interface ReportDraft {
  message: RequestBody<'report'>['message'];
  /** Who wrote, as the message says; null for one's own or for none. */
  writer: { who: string; child: boolean } | null;
}

/** The kind that fits what the policy says of a message; the reporter may pick another. */
export function guessKind(findings: readonly Finding[]): ReportKind {
  const fromChild = findings.some(({ rule }) => rule === 'pupil-contact' || rule === 'ex-pupil-contact');
  return fromChild ? 'child-contacted-me' : 'about-a-child';
}

/** The lengths are the wire's. */
export function draftOf(message: Message, authors: readonly Author[]): ReportDraft {
  const from: NamedAddress = message.from[0] ?? { name: '', address: '' };
  const [author] = authors;
  return {
    message: {
      messageId: message.messageId.slice(0, 998),
      date: instantOf(message.date),
      from: { name: from.name.slice(0, 400), address: from.address.slice(0, 320) },
      subject: message.subject.slice(0, 998),
    },
    writer:
      message.direction === 'sent' || author === undefined
        ? null
        : { who: (author.address ?? author.name).slice(0, 400), child: isChildAuthor(author) },
  };
}

/** What the reporter sends. */
export function bodyOf(
  draft: ReportDraft,
  kind: ReportKind,
  words: string,
  toldInPerson: boolean,
  now: number,
): RequestBody<'report'> {
  return {
    kind,
    message: draft.message,
    happened: draft.message?.date ?? null,
    seen: new Date(now).toISOString(),
    words,
    toldInPerson,
    people: draft.writer === null ? [] : [{ who: draft.writer.who, part: partOf(draft.writer.child, kind) }],
  };
}

/** A grown-up whose conduct is in question must be known as such, for the desk is closed to them. */
function partOf(child: boolean, kind: ReportKind): Part {
  if (child) return 'child';
  return kind === 'low-level-concern' ? 'subject' : 'writer';
}

function instantOf(at: number | null): string | null {
  if (at === null || at < 0 || at >= Date.UTC(10_000, 0)) return null;
  return new Date(at).toISOString();
}
