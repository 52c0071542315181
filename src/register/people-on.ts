import type { Rule } from '../policy/finding';
import { RULE_WORDS } from '../policy/words';
import type { RowWrite } from './canvas';
import { instant, text, type Zone } from './cell';
import type { Involved, Sighted } from './entries';
import { PERSON_IS } from './person-is';
import { append } from './rows';
import type { View } from './state';

/**
 * The people on a new incident, each with one part. Nobody is a `subject` here: whose conduct is in question is for a
 * person to say, never for a rule (F20).
 */
export function peopleOn(finding: Sighted): Involved[] {
  const { person, personName: name, address, mailbox, ownerName } = finding;
  const owner: Involved = {
    name: ownerName,
    person: null,
    address: mailbox,
    part: finding.direction === 'received' ? 'recipient' : 'writer',
  };
  const is = PERSON_IS[finding.rule];
  if (is === 'owner') return [{ ...owner, name: name ?? ownerName, person }];
  const part = isChild(finding)
    ? 'child'
    : is === 'imitated'
      ? 'witness'
      : is === 'writer'
        ? 'writer'
        : 'recipient';
  if (is !== 'imitated') return [{ name, person, address, part }, owner];
  const writer: Involved = { name: null, person: null, address, part: 'writer' };
  return person === null ? [writer, owner] : [{ name, person, address: null, part }, writer, owner];
}

const ABOUT_CHILDREN: readonly Rule[] = [
  'pupil-contact',
  'ex-pupil-contact',
  'private-message-to-pupil',
  'social-contact',
];

/** Whether the finding's person is a child; of one imitated, the pupil's class or the desk for children alone tells. */
function isChild(finding: Sighted): boolean {
  if (finding.person === null) return false;
  if (ABOUT_CHILDREN.includes(finding.rule)) return true;
  return (
    PERSON_IS[finding.rule] === 'imitated' && (finding.className !== null || finding.desks.join() === 'dsl')
  );
}

export function peopleRows(people: readonly Involved[], incident: string, view: View): RowWrite[] {
  const first = view.lastRow('People on incidents');
  return people.map((involved, i) =>
    append(
      'incidents',
      'People on incidents',
      { lastRow: () => first + i },
      {
        incident: text(incident),
        name: text(involved.name),
        person: text(involved.person),
        address: text(involved.address),
        part: text(involved.part),
      },
    ),
  );
}

/** A line of the chronology: both clocks, when it happened and when it was recorded (K5, K7). */
export function chronicle(
  finding: Sighted,
  incident: string,
  { at, actor }: { at: string; actor: string },
  view: View,
  zone: Zone,
): RowWrite {
  const where = `${finding.ownerName === null ? '' : `${finding.ownerName}, `}${finding.mailbox}`;
  return append('incidents', 'Chronology', view, {
    incident: text(incident),
    happened: instant(finding.date, zone),
    recorded: instant(at, zone),
    what: text(`${RULE_WORDS[finding.rule]} (in the mailbox of ${where})`),
    by: text(actor),
  });
}
