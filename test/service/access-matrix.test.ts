import { randomUUID } from 'node:crypto';
import { WORKBOOKS } from '../../src/register/layout';
import type { RequestKind } from '../../src/wire/request';
import { accessSchool, WHO, type Who } from './access-people';
import { table, tableInDocs } from './access-table';
import { type DoorSchool, evidence, MESSAGE, REFUSED, report } from './door-school';
import { AT } from './invented-school';
import { filesSeenBy, isFolder, letsIn, opensFile, opensWorkbook } from './visitor';

// Who may do what, each cell tried on the built bundles. The same tables stand in docs/access.md; after a change here,
// `WRITE_DOCS=1 npx jest test/service/access-matrix.test.ts` puts them there.

/**
 * `may`; `refused` because of who asks; `not there`: the answer is, to the letter, that for a report that never was.
 * The last two are one and the same answer to who sent the request, but for `status`, whose list is empty then.
 */
const REQUESTS = `
| who                              | report  | evidence: own | evidence: another’s | withdraw: own | withdraw: another’s | status: own | status: another’s | snapshot | queue   | acknowledge: own | acknowledge: another’s |
| -------------------------------- | ------- | ------------- | ------------------- | ------------- | ------------------- | ----------- | ----------------- | -------- | ------- | ---------------- | ---------------------- |
| pupil                            | refused | refused       | refused             | refused       | refused             | refused     | refused           | refused  | refused | refused          | refused                |
| pupil’s account on no register   | refused | refused       | refused             | refused       | refused             | refused     | refused           | refused  | refused | refused          | refused                |
| pupil who also volunteers        | refused | refused       | refused             | refused       | refused             | refused     | refused           | refused  | refused | refused          | refused                |
| ex-pupil under 18                | refused | refused       | refused             | refused       | refused             | refused     | refused           | refused  | refused | refused          | refused                |
| ex-pupil under 18 who works here | may     | may           | not there           | may           | not there           | may         | not there         | refused  | refused | refused          | refused                |
| staff                            | may     | may           | not there           | may           | not there           | may         | not there         | may      | refused | refused          | refused                |
| SLT                              | may     | may           | not there           | may           | not there           | may         | not there         | may      | refused | refused          | refused                |
| Headteacher                      | may     | may           | not there           | may           | not there           | may         | not there         | may      | refused | refused          | refused                |
| acting head                      | may     | may           | not there           | may           | not there           | may         | not there         | may      | refused | refused          | refused                |
| DSL                              | may     | may           | not there           | may           | not there           | may         | not there         | may      | may     | may              | may                    |
| deputy DSL                       | may     | may           | not there           | may           | not there           | may         | not there         | may      | may     | may              | may                    |
| governor                         | may     | may           | not there           | may           | not there           | may         | not there         | may      | refused | refused          | refused                |
| chair of governors               | may     | may           | not there           | may           | not there           | may         | not there         | may      | refused | refused          | refused                |
| clerk                            | may     | may           | not there           | may           | not there           | may         | not there         | may      | refused | refused          | refused                |
| parent group                     | may     | may           | not there           | may           | not there           | may         | not there         | may      | refused | refused          | refused                |
| parent with a school account     | may     | may           | not there           | may           | not there           | may         | not there         | refused  | refused | refused          | refused                |
| parent without one               | refused | refused       | refused             | refused       | refused             | refused     | refused           | refused  | refused | refused          | refused                |
| volunteer                        | may     | may           | not there           | may           | not there           | may         | not there         | refused  | refused | refused          | refused                |
| contractor                       | may     | may           | not there           | may           | not there           | may         | not there         | refused  | refused | refused          | refused                |
| IT admin                         | may     | may           | not there           | may           | not there           | may         | not there         | may      | refused | refused          | refused                |
| data protection officer          | may     | may           | not there           | may           | not there           | may         | not there         | refused  | refused | refused          | refused                |
| service account                  | may     | may           | not there           | may           | not there           | may         | not there         | may      | refused | refused          | refused                |
| the role account itself          | refused | refused       | refused             | refused       | refused             | refused     | refused           | refused  | refused | refused          | refused                |
| staff account on no register     | may     | may           | not there           | may           | not there           | may         | not there         | may      | refused | refused          | refused                |
| staff until yesterday            | refused | refused       | refused             | refused       | refused             | refused     | refused           | refused  | refused | refused          | refused                |
| DSL until yesterday              | refused | refused       | refused             | refused       | refused             | refused     | refused           | refused  | refused | refused          | refused                |
| staff from tomorrow              | refused | refused       | refused             | refused       | refused             | refused     | refused           | refused  | refused | refused          | refused                |
| DSL from tomorrow                | refused | refused       | refused             | refused       | refused             | refused     | refused           | refused  | refused | refused          | refused                |
| account of another school        | refused | refused       | refused             | refused       | refused             | refused     | refused           | refused  | refused | refused          | refused                |
| private Gmail account            | refused | refused       | refused             | refused       | refused             | refused     | refused           | refused  | refused | refused          | refused                |
`;

