import { AT, genuine, LETTERS, PUPIL_AT_HOME } from './invented-school';
import { installedSchool, type SmallSchool, TICK, tally, workingSchool } from './small-school';

/** Message ids in the contact log, each as often as it stands there. */
function logged(school: SmallSchool): string[] {
  return school.rows('incidents', 'Contact log').map(({ messageId }) => String(messageId));
}

function deliverMany(school: SmallSchool, count: number, name = 'one'): string[] {
  return Array.from({ length: count }, (_, i) => {
    const messageId = `<${name}-of-many-${i}@post.example>`;
    school.deliver({ ...LETTERS.fromPupil, messageId });
    return messageId;
  });
}

/** Ends the next sweep at the n-th call of that name, as Google ends one that takes too long. */
function cutAt(school: SmallSchool, name: string, nth: number): void {
  school.tenant.faults.set({ name, nth, times: 1, how: 'cut' });
  expect(school.run('sweep').cut).toBe(true);
  school.tenant.faults.clear();
  school.tenant.world.clock.spend(TICK);
}

/** Lets the history of a mailbox be gone, as Gmail forgets it after some days. */
function forgetHistory(school: SmallSchool, address: string): void {
  const mailbox = school.mailbox(address);
  mailbox.historyId += 1;
  mailbox.historyStart = mailbox.historyId;
}

describe('a mailbox that is read for the first time', () => {
  test('is listed whole, page by page, and every message is fetched once', () => {
    const school = installedSchool();
    const sent = deliverMany(school, 120);
    const calls = tally(school.callsOf(() => school.sweep()));
    expect(calls['gmail.users.messages.get']).toBe(120);
    expect(logged(school).sort()).toEqual(sent.sort());
  });

  test('goes on where a run was ended', () => {
    const school = installedSchool();
    const sent = deliverMany(school, 120);
    cutAt(school, 'gmail.batch', 2);
    const first = logged(school).length;
    expect(first).toBeGreaterThan(0);
    const calls = tally(school.callsOf(() => school.sweep()));
    expect(calls['gmail.users.messages.get']).toBe(120 - first);
    expect(logged(school).sort()).toEqual(sent.sort());
  });

  test('loses nothing that arrives while it is listed', () => {
    const school = installedSchool();
    const sent = deliverMany(school, 120);
    const pages = [1, 2, 3].map((nth) => {
      const messageId = `<in-between-${nth}@post.example>`;
      const arrive = () => school.deliver({ ...LETTERS.fromPupil, messageId });
      // Eight other mailboxes are asked for drafts and for a page in the first step.
      school.afterCall('gmail.users.messages.list', 14 + nth, arrive);
      return messageId;
    });
    school.sweep();
    school.tick();
    expect(logged(school).sort()).toEqual([...sent, ...pages].sort());
  });

  test('loses nothing that arrives while a long listing waits for the next run', () => {
    const school = installedSchool();
    const sent = deliverMany(school, 120);
    cutAt(school, 'gmail.batch', 2);
    const more = deliverMany(school, 60, 'later');
    school.tick();
    school.tick();
    expect(logged(school).sort()).toEqual([...sent, ...more].sort());
  });

  test('begins its listing again when Gmail no longer knows the page', () => {
    const school = installedSchool();
    const sent = deliverMany(school, 120);
    cutAt(school, 'gmail.batch', 2);
    const properties = school.tenant.properties('service');
    const name = `cursor:${AT.teacher}`;
    const cursor = JSON.parse(properties.get(name)!);
    expect(cursor.listing.pageToken).not.toBeNull();
    properties.set(
      name,
      JSON.stringify({ ...cursor, listing: { ...cursor.listing, pageToken: 'forgotten' } }),
    );
    expect(school.sweep()).toMatchObject({ failed: [{ account: AT.withoutMail }] });
    expect(logged(school).sort()).toEqual(sent.sort());
  });

  test('is read only down to the day from which mail is to be read', () => {
    const school = installedSchool();
    deliverMany(school, 60, 'old');
    school.tenant.world.clock.spend(24 * 3_600_000);
    const since = school.tenant.now();
    const sent = deliverMany(school, 3, 'new');
    school.configure({ readSince: since });
    const calls = tally(school.callsOf(() => school.sweep()));
    expect(logged(school).sort()).toEqual(sent.sort());
    expect(calls['gmail.users.messages.get']).toBeLessThan(60);
  });

  test('is read at a pace at which Gmail refuses no call', () => {
    const school = installedSchool();
    deliverMany(school, 400);
    const calls = school.callsOf(() => school.sweep());
    expect(calls.filter(({ outcome }) => outcome === 'error').map(({ name }) => name)).toEqual([
      // The account without Gmail.
      'gmail.users.getProfile',
    ]);
    expect(logged(school)).toHaveLength(400);
    // 20 units a message at 83 a second, less what may be used at once.
    expect(calls.at(-1)!.at - calls[0]!.at).toBeGreaterThan((400 * 20 - 1000) * (1000 / 100));
  });

  test('that is too long for one run is finished by the ones after it', () => {
    const school = installedSchool();
    const sent = deliverMany(school, 1300);
    const calls = school.callsOf(() => {
      school.tick();
      expect(logged(school).length).toBeLessThan(1300);
      school.tick();
      school.tick();
    });
    const refused = calls.filter(({ outcome }) => outcome === 'error').map(({ name }) => name);
    expect(new Set(refused)).toEqual(new Set(['gmail.users.getProfile']));
    expect(logged(school).sort()).toEqual(sent.sort());
    expect(school.problems()).toEqual([]);
  });
});

