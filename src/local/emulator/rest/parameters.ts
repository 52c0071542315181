// Reading a request: query parameters and JSON bodies. What is not emulated is refused, never ignored.
import type { RestCallContext, RestRequest } from '../world';
import { GoogleError, invalidArgument, NotEmulated } from './errors';

// `fields` is applied by the router; `alt=json` and `prettyPrint` change nothing that a caller can rely on.
const COMMON = new Set(['fields', 'alt', 'prettyPrint']);

/** The query that was read last: all parts of a batch mostly have the same one. */
let latest = { search: '', parameters: new URLSearchParams() };

/** The query parameters of a request. */
export function queryOf({ url }: RestRequest): URLSearchParams {
  const { search } = url;
  if (latest.search !== search) latest = { search, parameters: new URLSearchParams(search) };
  return latest.parameters;
}

/** Throws NotEmulated when the query holds a parameter that the route does not read. */
export function allowParameters(call: RestCallContext, name: string, allowed: string[]): void {
  const query = queryOf(call.request);
  for (const key of query.keys())
    if (!COMMON.has(key) && !allowed.includes(key)) throw new NotEmulated(`${name} ?${key}`);
  const alt = query.get('alt');
  if (alt !== null && alt !== 'json') throw new NotEmulated(`${name} ?alt=${alt}`);
}

/** The one value of a parameter, or null. */
export function parameter(call: RestCallContext, name: string): string | null {
  return queryOf(call.request).get(name);
}

/** All values of a repeated parameter. */
export function repeated(call: RestCallContext, name: string): string[] {
  return queryOf(call.request).getAll(name);
}

/** `true` or `false`; absent: false. Anything else is 400. */
export function flag(call: RestCallContext, name: string): boolean {
  const value = parameter(call, name);
  if (value === null || value === 'false') return false;
  if (value === 'true') return true;
  throw invalidArgument(`Invalid value at '${name}' (TYPE_BOOL), "${value}"`);
}

/**
 * How many results a page may hold. More than `max` is 400: Google clamps in some APIs and refuses in others,
 * the emulator takes the stricter.
 */
export function pageSize(call: RestCallContext, name: string, standard: number, max: number): number {
  const value = parameter(call, name);
  if (value === null) return standard;
  const size = Number(value);
  if (!/^\d+$/.test(value) || size < 1 || size > max)
    throw invalidArgument(`Invalid value '${value}'. Values must be within the range: [1, ${max}]`);
  return size;
}

/** The page token, or null. An empty one, or the word null of a careless caller, is refused (platform-facts 6.1). */
export function pageToken(call: RestCallContext): string | null {
  const value = parameter(call, 'pageToken');
  if (value === null) return null;
  if (value === '' || value === 'null' || value === 'undefined') throw invalidPageToken();
  return value;
}

/** 400 for a token that this emulator never gave out. */
export function invalidPageToken(): GoogleError {
  return new GoogleError({
    status: 400,
    message: 'Invalid pageToken',
    location: 'pageToken',
    locationType: 'parameter',
  });
}

/** Makes an opaque page token of plain parts. */
export function makePageToken(parts: (string | number)[]): string {
  return Buffer.from(parts.join(' ')).toString('base64url');
}

/** The `count` parts of a token made by `makePageToken`; 400 for anything else. */
export function readPageToken(token: string, count: number): string[] {
  const parts = Buffer.from(token, 'base64url').toString().split(' ');
  if (parts.length !== count || makePageToken(parts) !== token) throw invalidPageToken();
  return parts;
}

/** The JSON object in the body; an empty body is `{}`; a key outside `allowed` is refused as not emulated. */
export function jsonBody(call: RestCallContext, name: string, allowed: string[]): Record<string, unknown> {
  if (call.request.body === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(call.request.body);
  } catch {
    throw invalidArgument('Invalid JSON payload received.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidArgument('Invalid JSON payload received. Root element must be a message.');
  for (const key of Object.keys(value))
    if (!allowed.includes(key)) throw new NotEmulated(`${name} body.${key}`);
  return value as Record<string, unknown>;
}

/** A list of strings in a JSON body; absent: empty; anything else is 400. */
export function stringList(body: Record<string, unknown>, key: string): string[] {
  const value = body[key] ?? [];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value as string[];
  throw invalidArgument(`Invalid value at '${key}' (TYPE_STRING)`);
}
