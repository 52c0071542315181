import { domainOf } from '../../mail/domain';
import { plainText } from './subject';

/** What a firm or body that people deal with as private persons is for. */
export type ConsumerKind = 'shopping' | 'booking' | 'account' | 'club';

// Well-known names on the United Kingdom's high street and web, from general knowledge. Left out: who serves schools
// as much as people (Microsoft, Google, Zoom, Eventbrite, ParentPay), and mail providers (waitrose.com, sky.com).
const DOMAINS: Record<Exclude<ConsumerKind, 'club'>, string> = {
  shopping: `amazon.co.uk amazon.com aboutyou.com argos.co.uk asda.com asos.com boohoo.com boots.com currys.co.uk
    deliveroo.co.uk depop.com diy.com dunelm.com ebay.co.uk ebay.com etsy.com evri.com fatface.com gousto.co.uk
    gumtree.com halfords.com hellofresh.co.uk hm.com hollandandbarrett.com hotelchocolat.com ikea.co.uk ikea.com
    jdsports.co.uk joules.com just-eat.co.uk lego.com johnlewis.co.uk johnlewis.com lookfantastic.com made.com
    marksandspencer.com mandmdirect.com moonpig.com morrisons.com mountainwarehouse.com next.co.uk newlook.com
    notonthehighstreet.com ocado.com photobox.co.uk riverisland.com sainsburys.co.uk seasaltcornwall.com
    shein.co.uk shein.com sportsdirect.com superdrug.com temu.com tesco.com thewhitecompany.com tkmaxx.com
    ubereats.com very.co.uk vinted.co.uk vinted.com wayfair.co.uk wickes.co.uk zalando.co.uk zara.com`,
  booking: `airbnb.co.uk airbnb.com ba.com booking.com britishairways.com brittany-ferries.co.uk centerparcs.co.uk
    cineworld.co.uk cottages.com easyjet.com eurostar.com expedia.co.uk expedia.com haven.com holidayextras.com
    hoseasons.co.uk hotels.com jet2.com jet2holidays.com lastminute.com loveholidays.com lner.co.uk
    nationalexpress.com odeon.co.uk onthebeach.co.uk opentable.co.uk pocruises.com poferries.com premierinn.com
    ryanair.com seetickets.com skyscanner.net sykescottages.co.uk thefork.co.uk thetrainline.com ticketmaster.co.uk
    travelodge.co.uk trivago.co.uk tui.co.uk uber.com virginatlantic.com vrbo.com vueling.com wizzair.com`,
  account: `admiral.com autotrader.co.uk aviva.co.uk barclays.co.uk barclays.com bumble.com bupa.co.uk
    churchill.com comparethemarket.com confused.com cv-library.co.uk directline.com disneyplus.com eharmony.co.uk
    experian.co.uk facebookmail.com gocompare.com halifax.co.uk hinge.co hsbc.co.uk indeed.com klarna.co.uk
    lloydsbank.co.uk match.com monzo.com moneysupermarket.com nationwide.co.uk natwest.com netflix.com nowtv.com
    octopus.energy onthemarket.com paypal.co.uk paypal.com pof.com puregym.com rac.co.uk reed.co.uk rightmove.co.uk
    santander.co.uk specsavers.co.uk spotify.com starlingbank.com strava.com theaa.com tinder.com totaljobs.com
    zoopla.co.uk`,
};

/** What other bodies call themselves, in their domain or display name. */
const CALLED: readonly (readonly [ConsumerKind, RegExp])[] = [
  [
    'club',
    /golf(?!f)|(?:tennis|cricket|rugby|bowls|bowling|sailing|rowing|yacht|squash|badminton|bridge|hockey|cycling|running|angling|ski) ?club|allotment|choral society|residents' ?association|rotary club|parkrun|\b(?:labour|conservatives|libdems|green ?party)\b/,
  ],
  [
    'booking',
    /cottages|holidays(?! ?club)|holiday ?(?:lets?|homes?|rentals?)|hotels?\b|guest ?house|bed and breakfast|airlines?\b|airways|villas|chalets|campsite|camping|caravan|car hire|cruises/,
  ],
  [
    'account',
    /dental|dentist|orthodont|optician|veterinary|\bvets\b|estate ?agents?|mortgage|bridal|\bweddings?\b|tattoo|hair ?(?:salon|dress)|beauty|kennels|cattery/,
  ],
];

const kinds = new Map<string, ConsumerKind>();

/** What kind of private matter a firm's or club's name tells of; null for the many that tell nothing. */
export function consumerKind({ name, address }: { name: string; address: string }): ConsumerKind | null {
  const domain = domainOf(address);
  return listed(domain) ?? called(`${domain.replace(/[-.]/g, ' ')} ${plainText(name)}`);
}

/** A firm writes from many hosts: `marketplace.amazon.co.uk` is `amazon.co.uk`. */
function listed(domain: string): ConsumerKind | null {
  if (kinds.size === 0) {
    for (const [kind, domains] of Object.entries(DOMAINS)) {
      for (const one of domains.split(/\s+/)) kinds.set(one, kind as ConsumerKind);
    }
  }
  const labels = domain.split('.');
  for (let at = 0; at < labels.length - 1; at += 1) {
    const kind = kinds.get(labels.slice(at).join('.'));
    if (kind) return kind;
  }
  return null;
}

function called(text: string): ConsumerKind | null {
  return CALLED.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
