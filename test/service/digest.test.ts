import { DoorSchool, report } from './door-school';
import { AT, LETTERS, PUPIL_NAME } from './invented-school';
import { type SmallSchool, workingSchool } from './small-school';

const DAY = 24 * 3_600_000;

/** Lets days pass with the digest alone, so that 288 sweeps a day need not run. @returns what the digests answered */
function days(school: SmallSchool, count: number): unknown[] {
  for (const trigger of school.tenant.triggers('service')) {
    if (trigger.handler === 'sweep') trigger.next = Number.POSITIVE_INFINITY;
  }
  return school.tenant.advance(count * DAY).map(({ handler, error, result }) => {
    expect([handler, error]).toEqual(['digest', null]);
    return result!.value;
  });
}

describe('the digest', () => {
  test('goes out once a day, to DSL and deputy, and not on a day without news', () => {
    const school = workingSchool();
    school.deliver(LETTERS.fromPupil);
    school.deliver(LETTERS.fromPupil);
    school.deliver(LETTERS.fromPupilAtHome);
    school.sweep();
    expect(days(school, 3)).toEqual([2, 0, 0]);
    for (const reader of [AT.dsl, AT.deputy]) {
      expect(school.mailsTo(reader).map(({ subject }) => subject)).toEqual([
        'Safe Channels: please look at incident I-0001',
        'Safe Channels: 1 new incident, 2 new lines in the contact log',
      ]);
    }
    school.deliver(LETTERS.fromPupil);
    school.sweep();
    expect(days(school, 1)).toEqual([2]);
    expect(school.mailsTo(AT.dsl).at(-1)!.subject).toContain('0 new incidents, 1 new line ');
    for (const other of [AT.head, AT.it, AT.slt, AT.teacher]) expect(school.mailsTo(other)).toEqual([]);
  });

  test('counts a further report of an incident that is there, on a day without any other news, too', () => {
    const school = new DoorSchool(workingSchool().tenant);
    school.ask(AT.teacher, 'report', report());
    expect(days(school, 1)).toEqual([2]);
    school.ask(AT.colleague, 'report', report());
    expect(days(school, 2)).toEqual([2, 0]);
    const mail = school.mailsTo(AT.dsl).at(-1)!;
    expect(mail.subject).toBe(
      'Safe Channels: 0 new incidents, 0 new lines in the contact log, 1 further report',
    );
    expect(mail.text).toContain('1 further report of incidents that are there already');
  });

  test('has numbers only, no name, no address and no subject', () => {
    const school = workingSchool();
    school.deliver({ ...LETTERS.fromPupil, subject: 'Swimming on Saturday' });
    school.sweep();
    expect(days(school, 1)).toEqual([2]);
    const [mail] = school.mailsTo(AT.dsl);
    for (const word of [...PUPIL_NAME.split(' '), 'Marlow', 'Swimming', '5B', '@'])
      expect(`${mail!.subject}\n${mail!.text}`).not.toContain(word);
    expect(mail!.text).toContain(school.fileId('incidents'));
  });

  test('puts first those lines in which words were seen, by kind and number, without the words', () => {
    const school = workingSchool();
    school.deliver({ ...LETTERS.fromPupil, subject: 'everybody is being horrible to me' });
    school.deliver({ ...LETTERS.fromPupil, subject: 'they are being horrible to me' });
    school.deliver({ ...LETTERS.fromPupil, subject: 'Homework' });
    school.sweep();
    expect(days(school, 1)).toEqual([2]);
    const [mail] = school.mailsTo(AT.dsl);
    expect(mail!.subject).toBe(
      'Safe Channels: 0 new incidents, 3 new lines in the contact log, some to be read first',
    );
    const lines = mail!.text.replace(/\r/g, '').split('\n');
    expect(lines[1]).toBe('bullying: 2 lines');
    expect(mail!.text).not.toMatch(/horrible|Zara|Finch|5B/);
  });

  test('one that could not be sent goes out the next day with both days’ numbers', () => {
    const school = workingSchool();
    school.deliver(LETTERS.fromPupil);
    school.sweep();
    school.tenant.faults.set({ name: 'MailApp.sendEmail', nth: 1, times: 4, how: 'error' });
    expect(school.run('digest').error?.message).toBe('mail.sendEmail failed: 500 notSent');
    school.deliver(LETTERS.fromPupil);
    school.sweep();
    expect(days(school, 1)).toEqual([2]);
    expect(school.mailsTo(AT.dsl).map(({ subject }) => subject)).toEqual([
      'Safe Channels: 0 new incidents, 2 new lines in the contact log',
    ]);
  });
});
