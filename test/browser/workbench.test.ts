/// <reference lib="dom" />
/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type AxeCore from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser } from './chromium';
import { type StartedWorkbench, startWorkbench } from './started-workbench';
import {
  card,
  incidents,
  numberOfReceipt,
  openHome,
  openMessageOf,
  PUPILS,
  press,
  TEACHER_NAME,
  VISITS,
  WHO,
} from './visits';

jest.setTimeout(60_000);

/** A busy computer may need so long until a day has passed in the workbench, milliseconds. */
const A_DAY = 150_000;

const ROOT = join(__dirname, '../..');

let workbench: StartedWorkbench | undefined;
let browser: Browser | undefined;
let page: Page;
let faults: string[];

beforeAll(async () => {
  browser = await openBrowser(ROOT);
  workbench = await startWorkbench(ROOT);
});

afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

beforeEach(async () => {
  const { url } = workbench!;
  page = await browser!.newPage({ baseURL: url, viewport: { width: 1366, height: 850 } });
  page.setDefaultTimeout(15_000);
  faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`)) faults.push(`asked ${request.url()}`);
  });
  page.on('console', (said) => {
    if (said.text().includes('Content Security Policy')) faults.push(said.text());
  });
});

/** Whatever a page did, no script failed and nothing was asked of any other computer. */
afterEach(async () => {
  await page.context().close();
  expect(faults).toEqual([]);
});

const numbersOf = async (pupil: string) =>
  (await incidents(page))
    .filter((row) => row['Child or person'] === pupil && row.What === 'A child made contact')
    .map((row) => row.Number!);

describe('a report in the workbench', () => {
  it('goes from the opened message to a receipt, into the register, and is acknowledged by the DSL', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: TEACHER_NAME }).click();
    await card(page).getByText('Who may write to whom').waitFor();
    await page.getByRole('link', { name: PUPILS.poem }).filter({ hasText: 'poem' }).click();
    await card(page).getByText('A pupil, from a school account.').waitFor();
    await press(page, 'Report');
    await card(page).getByLabel('In your own words').fill('It is not about school.');
    await press(page, 'Send');
    const number = await numberOfReceipt(page);

    const row = async () => (await incidents(page)).find((line) => line.Number === number);
    expect(await row()).toMatchObject({
      Status: 'new',
      'Child or person': PUPILS.poem,
      'In whose mailbox': WHO.teacher,
      'Why it is here': expect.stringContaining(`reported by ${TEACHER_NAME}`),
      Original: expect.stringMatching(/^https:/),
      'Acknowledged by': '',
    });

    await openHome(page, WHO.dsl);
    await card(page).getByRole('checkbox', { name: number }).check();
    await press(page, 'Acknowledge those chosen');
    await card(page).getByRole('heading', { name: 'Taken on' }).waitFor();
    expect(await card(page).getByRole('checkbox', { name: number }).count()).toBe(0);
    expect(await row()).toMatchObject({
      Status: 'acknowledged',
      'Acknowledged by': expect.stringContaining('Osei-Bonsu'),
    });

    await openHome(page, WHO.teacher);
    await press(page, 'See how they stand');
    await card(page).getByText('Read and taken on').waitFor();
  });

  it('can be sent with the keyboard alone, and what has the focus is always to be seen', async () => {
    await page.goto('/');
    await tabTo(page.getByRole('link', { name: TEACHER_NAME }));
    await page.keyboard.press('Enter');
    await card(page).getByText('Who may write to whom').waitFor();
    await tabTo(page.getByRole('link', { name: PUPILS.byKeyboard }).first());
    await page.keyboard.press('Enter');
    await card(page).getByText('A pupil, from a school account.').waitFor();
    await tabTo(card(page).getByRole('button', { name: 'Report', exact: true }));
    await page.keyboard.press('Enter');
    const kinds = card(page).getByRole('radio');
    await kinds.first().waitFor();
    await tabTo(kinds.first());
    await page.keyboard.press('ArrowDown');
    expect(await kinds.nth(1).isChecked()).toBe(true);
    await page.keyboard.press('ArrowUp');
    await tabTo(card(page).getByLabel('In your own words'));
    await page.keyboard.type('He asks whether I am on a game.');
    await tabTo(card(page).getByRole('button', { name: 'Send', exact: true }));
    await page.keyboard.press('Enter');
    const number = await numberOfReceipt(page);
    expect(await numbersOf(PUPILS.byKeyboard)).toEqual([number]);
  });
});

describe('a report while the service is down', () => {
  /** The teacher reports, and the card tells him how it stands. */
  async function reportWhileDown(pupil: string): Promise<void> {
    await openMessageOf(page, pupil);
    await page.getByRole('button', { name: 'Take it down' }).click();
    await page.getByText('The service is down', { exact: true }).first().waitFor();
    await press(page, 'Report');
    await press(page, 'Send');
    await card(page).getByText('Saved on your side, not yet sent').first().waitFor();
    await card(page).getByText('has not been sent. The school does not know of it yet.').waitFor();
    await card(page).getByText('Until it is sent, tell a DSL in person.').waitFor();
    expect(await card(page).getByText('Its number is').count()).toBe(0);
    expect(await numbersOf(pupil)).toEqual([]);
  }

  async function bringUp(): Promise<void> {
    await page.getByRole('button', { name: 'Bring it up' }).click();
    await page.getByRole('button', { name: 'Take it down' }).waitFor();
  }

  afterEach(async () => {
    await page.goto('/');
    if (await page.getByRole('button', { name: 'Bring it up' }).isVisible()) await bringUp();
  });

  it('is saved, said truthfully, and sent by the next card once the service is up', async () => {
    await reportWhileDown(PUPILS.whileDown);
    await openHome(page, WHO.teacher);
    await card(page).getByText('has not been sent. The school does not know of it yet.').waitFor();
    await bringUp();
    // A card tries again only after two minutes, so that no card is slow for long.
    await page.getByRole('button', { name: 'Five minutes on' }).click();
    await page.locator('.strip').getByText('Five minutes on: it is').waitFor();
    await openMessageOf(page, PUPILS.whileDown);
    await card(page).getByText('You reported this').waitFor();
    expect(await numbersOf(PUPILS.whileDown)).toHaveLength(1);
  });

  it('is sent within the hour by the trigger, though nobody opens a card; the home page then says so', async () => {
    await reportWhileDown(PUPILS.whileDownToo);
    await openHome(page, WHO.teacher);
    await card(page).getByText('has not been sent. The school does not know of it yet.').waitFor();
    await bringUp();
    expect(await numbersOf(PUPILS.whileDownToo)).toEqual([]);
    await page.getByRole('button', { name: 'One hour on' }).click();
    await page.locator('.strip').getByText('One hour on: it is').waitFor();
    const [number] = await numbersOf(PUPILS.whileDownToo);
    await page.getByRole('navigation', { name: 'Workbench' }).getByRole('link', { name: 'Mail' }).click();
    await card(page).getByText(`${number}, 24 November 2026`).waitFor();
    expect(await card(page).getByText('has not been sent').count()).toBe(0);

    await openMessageOf(page, PUPILS.whileDownToo);
    await card(page).getByText('It does not follow by itself').waitFor();
    await press(page, 'Keep the original');
    await card(page).getByText('The original is kept with the report.').waitFor();
  });
});

describe('what is pressed while something is at work', () => {
  it('is done when the card has opened', async () => {
    await openHome(page, WHO.dsl);
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/cards/open', async (route) => {
      await held;
      await route.continue();
    });
    await page.locator('.list .line').first().click();
    await card(page).getByText('Opening the card…').waitFor();
    expect(await card(page).getAttribute('aria-busy')).toBe('true');
    await page.getByRole('link', { name: 'Registers', exact: true }).click();
    await page.getByText('One moment: this is done next.').waitFor();
    letGo();
    await page.getByRole('heading', { name: 'Registers', level: 1 }).waitFor();
  });

  it('does not cut short the way to tomorrow, which shows how far it is', async () => {
    await page.goto(`/mail/${WHO.teacher}`);
    await card(page).locator('form.card-form').waitFor();
    const from = await page.locator('.now .long').textContent();
    await page.getByRole('button', { name: 'To tomorrow, 7:00' }).click();
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('button', { name: 'Five minutes on' }).click({ force: true });
    await page.getByText('Wait until the clock has got there.').waitFor();
    await page.goto('/registers/system?tab=Runs');
    await page.getByRole('progressbar').waitFor();
    await page.locator('.now .long', { hasNotText: from! }).waitFor();
    await page
      .locator('.strip')
      .getByText(/^To tomorrow, 7:00: it is \w+ \d+ November 2026, 07:00$/)
      .waitFor({ timeout: A_DAY });
    expect(await page.locator('.now .long').textContent()).toMatch(/, 07:00$/);
    expect(
      await page.getByRole('button', { name: 'Five minutes on' }).getAttribute('aria-disabled'),
    ).toBeNull();
  }, 180_000);

  it('leaves a form that is half filled in as it is, when the clock moves on', async () => {
    await openMessageOf(page, PUPILS.looking);
    await press(page, 'Report');
    const words = card(page).getByLabel('In your own words');
    await words.fill('He asked twice.');
    await page.getByRole('button', { name: 'Five minutes on' }).click();
    await page.locator('.strip').getByText('Five minutes on: it is').waitFor();
    expect(await words.inputValue()).toBe('He asked twice.');
  });
});

describe('on a phone', () => {
  beforeEach(() => page.setViewportSize({ width: 390, height: 844 }));

  it('a message says above it how its card begins, and leads to it', async () => {
    await page.goto(`/mail/${WHO.teacher}?q=${encodeURIComponent(PUPILS.looking)}`);
    await page.locator('.list .line').first().click();
    await page.locator('.peek').getByText('A pupil, from a school account.').waitFor();
    await page.getByRole('link', { name: 'Open the card' }).click();
    await card(page).getByText('A pupil, from a school account.').waitFor();
  });

  it('a row of a register opens as a list of its fields', async () => {
    await page.goto('/registers/incidents?tab=Incidents');
    const row = page.locator('.row-list details').first();
    await row.locator('summary').click();
    await row.locator('dt', { hasText: 'In whose mailbox' }).waitFor();
    expect(await page.locator('.sheet').isVisible()).toBe(false);
  });
});

describe('the choice of a person', () => {
  it('takes one to a mailbox by a part of the name and the keyboard', async () => {
    await page.goto('/');
    await tabTo(page.getByLabel('Find by name, role or class'));
    await page.keyboard.type('pemb');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/mail/${encodeURIComponent(WHO.teacher)}`);
    await card(page).getByText('Who may write to whom').waitFor();
  });
});

