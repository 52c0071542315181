// POST /batch/gmail/v1: up to 100 calls in one request, as multipart/mixed (platform-facts 4.2 and 11.1). Each part
// is a call of its own with its own token, units, faults and answer; the parts answer in the order asked.
import { STATUS_CODES } from 'node:http';
import type { RestCallContext, RestRequest, RestResponse } from '../world';
import { invalidArgument } from './errors';
import { LATENCY } from './latency';
import type { NestingRoute } from './router';

const MOST_PARTS = 100;

interface Part {
  /** What stood in its Content-ID, without angle brackets; null when it had none. */
  contentId: string | null;
  request: RestRequest;
}

function boundaryOf(contentType: string): string {
  const [, quoted, plain] =
    /^multipart\/mixed\s*;.*?\bboundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined)
    throw invalidArgument('Failed to parse batch request, error: no boundary in Content-Type.');
  return boundary;
}

/** Header lines to a map with lower-case names, and what follows the blank line. */
function splitHeaders(text: string): { headers: Record<string, string>; rest: string } {
  const end = text.startsWith('\n') ? 0 : text.indexOf('\n\n');
  const head = end < 0 ? text : text.slice(0, end);
  const headers: Record<string, string> = {};
  for (const line of head.split('\n').filter((l) => l.trim() !== '')) {
    const colon = line.indexOf(':');
    if (colon < 1) throw invalidArgument('Failed to parse batch request, error: header without a colon.');
    headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { headers, rest: end < 0 ? '' : text.slice(end).replace(/^\n\n?/, '') };
}

function toPart(text: string, outer: RestRequest): Part {
  const { headers, rest } = splitHeaders(text);
  if (!/^application\/http\b/i.test(headers['content-type'] ?? ''))
    throw invalidArgument('Failed to parse batch request, error: a part is not application/http.');
  const lineEnd = rest.indexOf('\n');
  const line = (lineEnd < 0 ? rest : rest.slice(0, lineEnd)).trim();
  const [, method, path] = /^(GET|POST|PUT|PATCH|DELETE) (\/\S*)(?: HTTP\/1\.[01])?$/.exec(line) ?? [];
  if (!method || !path)
    throw invalidArgument(
      'Failed to parse batch request, error: a part has no request line with a relative path.',
    );
  const inner = splitHeaders(lineEnd < 0 ? '' : rest.slice(lineEnd + 1));
  const authorization = inner.headers.authorization ?? outer.headers.authorization;
  return {
    contentId: headers['content-id']?.replace(/^<|>$/g, '') ?? null,
    request: {
      method,
      url: new URL(`https://${outer.url.host}${path}`),
      headers: { ...inner.headers, ...(authorization === undefined ? {} : { authorization }) },
      body: inner.rest.replace(/\n+$/, ''),
    },
  };
}

function partsOf(outer: RestRequest): Part[] {
  const boundary = boundaryOf(outer.headers['content-type'] ?? '');
  const pieces = `\n${outer.body.replaceAll('\r\n', '\n')}`.split(`\n--${boundary}`);
  const last = pieces.pop() ?? '';
  if (pieces.length === 0 || !/^--\s*$/.test(last))
    throw invalidArgument('Failed to parse batch request, error: no closing boundary.');
  // Before the first boundary stands the preamble; each piece begins with the rest of its boundary line.
  const texts = pieces.slice(1).map((piece) => piece.replace(/^[ \t]*\n/, ''));
  if (texts.length > MOST_PARTS)
    throw invalidArgument(
      `Inner request count exceeds the limit. Received: ${texts.length}, Limit: ${MOST_PARTS}`,
    );
  if (texts.length === 0) throw invalidArgument('Failed to parse batch request, error: no parts.');
  return texts.map((text) => toPart(text, outer));
}

function asText(response: RestResponse, contentId: string | null): string {
  const { status, headers, body } = response;
  const length = body === '' ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
  const outer = {
    'Content-Type': 'application/http',
    ...(contentId === null ? {} : { 'Content-ID': `<response-${contentId}>` }),
  };
  return `${headText(outer)}\r\nHTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${headText({ ...headers, ...length })}\r\n${body}`;
}

function headText(headers: Record<string, string>): string {
  let text = '';
  for (const name in headers) text += `${name}: ${headers[name]}\r\n`;
  return text;
}

function handle(call: RestCallContext, answerPart: (part: RestRequest) => RestResponse): RestResponse {
  const parts = partsOf(call.request);
  const texts = parts.map(({ request, contentId }) => asText(answerPart(request), contentId));
  const boundary = `batch_${call.world.randomBytes(18).toString('base64url')}`;
  return {
    status: 200,
    headers: { 'Content-Type': `multipart/mixed; boundary=${boundary}` },
    body: `${texts.map((text) => `--${boundary}\r\n${text}\r\n`).join('')}--${boundary}--\r\n`,
  };
}

export const batchRoute: NestingRoute = {
  name: 'gmail.batch',
  method: 'POST',
  path: 'gmail.googleapis.com/batch/gmail/v1',
  scopes: [],
  units: 0,
  latency: LATENCY.batch.request,
  handle,
};
