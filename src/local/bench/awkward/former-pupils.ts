// Rule 3 around the eighteenth birthday and the last day as a pupil (F10, F9): forty former pupils whose birthdays
// fall on days of the term, 29 February among them, and whose letters come in the last minute and the first.
import { london } from '../../sample/calendar';
import { dice } from '../../sample/dice';
import { formerPupil, formerPupilAlone } from '../../sample/expected';
import { blank } from '../../sample/school/families';
import { type Member, personalAddress } from '../../sample/school/member';
import type { School } from '../../sample/school/school';
import type { Theme } from '../../sample/stage';
import { aColleague, atHome, someSubject } from './places';
import { spelling } from './spellings';

const FIRST_NUMBER = 300;
const GIVEN = ['Oriel', 'Tamsin', 'Peregrine', 'Ottoline', 'Barnaby', 'Xanthe', 'Caspian', 'Isolde'];
const FAMILY = ['Quillfeather', 'Thornebury', 'Applegarth', 'Winterbourne', 'Marlpit'];

/** The former pupils, on the register of the awkward school. */
export function addFormerPupils(school: School): void {
  const days = dice('birthdays');
  FAMILY.forEach((family, f) => {
    GIVEN.forEach((given, g) => {
      const member = blank(`former-${FIRST_NUMBER + f * GIVEN.length + g}`, given, family);
      const month = String(days.int(9, 11)).padStart(2, '0');
      member.bornOn = `2008-${month}-${String(days.int(4, 28)).padStart(2, '0')}`;
      member.leftOn = '2020-07-17';
      member.roles = ['ex-pupil'];
      member.personalEmails = [
        personalAddress(
          given,
          family,
          FIRST_NUMBER + f * GIVEN.length + g,
          days.pick(['gmail.com', 'outlook.com']),
        ),
      ];
      school.members.push(member);
    });
  });
}

export const formerPupils: Theme = (stage, chance) => {
  const former = stage.school.members.filter(
    ({ id }) => Number(/^former-(\d+)$/.exec(id)?.[1]) >= FIRST_NUMBER,
  );
  for (const person of former) {
    const birthday = `2026${person.bornOn.slice(4)}`;
    const midnight = london(birthday, '00:00');
    for (const before of [1, 60, 3_600, 86_400, 200_000, 400_000, 500_000, 600_000]) {
      send(person, midnight - before * 1000, true);
    }
    for (const after of [0, 59, 3_600, 86_400, 900_000]) send(person, midnight + after * 1000, false);
  }

  function send(person: Member, at: number, under18: boolean): void {
    const to = [aColleague(stage, chance)];
    if (chance.chance(0.5))
      to.push(
        stage.school.who('office').schoolEmail === to[0]?.address ? aColleague(stage, chance) : office(),
      );
    const from = atHome(person);
    stage.post.send({
      at,
      from,
      to,
      subject: someSubject(chance),
      text: 'remember me?',
      verbatim: { From: spelling(from, false, chance) },
      says: { received: under18 ? [to.length === 1 ? formerPupilAlone(person) : formerPupil(person)] : [] },
    });
  }

  function office() {
    return { name: 'Office', address: stage.school.who('office').schoolEmail };
  }
};
