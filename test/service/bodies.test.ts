import { AT, genuine, LETTERS, type Letter, PARENT, SCHOOL } from './invented-school';
import { CONFIGURATION, SERVICE_ACCOUNT, type SmallSchool, tally, workingSchool } from './small-school';

const METADATA = 'https://www.googleapis.com/auth/gmail.metadata';
const READONLY = 'https://www.googleapis.com/auth/gmail.readonly';

/** A school that has the reading of bodies switched on. @param scopes what its IT admin delegated */
function readingSchool(scopes: string[] = [METADATA, READONLY]): SmallSchool {
  const school = workingSchool();
  school.tenant.world.delegations.set(SERVICE_ACCOUNT, scopes);
  const settings = { ...SCHOOL.settings, bodyTriage: true };
  school.configure({
    files: { ...CONFIGURATION.files, 'school.json': JSON.stringify({ ...SCHOOL, settings }) },
  });
  return school;
}

const WORRYING = 'Everybody at lunch is being horrible to. Zyzzyx.';
const fromPupil: Letter = { ...LETTERS.fromPupil, subject: 'Homework', body: WORRYING };
const fromParent: Letter = { from: PARENT, to: [AT.teacher], headers: [genuine(PARENT)], body: WORRYING };

/** The Gmail and token calls of a sweep. */
function callsOf(school: SmallSchool): Record<string, number> {
  const calls = tally(school.callsOf(() => school.tick()));
  return {
    messages: calls['gmail.users.messages.get'] ?? 0,
    batches: calls['gmail.batch'] ?? calls['gmail.users.messages.batch'] ?? 0,
    tokens: calls['oauth2.token'] ?? 0,
  };
}

/** Cells of the line of an account in Coverage. */
const coverage = (school: SmallSchool, account: string) =>
  school.rows('system', 'Coverage').find((row) => row.account === account);

describe('where the school has not switched it on', () => {
  test('no body is asked for, the subject alone is looked at, and the line says so', () => {
    const school = workingSchool();
    school.tenant.world.delegations.set(SERVICE_ACCOUNT, [METADATA, READONLY]);
    school.deliver(fromPupil);
    expect(callsOf(school)).toMatchObject({ messages: 1, tokens: 0 });
    const [line] = school.rows('incidents', 'Contact log');
    expect(line).toMatchObject({ first: false, reasons: expect.stringContaining('not the text') });
  });

  test('words in a subject are seen all the same', () => {
    const school = workingSchool();
    school.deliver({ ...fromPupil, subject: 'everybody is being horrible to me' });
    school.tick();
    const [line] = school.rows('incidents', 'Contact log');
    expect(line).toMatchObject({
      first: true,
      reasons: expect.stringContaining('In the subject stand the words'),
    });
  });
});

describe('where the school has switched it on', () => {
  test('a child’s words are seen, and stand in the DSL’s register alone', () => {
    const school = readingSchool();
    school.deliver(fromPupil);
    school.tick();
    const [line] = school.rows('incidents', 'Contact log');
    expect(line).toMatchObject({
      first: true,
      reasons: expect.stringContaining('In the text stand the words'),
    });
    expect(line!.reasons).toContain('horrible to');
    expect(line!.reasons).not.toContain('was not read');
    expect(JSON.stringify(school.grids('incidents'))).not.toContain('Zyzzyx');
    for (const name of ['system', 'staff-concerns', 'registers', 'roster'] as const)
      expect(JSON.stringify(school.grids(name))).not.toMatch(/horrible|Zyzzyx/);
    expect(JSON.stringify([...school.tenant.properties('service').entries()])).not.toMatch(/horrible|Zyzzyx/);
    expect(school.problems()).toEqual([]);
  });

  test('only the few messages that need it are read, in one batch a mailbox', () => {
    const school = readingSchool();
    school.deliver(LETTERS.fromColleagueAtHome);
    school.deliver(fromParent);
    school.deliver({ from: AT.colleague, to: [AT.teacher] });
    expect(callsOf(school)).toMatchObject({ messages: 3, tokens: 0 });
    school.deliver(fromPupil);
    school.deliver({ ...fromPupil, subject: 'Again' });
    school.deliver(fromParent);
    const calls = school.callsOf(() => school.tick());
    expect(tally(calls)['gmail.users.messages.get']).toBe(5);
    expect(calls.filter(({ name }) => /batch/i.test(name) && name.startsWith('gmail'))).toHaveLength(2);
  });

  test('a link in mail to a pupil is looked for in its text', () => {
    const school = readingSchool();
    school.keepSent({
      from: AT.teacher,
      to: [AT.pupil],
      cc: [AT.colleague],
      body: 'Look at https://class5b.wordpress.com/news today.',
    });
    school.tick();
    expect(school.rows('incidents', 'Incidents')).toMatchObject([
      { desk: 'SLT', reasons: expect.stringContaining('in no row of the tab Sites') },
    ]);
  });
});

describe('a mailbox whose bodies Google does not give', () => {
  test('is judged by headers, and Coverage says so once, until it does', () => {
    const school = readingSchool([METADATA]);
    school.deliver(fromPupil);
    school.tick();
    expect(school.rows('incidents', 'Contact log')).toHaveLength(1);
    expect(coverage(school, AT.teacher)).toMatchObject({
      state: 'swept',
      why: 'Bodies not read: Domain-wide delegation does not cover this account or scope.',
    });
    const lines = () => school.rows('system', 'Log').filter(({ kind }) => kind === 'coverage').length;
    const before = lines();
    school.deliver(fromPupil);
    school.tick();
    school.deliver(fromParent);
    school.tick();
    expect(lines()).toBe(before);
    expect(coverage(school, AT.teacher)!.why).toContain('Bodies not read');
    school.tenant.world.delegations.set(SERVICE_ACCOUNT, [METADATA, READONLY]);
    school.deliver(fromPupil);
    school.tick();
    expect(coverage(school, AT.teacher)).toMatchObject({ state: 'swept', why: null });
    expect(school.problems()).toEqual([]);
  });

  test('in passing is read at the next tick, and its messages are judged once', () => {
    const school = readingSchool();
    school.deliver(fromPupil);
    const batch = school.callsOf(() => undefined);
    expect(batch).toEqual([]);
    // The first get is of the headers, the second of the body.
    school.tenant.faults.set({
      name: 'gmail.users.messages.get',
      nth: 2,
      times: 1,
      how: 'error',
      status: 503,
    });
    school.tick();
    expect(school.rows('incidents', 'Contact log')).toEqual([]);
    school.tick();
    expect(school.rows('incidents', 'Contact log')).toMatchObject([{ first: true }]);
  });
});
