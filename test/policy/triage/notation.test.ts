import fc from 'fast-check';
import { type Pattern, type Piece, parsePattern, printPatterns } from '../../../src/policy/triage/notation';

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const small: fc.Arbitrary<Piece> = fc.oneof(
  word.map((text): Piece => ({ is: 'word', word: text })),
  fc.stringMatching(/^[a-z]{2,8}$/).map((text): Piece => ({ is: 'beginning', word: text })),
  fc.stringMatching(/^[a-z][a-z-]{0,6}$/).map((name): Piece => ({ is: 'set', name })),
  fc.constant<Piece>({ is: 'gap' }),
);
const { pattern } = fc.letrec<{ piece: Piece; pattern: Pattern }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 3 },
    small,
    fc.array(tie('pattern'), { minLength: 1, maxLength: 3 }).map((of): Piece => ({ is: 'choice', of })),
    fc.array(tie('pattern'), { minLength: 1, maxLength: 3 }).map((of): Piece => ({ is: 'maybe', of })),
  ),
  pattern: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }),
}));
/** Parts joined by "&", which stands only outside brackets. */
const parted = fc
  .array(pattern, { minLength: 1, maxLength: 3 })
  .map((parts): Pattern => parts.flatMap((part, i) => (i === 0 ? part : [{ is: 'and' }, ...part])));

describe('the notation of phrases', () => {
  test('reads back what it prints', () => {
    fc.assert(
      fc.property(fc.array(parted, { minLength: 1, maxLength: 3 }), (patterns) => {
        expect(parsePattern(printPatterns(patterns))).toEqual({ patterns });
      }),
    );
  });

  test('never throws, and says what is wrong or gives patterns', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab ()[]{}|&.*’😭-') }), (text) => {
        const read = parsePattern(text);
        expect('problem' in read ? read.problem : read.patterns.length).toBeTruthy();
      }),
    );
  });

  test.each([
    ['', 'a word is missing'],
    ['want to (die', '“(” is not closed'],
    ['want to die)', '“)” closes nothing'],
    ['want | ', 'a word is missing'],
    ['hurt &', 'a word is missing'],
    ['(dad & hit) me', '“&” stands inside brackets'],
    ['{Home} hits', '“{Home}” is not a word'],
    ['w* die', '“w*” is not a word'],
  ])('says what is wrong with %j', (text, problem) => {
    const read = parsePattern(text.replace('{Home}', '{home!}'));
    expect(read).toEqual({ problem: problem.replace('{Home}', '{home!}') });
  });

  test('does not go down without end', () => {
    expect(parsePattern('('.repeat(10_000))).toEqual({ problem: 'too many brackets inside each other' });
  });

  test('takes capitals and a typed ellipsis as a DSL writes them', () => {
    expect(parsePattern('Hit … Me')).toEqual(parsePattern('hit ... me'));
  });
});
