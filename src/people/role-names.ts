import { ROLES, type Role } from './person';

const KNOWN: ReadonlySet<string> = new Set(ROLES);

/** Other names that schools write for a role, the policy's own among them (F23). */
const OTHER_NAMES: ReadonlyMap<string, Role> = new Map(
  Object.entries({
    student: 'pupil',
    child: 'pupil',
    'former-pupil': 'ex-pupil',
    leaver: 'ex-pupil',
    teacher: 'staff',
    'teaching-assistant': 'staff',
    'senior-leadership-team': 'slt',
    'member-of-slt': 'slt',
    head: 'headteacher',
    'head-teacher': 'headteacher',
    'designated-person': 'dsl',
    'designated-person-for-child-protection': 'dsl',
    'designated-safeguarding-lead': 'dsl',
    ddsl: 'deputy-dsl',
    'deputy-designated-safeguarding-lead': 'deputy-dsl',
    'chair-of-governors': 'chair',
    'clerk-to-governors': 'clerk',
    'parental-group': 'parent-group',
    'parents-group': 'parent-group',
    pta: 'parent-group',
    carer: 'parent',
    guardian: 'parent',
    'parent-carer': 'parent',
    'it-administrator': 'it-admin',
    'data-protection-officer': 'dpo',
  } satisfies Record<string, Role>),
);

/**
 * The role that a cell of `people.csv` means, however it is spelt: case, spaces and hyphens do not matter ("Head
 * Teacher", "ex - pupil", "parents /carers"). Null for what is no role.
 */
export function roleNamed(written: string): Role | null {
  const name = written
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .join('-');
  if (KNOWN.has(name)) return name as Role;
  const singular = name.replace(/s(?=-|$)/g, '');
  if (KNOWN.has(singular)) return singular as Role;
  return OTHER_NAMES.get(name) ?? OTHER_NAMES.get(singular) ?? null;
}
