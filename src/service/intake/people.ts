import type { Day } from '../../people/day';
import { isPupil, type Person } from '../../people/person';
import type { Roster } from '../../people/roster';
import type { School } from '../../policy/school';
import type { Involved } from '../../register/entries';
import type { RequestBody } from '../../wire/request';
import { meantBy } from '../subjects';

/** Everybody in a report, as far as the roster knows them. */
export interface People {
  /** Each once, the writer of the message among them. */
  people: Involved[];
  /** Ids of those whose conduct is, or may be, in question: of a name that several have, all of them. */
  subjects: Set<string>;
  /** The children whom the roster knows, in the order named. */
  children: Person[];
  /** Id of the writer of the message, else the address, as findings name them; empty without a message. */
  writer: string;
}

/** @param reporter id of who reports; null for an account on no register */
export function peopleIn(
  body: Pick<RequestBody<'report'>, 'message' | 'people'>,
  reporter: string | null,
  school: School,
  roster: Roster,
  today: Day,
): People {
  const subjects = new Set<string>();
  const children: Person[] = [];
  const people: Involved[] = [];
  const add = (involved: Involved, known: readonly Person[]) => {
    const key = involved.person ?? roster.key(involved.address ?? involved.name ?? '');
    const isThere = people.some(
      (each) => (each.person ?? roster.key(each.address ?? each.name ?? '')) === key,
    );
    // Who reports has that part already, but for their own conduct.
    const isReporter =
      involved.person !== null && involved.person === reporter && involved.part !== 'subject';
    if (isThere || isReporter) return;
    people.push(involved);
    const [only] = known;
    if (known.length === 1 && only !== undefined && isPupil(only, today)) children.push(only);
  };
  // Subjects first, so that nobody named twice escapes the wall.
  const named = [...body.people].sort((a, b) => Number(b.part === 'subject') - Number(a.part === 'subject'));
  for (const { who, part } of named) {
    if (part === 'subject') for (const { id } of meantBy(who, school, roster, today)) subjects.add(id);
    // The register says who it is only where name or address say it to the letter.
    const { name, address } = takenApart(who);
    const known = knownAs(address ?? name, roster, today);
    const person = known.length === 1 ? known[0]! : null;
    const called = person?.name ?? (name === '' ? null : name);
    if (who.trim() !== '') add({ name: called, person: person?.id ?? null, address, part }, known);
  }
  if (body.message === null) return { people, subjects, children, writer: '' };
  const { from } = body.message;
  const address = from.address.trim().toLowerCase();
  const [person] = knownAs(from.address, roster, today, from.name);
  const isChild = person !== undefined && isPupil(person, today);
  add(
    {
      name: person?.name ?? (from.name.trim() || null),
      person: person?.id ?? null,
      address,
      part: isChild ? 'child' : 'writer',
    },
    person === undefined ? [] : [person],
  );
  return { people, subjects, children, writer: person?.id ?? address };
}

/** A name, an address, or both as a mail program writes them. */
function takenApart(who: string): { name: string; address: string | null } {
  const [, name = '', address] = /^([^<>]*)<([^<>\s]+@[^<>\s]+)>$/.exec(who.trim()) ?? [];
  if (address !== undefined) return { name: name.replace(/"/g, '').trim(), address };
  return who.includes('@') ? { name: '', address: who.trim() } : { name: who.trim(), address: null };
}

/** The people an address or a name stands for. */
function knownAs(who: string, roster: Roster, today: Day, displayName = ''): readonly Person[] {
  if (!who.includes('@')) return roster.named(who);
  const identity = roster.identify(who, displayName, today);
  return identity.kind === 'school' || identity.kind === 'personal' ? [identity.person] : [];
}
