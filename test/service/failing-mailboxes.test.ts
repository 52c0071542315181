import { AT, COLLEAGUE_AT_HOME, LETTERS } from './invented-school';
import { SERVICE_ACCOUNT, type SmallSchool, tally, workingSchool } from './small-school';

/** State and reason by account, as Coverage has them. */
function coverage(school: SmallSchool): Record<string, string> {
  return Object.fromEntries(
    school.rows('system', 'Coverage').map(({ account, state, why }) => [account, why ?? state]),
  ) as Record<string, string>;
}

function contacts(school: SmallSchool): unknown[] {
  return school
    .rows('incidents', 'Contact log')
    .map(({ mailbox }) => mailbox)
    .sort();
}

describe('Coverage', () => {
  test('names every account that is not read, and why', () => {
    expect(coverage(workingSchool())).toEqual({
      [AT.counsellor]: 'The school excluded this account in its settings.',
      [AT.suspended]: 'The account is suspended.',
      [AT.withoutMail]: 'The account has no Gmail.',
      ...Object.fromEntries(
        [AT.dsl, AT.deputy, AT.head, AT.it, AT.colleague, AT.slt, AT.role, AT.teacher].map((account) => [
          account,
          'swept',
        ]),
      ),
    });
  });

  test('gets a line when an account’s state changes, and none while it stays', () => {
    const school = workingSchool();
    const lines = () => school.rows('system', 'Log').filter(({ kind }) => kind === 'coverage').length;
    const before = lines();
    school.tenant.world.users.get(AT.slt)!.suspended = true;
    school.tick();
    school.tick();
    expect(coverage(school)[AT.slt]).toBe('The account is suspended.');
    expect(lines()).toBe(before + 1);
    school.tenant.world.users.get(AT.slt)!.suspended = false;
    school.tick();
    school.tick();
    expect(coverage(school)[AT.slt]).toBe('swept');
    expect(lines()).toBe(before + 2);
  });

  test('has a new account from the first tick on, and its mail is read', () => {
    const school = workingSchool();
    const account = school.tenant.addUser({ primaryEmail: 'n.starter@hillside.example' }).primaryEmail;
    school.deliver({ ...LETTERS.fromPupil, to: [account] });
    school.tick();
    expect(coverage(school)[account]).toBe('swept');
    expect(contacts(school)).toEqual([account]);
  });

  test('says of a deleted account that it is read no more', () => {
    const school = workingSchool();
    school.tenant.world.users.delete(AT.slt);
    school.tick();
    expect(coverage(school)[AT.slt]).toMatch(/^The account is not among those to be read any more/);
    const entries = school.entries();
    school.tick();
    expect(school.entries()).toBe(entries);
  });

  test('counts a mailbox as read again as soon as Gmail is switched on for it', () => {
    const school = workingSchool();
    const user = school.tenant.world.users.get(AT.withoutMail)!;
    school.tenant.addUser({ ...user, mailbox: true });
    school.deliver({ ...LETTERS.fromPupil, to: [AT.withoutMail] });
    school.tick();
    expect(coverage(school)[AT.withoutMail]).toBe('swept');
    expect(contacts(school)).toEqual([AT.withoutMail]);
  });
});

