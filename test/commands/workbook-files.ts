import { readFileSync, writeFileSync } from 'node:fs';
import type { Sheet, Workbook } from '../../src/local/emulator/rest/workbook';
import { xlsxToWorkbook } from '../../src/local/xlsx/read';
import { workbookToXlsx } from '../../src/local/xlsx/write';

/** The tabs of an .xlsx file by title. */
export async function tabsOf(file: string): Promise<Record<string, Sheet>> {
  const { sheets } = await xlsxToWorkbook(readFileSync(file));
  return Object.fromEntries(sheets.map((sheet) => [sheet.title, sheet]));
}

/** Opens an .xlsx file, changes it and saves it under another name, as a person in a spreadsheet program. */
export async function saveChanged(
  file: string,
  under: string,
  change: (tabs: Record<string, Sheet>, workbook: Workbook) => void,
): Promise<void> {
  const workbook = await xlsxToWorkbook(readFileSync(file));
  change(Object.fromEntries(workbook.sheets.map((sheet) => [sheet.title, sheet])), workbook);
  writeFileSync(under, await workbookToXlsx(workbook));
}
