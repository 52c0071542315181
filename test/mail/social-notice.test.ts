import fc from 'fast-check';
import { parseAuthenticationResults } from '../../src/mail/authentication';
import type { Content } from '../../src/mail/content';
import { Headers } from '../../src/mail/headers';
import { parseAddresses } from '../../src/mail/mailbox';
import { PLATFORMS, platformOfHost, platformOfSender } from '../../src/mail/platforms';
import { readSocialNotice } from '../../src/mail/social-notice';

const FACEBOOK = 'Facebook <notification@facebookmail.com>';
const INSTAGRAM = 'Instagram <no-reply@mail.instagram.com>';
const LINKEDIN = 'LinkedIn <invitations@linkedin.com>';

/** What Google's server found, `dmarc=pass` for the domain of From unless the test says otherwise. */
function notice(from: string, subject: string, body: string | null = null, checked?: string) {
  const [sender = null] = parseAddresses([from]);
  const found = checked ?? `dmarc=pass header.from=${sender?.address.split('@')[1]}`;
  const results = found === '' ? null : parseAuthenticationResults(`mx.google.com; ${found}`);
  const content: Content | null = body === null ? null : { ownWords: body, text: body, links: [] };
  return readSocialNotice(new Headers([{ name: 'Subject', value: subject }]), sender, results, content);
}

/** `Facebook request: Mia Jones`, or `nothing`. */
function told(...args: Parameters<typeof notice>): string {
  const found = notice(...args);
  return found === null ? 'nothing' : `${found.platform} ${found.kind}: ${found.names.join(' + ') || '-'}`;
}

