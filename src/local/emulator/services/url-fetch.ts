import { NotEmulated, ServiceError } from '../errors';
import type { RestResponse } from '../world';
import { type FetchRequest, readRequest } from './http-request';
import { textOfResponse } from './http-response';
import type { Call, ServiceClass } from './service';

const mostRedirects = 5;
const shownResponse = 150;

/** Google's error for an answer of 400 or more; only the first 150 letters of the answer are in it. */
function requestFailed(request: FetchRequest, response: RestResponse): ServiceError {
  const { body, status } = response;
  const shown = body.length > shownResponse ? `${body.slice(0, shownResponse - 3)}...` : body;
  return new ServiceError(
    `Request failed for ${request.url.origin} returned code ${status}. Truncated server response: ${shown} ` +
      '(use muteHttpExceptions option to examine full response)',
  );
}

/** Sends one request and follows redirects; the further hops are GETs without a body (platform-facts 3.2). */
function exchange(call: Call, first: FetchRequest): RestResponse {
  let request = first;
  for (let hop = 0; ; hop += 1) {
    const response = call.kernel.send(request, call.execution);
    const location = response.headers.location ?? response.headers.Location;
    const redirect = request.follow && location && response.status >= 301 && response.status <= 303;
    if (!redirect) return answered(request, response);
    if (hop === mostRedirects) throw new ServiceError(`Too many redirects: ${first.url.href}`);
    const next = readRequest(call, new URL(location, request.url).href, {});
    request = { ...next, mute: first.mute };
  }
}

function answered(request: FetchRequest, response: RestResponse): RestResponse {
  if (response.status >= 400 && !request.mute) throw requestFailed(request, response);
  return response;
}

function take(call: Call, requests: number): void {
  const { kernel, execution } = call;
  if (!kernel.quotas.take(execution.effectiveUser, 'urlfetch', requests, kernel.clock.now())) {
    throw new ServiceError('Service invoked too many times for one day: urlfetch.');
  }
}

/** What the router does not know is an error of the emulator's own, told to the script in so many words. */
function emulated<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotEmulated) throw new ServiceError(error.message, 'Error');
    throw error;
  }
}

function fetchAll(call: Call): unknown {
  const requests = (call.args.values[0] as (string | Record<string, unknown>)[]).map((one) => {
    const options = typeof one === 'string' ? { url: one } : one;
    return readRequest(call, String(options.url), options);
  });
  take(call, requests.length);
  const responses = call.kernel.clock.together(
    requests.map((request) => () => emulated(() => exchange(call, request))),
  );
  return responses.map((response) => call.execution.send('HTTPResponse', textOfResponse(response)));
}

/** `UrlFetchApp`: reaches the emulated Google services and web apps of the tenant, nothing else. */
export const urlFetchApp: ServiceClass = {
  name: 'UrlFetchApp',
  service: 'UrlFetchApp',
  type: 'URL_Fetch.UrlFetchApp',
  methods: {
    fetch: {
      takes: [['string'], ['string', 'object']],
      does(call) {
        const request = readRequest(
          call,
          call.args.string(0),
          call.args.count > 1 ? call.args.object(1) : {},
        );
        take(call, 1);
        const response = emulated(() => exchange(call, request));
        return call.execution.send('HTTPResponse', textOfResponse(response));
      },
    },
    fetchAll: { takes: [['objects']], does: fetchAll },
  },
};
