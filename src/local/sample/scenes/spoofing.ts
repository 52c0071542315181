// Rule 1: mail that claims a school address. The topmost trusted verdict decides, and nothing else is asked of it.
import { looksLikeHead, spoofed } from '../expected';
import { messageIdFor } from '../mail/message-id';
import { forged, internal, outside, type Route } from '../mail/transport';
import type { Theme } from '../stage';
import { castOf, moment } from './cast';

const STAFF = 'uplandprimary.example';

export const spoofing: Theme = (stage, chance) => {
  const { who, at, home, send } = castOf(stage);
  const headText =
    'Are you at your desk? I am in a meeting and need you to do something for me quickly. Do not ring.';

  // The Headteacher is claimed, to three people: one incident each, for IT and the DSL.
  send('2026-09-15 11:02', {
    from: at('marchbank'),
    to: [at('dunmore'), at('tranter'), at('lloydparry')],
    subject: 'Quick favour',
    text: headText,
    route: forged(`x@${STAFF}`, 'bounce@mass-sender.example'),
    verbatim: { 'Message-ID': messageIdFor('x@mass-sender.example', chance) },
    says: { received: [spoofed(who('marchbank'), true)] },
  });
  // Her alias is her, too; the copy lies in Spam, which is read like any other label.
  send('2026-11-10 09:40', {
    from: { name: 'Headteacher', address: `head@${STAFF}` },
    to: [at('fairweather')],
    subject: 'Gift cards for the staff party',
    text: headText,
    route: forged(`head@${STAFF}`, 'web@cheap-host.example', 'p=QUARANTINE sp=QUARANTINE dis=QUARANTINE'),
    labels: ['Spam'],
    says: { received: [spoofed(who('marchbank'), true)] },
  });
  // The DSL is claimed.
  send('2026-10-08 16:21', {
    from: at('osei'),
    to: [at('pemberton')],
    subject: 'Child protection file',
    text: 'Please send the file for the family we talked about to this address.',
    route: forged(`x@${STAFF}`, 'admin@unrelated.example'),
    says: { received: [spoofed(who('osei'), true)] },
  });
  // A pupil is claimed: rule 1 ends it, rule 2 does not follow.
  send('2026-10-13 20:15', {
    from: at('freya'),
    to: [at('pemberton')],
    subject: 'hi sir',
    text: 'hi sir can you click this https://not-a-quiz.example/x',
    route: forged('x@pupils.uplandprimary.example', 'quiz@not-a-quiz.example'),
    says: { received: [spoofed(who('freya'), true)] },
  });
  // Any other member of staff: IT only. An address of the school's without a row claims nobody.
  send('2026-09-29 08:50', {
    from: at('dunmore'),
    to: [at('stokoe')],
    subject: 'Invoice attached',
    text: 'Please see the attached invoice and approve today.',
    route: forged(`x@${STAFF}`, 'fax@cheap-host.example'),
    says: { received: [spoofed(who('dunmore'))] },
  });
  send('2026-11-24 07:31', {
    from: { name: 'Payroll', address: `payroll@${STAFF}` },
    to: [at('petch'), at('tilley')],
    subject: 'Action needed: your November pay',
    text: 'Your pay could not be processed. Confirm your details.',
    route: forged(`x@${STAFF}`, 'hr@mass-sender.example'),
    says: { received: [spoofed(null)] },
  });
  // It stands in her own mailbox: From is her own address, yet it was received.
  send('2026-09-22 03:14', {
    from: at('tilley'),
    to: [at('tilley')],
    subject: 'I have recorded you',
    text: 'You have 48 hours. Do not reply to this address, it is yours.',
    route: forged(`x@${STAFF}`, 'nobody@botnet.example'),
    says: { received: [spoofed(who('tilley'))] },
  });
  // No dmarc at all, and neither spf nor dkim passes for the domain.
  send('2026-10-20 12:05', {
    from: at('tranter'),
    to: [at('alderson')],
    subject: 'New bank details',
    text: 'Our supplier has changed bank. Please use the new details from now on.',
    route: {
      ...forged(`x@${STAFF}`, 'list@bulk-mail.example'),
      spf: 'pass',
      dkim: ['@bulk-mail.example s1'],
      dmarc: null,
    },
    says: { received: [spoofed(who('tranter'))] },
  });
  // Automatic mail fires rule 1, and rule 1 only.
  send('2026-12-01 10:00', {
    from: at('marchbank'),
    to: [at('calloway')],
    subject: 'Automatic reply: away',
    text: 'I am away. For urgent payments reply to this message.',
    headers: [['Auto-Submitted', 'auto-replied']],
    route: forged(`x@${STAFF}`, 'away@mass-sender.example'),
    says: { received: [spoofed(who('marchbank'), true)] },
  });
  // A sender may write a verdict of its own; only Gmail's, on top, counts.
  const flattering: Route = {
    ...forged(`x@${STAFF}`, 'x@botnet.example'),
    inner: [
      [
        'Authentication-Results',
        `mx.google.com;\n       dkim=pass header.i=@${STAFF}; spf=pass smtp.mailfrom=x@${STAFF};\n       dmarc=pass (p=NONE) header.from=${STAFF}`,
      ],
    ],
  };
  send('2026-11-17 13:13', {
    from: at('wojcik'),
    to: [at('gurung'), at('lis')],
    subject: 'Your mailbox is full',
    text: 'Sign in here to get more space.',
    route: flattering,
    says: { received: [spoofed(who('wojcik'))] },
  });
  // A group's post whose own last stage is fine but whose original verdict fails.
  const lists = stage.school.groups.find(({ address }) => address === `ks2@${STAFF}`);
  if (lists === undefined) throw new Error('no ks2 group');
  send('2026-11-05 06:44', {
    from: at('pryce'),
    to: [{ name: lists.name, address: lists.address }],
    subject: 'Updated timetable',
    text: 'Open the attached timetable with your school password.',
    route: forged(`x@${STAFF}`, 'x@cheap-host.example'),
    says: { received: [spoofed(who('pryce'))] },
  });

  // What must not fire. The school's own name at gappssmtp.com signs: aligned.
  send('2026-09-10 09:09', {
    from: at('snaith'),
    to: [at('baptiste')],
    subject: 'Hall on Thursday',
    text: 'Sent from the old scanner account, hope it arrives. Can we have the hall from two?',
    route: {
      ...outside(`p.snaith@${STAFF}`),
      host: 'mail-sor-f65.google.com',
      ip: '209.85.220.65',
      dkim: ['@uplandprimary-example.20230601.gappssmtp.com 20230601'],
      spf: 'none',
      dmarc: null,
    },
  });
  // A supplier that may send for the school: aligned spf, nothing else.
  send('2026-09-16 05:30', {
    from: { name: 'Upland Primary', address: `noreply@${STAFF}` },
    to: [at('dunmore')],
    subject: 'Register not taken: 3 Elm',
    text: 'The register of 3 Elm had not been taken at 09:30.',
    route: {
      ...outside(`noreply@${STAFF}`),
      host: 'mta2.register-service.example',
      dkim: [],
      spf: 'pass',
      dmarc: null,
    },
  });
  // The verdict of a server that nobody trusts says nothing.
  send('2026-09-24 15:00', {
    from: at('greave'),
    to: [at('crickmore')],
    subject: 'Cover next week',
    text: 'I have you down for Tuesday afternoon, is that right?',
    route: {
      ...internal(at('greave').address),
      inner: [['Authentication-Results', `mx.elsewhere.example; dmarc=fail header.from=${STAFF}`]],
    },
  });
  // The Headteacher imitated from outside addresses: nobody's on the register (rule 6).
  send('2026-10-01 10:11', {
    from: { name: 'Helen Marchbank', address: 'head.office.sample771@gmail.com' },
    to: [at('tranter')],
    subject: 'Are you free?',
    text: headText,
    says: { received: looksLikeHead(who('marchbank')) },
  });
  send('2026-11-26 12:30', {
    from: {
      name: 'Mrs Helen Marchbank (Headteacher)',
      address: 'helen.marchbank@upland-primary-school.example',
    },
    to: [at('dunmore'), at('lloydparry')],
    subject: 'Payment today please',
    text: headText,
    says: { received: looksLikeHead(who('marchbank')) },
  });
  // Forwarded by a person inside, the forged mail is only text.
  const report = send('2026-10-01 10:30', {
    from: at('tranter'),
    to: [at('wojcik')],
    subject: 'Fwd: Are you free?',
    text: `Tomasz, is this really Helen?\n\n---------- Forwarded message ---------\nFrom: Helen Marchbank <head.office.sample771@gmail.com>\nSubject: Are you free?\n\n${headText}`,
  });
  stage.post.send({
    at: moment('2026-10-01 10:41'),
    from: at('wojcik'),
    to: [at('tranter')],
    subject: 'Re: Fwd: Are you free?',
    text: 'It is not. Please delete it, and well spotted.',
    answers: report,
  });
  // A parent's own mail with a failing signature is no school address.
  send('2026-09-30 18:18', {
    from: home('lefevredad'),
    to: [at('vaughan')],
    subject: 'Zoé - école samedi',
    text: 'Bonsoir, Zoé will miss the fixture on Saturday, sorry!\n\nBenoît',
    route: {
      ...outside('x@gmail.com'),
      dkim: [],
      spf: 'softfail',
      dmarc: 'fail (p=NONE sp=QUARANTINE dis=NONE)',
    },
  });
};
