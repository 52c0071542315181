// `spreadsheets.batchUpdate`: requests in order, applied whole or not at all.
import { invalidArgument, NotEmulated } from './errors';
import type { Edit } from './sheets-edit';
import { repeatCell, updateCells } from './sheets-requests-cells';
import {
  addSheet,
  appendDimension,
  deleteDimension,
  deleteSheet,
  insertDimension,
  mergeCells,
  updateDimensionProperties,
  updateSheetProperties,
  updateSpreadsheetProperties,
} from './sheets-requests-grid';
import {
  addChart,
  addConditionalFormatRule,
  addProtectedRange,
  setBasicFilter,
  setDataValidation,
  updateBorders,
} from './sheets-requests-rules';
import { givenChart, givenProtectedRange, sheetProperties } from './sheets-resource';
import { checkShape } from './sheets-shape';
import { REQUESTS, type RequestKind, type RequestOf } from './sheets-shapes';

/** What a request answers, under its kind; undefined: an empty reply. */
type Handlers = { [K in RequestKind]: (edit: Edit, request: RequestOf<K>) => object | undefined };

const quiet =
  <R>(apply: (edit: Edit, request: R) => void) =>
  (edit: Edit, request: R): undefined => {
    apply(edit, request);
  };

const HANDLERS: Handlers = {
  addSheet: (edit, request) => {
    const sheet = addSheet(edit, request);
    return { properties: sheetProperties(sheet, edit.workbook.sheets.indexOf(sheet)) };
  },
  addProtectedRange: (edit, request) => {
    const { sheetId, ...range } = addProtectedRange(edit, request);
    return { protectedRange: givenProtectedRange(range, edit.sheet(sheetId)) };
  },
  addChart: (edit, request) => ({ chart: givenChart(addChart(edit, request)) }),
  deleteSheet: quiet(deleteSheet),
  updateSheetProperties: quiet(updateSheetProperties),
  updateSpreadsheetProperties: quiet(updateSpreadsheetProperties),
  updateCells: quiet(updateCells),
  repeatCell: quiet(repeatCell),
  appendDimension: quiet(appendDimension),
  insertDimension: quiet(insertDimension),
  deleteDimension: quiet(deleteDimension),
  updateDimensionProperties: quiet(updateDimensionProperties),
  setDataValidation: quiet(setDataValidation),
  addConditionalFormatRule: quiet(addConditionalFormatRule),
  setBasicFilter: quiet(setBasicFilter),
  mergeCells: quiet(mergeCells),
  updateBorders: quiet(updateBorders),
};

/**
 * Applies the requests in order and answers one reply for each. All of them are checked for unknown names before the
 * first is applied. Throws a 400 at the first that cannot be applied (the caller rolls `edit.undo` back) and
 * NotEmulated for a kind of request that the emulator does not know.
 */
export function applyRequests(edit: Edit, requests: readonly unknown[]): object[] {
  const checked = requests.map((request, index) => kindOf(request, index));
  return checked.map(({ kind, request }, index) => {
    edit.place = `requests[${index}].${kind}`;
    return applyOne(edit, kind, request);
  });
}

function applyOne<K extends RequestKind>(edit: Edit, kind: K, request: RequestOf<K>): object {
  const reply = HANDLERS[kind](edit, request);
  return reply === undefined ? {} : { [kind]: reply };
}

function kindOf(given: unknown, index: number): { kind: RequestKind; request: never } {
  const named = Object.entries((given ?? {}) as { [kind: string]: unknown }).filter(
    ([, value]) => value !== null,
  );
  const [first, second] = named;
  if (first === undefined)
    throw invalidArgument(`Invalid requests[${index}]: Must specify exactly one request.`);
  if (second !== undefined) {
    throw invalidArgument(
      `Invalid value at 'requests[${index}]' (oneof), oneof field 'kind' is already set. Cannot set '${second[0]}'`,
    );
  }
  const [kind, request] = first;
  if (!Object.hasOwn(REQUESTS, kind)) throw new NotEmulated(`sheets.batchUpdate.${kind}`);
  const known = kind as RequestKind;
  const path = `requests[${index}].${kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
  checkShape(request, REQUESTS[known], path);
  return { kind: known, request: request as never };
}
