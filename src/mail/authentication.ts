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

/** Reads one Authentication-Results header; null when it does not even name a server. */
export function parseAuthenticationResults(value: string): AuthenticationResults | null {
  const [head = '', ...rest] = parts(value);
  const authservId = head.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
  if (authservId === '' || authservId.includes('=')) return null;
  const found: AuthenticationResults = {
    authservId,
    dmarc: null,
    dmarcDomain: null,
    spfPass: [],
    dkimPass: [],
  };
  for (const part of rest) {
    const [, method = '', result = ''] = /^\s*([a-z-]+)(?:\/\d+)?\s*=\s*([a-z]+)/i.exec(part) ?? [];
    const passed = result.toLowerCase() === 'pass';
    const said = properties(part);
    if (method.toLowerCase() === 'dmarc' && found.dmarc === null) {
      found.dmarc = result.toLowerCase();
      found.dmarcDomain = said.get('header.from') ?? null;
    } else if (method.toLowerCase() === 'spf' && passed) {
      const mailFrom = said.get('smtp.mailfrom') ?? said.get('smtp.helo');
      if (mailFrom) found.spfPass.push(domainOf(`@${mailFrom}`));
    } else if (method.toLowerCase() === 'dkim' && passed) {
      const signer = said.get('header.d') ?? said.get('header.i');
      if (signer) found.dkimPass.push(domainOf(`@${signer}`));
    }
  }
  return { ...found, ...failure(value) };
}

/** The header's parts between semicolons, comments left out; what stands in quotation marks ends and opens nothing. */
function parts(value: string): string[] {
  const found = [''];
  let comments = 0;
  let quoted = false;
  for (let i = 0; i < value.length; i++) {
    let c = value[i]!;
    if (c === '\\' && (quoted || comments > 0)) c += value[++i] ?? '';
    else if (comments > 0 && (c === '(' || c === ')')) comments += c === '(' ? 1 : -1;
    else if (comments === 0 && c === '"') quoted = !quoted;
    else if (comments === 0 && !quoted && c === '(') comments = 1;
    else if (comments === 0 && !quoted && c === ';') {
      found.push('');
      continue;
    }
    if (comments === 0) found[found.length - 1] += c === ')' ? ' ' : c;
  }
  return found;
}

/** `header.from=upland.example` and the like, lower case; the sender chooses what stands in quotation marks. */
function properties(part: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of part.matchAll(
    /([a-z-]+\.[a-z-]+)\s*=\s*((?:"(?:[^"\\]|\\.)*"|[^\s"])+)/gi,
  )) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, value.toLowerCase().replace(/^"|"$/g, ''));
  }
  return found;
}

/**
 * A DMARC failure counts wherever it stands: the sender can get text of his own into the header (the local part of
 * the envelope address, in a comment too), but cannot take out what the server wrote after it.
 */
function failure(value: string): Pick<AuthenticationResults, 'dmarc' | 'dmarcDomain'> | null {
  const [, rest] = /^.*;\s*dmarc\s*=\s*fail\b(.*)$/is.exec(value) ?? [];
  if (rest === undefined) return null;
  return { dmarc: 'fail', dmarcDomain: properties(parts(rest)[0] ?? '').get('header.from') ?? null };
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
  return signer !== '' && organisation(signer) === organisation(domain);
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
  return signer.startsWith(`${domain.replace(/\./g, '-')}.`) && signer.endsWith('.gappssmtp.com');
}
