import fc from 'fast-check';
import { domainsOnly } from '../../src/addon/knowledge';
import { bytesOf, fromParts, inParts } from '../../src/addon/parts';
import { CHUNK_KEYS, fromChunks, toChunks } from '../../src/addon/snapshot-chunks';
import type { Snapshot } from '../../src/wire/snapshot';

const anyText = fc.string({ unit: 'binary', maxLength: 9000 });

describe('a long text in properties', () => {
  test('comes back as it was, each property under 9 KB', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parts = inParts('waiting:x', text);
        expect(fromParts(parts, 'waiting:x')).toBe(text);
        for (const value of Object.values(parts)) expect(Buffer.byteLength(value)).toBeLessThan(9 * 1024);
      }),
    );
  });

  test('is none when a part is missing', () => {
    const parts = inParts('x', 'a'.repeat(5000));
    delete parts['x:2'];
    expect(fromParts(parts, 'x')).toBeNull();
    expect(fromParts({}, 'x')).toBeNull();
  });

  test('is counted in bytes as it is stored', () => {
    fc.assert(fc.property(anyText, (text) => expect(bytesOf(text)).toBe(Buffer.byteLength(text))));
  });
});

describe('a snapshot in the cache', () => {
  const snapshot = (salt: string, people: number): Snapshot => ({
    ...domainsOnly(null),
    madeAt: '2026-11-24T09:00:00Z',
    salt,
    reader: 3,
    classes: ['5B', 'Blaen-y-cwm ŵ'],
    people: Array.from({ length: people }, () => ({ flags: 'pc', class: 1, children: [] })),
  });

  test('comes back as it was but for the reader, each entry under 100 KB', () => {
    for (const people of [0, 10, 5000, 20_000]) {
      const chunks = toChunks(snapshot('s1', people))!;
      expect(fromChunks(chunks)).toEqual({ ...snapshot('s1', people), reader: null });
      for (const value of Object.values(chunks)) expect(Buffer.byteLength(value)).toBeLessThan(100 * 1024);
    }
  });

  test('is none when an entry went early or is another snapshot’s', () => {
    const ours = toChunks(snapshot('s1', 5000))!;
    const theirs = toChunks(snapshot('s2', 5000))!;
    const [, second] = CHUNK_KEYS;
    expect(fromChunks({ ...ours, [second!]: theirs[second!]! })).toBeNull();
    const { [second!]: gone, ...rest } = ours;
    expect(gone).toBeDefined();
    expect(fromChunks(rest)).toBeNull();
    expect(fromChunks({})).toBeNull();
  });

  test('is not cached when it is too large', () => {
    expect(toChunks(snapshot('s1', 120_000))).toBeNull();
  });
});
