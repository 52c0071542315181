import { GoogleError } from '../../google/google-error';
import { REPORTS } from '../../policy/reports';
import type { Draft, HealthRow, Reported } from '../../register/entries';
import type { AnswerBody } from '../../wire/answer';
import { Refused } from '../refusals';
import { fileDrafts, WRITER } from '../registers';
import { oweReport, tellReport } from '../report-notices';
import type { CaseWorkbook } from '../settings';
import { type People, peopleIn } from './people';
import { type Place, placeFor } from './place';
import { known, receipt, requested } from './seen';
import type { Visit } from './visit';

/** Files a report and gives its receipt; a further report of the same message joins its incident (F24). */
export function fileReport(visit: Visit<'report'>): AnswerBody<'report'> {
  const { first } = known(visit);
  if (first !== null) return first;
  const { request, caller, school, roster, today, zone } = visit;
  const { kind } = request.body;
  const people = peopleIn(request.body, caller.person?.id ?? null, roster, today);
  const place = placeFor(kind, people.subjects, school, roster, today);
  const { workbook } = place;
  const payload = reported(visit, people, workbook);
  const at = new Date().toISOString();
  const draft: Draft =
    workbook === 'incidents'
      ? { kind: 'report-opened', at, actor: caller.id, payload }
      : {
          kind: 'concern',
          at,
          actor: caller.id,
          payload: { ...payload, series: workbook === 'staff-concerns' ? 'C' : 'H' },
        };
  const owed = { report: request.id, kind, workbook, except: [...people.subjects] };
  if (payload.urgent) oweReport(owed);
  const [filed] = fileDrafts(workbook, [draft], zone);
  if (filed === undefined) return answerOfTheOther(visit);
  if (place.people.length === 0) sayDeskIsEmpty(place, at, zone);
  else if (payload.urgent) tellNow(owed, filed.subject, place.people);
  return receipt(at, { request: request.id, incident: filed.subject });
}

/** The report is filed: a mail that cannot be sent is the next sweep's to send, and to raise the alarm about. */
function tellNow(...[owed, incident, people]: Parameters<typeof tellReport>): void {
  try {
    tellReport(owed, incident, people);
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
  }
}

/** The same request, sent again while the first was being filed, was first after all. */
function answerOfTheOther(visit: Visit<'report'>): AnswerBody<'report'> {
  const { first } = known(visit);
  if (first === null) throw new Refused('conflict');
  return first;
}

function reported(visit: Visit<'report'>, found: People, workbook: CaseWorkbook): Reported {
  const { caller } = visit;
  const { kind, message, happened, seen, words, toldInPerson } = visit.request.body;
  const { desks, withChild, urgent, conduct } = REPORTS[kind];
  const { people, children, writer } = found;
  const isAboutChild = children.length > 0 || people.some(({ part }) => part === 'child');
  // Concerns are never put together: each is one person's, shared in confidence.
  const joins = workbook === 'incidents' && message !== null && message.messageId !== '';
  return {
    ...requested(visit),
    report: kind,
    desks: [...desks, ...(isAboutChild ? withChild : [])],
    urgent,
    matter: { report: visit.request.id, messageId: joins ? message.messageId : null, who: writer },
    message,
    happened,
    seen,
    words,
    toldInPerson,
    reporter: {
      name: caller.person?.name ?? null,
      person: caller.person?.id ?? null,
      address: caller.address,
    },
    people,
    about: aboutWhom(people, conduct || workbook !== 'incidents'),
    className: children.flatMap(({ classes }) => classes)[0] ?? null,
  };
}

/** The children; where conduct is in question, the subjects; else the writer of the message. */
function aboutWhom(people: People['people'], conduct: boolean): string | null {
  const named = (part: string) =>
    people.filter((each) => each.part === part).map(({ name, address }) => name ?? address ?? '');
  const order = conduct ? ['subject', 'child', 'writer'] : ['child', 'writer', 'subject'];
  const names = order.map(named).find((found) => found.length > 0);
  return names?.join(', ') ?? null;
}

/** Nobody is left at a desk: IT is told that, and nothing of the case. */
function sayDeskIsEmpty({ workbook }: Place, at: string, zone: Visit['zone']): void {
  const payload: HealthRow = {
    id: `desk-empty-${workbook}`,
    when: at,
    what: 'A report came in for a desk at which nobody is in post',
    code: 'desk-empty',
    where: workbook,
    todo: 'Tell the Headteacher or the chair of governors that somebody has to be named, in people.csv.',
    state: 'new',
  };
  fileDrafts('system', [{ kind: 'health', at, actor: WRITER, payload }], zone);
}
