// Rule 1: who may say that a school address is forged, and what only seems to say so (P64).
import { spoofed } from '../../sample/expected';
import { forged as forgedRoute, internal, outside, type Route } from '../../sample/mail/transport';
import { PUPIL_DOMAIN, STAFF_DOMAIN } from '../../sample/school/member';
import type { Theme } from '../../sample/stage';
import { aColleague, atSchool, colleagues, someSubject, someTime } from './places';

const SENDER = 'x@bulk-sender.example';

export const forged: Theme = (stage, chance) => {
  const { school, post } = stage;
  const protectedPeople = [...['marchbank', 'osei'].map(school.who), ...chance.sample(school.pupils, 60)];
  for (let i = 0; i < 320; i++) {
    const isProtected = chance.chance(0.4);
    const claimed = chance.pick(isProtected ? protectedPeople : colleagues(stage));
    const from = atSchool(claimed);
    const domain = from.address.endsWith(PUPIL_DOMAIN) ? PUPIL_DOMAIN : STAFF_DOMAIN;
    const fake = forgedRoute(
      `x@${domain}`,
      SENDER,
      chance.pick(['p=NONE sp=NONE dis=NONE', 'p=QUARANTINE sp=REJECT dis=QUARANTINE']),
    );
    const routes: Route[] = [
      fake,
      // Another domain's pass is nobody's pass.
      { ...fake, spf: 'pass', dkim: ['@bulk-sender.example s1'] },
      { ...fake, dmarc: null, spf: 'pass', dkim: ['@bulk-sender.example s1'] },
      { ...fake, dmarc: null, spf: 'none' },
      // What the sender wrote below Gmail's own line counts for nothing.
      {
        ...fake,
        inner: [
          [
            'Authentication-Results',
            `mx.google.com; dmarc=pass header.from=${domain}; dkim=pass header.i=@${domain}`,
          ],
        ],
      },
      {
        ...fake,
        inner: [['ARC-Authentication-Results', `i=1; mx.google.com; dmarc=pass header.from=${domain}`]],
      },
    ];
    post.send({
      at: someTime(stage, chance),
      from,
      to: [aColleague(stage, chance)],
      subject: someSubject(chance),
      text: 'click here',
      route: chance.pick(routes),
      says: { received: [spoofed(claimed, isProtected)] },
    });
  }
  for (let i = 0; i < 320; i++) {
    const from = atSchool(chance.pick(colleagues(stage)));
    const genuine: Route[] = [
      internal(from.address),
      outside(from.address),
      { ...outside(from.address), dmarc: null, dkim: [], spf: 'pass' },
      { ...outside(from.address), dmarc: null, spf: 'none' },
      {
        ...internal(from.address),
        inner: [['Authentication-Results', `mx.elsewhere.example; dmarc=fail header.from=${STAFF_DOMAIN}`]],
      },
      {
        ...internal(from.address),
        inner: [
          ['Authentication-Results', `mx.google.com.evil.example; dmarc=fail header.from=${STAFF_DOMAIN}`],
        ],
      },
    ];
    post.send({
      at: someTime(stage, chance),
      from,
      to: [aColleague(stage, chance)],
      subject: someSubject(chance),
      text: 'really me',
      route: chance.pick(genuine),
    });
  }
};
