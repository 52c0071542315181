import { html } from 'hono/html';
import {
  type Column,
  INDEX_TAB,
  LOG_TAB,
  type Reader,
  type Tab,
  WORKBOOKS,
  type WorkbookName,
} from '../../../register/layout';
import { LAYOUTS } from '../../../register/workbooks';
import { sheetNamed, values, type Workbook } from '../../emulator/rest/workbook';
import { changeInWords, registerTitle, type TabChange } from '../changes';
import type { Html } from './html';

/** Serial numbers hold local time already, so nothing is to be shifted. */
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

/** Rows on one page; the whole is in the file. */
const MOST_ROWS = 200;

const READERS: Record<Reader, string> = {
  dsl: 'DSL',
  'deputy-dsl': 'deputy DSLs',
  headteacher: 'Headteacher',
  chair: 'chair of governors',
  slt: 'SLT',
  it: 'IT admin',
  office: 'office',
  'data-manager': 'data manager',
};

/** What a page of a register shows; `page` counts from 1, the newest rows. */
export interface RegisterPlace {
  name: WorkbookName;
  /** A tab's title; undefined: the first that has rows. */
  tab: string | undefined;
  page: number;
}

/**
 * One tab of a register as a sheet, its newest rows first.
 *
 * @param changes what the latest action changed: those rows are marked
 * @returns null when there is no such tab for people to see
 */
export function registersPage(
  registers: Record<WorkbookName, Workbook>,
  { name, tab: title, page }: RegisterPlace,
  changes: readonly TabChange[],
): Html | null {
  const { tabs, readers } = LAYOUTS[name];
  const seen = tabs.filter((tab) => tab.title !== INDEX_TAB);
  const tab =
    title === undefined
      ? (seen.find(hasRows(registers[name])) ?? seen[0])
      : seen.find((candidate) => candidate.title === title);
  if (!tab) return null;
  const changed = (workbook: string, of?: string) =>
    changes.some((change) => change.workbook === workbook && (of === undefined || change.tab === of));
  const mark = html` <span class="mark">changed</span>`;
  return html`<main id="main" class="page registers" data-part="main">
    <h1 tabindex="-1" data-heading>Registers</h1>
    <nav class="folders choices" aria-label="Registers">${WORKBOOKS.map(
      (each) =>
        html`<a href="/registers/${each}" ${each === name ? html`aria-current="page"` : ''}>${registerTitle(each)}${changed(each) ? mark : ''}</a>`,
    )}</nav>
    <p class="quietly">${readers.length === 0 ? 'Nobody but the role account opens this workbook.' : `Who may open this workbook: ${readers.map((reader) => READERS[reader]).join(', ')}.`}
      <a href="/registers/${name}/download" download>Take it away as ${name}.xlsx</a></p>
    <nav class="tabs choices" aria-label="Tabs of the workbook">${seen.map(
      (each) =>
        html`<a href="${pathOf(name, each.title)}" ${each === tab ? html`aria-current="page"` : ''}>${each.title}${changed(name, each.title) ? mark : ''}</a>`,
    )}</nav>
    ${sheetPart(
      name,
      tab,
      registers[name],
      page,
      changes.find((change) => change.workbook === name && change.tab === tab.title),
    )}
  </main>`;
}

function pathOf(name: string, tab: string, page = 1): string {
  const query = new URLSearchParams({ tab, ...(page > 1 ? { page: String(page) } : {}) });
  return `/registers/${name}?${query}`;
}

function hasRows(workbook: Workbook): (tab: Tab) => boolean {
  return (tab) => tab.title !== 'Dashboard' && values(sheetNamed(workbook, tab.title)).length > 1;
}

