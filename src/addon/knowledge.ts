import { isCommonProvider } from '../people/common-providers';
import { PackedIdentities } from '../people/snapshot';
import type { ApprovalState } from '../policy/finding';
import type { Knowledge } from '../policy/judgement';
import type { School } from '../policy/school';
import { sha256 } from '../register/sha256';
import type { Snapshot } from '../wire/snapshot';

/** A school without its people: what is left to decide by when there is no snapshot. */
export type SchoolFrame = Snapshot['school'];

/** What the rules may ask, out of a snapshot. */
export function knowledgeOf(snapshot: Snapshot, localTime: Knowledge['localTime']): Knowledge {
  const roster = new PackedIdentities(snapshot, snapshot.school, snapshot.salt, sha256);
  const { hours, terms, outOfHoursInterrupt } = snapshot.school;
  const actingHeads = roster.actingHeads().map((id) => ({ id, from: null, to: null }));
  return {
    school: {
      hours: hours as School['hours'],
      terms,
      desks: { 'acting-head': actingHeads },
      settings: { outOfHoursInterrupt },
    },
    roster,
    approvals: {
      state(personId, address, day) {
        const digest = roster.short(address);
        const row = snapshot.approvals.find((a) => String(a.person) === personId && a.address === digest);
        if (row === undefined) return 'none';
        const ended = row.state === 'approved' && row.until !== null && row.until < day;
        return ended ? 'expired' : (row.state as ApprovalState);
      },
      // A snapshot holds no number of a row.
      deciding: () => null,
    },
    isFreeMail: isCommonProvider,
    isDisposable: () => false,
    sites: [],
    // A child's message is shown as such whatever it says: its words are the desk's to read.
    concerns: () => [],
    localTime,
  };
}

/** A snapshot in which nobody stands: addresses are told apart by the school's domains alone. */
export function domainsOnly(school: SchoolFrame | null): Snapshot {
  return {
    madeAt: '',
    salt: '',
    reader: null,
    school: school ?? {
      name: '',
      domains: [],
      pupilDomains: [],
      timeZone: 'Europe/London',
      hours: {},
      terms: [],
      trustedAuthserv: ['mx.google.com', 'gmr-mx.google.com'],
      outOfHoursInterrupt: false,
    },
    people: [],
    classes: [],
    addresses: {},
    names: {},
    groups: [],
    approvals: [],
    deskOpen: false,
  };
}
