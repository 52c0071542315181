import fc from 'fast-check';
import type { Draft } from '../../src/register/entries';
import { erasure } from '../../src/register/erasure';
import { INDEX_TAB, LOG_TAB, letter, type WorkbookName } from '../../src/register/layout';
import { LOG_COLUMNS, seal } from '../../src/register/log';
import { readLog, type Value, verify } from '../../src/register/verify';
import { LAYOUTS } from '../../src/register/workbooks';
import { AT, Book, draftsFor, LONDON, rosterDrafts, salt, sighting, sightings } from './support';

const check = (book: Book, anchor?: string) => verify(book.name, book.grids, LONDON, anchor);

/** A workbook with some history: batches of drafts filed one after the other. */
const history: fc.Arbitrary<{ name: WorkbookName; batches: Draft[][] }> = fc
  .constantFrom<WorkbookName>('incidents', 'staff-concerns', 'system', 'roster')
  .chain((name) => {
    const drafts =
      name === 'roster'
        ? fc.array(rosterDrafts, { minLength: 1, maxLength: 6 })
        : fc.array(sightings, { minLength: 1, maxLength: 6 }).map((list) => draftsFor(name, list));
    return fc.array(drafts, { minLength: 1, maxLength: 4 }).map((batches) => ({ name, batches }));
  });

function made({ name, batches }: { name: WorkbookName; batches: Draft[][] }): Book {
  const book = new Book(name);
  for (const batch of batches) book.file(batch);
  return book;
}

