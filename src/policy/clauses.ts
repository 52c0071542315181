/** What a clause asks, in one plain sentence for the person it binds. Ids as in the policy's clause list; G17 is guidance. */
export const CLAUSES = {
  P10: 'It is not advisable to invite, or accept an invitation from, parents and children on a social platform.',
  P13: 'Any message from a child on a personal social media site must be reported to the DSL.',
  P14: 'Any message from a child through the school’s Google system must be reported to the DSL.',
  P15: 'Every such contact is logged.',
  P17: 'Any inappropriate communication involving any child, seen anywhere on social media, must be reported.',
  P18: 'An inappropriate communication involving a child must be reported at once.',
  P20: 'E-mail on school business with the school community is sent from a school account.',
  P22: 'Staff should not use a personal account to write to the school community on school business.',
  P23: 'Staff should not accept school business that comes from a colleague’s personal account.',
  P24: 'A personal account may be used where the Headteacher approved it beforehand.',
  P25: 'Accounts of governors and parent groups should be used for school business only.',
  P26: 'They should not be used for matters personal to the holder and the holder’s own child.',
  P30: 'Staff should not accept a pupil of any age as a friend or follower on a social platform.',
  P31: 'Nor should they accept a former pupil who is under 18.',
  P38: 'A member of SLT should be told of a site before pupils have access to it.',
  P46: 'Staff are advised not to exchange private messages with a pupil alone.',
  P64: 'Everybody must take care that nobody else can write in their name.',
  G17: 'Governors are advised to use their school account, though no law compels them.',
} as const;
export type Clause = keyof typeof CLAUSES;
