// Approvals (P21, P24; traps F2, F6) as they act on rules 4, 8 and 9: who granted, and when. The rows that these
// speak of are in school/register.ts.
import { accepted, fromHome, toHome } from '../expected';
import type { Theme } from '../stage';
import { castOf } from './cast';

export const approvals: Theme = (stage) => {
  const { who, at, home, send } = castOf(stage);

  // Approved by the Headteacher, before use.
  const fixture = send('2026-09-19 09:12', {
    from: home('baptiste'),
    to: [at('calloway'), at('office')],
    subject: 'Team bus',
    text: 'Bus is stuck at the roundabout, back by 12.30. Marlon',
    says: { received: [fromHome(who('baptiste'), 'approved')] },
  });
  // By a member of SLT only: asks for the Headteacher (F2).
  const overran = send('2026-09-22 06:45', {
    from: home('crickmore'),
    to: [at('qureshi')],
    subject: 'Appointment overran',
    text: 'They are keeping me until two, can somebody do my group? Sandra',
    says: { received: [fromHome(who('crickmore'), 'needs-headteacher')] },
  });
  // SLT first, the Headteacher later: by the day of the message.
  for (const [when, state] of [
    ['2026-09-20 20:00', 'needs-headteacher'],
    ['2026-10-02 20:00', 'approved'],
  ] as const) {
    send(when, {
      from: home('umeh'),
      to: [at('gallacher')],
      subject: 'Planning from college',
      text: 'Notes from the course attached, useful for phonics. Chidera',
      says: { received: [fromHome(who('umeh'), state)] },
    });
  }
  // Granted three days after use (F6); and so long after that it is no approval at all.
  send('2026-10-06 07:15', {
    from: home('wigglesworth'),
    to: [at('calloway')],
    subject: 'Locked out',
    text: 'Locked out of my account so using this. Dean',
    says: { received: [fromHome(who('wigglesworth'), 'retrospective')] },
  });
  send('2026-09-10 07:15', {
    from: home('tilley'),
    to: [at('siddiqui')],
    subject: 'New password',
    text: 'My password does not work, Maureen',
    says: { received: [fromHome(who('tilley'))] },
  });
  // The last day, and the day after it.
  send('2026-09-30 22:00', {
    from: home('petch'),
    to: [at('pryce')],
    subject: 'Back from the residential',
    text: 'All asleep on the coach. Lorraine',
    says: { received: [fromHome(who('petch'), 'approved')] },
  });
  const sock = send('2026-10-05 07:00', {
    from: home('petch'),
    to: [at('pryce')],
    subject: 'One lost sock',
    text: 'Found under the seat. Lorraine',
    says: { received: [fromHome(who('petch'), 'expired')] },
  });
  // Revoked: approved the day before, revoked from that day on.
  send('2026-10-12 07:00', {
    from: home('dhaliwal'),
    to: [at('yildiz')],
    subject: 'Display paper',
    text: 'I have some at home, shall I bring it? Gurpreet',
    says: { received: [fromHome(who('dhaliwal'), 'approved')] },
  });
  send('2026-10-13 07:00', {
    from: home('dhaliwal'),
    to: [at('yildiz')],
    subject: 'Re: Display paper',
    text: 'Brought the gold. Gurpreet',
    says: { received: [fromHome(who('dhaliwal'), 'revoked')] },
  });
  send('2026-09-25 07:30', {
    from: home('probert'),
    to: [at('adebayo')],
    subject: 'Swimming',
    text: 'Bore da, I have the spare goggles. Ffion',
    says: { received: [fromHome(who('probert'), 'declined')] },
  });
  send('2026-11-18 07:30', {
    from: home('gurung'),
    to: [at('wetherall')],
    subject: 'Mum in hospital',
    text: 'Working from here today if that is alright. Sunita',
    says: { received: [fromHome(who('gurung'), 'asked')] },
  });
  // Nobody approves for herself: the grant does not count, the asking does. Her patterns go to the chair.
  send('2026-11-13 14:20', {
    from: home('marchbank'),
    to: [at('osei')],
    subject: 'All fine here',
    text: 'Op went well. How was the inspection call? Helen',
    says: { received: [fromHome(who('marchbank'), 'asked', 'chair')] },
  });
  // The acting head may, in her fortnight; not a fortnight later.
  send('2026-11-16 07:10', {
    from: home('kaminska'),
    to: [at('greave')],
    subject: 'Running late',
    text: 'Bus again. Ewa',
    says: { received: [fromHome(who('kaminska'), 'approved')] },
  });
  send('2026-11-25 07:10', {
    from: home('ferrante'),
    to: [at('greave')],
    subject: 'Running late',
    text: 'Bus for me too. Luca',
    says: { received: [fromHome(who('ferrante'), 'needs-headteacher')] },
  });
  // One address of two is approved.
  send('2026-10-14 06:30', {
    from: home('balogun', 0),
    to: [at('calloway')],
    subject: 'Cover',
    text: 'I can do 6 Yew. Yetunde',
    says: { received: [fromHome(who('balogun'), 'approved')] },
  });
  send('2026-10-15 06:30', {
    from: home('balogun', 1),
    to: [at('calloway')],
    subject: 'Cover',
    text: 'Other phone, sorry. Yes to 6 Walnut. Yetunde',
    says: { received: [fromHome(who('balogun'))] },
  });
  // Answering a counted message at the private address: rule 8. With the school address too, or after a flag,
  // or to a parent: not.
  const ill = send('2026-11-05 06:40', {
    from: home('quick'),
    to: [at('qureshi'), at('nwosu')],
    subject: 'Not well',
    text: 'Up all night. Rosalind',
    says: { received: [fromHome(who('quick'))] },
  });
  send('2026-11-05 07:20', {
    from: at('qureshi'),
    to: [home('quick')],
    subject: 'Re: Not well',
    text: 'Get well soon. Who is on your list this morning?',
    answers: ill,
    says: { sent: [accepted(who('qureshi'))] },
  });
  send('2026-09-22 07:15', {
    from: at('qureshi'),
    to: [home('crickmore')],
    subject: 'Re: Appointment overran',
    text: 'Chidera will take your group. Nasreen',
    answers: overran,
    says: { sent: [accepted(who('qureshi'), 'needs-headteacher')] },
  });
  send('2026-10-05 08:05', {
    from: at('pryce'),
    to: [home('petch')],
    cc: [at('siddiqui')],
    subject: 'Re: One lost sock',
    text: 'Pin it to the board! Gareth',
    answers: sock,
    says: { sent: [accepted(who('pryce'), 'expired')] },
  });
  send('2026-11-05 07:40', {
    from: at('nwosu'),
    to: [home('quick'), at('quick')],
    subject: 'Re: Not well',
    text: 'Copied to your school address, please use that one. Ifeoma',
    answers: ill,
    says: { sent: [toHome(who('quick'))] },
  });
  send('2026-09-19 10:30', {
    from: at('calloway'),
    to: [home('baptiste')],
    subject: 'Re: Team bus',
    text: 'Thanks, parents told.',
    answers: fixture,
    says: { sent: [toHome(who('baptiste'), 'approved')] },
  });
  send('2026-11-06 08:30', {
    from: at('greave'),
    to: [home('fenwick')],
    subject: 'Library list',
    text: 'Here is the list you wanted, Hilary.',
    says: { sent: [toHome(who('fenwick'))] },
  });
  send('2026-11-06 08:40', {
    from: at('garside'),
    to: [home('garside'), home('ramanathan')],
    subject: 'Fireworks',
    text: 'Lists for Saturday. Both of us are mums on Saturday.',
  });
  send('2026-11-06 09:00', {
    from: at('dunmore'),
    to: [home('haddadi')],
    subject: 'Visitor badge',
    text: 'Your badge is at the desk.',
  });
};
