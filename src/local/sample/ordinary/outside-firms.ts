// Suppliers, the local authority, other schools and mailing lists: addresses on domains of their own, which no rule
// speaks of. Their people have names that are nobody's at the school.
import { spokenDay, utcDate } from '../calendar';
import { type Dice, LOWER } from '../dice';
import { messageIdFor } from '../mail/message-id';
import { outside } from '../mail/transport';
import { STRANGERS } from '../names';
import { say } from '../phrase';
import { atSchool, type Member } from '../school/member';
import { countOf, laterDay, momentOf, type Stage, staffOn, type Theme } from '../stage';

interface Firm {
  name: string;
  address: string;
  /** Bulk mail: newsletters and offers, with List-Unsubscribe. */
  bulk: boolean;
  to: 'office' | 'staff';
  subject: string;
  text: string;
}

const FIRMS: readonly Firm[] = [
  {
    name: 'Wealdshire School Supplies',
    address: 'orders@wealdshire-supplies.example',
    bulk: false,
    to: 'office',
    subject: '[=Despatch note|Your order|Back order] WS{number}',
    text: `Dear customer,\n\n[=Your order WS{number} has been despatched|Thank you for your order WS{number}|Part of order WS{number} is on back order].\n\n[12 x exercise books A4 lined, green|30 x glue sticks, 40 g|5 x sugar paper, assorted|2 x dry wipe boards, class pack]\n[1 x stapler, heavy duty|24 x HB pencils|10 x laminating pouches A4]\n\n[Expected delivery {later}.|The rest will follow.|Invoice to follow by post.]\n\nWealdshire School Supplies`,
  },
  {
    name: 'Wealdshire County Council Schools Bulletin',
    address: 'schools.bulletin@wealdshire-council.example',
    bulk: true,
    to: 'office',
    subject: '[Schools Bulletin|Governor Services update|Headteacher briefing] - {day}',
    text: `In this [week's|fortnight's] bulletin:\n\n- [Census: what to check before {later}|Funding: the autumn forecast|Attendance codes: a reminder]\n- [Moderation dates|School meals tariff|Grit bin requests]\n- [Training places left this month|New starter checklist|Admissions timetable]\n\nRead online at https://www.wealdshire-council.example/schools`,
  },
  {
    name: 'BrightSteps Publishing',
    address: 'hello@brightsteps-books.example',
    bulk: true,
    to: 'staff',
    subject:
      '[=30% off phonics readers|New this term: decodables|Guided reading, sorted|Last chance, {given}!]',
    text: `Hi {given},\n\n[=This week, a third off every phonics reader.|Our decodable readers have landed.|Twelve weeks of guided reading, ready to print.|Our free delivery ends on Sunday.] [Order before {later} for free delivery.|Use code AUTUMN at the checkout.|Download a free unit on the water cycle.]\n\nThe BrightSteps team`,
  },
  {
    name: 'Harvest Table Catering',
    address: 'accounts@harvesttable.example',
    bulk: false,
    to: 'office',
    subject: '[=Invoice|Statement|Credit note] HT-{number}',
    text: `Dear Sir or Madam,\n\nPlease find attached [=invoice|statement|credit note] HT-{number} for [fruit and vegetables|bread and rolls|dairy]. [Payment is due in 30 days.|No action is needed.|Our bank details have not changed.]\n\n{stranger}\nAccounts`,
  },
  {
    name: 'Upland Coaches',
    address: 'bookings@upland-coaches.example',
    bulk: false,
    to: 'office',
    subject: '[Booking confirmation|Coach booking] UC{number}',
    text: `Hello,\n\nYour coach for {later} is confirmed: [49|53|33] seats, [9.15|9.00|9.30] from the school gate, return [2.45|3.00]. [The driver will ring on the day.|Please sweep up the crisps this time!|Seat belts must be worn.]\n\n{stranger}`,
  },
  {
    name: 'Learnwell CPD',
    address: 'courses@learnwell-cpd.example',
    bulk: true,
    to: 'staff',
    subject: '[=Webinar {later}: oracy|Places left: subject leadership|Our autumn brochure]',
    text: `Dear {given},\n\n[=Join us on {later} for a twilight on oracy.|There are six places left on our subject leadership day.|Our autumn brochure is out.] [Free to schools in Wealdshire.|Early bird price until Friday.|Lunch included.]`,
  },
  {
    name: 'MealPay',
    address: 'no-reply@mealpay.example',
    bulk: false,
    to: 'office',
    subject: '[=Daily takings report|Settlement {day}|Accounts below limit]',
    text: `[=Takings for {day} are ready.|Settlement of your account is on its way.|{number} pupil accounts are below the limit.] Log in to see the report.\n\nThis mailbox is not read.`,
  },
  {
    name: 'Moorside Academy Transition',
    address: 'transition@moorside-academy.example',
    bulk: false,
    to: 'staff',
    subject: '[=Open evening {later}|Transition day dates|Year 6 transition]',
    text: `Dear {given},\n\n[=Our open evening for Year 6 families is on {later}.|Please could you let us have your summer dates for transition?|We would love to visit your Year 6 classes.] [Posters are attached.|A member of our team will be in touch.]\n\n{stranger}\nTransition lead, Moorside Academy`,
  },
  {
    name: 'Educational Psychology Service',
    address: 'eps@wealdshire-council.example',
    bulk: false,
    to: 'staff',
    subject: '[=Visit on {later}|Planning meeting|Report ready to collect]',
    text: `Dear colleague,\n\n[=I can confirm my visit on {later} at 9.30.|Our planning meeting is now on {later}.|A report is in your secure folder.] [Please have the class teacher free for twenty minutes.|A quiet room would be helpful.]\n\nDr {stranger}`,
  },
];

