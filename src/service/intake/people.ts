import type { Day } from '../../people/day';
import { isPupil, type Person } from '../../people/person';
import type { Roster } from '../../people/roster';
import type { Involved } from '../../register/entries';
import type { RequestBody } from '../../wire/request';

/** Everybody in a report, as far as the roster knows them. */
export interface People {
  /** Each once, the writer of the message among them. */
  people: Involved[];
  /** Ids of those whose conduct is in question. Of a name that several have, all of them: the wall must hold. */
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
  roster: Roster,
  today: Day,
): People {
  const subjects = new Set<string>();
  const children: Person[] = [];
  const people: Involved[] = [];
  const add = (involved: Involved, known: readonly Person[]) => {
    for (const person of known) if (involved.part === 'subject') subjects.add(person.id);
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
    const known = knownAs(who, roster, today);
    const person = known.length === 1 ? known[0]! : null;
    const address = who.includes('@') ? who.trim() : null;
    const name = person?.name ?? (address === null ? who.trim() : null);
    if (who.trim() !== '') add({ name, person: person?.id ?? null, address, part }, known);
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

/** The people an address or a name stands for. */
function knownAs(who: string, roster: Roster, today: Day, displayName = ''): readonly Person[] {
  if (!who.includes('@')) return roster.named(who);
  const identity = roster.identify(who, displayName, today);
  return identity.kind === 'school' || identity.kind === 'personal' ? [identity.person] : [];
}
