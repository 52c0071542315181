import { judgeOnCard } from '../policy/judge-on-card';
import { REPORT_KINDS, type ReportKind } from '../policy/reports';
import { authorOf } from './author';
import type { Response } from './cards/model';
import { FIELDS, lostCard, notSentCard, receiptCard, reportForm, withdrawForm } from './cards/report-card';
import { openContext } from './context';
import { ask } from './door';
import { type AddonEvent, inputs, openedIn, parameter } from './event';
import { homePage } from './home-page';
import { keepOriginal } from './keep-original';
import { messagePage } from './message-page';
import { ownReportOf, type Receipt, receiptOf, type Waiting } from './own-report';
import { readOpenedMessage } from './read-opened';
import { bodyOf, draftOf, guessKind, type ReportDraft } from './report-draft';
import { deliver, ensureHourly, tryAll } from './sending';
import type { UserStore } from './user-store';
import { FORM, RECEIPT, WAITING, WHY, WITHDRAW } from './words';

/** A callback may last 30 s; a little is left for the answer to get back. */
const CALLBACK = 27_000;

/** The wire's most, characters. */
const MOST_WORDS = 5000;
const MOST_REASON = 1000;

/** Report: the form, with the kind guessed. The id is made here, so that Send pressed twice is one report. */
export function reportPressed(event: AddonEvent | undefined): Response {
  const elsewhere = parameter(event, 'elsewhere') === 'yes';
  const opened = elsewhere ? null : openedIn(event);
  const context = openContext();
  const read = opened === null ? null : readOpenedMessage(context, opened);
  const parameters = (draft: ReportDraft, message: string) => ({
    id: Utilities.getUuid(),
    message,
    draft: JSON.stringify(draft),
  });
  const nothing: ReportDraft = { message: null, writer: null };
  if (opened === null || read === null || 'problem' in read) {
    return { push: reportForm('about-a-child', elsewhere ? 'none' : 'unreadable', parameters(nothing, '')) };
  }
  const { message } = read;
  const { knowledge, mailbox } = context;
  const { day } = knowledge.localTime(message.at);
  const draft = draftOf(
    message,
    message.actors.map((actor) => authorOf(knowledge, actor, day)),
  );
  const guess = guessKind(judgeOnCard(knowledge, mailbox, message));
  return { push: reportForm(guess, 'opened', parameters(draft, opened.id)) };
}

/** Send: into the person's own store, through the door, and then the original while its token is held. */
export function sendPressed(event: AddonEvent | undefined): Response {
  const until = Date.now() + CALLBACK;
  const written = writtenIn(event);
  const { kind, words, told } = written;
  if (words.length > MOST_WORDS) return { say: FORM.tooLong(MOST_WORDS, words.length) };
  const draft = JSON.parse(parameter(event, 'draft')) as ReportDraft;
  if (draft.message === null && words === '') return { say: FORM.needsWords };
  const context = openContext();
  const { store } = context;
  const body = bodyOf(draft, kind, words, told, Date.now());
  const message = parameter(event, 'message') || null;
  const before = store.receipts().find(({ report }) => report === parameter(event, 'id'));
  if (before) return { replace: receiptCard(before, context.watch, true) };
  const waiting = sameOrNew(store, { id: parameter(event, 'id'), body, savedAt: Date.now(), message });
  const saved = store.save(waiting);
  const outcome = deliver(store, waiting);
  if ('why' in outcome) {
    if (!saved) {
      // That card has no fields: what was written in the form goes with its button.
      const parameters = { ...event?.commonEventObject?.parameters, written: JSON.stringify(written) };
      return { push: lostCard(outcome.why, parameters) };
    }
    ensureHourly(store);
    return { replace: notSentCard(waiting, outcome.why, store.hourly, context.when) };
  }
  const { receipt, noted } = outcome;
  const opened = openedIn(event);
  const kept = opened !== null && opened.id === message && keepOriginal(opened, receipt.report, until);
  const final = { ...receipt, kept: receipt.kept || kept };
  if (kept && noted) store.saveReceipts([final]);
  return { replace: receiptCard(final, context.watch, noted) };
}

