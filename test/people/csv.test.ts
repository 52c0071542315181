import fc from 'fast-check';
import { day, list, readCsv } from '../../src/people/csv';
import { problemLine } from '../../src/people/problem';

const COLUMNS = ['id', 'name', 'left_on', 'personal_emails'];
const sheet = (text: string) => readCsv('x.csv', text, COLUMNS, ['id', 'name']);
const problems = (text: string) => sheet(text).problems.map(problemLine);

describe('a CSV file', () => {
  test('is read by its header row, cells trimmed, rows numbered as a spreadsheet shows them', () => {
    expect(sheet('name, id\n Ann , 1 \n\n"Lee, Bob",2\n').rows).toEqual([
      { number: 2, cells: { id: '1', name: 'Ann', left_on: '', personal_emails: '' } },
      { number: 4, cells: { id: '2', name: 'Lee, Bob', left_on: '', personal_emails: '' } },
    ]);
  });

  test('may have a byte order mark, CRLF, quotes within quotes and line breaks within cells', () => {
    const { rows } = sheet('\ufeffid,name\r\n1,"Ann ""Annie"" Lee"\r\n2,"Bob\r\nLee"\r\n3,Cy');
    expect(rows.map(({ number, cells }) => [number, cells.name])).toEqual([
      [2, 'Ann "Annie" Lee'],
      [3, 'Bob\r\nLee'],
      [4, 'Cy'],
    ]);
  });

  test('passes over columns it does not know, with a note, even when they stand there twice', () => {
    const read = sheet('id,name,house,house\n1,Ann,Red,Blue');
    expect(read.problems).toEqual([]);
    expect(read.notes.map(problemLine)).toContain(
      'x.csv, row 1, column house: this column is not used and was passed over',
    );
    expect(read.rows[0]!.cells).not.toHaveProperty('house');
  });

  test('cannot do without a column it needs', () => {
    expect(problems('id,left_on\n1,')).toEqual(['x.csv, row 1, column name: this column is missing']);
  });

  test.each(['', '\ufeff', '\n\n'])('with nothing in it says so in one line: %j', (text) => {
    expect(problems(text)).toEqual(['x.csv: is empty; its first row must name the columns']);
  });

  test.each([
    ['personal_email', 'personal_emails'],
    ['Personal Emails', 'personal_emails'],
    ['left-on', 'left_on'],
    ['lefton', 'left_on'],
  ])('is not trusted with a slip of the pen: %s', (written, meant) => {
    expect(problems(`id,name,${written}\n1,Ann,x`)).toEqual([
      `x.csv, row 1, column ${written}: there is no such column; is "${meant}" meant?`,
    ]);
  });

  test('is not trusted with a column twice', () => {
    expect(problems('id,name,name\n1,Ann,Bob')).toEqual([
      'x.csv, row 1, column name: this column stands in the file twice',
    ]);
  });

  test('is not trusted with more cells than headings', () => {
    expect(problems('id,name\n1,Lee, Ann')).toEqual(['x.csv, row 2: has more cells than the header row']);
  });

  test('is not trusted with quotation marks that do not match, and names the row', () => {
    const expected = ['x.csv, row 3: the quotation marks do not match: one " opens or closes nothing'];
    expect(problems('id,name\n1,Ann\n2,"Bob\n3,Cy\n')).toEqual(expected);
    expect(problems('id,name\n1,Ann\n2,"Bob" Lee\n3,Cy\n')).toEqual(expected);
  });

  test('in UTF-16 is refused in one line', () => {
    const expected = ['x.csv: is not UTF-8 text; save it as "CSV UTF-8" and try again'];
    expect(problems('i\u0000d\u0000,\u0000\n\u0000')).toEqual(expected);
    expect(problems('\ufffd\ufffdi\u0000d\u0000')).toEqual(expected);
  });

  test.each([
    ['Latin-1 read as UTF-8', 'id,name\n1,"Lee,\nBob"\n2,Zo\ufffd\n'],
    ['a null', 'id,name\n1,Ann\n2,Zo\u0000\n'],
  ])('with a letter that is not UTF-8 is refused, and the first place named: %s', (_, text) => {
    expect(problems(text)).toEqual([
      'x.csv, row 3, column name: holds a letter that is not UTF-8; save the file as "CSV UTF-8" and try again',
    ]);
  });

  test('is not trusted with a cell longer than a spreadsheet takes', () => {
    expect(problems(`id,name\n1,${'a'.repeat(50_000)}\n`)).toEqual([]);
    expect(problems(`id,name\n1,${'a'.repeat(50_001)}\n`)).toEqual([
      "x.csv, row 2, column name: has 50001 characters; a spreadsheet's cell holds 50000",
    ]);
  });

  test.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('with %s instead of commas says what to do', (by, character) => {
    expect(problems(`id,name,left_on\n1,Ann,`.replaceAll(',', character))).toEqual([
      `x.csv: its columns are separated by ${by}; save it with commas ("CSV UTF-8") and try again`,
    ]);
  });

  test('names a column that is needed and misspelt once, not twice', () => {
    expect(problems('id,nam\n1,Ann')).toEqual([
      'x.csv, row 1, column nam: there is no such column; is "name" meant?',
    ]);
  });

  test('gives back every cell that was written in quotes', () => {
    const cell = fc.string({ maxLength: 12 }).map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (names) => {
        const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
        const text = ['id,name', ...names.map((name, i) => `${i},${quoted(name)}`)].join('\n');
        expect(sheet(text).rows.map(({ cells }) => cells.name)).toEqual(names);
      }),
    );
  });

  test('never makes the reader throw', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('i', 'd', ',', '"', '\n', '\r', 'name', ' '), maxLength: 40 }),
        (text) => {
          expect(() => sheet(text)).not.toThrow();
        },
      ),
    );
  });
});

test('a list drops what is empty', () => {
  expect(list(' a ;; b;')).toEqual(['a', 'b']);
  expect(list('')).toEqual([]);
});

test('an empty date is none, and no problem', () => {
  const read = sheet('id,name,left_on\n1,Ann,\n2,Bob,2026-02-30');
  expect(read.rows.map((row) => day(read, row, 'left_on'))).toEqual([null, null]);
  expect(read.problems.map(problemLine)).toEqual([
    'x.csv, row 3, column left_on: "2026-02-30" is not a date that exists, written YYYY-MM-DD',
  ]);
});
