// Rule 13: the written subjects, each in the mailbox of a governor and of the group whom it fits (P25).
import { type GovernanceCase, rows } from './case';
import { ADVERTS, BUSINESS_RECEIVED, IN_OWN_NAME, RECEIVED_BY_GROUPS } from './subjects/first-received';
import {
  BUSINESS_OF_GOVERNORS,
  BUSINESS_OF_GROUPS,
  PRIVATE_OF_GOVERNORS,
  PRIVATE_OF_GROUPS,
} from './subjects/first-sent';
import {
  HELD_OUT_BUSINESS_OF_GROUPS,
  HELD_OUT_BUSINESS_RECEIVED,
  HELD_OUT_BUSINESS_SENT,
  HELD_OUT_PRIVATE_SENT,
  HELD_OUT_RECEIVED,
} from './subjects/held-out';
import {
  SECOND_BUSINESS_OF_GROUPS,
  SECOND_BUSINESS_RECEIVED,
  SECOND_BUSINESS_SENT,
  SECOND_PRIVATE_SENT,
  SECOND_RECEIVED,
} from './subjects/second';
import {
  THIRD_BUSINESS_OF_GROUPS,
  THIRD_BUSINESS_RECEIVED,
  THIRD_BUSINESS_SENT,
  THIRD_PRIVATE_SENT,
  THIRD_RECEIVED,
} from './subjects/third';

interface Account {
  mailbox: string;
  given: string;
  name: string;
}

/** Governors take turns, so that no subject is said twice. */
const GOVERNORS: readonly Account[] = [
  { mailbox: 'm.teale@fernhill.example', given: 'Marion', name: 'Marion Teale' },
  { mailbox: 'b.okoro@fernhill.example', given: 'Basil', name: 'Basil Okoro' },
  { mailbox: 'd.hollis@fernhill.example', given: 'Derek', name: 'Derek Hollis' },
  { mailbox: 'h.carrick@fernhill.example', given: 'Hugh', name: 'Hugh Carrick' },
];
const GROUP: readonly Account[] = [{ mailbox: 'friends@fernhill.example', given: 'Ian', name: 'Ian Lamb' }];

/** Cases of rule 13 by which its lists were made. */
export function outsideCases(): GovernanceCase[] {
  return [
    ...sent(
      "a governor's private matter, sent",
      GOVERNORS,
      PRIVATE_OF_GOVERNORS + SECOND_PRIVATE_SENT + THIRD_PRIVATE_SENT,
      true,
    ),
    ...sent("a group user's private matter, sent", GROUP, PRIVATE_OF_GROUPS, true),
    ...sent(
      "a governor's business, sent",
      GOVERNORS,
      BUSINESS_OF_GOVERNORS + SECOND_BUSINESS_SENT + THIRD_BUSINESS_SENT,
      false,
    ),
    ...sent(
      "a group's business, sent",
      GROUP,
      BUSINESS_OF_GROUPS + SECOND_BUSINESS_OF_GROUPS + THIRD_BUSINESS_OF_GROUPS,
      false,
    ),
    ...received(
      'order, booking or account, received',
      GOVERNORS,
      IN_OWN_NAME + SECOND_RECEIVED + THIRD_RECEIVED,
      true,
    ),
    ...received('advert, received', GOVERNORS, ADVERTS, false, true),
    ...received(
      'business, received',
      GOVERNORS,
      BUSINESS_RECEIVED + SECOND_BUSINESS_RECEIVED + THIRD_BUSINESS_RECEIVED,
      false,
    ),
    ...received("a group's business, received", GROUP, RECEIVED_BY_GROUPS, false),
    ...copiedToSchool(),
  ];
}

/** Cases of rule 13 that no list was made by. */
export function heldOutOutsideCases(): GovernanceCase[] {
  return [
    ...sent("a governor's private matter, sent", GOVERNORS, HELD_OUT_PRIVATE_SENT, true),
    ...sent("a governor's business, sent", GOVERNORS, HELD_OUT_BUSINESS_SENT, false),
    ...sent("a group's business, sent", GROUP, HELD_OUT_BUSINESS_OF_GROUPS, false),
    ...received('order, booking or account, received', GOVERNORS, HELD_OUT_RECEIVED, true),
    ...received('business or advert, received', GOVERNORS, HELD_OUT_BUSINESS_RECEIVED, false),
  ];
}

function cases(
  kind: string,
  accounts: readonly Account[],
  table: string,
  outside: boolean,
  make: (account: Account, address: string, subject: string) => Partial<GovernanceCase>,
): GovernanceCase[] {
  return rows(table).map(([address = '', subject = ''], i) => {
    const account = accounts[i % accounts.length]!;
    const said = subject.replace('{given}', account.given).replace('{name}', account.name);
    return {
      kind,
      mailbox: account.mailbox,
      direction: 'sent',
      from: account.mailbox,
      to: address,
      subject: said,
      expected: outside ? 'governance-outside-business' : null,
      ...make(account, address, said),
    };
  });
}

function sent(kind: string, accounts: readonly Account[], table: string, outside: boolean): GovernanceCase[] {
  return cases(kind, accounts, table, outside, () => ({}));
}

/** Half of what firms send of orders is bulk mail by its headers, as all adverts are. */
function received(
  kind: string,
  accounts: readonly Account[],
  table: string,
  outside: boolean,
  bulk = false,
): GovernanceCase[] {
  let turn = 0;
  return cases(kind, accounts, table, outside, (account, address) => ({
    direction: 'received',
    from: address,
    to: account.mailbox,
    bulk: bulk || (outside && turn++ % 4 > 1),
  }));
}

/** The same private words in a letter that the school gets as well are for the school to read as they are. */
function copiedToSchool(): GovernanceCase[] {
  return sent('outside, with a copy to the school', GOVERNORS, PRIVATE_OF_GOVERNORS, false)
    .filter((_, i) => i % 3 === 0)
    .map((one) => ({ ...one, cc: 'office@fernhill.example' }));
}
