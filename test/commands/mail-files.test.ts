import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MAILBOX, message, refused, run, SmallSchool } from './small-school';

jest.setTimeout(60_000);

const schools: SmallSchool[] = [];
afterEach(() => {
  for (const school of schools.splice(0)) school.remove();
});

function schoolWith(mail: Record<string, string | Buffer | null>): SmallSchool {
  const school = new SmallSchool({ mail });
  schools.push(school);
  return school;
}

const holdsNone =
  '…/mail: holds no mailbox, that is, no file <address>.mbox and no folder <address> of .eml files';

describe('a mail folder without a mailbox', () => {
  test('is refused: it is empty', () => {
    const school = schoolWith({ [MAILBOX]: null });
    expect(refused(school)).toEqual([holdsNone]);
  });

  test('is refused, and what it holds instead is named', () => {
    const school = schoolWith({
      [MAILBOX]: null,
      'mail.pst': 'x',
      'letters/a.doc': 'x',
      'all.mbox/mbox': '',
    });
    expect(refused(school)).toEqual([
      holdsNone,
      'all.mbox: a folder, and an .mbox is a file; take the file "mbox" out of it and name that so',
      'letters: a folder that is not named after a mailbox and holds no .eml file',
      'mail.pst: neither an .mbox file nor a folder of .eml files',
    ]);
  });
});

test('broken and foreign files are named and passed over, and the rest is read', () => {
  const school = schoolWith({
    'a@elmbank.example.mbox': '',
    'b@elmbank.example.mbox': randomBytes(3000),
    'c@elmbank.example.mbox': Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]),
    'd@elmbank.example/1.eml': '',
    'd@elmbank.example/2.eml': 'Dear all,\nno headers here\n\nbody',
    'd@elmbank.example/notes.txt': 'x',
    '.mbox': message(),
    'notes.txt': 'x',
  });
  mkdirSync(join(school.mail, 'x.mbox'));
  const { status, lines, out } = run(school.audit());
  expect(status).toBe(0);
  const unlisted = 'the owner is on no register and was treated as staff';
  expect(lines).toEqual([
    'a@elmbank.example: holds no message',
    `a@elmbank.example: ${unlisted}`,
    'd@elmbank.example: holds no message',
    `d@elmbank.example: ${unlisted}`,
    '.mbox: names no mailbox before the .mbox',
    'd@elmbank.example/notes.txt: not an .eml file',
    'notes.txt: neither an .mbox file nor a folder of .eml files',
    'x.mbox: a folder, and an .mbox is a file',
    'b@elmbank.example.mbox, byte 0: skipped, not an mbox file: it holds binary data',
    'c@elmbank.example.mbox, byte 0: skipped, not an mbox file: it is compressed (gzip); unpack it first',
    'd@elmbank.example/1.eml, byte 0: skipped, no header at all',
    'd@elmbank.example/2.eml, byte 0: skipped, no headers: hardly a line of it has a name and a colon',
  ]);
  expect(out).toContain('1 message read, 1 finding');
  expect(out).toContain('; 4 skipped, named above.');
  expect(school.summary()).toMatchObject({
    messages: 1,
    skipped: [
      { file: 'b@elmbank.example.mbox', offset: 0 },
      { file: 'c@elmbank.example.mbox', offset: 0 },
      { file: 'd@elmbank.example/1.eml', offset: 0 },
      { file: 'd@elmbank.example/2.eml', offset: 0 },
    ],
  });
});

