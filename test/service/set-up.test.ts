import { openTenant } from '../../src/local/emulator/tenant';
import { WORKBOOKS } from '../../src/register/layout';
import { LAYOUTS } from '../../src/register/workbooks';
import { AT } from './invented-school';
import { bareSchool, SmallSchool, saved, tally } from './small-school';

const FOLDERS = ['incidents', 'staff-concerns', 'chair-concerns'];

describe('set-up', () => {
  test('makes the workbooks with their tabs, owned by the role account, which nobody may pass on', () => {
    const school = bareSchool();
    expect(school.call('setUp')).toEqual({
      workbooks: [...WORKBOOKS],
      folders: FOLDERS,
      triggers: ['sweep', 'digest'],
    });
    expect(school.tenant.world.files.size).toBe(WORKBOOKS.length + FOLDERS.length);
    for (const name of WORKBOOKS) {
      expect(school.file(name)).toMatchObject({
        name: LAYOUTS[name].title,
        owner: AT.role,
        readers: [],
        writers: [],
        writersCanShare: false,
      });
      expect(Object.keys(school.grids(name))).toEqual(LAYOUTS[name].tabs.map(({ title }) => title));
    }
    expect(school.problems()).toEqual([]);
  });

  test('sets the sweep every five minutes and the digest once a day, for the role account', () => {
    const school = bareSchool();
    school.call('setUp');
    expect(school.tenant.triggers('service')).toMatchObject([
      { handler: 'sweep', user: AT.role, schedule: { kind: 'minutes', n: 5 } },
      { handler: 'digest', user: AT.role, schedule: { kind: 'days', n: 1, hour: 7 } },
    ]);
  });

  test('makes nothing new the second time', () => {
    const school = bareSchool();
    school.call('setUp');
    const files = JSON.stringify([...school.tenant.world.files.values()]);
    const calls = tally(school.callsOf(() => school.call('setUp')));
    expect(school.call('setUp')).toEqual({ workbooks: [], folders: [], triggers: [] });
    expect(JSON.stringify([...school.tenant.world.files.values()])).toBe(files);
    expect(school.tenant.triggers('service')).toHaveLength(2);
    expect(calls['UrlFetchApp.fetchAll']).toBeUndefined();
  });

  test('cut off anywhere and run again, leaves every workbook whole and every trigger there once', () => {
    const start = saved(bareSchool());
    const whole = new SmallSchool(openTenant(start));
    const calls = whole.callsOf(() => whole.call('setUp')).length;
    expect(calls).toBeGreaterThan(20);
    for (let nth = 1; nth <= calls; nth += 1) {
      const school = new SmallSchool(openTenant(start));
      school.tenant.faults.set({ name: '*', nth, times: 1, how: 'cut' });
      expect(school.run('setUp').cut).toBe(true);
      school.tenant.faults.clear();
      school.call('setUp');
      expect(WORKBOOKS.map((name) => school.file(name).writersCanShare)).toEqual(WORKBOOKS.map(() => false));
      expect(school.problems()).toEqual([]);
      expect(school.tenant.triggers('service').map(({ handler }) => handler)).toEqual(['sweep', 'digest']);
    }
  });

  test('until it is configured the service says so and does nothing', () => {
    const school = bareSchool();
    school.call('setUp');
    expect(school.run('sweep').error?.message).toBe('not configured: run setUp, then configure');
    expect(school.run('digest').error?.message).toBe('not configured: run setUp, then configure');
    expect(school.entries()).toBe(0);
  });
});
