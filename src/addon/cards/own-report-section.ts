import type { Own, Receipt, Waiting } from '../own-report';
import { KINDS, RECEIPT, STATUS, statusAsOf, WAITING } from '../words';
import {
  type ButtonModel,
  buttons,
  type SectionModel,
  section,
  strong,
  text,
  type WidgetModel,
} from './model';

/** How an instant is said: the school's local time in words. */
export type When = (at: number) => string;

/** What has become of the reader's own report of this message, and what can be done with it. */
export function ownReportSection(own: Own, hourly: boolean, when: When): SectionModel[] {
  if (own.state === 'none') return [];
  return own.state === 'waiting' ? waitingSection(own.waiting, hourly, when) : sentSection(own.receipt, when);
}

/** Saved and not sent is said as that, and what will be tried as it is. */
export function waitingSection(waiting: Waiting, hourly: boolean, when: When): SectionModel[] {
  return section([
    strong(WAITING.title),
    text(WAITING.saved(when(waiting.savedAt))),
    text(hourly ? WAITING.hourly : WAITING.noHourly),
    ...(waiting.message === null ? [] : [text(WAITING.original)]),
    text(WAITING.inPerson),
    buttons({ text: WAITING.tryNow, does: { call: 'onTryNow' }, main: true }),
  ]);
}

/** Beside the message that it is about: what is still to be done comes first. */
function sentSection(receipt: Receipt, when: When): SectionModel[] {
  const original = receipt.kept
    ? [text(RECEIPT.kept)]
    : [strong(RECEIPT.notKeptHere), buttons(keepButton(receipt))];
  return section([
    strong(RECEIPT.already(receipt.number, when(receipt.filedAt))),
    ...original,
    { is: 'fact', label: KINDS[receipt.kind].what, text: statusOf(receipt, when) },
    buttons(withdrawButton(receipt), { text: RECEIPT.again, does: { call: 'onReport' } }),
  ]);
}

/** How the desk has it, and when that was last heard: a card does not ask by itself. */
export function statusOf({ status, asOf }: Receipt, when: When): string {
  return status === 'withdrawn' ? STATUS[status] : statusAsOf(STATUS[status], when(asOf));
}

/** Whether the original is kept; not yet kept is a state of its own with its button. */
export function originalWidgets(receipt: Receipt): WidgetModel[] {
  if (receipt.message === null) return [text(RECEIPT.noOriginal)];
  if (receipt.kept) return [text(RECEIPT.kept)];
  return [text(RECEIPT.notKept), buttons(keepButton(receipt))];
}

function keepButton({ report }: Receipt): ButtonModel {
  return { text: RECEIPT.keep, does: { call: 'onKeep', with: { report } }, main: true };
}

export function withdrawButton(receipt: Receipt) {
  return {
    text: RECEIPT.withdraw,
    does: { call: 'onWithdraw' as const, with: { report: receipt.report, number: receipt.number } },
  };
}
