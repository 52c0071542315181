import { readingsOf } from './letters';
import { isGivenName } from './nicknames';

/** A given name with a surname, out of a longer name. */
export interface NameForm {
  given: string;
  surname: string;
  /** Whether these are the first name and the whole surname; else a part of them, or a middle name. */
  kind: 'whole' | 'part' | 'middle';
  /** What stands between them, where nothing was joined. */
  middle: readonly string[];
}

/** Words that belong to the surname after them. */
const PARTICLES = new Set(
  'de da do dos del della di du la le van von der den ten ter al el bin ibn ben abu o mc mac st ni nic ap ab'.split(
    ' ',
  ),
);

/** First names that so many have that they are called by the next: Muhammad Ali Khan is Ali. */
const GIVEN_TO_MANY = /^(m[ou]ha?mm?[aeu]d|md|mohd|abdul|syed|sayed)$/;

/**
 * How a name is written shorter or joined: without its middle names, by a middle name, by one half of a double name,
 * with `van den Berg` or `Xiao Ming` in one. The plainest comes first; a name of one word has none.
 *
 * @param parts as `nameParts` gives them
 */
export function nameForms(parts: readonly (readonly string[])[]): NameForm[] {
  const first = parts[0];
  const last = parts[parts.length - 1];
  if (first === undefined || last === undefined || parts.length < 2) return [];
  let middleEnd = parts.length - 1;
  while (middleEnd > 1 && PARTICLES.has(parts[middleEnd - 1]!.join(''))) middleEnd--;
  const middle = parts.slice(1, middleEnd).flat();
  const particles = parts.slice(middleEnd, -1).flat().join('');
  const given = first.join('');
  const surname = last.join('');
  const bare = last.filter((word) => !PARTICLES.has(word));
  const forms: NameForm[] = [{ given, surname, kind: 'whole', middle }];
  const add = (givenName: string, familyName: string, kind: NameForm['kind']) => {
    if (givenName.length < 2 || familyName.length < 2) return;
    if (forms.some((form) => form.given === givenName && form.surname === familyName)) return;
    forms.push({ given: givenName, surname: familyName, kind, middle: [] });
  };
  if (particles !== '') add(given, particles + surname, 'whole');
  if (bare.length > 0) add(given, bare.join(''), 'whole');
  if (middle.length > 0) {
    add(given + middle[0]!, surname, 'whole');
    add(given, middle.join('') + surname, 'whole');
    add(middle[0]!, surname, GIVEN_TO_MANY.test(given) ? 'part' : 'middle');
  }
  // Mary of Mary-Ann; a syllable of Xiao-Ming is no name.
  if (first.length > 1) for (const word of first.filter(isGivenName)) add(word, surname, 'part');
  if (bare.length > 1) for (const word of bare) add(given, word, 'part');
  return forms;
}

/** The surnames that stand in a register for the one that was written, itself first, each with its likeness. */
export function surnameForms(surname: string): { name: string; likeness: number }[] {
  const forms = [{ name: surname, likeness: 1 }];
  if (!HAS_ANOTHER_FORM.test(surname)) return forms;
  for (const [end, other] of ENDINGS) {
    if (surname.endsWith(end) && surname.length > end.length + 2) {
      forms.push({ name: surname.slice(0, -end.length) + other, likeness: FAMILY });
    }
  }
  const mac = /^ma?c(?=\p{L}{4})/u.exec(surname)?.[0];
  if (mac !== undefined) {
    forms.push({ name: (mac === 'mc' ? 'mac' : 'mc') + surname.slice(mac.length), likeness: FAMILY });
  }
  return forms;
}

/** The same surname of men and of women. */
const ENDINGS = ['ski ska', 'ska ski', 'cki cka', 'cka cki', 'ova ov', 'ov ova', 'eva ev', 'ev eva'].map(
  (pair) => pair.split(' ') as [string, string],
);

const HAS_ANOTHER_FORM = /^ma?c|(sk[ia]|ck[ia]|[oe]va?)$/;

const FAMILY = 0.95;

/**
 * A word, and the word without one of its letters but the first: two words that share one are a slip of the pen apart.
 * Few people mistype the first letter, and many names differ in it. With these its letters in the order of the alphabet,
 * which are the same where two were exchanged or one was doubled.
 */
