// Upland Primary School, put together: everybody on the register, the groups, and look-ups by the scenes' keys.
import type { Dice } from '../dice';
import { ACCOUNTS, type Adult, GOVERNORS, HELPERS, STAFF } from './adults';
import { CAST_CHILDREN, CAST_PARENTS, FORMER, SHARED_ADDRESSES } from './children';
import { CLASSES, classGroup } from './classes';
import { blank, generateParents, generatePupils, pupilAddress } from './families';
import { holdsOn, type Member, PUPIL_DOMAIN, personalAddress, plain, STAFF_DOMAIN } from './member';

export interface Group {
  address: string;
  name: string;
  members: string[];
}

export interface School {
  /** Everybody, in the order of people.csv. */
  members: Member[];
  staff: Member[];
  governors: Member[];
  pupils: Member[];
  parents: Member[];
  groups: Group[];
  /** A hand-written member by key; throws for an unknown key. */
  who(key: string): Member;
  /** A member by id; throws for an unknown id. */
  byId(id: string): Member;
}

const number = (prefix: string, at: number, width: number): string =>
  `${prefix}-${String(at + 1).padStart(width, '0')}`;

/** `417@gmail.com;18@sky.com` as addresses of that name. */
function personal(given: string, family: string, written: string | undefined): string[] {
  return (written ?? '')
    .split(';')
    .filter((part) => part !== '')
    .map((part) => {
      const [digits = '', provider = ''] = part.split('@');
      return personalAddress(given, family, Number(digits), provider);
    });
}

function fromAdult(row: Adult, id: string, local: string): Member {
  const member = blank(id, row.given, row.family);
  member.title = row.title;
  member.job = row.job;
  member.otherNames = row.otherNames === undefined ? [] : row.otherNames.split(';');
  member.roles = row.roles.split(';');
  member.schoolEmail = row.account === false ? '' : `${local}@${STAFF_DOMAIN}`;
  member.aliases = row.aliases === undefined ? [] : row.aliases.split(';');
  member.personalEmails = personal(row.given, row.family, row.personal);
  member.bornOn = row.bornOn ?? '';
  member.leftOn = row.leftOn ?? '';
  member.classes = row.classes === undefined ? [] : row.classes.split(';');
  return member;
}

/** Makes the school. The hand-written people are the same for every seed; pupils and parents follow the dice. */
export function makeSchool(chance: Dice): School {
  const keys = new Map<string, Member>();
  const keep = (key: string, member: Member): Member => {
    keys.set(key, member);
    return member;
  };
  const who = (key: string): Member => {
    const member = keys.get(key);
    if (member === undefined) throw new Error(`nobody in the sample has the key ${key}`);
    return member;
  };

  const initialled = (row: Adult): string => `${plain(row.given)[0]}.${plain(row.family)}`;
  const staff = STAFF.map((row, i) => keep(row.key, fromAdult(row, number('staff', i, 2), initialled(row))));
  const governors = GOVERNORS.map((row, i) =>
    keep(row.key, fromAdult(row, number('gov', i, 2), `gov.${plain(row.family)}`)),
  );
  const helpers = HELPERS.map((row, i) => keep(row.key, fromAdult(row, number('help', i, 2), '')));
  const pupils = makePupils(chance, keep, [...staff, ...governors, ...helpers]);
  const parents = makeParents(chance, keep, who, pupils.families);
  for (const row of [...STAFF, ...GOVERNORS]) {
    for (const key of row.children?.split(';') ?? []) who(row.key).children.push(who(key).id);
  }
  for (const [parent, child, address] of SHARED_ADDRESSES) {
    who(parent).personalEmails.push(address);
    who(child).personalEmails.push(address);
  }
  const accounts = ACCOUNTS.map((row) => {
    const account = keep(row.key, blank(`account-${row.local}`, row.name, ''));
    account.roles = [row.role];
    account.schoolEmail = `${row.local}@${STAFF_DOMAIN}`;
    account.users = row.users
      .split(';')
      .filter((key) => key !== '')
      .map((key) => who(key).id);
    return account;
  });
  const former = makeFormer(chance, keep);
  const members = [...staff, ...governors, ...helpers, ...accounts, ...pupils.all, ...parents, ...former];
  const byId = new Map(members.map((member) => [member.id, member]));
  return {
    members,
    staff,
    governors,
    pupils: pupils.all,
    parents,
    groups: makeGroups(staff, governors, pupils.all, who),
    who,
    byId: (id) => {
      const member = byId.get(id);
      if (member === undefined) throw new Error(`nobody in the sample has the id ${id}`);
      return member;
    },
  };
}

type Keep = (key: string, member: Member) => Member;

