import { googleKeys } from '../google/google-keys';
import { localClock } from '../google/local-time';
import type { School } from '../policy/school';
import type { WireAnswer } from '../wire/answer';
import { keyIdOf, verifyIdToken } from '../wire/id-token';
import { MOST_CHARACTERS, readRequest, WIRE_VERSION, type WireRequest } from '../wire/request';
import { callerOf, mayAsk } from './caller';
import { answerFor } from './intake/answer-for';
import { countRefusal, Refused } from './refusals';
import { zoneOf } from './registers';
import { loadRoster } from './school-register';
import { type Installation, loadSettings } from './settings';

/** How far the time of sending may be from ours, milliseconds. */
const MOST_SKEW = 10 * 60_000;

/**
 * Answers a request to the web app (design section 3, The door). Anyone can call it: length, shape, time and token are
 * looked at before a workbook is, and every refusal, a fault of ours too, has the same answer and is counted.
 *
 * @param event as Google gives it to `doPost`: it holds no header of the request (platform-facts 3.2)
 * @returns JSON
 */
export function answerRequest(event: { postData?: { contents?: unknown } } | null | undefined): string {
  let answer: WireAnswer;
  try {
    answer = answered(requestIn(event?.postData?.contents));
  } catch (error) {
    countRefusal(error instanceof Refused ? error.reason : 'fault');
    answer = { version: WIRE_VERSION, ok: false };
  }
  return JSON.stringify(answer);
}

function requestIn(contents: unknown): WireRequest {
  if (typeof contents !== 'string') throw new Refused('malformed');
  if (contents.length > MOST_CHARACTERS) throw new Refused('oversized');
  const request = readRequest(contents);
  if (request === null) throw new Refused('malformed');
  if (!(Math.abs(Date.now() - Date.parse(request.at)) <= MOST_SKEW)) throw new Refused('stale');
  return request;
}

function answered(request: WireRequest): WireAnswer {
  const { school, installation, roleAccount } = loadSettings();
  const address = addressBehind(request.idToken, school, installation);
  // No person is behind it, so that whoever reports by it hides who they are.
  if (address === roleAccount) throw new Refused('forbidden');
  const today = localClock(school.timeZone)(Date.now()).day;
  const roster = loadRoster(school);
  const caller = callerOf(roster, address, today);
  if (caller === null || !mayAsk(request.kind, caller, today)) throw new Refused('forbidden');
  const visit = { request, caller, school, roster, today, zone: zoneOf(school.timeZone) };
  return { version: WIRE_VERSION, id: request.id, ok: true, body: answerFor(visit) };
}

/** The caller's address, by a token that Google made for the add-on and the school. @throws Refused */
function addressBehind(token: string, school: School, { addonClientId }: Installation): string {
  const keyId = keyIdOf(token);
  if (keyId === null) throw new Refused('token');
  const caller = verifyIdToken(token, googleKeys(keyId), {
    audience: addonClientId,
    domains: [...school.domains, ...school.pupilDomains],
    now: Date.now(),
  });
  if (caller === null) throw new Refused('token');
  return caller.email;
}
