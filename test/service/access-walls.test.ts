import { tabOf } from '../../src/register/workbooks';
import { accuse, foundIn, MESSAGE, MESSAGE_ID, ORIGINAL, SUBJECT, WORDS, withoutDsl } from './access-case';
import { ALSO, accessSchool, EVERYBODY } from './access-people';
import { type DoorSchool, evidence, REFUSED, report } from './door-school';
import { AT, SCHOOL } from './invented-school';
import { CONFIGURATION } from './small-school';
import { opensWorkbook, textsReadableBy } from './visitor';

// Walls that no table shows: against who is in question, and against roles that are over.

/** Everything that reaches somebody: all files that open, all our mail, all answers of the door about the case. */
function allThatReaches(school: DoorSchool, who: string, { id, number }: ReturnType<typeof accuse>): string {
  const mails = school.tenant.world.mailboxes.has(who) ? school.mailsTo(who) : [];
  const answers = [
    school.ask(who, 'status', { reports: [id] }),
    school.ask(who, 'queue', {}),
    school.ask(who, 'snapshot', {}),
    school.ask(who, 'acknowledge', { incidents: [number] }),
    school.ask(who, 'withdraw', { report: id, reason: 'x' }),
    school.ask(who, 'evidence', evidence(id, ORIGINAL)[0]!),
  ];
  return textsReadableBy(school, who) + JSON.stringify([mails, answers]);
}

