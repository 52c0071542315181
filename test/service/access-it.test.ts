import { randomUUID } from 'node:crypto';
import { accuse, foundIn, MESSAGE_ID, ORIGINAL, SUBJECT, WORDS, withoutDsl } from './access-case';
import { accessSchool, EVERYBODY } from './access-people';
import { type DoorSchool, report } from './door-school';
import { AT, forged, LETTERS, PUPIL_AT_HOME, PUPIL_NAME } from './invented-school';
import { textsReadableBy } from './visitor';

const LETTER = 'The subject of a letter';

describe('the IT admin', () => {
  /** Every name of a person on the register. */
  const names = EVERYBODY.split('\n')
    .slice(1)
    .filter((row) => !/^[EF]1,/.test(row))
    .map((row) => row.split(',')[1]!);
  const secrets = [
    ...names,
    'Zara',
    '5B',
    '6A',
    WORDS,
    SUBJECT,
    ORIGINAL,
    PUPIL_AT_HOME,
    AT.pupil,
    LETTER,
    MESSAGE_ID,
  ];

  /** All that the service logs and throws from now on. */
  function listenTo(school: DoorSchool): string[] {
    const said: string[] = [];
    const run = school.tenant.run.bind(school.tenant);
    school.tenant.run = (...args) => {
      const result = run(...args);
      if (args[0] === 'service') said.push(JSON.stringify([result.log, result.error]));
      return result;
    };
    return said;
  }

  test('is given no person, class or case: in no file, mail, log, error or property', () => {
    const school = accessSchool();
    const said = listenTo(school);
    for (const who of ['Una Dale', AT.dsl, AT.head]) accuse(school, who);
    accuse(school, 'Una Dale', 'low-level-concern');
    const id = randomUUID();
    school.ask(AT.teacher, 'report', report({ words: WORDS }), { id });
    school.ask(AT.teacher, 'withdraw', { report: id, reason: WORDS });
    school.ask(AT.dsl, 'queue', {});
    school.ask(AT.dsl, 'acknowledge', { incidents: ['I-0001'] });
    const { fromPupil, fromPupilAtHome, fromColleagueAtHome, spoof } = LETTERS;
    for (const letter of [fromPupil, fromPupilAtHome, fromColleagueAtHome, spoof])
      school.deliver({ ...letter, subject: LETTER, body: WORDS });
    school.sweep();
    school.call('digest');
    school.post('not a request');
    school.tenant.faults.set({
      name: 'sheets.spreadsheets.batchUpdate',
      nth: 1,
      times: 1,
      how: 'error',
      status: 403,
      message: PUPIL_NAME,
    });
    school.ask(AT.teacher, 'report', report({ words: WORDS, message: null }));
    school.configurePeople(
      withoutDsl((people) => people.replace(',headteacher', ',staff').replace(',chair,', ',governor,')),
    );
    school.ask(AT.teacher, 'report', report({ words: WORDS, message: null }));
    school.call('digest');

    const health = school.rows('system', 'Health').map(({ code }) => code);
    expect(health).toEqual(['spoofed-school-address', 'desk-empty', 'empty-desk']);
    expect(school.mailsTo(AT.it)).toHaveLength(1);
    // Sheets counts what a person reads by the minute.
    school.tenant.advance(60_000);
    const properties = JSON.stringify([...school.tenant.properties('service')]);
    expect(foundIn(textsReadableBy(school, AT.it), secrets)).toEqual([]);
    expect(foundIn(JSON.stringify(school.mailsTo(AT.it)), secrets)).toEqual([]);
    expect(foundIn(said.join('\n') + properties, secrets)).toEqual([]);
    // Of a letter that was only swept no register keeps the subject, and all the rest is in one.
    expect(foundIn(textsReadableBy(school, AT.role), secrets)).toEqual(
      secrets.filter((word) => word !== LETTER),
    );
  });

  test('is told of forged mail by address and message id, a child’s address too, and by no name', () => {
    const school = accessSchool();
    school.deliver({
      from: AT.pupil,
      fromName: PUPIL_NAME,
      to: [AT.teacher],
      headers: [forged(AT.pupil)],
      subject: SUBJECT,
      messageId: MESSAGE_ID,
    });
    school.sweep();
    const text = textsReadableBy(school, AT.it);
    expect(foundIn(text, [AT.pupil, MESSAGE_ID])).toEqual([AT.pupil, MESSAGE_ID]);
    expect(foundIn(text, [...names, SUBJECT, '5B'])).toEqual([]);
  });
});
