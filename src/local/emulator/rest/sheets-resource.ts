// A spreadsheet as `spreadsheets.get` describes it: properties and what lies over cells, without the cells.
import type { DriveFile } from '../world';
import type { Shape } from './fields';
import type { Area, Chart, ProtectedRange, Sheet, Workbook } from './workbook';

/** What `fields` may name of a spreadsheet. Grid data is not emulated, and not in here. */
export const SPREADSHEET_FIELDS: Shape = {
  spreadsheetId: true,
  spreadsheetUrl: true,
  properties: { title: true, locale: true, timeZone: true },
  sheets: {
    properties: {
      sheetId: true,
      title: true,
      index: true,
      sheetType: true,
      hidden: true,
      tabColor: true,
      tabColorStyle: true,
      gridProperties: { rowCount: true, columnCount: true, frozenRowCount: true, frozenColumnCount: true },
    },
    merges: true,
    conditionalFormats: true,
    protectedRanges: true,
    basicFilter: true,
    charts: true,
  },
};

/** The title is the file's name, which Drive may have changed. */
export function spreadsheetResource({ id, name }: DriveFile, workbook: Workbook) {
  const { locale, timeZone } = workbook;
  return {
    spreadsheetId: id,
    properties: { title: name, locale, timeZone },
    sheets: workbook.sheets.map(sheetResource),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${id}/edit`,
  };
}

function sheetResource(sheet: Sheet, index: number) {
  return {
    properties: sheetProperties(sheet, index),
    ...some(
      'merges',
      sheet.merges.map((area) => gridRange(area, sheet)),
    ),
    ...some(
      'conditionalFormats',
      sheet.conditionalFormats.map(({ areas, condition, format }) => ({
        ranges: areas.map((area) => gridRange(area, sheet)),
        booleanRule: {
          condition: {
            type: condition.type,
            ...some(
              'values',
              condition.values.map((userEnteredValue) => ({ userEnteredValue })),
            ),
          },
          format,
        },
      })),
    ),
    ...some(
      'protectedRanges',
      sheet.protectedRanges.map((range) => givenProtectedRange(range, sheet)),
    ),
    ...(sheet.basicFilter === null ? {} : { basicFilter: { range: gridRange(sheet.basicFilter, sheet) } }),
    ...some('charts', sheet.charts.map(givenChart)),
  };
}

/** Google leaves empty lists out. */
function some<T>(name: string, list: T[]): { [name: string]: T[] } {
  return list.length === 0 ? {} : { [name]: list };
}

export function sheetProperties(sheet: Sheet, index: number) {
  return {
    sheetId: sheet.sheetId,
    title: sheet.title,
    index,
    sheetType: 'GRID',
    gridProperties: {
      rowCount: sheet.rowCount,
      columnCount: sheet.columnCount,
      ...(sheet.frozenRowCount > 0 ? { frozenRowCount: sheet.frozenRowCount } : {}),
      ...(sheet.frozenColumnCount > 0 ? { frozenColumnCount: sheet.frozenColumnCount } : {}),
    },
    ...(sheet.hidden ? { hidden: true } : {}),
    ...(sheet.tabColor === null
      ? {}
      : { tabColor: sheet.tabColor, tabColorStyle: { rgbColor: sheet.tabColor } }),
  };
}

function gridRange(area: Area, sheet: Sheet) {
  return {
    sheetId: sheet.sheetId,
    ...(area.row0 > 0 || area.row1 !== null ? { startRowIndex: area.row0 } : {}),
    ...(area.row1 === null ? {} : { endRowIndex: area.row1 }),
    ...(area.column0 > 0 || area.column1 !== null ? { startColumnIndex: area.column0 } : {}),
    ...(area.column1 === null ? {} : { endColumnIndex: area.column1 }),
  };
}

export function givenProtectedRange(range: ProtectedRange, sheet: Sheet) {
  return {
    protectedRangeId: range.protectedRangeId,
    range: gridRange(range.area, sheet),
    ...(range.description === '' ? {} : { description: range.description }),
    ...(range.warningOnly ? { warningOnly: true } : {}),
    editors: {
      users: range.users,
      ...some('groups', range.groups),
      ...(range.domainUsersCanEdit ? { domainUsersCanEdit: true } : {}),
    },
  };
}

export function givenChart(chart: Chart): { [name: string]: unknown } {
  return chart.given;
}
