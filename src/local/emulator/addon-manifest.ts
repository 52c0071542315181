// The `addOns` part of a manifest (platform-facts 2.7). Google ignores keys it does not know, and with them the
// trigger that was meant: here they are refused.

/** The hosts whose cards the emulator shows; others may stand in a manifest. */
export type AddOnHost = 'gmail' | 'drive';

/** What the emulator reads of `addOns`. */
export interface AddOn {
  name: string;
  useLocaleFromApp: boolean;
  /** Only what begins with one of these may be opened from a card. */
  openLinkUrlPrefixes: string[];
  /** The menu of every card: label and function, or link. */
  universalActions: { label: string; runFunction?: string; openLink?: string }[];
  /** Function of the homepage by host: the host's own, else the common one; null where there is none. */
  homepages: Partial<Record<AddOnHost, string | null>>;
  /** The function for an opened message; null where there is none. */
  onMessage: string | null;
}

interface HomepageTrigger {
  runFunction?: string;
  enabled?: boolean;
}

interface RawHost {
  homepageTrigger?: HomepageTrigger;
  contextualTriggers?: { unconditional?: object; onTriggerFunction?: string }[];
}

interface RawCommon extends RawHost {
  name?: string;
  logoUrl?: string;
  useLocaleFromApp?: boolean;
  openLinkUrlPrefixes?: string[];
  universalActions?: AddOn['universalActions'];
}

const keys: Readonly<Record<string, string[]>> = {
  common: [
    'name',
    'logoUrl',
    'layoutProperties',
    'homepageTrigger',
    'universalActions',
    'openLinkUrlPrefixes',
    'useLocaleFromApp',
  ],
  gmail: ['homepageTrigger', 'contextualTriggers', 'composeTrigger'],
  drive: ['homepageTrigger', 'onItemsSelectedTrigger'],
};
const unread = ['calendar', 'chat', 'docs', 'forms', 'meet', 'sheets', 'slides'];

/** Reads `addOns`. Throws an Error that names `file` for what Google would refuse or not understand. */
export function readAddOn(raw: unknown, file: string): AddOn {
  const addOns = raw as Record<string, object>;
  const wrong = (what: string) => new Error(`${file}: addOns${what}`);
  for (const [host, value] of Object.entries(addOns)) {
    const known = keys[host];
    if (!known && !unread.includes(host)) throw wrong(` has the unknown key ${host}`);
    const strange = known && Object.keys(value).find((key) => !known.includes(key));
    if (strange) throw wrong(`.${host} has the unknown key ${strange}`);
  }
  const common: RawCommon = addOns.common ?? {};
  if (!common.name || !common.logoUrl) throw wrong('.common needs a name and a logoUrl');
  for (const prefix of common.openLinkUrlPrefixes ?? []) {
    if (!/^(?:https:\/\/[^/]+\/|mailto:)/.test(prefix)) throw wrong(` cannot open links to ${prefix}`);
  }
  const homepageOf = (host: RawHost): string | null => {
    const trigger = host.homepageTrigger ?? common.homepageTrigger;
    if (trigger && !trigger.runFunction) throw wrong(' has a homepageTrigger without runFunction');
    return trigger?.enabled === false ? null : (trigger?.runFunction ?? null);
  };
  const homepages: AddOn['homepages'] = {};
  for (const host of ['gmail', 'drive'] as const) {
    const there = addOns[host];
    if (there) homepages[host] = homepageOf(there);
  }
  return {
    name: common.name,
    useLocaleFromApp: common.useLocaleFromApp === true,
    openLinkUrlPrefixes: common.openLinkUrlPrefixes ?? [],
    universalActions: common.universalActions ?? [],
    homepages,
    onMessage: messageFunction((addOns.gmail ?? {}) as RawHost, wrong),
  };
}

function messageFunction({ contextualTriggers }: RawHost, wrong: (what: string) => Error): string | null {
  if (contextualTriggers === undefined) return null;
  const [trigger] = contextualTriggers;
  if (contextualTriggers.length !== 1 || !trigger?.unconditional || !trigger.onTriggerFunction) {
    throw wrong('.gmail needs exactly one contextual trigger: {"unconditional": {}, "onTriggerFunction": …}');
  }
  return trigger.onTriggerFunction;
}
