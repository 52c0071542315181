import type { Explanation } from '../policy/explain';
import type { Finding } from '../policy/finding';
import type { Draft, Sighted, SystemSighted } from './entries';
import type { WorkbookName } from './layout';

/** A finding on its way into the registers. */
export interface Sighting {
  finding: Finding;
  /** When Gmail accepted the message, ISO 8601. */
  acceptedAt: string;
  /** Of the mailbox's owner; null when nobody on the roster has it. */
  ownerName: string | null;
  /** Of the finding's `person`. */
  personName: string | null;
  /** The class of that person, when a pupil. */
  className: string | null;
  /** Why it is there: what the register says of it stays as it is told now. */
  why: Pick<Explanation, 'seen' | 'remedy'>;
  /** When it is recorded, ISO 8601. */
  at: string;
  /** Id of the writer. */
  actor: string;
}

/**
 * What becomes of a finding (design section 5, disposition): which workbooks get an entry, and what it says.
 *
 * - `contact-log`: a line of the contact log. `count`: one more in the pattern of that person, rule and week.
 * - `incident`: an incident in `incidents` for every desk but IT's, and one in `system` when IT is among them; the
 *   Head imitated (rule 6: IT and Headteacher) is both. Also an incident for the Headteacher or SLT alone is filed in
 *   `incidents`: `staff-concerns` holds what is said of adults' conduct, and that is made only by a person (design
 *   section 5, F20), never by a rule.
 * - `flag`: nothing; only the reader sees it.
 *
 * IT is given no case: its entry names addresses and codes, no person, class or reason.
 */
export function toDrafts(sighting: Sighting): { workbook: WorkbookName; draft: Draft }[] {
  const { finding, acceptedAt, at, actor, ownerName, personName } = sighting;
  const payload: Sighted = {
    ...finding,
    acceptedAt,
    ownerName,
    personName,
    className: sighting.className || null,
    seen: sighting.why.seen.join('\n'),
    settles: sighting.why.remedy.join('\n'),
  };
  switch (finding.disposition) {
    case 'contact-log':
      return [{ workbook: 'incidents', draft: { kind: 'contact', at, actor, payload } }];
    case 'count':
      return [{ workbook: 'staff-concerns', draft: { kind: 'count', at, actor, payload } }];
    case 'incident': {
      const drafts: { workbook: WorkbookName; draft: Draft }[] = [];
      if (finding.desks.some((desk) => desk !== 'it')) {
        drafts.push({ workbook: 'incidents', draft: { kind: 'incident-opened', at, actor, payload } });
      }
      if (finding.desks.includes('it')) {
        drafts.push({
          workbook: 'system',
          draft: { kind: 'security-incident', at, actor, payload: forSystem(payload) },
        });
      }
      return drafts;
    }
    case 'flag':
      return [];
  }
}

function forSystem(sighted: Sighted): SystemSighted {
  const { rule, mailbox, messageId, date, address, channel, acceptedAt } = sighted;
  return { rule, mailbox, messageId, date, address, channel, acceptedAt };
}
