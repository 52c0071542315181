import type { Reason } from '../reasons';
import { plainText } from './subject';

/** What a subject tells of, in the reasons of rule 13. */
export type PrivateMatter = Extract<Reason, 'account-in-own-name' | 'booking' | 'private-life' | 'shopping'>;

const any = (...alternatives: string[]) => new RegExp(`(?<!\\w)(?:${alternatives.join('|')})(?!\\w)`);

/** What somebody writes about in a matter of their own. Each phrase is enough by itself, so each is narrow. */
const WRITTEN: readonly (readonly [PrivateMatter, RegExp])[] = [
  [
    'private-life',
    any(
      '(?:golf|tennis|cricket|bowls|squash|badminton|rugby|sailing|rowing|bridge|netball|hockey|choir|rotary|ski) (?:club|match|competition|fixtures?|captain|tournament|practice|subs|nets|lessons|day|trip|society|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)',
      "(?:\\w+'s|my|our|your|happy|\\d+th) (?:birthday|wedding|anniversary|christening|hen|stag|baby shower|retirement do)",
      '(?:wedding|birthday|christening|hen|stag|engagement) (?:party|do|night|present|invitations?|weekend|cake)',
      "(?:dentist|dental|gp|doctor'?s?|hospital|physio\\w*|optician'?s?|vet'?s?|mri|midwife|scan|hair|hairdresser) (?:appointment|appt|check ?-?up|results?)",
      '(?:drinks|pub|barbecue|bbq) (?:on|at ours|at the weekend|this|next) ?\\w*',
      '(?:dinner|lunch|supper) (?:on (?:satur|sun)day|at ours|at the weekend)',
      "(?:my|mum's|dad's|granny's|gran's) (?:\\w+ ){0,2}(?:cv|job|interview|divorce|solicitor|will|mortgage|pension|house|garden|kitchen|extension|boiler|car|dog|cat|holiday|flights?|trip|weekend|blood test|operation|prescription|tax return|council tax|passport|licence|insurance|broadband|phone|flat|loft|novel|wife|husband|partner|mother|father|daughter|son)",
      'our (?:holiday|wedding|anniversary|mortgage|daughter|son|dog|cat|flights?|house (?:move|sale|purchase))',
      '(?:holiday|wedding|baby) (?:photos|pictures|snaps|news|plans)',
      '(?:holiday|cottage|villa) (?:booking|reservation|availability|enquiry|deposit|cancellation|dates)',
      'curriculum vitae|cv attached|job application|covering letter',
      'house (?:sale|purchase|viewing|move|swap)|completion date|conveyancing|mortgage (?:offer|application|advice)|remortgage',
      'car (?:insurance|hire|service|for sale)|mot (?:due|booking|test)|test drive|parking (?:fine|ticket|penalty)',
      '(?:home|travel|pet|life) insurance|self assessment|tax return|season tickets?|(?:lessons?|tickets?|a (?:room|seat|table|place)|spa day) for (?:me|us|mum|dad|my \\w+)|fantasy football|babysitt\\w+|parish council minutes|allotment \\w+|residents. association',
    ),
  ],
  [
    'booking',
    any(
      '(?:hotel|flights?|ferry|apartment|caravan|lodge|campsite|pitch|restaurant|table|spa|theatre|cruise|room) (?:booking|reservation|availability|enquiry|deposit|cancellation|dates)',
      'booking for (?:easter|christmas|new year|half term|the weekend|our holiday|two|four|six|\\d+ (?:adults|people|nights|guests))',
      '(?:book|booking|reserve|cancel) (?:a|the|our|my) (?:table|room|cottage|villa|flights?|holiday|pitch|lodge|tee time|spa day)',
      'my (?:booking|reservation|flights?|tickets|stay|tee time|appointment)|tee time|weekend break',
    ),
  ],
  [
    'shopping',
    any(
      'my (?:\\w+ ){0,2}(?:order|parcel|delivery|refund|return|purchase|subscription|membership|account|basket|warranty)',
      '(?:where is|missing|cancel|return of|refund for|not delivered) (?:my )?order',
    ),
  ],
];