test('broken messages in a mailbox: each is read as far as it can be, or named by its byte', () => {
  const noColon = message({ 'Message-ID': '<colon@x>' }).replace('\n\n', '\nthis line has no colon\n\n');
  const parts = [
    message({ 'Message-ID': '<first@x>' }),
    'From - Mon Jul 06 10:00:00 2026\ngarbage\nmore garbage\nSubject: x\n\nbody\n\n',
    message({ 'Message-ID': undefined }),
    message({ 'Message-ID': '<date@x>', Date: 'Fri, 31 Feb 2026 10:00:00 +0100' }),
    message({ 'Message-ID': '<year@x>', Date: 'Mon, 06 Jul 0001 10:00:00 +0100' }),
    message({
      'Message-ID': '<received@x>',
      Date: 'yesterday',
      Received: 'from a by b; Tue, 07 Jul 2026 08:00:00 +0100',
    }),
    noColon,
    message({ 'Message-ID': '<first@x>', Date: 'Wed, 08 Jul 2026 10:00:00 +0100' }),
    message({
      'Message-ID': '<crowd@x>',
      To: Array.from({ length: 200 }, (_, i) => `parent${i}@mail.example`).join(',\n '),
    }),
    message({ 'Message-ID': '<draft@x>', 'X-Gmail-Labels': 'Drafts' }),
    message({ 'Message-ID': '<big@x>' }, 'x'.repeat(70).concat('\n').repeat(850_000)),
  ];
  const school = schoolWith({ [MAILBOX]: parts.join('') });
  const { status, lines } = run(school.audit());
  const at = (i: number) => Buffer.byteLength(parts.slice(0, i).join(''));
  expect(Buffer.byteLength(parts.at(-1)!)).toBeGreaterThan(60e6);
  expect(status).toBe(0);
  expect(lines).toEqual([
    `${MAILBOX}, byte ${at(6)}: a line among the headers has no name and colon; the message was read without it`,
    expect.stringMatching(/^1 message .* the first copy was judged$/),
    `${MAILBOX}, byte ${at(1)}: skipped, no headers: hardly a line of it has a name and a colon`,
  ]);
  expect(school.summary()).toMatchObject({ messages: 9, drafts: 1, findings: { 'pupil-contact': 8 } });

  const block = parts[2]!.slice(parts[2]!.indexOf('\n') + 1, parts[2]!.indexOf('\n\n'));
  const missing = `<${createHash('sha256').update(block).digest('hex')}@missing>`;
  const found = school.findings().map(({ messageId, date, reasons }) => [messageId, date, reasons]);
  const noon = '2026-07-06T09:00:00Z';
  const sameDay = ['<big@x>', '<colon@x>', '<crowd@x>', '<first@x>', missing].sort();
  expect(found).toEqual([
    ['<date@x>', null, ['bad-date']],
    ['<year@x>', null, ['bad-date']],
    ...sameDay.map((id) => [id, noon, []]),
    ['<received@x>', '2026-07-07T07:00:00Z', []],
  ]);
});

test('a mailbox of a pupil, one of nobody on the register and one under another spelling', () => {
  const school = schoolWith({
    [MAILBOX]: null,
    'J.Frith@ELMBANK.example.mbox': message(),
    't.aziz@pupils.elmbank.example.mbox': message({ To: 't.aziz@pupils.elmbank.example' }),
    'new.child@pupils.elmbank.example.mbox': message(),
    'supply@elmbank.example.mbox': message(),
    'quiet@elmbank.example.mbox': message({ From: 'shop@firm.example' }),
  });
  const { status, lines } = run(school.audit());
  expect([status, lines]).toEqual([
    0,
    [
      'new.child@pupils.elmbank.example: the owner is on no register and was treated as a pupil',
      'quiet@elmbank.example: the owner is on no register and was treated as staff',
      'supply@elmbank.example: the owner is on no register and was treated as staff',
    ],
  ]);
  expect(school.findings().map(({ mailbox, reasons }) => [mailbox, reasons])).toEqual([
    ['j.frith@elmbank.example', []],
    ['supply@elmbank.example', ['owner-not-on-roster']],
  ]);
});

test('a mailbox in a file and in a folder is one mailbox', () => {
  const school = schoolWith({});
  const eml = message({ 'Message-ID': '<eml@x>' });
  mkdirSync(join(school.mail, 'j.frith@elmbank.example'));
  writeFileSync(join(school.mail, 'j.frith@elmbank.example', '1.eml'), eml.slice(eml.indexOf('\n') + 1));
  expect(run(school.audit()).status).toBe(0);
  expect(school.summary()).toMatchObject({ messages: 2, findings: { 'pupil-contact': 2 } });
});
