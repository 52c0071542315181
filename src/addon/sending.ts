import { localClock } from '../google/local-time';
import { sendMail } from '../google/mail';
import { ask, type Why } from './door';
import { type Receipt, receiptOf, type Waiting } from './own-report';
import type { UserStore } from './user-store';
import { TOO_LATE, whenInWords } from './words';

/** Handler of the one clock trigger the add-on may have (platform-facts 2.1). */
const HOURLY = 'onHourly';

/** After this a mail tells the role account that a report is waiting, milliseconds. */
const TOO_LONG = 2 * 3_600_000;

/** A card tries what waits no more often than this, milliseconds, and no more of it than this many. */
const PAUSE = 120_000;
const ON_A_CARD = 1;

/** How long the trigger goes on, milliseconds. */
const TRIGGER = 20_000;

/** Sends one saved report. `noted`: whether the receipt could be kept. */
export function deliver(
  store: UserStore,
  waiting: Waiting,
): { receipt: Receipt; noted: boolean } | { why: Why } {
  const asked = ask('report', waiting.body, waiting.id);
  if (!asked.ok) return { why: asked.why };
  const receipt = receiptOf(asked.body, waiting.body.kind, waiting.message);
  return { receipt, noted: store.settle(receipt) };
}

/** What a card does for reports that wait, before it shows them: now and then, and little. */
export function tryOnCard(store: UserStore): void {
  if (Date.now() - store.tried >= PAUSE) tryAll(store, Date.now() + TRIGGER, ON_A_CARD);
}

/** Sends what waits, oldest first, until one fails. @returns why it failed; null when nothing did */
export function tryAll(store: UserStore, until: number, most = Number.POSITIVE_INFINITY): Why | null {
  let tried = 0;
  for (const waiting of store.waiting()) {
    if (tried++ >= most || Date.now() > until) break;
    if (tried === 1) store.tried = Date.now();
    const outcome = deliver(store, waiting);
    if ('why' in outcome) {
      // A refusal concerns this report alone; anything else concerns them all.
      if (outcome.why !== 'refused') return outcome.why;
    }
  }
  return null;
}

/** Sees that the hourly trigger is there, from a press. It stays false when Google does not let us make one. */
export function ensureHourly(store: UserStore): void {
  try {
    const there = ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === HOURLY);
    if (!there) ScriptApp.newTrigger(HOURLY).timeBased().everyHours(1).create();
    store.hourly = true;
  } catch {
    store.hourly = false;
  }
}

/** The hourly trigger's work. It takes itself away when nothing waits any more. */
export function hourly(store: UserStore): void {
  if (!store.readable) return;
  tryAll(store, Date.now() + TRIGGER);
  const late = store
    .waiting()
    .filter(({ id, savedAt }) => Date.now() - savedAt >= TOO_LONG && !store.isTold(id));
  if (late.length > 0 && tellRoleAccount(late, store)) store.markTold(late.map(({ id }) => id));
  if (store.waiting().length === 0) removeHourly(store);
}

/** That something waits and since when: no name, no word of it. */
function tellRoleAccount(late: readonly Waiting[], store: UserStore): boolean {
  const role = PropertiesService.getScriptProperties().getProperty('role-account');
  if (!role) return false;
  const clock = localClock(store.remembered?.school?.timeZone ?? 'Europe/London');
  const since = whenInWords(clock(late[0]!.savedAt));
  try {
    sendMail([role], TOO_LATE.subject, TOO_LATE.body(late.length, since));
    return true;
  } catch {
    return false;
  }
}

function removeHourly(store: UserStore): void {
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (trigger.getHandlerFunction() === HOURLY) ScriptApp.deleteTrigger(trigger);
  }
  store.hourly = false;
}
