import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from './chromium';
import { startWorkbench } from './started-workbench';
import { card, openHome, openMessageOf, PUPILS, press, VISITS, WHO } from './visits';

const WIDE = { width: 1280, height: 800 };
/** Small enough that the README's picture stays below 150 KB. */
const README = { width: 1160, height: 590 };
const PHONE = { width: 390, height: 844 };

/**
 * Writes a picture of each kind of page, light and dark, wide and on a phone, of a report's way, and the README's one.
 *
 * @param root the project's folder, in which `npm run build` has been run
 * @param folder where the pictures go; made if it is not there
 * @param readme the file of the README's picture
 * @returns how many pictures there are in the folder
 */
export async function writeScreenshots(root: string, folder: string, readme: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const browser = await openBrowser(root);
  try {
    const workbench = await startWorkbench(root);
    try {
      const page = await browser.newPage({ baseURL: workbench.url, viewport: README });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openMessageOf(page, PUPILS.poem);
      // The mailbox whole again, beside the opened message.
      await page.goto(new URL(page.url()).pathname);
      await card(page).getByText('A pupil, from a school account.').waitFor();
      await page.screenshot({ path: readme });
      await page.setViewportSize(WIDE);
      let count = 0;
      const shoot = async (name: string) => {
        await page.screenshot({ path: join(folder, `${name}.png`) });
        count++;
      };
      await theWayOfAReport(page, shoot);
      for (const { name, go } of VISITS) {
        for (const [size, viewport] of Object.entries({ wide: WIDE, phone: PHONE })) {
          await page.setViewportSize(viewport);
          await go(page);
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            await shoot(`${name.replace(/ /g, '-')}, ${size}, ${colorScheme}`.replace(/, /g, '.'));
          }
        }
      }
      return count;
    } finally {
      await workbench.stop();
    }
  } finally {
    await browser.close();
  }
}

async function theWayOfAReport(page: Page, shoot: (name: string) => Promise<void>): Promise<void> {
  await openMessageOf(page, PUPILS.poem);
  await press(page, 'Report');
  await press(page, 'Send');
  await card(page).getByText('Its number is').waitFor();
  await shoot('report-1.receipt');
  await page.goto('/registers/incidents?tab=Incidents');
  await shoot('report-2.register');
  await openHome(page, WHO.dsl);
  await card(page).getByRole('checkbox').last().check();
  await press(page, 'Acknowledge those chosen');
  await card(page).getByRole('heading', { name: 'Taken on' }).waitFor();
  await shoot('report-3.acknowledged');
  await openMessageOf(page, PUPILS.whileDown);
  await page.getByRole('button', { name: 'Take it down' }).click();
  await page.getByRole('button', { name: 'Bring it up' }).waitFor();
  await press(page, 'Report');
  await press(page, 'Send');
  await card(page).getByText('Saved on your side, not yet sent').first().waitFor();
  await shoot('report-4.service-down');
  await page.getByRole('button', { name: 'Bring it up' }).click();
  await page.getByRole('button', { name: 'Take it down' }).waitFor();
}
