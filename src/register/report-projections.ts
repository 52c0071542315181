import { desksInWords } from '../policy/words';
import type { RowWrite } from './canvas';
import { type Cell, instant, text, tick, type Zone } from './cell';
import type { Effect, EntryOf, IndexChange, Kind, Reported, Reporter, Requested } from './entries';
import { keptKey, matterKey, partKey, requestKey, sourcesKey, withdrawnKey } from './keys';
import { peopleRows } from './people-on';
import { numberOf, type Projection } from './projection';
import { append } from './rows';
import type { View } from './state';
import { REPORT_WORDS } from './words';
import { firstRows, tabOf } from './workbooks';

// What comes through the door: reports and what is done about them by their numbers. A number says in which row its case
// stands, because each new number appends just one row to its tab and no row ever goes.

type ReportKinds =
  | 'report-opened'
  | 'report-joined'
  | 'concern'
  | 'evidence-part'
  | 'evidence-kept'
  | 'report-withdrawn'
  | 'acknowledged';

const NOT_YET_KEPT = 'not yet kept';

/** The tab and row of a case. */
export function placeOf(incident: string): { tab: 'Incidents' | 'Concerns'; row: number } {
  return incident.startsWith('I-')
    ? { tab: 'Incidents', row: firstRows(tabOf('incidents', 'Incidents')) + numberOf(incident) }
    : { tab: 'Concerns', row: firstRows(tabOf('staff-concerns', 'Concerns')) + numberOf(incident) };
}

export const REPORT_PROJECTIONS: { [K in Extract<Kind, ReportKinds>]: Projection<K> } = {
  'report-opened': {
    workbook: 'incidents',
    subject: (payload) => payload.incident,
    needs: neededFor,
    filed: isSeen,
    project(entry, view, zone) {
      const { at, payload } = entry;
      const { incident, matter, message } = payload;
      const row = append('incidents', 'Incidents', view, {
        number: text(incident),
        status: text('new'),
        interrupt: tick(payload.urgent),
        desk: text(desksInWords(payload.desks)),
        opened: instant(at, zone),
        happened: instant(payload.happened ?? message?.date ?? null, zone),
        what: text(REPORT_WORDS[payload.report]),
        about: text(payload.about),
        class: text(payload.className),
        address: text(message?.from.address ?? null),
        mailbox: text(payload.reporter.address),
        reasons: text(whyHere(payload)),
        messageId: text(message?.messageId ?? null),
        original: text(message === null ? null : NOT_YET_KEPT),
      });
      const value = numberOf(incident);
      return {
        rows: [row, ...reportRows(entry, view, zone)],
        index: [
          seen(entry, value),
          { at: matterKey(matter), item: { row: row.row, count: 0, number: value } },
          { at: sourcesKey(matter), item: { row: row.row, count: 1 } },
        ],
        counters: { incident: value },
      };
    },
  },

  'report-joined': {
    workbook: 'incidents',
    subject: (payload) => payload.incident,
    needs: neededFor,
    filed: isSeen,
    project(entry, view, zone) {
      const { payload } = entry;
      const { row } = placeOf(payload.incident);
      // A finding stands behind an incident that no report has been about before.
      const sources = view.item(sourcesKey(payload.matter))?.count ?? 1;
      const cells: Record<string, Cell> = {
        ...(payload.urgent ? { interrupt: tick(true) } : {}),
        ...(sources === 0 ? { status: text('new') } : {}),
      };
      return {
        rows: [{ tab: 'Incidents', row, cells }, ...reportRows(entry, view, zone)],
        index: [
          seen(entry, numberOf(payload.incident)),
          { at: sourcesKey(payload.matter), item: { row, count: sources + 1 } },
        ],
      };
    },
  },

  // The Headteacher's and the chair's registers have the same tab for it.
  concern: {
    workbook: null,
    subject: (payload) => payload.incident,
    needs: neededFor,
    filed: isSeen,
    project(entry, view, zone) {
      const { at, payload } = entry;
      const { message } = payload;
      const row = append('staff-concerns', 'Concerns', view, {
        number: text(payload.incident),
        status: text('new'),
        recorded: instant(at, zone),
        happened: instant(payload.happened ?? message?.date ?? null, zone),
        about: text(payload.about),
        reporter: text(calledBy(payload.reporter)),
        details: text(payload.words),
        context: text([whatIsReported(payload), othersIn(payload)].filter((line) => line !== '').join('\n')),
        original: text(message === null ? null : NOT_YET_KEPT),
      });
      const value = numberOf(payload.incident);
      return {
        rows: [row],
        index: [seen(entry, value), { at: sourcesKey(payload.matter), item: { row: row.row, count: 1 } }],
        counters: { concern: value },
      };
    },
  },

  'evidence-part': {
    workbook: null,
    subject: (payload) => payload.incident,
    needs: (payload) => [requestKey(payload.request), partKey(payload.report, payload.sha256, payload.part)],
    filed: (payload, view) =>
      isSeen(payload, view) ||
      view.item(partKey(payload.report, payload.sha256, payload.part))?.count === payload.digest,
    project: (entry) => ({
      rows: [],
      index: [
        seen(entry),
        {
          at: partKey(entry.payload.report, entry.payload.sha256, entry.payload.part),
          item: { row: entry.seq + 1, count: entry.payload.digest },
        },
      ],
    }),
  },

  'evidence-kept': {
    workbook: null,
    subject: (payload) => payload.incident,
    needs: (payload) => [requestKey(payload.request), keptKey(payload.report)],
    filed: (payload, view) => isSeen(payload, view) || view.item(keptKey(payload.report)) !== undefined,
    project(entry, view, zone) {
      const { incident, file, report, sha256 } = entry.payload;
      const link = `https://drive.google.com/file/d/${file}/view`;
      const { tab, row } = placeOf(incident);
      const said = `The original of the reported message is kept: ${link} (SHA-256 ${sha256})`;
      return {
        rows: [
          { tab, row, cells: { original: text(link) } },
          ...(tab === 'Incidents' ? [chronicled(entry, incident, null, said, entry.actor, view, zone)] : []),
        ],
        index: [seen(entry), { at: keptKey(report), item: { row: entry.seq + 1 } }],
      };
    },
  },

  'report-withdrawn': {
    workbook: null,
    subject: (payload) => payload.incident,
    needs: ({ request, matter }) => [requestKey(request), withdrawnKey(matter.report), sourcesKey(matter)],
    filed: (payload, view) =>
      isSeen(payload, view) || view.item(withdrawnKey(payload.matter.report)) !== undefined,
    project(entry, view, zone) {
      const { incident, matter, reason, reporter, alone, closed } = entry.payload;
      const { tab, row } = placeOf(incident);
      const sources = view.item(sourcesKey(matter))?.count ?? 1;
      const rows: RowWrite[] = [];
      if (alone && !closed) rows.push({ tab, row, cells: { status: text('withdrawn') } });
      if (tab === 'Concerns') rows.push({ tab, row, cells: { withdrawn: text(reason) } });
      else {
        const said = `Withdrawn by the reporter: ${reason}`;
        rows.push(chronicled(entry, incident, null, said, calledBy(reporter), view, zone));
      }
      return {
        rows,
        index: [
          seen(entry),
          { at: withdrawnKey(matter.report), item: { row: entry.seq + 1 } },
          { at: sourcesKey(matter), item: { row, count: Math.max(0, sources - 1) } },
        ],
      };
    },
  },

  acknowledged: {
    workbook: 'incidents',
    subject: (payload) => payload.incidents.join(' '),
    needs: (payload) => [requestKey(payload.request)],
    filed: isSeen,
    project: (entry, _view, zone) => ({
      rows: entry.payload.incidents.map((incident) => ({
        ...placeOf(incident),
        cells: {
          status: text('acknowledged'),
          acknowledgedBy: text(entry.payload.by),
          acknowledgedAt: instant(entry.at, zone),
        },
      })),
      index: [seen(entry)],
    }),
  },
};

