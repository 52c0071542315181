// What must be in the registers at the end of a schedule, whatever happened on the way, and what is in them.
import { problemsOf, undoneIn } from '../../../src/local/faults/contents';
import { namesInMails, toldIn } from '../../../src/local/faults/mails';
import { AT, MARKED } from '../../../src/local/faults/people';
import {
  type Doing,
  LETTERS,
  type LogLine,
  logOf,
  PARTS,
  type Play,
  partsOf,
  REPORTERS,
  reportId,
  rowsIn,
} from './schedule';

/** What the registers must say, worked out from what was wished for. */
export interface Outcome {
  /** Letters that are incidents, one each. */
  incidents: number[];
  /** `who about`: one entry a report, however often it was sent. */
  reports: string[];
  withdrawn: string[];
  /** Reports whose original is kept, whole. */
  kept: string[];
  /** Incidents of which the DSL was not told, things that are still to be done, and whatever else is wrong. */
  wrong: string[];
}

const named = ({ who, about }: { who: string; about: number }) => `${who} ${about}`;
const distinct = <T>(items: readonly T[]) => [...new Set(items)].sort();

/** The model: sets, in which nothing that is repeated, lost or late leaves a trace. */
export function wanted(doings: readonly Doing[]): Outcome {
  const wishes = doings.flatMap(({ wish, meanwhile }) => (meanwhile ? [wish, meanwhile.wish] : [wish]));
  const reports = distinct(wishes.flatMap((wish) => (wish.does === 'report' ? [named(wish)] : [])));
  const parts = (report: string) =>
    wishes.flatMap((wish) => (wish.does === 'part' && named(wish) === report ? [wish.part] : []));
  return {
    // The child's letter is found by the sweep whether or not anybody reports it.
    incidents: distinct([0, ...reports.map((report) => Number(report.slice(-1)))]),
    reports,
    withdrawn: reports.filter((report) =>
      wishes.some((wish) => wish.does === 'withdraw' && named(wish) === report),
    ),
    kept: reports.filter((report) => distinct(parts(report)).length === PARTS),
    wrong: [],
  };
}

/** The same, as the registers have it. */
export function outcomeOf(play: Play): Outcome {
  const { school } = play;
  const log = logOf(school);
  const all = REPORTERS.flatMap((who) => [0, 1].map((about) => ({ who, about, id: reportId(who, about) })));
  const byId = (id: string | undefined) => named(all.find((each) => each.id === id)!);
  const of = (...kinds: string[]) => log.filter(({ kind }) => kinds.includes(kind));
  const incidents = rowsIn(school, 'Incidents');
  const keptEntries = of('evidence-kept');
  return {
    incidents: incidents
      .map(({ messageId }) => LETTERS.findIndex((each) => each.messageId === messageId))
      .sort(),
    reports: of('report-opened', 'report-joined')
      .map(({ payload }) => byId(payload.request))
      .sort(),
    withdrawn: of('report-withdrawn')
      .map(({ payload }) => byId(payload.matter?.report))
      .sort(),
    kept: keptEntries.map(({ payload }) => byId(payload.report)).sort(),
    wrong: [
      ...problemsOf(school.tenant),
      ...statusProblems(log, incidents),
      ...keptEntries.flatMap(({ payload }) => {
        const text = school.tenant.world.files.get(payload.file ?? '')?.content;
        return text === partsOf(payload.report!).join('')
          ? []
          : [`${payload.incident}: the original is another`];
      }),
      ...incidents
        .filter(({ number }) => toldIn(school.tenant)[`${AT.dsl}, ${number}`] === undefined)
        .map(({ number }) => `the DSL was not told of ${number}`),
      ...undoneIn(school.tenant),
      ...play.contradictions,
      ...namesInMails(school.tenant),
      ...school.said.filter((said) => MARKED.test(said)),
    ],
  };
}

/**
 * The status of each incident: new when it comes in; taken on when the DSL acknowledges it; withdrawn when nothing stands
 * behind it any more, and new again when something does. The Log says in which order things came. One that is withdrawn
 * in the moment between the DSL's look at it and her acknowledgement is taken on all the same: it must still be closed.
 */
function statusProblems(log: readonly LogLine[], incidents: readonly Record<string, unknown>[]): string[] {
  const state = new Map<string, { status: string; behind: number }>();
  for (const { kind, payload } of log) {
    const { incident } = payload;
    const { status, behind } = state.get(incident) ?? { status: 'new', behind: 0 };
    if (/^(incident|report)-(opened|joined)$/.test(kind))
      state.set(incident, { status: behind === 0 ? 'new' : status, behind: behind + 1 });
    else if (kind === 'report-withdrawn')
      state.set(incident, { status: behind === 1 ? 'withdrawn' : status, behind: behind - 1 });
    else if (kind === 'acknowledged')
      for (const each of payload.incidents ?? [])
        state.set(each, { behind: state.get(each)?.behind ?? 0, status: 'acknowledged' });
  }
  return incidents
    .filter(({ number, status }) => status !== state.get(String(number))?.status)
    .map(({ number, status }) => `${number} is ${status}, not ${state.get(String(number))?.status}`);
}
