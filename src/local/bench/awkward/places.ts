// Who writes to whom, when and about what in the awkward cases: nothing in it should matter to a rule.
import type { Dice } from '../../sample/dice';
import { atHome, atSchool, type Mailer, type Member } from '../../sample/school/member';
import { momentOf, type Stage } from '../../sample/stage';

/** Subjects that say nothing. */
const SUBJECTS = [
  'Tuesday',
  'question',
  'Re: Tuesday',
  'hello',
  '',
  'the trip form',
  'PE kit',
  'about the library book',
  'Fwd: the timetable',
  'thank you',
];

/** A moment of an ordinary school day. */
export function someTime(stage: Stage, chance: Dice, from = 8, to = 21): number {
  return momentOf(chance, chance.pick(stage.days), from, to);
}

export function someSubject(chance: Dice): string {
  return chance.pick(SUBJECTS);
}

/** Adults of the school with a mailbox who work there all term, without the Headteacher and the DSL team. */
export function colleagues(stage: Stage): Member[] {
  const special = new Set(['marchbank', 'osei', 'calloway', 'qureshi'].map((key) => stage.school.who(key)));
  return stage.school.staff.filter(
    (member) => !special.has(member) && member.roles.every((role) => !role.includes('@')),
  );
}

/** Colleagues who are parents of nobody here, with a personal address on the register. */
export function plainColleagues(stage: Stage): Member[] {
  return colleagues(stage).filter(
    ({ roles, personalEmails }) => !roles.includes('parent') && personalEmails.length > 0,
  );
}

/** Any account that rule 2 speaks of: staff, governors, parent groups, the school's own. */
export function anyAdult(stage: Stage, chance: Dice): Mailer {
  const { school } = stage;
  const governors = school.governors.filter(({ roles }) => roles.every((role) => !role.includes('..2026')));
  const accounts = ['pta', 'leavers', 'office', 'safeguarding'].map(school.who);
  return atSchool(chance.pick([...colleagues(stage), ...governors, ...accounts]));
}

export function aColleague(stage: Stage, chance: Dice): Mailer {
  return atSchool(chance.pick(colleagues(stage)));
}

export { atHome, atSchool };
