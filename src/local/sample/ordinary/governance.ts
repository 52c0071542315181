// Governors and parent groups on the school's business (P25): agendas, visits, raffles. Subjects here name no child
// and no class, so that nothing looks like an account holder's own affairs.
import { spokenDay } from '../calendar';
import type { Dice } from '../dice';
import { say } from '../phrase';
import { atHome, atSchool, holdsOn, type Member, STAFF_DOMAIN } from '../school/member';
import { answerTime, countOf, laterDay, momentOf, type Stage, type Theme } from '../stage';
import { plainParents } from './parents';

interface Matter {
  /** To the whole board, by its clerk or chair; otherwise from one governor to another or to the school's leaders. */
  toAll: boolean;
  subject: string;
  text: string;
}

const GOVERNOR_MATTERS: readonly Matter[] = [
  {
    toAll: true,
    subject: '[Agenda|Papers] for the [full governing body|resources committee|standards committee], {later}',
    text: `Dear governors,\n\n[The agenda is attached.|Papers for {later} are in the shared folder.] [Please send apologies by the day before.|The Headteacher's report will follow.|Item 6 now comes first.] [Tea from 5.45.|We meet in the library.]`,
  },
  {
    toAll: true,
    subject: '[=Draft minutes|Action log]',
    text: `Dear all,\n\n[=Draft minutes attached for comment.|I have updated the action log, please check your own.] [Corrections to me by {later}.|The confidential part is filed separately.]`,
  },
  {
    toAll: true,
    subject: 'Policy review: {topic}',
    text: `Dear colleagues,\n\n[The {topic} policy is due.|Tracked changes attached for {topic}.] [Mostly dates and job titles.|Paragraph 4 needs a decision.] [Comments by {later} please.|]`,
  },
  {
    toAll: true,
    subject: '[Training for governors|Safer recruitment course]',
    text: `All,\n\n[The county has places on {later}.|A reminder that every governor needs this one.|I did it last year, it is better than it sounds.] [Reply to me and I will book.|Mileage can be claimed.]`,
  },
  {
    toAll: false,
    subject: '[=Thank you for the visit|Monitoring visit {later}|Visit note: {topic}]',
    text: `Dear {given},\n\n[=Thank you for having me on Tuesday.|Could we look at {topic} together on {later}?|My visit note on {topic} is attached.] [=I was struck by how calm it was.|I will keep out of the way.|Three questions at the end.]`,
  },
  {
    toAll: false,
    subject: '[=Pupil numbers|Premises: the flat roof|Budget forecast|Chairs’ briefing]',
    text: `Dear {given},\n\n[=The forecast assumes 58 in Reception.|Quotes for the roof are in: three, from sensible to alarming.|Month 6 is on track.|The county briefing was longer than it needed to be, notes attached.] [Could we find twenty minutes on {later}?|For the resources agenda, I think.|]`,
  },
  {
    toAll: false,
    subject: '[=Before {later}|Agenda item|Lift on {later}?]',
    text: `Dear {given},\n\n[=Have you had the papers for {later}? Mine stop at page nine.|Could {topic} go on the agenda?|Are you driving on {later}? My car is at the garage.]`,
  },
];

const TOPICS = [
  'behaviour',
  'early reading',
  'attendance',
  'SEND',
  'health and safety',
  'complaints',
  'charging',
];

function governorMail(stage: Stage, chance: Dice, day: string): void {
  const { school, post } = stage;
  const board = school.governors.filter((member) => holdsOn(member, 'governor', day));
  const partners = [...board, ...['marchbank', 'tranter', 'osei'].map((key) => school.who(key))];
  const clerk = school.who('kirkbride');
  const turn = chance.int(0, 11);
  const all = school.groups.find(({ address }) => address === `governors@${STAFF_DOMAIN}`);
  const toAll = all !== undefined && chance.chance(0.22);
  const matter = chance.pick(GOVERNOR_MATTERS.filter((one) => one.toAll === toAll));
  const writer = toAll ? chance.pick([clerk, clerk, school.who('drummond')]) : chance.pick(partners);
  const reader = chance.pick(partners.filter((member) => member !== writer));
  const words = {
    given: reader.given,
    later: spokenDay(laterDay(stage, chance, day, 3, 12)),
    topic: chance.pick(TOPICS),
  };
  const sent = post.send({
    at: momentOf(chance, day, 8, 22),
    from: atSchool(writer),
    to: toAll ? [{ name: all.name, address: all.address }] : [atSchool(reader)],
    subject: say(chance, matter.subject, words, turn),
    text: `${say(chance, matter.text, words, turn)}\n\n${writer.given} ${writer.family}\n${writer.job}`,
    html: true,
  });
  if (toAll || !chance.chance(0.5)) return;
  post.send({
    at: answerTime(chance, sent.at, 20, 2000),
    from: atSchool(reader),
    to: [atSchool(writer)],
    subject: `Re: ${sent.subject}`,
    text: say(
      chance,
      `[Thank you|Many thanks], {given}. [That suits me.|Noted.|Let us talk after the meeting.|Yes to that.]`,
      { given: writer.given },
    ),
    answers: sent,
  });
}

