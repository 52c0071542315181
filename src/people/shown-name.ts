import { plainText } from './letters';
import { nameParts } from './names';

/** What a display name says besides the name. */
export interface ShownName {
  /** The name, its words as they stood between spaces: `Zoe Smith-Jones` is `[[zoe], [smith, jones]]`. */
  parts: string[][];
  /** Mr, Mrs, Miss, Dr: how teachers sign. */
  titled: boolean;
  /** A title that no child has. */
  grownUp: boolean;
  /** A class of the school, as the register writes it, lower case. */
  className: string | null;
  /** A post at a school: `Headteacher`, `Upland Primary`. */
  post: boolean;
  /** Letters of other alphabets, or capital I for l, stand there to look like others. */
  disguised: boolean;
}

/**
 * Reads a display name.
 *
 * @param isClass whether the words, lower case and without spaces, name a class of the school
 * @returns null where it says that this is somebody's relative, or more than one person (`Tom's mum`, `Tom & Helen
 *   Smith`): a parent's name is never the pupil's
 */
export function readShownName(display: string, isClass: (text: string) => boolean): ShownName | null {
  const isName = !display.includes('@') && display.length <= LONGEST;
  const { text, disguised } = plainText(isName ? display : '');
  if (TOGETHER.test(text)) return null;
  const meant = text.replace(/(?<=\p{Ll})I(?=\p{Ll}|\s|$)/gu, 'l').replace(/\./g, ' ');
  const name = withoutRemarks(meant);
  const words = nameParts(meant).flat();
  if (words.some((word, i) => KIN.has(word) || (i > 0 && KIN_NOT_FIRST.has(word)))) return null;
  const title = TITLED.exec(meant)?.[1]?.toLowerCase();
  const said = classIn(words, isClass);
  const posts = postsIn(words, title !== undefined);
  const isOfName = (word: string) =>
    !said.words.includes(word) &&
    !posts.includes(word) &&
    !/^\d+\p{L}{0,2}$|^(year|class|master)$/u.test(word);
  return {
    parts: nameParts(name)
      .map((part) => part.filter(isOfName))
      .filter((part) => part.length > 0),
    titled: title !== undefined,
    grownUp: title !== undefined && title !== 'miss',
    className: said.name,
    post: posts.length > 0,
    disguised: disguised || /\p{Ll}I(\p{Ll}|\s|$)/u.test(text),
  };
}

/** No name is longer; what is made for each letter of a name stays little. */
const LONGEST = 100;

/** More than one person. */
const TOGETHER = /[&+]|\p{L}\s*\/\s*\p{L}|\s(and|und)\s/iu;

/** What stands in brackets or behind a dash is said of the name: `Ruth Okafor (Upland Primary)`. */
function withoutRemarks(text: string): string {
  const name = text
    .replace(/[([{][^)\]}]*[)\]}]/g, ' ')
    .replace(/\s[-\u2013\u2014|:\u2022]\s.*$/, '')
    .trim();
  return name === '' ? text : name;
}

/** Head and School are surnames as well, so a name must be left beside them. */
function postsIn(words: readonly string[], titled: boolean): string[] {
  const posts = words.filter((word) => POSTS.has(word));
  return words.length - posts.length >= (titled ? 1 : 2) ? posts : [];
}

/**
 * A class stands as one word (`5P`, `Maple`) or as two (`Year 3`), never first. A longer one without a digit may be a
 * surname (Rose), so a whole name must be left beside it.
 */
function classIn(
  words: readonly string[],
  isClass: (text: string) => boolean,
): { name: string | null; words: string[] } {
  for (let i = 1; i < words.length; i++) {
    for (const length of [2, 1]) {
      const said = words.slice(i, i + length);
      const name = said.join('');
      if (said.length < length || !isClass(name)) continue;
      if (/\d/.test(name) || name.length < 3 || words.length - length >= 2) return { name, words: said };
    }
  }
  return { name: null, words: [] };
}

/** As `nameWords` leaves them, which has taken the apostrophe out of `Tom's`. */
const KIN = new Set(
  (
    'mum mums mummy mom mommy mama mam dad dads daddy papa parent parents family familie carer carers guardian ' +
    'mother father grandma grandad grandpa grandmother grandfather granny nanny auntie aunty aunt uncle ' +
    'stepmum stepdad childminder'
  ).split(' '),
);

/** Names of people as well. */
const KIN_NOT_FIRST = new Set('nan nana gran sister brother wife husband'.split(' '));

const POSTS = new Set(
  (
    'headteacher head principal headmaster headmistress deputy teacher dsl safeguarding senco school primary academy ' +
    'office'
  ).split(' '),
);

const TITLED = /^\W*(mr|mrs|ms|miss|mx|dr|sir|prof|rev)\b/i;

/** Whether an address says that it is a relative's (`tomsmum85@`). */
export function isKinAddress(words: readonly string[]): boolean {
  return words.some((word) => KIN.has(word) || /s(mum|mummy|mom|dad|daddy|family)$/.test(word));
}
