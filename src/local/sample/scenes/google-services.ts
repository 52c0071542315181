// Pupils who act through Google's services (P14): Drive, Docs, Classroom, Calendar, Forms, Chat, groups. The notice
// tells who acted, by address or only by name; a faked notice tells nothing.
import { fromHome, pupil, pupilFromHome } from '../expected';
import {
  calendar,
  chatDirect,
  classroom,
  docsComment,
  driveRequest,
  driveShare,
  faked,
  formSent,
} from '../mail/google';
import { forged, outside } from '../mail/transport';
import { fullName, STAFF_DOMAIN } from '../school/member';
import type { Theme } from '../stage';
import { castOf, moment } from './cast';

export const googleServices: Theme = (stage, chance) => {
  const { who, at, home, send } = castOf(stage);
  const { post } = stage;

  // Drive: the sharer stands in Reply-To of an authenticated notice.
  send('2026-10-07 17:20', {
    ...driveShare(chance, at('lilyash'), at('ramanathan'), 'My Viking saga', 'it is 4 pages', 'Docs'),
    says: { received: [pupil(who('lilyash'))] },
  });
  send('2026-10-08 18:40', {
    ...driveShare(chance, at('zoe'), at('vaughan'), 'Poème', '', 'Slides'),
    from: { name: 'Zoé Lefèvre (via Présentations Google)', address: 'drive-shares-dm-noreply@google.com' },
    says: { received: [pupil(who('zoe'))] },
  });
  send('2026-11-23 10:10', {
    ...driveRequest(chance, at('mia'), at('nibhriain'), 'Class photos'),
    says: { received: [pupil(who('mia'))] },
  });
  // The same words from a server that is not Google's: a forged notice, no contact of hers.
  send('2026-10-09 04:12', {
    ...faked(driveShare(chance, at('lilyash'), at('ramanathan'), 'Class list', 'urgent'), {
      ...forged('x@google.com', 'x@cheap-host.example', 'p=REJECT sp=REJECT dis=NONE'),
    }),
  });
  // A genuine share by a parent, and by a colleague from home.
  send('2026-10-12 20:00', {
    ...driveShare(chance, home('gwilymmum'), at('ramanathan'), 'Photos of the nature walk'),
  });
  send('2026-10-13 20:00', {
    ...driveShare(chance, home('thackeray'), at('gallacher'), 'Year 1 songs', '', 'Slides'),
    says: { received: [fromHome(who('thackeray'))] },
  });

  // Docs comments name somebody and no more: unique over pupils and staff, or not.
  send('2026-10-14 17:05', {
    ...docsComment(
      chance,
      fullName(who('freya')),
      at('pemberton'),
      '6 Yew - Our school in 2050',
      'i think it should have a slide',
    ),
    says: { received: [pupil(who('freya'))] },
  });
  send('2026-10-14 17:25', {
    ...docsComment(chance, 'Mohammed Hussain', at('pemberton'), '6 Yew - Our school in 2050', 'robots!!'),
    says: { received: [pupil(null, 'ambiguous-name')] },
  });
  send('2026-10-14 18:25', {
    ...docsComment(chance, 'Orla Halloran', at('pemberton'), 'Trip letter', 'Is the money due on Friday?'),
  });
  // Classroom, by name.
  send('2026-11-12 16:30', {
    ...classroom(
      chance,
      fullName(who('catherine')),
      at('nibhriain'),
      'Catherine Bowness: private comment on "Evolution"',
      'Catherine Bowness added a private comment on Evolution in 6 Walnut: I have finished, what next?',
    ),
    says: { received: [pupil(who('catherine'))] },
  });
  // Calendar: From is the organiser's own address; an answer comes from the one invited.
  send('2026-11-13 18:00', {
    ...calendar(
      chance,
      at('ngozi'),
      [at('strachan')],
      'Invitation: my birthday @ Sat 28 Nov 2026 2pm - 4pm (GMT)',
      'my birthday',
    ),
    says: { received: [pupil(who('ngozi'))] },
  });
  send('2026-11-16 09:30', {
    ...calendar(
      chance,
      at('rosie'),
      [at('nibhriain')],
      'Accepted: Rehearsal @ Wed 18 Nov 2026 12:30pm - 1pm (GMT)',
      'Rosie Entwistle has accepted this invitation.',
      'REPLY',
    ),
    says: { received: [pupil(who('rosie'))] },
  });
  // A form: From is its owner's own address.
  send('2026-11-20 15:10', {
    ...formSent(chance, at('tomos'), [at('ramanathan'), at('strachan')], 'Favourite crisp survey'),
    says: { received: [pupil(who('tomos'))] },
  });
  // Chat: the address stands in the notice's own words.
  send('2026-11-24 16:45', {
    ...chatDirect(chance, at('jayden'), at('pemberton'), 'sir are you there'),
    says: { received: [pupil(who('jayden'))] },
  });

  // The school's own group: From stays the pupil's; and one that had to rewrite it.
  const club = `scienceclub@${STAFF_DOMAIN}`;
  send('2026-10-01 16:50', {
    from: at('ngozi'),
    to: [{ name: 'Science Club', address: club }],
    subject: 'magnets',
    text: 'who has the magnets',
    says: { received: [pupil(who('ngozi'))] },
  });
  post.send({
    at: moment('2026-11-17 16:50'),
    from: { name: "'Jayden Costigan' via Science Club", address: club },
    to: [{ name: 'Science Club', address: club }],
    subject: 'can i join',
    text: 'can i join science club',
    headers: [
      ['X-Original-Sender', home('jayden').address],
      ['X-Original-From', `Jayden Costigan <${home('jayden').address}>`],
      ['Reply-To', `Jayden Costigan <${home('jayden').address}>`],
      ['Precedence', 'list'],
      ['Mailing-list', `list ${club}; contact scienceclub+owners@${STAFF_DOMAIN}`],
      ['List-ID', `<scienceclub.${STAFF_DOMAIN}>`],
      ['List-Post', `<mailto:${club}>`],
      ['X-Google-Group-Id', '571100220033'],
    ],
    route: {
      ...outside(club, `scienceclub+bncBCRETURN@${STAFF_DOMAIN}`),
      host: 'mail-sor-f73.google.com',
      ip: '209.85.220.73',
      dkim: [`@${STAFF_DOMAIN} google`],
    },
    only: [at('strachan').address],
    says: { received: [pupilFromHome(who('jayden'))] },
  });
  // The heads' Mailman list: Reply-To says who wrote, because From is the list's own address.
  post.send({
    at: moment('2026-11-19 08:15'),
    from: { name: 'Gareth Pryce-Hughes via Cluster', address: 'cluster@lists.wealdshire-heads.example' },
    to: [{ name: '', address: 'cluster@lists.wealdshire-heads.example' }],
    subject: '[Cluster] Netball fixtures',
    text: 'Sorry, from my own account: can anyone host on Friday? Gareth',
    route: outside(
      'cluster@lists.wealdshire-heads.example',
      'cluster-bounces@lists.wealdshire-heads.example',
    ),
    headers: [
      ['Reply-To', `Gareth Pryce-Hughes <${home('pryce').address}>`],
      ['List-Id', 'Wealdshire heads <cluster.lists.wealdshire-heads.example>'],
      ['List-Post', '<mailto:cluster@lists.wealdshire-heads.example>'],
      ['Precedence', 'list'],
    ],
    only: [at('marchbank').address, at('tranter').address],
    says: { received: [fromHome(who('pryce'))] },
  });
  // Anybody can write such headers; they count only where From was rewritten.
  send('2026-11-20 08:15', {
    from: home('gwilymmum'),
    to: [at('ramanathan')],
    subject: 'Tomos - clarinet',
    text: 'Left on the bus, the driver has it. Sioned',
    headers: [
      ['X-Original-Sender', at('freya').address],
      ['Reply-To', home('gwilymmum').address],
    ],
  });
};
