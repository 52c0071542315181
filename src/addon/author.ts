import type { Actor } from '../mail/message';
import type { Day } from '../people/day';
import { exPupil, holds, isPupil, type Person } from '../people/person';
import type { Knowledge } from '../policy/judgement';
import { isHead } from '../policy/school';

/** Who is behind a message, as far as a card may tell it. */
export type AuthorKind =
  | 'pupil'
  | 'former-pupil'
  | 'former-pupil-age-unknown'
  | 'headteacher'
  | 'dsl'
  | 'staff'
  | 'governor'
  | 'parent-group'
  | 'service'
  | 'volunteer'
  | 'contractor'
  | 'parent'
  /** On the register, but with no part in the school today. */
  | 'past'
  | 'unlisted-pupil'
  | 'unlisted-staff'
  | 'group'
  | 'unknown'
  /** Google told a name only, and several or nobody go by it. */
  | 'name-only';

export interface Author {
  kind: AuthorKind;
  /** Written from a personal address that stands on the register. */
  atHome: boolean;
  /** Known by a name alone, which anybody may share. */
  byName: boolean;
  /** A pupil's; null where there is none. */
  className: string | null;
  /** As the message gives it, not to be believed. */
  name: string;
  /** As the message gives it; null where it gives a name only. */
  address: string | null;
}

const CHILDREN: ReadonlySet<AuthorKind> = new Set([
  'pupil',
  'former-pupil',
  'former-pupil-age-unknown',
  'unlisted-pupil',
]);

export function isChildAuthor({ kind }: Author): boolean {
  return CHILDREN.has(kind);
}

/** Who an actor of a message is to the school. */
export function authorOf(knowledge: Knowledge, actor: Actor, day: Day): Author {
  const { name, address } = actor;
  const of = (kind: AuthorKind, atHome = false, person: Person | null = null): Author => {
    return { kind, atHome, byName: false, className: person?.classes[0] ?? null, name, address };
  };
  if (address === null) {
    // A name alone is told for pupils and colleagues only (design section 5): a parent has no school account.
    const named = knowledge.roster
      .named(name)
      .filter(
        (person) => isPupil(person, day) || exPupil(person, day) !== 'no' || holds(person, 'staff', day),
      );
    if (named.length !== 1) return of('name-only');
    return { ...of(kindOf(knowledge, named[0]!, day), false, named[0]!), byName: true };
  }
  const identity = knowledge.roster.identify(address, name, day);
  if (identity.kind !== 'school' && identity.kind !== 'personal') return of(identity.kind);
  const { person } = identity;
  return of(kindOf(knowledge, person, day), identity.kind === 'personal', person);
}

function kindOf(knowledge: Knowledge, person: Person, day: Day): AuthorKind {
  if (isPupil(person, day)) return 'pupil';
  const left = exPupil(person, day);
  if (left !== 'no') return left === 'under-18' ? 'former-pupil' : 'former-pupil-age-unknown';
  if (isHead(knowledge.school, person, day)) return 'headteacher';
  if (holds(person, 'dsl', day) || holds(person, 'deputy-dsl', day)) return 'dsl';
  const roles = [
    'staff',
    'governor',
    'parent-group',
    'service',
    'volunteer',
    'contractor',
    'parent',
  ] as const;
  return roles.find((role) => holds(person, role, day)) ?? 'past';
}
