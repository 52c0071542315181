import '../../workbench/built';
import { runFaults } from '../../../src/local/commands/faults';
import { differences } from '../../../src/local/faults/contents';
import { FAULT_KINDS, type FaultKind } from '../../../src/local/faults/kinds';
import { SCENES, TRIED_BY } from '../../../src/local/faults/scenes';
import { removeKept } from '../../../src/local/faults/school';
import {
  mayTellAgain,
  merged,
  type Point,
  pointsOf,
  prepare,
  survey,
} from '../../../src/local/faults/survey';
import { InputError } from '../../../src/local/input-error';

const kind = (name: string): FaultKind => FAULT_KINDS.find((each) => each.name === name)!;

afterAll(removeKept);

describe('what a call can meet with', () => {
  test('any call can be the last one of its execution', () => {
    for (const call of ['Utilities.getUuid', 'CacheService.get', 'gmail.batch', 'MailApp.sendEmail'])
      expect(kind('cut').befalls(call)).toBe(true);
  });

  test('only what goes over HTTP can come back as a page of HTML, and only a lock can be had by somebody else', () => {
    const meetsWith = (name: string) =>
      ['webapp.exec', 'sheets.spreadsheets.batchUpdate', 'LockService.waitLock', 'Utilities.getUuid'].filter(
        kind(name).befalls,
      );
    expect(meetsWith('html')).toEqual(['webapp.exec', 'sheets.spreadsheets.batchUpdate']);
    expect(meetsWith('lock')).toEqual(['LockService.waitLock']);
    expect(meetsWith('5xx')).not.toContain('Utilities.getUuid');
  });

  test('an answer is lost after the effect only where there is an effect', () => {
    const { befalls } = kind('lost');
    expect(['drive.files.create', 'PropertiesService.setProperty', 'MailApp.sendEmail'].every(befalls)).toBe(
      true,
    );
    expect(['drive.files.list', 'PropertiesService.getProperty', 'gmail.batch'].some(befalls)).toBe(false);
  });
});

describe('telling twice', () => {
  const calls = [
    'PropertiesService.setProperty',
    'MailApp.sendEmail',
    'MailApp.sendEmail',
    'LockService.waitLock',
    'PropertiesService.deleteProperty',
    'UrlFetchApp.fetchAll',
  ];
  const allowed = (name: string) =>
    calls.map((_, i) => i + 1).filter((nth) => mayTellAgain(calls, nth, kind(name)));

  test('is allowed from behind the first mail up to the note that it has gone', () => {
    expect(allowed('cut')).toEqual([3, 4, 5]);
  });

  test('is allowed of the first mail too when its answer is lost', () => {
    expect(allowed('lost')).toEqual([2, 3, 4, 5]);
  });
});

describe('comparing registers', () => {
  test('names the place and shows where the lines differ', () => {
    const right = { 'incidents, Log': ['a', 'report of I-0001'], files: ['x'] };
    const wrong = { 'incidents, Log': ['a', 'report of I-0002'], files: ['x'] };
    expect(differences(right, right)).toEqual([]);
    expect(differences(right, wrong)).toEqual([
      'incidents, Log: lacks report of I-0001; has report of I-0002',
    ]);
  });

  test('sees a line that is there once too often', () => {
    expect(differences({ files: ['x'] }, { files: ['x', 'x'] })).toEqual(['files: has x']);
  });
});

describe('trying a scene', () => {
  const point = ({ scene, steps }: ReturnType<typeof prepare>, call: string, name: string): Point => {
    const nth = steps.flatMap(({ calls }) => calls).lastIndexOf(call) + 1;
    if (nth === 0) throw new Error(`${scene.name} makes no call ${call}`);
    return { nth, call, kind: name };
  };

  test('says what is wrong when nobody presses again', () => {
    const { before, disturbed, what } = SCENES.acknowledgement;
    const alone = prepare({ name: 'alone', what, before, disturbed, after: { wait: 'tick' } });
    const { recovered, notRecovered } = survey(alone, [
      point(alone, 'sheets.spreadsheets.batchUpdate', 'cut'),
    ]);
    expect(recovered).toBe(0);
    expect(notRecovered).toHaveLength(1);
    expect(notRecovered[0]!.problems.join('\n')).toMatch(/^incidents, Incidents: lacks .*"acknowledged"/m);
  });

  test('tries every kind at every call it can meet with', () => {
    const prepared = prepare(SCENES.digest);
    const calls = prepared.steps.flatMap((step) => step.calls);
    const points = pointsOf(prepared);
    expect(points.filter((each) => each.kind === 'cut')).toHaveLength(calls.length);
    expect(new Set(points.map((each) => each.kind))).toEqual(
      new Set(['cut', 'quota', 'rate', '5xx', 'lost', 'html', 'time']),
    );
  });

  test('adds up what several processes found', () => {
    const one = {
      scene: 'digest',
      calls: 5,
      tried: 2,
      recovered: 1,
      byKind: { cut: { tried: 2, recovered: 1, toldAgain: 0 } },
      notRecovered: [{ nth: 4, call: 'a.b', kind: 'cut', problems: ['x'] }],
      toldAgain: [],
      leftLying: [],
    };
    const other = { ...one, notRecovered: [{ ...one.notRecovered[0]!, nth: 2 }] };
    const all = merged([one, other]);
    expect([all.tried, all.recovered, all.byKind.cut?.tried]).toEqual([4, 2, 4]);
    expect(all.notRecovered.map(({ nth }) => nth)).toEqual([2, 4]);
  });

  test('is done for every kind of request that changes something, but for withdrawing', () => {
    const not = Object.entries(TRIED_BY).filter(([, scene]) => scene === null);
    expect(not.map(([request]) => request).sort()).toEqual(['status', 'withdraw']);
  });
});

describe('the command', () => {
  test('says in a line what was given wrongly', async () => {
    await expect(runFaults({ scene: 'party' })).rejects.toThrow(InputError);
    await expect(runFaults({ calls: '1-2' })).rejects.toThrow(InputError);
    await expect(runFaults({ scene: 'digest', calls: 'all' })).rejects.toThrow(InputError);
    await expect(runFaults({ scene: 'digest', kinds: 'cut,hail' })).rejects.toThrow(InputError);
  });
});