describe('a subject', () => {
  test.each([
    ['the DSL', AT.dsl, 'about-a-child', AT.head],
    ['the deputy DSL', AT.deputy, 'about-a-child', AT.head],
    ['the Headteacher', AT.head, 'about-a-child', AT.dsl],
    ['the Headteacher', AT.head, 'low-level-concern', ALSO.chair],
    ['the acting head', ALSO.actingHead, 'low-level-concern', ALSO.chair],
    ['the chair', ALSO.chair, 'low-level-concern', AT.head],
    ['the chair', ALSO.chair, 'about-a-child', AT.dsl],
    ['of SLT', AT.slt, 'about-a-child', AT.dsl],
    ['a teacher', AT.colleague, 'low-level-concern', AT.head],
    ['a governor', ALSO.governor, 'about-a-child', AT.dsl],
    ['the IT admin', AT.it, 'about-a-child', AT.dsl],
  ] as const)('who is %s (%s, %s) meets nothing of it anywhere, and %s has it all', (_, who, kind, desk) => {
    const school = accessSchool();
    const told = accuse(school, who, kind);
    school.call('digest');
    const words = [WORDS, SUBJECT, MESSAGE_ID, ORIGINAL, told.number, told.id];
    expect(foundIn(allThatReaches(school, who, told), words)).toEqual([]);
    expect(foundIn(textsReadableBy(school, desk), words)).toEqual(words);
  });

  test('is known by any address of theirs, and by their name in any order, title and spelling', () => {
    const school = accessSchool();
    const header = 'id,name,roles,school_email,personal_emails,date_of_birth,class,children';
    const people = EVERYBODY.replace(header, `${header},aliases,other_names`).replace(
      `dsl,${AT.dsl},,,,`,
      `dsl,${AT.dsl},dina@home.example,,,,dsl@hillside.example,Dee`,
    );
    const files = { 'school.json': JSON.stringify(SCHOOL), 'people.csv': people };
    expect(school.configure({ ...CONFIGURATION, files }).problems).toEqual([]);
    const names = [
      'DINA OKAFOR',
      'Okafor, Dina',
      'Mrs Dina  Okafor',
      'Dee Okafor',
      'Dína Okafor',
      '\u202eDina Okafor',
    ];
    const addresses = [
      AT.dsl.toUpperCase(),
      'd.okafor+x@hillside.example',
      'dsl@hillside.example',
      'dina@home.example',
    ];
    const missed = [...names, ...addresses].filter((who) => !isClosedToDsl(school, who));
    expect(missed).toEqual([]);
  });

  test('is known by less than the whole name, by name and address, by a post, and in letters that deceive', () => {
    const school = accessSchool();
    const ways = [
      'Ms Okafor',
      'D. Okafor',
      'Dina',
      'Okafer',
      'Dina Mary Okafor (DSL)',
      'the DSL',
      'Ray Quill and Ms Okafor',
      `Dina Okafor <${AT.dsl}>`,
      `"Okafor, Dina" <${AT.dsl}>`,
      'dina.okafor.1@gmail.com',
      'D\u0456na Okafor',
      'Di\u200bna Okafor',
      'Dina\u2063 Oka\u180efor',
      'd.\u043ekafor@hillside.example',
    ];
    expect(ways.filter((who) => !isClosedToDsl(school, who))).toEqual([]);
  });

  test('is not somebody of another name', () => {
    const school = accessSchool();
    const others = [
      'Ray Quill',
      'Ms Quill',
      'Nina Okonjo',
      'R. Okafor',
      'Dora',
      'x@mail.example',
      'A parent',
    ];
    expect(others.filter((who) => isClosedToDsl(school, who))).toEqual([]);
  });

  test.each([
    ['Helen Brough', 'H-'],
    ['Mrs Brough', 'H-'],
    ['Helen', 'H-'],
    ['the Headteacher', 'H-'],
    ['Brough, Nell', 'H-'],
    ['Somebody Else', 'C-'],
    ['Ms Okafor', 'C-'],
  ])('of a concern who is called %s: its number begins with %s', (who, begins) => {
    const people = [{ who, part: 'subject' as const }];
    const body = report({ kind: 'low-level-concern', message: null, people });
    const { number } = accessSchool().ask(AT.teacher, 'report', body).body;
    expect(number.slice(0, 2)).toBe(begins);
  });

  test('who reports the same message gets a receipt like any other, and learns of nobody who was first', () => {
    const school = accessSchool();
    accuse(school, AT.colleague);
    const { body } = school.ask(AT.colleague, 'report', report({ message: MESSAGE }));
    expect(Object.keys(body).sort()).toEqual(['evidenceKept', 'filedAt', 'number', 'report', 'status']);
    expect(body).toMatchObject({ status: 'new', evidenceKept: false });
  });

  test('who comes into post at the desk later still meets nothing of it', () => {
    const school = accessSchool();
    const told = accuse(school, AT.colleague);
    school.configurePeople(() => EVERYBODY.replace('S2,Ray Quill,staff', 'S2,Ray Quill,deputy-dsl'));
    expect(foundIn(allThatReaches(school, AT.colleague, told), [WORDS, told.number])).toEqual([]);
  });

  test('who comes into post keeps the rest: the colleagues open the file, the queue has the other cases', () => {
    const school = accessSchool();
    const told = accuse(school, AT.colleague);
    const other = school.ask(AT.teacher, 'report', report({ message: null })).body.number;
    school.configurePeople(() => EVERYBODY.replace('S2,Ray Quill,staff', 'S2,Ray Quill,deputy-dsl'));
    const numbers = (who: string) =>
      school.ask(who, 'queue', {}).body.incidents.map(({ number }: { number: string }) => number);
    expect(numbers(AT.colleague)).toEqual([other]);
    expect(numbers(AT.dsl).sort()).toEqual([told.number, other]);
    const taken = school.ask(AT.colleague, 'acknowledge', { incidents: [told.number, other] });
    expect(taken.body).toEqual({ acknowledged: [other] });
    expect(opensWorkbook(school, AT.dsl, 'incidents').access).toBe('edits');
    const health = school.rows('system', 'Health');
    expect(health.map(({ code }) => code)).toEqual(['kept-out']);
    expect(JSON.stringify(health)).not.toMatch(/Quill|I-0001/);
    school.ask(AT.teacher, 'report', report({ message: { ...MESSAGE, messageId: '<2@mail.example>' } }));
    expect(school.mailsTo(AT.colleague)).toEqual([]);
    school.call('digest');
    expect(school.rows('system', 'Health')).toHaveLength(1);
    expect(school.problems()).toEqual([]);
  });

  test('of a concern who comes into post as acting head is not let into that register; the Headteacher keeps it', () => {
    const school = accessSchool();
    accuse(school, 'Ray Quill', 'low-level-concern');
    const message = { ...MESSAGE, from: { name: 'Helen Brough', address: AT.head } };
    school.ask(AT.teacher, 'report', report({ kind: 'confidential-matter-posted', message }));
    const acting = [{ id: 'S2', from: '2026-11-24', to: '2026-12-24' }];
    const desks = { ...SCHOOL.desks, 'acting-head': acting };
    const files = { 'school.json': JSON.stringify({ ...SCHOOL, desks }), 'people.csv': EVERYBODY };
    school.configure({ ...CONFIGURATION, files });
    expect(foundIn(textsReadableBy(school, AT.colleague), [WORDS])).toEqual([]);
    // Who wrote a message that is reported is no subject.
    expect(school.file('staff-concerns').writers).toEqual([AT.head]);
    expect(school.rows('system', 'Health').map(({ code, where }) => [code, where])).toEqual([
      ['kept-out', 'staff-concerns'],
    ]);
  });

  test('who is in post is let in again once the case is closed', () => {
    const school = accessSchool();
    accuse(school, AT.colleague);
    school.configurePeople(() => EVERYBODY.replace('S2,Ray Quill,staff', 'S2,Ray Quill,deputy-dsl'));
    expect(opensWorkbook(school, AT.colleague, 'incidents').access).toBe('none');
    setCell(school, 'Incidents', 'status', 'closed');
    school.call('digest');
    expect(opensWorkbook(school, AT.colleague, 'incidents').access).toBe('edits');
  });

  test('whom a person adds by hand, in whatever spelling, is one from the next sharing on', () => {
    const school = accessSchool();
    school.ask(AT.teacher, 'report', report());
    setCell(school, 'People on incidents', 'part', 'subject');
    setCell(school, 'People on incidents', 'person', null);
    setCell(school, 'People on incidents', 'name', 'Mr Pike');
    school.call('digest');
    expect(opensWorkbook(school, AT.deputy, 'incidents').access).toBe('none');
    expect(school.ask(AT.deputy, 'queue', {}).body.incidents).toEqual([]);
  });

  test.each([
    ['the Headteacher', [AT.head], ALSO.chair],
    ['nobody', [AT.head, ALSO.chair], null],
  ])('who is Headteacher when the DSL’s desk falls empty: %s', (_, subjects, next) => {
    const school = accessSchool();
    const people = subjects.map((who) => ({ who, part: 'subject' as const }));
    const { number } = school.ask(AT.teacher, 'report', report({ people, words: WORDS })).body;
    expect(number).toBe('I-0001');
    const actingHead = (text: string) => text.replace('A1,Ada Swift,staff', 'A1,Ada Swift,governor');
    school.configurePeople(withoutDsl(actingHead));
    for (const who of subjects) expect(foundIn(textsReadableBy(school, who), [WORDS])).toEqual([]);
    expect(school.file('incidents').writers).toEqual(next === null ? [] : [next]);
    const codes = school.rows('system', 'Health').map(({ code }) => code);
    expect(codes).toEqual(['kept-out', 'desk-empty']);
  });

  test('who is Headteacher of a school without a DSL and without a chair meets nothing of it', () => {
    const school = accessSchool();
    school.configurePeople(withoutDsl((people) => people.replace(',chair,', ',governor,')));
    const told = accuse(school, AT.head);
    expect(foundIn(allThatReaches(school, AT.head, told), [WORDS])).toEqual([]);
  });

  test('who is Headteacher of a school without a DSL: the chair has it', () => {
    const school = accessSchool();
    school.configurePeople(withoutDsl());
    const told = accuse(school, AT.head);
    expect(told.number).toBe('H-0001');
    expect(foundIn(allThatReaches(school, AT.head, told), [WORDS])).toEqual([]);
  });
});

