// How a cell looks: formats laid over areas, and formats of single cells that win over them.
import { holds } from './sheets-area';
import type { Undo } from './sheets-undo';
import type { CellFormat, Sheet, Workbook } from './workbook';

type Parts = { [name: string]: unknown };

/** The whole format, in a list of format parts. */
export const WHOLE = '*';

/**
 * `base` with the named parts taken from `from`; a part that `from` lacks is cleared, as a field mask at Google does.
 * Parts are dotted paths inside a format: `numberFormat`, `textFormat.bold`, or `*` for all of it.
 */
export function mergeFormat(base: CellFormat, from: CellFormat, parts: readonly string[]): CellFormat {
  if (parts.includes(WHOLE)) return from;
  let merged = base as Parts;
  for (const part of parts) merged = withPart(merged, part.split('.'), from as Parts);
  return merged as CellFormat;
}

function withPart(base: Parts, path: string[], from: Parts | undefined): Parts {
  const [name, ...rest] = path as [string, ...string[]];
  const value =
    rest.length === 0
      ? from?.[name]
      : withPart((base[name] ?? {}) as Parts, rest, from?.[name] as Parts | undefined);
  const { [name]: _, ...others } = base;
  return value === undefined || isEmpty(value) ? others : { ...others, [name]: value };
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** The format that a cell shows: its own, else what the format ranges over it add up to. */
export function formatAt(workbook: Workbook, sheet: Sheet, row: number, column: number): CellFormat {
  const own = sheet.rows[row]?.formats?.[column] ?? 0;
  if (own > 0) return workbook.formats[own - 1] as CellFormat;
  return areaFormatAt(sheet, row, column);
}

/** What the format ranges give a cell that has no format of its own. */
export function areaFormatAt(sheet: Sheet, row: number, column: number): CellFormat {
  let format: CellFormat = {};
  for (const range of sheet.formatRanges) {
    if (holds(range.area, row, column)) format = mergeFormat(format, range.format, range.fields);
  }
  return format;
}

const known = new WeakMap<Workbook, Map<string, number>>();

/** The number by which cells name this format (one more than its index in `workbook.formats`), kept once a workbook. */
export function formatNumber(workbook: Workbook, format: CellFormat, undo: Undo): number {
  let numbers = known.get(workbook);
  if (numbers === undefined) {
    numbers = new Map(workbook.formats.map((f, index) => [JSON.stringify(f), index + 1]));
    known.set(workbook, numbers);
  }
  const key = JSON.stringify(format);
  const there = numbers.get(key);
  if (there !== undefined) return there;
  const made = workbook.formats.push(format);
  numbers.set(key, made);
  const forget = numbers;
  undo.before(() => {
    workbook.formats.pop();
    forget.delete(key);
  });
  return made;
}
