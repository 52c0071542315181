import type { Day } from '../people/day';
import { exPupil, holds, isPupil, type Person, type Role } from '../people/person';
import { packedDigest, packPeople } from '../people/snapshot';
import type { Register } from '../policy/judgement';
import { isHead } from '../policy/school';
import { sha256 } from '../register/sha256';
import type { Snapshot } from '../wire/snapshot';

/** Whose cards decide by the snapshot. A pupil's or a stranger's card is a plain one and needs none. */
const READERS: readonly Exclude<Role, 'pupil' | 'ex-pupil'>[] = [
  'staff',
  'governor',
  'parent-group',
  'service',
  'clerk',
];

/**
 * What cards need to know of the school today, the same for every reader but for the reader's own number, because all
 * users of the add-on share one cache.
 *
 * @param readerAddress as the identity token gives it
 * @param today the school's local day
 * @returns null for a reader whose cards need none: somebody on no register is answered only on a staff domain
 */
export function makeSnapshot(register: Register, readerAddress: string, today: Day): Snapshot | null {
  const { school, roster } = register;
  const reader = roster.identify(readerAddress, '', today);
  if (reader.kind !== 'unlisted-staff' && !(reader.kind === 'school' && isReader(reader.person, today)))
    return null;
  const salt = Utilities.getUuid();
  const isActingHead = (person: Person) =>
    !holds(person, 'headteacher', today) && isHead(school, person, today);
  const { name, domains, pupilDomains, timeZone, hours, terms, settings } = school;
  return {
    madeAt: new Date().toISOString(),
    salt,
    reader: reader.kind === 'school' ? roster.people.indexOf(reader.person) : null,
    school: {
      name,
      domains,
      pupilDomains,
      timeZone,
      hours,
      terms,
      trustedAuthserv: settings.trustedAuthserv,
      outOfHoursInterrupt: settings.outOfHoursInterrupt,
    },
    ...packPeople(roster, today, isActingHead, salt, sha256),
    approvals: approvalsToday(register, today, salt),
    deskOpen: roster.people.some(
      (person) => holds(person, 'dsl', today) || holds(person, 'deputy-dsl', today),
    ),
  };
}

function isReader(person: Person, today: Day): boolean {
  const child = isPupil(person, today) || exPupil(person, today) !== 'no';
  return !child && READERS.some((role) => holds(person, role, today));
}

/** Every personal address for which approval was asked, with how that stands today. */
function approvalsToday({ roster, approvals }: Register, today: Day, salt: string): Snapshot['approvals'] {
  return roster.people.flatMap((person, number) =>
    person.personalEmails.flatMap((address) => {
      const state = approvals.state(person.id, address, today);
      if (state === 'none') return [];
      const until = approvals.approvedUntil(person.id, address, today);
      return [{ person: number, address: packedDigest(salt, roster.key(address), sha256), state, until }];
    }),
  );
}
