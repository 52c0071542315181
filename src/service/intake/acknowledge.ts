import type { Acknowledgement } from '../../register/entries';
import { placeOf } from '../../register/report-projections';
import type { AnswerBody } from '../../wire/answer';
import { casesAgainst } from '../open-cases';
import { fileDrafts } from '../registers';
import { statusesOf } from './own-report';
import { known, requested } from './seen';
import type { Visit } from './visit';

/**
 * Acknowledges new incidents. One that is acknowledged, in progress or closed already is answered as acknowledged and
 * left as it is; one that is not there, or withdrawn, or in which the caller is a subject, is left out.
 */
export function acknowledge(visit: Visit<'acknowledge'>): AnswerBody<'acknowledge'> {
  const { request, caller, school, roster, today, zone } = visit;
  const { books, first } = known(visit);
  if (first !== null) return first;
  const last = books.get('incidents')!.head.rows.Incidents ?? 0;
  // Whoever may ask this is on the register.
  const against = casesAgainst(caller.person!, school, roster, today);
  const asked = [...new Set(request.body.incidents)].filter(
    (incident) => placeOf(incident).row <= last && !against.has(incident),
  );
  const statuses = statusesOf(asked.map((incident) => ({ workbook: 'incidents', incident })));
  const withStatus = (...wanted: string[]) => asked.filter((_, i) => wanted.includes(statuses[i] ?? ''));
  const incidents = withStatus('new');
  const acknowledged = withStatus('new', 'acknowledged', 'in progress', 'closed');
  if (incidents.length === 0) return { acknowledged };
  const payload: Acknowledgement = {
    ...requested(visit),
    by: caller.person?.name ?? caller.address,
    incidents,
    acknowledged,
  };
  const at = new Date().toISOString();
  fileDrafts('incidents', [{ kind: 'acknowledged', at, actor: caller.id, payload }], zone);
  return { acknowledged };
}
