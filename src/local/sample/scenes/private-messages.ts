// Rule 10: staff writing to one pupil alone (P46), and what is not that.
import { alone, pupil } from '../expected';
import { classGroup } from '../school/classes';
import { PUPIL_DOMAIN } from '../school/member';
import type { Theme } from '../stage';
import { castOf } from './cast';

export const privateMessages: Theme = (stage) => {
  const { who, at, home, send } = castOf(stage);

  send('2026-09-21 16:05', {
    from: at('strachan'),
    to: [at('ngozi')],
    subject: 'Science club',
    text: 'Well done today Ngozi. Bring the magnets back on Thursday please.',
    says: { sent: [alone(who('ngozi'))] },
  });
  const asked = send('2026-10-21 19:00', {
    from: at('rosie'),
    to: [at('nibhriain')],
    subject: 'part in the play',
    text: 'can i be the narrator',
    says: { received: [pupil(who('rosie'))] },
  });
  send('2026-10-21 22:10', {
    from: at('nibhriain'),
    to: [at('rosie')],
    subject: 'Re: part in the play',
    text: 'You would be brilliant, but we will draw names. Go to bed!',
    answers: asked,
    says: { sent: [alone(who('rosie'))] },
  });
  // With a colleague copied, openly or in Bcc: not alone.
  send('2026-10-22 08:20', {
    from: at('nibhriain'),
    to: [at('rosie')],
    cc: [at('pemberton')],
    subject: 'Re: part in the play',
    text: 'Names drawn: you are narrator two. Mr Pemberton has the scripts.',
    answers: asked,
  });
  send('2026-11-02 08:20', {
    from: at('pemberton'),
    to: [at('oscar')],
    bcc: [at('osei')],
    subject: 'Catching up',
    text: 'Come and see me at break please Oscar.',
  });
  // To her own child: nobody's business.
  send('2026-10-14 15:50', {
    from: at('ramanathan'),
    to: [at('meera')],
    subject: 'Re: amma',
    text: 'No noodles. Love, Amma',
  });
  // To a whole class by its group; to two pupils; to a pupil and a parent.
  send('2026-09-28 15:30', {
    from: at('vaughan'),
    to: [{ name: 'Class 4 Oak', address: classGroup('4 Oak', PUPIL_DOMAIN) }],
    subject: 'Museum tomorrow',
    text: 'Packed lunch, coat, no money please. Mr Vaughan',
  });
  send('2026-09-28 15:40', {
    from: at('vaughan'),
    to: [at('zoe'), at('hussain4')],
    subject: 'Register monitors',
    text: 'You two are register monitors this week.',
  });
  send('2026-10-13 15:40', {
    from: at('pemberton'),
    to: [at('oscar'), home('thistlewooddad')],
    subject: 'Football boots',
    text: 'They are in the office. Mr Pemberton',
  });
  // To a former pupil of thirteen; to one of nineteen.
  send('2026-10-18 12:00', {
    from: at('snaith'),
    to: [home('grace')],
    subject: 'Re: grade 3!!',
    text: 'Wonderful, Grace! So proud of you.',
    says: { sent: [alone(who('grace'))] },
  });
  send('2026-10-22 12:00', {
    from: at('marchbank'),
    to: [home('marcus')],
    subject: 'Re: Talk for Year 6',
    text: 'Dear Marcus, we would love that. How about January?',
  });
  // To a pupil's own address at home; by alias with a tag at school. The office's account counts as staff.
  send('2026-10-07 08:05', {
    from: at('pemberton'),
    to: [home('jayden')],
    subject: 'Re: hi its jayden',
    text: 'Jayden, please only use your school email. I have told Mr Osei-Bonsu.',
    says: { sent: [alone(who('jayden'))] },
  });
  send('2026-11-16 09:00', {
    from: at('office'),
    to: [{ name: '', address: who('ngozi').schoolEmail.replace('@', '+office@') }],
    subject: 'Your coat',
    text: 'Your coat has been handed in.',
    says: { sent: [alone(who('ngozi'))] },
  });
  // A governor is not staff here.
  send('2026-10-09 18:00', {
    from: at('drummond'),
    to: [at('ngozi')],
    subject: 'Re: school council',
    text: 'Please ask your teacher to bring it to the council. Mr Drummond',
  });
};
