import { LOG_COLUMNS } from '../../src/register/log';
import { AT, genuine } from './invented-school';
import { SERVICE_ACCOUNT, type SmallSchool, workingSchool } from './small-school';

// No name, address or subject is ever logged or thrown (design section 3). Everything that could give somebody away is
// called Zzyzx here, and each of these runs must fail, or find something to say, without that word. What happens at
// every single call of a sweep that goes wrong is in crash-safety.test.ts.

const MARK = /zzyzx/i;
const HOME = 'zzyzx.at.home@gmail.com';
const GOOGLE_SAYS = 'Delegation denied for zzyzx@hillside.example (Zzyzx Zzyzx)';

/** The roster with everybody called Zzyzx. */
const marked = (people: string) =>
  people
    .replace(/^([A-Z]\d),[^,]*,/gm, '$1,Zzyzx Zzyzx,')
    .replace(/^P1,.*$/m, `P1,Zzyzx Zzyzx,pupil,zzyzx@pupils.hillside.example,${HOME},2016-03-04,Zzyzx,`);

/** A school with mail in it that has to be told of at once. */
function school(): SmallSchool {
  const made = workingSchool();
  made.configurePeople(marked);
  deliver(made);
  return made;
}

function deliver(to: SmallSchool): void {
  const letter = { from: HOME, fromName: 'Zzyzx', subject: 'Zzyzx', body: 'Zzyzx', headers: [genuine(HOME)] };
  to.deliver({ ...letter, to: [AT.teacher] });
}

/** Runs a function that is to fail, and answers what it said. */
function saying(of: SmallSchool, functionName: string, event?: unknown): string {
  const { error, log } = of.run(functionName, event);
  expect(error).not.toBeNull();
  expect(JSON.stringify([error, log])).not.toMatch(MARK);
  return error!.message;
}

/** The cells of a tab, to be changed by hand. */
function cells(of: SmallSchool, name: 'incidents' | 'roster', tab: string) {
  const { sheets } = of.tenant.world.workbooks.get(of.fileId(name))!;
  return sheets.find(({ title }) => title === tab)!.rows;
}

