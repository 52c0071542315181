import { covers, type Day } from '../../people/day';
import type { Person, Role } from '../../people/person';
import type { Mailbox } from '../emulator/world';

/** Somebody who can be chosen: a mailbox and whose it is. */
export interface Account {
  address: string;
  name: string;
  /** What the person is today, in words; empty for an account on no register. */
  roles: string;
  messages: number;
  unread: number;
}

export interface AccountGroup {
  title: string;
  accounts: Account[];
}

const ROLE_WORDS: Record<Role, string> = {
  headteacher: 'Headteacher',
  dsl: 'designated safeguarding lead (DSL)',
  'deputy-dsl': 'deputy DSL',
  slt: 'senior leadership',
  dpo: 'data protection officer',
  'it-admin': 'IT admin',
  staff: 'staff',
  chair: 'chair of governors',
  clerk: 'clerk to the governors',
  governor: 'governor',
  'parent-group': 'parent group',
  parent: 'parent',
  volunteer: 'volunteer',
  contractor: 'contractor',
  service: 'shared account',
  pupil: 'pupil',
  'ex-pupil': 'former pupil',
};

const ORDER = Object.keys(ROLE_WORDS) as Role[];

/** Titles of the list's parts, each with the roles that put somebody there; the first that fits counts. */
const GROUPS: readonly { title: string; roles: readonly Role[] }[] = [
  { title: 'Safeguarding and leadership', roles: ['headteacher', 'dsl', 'deputy-dsl', 'slt'] },
  { title: 'Governors', roles: ['chair', 'clerk', 'governor'] },
  { title: 'Parent groups', roles: ['parent-group'] },
  { title: 'Shared accounts', roles: ['service'] },
  { title: 'Staff', roles: ['staff', 'it-admin', 'dpo', 'volunteer', 'contractor'] },
  { title: 'Others', roles: ORDER },
];

/** A staff governor belongs with the staff. */
const STAFF: readonly Role[] = ['staff', 'it-admin', 'dpo'];

/**
 * Everybody with mail in a mailbox, grouped, in the order of the register within a group.
 *
 * @param today decides which roles count
 */
export function accountGroups(
  mailboxes: ReadonlyMap<string, Mailbox>,
  people: readonly Person[],
  today: Day,
): AccountGroup[] {
  const owners = new Map<string, Person>();
  for (const person of people)
    for (const address of [person.schoolEmail, ...person.aliases])
      if (address !== '') owners.set(address, person);
  const place = new Map(people.map((person, i) => [person, i]));
  const rows = [...mailboxes.values()]
    .filter(({ messages }) => messages.size > 0)
    .map((mailbox) => ({ mailbox, owner: owners.get(mailbox.address) ?? null }))
    .sort((a, b) => (place.get(a.owner!) ?? Infinity) - (place.get(b.owner!) ?? Infinity));
  const groups = GROUPS.map(({ title }): AccountGroup => ({ title, accounts: [] }));
  for (const { mailbox, owner } of rows)
    groups[groupOf(owner, today)]!.accounts.push(account(mailbox, owner, today));
  return groups.filter(({ accounts }) => accounts.length > 0);
}

/** Those in whose name, address or roles each word of a search occurs; groups without any are left out. */
export function groupsFound(groups: readonly AccountGroup[], search: string): AccountGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ name, address, roles }: Account) => {
    const text = `${name} ${address} ${roles}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return groups
    .map(({ title, accounts }) => ({ title, accounts: accounts.filter(fits) }))
    .filter(({ accounts }) => accounts.length > 0);
}

function rolesOf(person: Person | null, today: Day): Role[] {
  const held = new Set(person?.roles.filter((role) => covers(role, today)).map(({ role }) => role));
  return ORDER.filter((role) => held.has(role));
}

function groupOf(owner: Person | null, today: Day): number {
  const held = rolesOf(owner, today);
  const works = held.some((role) => STAFF.includes(role));
  const found = GROUPS.findIndex(
    ({ title, roles }) => !(works && title === 'Governors') && roles.some((role) => held.includes(role)),
  );
  return found < 0 ? GROUPS.length - 1 : found;
}

function account(mailbox: Mailbox, owner: Person | null, today: Day): Account {
  const messages = [...mailbox.messages.values()];
  return {
    address: mailbox.address,
    name: owner?.name ?? mailbox.address,
    roles: rolesInWords(owner, today),
    messages: messages.length,
    unread: messages.filter(({ labelIds }) => labelIds.includes('UNREAD')).length,
  };
}

function rolesInWords(person: Person | null, today: Day): string {
  const held = rolesOf(person, today);
  // "Headteacher, staff" says nothing more than "Headteacher".
  const plain = held.filter((role) => role !== 'staff' || !held.some((other) => IMPLIES_STAFF.has(other)));
  const words = plain.map((role) => ROLE_WORDS[role]);
  const classes = person !== null && held.includes('staff') ? person.classes : [];
  return [...words, ...classes.map((name) => `class ${name}`)].join(', ');
}

const IMPLIES_STAFF: ReadonlySet<Role> = new Set(['headteacher', 'dsl', 'deputy-dsl', 'slt', 'it-admin']);
