import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { listMailFolder } from '../../../src/local/mail/folder';
import { readMailFolder } from '../../../src/local/mail/import';
import { MailInputError } from '../../../src/local/mail/mail-file';
import { toGmailMessage } from '../../../src/local/mail/resource';
import { folderOf, importFiles, messagesOf, OPTIONS, removeFolders } from './mail-files';

afterAll(removeFolders);

const SEPARATOR = 'From ada@school.example Sun Apr 28 10:42:23 2019\n';
const ADA = 'ada@school.example';

function mbox(...messages: string[]): string {
  return messages.map((message) => `${SEPARATOR}${message}\n`).join('');
}

describe('a mail folder', () => {
  test('gives mailboxes from .mbox files and folders of .eml files, named in lower case', () => {
    const mail = importFiles({
      'Ada@School.example.mbox': mbox('Subject: a\n\nx\n'),
      'ben@school.example/1.eml': 'Subject: b\n\ny\n',
      'ben@school.example/2.EML': 'Subject: c\n\nz\n',
    });
    expect([...mail.mailboxes.keys()]).toEqual([ADA, 'ben@school.example']);
    expect(messagesOf(mail, 'ben@school.example')).toHaveLength(2);
    expect(mail.report).toMatchObject({ messages: 3, drafts: 0, skipped: [], passedOver: [] });
  });

  test('joins an .mbox file and a folder of the same address into one mailbox', () => {
    const mail = importFiles({
      'ada@school.example.mbox': mbox('Subject: a\n\nx\n'),
      'ada@school.example/1.eml': 'Subject: b\n\ny\n',
    });
    expect(messagesOf(mail, ADA)).toHaveLength(2);
  });

  test('names what holds no mail and reads the rest', () => {
    const { report } = importFiles({
      'ada@school.example.mbox': mbox('Subject: a\n\nx\n'),
      'notes.txt': 'x',
      'ada@school.example.mbox.gz': 'x',
      'photos/one.jpg': 'x',
      'ben@school.example/readme.txt': 'x',
    });
    expect(report.messages).toBe(1);
    expect(report.passedOver.map(({ file }) => file).sort()).toEqual([
      'ada@school.example.mbox.gz',
      'ben@school.example/readme.txt',
      'notes.txt',
      'photos',
    ]);
  });

  test('that is not there, or is a file, is an error with a code and one line', () => {
    const folder = folderOf({ 'a.txt': 'x' });
    const codeOf = (path: string) => {
      try {
        listMailFolder(path);
      } catch (error) {
        expect((error as Error).message).not.toContain('\n');
        return error instanceof MailInputError ? error.code : error;
      }
      return null;
    };
    expect(codeOf(join(folder, 'missing'))).toBe('no-folder');
    expect(codeOf(join(folder, 'a.txt'))).toBe('not-a-folder');
  });

  test('tells how far it is, up to all its bytes', () => {
    const seen: { bytes: number; total: number }[] = [];
    const files = { 'a@x.example.mbox': mbox('Subject: a\n\nx\n'), 'b@x.example/1.eml': 'Subject: b\n\n' };
    importFiles(files, { ...OPTIONS, onProgress: ({ bytes, total }) => seen.push({ bytes, total }) });
    const total = files['a@x.example.mbox'].length + files['b@x.example/1.eml'].length;
    expect(seen.at(-1)).toEqual({ bytes: total, total });
    expect(seen.every(({ bytes }, n) => n === 0 || bytes >= seen[n - 1]!.bytes)).toBe(true);
  });
});