describe('a mailbox that was read before', () => {
  test('more mail than one step takes is read in order, in several steps', () => {
    const school = workingSchool();
    const sent = deliverMany(school, 130);
    const calls = tally(school.callsOf(() => school.tick()));
    expect(calls['gmail.users.messages.get']).toBe(130);
    expect(logged(school)).toEqual(sent);
  });

  test('goes on from its history where a run was ended', () => {
    const school = workingSchool();
    const sent = deliverMany(school, 130);
    cutAt(school, 'gmail.batch', 3);
    expect(logged(school)).toEqual(sent.slice(0, 90));
    const calls = tally(school.callsOf(() => school.sweep()));
    expect(calls['gmail.users.messages.get']).toBe(40);
    expect(logged(school)).toEqual(sent);
  });

  test('whose history Gmail has forgotten is listed anew, and nothing is filed twice', () => {
    const school = workingSchool();
    const sent = deliverMany(school, 60);
    school.deliver(LETTERS.fromPupilAtHome);
    school.tick();
    const entries = school.rows('incidents', 'Log').length;
    forgetHistory(school, AT.teacher);
    school.tick();
    expect(school.rows('incidents', 'Log')).toHaveLength(entries);
    expect(school.mailsTo(AT.dsl)).toHaveLength(1);
    const more = deliverMany(school, 2, 'after');
    forgetHistory(school, AT.teacher);
    school.tick();
    expect(logged(school).sort()).toEqual([...sent, ...more].sort());
  });

  test('hundreds of autosaved drafts before a letter do not hide it', () => {
    const school = workingSchool();
    for (let i = 0; i < 520; i += 1) {
      school.keepSent({ from: AT.teacher, to: [AT.slt] });
      school.relabelLatest(AT.teacher, ['DRAFT']);
    }
    const sent = deliverMany(school, 2);
    expect(tally(school.callsOf(() => school.tick()))['gmail.users.messages.get']).toBe(2);
    expect(logged(school)).toEqual(sent);
  });

  test('a message that is gone by the time it is fetched holds nothing up', () => {
    const school = workingSchool();
    deliverMany(school, 1, 'gone');
    const { messages } = school.mailbox(AT.teacher);
    messages.delete([...messages.keys()].at(-1)!);
    const sent = deliverMany(school, 1);
    school.tick();
    expect(logged(school)).toEqual(sent);
  });

  test('the same letter twice in a mailbox is one line', () => {
    const school = workingSchool();
    const twice = { ...LETTERS.fromPupil, messageId: '<twice@post.example>' };
    school.deliver(twice);
    school.tick();
    school.deliver(twice);
    school.tick();
    expect(logged(school)).toEqual(['<twice@post.example>']);
  });

  test('however long its Message-ID, an urgent letter is filed and told', () => {
    const school = workingSchool();
    const messageId = `<${'x'.repeat(48_000)}@post.example>`;
    school.deliver({ ...LETTERS.fromPupilAtHome, headers: [genuine(PUPIL_AT_HOME)], messageId });
    school.tick();
    expect(school.rows('incidents', 'Incidents')).toHaveLength(1);
    expect(school.mailsTo(AT.dsl)).toHaveLength(1);
    expect(school.problems()).toEqual([]);
  });
});
