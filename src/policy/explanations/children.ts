import { exPupil } from '../../people/person';
import { concernReason } from '../concern-reasons';
import type { Concern } from '../triage/concern';
import { CONCERN_WORDS } from '../words';
import { actorOf, correction, has, type Look, rosterCell, schoolColumn, type Told, whoWrote } from './look';

/** So many of the words that were seen are told; the gravest come first. */
const MOST_CONCERNS = 5;

/** Rules 2 and 3: a child wrote, or a former pupil who is under 18 or may be. */
export function childWrote(look: Look): Told {
  const { message, register, finding } = look;
  const concerns = register
    .concerns(message.subject, message.content?.ownWords ?? null)
    .slice(0, MOST_CONCERNS);
  const seen = [whoWrote(look), ...whichChild(look), ...age(look), ...concerns.map(wordsSeen)];
  if (message.content === null) seen.push('Only the subject was looked at here, not the text.');
  const remedy = [
    finding.disposition === 'incident'
      ? 'The DSL reads it, acts on it and closes it with a decision and a reason.'
      : EVERY_MESSAGE,
  ];
  if (concerns.length > 0)
    remedy.push('Words that mean nothing here can be put out of use on the tab Phrases.');
  const told = [...TOLD, ...concerns.map(({ kind }) => concernReason(kind))];
  return { seen, remedy: [...remedy, ...rosterRemedy(look)], told };
}

/** Rule 10: staff wrote to one child and nobody else. */
export function wroteToOneChild(look: Look): Told {
  return {
    seen: [
      `The message has one recipient over To, Cc and Bcc: ${look.finding.address}.`,
      ...whichChild(look),
      ...age(look),
    ],
    remedy: [
      'Nothing has to be settled: it is advice, and only the writer is shown it.',
      'With a colleague or the class’s shared account copied in it does not come up.',
      ...rosterRemedy(look),
    ],
    told: TOLD,
  };
}

/** Rule 11: a social platform tells of a child or parent who got in touch there. */
export function socialNotice(look: Look): Told {
  const { message, finding } = look;
  const platform = message.social?.platform ?? 'a social platform';
  const names = (message.social?.names ?? []).map((name) => `“${name}”`).join(', ');
  const logged = finding.disposition !== 'flag';
  return {
    seen: [
      `This is a notice from ${platform}, and the receiving server found that it comes from there.`,
      `It gives ${names === '' ? 'a name' : `the name ${names}`}, which anybody can choose there.`,
      has(look, 'ambiguous-name')
        ? 'Several people on the roster have that name (people.csv, column name).'
        : `One ${logged ? 'child' : 'parent'} on the roster has that name (${rosterCell(look, 'name')}).`,
      ...age(look),
    ],
    remedy: [
      logged ? EVERY_MESSAGE : 'Nothing has to be settled: it is advice, and only the reader is shown it.',
      'A notice to the account of a school site that stands on the tab Sites does not come up.',
    ],
    told: ['ambiguous-name', 'birth-date-unknown', 'by-name'],
  };
}

const EVERY_MESSAGE =
  'Nothing: it is logged because the policy asks for every contact to be logged. The DSL reads it and ticks it off.';

const TOLD: Told['told'] = [
  'ambiguous-name',
  'birth-date-unknown',
  'by-name',
  'not-on-roster',
  'personal-address',
  'shared-address',
];

/** Which row of the roster makes it a child. */
function whichChild(look: Look): string[] {
  if (has(look, 'not-on-roster')) {
    return ['The address is on the pupils’ domain. It is in no row of the roster (people.csv).'];
  }
  const child = isFormer(look) ? 'former pupil' : 'pupil';
  if (has(look, 'ambiguous-name')) {
    return ['Several people on the roster have this name, a child among them (people.csv, column name).'];
  }
  if (has(look, 'by-name')) {
    return [`One ${child} on the roster has this name (${rosterCell(look, 'name')}).`];
  }
  if (!has(look, 'personal-address')) {
    const column = schoolColumn(look, look.person, look.finding.address);
    return [`On the roster it is the school address of a ${child} (${rosterCell(look, column)}).`];
  }
  return [
    `On the roster it is a personal address of a ${child} (${rosterCell(look, 'personal_emails')}).`,
    ...(has(look, 'shared-address')
      ? ['A grown-up has the same address there. The name with the address is the child’s.']
      : []),
  ];
}

function isFormer({ finding, person, day }: Look): boolean {
  return finding.rule === 'ex-pupil-contact' || (person !== null && exPupil(person, day) !== 'no');
}

function age(look: Look): string[] {
  if (has(look, 'birth-date-unknown')) {
    return [
      `The roster has no date of birth (${rosterCell(look, 'date_of_birth')}), so they may be under 18.`,
    ];
  }
  return isFormer(look)
    ? [`The roster says that they have left and are under 18 (${rosterCell(look, 'left_on')}).`]
    : [];
}

function wordsSeen({ kind, seen, where }: Concern): string {
  const place = where === 'subject' ? 'In the subject' : 'In the text';
  return `${place} stand the words “${seen}”. They may be about ${CONCERN_WORDS[kind]}, or not.`;
}

function rosterRemedy(look: Look): string[] {
  if (has(look, 'not-on-roster')) {
    return ['Enter whose account it is on the roster: people.csv, column school_email.'];
  }
  if (has(look, 'birth-date-unknown')) {
    return [`Enter the date of birth on the roster: ${rosterCell(look, 'date_of_birth')}.`];
  }
  if (has(look, 'by-name')) return [correction(look, 'name')];
  if (has(look, 'personal-address')) return [correction(look, 'personal_emails')];
  if (isFormer(look)) return [correction(look, 'left_on')];
  const { person, finding } = look;
  if (actorOf(look) === null && finding.direction === 'received') return [];
  return [correction(look, person === null ? 'school_email' : 'roles')];
}