function neededFor(payload: Reported) {
  return [requestKey(payload.request), matterKey(payload.matter), sourcesKey(payload.matter)];
}

function isSeen(payload: Requested, view: View): boolean {
  return view.item(requestKey(payload.request)) !== undefined;
}

/** The request is remembered: where its entry stands, by what it is known again, and the number it was given. */
function seen(entry: { seq: number; payload: Requested }, value?: number): IndexChange {
  const { request, fingerprint } = entry.payload;
  const item = { row: entry.seq + 1, count: fingerprint, ...(value === undefined ? {} : { number: value }) };
  return { at: requestKey(request), item };
}

/** The people named, and the chronology: what is reported, then the reporter's words by themselves, as they are. */
function reportRows(
  entry: EntryOf<'report-opened'> | EntryOf<'report-joined'>,
  view: View,
  zone: Zone,
): Effect['rows'] {
  const { incident, message, reporter, people, words } = entry.payload;
  const happened = entry.payload.happened ?? message?.date ?? null;
  const by = calledBy(reporter);
  // One part each: who reports their own conduct is the subject.
  const named = people.some(({ person }) => person !== null && person === reporter.person);
  const reporting = named ? [] : [{ ...reporter, part: 'reporter' as const }];
  const first = chronicled(entry, incident, happened, whatIsReported(entry.payload), by, view, zone);
  const second = { lastRow: () => first.row };
  return [
    ...peopleRows([...reporting, ...people], incident, view),
    first,
    ...(words.trim() === '' ? [] : [chronicled(entry, incident, happened, words, by, second, zone)]),
  ];
}

function chronicled(
  { at }: { at: string },
  incident: string,
  happened: string | null,
  what: string,
  by: string,
  view: Pick<View, 'lastRow'>,
  zone: Zone,
): RowWrite {
  return append('incidents', 'Chronology', view, {
    incident: text(incident),
    happened: instant(happened, zone),
    recorded: instant(at, zone),
    what: text(what),
    by: text(by),
  });
}

function whatIsReported({ report, message, toldInPerson }: Reported): string {
  const told = toldInPerson ? '\nThe DSL was told in person.' : '';
  if (message === null) return `Reported: ${REPORT_WORDS[report]}.${told}`;
  const { name, address } = message.from;
  return `Reported: ${REPORT_WORDS[report]}.${told}\nMessage from ${name} <${address}>\nSubject: ${message.subject}`;
}

function whyHere({ reporter, toldInPerson }: Reported): string {
  return `reported by ${calledBy(reporter)}${toldInPerson ? '; the DSL was told in person' : ''}`;
}

function othersIn({ people }: Reported): string {
  return people
    .filter(({ part }) => part !== 'subject')
    .map(({ name, address, part }) => `${part}: ${name ?? address ?? ''}`)
    .join('\n');
}

function calledBy({ name, address }: Reporter): string {
  return name ?? address;
}
