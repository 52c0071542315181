import fc from 'fast-check';
import type { Draft, PhraseRow } from '../../src/register/entries';
import { bucketOf, bucketRow, readBucket } from '../../src/register/index-buckets';
import { phraseRowKey, phrasesKey } from '../../src/register/keys';
import { INDEX_TAB } from '../../src/register/layout';
import {
  changeOf,
  FIRST_PHRASE_ROW,
  isBlankRow,
  PHRASE_COLUMNS,
  PHRASES_TAB,
  tabFingerprint,
} from '../../src/register/phrases';
import { verify } from '../../src/register/verify';
import { AT, Book, LONDON } from './support';

const row = (id: string, phrase = 'want to go', inUse = 'yes'): PhraseRow => ({
  id,
  kind: 'distress',
  phrase,
  notWhen: '',
  source: 'written for this test',
  inUse,
});

/** The tab as the service reads it. */
function read(book: Book): PhraseRow[] {
  const tab = book.grids[PHRASES_TAB]!.slice(FIRST_PHRASE_ROW - 1).map(
    (cells) =>
      Object.fromEntries(PHRASE_COLUMNS.map((column, i) => [column, String(cells[i] ?? '')])) as PhraseRow,
  );
  while (tab.length > 0 && isBlankRow(tab.at(-1)!)) tab.pop();
  return tab;
}

function item(book: Book, key: string) {
  return readBucket(String(book.get(INDEX_TAB, bucketRow(bucketOf(key)), 1) ?? '')).get(key.slice(3));
}

let looks = 0;

/** What the service does with a tab: an entry for what was changed, if anything was. */
function takeUp(book: Book, added: readonly PhraseRow[] = []): Draft | null {
  const found = read(book);
  const known = item(book, phrasesKey());
  if (added.length === 0 && known?.count === tabFingerprint(found)) return null;
  const log = {
    last: known?.row ?? 1,
    row: (number: number) => item(book, phraseRowKey(number))?.count ?? null,
  };
  const payload = changeOf(found, [...found, ...added], log, `look ${looks++}`);
  const draft: Draft = { kind: 'phrases-changed', at: AT, actor: 'service', payload };
  book.file([draft]);
  return draft;
}

const problems = (book: Book) => verify('incidents', book.grids, LONDON);

/** A tab with three phrases, as configure leaves it. */
function listed(): Book {
  const book = new Book('incidents');
  takeUp(book, [row('a'), row('b'), row('c')]);
  return book;
}

const cells = fc.oneof(
  fc.constantFrom('', 'yes', 'no', ' a ', 'a\tb', 'x\u202ey', '=1+1', 'é😀', '\ud800', 'x'.repeat(6000)),
  fc.string(),
);
type Edit = (grid: (string | null)[][]) => void;
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.nat(8), fc.nat(PHRASE_COLUMNS.length - 1), cells).map(
    ([at, column, value]): Edit =>
      (grid) => {
        while (grid.length <= at) grid.push([]);
        const target = grid[at]!;
        while (target.length <= column) target.push(null);
        target[column] = value === '' ? null : value;
      },
  ),
  fc.nat(8).map(
    (at): Edit =>
      (grid) =>
        void grid.splice(at, 1),
  ),
  fc.nat(8).map(
    (at): Edit =>
      (grid) =>
        void grid.splice(at, 0, []),
  ),
  fc.constant<Edit>((grid) => void grid.reverse()),
);

test('whatever people do to the tab, one entry makes it follow from the Log again, and a second look finds nothing new', () => {
  fc.assert(
    fc.property(fc.array(fc.array(edits, { maxLength: 4 }), { maxLength: 4 }), (sittings) => {
      const book = listed();
      for (const sitting of sittings) {
        const [headings, ...grid] = book.grids[PHRASES_TAB]!;
        for (const edit of sitting) edit(grid as (string | null)[][]);
        book.grids[PHRASES_TAB] = [headings!, ...grid];
        takeUp(book);
        expect(problems(book)).toEqual([]);
        expect(takeUp(book)).toBeNull();
      }
    }),
    { numRuns: 60 },
  );
});

test('an entry says the changed rows alone, and a row that was emptied as blank', () => {
  const book = listed();
  book.set(PHRASES_TAB, 3, PHRASE_COLUMNS.indexOf('inUse') + 1, 'no');
  for (let column = 1; column <= PHRASE_COLUMNS.length; column++) book.set(PHRASES_TAB, 4, column, null);
  expect(problems(book).map((each) => each.tab)).toEqual(Array(6).fill(PHRASES_TAB));
  expect(takeUp(book)!.payload).toMatchObject({
    rows: [
      { row: 3, cells: { id: 'b', inUse: 'no' } },
      { row: 4, cells: { id: '', phrase: '' } },
    ],
    last: 3,
  });
});

test('filed twice, as after a failure in the midst, it is one entry', () => {
  const book = listed();
  book.set(PHRASES_TAB, 2, 3, 'another');
  const draft = takeUp(book)!;
  expect(book.file([draft]).filed).toEqual([]);
  expect(problems(book)).toEqual([]);
});

test('the same slip made twice is put right twice', () => {
  const book = listed();
  for (let i = 0; i < 2; i++) {
    book.set(PHRASES_TAB, 2, 3, ' want to go ');
    expect(takeUp(book)).not.toBeNull();
    expect(problems(book)).toEqual([]);
  }
});

test('a tab that was edited and put back is not written again', () => {
  const book = listed();
  const before = book.get(PHRASES_TAB, 2, 3);
  book.set(PHRASES_TAB, 2, 3, 'another');
  book.set(PHRASES_TAB, 2, 3, before);
  expect(takeUp(book)).toBeNull();
});