describe('a social platform’s notice', () => {
  test.each([
    [FACEBOOK, 'Mia Jones sent you a friend request', 'Facebook request: Mia Jones'],
    [FACEBOOK, 'Mia Jones wants to be friends on Facebook', 'Facebook request: Mia Jones'],
    [FACEBOOK, 'Mia Jones added you as a friend on Facebook', 'Facebook request: Mia Jones'],
    [FACEBOOK, 'Mia Jones invited you to the event School fair', 'Facebook request: Mia Jones'],
    [FACEBOOK, 'Reminder: Mia Jones invited you to join Facebook...', 'Facebook request: Mia Jones'],
    [FACEBOOK, 'New friend request from Mia Jones', 'Facebook request: Mia Jones'],
    [FACEBOOK, 'You have a new friend request from Mia Jones on Facebook', 'Facebook request: Mia Jones'],
    [FACEBOOK, 'Mia Jones commented on your photo.', 'Facebook comment: Mia Jones'],
    [FACEBOOK, 'Mia Jones commented on a post you were tagged in.', 'Facebook comment: Mia Jones'],
    [FACEBOOK, 'Mia Jones also commented on your status.', 'Facebook comment: Mia Jones'],
    [FACEBOOK, 'Mia Jones posted on your Wall', 'Facebook comment: Mia Jones'],
    [FACEBOOK, 'Mia Jones wrote on your timeline.', 'Facebook comment: Mia Jones'],
    [FACEBOOK, 'Mia Jones tagged you in a post', 'Facebook tag: Mia Jones'],
    [FACEBOOK, 'Mia Jones tagged a photo of you on Facebook', 'Facebook tag: Mia Jones'],
    [FACEBOOK, 'Mia Jones mentioned you in a comment', 'Facebook tag: Mia Jones'],
    [FACEBOOK, 'New message from Mia Jones', 'Facebook message: Mia Jones'],
    [FACEBOOK, 'Mia Jones waved at you', 'Facebook message: Mia Jones'],
    [FACEBOOK, 'Mia Jones confirmed you as a friend on Facebook', 'Facebook other: Mia Jones'],
    [FACEBOOK, 'Mia Jones accepted your friend request', 'Facebook other: Mia Jones'],
    [FACEBOOK, 'Mia Jones likes your photo.', 'Facebook other: Mia Jones'],
    [INSTAGRAM, 'Mia Jones wants to follow you on Instagram', 'Instagram request: Mia Jones'],
    [INSTAGRAM, 'Mia Jones has requested to follow you', 'Instagram request: Mia Jones'],
    [INSTAGRAM, 'Mia Jones started following you.', 'Instagram follow: Mia Jones'],
    [INSTAGRAM, 'Mia Jones (@mia_2015) sent you a message', 'Instagram message: Mia Jones'],
    [INSTAGRAM, 'Mia Jones shared a reel with you', 'Instagram message: Mia Jones'],
    ['X <notify@x.com>', 'Mia Jones (@mia) followed you', 'X follow: Mia Jones'],
    [
      'Twitter <notify@twitter.com>',
      'Mia Jones (@mia) is now following you on Twitter!',
      'X follow: Mia Jones',
    ],
    [
      'X <notify@x.com>',
      'Mia Jones (@mia) has sent you a direct message on Twitter!',
      'X message: Mia Jones',
    ],
    ['X <notify@x.com>', 'Direct message from Mia Jones', 'X message: Mia Jones'],
    ['X <notify@x.com>', 'Mia Jones (@mia) replied to one of your Tweets!', 'X comment: Mia Jones'],
    [
      'TikTok <notification@service.tiktok.com>',
      'Mia Jones mentioned you in a video',
      'TikTok tag: Mia Jones',
    ],
    [
      'Snapchat <no_reply@snapchat.com>',
      'Mia Jones has added you on Snapchat!',
      'Snapchat request: Mia Jones',
    ],
    ['Snapchat <no_reply@snapchat.com>', 'Mia Jones sent you 3 Snaps', 'Snapchat message: Mia Jones'],
    ['Discord <noreply@discord.com>', 'You missed messages from Mia Jones', 'Discord message: Mia Jones'],
    [
      'YouTube <noreply@youtube.com>',
      'Mia Jones commented on your video: "Assembly"',
      'YouTube comment: Mia Jones',
    ],
    [
      'YouTube <noreply@youtube.com>',
      'Mia Jones subscribed to your channel on YouTube',
      'YouTube follow: Mia Jones',
    ],
    ['Strava <no-reply@strava.com>', 'Mia Jones is now following you on Strava.', 'Strava follow: Mia Jones'],
    ['Strava <no-reply@strava.com>', 'Mia Jones gave you kudos', 'Strava other: Mia Jones'],
    [
      'Mastodon <notifications@mastodon.social>',
      'You were mentioned by Mia Jones',
      'Mastodon tag: Mia Jones',
    ],
    [
      'Mastodon <notifications@mastodon.social>',
      'Pending follower: Mia Jones',
      'Mastodon request: Mia Jones',
    ],
    [
      'Flickr <no-reply@flickr.com>',
      '[Flickr] Mia Jones added you as a contact',
      'Flickr request: Mia Jones',
    ],
    [
      'Steam <noreply@steampowered.com>',
      'Mia Jones has sent you a friend invite',
      'Steam request: Mia Jones',
    ],
    [
      'PlayStation <reply@txn-email.playstation.com>',
      'You’ve received a friend request from Mia Jones',
      'PlayStation request: Mia Jones',
    ],
    ['ASKfm <noreply@ask.fm>', 'Mia Jones asked you a question', 'ASKfm message: Mia Jones'],
    [LINKEDIN, 'You are now connected with Mia Jones', 'LinkedIn other: Mia Jones'],
    [LINKEDIN, 'Ruth, start a conversation with your new connection, Mia Jones', 'LinkedIn other: Mia Jones'],
  ])('from %s, “%s”, is %s', (from, subject, expected) => {
    expect(told(from, subject)).toBe(expected);
  });

  test('names the writer whose name the platform puts in From', () => {
    expect(told('Mia Jones <invitations@linkedin.com>', 'Ruth, please add me to your LinkedIn network')).toBe(
      'LinkedIn request: Mia Jones',
    );
    expect(told('"Mia Jones via LinkedIn" <invitations@linkedin.com>', 'I want to connect')).toBe(
      'LinkedIn request: Mia Jones',
    );
    expect(told('Mia Jones <noreply-comment@blogger.com>', '[Our class blog] New comment on Bees.')).toBe(
      'Blogger comment: Mia Jones',
    );
  });

  test('names everybody whom the subject names, without who is only counted or only greeted', () => {
    expect(notice(FACEBOOK, 'Mia Jones, Tom Smith and 3 others commented on your post')?.names).toEqual([
      'Mia Jones',
      'Tom Smith',
    ]);
    expect(notice(FACEBOOK, 'New messages from Mia Jones and Tom Smith')?.names).toEqual([
      'Mia Jones',
      'Tom Smith',
    ]);
    expect(notice(FACEBOOK, 'You and Mia Jones are now friends')?.names).toEqual(['Mia Jones']);
  });

  test('gives a bare user name its words, without its sign', () => {
    expect(told(INSTAGRAM, 'xx_dragonfly_xx started following you')).toBe(
      'Instagram follow: xx dragonfly xx',
    );
    expect(told(INSTAGRAM, '@tom.smith2014 started following you')).toBe('Instagram follow: tom smith2014');
    expect(told('Reddit <noreply@redditmail.com>', 'u/dragonfly replied to your comment in r/teaching')).toBe(
      'Reddit comment: dragonfly',
    );
  });

  test('is read through quotation marks, years, emojis, fancy alphabets and letters that cannot be seen', () => {
    for (const name of [
      '"Mia Jones"',
      'Mia Jones 2015',
      '\u{1D4DC}\u{1D4F2}\u{1D4EA} \u{1D4D9}\u{1D4F8}\u{1D4F7}\u{1D4EE}\u{1D4FC}',
      '\u2067Mia\u200b Jones\u2069',
    ]) {
      expect(notice(INSTAGRAM, `${name} started following you`)?.names).toEqual(['Mia Jones']);
    }
    expect(notice(INSTAGRAM, '🦄 Mia Jones 🦄 started following you')?.names[0]).toContain('Mia Jones');
  });

  test('whose headers do not say who it was names nobody until its body is read', () => {
    expect(told(FACEBOOK, 'You have a new friend request')).toBe('Facebook request: -');
    expect(told(FACEBOOK, 'Someone sent you a message')).toBe('Facebook message: -');
    const body = 'Facebook\n\nHi Ruth,\nMia Jones wants to be friends with you on Facebook.\nConfirm request';
    expect(told(FACEBOOK, 'You have a new friend request', body)).toBe('Facebook request: Mia Jones');
    expect(
      told(FACEBOOK, 'You have a new friend request', 'Facebook\nMia Jones\nsent you a friend request'),
    ).toBe('Facebook request: Mia Jones');
    expect(told(FACEBOOK, 'You have 2 new notifications', 'Tom Smith commented on your post\nSee more')).toBe(
      'Facebook comment: Tom Smith',
    );
  });

  test('does not look into the body for a name that the subject gives', () => {
    expect(told(FACEBOOK, 'Mia Jones sent you a message', 'Tom Smith sent you a friend request')).toBe(
      'Facebook message: Mia Jones',
    );
  });
});

