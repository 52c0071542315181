// Parents and the school. They write from addresses of their own, and are meant to (F1): no rule speaks.
import { spokenDay } from '../calendar';
import type { Dice } from '../dice';
import { say, type Words } from '../phrase';
import { atHome, atSchool, formal, fullName, type Member } from '../school/member';
import { type School, teachersOf } from '../school/school';
import { answerTime, countOf, formalSignature, laterDay, momentOf, type Stage, type Theme } from '../stage';

interface Matter {
  /** Whether it goes to the class teacher; otherwise to the office. */
  toTeacher: boolean;
  subject: string;
  text: string;
  answer: string;
}

const MATTERS: readonly Matter[] = [
  {
    toTeacher: false,
    subject: '[{child} absent today|Absence - {child}, {form}|{child} poorly|Sickness]',
    text: `[Good morning|Morning|Hi|Dear office],\n\n{child} [won't be in today|is off today|will be absent today] [with a temperature|with a sickness bug|with a nasty cough|and a bad night|with a tummy ache]. [Hopefully back tomorrow.|We are seeing the doctor at eleven.|I will keep {child} at home for the 48 hours.|Can work be sent home please?]`,
    answer: `[Thank you for letting us know|Thanks for ringing round early]. [I have told {teacher}.|Hope {child} feels better soon.|Please remember the 48 hour rule.]`,
  },
  {
    toTeacher: false,
    subject: '[Dentist appointment|Appointment {later}|Orthodontist - {child}|Collecting {child} early]',
    text: `Hello,\n\n[I need to collect {child} at|{child} has an appointment, so I will be at the office at] [1.30|2 o'clock|10.45|quarter to three] on {later}. [We should be back for lunch.|{child} won't be back after.|Can {child} please have an early lunch?] [I can bring the letter.|]`,
    answer: `[That's fine, thank you.|Noted on the register.] [Please sign out at the hatch.|We'll have {child} ready for you.]`,
  },
  {
    toTeacher: true,
    subject: '[=Reading book|Spellings|{child} - maths homework|Times tables log-in]',
    text: `Dear {teacher},\n\n[={child} has read the same book four times now|We can't find the spelling list in the bag|{child} left the maths sheet at school|The log-in for times tables isn't working]. [=Could it be changed please?|Would you mind sending another?|Sorry to be a pain!|We did try.]`,
    answer: `[Thank you for letting me know|Not a pain at all]. [=I'll change it tomorrow.|I have put a spare in {child}'s tray.|Tomorrow will be fine.|I'll reset it after school today.] [{child} has had a super week.|]`,
  },
  {
    toTeacher: true,
    subject: '[Thank you|A lovely day|{child} - a thank you]',
    text: `[Dear|Hi] {teacher},\n\n[Just a quick note to say thank you|Wanted to thank you] [for yesterday's trip|for being so kind when {child} fell over|for the lovely message in the reading record]. [{child} hasn't stopped talking about it.|It made such a difference.|We really appreciate it.]`,
    answer: `[That is so kind, thank you.|What a nice message to get.] [{child} was a pleasure.|It was a lovely day.]`,
  },
  {
    toTeacher: true,
    subject: '[Friendship worries|{child} - a worry|Quick chat?|{child} upset]',
    text: `Hi {teacher},\n\n[{child} came home a bit upset|{child} says nobody would play at lunch|We've had tears at bedtime] [yesterday|twice this week|and I'm not sure what is going on]. [Could we have a quick chat at the door?|Would you keep an eye out?|Could you ring me when you have five minutes?] [I'm free after 4.|Thank you.]`,
    answer: `[Thank you for telling me, I'm sorry to hear it.|Thank you for getting in touch.] [I'll keep a close eye and ring you after school.|Shall we speak at the gate on {later}?|I have spoken with the lunchtime team too.]`,
  },
  {
    toTeacher: false,
    subject: '[=Football club|Is choir on?|Art club|Coding club]',
    text: `Hi,\n\n[=Is there still a space in football club on Thursdays?|Is choir on this week? {child} wasn't sure.|Please could you take {child} off the list for art club?|Can {child} join coding club from {later}?] [=I have filled in the form.|Does it finish at 4.15 or 4.30?|We have swimming now.|How do I pay?]`,
    answer: `[=There is one space and I have put {child} down.|It is, and finishes at 4.15 from the hall doors.|Done, thank you for telling us.|I'm afraid it is full, but you are top of the waiting list.]`,
  },
  {
    toTeacher: false,
    subject: '[=Owed for lunches|Packed lunches|Free school meals|Paid twice]',
    text: `[Hi|Hello],\n\n[=The app says we owe £[12.50|7.35|18.90|24.00] but I paid on Sunday.|How do I switch {child} to packed lunch from {later}?|We think we qualify for free meals now, what do we do?|I've paid for the trip twice by mistake.] [Can you check please?|Thank you!|Sorry for all the emails.]`,
    answer: `[=I can see it now, all up to date.|I have changed it from {later}.|Please fill in the form on the website and I'll do the rest.|I've refunded the second one.]`,
  },
  {
    toTeacher: false,
    subject: '[=Lost jumper|Lost: navy coat|Missing water bottle|PE bag]',
    text: `[Hi there|Hello|Good afternoon],\n\n{child} has [lost|come home without] [=a school jumper, named|a navy coat, age 7-8|the second water bottle this term|a PE bag with a dinosaur on]. [Has it been handed in?|Could someone look on the pegs?|It is clearly labelled, famous last words.]`,
    answer: `[Found! It is at the office.|Nothing handed in yet, we'll keep looking.|Do have a rummage in the lost property box at home time.]`,
  },
  {
    toTeacher: false,
    subject: '[Change of pick up|Pick up today|{child} going home with a friend]',
    text: `Hi, [{child}'s gran is|{child}'s uncle is|our childminder is|a friend is] picking up {child} [today|on {later}] [instead of me|as I am stuck at work]. [Password is on the form.|They know the classroom door.|Please let {teacher} know.]`,
    answer: `[Thank you, passed on to {teacher}.|Noted. Please ask them to bring ID the first time.]`,
  },
  {
    toTeacher: false,
    subject: '[=Wedding leave|Eid|Graduation|Diwali]',
    text: `Dear school,\n\n[Please find a request for leave|Could you send me the form for leave] [=for a family wedding|for Eid|for my brother's graduation|for Diwali] [on {later}|next month]. [I understand it may not be authorised.|We will make sure work is done.] [Also are the February dates final?|]`,
    answer: `[Thank you, I have passed it to Mrs Marchbank.|The form is on the website under Attendance.] [You will have an answer within the week.|]`,
  },
];

