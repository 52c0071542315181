// Automatic mail: out-of-office answers, bounces, receipts, security notices. It fires nothing.
import { utcDate } from '../calendar';
import { type Dice, HEX } from '../dice';
import { googleService, outside } from '../mail/transport';
import { FREE_MAIL } from '../names';
import { say } from '../phrase';
import { atSchool, fullName, type Member } from '../school/member';
import { countOf, momentOf, type Stage, staffOn, type Theme } from '../stage';

function outOfOffice(stage: Stage, chance: Dice, day: string): void {
  const [away, reader] = chance.sample(staffOn(stage, day), 2) as [Member, Member];
  stage.post.send({
    at: momentOf(chance, day, 7, 19),
    from: atSchool(away),
    to: [atSchool(reader)],
    subject: say(chance, '[Automatic reply: |Out of office Re: ][Rota|Meeting|Quick question|Trip]'),
    text: say(
      chance,
      `[I work Monday to Wednesday.|I am out of school today.|I am on a course.] [For anything urgent please ring the office.|I will answer when I am back.]\n\n{name}`,
      { name: fullName(away) },
    ),
    headers: [
      ['Auto-Submitted', 'auto-replied'],
      ['Precedence', 'bulk'],
      ['X-Autoreply', 'yes'],
    ],
  });
}

function bounce(stage: Stage, chance: Dice, day: string): void {
  const writer = chance.pick([...staffOn(stage, day), stage.school.who('office')]);
  const wrong = `n${chance.text(6, HEX)}.sample${chance.int(10, 99)}@${chance.pick(FREE_MAIL)}`;
  const at = momentOf(chance, day, 8, 18);
  stage.post.send({
    at,
    from: { name: 'Mail Delivery Subsystem', address: 'mailer-daemon@googlemail.com' },
    to: [atSchool(writer)],
    subject: 'Delivery Status Notification (Failure)',
    text: `** Address not found **\n\nYour message wasn't delivered to ${wrong} because the address couldn't be found, or is unable to receive mail.\n\nThe response was:\n\n550 5.1.1 The email account that you tried to reach does not exist.`,
    parts: [
      {
        type: 'message/delivery-status',
        text: `Reporting-MTA: dns; googlemail.com\nFinal-Recipient: rfc822; ${wrong}\nAction: failed\nStatus: 5.1.1\n`,
      },
    ],
    route: { ...googleService(chance, 'mx', 'googlemail.com', ['@googlemail.com 20230601']), envelope: '' },
    headers: [
      ['Auto-Submitted', 'auto-replied'],
      ['X-Failed-Recipients', wrong],
    ],
    verbatim: { Date: utcDate(at) },
  });
}

const RECEIPTS: readonly (readonly [name: string, address: string, subject: string, text: string])[] = [
  ['MealPay', 'no-reply@mealpay.example', 'Weekly summary', 'Your weekly summary is ready.'],
  [
    'Google',
    'no-reply@accounts.google.com',
    'Security alert',
    'A new sign-in on Chrome. If this was you, there is nothing to do.',
  ],
  [
    'Wealdshire HR',
    'no-reply@hr.wealdshire-council.example',
    'Your payslip is ready',
    'Your payslip for this month is in the portal.',
  ],
  [
    'Sickness line',
    'absence@cover-desk.example',
    'Absence recorded',
    'Your absence has been recorded. Get well soon.',
  ],
  ['Book Fair', 'orders@bookfair.example', 'Thank you for hosting', 'Your commission statement is attached.'],
];

function receipt(stage: Stage, chance: Dice, day: string): void {
  const [name, address, subject, text] = chance.pick(RECEIPTS);
  const at = momentOf(chance, day, 0.5, 23);
  const google = address.endsWith('google.com');
  stage.post.send({
    at,
    from: { name, address },
    to: [atSchool(chance.pick(staffOn(stage, day)))],
    subject,
    text,
    html: true,
    route: google
      ? googleService(chance, 'gaia', 'accounts.google.com', ['@accounts.google.com 20230601'])
      : outside(address),
    labels: ['Inbox', 'Category updates', 'Unread'],
    verbatim: { Date: utcDate(at) },
  });
}

/** The school's own noreply account: alarms and print jobs. */
function ownMachine(stage: Stage, chance: Dice, day: string): void {
  stage.post.send({
    at: momentOf(chance, day, 4, 22),
    from: atSchool(stage.school.who('noreply')),
    to: [
      atSchool(chance.pick(['stokoe', 'wojcik', 'dunmore', 'ollerton'].map((key) => stage.school.who(key)))),
    ],
    subject: say(
      chance,
      '[Backup finished|Print release: 2 jobs waiting|Boiler alarm cleared|Door 4 held open]',
    ),
    text: 'This is an automatic message from the school network.',
    headers: [['Auto-Submitted', 'auto-generated']],
  });
}

/** Automatic mail, every day; a burst of out-of-office answers before the holidays. */
export const machines: Theme = (stage, chance) => {
  for (const day of stage.days) {
    const late = day >= '2026-10-22' && day <= '2026-10-23' ? 9 : 0;
    for (let i = countOf(chance, 0.9 + late); i > 0; i -= 1) outOfOffice(stage, chance, day);
    for (let i = countOf(chance, 0.6); i > 0; i -= 1) bounce(stage, chance, day);
    for (let i = countOf(chance, 2.5); i > 0; i -= 1) receipt(stage, chance, day);
    for (let i = countOf(chance, 0.7); i > 0; i -= 1) ownMachine(stage, chance, day);
  }
};
