import { day, problemIn, type Row, readCsv, refuseDoubles, type Sheet } from '../people/csv';
import { type Day, dayBefore, daysBetween } from '../people/day';
import { holds } from '../people/person';
import { addresses } from '../people/read-people';
import type { Roster } from '../people/roster';
import type { ApprovalState } from './finding';
import { isHead, type School } from './school';

/** A row of `approvals.csv`: a request for prior approval and what became of it (P21, P24). */
export interface Approval {
  id: string;
  personId: string;
  /** Empty: any personal address of that person. */
  address: string;
  clause: string;
  purpose: string;
  askedOn: Day | null;
  grantedBy: string;
  grantedOn: Day | null;
  declinedOn: Day | null;
  expiresOn: Day | null;
  revokedOn: Day | null;
}

export const APPROVAL_COLUMNS = [
  'id',
  'person_id',
  'address',
  'clause',
  'purpose',
  'asked_on',
  'granted_by',
  'granted_on',
  'declined_on',
  'expires_on',
  'revoked_on',
] as const;

/** Reads `approvals.csv`. */
export function readApprovals(
  text: string,
  roster: Roster,
  file = 'approvals.csv',
): { approvals: Approval[]; sheet: Sheet } {
  const sheet = readCsv(file, text, APPROVAL_COLUMNS, ['id', 'person_id', 'granted_by', 'granted_on']);
  return { approvals: approvalsOf(sheet, roster), sheet };
}

/** The approvals in a sheet with the columns of `approvals.csv`; what is wrong joins the sheet's problems. */
export function approvalsOf(sheet: Sheet, roster: Roster): Approval[] {
  const refuseUnknown = (row: Row, column: string, id: string) => {
    if (roster.person(id) === null) problemIn(sheet, row, column, `nobody has the id "${id}"`);
  };
  refuseDoubles(sheet, 'id');
  return sheet.rows.map((row) => {
    const { id = '', person_id = '', clause = '', purpose = '', granted_by = '' } = row.cells;
    refuseUnknown(row, 'person_id', person_id);
    if (granted_by !== '') refuseUnknown(row, 'granted_by', granted_by);
    return {
      id,
      personId: person_id,
      address: addresses(sheet, row, 'address')[0] ?? '',
      clause,
      purpose,
      askedOn: day(sheet, row, 'asked_on'),
      grantedBy: granted_by,
      grantedOn: day(sheet, row, 'granted_on'),
      declinedOn: day(sheet, row, 'declined_on'),
      expiresOn: day(sheet, row, 'expires_on'),
      revokedOn: day(sheet, row, 'revoked_on'),
    };
  });
}

/** Of several rows, the first state in this order wins (design section 5, Approvals). */
const ORDER: readonly ApprovalState[] = [
  'approved',
  'needs-headteacher',
  'retrospective',
  'revoked',
  'expired',
  'declined',
  'asked',
  'none',
];

/** How long after a message a grant still counts as a late one for it. */
const RETROSPECTIVE_DAYS = 14;

/** The approvals a school has recorded, answering what covers a person's address on a day. */
export class Approvals {
  private readonly byPerson = new Map<string, Approval[]>();

  constructor(
    rows: readonly Approval[],
    private readonly roster: Roster,
    private readonly school: School,
  ) {
    for (const row of rows)
      this.byPerson.set(row.personId, [...(this.byPerson.get(row.personId) ?? []), row]);
  }

  /** The state of approval for `personId` to use `address` on `day` (P21, P24, F2, F6). */
  state(personId: string, address: string, day: Day): ApprovalState {
    const states = this.covering(personId, address).map((row) => this.rowState(row, day));
    return ORDER.find((state) => states.includes(state)) ?? 'none';
  }

  /** The row of the register that decides the state on `day`: its id; null when none covers the address. */
  deciding(personId: string, address: string, day: Day): string | null {
    const state = this.state(personId, address, day);
    if (state === 'none') return null;
    return this.covering(personId, address).find((row) => this.rowState(row, day) === state)?.id ?? null;
  }

  /**
   * The last day on which what is approved on `day` still is, as it stands now; null without an end, or when nothing
   * is approved.
   */
  approvedUntil(personId: string, address: string, day: Day): Day | null {
    const ends = this.covering(personId, address)
      .filter((row) => this.rowState(row, day) === 'approved')
      .map(lastDay);
    return ends.includes(null) ? null : (ends.sort().pop() ?? null);
  }

  private covering(personId: string, address: string): Approval[] {
    const key = this.roster.key(address);
    return (this.byPerson.get(personId) ?? []).filter(
      (row) => row.address === '' || this.roster.key(row.address) === key,
    );
  }

  private rowState(row: Approval, day: Day): ApprovalState {
    const granter = this.granter(row);
    if (granter !== null && row.grantedOn !== null) {
      if (row.grantedOn <= day) {
        if (row.revokedOn !== null && row.revokedOn <= day) return 'revoked';
        if (row.expiresOn !== null && row.expiresOn < day) return 'expired';
        return granter === 'head' ? 'approved' : 'needs-headteacher';
      }
      if (daysBetween(day, row.grantedOn) <= RETROSPECTIVE_DAYS) return 'retrospective';
    }
    if (row.declinedOn !== null && row.declinedOn <= day) return 'declined';
    return row.askedOn !== null && row.askedOn <= day ? 'asked' : 'none';
  }

  /** Who granted it: nobody for a grant to oneself or by somebody without the role that day. */
  private granter(row: Approval): 'head' | 'slt' | null {
    const person = this.roster.person(row.grantedBy);
    if (person === null || row.grantedOn === null || person.id === row.personId) return null;
    if (isHead(this.school, person, row.grantedOn)) return 'head';
    return holds(person, 'slt', row.grantedOn) ? 'slt' : null;
  }
}

/** The earlier of the day on which a grant runs out and the day before the one on which it is taken back. */
function lastDay({ expiresOn, revokedOn }: Approval): Day | null {
  if (revokedOn === null) return expiresOn;
  const before = dayBefore(revokedOn);
  return expiresOn !== null && expiresOn < before ? expiresOn : before;
}
