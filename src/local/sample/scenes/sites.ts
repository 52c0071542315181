// Rule 14 (P38; F14): links to blogs and platforms in letters to pupils. Notified is the duty; the register has the
// days.
import { alone, unregisteredSite } from '../expected';
import { classGroup } from '../school/classes';
import { PUPIL_DOMAIN } from '../school/member';
import type { Theme } from '../stage';
import { castOf } from './cast';

export const siteLinks: Theme = (stage) => {
  const { who, at, send } = castOf(stage);
  const form = (name: string) => ({ name: `Class ${name}`, address: classGroup(name, PUPIL_DOMAIN) });

  send('2026-09-16 15:00', {
    from: at('vaughan'),
    to: [form('4 Oak')],
    subject: 'Our blog is live',
    text: 'Have a look with someone at home: https://upland-sample-4oak.edublogs.org/ Mr Vaughan',
  });
  // Not on the register at all; on it, but pupils may not see it yet; on it, but closed.
  send('2026-10-01 15:00', {
    from: at('strachan'),
    to: [form('5 Sycamore')],
    subject: 'Class diary',
    text: 'I made us a diary: https://sycamore-sample-diary.blogspot.com/ Mr Strachan',
    says: { sent: [unregisteredSite(who('strachan'))] },
  });
  send('2026-09-21 15:00', {
    from: at('ramanathan'),
    to: [form('5 Poplar')],
    subject: 'A peek at our new blog',
    text: 'Coming soon: https://upland-sample-5poplar.edublogs.org/hello Mrs Ramanathan',
    says: { sent: [unregisteredSite(who('ramanathan'), 'before-access')] },
  });
  send('2026-11-09 15:00', {
    from: at('pemberton'),
    to: [form('6 Yew')],
    subject: 'Old posts',
    text: 'Your old posts are still at https://upland-sample-6yew.edublogs.org/2025/ Mr Pemberton',
    says: { sent: [unregisteredSite(who('pemberton'))] },
  });
  // To one pupil alone with such a link: both rules stand.
  send('2026-11-30 15:00', {
    from: at('snaith'),
    to: [at('ngozi')],
    subject: 'Your solo',
    text: 'Listen to this first: https://soundcloud.com/sample-solo-ngozi Mrs Snaith',
    says: { sent: [alone(who('ngozi')), unregisteredSite(who('snaith'))] },
  });
  // Ordinary links, registered channels, and colleagues.
  send('2026-11-23 15:00', {
    from: at('snaith'),
    to: [form('6 Walnut')],
    subject: 'Carols to practise',
    text: 'The backing tracks: https://www.youtube.com/@UplandPrimarySampleMusic Mrs Snaith',
  });
  send('2026-11-24 15:00', {
    from: at('calloway'),
    to: [at('strachan')],
    subject: 'Is this one ours?',
    text: 'Callum, is https://sycamore-sample-diary.blogspot.com/ yours? It is not on the register. Ruth',
  });
};
