import fc from 'fast-check';
import { type LogRow, verifyChain, verifyEnd } from '../../src/register/chain';
import {
  EMPTY_LOG,
  erase,
  LOG_COLUMNS,
  type LogEntry,
  PAYLOAD_LIMIT,
  seal,
  type Unsealed,
  whole,
} from '../../src/register/log';
import { salt } from './support';

const id = fc.stringMatching(/^[A-Za-z0-9-]{1,6}$/);
const drafts = fc.array(
  fc.record<Unsealed>({
    at: fc.constantFrom('2026-11-24T09:30:00Z', '2026-11-24T10:00:00Z', '2026-11-25T08:00:00Z'),
    actor: id,
    kind: fc.constantFrom('contact', 'count', 'run'),
    subject: id,
    payload: fc.record({ text: fc.string(), n: fc.integer() }),
  }),
  { minLength: 1, maxLength: 12 },
);

function sealed(list: readonly Unsealed[]): LogEntry[] {
  return seal(
    list,
    EMPTY_LOG,
    list.map((_, i) => salt(i)),
  );
}

function standing(entries: readonly LogEntry[]): LogRow[] {
  return entries.map((entry, i) => ({ ...entry, row: i + 2 }));
}

const aDraft = (payload: object): Unsealed => ({
  at: '2026-11-24T09:30:00Z',
  actor: 'a',
  kind: 'contact',
  subject: 's',
  payload,
});

describe('the chain', () => {
  test('any list of drafts seals, verifies, and reads back', () => {
    fc.assert(
      fc.property(drafts, (list) => {
        const entries = sealed(list);
        expect(verifyChain(standing(entries))).toEqual([]);
        expect(whole(entries).map((entry) => entry.payload)).toEqual(
          list.map((draft) => ({ ...draft.payload })),
        );
      }),
    );
  });

  test('sealing in two goes gives the same chain as in one', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), (list, cut) => {
        const at = cut % (list.length + 1);
        const first = seal(
          list.slice(0, at),
          EMPTY_LOG,
          list.slice(0, at).map((_, i) => salt(i)),
        );
        const end = first[first.length - 1] ?? EMPTY_LOG;
        const second = seal(
          list.slice(at),
          end,
          list.slice(at).map((_, i) => salt(at + i)),
        );
        expect([...first, ...second]).toEqual(sealed(list));
      }),
    );
  });

  test('any single cell changed is named by its row and column', () => {
    fc.assert(
      fc.property(
        drafts,
        fc.nat(),
        fc.constantFrom(...LOG_COLUMNS),
        fc.string({ minLength: 1 }),
        (list, pick, column, junk) => {
          const rows = standing(sealed(list));
          const row = rows[pick % rows.length]!;
          const changed = column === 'seq' ? row.seq + 1 + (junk.length % 3) : `${row[column]}${junk}`;
          const problems = verifyChain(
            rows.map((each) => (each === row ? { ...each, [column]: changed } : each)),
          );
          expect(problems.map((each) => [each.row, each.column])).toContainEqual([row.row, column]);
          expect(new Set(problems.map((each) => each.row))).toEqual(new Set([row.row]));
        },
      ),
      { numRuns: 100 },
    );
  });

  test('a deleted row is named once, by its number', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), (list, pick) => {
        const entries = sealed(list);
        const gone = pick % entries.length;
        const rows = standing(entries.filter((_, i) => i !== gone));
        const end = entries[entries.length - 1]!;
        const problems = [...verifyChain(rows, { end }), ...verifyEnd(rows, end, undefined)];
        expect(problems).toHaveLength(1);
        expect(problems[0]).toMatchObject({ row: gone + 2, column: 'seq' });
        expect(problems[0]!.what).toMatch(/missing/);
      }),
    );
  });

  test('an inserted row is named and no other, whether it is a copy or made up', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), fc.nat(), fc.boolean(), (list, pick, where, isCopy) => {
        const entries = sealed(list);
        const copied = entries[pick % entries.length]!;
        const at = where % (entries.length + 1);
        fc.pre(!(isCopy && (at === copied.seq || at === copied.seq - 1)));
        const foreign: LogEntry = isCopy ? copied : { ...copied, seq: Number.NaN, hash: 'made up' };
        const rows = standing([...entries.slice(0, at), foreign, ...entries.slice(at)]);
        const problems = verifyChain(rows);
        expect(problems.map((each) => each.row)).toEqual([at + 2]);
        expect(problems[0]!.what).toMatch(/put in/);
      }),
    );
  });

  test('two swapped rows are both named and no other', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), fc.nat(), (list, one, two) => {
        const entries = sealed(list);
        const [a, b] = [one % entries.length, two % entries.length];
        fc.pre(a !== b);
        const rows = standing(entries.map((entry, i) => entries[i === a ? b : i === b ? a : i] ?? entry));
        const problems = verifyChain(rows);
        expect(problems.map((each) => each.row).sort((x, y) => x - y)).toEqual(
          [a + 2, b + 2].sort((x, y) => x - y),
        );
      }),
    );
  });

  test('a row rewritten with a hash of its own is named, because the next one remembers the old', () => {
    const entries = sealed([1, 2, 3].map((n) => aDraft({ n })));
    const forged = seal([aDraft({ n: 99 })], entries[0]!, [salt(9)])[0]!;
    const problems = verifyChain(standing([entries[0]!, forged, entries[2]!]));
    expect(problems).toEqual([expect.objectContaining({ row: 3, column: 'hash' })]);
  });

  test('a Log written anew from some day on is found by that day’s anchor alone', () => {
    const entries = sealed([1, 2, 3].map((n) => aDraft({ n })));
    const forged = standing([
      entries[0]!,
      ...seal([aDraft({ n: 7 }), aDraft({ n: 8 })], entries[0]!, [salt(8), salt(9)]),
    ]);
    expect(verifyChain(forged)).toEqual([]);
    expect(verifyEnd(forged, undefined, entries[0]!.hash)).toEqual([]);
    expect(verifyEnd(forged, undefined, entries[2]!.hash)).toHaveLength(1);
  });

  test('erasing any entries keeps the chain valid', () => {
    fc.assert(
      fc.property(drafts, fc.array(fc.nat()), (list, picks) => {
        const entries = sealed(list);
        const gone = new Set(picks.map((pick) => pick % entries.length));
        const rows = standing(entries.map((entry, i) => (gone.has(i) ? erase(entry) : entry)));
        expect(verifyChain(rows)).toEqual([]);
        expect(verifyChain(rows, { erased: new Set() }).map((each) => each.row)).toEqual(
          [...gone].sort((a, b) => a - b).flatMap((i) => [i + 2, i + 2]),
        );
      }),
    );
  });
});

