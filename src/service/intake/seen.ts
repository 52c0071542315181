import type {
  Acknowledgement,
  EvidencePart,
  Numbered,
  Reported,
  Requested,
  Withdrawal,
} from '../../register/entries';
import type { Address } from '../../register/index-buckets';
import { requestKey } from '../../register/keys';
import type { WholeEntry } from '../../register/log';
import { fingerprint } from '../../register/rows';
import type { AnswerBody } from '../../wire/answer';
import type { RequestKind } from '../../wire/request';
import { type Indexed, lookUp, readEntries } from '../look-up';
import { Refused } from '../refusals';
import { CASE_WORKBOOKS, type CaseWorkbook } from '../settings';
import type { Visit } from './visit';

/** The id of a request and what tells it from another one with the same id. */
export function requested({ request, caller }: Visit): Requested {
  const { id, kind, body } = request;
  return { request: id, fingerprint: fingerprint([kind, caller.id, body]) };
}

/** What the registers of cases know, and the first answer when the request was made before. */
export interface Known<K extends RequestKind> {
  books: Map<CaseWorkbook, Indexed>;
  first: AnswerBody<K> | null;
}

/**
 * Looks up whether a request was made before: then its first answer is its only one, and only for the same caller and
 * body. It is known by the entry it left in a Log; one that left nothing behind is new when it comes again.
 *
 * @param keys what else is to be looked up
 * @throws Refused for the same id with another caller or body
 */
export function known<K extends RequestKind>(visit: Visit<K>, keys: readonly Address[] = []): Known<K> {
  const { request, fingerprint: print } = requested(visit);
  const at = requestKey(request);
  const books = lookUp(CASE_WORKBOOKS, [at, ...keys]);
  for (const [workbook, book] of books) {
    const item = book.item(at);
    if (item === undefined) continue;
    if (item.count !== print) throw new Refused('conflict');
    const [entry] = readEntries([{ workbook, row: item.row }]);
    if (!entry || entry.payload === null) throw new Refused('unknown');
    return { books, first: firstAnswer(entry) as AnswerBody<K> };
  }
  return { books, first: null };
}

/** What was answered when the entry was made: it follows from the entry alone. */
function firstAnswer(entry: WholeEntry): AnswerBody<RequestKind> {
  switch (entry.kind) {
    case 'evidence-part':
      return { kept: false, missing: (entry.payload as unknown as EvidencePart).missing };
    case 'evidence-kept':
      return { kept: true, missing: [] };
    case 'report-withdrawn':
      return withdrawnAnswer(entry.payload as unknown as Withdrawal);
    case 'acknowledged':
      return { acknowledged: (entry.payload as unknown as Acknowledgement).acknowledged };
    default:
      return receipt(entry.at, entry.payload as unknown as Reported & Numbered);
  }
}

/** How a report stands when it has just been filed, whatever it is filed with. */
export function receipt(
  at: string,
  { request, incident }: Pick<Reported & Numbered, 'request' | 'incident'>,
): AnswerBody<'report'> {
  return { report: request, number: incident, status: 'new', filedAt: at, evidenceKept: false };
}

export function withdrawnAnswer(withdrawal: Withdrawal): AnswerBody<'withdraw'> {
  const { matter, incident, closed, filedAt, evidenceKept } = withdrawal;
  const status = closed ? 'closed' : 'withdrawn';
  return { report: matter.report, number: incident, status, filedAt, evidenceKept };
}
