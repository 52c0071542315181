import type { Clock, Group, Mailbox, User } from '../emulator/world';
import { headerBlockOf } from './header-block';
import { isNamed, splitHeaders } from './headers';
import { addMessage, emptyMailbox, nextMessageId } from './mailbox';
import { MemorySource } from './raw-source';
import { removeHeaders } from './remove-headers';
import { ThreadIndex } from './threads';

/** What delivery needs of the tenant. */
export interface MailTenant {
  readonly clock: Pick<Clock, 'now'>;
  readonly users: ReadonlyMap<string, User>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly mailboxes: Map<string, Mailbox>;
}

/**
 * Delivers a message inside the tenant: groups are opened (also groups in groups), aliases and plus tags lead to
 * their account; everybody gets one copy, unread in the inbox, with a Return-Path and without Bcc, as Gmail
 * delivers it. Accounts that are suspended or have no Gmail get none.
 *
 * @param raw the message, RFC 5322
 * @param recipients envelope addresses, in any case
 * @param from the envelope sender; empty for a bounce
 * @returns the mailboxes that got it
 */
export function deliver(
  tenant: MailTenant,
  raw: Buffer,
  recipients: readonly string[],
  from: string,
): string[] {
  const delivered = withReturnPath(removeHeaders(raw, ['bcc']), from);
  const accounts = new Directory(tenant).accountsOf(recipients);
  for (const account of accounts) receive(tenant, account, delivered, ['INBOX', 'UNREAD']);
  return accounts;
}

/** Puts the sender's own copy under SENT. Nothing happens when the tenant has no such mailbox. */
export function keepSent(tenant: MailTenant, raw: Buffer, owner: string): void {
  const account = new Directory(tenant).accountOf(owner);
  if (account !== null) receive(tenant, account, raw, ['SENT']);
}

function withReturnPath(raw: Buffer, from: string): Buffer {
  const { headers } = splitHeaders(headerBlockOf(raw));
  if (headers.some((header) => isNamed(header, 'return-path'))) return raw;
  const lineEnd = raw.includes('\r\n') ? '\r\n' : '\n';
  return Buffer.concat([Buffer.from(`Return-Path: <${from.replace(/[<>\s]/g, '')}>${lineEnd}`), raw]);
}

function mailboxOf(tenant: MailTenant, account: string): Mailbox {
  const known = tenant.mailboxes.get(account);
  if (known) return known;
  const mailbox = emptyMailbox(account);
  tenant.mailboxes.set(account, mailbox);
  return mailbox;
}

function receive(tenant: MailTenant, account: string, raw: Buffer, labelIds: string[]): void {
  const mailbox = mailboxOf(tenant, account);
  const threads = threadsOf(mailbox);
  const id = nextMessageId(mailbox);
  const { threadId, historyId } = addMessage(mailbox, {
    id,
    threadId: threads.place(splitHeaders(headerBlockOf(raw)).headers, id),
    labelIds,
    internalDate: tenant.clock.now(),
    sizeEstimate: raw.length,
    source: new MemorySource(raw),
  });
  mailbox.history.push({ historyId, type: 'messageAdded', messageId: id, threadId, labelIds: [...labelIds] });
}

const threadIndexes = new WeakMap<Mailbox, ThreadIndex>();

/** The threads of a mailbox, read from its messages when mail first arrives in it: most mailboxes never need them. */
function threadsOf(mailbox: Mailbox): ThreadIndex {
  let index = threadIndexes.get(mailbox);
  if (!index) {
    index = new ThreadIndex();
    for (const { source, threadId } of mailbox.messages.values())
      index.assign(splitHeaders(source.headerBytes()).headers, threadId);
    threadIndexes.set(mailbox, index);
  }
  return index;
}

/** Whose account an address is. */
class Directory {
  private readonly accounts = new Map<string, string>();
  private readonly groups = new Map<string, Group>();

  constructor({ users, groups }: MailTenant) {
    for (const user of users.values()) {
      if (user.suspended || !user.mailbox) continue;
      const account = user.primaryEmail.toLowerCase();
      for (const address of [account, ...user.aliases]) this.accounts.set(address.toLowerCase(), account);
    }
    for (const group of groups.values()) this.groups.set(group.email.toLowerCase(), group);
  }

  accountOf(address: string): string | null {
    const lower = address.trim().toLowerCase();
    return this.accounts.get(lower) ?? this.accounts.get(lower.replace(/\+[^@]*@/, '@')) ?? null;
  }

  accountsOf(addresses: readonly string[]): string[] {
    const accounts = new Set<string>();
    const opened = new Set<Group>();
    const visit = (address: string): void => {
      const group = this.groups.get(address.trim().toLowerCase());
      const account = this.accountOf(address);
      if (account !== null) accounts.add(account);
      else if (group && !opened.has(group)) {
        opened.add(group);
        group.members.forEach(visit);
      }
    };
    addresses.forEach(visit);
    return [...accounts];
  }
}
