import { AT, LETTERS } from './invented-school';
import { tally, workingSchool } from './small-school';

const LOCK_TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';

describe('two runs at once', () => {
  test('of two sweeps the second does nothing and says so', () => {
    const school = workingSchool();
    school.deliver(LETTERS.fromPupil);
    school.tenant.holdLock('service', AT.role, school.tenant.now() + 60_000);
    const calls = tally(
      school.callsOf(() => expect(school.run('sweep')).toMatchObject({ value: null, error: null })),
    );
    expect(calls).toEqual({ 'LockService.tryLock': 1 });
    school.tenant.holdLock('service', AT.role, null);
    school.sweep();
    expect(school.rows('incidents', 'Contact log')).toHaveLength(1);
  });

  test('a sweep begun in the midst of another one answers null and disturbs nothing', () => {
    const school = workingSchool();
    school.deliver(LETTERS.fromPupil);
    const answers: unknown[] = [];
    school.afterCall('gmail.batch', 1, () => answers.push(school.run('sweep').value));
    school.sweep();
    expect(answers).toEqual([null]);
    expect(school.rows('incidents', 'Contact log')).toHaveLength(1);
    expect(school.problems()).toEqual([]);
  });

  test('filing waits for another run that is filing, and then files', () => {
    const school = workingSchool();
    school.deliver(LETTERS.fromPupilAtHome);
    const free = school.tenant.now() + 30_000;
    school.tenant.holdLock('service', null, free);
    school.sweep();
    expect(school.tenant.now()).toBeGreaterThan(free);
    expect(school.rows('incidents', 'Incidents')).toHaveLength(1);
    expect(school.mailsTo(AT.dsl)).toHaveLength(1);
  });

  test('when the lock is not to be had the sweep fails loudly, loses nothing and files at a later tick', () => {
    const school = workingSchool();
    const entries = school.entries();
    school.deliver(LETTERS.fromPupil);
    school.deliver(LETTERS.fromPupilAtHome);
    school.tenant.holdLock('service', null, school.tenant.now() + 3_600_000);
    expect(school.run('sweep').error?.message).toBe(LOCK_TIMEOUT);
    expect(school.entries()).toBe(entries);
    expect(school.mailsTo(AT.dsl)).toEqual([]);
    school.tenant.holdLock('service', null, null);
    school.tick();
    expect(school.rows('incidents', 'Contact log')).toHaveLength(1);
    expect(school.rows('incidents', 'Incidents')).toHaveLength(1);
    expect(school.mailsTo(AT.dsl)).toHaveLength(1);
    expect(school.problems()).toEqual([]);
  });

  test('a quiet sweep does not need the lock for filing at all', () => {
    const school = workingSchool();
    school.tenant.holdLock('service', null, school.tenant.now() + 3_600_000);
    school.tick();
  });

  test('two runs that file into one workbook at the same time keep one whole Log', () => {
    const school = workingSchool();
    school.deliver(LETTERS.fromPupil);
    // The school's files are taken over in the midst of a sweep, between its reading and its filing.
    school.afterCall('gmail.batch', 1, () =>
      school.configurePeople((people) => people.replace(/,5B/g, ',6B')),
    );
    school.sweep();
    expect(school.rows('incidents', 'Contact log')).toHaveLength(1);
    expect(school.rows('roster', 'Classes').map((row) => row.class)).toEqual(['6B']);
    expect(school.problems()).toEqual([]);
  });
});
