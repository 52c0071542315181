// Everyday mail that the policy has a word for: homework from pupils, a teacher's answer to one of them, strangers
// with free-mail addresses, staff who write from home or to it. Each template says what the table says of it.
import { spokenDay } from '../calendar';
import type { Dice } from '../dice';
import { alone, fromHome, pupil, toHome, unknown } from '../expected';
import { FREE_MAIL, STRANGERS } from '../names';
import { say } from '../phrase';
import { CLASSES } from '../school/classes';
import { atHome, atSchool, formal, fullName, type Member } from '../school/member';
import { APPROVALS } from '../school/register';
import { teachersOf } from '../school/school';
import { answerTime, countOf, laterDay, momentOf, type Stage, staffOn, type Theme } from '../stage';

const yearOf = (child: Member): number => CLASSES.find((form) => form.name === child.classes[0])?.year ?? 0;

/** A pupil of Years 3 to 6 to the class teacher: rule 2. Now and then the teacher answers the child alone: rule 10. */
function homework(stage: Stage, chance: Dice, day: string): void {
  const { school, post } = stage;
  const writers = school.pupils.filter(
    (child) => yearOf(child) >= 3 && (child.leftOn === '' || day <= child.leftOn),
  );
  const child = chance.pick(writers);
  const teacher = teachersOf(school, child)[0];
  if (teacher === undefined) return;
  const turn = chance.int(0, 9);
  const words = { teacher: formal(teacher), given: child.given, form: child.classes[0] ?? '' };
  const sent = post.send({
    at: momentOf(chance, day, 8.5, 19.5),
    from: atSchool(child),
    to: [atSchool(teacher)],
    subject: say(
      chance,
      '[=homework|question 6|my book|my story|fossil|volcano|reading|poem||]',
      words,
      turn,
    ),
    text: say(
      chance,
      `[hi|Hi|hello|Dear|HELLO] {teacher}[,|\n|]\n[=here is my homework|i have done the maths but i dont get number 6|i left my book at school so i did it on paper|this is my story it is about a dragon called Kevin|Can I bring in a fossil on monday|i finished the volcano and it went on the carpet|I read two chapters and it was really good|please can we do the poem again|what page is it|can i sit next to somebody else tomorrow]\n[from {given}|from {given} :)|{given} {form}|thank you|bye]`,
      words,
      turn,
    ),
    says: { received: [pupil(child)] },
  });
  if (!chance.chance(0.28)) return;
  post.send({
    at: answerTime(chance, sent.at, 30, 1200),
    from: atSchool(teacher),
    to: [atSchool(child)],
    subject: `Re: ${sent.subject}`,
    text: say(
      chance,
      `Well done {given}! [=Thank you for sending it.|Try number 6 again using the number line.|Paper is fine.|I am looking forward to reading it.|Yes please, wrapped in something!|Oh dear, poor carpet.|Bring it in tomorrow.|We will, on Friday.|Page 14.|Come and see me at break.]\n\n{teacher}`,
      words,
      turn,
    ),
    answers: sent,
    says: { sent: [alone(child)] },
  });
}

/** Somebody the school does not know, at a free-mail address: rule 7, for whoever reads it. */
function stranger(stage: Stage, chance: Dice, day: string): void {
  const { school, post } = stage;
  const given = chance.pick(STRANGERS.given);
  const family = chance.pick(STRANGERS.surnames);
  const number = chance.int(2000, 9999);
  const turn = chance.int(0, 6);
  const reader = chance.chance(0.55)
    ? school.who('office')
    : chance.pick([...staffOn(stage, day), school.who('pta'), school.who('drummond')]);
  const words = { given, family, later: spokenDay(laterDay(stage, chance, day, 2, 9)) };
  post.send({
    at: momentOf(chance, day, 7, 22),
    from: {
      name: chance.chance(0.8) ? `${given} ${family}` : '',
      address: `${given.toLowerCase()}.${family.toLowerCase()}.sample${number}@${chance.pick(FREE_MAIL)}`,
    },
    to: [atSchool(reader)],
    subject: say(
      chance,
      '[=Midday supervisor post|School places for next year|Old school photographs|Piano tuning|Lost cat|Work experience|Bouncy castle hire]',
      words,
      turn,
    ),
    text: say(
      chance,
      `[Good afternoon|Dear Sir or Madam|Hello],\n\n[=I saw the post advertised in the library and would like to apply.|We are moving to the area and hope for two places.|I went to the school in 1961 and have some photographs.|I offer piano tuning to schools at a fair price.|Our cat was last seen on your field.|Is there any chance of a week's work experience for my grandson?|We hire out bouncy castles, insured for schools.] [I could call in on {later}.|Please ring after six.|With thanks.]\n\n{given} {family}`,
      words,
      turn,
    ),
    says: { received: [unknown()] },
  });
}

/** Staff whose private address nothing in approvals.csv speaks of, and who are nobody's parent or governor. */
function unapprovedStaff(stage: Stage, day: string): Member[] {
  const spoken = new Set(APPROVALS.map((row) => stage.school.who(row.person).id));
  return staffOn(stage, day).filter(
    (member) => !spoken.has(member.id) && member.children.length === 0 && member.personalEmails.length > 0,
  );
}

/** A colleague writes from home: rule 4, counted. */
function fromOwnPhone(stage: Stage, chance: Dice, day: string): void {
  const [writer, other] = chance.sample(unapprovedStaff(stage, day), 2) as [Member, Member];
  const reader = chance.chance(0.5) ? stage.school.who('office') : other;
  stage.post.send({
    at: momentOf(chance, day, 5.5, 8),
    from: atHome(writer),
    to: [atSchool(reader)],
    subject: say(chance, '[Not well|Running late|Cover for today|Train cancelled|Sickness]'),
    text: say(
      chance,
      `[Morning|So sorry|Hi], [I've been up all night and won't be in.|the 7.12 is cancelled again, I'll be in for nine.|can't get into my school email so using this one.|car won't start.] [Planning is on the desk.|Please could someone take register?|Will ring at eight.]\n\n{given}`,
      { given: writer.given },
    ),
    says: { received: [fromHome(writer)] },
  });
}

/** A colleague sends work home: rule 9. */
function sendsHome(stage: Stage, chance: Dice, day: string): void {
  const writer = chance.pick(unapprovedStaff(stage, day));
  stage.post.send({
    at: momentOf(chance, day, 15.5, 18),
    from: atSchool(writer),
    to: [{ ...atHome(writer), name: '' }],
    subject: say(chance, '[planning|for tonight|slides|reports draft|recipe]'),
    text: say(chance, '[To print at home.|Finish this tonight|.]'),
    parts: [
      {
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        name: 'plan.docx',
        text: `sample ${fullName(writer)} ${day}`,
      },
    ],
    says: { sent: [toHome(writer)] },
  });
}

/** The ordinary contacts that one line of the table each speaks of. */
export const contacts: Theme = (stage, chance) => {
  for (const day of stage.days) {
    for (let i = countOf(chance, 1.9); i > 0; i -= 1) homework(stage, chance, day);
    for (let i = countOf(chance, 0.6); i > 0; i -= 1) stranger(stage, chance, day);
    for (let i = countOf(chance, 0.3); i > 0; i -= 1) fromOwnPhone(stage, chance, day);
    for (let i = countOf(chance, 0.2); i > 0; i -= 1) sendsHome(stage, chance, day);
  }
};
