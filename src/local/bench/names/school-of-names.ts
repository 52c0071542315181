// A school of realistic size for the measurement of look-alikes: families with brothers and sisters, their parents on
// the register, staff some of whom have double names.

import type { Person, Role } from '../../../people/person';
import type { Dice } from '../../sample/dice';
import type { NameGroup, NameStock } from './name-stock';

/** Somebody on the register, with the community the name is from. */
export interface Member {
  person: Person;
  group: NameGroup;
  given: string;
  surname: string;
  /** First names in the family: nobody in it, here or outside, has the same. */
  family: Set<string>;
}

export interface SchoolOfNames {
  children: Member[];
  staff: Member[];
  parents: Member[];
}

const CLASSES = ['R', '1', '2', '3', '4', '5', '6'].flatMap((year) => [`${year}K`, `${year}P`]);

/** 300 pupils, 30 leavers, 50 staff, and a parent or two of each family. */
export function schoolOfNames(stock: NameStock, dice: Dice): SchoolOfNames {
  const school: SchoolOfNames = { children: [], staff: [], parents: [] };
  let id = 0;
  const enrol = (
    group: NameGroup,
    surname: string,
    role: Role,
    family: Set<string>,
    classes: string[] = [],
  ): Member => {
    const given = newGiven(group, family, dice);
    return {
      group,
      given,
      surname,
      family,
      person: {
        id: `${role}-${id++}`,
        name: group.name === 'Chinese' && dice.chance(0.3) ? `${surname} ${given}` : `${given} ${surname}`,
        otherNames: [],
        roles: [{ role, from: null, to: null }],
        schoolEmail: '',
        aliases: [],
        personalEmails: [],
        bornOn: role === 'ex-pupil' ? '2012-01-01' : null,
        leftOn: null,
        classes,
        children: [],
        users: [],
      },
    };
  };
  while (school.children.length < 330) {
    const group = someGroup(stock, dice);
    const surname = group.surname(dice);
    const family = new Set<string>();
    const siblings = dice.pick([1, 1, 1, 2, 2, 3]);
    for (let i = 0; i < siblings; i++) {
      const leaver = school.children.length >= 300;
      const classes = leaver ? [] : [dice.pick(CLASSES)];
      school.children.push(enrol(group, surname, leaver ? 'ex-pupil' : 'pupil', family, classes));
    }
    const parents = dice.pick([1, 2, 2]);
    for (let i = 0; i < parents; i++) {
      const own = dice.chance(0.75) ? surname : group.surname(dice);
      school.parents.push(enrol(group, own, 'parent', family));
    }
  }
  const posts: Role[] = ['headteacher', 'dsl', 'deputy-dsl'];
  while (school.staff.length < 50) {
    const group = someGroup(stock, dice);
    const role = posts[school.staff.length] ?? 'staff';
    school.staff.push(enrol(group, group.surname(dice), role, new Set()));
  }
  return school;
}

/** Half of them from the first, which is the English one. */
function someGroup({ groups }: NameStock, dice: Dice): NameGroup {
  return dice.chance(0.4) ? groups[0]! : dice.pick(groups.slice(1));
}

/** A given name, none of whose words is borne in the family yet. */
export function newGiven(group: NameGroup, family: Set<string>, dice: Dice): string {
  for (;;) {
    const given = group.given(dice);
    const words = given.split(' ');
    if (words.some((word) => family.has(word))) continue;
    for (const word of words) family.add(word);
    return given;
  }
}
