import { keptKey, requestKey, withdrawnKey } from '../../register/keys';
import type { AnswerBody, Standing } from '../../wire/answer';
import { lookUp } from '../look-up';
import { CASE_WORKBOOKS } from '../settings';
import { ownReports, statusesOf } from './own-report';
import type { Visit } from './visit';

/** Where the caller's own reports stand. Those that are not there, or not the caller's, are left out. */
export function statusOfOwn({ request, caller }: Visit<'status'>): AnswerBody<'status'> {
  const ids = [...new Set(request.body.reports)];
  if (ids.length === 0) return { reports: [] };
  const keys = ids.flatMap((id) => [requestKey(id), keptKey(id), withdrawnKey(id)]);
  const own = ownReports(lookUp(CASE_WORKBOOKS, keys), ids, caller);
  const statuses = statusesOf(own.map(({ workbook, payload }) => ({ workbook, incident: payload.incident })));
  return {
    reports: own.map(({ index, filedAt, payload }, i): Standing => {
      const report = payload.request;
      return {
        report,
        number: payload.incident,
        status: standingOf(statuses[i]!, index.item(withdrawnKey(report)) !== undefined),
        filedAt,
        evidenceKept: index.item(keptKey(report)) !== undefined,
      };
    }),
  };
}

const STATUSES: readonly Standing['status'][] = ['new', 'acknowledged', 'in progress', 'closed', 'withdrawn'];

/** A word that people put there themselves says that they are at work on it. */
function standingOf(status: string | null, withdrawn: boolean): Standing['status'] {
  if (withdrawn && status !== 'closed') return 'withdrawn';
  return STATUSES.find((each) => each === status) ?? 'in progress';
}
