import { platformOfHost } from '../mail/platforms';
import { readWebAddress, type WebAddress } from '../mail/web-address';
import type { Day } from '../people/day';

/** A site of the school's own, as the register has it. */
export interface Site {
  id: string;
  platform: string;
  url: string;
  ownerId: string;
  /** Lower case. */
  accountEmail: string;
  className: string;
  notifiedOn: Day | null;
  pupilsFrom: Day | null;
  closedOn: Day | null;
}

/**
 * What the register of sites says of a link on a day (rule 14, P38): `elsewhere` is no listed platform or blog host,
 * `open` a site of the school's that pupils may see, `before-access` one that they may see only later, `unregistered`
 * any other page of such a host, a site that was closed or not notified yet among them.
 */
export type LinkStanding = 'elsewhere' | 'open' | 'before-access' | 'unregistered';

/** @param link as written in a message */
export function standingOf(link: string, sites: readonly Site[], day: Day): LinkStanding {
  const address = readWebAddress(link);
  const page = address === null ? null : listedPage(address);
  if (page === null) return 'elsewhere';
  const registered = (pagesOf(sites).get(page.host) ?? []).filter(
    ({ site, page: home }) => isRegisteredOn(site, day) && lies(page, home),
  );
  if (registered.length === 0) return 'unregistered';
  return registered.some(({ site }) => site.pupilsFrom === null || site.pupilsFrom <= day)
    ? 'open'
    : 'before-access';
}

/** Whether the site was notified by that day and is not closed; both ends belong to it. */
export function isRegisteredOn(site: Site, day: Day): boolean {
  return (
    site.notifiedOn !== null && site.notifiedOn <= day && (site.closedOn === null || day <= site.closedOn)
  );
}

/** Whether the site is one of a platform's: by its address, or by the name that the register gives. */
export function isOnPlatform(site: Site, platform: string): boolean {
  const address = readWebAddress(site.url);
  const found = address === null ? null : platformOfHost(address.host);
  return found?.platform.name === platform || site.platform.trim().toLowerCase() === platform.toLowerCase();
}

/** A page of a listed host, in the form in which two links to it are the same. */
interface Page {
  host: string;
  /** Lower case: platforms do not tell `@Upland` from `@upland`. */
  path: readonly string[];
  query: ReadonlyMap<string, string>;
  /** The platform itself, not anybody's page there. */
  isFrontDoor: boolean;
}

function listedPage({ host: written, path: parts, query }: WebAddress): Page | null {
  const host = written.replace(/\.blogspot\.[a-z.]+$/, '.blogspot.com');
  const found = platformOfHost(host);
  // A site that Google Sites publishes under a school's own domain has that for its first part, a public one `view`.
  if (found === null || (found.listed === 'sites.google.com' && parts[0] !== 'view')) return null;
  const { platform, listed } = found;
  const video = videoOf(listed, parts);
  const path = video === null ? parts.map((part) => part.toLowerCase()) : ['watch'];
  return {
    host: platform.siteIsHost ? host : platform.hosts[0]!,
    path,
    query: video === null ? query : new Map([['v', video]]),
    isFrontDoor: path.length === 0 && (!platform.siteIsHost || host === listed),
  };
}

/** `youtu.be/ID`, `youtube.com/shorts/ID` and `youtube.com/watch?v=ID` are one film. */
function videoOf(host: string, path: readonly string[]): string | null {
  if (host === 'youtu.be') return path[0] ?? null;
  const isFilm = host.startsWith('youtube') && /^(?:shorts|embed|live|v)$/.test(path[0] ?? '');
  return isFilm ? (path[1] ?? null) : null;
}

/**
 * Whether a page is a registered site's or lies below it. What the register asks for after `?` must be there too; a
 * row with the platform's front door stands for that page alone, not for everybody there.
 */
function lies(page: Page, home: Page): boolean {
  if (home.isFrontDoor && !page.isFrontDoor) return false;
  return (
    home.path.every((part, i) => page.path[i] === part) &&
    [...home.query].every(([name, value]) => page.query.get(name) === value)
  );
}

const PAGES = new WeakMap<readonly Site[], ReadonlyMap<string, { site: Site; page: Page }[]>>();

/** The register's sites by host, worked out once for each list. */
function pagesOf(sites: readonly Site[]): ReadonlyMap<string, { site: Site; page: Page }[]> {
  const known = PAGES.get(sites);
  if (known) return known;
  const pages = new Map<string, { site: Site; page: Page }[]>();
  for (const site of sites) {
    const address = readWebAddress(site.url);
    const page = address === null ? null : listedPage(address);
    if (page !== null) pages.set(page.host, [...(pages.get(page.host) ?? []), { site, page }]);
  }
  PAGES.set(sites, pages);
  return pages;
}
