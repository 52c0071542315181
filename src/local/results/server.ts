import { existsSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { WORKBOOKS, type WorkbookName } from '../../register/layout';
import type { AuditResult } from '../audit';
import type { Workbook } from '../emulator/rest/workbook';
import { InputError } from '../input-error';
import { overview } from './overview';
import { page } from './page';
import { registerPage } from './register-page';

const FILE_NAMES = ['findings.ndjson', 'summary.json', ...WORKBOOKS.map((name) => `${name}.xlsx`)];

/** What the pages show. */
export interface Results {
  school: string;
  audit: AuditResult;
  registers: Record<WorkbookName, Workbook>;
  /** Where the files are that can be taken away. */
  folder: string;
}

/** The pages of an audit's results. */
export function resultPages(results: Results): Hono {
  const app = new Hono();
  app.notFound((c) =>
    c.html(page('There is no such page', html`<p>Go to <a href="/">what was found</a>.</p>`), 404),
  );
  app.get('/', (c) => c.html(overview(results.school, results.audit)));
  app.get('/register/:name', (c) => {
    const name = c.req.param('name') as WorkbookName;
    const register = WORKBOOKS.includes(name)
      ? registerPage(name, results.registers[name], c.req.query('tab'))
      : null;
    return register === null ? c.notFound() : c.html(register);
  });
  app.get('/files/:file', (c) => {
    const file = c.req.param('file');
    const path = join(results.folder, file);
    if (!FILE_NAMES.includes(file) || !existsSync(path)) return c.notFound();
    return c.body(readFileSync(path), 200, {
      'Content-Type': 'application/octet-stream',
    });
  });
  return app;
}

/**
 * Serves pages to this computer only.
 *
 * @returns the address, when it is ready
 * @throws InputError when the port is taken
 */
export async function serveHere(app: Hono, port: number): Promise<string> {
  await refuseTakenPort(port);
  return new Promise((resolve) => {
    serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (info: AddressInfo) => {
      resolve(`http://localhost:${info.port}/`);
    });
  });
}

/** Asked before the long work begins, too, so that nobody waits for nothing. @throws InputError */
export async function refuseTakenPort(port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE' ? 'another program uses it' : `this computer refuses it (${error.code})`;
      reject(
        new InputError([
          `port ${port}: ${why}; try "npm start -- --port ${port === 65_535 ? port - 1 : port + 1}"`,
        ]),
      );
    });
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}
