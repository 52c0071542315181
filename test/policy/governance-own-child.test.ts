import fc from 'fast-check';
import { PackedIdentities, packPeople } from '../../src/people/snapshot';
import { situationOf } from '../../src/policy/judge-by';
import { governancePersonalMatter } from '../../src/policy/rules/governance';
import { sha256 } from '../../src/register/sha256';
import { mail, says, school, sent } from './notation';

const SAYS = 'governance-personal-matter gov-parent count clerk';
// A parent governor of a second child, whose first name another pupil bears, and a class with two words.
const register = school({
  people: [
    'gov-parent,Nadia Haddad,,governor;parent,nadia@upland.example,,nadia.haddad@gmail.com,,,,sami;lily-h,',
    'lily-h,Lily Haddad,,pupil,lily.h@pupils.upland.example,,,2019-02-02,,1 Birch,,',
    'sami-two,Sami Quist,,pupil,sami.q@pupils.upland.example,,,2016-02-02,,3K,,',
    'teacher-2b,Olwen Pryce,,staff,pryce@upland.example,,,,,2B,,',
    'teacher-birch,Jon Marsh,,staff;governor,marsh@upland.example,,,,,1 Birch,,',
  ],
});

function saysOfSent(words: string, mailbox = 'nadia'): string[] {
  const [address, subject = ''] = words.split(' about ');
  return says(mailbox, sent(`from ${mailbox}@upland.example ${address}`, [`Subject: ${subject}`]), register);
}