const ANSWER_DESK = ['dunmore', 'lloydparry'];

/** Parents who are nothing else at the school, with an address that is theirs alone. */
export function plainParents(school: School): Member[] {
  const uses = new Map<string, number>();
  for (const member of school.members) {
    for (const address of member.personalEmails) uses.set(address, (uses.get(address) ?? 0) + 1);
  }
  const accountUsers = new Set(school.members.flatMap((member) => member.users));
  return school.parents.filter(
    (parent) =>
      !accountUsers.has(parent.id) && parent.personalEmails.every((address) => uses.get(address) === 1),
  );
}

function writeIn(stage: Stage, chance: Dice, day: string, parents: readonly Member[]): void {
  const { school, post } = stage;
  const parent = chance.pick(parents);
  const child = school.byId(chance.pick(parent.children));
  const teacher = teachersOf(school, child)[0];
  if (teacher === undefined) return;
  const matter = chance.pick(MATTERS);
  const turn = chance.int(0, 11);
  const words: Words = {
    child: child.given,
    form: child.classes[0] ?? '',
    teacher: formal(teacher),
    later: spokenDay(laterDay(stage, chance, day, 1, 8)).split(' ')[0] as string,
  };
  const office = atSchool(school.who('office'));
  const home = atHome(parent);
  const shown = chance.pick([
    parent.given,
    fullName(parent),
    fullName(parent),
    fullName(parent).toLowerCase(),
    '',
  ]);
  const from = { name: shown, address: home.address };
  const to = matter.toTeacher ? atSchool(teacher) : office;
  const sent = post.send({
    at: momentOf(chance, day, 6.5, 21.5),
    from,
    to: [to],
    ...(matter.toTeacher && chance.chance(0.15) ? { cc: [office] } : {}),
    subject: say(chance, matter.subject, words, turn),
    text: `${say(chance, matter.text, words, turn)}\n\n${chance.pick([parent.given, fullName(parent), `${parent.given} (${child.given}'s ${parent.title === 'Mr' ? 'dad' : 'mum'})`])}${chance.chance(0.3) ? '\n\nSent from my iPhone' : ''}`,
    ...(chance.chance(0.4) ? { html: true as const } : {}),
  });
  if (!chance.chance(0.6)) return;
  const writer = matter.toTeacher ? teacher : school.who(chance.pick(ANSWER_DESK));
  post.send({
    at: answerTime(chance, sent.at, 10, 420),
    from: matter.toTeacher ? atSchool(writer) : office,
    to: [from],
    subject: `Re: ${sent.subject}`,
    text: `Dear ${formal(parent)},\n\n${say(chance, matter.answer, words, turn)}${formalSignature(writer)}`,
    answers: sent,
  });
}

const NEWS: readonly string[] = [
  '[Newsletter|Upland News] {day}',
  '[Parents’ evening bookings|Harvest festival|Flu vaccinations|School photographs|Term dates|Head lice|Clubs list]',
];

/** The office to many parents at once, in Bcc as it should be. */
function circular(stage: Stage, chance: Dice, day: string, parents: readonly Member[]): void {
  const office = atSchool(stage.school.who('office'));
  const words = { day: spokenDay(day) };
  stage.post.send({
    at: momentOf(chance, day, 13, 16),
    from: office,
    to: [office],
    bcc: chance.sample(parents, chance.int(18, 45)).map((parent) => atHome(parent)),
    subject: say(chance, chance.pick(NEWS), words),
    text: say(
      chance,
      `Dear parents and carers,\n\n[Please find this week's news attached.|A few dates for the fridge.|Thank you for your support this week.] [The bookings page opens at seven this evening.|Children may wear wellies on Friday.|Please check hair this weekend.|Gates open at 8.40.]\n\nFrom everyone at Upland, have a good [week|weekend].\n\nThe Office\nUpland Primary School`,
      words,
    ),
    html: true,
    parts: [{ type: 'application/pdf', name: 'newsletter.pdf', text: `%PDF-1.4 sample ${day}` }],
  });
}

/** Letters from parents, the school's answers, and circulars. */
export const parents: Theme = (stage, chance) => {
  const writers = plainParents(stage.school);
  for (const day of stage.days) {
    for (let i = countOf(chance, 10); i > 0; i -= 1) writeIn(stage, chance, day, writers);
    for (let i = countOf(chance, 0.5); i > 0; i -= 1) circular(stage, chance, day, writers);
  }
};
