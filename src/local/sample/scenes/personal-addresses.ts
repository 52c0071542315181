// Rules 4, 5 and 7: who writes from a personal address, and whose address is nobody's business (P20, P22; traps F1,
// F8, F9). What approvals change is in approvals.ts.
import { fromHome, governorFromHome, parentToo, unknown } from '../expected';
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
};
