import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetNamed, values } from '../../src/local/emulator/rest/workbook';
import { registersOf } from '../../src/local/registers';
import { type Bench, freshBench, savedBench } from '../../src/local/workbench/bench';
import { viewMailbox } from '../../src/local/workbench/mail/mailbox-view';
import { Workbench } from '../../src/local/workbench/workbench';
import {
  AT,
  FixtureAddOn,
  NOW,
  removeScratchFolders,
  SMALL_SCHOOL,
  scratchFolder,
  smallBench,
} from './small-bench';

afterAll(removeScratchFolders);

const subjects = ({ tenant }: Bench) =>
  viewMailbox(tenant.world.mailboxes.get(AT.teacher)!, { folder: 'all', search: '', page: 1 }).lines.map(
    ({ subject }) => subject,
  );

describe('what the workbench keeps', () => {
  it('is there again after a restart: the clock, mail read and mail to come, the door, what happened', async () => {
    const folder = scratchFolder();
    const school = join(folder, 'sample', 'school');
    mkdirSync(school, { recursive: true });
    for (const [name, text] of Object.entries(SMALL_SCHOOL)) writeFileSync(join(school, name), text);
    const before = new Workbench(smallBench(), folder, () => new FixtureAddOn());
    const [newest] = viewMailbox(before.bench.tenant.world.mailboxes.get(AT.teacher)!, {
      folder: 'inbox',
      search: '',
      page: 1,
    }).lines;
    await before.openCard(AT.teacher, newest!.id);
    await before.setDoor(false);

    const bench = savedBench(folder)!;
    expect(bench.doorShut).toBe(true);
    expect(bench.happenings.map(({ title }) => title)).toEqual([
      'The service is down',
      'Tess Marlow opened a message with the add-on beside it',
      'Ready',
    ]);
    expect(bench.tenant.world.mailboxes.get(AT.teacher)!.messages.get(newest!.id)!.labelIds).toEqual([
      'INBOX',
    ]);
    expect(subjects(bench)).not.toContain('my homework');
    const after = new Workbench(bench, folder, () => new FixtureAddOn());
    await after.advance('hour');
    expect(subjects(bench)[0]).toBe('my homework');
    expect(after.latest.changes.map(({ tab }) => tab)).toContain('Contact log');
  });

  it('is nothing where nothing was saved, or where what was saved cannot be read', () => {
    const folder = scratchFolder();
    expect(savedBench(folder)).toBeNull();
    writeFileSync(join(folder, 'workbench.json'), '{"version": 1');
    expect(savedBench(folder)).toBeNull();
  });
});

describe('mail that is still to come', () => {
  it('is not in the mailbox, arrives when its time has come, once, unread and in Gmail’s history', () => {
    const { tenant, later } = smallBench();
    const mailbox = tenant.world.mailboxes.get(AT.teacher)!;
    const history = mailbox.history.length;
    const due = Date.UTC(2026, 10, 24, 8, 33);
    expect(later.instants(NOW)).toEqual([]);
    expect(later.instants(due)).toEqual([due]);
    expect(later.deliver(tenant.world, due - 1)).toBe(0);
    expect(later.deliver(tenant.world, due)).toBe(1);
    expect(later.deliver(tenant.world, due)).toBe(0);
    const newest = [...mailbox.messages.values()].pop()!;
    expect(newest).toMatchObject({ internalDate: due, labelIds: ['INBOX', 'UNREAD'] });
    expect(mailbox.history.slice(history)).toEqual([
      expect.objectContaining({ type: 'messageAdded', messageId: newest.id }),
    ]);
  });
});

describe('the first start', () => {
  it('is a school morning: the term’s mail read, the digest in the DSL’s mailbox, nothing dated later', () => {
    const folder = scratchFolder();
    let terminal = '';
    const write = jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
      terminal += text;
      return true;
    });
    const { tenant, happenings, later } = freshBench(folder);
    write.mockRestore();
    const morning = Date.UTC(2026, 10, 24, 8, 30);
    expect(tenant.now()).toBeGreaterThanOrEqual(morning);
    expect(tenant.now()).toBeLessThan(morning + 300_000);
    const said = happenings[0]!.lines.join('\n').replace(/,/g, '');
    const number = (before: RegExp) => Number(before.exec(said)?.[1]);
    const counted = terminal.replace(/,/g, '').match(/\d+(?= of (\d+) messages)/g)!;
    expect(number(/up to this morning: (\d+) messages/)).toBe(Number(counted[counted.length - 1]));
    const rows = values(sheetNamed(registersOf(tenant).incidents, 'Incidents')).length - 1;
    expect(number(/(\d+) for the DSL in the register Incidents/)).toBe(rows);
    expect(number(/: (\d+) incidents/)).toBe(rows + number(/(\d+) for IT in the register System/));
    const all = [...tenant.world.mailboxes.values()].flatMap(({ messages }) => [...messages.values()]);
    expect(all.length).toBeGreaterThan(5_000);
    expect(all.filter(({ internalDate }) => internalDate > tenant.now())).toEqual([]);
    expect(later.instants(Number.MAX_SAFE_INTEGER).length).toBeGreaterThan(500);
    const dsl = tenant.world.mailboxes.get('d.oseibonsu@uplandprimary.example')!;
    const [newest] = viewMailbox(dsl, { folder: 'inbox', search: '', page: 1 }).lines;
    expect(newest!.subject).toMatch(/^Safe Channels: \d+ new incidents/);
    expect(savedBench(folder)?.happenings).toEqual(happenings);
  });
});
