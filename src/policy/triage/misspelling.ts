/** Shorter words have too many neighbours that are words themselves. */
const SHORTEST = 5;

/** Words that stand one letter from a word of the list and are words of their own. */
const OWN = new Set('bother'.split(' '));

/**
 * Takes a word that is not among these for the one of them that it misses by a letter: too many, too few, wrong, or
 * two changed about. The first letter must be right.
 *
 * @param words roots of five letters or more count
 */
export function misspelling(words: Iterable<string>): (word: string) => string {
  const known = new Set(words);
  const byRest = new Map<string, string>();
  for (const word of known) {
    if (word.length < SHORTEST) continue;
    for (const rest of withoutOne(word)) byRest.set(rest, word);
  }
  return (word) => {
    if (word.length < SHORTEST - 1 || known.has(word) || OWN.has(word)) return word;
    const rests = withoutOne(word);
    const longer = rests.find((rest) => rest.length >= SHORTEST && known.has(rest));
    const meant = byRest.get(word) ?? longer ?? sameLength(word, rests, byRest);
    return meant !== undefined && meant[0] === word[0] ? meant : word;
  };
}

function sameLength(
  word: string,
  rests: readonly string[],
  byRest: ReadonlyMap<string, string>,
): string | undefined {
  return rests
    .map((rest) => byRest.get(rest))
    .find((meant) => meant !== undefined && isOneChange(word, meant));
}

/** One letter wrong, or two neighbours changed about. */
function isOneChange(word: string, meant: string): boolean {
  if (word.length !== meant.length) return false;
  const wrong = Array.from(word, (_, i) => i).filter((i) => word[i] !== meant[i]);
  const [first = 0, second] = wrong;
  if (wrong.length < 2) return true;
  return (
    wrong.length === 2 &&
    second === first + 1 &&
    word[first] === meant[second] &&
    word[second] === meant[first]
  );
}

function withoutOne(word: string): string[] {
  return Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
}
