// What schools use today, written down as plainly as people write it, to have something to compare with.
import type { Letter } from '../../sample/mail/letter';

/** One copy of a letter in one mailbox. */
export interface Copy {
  mailbox: string;
  messageId: string;
  received: boolean;
  letter: Letter;
}

export interface Baseline {
  name: string;
  /** Whether it would have somebody look at the message. */
  flags(copy: Copy): boolean;
}

/** The words that such lists hold, of bullying, harm, abuse and swearing. */
const KEYWORDS =
  /\b(kill|suicide|die|dead|hurt|harm|abuse|hit|hate|bully(ing)?|drugs?|gun|knife|sex|naked|nudes?|secret|password|gift cards?|bank details|fuck\w*|shit|bitch|idiot|stupid|gay)\b/i;

/** Filters as people make them in Gmail for this: from the pupils' domain; free mail with "urgent" words; VIP names. */
const FILTERS: readonly ((copy: Copy) => boolean)[] = [
  ({ received, letter }) => received && /@pupils\./i.test(letter.from.address),
  ({ received, letter }) =>
    received &&
    /@(gmail|hotmail|outlook|yahoo|icloud)\./i.test(letter.from.address) &&
    /urgent|payment|bank|gift/i.test(letter.subject),
  ({ received, letter }) =>
    received &&
    /head ?teacher|helen marchbank/i.test(letter.from.name) &&
    !/@uplandprimary\./i.test(letter.from.address),
  ({ received, letter }) => received && /friend request|follow you|followed you/i.test(letter.subject),
];

export const BASELINES: readonly Baseline[] = [
  {
    name: 'every outside address',
    flags: ({ received, letter }) =>
      received
        ? !/@(pupils\.)?uplandprimary\.example$/i.test(letter.from.address)
        : [...letter.to, ...(letter.cc ?? []), ...(letter.bcc ?? [])].some(
            ({ address }) => !/@(pupils\.)?uplandprimary\.example$/i.test(address),
          ),
  },
  { name: 'keyword list', flags: ({ letter }) => KEYWORDS.test(`${letter.subject}\n${letter.text}`) },
  { name: 'Gmail filters', flags: (copy) => FILTERS.some((filter) => filter(copy)) },
];
