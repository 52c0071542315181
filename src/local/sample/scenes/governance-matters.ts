// Rules 12 and 13: a governor's or parent group's account used for what is the holder's own (P25, P26; F12, F13),
// and business that only looks so.
import { outsideBusiness, ownChild } from '../expected';
import { outside } from '../mail/transport';
import type { Theme } from '../stage';
import { castOf } from './cast';

export const governanceMatters: Theme = (stage) => {
  const { who, at, home, send } = castOf(stage);

  send('2026-09-24 20:15', {
    from: at('mehrotra'),
    to: [at('office')],
    subject: 'Arjun Mehrotra - music lessons',
    text: 'Could Arjun move to Wednesdays? Sanjay',
    says: { sent: [ownChild(who('mehrotra'))] },
  });
  send('2026-10-06 20:15', {
    from: at('farquhar'),
    to: [at('nibhriain')],
    subject: 'A quick word',
    text: 'Could we talk about last week? Nicola',
    says: { sent: [ownChild(who('farquhar'))] },
  });
  send('2026-11-10 20:15', {
    from: at('lartey'),
    to: [at('thackeray')],
    cc: [at('office')],
    subject: '1 Birch trip: who pays?',
    text: 'I have paid twice I think. Ebenezer',
    says: { sent: [ownChild(who('lartey'))] },
  });
  // The parent group's account, by one of its users about his own son: the group's own row.
  send('2026-10-20 21:00', {
    from: at('pta'),
    to: [at('zielinska')],
    subject: 'Oliver Bagshaw - lost coat',
    text: 'Simon here, using this one as it was open. Has his coat turned up?',
    says: { sent: [ownChild(who('pta'))] },
  });
  // Another family's child is school business (F13); a staff governor writes as staff.
  send('2026-10-07 19:00', {
    from: at('drummond'),
    to: [at('marchbank')],
    subject: 'Complaint received: Thistlewood family',
    text: 'As chair I have had a letter. Shall we follow the procedure from stage two? Alastair',
  });
  send('2026-10-08 19:00', {
    from: at('mehrotra'),
    to: [at('kirkbride')],
    subject: 'Sports premium question from a parent',
    text: 'A parent at the gate asked how it is spent. For the next agenda? Sanjay',
  });
  send('2026-10-09 16:00', {
    from: at('vaughan'),
    to: [at('drummond')],
    subject: '4 Oak visit',
    text: 'You are welcome on Tuesday. Rhodri',
  });
  // Orders and other bodies.
  send('2026-09-30 22:00', {
    from: at('ainscough'),
    to: [{ name: 'Wealdshire Golf Club', address: 'secretary@wealdshire-golf.example' }],
    subject: 'Seniors’ competition',
    text: 'Please enter me for Sunday, handicap 21. Patricia',
    says: { sent: [outsideBusiness(who('ainscough'))] },
  });
  send('2026-11-27 22:00', {
    from: { name: 'Parcel & Post', address: 'orders@parcel-and-post.example' },
    to: [at('penhaligon')],
    subject: 'Your order 88213 has been dispatched, Huw',
    text: 'One pair of walking boots, size 9. Deliver to: Huw Penhaligon.',
    route: outside('orders@parcel-and-post.example'),
    says: { received: [outsideBusiness(who('penhaligon'))] },
  });
  send('2026-12-03 21:00', {
    from: at('chaudhry'),
    to: [{ name: 'Harbour Cottages', address: 'bookings@harbour-cottages.example' }],
    subject: 'Booking for Easter',
    text: 'Four of us and a dog, for a week. Yasmin',
    says: { sent: [outsideBusiness(who('chaudhry'))] },
  });
  // The parent group buys for the school: business.
  const raffle = send('2026-11-16 20:00', {
    from: at('pta'),
    to: [{ name: 'Wealdshire School Supplies', address: 'orders@wealdshire-supplies.example' }],
    subject: 'Raffle tickets and hall bunting for the school fair',
    text: 'Please send 20 books of raffle tickets, invoice to the school. Friends of Upland',
  });
  send('2026-11-17 09:00', {
    from: { name: 'Wealdshire School Supplies', address: 'orders@wealdshire-supplies.example' },
    to: [at('pta')],
    subject: 'Re: Raffle tickets and hall bunting for the school fair',
    text: 'On their way, thank you for your order.',
    answers: raffle,
  });
  // From the right place: a parent group's user writes as a parent, from home.
  send('2026-11-12 20:00', {
    from: home('halloranmum'),
    to: [at('office')],
    subject: 'Twins - early collection',
    text: 'At two on Friday please. Orla',
  });
};
