// Drop-downs and conditional colours of a sheet, in the words of hucre.
import type { ConditionalRule, DataValidation } from 'hucre';
import { columnLetters } from '../emulator/rest/sheets-a1';
import { closed } from '../emulator/rest/sheets-area';
import type { Area, ConditionalFormat, Sheet, Validation } from '../emulator/rest/workbook';
import { conditionalStyle } from './style';
import { DROP_DOWNS, quotedTitle } from './titles';

/** Excel refuses a file whose drop-down list, written into the rule itself, is longer. */
const MAX_INLINE_LIST = 255;

/** Lists that cannot stand in their rules: each becomes a column of a hidden tab. */
export class ListColumns {
  readonly columns: string[][] = [];

  /** Where the list stands, as a reference. The same list is kept once. */
  reference(values: string[]): string {
    const key = JSON.stringify(values);
    const there = this.columns.findIndex((column) => JSON.stringify(column) === key);
    const index = there >= 0 ? there : this.columns.push(values) - 1;
    const column = columnLetters(index);
    return `${quotedTitle(DROP_DOWNS)}!$${column}$1:$${column}$${values.length}`;
  }
}

/** `A2:C9` of an area; open ends reach to the edge of the sheet. Null when nothing of it is on the sheet. */
export function reference(area: Area, sheet: Sheet): string | null {
  const { row0, row1, column0, column1 } = closed(area, sheet);
  if (row0 >= row1 || column0 >= column1) return null;
  return `${columnLetters(column0)}${row0 + 1}:${columnLetters(column1 - 1)}${row1}`;
}

export function validationOf(
  validation: Validation,
  sheet: Sheet,
  lists: ListColumns,
): DataValidation | null {
  const { rule } = validation;
  const range = reference(validation.area, sheet);
  if (rule === null || range === null) return null;
  const shared = {
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: rule.strict ? ('stop' as const) : ('warning' as const),
    errorTitle: 'Not one of the choices',
    errorMessage: 'Choose from the list, or leave the cell empty.',
    ...(rule.inputMessage === null
      ? {}
      : { showInputMessage: true, inputMessage: rule.inputMessage.slice(0, 255) }),
  };
  if (rule.condition.type === 'DATE_IS_VALID') {
    const words = { errorTitle: 'Not a date', errorMessage: 'Type a date, such as 24/11/2026.' };
    return { ...shared, ...words, type: 'date', operator: 'greaterThanOrEqual', formula1: '1' };
  }
  const words = rule.condition.type === 'BOOLEAN' ? ['TRUE', 'FALSE'] : rule.condition.values;
  return { ...shared, type: 'list', formula1: listFormula(words, lists) };
}

function listFormula(words: string[], lists: ListColumns): string {
  const inline = words.join(',');
  const fits = inline.length <= MAX_INLINE_LIST && words.every((word) => !/[",]|^[=\s]|\s$/.test(word));
  return fits ? `"${inline}"` : lists.reference(words);
}

/** `priority` counts from 1 over the sheet; the first rule that matches wins, as at Google. */
export function conditionalOf(
  rule: ConditionalFormat,
  sheet: Sheet,
  priority: number,
): ConditionalRule | null {
  const ranges = rule.areas.map((area) => reference(area, sheet)).filter((r) => r !== null);
  const first = rule.areas[0];
  if (ranges.length === 0 || first === undefined) return null;
  const cell = `${columnLetters(first.column0)}${first.row0 + 1}`;
  return {
    type: 'expression',
    priority,
    formula: conditionFormula(rule, cell),
    stopIfTrue: true,
    style: conditionalStyle(rule.format),
    range: ranges.join(' '),
  };
}

function conditionFormula({ condition }: ConditionalFormat, cell: string): string {
  const word = condition.values[0] ?? '';
  const text = `"${word.replaceAll('"', '""')}"`;
  if (condition.type === 'TEXT_EQ') return `${cell}=${text}`;
  if (condition.type === 'TEXT_CONTAINS') return `NOT(ISERROR(FIND(LOWER(${text}),LOWER(${cell}))))`;
  if (condition.type === 'NOT_BLANK') return `LEN(${cell})>0`;
  return word.replace(/^=/, '');
}
