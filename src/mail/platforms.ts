/** A social networking application in the policy's sense (P6), or a host of blogs. */
export interface Platform {
  /** As people say it. */
  name: string;
  /** Domains its notices come from, subdomains included; none where it sends no mail about people. */
  senders: readonly string[];
  /**
   * Hosts of its pages, subdomains included. They are names for the same thing, the first stands for all, except
   * where `siteIsHost`.
   */
  hosts: readonly string[];
  /** Whether a member's pages have a host of their own (`class4.edublogs.org`), so that the host says whose they are. */
  siteIsHost: boolean;
  /** No longer there (F18), and listed because the policy or old mail names it. */
  defunct: boolean;
}

/** Name, domains of notices, hosts of pages. */
type Row = readonly [name: string, senders: string, hosts: string];

/**
 * Those the policy names, and what children and parents use now. ClassDojo, Seesaw, Tapestry, Google Classroom and
 * Scratch are not here: a school chooses those as its tools, and what they send is school business.
 *
 * Sender domains are those that public mail filters and fixtures name for real notices (looked up November 2026).
 */
const NETWORKS: readonly Row[] = [
  ['Facebook', 'facebookmail.com metamail.com', 'facebook.com fb.com fb.me fb.watch'],
  ['Instagram', 'instagram.com', 'instagram.com instagr.am'],
  ['TikTok', 'tiktok.com', 'tiktok.com'],
  ['Snapchat', 'snapchat.com', 'snapchat.com'],
  ['X', 'x.com twitter.com', 'x.com twitter.com'],
  ['YouTube', 'youtube.com', 'youtube.com youtu.be youtube-nocookie.com'],
  ['LinkedIn', 'linkedin.com', 'linkedin.com lnkd.in'],
  ['Discord', 'discord.com discordapp.com', 'discord.com discordapp.com discord.gg'],
  ['Roblox', 'roblox.com', 'roblox.com'],
  ['Reddit', 'redditmail.com reddit.com', 'reddit.com redd.it'],
  ['Pinterest', 'pinterest.com', 'pinterest.com pinterest.co.uk pin.it'],
  ['Twitch', 'twitch.tv', 'twitch.tv'],
  ['Steam', 'steampowered.com', 'steamcommunity.com steampowered.com'],
  ['Xbox', 'xbox.com', 'xbox.com xboxlive.com'],
  ['PlayStation', 'playstation.com', 'playstation.com'],
  ['Nintendo', 'nintendo.com', 'nintendo.com'],
  ['Epic Games', 'epicgames.com', 'epicgames.com fortnite.com'],
  ['Nextdoor', 'nextdoor.com', 'nextdoor.co.uk nextdoor.com'],
  ['Strava', 'strava.com', 'strava.com strava.app.link'],
  ['Goodreads', 'goodreads.com', 'goodreads.com'],
  ['Mastodon', 'mastodon.social', 'mastodon.social'],
  ['SoundCloud', 'soundcloud.com', 'soundcloud.com snd.sc'],
  ['Vimeo', 'vimeo.com', 'vimeo.com'],
  ['Quora', 'quora.com', 'quora.com'],
  // Senders not verified: the platform's own domain is taken.
  ['Threads', 'threads.net threads.com', 'threads.com threads.net'],
  ['Bluesky', 'bsky.app bsky.social', 'bsky.app'],
  ['Flickr', 'flickr.com', 'flickr.com flic.kr'],
  ['Last.fm', 'last.fm', 'last.fm'],
  ['Minecraft', 'mojang.com minecraft.net', 'minecraft.net'],
  ['Kik', 'kik.com', 'kik.com kik.me'],
  ['Yubo', 'yubo.live', 'yubo.live'],
  ['ASKfm', 'ask.fm', 'ask.fm'],
  ['Habbo', 'habbo.com', 'habbo.com'],
  ['MySpace', 'myspace.com', 'myspace.com'],
  ['Mumsnet', 'mumsnet.com', 'mumsnet.com'],
  // No mail about people: they tell on the telephone. Here for their links.
  ['Messenger', '', 'messenger.com m.me'],
  ['WhatsApp', '', 'whatsapp.com wa.me'],
  ['Telegram', '', 't.me telegram.me telegram.org'],
  ['Signal', '', 'signal.me signal.group'],
  ['BeReal', '', 'bereal.com bere.al'],
  ['NGL', '', 'ngl.link'],
];

