import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { workbenchApp } from '../../src/local/workbench/server';
import { Workbench } from '../../src/local/workbench/workbench';
import {
  AT,
  FixtureAddOn,
  HOSTILE,
  NOW,
  removeScratchFolders,
  scratchFolder,
  smallBench,
} from './small-bench';

const HERE = 'http://localhost:8420';
const MAIL = `/mail/${encodeURIComponent(AT.teacher)}`;

let app: Hono;
let workbench: Workbench;
let addOn: FixtureAddOn;

beforeEach(() => {
  addOn = new FixtureAddOn();
  const assets = scratchFolder();
  writeFileSync(join(assets, 'workbench.js'), '');
  workbench = new Workbench(smallBench(), scratchFolder(), () => addOn);
  app = workbenchApp(workbench, assets);
});
afterAll(removeScratchFolders);

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return app.request(HERE + path, { headers: { host: 'localhost:8420', ...headers } });
}
const page = async (path: string) => (await get(path)).text();

async function post(
  path: string,
  body: Record<string, string>,
  headers: Record<string, string> = { origin: HERE },
): Promise<Response> {
  return app.request(HERE + path, {
    method: 'POST',
    body: new URLSearchParams(body),
    headers: { host: 'localhost:8420', ...headers },
  });
}

/** Ids of the teacher's messages, newest first. */
function ids(): string[] {
  return [...workbench.bench.tenant.world.mailboxes.get(AT.teacher)!.messages.values()]
    .sort((a, b) => b.internalDate - a.internalDate)
    .map(({ id }) => id);
}

