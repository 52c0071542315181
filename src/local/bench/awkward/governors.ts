// Rules 12 and 13 and the business that only looks so (P25, P26; F8, F12, F13).
import { outsideBusiness, ownChild } from '../../sample/expected';
import { outside } from '../../sample/mail/transport';
import { fullName, type Member } from '../../sample/school/member';
import { teachersOf } from '../../sample/school/school';
import type { Theme } from '../../sample/stage';
import { atSchool, someTime } from './places';

const ABOUT_CHILD = [
  '{} - music lessons',
  'Re: {}',
  '{}’s coat',
  'Absence: {}',
  'A question about {}',
  '{}, reading book',
  'parents’ evening for {}',
];

const BUSINESS = [
  'Agenda for the Autumn meeting',
  'Raffle tickets for the school fair',
  'Minutes approved',
  'Safeguarding link visit',
  'Budget monitoring: month 6',
  'Bunting and cakes for the fair',
  'Induction training dates',
  'Headteacher’s report: questions',
  'Policy review: attendance',
  'Quiz night poster',
];

const SHOPS = [
  ['orders@walking-boots.example', 'Your order 88{n} has been dispatched, {given}'],
  ['bookings@harbour-cottages.example', 'Booking confirmation {n} for {name}'],
  ['no-reply@big-shop.example', '{given}, your order {n} is on its way'],
  ['hello@city-hotel.example', 'Reservation {n}: {name}'],
  ['accounts@streaming-films.example', 'Welcome {given}, your account is ready'],
] as const;

const PRIVATE = [
  ['secretary@golf-club.example', 'Seniors’ competition on Sunday'],
  ['bookings@harbour-cottages.example', 'Booking for Easter'],
  ['info@dental-surgery.example', 'My appointment on Friday'],
  ['jobs@big-employer.example', 'My CV for the vacancy'],
  ['hello@city-hotel.example', 'Room for two nights in May'],
] as const;

export const governors: Theme = (stage, chance) => {
  const { school, post } = stage;
  const holders = ['mehrotra', 'farquhar', 'lartey'].map(school.who);
  const groups: [group: Member, children: Member[]][] = ['pta', 'leavers', 'walkingbus', 'garden'].map(
    (key) => {
      const group = school.who(key);
      return [group, group.users.flatMap((id) => school.byId(id).children).map(school.byId)];
    },
  );
  const accounts: [Member, Member[]][] = [
    ...holders.map((holder): [Member, Member[]] => [holder, holder.children.map(school.byId)]),
    ...groups.filter(([, children]) => children.length > 0),
  ];
  const others = ['drummond', 'chaudhry', 'kirkbride', 'ainscough', 'haddadi', 'penhaligon'].map(school.who);
  const office = atSchool(school.who('office'));
  const send = (
    from: Member,
    to: { name: string; address: string }[],
    subject: string,
    found: ReturnType<typeof ownChild>[],
  ) =>
    post.send({
      at: someTime(stage, chance),
      from: atSchool(from),
      to,
      subject,
      text: 'As said.',
      says: { sent: found, received: [] },
    });

  for (let i = 0; i < 330; i++) {
    const [account, children] = chance.pick(accounts);
    const child = chance.pick(children);
    const [teacher] = teachersOf(school, child);
    const about = chance
      .pick(ABOUT_CHILD)
      .replace('{}', chance.chance(0.5) ? fullName(child) : fullName(child).toUpperCase());
    // To the teacher alone it needs no name.
    if (chance.chance(0.3) && teacher)
      send(account, [atSchool(teacher)], 'A quick word', [ownChild(account)]);
    else
      send(account, [chance.chance(0.5) ? office : atSchool(school.who('marchbank'))], about, [
        ownChild(account),
      ]);
  }
  // Another family's child is business (F13), and so is the school's.
  const strangersTo = (children: readonly Member[]) =>
    school.pupils.filter((child) =>
      children.every(({ family, given }) => child.family !== family && child.given !== given),
    );
  for (let i = 0; i < 150; i++) {
    const [account, children] = chance.pick(accounts);
    send(
      account,
      [office],
      chance.pick(ABOUT_CHILD).replace('{}', fullName(chance.pick(strangersTo(children)))),
      [],
    );
  }
  for (let i = 0; i < 250; i++) {
    const from = chance.pick([...others, ...accounts.map(([account]) => account)]);
    const to = chance.chance(0.6)
      ? atSchool(school.who('kirkbride'))
      : {
          name: '',
          address: chance.pick([
            'governance@wealdshire.example',
            'orders@wealdshire-supplies.example',
            'clerk@other-school.example',
          ]),
        };
    if (to.address !== from.schoolEmail) send(from, [to], chance.pick(BUSINESS), []);
  }
  for (let i = 0; i < 160; i++) {
    const holder = chance.pick(others);
    const [address, words] = chance.pick(SHOPS);
    const subject = words
      .replace('{n}', String(1000 + i))
      .replace('{given}', holder.given)
      .replace('{name}', fullName(holder));
    post.send({
      at: someTime(stage, chance),
      from: { name: 'Customer service', address },
      to: [atSchool(holder)],
      subject,
      text: 'Thank you for your order.',
      route: outside(address),
      ...(chance.chance(0.5)
        ? { headers: [['List-Unsubscribe', '<https://shop.example/stop>']] as const }
        : {}),
      says: { received: [outsideBusiness(holder)] },
    });
  }
  for (let i = 0; i < 160; i++) {
    const holder = chance.pick(others);
    const [address, subject] = chance.pick(PRIVATE);
    send(holder, [{ name: '', address }], subject, [outsideBusiness(holder)]);
  }
};
