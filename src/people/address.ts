import { domainOf } from '../mail/domain';

/** Whether `domain` is one of `patterns`: exactly, or below one written `*.example` (design section 5, Domains). */
export function matchesDomain(domain: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    pattern.startsWith('*.') ? domain.endsWith(pattern.slice(1)) : domain === pattern,
  );
}

/**
 * How two addresses are compared (design section 5, Addresses): without case; at Gmail without dots and plus tags,
 * googlemail.com being gmail.com; at the school's own domains without plus tags.
 *
 * @param schoolDomains the school's domains, lower case, `*.` patterns allowed
 */
export function addressKey(address: string, schoolDomains: readonly string[]): string {
  const lower = address.trim().toLowerCase();
  const at = lower.lastIndexOf('@');
  if (at < 0) return lower;
  let local = lower.slice(0, at);
  let domain = domainOf(lower);
  if (domain === 'googlemail.com') domain = 'gmail.com';
  const gmail = domain === 'gmail.com';
  if (gmail || matchesDomain(domain, schoolDomains)) {
    const plus = local.indexOf('+');
    if (plus > 0) local = local.slice(0, plus);
  }
  if (gmail) local = local.replace(/\./g, '');
  return `${local}@${domain}`;
}