describe('nothing of a person or a message is logged or thrown', () => {
  test('when a run goes well', () => {
    const { error, log } = school().run('sweep');
    expect([error, log]).toEqual([null, []]);
  });

  test.each([
    'sheets.spreadsheets.values.batchGetByDataFilter',
    'sheets.spreadsheets.batchUpdate',
    'directory.users.list',
  ])('when Google refuses %s with words that name somebody', (name) => {
    const of = school();
    of.tenant.faults.set({ name, nth: 1, times: 99, how: 'error', status: 403, message: GOOGLE_SAYS });
    expect(saying(of, 'sweep')).toMatch(/^\S+ failed: 403/);
  });

  test.each(['drive.permissions.list', 'drive.permissions.create', 'drive.permissions.delete'])(
    'when Google refuses %s with words that name somebody',
    (name) => {
      const of = school();
      of.tenant.faults.set({ name, nth: 1, times: 99, how: 'error', status: 403, message: GOOGLE_SAYS });
      const people = of
        .rows('roster', 'People')
        .map((row) => [row.id, row.name, row.roles, row.school_email].join(','))
        .map((row) =>
          row.replace('deputy-dsl', 'staff').replace('S1,Zzyzx Zzyzx,staff', 'S1,Zzyzx Zzyzx,dsl'),
        );
      const files = {
        'school.json': JSON.stringify({ name: 'Zzyzx', domains: ['hillside.example'] }),
        'people.csv': ['id,name,roles,school_email,personal_emails', ...people.map((row) => `${row},`)].join(
          '\n',
        ),
      };
      const event = {
        files,
        serviceAccount: SERVICE_ACCOUNT,
        accounts: null,
        readSince: 0,
        days: { from: null, to: null },
        tellFrom: 0,
      };
      if (name !== 'drive.permissions.delete') {
        expect(saying(of, 'configure', event)).toBe(`${name} failed: 403 forbidden`);
        return;
      }
      // Access that a folder above gives cannot be taken away here: it stops nothing, and Health says so.
      const { error, log } = of.run('configure', event);
      expect([error, log]).toEqual([null, []]);
      const health = of.rows('system', 'Health').filter(({ code }) => code === 'shared-above');
      expect(health).toHaveLength(1);
      expect(JSON.stringify(health)).not.toMatch(MARK);
    },
  );

  test.each([
    'gmail.users.history.list',
    'gmail.batch',
    'gmail.users.messages.get',
    'iamcredentials.signJwt',
    'oauth2.token',
  ])('when Google refuses %s: Coverage and the answer have a code', (name) => {
    const of = school();
    of.tenant.dropCache('service');
    of.tenant.faults.set({ name, nth: 1, times: 99, how: 'error', status: 403, message: GOOGLE_SAYS });
    const { error, log, value } = of.run('sweep');
    const { failed } = value as { failed: { code: string }[] };
    expect(error).toBeNull();
    expect(failed.length).toBeGreaterThan(1);
    expect(JSON.stringify([log, failed, of.rows('system', 'Coverage')])).not.toMatch(MARK);
  });

  test('when a mail cannot be sent, in Google’s words to an invalid address', () => {
    const of = school();
    of.configurePeople((people) =>
      marked(people).replace(AT.dsl, 'zzyzx@hillside').replace(AT.deputy, 'zzyzx.deputy@hillside'),
    );
    deliver(of);
    expect(saying(of, 'sweep')).toBe('mail.sendEmail failed: 500 notSent');
    expect(saying(of, 'digest')).toBe('mail.sendEmail failed: 500 notSent');
  });

  test('when the lock is not to be had', () => {
    const of = school();
    of.tenant.holdLock('service', null, of.tenant.now() + 3_600_000);
    expect(saying(of, 'sweep')).toMatch(/^Lock timeout/);
  });

  test('when the head of a register was overwritten by hand', () => {
    const of = school();
    cells(of, 'incidents', 'Index')[0]!.values[0] = 'Zzyzx was here';
    expect(saying(of, 'sweep')).toBe('index: the head is damaged');
    expect(saying(of, 'digest')).toBe('index: the head is damaged');
  });

  test('when every row of a register’s index was overwritten by hand', () => {
    const of = school();
    const rows = cells(of, 'incidents', 'Index');
    for (let i = 1; i < 4097; i += 1) rows[i] = { values: ['{"Zzyzx": '] };
    expect(saying(of, 'sweep')).toMatch(/^index: /);
  });

  test('when an entry of the Log was overwritten by hand before it was told: the others are told', () => {
    const of = school();
    of.tenant.faults.set({ name: 'MailApp.sendEmail', nth: 1, times: 4, how: 'error', message: GOOGLE_SAYS });
    expect(saying(of, 'sweep')).toBe('mail.sendEmail failed: 500 notSent');
    cells(of, 'incidents', 'Log')[of.rows('incidents', 'Log').length]!.values[
      LOG_COLUMNS.indexOf('payload')
    ] = 'Zzyzx, see me';
    deliver(of);
    const { error, log } = of.run('sweep');
    expect(JSON.stringify([error, log])).not.toMatch(MARK);
    expect(of.mailsTo(AT.dsl).map(({ subject }) => subject)).toEqual([
      'Safe Channels: please look at incident I-0002',
    ]);
  });

  test('when the school’s own settings were damaged', () => {
    const of = school();
    of.tenant.properties('service').set('school:1', '{"name": "Zzyzx"');
    expect(saying(of, 'sweep')).toBe('not configured: run setUp, then configure');
  });

  test('when a workbook is gone', () => {
    const of = school();
    of.tenant.world.files.delete(of.fileId('incidents'));
    expect(saying(of, 'sweep')).toBe('sheets.spreadsheets.values.batchGetByDataFilter failed: 404 NOT_FOUND');
  });

  test('when rows of the roster were spoilt by hand: the rest is read', () => {
    const of = school();
    const rows = cells(of, 'roster', 'People');
    for (const column of [2, 3, 4, 7]) rows[3]!.values[column] = 'Zzyzx';
    const { error, log } = of.run('sweep');
    expect([error, log]).toEqual([null, []]);
    expect(of.rows('incidents', 'Incidents')).toHaveLength(1);
  });
});
