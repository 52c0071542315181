import fc from 'fast-check';
import { REPORT_KINDS } from '../../src/policy/reports';
import type { Draft, Matter, Reported, Withdrawal } from '../../src/register/entries';
import { erasure } from '../../src/register/erasure';
import { LOG_TAB, type WorkbookName } from '../../src/register/layout';
import { readLog, verify } from '../../src/register/verify';
import { REPORT_WORDS } from '../../src/register/words';
import { AT, Book, draftsFor, LONDON, sighting } from './support';

const check = (book: Book) => verify(book.name, book.grids, LONDON);

function matterOf(report: string, messageId: string | null): Matter {
  return { report, messageId, who: 'P001' };
}

function reported(request: string, messageId: string | null, words = 'Words.'): Reported {
  return {
    request,
    fingerprint: 1,
    report: 'about-a-child',
    desks: ['dsl'],
    urgent: true,
    matter: matterOf(request, messageId),
    message:
      messageId === null ? null : { messageId, date: AT, from: { name: 'N', address: 'a@b' }, subject: 'S' },
    happened: null,
    seen: null,
    words,
    toldInPerson: false,
    reporter: { name: 'Abena Mensah', person: 'S001', address: 'a.mensah@school.example' },
    people: [{ name: 'Tom Okafor', person: 'P001', address: null, part: 'child' }],
    about: 'Tom Okafor',
    className: '4B',
  };
}

const opened = (request: string, messageId: string | null, words?: string): Draft => ({
  kind: 'report-opened',
  at: AT,
  actor: 'S001',
  payload: reported(request, messageId, words),
});

const concern = (request: string): Draft => ({
  kind: 'concern',
  at: AT,
  actor: 'S001',
  payload: { ...reported(request, null), series: 'C' },
});

function withdrawn(request: string, report: string, messageId: string | null, incident: string): Draft {
  const payload: Withdrawal = {
    request,
    fingerprint: 2,
    matter: matterOf(report, messageId),
    incident,
    reason: 'A mistake',
    reporter: { name: null, person: null, address: 'x@school.example' },
    filedAt: AT,
    evidenceKept: false,
    closed: false,
  };
  return { kind: 'report-withdrawn', at: AT, actor: 'S001', payload };
}

const kept = (request: string, report: string, incident: string): Draft => ({
  kind: 'evidence-kept',
  at: AT,
  actor: 'S001',
  payload: { request, fingerprint: 3, report, incident, sha256: 'f'.repeat(64), file: 'file1' },
});

const acknowledged = (request: string, incidents: string[]): Draft => ({
  kind: 'acknowledged',
  at: AT,
  actor: 'D1',
  payload: { request, fingerprint: 4, by: 'Dina Okafor', incidents, acknowledged: incidents },
});

const ids = fc.constantFrom('r1', 'r2', 'r3', 'r4');
const messages = fc.constantFrom('<1@x>', '<2@x>', null);

/** Reports and findings of the same messages, withdrawn, kept and acknowledged, with ids that come again. */
const past: fc.Arbitrary<{ name: WorkbookName; batches: Draft[][] }> = fc
  .constantFrom<WorkbookName>('incidents', 'staff-concerns', 'chair-concerns')
  .chain((name) => {
    const opening =
      name === 'incidents' ? fc.tuple(ids, messages).map(([id, m]) => opened(id, m)) : ids.map(concern);
    const finding = fc
      .constantFrom('<1@x>', '<2@x>')
      .map((messageId) => sighting({ disposition: 'incident', messageId }));
    const more = [
      fc
        .tuple(ids, messages)
        .map(([id, m]) => withdrawn(`w-${id}`, id, m, name === 'incidents' ? 'I-0001' : 'C-0001')),
      ids.map((id) => kept(`k-${id}`, id, name === 'incidents' ? 'I-0001' : 'C-0001')),
      ...(name === 'incidents'
        ? [
            ids.map((id) => acknowledged(`a-${id}`, ['I-0001'])),
            finding.map((each) => draftsFor('incidents', [each])[0]!),
          ]
        : []),
    ];
    // A case is opened first: nothing is ever filed about one that is not there.
    return fc
      .tuple(
        opening,
        fc.array(fc.array(fc.oneof(opening, ...more), { minLength: 1, maxLength: 5 }), { maxLength: 4 }),
      )
      .map(([first, batches]) => ({ name, batches: [[first], ...batches] }));
  });

function made({ name, batches }: { name: WorkbookName; batches: Draft[][] }): Book {
  const book = new Book(name);
  for (const batch of batches) book.file(batch);
  return book;
}

test('whatever people report, withdraw and acknowledge, the workbook follows from its Log', () => {
  fc.assert(
    fc.property(past, (history) => {
      expect(check(made(history))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('it is the same in one batch or in several', () => {
  fc.assert(
    fc.property(past, ({ name, batches }) => {
      expect(made({ name, batches }).projections()).toEqual(
        made({ name, batches: [batches.flat()] }).projections(),
      );
    }),
    { numRuns: 40 },
  );
});

test('any entry can be erased, and the rest still follows from the Log', () => {
  fc.assert(
    fc.property(past, fc.nat(), (history, pick) => {
      const book = made(history);
      const log = readLog(book.grids[LOG_TAB]!);
      const seq = log[pick % log.length]!.seq;
      const draft = erasure(book.name, log, seq, 'kept long enough', { at: AT, actor: 'retention' }, LONDON);
      book.file([draft!]);
      expect(check(book)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('an erased report leaves none of its words, and its request is forgotten', () => {
  const book = new Book('incidents');
  book.file([opened('r1', '<1@x>', 'Something she told me')]);
  const log = readLog(book.grids[LOG_TAB]!);
  book.file([erasure('incidents', log, 1, 'kept long enough', { at: AT, actor: 'retention' }, LONDON)!]);
  for (const word of ['Something she told me', 'Tom Okafor', 'Abena'])
    expect(JSON.stringify(book.grids)).not.toContain(word);
  expect(book.plan([opened('r1', '<1@x>')]).filed).toHaveLength(1);
});

test('a request that is there already is not filed again, whatever its body says', () => {
  const book = new Book('incidents');
  book.file([opened('r1', null)]);
  expect(book.plan([opened('r1', '<1@x>', 'Other words')]).skipped).toEqual([0]);
});

test('every kind of report has words, none of which speaks of a breach', () => {
  const words = REPORT_KINDS.map((kind) => REPORT_WORDS[kind]).join(' ');
  expect(words).not.toMatch(/breach|offence|guilty|violat/i);
});
