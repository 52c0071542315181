import fc from 'fast-check';
import type { Finding } from '../../src/policy/finding';
import { serial } from '../../src/register/cell';
import type { Draft, Sighted } from '../../src/register/entries';
import { toDrafts } from '../../src/register/filing';
import { writeHead } from '../../src/register/head';
import { bucketsFor, planFiling } from '../../src/register/plan';
import { AT, Book, draftsFor, LONDON, person, sighting, sightings } from './support';

/** A wall-clock time as the spreadsheet counts it. */
const local = (iso: string) => serial(`${iso}Z`, () => 0);

describe('what becomes of a finding', () => {
  const where = (finding: Parameters<typeof sighting>[0]) =>
    toDrafts(sighting(finding)).map(({ workbook, draft }) => `${workbook}/${draft.kind}`);

  test('each disposition goes to its own workbook, and a flag to none', () => {
    expect(where({})).toEqual(['incidents/contact']);
    expect(where({ disposition: 'count', rule: 'staff-personal-address', desks: ['headteacher'] })).toEqual([
      'staff-concerns/count',
    ]);
    expect(where({ disposition: 'incident', desks: ['dsl'] })).toEqual(['incidents/incident-opened']);
    expect(where({ disposition: 'incident', rule: 'forwarding-out', desks: ['it'] })).toEqual([
      'system/security-incident',
    ]);
    expect(where({ disposition: 'incident', rule: 'spoofed-school-address', desks: ['it', 'dsl'] })).toEqual([
      'incidents/incident-opened',
      'system/security-incident',
    ]);
    expect(where({ disposition: 'incident', rule: 'unregistered-site-link', desks: ['slt'] })).toEqual([
      'incidents/incident-opened',
    ]);
    expect(where({ disposition: 'flag', desks: [] })).toEqual([]);
  });

  test('IT is given no person, no class and no owner’s name', () => {
    const [, { draft }] = toDrafts(
      sighting({
        disposition: 'incident',
        rule: 'spoofed-school-address',
        desks: ['it', 'dsl'],
        reasons: ['in-spam'],
      }),
    ) as [unknown, { draft: Draft }];
    const said = JSON.stringify(draft);
    for (const secret of ['P001', 'Okafor', 'Mensah', '4B']) expect(said).not.toContain(secret);
  });
});

describe('the contact log', () => {
  test('a pupil’s message is one line in words, with local time', () => {
    const book = new Book('incidents');
    book.file(draftsFor('incidents', [sighting({ reasons: ['out-of-hours'] })]));
    const cell = (heading: string) => book.cell('Contact log', 2, heading);
    expect(cell('When')).toBeCloseTo(local('2026-10-05T08:00:00')!, 6);
    expect(cell('Recorded')).toBeCloseTo(local('2026-11-24T09:30:00')!, 6);
    expect(cell('Child')).toBe('Tom Okafor');
    expect(cell('Wrote to')).toBe('Abena Mensah');
    expect(cell('What')).toBe('A pupil wrote');
    expect(cell('Policy clauses')).toBe('P13, P14');
    expect(cell('Why it is here')).toBe('It was seen.');
    expect(cell('What would settle it')).toBe('Nothing has to be settled.');
    expect(cell('Read first')).toBe(false);
    expect(cell('Ticked off by')).toBeNull();
  });

  test('the Dashboard gets one line for each class, and only one', () => {
    const book = new Book('incidents');
    book.file(draftsFor('incidents', [sighting({}), sighting({ messageId: '<2@x>' })]));
    book.file(
      draftsFor('incidents', [
        sighting({ messageId: '<3@x>' }),
        sighting({ messageId: '<4@x>' }, { className: '5C' }),
      ]),
    );
    expect(book.grids.Dashboard!.slice(11).map((row) => row[0])).toEqual(['4B', '5C']);
  });

  test('a line with words that a person should look at is ticked to be read first', () => {
    const book = new Book('incidents');
    book.file(draftsFor('incidents', [sighting({ reasons: ['triage-bullying'] })]));
    expect(book.cell('Contact log', 2, 'Read first')).toBe(true);
  });

  test('an entry from before entries explained themselves shows its reasons, and advice as advice', () => {
    const book = new Book('incidents');
    const [draft] = draftsFor('incidents', [
      sighting({ rule: 'social-contact', force: 'advised', reasons: ['out-of-hours'] }),
    ]);
    const { seen: _, settles: __, ...before } = draft!.payload as Sighted;
    book.file([{ ...draft, payload: before } as Draft]);
    expect(book.cell('Contact log', 2, 'Why it is here')).toBe('outside school hours; advice, not a rule');
    expect(book.cell('Contact log', 2, 'What would settle it')).toBeNull();
  });

  test('text from a message stays text and cannot hide or turn round what stands beside it', () => {
    const book = new Book('incidents');
    book.file(
      draftsFor('incidents', [
        sighting({ address: '=IMPORTXML("http://x","y")' }, { personName: 'nie\u202eeibbar\ud800' }),
      ]),
    );
    const plan = book.plan(draftsFor('incidents', [sighting({ messageId: '<9@x>', address: '=1+1' })]));
    const cells = plan.writes
      .filter((write) => write.tab === 'Contact log')
      .flatMap((write) => write.rows.flat());
    expect(cells).toContainEqual({ kind: 'text', value: '=1+1' });
    expect(book.cell('Contact log', 2, 'Child')).toBe('nie\ufffdeibbar\ufffd');
  });
});

