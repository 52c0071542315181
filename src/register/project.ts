import { concernKindsIn } from '../policy/concern-reasons';
import { APPROVAL_WORDS, CHANNEL_WORDS, desksInWords, RULE_WORDS } from '../policy/words';
import type { RowWrite } from './canvas';
import { EMPTY, instant, number, text, tick, type Zone } from './cell';
import type { Draft, Effect, Entry, Facts, Kind, SettledEntry } from './entries';
import type { Address } from './index-buckets';
import {
  accountOf,
  classKey,
  erasedKey,
  happened,
  incidentKey,
  matterKey,
  matterOf,
  patternKey,
  securityKey,
  seenKey,
  sourcesKey,
  week,
} from './keys';
import { LOG_TAB, type WorkbookName } from './layout';
import { classLine } from './layouts/incidents';
import { chronicle, peopleOn, peopleRows } from './people-on';
import { phrasesChanged } from './phrases';
import { numbered, numberOf, type Projection } from './projection';
import { REPORT_PROJECTIONS } from './report-projections';
import { append, removal, upsert } from './rows';
import type { View } from './state';
import { reasonsInWords, TODO_WORDS } from './words';

// The heart of the registers: what each kind of entry does to the tabs. Appending to the Log is the commit; everything
// here follows from the Log and can be made again from it (design section 6), by `replay` and by `verify`.

