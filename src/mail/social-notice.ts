import { type AuthenticationResults, verdictFor } from './authentication';
import type { Content } from './content';
import { domainOf } from './domain';
import type { Headers } from './headers';
import type { NamedAddress } from './mailbox';
import { type Platform, platformOfSender } from './platforms';

/** What a social platform's mail tells of: somebody there asked, followed, wrote, commented or tagged. */
export interface SocialNotice {
  /** The platform's name as people say it: `Instagram`. */
  platform: string;
  /** `other` is what the owner has a part in too: a request that was accepted, a post that was liked. */
  kind: SocialKind;
  /**
   * Whom it names, as the platform writes it, or by a user name where it gives no other (`tom.smith` as `tom smith`);
   * nobody where only the body says it and the body was not read.
   */
  names: readonly string[];
}

export type SocialKind = 'request' | 'follow' | 'message' | 'comment' | 'tag' | 'other';

type Said = Pick<SocialNotice, 'kind' | 'names'>;

/**
 * Recognises a social platform's notice of what somebody did there (rule 11; P10, P30, P31, P46).
 *
 * Only mail that the receiving server found to come from the platform is believed. Digests, suggestions,
 * advertisements and security codes are no notices: nobody got in touch. Whoever opened the account chose the display
 * name, so a name is a hint at a person, never proof. Only English is understood.
 *
 * @param from the author as the message, or the group that sent it on, gives it
 * @param results the receiving server's verdict on that author; null when there is none
 * @param content the body; looked at only where the headers tell that somebody did something but not who
 */
export function readSocialNotice(
  headers: Headers,
  from: NamedAddress | null,
  results: AuthenticationResults | null,
  content: Content | null,
): SocialNotice | null {
  if (from === null || results === null) return null;
  const domain = domainOf(from.address);
  const platform = platformOfSender(domain);
  if (platform === null || NOT_ABOUT_PEOPLE.test(from.address) || verdictFor(domain, results) === 'fail') {
    return null;
  }
  const subject = plain(headers.first('subject').slice(0, LINE_LENGTH));
  const said = readLine(subject);
  if (said !== null && said.names.length > 0) return { platform: platform.name, ...said };
  const kind = said?.kind ?? kindOfNameless(subject);
  if (kind === null) return null;
  const sender = senderName(from.name, platform);
  if (sender.length > 0) return { platform: platform.name, kind, names: sender };
  const read = content === null ? null : readBody(content.text);
  return { platform: platform.name, ...(read ?? { kind, names: [] }) };
}

/** Addresses from which platforms send what is not about what a person did. */
const NOT_ABOUT_PEOPLE =
  /^[^@]*(?:suggest|recommend|recap|digest|newsletter|marketing|promo|security|verif|regist|job|billing|receipt|editors|news@|ads@)/;

/** Somebody did something, by kind; stands between the name and the rest of the line. Earlier kinds win. */
const DEEDS: readonly (readonly [SocialKind, string])[] = [
  [
    'request',
    '(?:sent|sends) you (?:an? |\\d+ )?(?:new )?(?:[\\w-]+ )?(?:request|invit(?:e|ation))s?|' +
      '(?:wants?|would like|requested|asked|is waiting) to (?:be(?:come)? (?:your |friends|a friend)|follow|connect|add|link|join|chat|talk|message|play|link up)|' +
      'added you (?:as |back|on |to (?:their|his|her) )|added you$|' +
      '(?:invited|invites|is inviting) you',
  ],
  [
    'follow',
    '(?:(?:started|began|is|are|is now|are now) following|(?:now )?follows?|followed|(?:is |are )?(?:now )?subscribed to) you',
  ],
  [
    'comment',
    '(?:comment(?:s|ed)|repl(?:y|ies|ied)|responded|answered|reviewed)(?: [\\w-]+){0,6}? you|' +
      '(?:wrote|writes|posted|shared [^:]{0,40}) on your (?:wall|timeline|profile|page)|' +
      'left an? [\\w-]+ on your',
  ],
  [
    'tag',
    '(?:tagged|mentioned)(?: [\\w-]+){0,6}? you|(?:added|posted|shared|uploaded) (?:[\\w-]+ ){1,3}of you',
  ],
  [
    'message',
    "(?:sent|sends|left|wrote) (?:to )?you|(?:messaged|dmed|dm'd|texted|called|snapped|poked|nudged|pinged) you|" +
      'waved (?:at|to) you|(?:tried|is trying) to (?:call|reach|contact) you|' +
      'shared (?:[\\w-]+ ){0,4}with you|has an? [\\w-]+ for you|asked you|sent an? (?:[\\w-]+ )?message',
  ],
  [
    'other',
    '(?:accepted|confirmed|approved) (?:[\\w-]+ )?you|(?:is|are) now (?:your |an? )?(?:friend|connect|contact)|' +
      '(?:likes?|liked|loves?|loved|reacted to|favou?rited|retweeted|reposted|boosted|shared|quoted|upvoted|pinned|saved|endorsed|congratulated|thanked|cheered)(?: [\\w-]+){0,4}? you|' +
      '(?:gave|gives|wished) you',
  ],
];