describe('every kind of page', () => {
  const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

  it.each(VISITS)(
    'has no serious problem for people with disabilities, light or dark: $name',
    async ({ go }) => {
      await page.addInitScript({ content: AXE });
      await go(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect({ colorScheme, problems: await seriousProblems() }).toEqual({ colorScheme, problems: [] });
      }
    },
  );

  it.each(VISITS)('has one scroll bar at most, on a laptop: $name', async ({ go }) => {
    for (const width of [1366, 1000]) {
      await page.setViewportSize({ width, height: 900 });
      await go(page);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(900);
    }
  });

  it.each(VISITS)('fits a phone of 390 pixels without scrolling sideways: $name', async ({ go }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await go(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

/** Presses Tab until the element has the focus; each one on the way must show that it has it. */
async function tabTo(wanted: Locator): Promise<void> {
  const most = 200;
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press('Tab');
    const { ring, text } = await page.evaluate(() => {
      const focused = document.activeElement!;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      const ring = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
      return { ring, text: focused.outerHTML.slice(0, 120) };
    });
    if (!ring) throw new Error(`nothing shows that this has the focus: ${text}`);
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`pressing Tab ${most} times does not reach ${wanted}`);
}

/** What axe-core calls serious or critical: the rule, and where. */
function seriousProblems(): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof AxeCore };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}
