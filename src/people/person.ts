import { covers, type Day, isUnder18, type Span } from './day';

/** The roles of `people.csv` (design section 7). */
export const ROLES = [
  'pupil',
  'ex-pupil',
  'staff',
  'slt',
  'headteacher',
  'dsl',
  'deputy-dsl',
  'governor',
  'chair',
  'clerk',
  'parent-group',
  'parent',
  'volunteer',
  'contractor',
  'it-admin',
  'dpo',
  'service',
] as const;
export type Role = (typeof ROLES)[number];

export interface DatedRole extends Span {
  role: Role;
}

/** One row of `people.csv`: a person, or an account that is not one person (parent group, service). */
export interface Person {
  id: string;
  name: string;
  otherNames: string[];
  roles: DatedRole[];
  /** Empty when the person has no school account. */
  schoolEmail: string;
  aliases: string[];
  personalEmails: string[];
  /** Null when not known. */
  bornOn: Day | null;
  /** Last day as a pupil. */
  leftOn: Day | null;
  /** The pupil's class, or those a teacher teaches. */
  classes: string[];
  /** Ids of own children. */
  children: string[];
  /** Ids of those who use a parent group's or service account. */
  users: string[];
}

/** Roles that bring another with them. */
const IMPLIED: Partial<Record<Role, Role>> = {
  slt: 'staff',
  headteacher: 'staff',
  dsl: 'staff',
  'deputy-dsl': 'staff',
  'it-admin': 'staff',
  chair: 'governor',
};

/** Whether the person holds `role` on `day`, itself or by a role that implies it. Not for pupil and ex-pupil. */
export function holds(person: Person, role: Exclude<Role, 'pupil' | 'ex-pupil'>, day: Day): boolean {
  return person.roles.some(
    (held) => (held.role === role || IMPLIED[held.role] === role) && covers(held, day),
  );
}

/** Whether the person ever works or worked here, whatever the day. */
export function isEverStaff(person: Person): boolean {
  return person.roles.some((held) => held.role === 'staff' || IMPLIED[held.role] === 'staff');
}

/**
 * Whether the person is a current pupil on `day`, of any age (F11) and whatever else the person is.
 * `leftOn` is the last day as a pupil; an ex-pupil whose `leftOn` has not passed is still one.
 */
export function isPupil(person: Person, day: Day): boolean {
  return person.roles.some((held) => {
    if (held.role === 'pupil') return covers(held, day) && (person.leftOn === null || day <= person.leftOn);
    return held.role === 'ex-pupil' && person.leftOn !== null && day <= person.leftOn;
  });
}

/** Whether somebody works here on `day` in a way that makes an ex-pupil a colleague (F10). */
function isColleague(person: Person, day: Day): boolean {
  return holds(person, 'staff', day) || holds(person, 'volunteer', day) || holds(person, 'contractor', day);
}

/** What an ex-pupil is on a day: under 18, of unknown age, or neither (18 or over, a pupil, a colleague, a stranger). */
export type ExPupil = 'under-18' | 'age-unknown' | 'no';

/** Whether the person is an ex-pupil whom P31 still protects on `day` (F10). */
export function exPupil(person: Person, day: Day): ExPupil {
  const left = person.roles.some((held) => {
    if (held.role === 'ex-pupil') return covers(held, day);
    if (held.role !== 'pupil') return false;
    return (person.leftOn !== null && person.leftOn < day) || (held.to !== null && held.to < day);
  });
  if (!left || isPupil(person, day) || isColleague(person, day)) return 'no';
  if (person.bornOn === null) return 'age-unknown';
  return isUnder18(person.bornOn, day) ? 'under-18' : 'no';
}
