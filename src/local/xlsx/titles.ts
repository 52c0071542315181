import type { Workbook } from '../emulator/rest/workbook';

/** The visible tab that holds what is too long for an xlsx cell, and the hidden one that holds long drop-down lists. */
export const LONG_TEXTS = 'Long texts';
export const DROP_DOWNS = 'Drop-down lists';

const MAX_TITLE = 31;

/**
 * The name of each tab in the file, in order. Excel allows 31 characters, none of `[]:*?/\`, no apostrophe at an end,
 * no two that differ only in case; Google allows 100 of anything.
 */
export function xlsxTitles(workbook: Workbook): string[] {
  const used = new Set([LONG_TEXTS, DROP_DOWNS, 'History'].map((title) => title.toLowerCase()));
  return workbook.sheets.map((sheet) => {
    const plain = sheet.title.replace(/[[\]:*?/\\\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '-').replace(/^'|'$/g, '-');
    let title = cut(plain, '');
    for (let n = 2; used.has(title.toLowerCase()); n++) title = cut(plain, ` (${n})`);
    used.add(title.toLowerCase());
    return title;
  });
}

function cut(title: string, ending: string): string {
  const short = title.slice(0, MAX_TITLE - ending.length).replace(/'$/, '-');
  const whole = /[\uD800-\uDBFF]$/.test(short) ? `${short.slice(0, -1)}-` : short;
  return whole + ending;
}

/** A tab's name as it stands before the `!` of a reference. */
export function quotedTitle(title: string): string {
  return `'${title.replaceAll("'", "''")}'`;
}
