// Rules 4, 5, 7, 8 and 9 and the approvals that act on them (P20 to P24; traps F1, F2, F6, F8, F9). The rows that
// these speak of are in school/register.ts.
import { accepted, fromHome, governorFromHome, parentToo, toHome, unknown } from '../expected';
import type { Theme } from '../stage';
import { castOf } from './cast';

export const personalAddresses: Theme = (stage) => {
  const { who, at, home, send, box } = castOf(stage);

  // Parents are left in peace (F1), however they write their address.
  send('2026-09-09 07:40', {
    from: home('hussaindad'),
    to: [at('vaughan'), at('office')],
    subject: 'Mohammed - inhaler',
    text: 'The blue inhaler is in the front pocket. Thank you, Tariq Hussain',
  });
  send('2026-09-10 21:15', {
    from: { name: 'Sioned', address: 'SionedGwilym.Sample510+school@googlemail.com' },
    to: [at('ramanathan')],
    subject: 'Tomos - reading',
    text: 'Tomos has finished the whole series! Anything else like it? Sioned',
  });
  // Staff who are parents, from home about their own child: shown, not counted (F9).
  send('2026-09-11 07:05', {
    from: home('ramanathan'),
    to: [at('zielinska')],
    subject: 'Meera - dentist at 11',
    text: 'Hi Kasia, as a mum today! Meera is at the dentist at eleven.',
    says: { received: [parentToo('staff-personal-address', who('ramanathan'))] },
  });
  send('2026-11-03 06:58', {
    from: home('mirza'),
    to: [at('office')],
    subject: 'Zayd off today',
    text: 'Zayd has a temperature and so do I, sorry. Shabana',
    says: { received: [parentToo('staff-personal-address', who('mirza'))] },
  });
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
  // To her own school mailbox only: no other person has it. With a colleague copied: the colleague's copy.
  send('2026-09-16 21:10', {
    from: home('gallacher'),
    to: [at('gallacher')],
    cc: [at('thackeray')],
    subject: 'Autumn walk photos',
    text: 'For the board. Siobhán',
    says: { received: [fromHome(who('gallacher'))], at: { [box('gallacher')]: [] } },
  });
  // A leaver, after her last day, and one before it; a helper and a contractor: nobody on the staff that day.
  send('2026-10-20 06:50', {
    from: home('rosewarne'),
    to: [at('office')],
    subject: 'Last week',
    text: 'In late tomorrow, house viewing. Tegan',
    says: { received: [fromHome(who('rosewarne'))] },
  });
  send('2026-11-10 12:00', {
    from: home('rosewarne'),
    to: [at('office')],
    subject: 'P45',
    text: 'Has my P45 come? Tegan',
  });
  send('2026-10-28 12:00', {
    from: home('ormerod'),
    to: [at('tranter')],
    subject: 'Starting Monday',
    text: 'Forms attached, see you on Monday. Jade',
  });
  send('2026-09-18 10:10', {
    from: home('dacosta'),
    to: [at('baptiste'), at('office')],
    subject: 'Multi-sports register',
    text: 'Register for this week. Ty',
  });
  send('2026-09-18 10:40', {
    from: home('hobday'),
    to: [at('fenwick')],
    subject: 'Reading on Tuesday',
    text: 'I can do ten to twelve. Stanley',
  });

  // Governors: advised, no breach of theirs (F8). Staff governor is staff; parent governor is a parent too.
  send('2026-09-13 19:20', {
    from: home('haddadi'),
    to: [at('drummond'), at('kirkbride')],
    subject: 'Apologies for Thursday',
    text: 'Stuck in Leeds, apologies. Leila',
    says: { received: [governorFromHome(who('haddadi'))] },
  });
  send('2026-10-10 08:00', {
    from: home('vaughan'),
    to: [at('drummond')],
    subject: 'Staff governor report',
    text: 'Report attached, from home as the VPN is down. Rhodri',
    says: { received: [fromHome(who('vaughan'))] },
  });
  send('2026-11-08 20:00', {
    from: home('mehrotra'),
    to: [at('strachan')],
    subject: 'Arjun - glasses',
    text: 'Arjun has new glasses, he is meant to wear them for the board.',
    says: { received: [parentToo('governor-personal-address', who('mehrotra'))] },
  });
  // The last day of a term of office, and the day after.
  send('2026-10-31 10:00', {
    from: home('adeyemiross'),
    to: [at('drummond')],
    subject: 'Thank you all',
    text: 'It has been a privilege. Bukola',
    says: { received: [governorFromHome(who('adeyemiross'))] },
  });
  send('2026-11-01 10:00', {
    from: home('adeyemiross'),
    to: [at('drummond')],
    subject: 'Returning the folder',
    text: 'I still have the folder. Bukola',
  });

  // Strangers. Bulk mail and automatic answers are no contact; a firm's own domain is not free mail.
  send('2026-09-30 11:11', {
    from: { name: 'Marjorie Pobjoy', address: 'marjorie.pobjoy.sample991@btinternet.com' },
    to: [at('scrivens')],
    subject: 'The gate',
    text: 'Could somebody close the side gate after lunch? My dog got in again.',
    says: { received: [unknown()] },
  });
  send('2026-10-01 06:00', {
    from: { name: 'Crafty Norman', address: 'craftynorman.sample993@gmail.com' },
    to: [at('wetherall')],
    subject: '25 autumn crafts',
    text: 'Twenty-five things to do with a conker. You get this because you signed up at the craft fair.',
    headers: [
      ['List-Unsubscribe', '<mailto:craftynorman.sample993+stop@gmail.com>'],
      ['Precedence', 'bulk'],
    ],
  });
  send('2026-10-27 09:00', {
    from: home('snaith'),
    to: [at('office')],
    subject: 'Automatic reply: half-term hours',
    text: 'On holiday until Monday. Pippa',
    headers: [['Auto-Submitted', 'auto-replied']],
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
    says: { sent: accepted(who('qureshi'), who('quick')) },
  });
  send('2026-09-22 07:15', {
    from: at('qureshi'),
    to: [home('crickmore')],
    subject: 'Re: Appointment overran',
    text: 'Chidera will take your group. Nasreen',
    answers: overran,
    says: { sent: accepted(who('qureshi'), who('crickmore'), 'needs-headteacher') },
  });
  send('2026-10-05 08:05', {
    from: at('pryce'),
    to: [home('petch')],
    cc: [at('siddiqui')],
    subject: 'Re: One lost sock',
    text: 'Pin it to the board! Gareth',
    answers: sock,
    says: { sent: accepted(who('pryce'), who('petch'), 'expired') },
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