/** Blogs and other pages that a class may have (P33, P35; "collaborative spaces" in P6). */
const BLOGS: readonly Row[] = [
  ['Edublogs', 'edublogs.org', 'edublogs.org'],
  ['WordPress', 'wordpress.com', 'wordpress.com'],
  ['Blogger', 'blogger.com', 'blogspot.com blogger.com'],
  ['Tumblr', 'tumblr.com', 'tumblr.com'],
  ['Medium', 'medium.com', 'medium.com'],
  ['Substack', 'substack.com', 'substack.com'],
  ['Padlet', 'padlet.com', 'padlet.com padlet.org'],
  ['Wakelet', '', 'wakelet.com'],
  ['Seesaw blogs', '', 'blogs.seesaw.me'],
  ['Kidblog', '', 'kidblog.org fanschool.org'],
  ['j2bloggy', '', 'j2bloggy.com'],
  ['PrimaryBlogger', '', 'primaryblogger.co.uk creativeblogs.net'],
  ['Weebly', '', 'weebly.com'],
  ['Wix', '', 'wixsite.com'],
  ['Webnode', '', 'webnode.co.uk webnode.com'],
  ['Jimdo', '', 'jimdofree.com jimdosite.com'],
  ['Ghost', '', 'ghost.io'],
  ['LiveJournal', '', 'livejournal.com'],
  ['Google Sites', '', 'sites.google.com'],
];

/**
 * The policy names the first, old mail and old links may hold the others. Their mail is still read for an audit of the
 * years in which they lived. `live.com` itself is where people have their mailboxes.
 */
const DEFUNCT: readonly Row[] = [
  ['Windows Live Messenger', 'messenger.live.com', 'messenger.live.com spaces.live.com'],
  ['Google+', 'plus.google.com', 'plus.google.com'],
  ['Skype', 'skype.com', 'skype.com'],
  ['Bebo', 'bebo.com', 'bebo.com'],
  ['Vine', 'vine.co', 'vine.co'],
  ['Periscope', 'periscope.tv', 'periscope.tv pscp.tv'],
  ['Musical.ly', 'musical.ly', 'musical.ly'],
  ['Houseparty', 'houseparty.com', 'houseparty.com'],
  ['Omegle', '', 'omegle.com'],
  ['Flip', '', 'flip.com flipgrid.com'],
];

/** Every listed platform and blog host (P6). */
export const PLATFORMS: readonly Platform[] = [
  ...NETWORKS.map((row) => platform(row, {})),
  ...BLOGS.map((row) => platform(row, { siteIsHost: true })),
  ...DEFUNCT.map((row) => platform(row, { defunct: true })),
];

function platform([name, senders, hosts]: Row, { siteIsHost = false, defunct = false }): Platform {
  return { name, senders: words(senders), hosts: words(hosts), siteIsHost, defunct };
}

function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

const BY_SENDER = indexed((platform) => platform.senders);
const BY_HOST = indexed((platform) => platform.hosts);

function indexed(domains: (platform: Platform) => readonly string[]): ReadonlyMap<string, Platform> {
  return new Map(PLATFORMS.flatMap((platform) => domains(platform).map((domain) => [domain, platform])));
}

/** The platform whose mail comes from this domain; null when it is none's. */
export function platformOfSender(domain: string): Platform | null {
  return lookUp(BY_SENDER, domain)?.platform ?? null;
}

/**
 * The platform that a host belongs to, and the listed host that says so.
 *
 * @param host lower case
 */
export function platformOfHost(host: string): { platform: Platform; listed: string } | null {
  return lookUp(BY_HOST, host);
}

/** The domain itself, or the nearest above it that is listed. */
function lookUp(
  index: ReadonlyMap<string, Platform>,
  domain: string,
): { platform: Platform; listed: string } | null {
  for (let at = 0; at >= 0; at = domain.indexOf('.', at) + 1 || -1) {
    const listed = domain.slice(at);
    const platform = index.get(listed);
    if (platform) return { platform, listed };
  }
  return null;
}