describe('sealing', () => {
  test('the hashes are those of the design', () => {
    const [entry] = sealed([aDraft({ b: 'é', a: 1 })]);
    expect(entry).toMatchObject({ seq: 1, payload: '{"a":1,"b":"\\u00e9","v":2}', previous: '0'.repeat(64) });
    expect(entry!.commitment).toBe('27d58bdf8aa475bf879e8e02b8a375e262c5b8b8258b48f8f1a6193caf764a74');
    expect(entry!.hash).toBe('fe7d0cb265d9ac9e1b9dd31e257d42f58698f86a9a6cead1c201e71082fba71d');
  });

  test('a payload too long for a cell becomes parts, marked and joined again', () => {
    const long = { text: 'é'.repeat(20_000) };
    const entries = sealed([aDraft({}), aDraft(long), aDraft({})]);
    expect(entries.map((entry) => entry.kind)).toEqual([
      'contact',
      'contact#1/3',
      'contact#2/3',
      'contact#3/3',
      'contact',
    ]);
    expect(entries.every((entry) => entry.payload.length <= PAYLOAD_LIMIT)).toBe(true);
    expect(new Set(entries.slice(1, 4).map((entry) => entry.salt)).size).toBe(3);
    expect(verifyChain(standing(entries))).toEqual([]);
    expect(whole(entries)[1]).toMatchObject({ seq: 2, parts: 3, kind: 'contact', payload: long });
    expect(whole(entries.filter((entry) => entry.kind !== 'contact#2/3'))[1]!.payload).toBeNull();
  });

  test('a line break in an id and a salt that is not 16 bytes are refused', () => {
    expect(() => seal([{ ...aDraft({}), subject: 'a\nb' }], EMPTY_LOG, [salt(1)])).toThrow(/line break/);
    expect(() => seal([aDraft({})], EMPTY_LOG, ['abc'])).toThrow(/salt/);
    expect(() => seal([aDraft({})], EMPTY_LOG, [])).toThrow(/salt/);
  });
});
