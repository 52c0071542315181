/** A name in letters that can be compared, and whether it was written in letters that only look like them. */
export interface PlainText {
  text: string;
  disguised: boolean;
}

/**
 * Writes a name in Latin letters: letters of other alphabets that stand among Latin ones to look like them are read as
 * what they look like (`Тоm`), a name wholly in Cyrillic letters is transliterated, and styled letters (`𝐓𝐨𝐦`) and
 * invisible ones are made plain. Names in other scripts stay as they are.
 */
export function plainText(name: string): PlainText {
  const visible = name.normalize('NFKC').replace(INVISIBLE, '');
  if (!FOREIGN.test(visible)) return { text: visible, disguised: false };
  const amongLatin = LATIN.test(visible);
  let disguised = false;
  const text = visible.replace(/[^\s]+/gu, (word) => {
    if (!FOREIGN.test(word)) return word;
    const seen = [...word.toLowerCase()].map((letter) => LOOKALIKES.get(letter) ?? letter).join('');
    if (LATIN.test(word) || (amongLatin && !FOREIGN.test(seen))) {
      disguised = true;
      return seen;
    }
    return transliterate(word);
  });
  return { text, disguised };
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const LATIN = /\p{Script=Latin}/u;
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

const pairs = (text: string) => new Map(text.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]));

/** Each letter with the Latin one it looks like, small or capital. */
const LOOKALIKES = pairs(
  'аa вb еe ёe нh іi їi јj кk мm оo рp ԛq ѕs тt уy ѵv ԝw хx ԁd сc αa βb εe ηh ιi κk νv οo ρp τt υu χx',
);

const CYRILLIC = pairs(
  'аa бb вv гg ґg дd еe ёe єye жzh зz иi іi їi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya',
);

/** Letters that only Ukrainian has: it reads two of the others differently. */
const UKRAINIAN = /[іїєґ]/;

function transliterate(word: string): string {
  const lower = word.toLowerCase();
  const ukrainian = UKRAINIAN.test(lower);
  return [...lower]
    .map((letter) => {
      if (ukrainian && letter === 'г') return 'h';
      if (ukrainian && letter === 'и') return 'y';
      return CYRILLIC.get(letter) ?? letter;
    })
    .join('');
}

/** A word as it may have been meant. */
export interface Reading {
  word: string;
  /** 0 to 1: how likely that is what was meant. */
  likeness: number;
  /** Whether digits or pairs of letters stand there to look like a letter. */
  disguised: boolean;
}

const DISGUISED = 0.97;

/**
 * The word itself, and what it may have been meant to look like or be (`t0m`, `srnith`, `mueller` for Müller,
 * `waleed` for Walid).
 *
 * @param word lower case
 */
export function readingsOf(word: string): Reading[] {
  const readings: Reading[] = [{ word, likeness: 1, disguised: false }];
  if (!READ_TWO_WAYS.test(word)) return readings;
  const add = (other: string, disguised: boolean) => {
    if (other !== word && other.length > 1) readings.push({ word: other, likeness: DISGUISED, disguised });
  };
  if (/\d/.test(word) && /\p{L}/u.test(word)) {
    for (const one of ['l', 'i']) {
      const read = word.replace(/1/g, one).replace(/[034578]/g, (digit) => DIGITS[digit]!);
      if (!/\d/.test(read)) add(read, true);
    }
    add(word.replace(/\d+$/, ''), false);
  }
  add(word.replace(/rn/g, 'm'), true);
  add(word.replace(/vv/g, 'w'), true);
  add(word.replace(/([aou])e(?=\p{L})/gu, '$1'), false);
  if (word.length > 4)
    add(
      word.replace(/aa|ee|oo|ou/g, (vowels) => VOWELS[vowels]!),
      false,
    );
  return readings;
}

const READ_TWO_WAYS = /\d|rn|vv|[aou]e|aa|ee|oo|ou/;

/** Names from other scripts are written with either: Waleed and Walid. */
const VOWELS: Record<string, string> = { aa: 'a', ee: 'i', oo: 'u', ou: 'u' };

const DIGITS: Record<string, string> = { 0: 'o', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' };
