import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { WORKBOOKS, type WorkbookName } from '../../register/layout';
import { type Grid, verify } from '../../register/verify';
import { values } from '../emulator/rest/workbook';
import { isZone, zoneOffset } from '../emulator/zones';
import { InputError } from '../input-error';
import { xlsxToWorkbook } from '../xlsx/read';

/**
 * `npm run verify`: whether a register is as Safe Channels wrote it.
 *
 * @param file an .xlsx named after its workbook: `incidents.xlsx`
 * @param anchor the last hash of its Log on some day, from the anchor mail, if one is at hand
 * @returns lines that name what is wrong; none when all holds
 */
export async function runVerify(file: string, timeZone: string, anchor?: string): Promise<string[]> {
  const name = basename(file).replace(/\.xlsx$/i, '');
  if (!(WORKBOOKS as readonly string[]).includes(name)) {
    throw new InputError([
      `${file}: which register is this? Name the file ${WORKBOOKS.join('.xlsx, ')}.xlsx`,
    ]);
  }
  if (!isZone(timeZone))
    throw new InputError([`--time-zone: "${timeZone}" is not a time zone, such as Europe/London`]);
  const grids: Record<string, Grid> = {};
  for (const sheet of (await readWorkbook(file)).sheets) grids[sheet.title] = values(sheet);
  const problems = verify(name as WorkbookName, grids, (ms) => zoneOffset(ms, timeZone), anchor);
  return problems.map(({ tab, row, column, what }) => {
    const place = [
      `tab ${tab}`,
      ...(row > 0 ? [`row ${row}`] : []),
      ...(column === '' ? [] : [`column ${column}`]),
    ];
    return `${place.join(', ')}: ${what}`;
  });
}

async function readWorkbook(file: string) {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new InputError([`${file}: there is no such file, or it cannot be read`]);
  }
  try {
    return await xlsxToWorkbook(bytes);
  } catch {
    throw new InputError([`${file}: is not an .xlsx workbook`]);
  }
}
