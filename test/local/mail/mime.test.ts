import fc from 'fast-check';
import { type MimePart, parseMime, textOf } from '../../../src/local/mail/mime';
import { decodeCharset, decodeTransfer } from '../../../src/local/mail/transfer-encoding';

function decode(body: string, encoding: string): string {
  return decodeTransfer(Buffer.from(body, 'latin1'), encoding).toString('latin1');
}

function parse(...lines: string[]): MimePart {
  return parseMime(Buffer.from(lines.join('\n'), 'latin1'));
}

describe('transfer encodings', () => {
  test.each([
    ['a=3Db =\r\nc', 'a=b c'],
    ['line =  \nbreak', 'line break'],
    ['100=% =zz =4', '100=% =zz =4'],
    ['end=', 'end'],
  ])('quoted-printable %j is %j', (written, read) => {
    expect(decode(written, 'quoted-printable')).toBe(read);
  });

  test('base64 is read whole although each line is padded', () => {
    expect(decode('YQ==\nYmI=\nY2Nj', 'base64')).toBe('abbccc');
  });

  test('any bytes come back from both, wherever the lines are broken', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 4, max: 76 }), (bytes, width) => {
        const body = Buffer.from(bytes);
        const base64 = body.toString('base64').replace(new RegExp(`.{${width}}`, 'g'), '$&\r\n');
        expect(decodeTransfer(Buffer.from(base64), 'base64')).toEqual(body);
        const octets = [...body].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
        const printable = octets.map((octet, n) => (n % width === 3 ? `${octet}=\r\n` : octet)).join('');
        expect(decodeTransfer(Buffer.from(printable), 'quoted-printable')).toEqual(body);
      }),
    );
  });

  test('an unknown one leaves the bytes as they are', () => {
    expect(decode('a=3D', 'x-uuencode')).toBe('a=3D');
  });
});

describe('charsets', () => {
  test('that are named are used; none, or one that nobody knows, is guessed', () => {
    expect(decodeCharset(Buffer.from([0xe9]), 'ISO-8859-1')).toBe('é');
    expect(decodeCharset(Buffer.from('é'), '')).toBe('é');
    expect(decodeCharset(Buffer.from([0xe9]), 'us-ascii')).toBe('é');
    expect(decodeCharset(Buffer.from([0xe9]), 'x-made-up')).toBe('é');
    expect(decodeCharset(Buffer.from([0x82, 0xa0]), 'cp932')).toBe('あ');
  });
});

describe('the tree of a message', () => {
  test('ends each part at its boundary, without the line end before it', () => {
    const { parts } = parse(
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      '',
      'one',
      '--bb',
      '--b  ',
      '',
      '',
      '--b--',
      'x',
    );
    expect(parts.map(textOf)).toEqual(['one\n--bb', '']);
  });

  test('reads on to the end when the last boundary is missing', () => {
    const { parts } = parse(
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      'one',
      '--b',
      '',
      'two',
    );
    expect(parts.map(textOf)).toEqual(['one', 'two']);
  });

  test('takes the parts of a digest for messages', () => {
    const { parts } = parse(
      'Content-Type: multipart/digest; boundary=b',
      '',
      '--b',
      '',
      'Subject: in',
      '',
      'x',
      '--b--',
    );
    expect(parts[0]).toMatchObject({ mimeType: 'message/rfc822' });
    expect(parts[0]!.parts[0]!.headers()).toEqual([{ name: 'Subject', value: 'in' }]);
  });

  test('joins a file name that is cut into pieces, and decodes one in encoded words', () => {
    expect(
      parse("Content-Disposition: attachment; filename*0*=utf-8''pl%C3%A1; filename*1=n.pdf", '', '')
        .filename,
    ).toBe('plán.pdf');
    expect(parse('Content-Type: text/csv; name="=?utf-8?q?pl=C3=A1n=2Ecsv?="', '', '').filename).toBe(
      'plán.csv',
    );
  });

  test('has an end, however deep a message is nested', () => {
    const deep = 'Content-Type: message/rfc822\n\n'.repeat(5000);
    let depth = 0;
    for (let part: MimePart | undefined = parseMime(Buffer.from(deep)); part; part = part.parts[0]) depth++;
    expect(depth).toBe(51);
  });

  test('is one part of plain text when nothing can be read from its headers', () => {
    expect(parse('Content-Type: nonsense', '', 'hello')).toMatchObject({ mimeType: 'text/plain', parts: [] });
    expect(textOf(parseMime(Buffer.alloc(0)))).toBe('');
  });
});