const PROJECTIONS: { [K in Kind]: Projection<K> } = {
  contact: {
    workbook: 'incidents',
    subject: (payload) => payload.person ?? '',
    needs: (payload) => [
      seenKey(payload),
      ...(payload.className === null ? [] : [classKey(payload.className)]),
    ],
    filed: (payload, view) => view.item(seenKey(payload)) !== undefined,
    project({ at, payload }, view, zone) {
      const line = append('incidents', 'Contact log', view, {
        when: instant(happened(payload, at), zone),
        recorded: instant(at, zone),
        who: text(payload.personName),
        class: text(payload.className),
        address: text(payload.address),
        whom: text(payload.ownerName),
        mailbox: text(payload.mailbox),
        channel: text(CHANNEL_WORDS[payload.channel]),
        what: text(RULE_WORDS[payload.rule]),
        clauses: text(payload.clauses.join(', ')),
        first: tick(concernKindsIn(payload.reasons).length > 0),
        reasons: text(whyHere(payload)),
        settles: text(payload.settles ?? null),
        messageId: text(payload.messageId),
      });
      const effect: Effect = { rows: [line], index: [{ at: seenKey(payload), item: { row: line.row } }] };
      return payload.className === null ? effect : withClassLine(effect, payload.className, view);
    },
  },

  'incident-opened': {
    workbook: 'incidents',
    subject: (payload) => payload.incident,
    needs: (payload) => [seenKey(payload), incidentKey(payload), sourcesKey(matterOf(payload))],
    filed: (payload, view) => view.item(seenKey(payload)) !== undefined,
    project({ at, actor, payload }, view, zone) {
      const { incident } = payload;
      const row = append('incidents', 'Incidents', view, {
        number: text(incident),
        status: text('new'),
        interrupt: tick(payload.interrupt),
        desk: text(desksInWords(payload.desks.filter((desk) => desk !== 'it'))),
        opened: instant(at, zone),
        happened: instant(payload.date, zone),
        what: text(RULE_WORDS[payload.rule]),
        about: text(payload.personName),
        class: text(payload.className),
        address: text(payload.address),
        mailbox: text(payload.mailbox),
        reached: number(1),
        channel: text(CHANNEL_WORDS[payload.channel]),
        reasons: text(whyHere(payload)),
        settles: text(payload.settles ?? null),
        messageId: text(payload.messageId),
      });
      const value = numberOf(incident);
      return {
        rows: [
          row,
          ...peopleRows(peopleOn(payload), incident, view),
          chronicle(payload, incident, { at, actor }, view, zone),
        ],
        index: [
          { at: seenKey(payload), item: { row: row.row } },
          { at: incidentKey(payload), item: { row: row.row, count: 1, number: value } },
        ],
        counters: { incident: value },
      };
    },
  },

  'incident-joined': {
    workbook: 'incidents',
    subject: (payload) => payload.incident,
    needs: (payload) => [seenKey(payload), incidentKey(payload), sourcesKey(matterOf(payload))],
    filed: (payload, view) => view.item(seenKey(payload)) !== undefined,
    project({ at, actor, payload }, view, zone) {
      const { incident } = payload;
      const known = view.item(incidentKey(payload));
      if (!known) throw new Error('register: an incident is joined that was never opened');
      const reached = (known.count ?? 0) + 1;
      const sources = view.item(sourcesKey(matterOf(payload)));
      // Everybody who reported it took it back; now a rule finds it.
      const anew = sources?.count === 0 ? { status: text('new') } : {};
      const owner = peopleOn(payload).filter((person) => person.address === payload.mailbox);
      return {
        rows: [
          { tab: 'Incidents', row: known.row, cells: { reached: number(reached), ...anew } },
          ...peopleRows(owner, incident, view),
          chronicle(payload, incident, { at, actor }, view, zone),
        ],
        index: [
          { at: seenKey(payload), item: { row: known.row } },
          { at: incidentKey(payload), item: { ...known, count: reached } },
          ...(sources === undefined
            ? []
            : [
                {
                  at: sourcesKey(matterOf(payload)),
                  item: { row: known.row, count: (sources.count ?? 0) + 1 },
                },
              ]),
        ],
      };
    },
  },

  count: {
    workbook: 'staff-concerns',
    subject: (payload) => payload.person ?? '',
    needs: (payload, at, zone) => [seenKey(payload), patternKey(payload, at, zone)],
    filed: (payload, view) => view.item(seenKey(payload)) !== undefined,
    project({ at, payload }, view, zone) {
      const key = patternKey(payload, at, zone);
      const known = view.item(key);
      const count = (known?.count ?? 0) + 1;
      const standing = {
        number: number(count),
        latest: instant(happened(payload, at), zone),
        approval: text(APPROVAL_WORDS[payload.approval]),
      };
      const row: RowWrite = known
        ? { tab: 'Patterns', row: known.row, cells: standing }
        : append('staff-concerns', 'Patterns', view, {
            name: text(payload.personName),
            person: text(payload.person),
            address: text(payload.person === null ? accountOf(payload) : null),
            what: text(RULE_WORDS[payload.rule]),
            week: { kind: 'instant', value: week(payload, at, zone) },
            desk: text(desksInWords(payload.desks)),
            ...standing,
          });
      return {
        rows: [{ ...row, outlives: true }],
        index: [
          { at: seenKey(payload), item: { row: row.row } },
          { at: key, item: { row: row.row, count }, outlives: true },
        ],
      };
    },
  },

  'security-incident': {
    workbook: 'system',
    subject: (payload) => payload.incident,
    needs: (payload) => [seenKey(payload), securityKey(payload)],
    filed: (payload, view) => view.item(seenKey(payload)) !== undefined,
    project({ at, payload }, view, zone) {
      const { incident } = payload;
      const known = view.item(securityKey(payload));
      const count = (known?.count ?? 0) + 1;
      const row: RowWrite = known
        ? { tab: 'Health', row: known.row, cells: { times: number(count) } }
        : append('system', 'Health', view, {
            id: text(incident),
            when: instant(happened(payload, at), zone),
            what: text(RULE_WORDS[payload.rule]),
            code: text(payload.rule),
            where: text(payload.mailbox),
            address: text(payload.address),
            messageId: text(payload.messageId),
            times: number(1),
            todo: text(TODO_WORDS[payload.rule] ?? null),
            state: text('new'),
          });
      const value = numberOf(incident);
      return {
        rows: [row],
        index: [
          { at: seenKey(payload), item: { row: row.row } },
          { at: securityKey(payload), item: { row: row.row, count, number: value } },
        ],
        counters: { security: Math.max(value, view.counter('security')) },
      };
    },
  },

  ...REPORT_PROJECTIONS,

  person: upsert('roster', 'People', 'person', (payload) => payload.id),
  'person-removed': removal('roster', 'People', 'person'),
  class: upsert('roster', 'Classes', 'class', (payload) => payload.class),
  'class-removed': removal('roster', 'Classes', 'class'),
  desk: upsert('roster', 'Desks', 'desk', deskId),
  'desk-removed': removal('roster', 'Desks', 'desk'),
  group: upsert('roster', 'Groups', 'group', (payload) => payload.address),
  'group-removed': removal('roster', 'Groups', 'group'),
  approval: upsert('registers', 'Approvals', 'approval', (payload) => payload.id),
  site: upsert('registers', 'Sites', 'site', (payload) => payload.id),
  'phrases-changed': phrasesChanged,
  setting: upsert('system', 'Settings', 'setting', (payload) => payload.name),
  coverage: upsert('system', 'Coverage', 'coverage', (payload) => payload.account),
  health: upsert('system', 'Health', 'health', (payload) => payload.id),
  run: upsert('system', 'Runs', 'run', (payload) => payload.id),

  erased: {
    workbook: null,
    subject: (payload) => payload.seqs.join(' '),
    needs: (payload) => [erasedKey(payload), ...payload.forget],
    filed: (payload, view) => view.item(erasedKey(payload)) !== undefined,
    project: ({ payload }) => ({
      rows: [
        ...payload.blank,
        ...payload.seqs.map((seq) => ({
          tab: LOG_TAB,
          row: seq + 1,
          cells: { payload: EMPTY, salt: EMPTY },
        })),
      ],
      index: [
        ...payload.forget.map((at) => ({ at, item: null })),
        { at: erasedKey(payload), item: { row: payload.seqs[0]! + 1 } },
      ],
    }),
  },
};

