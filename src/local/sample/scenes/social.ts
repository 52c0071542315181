// Rule 11: notices of social platforms that name somebody (P10, P30, P31, P46).
import { socialChild, socialParent } from '../expected';
import { outside, type Route } from '../mail/transport';
import { fullName } from '../school/member';
import type { Theme } from '../stage';
import { castOf } from './cast';

/** Authenticated mail of a platform, as it comes: bulk headers, a notification address. */
function platform(
  name: string,
  address: string,
): { from: { name: string; address: string }; route: Route; headers: [string, string][] } {
  const domain = address.split('@')[1] as string;
  return {
    from: { name, address },
    route: { ...outside(address, `bounces@${domain}`), dmarc: 'pass (p=REJECT sp=REJECT dis=NONE)' },
    headers: [['List-Unsubscribe', `<https://${domain}/unsubscribe>`]],
  };
}

const FACEBOOK = platform('Facebook', 'notification@facebookmail.com');
const INSTAGRAM = platform('Instagram', 'no-reply@mail.instagram.com');
const TIKTOK = platform('TikTok', 'notification@service.tiktok.com');

export const social: Theme = (stage) => {
  const { who, at, send } = castOf(stage);

  send('2026-09-27 19:00', {
    ...INSTAGRAM,
    to: [at('pemberton')],
    subject: `${fullName(who('oscar'))} wants to follow you on Instagram`,
    text: `${fullName(who('oscar'))} wants to follow you.\n\nhttps://www.instagram.com/accounts/activity`,
    says: { received: [socialChild(who('oscar'))] },
  });
  send('2026-11-07 21:10', {
    ...TIKTOK,
    to: [at('nibhriain')],
    subject: `${fullName(who('mia'))} sent you a message`,
    text: `${fullName(who('mia'))} sent you a message on TikTok.`,
    says: { received: [socialChild(who('mia'))] },
  });
  send('2026-10-25 17:00', {
    ...FACEBOOK,
    to: [at('snaith')],
    subject: `${fullName(who('hannah'))} sent you a friend request`,
    text: `${fullName(who('hannah'))} wants to be friends with you on Facebook.`,
    says: { received: [socialChild(who('hannah'))] },
  });
  // Parents: advice, shown to the reader. A former pupil of twenty, and somebody whom nobody knows: nothing.
  send('2026-10-03 18:00', {
    ...FACEBOOK,
    to: [at('garside')],
    subject: `${fullName(who('gwilymmum'))} sent you a friend request`,
    text: `${fullName(who('gwilymmum'))} wants to be friends with you on Facebook.`,
    says: { received: [socialParent(who('gwilymmum'))] },
  });
  send('2026-10-04 18:00', {
    ...FACEBOOK,
    to: [at('baptiste')],
    subject: `${fullName(who('marcus'))} sent you a friend request`,
    text: `${fullName(who('marcus'))} wants to be friends with you on Facebook.`,
  });
  send('2026-10-05 18:00', {
    ...INSTAGRAM,
    to: [at('umeh')],
    subject: 'xx_dragonfly_xx started following you',
    text: 'xx_dragonfly_xx started following you.',
  });
  // The school's own account is registered: its followers are not the office's friends. Nor is a faked notice one.
  send('2026-10-06 18:00', {
    ...platform('X', 'notify@x.com'),
    to: [at('office')],
    subject: `${fullName(who('gwilymmum'))} followed you on X`,
    text: `${fullName(who('gwilymmum'))} followed @UplandPrimarySample.`,
  });
  send('2026-10-07 03:00', {
    ...INSTAGRAM,
    to: [at('umeh')],
    subject: `${fullName(who('oscar'))} wants to follow you on Instagram`,
    text: 'Log in to accept.',
    route: {
      ...outside('x@cheap-host.example'),
      dkim: [],
      spf: 'softfail',
      dmarc: 'fail (p=REJECT sp=REJECT dis=NONE)',
      headerFrom: 'mail.instagram.com',
    },
  });
};
