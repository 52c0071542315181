// Rule 6: addresses on no register whose name is one pupil's or one colleague's, and names that only seem so.
import { looksLikePupil, looksLikeStaff, unknown } from '../expected';
import type { Theme } from '../stage';
import { castOf } from './cast';

export const lookalikes: Theme = (stage) => {
  const { who, at, send } = castOf(stage);
  const stranger = (name: string, address: string) => ({ name, address });

  send('2026-09-26 20:20', {
    from: stranger('Catherine Bowness', 'cathy.bowness.sample941@gmail.com'),
    to: [at('nibhriain')],
    subject: 'hi miss',
    text: 'hi miss this is my own email now',
    says: { received: looksLikePupil(who('catherine')) },
  });
  send('2026-10-10 15:00', {
    from: stranger('lukasz brzezinski', 'lukasz.brzezinski.sample942@outlook.com'),
    to: [at('nibhriain'), at('wojcik')],
    subject: 'minecraft',
    text: 'do you play',
    says: { received: looksLikePupil(who('lukasz')) },
  });
  send('2026-11-15 19:00', {
    from: stranger('Tomos Gwilym 5P', 'tomosgwilym.sample943@icloud.com'),
    to: [at('strachan')],
    subject: 'rugby photo',
    text: 'look at this tackle',
    says: { received: looksLikePupil(who('tomos')) },
  });
  send('2026-10-14 06:20', {
    from: stranger('Rosalind Quick', 'r.quick.sample944@gmail.com'),
    to: [at('dunmore')],
    subject: 'Change of bank details',
    text: 'Hi Carol, please can my pay go to a new account this month?',
    says: { received: looksLikeStaff(who('quick')) },
  });
  send('2026-11-27 06:20', {
    from: stranger('Fenwick, Hilary', 'hilary.fenwick.sample945@yahoo.co.uk'),
    to: [at('tranter')],
    subject: 'New number',
    text: 'Lost my phone, use this one.',
    says: { received: looksLikeStaff(who('fenwick')) },
  });
  // A parent's name never fires it: an unknown address, no more. Nor does a name that two pupils share.
  send('2026-10-30 11:30', {
    from: stranger('Oksana Petrenko', 'o.petrenko.sample946@outlook.com'),
    to: [at('office')],
    subject: 'New address',
    text: 'My new email, the old one is full. Oksana Petrenko',
    says: { received: [unknown()] },
  });
  send('2026-11-22 14:00', {
    from: stranger('Mohammed Hussain', 'm.hussain.sample947@hotmail.co.uk'),
    to: [at('office')],
    subject: 'Taxi account',
    text: 'Please find our rates for the school run.',
    says: { received: [unknown()] },
  });
  send('2026-09-18 09:45', {
    from: stranger('Cedric Sidebotham', 'cedric.sidebotham.sample948@gmail.com'),
    to: [at('ollerton')],
    subject: 'Ladder',
    text: 'You may borrow the ladder. Cedric from number nine',
    says: { received: [unknown()] },
  });
};
