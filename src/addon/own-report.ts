import type { ReportKind } from '../policy/reports';
import type { AnswerBody } from '../wire/answer';
import type { RequestBody } from '../wire/request';

// What a person's own store keeps of the reports that person has made, on any device.

/** A report that has not yet been received. It never changes once it is saved. */
export interface Waiting {
  /** The report's id, and its request's. */
  id: string;
  body: RequestBody<'report'>;
  /** Epoch milliseconds. */
  savedAt: number;
  /** Gmail's id of the message in this mailbox; null for something seen elsewhere. */
  message: string | null;
}

/** A report that has been received. */
export interface Receipt {
  report: string;
  number: string;
  status: AnswerBody<'report'>['status'];
  /** When the service last told its status, epoch milliseconds. */
  asOf: number;
  /** Epoch milliseconds. */
  filedAt: number;
  kind: ReportKind;
  message: string | null;
  /** Whether the original is kept with it. */
  kept: boolean;
}

/** What the service has just told of a report. */
export function receiptOf(standing: AnswerBody<'report'>, kind: ReportKind, message: string | null): Receipt {
  const { report, number, status, filedAt, evidenceKept } = standing;
  return {
    report,
    number,
    status,
    asOf: Date.now(),
    filedAt: Date.parse(filedAt),
    kind,
    message,
    kept: evidenceKept,
  };
}

/** Where the reader stands with one message. */
export type Own =
  | { state: 'none' }
  | { state: 'waiting'; waiting: Waiting }
  | { state: 'sent'; receipt: Receipt };

/** The latest report of a message: what waits comes before what is sent, and what is withdrawn does not count. */
export function ownReportOf(message: string, waiting: readonly Waiting[], receipts: readonly Receipt[]): Own {
  const [saved] = waiting.filter((entry) => entry.message === message).sort((a, b) => b.savedAt - a.savedAt);
  if (saved) return { state: 'waiting', waiting: saved };
  const [receipt] = receipts
    .filter((entry) => entry.message === message && entry.status !== 'withdrawn')
    .sort((a, b) => b.filedAt - a.filedAt);
  return receipt ? { state: 'sent', receipt } : { state: 'none' };
}