/** What already waits under this id with the same content is sent as it was saved; changed words are a report of their own. */
function sameOrNew(store: UserStore, waiting: Waiting): Waiting {
  const saved = store.waiting().find(({ id }) => id === waiting.id);
  if (saved === undefined) return waiting;
  const essence = (one: Waiting) => JSON.stringify({ ...one.body, seen: null });
  return essence(saved) === essence(waiting) ? saved : { ...waiting, id: Utilities.getUuid() };
}

/** What a reporter says of it. */
interface Written {
  kind: ReportKind;
  words: string;
  told: boolean;
}

/** As it stands in the form; on the card of a report that nobody has yet, as it stood there. */
function writtenIn(event: AddonEvent | undefined): Written {
  const before = parameter(event, 'written');
  if (before !== '') return JSON.parse(before) as Written;
  const [chosen] = inputs(event, FIELDS.kind);
  return {
    kind: REPORT_KINDS.find((kind) => kind === chosen) ?? 'about-a-child',
    words: (inputs(event, FIELDS.words)[0] ?? '').trim(),
    told: inputs(event, FIELDS.told).includes('yes'),
  };
}

/** Keep the original: of the message that is open, with the report that names it. */
export function keepPressed(event: AddonEvent | undefined): Response {
  const until = Date.now() + CALLBACK;
  const context = openContext();
  const opened = openedIn(event);
  const receipt = context.store.receipts().find(({ report }) => report === parameter(event, 'report'));
  if (receipt === undefined) return { say: RECEIPT.keepFirst };
  if (opened === null || opened.id !== receipt.message) return { say: RECEIPT.notKept };
  if (!keepOriginal(opened, receipt.report, until)) return { say: RECEIPT.notKeptNow };
  const kept: Receipt = { ...receipt, kept: true };
  return { replace: receiptCard(kept, context.watch, context.store.saveReceipts([kept])) };
}

/** Try now: everything that waits; then the original, if the message it belongs to is open. */
export function tryNowPressed(event: AddonEvent | undefined): Response {
  const until = Date.now() + CALLBACK;
  const { store } = openContext();
  const opened = openedIn(event);
  const why = tryAll(store, until - 15_000);
  if (why !== null) ensureHourly(store);
  if (store.waiting().length > 0) {
    return { say: why === null ? WAITING.stillWaiting : `${WHY[why]} ${WAITING.stillWaiting}` };
  }
  const own = opened === null ? null : ownReportOf(opened.id, [], store.receipts());
  if (opened !== null && own?.state === 'sent' && !own.receipt.kept) {
    if (keepOriginal(opened, own.receipt.report, until)) store.saveReceipts([{ ...own.receipt, kept: true }]);
  }
  return { replace: event?.gmail?.messageId === undefined ? homePage() : messagePage(opened) };
}

export function withdrawPressed(event: AddonEvent | undefined): Response {
  return { push: withdrawForm(parameter(event, 'report'), parameter(event, 'number')) };
}

/** Withdraw, with a reason. It is not saved for later: whether the desk knows must be plain at once. */
export function withdrawSendPressed(event: AddonEvent | undefined): Response {
  const reason = (inputs(event, FIELDS.words)[0] ?? '').trim();
  if (reason === '') return { say: WITHDRAW.needsReason };
  if (reason.length > MOST_REASON) return { say: FORM.tooLong(MOST_REASON, reason.length) };
  const report = parameter(event, 'report');
  const asked = ask('withdraw', { report, reason });
  if (!asked.ok) return { say: `${WITHDRAW.failed} ${WHY[asked.why]}` };
  const { store } = openContext();
  const receipt = store.receipts().find((one) => one.report === report);
  if (receipt) store.saveReceipts([receiptOf(asked.body, receipt.kind, receipt.message)]);
  const opened = openedIn(event);
  return { replace: opened === null ? homePage() : messagePage(opened) };
}

/** How the person's own reports stand. */
export function myReportsPressed(): Response {
  const context = openContext();
  const { store } = context;
  const latest = store
    .receipts()
    .sort((a, b) => b.filedAt - a.filedAt)
    .slice(0, 50);
  const asked = ask('status', { reports: latest.map(({ report }) => report) });
  if (!asked.ok) return { say: `${WHY[asked.why]}` };
  const now = latest.flatMap((receipt) => {
    const standing = asked.body.reports.find(({ report }) => report === receipt.report);
    return standing ? [receiptOf(standing, receipt.kind, receipt.message)] : [];
  });
  store.saveReceipts(now);
  return { replace: homePage(context) };
}