/** The same told the other way round: `New message from NAME`, `You were mentioned by NAME`. */
const RECEIVED: readonly (readonly [SocialKind, string])[] = [
  ['request', '(?:request|invite|invitation)s?(?: on [\\w.]+)?(?: from| by|:)|pending follower:'],
  ['follow', '(?:follower|subscriber)s?(?: on [\\w.]+)?:|followed by'],
  ['comment', '(?:comment|reply|replies|review|answer)s? (?:from|by)'],
  ['tag', '(?:tagged|mentioned|mentions?)(?: [\\w-]+){0,4}? (?:by|from)'],
  ['message', '(?:message|dm|snap|chat|call|voicemail|question|shout|note)s? from|messaged by'],
  [
    'other',
    "your new(?:est)? (?:connection|friend|contact|follower),?|you (?:are|'re) now (?:friends|connected) with",
  ],
];

/** Words between a name and what its bearer did. */
const ADVERBS = '(?:(?:has|have|had|just|also|recently|they|and)\\s+)*';

const DONE = DEEDS.map(
  ([kind, deed]) => [kind, new RegExp(`^(?<who>.{0,120}?)\\s*\\b${ADVERBS}(?:${deed})`, 'i')] as const,
);

const DONE_BY = RECEIVED.map(
  ([kind, received]) =>
    [
      kind,
      new RegExp(
        `\\b(?:${received})\\s+(?<who>.+?)(?=\\s+(?:on|via|in|at|about|is|are|wants|that)\\b|\\s*[:!?|"\u2026]|\\s[-\u2013\u2014]\\s|\\.*\\s*$)`,
        'i',
      ),
    ] as const,
);

/** What one line says somebody did; `names` is empty where it says that without a name. */
function readLine(line: string): Said | null {
  const done = matches(DONE, line);
  if ((done !== null && done.names.length > 0) || DIGEST.test(line)) return done;
  return matches(DONE_BY, line) ?? done;
}

function matches(patterns: readonly (readonly [SocialKind, RegExp])[], line: string): Said | null {
  for (const [kind, pattern] of patterns) {
    const who = pattern.exec(line)?.groups?.who;
    if (who !== undefined) return { kind, names: namesIn(who) };
  }
  return null;
}

/** Nobody did anything: the platform wants to be visited. */
const DIGEST =
  /\bsuggest|people you may know|you might know|do you know|recommend|digest|recap|highlights|trending|this week|weekly|\bcode\b|log-?in|password/i;

