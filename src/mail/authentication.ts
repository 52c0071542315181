import { type Property, readParts } from './authentication-parts';
import { withoutComments } from './comments';
import { domainOf } from './domain';

/** What a receiving server found out about who sent a message (RFC 8601), reduced to what decides. */
export interface AuthenticationResults {
  authservId: string;
  /** `pass`, `fail`, `none`...; null when the header says nothing of DMARC. */
  dmarc: string | null;
  /** The domain DMARC was asked about; null when not said. */
  dmarcDomain: string | null;
  /** Domains that passed SPF (envelope sender). */
  spfPass: string[];
  /** Domains whose DKIM signature passed. */
  dkimPass: string[];
}

/**
 * The verdict of the topmost header that a trusted server wrote; null when there is none. What stands below may have
 * come with the message. ARC-Authentication-Results is not among them: anybody can write one, and where Google
 * believes a chain of those its own header says so.
 *
 * @param values of Authentication-Results, topmost first
 * @param trustedAuthserv names of servers, lower case
 */
export function topmostTrusted(
  values: readonly string[],
  trustedAuthserv: readonly string[],
): AuthenticationResults | null {
  for (const value of values) {
    const authservId = authservIdOf(value);
    if (authservId !== null && trustedAuthserv.includes(authservId)) return parseAuthenticationResults(value);
  }
  return null;
}

/** Reads one Authentication-Results header; null when it does not even name a server. */
export function parseAuthenticationResults(value: string): AuthenticationResults | null {
  const authservId = authservIdOf(value);
  if (authservId === null) return null;
  const found: AuthenticationResults = {
    authservId,
    dmarc: null,
    dmarcDomain: null,
    spfPass: [],
    dkimPass: [],
  };
  for (const properties of readParts(value, value.indexOf(';') + 1)) {
    const result = properties[0];
    if (result === undefined) continue;
    const method = result[0].replace(/\/.*/s, '');
    const word = result[1].toLowerCase();
    if (method === 'dmarc' && found.dmarc === null) {
      found.dmarc = word;
      found.dmarcDomain = saidOnce(properties, ['header.from']);
    } else if (method === 'spf' && word === 'pass') {
      const mailFrom = saidOnce(properties, ['smtp.mailfrom', 'smtp.mail', 'smtp.helo']);
      if (mailFrom !== null) found.spfPass.push(mailFrom);
    } else if (method === 'dkim' && word === 'pass') {
      const signer = saidOnce(properties, ['header.d', 'header.i']);
      if (signer !== null) found.dkimPass.push(signer);
    }
  }
  return { ...found, ...failure(value) };
}

/** The server that wrote the header, lower case: what stands before the first semicolon, a version left out. */
function authservIdOf(value: string): string | null {
  const plain = /^\s*([\w.-]+)\s*;/.exec(value)?.[1];
  if (plain !== undefined) return plain.toLowerCase();
  const [head = ''] = withoutComments(value).split(';', 1);
  const [name = ''] = head.trim().split(/\s+/, 1);
  const authservId = name.replace(/^"(.*)"$/, '$1').toLowerCase();
  return authservId === '' || authservId.includes('=') ? null : authservId;
}

/**
 * The domain in the first of these properties that is there; null when none is, or when it is there twice with
 * different domains: one of them is then the sender's own text.
 */
function saidOnce(properties: readonly Property[], names: readonly string[]): string | null {
  for (const name of names) {
    let said = '';
    for (const [key, value] of properties) {
      if (key !== name || value === '') continue;
      const domain = domainOf(`@${value}`);
      if (said !== '' && said !== domain) return null;
      said = domain;
    }
    if (said !== '') return said;
  }
  return null;
}

/**
 * A DMARC failure counts wherever it stands: whatever text of his own the sender gets into the header, he cannot take
 * out what the server wrote after it.
 */
function failure(value: string): Pick<AuthenticationResults, 'dmarc' | 'dmarcDomain'> | null {
  let end = -1;
  for (const match of value.matchAll(/;\s*dmarc\s*=\s*fail\b/gi)) end = match.index + match[0].length;
  if (end < 0) return null;
  return { dmarc: 'fail', dmarcDomain: saidOnce(readParts(value, end)[0]!, ['header.from']) };
}

/**
 * Whether the message comes from the domain it claims: `fail` when DMARC failed, or when there is no DMARC verdict
 * on that domain and neither SPF nor DKIM passed for it (rule 1).
 */
export function verdictFor(domain: string, results: AuthenticationResults): 'pass' | 'fail' {
  const aboutThis = results.dmarcDomain === null || aligned(results.dmarcDomain, domain);
  if (aboutThis && results.dmarc === 'fail') return 'fail';
  if (aboutThis && (results.dmarc === 'pass' || results.dmarc === 'bestguesspass')) return 'pass';
  const passed = [...results.spfPass, ...results.dkimPass];
  return passed.some((signer) => aligned(signer, domain) || isOwnGappsSignature(signer, domain))
    ? 'pass'
    : 'fail';
}

/** Relaxed alignment (RFC 7489): the same organisational domain. */
export function aligned(signer: string, domain: string): boolean {
  return signer !== '' && (signer === domain || organisation(signer) === organisation(domain));
}

/**
 * Second levels under which UK organisations register. The whole public suffix list is 131 KB; a school's own
 * domain and Google's need no more than this. Under sch.uk a school's name stands below its authority's.
 */
const UK_SECOND_LEVELS = new Set(['ac', 'co', 'gov', 'ltd', 'me', 'net', 'nhs', 'org', 'plc', 'police']);

function organisation(domain: string): string {
  const labels = domain.toLowerCase().replace(/\.$/, '').split('.');
  const second = labels[labels.length - 2] ?? '';
  let keep = 2;
  if (labels[labels.length - 1] === 'uk' && second === 'sch') keep = 4;
  else if (labels[labels.length - 1] === 'uk' && UK_SECOND_LEVELS.has(second)) keep = 3;
  return labels.slice(-keep).join('.');
}

/** Google signs for a Workspace domain without a key of its own as `school-example.20230601.gappssmtp.com`. */
function isOwnGappsSignature(signer: string, domain: string): boolean {
  const name = `${domain.replace(/\./g, '-')}.`;
  return signer.startsWith(name) && /^[a-z0-9-]+\.gappssmtp\.com$/.test(signer.slice(name.length));
}
