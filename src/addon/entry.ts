// The add-on's functions as Apps Script sees them: each export becomes a top-level function of the bundle. A failure
// never becomes Google's error box: it becomes a card that says what is safe and what can still be done.
import type { CardModel, Response } from './cards/model';
import { problemCard } from './cards/problem-card';
import { render, respond } from './cards/render';
import { type AddonEvent, openedIn } from './event';
import { homePage } from './home-page';
import { messagePage } from './message-page';
import { acknowledgePressed, queuePressed } from './queue-actions';
import { codeOf } from './read-opened';
import {
  keepPressed,
  myReportsPressed,
  reportPressed,
  sendPressed,
  tryNowPressed,
  withdrawPressed,
  withdrawSendPressed,
} from './report-actions';
import { hourly } from './sending';
import { UserStore } from './user-store';

type Card = GoogleAppsScript.Card_Service.Card;
type ActionResponse = GoogleAppsScript.Card_Service.ActionResponse;

/** Named in the manifest: shown when the add-on is opened with no message chosen. */
export function onHomepage(): Card {
  return card(() => homePage());
}

/** Named in the manifest: shown when a message is opened. */
export function onMessage(event: AddonEvent): Card {
  return card(() => messagePage(openedIn(event)));
}

export function onReport(event: AddonEvent): ActionResponse {
  return answer(() => reportPressed(event));
}

export function onSend(event: AddonEvent): ActionResponse {
  return answer(() => sendPressed(event));
}

export function onKeep(event: AddonEvent): ActionResponse {
  return answer(() => keepPressed(event));
}

export function onTryNow(event: AddonEvent): ActionResponse {
  return answer(() => tryNowPressed(event));
}

export function onWithdraw(event: AddonEvent): ActionResponse {
  return answer(() => withdrawPressed(event));
}

export function onWithdrawSend(event: AddonEvent): ActionResponse {
  return answer(() => withdrawSendPressed(event));
}

export function onMyReports(): ActionResponse {
  return answer(() => myReportsPressed());
}

export function onQueue(): ActionResponse {
  return answer(() => queuePressed());
}

export function onAcknowledge(event: AddonEvent): ActionResponse {
  return answer(() => acknowledgePressed(event));
}

/** Clock trigger, once an hour while a report waits. */
export function onHourly(): void {
  hourly(UserStore.open());
}

function card(make: () => CardModel): Card {
  return render(safely(make, (error) => problemCard('unexpected', codeOf(error))));
}

function answer(make: () => Response): ActionResponse {
  return respond(safely<Response>(make, (error) => ({ push: problemCard('unexpected', codeOf(error)) })));
}

function safely<T>(make: () => T, otherwise: (error: unknown) => T): T {
  try {
    return make();
  } catch (error) {
    return otherwise(error);
  }
}
