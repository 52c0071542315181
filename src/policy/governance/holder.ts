import { holds, type Person } from '../../people/person';
import { identify, recipients, type Situation } from '../judgement';

/** Whose governor's or parent group's account is judged, and for whom "own child" is asked (P25, P26). */
export interface Holder {
  /** The row of the account: the governor, or the parent group's own (F12). */
  account: Person;
  /** Whether several people use it. */
  isGroup: boolean;
  /** The governor, or the group's users. */
  people: readonly Person[];
  children: readonly Person[];
}

/** Somebody a message is sent to, with who that is. */
export interface Addressee {
  name: string;
  address: string;
  person: Person | null;
  /** The school's own: an address of it, or one of its groups. */
  atSchool: boolean;
}

/**
 * The holder of the mailbox as rules 12 and 13 mean it: a governor or parent group that day without a staff role,
 * for a staff governor writes as staff (F8, F9). Null for every other mailbox.
 */
export function holderOf(situation: Situation): Holder | null {
  const { owner, day, register } = situation;
  const account = owner.person;
  if (account === null || holds(account, 'staff', day)) return null;
  const isGovernor = holds(account, 'governor', day);
  if (!isGovernor && !holds(account, 'parent-group', day)) return null;
  const known = (ids: readonly string[]) => ids.flatMap((id) => register.roster.person(id) ?? []);
  const people = isGovernor ? [account] : known(account.users);
  const children = [...new Set(people.flatMap((person) => known(person.children)))];
  return { account, isGroup: !isGovernor, people, children };
}

/** Everybody the message is sent to but the holder, in header order. */
export function addressees(situation: Situation, holder: Holder): Addressee[] {
  const { roster } = situation.register;
  return recipients(situation, ['to', 'cc', 'bcc']).flatMap(({ name, address }): Addressee[] => {
    const identity = identify(situation, { name, address });
    const person = identity.kind === 'school' || identity.kind === 'personal' ? identity.person : null;
    if (person !== null && (person === holder.account || holder.people.includes(person))) return [];
    const atSchool = roster.isSchoolAddress(address) || identity.kind === 'group';
    return [{ name, address, person, atSchool }];
  });
}
