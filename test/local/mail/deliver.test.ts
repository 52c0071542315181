import type { Group, Mailbox, User } from '../../../src/local/emulator/world';
import { deliver, keepSent, type MailTenant } from '../../../src/local/mail/deliver';
import { emptyMailbox } from '../../../src/local/mail/mailbox';
import { mailboxFromJson, mailboxToJson, type SavedMailbox } from '../../../src/local/mail/saved-mailbox';
import { importFiles, removeFolders } from './mail-files';

afterAll(removeFolders);

function user(primaryEmail: string, more: Partial<User> = {}): User {
  return {
    primaryEmail,
    aliases: [],
    orgUnitPath: '/',
    suspended: false,
    mailbox: true,
    isAdmin: false,
    ...more,
  };
}

function tenant(users: User[], groups: Group[] = []): MailTenant & { mailboxes: Map<string, Mailbox> } {
  return {
    clock: { now: () => 1_700_000_000_000 },
    users: new Map(users.map((one) => [one.primaryEmail, one])),
    groups: new Map(groups.map((one) => [one.email, one])),
    mailboxes: new Map(),
  };
}

const RAW = Buffer.from(
  'From: ada@x.example\r\nBcc: secret@x.example\r\nSubject: s\r\nMessage-ID: <1@x>\r\n\r\nhello',
);

function only(mailbox: Mailbox | undefined) {
  const messages = [...(mailbox?.messages.values() ?? [])];
  expect(messages).toHaveLength(1);
  return messages[0]!;
}

describe('delivery', () => {
  test('puts the message unread into the inbox, with a line of history, a Return-Path and no Bcc', () => {
    const world = tenant([user('ben@x.example')]);
    expect(deliver(world, RAW, ['Ben@X.example', 'nobody@elsewhere.example'], 'ada@x.example')).toEqual([
      'ben@x.example',
    ]);
    const mailbox = world.mailboxes.get('ben@x.example')!;
    const message = only(mailbox);
    expect(message).toMatchObject({ labelIds: ['INBOX', 'UNREAD'], internalDate: 1_700_000_000_000 });
    expect(message.source.rawBytes().toString()).toBe(
      'Return-Path: <ada@x.example>\r\nFrom: ada@x.example\r\nSubject: s\r\nMessage-ID: <1@x>\r\n\r\nhello',
    );
    expect(mailbox.history).toEqual([
      {
        historyId: mailbox.historyId,
        type: 'messageAdded',
        messageId: message.id,
        threadId: message.threadId,
        labelIds: ['INBOX', 'UNREAD'],
      },
    ]);
  });

  test('reaches each member of a group once, through groups in groups that name each other', () => {
    const groups: Group[] = [
      { email: 'all@x.example', name: 'All', members: ['staff@x.example', 'cy@x.example', 'out@y.example'] },
      {
        email: 'staff@x.example',
        name: 'Staff',
        members: ['ben@x.example', 'all@x.example', 'cy@x.example'],
      },
    ];
    const world = tenant([user('ben@x.example'), user('cy@x.example')], groups);
    expect(deliver(world, RAW, ['all@x.example', 'ben@x.example'], '')).toEqual([
      'ben@x.example',
      'cy@x.example',
    ]);
    only(world.mailboxes.get('ben@x.example'));
    expect(only(world.mailboxes.get('cy@x.example')).source.rawBytes().toString()).toMatch(
      /^Return-Path: <>/,
    );
  });

  test('follows aliases and plus tags to the account', () => {
    const world = tenant([user('ben@x.example', { aliases: ['office@x.example'] })]);
    expect(deliver(world, RAW, ['office@x.example'], '')).toEqual(['ben@x.example']);
    expect(deliver(world, RAW, ['ben+club@x.example'], '')).toEqual(['ben@x.example']);
  });

  test('passes over suspended accounts and accounts without Gmail', () => {
    const world = tenant([
      user('ben@x.example', { suspended: true }),
      user('cy@x.example', { mailbox: false }),
    ]);
    expect(deliver(world, RAW, ['ben@x.example', 'cy@x.example'], '')).toEqual([]);
    expect(world.mailboxes.size).toBe(0);
  });

  test('puts an answer into the thread of the message it answers, imported mail included', () => {
    const mail = importFiles({ 'ben@x.example/1.eml': 'Message-ID: <0@x>\nSubject: s\n\n' });
    const world = tenant([user('ben@x.example')]);
    world.mailboxes.set('ben@x.example', mail.mailboxes.get('ben@x.example')!);
    deliver(world, Buffer.from('Message-ID: <1@x>\nIn-Reply-To: <0@x>\n\n'), ['ben@x.example'], '');
    deliver(world, Buffer.from('Message-ID: <2@x>\nReferences: <0@x> <1@x>\n\n'), ['ben@x.example'], '');
    const threads = [...mail.mailboxes.get('ben@x.example')!.messages.values()].map(
      ({ threadId }) => threadId,
    );
    expect(new Set(threads).size).toBe(1);
  });

  test('keeps the sender’s own copy whole under SENT', () => {
    const world = tenant([user('ada@x.example')]);
    keepSent(world, RAW, 'ada@x.example');
    const copy = only(world.mailboxes.get('ada@x.example'));
    expect(copy.labelIds).toEqual(['SENT']);
    expect(copy.source.rawBytes()).toEqual(RAW);
  });
});

describe('a saved mailbox', () => {
  test('comes back the same: mail of files by reference, delivered mail in full', () => {
    const mail = importFiles({
      'ben@x.example.mbox': 'From - \nX-Gmail-Labels: Inbox,Governors\nSubject: a\n\n>From me\n\n',
      'ben@x.example/1.eml': 'Subject: b\n\ntext\n',
    });
    const mailbox = mail.mailboxes.get('ben@x.example')!;
    const world = tenant([user('ben@x.example')]);
    world.mailboxes.set('ben@x.example', mailbox);
    deliver(world, RAW, ['ben@x.example'], '');
    deliver(world, Buffer.from('Subject: \xe9\n\n', 'latin1'), ['ben@x.example'], '');

    const saved = JSON.stringify(mailboxToJson(mailbox));
    expect(saved).not.toContain('From me');
    const loaded = mailboxFromJson(JSON.parse(saved) as SavedMailbox);
    const plain = (one: Mailbox) => ({
      ...one,
      labels: [...one.labels],
      messages: [...one.messages.values()].map((message) => ({
        ...message,
        source: [message.source.headerBytes().toString('hex'), message.source.rawBytes().toString('hex')],
      })),
    });
    expect(plain(loaded)).toEqual(plain(mailbox));
  });

  test('goes on with fresh ids', () => {
    const world = tenant([user('ben@x.example')]);
    world.mailboxes.set('ben@x.example', mailboxFromJson(mailboxToJson(emptyMailbox('ben@x.example'))));
    deliver(world, RAW, ['ben@x.example'], '');
    const again = mailboxFromJson(mailboxToJson(world.mailboxes.get('ben@x.example')!));
    world.mailboxes.set('ben@x.example', again);
    deliver(world, RAW, ['ben@x.example'], '');
    expect(again.messages.size).toBe(2);
    expect([...again.messages.keys()]).toEqual([...again.messages.keys()].sort());
  });
});
