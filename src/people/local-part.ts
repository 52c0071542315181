import { plainText } from './letters';

/** What of a name stands in front of the @. */
export interface LocalPart {
  /** The words that dots, dashes or digits keep apart, lower case: `tom.smith2014` is `[tom, smith]`. */
  words: string[];
  /** All its letters in one. */
  letters: string;
}

/** Words that people put beside their name to get an address that is still free. */
const FILLERS = new Set(
  'mr mrs ms miss dr its im iam the real official xx school work mail email uk'.split(' '),
);

/** RFC 5321, 4.5.3.1.1. */
const LONGEST = 64;

/**
 * Reads the part of an address before the @. Digits within a word stand for the letters they look like (`t0m.sm1th`),
 * others only keep words apart.
 */
export function readLocalPart(address: string): LocalPart {
  const at = address.lastIndexOf('@');
  const written = at > LONGEST ? '' : address.slice(0, Math.max(at, 0));
  const local = plainText(written)
    .text.toLowerCase()
    .replace(/\+.*$/, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/(?<=[a-z])[0135](?=[a-z])/g, (digit) => DIGITS[digit]!);
  const words = local.split(/[^\p{L}]+/u).filter((word) => word !== '' && !FILLERS.has(word));
  return { words, letters: words.join('') };
}

const DIGITS: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 5: 's' };
