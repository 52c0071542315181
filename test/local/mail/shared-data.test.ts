// Real messages by real people, which are not part of the project: 9,799 from mailing lists, 699 in the form of
// Google Takeout, 510 awkward ones from other projects' tests, 118 from Google's services.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import PostalMime from 'postal-mime';
import type { StoredMessage } from '../../../src/local/emulator/world';
import { headerBlockOf } from '../../../src/local/mail/header-block';
import { decodeHeader, splitHeaders, unfold } from '../../../src/local/mail/headers';
import { type ImportedMail, readMailFolder } from '../../../src/local/mail/import';
import { type MimePart, parseMime, textOf } from '../../../src/local/mail/mime';
import { type GmailPart, gmailAttachment, toGmailMessage } from '../../../src/local/mail/resource';
import { parseAddresses } from '../../../src/mail/mailbox';
import { folderOf, messagesOf, OPTIONS, removeFolders } from './mail-files';

const DATA = join(__dirname, '../../../../shared/data');
const LISTS = ['list-openbmc.mboxrd', 'list-clang-built-linux.mboxrd', 'spamassassin-easy-ham.mboxrd'];
const TAKEOUT = ['takeout-repackaged.mbox', 'takeout-repackaged-crlf.mbox'];

const present = existsSync(DATA);
if (!present)
  console.warn(
    '../shared/data is absent: not checked that real mail is read without loss and as postal-mime reads it',
  );
const withData = present ? describe : describe.skip;

interface ManifestRow {
  gmid: string;
  thrid: string;
  labels: string;
  msgid: string;
}

function unpacked(name: string): Buffer {
  return gunzipSync(readFileSync(join(DATA, `${name}.gz`)));
}

