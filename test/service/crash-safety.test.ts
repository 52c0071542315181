import '../workbench/built';
import { openTenant } from '../../src/local/emulator/tenant';
import { contentsOf } from '../../src/local/faults/contents';
import { SCENES, type SceneName } from '../../src/local/faults/scenes';
import { removeKept } from '../../src/local/faults/school';
import { type Point, type Prepared, pointsOf, prepare, survey } from '../../src/local/faults/survey';
import { installedSchool, SmallSchool, saved } from './small-school';

// Work of the service that is cut off or fails in its midst. `npm run faults` tries every call of every scene; here are
// some of each (the scene of the report is tried whole in test/local/faults), and those that once went wrong.

afterAll(removeKept);

const ready = new Map<SceneName, Prepared>();

function prepared(name: SceneName): Prepared {
  const scene = ready.get(name) ?? prepare(SCENES[name]);
  ready.set(name, scene);
  return scene;
}

/** Points spread evenly over calls and kinds. */
function some(points: readonly Point[], howMany: number): Point[] {
  const step = Math.floor(points.length / howMany);
  return points.filter((_, i) => i % step === Math.floor(step / 2));
}

describe('work that is disturbed in its midst', () => {
  test.each<SceneName>(['sweep', 'original', 'digest', 'acknowledgement'])(
    'comes to what it comes to undisturbed: %s',
    (name) => {
      const scene = prepared(name);
      const { tried, notRecovered } = survey(scene, some(pointsOf(scene), 6));
      expect(notRecovered).toEqual([]);
      expect(tried).toBeGreaterThanOrEqual(6);
    },
  );

  test('(undisturbed, the sweep files every kind of entry)', () => {
    const { contents } = prepared('sweep').expected;
    const kinds = ['incidents', 'staff-concerns', 'system'].flatMap((name) =>
      contents[`${name}, Log`]!.map((line) => line.slice(0, line.indexOf(' '))),
    );
    for (const kind of ['contact', 'incident-opened', 'security-incident', 'count'])
      expect(kinds).toContain(kind);
  });

  test('a quota that is used up between two mails keeps nobody from being told, only late', () => {
    const scene = prepared('sweep');
    const mails = pointsOf(scene).filter(
      ({ call, kind }) => call === 'MailApp.sendEmail' && kind === 'quota',
    );
    expect(survey(scene, mails)).toMatchObject({ tried: 3, notRecovered: [] });
  });

  test('a report that could be neither saved nor sent is sent later with its words', () => {
    const scene = prepared('report');
    const points = pointsOf(scene).filter(
      ({ call, kind }) => call === 'PropertiesService.setProperties' && kind === 'quota',
    );
    expect(survey(scene, points)).toMatchObject({ tried: points.length, notRecovered: [] });
    expect(points.length).toBeGreaterThan(1);
  });

  test('somebody who left SLT is taken out of its register though Google once answers with a page of HTML', () => {
    const scene = prepared('digest');
    const pages = pointsOf(scene).filter(
      ({ call, kind }) => call === 'drive.permissions.delete' && kind === 'html',
    );
    expect(survey(scene, pages)).toMatchObject({ tried: 1, notRecovered: [] });
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
