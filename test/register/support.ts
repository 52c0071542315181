import fc from 'fast-check';
import type { Finding } from '../../src/policy/finding';
import type { BlockWrite } from '../../src/register/canvas';
import type { Cell, Zone } from '../../src/register/cell';
import type { Draft, PersonRow } from '../../src/register/entries';
import { type Sighting, toDrafts } from '../../src/register/filing';
import { type Head, readHead } from '../../src/register/head';
import { bucketRow } from '../../src/register/index-buckets';
import { INDEX_TAB, LOG_TAB, type WorkbookName } from '../../src/register/layout';
import { bucketsFor, type Plan, planFiling, skeleton } from '../../src/register/plan';
import type { Value } from '../../src/register/verify';
import { LAYOUTS } from '../../src/register/workbooks';

/** British time, as far as tests need it: an hour ahead from April to October. */
export const LONDON: Zone = (ms) => {
  const month = new Date(ms).getUTCMonth();
  return month >= 3 && month <= 9 ? 60 : 0;
};

export const AT = '2026-11-24T09:30:00Z';

export function salt(n: number): string {
  return n.toString(16).padStart(32, '0');
}

/** A workbook held in memory, written to as Sheets would write it. */
export class Book {
  readonly grids: Record<string, Value[][]> = {};
  private salts = 0;

  constructor(readonly name: WorkbookName) {
    for (const tab of LAYOUTS[name].tabs) this.grids[tab.title] = [];
    this.write(skeleton(name).writes);
  }

  write(writes: readonly BlockWrite[]): void {
    for (const { tab, startRow, startColumn, rows } of writes) {
      rows.forEach((cells, i) => {
        cells.forEach((cell, j) => {
          this.set(tab, startRow + i, startColumn + j, inSheet(cell));
        });
      });
    }
  }

  plan(drafts: readonly Draft[], head: Head = this.head()): Plan {
    const cells = bucketsFor(drafts, LONDON).map((bucket): [number, string] => [
      bucket,
      String(this.get(INDEX_TAB, bucketRow(bucket), 1) ?? ''),
    ]);
    const salts = drafts.map((_, i) => salt(this.salts + i + 1));
    return planFiling(this.name, head, new Map(cells), drafts, salts, LONDON);
  }

  file(drafts: readonly Draft[]): Plan {
    const plan = this.plan(drafts);
    this.salts += drafts.length;
    this.write(plan.writes);
    return plan;
  }

  head(): Head {
    return readHead(String(this.get(INDEX_TAB, 1, 1)));
  }

  get(tab: string, row: number, column: number): Value {
    return this.grids[tab]?.[row - 1]?.[column - 1] ?? null;
  }

  set(tab: string, row: number, column: number, value: Value): void {
    const grid = this.grids[tab]!;
    while (grid.length < row) grid.push([]);
    const cells = grid[row - 1]!;
    while (cells.length < column) cells.push(null);
    cells[column - 1] = value;
  }

  /** The cell under a heading. */
  cell(tab: string, row: number, heading: string): Value {
    return this.get(tab, row, columnOf(this.name, tab, heading));
  }

  /** Everything but the Log, whose salts differ, and the head, which names its hash. */
  projections(): Record<string, unknown> {
    const { [LOG_TAB]: _log, [INDEX_TAB]: index, ...tabs } = this.grids;
    return {
      ...tabs,
      [INDEX_TAB]: index!.flatMap((cells, i) => (i > 0 && cells[0] ? [[i + 1, cells[0]]] : [])),
    };
  }
}

export function columnOf(workbook: WorkbookName, tab: string, heading: string): number {
  const found = LAYOUTS[workbook].tabs
    .find((each) => each.title === tab)!
    .columns.findIndex((column) => column.heading === heading);
  if (found < 0) throw new Error(`no column ${heading}`);
  return found + 1;
}

function inSheet(cell: Cell): Value {
  if (cell.kind === 'empty') return null;
  return cell.kind === 'formula' ? 0 : cell.value;
}

export const FINDING: Finding = {
  mailbox: 'a.mensah@school.example',
  messageId: '<1@mail.example>',
  date: '2026-10-05T07:00:00Z',
  rule: 'pupil-contact',
  clauses: ['P13', 'P14'],
  force: 'must',
  desks: ['dsl'],
  disposition: 'contact-log',
  interrupt: false,
  person: 'P001',
  address: 'tom.okafor@pupils.school.example',
  direction: 'received',
  channel: 'mail',
  approval: 'none',
  reasons: [],
};

