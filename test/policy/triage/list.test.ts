import { measureTriage } from '../../../src/local/bench/triage/measure-triage';
import { CONCERNS } from '../../../src/policy/triage/concern';
import { PHRASES } from '../../../src/policy/triage/list/phrases';
import { compilePhrases } from '../../../src/policy/triage/match';
import { triage } from '../../../src/policy/triage/triage';

const MATCHER = compilePhrases(PHRASES);
const NAMES = new Set(['cox', 'lynch', 'jack', 'daniel', 'mia', 'dick', 'gay', 'will', 'grace', 'self']);
const concerns = (text: string) => triage(MATCHER, '', text, (word) => NAMES.has(word));
const interrupts = (text: string) => concerns(text).some(({ interrupt }) => interrupt);

describe('the list as it comes', () => {
  test('has an id of its own, a source and something to say in each row, and every kind', () => {
    expect(new Set(PHRASES.map(({ id }) => id)).size).toBe(PHRASES.length);
    for (const { id, source } of PHRASES)
      expect([id, source]).toEqual([expect.stringMatching(/^[a-z0-9-]+$/), source.trim()]);
    expect(PHRASES.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...CONCERNS]));
  });

  test.each([
    'I want to kill myself',
    'kms i mean it',
    'i dont want 2 b alive',
    'ive been self harming',
    'my friend says she wants to die',
    'my dad hits me',
    'i am scared to go home',
    'he touches my private parts',
    'a man online asked me for nudes',
    'there is no food at home',
    'a boy has a knife at school',
  ])('tells a person at once of %j', (text) => {
    expect(interrupts(text)).toBe(true);
  });

  test.each([
    'Lennie kills the mouse in Of Mice and Men',
    'killing it in maths today',
    'that game was dead good',
    'I killed the boss in the game',
    'I nearly died laughing',
    "I'm dying to see it",
    'the witch wants to kill Hansel',
    'bombs killed people in the Blitz',
    'Henry VIII beheaded two wives',
    'the suffragettes went on hunger strike',
    'Romeo kills himself at the end',
    'Mum will kill me if I lose my coat',
    'Miss Lynch and Mr Cox helped Grace Gay and Will Self',
    'Dick Turpin rode Black Bess',
  ])('interrupts nobody for %j', (text) => {
    expect(interrupts(text)).toBe(false);
  });

  // What a hostile tester found: words about other things far away, names in between, words the list did not know.
  test.each([
    'i was playing roblox and my dad came in and hit me with a belt',
    'my dad hits me when I am in PE',
    'my dad hit me because I lost at football',
    'i took a whole packet of paracetamol before school',
    'i want to die because of school, nobody will play a game with me',
    'my uncle Jack touched me',
    'Mr Cox touched me',
    'Mrs Lynch slapped me',
    'my brother Daniel touched me',
    'my dad whacked me',
    'my dad wacked me with a shoe',
    'my mum clouted me',
    'my stepdad headbutted me',
    'my mum spanks me',
    'my mum bit me',
    'my uncle pinned me down',
    'my mums partner hits me',
    'my godfather touched me',
    'abbu hits me',
    'my ammi slaps me',
    'baba hits me',
    'i dont want to be here anymore',
    'i wish i could disappear',
    'i never want to wake up',
    'im thinking of ending it',
    'ive been cuting my arms',
    'i have drunk bleach',
    'my uncle Zbigniew touched me',
  ])('is not put off in %j', (text) => {
    expect(interrupts(text)).toBe(true);
  });

  test.each([
    "I'm dying to see you tomorrow",
    'I am dead excited for tomorrow',
    'its dead easy, I will do it tomorrow',
    'my phone is dead so I will do it tomorrow',
    '10 kms',
    'I ran 10 kms',
    'what sex is the class hamster',
    'naked flame safety',
    'animal abuse',
    'suicide prevention week',
    'Hitler killed himself in 1945',
    'suffragettes starved themselves',
    'the suffragettes starved themselves',
    'Heathcliff wants to die',
    'please send more worksheets',
    'can you turn the camera on in class',
    'I threw up in the night',
    'tie my laces',
    'can you tie my laces',
    'I ran off the pitch',
    'Miss made me do it again',
    "I can't go home with Mia today",
    'dad pushed my sister in the pram',
    'mum dragged me to the shops',
    'mum bought me a bit of cake',
    'Sorry miss, I hurt my knee so I will be late',
  ])('knows %j for ordinary talk', (text) => {
    expect(interrupts(text)).toBe(false);
  });

  test.each([
    ['i would never kill myself', 'risk-to-life'],
    ['In my story the boy says I want to die', 'risk-to-life'],
    ['my dad never hits me', 'harm-or-abuse'],
    ['they call me fat every day', 'bullying'],
    ['i feel so sad', 'distress'],
    ['please dont tell my mum', 'secrecy'],
    ['my coach texts me every night', 'adult-over-friendly'],
  ])('puts %j first in the digest', (text, kind) => {
    const found = concerns(text);
    expect(found.map((each) => each.kind)).toContain(kind);
    expect(found.some(({ interrupt }) => interrupt)).toBe(false);
  });
});

describe('measured', () => {
  const figures = measureTriage(null, { 'knows one word': (text) => text.includes('die') });

  test('keeps what it has reached on the written messages', () => {
    for (const { lot, grave, routine } of figures.lots) {
      const independent = lot === 'independent';
      expect([lot, grave.interrupts.value > (independent ? 0.45 : 0.9)]).toEqual([lot, true]);
      expect([lot, routine.interrupts.value < (independent ? 0.03 : 0.005)]).toEqual([lot, true]);
    }
  });

  test('says what was not measured', () => {
    expect(figures.notMeasured.join()).toMatch('school text');
  });

  test('lists every error with what was seen', () => {
    const missed = figures.errors.filter(({ lot, kind }) => lot === 'held-out' && kind === 'risk-to-life');
    const { interrupts: share } = figures.lots[1]!.byKind['risk-to-life']!;
    expect(missed).toHaveLength(Math.round(share.of * (1 - share.value)));
  });

  test('tells nobody more or less because of a name on the roster', () => {
    for (const { graveOnRoster, routineOnRoster } of Object.values(figures.names)) {
      expect([graveOnRoster.value, routineOnRoster.value]).toEqual([1, 0]);
    }
  });

  test('measures a baseline that is passed in', () => {
    expect(figures.baselines['knows one word']!.grave.value).toBeLessThan(0.5);
  });
});