describe('mail of a platform that is no notice', () => {
  test.each([
    [FACEBOOK, 'Mia Jones updated her status: "Half term!"'],
    [FACEBOOK, 'Mia Jones also commented on Tom Smith’s photo.'],
    [FACEBOOK, 'Ruth, see what Mia Jones and others have been up to this week'],
    [FACEBOOK, 'Do you know Mia Jones?'],
    [FACEBOOK, 'You have 3 friends with birthdays this week'],
    ['Facebook <friendsuggestion@facebookmail.com>', 'New friend suggestion: Mia Jones wants to connect'],
    ['Instagram <follow-suggestions@mail.instagram.com>', 'Mia Jones started following you'],
    [INSTAGRAM, '123456 is your Instagram code'],
    [INSTAGRAM, 'New login to Instagram from Chrome on Windows'],
    [INSTAGRAM, 'Suggested for you: Mia Jones'],
    ['TikTok <notification@service.tiktok.com>', 'sn_sushrii: Which look did you like the most?'],
    ['LinkedIn <newsletters-noreply@linkedin.com>', 'New message from the world of assessment'],
    ['Twitch <no-reply@twitch.tv>', 'MiaJones is live: baking'],
    ['Pinterest <recommendations@explore.pinterest.com>', 'Mia Jones saved your style of classroom'],
    ['Strava <no-reply@strava.com>', 'Your weekly progress: 24.8 miles'],
  ])('from %s, “%s”, tells nothing', (from, subject) => {
    expect(told(from, subject)).toBe('nothing');
  });

  test('is what the receiving server did not find to be the platform’s', () => {
    const subject = 'Mia Jones sent you a friend request';
    expect(told(FACEBOOK, subject, null, 'dmarc=fail header.from=facebookmail.com')).toBe('nothing');
    expect(told(FACEBOOK, subject, null, 'spf=pass smtp.mailfrom=x@cheap-host.example')).toBe('nothing');
    expect(told(FACEBOOK, subject, null, '')).toBe('nothing');
    expect(told(FACEBOOK, subject, null, 'dkim=pass header.i=@facebookmail.com')).toBe(
      'Facebook request: Mia Jones',
    );
  });

  test('is what comes from elsewhere, however like a platform’s the name', () => {
    expect(told('Facebook <notification@facebook-mail.example>', 'Mia Jones sent you a friend request')).toBe(
      'nothing',
    );
    expect(told('Facebook <notification@notfacebookmail.com>', 'Mia Jones sent you a friend request')).toBe(
      'nothing',
    );
    expect(told('Mia Jones <mia@live.com>', 'Mia Jones sent you a message')).toBe('nothing');
  });
});

