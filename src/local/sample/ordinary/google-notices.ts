// What Google's services send about colleagues' work: shares, comments, invitations, Classroom. The actor is a
// colleague, named uniquely, so no rule speaks.
import { spokenDay } from '../calendar';
import type { Dice } from '../dice';
import { calendar, classroom, docsComment, driveShare } from '../mail/google';
import { say } from '../phrase';
import { CLASSES } from '../school/classes';
import { atSchool, fullName, type Member } from '../school/member';
import { answerTime, countOf, laterDay, momentOf, type Stage, staffOn, type Theme } from '../stage';

const TITLES = `[{form} - |KS2 |EYFS |Autumn |]
[Medium term plan|Reading tracker|Trip risk assessment|Playground rota|SEND provision map|Nativity script|Phonics groups|Book band audit|Spelling overview|Science week]`.replace(
  /\n/g,
  '',
);

function invitation(
  stage: Stage,
  chance: Dice,
  day: string,
  organiser: Member,
  guests: readonly Member[],
): void {
  const later = laterDay(stage, chance, day, 1, 10);
  const what = say(
    chance,
    '[Phase meeting|Pupil progress meeting|Appraisal|Coffee and catch-up|Planning|Parents’ evening set-up|SEND review]',
  );
  const time = chance.pick(['3:30pm - 4:30pm', '8:15am - 8:45am', '12:30pm - 1pm', '4pm - 5pm']);
  const when = `${spokenDay(later)} 2026 ${time}`;
  const title = `${what} @ ${when} (BST)`.replace('(BST)', later > '2026-10-25' ? '(GMT)' : '(BST)');
  const sent = stage.post.send({
    at: momentOf(chance, day, 8, 17),
    ...calendar(
      chance,
      atSchool(organiser),
      guests.map(atSchool),
      `${chance.chance(0.15) ? 'Updated invitation' : 'Invitation'}: ${title}`,
      `${what}\n${when}`,
    ),
  });
  for (const guest of guests) {
    if (!chance.chance(0.5)) continue;
    const answer = chance.pick(['Accepted', 'Accepted', 'Accepted', 'Declined', 'Tentatively Accepted']);
    stage.post.send({
      at: answerTime(chance, sent.at, 2, 400),
      ...calendar(
        chance,
        atSchool(guest),
        [atSchool(organiser)],
        `${answer}: ${title}`,
        `${fullName(guest)} has ${answer.toLowerCase()} this invitation.`,
        'REPLY',
      ),
    });
  }
}

function oneNotice(stage: Stage, chance: Dice, day: string): void {
  const [actor, reader, third] = chance.sample(staffOn(stage, day), 3) as [Member, Member, Member];
  const title = say(chance, TITLES, { form: chance.pick(CLASSES).name });
  const at = momentOf(chance, day, 7, 21);
  const to = atSchool(reader);
  const labels = ['Inbox', 'Category updates', chance.chance(0.7) ? 'Opened' : 'Unread'];
  const kind = chance.next();
  if (kind < 0.35) {
    const words = say(chance, '[Here you go!|As promised.|Please add your class.|Have a look when you can|]');
    stage.post.send({
      at,
      labels,
      ...driveShare(chance, atSchool(actor), to, title, words, chance.pick(['Docs', 'Sheets', 'Slides'])),
    });
  } else if (kind < 0.6) {
    const words = say(
      chance,
      '[Is this the final version?|Love this.|Should this be {form}?|I have changed the date|@{given} could you check row 12]',
      {
        form: chance.pick(CLASSES).name,
        given: reader.given,
      },
    );
    const lead = chance.pick([
      'added a comment to the following document',
      'replied to a comment on the following document',
      'mentioned you in a comment in the following document',
    ]);
    stage.post.send({ at, labels, ...docsComment(chance, fullName(actor), to, title, words, lead) });
  } else if (kind < 0.75) {
    const teachers = stage.school.staff.filter((member) => member.classes.length > 0 && member !== reader);
    const teacher = chance.pick(teachers);
    const what = say(chance, '[Spellings week 4|Times tables|Reading log|River poem|Fractions quiz]');
    stage.post.send({
      at,
      labels,
      ...classroom(
        chance,
        fullName(teacher),
        to,
        `New ${chance.pick(['assignment', 'announcement'])}: "${what}"`,
        `${fullName(teacher)} posted in ${teacher.classes[0]}: ${what}.`,
      ),
    });
  } else {
    invitation(stage, chance, day, actor, chance.chance(0.5) ? [reader] : [reader, third]);
  }
}

/** Google's notices about colleagues, every day. */
export const googleNotices: Theme = (stage, chance) => {
  for (const day of stage.days) {
    for (let i = countOf(chance, 6); i > 0; i -= 1) oneNotice(stage, chance, day);
  }
};
