import { AT, COLLEAGUE_AT_HOME, forged, LETTERS, PUPIL_NAME } from './invented-school';
import { type SmallSchool, tally, workingSchool } from './small-school';

/** Everything the workbook holds, Log and all, as one text. */
function everythingIn(school: SmallSchool, name: 'system' | 'staff-concerns' | 'incidents'): string {
  return JSON.stringify(school.grids(name));
}

describe('what new mail brings, at the next tick of the clock', () => {
  test('a pupil’s mail is one line in the contact log, and nobody is disturbed', () => {
    const school = workingSchool();
    school.deliver(LETTERS.fromPupil);
    school.tick();
    expect(school.rows('incidents', 'Contact log')).toMatchObject([
      {
        who: PUPIL_NAME,
        class: '5B',
        address: AT.pupil,
        whom: 'Tess Marlow',
        mailbox: AT.teacher,
        channel: 'mail',
      },
    ]);
    expect(school.rows('incidents', 'Incidents')).toEqual([]);
    expect(school.mailsTo(AT.dsl)).toEqual([]);
    school.tick();
    expect(school.rows('incidents', 'Contact log')).toHaveLength(1);
    expect(school.problems()).toEqual([]);
  });

  test('a pupil’s account that is not on the roster is a pupil’s all the same', () => {
    const school = workingSchool();
    school.deliver({ from: AT.unlisted, to: [AT.teacher] });
    school.tick();
    expect(school.rows('incidents', 'Contact log')).toMatchObject([{ who: null, address: AT.unlisted }]);
  });

  test('a pupil’s personal address is an incident, and DSL and deputy have one mail at once', () => {
    const school = workingSchool();
    school.deliver({ ...LETTERS.fromPupilAtHome, subject: 'About Saturday' });
    school.tick();
    expect(school.rows('incidents', 'Incidents')).toMatchObject([
      {
        number: 'I-0001',
        status: 'new',
        interrupt: true,
        about: PUPIL_NAME,
        mailbox: AT.teacher,
        reached: 1,
      },
    ]);
    school.tick();
    for (const reader of [AT.dsl, AT.deputy]) {
      expect(school.mailsTo(reader)).toHaveLength(1);
      expect(school.mailsTo(reader)[0]!.subject).toContain('I-0001');
      expect(school.mailsTo(reader)[0]!.text).toContain(school.fileId('incidents'));
    }
    for (const other of [AT.head, AT.it, AT.teacher]) expect(school.mailsTo(other)).toEqual([]);
  });

  test('the mail about an incident has no child’s name, no address and nothing out of the message', () => {
    const school = workingSchool();
    school.deliver({ ...LETTERS.fromPupilAtHome, subject: 'About Saturday', body: 'See you at the lido' });
    school.tick();
    const [mail] = school.mailsTo(AT.dsl);
    const said = `${mail!.subject}\n${mail!.text}`;
    for (const word of ['Zara', 'Finch', 'Saturday', 'lido', 'Tess', 'Marlow', '5B', '@'])
      expect(said).not.toContain(word);
  });

  test('one message to several mailboxes is one incident and one mail', () => {
    const school = workingSchool();
    school.deliver({ ...LETTERS.fromPupilAtHome, to: [AT.teacher, AT.slt], cc: [AT.head] });
    school.tick();
    school.tick();
    expect(school.rows('incidents', 'Incidents')).toMatchObject([{ number: 'I-0001', reached: 3 }]);
    expect(school.mailsTo(AT.dsl)).toHaveLength(1);
  });

  test('forged mail is a line for IT in Health that names no person, and a mail to IT', () => {
    const school = workingSchool();
    school.deliver(LETTERS.spoof);
    school.tick();
    expect(school.rows('system', 'Health')).toMatchObject([
      { id: 'S-0001', code: 'spoofed-school-address', where: AT.teacher, address: AT.colleague, times: 1 },
    ]);
    for (const word of ['Quill', 'Marlow', '"S2"', 'S2\\"'])
      expect(everythingIn(school, 'system')).not.toContain(word);
    expect(school.mailsTo(AT.it)).toHaveLength(1);
    expect(school.mailsTo(AT.it)[0]!.subject).toContain('S-0001');
    expect(school.mailsTo(AT.dsl)).toEqual([]);
    expect(school.rows('incidents', 'Incidents')).toEqual([]);
  });

  test('mail forged in a pupil’s name goes to the DSL, too, and IT still reads no name', () => {
    const school = workingSchool();
    school.deliver({ from: AT.pupil, fromName: PUPIL_NAME, to: [AT.teacher], headers: [forged(AT.pupil)] });
    school.tick();
    expect(school.rows('incidents', 'Incidents')).toMatchObject([{ number: 'I-0001', about: PUPIL_NAME }]);
    expect(school.rows('system', 'Health')).toMatchObject([{ id: 'S-0001', address: AT.pupil }]);
    for (const word of ['Zara', '5B', '"P1']) expect(everythingIn(school, 'system')).not.toContain(word);
    for (const reader of [AT.dsl, AT.deputy, AT.it]) expect(school.mailsTo(reader)).toHaveLength(1);
    expect(school.mailsTo(AT.it)[0]!.text).not.toContain(school.fileId('incidents'));
  });

  test('the same forged mail in another mailbox a tick later is told to IT once', () => {
    const school = workingSchool();
    school.deliver({ ...LETTERS.spoof, messageId: '<forged@bulk.example>' });
    school.tick();
    school.deliver({ ...LETTERS.spoof, messageId: '<forged@bulk.example>', to: [AT.slt] });
    school.tick();
    expect(school.rows('system', 'Health')).toMatchObject([{ id: 'S-0001', times: 2 }]);
    expect(school.mailsTo(AT.it)).toHaveLength(1);
    school.deliver(LETTERS.spoof);
    school.tick();
    expect(school.mailsTo(AT.it).map(({ subject }) => /S-\d+/.exec(subject)![0])).toEqual([
      'S-0001',
      'S-0002',
    ]);
  });

  test('a colleague’s personal address is a count and no incident', () => {
    const school = workingSchool();
    school.deliver(LETTERS.fromColleagueAtHome);
    school.tick();
    school.deliver(LETTERS.fromColleagueAtHome);
    school.tick();
    expect(school.rows('staff-concerns', 'Patterns')).toMatchObject([{ name: 'Ray Quill', number: 2 }]);
    expect(school.rows('staff-concerns', 'Concerns')).toEqual([]);
    expect(school.log('incidents')).toEqual([]);
    for (const reader of [AT.head, AT.dsl]) expect(school.mailsTo(reader)).toEqual([]);
  });

  test('a parent’s mail brings nothing', () => {
    const school = workingSchool();
    const before = school.entries();
    school.deliver(LETTERS.fromParent);
    school.tick();
    expect(school.entries() - before).toBe(1);
    expect(school.rows('system', 'Runs')).toMatchObject([{ read: 1, findings: 0 }]);
  });

  test('nobody is told at once of what was written before the day that was set', () => {
    const school = workingSchool();
    school.configure({ tellFrom: school.tenant.now() + 3_600_000 });
    school.deliver(LETTERS.fromPupilAtHome);
    school.tick();
    expect(school.rows('incidents', 'Incidents')).toHaveLength(1);
    expect(school.mailsTo(AT.dsl)).toEqual([]);
  });
});