export function slips(word: string): string[] {
  const without = [...word].slice(1).map((_, i) => word.slice(0, i + 1) + word.slice(i + 2));
  return [...new Set([exchanged(word), word, ...without])];
}

function exchanged(word: string): string {
  return `${word.slice(0, 1)}=${[...new Set(word.slice(1))].sort().join('')}`;
}

/** In names of fewer letters only an exchange counts: Wang and Wong, Amina and Amira are different names. */
const LONG_SURNAME = 5;
const LONG_GIVEN = 6;

/** What names are filed and looked up under, so that nothing has to be searched through. */
export const KEY = {
  /** A `NameForm`, as `nameKey` writes a name of two words, which a snapshot holds anyway. */
  form: (given: string, surname: string) => `${given} ${surname}`,
  /** One of `slips` of the given name. */
  givenSlip: (slip: string, surname: string) => `<${slip} ${surname}`,
  surnameSlip: (given: string, slip: string) => `>${given} ${slip}`,
  /** By how the given name begins or ends: Kele, Sanj, Bimbola. */
  shortened: (beginning: string, surname: string) => `~${beginning} ${surname}`,
  /** For grown-ups: Mrs A. Khan. */
  initial: (given: string, surname: string) => `.${given.slice(0, 1)} ${surname}`,
  /** For staff: Mrs Khan. */
  surname: (surname: string) => `,${surname}`,
  /** For pupils: Tomos 5P, and Tomos G 5P. */
  inClass: (given: string, initial: string, className: string) => `@${className} ${given} ${initial}`,
};

/** Whether the key is a name written out, and no sign of `KEY` stands before it. */
export function isFormKey(key: string): boolean {
  return /^\p{L}/u.test(key);
}

/** Under what a name is filed, and what of the name that is. */
export interface FiledName {
  key: string;
  kind: NameForm['kind'];
  /** The middle names that were left out. */
  middle: readonly string[];
}

/** What a person is, as far as it says under what a name is filed. */
export interface Bearing {
  pupil: boolean;
  staff: boolean;
  /** Whether the person is more than a pupil or former pupil. */
  grownUp: boolean;
  classes: readonly string[];
}

/** Everything that one name of a person is filed under, each key once. */
export function filedUnder(parts: readonly (readonly string[])[], bearing: Bearing): FiledName[] {
  const forms = nameForms(parts);
  const [plain] = forms;
  if (plain === undefined) return [];
  const filed = new Map<string, FiledName>();
  const file = (key: string, kind: NameForm['kind'] = 'whole', middle: readonly string[] = []) => {
    if (!filed.has(key)) filed.set(key, { key, kind, middle });
  };
  file(parts.flat().join(' '));
  for (const { given, surname, kind, middle } of forms) {
    for (const spelled of spellings(surname)) {
      for (const called of spellings(given)) file(KEY.form(called, spelled), kind, middle);
    }
  }
  const { given, surname } = plain;
  for (const slip of given.length < LONG_GIVEN ? [exchanged(given)] : slips(given))
    file(KEY.givenSlip(slip, surname));
  for (const slip of surname.length < LONG_SURNAME ? [exchanged(surname)] : slips(surname))
    file(KEY.surnameSlip(given, slip));
  for (const shorter of shortened(given)) file(KEY.shortened(shorter, surname));
  if (bearing.grownUp) file(KEY.initial(given, surname));
  if (bearing.staff) file(KEY.surname(surname));
  for (const name of bearing.pupil ? bearing.classes : []) {
    for (const initial of ['', surname.slice(0, 1)]) file(KEY.inClass(given, initial, classKey(name)));
  }
  return [...filed.values()];
}

/** Beginnings of at least three letters, and long ends. */
function shortened(given: string): string[] {
  const cuts = [...given].map((_, i) => i);
  return [
    ...cuts.filter((i) => i > 2 && i < given.length - 1).map((i) => given.slice(0, i)),
    ...cuts.filter((i) => i > 0 && given.length - i > 4).map((i) => given.slice(i)),
  ];
}

/** Mueller is filed as Muller as well, which is how Müller is compared. */
function spellings(word: string): string[] {
  return readingsOf(word)
    .filter(({ disguised }) => !disguised)
    .map((reading) => reading.word);
}

/** One spelling for each class: `Year 3` and `year3`. */
export function classKey(className: string): string {
  return className.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
