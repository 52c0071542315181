import type { Day } from '../people/day';
import { plainText } from '../people/letters';
import { holds, isPupil, type Person } from '../people/person';
import { possiblyBehind, possiblyMeant } from '../people/possibly-meant';
import type { Roster } from '../people/roster';
import { isHead, type School } from '../policy/school';

// Who may be meant when somebody's conduct is in question. The wall must hold (design section 5): of several people all
// are meant, and whoever cannot be told apart from them.

/**
 * Everybody who may be meant.
 *
 * @param who a name, an address, a post, or several of them, as a person writes them: `Dina Okafor <d@school.example>`
 * @param among those who are asked about; the cost grows with their number
 */
export function meantBy(
  who: string,
  school: School,
  roster: Roster,
  today: Day,
  among: readonly Person[] = roster.people,
): Person[] {
  const visible = who.normalize('NFC').replace(UNSEEN, '');
  const addresses = visible.match(ADDRESS) ?? [];
  const name = visible
    .replace(ADDRESS, ' ')
    .replace(/[<>()[\]"“”]/g, ' ')
    .trim();
  const meant = new Set([
    ...addresses.flatMap((address) => ownersOf(address, roster, today, among)),
    ...namedSo(name, roster, today, among),
    ...inPostOf(name, school, today, among),
  ]);
  return among.filter((person) => meant.has(person));
}

/** What stands between letters and is not seen. */
const UNSEEN = /(?![\t\n\r])[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;

const ADDRESS = /[^\s<>()[\],;:"“”]+@[^\s<>()[\],;:"“”]+/gu;

/** An address with letters that look like others is looked up as what it looks like, too. */
function ownersOf(address: string, roster: Roster, today: Day, among: readonly Person[]): readonly Person[] {
  for (const form of [address, plainText(address).text]) {
    const identity = roster.identify(form, '', today);
    if (identity.kind === 'school') return [identity.person];
    // A family's address is each of theirs.
    if (identity.kind === 'personal') {
      const key = roster.key(form);
      return among.filter((person) => person.personalEmails.some((each) => roster.key(each) === key));
    }
  }
  return possiblyBehind(address, among);
}

/** Whoever bears the name to the letter is meant; a child's name may be a grown-up's as well. */
function namedSo(name: string, roster: Roster, today: Day, among: readonly Person[]): readonly Person[] {
  const exact = roster.named(name);
  if (exact.some((person) => !isPupil(person, today))) return exact;
  return [...exact, ...possiblyMeant(name, among)];
}

/** Those who hold a post that is named instead of them. */
function inPostOf(name: string, school: School, today: Day, among: readonly Person[]): readonly Person[] {
  const isNamed = (post: RegExp) => post.test(name);
  return among.filter(
    (person) =>
      (isNamed(HEAD) && isHead(school, person, today)) ||
      (isNamed(DSL) && (holds(person, 'dsl', today) || holds(person, 'deputy-dsl', today))) ||
      (isNamed(CHAIR) && holds(person, 'chair', today)),
  );
}

const HEAD =
  /\b(?:acting head|head ?teacher|head ?master|head ?mistress|principal)\b|^\W*(?:the |our )?head\W*$/i;
const DSL = /\b(?:dsl|safeguarding lead)\b/i;
const CHAIR = /\bchair\b/i;
