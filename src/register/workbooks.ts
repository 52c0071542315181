import type { Layout, Tab, WorkbookName } from './layout';
import { INCIDENTS } from './layouts/incidents';
import { REGISTERS } from './layouts/registers';
import { ROSTER } from './layouts/roster';
import { CHAIR_CONCERNS, STAFF_CONCERNS } from './layouts/staff-concerns';
import { SYSTEM } from './layouts/system';

/** The workbooks and their tabs: the five of design section 6 in its order, and the chair's. */
export const LAYOUTS: Readonly<Record<WorkbookName, Layout>> = {
  incidents: INCIDENTS,
  'staff-concerns': STAFF_CONCERNS,
  registers: REGISTERS,
  roster: ROSTER,
  system: SYSTEM,
  'chair-concerns': CHAIR_CONCERNS,
};

/** @throws when the workbook has no such tab: the title was misspelt in code */
export function tabOf(workbook: WorkbookName, title: string): Tab {
  const found = LAYOUTS[workbook].tabs.find((tab) => tab.title === title);
  if (!found) throw new Error(`layout: ${workbook} has no tab ${title}`);
  return found;
}

/** The row under which a tab's entries begin: its headings and what the layout itself puts there. */
export function firstRows(tab: Tab): number {
  return 1 + tab.fixed.length;
}

/**
 * Rows a tab's grid has when its last used row is `lastRow`: a function of that alone, so that a repeated write
 * changes nothing. Grown by the thousand, because a workbook holds ten million cells, used or not (platform-facts 1).
 */
export function gridFor(lastRow: number): number {
  return lastRow <= 200 ? 200 : Math.ceil(lastRow / 1000) * 1000;
}