describe('incidents', () => {
  const urgent: Partial<Finding> = {
    disposition: 'incident',
    interrupt: true,
    reasons: ['personal-address'],
  };

  test('a message found in a second mailbox joins the incident it opened', () => {
    const book = new Book('incidents');
    const first = book.file(draftsFor('incidents', [sighting(urgent)]));
    const second = book.file(
      draftsFor('incidents', [sighting({ ...urgent, mailbox: 'b@school.example' }, { ownerName: 'Bo Lee' })]),
    );
    expect(first.filed.map((each) => [each.kind, each.subject])).toEqual([['incident-opened', 'I-0001']]);
    expect(second.filed.map((each) => [each.kind, each.subject])).toEqual([['incident-joined', 'I-0001']]);
    expect(book.grids.Incidents).toHaveLength(2);
    expect(book.cell('Incidents', 2, 'Mailboxes')).toBe(2);
    expect(book.cell('Incidents', 2, 'Status')).toBe('new');
    expect(book.cell('Incidents', 2, 'Urgent')).toBe(true);
    expect(book.grids['People on incidents']!.slice(1).map((row) => [row[0], row[1], row[4]])).toEqual([
      ['I-0001', 'Tom Okafor', 'child'],
      ['I-0001', 'Abena Mensah', 'recipient'],
      ['I-0001', 'Bo Lee', 'recipient'],
    ]);
    expect(book.grids.Chronology!.slice(1).map((row) => row[0])).toEqual(['I-0001', 'I-0001']);
  });

  test('joining an incident leaves alone what the desk has written into its row', () => {
    const book = new Book('incidents');
    book.file(draftsFor('incidents', [sighting(urgent)]));
    const plan = book.plan(draftsFor('incidents', [sighting({ ...urgent, mailbox: 'b@school.example' })]));
    expect(plan.writes.filter((write) => write.tab === 'Incidents')).toEqual([
      { tab: 'Incidents', startRow: 2, startColumn: 12, rows: [[{ kind: 'number', value: 2 }]] },
    ]);
  });

  test('another message or another person opens the next number', () => {
    const book = new Book('incidents');
    const plan = book.file(
      draftsFor('incidents', [
        sighting(urgent),
        sighting({ ...urgent, messageId: '<2@x>' }),
        sighting({ ...urgent, person: 'P002' }),
      ]),
    );
    expect(plan.filed.map((each) => each.subject)).toEqual(['I-0001', 'I-0002', 'I-0003']);
    expect(book.head().counters).toEqual({ incident: 3 });
  });

  test('nobody is made a subject by a rule', () => {
    fc.assert(
      fc.property(fc.array(sightings), (list) => {
        const book = new Book('incidents');
        book.file(draftsFor('incidents', list));
        expect(book.grids['People on incidents']!.slice(1).map((row) => row[4])).not.toContain('subject');
      }),
      { numRuns: 30 },
    );
  });

  test('a forged address shows IT where and what to do, once for all mailboxes it reached', () => {
    const book = new Book('system');
    const forged: Partial<Finding> = {
      disposition: 'incident',
      rule: 'spoofed-school-address',
      desks: ['it'],
      address: 'head@school.example',
    };
    book.file(draftsFor('system', [sighting(forged), sighting({ ...forged, mailbox: 'b@school.example' })]));
    expect(book.grids.Health).toHaveLength(2);
    expect(book.cell('Health', 2, 'Number')).toBe('S-0001');
    expect(book.cell('Health', 2, 'Mailboxes')).toBe(2);
    expect(book.cell('Health', 2, 'What to do')).toMatch(/Email log search/);
    expect(book.head().counters).toEqual({ security: 1 });
  });
});

