// Rule 11: what platforms write when a child or a parent gets in touch there (P10, P30, P31, P46).
import { socialChild, socialParent } from '../../sample/expected';
import { outside } from '../../sample/mail/transport';
import { fullName, type Member } from '../../sample/school/member';
import type { Theme } from '../../sample/stage';
import { atSchool, colleagues, someTime } from './places';

/** Senders as they are known in public; `{}` is the person's name. */
const NOTICES: readonly (readonly [address: string, platform: string, subjects: readonly string[]])[] = [
  [
    'notification@facebookmail.com',
    'Facebook',
    [
      '{} sent you a friend request',
      '{} wants to be friends on Facebook',
      '{} commented on your photo',
      '{} tagged you in a post',
      '{} sent you a message',
    ],
  ],
  [
    'no-reply@mail.instagram.com',
    'Instagram',
    [
      '{} wants to follow you on Instagram',
      '{} started following you',
      '{} sent you a message',
      '{} mentioned you in a comment',
    ],
  ],
  [
    'notification@service.tiktok.com',
    'TikTok',
    ['{} started following you', '{} sent you a message', '{} commented on your video'],
  ],
  ['notify@x.com', 'X', ['{} followed you on X', '{} sent you a Direct Message']],
  ['no-reply@snapchat.com', 'Snapchat', ['{} added you as a friend']],
  ['noreply@discord.com', 'Discord', ['{} sent you a friend request', '{} sent you a message']],
];

/** The same senders on other errands. */
const NOISE = [
  'Your weekly digest',
  'New login from Chrome',
  '482113 is your code',
  'People you may know',
  'Trending near you',
];

export const social: Theme = (stage, chance) => {
  const { school, post } = stage;
  const names = school.members.map((member) => fullName(member).toLowerCase());
  const alone = (member: Member) =>
    names.filter((name) => name === fullName(member).toLowerCase()).length === 1;
  const pupils = school.pupils.filter((child) => child.leftOn === '' && alone(child));
  const parents = school.parents.filter(alone);
  const send = (
    address: string,
    platform: string,
    subject: string,
    says: Parameters<typeof post.send>[0]['says'],
    fake = false,
  ) => {
    const domain = address.split('@')[1]!;
    const owner = chance.pick(colleagues(stage).filter(({ children }) => children.length === 0));
    post.send({
      at: someTime(stage, chance, 7, 23),
      from: { name: platform, address },
      to: [atSchool(owner)],
      subject,
      text: `${subject}\n\nYou are getting this because notifications are on.`,
      headers: [['List-Unsubscribe', `<https://${domain}/unsubscribe>`]],
      route: fake
        ? {
            ...outside('x@cheap-host.example'),
            dkim: [],
            spf: 'softfail',
            dmarc: 'fail (p=REJECT sp=REJECT dis=NONE)',
            headerFrom: domain,
          }
        : { ...outside(address, `bounces@${domain}`), dmarc: 'pass (p=REJECT sp=REJECT dis=NONE)' },
      ...(says === undefined ? {} : { says }),
    });
  };
  for (let i = 0; i < 420; i++) {
    const [address, platform, subjects] = chance.pick(NOTICES);
    const child = i < 320;
    const who = chance.pick(child ? pupils : parents);
    const subject = chance.pick(subjects).replace('{}', fullName(who));
    send(address, platform, subject, { received: [child ? socialChild(who) : socialParent(who)] });
  }
  for (let i = 0; i < 200; i++) {
    const [address, platform, subjects] = chance.pick(NOTICES);
    const known = fullName(chance.pick(pupils));
    const subject = chance.pick([
      chance.pick(NOISE),
      chance.pick(subjects).replace('{}', 'xx_moonfox_xx'),
      chance.pick(subjects).replace('{}', 'Zebedee Quarrington'),
    ]);
    send(address, platform, subject, undefined);
    // A forged one proves nothing.
    if (i % 4 === 0) send(address, platform, chance.pick(subjects).replace('{}', known), undefined, true);
  }
};
