import { sendJson } from './http';

/** A key with which Google signs identity tokens (JWK). */
export interface GoogleKey {
  kid: string;
  n: string;
  e: string;
}

const KEYS = 'google-keys';
const ASKED = 'google-keys-asked';

/** Google changes its keys every week or two and says that they may be kept for some hours. */
const KEPT_SECONDS = 18_000;

/** How long a key that Google did not have is not asked for again: forged tokens must not make us ask without end. */
const PAUSE_SECONDS = 300;

/** Google's keys, out of the script cache; fetched anew when the wanted one is not among them. @throws GoogleError */
export function googleKeys(wanted: string): readonly GoogleKey[] {
  const cache = CacheService.getScriptCache();
  const cached = cache.getAll([KEYS, ASKED]) as Record<string, string>;
  if (cached[KEYS] !== undefined) {
    const keys = JSON.parse(cached[KEYS]) as GoogleKey[];
    if (cached[ASKED] !== undefined || keys.some(({ kid }) => kid === wanted)) return keys;
  }
  const { keys } = sendJson<{ keys: GoogleKey[] }>({
    call: 'oauth2.certs',
    method: 'get',
    url: 'https://www.googleapis.com/oauth2/v3/certs',
    token: '',
  });
  const fresh = keys.map(({ kid, n, e }) => ({ kid, n, e }));
  cache.put(KEYS, JSON.stringify(fresh), KEPT_SECONDS);
  cache.put(ASKED, 'yes', PAUSE_SECONDS);
  return fresh;
}
