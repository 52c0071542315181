import type { Withdrawal } from '../../register/entries';
import { keptKey, requestKey, withdrawnKey } from '../../register/keys';
import type { AnswerBody } from '../../wire/answer';
import { Refused } from '../refusals';
import { fileDrafts } from '../registers';
import { ownReports, statusesOf } from './own-report';
import { known, requested, withdrawnAnswer } from './seen';
import type { Visit } from './visit';

/**
 * Takes an own report back. It stays in the register with the reason; the incident is marked withdrawn when nothing else
 * stands behind it, and the desk closes it.
 */
export function withdraw(visit: Visit<'withdraw'>): AnswerBody<'withdraw'> {
  const { request, caller, zone } = visit;
  const { report, reason } = request.body;
  const { books, first } = known(visit, [requestKey(report), keptKey(report), withdrawnKey(report)]);
  if (first !== null) return first;
  const [own] = ownReports(books, [report], caller);
  if (own === undefined) throw new Refused('unknown');
  const { workbook, index, filedAt, payload } = own;
  const [status] = statusesOf([{ workbook, incident: payload.incident }]);
  const withdrawal: Withdrawal = {
    ...requested(visit),
    matter: payload.matter,
    incident: payload.incident,
    reason,
    reporter: payload.reporter,
    filedAt,
    evidenceKept: index.item(keptKey(report)) !== undefined,
    closed: status === 'closed',
  };
  const at = new Date().toISOString();
  fileDrafts(workbook, [{ kind: 'report-withdrawn', at, actor: caller.id, payload: withdrawal }], zone);
  return withdrawnAnswer(withdrawal);
}
