import crypto from 'node:crypto';
import { openTenant } from '../../src/local/emulator/tenant';
import type { Fault } from '../../src/local/emulator/world';
import { WORKBOOKS } from '../../src/register/layout';
import { LAYOUTS } from '../../src/register/workbooks';
import { AT, COLLEAGUE_AT_HOME, genuine, LETTERS } from './invented-school';
import { installedSchool, rowsOf, SmallSchool, saved, workingSchool } from './small-school';

// One scene, disturbed at every single call that the run makes. A child whose every name is Zzyzx is in it, so that
// each of these many ways to fail also shows that nothing of a message is ever logged or thrown.

// A copy of a tenant makes a new signing key, which takes longer than all else that it does: one will do for all.
const pair = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });
jest.spyOn(crypto, 'generateKeyPairSync').mockReturnValue(pair as never);

const MARK = /zzyzx/i;
const CHILD = { from: 'zzyzx@pupils.hillside.example', fromName: 'Zzyzx Zzyzx', subject: 'Zzyzx' };
const CHILD_AT_HOME = 'zzyzx.plays@gmail.com';

/** Letters of every kind, and an account that is read again after it was suspended. */
function scene(): string {
  const school = workingSchool();
  school.configurePeople((people) =>
    people.replace(/^P1,.*$/m, `P1,Zzyzx Zzyzx,pupil,${CHILD.from},${CHILD_AT_HOME},2016-03-04,5B,`),
  );
  school.deliver({ ...LETTERS.fromColleagueAtHome, messageId: '<from-home@yahoo.example>' });
  school.tick();
  school.deliver({ ...CHILD, to: [AT.teacher, AT.slt] });
  school.deliver({ ...CHILD, from: CHILD_AT_HOME, to: [AT.slt], headers: [genuine(CHILD_AT_HOME)] });
  school.deliver({ ...LETTERS.spoof, to: [AT.colleague] });
  school.deliver({ ...LETTERS.fromColleagueAtHome, to: [AT.head] });
  school.keepSent({
    from: AT.teacher,
    to: [COLLEAGUE_AT_HOME],
    headers: ['In-Reply-To: <from-home@yahoo.example>'],
  });
  school.tenant.world.users.get(AT.suspended)!.suspended = false;
  school.deliver({ ...CHILD, to: [AT.suspended] });
  return saved(school);
}

/** When something was recorded: it differs from run to run. */
const RECORDED = new Set(['opened', 'recorded', 'since']);

/**
 * What all workbooks hold, apart from when it was recorded, salts and hashes. What runs there were and what they met
 * (Runs, and the Log's entries of them) differs from run to run by right.
 */
function contents(school: SmallSchool): Record<string, string[]> {
  const held: Record<string, string[]> = {};
  for (const name of WORKBOOKS) {
    const grids = school.grids(name);
    for (const { title } of LAYOUTS[name].tabs) {
      if (title === 'Index' || title === 'Runs') continue;
      const rows = rowsOf(name, title, grids[title]!);
      held[`${name} ${title}`] =
        title === 'Log'
          ? rows
              .filter(({ kind }) => kind !== 'run' && kind !== 'coverage')
              .map(({ kind, subject, payload }) => `${kind} ${subject} ${payload}`)
              .sort()
          : rows
              .map((row) => JSON.stringify(row, (key, value) => (RECORDED.has(key) ? undefined : value)))
              .sort();
    }
  }
  return held;
}

/** How often each of those to be told has been told of the scene's two urgent incidents. */
function told(school: SmallSchool): number[] {
  const about = (address: string, incident: string) =>
    school.mailsTo(address).filter(({ subject }) => subject.includes(incident)).length;
  return [about(AT.dsl, 'I-0001'), about(AT.deputy, 'I-0001'), about(AT.it, 'S-0001')];
}

/** Two more ticks of the clock after whatever happened. */
function recover(school: SmallSchool): void {
  school.tenant.faults.clear();
  school.tick();
  school.tick();
}

describe('a sweep that is disturbed at any of its calls', () => {
  const start = scene();
  const calm = new SmallSchool(openTenant(start));
  const calls = calm.callsOf(() => calm.sweep());
  recover(calm);
  const expected = contents(calm);

  test('(undisturbed, the scene has every kind of entry in it)', () => {
    expect(told(calm)).toEqual([1, 1, 1]);
    const kinds = WORKBOOKS.flatMap((name) => calm.rows(name, 'Log').map(({ kind }) => kind));
    for (const kind of ['contact', 'incident-opened', 'security-incident', 'count', 'coverage', 'run'])
      expect(kinds).toContain(kind);
    expect(calls.map(({ name }) => name)).toContain('gmail.users.threads.get');
    expect(calls.length).toBeGreaterThan(60);
  });

  // The run is ended at every call; the two ways to fail are tried at every third one each, to keep the test short.
  const ways: [string, Omit<Fault, 'nth'>, { first: number; step: number }][] = [
    ['the run ends there', { name: '*', times: 1, how: 'cut' }, { first: 1, step: 1 }],
    ['the call fails', { name: '*', times: 1, how: 'error', status: 503 }, { first: 1, step: 3 }],
    [
      'the call takes effect and its answer is lost',
      { name: '*', times: 1, how: 'after', status: 503 },
      { first: 2, step: 3 },
    ],
  ];
  test.each(ways)(
    'loses nothing, files nothing twice and tells everybody once or twice when %s',
    (_, fault, { first, step }) => {
      for (let nth = first; nth <= calls.length; nth += step) {
        const school = new SmallSchool(openTenant(start));
        school.tenant.faults.set({ ...fault, nth });
        const { cut, error, log } = school.run('sweep');
        expect(cut).toBe(fault.how === 'cut');
        expect(JSON.stringify([error, log])).not.toMatch(MARK);
        recover(school);
        const at = `call ${nth}, ${calls[nth - 1]!.name}`;
        expect([at, contents(school)]).toEqual([at, expected]);
        expect([at, school.problems()]).toEqual([at, []]);
        expect([at, told(school).every((times) => times === 1 || times === 2)]).toEqual([at, true]);
      }
    },
  );
});

describe('taking over a school’s files', () => {
  test('cut off anywhere and run again comes to what it comes to at once', () => {
    const before = installedSchool();
    const start = saved(before);
    const change = (people: string) =>
      people
        .replace(/^S2,.*\n/m, '')
        .replace(',deputy-dsl,', ',staff,')
        .replace('S1,Tess Marlow,staff', 'S1,Tess Marlow,slt')
        .replace(/,5B/g, ',6B');
    const calls = before.callsOf(() => before.configurePeople(change)).length;
    const outcome = (school: SmallSchool) => [
      contents(school),
      WORKBOOKS.map((name) => [...school.file(name).writers].sort()),
      school.problems(),
    ];
    const expected = outcome(before);
    for (let nth = 1; nth <= calls; nth += 1) {
      const school = new SmallSchool(openTenant(start));
      school.tenant.faults.set({ name: '*', nth, times: 1, how: 'cut' });
      expect(() => school.configurePeople(change)).toThrow('Exceeded maximum execution time');
      school.tenant.faults.clear();
      school.configurePeople(change);
      expect([nth, ...outcome(school)]).toEqual([nth, ...expected]);
    }
  });
});
