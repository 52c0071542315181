// Rules 4, 5, 8 and 9 in every spelling (P20 to P24; F1, F8), and parents who must be left in peace.
import { accepted, fromHome, governorFromHome, toHome, unknown } from '../../sample/expected';
import { personalAddress } from '../../sample/school/member';
import { APPROVALS } from '../../sample/school/register';
import type { Theme } from '../../sample/stage';
import { aColleague, anyAdult, atHome, atSchool, plainColleagues, someSubject, someTime } from './places';
import { spelling } from './spellings';

/** Invented strangers: no name is like anybody's at Upland. */
const STRANGERS = [
  'Zebedee Quarrington',
  'Hortensia Blunderstone',
  'Ptolemy Figgis',
  'Wilhelmina Oxenham',
  'Ignatius Trubshaw',
  'Perpetua Sandalwood',
];

export const colleagues: Theme = (stage, chance) => {
  const { school, post } = stage;
  const approved = new Set(APPROVALS.map(({ person }) => school.who(person)));
  const people = plainColleagues(stage).filter((member) => !approved.has(member));
  for (let i = 0; i < 370; i++) {
    const writer = chance.pick(people);
    const reader = chance.pick(people.filter((member) => member !== writer));
    const from = atHome(writer);
    const at = someTime(stage, chance, 8, 15);
    const sent = post.send({
      at,
      from,
      to: [atSchool(reader)],
      subject: someSubject(chance),
      text: 'from home',
      verbatim: { From: spelling(from, false, chance) },
      says: { received: [fromHome(writer)] },
    });
    // Half are answered there, and half of those with the school address beside it.
    const both = chance.chance(0.1);
    post.send({
      at: at + 3_600_000,
      from: atSchool(reader),
      to: [from, ...(both ? [atSchool(writer)] : [])],
      subject: `Re: ${sent.subject}`,
      text: 'fine',
      answers: sent,
      says: { sent: both ? [toHome(writer)] : [accepted(reader)], received: [] },
    });
    post.send({
      at: at + 7_200_000,
      from: atSchool(reader),
      to: [aColleague(stage, chance)],
      cc: [atHome(writer)],
      subject: someSubject(chance),
      text: 'copied to you at home',
      says: { sent: [toHome(writer)] },
    });
  }
  const governors = school.governors.filter(
    ({ roles, personalEmails }) =>
      roles.every((role) => /^(governor|chair|clerk)$/.test(role)) && personalEmails.length > 0,
  );
  for (let i = 0; i < 310; i++) {
    const governor = chance.pick(governors);
    const from = atHome(governor);
    post.send({
      at: someTime(stage, chance),
      from,
      to: [aColleague(stage, chance)],
      subject: someSubject(chance),
      text: 'from home',
      verbatim: { From: spelling(from, false, chance) },
      says: { received: [governorFromHome(governor)] },
    });
  }
  for (let i = 0; i < 320; i++) {
    const [given = '', family = ''] = chance.pick(STRANGERS).split(' ');
    const from = {
      name: `${given} ${family}`,
      address: personalAddress(
        given,
        family,
        i,
        chance.pick(['gmail.com', 'yahoo.co.uk', 'btinternet.com', 'talktalk.net']),
      ),
    };
    post.send({
      at: someTime(stage, chance),
      from,
      to: [anyAdult(stage, chance)],
      subject: someSubject(chance),
      text: 'hello',
      verbatim: { From: spelling(from, false, chance) },
      says: { received: [unknown()] },
    });
  }
};

export const parents: Theme = (stage, chance) => {
  const withAddress = stage.school.parents.filter(({ personalEmails }) => personalEmails.length > 0);
  for (let i = 0; i < 4000; i++) {
    const from = atHome(chance.pick(withAddress));
    stage.post.send({
      at: someTime(stage, chance),
      from,
      to: [anyAdult(stage, chance)],
      subject: someSubject(chance),
      text: 'about my child',
      verbatim: { From: spelling(from, false, chance) },
    });
  }
};
