import { domainOf } from '../mail/domain';
import { membership } from './domain-set';
import { FREE_MAIL_AND_DISPOSABLE, FREE_MAIL_ONLY } from './listed-domains';

/** Consumer mail of British internet providers that no two of the kept lists name. */
const UK_PROVIDERS = new Set([
  'btopenworld.com',
  'ee.co.uk',
  'lineone.net',
  'onetel.com',
  'onetel.net',
  'orange.net',
  'outlook.co.uk',
  'phonecoop.coop',
  'plus.net',
  'plusnet.com',
  'supanet.com',
  'talktalk.co.uk',
  'talktalk.net',
  'tesco.net',
  'uwclub.net',
  'vodafone.net',
  'waitrose.com',
  'which.net',
  'zen.co.uk',
]);

const isListed = membership(FREE_MAIL_ONLY, FREE_MAIL_AND_DISPOSABLE);

/**
 * Whether anybody can get an address at this one's domain (rule 7; design section 5, Addresses). Of domains that are
 * on no list one in 17,000 is taken for one that is.
 */
export function isFreeMail(address: string): boolean {
  const domain = domainOf(address);
  return UK_PROVIDERS.has(domain) || isListed(domain);
}
