import { existsSync } from 'node:fs';
import { join } from 'node:path';
import open from 'open';
import { InputError } from '../input-error';
import { freshBench, savedBench } from '../workbench/bench';
import { refuseTakenPort, serveHere } from '../workbench/serve';
import { workbenchApp } from '../workbench/server';
import { Workbench } from '../workbench/workbench';

const PORT = 8420;

/** Beside the built commands; the workbench keeps everything in `build/workbench`. */
const BUILD = process.env.SAFE_CHANNELS_BUILD ?? join(import.meta.dirname, '..');

/**
 * `npm start`: opens the workbench in the browser, where it was left or, the first time, on the sample school made
 * anew. Runs until it is stopped with Ctrl+C.
 *
 * @throws InputError when the port is no port or taken
 */
export async function runStart(portText: string | undefined): Promise<void> {
  const port = portText === undefined ? PORT : Number(/^\d+$/.test(portText) ? portText : Number.NaN);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new InputError([`--port: "${portText}" is not a port, a number from 1 to 65535`]);
  }
  await refuseTakenPort(port);
  const folder = join(BUILD, 'workbench');
  const saved = savedBench(folder);
  if (saved === null && existsSync(folder)) {
    process.stderr.write('What was left from the last time cannot be opened any more: starting afresh\n');
  }
  const bench = saved ?? freshBench(folder);
  const url = await serveHere(
    workbenchApp(new Workbench(bench, folder, ({ tenant }) => tenant), join(BUILD, 'local')),
    port,
  );
  process.stdout.write(`The workbench: ${url}\nStop with Ctrl+C; it goes on where you left it.\n`);
  if (process.stdout.isTTY && !process.env.CI) await open(url).catch(() => undefined);
}