function sheetPart(
  name: WorkbookName,
  tab: Tab,
  workbook: Workbook,
  page: number,
  change: TabChange | undefined,
): Html {
  const rows = values(sheetNamed(workbook, tab.title))
    .map((cells, i) => ({ cells, number: i + 1 }))
    .slice(1)
    .filter(({ cells }) => cells.length > 0)
    .reverse();
  const pages = Math.max(1, Math.ceil(rows.length / MOST_ROWS));
  const shown = Math.min(Math.max(1, page), pages);
  const part = rows.slice((shown - 1) * MOST_ROWS, shown * MOST_ROWS);
  const link = (to: number, words: string) => html`<a href="${pathOf(name, tab.title, to)}">${words}</a>`;
  return html`
    ${tab.title === LOG_TAB ? html`<p>The Log is what the register stands on: each line is chained to the one before it, and every other tab follows from it.</p>` : ''}
    ${change ? html`<p class="change">By the latest action: ${changeInWords(change)}.</p>` : ''}
    ${rows.length === 0 ? html`<p class="none">Nothing here yet.</p>` : html`${table(tab, part, change)}${rowList(tab, part, change)}`}
    <p class="pager"><span>${rows.length.toLocaleString('en-GB')} ${rows.length === 1 ? 'row' : 'rows'} below the headings, which are row 1; the newest first, page ${shown} of ${pages}</span>
      <span>${shown > 1 ? link(shown - 1, '‹ Newer') : ''} ${shown < pages ? link(shown + 1, 'Older ›') : ''}</span></p>`;
}

interface NumberedRow {
  number: number;
  cells: readonly unknown[];
}

function table(tab: Tab, rows: readonly NumberedRow[], change: TabChange | undefined): Html {
  const width = tab.columns.reduce((sum, column) => sum + column.width, 90);
  return html`<div class="sheet" id="sheet-scroll" tabindex="0" role="region" aria-label="${tab.title}">
    <table style="width: ${width}px">
      <colgroup><col style="width: 90px">${tab.columns.map((column) => html`<col style="width: ${column.width}px">`)}</colgroup>
      <thead><tr><th scope="col" class="n">Row</th>${tab.columns.map((column) => html`<th scope="col" ${column.kind === 'number' ? html`class="n"` : ''}>${column.heading}</th>`)}</tr></thead>
      <tbody>${rows.map(({ number, cells }) => {
        const mark = markOf(change, number);
        return html`<tr class="${mark}"><th scope="row" class="n">${number}${mark === '' ? '' : html` <span class="mark">${mark}</span>`}</th>${tab.columns.map((column, i) => cell(column, cells[i]))}</tr>`;
      })}</tbody>
    </table>
  </div>`;
}

/** How many fields of a row stand for it while it is shut: the first, and those that are words. */
const BRIEF = 4;

/** The same rows for a phone, where a sheet shows too few columns: each opens as a list of its fields. */
function rowList(tab: Tab, rows: readonly NumberedRow[], change: TabChange | undefined): Html {
  return html`<ul class="row-list">${rows.map(({ number, cells }) => {
    const mark = markOf(change, number);
    const fields = tab.columns
      .map((column, i) => ({ column, words: shown(column, cells[i]) }))
      .filter(({ words }) => words !== '');
    const brief = fields
      .filter(({ column }, i) => i === 0 || column.kind === 'text' || column.kind === 'wrapped')
      .slice(0, BRIEF)
      .map(({ words }) => words);
    return html`<li><details>
      <summary>Row ${number}${mark === '' ? '' : html` <span class="mark">${mark}</span>`}: <bdi>${brief.join(' · ')}</bdi></summary>
      <dl>${fields.map(({ column, words }) => html`<div><dt>${column.heading}</dt><dd><bdi>${words}</bdi></dd></div>`)}</dl>
    </details></li>`;
  })}</ul>`;
}

function markOf(change: TabChange | undefined, row: number): string {
  return change?.added.includes(row) ? 'new' : change?.changed.includes(row) ? 'changed' : '';
}

function cell(column: Column, value: unknown): Html {
  const words = shown(column, value);
  return column.kind === 'number' ? html`<td class="n">${words}</td>` : html`<td><bdi>${words}</bdi></td>`;
}

function shown(column: Column, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value.startsWith('=') ? 'counted by the spreadsheet' : value;
  if (column.kind !== 'instant' && column.kind !== 'date') return String(value);
  const moment = new Date(Math.round(((value as number) - 25_569) * 86_400) * 1000);
  return (column.kind === 'date' ? DAY : MOMENT).format(moment);
}
