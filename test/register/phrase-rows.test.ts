import { PHRASES } from '../../src/policy/triage/list/phrases';
import { compilePhrases, type Matcher } from '../../src/policy/triage/match';
import { triage } from '../../src/policy/triage/triage';
import type { PhraseRow } from '../../src/register/entries';
import { phraseRows, phrasesFromRows } from '../../src/register/phrase-rows';

const row = (change: Partial<PhraseRow> = {}): PhraseRow => ({
  id: 'a-phrase',
  kind: 'distress',
  phrase: 'want to go',
  notWhen: '',
  source: 'written for this test',
  inUse: 'yes',
  ...change,
});

test('the program’s own list comes back from the tab as it was put there', () => {
  const { phrases, problems } = phrasesFromRows(phraseRows(PHRASES));
  expect(problems).toEqual([]);
  const byId = (list: typeof PHRASES) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(byId(phrases)).toEqual(byId(PHRASES));
});

test('in any order of the rows the list can be made ready', () => {
  const { phrases, problems } = phrasesFromRows(phraseRows(PHRASES).reverse());
  expect(problems).toEqual([]);
  expect(phrases).toHaveLength(PHRASES.length);
  const said = (matcher: Matcher) => triage(matcher, 'i want to die', 'i hate myself', () => false);
  expect(said(compilePhrases(phrases))).toEqual(said(compilePhrases(PHRASES)));
  expect(said(compilePhrases(phrases)).map(({ kind }) => kind)).toContain('risk-to-life');
});

test.each([
  ['an id that is none', { id: 'A phrase' }, 'Id'],
  ['a kind that is none of ours', { kind: 'gossip' }, 'Kind'],
  ['neither yes nor no', { inUse: '' }, 'In use'],
  ['a phrase that cannot be read', { phrase: 'want ((to' }, 'Phrase'],
  ['no phrase', { phrase: '' }, 'Phrase'],
  ['a set that is not there', { phrase: 'my {gang}' }, 'Phrase'],
  ['a set that needs itself', { id: 'gang', kind: 'words', phrase: '{gang}' }, 'Phrase'],
  ['a "not when" that cannot be read', { notWhen: '|' }, 'Not when'],
])('a row with %s is named by its place, without its words, and left out', (_, change, column) => {
  const { phrases, problems } = phrasesFromRows([row({ id: 'good' }), row(change)]);
  expect(phrases.map(({ id }) => id)).toEqual(['good']);
  expect(problems).toMatchObject([{ row: 1, column }]);
  for (const word of ['gang', 'gossip', 'want', 'phrase cannot'])
    expect(JSON.stringify(problems)).not.toContain(word);
});

test('of two rows with one id the first counts, and a row put out of use is no problem', () => {
  const { phrases, problems } = phrasesFromRows([
    row(),
    row({ phrase: 'stay' }),
    row({ id: 'b', inUse: 'no' }),
  ]);
  expect(phrases.map(({ phrase }) => phrase)).toEqual(['want to go']);
  expect(problems).toMatchObject([{ row: 1, column: 'Id' }]);
});

test('blank rows are passed over', () => {
  const blank = row({ id: '', kind: '', phrase: '', source: '', inUse: '' });
  expect(phrasesFromRows([blank, row(), blank]).problems).toEqual([]);
});
