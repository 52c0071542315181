import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The workbench as `npm start` runs it, on a sample school of its own. */
export interface StartedWorkbench {
  /** `http://localhost:12345`, without a slash at its end. */
  url: string;
  /** Ends it and deletes all that it kept. */
  stop(): Promise<void>;
}

/**
 * Starts the built workbench on a free port with its state in a fresh folder.
 *
 * @param root the project's folder, in which `npm run build` has been run
 * @throws Error with what it printed when it ends before it serves
 */
export async function startWorkbench(root: string): Promise<StartedWorkbench> {
  const folder = mkdtempSync(join(tmpdir(), 'safe-channels-browser-'));
  // The state is kept beside the bundles. They are copied, so that a build meanwhile does not change them under us.
  for (const bundle of ['local', 'addon', 'service'])
    cpSync(join(root, 'build', bundle), join(folder, bundle), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const port = await freePort();
  const child = spawn(process.execPath, [join(folder, 'local/cli.mjs'), 'start', '--port', `${port}`], {
    env: { ...process.env, CI: '1', SAFE_CHANNELS_BUILD: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let printed = '';
  const url = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /The workbench: (http:\S+)\//.exec(printed);
      if (found) resolve(found[1]!);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('close', () => reject(new Error(`The workbench did not start: ${printed}`)));
  });
  const stop = async () => {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { url: await url, stop };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