describe('patterns', () => {
  const personal: Partial<Finding> = {
    disposition: 'count',
    rule: 'staff-personal-address',
    desks: ['headteacher'],
  };

  test('a line is counted once for its person, rule and local week', () => {
    const book = new Book('staff-concerns');
    // 23:30 UTC on Sunday the 18th is half past midnight on Monday the 19th in school.
    const dates = ['2026-10-18T22:30:00Z', '2026-10-18T23:30:00Z', '2026-10-20T09:00:00Z'];
    const list = dates.map((date, i) => sighting({ ...personal, date, messageId: `<${i}@x>` }));
    book.file(draftsFor('staff-concerns', list));
    book.file(draftsFor('staff-concerns', list));
    const rows = book.grids.Patterns!.slice(1).map((row) => [row[4], row[5]]);
    expect(rows).toEqual([
      [local('2026-10-12T00:00:00'), 1],
      [local('2026-10-19T00:00:00'), 2],
    ]);
    expect(book.cell('Patterns', 3, 'Prior approval')).toBe('No approval is on the register.');
    expect(book.cell('Patterns', 3, 'For')).toBe('Headteacher');
  });
});

describe('roster, registers and system', () => {
  test('a person is one row: written over when changed, no entry when not, blank when removed', () => {
    const book = new Book('roster');
    book.file([person('P1', 'Ana Silva'), person('P2', 'Ben Ode')]);
    const again = book.file([person('P1', 'Ana Silva'), person('P2', 'Ben Oddy')]);
    expect(again.skipped).toEqual([0]);
    expect(book.cell('People', 3, 'Name')).toBe('Ben Oddy');
    expect(book.cell('People', 2, 'Date of birth')).toBe(local('2016-02-29T00:00:00'));
    const removed: Draft = { kind: 'person-removed', at: AT, actor: 'sync', payload: { id: 'P1' } };
    book.file([removed]);
    expect(book.grids.People![1]!.every((value) => value === null)).toBe(true);
    expect(book.file([removed]).skipped).toEqual([0]);
    book.file([person('P1', 'Ana Silva')]);
    expect(book.cell('People', 4, 'Register id')).toBe('P1');
  });

  test('classes, desks, groups, approvals, sites, settings, coverage, health and runs each have their row', () => {
    const by = { at: AT, actor: 'sync' };
    const roster = new Book('roster');
    roster.file([
      { ...by, kind: 'class', payload: { class: '4B', teachers: 'T1;T2', pupils: 29 } },
      { ...by, kind: 'desk', payload: { desk: 'dsl', order: 1, person: 'T1', from: '2026-09-01', to: '' } },
      { ...by, kind: 'group', payload: { address: 'pta@school.example', name: 'PTA', members: 'a@x;b@x' } },
    ]);
    expect(roster.cell('Classes', 2, 'Pupils')).toBe(29);
    expect(roster.cell('Desks', 2, 'From')).toBe(local('2026-09-01T00:00:00'));
    expect(roster.cell('Groups', 2, 'Members (addresses)')).toBe('a@x;b@x');

    const system = new Book('system');
    const run = { id: 'R1', kind: 'sweep', when: AT, read: 10, new: 4, findings: 2, late: 0, ended: null };
    system.file([
      {
        ...by,
        kind: 'setting',
        payload: { name: 'bodyTriage', value: 'no', meaning: 'Bodies are not read.' },
      },
      {
        ...by,
        kind: 'coverage',
        payload: {
          account: 'a@school.example',
          accountClass: 'staff',
          state: 'not covered',
          why: 'no mailbox',
          since: AT,
        },
      },
      {
        ...by,
        kind: 'health',
        payload: {
          id: 'H1',
          when: AT,
          what: 'No canary',
          code: 'canary-missing',
          where: '',
          todo: 'Look',
          state: 'new',
        },
      },
      { ...by, kind: 'run', payload: run },
    ]);
    system.file([{ ...by, kind: 'run', payload: { ...run, ended: '2026-11-24T09:31:00Z' } }]);
    expect(system.grids.Runs).toHaveLength(2);
    expect(system.cell('Runs', 2, 'Ended')).toBeCloseTo(local('2026-11-24T09:31:00')!, 6);
    expect(system.cell('Coverage', 2, 'Why not')).toBe('no mailbox');
    expect(system.cell('Health', 2, 'State')).toBe('new');
    expect(system.cell('Settings', 2, 'Value')).toBe('no');
  });
});

