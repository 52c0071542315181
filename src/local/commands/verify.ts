import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { WORKBOOKS, type WorkbookName } from '../../register/layout';
import { type Grid, verify } from '../../register/verify';
import { LAYOUTS } from '../../register/workbooks';
import { values } from '../emulator/rest/workbook';
import { isZone, zoneOffset } from '../emulator/zones';
import { InputError } from '../input-error';
import { xlsxToWorkbook } from '../xlsx/read';

/**
 * `npm run verify`: whether a register is as Safe Channels wrote it.
 *
 * @param file an .xlsx named after its workbook: `incidents.xlsx`, or as a browser or Google names a copy of it
 * @param anchor the last hash of its Log on some day, from the anchor mail, if one is at hand
 * @returns lines that name what is wrong; none when all holds
 */
export async function runVerify(file: string, timeZone: string, anchor?: string): Promise<string[]> {
  const name = registerIn(basename(file));
  if (name === undefined) {
    throw new InputError([
      `${file}: which register is this? Its name must hold one of ${WORKBOOKS.join(', ')}, as in incidents.xlsx`,
    ]);
  }
  if (!isZone(timeZone))
    throw new InputError([`--time-zone: "${timeZone}" is not a time zone, such as Europe/London`]);
  if (anchor !== undefined && !/^[0-9a-f]{64}$/.test(anchor))
    throw new InputError([`--anchor: "${anchor}" is not an anchor, 64 digits and letters from a to f`]);
  const grids: Record<string, Grid> = {};
  for (const sheet of (await readWorkbook(file)).sheets) grids[sheet.title] = values(sheet);
  const problems = verify(name, grids, (ms) => zoneOffset(ms, timeZone), anchor);
  return problems.map(({ tab, row, column, what }) => {
    const place = [
      `tab ${tab}`,
      ...(row > 0 ? [`row ${row}`] : []),
      ...(column === '' ? [] : [`column ${column}`]),
    ];
    return `${place.join(', ')}: ${what}`;
  });
}

/** By name or by title: `Incidents (1).xlsx`, `Safe Channels_ approvals, sites and consents.xlsx`. */
function registerIn(fileName: string): WorkbookName | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]+/g, '-');
  return WORKBOOKS.find((name) =>
    [name, plain(LAYOUTS[name].title)].some((known) => plain(fileName).includes(known)),
  );
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
