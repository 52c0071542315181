// What stands in approvals.csv and sites.csv. The scenes in personal-addresses.ts and sites.ts speak of these rows.

/** `person` and `by` are keys; `address` is empty (any personal address of that person) or one address. */
export interface ApprovalRow {
  person: string;
  address?: string;
  clause: 'P21' | 'P24';
  purpose: string;
  asked: string;
  by?: string;
  granted?: string;
  declined?: string;
  expires?: string;
  revoked?: string;
}

export const APPROVALS: readonly ApprovalRow[] = [
  {
    person: 'baptiste',
    clause: 'P24',
    purpose: 'Away fixtures: phone has no school account',
    asked: '2026-09-03',
    by: 'marchbank',
    granted: '2026-09-04',
    expires: '2026-12-18',
  },
  {
    person: 'crickmore',
    clause: 'P21',
    purpose: 'Hospital appointments, no laptop',
    asked: '2026-09-07',
    by: 'pryce',
    granted: '2026-09-08',
    expires: '2026-12-18',
  },
  {
    person: 'wigglesworth',
    clause: 'P24',
    purpose: 'Account locked for two days',
    asked: '2026-10-08',
    by: 'marchbank',
    granted: '2026-10-09',
    expires: '2026-10-31',
  },
  {
    person: 'petch',
    clause: 'P24',
    purpose: 'Residential in September',
    asked: '2026-09-02',
    by: 'marchbank',
    granted: '2026-09-03',
    expires: '2026-09-30',
  },
  {
    person: 'dhaliwal',
    clause: 'P24',
    purpose: 'Broken laptop',
    asked: '2026-09-14',
    by: 'marchbank',
    granted: '2026-09-15',
    expires: '2026-12-18',
    revoked: '2026-10-13',
  },
  {
    person: 'probert',
    clause: 'P24',
    purpose: 'Prefers own phone',
    asked: '2026-09-16',
    by: 'marchbank',
    declined: '2026-09-17',
  },
  { person: 'gurung', clause: 'P24', purpose: 'Working from her mother’s', asked: '2026-11-16' },
  {
    person: 'marchbank',
    clause: 'P24',
    purpose: 'While in hospital',
    asked: '2026-11-06',
    by: 'marchbank',
    granted: '2026-11-06',
    expires: '2026-11-30',
  },
  {
    person: 'kaminska',
    clause: 'P24',
    purpose: 'School phone being repaired',
    asked: '2026-11-10',
    by: 'calloway',
    granted: '2026-11-11',
    expires: '2026-12-18',
  },
  {
    person: 'ferrante',
    clause: 'P24',
    purpose: 'School phone being repaired',
    asked: '2026-11-20',
    by: 'calloway',
    granted: '2026-11-23',
    expires: '2026-12-18',
  },
  {
    person: 'umeh',
    clause: 'P21',
    purpose: 'Evening course',
    asked: '2026-09-09',
    by: 'tranter',
    granted: '2026-09-10',
    expires: '2026-12-18',
  },
  {
    person: 'umeh',
    clause: 'P24',
    purpose: 'Evening course, put to the Headteacher',
    asked: '2026-09-28',
    by: 'marchbank',
    granted: '2026-10-01',
    expires: '2026-12-18',
  },
  {
    person: 'balogun',
    address: 'yetunde.balogun.sample884@gmail.com',
    clause: 'P24',
    purpose: 'Cover calls before seven',
    asked: '2026-09-03',
    by: 'marchbank',
    granted: '2026-09-04',
    expires: '2027-07-16',
  },
  {
    person: 'tilley',
    clause: 'P24',
    purpose: 'Lost password in September',
    asked: '2026-10-01',
    by: 'marchbank',
    granted: '2026-10-02',
    expires: '2026-12-18',
  },
];

export interface SiteRow {
  platform: string;
  url: string;
  owner: string;
  account: string;
  class?: string;
  notified: string;
  to: string;
  pupilsFrom?: string;
  closed?: string;
}

const blog = (name: string): string => `https://upland-sample-${name}.edublogs.org/`;

export const SITES: readonly SiteRow[] = [
  {
    platform: 'X',
    url: 'https://x.com/UplandPrimarySample',
    owner: 'lloydparry',
    account: 'office@uplandprimary.example',
    notified: '2025-09-08',
    to: 'marchbank',
  },
  {
    platform: 'Edublogs',
    url: blog('4oak'),
    owner: 'vaughan',
    account: 'r.vaughan@uplandprimary.example',
    class: '4 Oak',
    notified: '2026-09-04',
    to: 'calloway',
    pupilsFrom: '2026-09-14',
  },
  {
    platform: 'Edublogs',
    url: blog('5poplar'),
    owner: 'ramanathan',
    account: 'p.ramanathan@uplandprimary.example',
    class: '5 Poplar',
    notified: '2026-09-07',
    to: 'calloway',
    pupilsFrom: '2026-10-05',
  },
  {
    platform: 'Edublogs',
    url: blog('6yew'),
    owner: 'pemberton',
    account: 'j.pemberton@uplandprimary.example',
    class: '6 Yew',
    notified: '2025-09-12',
    to: 'calloway',
    pupilsFrom: '2025-09-15',
    closed: '2026-10-23',
  },
  {
    platform: 'YouTube',
    url: 'https://www.youtube.com/@UplandPrimarySampleMusic',
    owner: 'snaith',
    account: 'p.snaith@uplandprimary.example',
    notified: '2026-09-18',
    to: 'pryce',
    pupilsFrom: '2026-09-21',
  },
];
