// Rule 3 and its edges in time (F10, F9): the eighteenth birthday to the day, a birth date that nobody knows, the
// last day as a pupil, and former pupils who are colleagues now.
import { formerPupil, formerPupilAlone, fromHome, pupil, pupilFromHome } from '../expected';
import type { Theme } from '../stage';
import { castOf } from './cast';

export const formerPupils: Theme = (stage) => {
  const { who, at, home, send } = castOf(stage);

  // From a personal address to one person alone: an incident at once; to two, or with a copy, a line.
  send('2026-09-21 19:30', {
    from: home('hannah'),
    to: [at('nibhriain')],
    subject: 'hiya from year 9',
    text: 'hi miss do you remember me? secondary is ok but nobody does the quiz like you',
    says: { received: [formerPupilAlone(who('hannah'))] },
  });
  send('2026-10-16 16:44', {
    from: home('hannah'),
    to: [at('nibhriain'), at('pemberton')],
    subject: 'work experience',
    text: 'please can i come for work experience in june',
    says: { received: [formerPupil(who('hannah'))] },
  });
  send('2026-10-17 10:05', {
    from: home('grace'),
    to: [at('snaith')],
    cc: [{ name: '', address: 'music@moorside-academy.example' }],
    subject: 'grade 3!!',
    text: 'I passed grade 3 thank you for getting me started',
    says: { received: [formerPupil(who('grace'))] },
  });
  // To a governor and to a parent group: the rule holds for them too.
  send('2026-11-09 18:00', {
    from: home('grace'),
    to: [at('leavers')],
    subject: 'yearbook',
    text: 'could i still get a yearbook from last year',
    says: { received: [formerPupilAlone(who('grace'))] },
  });
  send('2026-11-21 11:00', {
    from: home('hannah'),
    to: [at('ellwood')],
    subject: 'reading at the carol service',
    text: 'can old pupils read at the carol service',
    says: { received: [formerPupilAlone(who('hannah'))] },
  });
  // The day before the eighteenth birthday, and the birthday.
  send('2026-11-11 23:50', {
    from: home('toby'),
    to: [at('baptiste')],
    subject: 'last night as a kid',
    text: 'eighteen tomorrow sir! thanks for all the football',
    says: { received: [formerPupilAlone(who('toby'))] },
  });
  send('2026-11-12 00:10', {
    from: home('toby'),
    to: [at('baptiste')],
    subject: 'now I am',
    text: 'and now I am eighteen. Can I help coach?',
  });
  // A birthday in British Summer Time: by the local day, not by UTC.
  send('2026-09-19 23:40', {
    from: home('sami'),
    to: [at('thackeray'), at('calloway')],
    subject: 'hello',
    text: 'Hello both, it is Sami, is the after-school helper job still open?',
    says: { received: [formerPupil(who('sami'))] },
  });
  send('2026-09-20 00:20', {
    from: home('sami'),
    to: [at('thackeray'), at('calloway')],
    subject: 'Re: hello',
    text: 'Forgot to say I turned eighteen twenty minutes ago so I can start any time.',
  });
  // Born on 29 February 2008: eighteen since 1 March 2026. And one long grown up.
  send('2026-10-13 20:30', {
    from: home('leo'),
    to: [at('snaith')],
    subject: 'piano',
    text: 'Do you still teach privately? I start at university next year.',
  });
  send('2026-10-22 09:15', {
    from: home('marcus'),
    to: [at('marchbank')],
    subject: 'Talk for Year 6',
    text: 'I would love to come and talk about being a paramedic. I left in 2017.',
  });
  // Nobody knows her birth date: it is asked, not assumed.
  send('2026-10-05 21:05', {
    from: home('elodie'),
    to: [at('wetherall')],
    subject: 'miss you',
    text: 'hi miss wetherall its elodie from before covid',
    says: { received: [formerPupilAlone(who('elodie'), 'birth-date-unknown')] },
  });
  send('2026-10-06 21:05', {
    from: home('elodie'),
    to: [at('wetherall'), at('siddiqui')],
    subject: 'summer fair',
    text: 'can old pupils come to the christmas fair',
    says: { received: [formerPupil(who('elodie'), 'birth-date-unknown')] },
  });
  // Seventeen and a volunteer, seventeen and an apprentice: colleagues, whatever the age.
  send('2026-09-29 17:00', {
    from: home('wintersgill'),
    to: [at('baptiste')],
    subject: 'netball cones',
    text: 'I have the cones in my bag, will bring them Thursday. Esme',
  });
  send('2026-10-12 07:20', {
    from: home('mossop'),
    to: [at('qureshi')],
    subject: 'bus',
    text: 'Bus has not come, will be late. Kieran',
    says: { received: [fromHome(who('mossop'))] },
  });
  // A pupil who leaves at half-term: pupil, still a pupil on the last day, then a former one.
  send('2026-10-22 15:50', {
    from: at('nikolai'),
    to: [at('ramanathan')],
    subject: 'bye class',
    text: 'i am leaving tomorrow here is my new school',
    says: { received: [pupil(who('nikolai'))] },
  });
  send('2026-10-23 23:30', {
    from: home('nikolai'),
    to: [at('ramanathan')],
    subject: 'goodbye',
    text: 'thank you for being my teacher',
    says: { received: [pupilFromHome(who('nikolai'))] },
  });
  send('2026-10-24 09:30', {
    from: home('nikolai'),
    to: [at('ramanathan')],
    subject: 'hello from the new house',
    text: 'we have a garden',
    says: { received: [formerPupilAlone(who('nikolai'))] },
  });
  send('2026-11-05 16:10', {
    from: at('nikolai'),
    to: [at('ramanathan'), at('strachan')],
    subject: 'still works',
    text: 'my old email still works! say hi to poplar',
    says: { received: [formerPupil(who('nikolai'))] },
  });
};
