// npm run screenshots [-- FOLDER]: pictures of the workbench into a folder (build/local/screenshots when none is given),
// and the README's into docs/workbench.png. The driver is the browser tests' own.
import { rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = resolve(process.argv[2] ?? join(root, 'build/local/screenshots'));
// Within the project, so that its packages are found.
const driver = join(root, 'build/local/screenshots.mjs');

await build({
  absWorkingDir: root,
  entryPoints: ['test/browser/screenshots.ts'],
  outfile: driver,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
try {
  const { writeScreenshots } = await import(pathToFileURL(driver).href);
  const count = await writeScreenshots(root, folder, join(root, 'docs/workbench.png'));
  process.stdout.write(`${count} pictures in ${folder}, and docs/workbench.png\n`);
} finally {
  await rm(driver, { force: true });
}
