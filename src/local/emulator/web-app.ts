// Web apps of the tenant's scripts, called over UrlFetch (platform-facts 3.2, 3.3). A text answer comes by a 302
// whose second hop is a GET; a page and an error come at once as HTML with status 200.
import { ExecutionCut } from './errors';
import type { Kernel } from './kernel';
import { webAppLatency } from './latency';
import { readManifest } from './manifest';
import { randomLetters } from './randomness';
import { contentTypes } from './services/content';
import type { ScriptProject } from './state';
import { deploymentId, echoHost, execHost } from './web-app-address';
import type { Fault, RestRequest, RestResponse } from './world';

const tooMany = 'There are too many scripts running simultaneously for this Google user account.';

export function isWebAppHost(host: string): boolean {
  return host === execHost || host === echoHost;
}

/**
 * Answers a request to a web app, or to the one-time address of its answer. Time is spent on the clock. For faults the
 * two have the names `webapp.exec` and `webapp.echo`; the meter counts only the fetch that leads to them.
 *
 * @throws ExecutionCut when a fault ends the execution that called
 */
export function answerWebRequest(kernel: Kernel, request: RestRequest): RestResponse {
  const [name, answer] =
    request.url.host === echoHost ? (['webapp.echo', echo] as const) : (['webapp.exec', exec] as const);
  const fault = kernel.faults.next(name);
  if (fault?.how === 'cut') throw new ExecutionCut(name);
  if (fault?.how === 'error') return failed(fault);
  const response = answer(kernel, request);
  return fault?.how === 'after' ? failed(fault) : response;
}

function failed({ html, status = 500, message = 'Error' }: Fault): RestResponse {
  return page(html ? 200 : status, message);
}

function page(status: number, text: string): RestResponse {
  const body = `<!DOCTYPE html><html><head><title>${text}</title></head><body><div>${text}</div></body></html>`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

function echo(kernel: Kernel, request: RestRequest): RestResponse {
  kernel.clock.spend(webAppLatency.echo);
  if (request.method !== 'GET') return page(405, 'Method Not Allowed');
  const key = request.url.searchParams.get('user_content_key') ?? '';
  const answer = kernel.state.echoes.get(key);
  if (!answer) return page(404, 'Not Found');
  kernel.state.echoes.delete(key);
  const type = `${contentTypes[answer.mimeType]}; charset=utf-8`;
  return { status: 200, headers: { 'content-type': type }, body: answer.content };
}

function exec(kernel: Kernel, request: RestRequest): RestResponse {
  kernel.clock.spend(webAppLatency.exec);
  const script = scriptAt(kernel, request.url);
  const manifest = script && readManifest(script.versionFolder ?? script.folder);
  if (!script || !manifest?.webapp) return page(404, 'Sorry, unable to open the file at this time.');
  // Every other setting wants a Drive scope in the token and a share of the script file (platform-facts 3.3).
  if (manifest.webapp.access !== 'ANYONE_ANONYMOUS') return page(200, 'Google Drive - Access Denied');
  const reserved = ['c', 'sid'].some((name) => request.url.searchParams.has(name));
  const handler = { GET: 'doGet', POST: 'doPost' }[request.method];
  if (reserved || !handler) return page(405, 'Method Not Allowed');
  const began = kernel.clock.now();
  if (!kernel.simultaneous.admits(script.owner, began)) return page(200, `Error: ${tooMany}`);
  const result = kernel.run(script.name, handler, { as: null, kind: 'webapp', event: eventOf(request) });
  kernel.simultaneous.note(script.owner, began, kernel.clock.now());
  if (result.error) return page(200, `Error: ${result.error.message}`);
  return answerWith(kernel, result.value);
}

function scriptAt(kernel: Kernel, url: URL): ScriptProject | undefined {
  const id = /^\/macros\/s\/([^/]+)\/exec$/.exec(url.pathname)?.[1];
  return [...kernel.state.scripts.values()].find((script) => deploymentId(script.name) === id);
}

function answerWith(kernel: Kernel, value: unknown): RestResponse {
  const { content, mimeType, html } = (value ?? {}) as Record<string, unknown>;
  if (typeof html === 'string') return { ...page(200, ''), body: html };
  if (typeof content !== 'string' || typeof mimeType !== 'string') {
    return page(200, 'The script completed but the returned value is not a supported return type.');
  }
  const key = randomLetters(kernel.random, 48);
  kernel.state.echoes.set(key, { content, mimeType });
  const location = `https://${echoHost}/macros/echo?user_content_key=${key}`;
  return {
    ...page(302, 'Moved Temporarily'),
    headers: { 'content-type': 'text/html; charset=utf-8', location },
  };
}

/** The event of doGet and doPost. No header of the request is in it (platform-facts 3.2). */
function eventOf(request: RestRequest): object {
  const { searchParams } = request.url;
  const names = [...new Set(searchParams.keys())];
  const event = {
    queryString: request.url.search.slice(1),
    parameter: Object.fromEntries(names.map((name) => [name, searchParams.get(name)])),
    parameters: Object.fromEntries(names.map((name) => [name, searchParams.getAll(name)])),
    contextPath: '',
    contentLength: request.method === 'POST' ? Buffer.byteLength(request.body) : -1,
  };
  if (request.method !== 'POST') return event;
  const type = request.headers['content-type'] ?? 'application/octet-stream';
  const length = Buffer.byteLength(request.body);
  return { ...event, postData: { contents: request.body, length, name: 'postData', type } };
}
