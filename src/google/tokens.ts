import { GoogleError } from './google-error';
import { type ApiRequest, jsonOf, sendAll } from './http';

/** One purpose a token: what a token may do is never more than one of these (design section 3, Mailbox access). */
export const PURPOSES = {
  sweep: 'https://www.googleapis.com/auth/gmail.metadata',
  /** Only where the school has switched the reading of bodies on. */
  content: 'https://www.googleapis.com/auth/gmail.readonly',
} as const;
export type Purpose = keyof typeof PURPOSES;

/** A token for each account, or why there is none. */
export type TokenAnswer = { token: string } | { error: GoogleError };

const TOKEN_URL = 'https://oauth2.googleapis.com/token';

/** Google's tokens live an hour; ours are thrown away a little before. */
const CACHE_SECONDS = 3000;

/** A request may be some minutes old when Google looks at it; an hour is the most it allows. */
const ASSERTION_SECONDS = 3600;

/**
 * Tokens to read accounts by domain-wide delegation, without a key of our own: the service account's key stays with
 * Google, which signs our request (`signJwt`). Kept in the script cache by purpose and account.
 *
 * @param serviceAccount the service account's address
 */
export function delegatedTokens(
  serviceAccount: string,
  purpose: Purpose,
  accounts: readonly string[],
): Map<string, TokenAnswer> {
  const cache = CacheService.getScriptCache();
  const key = (account: string) => `token:${purpose}:${account}`;
  const cached = cache.getAll(accounts.map(key)) as Record<string, string>;
  const answers = new Map<string, TokenAnswer>();
  for (const account of accounts) {
    const token = cached[key(account)];
    if (token !== undefined) answers.set(account, { token });
  }
  const missing = accounts.filter((account) => !answers.has(account));
  const minted = mint(serviceAccount, purpose, missing);
  const fresh: Record<string, string> = {};
  missing.forEach((account, i) => {
    const answer = minted[i]!;
    answers.set(account, answer);
    if ('token' in answer) fresh[key(account)] = answer.token;
  });
  if (Object.keys(fresh).length > 0) cache.putAll(fresh, CACHE_SECONDS);
  return answers;
}

function mint(serviceAccount: string, purpose: Purpose, accounts: readonly string[]): TokenAnswer[] {
  const now = Math.floor(Date.now() / 1000);
  const own = accounts.length === 0 ? '' : ScriptApp.getOAuthToken();
  const signed = sendAll(
    accounts.map((account): ApiRequest => {
      const claims = {
        iss: serviceAccount,
        sub: account,
        scope: PURPOSES[purpose],
        aud: TOKEN_URL,
        iat: now,
        exp: now + ASSERTION_SECONDS,
      };
      return {
        call: 'iamcredentials.signJwt',
        method: 'post',
        url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${encodeURIComponent(serviceAccount)}:signJwt`,
        token: own,
        contentType: 'application/json',
        body: JSON.stringify({ payload: JSON.stringify(claims) }),
      };
    }),
  );
  return exchange(
    signed.map((answer) =>
      settle(() => jsonOf<{ signedJwt: string }>('iamcredentials.signJwt', answer).signedJwt),
    ),
  );
}

function exchange(assertions: readonly (string | GoogleError)[]): TokenAnswer[] {
  const good = assertions.filter((assertion): assertion is string => typeof assertion === 'string');
  const answers = sendAll(
    good.map(
      (assertion): ApiRequest => ({
        call: 'oauth2.token',
        method: 'post',
        url: TOKEN_URL,
        token: '',
        contentType: 'application/x-www-form-urlencoded',
        body: `grant_type=${encodeURIComponent('urn:ietf:params:oauth:grant-type:jwt-bearer')}&assertion=${assertion}`,
      }),
    ),
  );
  let next = 0;
  return assertions.map((assertion) => {
    if (typeof assertion !== 'string') return { error: assertion };
    const answer = answers[next++]!;
    const token = settle(() => jsonOf<{ access_token: string }>('oauth2.token', answer).access_token);
    return typeof token === 'string' ? { token } : { error: token };
  });
}

function settle(read: () => string): string | GoogleError {
  try {
    return read();
  } catch (error) {
    if (error instanceof GoogleError) return error;
    throw error;
  }
}
