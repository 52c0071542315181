import { INDEX_TAB, LOG_TAB, WORKBOOKS, type WorkbookName } from '../../register/layout';
import { LAYOUTS } from '../../register/workbooks';
import { sheetNamed, values, type Workbook } from '../emulator/rest/workbook';

type Registers = Record<WorkbookName, Workbook>;

/** What stands in the registers at one moment: each row of each tab as text. */
export type Standing = Map<string, string[]>;

/** A tab in which an action changed something. */
export interface TabChange {
  workbook: WorkbookName;
  tab: string;
  /** Rows as the sheet counts them (headings are row 1). */
  added: number[];
  changed: number[];
  removed: number;
}

/** The rows of all tabs that people see. */
export function standing(registers: Registers): Standing {
  const rows: Standing = new Map();
  for (const workbook of WORKBOOKS)
    for (const { title } of LAYOUTS[workbook].tabs)
      if (title !== INDEX_TAB)
        rows.set(
          key(workbook, title),
          values(sheetNamed(registers[workbook], title)).map((row) => JSON.stringify(row)),
        );
  return rows;
}

/** What is different now, by tab, in the order of the workbooks. */
export function changesSince(before: Standing, registers: Registers): TabChange[] {
  const after = standing(registers);
  return WORKBOOKS.flatMap((workbook) =>
    LAYOUTS[workbook].tabs.flatMap(({ title }) => {
      const [old, now] = [before.get(key(workbook, title)) ?? [], after.get(key(workbook, title)) ?? []];
      const change: TabChange = { workbook, tab: title, added: [], changed: [], removed: 0 };
      now.forEach((row, i) => {
        if (i >= old.length) change.added.push(i + 1);
        else if (row !== old[i]) change.changed.push(i + 1);
      });
      change.removed = Math.max(0, old.length - now.length);
      return change.added.length + change.changed.length + change.removed > 0 ? [change] : [];
    }),
  );
}

/** `Incidents: 1 row added`. A Log follows from the rest and is left out unless nothing else changed in its workbook. */
export function changeInWords({ workbook, tab, added, changed, removed }: TabChange): string {
  const parts = [
    rows(added.length, 'added'),
    rows(changed.length, 'changed'),
    rows(removed, 'taken away'),
  ].filter((part) => part !== '');
  return `${registerTitle(workbook)}, ${tab}: ${parts.join(', ')}`;
}

/** Those worth a line: a Log grows whenever another tab of its workbook does. */
export function worthALine(changes: readonly TabChange[]): TabChange[] {
  return changes.filter(
    ({ workbook, tab }) =>
      tab !== LOG_TAB || !changes.some((other) => other.workbook === workbook && other.tab !== LOG_TAB),
  );
}

/** A workbook's title as a page has it: `Incidents`. */
export function registerTitle(workbook: WorkbookName): string {
  return LAYOUTS[workbook].title.replace('Safe Channels: ', '').replace(/^./, (first) => first.toUpperCase());
}

function rows(count: number, what: string): string {
  return count === 0 ? '' : `${count.toLocaleString('en-GB')} ${count === 1 ? 'row' : 'rows'} ${what}`;
}

function key(workbook: string, tab: string): string {
  return `${workbook}/${tab}`;
}
