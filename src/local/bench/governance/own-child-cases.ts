// Rule 12: own child or another's (P26, F13), made from who is written to and what the subject says. The label of each
// follows from how it is made, before any rule is run.
import type { GovernanceCase } from './case';

const OFFICE = 'School Office <office@fernhill.example>';
const HEAD = 'Ruth Alderson <head@fernhill.example>';
const CLERK = 'Joan Petty <clerk@fernhill.example>';
const CHAIR = 'Derek Hollis <d.hollis@fernhill.example>';

interface Family {
  mailbox: string;
  child: string;
  /** Other spellings under which the whole name is written. */
  spellings: string[];
  first: string;
  /** Whether the office can tell who is meant by the first name. */
  firstIsAlone: boolean;
  class: string;
  teacher: string;
  address: string;
}

const family = (
  mailbox: string,
  child: string,
  first: string,
  firstIsAlone: boolean,
  className: string,
  teacher: string,
  address: string,
  ...spellings: string[]
): Family => ({
  mailbox: `${mailbox}@fernhill.example`,
  child,
  first,
  firstIsAlone,
  class: className,
  teacher: `${teacher}@fernhill.example`,
  address: `${address}@pupils.fernhill.example`,
  spellings,
});

const FAMILIES: readonly Family[] = [
  family(
    'p.raman',
    'Anand Raman',
    'Andy',
    true,
    '3K',
    'o.pugh',
    'anand27',
    'Raman, Anand',
    'ANAND RAMAN',
    'Andy Raman',
    'Anand Kumar Raman',
  ),
  family(
    'a.nwosu',
    'Chidi Nwosu',
    'Chidi',
    true,
    '1 Hazel',
    'l.denham',
    'chidi29',
    'Nwosu Chidi',
    'chidi nwosu',
    'Chidi J Nwosu',
  ),
  family(
    'k.wojcik',
    'Zofia Wójcik',
    'Zofia',
    true,
    '3M',
    's.bose',
    'zofia27',
    'Zofia Wojcik',
    'Zosia Wójcik',
    'WÓJCIK Zofia',
  ),
  family(
    't.bramley',
    'Samuel Bramley',
    'Samuel',
    true,
    '3K',
    'o.pugh',
    'sam27',
    'Sam Bramley',
    'Bramley, Sam',
    'sam bramley',
  ),
  family(
    'h.carrick',
    'Freya Carrick',
    'Freya',
    false,
    '4 Ash',
    'm.katz',
    'freya.c26',
    'Carrick, Freya',
    'FREYA CARRICK',
  ),
  family('s.lowe', 'Grace Lowe', 'Grace', false, '4 Ash', 'm.katz', 'grace26', 'Lowe, Grace', 'GRACE LOWE'),
  family(
    's.lowe',
    'William Lowe',
    'William',
    true,
    '1 Hazel',
    'l.denham',
    'william29',
    'Will Lowe',
    'Lowe William',
  ),
  family('friends', 'Poppy Lamb', 'Poppy', false, '3K', 'o.pugh', 'poppy27', 'Lamb, Poppy', 'poppy lamb'),
  family(
    'friends',
    'Dexter Quill',
    'Dexter',
    true,
    '4 Ash',
    'm.katz',
    'dexter26',
    'Quill Dexter',
    'DEXTER QUILL',
  ),
];

/** What parents write about; `@` is the child. */
const MATTERS = [
  '@ - music lessons',
  'Re: @',
  '@’s coat',
  'Absence: @',
  'Question about @, reading books',
  'Collecting @ early on Thursday',
  "@'s inhaler",
  'Dentist on Friday (@)',
];

/** Nothing in these says whose they are: to the child's own teacher alone they are a parent's. */
const NEUTRAL = ['A quick word', 'Hello', 'Reading books', 'Thursday', 'Homework', 'PE kit', 'Sorry!', ''];

/** Of another family's child, with the class that child is in. */
const OTHERS = [
  ['Ruby Thackwell', '4 Ash'],
  ['Leon Marchetti', '1 Hazel'],
  ['Amina Yusuf', '6 Rowan'],
  ['Kofi Amoah', '3M'],
  ['Samira Tully', '5 Oak'],
  ['Freya Moss', '3M'],
] as const;

/** A governor's or group's own task that touches a class; `@` is the class. */
const TASKS = [
  'Governor visit to @',
  'Monitoring visit, @: notes',
  'Learning walk in @',
  'Link governor: reading in @',
  'Raffle prize from @?',
  'Cake stall helpers from @',
  'Safeguarding visit note, @',
  'Sponsored walk: @ lap counts',
];

