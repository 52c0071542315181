/** The words of a name in plain lower-case letters: no diacritics, titles, commas or brackets. */
export function nameWords(name: string): string[] {
  return nameParts(name).flat();
}

/** The same, with the words together that stand together: `Smith-Jones, Zoë` is `[[zoe], [smith, jones]]`. */
export function nameParts(name: string): string[][] {
  const surnameFirst = /^([^,]+),\s*(.+)$/.exec(name.trim());
  const ordered = surnameFirst ? `${surnameFirst[2]} ${surnameFirst[1]}` : name;
  return ordered
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[łøđðþßæœı]/g, (letter) => LETTERS[letter]!)
    .replace(/['\u2019`.]/g, '')
    .split(/\s+/u)
    .map((part) => part.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !TITLES.has(word)))
    .filter((part) => part.length > 0);
}

/** Letters that Unicode does not take apart, as people write them without the right keyboard. */
const LETTERS: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'sir', 'prof', 'rev']);

/** One spelling for each name, for equality: `Zoë O'Neill-Khan` and `ONEILL-KHAN, Zoe` are the same. */
export function nameKey(name: string): string {
  return nameWords(name).join(' ');
}

/**
 * Every spelling under which a person is known: the name, and each other name; another name of a single word
 * stands for the first name (`Tom` of `Thomas Smith` is also `Tom Smith`).
 */
export function nameKeys(name: string, otherNames: readonly string[]): string[] {
  const words = nameWords(name);
  const surname = words.slice(1).join(' ');
  const others = otherNames
    .map(nameWords)
    .filter((other) => other.length > 0)
    .map((other) => (other.length === 1 && surname !== '' ? `${other[0]} ${surname}` : other.join(' ')));
  return [...new Set([words.join(' '), ...others])].filter((key) => key !== '');
}

/** Words of a display name that are looked at: a longer one is no person's. */
const MOST_WORDS = 6;

/**
 * The names that may stand in a display name, whatever else does: the whole, and any two or three of its words in any
 * order (`Smith Tom`, `Tom Smith 3K`, `Tom Smith (iPad)` all hold `tom smith`).
 */
export function keysWithin(displayName: string): ReadonlySet<string> {
  const words = nameWords(displayName);
  const keys = new Set(words.length === 0 ? [] : [words.join(' ')]);
  const some = words.slice(0, MOST_WORDS);
  for (const a of some) {
    for (const b of some) {
      if (b === a) continue;
      keys.add(`${a} ${b}`);
      for (const c of some) if (c !== a && c !== b) keys.add(`${a} ${b} ${c}`);
    }
  }
  return keys;
}
