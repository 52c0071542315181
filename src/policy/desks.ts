import type { Day } from '../people/day';
import { holds, type Person, type Role } from '../people/person';
import type { Roster } from '../people/roster';
import type { Desk } from './finding';
import { isHead, type School } from './school';

/** Who serves at each desk, in the order in which they are turned to; an empty step passes to the next one. */
const STEPS: Record<Desk, readonly (readonly Role[])[]> = {
  // Children: the first of these that is in post (design section 5, conflict wall). The DSL and the deputies are told together.
  dsl: [['dsl', 'deputy-dsl'], ['headteacher'], ['chair']],
  headteacher: [['headteacher'], ['chair']],
  slt: [['slt', 'headteacher']],
  chair: [['chair']],
  clerk: [['clerk']],
  it: [['it-admin']],
};

/** Where `school.json` keeps the order of the people who hold a role. */
const ORDER_OF: Partial<Record<Role, keyof School['desks']>> = {
  dsl: 'dsl',
  'deputy-dsl': 'deputy-dsl',
  headteacher: 'headteacher',
  slt: 'slt',
  chair: 'chair',
  clerk: 'clerk',
  'it-admin': 'it',
};

/**
 * The people to tell for a desk on a day: those in post by their dated roles, in the order that `school.json` gives.
 * Empty when nobody is left, which is for the caller to say aloud.
 *
 * @param except ids of those to whom the desk is closed: the subjects of the case (design section 5, conflict wall)
 */
export function atDesk(
  school: School,
  roster: Roster,
  desk: Desk,
  day: Day,
  except: ReadonlySet<string> = new Set(),
): Person[] {
  for (const step of STEPS[desk]) {
    const people = step
      .flatMap((role) => inPost(school, roster, role, day))
      .filter(({ id }) => !except.has(id));
    if (people.length > 0) return [...new Set(people)];
  }
  return [];
}

function inPost(school: School, roster: Roster, role: Role, day: Day): Person[] {
  const people = roster.people.filter((person) =>
    role === 'headteacher'
      ? isHead(school, person, day)
      : role !== 'pupil' && role !== 'ex-pupil' && holds(person, role, day),
  );
  const order = school.desks[ORDER_OF[role]!] as readonly unknown[];
  const rank = (person: Person) => {
    const at = order.indexOf(person.id);
    return at < 0 ? order.length : at;
  };
  return people.sort((a, b) => rank(a) - rank(b));
}