test('any subject and body give a notice or none, and never throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (subject, body) => {
      const found = notice(FACEBOOK, subject, body);
      return found === null || found.names.every((name) => name.trim() !== '');
    }),
  );
});

test('a long subject of nothing but would-be names is read in no time that grows with its square', () => {
  expect(told(FACEBOOK, 'sent your request from '.repeat(5000))).not.toBe('');
});

describe('the list of platforms', () => {
  test('has every platform that the policy names, those that closed marked', () => {
    const names = PLATFORMS.map(({ name }) => name);
    for (const name of ['X', 'Facebook', 'YouTube', 'Flickr', 'Xbox', 'Blogger', 'Tumblr', 'Last.fm']) {
      expect(names).toContain(name);
    }
    const gone = PLATFORMS.filter(({ defunct }) => defunct).map(({ name }) => name);
    expect(gone).toContain('Windows Live Messenger');
    expect(gone).not.toContain('X');
  });

  test('gives each domain to one platform, in lower case', () => {
    const senders = PLATFORMS.flatMap((platform) => platform.senders);
    const hosts = PLATFORMS.flatMap((platform) => platform.hosts);
    for (const list of [senders, hosts]) {
      expect(new Set(list).size).toBe(list.length);
      expect(list.every((domain) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain))).toBe(true);
    }
  });

  test('finds a platform by a domain and everything below it, never by a part of a name', () => {
    expect(platformOfSender('priority.facebookmail.com')?.name).toBe('Facebook');
    expect(platformOfHost('class4.edublogs.org')?.platform.name).toBe('Edublogs');
    expect(platformOfHost('netflix.com')).toBeNull();
    expect(platformOfHost('com')).toBeNull();
    expect(platformOfSender('')).toBeNull();
  });
});
