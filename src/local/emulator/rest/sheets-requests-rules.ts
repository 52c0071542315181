// The requests of `spreadsheets.batchUpdate` that lay rules, borders and charts over cells.

import { NotEmulated } from './errors';
import { covers } from './sheets-area';
import type { Edit } from './sheets-edit';
import type { GivenCondition, RequestOf } from './sheets-shapes';
import type { BorderRange, Chart, Condition, ProtectedRange, Workbook } from './workbook';

/** How many values each kind of condition takes; null: one or more. */
const VALIDATION_KINDS: { [type: string]: number | null } = {
  ONE_OF_LIST: null,
  BOOLEAN: 0,
  DATE_IS_VALID: 0,
};
const FORMAT_KINDS: { [type: string]: number | null } = {
  TEXT_EQ: 1,
  TEXT_CONTAINS: 1,
  NOT_BLANK: 0,
  CUSTOM_FORMULA: 1,
};

function conditionOf(
  edit: Edit,
  given: GivenCondition | undefined,
  kinds: { [type: string]: number | null },
): Condition {
  const type = given?.type ?? '';
  const wanted = kinds[type];
  if (wanted === undefined)
    throw new NotEmulated(`sheets.${edit.place.replace(/^requests\[\d+\]/, 'batchUpdate')}.${type}`);
  const words = (given?.values ?? []).map((v) => v.userEnteredValue ?? '');
  if (wanted === null ? words.length === 0 : words.length !== wanted) {
    throw edit.refusal(
      `ConditionType ${type} needs ${wanted ?? 'one or more'} values, found ${words.length}.`,
    );
  }
  if (type === 'CUSTOM_FORMULA' && !words[0]?.startsWith('=')) {
    throw edit.refusal('Invalid ConditionValue.userEnteredValue: a formula must begin with =');
  }
  return { type, values: words };
}

/** Lays a rule over cells, or takes rules away. Rules are for people's typing: writes through the API pass them. */
export function setDataValidation(edit: Edit, request: RequestOf<'setDataValidation'>): void {
  const { sheet, area } = edit.area(request.range);
  edit.guard(sheet, area);
  const given = request.rule;
  const rule =
    given === undefined
      ? null
      : {
          condition: conditionOf(edit, given.condition, VALIDATION_KINDS),
          strict: given.strict ?? false,
          inputMessage: given.inputMessage ?? null,
        };
  edit.undo.set(sheet, 'validations', [
    ...sheet.validations.filter((v) => !covers(area, v.area)),
    { area, rule },
  ]);
}

export function addConditionalFormatRule(edit: Edit, request: RequestOf<'addConditionalFormatRule'>): void {
  const found = (request.rule?.ranges ?? []).map((range) => edit.area(range));
  const sheet = found[0]?.sheet;
  if (sheet === undefined || found.some((f) => f.sheet !== sheet)) {
    throw edit.refusal('A conditional format rule needs ranges, all on one sheet.');
  }
  for (const { area } of found) edit.guard(sheet, area);
  const rules = sheet.conditionalFormats.slice();
  const index = request.index ?? 0;
  if (index < 0 || index > rules.length) throw edit.refusal(`No conditional format rule at index: ${index}`);
  rules.splice(index, 0, {
    areas: found.map((f) => f.area),
    condition: conditionOf(edit, request.rule?.booleanRule?.condition, FORMAT_KINDS),
    format: request.rule?.booleanRule?.format ?? {},
  });
  edit.undo.set(sheet, 'conditionalFormats', rules);
}

/** Protects cells. Whoever asks may go on editing them, and so may the file's owner. */
export function addProtectedRange(
  edit: Edit,
  request: RequestOf<'addProtectedRange'>,
): ProtectedRange & { sheetId: number } {
  const given = request.protectedRange ?? {};
  const { sheet, area } = edit.area(given.range);
  edit.guard(sheet, area);
  const used = new Set(edit.workbook.sheets.flatMap((s) => s.protectedRanges.map((p) => p.protectedRangeId)));
  const protectedRangeId = given.protectedRangeId ?? nextId(used);
  if (used.has(protectedRangeId)) {
    throw edit.refusal(`A protected range with ID ${protectedRangeId} already exists.`);
  }
  const users = (given.editors?.users ?? []).map((u) => u.toLowerCase());
  const range: ProtectedRange = {
    protectedRangeId,
    area,
    description: given.description ?? '',
    warningOnly: given.warningOnly ?? false,
    users: users.includes(edit.user) ? users : [...users, edit.user],
    groups: (given.editors?.groups ?? []).map((g) => g.toLowerCase()),
    domainUsersCanEdit: given.editors?.domainUsersCanEdit ?? false,
  };
  edit.undo.set(sheet, 'protectedRanges', [...sheet.protectedRanges, range]);
  return { ...range, sheetId: sheet.sheetId };
}

export function setBasicFilter(edit: Edit, request: RequestOf<'setBasicFilter'>): void {
  const { sheet, area } = edit.area(request.filter?.range);
  edit.guard(sheet, area);
  edit.undo.set(sheet, 'basicFilter', area);
}

export function updateBorders(edit: Edit, request: RequestOf<'updateBorders'>): void {
  const { range, ...sides } = request;
  const { sheet, area } = edit.area(range);
  edit.guard(sheet, area);
  const borders: BorderRange = { area, ...sides };
  edit.undo.set(sheet, 'borders', [...sheet.borders, borders]);
}

/** Keeps a chart as given, on the sheet of its anchor cell. */
export function addChart(edit: Edit, request: RequestOf<'addChart'>): Chart {
  const given = request.chart ?? {};
  const position = given.position as
    | { overlayPosition?: { anchorCell?: { sheetId?: number } }; newSheet?: boolean }
    | undefined;
  if (position?.newSheet !== undefined)
    throw new NotEmulated('sheets.batchUpdate.addChart on a sheet of its own');
  if (given.spec === undefined) throw edit.refusal('A chart needs a spec.');
  const sheet = edit.sheet(position?.overlayPosition?.anchorCell?.sheetId);
  const used = chartIds(edit.workbook);
  const chartId = given.chartId ?? nextId(used);
  if (used.has(chartId)) throw edit.refusal(`A chart with ID ${chartId} already exists.`);
  const chart: Chart = { chartId, given: { ...given, chartId } };
  edit.undo.set(sheet, 'charts', [...sheet.charts, chart]);
  return chart;
}

function chartIds(workbook: Workbook): Set<number> {
  return new Set(workbook.sheets.flatMap((s) => s.charts.map((c) => c.chartId)));
}

function nextId(used: Set<number>): number {
  let id = 1;
  while (used.has(id)) id++;
  return id;
}
