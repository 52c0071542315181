// Rule 2: anything received from a current pupil is logged (P14, read literally: F4), whoever the adult is and
// however many are written to; a personal address is an incident at once.
import { pupil, pupilFromHome, urgent } from '../expected';
import type { Theme } from '../stage';
import { castOf, moment } from './cast';

export const pupilContact: Theme = (stage) => {
  const { who, at, home, send, box } = castOf(stage);

  // At night from the school account: a line in the log, no more, since the school has not set it otherwise.
  send('2026-09-17 23:52', {
    from: at('jayden'),
    to: [at('pemberton')],
    subject: 'cant sleep',
    text: 'sir are we doing the bridge thing tomorrow because i made one out of pasta and it held a shoe',
    says: { received: [pupil(who('jayden'))] },
  });
  // At night from an address of his own: an incident, at once.
  send('2026-10-06 22:48', {
    from: home('jayden'),
    to: [at('pemberton')],
    subject: 'hi its jayden',
    text: 'hi mr pemberton this is my real email dont tell mum lol',
    says: { received: [pupilFromHome(who('jayden'))] },
  });
  // The same address written with other dots and a tag is the same address.
  send('2026-10-07 07:10', {
    from: { name: 'jay', address: 'JaydenCostigan.Sample212+games@googlemail.com' },
    to: [at('nibhriain'), at('pemberton')],
    subject: 'sorry',
    text: 'sorry about last night',
    says: { received: [pupilFromHome(who('jayden'))] },
  });
  // Reply-all to five members of staff: five copies, five lines (F24: each has the duty).
  const trip = send('2026-09-23 15:40', {
    from: at('calloway'),
    to: [at('nibhriain'), at('pemberton'), at('greave'), at('wigglesworth')],
    cc: [at('rosie')],
    subject: 'Residential: cabin list',
    text: 'Cabin list attached. Rosie helped me to type it, so she is copied in. Thank you Rosie!',
  });
  send('2026-09-23 16:20', {
    from: at('rosie'),
    to: [at('calloway'), at('nibhriain'), at('pemberton'), at('greave'), at('wigglesworth')],
    subject: 'Re: Residential: cabin list',
    text: 'Please can I swap with Mia she snores',
    answers: trip,
    says: { received: [pupil(who('rosie'))] },
  });
  // A pupil merely copied in does not fire (above), nor one written to beside others.
  send('2026-09-24 12:10', {
    from: at('nibhriain'),
    to: [home('bownessmum')],
    cc: [at('catherine')],
    subject: 'Flute lesson',
    text: 'Dear Mrs Bowness, the flute lesson moves to Friday. I have copied Catherine in so that she has the time.',
  });
  // Something that worries her, to five at once (F24).
  send('2026-11-11 17:31', {
    from: at('mia'),
    to: [at('nibhriain'), at('osei'), at('sheikhomar'), at('scrivens'), at('office')],
    subject: 'question',
    text: 'who do i tell if somebody at home is not nice to my brother',
    says: { received: [pupil(who('mia'))] },
  });
  // Governor, parent group, service accounts: the same rule.
  for (const [when, key, subject] of [
    ['2026-10-09 16:00', 'drummond', 'school council'],
    ['2026-11-12 15:45', 'pta', 'cake stall'],
    ['2026-09-28 08:35', 'office', 'my coat'],
    ['2026-10-15 18:02', 'safeguarding', 'a thing'],
  ] as const) {
    send(when, {
      from: at('ngozi'),
      to: [at(key)],
      subject,
      text: 'hello this is ngozi from 5 sycamore i have a question can i come and ask it',
      says: { received: [pupil(who('ngozi'))] },
    });
  }
  // In Bcc, and with a plus tag on the teacher's address.
  send('2026-10-19 16:45', {
    from: at('tomos'),
    to: [at('lilyash')],
    bcc: [at('ramanathan')],
    subject: 'rugby',
    text: 'are you coming to rugby. miss i put you in so you know where we are',
    says: { received: [pupil(who('tomos'))] },
  });
  send('2026-11-04 09:05', {
    from: at('tomos'),
    to: [{ name: '', address: 'p.ramanathan+homework@uplandprimary.example' }],
    subject: 'homework',
    text: 'diolch miss here it is',
    says: { received: [pupil(who('tomos'))] },
  });
  // A pupil's account that the roster does not hold.
  send('2026-09-08 10:20', {
    from: { name: 'Harley New', address: 'harley.new30@pupils.uplandprimary.example' },
    to: [at('yildiz')],
    subject: 'logged in!',
    text: 'it works',
    says: { received: [pupil(null, 'not-on-roster')] },
  });
  // Her own child: fires all the same, with a reason.
  send('2026-10-14 15:35', {
    from: at('meera'),
    to: [at('ramanathan')],
    subject: 'amma',
    text: 'can we have noodles',
    says: { received: [pupil(who('meera'), 'own-child')] },
  });
  // To mother and to her own teacher: the reason holds in mother's mailbox only.
  send('2026-11-18 15:36', {
    from: at('meera'),
    to: [at('zielinska'), at('ramanathan')],
    subject: 'late pickup',
    text: 'miss my mum says can i wait in her room',
    says: {
      received: [pupil(who('meera'))],
      at: { [box('ramanathan')]: [pupil(who('meera'), 'own-child')] },
    },
  });
  // The account is the child's even when mum is at the keyboard (F25), however young the child (F11).
  send('2026-09-14 19:40', {
    from: at('daisy'),
    to: [at('fairweather')],
    subject: 'Daisy - shoes',
    text: "Hi Miss Fairweather, this is Daisy's mum, I can't get into mine. Are plimsolls OK for PE? Gemma",
    says: { received: [pupil(who('daisy'))] },
  });
  // About the DSL, to the Headteacher (F21): the rule and its desk are the same; the wall is for the people.
  send('2026-12-02 12:15', {
    from: at('oscar'),
    to: [at('marchbank')],
    subject: 'mr osei bonsu',
    text: 'i dont think it was fair what mr osei bonsu said to me about football',
    says: { received: [pupil(who('oscar'))] },
  });
  // Names that need encoding, and namesakes told apart by their addresses.
  send('2026-10-12 16:16', {
    from: at('lukasz'),
    to: [at('nibhriain')],
    subject: 'Żółw 🐢',
    text: 'proszę pani mam żółwia. I have a tortoise, can I bring it?',
    says: { received: [pupil(who('lukasz'))] },
  });
  send('2026-10-12 16:17', {
    from: at('zoe'),
    to: [at('vaughan')],
    subject: 'poème',
    text: 'voilà mon poème, il est très court',
    says: { received: [pupil(who('zoe'))] },
  });
  send('2026-11-19 16:00', {
    from: at('hussain4'),
    to: [at('vaughan')],
    subject: 'homework',
    text: 'here is my roman soldier',
    says: { received: [pupil(who('hussain4'))] },
  });
  send('2026-11-19 16:30', {
    from: at('hussain6'),
    to: [at('pemberton')],
    subject: 'homework',
    text: 'here is my evolution poster',
    says: { received: [pupil(who('hussain6'))] },
  });
  // A subject that nobody should read a day later: an incident at once.
  send('2026-11-25 20:05', {
    from: at('finn'),
    to: [at('pemberton')],
    subject: 'i want to die',
    text: 'sir i dont want to come any more',
    says: { received: [urgent(who('finn'))] },
  });
  // The address that a child and a parent share: the parent, unless the name is the child's.
  const shared = home('finn').address;
  send('2026-09-21 18:10', {
    from: { name: 'Orla Halloran', address: shared },
    to: [at('pemberton')],
    subject: 'Twins - dentist',
    text: 'Both are at the dentist on Thursday from two. Thanks, Orla',
  });
  send('2026-09-25 17:10', {
    from: { name: 'Finn Halloran', address: shared },
    to: [at('pemberton')],
    subject: 'my bridge',
    text: 'sir its finn on mums email here is a photo of my bridge',
    says: { received: [pupilFromHome(who('finn'), 'shared-address')] },
  });
  send('2026-10-02 17:10', {
    from: { name: 'The Hallorans', address: shared },
    to: [at('office')],
    subject: 'Gate code',
    text: 'Has the gate code changed? Orla',
  });
  // To another pupil only: no adult of the school has it.
  stage.post.send({
    at: moment('2026-10-05 16:00'),
    from: at('freya'),
    to: [at('mia')],
    subject: 'sleepover',
    text: 'mum says yes',
  });
};