/** What a firm writes of an order, a booking or an account that exists; never what it would like to sell. */
const CONFIRMED: readonly (readonly [PrivateMatter, RegExp])[] = [
  [
    'booking',
    any(
      '(?:booking|reservation|appointment) (?:is )?(?:confirmation|confirmed|reference|ref|details|received|cancelled|reminder|number)',
      "your (?:[\\w'&]+ ){0,3}(?:booking|reservation|stay|flights?|itinerary|e-?tickets?|tickets|boarding pass|holiday|table|appointment|trip|check-?in|journey)(?! (?:ideas?|inspiration|sale|awaits))",
      '(?:booking|reservation) (?:ref\\w* |number |no\\.? )?#?[a-z]{0,3}-?\\d[\\d-]{2,}',
      'boarding pass|e-?ticket|itinerary|check in (?:now |online )?for your',
    ),
  ],
  [
    'shopping',
    any(
      'order (?:ref\\w* |number |no\\.? )?#?[a-z]{0,3}-?\\d[\\d-]{2,}',
      'your (?!place )(?:[\\w-]+ ){1,4}(?:is|are|was|were|has been|have been) (?:confirmed|booked|delivered|dispatched|shipped|renewed)',
      'order (?:is )?(?:confirmation|confirmed|update|number|no|ref|received|dispatched|despatched|shipped|delivered|status)',
      "your (?!next |first )(?:[\\w.'&#-]+ ){0,3}(?:order|parcel|package|purchase|delivery|refund|return|receipt)",
      '(?:thank you|thanks) for (?:your (?:order|purchase|payment)|shopping|ordering)',
      '(?:dispatched|despatched)|out for delivery|ready (?:to collect|for collection)',
    ),
  ],
  [
    'account-in-own-name',
    any(
      "your (?:[\\w.'&-]+ ){0,3}(?:accounts?|statement|bill|subscription|membership|renewal|policy|direct debit|prescription|profile|payment|matches)",
      '(?:reset|change|changed) your (?:\\w+ )?password|password (?:reset|changed)|(?:verify|confirm|activate) your (?:\\w+ )?(?:email|account|address|membership)',
      'account (?:created|opened|activated|confirmation|registration)|thank you for (?:registering|joining)|membership (?:renewal|confirmation|confirmed|card)',
    ),
  ],
];

/** An advert speaks of orders that nobody made yet. */
const ADVERT =
  /\d ?%|(?<!\w)(?:off|sale|offers?|deals?|save|savings?|win|won|newsletter|last chance|don't miss|book (?:now|your|early|today)|places to|this (?:spring|summer|autumn|winter|weekend)|early bird|discount|vouchers?|gift (?:guide|ideas)|black friday|cyber|new in|recommended|we miss you|free (?:delivery|shipping|gift)|today only|tonight|ends|hurry|shop (?:now|today|online|the)|order (?:now|by|before|today)|rewards?|points|prize|introducing|inspiration|from only|back in stock|left in your|your next|top picks|flash|bonus)(?!\w)/;

/** Enough in the subject of a firm that is known for private dealings. */
const DEALING: readonly (readonly [PrivateMatter, RegExp])[] = [
  ['booking', /booking|reserv|itinerary|ticket|appointment|check.?in|journey|\bstay\b|\bflight\b/],
  ['shopping', /order|dispatch|despatch|deliver|parcel|receipt|purchase|refund|return|collect|on its way/],
  [
    'account-in-own-name',
    /account|statement|\bbill|password|verif|confirm|activat|welcome|subscri|member|renew|polic|applica|payment|security/,
  ],
];

const REPLY = /^(?:re|aw)\b ?:/;
const FORWARDED = /^fwd?\b ?:/;

/** The private matter that a subject the holder wrote speaks of. A reply has the subject of somebody else. */
export function writtenMatter(subject: string): PrivateMatter | null {
  const text = plainText(subject);
  if (REPLY.test(text)) return null;
  return WRITTEN.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/**
 * The order, booking or account that a firm's subject confirms; null for adverts and everything else.
 *
 * @param known whether the firm is one for private dealings, of which less needs to be said
 */
export function confirmedMatter(subject: string, known: boolean): PrivateMatter | null {
  const text = plainText(subject);
  // A firm's system begins no conversation.
  if (ADVERT.test(text) || REPLY.test(text) || FORWARDED.test(text)) return null;
  const first = (list: typeof CONFIRMED) => list.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  return first(CONFIRMED) ?? (known ? first(DEALING) : null);
}