describe('a mailbox that fails does not hold up the others', () => {
  test('because no delegation covers it', () => {
    const school = workingSchool();
    // An account of a domain that the delegation does not reach.
    const account = 'z.visitor@elsewhere.example';
    school.tenant.addUser({ primaryEmail: account });
    school.deliver(LETTERS.fromPupil);
    school.tick();
    expect(coverage(school)[account]).toBe('Domain-wide delegation does not cover this account or scope.');
    expect(contacts(school)).toEqual([AT.teacher]);
  });

  test.each(['gmail.users.history.list', 'gmail.batch', 'gmail.users.messages.get'])(
    'because %s fails for it once, and what it missed comes with the next tick',
    (name) => {
      const school = workingSchool();
      for (const to of [AT.dsl, AT.slt, AT.teacher]) school.deliver({ ...LETTERS.fromPupil, to: [to] });
      school.tenant.faults.set({ name, nth: 1, times: 1, how: 'error', status: 503 });
      school.tick();
      expect(contacts(school).length).toBeGreaterThanOrEqual(2);
      expect(contacts(school).length).toBeLessThanOrEqual(3);
      const failed = Object.values(coverage(school)).filter((why) => why.startsWith('Google answered: '));
      expect(failed).toHaveLength(1);
      school.tick();
      expect(contacts(school)).toEqual([AT.dsl, AT.slt, AT.teacher]);
      expect(Object.values(coverage(school)).filter((why) => why.startsWith('Google'))).toEqual([]);
      expect(school.problems()).toEqual([]);
    },
  );

  test.each(['gmail.users.getProfile', 'gmail.users.messages.list'])(
    'because %s fails when it is first listed',
    (name) => {
      const school = workingSchool();
      const account = school.tenant.addUser({ primaryEmail: 'a.starter@hillside.example' }).primaryEmail;
      for (const to of [account, AT.teacher]) school.deliver({ ...LETTERS.fromPupil, to: [to] });
      school.tenant.faults.set({ name, nth: 1, times: 1, how: 'error', status: 500 });
      school.tick();
      expect(contacts(school)).toContain(AT.teacher);
      school.tick();
      expect(contacts(school)).toEqual([account, AT.teacher]);
    },
  );

  test('because the letter that a message answers cannot be looked up, however often', () => {
    const school = workingSchool();
    school.deliver({ ...LETTERS.fromColleagueAtHome, messageId: '<from-home@yahoo.example>' });
    school.tick();
    const answer = { from: AT.teacher, to: [COLLEAGUE_AT_HOME] };
    school.keepSent({ ...answer, headers: ['In-Reply-To: <from-home@yahoo.example>'] });
    school.deliver({ ...LETTERS.fromPupil, to: [AT.slt] });
    school.tenant.faults.set({
      name: 'gmail.users.threads.get',
      nth: 1,
      times: 2,
      how: 'error',
      status: 500,
    });
    school.tick();
    expect(contacts(school)).toEqual([AT.slt]);
    expect(coverage(school)[AT.teacher]).toMatch(/^Google answered: /);
    school.tick();
    school.tick();
    expect(coverage(school)[AT.teacher]).toBe('swept');
    expect(school.rows('staff-concerns', 'Patterns').map(({ name }) => name)).toEqual([
      'Ray Quill',
      'Tess Marlow',
    ]);
  });

  test('and when all fail, because the delegation was taken away, all stand in Coverage with that reason', () => {
    const school = workingSchool();
    school.tenant.world.delegations.delete(SERVICE_ACCOUNT);
    school.tenant.dropCache('service');
    school.tick();
    const reasons = Object.values(coverage(school)).filter((why) => why.startsWith('Domain-wide'));
    expect(reasons).toHaveLength(9);
    expect(school.tenant.properties('service').get(`cursor:${AT.teacher}`)).toContain('unauthorized_client');
  });
});

describe('mail that cannot be sent does not keep the mailboxes from being read', () => {
  test('the run says so, and people are told as soon as mail goes out again', () => {
    const school = workingSchool();
    school.deliver(LETTERS.fromPupilAtHome);
    school.tenant.faults.set({ name: 'MailApp.sendEmail', nth: 1, times: 8, how: 'error' });
    expect(school.run('sweep').error?.message).toBe('mail.sendEmail failed: 500 notSent');
    expect(school.rows('incidents', 'Incidents')).toHaveLength(1);
    school.deliver(LETTERS.fromPupil);
    expect(school.run('sweep').error?.message).toBe('mail.sendEmail failed: 500 notSent');
    expect(contacts(school)).toEqual([AT.teacher]);
    expect(school.mailsTo(AT.dsl)).toEqual([]);
    school.tick();
    for (const reader of [AT.dsl, AT.deputy]) expect(school.mailsTo(reader)).toHaveLength(1);
    expect(tally(school.callsOf(() => school.tick()))['MailApp.sendEmail']).toBeUndefined();
  });

  test('an address that Google refuses does not keep the desk’s others from being told, once', () => {
    const school = workingSchool();
    school.configurePeople((people) => people.replace(AT.deputy, 'e.pike@hillside'));
    school.deliver(LETTERS.fromPupilAtHome);
    school.sweep();
    school.sweep();
    expect(school.mailsTo(AT.dsl)).toHaveLength(1);
  });
});
