import { html } from 'hono/html';
import { type Column, INDEX_TAB, LOG_TAB, type Tab, type WorkbookName } from '../../register/layout';
import { LAYOUTS } from '../../register/workbooks';
import { sheetNamed, values, type Workbook } from '../emulator/rest/workbook';
import { type Html, page } from './page';

/** Serial numbers hold local time already, so nothing is to be shifted. */
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

/** Rows shown of a tab; the whole is in the file. */
const MOST_ROWS = 500;

/** One tab of a register as a table. @returns null when there is no such tab for people to see */
export function registerPage(name: WorkbookName, workbook: Workbook, title: string | undefined): Html | null {
  const { tabs, title: register } = LAYOUTS[name];
  const seen = tabs.filter((tab) => tab.title !== INDEX_TAB);
  const tab =
    title === undefined
      ? (seen.find(hasRows(workbook)) ?? seen[0])
      : seen.find((candidate) => candidate.title === title);
  const sheet = tab && sheetNamed(workbook, tab.title);
  if (!tab || !sheet) return null;
  const rows = values(sheet)
    .slice(1)
    .filter((row) => row.length > 0);
  return page(
    register.replace('Safe Channels: ', '').replace(/^./, (first) => first.toUpperCase()),
    html`
      <nav aria-label="Tabs"><ul>
        ${seen.map((each) => html`<li><a href="/register/${name}?tab=${encodeURIComponent(each.title)}" ${each === tab ? html`aria-current="page"` : ''}>${each.title}</a></li>`)}
      </ul></nav>
      ${tab.title === LOG_TAB ? html`<p>The Log is what the register stands on: each line is chained to the one before it, and every other tab follows from it.</p>` : ''}
      ${rows.length === 0 ? html`<p>Nothing here yet.</p>` : table(tab, rows)}
      ${rows.length > MOST_ROWS ? html`<p>The first ${MOST_ROWS} of ${rows.length} rows; the whole is in <a href="/files/${name}.xlsx" download>${name}.xlsx</a>.</p>` : ''}
    `,
  );
}

function hasRows(workbook: Workbook): (tab: Tab) => boolean {
  return (tab) => tab.title !== 'Dashboard' && values(sheetNamed(workbook, tab.title)!).length > 1;
}

function table(tab: Tab, rows: readonly (readonly unknown[])[]): Html {
  const width = tab.columns.reduce((sum, column) => sum + column.width, 0);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${tab.title}">
    <table class="register" style="width: ${width}px">
      <colgroup>${tab.columns.map((column) => html`<col style="width: ${column.width}px">`)}</colgroup>
      <thead><tr>${tab.columns.map((column) => html`<th scope="col" ${column.kind === 'number' ? html`class="n"` : ''}>${column.heading}</th>`)}</tr></thead>
      <tbody>
        ${rows.slice(0, MOST_ROWS).map((row) => html`<tr>${tab.columns.map((column, i) => cell(column, row[i]))}</tr>`)}
      </tbody>
    </table>
  </div>`;
}

function cell(column: Column, value: unknown): Html {
  if (column.kind === 'number') return html`<td class="n">${shown(column, value)}</td>`;
  return html`<td>${shown(column, value)}</td>`;
}

function shown(column: Column, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value.startsWith('=') ? 'counted by the spreadsheet' : value;
  if (column.kind !== 'instant' && column.kind !== 'date') return String(value);
  const moment = new Date(Math.round(((value as number) - 25_569) * 86_400) * 1000);
  return (column.kind === 'date' ? DAY : MOMENT).format(moment);
}
