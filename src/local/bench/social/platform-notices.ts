// Rule 11 in the many forms in which platforms tell of somebody (P10, P30, P31, P46): the name in the subject, in From
// or in the body only, several at once, names that several people have, former pupils, and what only looks like it.
import { type Expected, socialChild, socialParent } from '../../sample/expected';
import type { Letter } from '../../sample/mail/letter';
import { outside } from '../../sample/mail/transport';
import { atSchool, fullName, type Mailer, type Member } from '../../sample/school/member';
import { momentOf, type Theme } from '../../sample/stage';

/** What one platform writes; `{}` is the person's name. */
interface Form {
  from: string;
  address: string;
  subject: string;
  text: string;
}

/** `From address | subject | first line of the body`; an empty body repeats the subject. */
function forms(...lines: string[]): Form[] {
  return lines.map((line) => {
    const [from = '', subject = '', text = ''] = line.split(' | ');
    const [, name = '', address = ''] = /^(.*) (\S+)$/.exec(from) ?? [];
    return { from: name, address, subject, text: text || subject };
  });
}

const NAMED = forms(
  'Facebook notification@facebookmail.com | You have a new friend request from {}',
  'Facebook notification@facebookmail.com | {} posted on your timeline',
  'Facebook notification+o9o_tfc@facebookmail.com | {} tagged a photo of you on Facebook',
  'Facebook notification@priority.facebookmail.com | New message from {}',
  'Facebook notification@facebookmail.com | {} confirmed you as a friend on Facebook.',
  'Instagram notification@priority.instagram.com | {} (@fox.2015) has requested to follow you',
  'Instagram no-reply@mail.instagram.com | {} replied to your story',
  'Twitter notify@twitter.com | {} (@fox2015) is now following you on Twitter!',
  'X notify@x.com | {} (@fox2015) has sent you a direct message on X!',
  'X notify@x.com | {} (@fox2015) replied to one of your posts!',
  'TikTok notification@service.tiktok.com | {} mentioned you in a comment',
  'Snapchat no_reply@snapchat.com | {} has added you on Snapchat!',
  'Snapchat no_reply@snapchat.com | {} sent you 2 Snaps',
  'Discord noreply@discord.com | You missed messages from {}',
  'YouTube noreply@youtube.com | {} commented on your video: "Harvest assembly"',
  'YouTube noreply@youtube.com | {} subscribed to your channel',
  'LinkedIn messages-noreply@linkedin.com | {} sent you a new message',
  'LinkedIn invitations@linkedin.com | {} accepted your invitation, explore their network',
  'Pinterest pinbot@notifications.pinterest.com | {} invited you to a board',
  'Strava no-reply@strava.com | {} is now following you on Strava.',
  'Strava no-reply@strava.com | {} gave you kudos',
  'Goodreads no-reply@mail.goodreads.com | {} wants to be friends on Goodreads',
  'Mastodon notifications@mastodon.social | You were mentioned by {}',
  'Nextdoor no-reply@rs.email.nextdoor.com | {} replied to your post',
  'Steam noreply@steampowered.com | {} has sent you a friend invite on Steam',
  'PlayStation reply@txn-email.playstation.com | You have received a friend request from {}',
  'Twitch no-reply@twitch.tv | {} followed you on Twitch',
  'Reddit noreply@redditmail.com | {} replied to your comment in r/UKTeaching',
  'Facebook notification@facebookmail.com | You have a new friend request | {} wants to be friends with you on Facebook.',
  'Facebook notification@facebookmail.com | Someone sent you a message | {} sent you a message.',
  'Instagram no-reply@mail.instagram.com | You have a new follower | {} (@fox.2015) started following you.',
  'Discord noreply@discord.com | You have a pending friend request | {} sent you a friend request.',
  '{} invitations@linkedin.com | Please add me to your LinkedIn network',
  '{} via LinkedIn invitations@linkedin.com | I want to connect',
  '{} noreply-comment@blogger.com | [Allotment notes] New comment on Leeks.',
);

/** Somebody is named, but did not get in touch. */
const NOT_IN_TOUCH = forms(
  'Facebook friendsuggestion@facebookmail.com | You have a new friend suggestion: {}',
  'Facebook notification@facebookmail.com | {} updated her status',
  'Facebook friendupdates@facebookmail.com | {} added a new photo',
  'Facebook notification@facebookmail.com | Do you know {}?',
  'Instagram follow-suggestions@mail.instagram.com | {} and others are on Instagram',
  'Instagram posts-recap@mail.instagram.com | {} shared something new',
  'Twitch no-reply@twitch.tv | {} is live',
  'LinkedIn notifications-noreply@linkedin.com | {} has a new job',
  'Strava no-reply@strava.com | Do you know {}?',
  'YouTube noreply@youtube.com | {} uploaded a video',
);