describe('a workbook that nobody touched', () => {
  test('verifies clean after any filings, also with the anchor of any moment', () => {
    fc.assert(
      fc.property(history, fc.nat(), (past, pick) => {
        const book = made(past);
        const log = readLog(book.grids[LOG_TAB]!);
        expect(check(book, log[pick % Math.max(1, log.length)]?.hash)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('is the same whether its drafts came in one batch or in several', () => {
    fc.assert(
      fc.property(history, ({ name, batches }) => {
        const several = made({ name, batches });
        const one = made({ name, batches: [batches.flat()] });
        expect(several.projections()).toEqual(one.projections());
      }),
      { numRuns: 40 },
    );
  });

  test('verifies clean as an .xlsx gives it: short rows, blank text for blank cells, moments rounded', () => {
    const book = made({
      name: 'incidents',
      batches: [draftsFor('incidents', [sighting(), sighting({ disposition: 'incident' })])],
    });
    for (const [title, grid] of Object.entries(book.grids)) {
      book.grids[title] = grid.map((row) => {
        const values = row.map((value) =>
          typeof value === 'number' ? Number(value.toPrecision(12)) : value,
        );
        while (values.length > 0 && values[values.length - 1] === null) values.pop();
        return title === 'Incidents' ? values.map((value) => value ?? '') : values;
      });
    }
    expect(check(book)).toEqual([]);
  });
});

describe('a workbook that somebody touched', () => {
  const junk = fc.constantFrom<Value>('x', 7, true, null, 'Tom Okafor', '=1+1');

  test('any one changed cell, in any tab, is named by tab, row and column', () => {
    fc.assert(
      fc.property(
        history,
        fc.nat(),
        fc.nat(),
        fc.nat(),
        junk,
        (past, tabPick, rowPick, columnPick, value) => {
          const book = made(past);
          const tabs = LAYOUTS[past.name].tabs;
          const tab = tabs[tabPick % tabs.length]!;
          const row = 1 + (rowPick % (book.grids[tab.title]!.length + 2));
          const column = 1 + (columnPick % (tab.columns.length + 1));
          // The results of formulas are the spreadsheet's; a row under the Log that holds nothing is no entry.
          fc.pre(!(tab.title === 'Dashboard' && row > 1 && (column === 2 || column === 3)));
          fc.pre(!sameToTheEye(book.get(tab.title, row, column), value));
          fc.pre(!(tab.title === LOG_TAB && column > tab.columns.length));
          book.set(tab.title, row, column, value);
          const named = check(book).map((each) => [each.tab, each.row, each.column]);
          const heading = tab.columns[column - 1]?.heading || letter(column);
          const isNewLogRow =
            tab.title === LOG_TAB && row > 1 && Number.isNaN(Number(book.get(LOG_TAB, row, 1) ?? Number.NaN));
          expect(named).toContainEqual([tab.title, row, isNewLogRow ? 'seq' : heading]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a Log row deleted, inserted or swapped is named', () => {
    const named = (book: Book) => check(book).map((each) => [each.tab, each.row]);
    fc.assert(
      fc.property(
        history,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('delete', 'insert', 'swap'),
        (past, one, two, how) => {
          const book = made(past);
          const log = book.grids[LOG_TAB]!;
          const entries = log.length - 1;
          fc.pre(entries > 1);
          const a = 1 + (one % entries);
          const b = 1 + (two % entries);
          if (how === 'delete') {
            log.splice(a, 1);
            expect(named(book)).toContainEqual([LOG_TAB, a + 1]);
          } else if (how === 'insert') {
            log.splice(a, 0, ['', AT, 'x', 'contact', '', '{"v":1}', '0'.repeat(32), '', '', '']);
            expect(named(book)).toContainEqual([LOG_TAB, a + 1]);
          } else {
            fc.pre(a !== b);
            [log[a], log[b]] = [log[b]!, log[a]!];
            expect(named(book)).toEqual(
              expect.arrayContaining([
                [LOG_TAB, a + 1],
                [LOG_TAB, b + 1],
              ]),
            );
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a Log cut short together with its tabs and Index is found by the anchor alone', () => {
    const book = new Book('incidents');
    book.file(draftsFor('incidents', [sighting()]));
    const before = structuredClone(book.grids);
    const later = book.file(draftsFor('incidents', [sighting({ messageId: '<2@x>' })]));
    Object.assign(book.grids, before);
    expect(check(book)).toEqual([]);
    expect(check(book, later.head.hash)).toEqual([
      expect.objectContaining({ tab: LOG_TAB, row: 3, column: 'hash' }),
    ]);
  });

  test('a row the desk added by hand and a missing tab are named', () => {
    const book = new Book('incidents');
    book.set('Actions', 2, 3, 'Ring home');
    expect(check(book)).toEqual([
      { tab: 'Actions', row: 2, column: 'What is to be done', what: 'nothing in the Log stands behind this' },
    ]);
    delete (book.grids as Partial<typeof book.grids>).Chronology;
    expect(check(book)).toEqual([{ tab: 'Chronology', row: 0, column: '', what: 'the tab is missing' }]);
  });

  test('a well-chained entry that this version cannot read is named, and the rest is still compared', () => {
    const book = new Book('incidents');
    book.file(draftsFor('incidents', [sighting()]));
    const end = readLog(book.grids[LOG_TAB]!)[0]!;
    const strange = [
      { at: AT, actor: 'x', kind: 'from-the-future', subject: '', payload: {} },
      { at: AT, actor: 'x', kind: 'erased', subject: '', payload: { seqs: 'none' } },
    ];
    for (const entry of seal(strange, end, [salt(1), salt(2)])) {
      LOG_COLUMNS.forEach((column, i) => {
        book.set(LOG_TAB, entry.seq + 1, i + 1, entry[column]);
      });
    }
    expect(check(book).map((each) => [each.tab, each.row, each.column])).toEqual([
      [LOG_TAB, 3, 'payload'],
      [LOG_TAB, 4, 'payload'],
      [INDEX_TAB, 1, 'A'],
    ]);
  });

  test('what a problem says never holds what the cell holds', () => {
    const book = new Book('incidents');
    book.file(draftsFor('incidents', [sighting()]));
    book.set('Contact log', 2, 3, 'Zebedee');
    expect(JSON.stringify(check(book))).not.toMatch(/Zebedee|Okafor/);
  });
});

describe('erasure', () => {
  const erase = (book: Book, seq: number) => {
    const draft = erasure(
      book.name,
      readLog(book.grids[LOG_TAB]!),
      seq,
      'kept long enough',
      { at: AT, actor: 'retention' },
      LONDON,
    );
    if (draft) book.file([draft]);
    return draft;
  };

  test('any entries erased, in any order and with filings between, leave a workbook that verifies clean', () => {
    fc.assert(
      fc.property(
        history,
        fc.array(fc.nat(), { maxLength: 4 }),
        fc.array(sightings, { maxLength: 3 }),
        (past, picks, more) => {
          const book = made(past);
          for (const pick of picks) {
            erase(book, 1 + (pick % Math.max(1, book.head().seq)));
            if (past.name !== 'roster') book.file(draftsFor(past.name, more));
          }
          expect(check(book)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('nothing of a contact is left in the workbook, and a cell written back is named', () => {
    const book = new Book('incidents');
    book.file(draftsFor('incidents', [sighting({ address: 'secret@x.example' }, { personName: 'Zebedee' })]));
    erase(book, 1);
    expect(JSON.stringify(book.grids)).not.toMatch(/Zebedee|secret/);
    book.set('Contact log', 2, 3, 'Zebedee');
    expect(check(book).map((each) => [each.tab, each.row])).toEqual([['Contact log', 2]]);
  });

  test('nothing is left of why a contact or an incident was there, nor of the words that were seen', () => {
    for (const disposition of ['contact-log', 'incident'] as const) {
      const book = new Book('incidents');
      const why = {
        seen: ['In the text stand the words “Zebedee”.'],
        remedy: ['Correct the row of Florence.'],
      };
      book.file(draftsFor('incidents', [sighting({ disposition, reasons: ['triage-distress'] }, { why })]));
      expect(JSON.stringify(book.grids)).toMatch(/Zebedee.*Florence/s);
      erase(book, 1);
      expect(JSON.stringify(book.grids)).not.toMatch(/Zebedee|Florence|distress/);
      expect(check(book)).toEqual([]);
    }
  });

  test('the number of a pattern outlives its line, and a later line raises it', () => {
    const book = new Book('staff-concerns');
    const line = (id: string) =>
      draftsFor('staff-concerns', [
        sighting({
          disposition: 'count',
          rule: 'staff-personal-address',
          desks: ['headteacher'],
          messageId: id,
        }),
      ]);
    book.file(line('<1@x>'));
    erase(book, 1);
    expect(JSON.stringify(book.grids)).not.toContain('<1@x>');
    book.file(line('<2@x>'));
    expect(book.cell('Patterns', 2, 'How many')).toBe(2);
    expect(check(book)).toEqual([]);
  });

  test('an entry in parts goes with all its parts, and nothing can be erased twice', () => {
    const book = new Book('incidents');
    book.file(draftsFor('incidents', [sighting({ address: 'x'.repeat(100_000) })]));
    expect(book.head().seq).toBe(3);
    expect(erase(book, 1)?.payload.seqs).toEqual([1, 2, 3]);
    expect(erase(book, 1)).toBeNull();
    expect(check(book)).toEqual([]);
  });

  test('a payload blanked without an entry that says so is named', () => {
    const book = new Book('incidents');
    book.file(draftsFor('incidents', [sighting()]));
    book.set(LOG_TAB, 2, 6, null);
    book.set(LOG_TAB, 2, 7, null);
    expect(check(book).map((each) => each.column)).toEqual(expect.arrayContaining(['payload', 'salt']));
  });
});

function sameToTheEye(before: Value, after: Value): boolean {
  if (before === after) return true;
  return (
    (before === null || before === '' || before === false) &&
    (after === null || after === '' || after === false)
  );
}

test('the Index holds one cell a bucket, and a changed one is named', () => {
  const book = new Book('incidents');
  book.file(draftsFor('incidents', [sighting()]));
  const row = book.grids[INDEX_TAB]!.findIndex((cells, i) => i > 0 && cells[0]);
  book.set(INDEX_TAB, row + 1, 1, `${book.get(INDEX_TAB, row + 1, 1)}0`);
  expect(check(book)).toEqual([expect.objectContaining({ tab: INDEX_TAB, row: row + 1, column: 'A' })]);
});
