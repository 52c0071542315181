import { comparableDomain, domainOf } from '../mail/domain';

const ASCII = /^[\x20-\x7f]*$/;

/**
 * Whether `domain` is one of `patterns`: exactly, or below one written `*.example` (design section 5, Domains).
 *
 * @param domain as `domainOf` gives it
 * @param patterns lower case, internationalised ones in either form
 */
export function matchesDomain(domain: string, patterns: readonly string[]): boolean {
  const forms = ASCII.test(domain) ? patterns : patterns.map(comparableDomain);
  return forms.some((form) => (form.startsWith('*.') ? domain.endsWith(form.slice(1)) : domain === form));
}

/** Nearly every address: no plus sign, not at Gmail, nothing beyond ASCII. Asked ten times a message. */
const ITS_OWN_KEY = /^[\w.'=&-]+@(?!g(?:oogle)?mail\.com$)[a-z0-9-]+(?:\.[a-z0-9-]+)*$/;

/**
 * How two addresses are compared (design section 5, Addresses): without case; at Gmail without dots and plus tags,
 * googlemail.com being gmail.com; at the school's own domains without plus tags. Quotation marks that nothing needs
 * (`"tom"@home.example`) do not count, and internationalised names have one form.
 *
 * @param schoolDomains the school's domains, lower case, `*.` patterns allowed
 */
export function addressKey(address: string, schoolDomains: readonly string[]): string {
  const lower = address.trim().toLowerCase();
  if (ITS_OWN_KEY.test(lower) && !lower.includes('@xn--') && !lower.includes('.xn--')) return lower;
  const at = lower.lastIndexOf('@');
  if (at < 0) return lower;
  let domain = domainOf(lower);
  if (domain === 'googlemail.com') domain = 'gmail.com';
  const gmail = domain === 'gmail.com';
  const written = lower.slice(0, at);
  const local = comparableLocalPart((gmail ? written.replace(/\./g, '') : written).trim());
  const plus = local.indexOf('+');
  const tagged = plus > 0 && (gmail || matchesDomain(domain, schoolDomains));
  // What the tag hid may stand in quotation marks of its own: `"tom"+x`.
  return `${tagged ? comparableLocalPart(local.slice(0, plus).trim()) : local}@${domain}`;
}

/** One spelling of what stands before the `@`: NFC (RFC 6532, 3.1), and without quotation marks where they may go. */
function comparableLocalPart(local: string): string {
  const composed = ASCII.test(local) ? local : local.normalize('NFC').toLowerCase();
  if (!composed.startsWith('"') || !composed.endsWith('"') || composed.length < 2) return composed;
  const said = composed.slice(1, -1).replace(/\\(.)/gs, '$1');
  return said === '' || /["\\@]|^\s|\s$/.test(said) ? composed : said;
}
