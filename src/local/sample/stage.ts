// What a theme of ordinary mail, or a scene, has to hand.
import { addDays, localDay, london } from './calendar';
import type { Dice } from './dice';
import type { Post } from './mail/post';
import { formal, fullName, holdsOn, type Member } from './school/member';
import type { School } from './school/school';

export interface Stage {
  school: School;
  post: Post;
  /** The days on which the school is open, in order. */
  days: readonly string[];
}

/** Puts its letters into the post. */
export type Theme = (stage: Stage, chance: Dice) => void;

/** A moment of the day between two British clock hours, to the second. */
export function momentOf(chance: Dice, day: string, from: number, to: number): number {
  return london(day, '00:00') + from * 3_600_000 + chance.int(0, Math.round((to - from) * 3600) - 1) * 1000;
}

/** When somebody answers what was sent at `at`, a number of minutes later; what would be at night waits for morning. */
export function answerTime(chance: Dice, at: number, soonest: number, latest: number): number {
  const answer = at + chance.int(soonest, latest) * 60_000;
  const day = localDay(answer);
  if (answer >= london(day, '21:30')) return momentOf(chance, addDays(day, 1), 7, 9);
  return answer < london(day, '07:00') ? momentOf(chance, day, 7, 9) : answer;
}

/** A school day about `soonest` to `latest` days after `day`; near the end of term, the last. */
export function laterDay(stage: Stage, chance: Dice, day: string, soonest: number, latest: number): string {
  const wanted = addDays(day, chance.int(soonest, latest));
  return stage.days.find((one) => one >= wanted) ?? (stage.days[stage.days.length - 1] as string);
}

/** How many of something happen on a day when `mean` do on average. */
export function countOf(chance: Dice, mean: number): number {
  return Math.floor(mean) + (chance.chance(mean % 1) ? 1 : 0);
}

/** Staff at work on the day. */
export function staffOn(stage: Stage, day: string): Member[] {
  return stage.school.staff.filter((member) =>
    ['staff', 'slt', 'headteacher', 'deputy-dsl', 'it-admin'].some((role) => holdsOn(member, role, day)),
  );
}

/** What a member of staff writes under a letter. */
export function signature(chance: Dice, member: Member): string {
  return chance.pick([
    `\n\n${member.given}`,
    `\n\n${member.given}`,
    `\n\nThanks,\n${member.given}`,
    `\n\nKind regards,\n\n${fullName(member)}\n${member.job}\nUpland Primary School`,
    `\n\nBest wishes\n${formal(member)}`,
    `\n\n${member.given} x`,
  ]);
}

/** The formal foot of a letter that leaves the school. */
export function formalSignature(member: Member): string {
  return `\n\nKind regards,\n\n${formal(member)}\n${member.job}\nUpland Primary School\nTel: 01632 960417`;
}
