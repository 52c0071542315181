import { consumerKind } from '../../src/policy/governance/consumer-firms';
import { mail, says, sent } from './notation';

const SAYS = 'governance-outside-business gov count clerk';

function writes(to: string, subject: string, mailbox = 'grace'): string[] {
  return says(mailbox, sent(`from ${mailbox}@upland.example ${to}`, [`Subject: ${subject}`]));
}

function gets(from: string, subject: string, more: string[] = [], mailbox = 'grace'): string[] {
  return says(mailbox, mail(`from ${from} to ${mailbox}@upland.example`, [`Subject: ${subject}`, ...more]));
}

describe('rule 13: a governor’s account and what is not the school’s (P25)', () => {
  test.each([
    ['secretary@long-mead-golf.example', 'Seniors’ competition', 'other-organisation'],
    ['bookings@harbour-cottages.example', 'Booking for Easter', 'booking'],
    ['help@amazon.co.uk', 'Missing parcel', 'shopping'],
    ['x77@marketplace.amazon.co.uk', 'Wrong size', 'shopping'],
    ['jobs@big-employer.example', 'My CV for the vacancy', 'private-life'],
    ['friend@gmail.com', 'Mum’s birthday', 'private-life'],
  ])('is counted when it goes to %s: %s', (to, subject, reason) => {
    expect(writes(`to ${to}`, subject)).toEqual([`${SAYS} (${reason})`]);
  });

  test('leaves alone what has a word of the school, or a recipient there', () => {
    expect(writes('to secretary@long-mead-golf.example', 'A prize for the school fair')).toEqual([]);
    expect(writes('to bookings@harbour-cottages.example', 'Residential for Year 6')).toEqual([]);
    expect(writes('to friend@gmail.com cc office@upland.example', 'Mum’s birthday')).toEqual([]);
    expect(writes('to hello@nga.org.uk', 'My booking')).toEqual([]);
    expect(writes('to services@wealdshire.gov.uk', 'Booking for two')).toEqual([]);
  });

  test('asks for a sign: a stranger and a plain subject are no private life', () => {
    expect(writes('to someone@gmail.com', 'Tuesday')).toEqual([]);
    expect(writes('to info@roof-works.example', 'Quote')).toEqual([]);
  });

  test('does not take the subject of a reply for the holder’s own words', () => {
    expect(writes('to parent@gmail.com', 'Re: My daughter and the bus')).toEqual([]);
  });

  test('stands back where the own child is named (12 before 13)', () => {
    expect(writes('to friend@gmail.com', 'Sami Haddad’s birthday party', 'nadia')).toEqual([
      'governance-personal-matter gov-parent count clerk (own-child-named)',
    ]);
  });

  test('counts orders, bookings and accounts in the holder’s name, bulk mail too', () => {
    expect(gets('orders@parcels.example', 'Your order 88213 has been dispatched, Grace')).toEqual([
      `${SAYS} (shopping)`,
    ]);
    expect(
      gets('auto-confirm@amazon.co.uk', 'Your Amazon.co.uk order', ['List-Unsubscribe: <https://a.example>']),
    ).toEqual([`${SAYS} (shopping)`]);
    expect(gets('desk@city-hotel.example', 'Reservation 1009: Grace Hall')).toEqual([`${SAYS} (booking)`]);
    expect(gets('hello@films.example', 'Welcome Grace, your account is ready')).toEqual([
      `${SAYS} (account-in-own-name)`,
    ]);
  });

  test('leaves adverts, orders in nobody’s name, training and friends alone', () => {
    expect(gets('offers@amazon.co.uk', 'Grace, 20% off your next order')).toEqual([]);
    expect(gets('orders@parcels.example', 'Your order 88213 has been dispatched')).toEqual([]);
    expect(gets('bookings@learning.example', 'Grace, your booking is confirmed')).toEqual([]);
    expect(gets('shop@parcels.example', 'Grace, your order of phonics books for school')).toEqual([]);
    expect(gets('friend@gmail.com', 'Grace, your tickets')).not.toContainEqual(
      expect.stringContaining('governance'),
    );
  });

  test('does not believe an order that lies in spam or failed authentication, nor automatic mail', () => {
    const subject = 'Subject: Your order has been dispatched, Grace';
    const order = 'from orders@amazon.co.uk to grace@upland.example';
    expect(says('grace', mail(order, [subject], ['SPAM']))).toEqual([]);
    expect(says('grace', mail(`${order} checked dmarc=fail header.from=amazon.co.uk`, [subject]))).toEqual(
      [],
    );
    expect(says('grace', mail(order, [subject, 'Auto-Submitted: auto-generated']))).toEqual([]);
    expect(says('grace', mail(`${order} checked dmarc=pass header.from=amazon.co.uk`, [subject]))).toEqual([
      `${SAYS} (shopping)`,
    ]);
  });

  test('a parent group buys, books and banks for the school; only private life counts (F12)', () => {
    expect(writes('to orders@supplies.example', 'Raffle tickets and bunting for the fair', 'pta')).toEqual(
      [],
    );
    expect(writes('to help@amazon.co.uk', 'Where is my order?', 'pta')).toEqual([]);
    expect(gets('alerts@natwest.com', 'Your statement is ready', [], 'pta')).toEqual([]);
    expect(gets('orders@amazon.co.uk', 'Helen, your order has been dispatched', [], 'pta')).toEqual([]);
    expect(writes('to agent@travel.example', 'Holiday booking', 'pta')).toEqual([
      'governance-outside-business pta count clerk (private-life)',
    ]);
  });

  test('does not bind staff, nor a governor who works here (F8, F9)', () => {
    expect(writes('to help@amazon.co.uk', 'My order', 'khan')).toEqual([]);
    expect(writes('to help@amazon.co.uk', 'My order', 'hughes')).toEqual([]);
    expect(gets('orders@amazon.co.uk', 'Your order, Will', [], 'hughes')).toEqual([]);
  });
});

describe('a firm’s kind', () => {
  test('is told by its domain, its hosts and its name, and never by the end of another word', () => {
    const at = (address: string, name = '') => consumerKind({ name, address });
    expect(at('x@guest.booking.com')).toBe('booking');
    expect(at('x@notbooking.com')).toBeNull();
    expect(at('x@a.example', 'Sea View Cottages')).toBe('booking');
    expect(at('x@wealdshire-supplies.example')).toBeNull();
    expect(at('x@holiday-club.example')).toBeNull();
    expect(at('no-domain')).toBeNull();
  });
});
