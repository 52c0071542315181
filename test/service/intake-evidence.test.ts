import { randomUUID } from 'node:crypto';
import { mayRead } from '../../src/local/emulator/rest/drive-access';
import { type DoorSchool, digestOf, doorSchool, evidence, MORE, REFUSED, report } from './door-school';
import { AT } from './invented-school';

const ORIGINAL = `From: Zara <z@home.example>\r\nSubject: =1+1\r\n\r\nHallo 😀 wörld\r\n${'x'.repeat(3000)}`;

/** A school in which the teacher has made a report. */
function reported(change: Parameters<typeof report>[0] = {}): { school: DoorSchool; id: string } {
  const school = doorSchool();
  const id = randomUUID();
  expect(school.ask(AT.teacher, 'report', report(change), { id }).ok).toBe(true);
  return { school, id };
}

/** Files with a text in them: originals, and parts that lie aside. */
function texts(school: DoorSchool) {
  return [...school.tenant.world.files.values()].filter(({ content }) => content !== undefined);
}

function readers(school: DoorSchool, file: ReturnType<typeof texts>[number]): string[] {
  return [...Object.values(AT), ...Object.values(MORE)].filter((who) =>
    mayRead(school.tenant.world, file, who),
  );
}

describe('the original of a reported message', () => {
  test('is one file beside the workbook that the desk alone can read, and its hash is in the Log', () => {
    const { school, id } = reported();
    const [only] = evidence(id, ORIGINAL);
    expect(school.ask(AT.teacher, 'evidence', only!).body).toEqual({ kept: true, missing: [] });
    const files = texts(school);
    expect(files).toMatchObject([{ content: ORIGINAL, mimeType: 'text/plain', owner: AT.role }]);
    expect(readers(school, files[0]!)).toEqual([AT.role, AT.dsl, AT.deputy]);
    const link = `https://drive.google.com/file/d/${files[0]!.id}/view`;
    expect(school.rows('incidents', 'Incidents')).toMatchObject([{ original: link }]);
    const log = school.rows('incidents', 'Log').at(-1)!;
    expect(log.kind).toBe('evidence-kept');
    expect(log.payload).toContain(digestOf(ORIGINAL));
    expect(school.ask(AT.teacher, 'status', { reports: [id] }).body.reports[0].evidenceKept).toBe(true);
    expect(school.problems()).toEqual([]);
  });

  test('of a concern is the Headteacher’s to read, and of one about the Headteacher the chair’s', () => {
    for (const [who, reader] of [
      ['Ray Quill', AT.head],
      ['Helen Brough', MORE.chair],
    ] as const) {
      const { school, id } = reported({
        kind: 'low-level-concern',
        people: [{ who, part: 'subject' }],
      });
      school.ask(AT.teacher, 'evidence', evidence(id, ORIGINAL)[0]!);
      expect(readers(school, texts(school)[0]!)).toEqual([AT.role, reader]);
      expect(school.problems()).toEqual([]);
    }
  });

  test('that holds a lone surrogate, or is cut in the middle of a character, is kept', () => {
    const { school, id } = reported();
    const original = 'a😀b\ud800c';
    const parts = evidence(id, original, 3);
    expect(parts[0]!.text).toBe('a\ud83d');
    for (const part of parts) school.ask(AT.teacher, 'evidence', part);
    expect(texts(school).map(({ content }) => content)).toEqual([original]);
  });
});

