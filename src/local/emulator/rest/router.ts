// Takes one HTTP request to the emulated Google method it names: fault, token, scope, quota, the method itself,
// partial response, meter. The order is fixed here so that no method can forget a step.
import type {
  Fault,
  JsonAnswer,
  RestCallContext,
  RestRequest,
  RestResponse,
  RestRoute,
  World,
} from '../world';
import { authorise } from './auth';
import { batchRoute } from './batch';
import { directoryRoutes } from './directory';
import { driveRoutes } from './drive';
import { ExecutionCut, errorResponse, GoogleError, NotEmulated } from './errors';
import { parseFields, type Selection, select } from './fields';
import { gmailRoutes } from './gmail';
import { chargeUnits } from './gmail-quota';
import { LATENCY } from './latency';
import { oauthRoutes } from './oauth';
import { queryOf } from './parameters';
import { checkFields } from './response-shapes';
import { sheetsRoutes } from './sheets';

export { ExecutionCut, NotEmulated } from './errors';

/** A route whose handler may send further requests through the router: the batch. */
export interface NestingRoute extends Omit<RestRoute, 'handle'> {
  handle(call: RestCallContext, answerPart: (part: RestRequest) => RestResponse): JsonAnswer | RestResponse;
}

interface Entry {
  route: NestingRoute;
  pattern: RegExp;
  holes: string[];
}

// Requests of one mailbox inside one batch run at the same time; over about 50, Gmail refuses some
// (platform-facts 4.1; one report says that even 50 may fail). Taken as: the 51st and later ones are refused.
const CONCURRENT_PER_MAILBOX = 50;

/** Parts of the batch under way, by mailbox. */
type InFlight = Map<string, number>;

/** By method and host; where several paths fit, the most literal one comes first and is meant. */
const table = new Map<string, Entry[]>();

const routes: NestingRoute[] = [
  ...gmailRoutes,
  batchRoute,
  ...oauthRoutes,
  ...directoryRoutes,
  ...driveRoutes,
  ...sheetsRoutes,
];
const literalLength = (route: NestingRoute) => route.path.replace(/\{\w+\}/g, '').length;
for (const route of routes.sort((a, b) => literalLength(b) - literalLength(a))) {
  const key = `${route.method} ${route.path.split('/')[0]}`;
  table.set(key, [...(table.get(key) ?? []), toEntry(route)]);
}

function toEntry(route: NestingRoute): Entry {
  const holes: string[] = [];
  const source = route.path.replace(/[.+?^$()[\]\\|]/g, '\\$&').replace(/\{(\w+)\}/g, (_, hole: string) => {
    holes.push(hole);
    return '([^/]+?)';
  });
  return { route, pattern: new RegExp(`^${source}$`), holes };
}

function find({ method, url }: RestRequest): { route: NestingRoute; params: Record<string, string> } {
  const path = url.host + url.pathname;
  for (const { route, pattern, holes } of table.get(`${method} ${url.host}`) ?? []) {
    const match = pattern.exec(path);
    if (!match) continue;
    const params = Object.fromEntries(holes.map((hole, i) => [hole, decoded(match[i + 1] ?? '')]));
    return { route, params };
  }
  throw new NotEmulated(`${method} ${path}`);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new NotEmulated(`a path with a broken percent sign: ${text}`);
  }
}

/**
 * Answers one request as Google would, and counts it in the meter: one record for it, and one for each part of a
 * batch. The clock is not moved: the caller spends the latency of the new records (added up; of requests sent
 * together by `fetchAll`, the longest). Records carry execution 0: the meter knows which one runs.
 * @throws NotEmulated for a host, method, path, parameter or body key that is not emulated
 * @throws ExecutionCut when a fault ends the whole execution at this call
 */
export function route(world: World, request: RestRequest): RestResponse {
  return answer(world, request, null);
}

function answer(world: World, request: RestRequest, batch: InFlight | null): RestResponse {
  const { route, params } = find(request);
  const fault = world.faults.next(route.name);
  const at = world.clock.now();
  let charged: { units: number; mailbox: string | null } = { units: 0, mailbox: null };
  const record = (outcome: 'ok' | 'error') =>
    world.meter.record({
      name: route.name,
      execution: 0,
      at,
      latency: batch ? LATENCY.batch.part : route.latency,
      ...charged,
      outcome,
    });

  if (fault?.how === 'cut') {
    record('error');
    throw new ExecutionCut(route.name);
  }
  let response: RestResponse;
  try {
    if (fault?.how === 'error') throw faultError(fault);
    const token = authorise(world, request, route);
    if (route.units > 0 && token?.user) {
      if (batch) enter(batch, token.user);
      chargeUnits(world, token.user, route.units);
      charged = { units: route.units, mailbox: token.user };
    }
    const selection = selectionOf(route.name, request);
    const inFlight: InFlight = new Map();
    const whole = route.handle({ world, request, params, token }, (part) => answer(world, part, inFlight));
    if (fault?.how === 'after') throw faultError(fault);
    response = 'json' in whole ? written(whole, selection) : whole;
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    response = fault?.html ? errorPage(fault) : written(errorResponse(error, request.url.host), null);
  }
  record(response.status < 400 ? 'ok' : 'error');
  return response;
}

function enter(batch: InFlight, mailbox: string): void {
  const running = (batch.get(mailbox) ?? 0) + 1;
  batch.set(mailbox, running);
  if (running > CONCURRENT_PER_MAILBOX)
    throw new GoogleError({ status: 429, message: 'Too many concurrent requests for user.' });
}

function faultError(fault: Fault): GoogleError {
  return new GoogleError({
    status: fault.status ?? 500,
    message: fault.message ?? 'Internal error encountered.',
    ...(fault.reason === undefined ? {} : { reason: fault.reason }),
  });
}

function errorPage({ message = 'Error' }: Fault): RestResponse {
  const body = `<!DOCTYPE html><html><head><title>Error</title></head><body>${message}</body></html>`;
  return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body };
}

/** The selection that was read last: all parts of a batch name the same one. */
let latest: { name: string; text: string; selection: Selection } | null = null;

function selectionOf(name: string, request: RestRequest): Selection | null {
  const text = queryOf(request).get('fields');
  if (text === null) return null;
  if (latest?.name === name && latest.text === text) return latest.selection;
  const selection = parseFields(text);
  checkFields(name, selection);
  latest = { name, text, selection };
  return selection;
}

function written({ status, headers, json }: JsonAnswer, selection: Selection | null): RestResponse {
  return { status, headers, body: JSON.stringify(selection ? select(json, selection) : json) };
}
