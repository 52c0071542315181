import { compilePhrases } from '../../../src/policy/triage/match';
import type { Phrase } from '../../../src/policy/triage/phrase';
import { OWN } from '../../../src/policy/triage/phrase';
import { triage } from '../../../src/policy/triage/triage';

const row = (phrase: string, notWhen = '', more: Partial<Phrase> = {}): Phrase => ({
  id: 'p',
  kind: 'risk-to-life',
  phrase,
  notWhen,
  source: OWN,
  ...more,
});
const DOUBT = row('story|joking', 'not joking', { id: 'doubt', kind: 'doubt' });

/** What a list of phrases sees in a text: `seen words!`, with `!` where it interrupts. */
function sees(phrases: Phrase | Phrase[], text: string, names: string[] = []): string[] {
  const matcher = compilePhrases([phrases].flat());
  return triage(matcher, '', text, (word) => names.includes(word)).map(
    ({ seen, interrupt }) => `${seen}${interrupt ? '!' : ''}`,
  );
}

describe('a phrase', () => {
  test.each([
    ['want to die', 'I really want to just die'],
    ['want to die', 'i wanna die'],
    ['want to die', 'I WANT 2 DIEEEE'],
    ['(kill|hurt) myself', 'killing my self'],
    ['do not want to live', "I don't want to live"],
    ['do not want to live', 'i dont wanna live'],
    ['want to live', 'i wont to live'],
    ['mum ... hit me', 'mum got cross and then hit me'],
    ['stepdad hit me', 'my step-dad hits me'],
    ['bully*', 'they are bullying me'],
    ['🔪', 'look 🔪'],
  ])('%s finds %j', (phrase, text) => {
    expect(sees(row(phrase), text)).toHaveLength(1);
  });

  test.each([
    ['want to die', 'i want to. die'],
    ['want to die', 'i want to read about how people die'],
    ['mum ... hit me', 'mum went to the shops and bought a new bat, who hit me'],
    ['hit me', 'he hit men'],
  ])('%s does not find %j', (phrase, text) => {
    expect(sees(row(phrase), text)).toEqual([]);
  });

  test('in parts finds them in any order, near each other', () => {
    const parts = row('dad & hit & me');
    expect(sees(parts, 'he hit me, my dad')).toEqual(['hit me, my dad!']);
    expect(sees(parts, `dad likes ${'rice and peas '.repeat(6)} and they hit me`)).toEqual([]);
    expect(sees(row('mum & mum'), 'mum')).toEqual([]);
  });

  test('is left alone in a sentence that says its "not when", and there only', () => {
    const phrase = row('kill me', 'jumper|late');
    expect(sees(phrase, 'mum will kill me, I lost my jumper')).toEqual([]);
    expect(sees(phrase, 'I lost my jumper. He tried to kill me')).toEqual(['kill me!']);
  });

  test('its "not when" farther away puts it in doubt, and beyond the clause says nothing', () => {
    const phrase = row('kill me', 'jumper');
    expect(sees(phrase, 'dad will kill me for losing again that new blue jumper')).toEqual(['kill me']);
    expect(sees(phrase, 'he tried to kill me because of a jumper')).toEqual(['kill me!']);
    expect(sees(phrase, 'i had my jumper and he tried to kill me')).toEqual(['kill me!']);
  });

  test('may have a name between its words', () => {
    expect(sees(row('uncle hit me'), 'my uncle Jack hit me')).toEqual(['uncle Jack hit me!']);
    expect(sees(row('uncle hit me'), 'my uncle Jack hit me', ['jack'])).toEqual(['uncle Jack hit me!']);
    expect(sees(row('mr hit me'), 'mr cox hit me')).toEqual(['mr cox hit me!']);
    expect(sees(row('uncle hit me'), 'my uncle says hit me')).toEqual([]);
  });

  test('names a set of words', () => {
    const sets = [row('mum|dad', '', { id: 'home', kind: 'words' }), row('{home} hit me')];
    expect(sees(sets, 'my dad hits me')).toEqual(['dad hits me!']);
  });

  test('is shown as it was written, cut at 80 characters', () => {
    const [seen] = sees(row('hurt ... me'), `hurt${'a'.repeat(99)} hurt ${'b'.repeat(99)} me`);
    expect(seen).toMatch(/^hurt b+…!$/);
    expect(seen).toHaveLength(81);
  });
});