/** `edits` is every tab but the Log and the Index; `owns` is those, too, and to let others in. */
const FILES = `
| who                              | incidents | staff-concerns | registers | roster | system | chair-concerns | original in incidents | original in staff-concerns | original in chair-concerns | part of an original |
| -------------------------------- | --------- | -------------- | --------- | ------ | ------ | -------------- | --------------------- | -------------------------- | -------------------------- | ------------------- |
| pupil                            | none      | none           | none      | none   | none   | none           | none                  | none                       | none                       | none                |
| pupil’s account on no register   | none      | none           | none      | none   | none   | none           | none                  | none                       | none                       | none                |
| pupil who also volunteers        | none      | none           | none      | none   | none   | none           | none                  | none                       | none                       | none                |
| ex-pupil under 18                | none      | none           | none      | none   | none   | none           | none                  | none                       | none                       | none                |
| ex-pupil under 18 who works here | none      | none           | none      | none   | none   | none           | none                  | none                       | none                       | none                |
| staff                            | none      | none           | none      | none   | none   | none           | none                  | none                       | none                       | none                |
| SLT                              | none      | none           | edits     | none   | none   | none           | none                  | none                       | none                       | none                |
| Headteacher                      | none      | edits          | edits     | none   | none   | none           | none                  | reads                      | none                       | none                |
| acting head                      | none      | edits          | edits     | none   | none   | none           | none                  | reads                      | none                       | none                |
| DSL                              | edits     | none           | none      | none   | none   | none           | reads                 | none                       | none                       | none                |
| deputy DSL                       | edits     | none           | none      | none   | none   | none           | reads                 | none                       | none                       | none                |
| governor                         | none      | none           | none      | none   | none   | none           | none                  | none                       | none                       | none                |
| chair of governors               | none      | none           | none      | none   | none   | edits          | none                  | none                       | reads                      | none                |
| clerk                            | none      | none           | none      | none   | none   | none           | none                  | none                       | none                       | none                |
| parent group                     | none      | none           | none      | none   | none   | none           | none                  | none                       | none                       | none                |
| parent with a school account     | none      | none           | none      | none   | none   | none           | none                  | none                       | none                       | none                |
| parent without one               | none      | none           | none      | none   | none   | none           | none                  | none                       | none                       | none                |
| volunteer                        | none      | none           | none      | none   | none   | none           | none                  | none                       | none                       | none                |
| contractor                       | none      | none           | none      | none   | none   | none           | none                  | none                       | none                       | none                |
| IT admin                         | none      | none           | none      | none   | edits  | none           | none                  | none                       | none                       | none                |
| data protection officer          | none      | none           | none      | none   | none   | none           | none                  | none                       | none                       | none                |
| service account                  | none      | none           | none      | none   | none   | none           | none                  | none                       | none                       | none                |
| the role account itself          | owns      | owns           | owns      | owns   | owns   | owns           | owns                  | owns                       | owns                       | owns                |
| staff account on no register     | none      | none           | none      | none   | none   | none           | none                  | none                       | none                       | none                |
| staff until yesterday            | none      | none           | none      | none   | none   | none           | none                  | none                       | none                       | none                |
| DSL until yesterday              | none      | none           | none      | none   | none   | none           | none                  | none                       | none                       | none                |
| staff from tomorrow              | none      | none           | none      | none   | none   | none           | none                  | none                       | none                       | none                |
| DSL from tomorrow                | none      | none           | none      | none   | none   | none           | none                  | none                       | none                       | none                |
| account of another school        | none      | none           | none      | none   | none   | none           | none                  | none                       | none                       | none                |
| private Gmail account            | none      | none           | none      | none   | none   | none           | none                  | none                       | none                       | none                |
`;

