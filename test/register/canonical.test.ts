import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonical } from '../../src/register/canonical';
import { sha256 } from '../../src/register/sha256';

describe('canonical JSON', () => {
  test('fields are sorted, nothing is padded, and only printable ASCII is left', () => {
    expect(canonical({ b: 'é', a: [1, true, null, '\u007f\n'] })).toBe(
      '{"a":[1,true,null,"\\u007f\\n"],"b":"\\u00e9"}',
    );
  });

  test('the example of RFC 8785 comes out as it stands there, non-ASCII escaped', () => {
    const example = {
      // biome-ignore lint/correctness/noPrecisionLoss: the example's own number
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonical(example)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"\\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('fields sort by UTF-16 code units, and what is undefined is left out', () => {
    expect(
      canonical({
        '\u20ac': 1,
        '\r': 2,
        '\ufb33': 3,
        '1': 4,
        '\ud83d\ude00': 5,
        '\u0080': 6,
        gone: undefined,
      }),
    ).toBe('{"\\r":2,"1":4,"\\u0080":6,"\\u20ac":1,"\\ud83d\\ude00":5,"\\ufb33":3}');
  });

  test('what JSON has no word for is refused', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, [undefined], () => 1]) {
      expect(() => canonical(value)).toThrow(/canonical/);
    }
  });

  test('a lone surrogate survives', () => {
    for (const text of ['\ud800', 'a\udfffb', '\ue000', '\ue000d800', '😀\ud83d']) {
      expect(JSON.parse(canonical({ text }))).toEqual({ text });
    }
  });

  test('any value comes back unchanged and is printable ASCII', () => {
    const text = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((n) => String.fromCharCode(n)) });
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        tie('list'),
        tie('record'),
      ),
      list: fc.array(tie('node')),
      record: fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), tie('node')),
    })).node;
    fc.assert(
      fc.property(value, (any) => {
        const written = canonical(any);
        expect(written).toMatch(/^[\x20-\x7e]*$/);
        expect(JSON.stringify(sorted(JSON.parse(written)))).toBe(JSON.stringify(sorted(any)));
      }),
    );
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

test('the digest is that of the UTF-8 bytes, as Node makes it, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }),
  );
  expect(sha256('\ud800')).toBe(sha256('\ufffd'));
});
