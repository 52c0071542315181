import { GoogleError } from '../../google/google-error';
import type { Desk } from '../../policy/finding';
import { REPORTS, type ReportKind } from '../../policy/reports';
import type { Draft, HealthRow, Reported } from '../../register/entries';
import type { AnswerBody } from '../../wire/answer';
import { DESK_OF } from '../openers';
import { Refused } from '../refusals';
import { fileDrafts, WRITER } from '../registers';
import { type OwedReport, oweReport, tellReport } from '../report-notices';
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
  const people = peopleIn(request.body, caller.person?.id ?? null, school, roster, today);
  const desks = desksOf(kind, people);
  const place = placeFor(desks, people.subjects, school, roster, today);
  const { workbook } = place;
  const payload = reported(visit, people, desks, workbook);
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
  const owed = owedFor(visit, payload, place, people);
  if (owed !== null) oweReport(owed);
  const [filed] = fileDrafts(workbook, [draft], zone);
  if (filed === undefined) return answerOfTheOther(visit);
  if (place.people.length === 0) sayDeskIsEmpty(place, at, zone);
  else if (owed !== null) tellNow(owed, filed.subject, school, roster, today);
  return receipt(at, { request: request.id, incident: filed.subject });
}

/** Whose it is; the DSL's too, of some kinds, when a child is concerned (F3). */
function desksOf(kind: ReportKind, { people, children }: People): Desk[] {
  const isAboutChild = children.length > 0 || people.some(({ part }) => part === 'child');
  return [...REPORTS[kind].desks, ...(isAboutChild ? REPORTS[kind].withChild : [])];
}

/**
 * Who has to be told at once: of what is urgent, and of all that is kept in a register of which no digest tells, the
 * people of that register; a desk that cannot open the register hears that the report is there. Not so when it was moved
 * because of somebody: then it is nobody's but theirs who have it.
 */
function owedFor(
  { request }: Visit<'report'>,
  { urgent, desks }: Reported,
  { workbook, moved }: Place,
  { subjects }: People,
): OwedReport | null {
  const hasDigest = workbook === 'incidents';
  const others = moved ? [] : desks.filter((desk) => desk !== 'dsl' && desk !== DESK_OF[workbook]);
  if (!urgent && hasDigest && others.length === 0) return null;
  return {
    report: request.id,
    kind: request.body.kind,
    workbook,
    except: [...subjects],
    own: urgent || !hasDigest,
    others,
  };
}

/** The report is filed: a mail that cannot be sent is the next sweep's to send, and to raise the alarm about. */
function tellNow(...told: Parameters<typeof tellReport>): void {
  try {
    tellReport(...told);
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

function reported(visit: Visit<'report'>, found: People, desks: Desk[], workbook: CaseWorkbook): Reported {
  const { caller } = visit;
  const { kind, message, happened, seen, words, toldInPerson } = visit.request.body;
  const { urgent, conduct } = REPORTS[kind];
  const { people, children, writer } = found;
  // Concerns are never put together: each is one person's, shared in confidence.
  const joins = workbook === 'incidents' && message !== null && message.messageId !== '';
  return {
    ...requested(visit),
    report: kind,
    desks,
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