/** What is asked: a kind of request, about the caller's own report or a colleague's. */
const ASKED = [
  'report',
  'evidence: own',
  'evidence: another’s',
  'withdraw: own',
  'withdraw: another’s',
  'status: own',
  'status: another’s',
  'snapshot',
  'queue',
  'acknowledge: own',
  'acknowledge: another’s',
] as const;

const ORIGINAL = 'From: Zara\r\n\r\nHallo';

interface Busy {
  school: DoorSchool;
  /** The id of a colleague's report, I-0001. */
  anothers: string;
  ofNone: Partial<Record<RequestKind, object>>;
}

/** A colleague has made a report for each of the three registers of cases, each with its original. */
function busySchool(): Busy {
  const school = accessSchool();
  const file = (change: Parameters<typeof report>[0]) => {
    const id = randomUUID();
    expect(school.ask(AT.colleague, 'report', report(change), { id }).ok).toBe(true);
    const kept = school.ask(AT.colleague, 'evidence', evidence(id, ORIGINAL)[0]!);
    expect(kept.body).toEqual({ kept: true, missing: [] });
    return id;
  };
  const concern = (who: string) => file({ kind: 'low-level-concern', people: [{ who, part: 'subject' }] });
  concern('Una Dale');
  concern(AT.head);
  return { school, anothers: file({}), ofNone: answersAboutNone(school) };
}

/** What a report's id is asked with. */
const ABOUT = {
  evidence: (report: string) => evidence(report, ORIGINAL)[0]!,
  withdraw: (report: string) => ({ report, reason: 'A mistake' }),
  status: (report: string) => ({ reports: [report] }),
};

/** The answers about a report that never was, each without the request's own id. */
function answersAboutNone(school: DoorSchool): Partial<Record<RequestKind, object>> {
  const ask = (kind: keyof typeof ABOUT) => school.ask(AT.teacher, kind, { ...ABOUT[kind](randomUUID()) });
  return Object.fromEntries(
    (['evidence', 'withdraw', 'status'] as const).map((kind) => [kind, { ...ask(kind), id: null }]),
  );
}

/** Somebody's outcomes, in the order of `ASKED`. */
function outcomes({ school, anothers, ofNone }: Busy, { address, claims }: Who): string[] {
  const sending = claims === undefined ? {} : { claims };
  const outcome = (kind: RequestKind, body: object, id: string = randomUUID()) => {
    const before = school.refusals();
    const answer = school.ask(address, kind, { ...body }, { ...sending, id });
    const because = Object.entries(school.refusals()).find(([reason, n]) => n !== before[reason])?.[0];
    if (because === 'forbidden' || because === 'token') {
      expect(answer).toEqual(REFUSED);
      return 'refused';
    }
    if (answer.ok && JSON.stringify(answer.body) !== '{"reports":[]}') return 'may';
    expect({ ...answer, id: null }).toEqual(ofNone[kind]);
    return 'not there';
  };
  const own = randomUUID();
  const message = { ...MESSAGE, messageId: `<${own}@mail.example>` };
  const mayReport = outcome('report', report({ message }), own);
  const number = school
    .rows('incidents', 'Incidents')
    .find((row) => row.messageId === message.messageId)?.number;
  const found: Record<(typeof ASKED)[number], string> = {
    report: mayReport,
    'evidence: own': outcome('evidence', ABOUT.evidence(own)),
    'evidence: another’s': outcome('evidence', ABOUT.evidence(anothers)),
    'withdraw: another’s': outcome('withdraw', ABOUT.withdraw(anothers)),
    'status: own': outcome('status', ABOUT.status(own)),
    'status: another’s': outcome('status', ABOUT.status(anothers)),
    snapshot: outcome('snapshot', {}),
    queue: outcome('queue', {}),
    'acknowledge: own': outcome('acknowledge', { incidents: [number ?? 'I-0001'] }),
    'acknowledge: another’s': outcome('acknowledge', { incidents: ['I-0001'] }),
    'withdraw: own': outcome('withdraw', ABOUT.withdraw(own)),
  };
  return ASKED.map((asked) => found[asked]);
}