describe('who may drive the workbench', () => {
  it('is nobody who came by another name than this computer’s', async () => {
    expect((await get('/', { host: 'evil.example:8420' })).status).toBe(421);
    expect((await get('/', { host: 'localhost.evil.example' })).status).toBe(421);
    expect((await get('/', { host: '127.0.0.1:8420' })).status).toBe(200);
  });

  it.each([
    ['no header that says where it came from', {}],
    ['a page elsewhere', { origin: 'http://evil.example' }],
    ['another port of this computer', { origin: 'http://localhost:3000' }],
    ['a page that hides where it is', { origin: 'null' }],
    ['a page elsewhere, by the browser’s word', { origin: HERE, 'sec-fetch-site': 'cross-site' }],
  ])('is not %s', async (_, headers) => {
    const before = workbench.now;
    const answer = await post('/clock', { step: 'five-minutes' }, headers as Record<string, string>);
    expect(answer.status).toBe(403);
    expect(workbench.now).toBe(before);
  });

  it('is a page of the workbench itself', async () => {
    expect((await post('/service', { door: 'shut' })).status).toBe(303);
    expect((await post('/service', { door: 'open' }, { 'sec-fetch-site': 'same-origin' })).status).toBe(303);
  });

  it('is told to load nothing from elsewhere and to show nothing in a frame', async () => {
    const policy = (await get('/')).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('leads back to a path of its own and nowhere else', async () => {
    const where = async (back: string) =>
      (await post('/service', { door: 'open', return: back })).headers.get('location');
    expect(await where('/happened')).toBe('/happened');
    for (const bad of ['//evil.example', 'https://evil.example', '/\\evil.example', '', '/a\r\nb'])
      expect(await where(bad)).toBe('/');
  });
});

describe('the mail pages', () => {
  it('let one choose a person, with roles in words', async () => {
    const start = await page('/');
    expect(start).toContain('Tess Marlow');
    expect(start).toContain('staff, class 5B');
    expect(start).toContain('3 messages, 1 unread');
  });

  it('open the mailbox of the only person who is found, and say so when nobody is', async () => {
    const one = await get('/?q=marlow+5b');
    expect([one.status, one.headers.get('location')]).toEqual([302, MAIL]);
    const none = await page(`/?q=${encodeURIComponent(HOSTILE)}`);
    expect(none).toContain('Nobody has');
    expect(none).not.toContain('<script>alert');
  });

  it('list a mailbox, newest first, unread and labels in words', async () => {
    const list = await page(MAIL);
    expect(list.indexOf('alert(1)')).toBeLessThan(list.indexOf('Bus duty'));
    expect(list).toContain('Unread. ');
    expect(list).toContain('<span>Trips</span>');
    expect(list).not.toContain('Re: Bus duty');
    expect(await page(`${MAIL}?folder=sent`)).toContain('To: <bdi>Ray Quill');
  });

  it('search sender and subject', async () => {
    expect(await page(`${MAIL}?q=quill+bus`)).toContain('1 message, page 1 of 1');
    expect(await page(`${MAIL}?q=nothing`)).toContain('has “nothing” in its sender or subject');
  });

  it('show a message’s headers and its words, never its HTML', async () => {
    const message = await page(`${MAIL}/${ids()[0]}`);
    expect(message).toContain('someone@elsewhere.example');
    expect(message).toContain('Dear all');
    expect(message).toContain('shown as plain text');
    expect(message).not.toContain('href="https://elsewhere.example/"');
  });

  it('let nothing of a mail become markup, in list, message or what happened', async () => {
    await post('/cards/open', { person: AT.teacher, message: ids()[0]! });
    for (const path of [
      MAIL,
      `${MAIL}/${ids()[0]}`,
      `${MAIL}?q=${encodeURIComponent(HOSTILE)}`,
      '/happened',
    ]) {
      const answer = await page(path);
      expect(answer).not.toMatch(/<script>|<img/);
    }
  });

  it('say so when there is no such person, message, register or tab', async () => {
    for (const path of [
      '/mail/nobody%40x.example',
      `${MAIL}/ffff`,
      '/registers/other',
      '/registers/roster?tab=No',
    ])
      expect((await get(path)).status).toBe(404);
    expect((await post('/cards/open', { person: 'nobody@x.example', message: '' })).status).toBe(404);
    expect((await post('/cards/open', { person: AT.teacher, message: 'ffff' })).status).toBe(404);
    expect((await post('/clock', { step: 'constructor' })).status).toBe(404);
  });

  it('change nothing by being read', async () => {
    await page(`${MAIL}/${ids()[0]}`);
    expect(workbench.shown).toBeNull();
    expect(workbench.bench.happenings).toHaveLength(1);
  });
});

describe('the sidebar', () => {
  const open = (message = '') => post('/cards/open', { person: AT.teacher, message });
  const stamp = () => String(workbench.shown!.stamp);

  it('asks to be opened where it is not open yet, and then shows the card', async () => {
    expect(await page(MAIL)).toContain('data-auto');
    await open();
    const after = await page(MAIL);
    expect(after).not.toContain('data-auto');
    expect(after).toMatch(/<h3[^>]*>Home<\/h3>/);
    expect(await page(`${MAIL}/${ids()[0]}`)).toContain('data-auto');
  });

  it('is opened anew by whoever comes back after something else happened, and says of when it is', async () => {
    await open();
    expect(await page(MAIL)).not.toContain('data-old');
    expect(await page(MAIL)).toContain('as of 08:30');
    await post('/service', { door: 'shut' });
    const back = await page(MAIL);
    expect(back).toContain('data-old');
    expect(back).toMatch(/<h3[^>]*>Home<\/h3>/);
    expect(back).toMatch(/<form class="anew" method="post" action="\/cards\/open"/);
    await post('/clock', { step: 'five-minutes' });
    await open();
    expect(await page(MAIL)).not.toContain('data-old');
    expect(await page(MAIL)).toContain('as of 08:35');
    await post('/cards/press', { stamp: stamp(), control: '0' });
    expect(await page(MAIL)).not.toContain('data-old');
  });

  it('is told by how its card begins, on a phone above the message too', async () => {
    const [id] = ids();
    expect(await page(`${MAIL}/${id}`)).toContain('Opening the card…');
    await open(id);
    expect(workbench.latest.lines[0]).toBe('The card says “Home: Who this is”');
    expect(await page(`${MAIL}/${id}`)).toMatch(/<div class="peek"[^>]*>.*Home: Who this is.*Open the card/s);
  });

  it('marks a message as read when its reader opens it', async () => {
    const [id] = ids();
    await open(id);
    expect(workbench.bench.tenant.world.mailboxes.get(AT.teacher)!.messages.get(id!)!.labelIds).toEqual([
      'INBOX',
    ]);
  });

  it('presses a button with what was entered, says what the add-on said, and goes back', async () => {
    await open();
    await post('/cards/press', { stamp: stamp(), control: '0', 'in.words': 'hello' });
    expect(addOn.pressed).toEqual([
      { onClick: { action: { function: 'deeper' } }, entered: { words: 'hello' } },
    ]);
    const deeper = await page(MAIL);
    expect(deeper).toMatch(/<h3[^>]*>Deeper<\/h3>/);
    expect(deeper).toContain('Said &lt;script&gt;');
    expect(workbench.latest.title).toBe('Tess Marlow pressed “Deeper”');
    await post('/cards/back', { stamp: stamp() });
    expect(await page(MAIL)).toMatch(/<h3[^>]*>Home<\/h3>/);
  });

  it('says why a press failed, and keeps the card', async () => {
    await open();
    await post('/cards/press', { stamp: stamp(), control: '1' });
    const after = await page(MAIL);
    expect(after).toContain('Not done.');
    expect(after).toContain('&lt;/script&gt;');
    expect(after).toMatch(/<h3[^>]*>Home<\/h3>/);
  });

  it('does not press what was meant for a card that has gone, nor a button that is not there', async () => {
    await open();
    const old = stamp();
    await open(ids()[0]);
    await post('/cards/press', { stamp: old, control: '0' });
    expect(await page(`${MAIL}/${ids()[0]}`)).toContain('Nothing was done');
    for (const control of ['99', '-1', 'x', '0.5']) await post('/cards/press', { stamp: stamp(), control });
    expect(addOn.pressed).toEqual([]);
  });
});

describe('time and registers', () => {
  /** Moves the clock alone, and fails after an instant. */
  function passWithoutTriggers(failsAfter = Number.POSITIVE_INFINITY): void {
    const { tenant } = workbench.bench;
    jest.spyOn(tenant, 'advanceTo').mockImplementation((instant) => {
      if (instant > failsAfter) throw new Error('the disk is full');
      tenant.world.clock.spend(Math.max(0, instant - tenant.now()));
      return [];
    });
  }

  it('brings mail that is due, runs the sweep, and tells what changed and what it cost', async () => {
    await post('/clock', { step: 'hour' });
    expect(workbench.now).toBeGreaterThanOrEqual(NOW + 3_600_000);
    const { lines, changes, cost } = workbench.latest;
    expect(lines[0]).toBe('1 message of the sample term reached the mailboxes');
    expect(lines.join('\n')).toMatch(/sweep ran 1\d times: it read \d+ new messages/);
    expect(changes.map(({ workbook, tab }) => `${workbook} ${tab}`)).toContain('incidents Contact log');
    expect(cost.units).toBeGreaterThan(0);
    expect(await page(MAIL)).toContain('my homework');
  });

  it('goes all the way to tomorrow, whatever else is pressed meanwhile, and says how far it is', async () => {
    passWithoutTriggers();
    await post('/clock', { step: 'tomorrow' });
    expect(await (await get('/passing')).json()).toMatchObject({
      words: expect.stringMatching(
        /^Time is passing: it is Tuesday 24 November 2026, \d\d:\d\d, and is to become Wednesday 25 November 2026, 07:00$/,
      ),
    });
    const meanwhile = await page(MAIL);
    expect(meanwhile).toMatch(/<button name="step" value="hour"[^>]* aria-disabled="true">/);
    expect(meanwhile).toMatch(/<progress /);
    expect(meanwhile).toContain('<noscript><meta http-equiv="refresh"');
    await Promise.all([
      post('/cards/open', { person: AT.teacher, message: '' }),
      post('/service', { door: 'shut' }),
      post('/clock', { step: 'five-minutes' }),
    ]);
    expect(await (await get('/passing')).json()).toBeNull();
    expect(workbench.bench.happenings.map(({ title }) => title)).toEqual([
      'Five minutes on: it is Wednesday 25 November 2026, 07:05',
      'The service is down',
      'Tess Marlow opened the add-on’s homepage',
      'To tomorrow, 7:00: it is Wednesday 25 November 2026, 07:00',
      'Ready',
    ]);
    expect(await page(MAIL)).not.toContain('aria-disabled');
  });

  it('says how far it came and why, when time cannot pass any further', async () => {
    passWithoutTriggers(NOW + 2 * 3_600_000);
    await workbench.advance('tomorrow');
    expect(workbench.latest.title).toBe(
      'To tomorrow, 7:00: stopped early, it is Tuesday 24 November 2026, 10:15',
    );
    expect(workbench.latest.lines).toContain(
      'It should have become Wednesday 25 November 2026, 07:00. It stopped because of “the disk is full”',
    );
    expect(workbench.passing).toBeNull();
    await post('/service', { door: 'shut' });
    expect(workbench.latest.title).toBe('The service is down');
  });

  it('shows a tab of a register with the new row marked', async () => {
    await post('/clock', { step: 'hour' });
    const tab = await page('/registers/incidents?tab=Contact+log');
    expect(tab).toContain('Zara Finch');
    expect(tab).toMatch(/<th scope="row" class="n">2 +<span class="mark">new<\/span>/);
    expect(tab).toContain('1 row below the headings, which are row 1');
    expect(tab).toMatch(/<summary>Row 2 +<span class="mark">new<\/span>: <bdi>[^<]*Zara Finch/);
    expect((await get('/registers/incidents/download')).headers.get('content-disposition')).toContain(
      'incidents.xlsx',
    );
  });

  it('shuts the service’s door for the add-on only, and opens it again', async () => {
    await post('/service', { door: 'shut' });
    expect(workbench.bench.doorShut).toBe(true);
    expect(await page('/')).toContain('Bring it up');
    const knock = () =>
      workbench.bench.tenant.run('service', 'doPost', { as: null, kind: 'webapp', event: {} });
    expect(knock().error?.message).toBe('out of order');
    await post('/clock', { step: 'five-minutes' });
    expect(workbench.latest.lines.join()).toContain('sweep ran once');
    expect(workbench.latest.lines.join()).toContain('down for the add-on only');
    await post('/service', { door: 'open' });
    expect(knock().error).toBeNull();
  });
});
