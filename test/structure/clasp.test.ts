import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, SCRIPTS } from './project';

const clasp = join(ROOT, 'node_modules', '.bin', 'clasp');

/** What `clasp push` would push, as `clasp status` tells it without a Google account. */
function filesToPush(...options: string[]): Promise<{ filesToPush: string[]; untrackedFiles: string[] }> {
  return new Promise((resolve, reject) => {
    const shell = process.platform === 'win32';
    execFile(clasp, [...options, 'status', '--json'], { cwd: ROOT, shell }, (error, out) => {
      if (error) reject(error);
      else resolve(JSON.parse(out));
    });
  });
}

test('clasp pushes the bundle and the manifest of each script, and nothing else', async () => {
  const status = await Promise.all([filesToPush(), filesToPush('-P', '.clasp-service.json')]);
  SCRIPTS.forEach((script, i) => {
    expect(status[i]?.filesToPush.sort()).toEqual([
      `build/${script}/Code.js`,
      `build/${script}/appsscript.json`,
    ]);
    expect(status[i]?.untrackedFiles).toEqual([]);
  });
}, 30_000);
