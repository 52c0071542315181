import { type AnswerBody, readAnswer } from '../wire/answer';
import { type RequestBody, type RequestKind, WIRE_VERSION, type WireRequest } from '../wire/request';

/** Why nothing came back. */
export type Why =
  /** The Script Property `service-url` is missing. */
  | 'not-set-up'
  /** Google gives no identity token, or lets nothing be fetched: a scope was not granted. */
  | 'not-permitted'
  | 'unreachable'
  /** Something that is not the service's: a sign-in page, an error page with status 200. */
  | 'no-answer'
  /** The service tells nothing about a refusal. */
  | 'refused';

export type Asked<K extends RequestKind> = { ok: true; body: AnswerBody<K> } | { ok: false; why: Why };

/** Sends one request through the door. Never throws. */
export function ask<K extends RequestKind>(
  kind: K,
  body: RequestBody<K>,
  id = Utilities.getUuid(),
): Asked<K> {
  return askAll(kind, [{ id, body }])[0]!;
}

/** Sends requests of one kind side by side. Never throws. */
export function askAll<K extends RequestKind>(
  kind: K,
  requests: readonly { id: string; body: RequestBody<K> }[],
): Asked<K>[] {
  const failed = (why: Why): Asked<K>[] => requests.map(() => ({ ok: false, why }));
  try {
    const url = PropertiesService.getScriptProperties().getProperty('service-url');
    if (!url) return failed('not-set-up');
    const idToken = ScriptApp.getIdentityToken();
    if (!idToken) return failed('not-permitted');
    const at = new Date().toISOString();
    const sent = requests.map(({ id, body }): GoogleAppsScript.URL_Fetch.URLFetchRequest => {
      const request: WireRequest<K> = { version: WIRE_VERSION, kind, id, at, body, idToken };
      // The answer comes by a 302, which UrlFetchApp follows by itself (platform-facts 3.2).
      return {
        url,
        method: 'post',
        contentType: 'application/json',
        payload: JSON.stringify(request),
        muteHttpExceptions: true,
      };
    });
    return UrlFetchApp.fetchAll(sent).map((response, i) => readResponse(kind, requests[i]!.id, response));
  } catch (error) {
    return failed(isRefusedByGoogle(error) ? 'not-permitted' : 'unreachable');
  }
}

/** Whether Google refused a call because the person has not granted its scope. */
export function isRefusedByGoogle(error: unknown): boolean {
  return error instanceof Error && /permission|authori[sz]ation/i.test(error.message);
}

function readResponse<K extends RequestKind>(
  kind: K,
  id: string,
  response: GoogleAppsScript.URL_Fetch.HTTPResponse,
): Asked<K> {
  if (response.getResponseCode() !== 200) return { ok: false, why: 'unreachable' };
  const text = response.getContentText();
  const body = readAnswer(kind, id, text);
  if (body !== null) return { ok: true, body };
  return { ok: false, why: isRefusal(text) ? 'refused' : 'no-answer' };
}

function isRefusal(text: string): boolean {
  try {
    const answer = JSON.parse(text) as { version?: unknown; ok?: unknown } | null;
    return answer?.version === WIRE_VERSION && answer.ok === false;
  } catch {
    return false;
  }
}