describe('in doubt it is seen and does not interrupt', () => {
  test.each([
    ['i do not want to hurt myself', 'hurt myself'],
    ['I would never hurt myself', 'hurt myself'],
    ['i used to hurt myself', 'hurt myself'],
    ['in my story I hurt myself', 'hurt myself'],
    ['i hurt myself, joking', 'hurt myself'],
  ])('%j', (text, seen) => {
    expect(sees([DOUBT, row('hurt myself')], text)).toEqual([seen]);
  });

  test('but not where the doubt is far away', () => {
    const text = `in my story it rains and ${'it rains '.repeat(8)} and i hurt myself`;
    expect(sees([DOUBT, row('hurt myself')], text)).toEqual(['hurt myself!']);
  });

  test.each([
    'i cannot stop, i hurt myself',
    'i dont know why i hurt myself',
    "I'm not joking, I hurt myself",
    'Here is my story. I hurt myself.',
  ])('but not in %j', (text) => {
    expect(sees([DOUBT, row('hurt myself')], text)).toEqual(['hurt myself!']);
  });

  test('a "not" that the phrase says itself turns nothing round', () => {
    expect(sees(row('not want to live'), 'i do not want to live')).toEqual(['not want to live!']);
  });

  test('of several places the one that is not in doubt counts', () => {
    expect(sees(row('hit me'), 'he never hit me. today he hit me')).toEqual(['hit me!']);
  });
});

describe('names on the roster', () => {
  const lynch = row('lynch|cutting|will kill');

  test('never count where they are written as names', () => {
    expect(sees(lynch, 'dear miss lynch', ['lynch'])).toEqual([]);
    expect(sees(lynch, 'I saw Mr. Lynch and Amy Cutting', ['lynch', 'cutting', 'amy'])).toEqual([]);
    expect(sees(lynch, 'Will Cutting is here', ['will', 'cutting'])).toEqual([]);
  });

  test('stay words where they are not', () => {
    expect(sees(lynch, 'he will kill us', ['will'])).toEqual(['will kill!']);
    expect(sees(lynch, 'SHE WILL KILL', ['will'])).toEqual(['WILL KILL!']);
    expect(sees(lynch, 'Lynch')).toEqual(['Lynch!']);
  });

  test('may stand within a phrase as any other word', () => {
    expect(sees(row('mum ... hit me'), 'my mum Grace hit me', ['grace'])).toEqual(['mum Grace hit me!']);
  });
});

describe('of one message', () => {
  const list = [
    row('sad', '', { id: 'mild', kind: 'distress' }),
    row('so sad i want to die', '', { id: 'grave' }),
  ];

  test('each phrase is told once, the gravest first, with where it stands', () => {
    const matcher = compilePhrases([
      row('cry', '', { id: 'mild', kind: 'distress' }),
      row('die', '', { id: 'grave' }),
    ]);
    expect(triage(matcher, 'I cry', 'I cry and want to die. Die.', () => false)).toEqual([
      { kind: 'risk-to-life', interrupt: true, phrase: 'grave', seen: 'die', where: 'body' },
      { kind: 'distress', interrupt: false, phrase: 'mild', seen: 'cry', where: 'subject' },
    ]);
  });

  test('a mild phrase on the very words of a grave one is not told', () => {
    expect(sees(list, 'so sad I want to die')).toEqual(['so sad I want to die!']);
    expect(sees(list, 'so sad')).toEqual(['sad']);
  });

  test('only the subject is seen where bodies are not read', () => {
    expect(triage(compilePhrases(list), 'so sad', null, () => false)).toMatchObject([{ where: 'subject' }]);
  });

  test('no length or shape brings it down', () => {
    const matcher = compilePhrases([row('a ... b ... c ... d|(a|a a|[a] a) & b & c')]);
    for (const text of [
      'a '.repeat(50_000),
      '\n \n'.repeat(50_000),
      `${'a'.repeat(200_000)}`,
      '.'.repeat(99_999),
    ]) {
      expect(triage(matcher, text, text, () => true)).toEqual([]);
    }
  });
});

test('a list that cannot be read is refused by the id of the phrase', () => {
  expect(() => compilePhrases([row('hit (me')])).toThrow('phrase p cannot be read');
  expect(() => compilePhrases([row('{nowhere} hit me')])).toThrow('phrase p names a set that is not there');
});