describe('planning', () => {
  test('the same head gives the same plan, and writing it twice changes nothing more', () => {
    fc.assert(
      fc.property(
        fc.array(sightings, { maxLength: 8 }),
        fc.array(sightings, { maxLength: 8 }),
        (before, list) => {
          const book = new Book('incidents');
          book.file(draftsFor('incidents', before));
          const drafts = draftsFor('incidents', list);
          const plan = book.plan(drafts);
          expect(book.plan(drafts)).toEqual(plan);
          book.write(plan.writes);
          const once = structuredClone(book.grids);
          book.write(plan.writes);
          expect(book.grids).toEqual(once);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('what is filed already is skipped and named, and nothing is written for it', () => {
    fc.assert(
      fc.property(fc.array(sightings, { maxLength: 10 }), (list) => {
        const book = new Book('incidents');
        const drafts = draftsFor('incidents', list);
        book.file(drafts);
        const again = book.file(drafts);
        expect(again.skipped).toEqual(drafts.map((_, i) => i));
        expect([again.entries, again.writes]).toEqual([[], []]);
      }),
      { numRuns: 30 },
    );
  });

  test('an entry stands in the row after its number, in one block with those filed with it', () => {
    const book = new Book('incidents');
    const plan = book.file(draftsFor('incidents', [sighting({}), sighting({ messageId: '<2@x>' })]));
    const log = plan.writes.filter((write) => write.tab === 'Log');
    expect(log).toHaveLength(1);
    expect(log[0]).toMatchObject({ startRow: 2, startColumn: 1 });
    expect(log[0]!.rows).toHaveLength(2);
    expect(book.get('Log', 3, 1)).toBe(2);
  });

  test('a tab that runs out of rows is given more, by the thousand', () => {
    const book = new Book('incidents');
    const many = Array.from({ length: 205 }, (_, i) => sighting({ messageId: `<${i}@x>` }));
    const plan = book.file(draftsFor('incidents', many));
    expect(plan.grid).toEqual({ 'Contact log': 1000, Log: 1000 });
    expect(book.head().grid).toMatchObject({ 'Contact log': 1000, Incidents: 200 });
  });

  test('filing one contact reads and writes the same few cells in a full register as in an empty one', () => {
    const cells = (book: Book, id: string) => {
      const drafts = draftsFor('incidents', [sighting({ messageId: id })]);
      const written = book.plan(drafts).writes.flatMap((write) => write.rows.flat()).length;
      return [bucketsFor(drafts, LONDON).length, written];
    };
    const book = new Book('incidents');
    book.file(draftsFor('incidents', [sighting({ messageId: '<first@x>' })]));
    const early = cells(book, '<n@x>');
    const many = Array.from({ length: 1500 }, (_, i) => sighting({ messageId: `<${i}@x>` }));
    book.file(draftsFor('incidents', many));
    expect(cells(book, '<n@x>')).toEqual(early);
  });

  test('what would file twice or lose is refused: a bucket not read, a damaged one, a foreign kind, a newer schema', () => {
    const book = new Book('incidents');
    const drafts = draftsFor('incidents', [sighting()]);
    const head = book.head();
    const salts = ['0'.repeat(32)];
    expect(() => planFiling('incidents', head, new Map(), drafts, salts, LONDON)).toThrow(/not read/);
    const damaged = new Map(bucketsFor(drafts, LONDON).map((bucket) => [bucket, 'rubbish']));
    expect(() => planFiling('incidents', head, damaged, drafts, salts, LONDON)).toThrow(/damaged/);
    expect(() => new Book('system').file(drafts)).toThrow(/does not belong/);
    book.set('Index', 1, 1, writeHead({ ...head, schema: 99 }));
    expect(() => book.file(drafts)).toThrow(/newer version/);
    book.set('Index', 1, 1, '{"seq":1}');
    expect(() => book.file(drafts)).toThrow(/damaged/);
  });
});
