import { REPORT_KINDS, type ReportKind } from '../../policy/reports';
import type { Why } from '../door';
import type { Receipt, Waiting } from '../own-report';
import type { Watch } from '../watch';
import {
  EMERGENCY,
  FORM,
  KINDS,
  LOST,
  READERS_NOTE,
  RECEIPT,
  WAITING,
  WATCH_WORDS,
  WHY,
  WITHDRAW,
} from '../words';
import { buttons, type CardModel, section, strong, text } from './model';
import { originalWidgets, type When, waitingSection, withdrawButton } from './own-report-section';

/** Names of the form's fields, as an event brings them back. */
export const FIELDS = { kind: 'kind', words: 'words', told: 'told' } as const;

/**
 * The one form there is: a kind, words if wanted, whether a DSL has been told.
 *
 * @param parameters what Send needs to know again
 * @param message whether a message goes with it
 */
export function reportForm(
  guess: ReportKind,
  message: 'opened' | 'unreadable' | 'none',
  parameters: Record<string, string>,
): CardModel {
  const about = { opened: [text(FORM.evidence)], unreadable: [text(FORM.noMessage)], none: [] }[message];
  return {
    title: FORM.title,
    subtitle: '',
    sections: [
      ...section([text(EMERGENCY)]),
      ...section([
        {
          is: 'choice',
          name: FIELDS.kind,
          title: FORM.kind,
          how: 'one',
          items: REPORT_KINDS.map((kind) => ({
            text: `${KINDS[kind].what} (read by ${KINDS[kind].readers})`,
            value: kind,
            chosen: kind === guess,
          })),
        },
        { is: 'input', name: FIELDS.words, title: FORM.words, hint: FORM.wordsHint },
        {
          is: 'choice',
          name: FIELDS.told,
          title: FORM.told,
          how: 'many',
          items: [{ text: FORM.toldYes, value: 'yes', chosen: false }],
        },
        text(READERS_NOTE),
        text(FORM.noImages),
        buttons({ text: FORM.send, does: { call: 'onSend', with: parameters }, main: true }),
        ...about,
      ]),
    ],
  };
}

/** After Send: the number, what happens next, and whether the original is kept. */
export function receiptCard(receipt: Receipt, watch: Watch, noted: boolean): CardModel {
  const { what, readers } = KINDS[receipt.kind];
  return {
    title: RECEIPT.title,
    subtitle: receipt.number,
    sections: [
      ...section([
        strong(RECEIPT.number(receipt.number)),
        text(RECEIPT.next),
        { is: 'fact', label: what, text: `${FORM.readers}: ${readers}.` },
        ...(noted ? [] : [text(RECEIPT.unsaved)]),
      ]),
      ...section([...originalWidgets(receipt), buttons(withdrawButton(receipt))]),
      ...section([text(EMERGENCY), text(WATCH_WORDS[watch])]),
    ],
  };
}

/** After Send, when nothing came back. */
export function notSentCard(waiting: Waiting, why: Why, hourly: boolean, when: When): CardModel {
  return {
    title: FORM.title,
    subtitle: '',
    sections: [
      ...waitingSection(waiting, hourly, when),
      ...section([text(WHY[why])]),
      ...section([text(EMERGENCY)]),
    ],
  };
}

/** After Send, when it is neither with the school nor in the person's own store. */
export function lostCard(why: Why, parameters: Record<string, string>): CardModel {
  return {
    title: LOST.title,
    subtitle: '',
    sections: section([
      strong(LOST.text),
      text(WHY[why]),
      text(EMERGENCY),
      buttons({ text: WAITING.tryNow, does: { call: 'onSend', with: parameters }, main: true }),
    ]),
  };
}

export function withdrawForm(report: string, number: string): CardModel {
  return {
    title: WITHDRAW.title(number),
    subtitle: '',
    sections: section([
      text(WITHDRAW.asks),
      { is: 'input', name: FIELDS.words, title: WITHDRAW.reason, hint: WITHDRAW.hint },
      buttons({
        text: WITHDRAW.press,
        does: { call: 'onWithdrawSend', with: { report, number } },
        main: true,
      }),
    ]),
  };
}