function makePupils(chance: Dice, keep: Keep, adults: readonly Member[]) {
  const cast = CAST_CHILDREN.map((row) => {
    const year = CLASSES.find((form) => form.name === row.class)?.year ?? 0;
    const child = keep(row.key, blank('', row.given, row.family));
    child.otherNames = row.otherNames === undefined ? [] : row.otherNames.split(';');
    child.bornOn = row.bornOn;
    child.leftOn = row.leftOn ?? '';
    child.classes = [row.class];
    child.schoolEmail = pupilAddress(row.given, row.family, year);
    child.personalEmails = personal(row.given, row.family, row.personal);
    return child;
  });
  const taken = [...cast, ...adults].map((member) => `${plain(member.given)} ${plain(member.family)}`);
  const generated = generatePupils(chance.fork('pupils'), CAST_CHILDREN, taken);
  const order = (child: Member): number => CLASSES.findIndex((form) => form.name === child.classes[0]);
  const all = [...cast, ...generated.pupils].sort((a, b) => order(a) - order(b));
  all.forEach((child, i) => {
    child.id = number('pupil', i, 3);
    child.roles = ['pupil'];
  });
  return { all, families: generated.families };
}

function makeParents(
  chance: Dice,
  keep: Keep,
  who: (key: string) => Member,
  families: Parameters<typeof generateParents>[1],
): Member[] {
  const cast = CAST_PARENTS.map((row) => {
    const [key = '', title = '', given = '', family = '', address = '', children = ''] = row.split('|');
    const parent = keep(key, blank('', given, family));
    parent.title = title;
    parent.personalEmails = personal(given, family, address);
    parent.children = children.split(';').map((child) => who(child).id);
    return parent;
  });
  const parents = [...cast, ...generateParents(chance.fork('parents'), families)];
  parents.forEach((parent, i) => {
    parent.id = number('parent', i, 3);
    parent.roles = ['parent'];
  });
  return parents;
}

function makeFormer(chance: Dice, keep: Keep): Member[] {
  const former = FORMER.map((row) => {
    const [key = '', given = '', family = '', bornOn = '', leftOn = '', address = ''] = row.split('|');
    const member = keep(key, blank('', given, family));
    member.bornOn = bornOn;
    member.leftOn = leftOn;
    member.personalEmails = personal(given, family, address);
    return member;
  });
  former.forEach((member, i) => {
    member.id = number('former', i, 2);
    member.roles = [chance.chance(0.5) ? 'pupil' : 'ex-pupil'];
  });
  return former;
}

function makeGroups(
  staff: readonly Member[],
  governors: readonly Member[],
  pupils: readonly Member[],
  who: (key: string) => Member,
): Group[] {
  const group = (local: string, name: string, members: readonly Member[]): Group => ({
    address: `${local}@${STAFF_DOMAIN}`,
    name,
    members: members.map((member) => member.schoolEmail),
  });
  const year = (member: Member): number =>
    CLASSES.find((form) => form.name === member.classes[0])?.year ?? -1;
  const teachers = staff.filter((member) => member.classes.length > 0);
  const job = (words: RegExp): Member[] => staff.filter((member) => words.test(member.job));
  const club = ['strachan', 'ngozi', 'tomos', 'lilyash', 'zoe'].map(who);
  return [
    group('allstaff', 'All Staff', staff),
    group(
      'slt',
      'Senior Leadership Team',
      staff.filter((member) => holdsOn(member, 'slt', '2026-09-02')),
    ),
    group('dslteam', 'Safeguarding Team', ['osei', 'calloway', 'qureshi'].map(who)),
    group('teachers', 'Teachers', teachers),
    group('support', 'Support Staff', job(/assistant|mentor/i)),
    group('lunchtime', 'Midday Supervisors', job(/midday/i)),
    group('ks1', 'EYFS and KS1', [...teachers.filter((member) => year(member) <= 2), who('pryce')]),
    group('ks2', 'KS2', [...teachers.filter((member) => year(member) >= 3), who('calloway')]),
    group('governors', 'Governing Body', [...governors, who('vaughan'), who('marchbank')]),
    group('scienceclub', 'Science Club', club),
    ...CLASSES.map((form) => ({
      address: classGroup(form.name, PUPIL_DOMAIN),
      name: `Class ${form.name}`,
      members: pupils.filter((child) => child.classes[0] === form.name).map((child) => child.schoolEmail),
    })),
  ];
}

/** The teachers of a pupil's class. */
export function teachersOf(school: School, pupil: Member): Member[] {
  return school.staff.filter((member) => member.classes.includes(pupil.classes[0] ?? ''));
}
