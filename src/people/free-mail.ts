import { domainOf } from '../mail/domain';
import { LISTED_DOMAINS, UK_PROVIDERS } from './free-mail-domains';

let domains: Set<string> | null = null;

/** Whether anybody can get an address at this one's domain (rule 7). */
export function isFreeMail(address: string): boolean {
  domains ??= unpack();
  return domains.has(domainOf(address));
}

function unpack(): Set<string> {
  const all = new Set(UK_PROVIDERS.split(' '));
  for (const group of LISTED_DOMAINS.split('|')) {
    const colon = group.indexOf(':');
    const suffix = group.slice(0, colon);
    let label = '';
    for (const part of group.slice(colon + 1).split(' ')) {
      label = label.slice(0, Number.parseInt(part[0]!, 36)) + part.slice(1);
      all.add(`${label}.${suffix}`);
    }
  }
  return all;
}
