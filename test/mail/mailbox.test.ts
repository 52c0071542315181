import fc from 'fast-check';
import addressparser from 'nodemailer/lib/addressparser';
import { parseAddresses } from '../../src/mail/mailbox';
import { readPlainAddresses } from '../../src/mail/plain-addresses';
import { headerBlocks, testWith } from './corpus';
import { headersOf } from './notation';

/** Each address of a header value as `name <address>`. */
const read = (...values: string[]) =>
  parseAddresses(values).map(({ name, address }) => `${name} <${address}>`);

const TOM = 'Tom <tom@home.example>';

describe('an address is found', () => {
  test.each([
    ['alone', 'tom@home.example', ' <tom@home.example>'],
    ['in angle brackets, spaces in them too', 'Tom < tom@home.example >', TOM],
    ['with its name in quotation marks', '"Tom" <tom@home.example>', TOM],
    ['with a comma in the quoted name', '"Smith, Tom" <t@home.example>', 'Smith, Tom <t@home.example>'],
    ['with a comma in the bare name', 'Smith, Tom <t@home.example>', 'Smith, Tom <t@home.example>'],
    ['with the name in a comment', 'tom@home.example (Tom)', TOM],
    ['among comments', 'Tom (that is (me)) <tom@home.example> (at home)', TOM],
    ['with comments inside', 'Tom <tom(me)@(at)home.example>', TOM],
    ['with spaces around the at sign', 'Tom <tom @ home.example>', TOM],
    ['behind a route', 'Tom <@relay.example:tom@home.example>', TOM],
    ['in upper case', 'Tom <TOM@Home.Example>', TOM],
    ['with a quoted local part that must be quoted', '"tom s"@home.example', ' <"tom s"@home.example>'],
    ['with a quoted local part that need not be', '"tom"@home.example', ' <tom@home.example>'],
    ['with an at sign in the local part', '"tom@x.example"@home.example', ' <"tom@x.example"@home.example>'],
    ['behind a link', 'Tom <mailto:tom@home.example>', TOM],
    ['between apostrophes', "'tom@home.example'", ' <tom@home.example>'],
    ['without its opening bracket', 'tom@home.example>', ' <tom@home.example>'],
    ['without its closing bracket', 'Tom <tom@home.example', TOM],
    ['behind a quotation mark that nothing closes', '"Tom <tom@home.example>', TOM],
    ['behind a bracket that nothing closes', 'Tom ( <tom@home.example>', TOM],
    ['with letters of any language', 'Jörg <jörg@bücher.example>', 'Jörg <jörg@bücher.example>'],
    ['with a name that looks like another', 'Тоm <tom@home.example>', 'Тоm <tom@home.example>'],
  ])('%s', (_, value, expected) => expect(read(value)).toEqual([expected]));

  test('in angle brackets, and not in the display name before them', () => {
    for (const name of ['head@upland.example', '"head@upland.example"', '"Head <head@upland.example>"']) {
      expect(parseAddresses([`${name} <x@gmail.com>`]).map(({ address }) => address)).toEqual([
        'x@gmail.com',
      ]);
    }
  });
});

describe('several addresses are found', () => {
  test('in one header, empty places left out', () => {
    expect(read('a@x.example, , B <b@x.example>,\tc@x.example,')).toEqual([
      ' <a@x.example>',
      'B <b@x.example>',
      ' <c@x.example>',
    ]);
  });

  test('in a group, whose own name is nobody', () => {
    expect(read('Friends: a@x.example, B <b@x.example>; c@x.example')).toEqual([
      ' <a@x.example>',
      'B <b@x.example>',
      ' <c@x.example>',
    ]);
    expect(read('undisclosed-recipients:;')).toEqual([]);
  });

  test('in a header that stands twice', () => {
    expect(read('a@x.example', 'B <b@x.example>')).toEqual([' <a@x.example>', 'B <b@x.example>']);
  });
});

describe('no address is found', () => {
  test.each(['', '   ', '<>', 'Tom', 'Tom <>', ',,,', ';', '()', '"', 'Tom: Dick, Harry;'])(
    'in %j',
    (value) => {
      expect(read(value)).toEqual([]);
    },
  );

  test('where no sender could have so long a one', () => {
    expect(read(`${'a'.repeat(2000)}@home.example`)).toEqual([]);
    expect(read(`${'Tom '.repeat(2000)}<tom@home.example>`)[0]).toMatch(/<tom@home\.example>$/);
  });
});

describe('the quick reader of plain addresses', () => {
  /** The full parser's answer. */
  const fully = (value: string) =>
    addressparser(value, { flatten: true })
      .map(({ name, address }) => ({ name: name.trim(), address: address.trim().toLowerCase() }))
      .filter(({ address }) => address.includes('@'));
  const agrees = (value: string) => {
    const quickly = readPlainAddresses(value);
    if (quickly !== null) expect([value, quickly]).toEqual([value, fully(value)]);
    return quickly !== null;
  };

  const name = fc.string({
    unit: fc.constantFrom(..."Tom é.'&!#$*/?{}|~^`[]-@,():".split('')),
    maxLength: 8,
  });
  const address = fc
    .tuple(fc.stringMatching(/^[a-zA-Z0-9_.+=-]{1,6}$/), fc.stringMatching(/^[a-zA-Z0-9_.+=-]{1,8}$/))
    .map(([local, domain]) => `${local}@${domain}`);
  const entry = fc.oneof(
    address,
    fc.tuple(name, address).map(([a, b]) => `${a} <${b}>`),
    fc.tuple(name, address).map(([a, b]) => `"${a}" <${b}>`),
    address.map((a) => `"${a}" <${a}>`),
  );

  test('says what the full parser says of all that it reads', () => {
    const list = fc
      .tuple(fc.array(entry, { maxLength: 4 }), fc.constantFrom(',', ', ', ' ,\t', ' '))
      .map(([entries, between]) => entries.join(between));
    fc.assert(
      fc.property(list, (value) => void agrees(value)),
      { numRuns: 3000 },
    );
    const pieces = [
      'Tom',
      '@',
      'b.example',
      '<',
      '>',
      '"',
      ',',
      ' ',
      '(',
      ')',
      ':',
      ';',
      '\\',
      'é',
      'a@b',
      '\t',
    ];
    const heap = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(heap, (value) => void agrees(value)),
      { numRuns: 3000 },
    );
  });

  testWith('mail/list-clang-built-linux.mboxrd.gz')(
    'reads nearly every real address header, and the same',
    () => {
      const values = headerBlocks('mail/list-clang-built-linux.mboxrd.gz').flatMap((block) =>
        headersOf(block).flatMap((header) =>
          /^(?:From|To|Cc|Reply-To)$/i.test(header.name) ? [header.value] : [],
        ),
      );
      const read = values.filter(agrees);
      expect(values.length).toBeGreaterThan(5000);
      expect(read.length / values.length).toBeGreaterThan(0.9);
    },
  );
});
