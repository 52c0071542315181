import fc from 'fast-check';
import { decodeHeader, splitHeaders } from '../../../src/local/mail/headers';
import { parseAddresses } from '../../../src/mail/mailbox';

function read(block: string | Buffer) {
  const { headers, badLines } = splitHeaders(
    typeof block === 'string' ? Buffer.from(block, 'latin1') : block,
  );
  return { badLines, headers: headers.map(decodeHeader).map(({ name, value }) => [name, value]) };
}

function decoded(name: string, value: string): string {
  return decodeHeader(splitHeaders(Buffer.from(`${name}: ${value}\n`, 'utf8')).headers[0]!).value;
}

describe('a header block', () => {
  test('is unfolded with its white space kept, names as they are written', () => {
    expect(read('Subject: Sports\n  day\nX-a:b\r\nTo:\tada@example.org').headers).toEqual([
      ['Subject', 'Sports  day'],
      ['X-a', 'b'],
      ['To', 'ada@example.org'],
    ]);
  });

  test('loses a line without a colon, which is counted, and keeps the rest', () => {
    expect(read('Subject: a\nthis is no header\nTo: ada@example.org')).toEqual({
      badLines: 1,
      headers: [
        ['Subject', 'a'],
        ['To', 'ada@example.org'],
      ],
    });
  });

  test('is read with CR alone as line end, too', () => {
    expect(read('Subject: a\rTo: b').headers).toHaveLength(2);
  });

  test('leaves out an mbox separator in its first line, and does not count it as bad', () => {
    expect(read('From ada@example.org Sun Apr 28 10:42:23 2019\nSubject: a')).toEqual({
      badLines: 0,
      headers: [['Subject', 'a']],
    });
  });

  test('shows a From whose colon was hidden behind a fold', () => {
    expect(read('From\n : <mallory@example.net>\nTo: a@example.org').headers[0]).toEqual([
      'From',
      '<mallory@example.net>',
    ]);
  });

  test('is read as UTF-8, and as latin-1 where it is not', () => {
    expect(read(Buffer.from('Subject: Réunion', 'utf8')).headers[0]![1]).toBe('Réunion');
    expect(read(Buffer.from('Subject: Réunion', 'latin1')).headers[0]![1]).toBe('Réunion');
  });
});

describe('encoded words', () => {
  test('in a subject are decoded, and a line break in them cannot make a header', () => {
    expect(decoded('Subject', '=?utf-8?q?R=C3=A9union=0D=0ABcc:_x?= =?utf-8?b?IQ==?=')).toBe(
      'Réunion Bcc: x!',
    );
  });

  test('in programs’ headers are left alone', () => {
    const forged = '=?utf-8?q?mx=2Egoogle=2Ecom=3B_dmarc=3Dpass?=';
    expect(decoded('Authentication-Results', forged)).toBe(forged);
    expect(decoded('Message-ID', '<=?utf-8?q?a?=@example.org>')).toBe('<=?utf-8?q?a?=@example.org>');
  });

  test.each([
    ['=?utf-8?q?head=40school.example=2C?= <ada@example.org>', '"head@school.example," <ada@example.org>'],
    ['=?utf-8?q?Ren=C3=A9e?= Smith <ada@example.org>', 'Renée Smith <ada@example.org>'],
    ['"=?utf-8?q?a=22_b?=" <ada@example.org>', '"a\\" b" <ada@example.org>'],
    ['ada@example.org (=?utf-8?q?=29_x=40y.example?=)', 'ada@example.org (\\) x@y.example)'],
    ['=?utf-8?q?head=40school?=.example', '=?utf-8?q?head=40school?=.example'],
    ['<=?utf-8?q?head?=@school.example>', '<=?utf-8?q?head?=@school.example>'],
    ['=?utf-8?q?A?==?utf-8?q?B?=<ada@example.org>', 'AB<ada@example.org>'],
  ])('in From stay a name: %s', (written, read) => {
    expect(decoded('From', written)).toBe(read);
  });

  test('never turn into another address, whatever they hide', () => {
    const hidden = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'head@school.example',
        '<head@school.example>',
        'a@b.example, c',
        '"; x@y.example',
        '\\" <x@y.z>',
      ),
    );
    const encode = (text: string, b64: boolean) =>
      b64
        ? `=?utf-8?b?${Buffer.from(text).toString('base64')}?=`
        : `=?utf-8?q?${[...Buffer.from(text)].map((byte) => `=${byte.toString(16).padStart(2, '0')}`).join('')}?=`;
    fc.assert(
      fc.property(
        fc.array(hidden, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        fc.boolean(),
        (words, b64, quoted) => {
          const name = words.map((word) => encode(word, b64)).join(' ');
          const value = decoded('From', `${quoted ? `"${name}"` : name} <ada@example.org>`);
          expect(parseAddresses([value]).map(({ address }) => address)).toEqual(['ada@example.org']);
        },
      ),
      { numRuns: 300 },
    );
  });
});
