import fc from 'fast-check';
import { nameKey, nameKeys } from '../../src/people/names';

describe('two spellings of a name are the same', () => {
  test.each([
    ['case', 'THOMAS smith', 'Thomas Smith'],
    ['diacritics', 'Zoë Müller', 'Zoe Muller'],
    ['letters that are no diacritics', 'Łukasz Øster', 'Lukasz Oster'],
    ['surname first', 'SMITH, Thomas', 'Thomas Smith'],
    ['surname first, two words', "O'Neill Khan, Zoë", 'Zoë O’Neill Khan'],
    ['apostrophes of any kind', 'Zoe O’Neill', "Zoe O'Neill"],
    ['hyphens', 'Zoe Smith-Jones', 'Zoe Smith Jones'],
    ['titles', 'Mrs. Carol Evans', 'Carol Evans'],
    ['white space', '  Carol   Evans ', 'Carol Evans'],
    ['composed and decomposed letters', 'Zo\u00eb Ward', 'Zoe\u0308 Ward'],
    ['quotation marks', '"Carol Evans"', 'Carol Evans'],
  ])('despite %s', (_, one, other) => expect(nameKey(one)).toBe(nameKey(other)));
});

describe('two names are different', () => {
  test.each([
    ['Thomas Smith', 'Thomas Smyth'],
    ['Thomas Smith', 'Smith Thomas'],
    ['Thomas Smith', 'Thomas'],
    ['Thomas Smith', 'Thomas James Smith'],
  ])('%s and %s', (one, other) => expect(nameKey(one)).not.toBe(nameKey(other)));
});

test('a name in another script keeps its letters', () => {
  expect(nameKey('Мария Иванова')).not.toBe('');
  expect(nameKey('张 伟')).not.toBe(nameKey('张 明'));
});

test('other names stand for the first name, or for the whole when they are whole', () => {
  expect(nameKeys('Thomas James Smith', ['Tom', 'T. J. Smyth-Brown', ''])).toEqual([
    'thomas james smith',
    'tom james smith',
    't j smyth brown',
  ]);
});

test('a name of one word has no surname to go with another name', () => {
  expect(nameKeys('Cher', ['Cherry'])).toEqual(['cher', 'cherry']);
});

test('no name gives no key', () => {
  expect(nameKeys('', [''])).toEqual([]);
  expect(nameKey('—')).toBe('');
});

test('the key of a key is itself', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      (name) => nameKey(nameKey(name)) === nameKey(name),
    ),
  );
});
