import { type AuthenticationResults, verdictFor } from '../../mail/authentication';
import { domainOf } from '../../mail/domain';
import { correction, has, type Look, rosterCell, type Told } from './look';

/** Rule 1: mail that claims a school address it does not come from. */
export function forged(look: Look): Told {
  const { finding, message, person } = look;
  const domain = domainOf(finding.address);
  const failed = (results: AuthenticationResults | null) =>
    results !== null && verdictFor(domain, results) === 'fail';
  const ofGroup = !failed(message.results) && failed(message.original?.results ?? null);
  const results = ofGroup ? message.original!.results : message.results;
  return {
    seen: [
      `The writer claims the school address ${finding.address}.`,
      `The server that took it in found that it does not come from ${domain} (${verdict(results)}).`,
      `That stands in the line ${ofGroup ? 'X-Original-Authentication-Results, kept by the group' : 'Authentication-Results'}.`,
      ...(person === null ? [] : [`Whose address it claims: ${rosterCell(look, 'school_email')}.`]),
    ],
    remedy: [
      'If it is forged, IT deals with the sender, and the incident is closed.',
      `If a service writes for the school, IT has its mail signed for ${domain}, and it does not come up again.`,
    ],
    told: ['not-on-roster'],
  };
}

function verdict(results: AuthenticationResults | null): string {
  return results?.dmarc === 'fail' ? 'dmarc=fail' : 'no proof by DMARC, SPF or DKIM';
}

/** Rule 12: a governor's or parent group's account used about the holder's own child. */
export function ownChildMatter(look: Look): Told {
  const shared = look.person?.children.length === 0;
  const column = shared ? 'users' : 'children';
  const children = `${shared ? 'One who uses it' : 'The holder'} has a child here (${rosterCell(look, column)})`;
  return {
    seen: [
      `This is the account of a governor or parent group (${rosterCell(look, 'roles')}).`,
      `${children}, and the message seems to be about that child.`,
    ],
    remedy: [
      'Mail about one’s own child from one’s own address does not come up.',
      'Nothing else follows: it is counted, and the clerk sees the number.',
      correction(look, column),
    ],
    told: [],
  };
}

/** Rule 13: such an account used for what is not the school's. */
export function outsideBusiness(look: Look): Told {
  return {
    seen: [
      `This is the account of a governor or parent group (${rosterCell(look, 'roles')}).`,
      'The subject, the sender or the recipients are about something that is not the school’s.',
    ],
    remedy: [
      'One’s own address for what is not the school’s: then it does not come up.',
      'Nothing else follows: it is counted, and the clerk sees the number.',
      correction(look, 'roles'),
    ],
    told: [],
  };
}

/** Rule 14: pupils were sent a link to a site that is not on the register, or not open to them yet. */
export function siteLink(look: Look): Told {
  const early = has(look, 'before-access');
  return {
    seen: [
      `Among the recipients is a pupil, or a group with pupils: ${look.finding.address}.`,
      early
        ? 'A link in it leads to a site of the school’s that is not open to pupils yet (sites.csv, column pupils_from).'
        : 'A link in it leads to a platform or blog that is in no row of the tab Sites (sites.csv, column url).',
    ],
    remedy: [
      early
        ? 'A first day for pupils on the tab Sites that is not later than the message (sites.csv, column pupils_from).'
        : 'An entry on the tab Sites with the day on which SLT was told (sites.csv, columns url and notified_on).',
      'SLT looks at the site, and the incident is closed with a reason.',
    ],
    told: ['before-access'],
  };
}