export function sighting(finding: Partial<Finding> = {}, names: Partial<Sighting> = {}): Sighting {
  return {
    finding: { ...FINDING, ...finding },
    acceptedAt: AT,
    ownerName: 'Abena Mensah',
    personName: 'Tom Okafor',
    className: '4B',
    why: { seen: ['It was seen.'], remedy: ['Nothing has to be settled.'] },
    at: AT,
    actor: 'sweep',
    ...names,
  };
}

/** The drafts of sightings that go into one workbook. */
export function draftsFor(workbook: WorkbookName, sightings: readonly Sighting[]): Draft[] {
  return sightings
    .flatMap(toDrafts)
    .filter((each) => each.workbook === workbook)
    .map((each) => each.draft);
}

const AWKWARD = [
  '=IMPORTXML("x")',
  '|;:\n',
  'a\u202eb',
  '\ud800',
  '\0',
  "'",
  '  ',
  '#N/A',
  'é😀',
  'x'.repeat(46_000),
];

/** Sightings from small pools, so that the same message, person and week come up again and again. */
export const sightings: fc.Arbitrary<Sighting> = fc
  .record({
    shape: fc.constantFrom<Partial<Finding>>(
      { disposition: 'contact-log', rule: 'pupil-contact', desks: ['dsl'] },
      { disposition: 'incident', rule: 'pupil-contact', desks: ['dsl'], interrupt: true },
      { disposition: 'incident', rule: 'spoofed-school-address', desks: ['it', 'dsl'], interrupt: true },
      { disposition: 'incident', rule: 'spoofed-school-address', desks: ['it'], interrupt: true },
      { disposition: 'incident', rule: 'unregistered-site-link', desks: ['slt'], direction: 'sent' },
      { disposition: 'count', rule: 'staff-personal-address', desks: ['headteacher'] },
      { disposition: 'count', rule: 'governance-personal-matter', desks: ['clerk'] },
      { disposition: 'flag', rule: 'to-personal-address', desks: [] },
    ),
    mailbox: fc.constantFrom('a@school.example', 'b@school.example', 'c@school.example'),
    messageId: fc.constantFrom('<1@x>', '<2@x>', '<3|4;5@x>', `<${'y'.repeat(3)}@x>`),
    person: fc.constantFrom('P1', 'P2', null),
    address: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom('x@y.example', 'z@y.example') },
      {
        weight: 1,
        arbitrary: fc.constantFrom(...AWKWARD),
      },
    ),
    date: fc.constantFrom('2026-10-05T07:00:00Z', '2026-10-18T23:30:00Z', '2026-10-19T01:00:00Z', null),
    reasons: fc.subarray(['personal-address', 'out-of-hours']),
    personName: fc.oneof(fc.constantFrom('Tom Okafor', null), fc.constantFrom(...AWKWARD.slice(0, -1))),
    className: fc.constantFrom('4B', '5C', null, ''),
  })
  .map(({ shape, personName, className, ...finding }) =>
    sighting({ ...finding, ...shape }, { personName, className }),
  );

export function person(id: string, name: string, more: Partial<PersonRow> = {}): Draft {
  const payload: PersonRow = {
    id,
    name,
    other_names: '',
    roles: 'pupil',
    school_email: `${id}@pupils.school.example`,
    aliases: '',
    personal_emails: '',
    date_of_birth: '2016-02-29',
    left_on: '',
    class: '4B',
    children: '',
    users: '',
    ...more,
  };
  return { kind: 'person', at: AT, actor: 'sync', payload };
}

export const rosterDrafts: fc.Arbitrary<Draft> = fc.oneof(
  fc
    .tuple(fc.constantFrom('P1', 'P2', 'P3'), fc.constantFrom('Ana', 'Ben', '=1+1'))
    .map(([id, name]) => person(id, name)),
  fc
    .constantFrom('P1', 'P2')
    .map((id): Draft => ({ kind: 'person-removed', at: AT, actor: 'sync', payload: { id } })),
  fc.constantFrom('4B', '5C').map(
    (name): Draft => ({
      kind: 'class',
      at: AT,
      actor: 'sync',
      payload: { class: name, teachers: 'T1', pupils: 30 },
    }),
  ),
);