describe('bad mail', () => {
  test('a binary file named .mbox is one skipped file, and makes no mailbox', () => {
    const mail = importFiles({ 'a@x.example.mbox': Buffer.from([0x89, 0x50, 0, 1]) });
    expect(mail.mailboxes.size).toBe(0);
    expect(mail.report.skipped).toEqual([
      { file: 'a@x.example.mbox', offset: 0, why: 'not an mbox file: it holds binary data' },
    ]);
  });

  test('an empty .mbox file is an empty mailbox', () => {
    const mail = importFiles({ 'a@x.example.mbox': '' });
    expect(mail.mailboxes.get('a@x.example')?.messages.size).toBe(0);
    expect(mail.report.skipped).toEqual([]);
  });

  test('a header line without a colon is noted and its message goes on', () => {
    const mail = importFiles({ 'a@x.example.mbox': mbox('Subject: a\nno header\nTo: b\nCc: c\n\nx\n') });
    expect(mail.report).toMatchObject({
      messages: 1,
      badHeaderLines: { messages: 1, first: { file: 'a@x.example.mbox', offset: 0 } },
    });
  });

  test('a message without one usable header is skipped by its offset, and the next one is read', () => {
    const first = mbox('Subject: a\n\nx\n');
    const mail = importFiles({
      'a@x.example.mbox': first + mbox('\njust text\n', 'text\nand text\n', 'Subject: b\n\n'),
    });
    expect(mail.report.messages).toBe(2);
    expect(mail.report.skipped).toEqual([
      { file: 'a@x.example.mbox', offset: first.length, why: 'no header at all' },
      {
        file: 'a@x.example.mbox',
        offset: first.length + mbox('\njust text\n').length,
        why: 'no headers: hardly a line of it has a name and a colon',
      },
    ]);
  });

  test('a picture named .eml and an empty .eml are skipped', () => {
    const noise = Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7919 + (n >> 3)) % 256));
    const { report } = importFiles({ 'a@x.example/1.eml': noise, 'a@x.example/2.eml': '' });
    expect(report.messages).toBe(0);
    expect(report.skipped.map(({ file }) => file)).toEqual(['a@x.example/1.eml', 'a@x.example/2.eml']);
  });

  test('NUL bytes, a missing blank line and CR line ends do not stop a message', () => {
    const mail = importFiles({
      'a@x.example/1.eml': 'Subject: a\0b\n\n\0\0\n',
      'a@x.example/2.eml': 'Subject: no blank line\nTo: b@x.example',
      'a@x.example/3.eml': 'Subject: old Mac\rTo: b@x.example\r\rtext\r',
    });
    expect(mail.report).toMatchObject({ messages: 3, skipped: [] });
    for (const message of messagesOf(mail, 'a@x.example'))
      expect(toGmailMessage(message, 'full').payload?.headers.length).toBeGreaterThan(1);
  });

  test('a header block of 1 MB is read; one of 3 MB is skipped', () => {
    const long = (size: number) => `Subject: a\nX-Long: ${'y'.repeat(size)}\nTo: b@x.example\n\nx\n`;
    const mail = importFiles({ 'a@x.example.mbox': mbox(long(1e6), long(3e6), 'Subject: c\n\n') });
    expect(mail.report).toMatchObject({
      messages: 2,
      skipped: [{ why: 'no blank line after the headers within 2 MiB' }],
    });
    const [first] = messagesOf(mail, 'a@x.example');
    expect(toGmailMessage(first!, 'metadata', ['to']).payload?.headers).toEqual([
      { name: 'To', value: 'b@x.example' },
    ]);
  });

  test('a message of 60 MB is indexed without being held, and read back whole', () => {
    const folder = folderOf({});
    const path = join(folder, 'a@x.example.mbox');
    const descriptor = openSync(path, 'w');
    const line = Buffer.from(`${'From the attachment '.repeat(3)}\n`.repeat(1000));
    const hash = createHash('sha256').update('Subject: large\n\n');
    writeSync(descriptor, `${SEPARATOR}Subject: large\n\n`);
    let written = 0;
    for (; written < 60e6; written += line.length) {
      writeSync(descriptor, line);
      hash.update(line);
    }
    writeSync(descriptor, `\n${SEPARATOR}Subject: small\n\n`);
    closeSync(descriptor);

    const before = process.memoryUsage().external;
    const mail = readMailFolder(folder, OPTIONS);
    expect(process.memoryUsage().external - before).toBeLessThan(8e6);
    const [large, small] = messagesOf(mail, 'a@x.example');
    expect(large!.sizeEstimate).toBe(written + 'Subject: large\n\n'.length);
    expect(createHash('sha256').update(large!.source.rawBytes()).digest()).toEqual(hash.digest());
    expect(small!.source.headerBytes().toString()).toBe('Subject: small');
    mail.close();
  });

  test('a file that changes after it was indexed is an error, not other people’s bytes', () => {
    const folder = folderOf({ 'a@x.example.mbox': mbox('Subject: a\n\nx\n') });
    const mail = readMailFolder(folder, OPTIONS);
    mail.close();
    appendFileSync(join(folder, 'a@x.example.mbox'), 'more');
    expect(() => messagesOf(mail, 'a@x.example')[0]!.source.headerBytes()).toThrow('has changed');
  });
});

