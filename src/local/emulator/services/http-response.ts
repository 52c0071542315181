import type { RestResponse } from '../world';
import { Blob, textOf } from './blob';
import type { Call, ServiceClass } from './service';

const response = (call: Call) => call.self as RestResponse;
const bytes = (call: Call) => Buffer.from(response(call).body, 'utf8');

/** Header names as UrlFetch shows them: `Content-Type`. */
function shownHeaders(call: Call): Record<string, string> {
  const entries = Object.entries(response(call).headers);
  return Object.fromEntries(
    entries.map(([name, value]) => [name.replace(/\b[a-z]/g, (c) => c.toUpperCase()), value]),
  );
}

/** An answer as text: status and headers on the first line, then the body as it is. */
export function textOfResponse({ status, headers, body }: RestResponse): string {
  return `${JSON.stringify({ status, headers })}\n${body}`;
}

function responseFromText(text: string): RestResponse {
  const end = text.indexOf('\n');
  return { ...JSON.parse(text.slice(0, end)), body: text.slice(end + 1) };
}

/** The answer of a fetch. */
export const httpResponseClass: ServiceClass = {
  name: 'HTTPResponse',
  service: 'UrlFetchApp',
  type: 'URL_Fetch.HTTPResponse',
  fromText: responseFromText,
  methods: {
    getResponseCode: { takes: [[]], does: (call) => response(call).status },
    getContentText: {
      takes: [[], ['string']],
      does: (call) => (call.args.count > 0 ? textOf(bytes(call), call.args.string(0)) : response(call).body),
    },
    getContent: { takes: [[]], does: bytes },
    getHeaders: { takes: [[]], does: shownHeaders },
    getAllHeaders: { takes: [[]], does: shownHeaders },
    getBlob: {
      takes: [[]],
      does: (call) =>
        call.execution.hold('Blob', new Blob(bytes(call), shownHeaders(call)['Content-Type'] ?? null, null)),
    },
  },
};