const GROUP_MATTERS: readonly (readonly [account: string, subject: string, text: string])[] = [
  [
    'pta',
    '[=Autumn fair|Raffle prizes|Cake stall rota|Second-hand uniform sale]',
    `Hello {given},\n\n[=Thank you for offering to help at the fair.|We are still looking for raffle prizes.|Could you do half an hour on the cake stall?|The uniform rail is filling up, thank you!] [Set-up is from two on {later}.|Bring a friend.|Every little helps the new climbing frame.]\n\nFriends of Upland`,
  ],
  [
    'pta',
    '[=Hall booking {later}|Float and cash box|What we raised]',
    `Hi {given},\n\n[=May we have the hall on {later} from three?|Could the office look after the cash box on {later}?|We made more than we dared hope, the total follows.] [Thank you as ever.|We will sweep up!]\n\nFriends of Upland`,
  ],
  [
    'leavers',
    '[=Leavers’ hoodies|Yearbook photographs|Committee notes]',
    `Dear {given},\n\n[=We are collecting sizes for the hoodies.|Quotes for the yearbook are in.|The committee met and there were crisps.] [Please reply by {later}.|Nothing to pay yet.]\n\nThe Leavers Committee`,
  ],
  [
    'walkingbus',
    '[=Walking bus rota|High-vis jackets|Bus cancelled if icy]',
    `Morning {given},\n\n[=Rota for next week: you are on {later}.|We are two jackets short.|If it is icy on {later} there is no bus.] [Meet at the co-op at 8.10.|Wheels optional.]`,
  ],
  [
    'garden',
    '[=Bulb planting {later}|Compost delivery|Watering rota]',
    `Hi {given},\n\n[=Bulbs go in on {later}, bring a trowel.|The compost is by the gate and it is enormous.|Who can water over the weekend?] [Children welcome.|Biscuits provided.]`,
  ],
];

function groupMail(stage: Stage, chance: Dice, day: string, parents: readonly Member[]): void {
  const [key, subject, text] = chance.pick(GROUP_MATTERS);
  const account = atSchool(stage.school.who(key));
  const officer = subject.includes('Float');
  const turn = chance.int(0, 11);
  const parent = chance.pick(parents);
  const reader = officer ? atSchool(stage.school.who('office')) : atHome(parent);
  const words = {
    given: officer ? 'Carol' : parent.given,
    later: spokenDay(laterDay(stage, chance, day, 2, 9)),
  };
  const sent = stage.post.send({
    at: momentOf(chance, day, 9, 22),
    from: account,
    to: [reader],
    subject: say(chance, subject, words, turn),
    text: say(chance, text, words, turn),
  });
  if (!chance.chance(0.6)) return;
  stage.post.send({
    at: answerTime(chance, sent.at, 15, 1500),
    from: reader,
    to: [account],
    subject: `Re: ${sent.subject}`,
    text: say(
      chance,
      officer
        ? `[=Booked for you.|Of course, it is in the safe.|That is wonderful, well done all!]`
        : `[Yes, count me in|That's fine|Happy to]. [See you there.|I can bring a gazebo.|Just tell me when.]`,
      {},
      turn,
    ),
    answers: sent,
  });
}

/** Governors' and parent groups' mail on school business. */
export const governance: Theme = (stage, chance) => {
  const parents = plainParents(stage.school);
  for (const day of stage.days) {
    for (let i = countOf(chance, 2.2); i > 0; i -= 1) governorMail(stage, chance, day);
    for (let i = countOf(chance, 1.6); i > 0; i -= 1) groupMail(stage, chance, day, parents);
  }
};
