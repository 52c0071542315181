// Colleagues to colleagues: most of a school's mail. Both ends are school accounts, so no rule speaks.
import { spokenDay } from '../calendar';
import type { Dice } from '../dice';
import type { Sent } from '../mail/letter';
import { say, type Words } from '../phrase';
import { CLASSES } from '../school/classes';
import { atSchool, type Member, STAFF_DOMAIN } from '../school/member';
import {
  answerTime,
  countOf,
  laterDay,
  momentOf,
  type Stage,
  signature,
  staffOn,
  type Theme,
} from '../stage';
import { ROUNDS, type Round, TALKS, type Talk } from './staff-talk';

const TEACHING = /teacher|teaching|headteacher|senco|mentor|cover/i;

/** Two different people whom the talk suits, writer first. */
function pair(stage: Stage, chance: Dice, present: readonly Member[], to: Talk['to']): [Member, Member] {
  if (to === 'anybody' || to === 'teaching') {
    const suited = to === 'anybody' ? present : present.filter((one) => TEACHING.test(one.job));
    return chance.sample(suited, 2) as [Member, Member];
  }
  const reader = stage.school.who(to);
  return [chance.pick(present.filter((one) => one !== reader)), reader];
}

/** One thread: an opening and up to three answers between the two, all within a few days. */
function talk(stage: Stage, chance: Dice, day: string): void {
  const present = staffOn(stage, day);
  const topic = chance.pick(TALKS);
  const turn = chance.int(0, 11);
  const [first, second] = pair(stage, chance, present, topic.to);
  const words: Words = {
    given: second.given,
    other: chance.pick(present).given,
    form: chance.pick(CLASSES).name,
    later: spokenDay(laterDay(stage, chance, day, 1, 6)).split(' ')[0] as string,
  };
  const extra = chance.chance(0.18)
    ? chance.sample(
        present.filter((one) => one !== first && one !== second),
        chance.int(1, 3),
      )
    : [];
  const cc = extra.map(atSchool);
  let last: Sent = stage.post.send({
    at: momentOf(chance, day, 7, 18),
    from: atSchool(first),
    to: [atSchool(second)],
    cc,
    subject: say(chance, topic.subject, words, turn),
    text: say(chance, topic.text, words, turn) + signature(chance, first),
    ...(chance.chance(0.5) ? { html: true as const } : {}),
  });
  let [writer, reader] = [second, first];
  for (const reply of topic.replies.slice(0, chance.int(0, topic.replies.length))) {
    last = stage.post.send({
      at: answerTime(chance, last.at, 4, 300),
      from: atSchool(writer),
      to: [atSchool(reader)],
      ...(chance.chance(0.4) ? { cc } : {}),
      subject: `Re: ${last.subject.replace(/^Re: /, '')}`,
      text:
        say(chance, reply, { ...words, given: reader.given }, turn) +
        (chance.chance(0.6) ? `\n\n${writer.given}` : ''),
      answers: last,
      quotes: chance.chance(0.8),
      ...(chance.chance(0.4) ? { html: true as const } : {}),
    });
    [writer, reader] = [reader, writer];
  }
}

function round(stage: Stage, chance: Dice, day: string, choice: Round): void {
  const writer = stage.school.who(chance.pick(choice.writers));
  const turn = chance.int(0, 27);
  const group = stage.school.groups.find(({ address }) => address === `${choice.group}@${STAFF_DOMAIN}`);
  if (group === undefined) throw new Error(`no group ${choice.group}`);
  const words = {
    day: spokenDay(day),
    form: chance.pick(CLASSES).name,
    later: spokenDay(laterDay(stage, chance, day, 1, 6)).split(' ')[0] as string,
  };
  stage.post.send({
    at: momentOf(chance, day, 7.5, 17.5),
    from: atSchool(writer),
    to: [{ name: group.name, address: group.address }],
    subject: say(chance, choice.subject, words, turn),
    text: say(chance, choice.text, words, turn) + signature(chance, writer),
    html: true,
  });
}

/** Staff threads and letters to groups, every day of the term. */
export const staffroom: Theme = (stage, chance) => {
  const [all, smaller] = [
    ROUNDS.filter(({ group }) => group === 'allstaff'),
    ROUNDS.filter(({ group }) => group !== 'allstaff'),
  ];
  for (const day of stage.days) {
    for (let i = countOf(chance, 6.6); i > 0; i -= 1) talk(stage, chance, day);
    for (let i = countOf(chance, 0.22); i > 0; i -= 1) round(stage, chance, day, chance.pick(all));
    for (let i = countOf(chance, 0.9); i > 0; i -= 1) round(stage, chance, day, chance.pick(smaller));
  }
};
