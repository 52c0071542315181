// A person or account of the sample school, as a row of people.csv and a little more that letters need.

/** The sample's reserved domains: nobody can own them. */
export const STAFF_DOMAIN = 'uplandprimary.example';
export const PUPIL_DOMAIN = 'pupils.uplandprimary.example';

export interface Member {
  id: string;
  given: string;
  family: string;
  /** `Mrs`, `Señora`; empty for children and accounts. */
  title: string;
  /** What stands under a letter: `Class teacher, 4 Oak`. */
  job: string;
  otherNames: string[];
  /** In people.csv's form: `staff@2026-11-02..`. */
  roles: string[];
  schoolEmail: string;
  aliases: string[];
  personalEmails: string[];
  /** ISO, or empty when nobody knows. */
  bornOn: string;
  leftOn: string;
  classes: string[];
  children: string[];
  users: string[];
}

/** A name and an address, as a header shows them. */
export interface Mailer {
  name: string;
  address: string;
}

/** Plain lower-case letters of a name, for addresses: `Wójcik` gives `wojcik`. */
export function plain(name: string): string {
  return name
    .replace(/[Łł]/g, 'l')
    .replace(/ı/g, 'i')
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}

export function fullName(member: Member): string {
  return `${member.given} ${member.family}`.trim();
}

/** `Mrs Marchbank`; children by their given name. */
export function formal(member: Member): string {
  return member.title === '' ? member.given : `${member.title} ${member.family}`;
}

/** The member at the school address. */
export function atSchool(member: Member): Mailer {
  if (member.schoolEmail === '') {
    throw new Error(`${member.id} has no school address`);
  }
  return { name: fullName(member), address: member.schoolEmail };
}

/** The member at one of the registered personal addresses. */
export function atHome(member: Member, which = 0): Mailer {
  const address = member.personalEmails[which];
  if (address === undefined) {
    throw new Error(`${member.id} has no personal address ${which}`);
  }
  return { name: fullName(member), address };
}

/**
 * A personal address that is plainly invented: `helen.marchbank.sample417@gmail.com`. The provider is a real one
 * because the rules know free-mail domains; the fixed `.sampleNNN` keeps it from being anybody's.
 */
export function personalAddress(given: string, family: string, number: number, provider: string): string {
  return `${plain(given)}.${plain(family)}.sample${number}@${provider}`;
}

/** Whether the member holds the role on the day; understands people.csv's dated roles. */
export function holdsOn(member: Member, role: string, day: string): boolean {
  return member.roles.some((written) => {
    const [name, span = '..'] = written.split('@') as [string, string?];
    const [from = '', to = ''] = span.split('..');
    return name === role && (from === '' || from <= day) && (to === '' || day <= to);
  });
}