function firmWrites(stage: Stage, chance: Dice, day: string): void {
  const firm = chance.pick(FIRMS);
  const turn = chance.int(0, 11);
  const reader = firm.to === 'office' ? stage.school.who('office') : chance.pick(staffOn(stage, day));
  const words = {
    given: reader.given,
    day: spokenDay(day),
    later: spokenDay(laterDay(stage, chance, day, 2, 12)),
    number: String(chance.int(1040, 98760)),
    stranger: `${chance.pick(STRANGERS.given)} ${chance.pick(STRANGERS.surnames)}`,
  };
  const at = momentOf(chance, day, 6, 18);
  const domain = firm.address.split('@')[1] as string;
  stage.post.send({
    at,
    from: { name: firm.name, address: firm.address },
    to: [atSchool(reader)],
    subject: say(chance, firm.subject, words, turn),
    text: say(chance, firm.text, words, turn),
    html: true,
    route: outside(
      firm.address,
      firm.bulk ? `bounce+${chance.text(10, LOWER)}@mailer.${domain}` : firm.address,
    ),
    verbatim: { Date: utcDate(at) },
    ...(firm.bulk
      ? {
          labels: ['Inbox', 'Category promotions', 'Unread'],
          headers: [
            [
              'List-Unsubscribe',
              `<https://mailer.${domain}/u/${chance.text(22, LOWER)}>, <mailto:unsubscribe@${domain}>`,
            ],
            ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
            ['Precedence', 'bulk'],
          ],
        }
      : { labels: ['Inbox', 'Category updates', chance.chance(0.8) ? 'Opened' : 'Unread'] }),
  });
}

const LIST_TEXT = `[Dear all|Hello cluster|Morning],\n\n[=Can anyone recommend a good supply agency?|Does anyone want to share a minibus on Thursdays?|Has anybody used a speaker they liked for January inset?|Has anyone tried the new phonics check materials?] [=We were let down last week.|Ours retires at Christmas, sadly.|Budget: tea and biscuits.|Ours look home-made.] [Thank you.|Reply to me, not the list, please.]`;

/** The cluster's Mailman list: colleagues of other schools, From rewritten to the list's own address. */
function listPost(stage: Stage, chance: Dice, day: string, readers: readonly Member[]): void {
  const list = 'cluster@lists.wealdshire-heads.example';
  const given = chance.pick(STRANGERS.given);
  const surname = chance.pick(STRANGERS.surnames);
  const author = `${given.toLowerCase()}.${surname.toLowerCase()}@${chance.pick(['hillside', 'brookfield', 'st-annes'])}-primary.example`;
  const turn = chance.int(0, 11);
  stage.post.send({
    at: momentOf(chance, day, 7, 18),
    from: { name: `${given} ${surname} via Cluster`, address: list },
    to: [{ name: '', address: list }],
    subject: `[Cluster] ${say(chance, '[=Supply teachers?|Minibus share|Inset speaker|Phonics check materials]', {}, turn)}`,
    text: `${say(chance, LIST_TEXT, {}, turn)}\n\n${given}\n_______________________________________________\nCluster mailing list\n${list}`,
    route: outside(list, 'cluster-bounces@lists.wealdshire-heads.example'),
    headers: [
      ['Reply-To', `${given} ${surname} <${author}>`],
      ['List-Id', 'Wealdshire heads <cluster.lists.wealdshire-heads.example>'],
      ['List-Post', '<mailto:cluster@lists.wealdshire-heads.example>'],
      ['List-Unsubscribe', '<mailto:cluster-leave@lists.wealdshire-heads.example>'],
      ['Precedence', 'list'],
      ['X-BeenThere', list],
      ['X-Mailman-Version', '3.3.9'],
    ],
    verbatim: { 'Message-ID': messageIdFor(author, chance) },
    only: readers.map((reader) => reader.schoolEmail),
  });
}

/** Firms, bulletins and the cluster's list. */
export const outsideFirms: Theme = (stage, chance) => {
  const heads = ['marchbank', 'osei', 'tranter'].map((key) => stage.school.who(key));
  for (const day of stage.days) {
    for (let i = countOf(chance, 11); i > 0; i -= 1) firmWrites(stage, chance, day);
    for (let i = countOf(chance, 0.7); i > 0; i -= 1) listPost(stage, chance, day, heads);
  }
};
