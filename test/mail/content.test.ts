import fc from 'fast-check';
import { type BodyPart, MOST_TEXT, readContent } from '../../src/mail/content';

const encoded = (bytes: string | Buffer) => Buffer.from(bytes as string).toString('base64url');

function part(mimeType: string, said: string | Buffer, more: Partial<BodyPart> = {}): BodyPart {
  return { mimeType, filename: '', body: { data: encoded(said), size: said.length }, ...more };
}
const typed = (value: string) => ({ headers: [{ name: 'Content-Type', value }] });
const plain = (said: string) => part('text/plain', said);
const html = (said: string) => part('text/html', said);
const multipart = (kind: string, ...parts: BodyPart[]): BodyPart => ({
  mimeType: `multipart/${kind}`,
  parts,
});

describe('the text of a message', () => {
  test('is its plain text, line ends made equal', () => {
    expect(readContent(plain('Dear Miss,\r\nhello\r\n')).text).toBe('Dear Miss,\nhello');
  });

  test('is the plain version where there are two, with the links of both', () => {
    const both = multipart(
      'alternative',
      plain('see our blog'),
      html('<a href="https://blog.example/3k">our blog</a>'),
    );
    expect(readContent(both)).toEqual({
      ownWords: 'see our blog',
      text: 'see our blog',
      links: ['https://blog.example/3k'],
    });
  });

  test('is the HTML where the plain version is empty or missing', () => {
    expect(readContent(multipart('alternative', plain(' \r\n'), html('<p>hello</p>'))).text).toBe('hello');
    expect(readContent(html('<p>hello</p>')).text).toBe('hello');
  });

  test('is found however deep the parts are nested', () => {
    const deep = multipart(
      'mixed',
      multipart('related', multipart('alternative', plain('hello'), html('<b>hello</b>'))),
      part('image/png', 'x', { filename: 'cat.png' }),
    );
    expect(readContent(deep).text).toBe('hello');
  });

  test('of several parts stands one below the other', () => {
    expect(readContent(multipart('mixed', plain('one\n'), html('two'))).text).toBe('one\ntwo');
  });

  test('never holds an attachment, nor a message that is attached', () => {
    const attached = multipart(
      'mixed',
      plain('mine'),
      part('text/plain', 'file', { filename: 'diary.txt' }),
      part('text/plain', 'other file', { headers: [{ name: 'Content-Disposition', value: 'attachment' }] }),
      part('text/calendar', 'BEGIN:VCALENDAR'),
      { mimeType: 'message/rfc822', parts: [plain('what he wrote, https://his.example/')] },
    );
    expect(readContent(attached)).toEqual({ ownWords: 'mine', text: 'mine', links: [] });
  });

  test('ends at a bound, also in the middle of a character of many bytes', () => {
    expect(readContent(plain('a'.repeat(MOST_TEXT + 5))).text).toHaveLength(MOST_TEXT);
    expect(readContent(plain('€'.repeat(MOST_TEXT + 5))).text).toBe('€'.repeat(MOST_TEXT));
    expect(readContent(html('😀'.repeat(150_000))).text).not.toContain('\ufffd');
  });

  test('of a body that is not there is empty', () => {
    const nothing = { ownWords: '', text: '', links: [] };
    expect(readContent({})).toEqual(nothing);
    expect(readContent({ mimeType: 'text/plain', body: { size: 0 } })).toEqual(nothing);
    expect(readContent({ mimeType: 'multipart/mixed' })).toEqual(nothing);
    expect(readContent(multipart('alternative'))).toEqual(nothing);
  });
});

describe('the characters', () => {
  test.each([
    ['UTF-8, which says so', Buffer.from('Zoë £5 – “hi” 😀'), 'text/plain; charset=UTF-8'],
    [
      'UTF-8, which says that it is something else',
      Buffer.from('Zoë £5 – “hi” 😀'),
      'text/plain; charset="iso-8859-1"',
    ],
  ])('of %s are read', (_, bytes, type) => {
    expect(readContent(part('text/plain', bytes, typed(type))).text).toBe('Zoë £5 – “hi” 😀');
  });

  test('of Latin-1, with the quotation marks of Windows, are read', () => {
    const bytes = Buffer.from([0x5a, 0x6f, 0xeb, 0x20, 0xa3, 0x35, 0x20, 0x93, 0x68, 0x69, 0x94]);
    expect(readContent(part('text/plain', bytes, typed('text/plain; charset=iso-8859-1'))).text).toBe(
      'Zoë £5 “hi”',
    );
    expect(readContent(part('text/plain', bytes)).text).toBe('Zoë £5 “hi”');
  });

  test('that are wrong in UTF-8 are marked, and the rest stays', () => {
    const bytes = Buffer.from([0x68, 0xff, 0x69, 0xc0, 0x80, 0xed, 0xa0, 0x80, 0x21]);
    const { text } = readContent(part('text/plain', bytes, typed('text/plain; charset=utf-8')));
    expect(text.replace(/\ufffd+/g, '?')).toBe('h?i?!');
  });

  test('are the same as Node reads, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const said = readContent(plain(`x${text}x`)).text;
        expect(said).toBe(`x${text}x`.replace(/\r\n?/g, '\n'));
      }),
    );
  });

  test('may come in either alphabet of base64, padded or not', () => {
    const body = { data: `${Buffer.from('~~~???>>>').toString('base64')}` };
    expect(readContent({ mimeType: 'text/plain', body }).text).toBe('~~~???>>>');
  });
});

