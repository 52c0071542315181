// What Google has (scopes.json, made by build/scopes.mjs): to tell a method that is not emulated from one that does
// not exist, and to refuse a call whose scopes the manifest lacks.
import table from './scopes.json';

const classes = table.classes as Record<string, { members: string; scopes: Record<string, string> }>;
const globals = table.globals as Record<string, string>;
const enumTypes = table.enums as Record<string, string>;

/** Global services to Google's class (`MailApp` to `Mail.MailApp`). The typings list a few enums there, which are none. */
export const knownGlobals: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(globals).filter(([, type]) => !(type in enumTypes)),
);

/** The values of an enum such as `Utilities.Charset`, in Google's order. */
export function enumNames(type: string): string[] {
  return enumTypes[type]?.split(' ') ?? [];
}

/** True when Google's class (`Namespace.Class`) has the member. */
export function hasMember(type: string, member: string): boolean {
  return classes[type]?.members.split(' ').includes(member) ?? false;
}

/** The enums that are members of a class under their own name (`Utilities.Charset`), member to enum type. */
export function enumsOf(type: string): Record<string, string> {
  const namespace = type.split('.')[0] ?? '';
  const found: Record<string, string> = {};
  for (const member of classes[type]?.members.split(' ') ?? []) {
    const enumType = member === 'WeekDay' ? 'Base.Weekday' : `${namespace}.${member}`;
    if (enumType in enumTypes) found[member] = enumType;
  }
  return found;
}

/** The scopes any one of which lets a script call the method; empty when it needs none. */
export function scopesOf(type: string, member: string): string[] {
  const short = classes[type]?.scopes[member];
  if (!short) return [];
  return short.split(' ').map((s) => (s.startsWith('https:') ? s : `https://www.googleapis.com/auth/${s}`));
}

/**
 * Google's refusal of a call whose scopes the manifest does not list, or null when it lists one of them: its words
 * for a project with explicit `oauthScopes`, which every project here has ("You do not have permission to call"
 * is what it says where it chose the scopes itself).
 * `name` as the script wrote it: `MailApp.sendEmail`.
 */
export function refusal(name: string, needed: string[], granted: string[]): string | null {
  if (needed.length === 0 || needed.some((scope) => granted.includes(scope))) return null;
  const list = needed.length === 1 ? needed[0] : `(${needed.join(' || ')})`;
  return `Specified permissions are not sufficient to call ${name}. Required permissions: ${list}`;
}