function rows<Row>(name: string): Row[] {
  const lines = unpacked(name).toString('utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}

function rawMessages(name: string): Buffer[] {
  return rows<{ raw_b64: string }>(name).map(({ raw_b64 }) => Buffer.from(raw_b64, 'base64'));
}

function addressOf(file: string): string {
  return `${file.split('.')[0]}@x.example`;
}

withData('real mail', () => {
  let mail: ImportedMail;
  let folder: string;
  const fixtures = present ? rawMessages('mail/fixtures.jsonl') : [];
  const notices = present ? rawMessages('google_notifications.jsonl') : [];

  beforeAll(() => {
    const files: Record<string, Buffer> = {};
    for (const file of [...LISTS, ...TAKEOUT]) files[`${addressOf(file)}.mbox`] = unpacked(`mail/${file}`);
    for (const [mailbox, messages] of [
      ['fixtures', fixtures],
      ['notices', notices],
    ] as const)
      messages.forEach((raw, n) => {
        files[`${mailbox}@x.example/${String(n).padStart(4, '0')}.eml`] = raw;
      });
    folder = folderOf(files);
    mail = readMailFolder(folder, OPTIONS);
  });
  afterAll(() => {
    mail.close();
    removeFolders();
  });

  test('goes through whole: all counted, none broken', () => {
    const drafts = [...TAKEOUT]
      .flatMap((file) => manifest(file))
      .filter(({ labels }) => labels === 'Draft').length;
    expect(mail.report).toMatchObject({
      messages: 9799 + 699 + 150 - drafts + 510 + 118,
      drafts,
      skipped: [],
      passedOver: [],
    });
    expect(messagesOf(mail, 'fixtures@x.example')).toHaveLength(510);
    expect(mail.report.badHeaderLines).toEqual({
      messages: 11,
      first: { file: expect.stringMatching(/^fixtures@x\.example\//), offset: 0 },
    });
  });

  test.each(LISTS)('of %s comes back byte for byte', (file) => {
    const index = rows<{ file: string; sha1: string; size: number }>('mail/index.jsonl');
    const expected = index.filter((row) => row.file === `${file}.gz`);
    const found = messagesOf(mail, addressOf(file)).map(({ source }) => {
      const raw = source.rawBytes();
      return { size: raw.length, sha1: createHash('sha1').update(raw).digest('hex') };
    });
    expect(found).toEqual(expected.map(({ size, sha1 }) => ({ size, sha1 })));
  });

  test.each(TAKEOUT)('of %s has the threads, labels and Message-IDs that its manifest names', (file) => {
    const mailbox = mail.mailboxes.get(addressOf(file))!;
    const found = [...mailbox.messages.values()].map((message) => ({
      thread: BigInt(`0x${message.threadId}`).toString(),
      labels: message.labelIds.map((id) => mailbox.labels.get(id) ?? id).sort(),
      messageId: toGmailMessage(message, 'metadata', ['Message-ID']).payload?.headers[0]?.value,
    }));
    expect(found).toEqual(
      manifest(file)
        .filter(({ labels }) => labels !== 'Draft')
        .map(({ thrid, labels, msgid }) => ({ thread: thrid, labels: LABELS[labels], messageId: msgid })),
    );
  });

  test('has the headers that postal-mime finds, and the same sender', async () => {
    const differing: string[] = [];
    for (const block of [...listBlocks(), ...fixtures.map(headerBlockOf), ...notices.map(headerBlockOf)]) {
      const parsed = await PostalMime.parse(Buffer.concat([block, Buffer.from('\n\n')]));
      const { headers } = splitHeaders(block);
      const ours = headers.map((header) => `${header.name}: ${utf8(unfold(header))}`);
      // It takes a line without a colon, or with a space before it, for a header.
      const theirs = parsed.headers
        .filter(
          ({ originalKey }, n) =>
            /^[!-9;-~]+$/.test(originalKey) && parsed.headerLines[n]!.line.includes(':'),
        )
        .map(({ originalKey, value }) => `${originalKey}: ${value}`);
      if (ours.join('\n') !== theirs.join('\n')) expect(ours).toEqual(theirs);

      const from = headers.find(({ name }) => name.toLowerCase() === 'from');
      const sender = (from && parseAddresses([decodeHeader(from).value])[0]?.address) ?? '';
      const other = parsed.from?.address?.toLowerCase() ?? '';
      if (sender !== (other.includes('@') ? other : '')) differing.push(other);
    }
    expect(differing).toHaveLength(SENDERS_THAT_DIFFER);
  });

  test('has the texts that postal-mime finds, where it does not merge several into one', async () => {
    let compared = 0;
    let same = 0;
    for (const raw of [...fixtures, ...notices]) {
      const texts = leavesOf(parseMime(raw)).filter(
        (part) => part.mimeType === 'text/plain' && part.filename === '',
      );
      const { text } = await PostalMime.parse(raw);
      if (text === undefined || texts.length !== 1 || text.includes('\ufffd')) continue;
      compared++;
      if (squeezed(textOf(texts[0]!)) === squeezed(text)) same++;
    }
    expect(compared).toBeGreaterThan(400);
    // The others, looked at: postal-mime adds HTML-only parts and forwarded messages to the text.
    expect(same).toBeGreaterThanOrEqual(compared - 16);
  });

  test('of the awkward kind is answered in every format, each attachment in its size', () => {
    for (const message of [
      ...messagesOf(mail, 'fixtures@x.example'),
      ...messagesOf(mail, 'notices@x.example'),
    ]) {
      expect(toGmailMessage(message, 'minimal').snippet.length).toBeLessThan(1500);
      expect(toGmailMessage(message, 'metadata').payload?.headers.length).toBeGreaterThan(0);
      expect(toGmailMessage(message, 'raw').raw).toMatch(/^[\w-]+$/);
      checkAttachments(message, toGmailMessage(message, 'full').payload!);
    }
  });

  function* listBlocks(): Generator<Buffer> {
    for (const file of LISTS)
      for (const { source } of messagesOf(mail, addressOf(file))) yield source.headerBytes();
  }
});

/** Each was looked at: postal-mime keeps a comment or a route as part of the address (3), or finds none (2). */
const SENDERS_THAT_DIFFER = 5;

/** What the labels of the Takeout set mean; its 16 kinds of lists. */
const LABELS: Record<string, string[]> = {
  'Inbox,Category Updates,Unread': ['CATEGORY_UPDATES', 'INBOX', 'UNREAD'],
  'PTA/Summer fair,Opened': ['PTA/Summer fair'],
  'Inbox,Category Forums,Opened': ['CATEGORY_FORUMS', 'INBOX'],
  'Inbox,Unread': ['INBOX', 'UNREAD'],
  'Archived,Category Personal,Opened': ['CATEGORY_PERSONAL'],
  Chat: ['CHAT'],
  'Trash,Unread': ['TRASH', 'UNREAD'],
  Sent: ['SENT'],
  'Inbox,"Parents, Year 5",Opened': ['INBOX', 'Parents, Year 5'],
  'Inbox,Opened': ['INBOX'],
  '=?UTF-8?Q?Inbox,Opened,R=C3=A9union?=': ['INBOX', 'Réunion'],
  'Important,Trash,Opened,Category Updates': ['CATEGORY_UPDATES', 'IMPORTANT', 'TRASH'],
  'Inbox,Starred,Opened,Governors': ['Governors', 'INBOX', 'STARRED'],
  'Spam,Unread': ['SPAM', 'UNREAD'],
  'Inbox,Important,Opened': ['IMPORTANT', 'INBOX'],
};

/** The CRLF file holds the first 150 of the messages of the other one. */
function manifest(file: string): ManifestRow[] {
  const all = rows<ManifestRow>('mail/takeout-repackaged.manifest.jsonl');
  return file.includes('crlf') ? all.slice(0, 150) : all;
}

function utf8(latin1: string): string {
  return new TextDecoder().decode(Buffer.from(latin1, 'latin1'));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

function leavesOf(part: MimePart): MimePart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf);
}

function checkAttachments(message: StoredMessage, part: GmailPart): void {
  const { attachmentId, size } = part.body;
  if (attachmentId !== undefined) expect(gmailAttachment(message, attachmentId)?.size).toBe(size);
  for (const inner of part.parts ?? []) checkAttachments(message, inner);
}