export const platformNotices: Theme = (stage, chance) => {
  const { school, post } = stage;
  const bearers = new Map<string, Member[]>();
  for (const member of school.members) {
    const key = fullName(member).toLowerCase();
    bearers.set(key, [...(bearers.get(key) ?? []), member]);
  }
  const only = (member: Member) => bearers.get(fullName(member).toLowerCase())!.length === 1;
  const pupils = school.pupils.filter((child) => child.leftOn === '' && only(child));
  const parents = school.parents.filter((parent) => only(parent) && parent.roles.join() === 'parent');
  const readers = school.staff.filter(
    ({ children, roles }) => children.length === 0 && !/@/.test(roles.join()),
  );

  const send = (
    form: Form,
    names: string,
    received: readonly Expected[],
    more: Partial<Letter> & { to?: Mailer[] } = {},
  ) => {
    const fill = (text: string) => text.replaceAll('{}', names);
    const domain = form.address.split('@')[1]!;
    post.send({
      at: momentOf(chance, chance.pick(stage.days), 7, 22),
      from: { name: fill(form.from), address: form.address },
      to: [atSchool(chance.pick(readers))],
      subject: fill(form.subject),
      text: `${fill(form.text)}\n\nThis message was sent to you because notifications are on.`,
      headers: [['List-Unsubscribe', `<https://${domain}/unsubscribe>`]],
      route: { ...outside(form.address, `bounces@${domain}`), dmarc: 'pass (p=REJECT sp=REJECT dis=NONE)' },
      says: { received },
      ...more,
    });
  };

  for (const form of NAMED) {
    for (const child of chance.sample(pupils, 12)) send(form, asWritten(child), [socialChild(child)]);
    for (const parent of chance.sample(parents, 3)) send(form, fullName(parent), [socialParent(parent)]);
    send(form, 'Zebedee Quarrington', []);
    send(form, fullName(chance.pick(readers)), []);
    const forgery = {
      ...outside('x@cheap-host.example'),
      dkim: [],
      spf: 'softfail' as const,
      dmarc: 'fail (p=NONE)',
    };
    const headerFrom = form.address.split('@')[1]!;
    send(form, fullName(chance.pick(pupils)), [], { route: { ...forgery, headerFrom } });
  }
  for (const form of NOT_IN_TOUCH)
    for (const child of chance.sample(pupils, 4)) send(form, fullName(child), []);

  const subjects = NAMED.filter(({ subject }) => subject.startsWith('{}'));
  for (let i = 0; i < 40; i++) {
    const [first, second] = chance.sample(pupils, 2) as [Member, Member];
    const names = chance.pick([
      `${fullName(first)} and ${fullName(second)}`,
      `${fullName(first)}, ${fullName(second)} and 3 others`,
    ]);
    send(chance.pick(subjects), names, [socialChild(first), socialChild(second)]);
  }
  for (const sharers of [...bearers.values()].filter((all) => all.length > 1)) {
    const child = sharers.find((member) => school.pupils.includes(member) && member.leftOn === '');
    if (child === undefined) continue;
    for (const form of chance.sample(subjects, 6)) {
      send(form, fullName(child), [{ ...socialChild(child), person: null, reasons: ['ambiguous-name'] }]);
    }
  }
  // The term lies within 2026, so whoever was born from 2009 on is under 18 in all of it.
  for (const left of school.members.filter(({ roles }) => roles.join() === 'ex-pupil').filter(only)) {
    const expected = { ...socialChild(left), reasons: left.bornOn === '' ? ['birth-date-unknown'] : [] };
    if (left.bornOn >= '2008-09-01' && left.bornOn < '2009-01-01') continue;
    const isChild = left.bornOn === '' || left.bornOn >= '2009-01-01';
    for (const form of chance.sample(subjects, 6)) send(form, fullName(left), isChild ? [expected] : []);
  }
  for (const parent of school.staff.filter(({ children }) => children.length > 0)) {
    const child = school.byId(parent.children[0]!);
    if (!pupils.includes(child)) continue;
    send(chance.pick(subjects), fullName(child), [{ ...socialChild(child), reasons: ['own-child'] }], {
      to: [atSchool(parent)],
    });
  }
};

/** As children write their names on a platform. */
function asWritten(child: Member): string {
  const name = fullName(child);
  return [name, name.toUpperCase(), `🦄 ${name} 🦄`, name.toLowerCase(), `${name} 2015`][name.length % 5]!;
}
