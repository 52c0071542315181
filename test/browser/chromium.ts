import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where a browser that Playwright can drive is commonly installed. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The package is an ES module only, which Jest cannot load: a Node of its own does. */
const ASK = `import chromium from '@sparticuz/chromium'; process.stdout.write(await chromium.executablePath());`;

/**
 * Opens the browser that came with `npm ci`, or, where that one does not run (it is made for Linux), an installed one.
 *
 * @param root the project's folder
 * @throws Error when there is no browser at all
 */
export async function openBrowser(root: string): Promise<Browser> {
  const faults: string[] = [];
  for (const find of [() => packaged(root), ...INSTALLED.filter(existsSync).map((path) => () => path)]) {
    try {
      return await chromium.launch({ executablePath: find(), args: ['--no-sandbox', '--lang=en-GB'] });
    } catch (error) {
      faults.push((error as Error).message.split('\n', 1)[0]!);
    }
  }
  throw new Error(
    `No browser runs here: the one that comes with npm ci does not start on this computer, and no Chrome, Chromium or Edge is installed (${faults.join('; ')})`,
  );
}

function packaged(root: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '-e', ASK], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