describe('sent mail', () => {
  test('an answer to a colleague’s personal address is counted', () => {
    const school = workingSchool();
    school.deliver({ ...LETTERS.fromColleagueAtHome, messageId: '<from-home@yahoo.example>' });
    school.tick();
    school.keepSent({
      from: AT.teacher,
      to: [COLLEAGUE_AT_HOME],
      headers: ['In-Reply-To: <from-home@yahoo.example>'],
    });
    school.tick();
    expect(school.rows('staff-concerns', 'Patterns')).toMatchObject([
      { name: 'Ray Quill', number: 1 },
      { name: 'Tess Marlow', number: 1, what: 'Answered a colleague at a personal address' },
    ]);
  });

  test('a message to one pupil alone, and one to a colleague’s home, are shown to the writer only', () => {
    const school = workingSchool();
    const before = school.rows('incidents', 'Log').length + school.rows('staff-concerns', 'Log').length;
    school.keepSent({ from: AT.teacher, to: [AT.pupil] });
    school.keepSent({ from: AT.teacher, to: [COLLEAGUE_AT_HOME] });
    const { findings } = school.sweep();
    expect(findings.map(({ rule }) => rule).sort()).toEqual([
      'private-message-to-pupil',
      'to-personal-address',
    ]);
    expect(school.rows('incidents', 'Log').length + school.rows('staff-concerns', 'Log').length).toBe(before);
  });
});

describe('what the sweep leaves alone', () => {
  test('a run with nothing new asks each mailbox for its history once and writes into no workbook', () => {
    const school = workingSchool();
    const entries = school.entries();
    const calls = tally(school.callsOf(() => school.tick()));
    // Eight accounts are read; the one without Gmail is asked whether it has any by now.
    expect(calls).toMatchObject({ 'gmail.users.history.list': 8, 'gmail.users.getProfile': 1 });
    expect(Object.keys(calls).filter((name) => name.startsWith('gmail.'))).toHaveLength(2);
    expect(calls['sheets.spreadsheets.batchUpdate']).toBeUndefined();
    expect(school.entries()).toBe(entries);
  });

  test('a draft is never fetched, neither from the history nor from a listing', () => {
    const school = workingSchool();
    const draft = () => {
      school.keepSent({ from: AT.teacher, to: [AT.pupil] });
      const id = school.relabelLatest(AT.teacher, ['DRAFT']);
      school.mailbox(AT.teacher).messages.get(id)!.source = {
        headerBytes: () => {
          throw new Error('a draft was read');
        },
        rawBytes: () => {
          throw new Error('a draft was read');
        },
      };
    };
    draft();
    school.deliver(LETTERS.fromPupil);
    expect(tally(school.callsOf(() => school.tick()))['gmail.users.messages.get']).toBe(1);
    draft();
    // Its history is gone: the mailbox is listed anew.
    school.mailbox(AT.teacher).historyStart = school.mailbox(AT.teacher).historyId;
    expect(tally(school.callsOf(() => school.tick()))).toMatchObject({ 'gmail.users.messages.get': 1 });
    expect(school.rows('incidents', 'Contact log')).toHaveLength(1);
  });

  test('the mailbox of an excluded, a suspended and a pupil’s account is never asked for anything', () => {
    const school = workingSchool();
    for (const to of [AT.counsellor, AT.pupil]) school.deliver({ ...LETTERS.fromPupilAtHome, to: [to] });
    const asked = school.callsOf(() => school.tick()).map(({ mailbox }) => mailbox);
    for (const account of [AT.counsellor, AT.suspended, AT.pupil]) expect(asked).not.toContain(account);
    expect(school.log('incidents')).toEqual([]);
  });
});