describe('requests', () => {
  let busy: Busy;
  let found: string;
  beforeAll(() => {
    busy = busySchool();
    found = table(
      ['who', ...ASKED],
      WHO.map((who) => [who.role, ...outcomes(busy, who)]),
    );
  });

  test('each role may ask what the table says, and no more', () => expect(found).toBe(REQUESTS.trim()));

  test('nobody’s asking did anything to a colleague’s report, but that the DSL acknowledged it', () => {
    const { school, anothers } = busy;
    const { body } = school.ask(AT.colleague, 'status', { reports: [anothers] });
    expect(body.reports).toMatchObject([{ number: 'I-0001', status: 'acknowledged', evidenceKept: true }]);
    const entries = school.log('incidents').filter(({ subject }) => subject === 'I-0001');
    expect(entries.map(({ kind, actor }) => [kind, actor])).toEqual([
      ['report-opened', 'S2'],
      ['evidence-kept', 'S2'],
      ['acknowledged', 'D1'],
    ]);
    expect(school.problems()).toEqual([]);
  });

  test('docs/access.md says the same', () => expect(tableInDocs('requests', found)).toBe(found));
});

describe('files', () => {
  let school: DoorSchool;
  let opened: ReturnType<typeof openEverything>;
  beforeAll(() => {
    ({ school } = busySchool());
    opened = openEverything(school);
  });
  const found = () =>
    table(
      ['who', ...opened[0]!.files.map(({ what }) => what)],
      opened.map(({ role, files }) => [role, ...files.map(({ access }) => access)]),
    );

  test('each role may open what the table says, and no more', () => expect(found()).toBe(FILES.trim()));

  test('nobody but the role account writes in a Log', () => {
    const writers = opened.filter(({ files }) => files.some(({ log }) => log));
    expect(writers.map(({ address }) => address)).toEqual([AT.role]);
  });

  test('nobody but the role account lets others in, not even who may edit', () => {
    for (const { address, files } of opened) {
      const can =
        address === AT.role
          ? []
          : letsIn(
              school,
              address,
              files.map(({ id }) => id),
            );
      expect(can).toEqual([]);
    }
  });

  test('what somebody may not open is not even listed', () => {
    for (const { address, files } of opened) {
      if (address === AT.role) continue;
      const may = files.filter(({ access }) => access !== 'none').map(({ id }) => id);
      const listed = filesSeenBy(school, address).filter(
        (id) => !isFolder(school.tenant.world.files.get(id)!),
      );
      expect(listed.sort()).toEqual(may.sort());
    }
  });

  test('docs/access.md says the same', () => expect(tableInDocs('files', found())).toBe(found()));
});

/** What everybody may do with every workbook and every other file that the busy school has. */
function openEverything(school: DoorSchool) {
  const id = randomUUID();
  const message = { ...MESSAGE, messageId: '<another@mail.example>' };
  school.ask(AT.colleague, 'report', report({ message }), { id });
  school.ask(AT.colleague, 'evidence', evidence(id, ORIGINAL, 2)[0]!);
  const texts = [...school.tenant.world.files.values()].filter(({ content }) => content !== undefined);
  const named = (begins: string) => texts.find(({ name }) => name.startsWith(begins))!.id;
  const others = [
    { what: 'original in incidents', id: named('I-0001') },
    { what: 'original in staff-concerns', id: named('C-0001') },
    { what: 'original in chair-concerns', id: named('H-0001') },
    { what: 'part of an original', id: named(id) },
  ];
  expect(texts).toHaveLength(others.length);
  return WHO.map(({ role, address }) => ({
    role,
    address,
    files: [
      ...WORKBOOKS.map((what) => ({
        what,
        id: school.fileId(what),
        ...opensWorkbook(school, address, what),
      })),
      ...others.map((file) => ({ ...file, access: opensFile(school, address, file.id), log: false })),
    ],
  }));
}