describe('an original in parts', () => {
  const orders = [
    [1, 2, 3, 4],
    [4, 3, 2, 1],
    [2, 4, 1, 3],
    [1, 1, 3, 2, 2, 4],
    [4, 1, 4, 1, 2, 3],
  ];

  test.each(orders.map((order) => [order.join(' '), order] as const))(
    'in the order %s is kept when the last one is in, and nothing lies about',
    (_, order) => {
      const { school, id } = reported();
      const parts = evidence(id, ORIGINAL, 4);
      const there = new Set<number>();
      order.forEach((n, i) => {
        there.add(n);
        const missing = [1, 2, 3, 4].filter((part) => !there.has(part));
        const { body } = school.ask(AT.teacher, 'evidence', parts[n - 1]!);
        expect(body).toEqual({ kept: missing.length === 0, missing });
        if (i < order.length - 1) {
          expect(school.rows('incidents', 'Incidents')).toMatchObject([{ original: 'not yet kept' }]);
          for (const file of texts(school)) expect(readers(school, file)).toEqual([AT.role]);
        }
      });
      expect(texts(school).map(({ content }) => content)).toEqual([ORIGINAL]);
      expect(school.problems()).toEqual([]);
    },
  );

  test('of which one was wrong is not kept, all are missing again, and sent anew it is kept', () => {
    const { school, id } = reported();
    const parts = evidence(id, ORIGINAL, 3);
    school.ask(AT.teacher, 'evidence', { ...parts[0]!, text: 'wrong' });
    school.ask(AT.teacher, 'evidence', parts[1]!);
    const last = school.ask(AT.teacher, 'evidence', parts[2]!);
    expect(last.body).toEqual({ kept: false, missing: [1, 2, 3] });
    expect(school.ask(AT.teacher, 'evidence', parts[0]!).body).toEqual({ kept: false, missing: [3] });
    expect(school.ask(AT.teacher, 'evidence', parts[2]!).body).toEqual({ kept: true, missing: [] });
    expect(texts(school).map(({ content }) => content)).toEqual([ORIGINAL]);
    expect(school.problems()).toEqual([]);
  });

  test('whose hash never fits is never kept', () => {
    const { school, id } = reported();
    const [part] = evidence(id, ORIGINAL);
    const wrong = { ...part!, sha256: digestOf('something else') };
    expect(school.ask(AT.teacher, 'evidence', wrong).body).toEqual({ kept: false, missing: [1] });
    expect(texts(school)).toEqual([]);
  });

  test('once kept never changes, whatever is sent afterwards', () => {
    const { school, id } = reported();
    school.ask(AT.teacher, 'evidence', evidence(id, ORIGINAL)[0]!);
    const entries = school.entries();
    for (const part of evidence(id, 'Another original', 2))
      expect(school.ask(AT.teacher, 'evidence', part).body).toEqual({ kept: true, missing: [] });
    expect(texts(school).map(({ content }) => content)).toEqual([ORIGINAL]);
    expect(school.entries()).toBe(entries);
  });

  test('that comes again has its first answer, and with another body is refused', () => {
    const { school, id } = reported();
    const [one, two] = evidence(id, ORIGINAL, 2);
    const request = randomUUID();
    const first = school.ask(AT.teacher, 'evidence', one!, { id: request });
    expect(first.body).toEqual({ kept: false, missing: [2] });
    school.ask(AT.teacher, 'evidence', two!);
    expect(school.ask(AT.teacher, 'evidence', one!, { id: request })).toEqual(first);
    expect(school.ask(AT.teacher, 'evidence', two!, { id: request })).toEqual(REFUSED);
    expect(school.refusals()).toEqual({ conflict: 1 });
  });
});

describe('what is not taken as evidence', () => {
  test('anything about somebody else’s report, one that never was, or one without a message', () => {
    const { school, id } = reported();
    for (const who of [AT.colleague, AT.dsl, AT.head])
      expect(school.ask(who, 'evidence', evidence(id, ORIGINAL)[0]!)).toEqual(REFUSED);
    expect(school.ask(AT.teacher, 'evidence', evidence(randomUUID(), ORIGINAL)[0]!)).toEqual(REFUSED);
    const without = randomUUID();
    school.ask(AT.teacher, 'report', report({ message: null }), { id: without });
    expect(school.ask(AT.teacher, 'evidence', evidence(without, ORIGINAL)[0]!)).toEqual(REFUSED);
    expect(school.refusals()).toEqual({ unknown: 5 });
    expect(texts(school)).toEqual([]);
  });

  test('a part past the last', () => {
    const { school, id } = reported();
    const [part] = evidence(id, ORIGINAL);
    expect(school.ask(AT.teacher, 'evidence', { ...part!, part: 2 })).toEqual(REFUSED);
  });
});

test('cut off anywhere and sent again, there is one original and nothing else of it that a person can read', () => {
  const { school: start, id: first } = reported();
  start.ask(AT.teacher, 'evidence', evidence(first, ORIGINAL, 2)[0]!);
  const calls = start.callsOf(() =>
    start.ask(AT.teacher, 'evidence', evidence(first, ORIGINAL, 2)[1]!),
  ).length;
  for (let nth = 1; nth <= calls; nth += 3) {
    const { school, id } = reported();
    const [one, two] = evidence(id, ORIGINAL, 2);
    school.ask(AT.teacher, 'evidence', one!);
    school.tenant.faults.set({ name: '*', nth, times: 1, how: 'cut' });
    const request = randomUUID();
    expect(() => school.ask(AT.teacher, 'evidence', two!, { id: request })).toThrow();
    school.tenant.faults.clear();
    expect(school.ask(AT.teacher, 'evidence', two!, { id: request }).body).toEqual({
      kept: true,
      missing: [],
    });
    const shown = texts(school).filter((file) => readers(school, file).length > 1);
    expect(shown.map(({ content }) => content)).toEqual([ORIGINAL]);
    expect(school.rows('incidents', 'Log').filter(({ kind }) => kind === 'evidence-kept')).toHaveLength(1);
    expect(school.problems()).toEqual([]);
  }
});