describe('rule 12: a governor’s account and the own child (P26)', () => {
  test.each([
    ['Sami Haddad - music lessons'],
    ['Haddad, Sami: absence'],
    ['SAMI HADDAD'],
    ['Sami Karim Haddad’s coat'],
    ['Sámi Haddad'],
    ['sami haddad dinner money'],
  ])('is counted when the subject has the child’s whole name: %s', (subject) => {
    expect(saysOfSent(`to office@upland.example about ${subject}`)).toEqual([`${SAYS} (own-child-named)`]);
  });

  test('leaves another family’s child alone, whoever receives it (F13)', () => {
    expect(saysOfSent('to office@upland.example about Thomas Smith - music lessons')).toEqual([]);
    expect(saysOfSent('to pryce@upland.example about Complaint: Lily Brown')).toEqual([]);
    expect(saysOfSent('to khan@upland.example about Tom Smith’s coat', 'chair')).toEqual([]);
  });

  test('takes a first name for the child’s only when nobody else here can be meant', () => {
    expect(saysOfSent('to office@upland.example about Sami’s coat')).toEqual([]);
    expect(saysOfSent('to pryce@upland.example, head@upland.example about Sami’s coat')).toEqual([
      `${SAYS} (own-child-first-name)`,
    ]);
    expect(saysOfSent('to office@upland.example about Sami, 2B: coat')).toEqual([
      `${SAYS} (own-child-first-name)`,
    ]);
    expect(saysOfSent('to office@upland.example about Sami, 3K: coat')).toEqual([]);
    expect(
      saysOfSent('to pryce@upland.example, head@upland.example about Sami Nasser from the county'),
    ).toEqual([]);
  });

  test('counts a message to the child, by address or by the name of the recipient', () => {
    expect(saysOfSent('to sami@pupils.upland.example about Tea')).toEqual([`${SAYS} (own-child-address)`]);
    expect(saysOfSent('to Sami Haddad <someone@gmail.com> about Tea')).toEqual([`${SAYS} (own-child-named)`]);
  });

  test('counts what only the child’s teacher receives, unless it is a governor’s task', () => {
    expect(saysOfSent('to pryce@upland.example about A quick word')).toEqual([`${SAYS} (own-child-teacher)`]);
    expect(saysOfSent('to pryce@upland.example cc nadia.haddad@gmail.com about A quick word')).toEqual([
      `${SAYS} (own-child-teacher)`,
    ]);
    expect(saysOfSent('to pryce@upland.example about Governor visit to 2B')).toEqual([]);
    expect(saysOfSent('to pryce@upland.example cc head@upland.example about A quick word')).toEqual([]);
    expect(saysOfSent('to khan@upland.example about A quick word')).toEqual([]);
  });

  test('a teacher who is a governor as well is written to as a governor', () => {
    expect(saysOfSent('to marsh@upland.example about A quick word')).toEqual([]);
    expect(saysOfSent('to marsh@upland.example about Lily Haddad')).toEqual([`${SAYS} (own-child-named)`]);
  });

  test('counts the child’s class where teacher and office alone receive it', () => {
    expect(saysOfSent('to pryce@upland.example cc office@upland.example about 2B trip: who pays?')).toEqual([
      `${SAYS} (own-child-class)`,
    ]);
    expect(saysOfSent('to head@upland.example about 2B trip: who pays?')).toEqual([]);
    expect(saysOfSent('to office@upland.example about Birch class photo')).toEqual([
      `${SAYS} (own-child-class)`,
    ]);
    expect(saysOfSent('to office@upland.example about Birch tree by the gate')).toEqual([]);
  });

  test('does not bind staff, staff governors or a governor after the term (F8, F9)', () => {
    const changed = school({
      people: [
        'evans,Carol Evans,,staff;parent;governor,evans@upland.example,,,,,,owen,',
        'gov-parent,Nadia Haddad,,governor@..2026-08-31;parent,nadia@upland.example,,,,,,sami,',
      ],
    });
    const about = (box: string, name: string) =>
      says(box, sent(`from ${box}@upland.example to office@upland.example`, [`Subject: ${name}`]), changed);
    expect(about('evans', 'Owen Evans')).toEqual([]);
    expect(about('nadia', 'Sami Haddad')).toEqual([]);
  });

  test('a parent group’s account stands for the children of its users, under its own row (F12)', () => {
    expect(saysOfSent('to office@upland.example about Tom Smith - lost coat', 'pta')).toEqual([
      'governance-personal-matter pta count clerk (own-child-named)',
    ]);
    expect(saysOfSent('to khan@upland.example about Cake stall: can 3K help?', 'pta')).toEqual([]);
    expect(saysOfSent('to office@upland.example about Owen Evans - lost coat', 'pta')).toEqual([]);
  });

  test('says nothing of what a governor receives', () => {
    const received = mail('from office@upland.example to nadia@upland.example', ['Subject: Sami Haddad']);
    expect(says('nadia', received, register)).toEqual([]);
  });

  test('can be seen by a snapshot, which holds no name, by the whole name but not by a first name', () => {
    const packed = packPeople(register.roster, '2026-11-10', () => false, 'salt', sha256);
    const roster = new PackedIdentities(packed, register.school, 'salt', sha256);
    const rules = (subject: string) => {
      const letter = sent('from nadia@upland.example to office@upland.example', [`Subject: ${subject}`]);
      const situation = situationOf({ ...register, roster }, 'nadia@upland.example', letter);
      return governancePersonalMatter(situation).map(({ rule }) => rule);
    };
    expect(rules('Sami Haddad - music lessons')).toEqual(['governance-personal-matter']);
    expect(rules('Thomas Smith - music lessons')).toEqual([]);
    expect(rules('Sami’s coat')).toEqual([]);
  });

  test('finds the whole name among any other words', () => {
    const word = fc.stringMatching(/^[a-z]{4,9}$/);
    const around = fc.array(word, { maxLength: 5 });
    fc.assert(
      fc.property(around, around, fc.constantFrom('Sami Haddad', 'Haddad, Sami'), (before, after, name) => {
        const subject = [...before, '-', name, '-', ...after].join(' ');
        expect(saysOfSent(`to office@upland.example about ${subject}`)).toEqual([
          `${SAYS} (own-child-named)`,
        ]);
      }),
      { numRuns: 60 },
    );
  });
});
