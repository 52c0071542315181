import { type AddressInfo, createServer } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { InputError } from '../input-error';

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
