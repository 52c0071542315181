/// <reference lib="dom" />
/// <reference lib="dom" />
import type { Page } from 'playwright-core';

/** Accounts of the sample school. */
export const WHO = {
  teacher: 'j.pemberton@uplandprimary.example',
  dsl: 'd.oseibonsu@uplandprimary.example',
  governor: 'Yasmin Chaudhry-Bell',
} as const;

export const TEACHER_NAME = 'Joshua Pemberton';

/** Pupils of the teacher's class who have written to him, a message each. */
export const PUPILS = {
  poem: 'Jayden Costigan',
  whileDown: 'Hafsa Rafiq',
  whileDownToo: 'Mohammed Hussain',
  byKeyboard: 'Oscar Thistlewood',
  looking: 'Harley Preece',
} as const;

export const card = (page: Page) => page.getByRole('complementary', { name: 'Safe Channels, the add-on' });

export const press = (page: Page, name: string) =>
  card(page).getByRole('button', { name, exact: true }).click();

/** Opens a pupil's newest message in the teacher's mailbox; its card opens by itself. */
export async function openMessageOf(page: Page, pupil: string): Promise<void> {
  await page.goto(`/mail/${WHO.teacher}?q=${encodeURIComponent(pupil)}`);
  await card(page).locator('form.card-form').waitFor();
  await page.locator('.list .line').first().click();
  await card(page).getByText('A pupil, from a school account.').waitFor();
}

/** Opens a mailbox; the add-on's homepage opens by itself. */
export async function openHome(page: Page, address: string): Promise<void> {
  await page.goto(`/mail/${address}`);
  await card(page).getByText('Who may write to whom').waitFor();
}

/** @returns the number on the receipt that the card shows */
export async function numberOfReceipt(page: Page): Promise<string> {
  const words = await card(page).getByText('Your report has arrived. Its number is').textContent();
  return /I-\d{4,}/.exec(words!)![0];
}

/** The cells of each incident in the register, by heading. */
export async function incidents(page: Page): Promise<Record<string, string>[]> {
  await page.goto('/registers/incidents?tab=Incidents');
  return page.locator('main table').evaluate((table: HTMLTableElement) => {
    const words = (row: HTMLTableRowElement) => [...row.cells].map((cell) => cell.textContent!.trim());
    const [headings, ...rows] = [...table.rows].map(words);
    return rows.map((cells) => Object.fromEntries(cells.map((cell, i) => [headings![i]!, cell])));
  });
}

/** A kind of page, and how to get there from any other. */
export interface Visit {
  name: string;
  go(page: Page): Promise<void>;
}

/** Opens the card as a phone shows it: alone. */
async function openCardOf(page: Page, address: string): Promise<void> {
  await page.goto(`/mail/${address}?pane=card`);
  await card(page).locator('form.card-form').waitFor();
}

async function openMessage(page: Page, pane: 'message' | 'card'): Promise<void> {
  await page.goto(`/mail/${WHO.teacher}?q=${encodeURIComponent(PUPILS.looking)}`);
  const path = await page.locator('.list .line').first().getAttribute('href');
  await page.goto(pane === 'card' ? `${path}&pane=card` : path!);
  // Where a phone shows the message alone, its card is there and hidden.
  await page.locator('.card', { hasText: 'A pupil, from a school account.' }).waitFor({ state: 'attached' });
}

/** One of each kind of page and card. */
export const VISITS: readonly Visit[] = [
  { name: 'the choice of a person', go: async (page) => void (await page.goto('/')) },
  { name: 'a mailbox', go: async (page) => void (await page.goto(`/mail/${WHO.teacher}`)) },
  { name: 'the homepage of a teacher', go: (page) => openCardOf(page, WHO.teacher) },
  { name: 'the homepage of a DSL', go: (page) => openCardOf(page, WHO.dsl) },
  {
    name: 'the homepage of a governor',
    async go(page) {
      await page.goto('/');
      const path = await page.getByRole('link', { name: WHO.governor }).getAttribute('href');
      await page.goto(`${path}?pane=card`);
      await card(page).getByText('This is a governor’s account.').waitFor();
    },
  },
  { name: 'a message', go: (page) => openMessage(page, 'message') },
  { name: 'the card of a message', go: (page) => openMessage(page, 'card') },
  {
    name: 'the form of a report',
    async go(page) {
      await openMessage(page, 'card');
      await press(page, 'Report');
      await card(page).getByText('Report to the school').waitFor();
    },
  },
  { name: 'a register', go: async (page) => void (await page.goto('/registers/incidents?tab=Incidents')) },
  { name: 'a dashboard', go: async (page) => void (await page.goto('/registers/system')) },
  { name: 'what happened', go: async (page) => void (await page.goto('/happened')) },
  { name: 'a page that is not there', go: async (page) => void (await page.goto('/nowhere')) },
];
