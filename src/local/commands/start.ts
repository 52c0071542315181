import { join } from 'node:path';
import open from 'open';
import { InputError } from '../input-error';
import { registersOf } from '../registers';
import { refuseTakenPort, resultPages, serveHere } from '../results/server';
import { writeSample } from '../sample/write-sample';
import { runAudit } from './audit';

const PORT = 8420;

/** Beside the built commands: `build/sample` and `build/out`, both made anew. */
const BUILD = process.env.SAFE_CHANNELS_BUILD ?? join(import.meta.dirname, '..');

/**
 * `npm start`: makes the sample school, reads its term of mail with the service's bundle, and opens the results in the
 * browser until it is stopped with Ctrl+C.
 *
 * @throws InputError when the port is no port or taken
 */
export async function runStart(portText: string | undefined): Promise<void> {
  const port = portText === undefined ? PORT : Number(/^\d+$/.test(portText) ? portText : Number.NaN);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new InputError([`--port: "${portText}" is not a port, a number from 1 to 65535`]);
  }
  await refuseTakenPort(port);
  const sample = writeSample(join(BUILD, 'sample'));
  const folder = join(BUILD, 'out');
  const { school, ...audit } = await runAudit({ school: sample.school, mail: sample.mail, out: folder });
  const registers = registersOf(school.tenant);
  const url = await serveHere(resultPages({ school: school.name, audit, registers, folder }), port);
  process.stdout.write(`The sample school's results: ${url}\nStop with Ctrl+C.\n`);
  if (process.stdout.isTTY && !process.env.CI) await open(url).catch(() => undefined);
}
