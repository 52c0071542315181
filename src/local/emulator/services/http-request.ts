// Reads what a script gives UrlFetchApp, within Google's limits (platform-facts section 1, 2.7).
import { ServiceError } from '../errors';
import { bytesOf, Handle } from '../values';
import type { RestRequest } from '../world';
import { Blob } from './blob';
import type { Call } from './service';

const longestUrl = 2_082;
const mostHeaders = 100;
const largestHeaders = 8 * 1024;
const largestPost = 50 * 1024 * 1024;

export interface FetchRequest extends RestRequest {
  mute: boolean;
  follow: boolean;
}

const known = ['method', 'contentType', 'headers', 'payload', 'muteHttpExceptions', 'followRedirects', 'url'];
// These change nothing in the emulator: certificates are not checked, and there is no network to wait for.
const ignored = ['validateHttpsCertificates', 'escaping', 'timeoutSeconds'];

/** One request, checked. Throws Google's error for one that breaks a limit, and for an option not emulated. */
export function readRequest(call: Call, url: string, options: Record<string, unknown>): FetchRequest {
  const strange = Object.keys(options).find((key) => !known.includes(key) && !ignored.includes(key));
  if (strange) throw new ServiceError(`not emulated: UrlFetchApp option ${strange}`, 'Error');
  if (url.length > longestUrl) throw new ServiceError('Limit Exceeded: URLFetch URL Length.');
  const parsed = parseUrl(url);
  if (!permitted(call.execution.manifest.urlFetchWhitelist, parsed)) {
    // Google's own words for this are not known to us.
    throw new ServiceError(
      `UrlFetch to ${parsed.origin} is not permitted: no prefix in urlFetchWhitelist fits`,
    );
  }
  const headers = readHeaders(options);
  const payload = readPayload(call, options.payload);
  if (payload && !headers['content-type']) headers['content-type'] = payload.type;
  const body = payload?.body ?? '';
  if (Buffer.byteLength(body) > largestPost) throw new ServiceError('Limit Exceeded: URLFetch POST Size.');
  return {
    method: String(options.method ?? 'get').toUpperCase(),
    url: parsed,
    headers,
    body,
    mute: options.muteHttpExceptions === true,
    follow: options.followRedirects !== false,
  };
}

function parseUrl(url: string): URL {
  try {
    return new URL(url);
  } catch {
    throw new ServiceError(`Invalid argument: ${url}`);
  }
}

/** True when one of the manifest's prefixes fits; a leading `*.` stands for any subdomain. */
export function permitted(prefixes: string[], url: URL): boolean {
  return prefixes.some((prefix) => {
    const [, wild, host, path] = /^https:\/\/(\*\.)?([^/]+)(\/.*)$/.exec(prefix) ?? [];
    if (host === undefined || path === undefined || url.protocol !== 'https:') return false;
    const hostFits = wild ? url.host.endsWith(`.${host}`) : url.host === host;
    return hostFits && (url.pathname + url.search).startsWith(path);
  });
}

function readHeaders(options: Record<string, unknown>): Record<string, string> {
  const headers: Record<string, string> = {};
  const given = Object.entries((options.headers ?? {}) as Record<string, unknown>);
  let size = 0;
  for (const [name, value] of given) {
    headers[name.toLowerCase()] = String(value);
    size += name.length + String(value).length;
  }
  if (given.length > mostHeaders || size > largestHeaders) {
    throw new ServiceError('Limit Exceeded: URLFetch Header Size.');
  }
  if (headers['content-length'] !== undefined) {
    throw new ServiceError('Attribute provided with invalid value: Header:Content-Length');
  }
  if (options.contentType !== undefined) headers['content-type'] = String(options.contentType);
  return headers;
}

const form = 'application/x-www-form-urlencoded';

function readPayload(call: Call, payload: unknown): { body: string; type: string } | null {
  if (payload === undefined || payload === null) return null;
  if (payload instanceof Handle) {
    const held = call.execution.heldBy(payload.id);
    if (!(held instanceof Blob)) throw new ServiceError('Invalid argument: payload');
    return { body: held.bytes.toString('utf8'), type: held.contentType ?? 'application/octet-stream' };
  }
  if (Array.isArray(payload)) return { body: bytesOf(payload).toString('utf8'), type: form };
  if (typeof payload !== 'object') return { body: String(payload), type: form };
  const fields = Object.entries(payload).map(([name, value]): [string, string] => [name, String(value)]);
  return { body: new URLSearchParams(fields).toString(), type: form };
}
