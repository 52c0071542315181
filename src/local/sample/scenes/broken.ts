// Messages as they really are: without an id or a date, twice, with odd headers, in Spam and Bin, drafts. What can
// be read is judged like any other.
import { alone, fromHome, pupil, pupilFromHome, spoofed } from '../expected';
import type { Letter } from '../mail/letter';
import { forged, googleService } from '../mail/transport';
import type { Theme } from '../stage';
import { castOf, moment } from './cast';

export const broken: Theme = (stage, chance) => {
  const { who, at, home, send } = castOf(stage);
  const { post } = stage;

  // No Message-ID: named by its own header block.
  send('2026-09-15 16:30', {
    from: at('bagshaw'),
    to: [at('zielinska')],
    subject: 'rivers',
    text: 'the longest river is the nile',
    verbatim: { 'Message-ID': null },
    says: { received: [pupil(who('bagshaw'))] },
  });
  // No Date: the topmost Received has one. A garbled one: the same.
  send('2026-09-17 16:30', {
    from: at('bagshaw'),
    to: [at('zielinska')],
    subject: 'rivers 2',
    text: 'or the amazon',
    verbatim: { Date: null },
    says: { received: [pupil(who('bagshaw'))] },
  });
  send('2026-09-18 16:30', {
    from: at('lillieash'),
    to: [at('adebayo')],
    subject: 'my tooth',
    text: 'my tooth came out',
    verbatim: { Date: 'yesterday, about tea time' },
    says: { received: [pupil(who('lillieash'))] },
  });
  // The same message twice in a mailbox: one line, of the first.
  const twice: Letter = {
    at: moment('2026-10-06 16:00'),
    from: at('alfie'),
    to: [at('yildiz')],
    subject: 'stegosaurus',
    text: 'it has a brain like a walnut',
    says: { received: [pupil(who('alfie'))] },
  };
  const sent = post.send(twice);
  post.again(sent, { ...twice, at: twice.at + 90_000 });
  // Two From headers, both the child's.
  send('2026-10-07 16:00', {
    from: at('alfie'),
    to: [at('yildiz')],
    subject: 'stegosaurus 2',
    text: 'i meant walnut the nut not the class',
    headers: [['From', `Alfie <${at('alfie').address}>`]],
    says: { received: [pupil(who('alfie'))] },
  });
  // In capitals, with a comment and a folded header.
  send('2026-10-08 16:00', {
    from: at('alfie'),
    to: [at('yildiz')],
    subject: 'triceratops',
    text: 'three horns',
    verbatim: { From: `"Alfie\n Garside" (aged 7 and a half)\n <${at('alfie').address.toUpperCase()}>` },
    says: { received: [pupil(who('alfie'))] },
  });
  // In Spam and in the Bin: read like the rest.
  send('2026-10-19 21:00', {
    from: home('jayden'),
    to: [at('pemberton')],
    subject: 'robux',
    text: 'do you have robux',
    labels: ['Spam'],
    says: { received: [pupilFromHome(who('jayden'))] },
  });
  send('2026-11-03 16:20', {
    from: at('zayd'),
    to: [at('ramanathan')],
    subject: 'PE',
    text: 'can we play dodgeball',
    labels: ['Bin', 'Opened'],
    says: { received: [pupil(who('zayd'))] },
  });
  // Drafts are never judged, whomever they are to.
  post.draft({
    at: moment('2026-10-15 21:00'),
    from: at('pemberton'),
    to: [at('jayden')],
    subject: 'Your essay',
    text: 'Jayden, I wanted to say',
  });
  post.draft({
    at: moment('2026-11-15 21:00'),
    from: at('zielinska'),
    to: [home('fairweather')],
    subject: '(no subject)',
    text: 'Zoë, could you',
  });
  // A bounce that quotes a pupil, and an automatic answer of a pupil's own account: automatic mail.
  send('2026-11-05 17:00', {
    from: { name: 'Mail Delivery Subsystem', address: 'mailer-daemon@googlemail.com' },
    to: [at('strachan')],
    subject: 'Delivery Status Notification (Failure)',
    text: `Your message to ${at('ngozi').address} wasn't delivered.\n\n----- Original message -----\n\nFrom: ${at('ngozi').address}\nTo: ${at('strachan').address}\nSubject: hello\n\nhello sir`,
    parts: [{ type: 'message/delivery-status', text: 'Action: failed\nStatus: 5.2.2\n' }],
    route: { ...googleService(chance, 'mx', 'googlemail.com', ['@googlemail.com 20230601']), envelope: '' },
    headers: [['Auto-Submitted', 'auto-replied']],
  });
  send('2026-11-06 17:00', {
    from: at('ngozi'),
    to: [at('strachan')],
    subject: 'Automatic reply: magnets',
    text: 'i am on holiday',
    headers: [['Auto-Submitted', 'auto-replied']],
  });
  // Lines that look like separators, a subject that looks like a formula, an empty subject, a very long one.
  send('2026-11-09 16:10', {
    from: at('lilyash'),
    to: [at('ramanathan')],
    subject: '=SUM(A1:A9)',
    text: 'From here to there is 9 miles\n>From there to here as well\n\nFrom Lily Wed Nov 11 09:00:00 2026',
    says: { received: [pupil(who('lilyash'))] },
  });
  send('2026-11-10 16:10', {
    from: at('lilyash'),
    to: [at('ramanathan')],
    subject: '',
    text: '',
    says: { received: [pupil(who('lilyash'))] },
  });
  send('2026-11-11 16:10', {
    from: at('lilyash'),
    to: [at('ramanathan')],
    subject: 'ha'.repeat(300),
    text: 'ha',
    says: { received: [pupil(who('lilyash'))] },
  });
  // Sent, labelled in German: the languages teacher's Gmail speaks it.
  send('2026-11-12 12:30', {
    from: at('brandt'),
    to: [at('hussain6')],
    subject: 'Deutsch-Club',
    text: 'Hallo Mohammed, bis Donnerstag! Frau Brandt-Lowe',
    says: { sent: [alone(who('hussain6'))] },
  });
  send('2026-11-13 07:00', {
    from: home('docherty'),
    to: [at('brandt'), at('safeguarding')],
    subject: 'Wet lunch',
    text: 'Cannot come in, sorry. Shannon',
    says: { received: [fromHome(who('docherty'))] },
  });
  send('2026-11-14 03:00', {
    from: at('brandt'),
    to: [at('brandt')],
    subject: 'Ihr Konto',
    text: 'Ihr Konto wurde gesperrt.',
    route: forged('x@uplandprimary.example', 'x@cheap-host.example'),
    says: { received: [spoofed(who('brandt'))] },
  });
};