describe('an imported message', () => {
  test('that is a draft is counted and left out', () => {
    const { report } = importFiles({
      'a@x.example.mbox': mbox(
        'X-Gmail-Labels: Draft\nSubject: a\n\n',
        'X-Gmail-Labels: Inbox\nSubject: b\n\n',
      ),
    });
    expect(report).toMatchObject({ messages: 1, drafts: 1 });
  });

  test('in spam or in the bin is there, marked', () => {
    const mail = importFiles({
      'a@x.example.mbox': mbox(
        'X-Gmail-Labels: Spam\nSubject: a\n\n',
        'X-Gmail-Labels: Bin,Opened\nSubject: b\n\n',
      ),
    });
    expect(messagesOf(mail, 'a@x.example').map(({ labelIds }) => labelIds)).toEqual([['SPAM'], ['TRASH']]);
  });

  test('has an id of 16 hex digits that rises in the order of the file', () => {
    const mail = importFiles({
      'a@x.example.mbox': mbox(...Array.from({ length: 20 }, (_, n) => `Subject: ${n}\n\n`)),
    });
    const ids = messagesOf(mail, 'a@x.example').map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(ids.every((id) => /^[0-9a-f]{16}$/.test(id))).toBe(true);
  });

  test('that stands twice in a mailbox is kept twice', () => {
    const same = 'Message-ID: <1@x.example>\nSubject: a\n\n';
    expect(importFiles({ 'a@x.example.mbox': mbox(same, same) }).report.messages).toBe(2);
  });

  test('shares its thread with its answers, also when an answer stands first', () => {
    const mail = importFiles({
      'a@x.example.mbox': mbox(
        'Message-ID: <2@x>\nReferences: <1@x>\n\n',
        'Message-ID: <1@x>\nSubject: a\n\n',
        'Message-ID: <3@x>\nIn-Reply-To: <2@x>\n\n',
        'Message-ID: <9@x>\nSubject: other\n\n',
      ),
    });
    const [answer, first, last, other] = messagesOf(mail, 'a@x.example');
    expect([first!.threadId, last!.threadId]).toEqual([answer!.threadId, answer!.threadId]);
    expect(other!.threadId).toBe(other!.id);
  });

  test('keeps the thread that Takeout names, and its answers join it', () => {
    const mail = importFiles({
      'a@x.example.mbox': mbox(
        'X-GM-THRID: 1773664405479613283\nMessage-ID: <1@x>\n\n',
        'Message-ID: <2@x>\nIn-Reply-To: <1@x>\n\n',
      ),
    });
    const hex = 1773664405479613283n.toString(16);
    expect(messagesOf(mail, 'a@x.example').map(({ threadId }) => threadId)).toEqual([hex, hex]);
  });

  test('was accepted when Takeout says, else when it was received, else sent, else when the file says', () => {
    const takeout = 'From 17@xxx Tue Aug 08 12:36:29 +0000 2023\n';
    const received = 'Received: by mx.x.example; Mon, 7 Aug 2023 10:00:00 +0100\n';
    const date = 'Date: Sun, 6 Aug 2023 09:00:00 +0000\n';
    const mail = importFiles({
      'a@x.example.mbox': [
        `${takeout}${received}${date}\n\n`,
        `${SEPARATOR}${received}${date}\n\n`,
        `${SEPARATOR}${date}\n\n`,
        `${SEPARATOR}Date: yesterday\n\n\n`,
        'From - \nSubject: no date at all\n\n\n',
      ].join(''),
    });
    expect(
      messagesOf(mail, 'a@x.example').map(({ internalDate }) => new Date(internalDate).toISOString()),
    ).toEqual([
      '2023-08-08T12:36:29.000Z',
      '2023-08-07T09:00:00.000Z',
      '2023-08-06T09:00:00.000Z',
      '2019-04-28T10:42:23.000Z',
      '2019-04-28T10:42:23.000Z',
    ]);
  });

  test('lies before the mailbox’s history', () => {
    const mailbox = importFiles({ 'a@x.example.mbox': mbox('Subject: a\n\n') }).mailboxes.get('a@x.example')!;
    expect(mailbox.history).toEqual([]);
    expect(mailbox.historyStart).toBe(mailbox.historyId);
    expect([...mailbox.messages.values()][0]!.historyId).toBeLessThanOrEqual(mailbox.historyId);
  });
});