/** `Mia Jones (@mia), Tom Smith and 3 others` → the names of both. */
function namesIn(who: string): string[] {
  return who
    .replace(/\([^()]*\)/g, ' ')
    .replace(/^\s*\[[^\]]*\]/, '')
    .replace(/^\s*[\w.+][\w.+ ]{0,24}:\s+/, '')
    .split(/\s*,\s*|\s+(?:and|&)\s+/)
    .map((name) =>
      name
        .replace(/^(?:hi|hey|hello|your (?:[\w-]+ )?(?:friend|follower|contact|connection))\s+/i, '')
        .replace(/^(?:@|u\/)|["“”]|(?<=\s|^)\d+(?=\s|$)/g, '')
        .replace(/\s+(?:via|on|from)\s+[\w.+]+$/i, '')
        .trim(),
    )
    .map((name) => (name.includes(' ') ? name : name.replace(/[._]+/g, ' ').trim()))
    .filter((name) => /\p{L}/u.test(name) && !NOBODY.test(name));
}

/** What stands where a name could: `Someone sent you a message`, `2 others`. */
const NOBODY =
  /^(?:i|and|you|your|you have|you've|someone|somebody|people|(?:your |a )?friends?|(?:a )?new (?:friend|follower)|more|others?(?: .*)?)$/i;

/** The kind of a notice whose subject tells what was done but not by whom; null for what is no notice. */
function kindOfNameless(subject: string): SocialKind | null {
  if (DIGEST.test(subject)) return null;
  return NAMELESS.find(([, pattern]) => pattern.test(subject))?.[0] ?? null;
}

const NAMELESS: readonly (readonly [SocialKind, RegExp])[] = [
  [
    'request',
    /\b(?:friend|follow|follower|connection|contact|message|chat) (?:request|invit)|\binvitation|\badd me to your|\blike to (?:add you|connect|join)|\bwant to connect|\bjoin my\b/i,
  ],
  ['follow', /\bnew (?:follower|subscriber)s?\b/i],
  ['comment', /\b(?:new|a) (?:comment|reply)\b|\bnew (?:comments|replies)\b/i],
  ['tag', /\byou(?:'ve| were| have)(?: been)? (?:tagged|mentioned)\b|\bnew mention/i],
  [
    'message',
    /\b(?:new|unread|missed|direct|private|waiting)\b.*\b(?:message|dm|snap|chat|call)s?\b|\bmessaged you/i,
  ],
  ['other', /\bnew notifications?\b|\bnotifications? (?:pending|waiting)|\bnotifications from\b/i],
];

/** `Mia Jones via LinkedIn`, `Mia Jones (via X)`: a platform that writes in the person's name. */
function senderName(display: string, platform: Platform): string[] {
  const name = plain(display);
  const known = [platform.name, ...platform.hosts, ...platform.senders].map((word) => word.toLowerCase());
  const isPlatforms = name
    .toLowerCase()
    .split(/\s+/)
    .some((word) => known.includes(word));
  const via = /^(.*?)\s*\(?\b(?:via|on)\s+[\w.+ ]+\)?$/i.exec(name);
  if (via) return namesIn(via[1]!);
  return isPlatforms || /\b(?:notifications?|team|no-?reply|support|mail)\b/i.test(name) ? [] : namesIn(name);
}

/** How many lines of a body are read, and how much of each and of a subject: what a notice is about stands first. */
const LINES = 60;
const LINE_LENGTH = 300;

/** What the lines of a body say; a name may stand on the line before what its bearer did. */
function readBody(text: string): Said | null {
  const lines = text
    .split(/\r?\n/, LINES * 4)
    .map((line) => plain(line.slice(0, LINE_LENGTH)))
    .filter((line) => line !== '')
    .slice(0, LINES);
  let kind: SocialKind | null = null;
  const names = new Set<string>();
  lines.forEach((line, i) => {
    const said = readLine(line);
    if (said === null) return;
    const found = said.names.length > 0 || i === 0 ? said.names : namesIn(lines[i - 1]!);
    if (found.length > 0) kind ??= said.kind;
    for (const name of found) names.add(name);
  });
  return kind === null ? null : { kind, names: [...names] };
}

/** One line of plain letters: what children write in fancy alphabets (`𝓜𝓲𝓪`) reads as what it looks like. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\p{Cf}|\ufe0f/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
