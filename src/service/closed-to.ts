import type { WorkbookName } from '../register/layout';

/** Script Property: ids of those at its desk whom a workbook is closed to, as it was last shared. */
const CLOSED = 'closed:';

/** Ids of those who are in post and not let into a workbook, because of a case in it. */
export function closedTo(name: WorkbookName): Set<string> {
  const text = PropertiesService.getScriptProperties().getProperty(CLOSED + name);
  return new Set(JSON.parse(text ?? '[]') as string[]);
}

export function rememberClosed(name: WorkbookName, ids: ReadonlySet<string>): void {
  PropertiesService.getScriptProperties().setProperty(CLOSED + name, JSON.stringify([...ids]));
}
