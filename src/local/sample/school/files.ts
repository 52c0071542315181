// The school folder as design section 7 has it: school.json and the CSV files.

import { GROUP_COLUMNS, PEOPLE_COLUMNS } from '../../../people/read-people';
import { APPROVAL_COLUMNS } from '../../../policy/approvals';
import { SITE_COLUMNS } from '../../../policy/read-sites';
import { fullName, type Member, PUPIL_DOMAIN, STAFF_DOMAIN } from './member';
import { APPROVALS, SITES } from './register';
import type { School } from './school';

function cell(value: string): string {
  return /[",\n\r]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value;
}

function csv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
}

function settings(school: School): object {
  const ids = (...keys: string[]): string[] => keys.map((key) => school.who(key).id);
  return {
    name: 'Upland Primary School',
    domains: [STAFF_DOMAIN],
    pupilDomains: [PUPIL_DOMAIN],
    pupilMail: 'internal',
    timeZone: 'Europe/London',
    hours: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['08:00', '17:00']])),
    terms: [
      { name: 'Autumn 2026', from: '2026-09-02', to: '2026-12-18', holidays: [['2026-10-26', '2026-10-30']] },
      { name: 'Spring 2027', from: '2027-01-04', to: '2027-03-25', holidays: [['2027-02-15', '2027-02-19']] },
      { name: 'Summer 2027', from: '2027-04-12', to: '2027-07-21', holidays: [['2027-05-31', '2027-06-04']] },
    ],
    desks: {
      dsl: ids('osei'),
      'deputy-dsl': ids('calloway', 'qureshi'),
      headteacher: ids('marchbank'),
      'acting-head': [{ id: school.who('calloway').id, from: '2026-11-09', to: '2026-11-20' }],
      slt: ids('marchbank', 'osei', 'calloway', 'pryce', 'tranter'),
      chair: ids('drummond'),
      clerk: ids('kirkbride'),
      it: ids('wojcik'),
    },
    settings: {
      trustedAuthserv: ['mx.google.com', 'gmr-mx.google.com'],
      outOfHoursInterrupt: false,
      bodyTriage: true,
      patternThreshold: 3,
      excluded: [],
    },
  };
}

function personRow(member: Member): string[] {
  return [
    member.id,
    fullName(member),
    member.otherNames.join(';'),
    member.roles.join(';'),
    member.schoolEmail,
    member.aliases.join(';'),
    member.personalEmails.join(';'),
    member.bornOn,
    member.leftOn,
    member.classes.join(';'),
    member.children.join(';'),
    member.users.join(';'),
  ];
}

/** The school folder's files by name, as text. */
export function schoolFiles(school: School): Record<string, string> {
  const id = (key: string | undefined): string => (key === undefined ? '' : school.who(key).id);
  return {
    'school.json': `${JSON.stringify(settings(school), null, 2)}\n`,
    'people.csv': csv(PEOPLE_COLUMNS, school.members.map(personRow)),
    'approvals.csv': csv(
      APPROVAL_COLUMNS,
      APPROVALS.map((row, i) => [
        `approval-${String(i + 1).padStart(2, '0')}`,
        id(row.person),
        row.address ?? '',
        row.clause,
        row.purpose,
        row.asked,
        row.granted === undefined ? '' : id(row.by),
        row.granted ?? '',
        row.declined ?? '',
        row.expires ?? '',
        row.revoked ?? '',
      ]),
    ),
    'sites.csv': csv(
      SITE_COLUMNS,
      SITES.map((row, i) => [
        `site-${String(i + 1).padStart(2, '0')}`,
        row.platform,
        row.url,
        id(row.owner),
        row.account,
        row.class ?? '',
        row.notified,
        id(row.to),
        row.pupilsFrom ?? '',
        row.closed ?? '',
      ]),
    ),
    'groups.csv': csv(
      GROUP_COLUMNS,
      school.groups.map((group) => [group.address, group.name, group.members.join(';')]),
    ),
  };
}