describe('flowing text', () => {
  const flowed = (said: string, type = 'text/plain; charset="UTF-8"; format=flowed; delsp=yes') =>
    readContent(part('text/plain', said, typed(type))).text;

  test('has its lines joined again, as Google writes its notices', () => {
    expect(
      flowed('Tom Smith <tom@pupils.upland.example> mentioned you in Maths while  \r\nyou were away'),
    ).toBe('Tom Smith <tom@pupils.upland.example> mentioned you in Maths while you were away');
  });

  test('keeps quotations of different depth apart, and the signature', () => {
    expect(flowed('> one \n> two\nthree \n-- \nTom', 'text/plain; format=flowed')).toBe(
      '> one two\nthree \n-- \nTom',
    );
  });

  test('is not joined where the message does not say so', () => {
    expect(flowed('one \ntwo', 'text/plain')).toBe('one \ntwo');
  });
});

describe('HTML', () => {
  const text = (said: string) => readContent(html(said)).text;

  test('is read as a person sees it', () => {
    const page =
      '<html><head><title>no</title><style>p{}</style></head><body><div>Dear&nbsp;Miss,<br>it&#39;s me &amp; Tom</div>' +
      '<!-- no --><script>no()</script><p>one\n  two</p><ul><li>three</li><li>four</li></ul>' +
      '<table><tr><td>a</td><td>b</td></tr></table></body></html>';
    expect(text(page)).toBe("Dear Miss,\nit's me & Tom\n\none two\n\nthree\nfour\na b");
  });

  test('that is broken loses no words', () => {
    expect(text('3 < 4 <b>and</i> <p>more')).toBe('3 < 4 and\n\nmore');
    expect(text('<a href="https://x.example>hi</a> there <b>you</b>')).toContain('there you');
    expect(text('&unknown; &#0; &#xfffffff; &amp')).toBe('&unknown; &');
  });

  test("is left out of the own words where it quotes, in Gmail's way and others'", () => {
    const said = (quote: string) => readContent(html(`<div>yes Miss</div>${quote}`)).ownWords;
    expect(said('<blockquote>can you <b>come</b>?</blockquote>')).toBe('yes Miss');
    expect(
      said(
        '<div class="gmail_quote"><div class="gmail_attr">Le mar. 10 nov. 2026, A. Khan a écrit :<br></div><blockquote>come?</blockquote></div>',
      ),
    ).toBe('yes Miss');
    expect(said('<div class="gmail_quote">quoted</div><div>and thanks</div>')).toBe('yes Miss\nand thanks');
    expect(
      said(
        '<hr><div id="divRplyFwdMsg"><b>From:</b> A. Khan<br><b>Sent:</b> 10 November 2026 10:00<br><b>To:</b> Tom<br><b>Subject:</b> Trip</div><div>come?</div>',
      ),
    ).toBe('yes Miss');
  });
});

describe('links', () => {
  test('are those in the text and those behind words, each once', () => {
    const both = multipart(
      'alternative',
      plain('see https://a.example/x, and www.b.example.'),
      html(
        '<a href="https://a.example/x">x</a> <a href=https://c.example/?p=1&amp;q=2>c</a> <a href="mailto:t@x.example">t</a> <a href="javascript:x">j</a>',
      ),
    );
    expect([...readContent(both).links].sort()).toEqual([
      'https://a.example/x',
      'https://c.example/?p=1&q=2',
      'www.b.example',
    ]);
  });
});

describe('whatever comes', () => {
  const leaf = fc.record(
    {
      mimeType: fc.constantFrom('text/plain', 'text/html', 'TEXT/HTML', 'multipart/mixed', 'image/png', ''),
      filename: fc.constantFrom('', 'a.txt'),
      headers: fc.array(
        fc.record({ name: fc.constantFrom('Content-Type', 'Content-Disposition'), value: fc.string() }),
      ),
      body: fc.record(
        {
          data: fc.oneof(
            fc.string(),
            fc.string().map((s) => encoded(s)),
          ),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  );
  const { tree } = fc.letrec<{ tree: BodyPart }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf as fc.Arbitrary<BodyPart>,
      fc.record({
        mimeType: fc.constantFrom('multipart/mixed', 'multipart/alternative', 'message/rfc822'),
        parts: fc.array(tie('tree') as fc.Arbitrary<BodyPart>, { maxLength: 4 }),
      }),
    ),
  }));

  test('no body makes it throw', () => {
    fc.assert(
      fc.property(tree, (payload) => {
        const { text, ownWords } = readContent(payload);
        expect(text.length).toBeLessThanOrEqual(MOST_TEXT);
        expect(ownWords.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('no markup makes it throw', () => {
    const markup = fc.string({
      unit: fc.constantFrom(
        '<',
        '>',
        '/',
        '!',
        '-',
        '"',
        "'",
        '=',
        '&',
        ';',
        '#',
        'a',
        'div',
        'blockquote',
        'style',
        ' ',
        'p',
      ),
      maxLength: 60,
    });
    fc.assert(
      fc.property(markup, (said) => {
        expect(typeof readContent(html(said)).text).toBe('string');
      }),
    );
  });

  test('parts nested without end are followed only so far', () => {
    let nested = plain('inmost');
    for (let i = 0; i < 5000; i++) nested = multipart('mixed', nested);
    expect(readContent(nested).text).toBe('');
  });
});

test('reads a page of half-open tags or of lonely brackets to its end, in steps that grow with its length', () => {
  const page = (html: string) =>
    readContent({ mimeType: 'text/html', body: { data: Buffer.from(html).toString('base64url') } }).text;
  expect(page(`${'<a =">" '.repeat(20_000)}end`)).toContain('end');
  expect(page(`${'<'.repeat(200_000)} end`).length).toBeGreaterThan(0);
});
