import { parseAddresses } from '../../../mail/mailbox';
import type { Mailbox, StoredMessage } from '../../emulator/world';
import { decodeHeader, isNamed, splitHeaders } from '../../mail/headers';
import { labelWords } from './label-words';

export const FOLDERS = ['inbox', 'sent', 'all'] as const;
export type Folder = (typeof FOLDERS)[number];

/** What is asked of a mailbox; `page` counts from 1. */
export interface Asked {
  folder: Folder;
  search: string;
  page: number;
}

/** One line of the list. */
export interface Line {
  id: string;
  /** The sender's name or address; of a sent message the addressees'. */
  who: string;
  sent: boolean;
  subject: string;
  /** When Gmail accepted it, epoch milliseconds. */
  at: number;
  unread: boolean;
  /** In words, without the folder's own. */
  labels: string[];
}

export interface MailboxView {
  lines: Line[];
  /** Messages that fit, over all pages. */
  found: number;
  page: number;
  pages: number;
}

const PAGE = 25;

/** A mailbox as a list, newest first. A page past the end shows the last one. */
export function viewMailbox(mailbox: Mailbox, { folder, search, page }: Asked): MailboxView {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ text }: Head) => words.every((word) => text.includes(word));
  const found = [...mailbox.messages.values()]
    .filter((message) => isIn(message, folder) && (words.length === 0 || fits(headOf(message))))
    .sort((a, b) => b.internalDate - a.internalDate || (a.id < b.id ? 1 : -1));
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  return {
    lines: found.slice((shown - 1) * PAGE, shown * PAGE).map((message) => lineOf(message, mailbox, folder)),
    found: found.length,
    page: shown,
    pages,
  };
}

function isIn({ labelIds }: StoredMessage, folder: Folder): boolean {
  if (folder === 'all') return true;
  return labelIds.includes(folder === 'inbox' ? 'INBOX' : 'SENT');
}

/** What the list needs of a message's headers. */
interface Head {
  from: string;
  to: string;
  subject: string;
  /** All that a search looks at, lower case. */
  text: string;
}

const heads = new WeakMap<StoredMessage, Head>();

/** Read once: a message's headers never change. */
function headOf(message: StoredMessage): Head {
  let head = heads.get(message);
  if (!head) {
    const headers = splitHeaders(message.source.headerBytes()).headers;
    const value = (name: string) => {
      const header = headers.find((candidate) => isNamed(candidate, name));
      return header ? decodeHeader(header).value : '';
    };
    const [from, to, subject] = [value('from'), value('to'), value('subject')];
    head = { from: names(from), to: names(to), subject, text: `${from} ${to} ${subject}`.toLowerCase() };
    heads.set(message, head);
  }
  return head;
}

function names(value: string): string {
  const found = parseAddresses([value]).map(({ name, address }) => name || address);
  return found.length === 0 ? value : found.join(', ');
}

function lineOf(message: StoredMessage, mailbox: Mailbox, folder: Folder): Line {
  const { from, to, subject } = headOf(message);
  const sent = message.labelIds.includes('SENT');
  const own = folder === 'inbox' ? 'Inbox' : folder === 'sent' ? 'Sent' : '';
  return {
    id: message.id,
    who: sent ? to : from,
    sent,
    subject,
    at: message.internalDate,
    unread: message.labelIds.includes('UNREAD'),
    labels: labelWords(message.labelIds, mailbox.labels).filter((label) => label !== own),
  };
}
