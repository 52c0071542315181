import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { WORKBOOKS, type WorkbookName } from '../../register/layout';
import { MailInputError } from '../mail/mail-file';
import { registersOf } from '../registers';
import { workbookToXlsx } from '../xlsx/write';
import { onlyFromHere } from './guard';
import { type Asked, FOLDERS, type Folder } from './mail/mailbox-view';
import { happenedPage } from './pages/happened-page';
import type { Html } from './pages/html';
import { type Frame, layout, passingInWords } from './pages/layout';
import { type MailPlace, mailPage, PANES, type Pane } from './pages/mail-page';
import { peoplePage } from './pages/people-page';
import { registersPage } from './pages/registers-page';
import { type AccountGroup, accountGroups, groupsFound } from './people';
import { dayOf, STEPS, type Step } from './times';
import type { Workbench } from './workbench';

/** What the pages load besides themselves, and its type. */
const ASSETS: Readonly<Record<string, string>> = {
  'workbench.js': 'text/javascript; charset=utf-8',
  'workbench.css': 'text/css; charset=utf-8',
  'workbench.svg': 'image/svg+xml',
};

/**
 * The workbench's pages and actions. Reading never changes anything; actions are forms, and lead back to a page.
 *
 * @param assets the folder of the bundled script and style
 */
export function workbenchApp(workbench: Workbench, assets: string): Hono {
  const app = new Hono();
  app.use(onlyFromHere);
  pages(app, workbench);
  actions(app, workbench);
  for (const [name, type] of Object.entries(ASSETS))
    app.get(`/${name}`, (c) => c.body(readFileSync(join(assets, name)), 200, { 'Content-Type': type }));
  app.notFound((c) =>
    c.html(
      messagePage(workbench, 'There is no such page', 'The message or person may be of an earlier start.'),
      404,
    ),
  );
  app.onError((error, c) => {
    tellTerminal(error);
    const why =
      error instanceof MailInputError
        ? 'A mail file of the sample has changed or gone: start afresh.'
        : 'The terminal says what it was. Starting afresh may help.';
    return c.html(messagePage(workbench, 'Something went wrong that is our fault', why), 500);
  });
  return app;
}

function tellTerminal({ message, stack }: Error): void {
  process.stderr.write(`The workbench met a fault: ${message}\n`);
  if (process.env.SAFE_CHANNELS_DEBUG) process.stderr.write(`${stack}\n`);
}

function pages(app: Hono, workbench: Workbench): void {
  const send = (c: Context, frame: Omit<Frame, 'workbench' | 'path'>, main: Html | null) => {
    if (main === null) return c.notFound();
    const { pathname, search } = new URL(c.req.url);
    return c.html(layout({ ...frame, workbench, path: pathname + search }, main));
  };
  const person = () => workbench.shown?.person ?? null;

  app.get('/', (c) => {
    const search = searchOf(c);
    const groups = accountsFound(workbench, search);
    const found = groups.flatMap(({ accounts }) => accounts);
    // A name that only one goes by leads straight to that mailbox.
    if (search !== '' && found.length === 1)
      return c.redirect(`/mail/${encodeURIComponent(found[0]!.address)}`);
    const frame = { title: 'Who are you?', section: 'mail', person: null } as const;
    return send(c, frame, peoplePage(workbench.bench.school.name, groups, search));
  });
  // How far the clock is, for a page that waits for it.
  app.get('/passing', (c) => c.json(passingInWords(workbench)));
  app.get('/mail/:person/:message?', (c) => {
    const place = mailPlace(workbench, c);
    if (place === null) return c.notFound();
    const frame = { title: `Mail of ${place.name}`, section: 'mail', person: place.mailbox.address } as const;
    return send(c, frame, mailPage(workbench, place));
  });
  app.get('/registers', (c) => c.redirect('/registers/incidents'));
  app.get('/registers/:name', (c) => {
    const name = workbookName(c.req.param('name'));
    const place = name && { name, tab: c.req.query('tab'), page: whole(c.req.query('page')) };
    const { latest } = workbench;
    return send(
      c,
      { title: 'Registers', section: 'registers', person: person() },
      place && registersPage(registersOf(workbench.bench.tenant), place, latest.changes),
    );
  });
  app.get('/registers/:name/download', async (c) => {
    const name = workbookName(c.req.param('name'));
    if (name === null) return c.notFound();
    const bytes = await workbookToXlsx(registersOf(workbench.bench.tenant)[name]);
    return c.body(Buffer.from(bytes), 200, {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${name}.xlsx"`,
    });
  });
  app.get('/happened', (c) =>
    send(c, { title: 'What happened', section: 'happened', person: person() }, happenedPage(workbench)),
  );
}

