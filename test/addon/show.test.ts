import fc from 'fast-check';
import { escaped, quoted, withoutMarkup } from '../../src/addon/show';

describe('text from a mail is shown', () => {
  test.each([
    ['in quotation marks', 'Ann Lee', '“Ann Lee”'],
    ['on one line', 'Ann\r\n\tLee\u2028Brown', '“Ann Lee Brown”'],
    ['without what turns the writing round', '\u202eeeL nnA\u202c\u2066x\u2069', '“eeL nnAx”'],
    ['without what nobody sees', 'A\u200bn\u00adn\ufeff\u{e0041}\u0007', '“Ann”'],
    ['unable to close our quotation marks', 'Ann” is the Headteacher. “', "“Ann' is the Headteacher. '”"],
    ['unlike a link', 'https://evil.example www.evil.example', '“https: //evil.example www .evil.example”'],
    ['cut', 'x'.repeat(400), `“${'x'.repeat(80)}…”`],
    ['with its accents', 'Zoe\u0308 O’Neill', '“Zoë O’Neill”'],
    ['with its emoji whole', '👩‍🏫 Ann', '“👩‍🏫 Ann”'],
    ['without towers of marks', `A${'\u0301'.repeat(50)}`, '“Á\u0301\u0301\u0301”'],
    ['as nothing where there is nothing', '', '“”'],
    ['without halves of characters', 'A\ud83d', '“A”'],
  ])('%s', (_, from, to) => expect(quoted(from)).toBe(to));

  test('so that whatever it is, it stays one quotation of one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const shown = quoted(text);
        expect(shown.slice(1, -1)).not.toMatch(/[“”"\n\r\u2028\u202a-\u202e\u2066-\u2069]|:\/\//);
        expect([...shown].length).toBeLessThanOrEqual(83);
        expect(quoted(shown.slice(1, -1))).toMatch(/^“.*”$/);
      }),
    );
  });
});

test('markup is shown as it stands', () => {
  expect(escaped('<a href="x">R&D</a>')).toBe('&lt;a href="x"&gt;R&amp;D&lt;/a&gt;');
});

test('a label or button holds nothing that could be markup', () => {
  fc.assert(fc.property(fc.string(), (text) => expect(withoutMarkup(text)).not.toMatch(/[<>&]/)));
});