/** Every case of rule 12. */
export function ownChildCases(): GovernanceCase[] {
  const cases: GovernanceCase[] = [];
  const add = (
    kind: string,
    own: boolean,
    mailbox: string,
    to: string,
    subject: string,
    more: Partial<GovernanceCase> = {},
  ) =>
    cases.push({
      kind,
      mailbox,
      direction: 'sent',
      from: mailbox,
      to,
      subject,
      expected: own ? 'governance-personal-matter' : null,
      ...more,
    });
  const say = (matter: string, who: string) => matter.replace('@', who);

  for (const one of FAMILIES) {
    for (const matter of MATTERS) {
      add('own child by whole name', true, one.mailbox, OFFICE, say(matter, one.child));
      // A shared first name says nothing to the office, but in its class it is the child's.
      if (one.first !== 'Grace' && one.first !== 'Poppy') {
        add('first name, to the office', one.firstIsAlone, one.mailbox, OFFICE, say(matter, one.first));
        add(
          'first name, to the teacher',
          true,
          one.mailbox,
          `${one.teacher}, ${HEAD}`,
          say(matter, one.first),
        );
      }
    }
    one.spellings.forEach((spelling, i) => {
      add('own child, spelt otherwise', true, one.mailbox, HEAD, say(MATTERS[i]!, spelling));
      add('own child, spelt otherwise', true, one.mailbox, CLERK, say(MATTERS[i + 3]!, spelling));
    });
    add("to the child's account", true, one.mailbox, one.address, 'Dinner money');
    add("to the child's account", true, one.mailbox, `${OFFICE}, ${one.address}`, 'Tomorrow');
    for (const subject of NEUTRAL) add('to the teacher alone', true, one.mailbox, one.teacher, subject);
    for (const what of ['trip: who pays?', 'assembly on Friday', 'spellings', 'party bags']) {
      const subject = `${one.class} ${what}`;
      add('class, to teacher and office', true, one.mailbox, one.teacher, subject, { cc: OFFICE });
      add('class, to the head or clerk', false, one.mailbox, HEAD, subject, { cc: CLERK });
    }
    for (const task of TASKS) {
      add('a task in the class', false, one.mailbox, one.teacher, say(task, one.class));
      add('a task in the class', false, one.mailbox, CHAIR, say(task, one.class));
    }
    OTHERS.forEach(([other], i) => {
      add("another family's child", false, one.mailbox, OFFICE, say(MATTERS[i]!, other));
      add("another family's child", false, one.mailbox, HEAD, `Complaint about ${other}`);
      add("another family's child", false, one.mailbox, one.teacher, say(MATTERS[i + 2]!, other));
    });
    for (const subject of ['A quick word', 'Agenda', 'Thank you', 'Tuesday evening']) {
      for (const to of [HEAD, CHAIR, CLERK, 's.bose@fernhill.example', 'c.reay@fernhill.example']) {
        if (to !== one.teacher) add('to somebody else alone', false, one.mailbox, to, subject);
      }
    }
  }
  namesakes(add);
  otherHats(add);
  return cases;
}

type Add = (
  kind: string,
  own: boolean,
  mailbox: string,
  to: string,
  subject: string,
  more?: Partial<GovernanceCase>,
) => void;

/** The same name borne by somebody else, and first names that are words. */
function namesakes(add: Add): void {
  const raman = 'p.raman@fernhill.example';
  for (const what of ['absence', 'SEN review', 'attendance panel', 'year 6 transition']) {
    add('namesake by class', false, raman, HEAD, `Anand Raman, 5 Oak: ${what}`);
    add('own child by class', true, raman, HEAD, `Anand Raman, 3K: ${what}`);
    add('namesake by teacher', false, raman, `c.reay@fernhill.example, ${HEAD}`, `Anand Raman: ${what}`);
  }
  const lowe = 's.lowe@fernhill.example';
  for (const subject of [
    'Will you be at the meeting?',
    'Will the roof last?',
    'Grace period for the grant',
    'Grace before lunch',
    'A period of grace',
    'Mrs Grace’s reference',
    'Will Harper, roofing quote',
    'Where there is a will',
    'Williams and Sons: flat roof',
  ]) {
    add('a word or another name', false, lowe, OFFICE, subject);
    add('a word or another name', false, lowe, CHAIR, subject);
  }
  for (const [subject, to] of [
    ['Freya Hanson from the county', CHAIR],
    ['Chidi Eze, new lettings officer', CLERK],
    ['Zofia Nowak: interpreter', OFFICE],
    ['Samuel Price - auditor', HEAD],
    ['Mr Samuel’s invoice', OFFICE],
    ['Poppy appeal boxes', OFFICE],
    ['Poppy wreath for Remembrance', HEAD],
  ] as const) {
    for (const mailbox of ['h.carrick', 'a.nwosu', 'k.wojcik', 't.bramley', 'friends']) {
      add('a word or another name', false, `${mailbox}@fernhill.example`, to, subject);
    }
  }
}

/** Those whom the clause does not bind on the day, or who have no child here. */
function otherHats(add: Add): void {
  for (const matter of MATTERS) {
    const elsie = matter.replace('@', 'Elsie Reay');
    add('a staff governor, as staff', false, 'c.reay@fernhill.example', HEAD, elsie);
    add('a member of staff', false, 'm.katz@fernhill.example', OFFICE, matter.replace('@', 'Nathan Katz'));
    add(
      'after the term of office',
      false,
      'u.fairley@fernhill.example',
      OFFICE,
      matter.replace('@', 'Jonah Fairley'),
    );
    for (const [other] of OTHERS) {
      add(
        'a governor without children',
        false,
        'd.hollis@fernhill.example',
        HEAD,
        matter.replace('@', other),
      );
    }
  }
  for (const subject of NEUTRAL) {
    add('a governor without children', false, 'm.teale@fernhill.example', 'o.pugh@fernhill.example', subject);
  }
}
