import { statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { MailFile } from '../../../src/local/mail/mail-file';
import { readMbox, unquoteMbox } from '../../../src/local/mail/mbox';
import { parseSeparator } from '../../../src/local/mail/mbox-separator';
import { folderOf, removeFolders } from './mail-files';

afterAll(removeFolders);

const SEPARATOR = 'From ada@example.org Sun Apr 28 10:42:23 2019';

function bodiesOf(content: string | Buffer): string[] {
  const path = join(folderOf({ 'a.mbox': content }), 'a.mbox');
  const { size, mtimeMs } = statSync(path);
  const file = new MailFile(path, size, mtimeMs);
  try {
    return [...readMbox(file, () => {})].map(({ start, length }) =>
      file.read(start, length).toString('latin1'),
    );
  } finally {
    file.close();
  }
}

describe('a separator line', () => {
  test.each([
    ['From ada@example.org Sun Apr 28 10:42:23 2019', '2019-04-28T10:42:23.000Z'],
    ['From ada@example.org  Mon May  1 09:05:00 2017 +0200', '2017-05-01T07:05:00.000Z'],
    ['From - Tue Apr 23 08:01:02 2019', '2019-04-23T08:01:02.000Z'],
    ['From MAILER-DAEMON Thu Jan 01 15:56:20 2009', '2009-01-01T15:56:20.000Z'],
    ['From ada at example.org  Fri Feb 22 17:06:23 2008', '2008-02-22T17:06:23.000Z'],
    ['From ada@example.org Wed, 08 Sep 2010 17:52:37 +0200', '2010-09-08T15:52:37.000Z'],
  ])('of a mail program is known with its date: %s', (line, date) => {
    const separator = parseSeparator(line, false);
    expect(separator).toMatchObject({ takeout: false });
    expect(new Date(separator!.date!).toISOString()).toBe(date);
  });

  test('of Takeout is known as such, its zone standing before the year', () => {
    expect(parseSeparator('From 1773664405479613283@xxx Tue Aug 08 12:36:29 +0000 2023', false)).toEqual({
      takeout: true,
      date: Date.UTC(2023, 7, 8, 12, 36, 29),
    });
  });

  test.each(['From - ', 'From 1844347792267117879@xxx', 'From MAILER-DAEMON'])(
    'may lack a date: %s',
    (line) => {
      expect(parseSeparator(line, false)?.date).toBeNull();
    },
  );

  test.each([
    'From time to time we meet.',
    'From Monday to Friday at 10:30',
    'From: ada@example.org',
    'From ada@example.org',
    'From me, on 28 Apr 2019 at 10:42:23, to you',
  ])('is no line of prose: %s', (line) => {
    expect(parseSeparator(line, false)).toBeNull();
  });

  test('may be a bare address at the start of the file only', () => {
    expect(parseSeparator('From ada@example.org', true)).toEqual({ takeout: false, date: null });
  });
});

describe('an mbox file', () => {
  const messages = [
    'Subject: one\n\nFirst.\n',
    'Subject: two\n\nFrom time to time\n\nFrom here on\n',
    'Subject: three\n\n',
  ];

  test.each([
    ['LF', (text: string) => text],
    ['CRLF', (text: string) => text.replace(/\n/g, '\r\n')],
  ])('with %s gives each message its exact bytes', (_, ends) => {
    const file = ends(messages.map((message) => `${SEPARATOR}\n${message}\n`).join(''));
    expect(bodiesOf(file)).toEqual(messages.map(ends));
  });

  test('is not split by a separator-like line that stands after no blank line', () => {
    expect(bodiesOf(`${SEPARATOR}\nSubject: one\n\nquoted:\n${SEPARATOR}\nend\n`)).toHaveLength(1);
  });

  test('without a final newline keeps its last message whole', () => {
    expect(bodiesOf(`${SEPARATOR}\nSubject: one\n\nlast words`)).toEqual(['Subject: one\n\nlast words']);
  });

  test('that is empty has no messages', () => {
    expect(bodiesOf('')).toEqual([]);
  });

  test.each([
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'binary data'],
    [Buffer.from([0x1f, 0x8b, 8, 0]), 'compressed'],
    ['Subject: a message\n\nbut no separator\n', 'no "From " separator'],
    [`${SEPARATOR}\rSubject: old Mac\r\rtext\r`, 'CR alone'],
  ])('that is none says why (case %#)', (content, why) => {
    expect(() => bodiesOf(content)).toThrow(why);
  });

  test('finds every separator wherever the chunks it is read in are cut', () => {
    const chunk = 1024 * 1024;
    for (let shift = 0; shift < 60; shift++) {
      const filler = 'x'.repeat(chunk - 40 - shift - SEPARATOR.length);
      const first = `Subject: long\n\n${filler}\n`;
      expect(bodiesOf(`${SEPARATOR}\n${first}\n${SEPARATOR}\r\nSubject: next\n\nhello\n\n`)).toEqual([
        first,
        'Subject: next\n\nhello\n',
      ]);
    }
  });

  test('written as mboxrd comes back as it was, whatever the bodies hold', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        'From ',
        '>From x',
        '>>From y',
        SEPARATOR,
        `>${SEPARATOR}`,
        'From time to time',
        ' From a',
      ),
      fc.string({ maxLength: 12 }).map((text) => text.replace(/[^ -~]/g, '')),
    );
    const body = fc.array(line, { maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(body, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('\n', '\r\n'),
        (bodies, end) => {
          const raws = bodies.map((lines) => ['Subject: x', '', ...lines, ''].join(end));
          const quoted = raws.map((raw) => raw.replace(/^(>*From )/gm, '>$1'));
          const file = quoted.map((raw) => `${SEPARATOR}${end}${raw}${end}`).join('');
          expect(
            bodiesOf(file).map((raw) => unquoteMbox(Buffer.from(raw, 'latin1')).toString('latin1')),
          ).toEqual(raws);
        },
      ),
      { numRuns: 60 },
    );
  });
});
