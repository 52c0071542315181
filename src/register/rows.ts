import { canonical } from './canonical';
import type { RowWrite } from './canvas';
import { type Cell, date, EMPTY, instant, number, tick, wholeText, type Zone } from './cell';
import type { Effect, Gone } from './entries';
import type { Address } from './index-buckets';
import { key } from './keys';
import type { ColumnKind, WorkbookName } from './layout';
import { sha256 } from './sha256';
import type { View } from './state';
import { tabOf } from './workbooks';

/** A whole row under the last one of a tab; columns not given are blank. */
export function append(
  workbook: WorkbookName,
  tab: string,
  view: Pick<View, 'lastRow'>,
  cells: Record<string, Cell>,
): RowWrite {
  return { tab, row: view.lastRow(tab) + 1, cells: { ...blank(workbook, tab), ...cells } };
}

/** Every cell of a tab's row, blank. */
export function blank(workbook: WorkbookName, tab: string): Record<string, Cell> {
  return Object.fromEntries(tabOf(workbook, tab).columns.map((column) => [column.key, EMPTY]));
}

type Plain = string | number | boolean | null;

/** A kind whose payload is the row itself: a new id makes a row, a known one writes over it, no change is no entry. */
export function upsert<P extends object>(
  workbook: WorkbookName,
  tab: string,
  kind: string,
  idOf: (payload: P) => string,
) {
  const at = (payload: P): Address => key(kind, idOf(payload));
  return {
    workbook,
    subject: idOf,
    needs: (payload: P) => [at(payload)],
    filed: (payload: P, view: View) => view.item(at(payload))?.count === fingerprint(payload),
    project({ payload }: { payload: P }, view: View, zone: Zone): Effect {
      const row = view.item(at(payload))?.row ?? view.lastRow(tab) + 1;
      const values = payload as Record<string, Plain>;
      const cells = Object.fromEntries(
        tabOf(workbook, tab).columns.map((column) => [
          column.key,
          cellOf(column.kind, values[column.key] ?? null, zone),
        ]),
      );
      return {
        rows: [{ tab, row, cells }],
        index: [{ at: at(payload), item: { row, count: fingerprint(payload) } }],
      };
    },
  };
}

/** A kind that takes out what `upsert` of the kind `of` put in. Its row stays blank: other rows keep their places. */
export function removal(workbook: WorkbookName, tab: string, of: string) {
  const at = (payload: Gone): Address => key(of, payload.id);
  return {
    workbook,
    subject: (payload: Gone) => payload.id,
    needs: (payload: Gone) => [at(payload)],
    filed: (payload: Gone, view: View) => view.item(at(payload)) === undefined,
    project({ payload }: { payload: Gone }, view: View): Effect {
      const known = view.item(at(payload));
      return {
        rows: known ? [{ tab, row: known.row, cells: blank(workbook, tab) }] : [],
        index: [{ at: at(payload), item: null }],
      };
    },
  };
}

/** 48 bits that change when anything in the value does. */
export function fingerprint(payload: unknown): number {
  return Number.parseInt(sha256(canonical(payload)).slice(0, 12), 16);
}

function cellOf(kind: ColumnKind, value: Plain, zone: Zone): Cell {
  if (typeof value === 'number') return number(value);
  if (typeof value === 'boolean') return tick(value);
  if (kind === 'instant') return instant(value, zone);
  if (kind === 'date') return date(value);
  return wholeText(value);
}