/** Changes a cell of the first case in `incidents`, as somebody of the desk would. */
function setCell(school: DoorSchool, title: string, key: string, value: string | null): void {
  const tab = tabOf('incidents', title);
  const sheet = school.tenant.world.workbooks
    .get(school.fileId('incidents'))!
    .sheets.find((each) => each.title === title)!;
  sheet.rows[tab.frozenRows]!.values[tab.columns.findIndex((column) => column.key === key)] = value;
}

/** Whether a report about a child in which `who` is in question is kept from the DSL. */
function isClosedToDsl(school: DoorSchool, who: string): boolean {
  const people = [{ who, part: 'subject' as const }];
  const body = report({ kind: 'about-a-child', message: null, people });
  return !school.ask(AT.teacher, 'report', body).body.number.startsWith('I-');
}

describe('a role', () => {
  /** The school with its sweep stopped, so that a night passes quickly. */
  function atNight(people: string): DoorSchool {
    const school = accessSchool();
    school.configurePeople(() => people);
    for (const trigger of school.tenant.triggers('service'))
      if (trigger.handler === 'sweep') trigger.next = Date.UTC(2027, 0, 1);
    return school;
  }
  const tomorrow = (hour: number) => Date.UTC(2026, 10, 25, hour, 1);
  const access = (school: DoorSchool, who: string) => opensWorkbook(school, who, 'incidents').access;

  test('that ends tonight: the door is closed from midnight, the file from the digest of the morning', () => {
    const school = atNight(EVERYBODY.replace(',deputy-dsl,', ',deputy-dsl@..2026-11-24;staff,'));
    expect([school.ask(AT.deputy, 'queue', {}).ok, access(school, AT.deputy)]).toEqual([true, 'edits']);
    school.tenant.advanceTo(tomorrow(0));
    expect([school.ask(AT.deputy, 'queue', {}), access(school, AT.deputy)]).toEqual([REFUSED, 'edits']);
    school.tenant.advanceTo(tomorrow(8));
    expect(access(school, AT.deputy)).toBe('none');
  });

  test('that begins tomorrow: the door is open from midnight, the file from the digest of the morning', () => {
    const school = atNight(EVERYBODY);
    expect([school.ask(ALSO.dslToCome, 'queue', {}), access(school, ALSO.dslToCome)]).toEqual([
      REFUSED,
      'none',
    ]);
    school.tenant.advanceTo(tomorrow(0));
    expect([school.ask(ALSO.dslToCome, 'queue', {}).ok, access(school, ALSO.dslToCome)]).toEqual([
      true,
      'none',
    ]);
    school.tenant.advanceTo(tomorrow(8));
    expect(access(school, ALSO.dslToCome)).toBe('edits');
  });

  test('alone opens a register of cases: an editor let in by hand is taken out again; not so in the office’s', () => {
    const school = accessSchool();
    for (const name of ['incidents', 'registers'] as const) school.file(name).writers.push(AT.teacher);
    school.call('digest');
    expect(access(school, AT.teacher)).toBe('none');
    expect(opensWorkbook(school, AT.teacher, 'registers').access).toBe('edits');
  });

  test('alone opens a register of cases: a reader let in by hand is taken out again, of its originals too', () => {
    const school = accessSchool();
    const folder = school.tenant.world.files.get(
      school.tenant.properties('service').get('originals:incidents')!,
    )!;
    school.file('incidents').readers.push(AT.teacher);
    folder.readers.push(AT.teacher);
    folder.writers.push(AT.colleague);
    school.call('digest');
    expect(access(school, AT.teacher)).toBe('none');
    expect([folder.readers.includes(AT.teacher), folder.writers]).toEqual([false, []]);
    expect(folder.readers).toContain(AT.dsl);
  });

  test('cannot take out whom a folder above lets in: IT is told once a day, and the digest goes on', () => {
    const school = accessSchool();
    const { files } = school.tenant.world;
    const folder = files.get(school.tenant.properties('service').get('originals:incidents')!)!;
    files.set('above', { ...folder, id: 'above', name: 'Shared', readers: [AT.teacher], writers: [] });
    school.file('incidents').parents = ['above'];
    school.ask(AT.teacher, 'report', report({ message: null }));
    expect([school.call('digest'), school.call('digest')]).toEqual([2, 0]);
    expect(school.rows('system', 'Health').map(({ code }) => code)).toEqual(['shared-above']);
  });

  test('whose holder was made a mere reader by hand edits again', () => {
    const school = accessSchool();
    school.file('incidents').writers = [];
    school.file('incidents').readers.push(AT.dsl);
    school.call('digest');
    expect(access(school, AT.dsl)).toBe('edits');
    expect(school.file('incidents').readers).toEqual([]);
  });

  test.each(['confidential-matter-posted', 'abuse-on-a-school-site', 'person-abused-online'] as const)(
    'of Headteacher opens what is reported for them: %s',
    (kind) => {
      const school = accessSchool();
      school.ask(AT.teacher, 'report', report({ kind, message: null, words: WORDS }));
      for (const who of [AT.head, ALSO.actingHead])
        expect(foundIn(textsReadableBy(school, who), [WORDS])).toEqual([WORDS]);
      for (const who of [AT.dsl, AT.slt, ALSO.chair])
        expect(foundIn(textsReadableBy(school, who), [WORDS])).toEqual([]);
    },
  );
});