function actions(app: Hono, workbench: Workbench): void {
  app.post('/cards/open', async (c) => {
    const field = await fields(c);
    const [person, message] = [field('person')[0] ?? '', field('message')[0] || null];
    const mailbox = workbench.bench.tenant.world.mailboxes.get(person);
    if (!mailbox || (message !== null && !mailbox.messages.has(message))) return c.notFound();
    await workbench.openCard(person, message);
    return back(c, field);
  });
  app.post('/cards/press', async (c) => {
    const field = await fields(c);
    await workbench.press(Number(field('stamp')[0]), Number(field('control')[0] ?? -1), field);
    return back(c, field);
  });
  app.post('/cards/back', async (c) => {
    const field = await fields(c);
    await workbench.back(Number(field('stamp')[0]));
    return back(c, field);
  });
  app.post('/clock', async (c) => {
    const field = await fields(c);
    const step = field('step')[0] ?? '';
    if (!Object.hasOwn(STEPS, step)) return c.notFound();
    const long = workbench.isLong(step as Step);
    const passed = workbench.advance(step as Step);
    if (long) passed.catch(tellTerminal);
    else await passed;
    return back(c, field);
  });
  app.post('/service', async (c) => {
    const field = await fields(c);
    await workbench.setDoor(field('door')[0] === 'open');
    return back(c, field);
  });
  app.post('/afresh', async (c) => {
    await workbench.afresh();
    return c.redirect('/', 303);
  });
}

/** All values of a field of the form that was sent. */
async function fields(c: Context): Promise<(name: string) => string[]> {
  const form = await c.req.formData();
  return (name) => form.getAll(name).filter((value): value is string => typeof value === 'string');
}

/** Back to the page that the action came from: a path of ours and nothing else. */
function back(c: Context, field: (name: string) => readonly string[]) {
  const path = field('return')[0] ?? '';
  return c.redirect(/^\/(?![/\\])[\x21-\x7e]*$/.test(path) ? path : '/', 303);
}

function mailPlace({ bench, now, zone }: Workbench, c: Context): MailPlace | null {
  const address = c.req.param('person') ?? '';
  const mailbox = bench.tenant.world.mailboxes.get(address);
  if (!mailbox) return null;
  const id = c.req.param('message');
  const message = id === undefined ? null : (mailbox.messages.get(id) ?? undefined);
  if (message === undefined) return null;
  const only = new Map([[address, mailbox]]);
  const account = accountGroups(only, bench.people, dayOf(now, zone))[0]?.accounts[0];
  const pane = c.req.query('pane');
  return {
    mailbox,
    name: account?.name ?? address,
    roles: account?.roles ?? '',
    asked: askedOf(c),
    message,
    pane: PANES.includes(pane as Pane) ? (pane as Pane) : message === null ? 'list' : 'message',
  };
}

function askedOf(c: Context): Asked {
  const folder = c.req.query('folder');
  return {
    folder: FOLDERS.includes(folder as Folder) ? (folder as Folder) : 'inbox',
    search: searchOf(c),
    page: whole(c.req.query('page')),
  };
}

function searchOf(c: Context): string {
  return (c.req.query('q') ?? '').trim().slice(0, 200);
}

function accountsFound({ bench, now, zone }: Workbench, search: string): AccountGroup[] {
  return groupsFound(accountGroups(bench.tenant.world.mailboxes, bench.people, dayOf(now, zone)), search);
}

function whole(text: string | undefined): number {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Math.max(1, Number(text)) : 1;
}

function workbookName(name: string): WorkbookName | null {
  return WORKBOOKS.find((known) => known === name) ?? null;
}

function messagePage(workbench: Workbench, title: string, words: string): ReturnType<typeof layout> {
  const main = html`<main id="main" class="page" data-part="main">
    <h1 tabindex="-1" data-heading>${title}</h1><p>${words}</p><p><a href="/">To the start</a></p>
  </main>`;
  return layout({ title, section: 'mail', path: '/', person: null, workbench }, main);
}
