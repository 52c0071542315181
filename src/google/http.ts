import { GoogleError } from './google-error';

/** One request to a Google API. */
export interface ApiRequest {
  /** Name for errors and the meter: `gmail.users.messages.list`. */
  call: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  url: string;
  token: string;
  /** Sent as it is with `contentType`; absent for a request without a body. */
  body?: string;
  contentType?: string;
  /** Further headers. */
  headers?: Record<string, string>;
}

/** What came back: the text, or the error. Nothing is thrown, so that one bad answer does not hide the others. */
export type ApiAnswer = { ok: true; text: string; contentType: string } | { ok: false; error: GoogleError };

/** How many requests go out side by side: well under the 30 simultaneous executions and Gmail's 50 a mailbox. */
const AT_ONCE = 40;

/** Sends requests side by side and answers in their order. Each counts as one URL fetch. */
export function sendAll(requests: readonly ApiRequest[]): ApiAnswer[] {
  const answers: ApiAnswer[] = [];
  for (let from = 0; from < requests.length; from += AT_ONCE) {
    const some = requests.slice(from, from + AT_ONCE);
    const responses = UrlFetchApp.fetchAll(some.map(toFetch));
    responses.forEach((response, i) => {
      answers.push(toAnswer(some[i]!, response));
    });
  }
  return answers;
}

/** Sends one request. @throws GoogleError */
export function send(request: ApiRequest): string {
  const [answer] = sendAll([request]);
  if (!answer!.ok) throw answer!.error;
  return answer!.text;
}

/** Sends one request with a JSON body, if any, and reads a JSON answer. @throws GoogleError */
export function sendJson<T>(request: Omit<ApiRequest, 'body' | 'contentType'>, body?: unknown): T {
  const text = send(body === undefined ? request : { ...request, ...json(body) });
  return readJson<T>(request.call, text);
}

export function json(body: unknown): Pick<Required<ApiRequest>, 'body' | 'contentType'> {
  return { body: JSON.stringify(body), contentType: 'application/json' };
}

/** A JSON answer; an HTML page with status 200 is a failure. @throws GoogleError */
export function readJson<T>(call: string, text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new GoogleError(call, 200, 'notJson');
  }
}

/** Reads an answer's JSON, or throws its error. */
export function jsonOf<T>(call: string, answer: ApiAnswer): T {
  if (!answer.ok) throw answer.error;
  return readJson<T>(call, answer.text);
}

/** Query parameters in the order given; arrays repeat the name. */
export function query(parameters: Record<string, string | number | boolean | readonly string[]>): string {
  return Object.entries(parameters)
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [String(value)]).map(
        (v) => `${name}=${encodeURIComponent(v as string)}`,
      ),
    )
    .join('&');
}

function toFetch(request: ApiRequest): GoogleAppsScript.URL_Fetch.URLFetchRequest {
  return {
    url: request.url,
    method: request.method,
    headers: {
      ...(request.token === '' ? {} : { Authorization: `Bearer ${request.token}` }),
      ...request.headers,
    },
    muteHttpExceptions: true,
    ...(request.body === undefined ? {} : { payload: request.body, contentType: request.contentType ?? '' }),
  };
}

function toAnswer(request: ApiRequest, response: GoogleAppsScript.URL_Fetch.HTTPResponse): ApiAnswer {
  const status = response.getResponseCode();
  const text = response.getContentText();
  if (status >= 200 && status < 300) {
    const headers = response.getHeaders() as Record<string, string>;
    return { ok: true, text, contentType: headers['Content-Type'] ?? headers['content-type'] ?? '' };
  }
  return { ok: false, error: new GoogleError(request.call, status, reasonOf(text)) };
}

/** Google's reason code out of an error body, in either of its two shapes. */
export function reasonOf(text: string): string {
  try {
    const { error } = JSON.parse(text) as {
      error?: string | { status?: string; errors?: { reason?: string }[]; details?: { reason?: string }[] };
    };
    if (typeof error === 'string') return error;
    return error?.errors?.[0]?.reason ?? error?.details?.[0]?.reason ?? error?.status ?? '';
  } catch {
    return 'notJson';
  }
}
