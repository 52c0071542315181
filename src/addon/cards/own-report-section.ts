import type { Own, Receipt, Waiting } from '../own-report';
import { KINDS, RECEIPT, STATUS, WAITING } from '../words';
import { buttons, type SectionModel, section, strong, text } from './model';

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
    text(WAITING.inPerson),
    buttons({ text: WAITING.tryNow, does: { call: 'onTryNow' }, main: true }),
  ]);
}

function sentSection(receipt: Receipt, when: When): SectionModel[] {
  return section([
    strong(RECEIPT.already(receipt.number, when(receipt.filedAt))),
    { is: 'fact', label: KINDS[receipt.kind].what, text: STATUS[receipt.status] },
    ...originalWidgets(receipt),
    buttons(withdrawButton(receipt), { text: RECEIPT.again, does: { call: 'onReport' } }),
  ]);
}

/** Whether the original is kept; not yet kept is a state of its own with its button. */
export function originalWidgets(receipt: Receipt, canKeep = true) {
  if (receipt.message === null) return [text(RECEIPT.noOriginal)];
  if (receipt.kept) return [text(RECEIPT.kept)];
  const keep = buttons({
    text: RECEIPT.keep,
    does: { call: 'onKeep', with: { report: receipt.report } },
    main: true,
  });
  return canKeep ? [text(RECEIPT.notKept), keep] : [text(RECEIPT.notKept)];
}

export function withdrawButton(receipt: Receipt) {
  return {
    text: RECEIPT.withdraw,
    does: { call: 'onWithdraw' as const, with: { report: receipt.report, number: receipt.number } },
  };
}