/** What the entry does to the tabs, the index and the counters, given what `view` answers for the keys it needs. */
export function project(entry: Entry, view: View, zone: Zone): Effect {
  return projectionOf(entry.kind).project(entry, view, zone);
}

/** What has to be looked up in the index before the draft can be filed. */
export function keysOf(draft: Draft, zone: Zone): Address[] {
  return projectionOf(draft.kind).needs(draft.payload, draft.at, zone);
}

/** The workbook a kind belongs to; null for a kind that any workbook may have. */
export function workbookOf(kind: Kind): WorkbookName | null {
  return PROJECTIONS[kind].workbook;
}

/** What the Log names as the entry's subject: an id, never a name. */
export function subjectOf(entry: Pick<SettledEntry, 'kind' | 'payload'>): string {
  return projectionOf(entry.kind).subject(entry.payload);
}

export const KINDS = Object.keys(PROJECTIONS) as readonly Kind[];

/**
 * Makes a draft an entry: gives it its number, and lets a sighting or a report of a message that has an incident join it.
 * @returns null when the register says it already
 */
export function settle(draft: Draft, view: View): SettledEntry | null {
  if (projectionOf(draft.kind).filed(draft.payload, view)) return null;
  const { at, actor } = draft;
  switch (draft.kind) {
    case 'incident-opened': {
      const known = view.item(incidentKey(draft.payload))?.number;
      const incident = numbered('I', known ?? view.counter('incident') + 1);
      const kind = known === undefined ? 'incident-opened' : 'incident-joined';
      return { kind, at, actor, payload: { ...draft.payload, incident } };
    }
    case 'security-incident': {
      const known = view.item(securityKey(draft.payload))?.number;
      const incident = numbered('S', known ?? view.counter('security') + 1);
      return { kind: draft.kind, at, actor, payload: { ...draft.payload, incident } };
    }
    case 'report-opened': {
      const known = view.item(matterKey(draft.payload.matter))?.number;
      const incident = numbered('I', known ?? view.counter('incident') + 1);
      const kind = known === undefined ? 'report-opened' : 'report-joined';
      return { kind, at, actor, payload: { ...draft.payload, incident } };
    }
    case 'concern': {
      const incident = numbered(draft.payload.series, view.counter('concern') + 1);
      return { kind: draft.kind, at, actor, payload: { ...draft.payload, incident } };
    }
    case 'report-withdrawn': {
      const alone = (view.item(sourcesKey(draft.payload.matter))?.count ?? 0) <= 1;
      return { kind: draft.kind, at, actor, payload: { ...draft.payload, alone } };
    }
    default:
      return draft;
  }
}

/** A kind and its payload always come together, which the compiler cannot follow through a look-up. */
function projectionOf(kind: Kind): Projection<Kind> {
  return PROJECTIONS[kind] as Projection<Kind>;
}

/** A desk's entry is kept under all three, because a person may hold a desk more than once. */
export function deskId(row: Facts['desk']): string {
  return [row.desk, row.person, row.from].join('|');
}

/** The explanation as it was told; of an entry from before there were any, its reasons. */
function whyHere(payload: Facts['contact']): string {
  return payload.seen ?? reasonsInWords(payload);
}

/** Adds the Dashboard's line for a class that has none yet. */
function withClassLine(effect: Effect, className: string, view: View): Effect {
  const at = classKey(className);
  if (view.item(at)) return effect;
  const row = view.lastRow('Dashboard') + 1;
  const line = append('incidents', 'Dashboard', view, { what: text(className), ...classLine(row) });
  return {
    rows: [...effect.rows, { ...line, outlives: true }],
    index: [...effect.index, { at, item: { row }, outlives: true }],
  };
}
