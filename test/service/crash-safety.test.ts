import '../workbench/built';
import { openTenant } from '../../src/local/emulator/tenant';
import { contentsOf } from '../../src/local/faults/contents';
import { SCENES, type SceneName } from '../../src/local/faults/scenes';
import { type Point, pointsOf, prepare, survey } from '../../src/local/faults/survey';
import { installedSchool, SmallSchool, saved } from './small-school';

// Work of the service that is cut off or fails in its midst. `npm run faults` tries every call of every scene; here are
// some of each (the scene of the report is tried whole in test/local/faults), and those that once went wrong.

/** Points spread evenly over calls and kinds. */
function some(points: readonly Point[], howMany: number): Point[] {
  const step = Math.floor(points.length / howMany);
  return points.filter((_, i) => i % step === Math.floor(step / 2));
}

describe('work that is disturbed in its midst', () => {
  test.each<SceneName>(['sweep', 'original', 'digest', 'acknowledgement'])(
    'comes to what it comes to undisturbed: %s',
    (name) => {
      const prepared = prepare(SCENES[name]);
      const { tried, notRecovered } = survey(prepared, some(pointsOf(prepared), 8));
      expect(notRecovered).toEqual([]);
      expect(tried).toBeGreaterThanOrEqual(8);
    },
  );

  test('(undisturbed, the sweep files every kind of entry)', () => {
    const { contents } = prepare(SCENES.sweep).expected;
    const kinds = ['incidents', 'staff-concerns', 'system'].flatMap((name) =>
      contents[`${name}, Log`]!.map((line) => line.slice(0, line.indexOf(' '))),
    );
    for (const kind of ['contact', 'incident-opened', 'security-incident', 'count'])
      expect(kinds).toContain(kind);
  });

  test('a quota that is used up between two mails keeps nobody from being told, only late', () => {
    const prepared = prepare(SCENES.sweep);
    const mails = pointsOf(prepared).filter(
      ({ call, kind }) => call === 'MailApp.sendEmail' && kind === 'quota',
    );
    expect(survey(prepared, mails)).toMatchObject({ tried: 3, notRecovered: [] });
  });

  test('somebody who left SLT is taken out of its register though Google once answers with a page of HTML', () => {
    const prepared = prepare(SCENES.digest);
    const pages = pointsOf(prepared).filter(
      ({ call, kind }) => call === 'drive.permissions.delete' && kind === 'html',
    );
    expect(survey(prepared, pages)).toMatchObject({ tried: 1, notRecovered: [] });
  });
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
    const outcome = (school: SmallSchool) => [contentsOf(school.tenant), school.problems()];
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
