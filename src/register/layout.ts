import type { Cell } from './cell';
import { LOG_COLUMNS, type LogColumn } from './log';

/**
 * A workbook for each audience, because a file is Google's unit of access (design section 6). The chair's is the sixth:
 * what concerns the Headteacher must lie where the Headteacher cannot open it (conflict wall).
 */
export const WORKBOOKS = [
  'incidents',
  'staff-concerns',
  'registers',
  'roster',
  'system',
  'chair-concerns',
] as const;
export type WorkbookName = (typeof WORKBOOKS)[number];

/** Who may open a workbook: desks of `school.json`, and two that a school names at set-up. */
export type Reader =
  | 'dsl'
  | 'deputy-dsl'
  | 'headteacher'
  | 'chair'
  | 'slt'
  | 'it'
  | 'office'
  | 'data-manager';

/** `wrapped` is long text; `date` is a day, `instant` a moment, both in local time; `choice` is a drop-down. */
export type ColumnKind = 'text' | 'wrapped' | 'number' | 'instant' | 'date' | 'tick' | 'choice';

/** How `instant` and `date` cells are shown. */
export const NUMBER_FORMATS = { instant: 'dd/mm/yyyy hh:mm', date: 'dd/mm/yyyy' } as const;

export interface Column {
  /** Name in code; for tabs that mirror a CSV file, the CSV's own column. */
  key: string;
  /** Row 1, in plain words. */
  heading: string;
  /** Pixels. */
  width: number;
  kind: ColumnKind;
  choices?: readonly string[];
  /** Value to background, `#rrggbb`. The value itself is always there in words (C7). */
  colours?: Readonly<Record<string, string>>;
  /** Shown when a person points at the heading. */
  note?: string;
}

export interface Tab {
  title: string;
  /** Never changes, also when tabs are added or moved. */
  sheetId: number;
  columns: readonly Column[];
  frozenRows: number;
  /** `#rrggbb`. */
  colour: string;
  hidden: boolean;
  /** No person may write into it, whoever has the file. */
  protected: boolean;
  /** Rows under the headings that belong to the layout. */
  fixed: readonly (readonly Cell[])[];
}

export interface Layout {
  name: WorkbookName;
  /** The file's name. */
  title: string;
  readers: readonly Reader[];
  tabs: readonly Tab[];
}

/** Short form for the layout files. */
export function column(
  key: string,
  heading: string,
  width: number,
  kind: ColumnKind,
  more: Partial<Column> = {},
): Column {
  return { key, heading, width, kind, ...more };
}

/** An ordinary tab: one frozen row of headings, seen by all readers. */
export function tab(
  title: string,
  sheetId: number,
  colour: string,
  columns: readonly Column[],
  fixed: Tab['fixed'] = [],
): Tab {
  return { title, sheetId, columns, frozenRows: 1, colour, hidden: false, protected: false, fixed };
}

export const LOG_TAB = 'Log';
export const INDEX_TAB = 'Index';

const LOG_WIDTHS: Record<LogColumn, number> = {
  seq: 60,
  at: 190,
  actor: 120,
  kind: 140,
  subject: 120,
  payload: 420,
  salt: 120,
  commitment: 160,
  previous: 160,
  hash: 160,
};

/** The two tabs with which every workbook ends. */
export const LEDGER: readonly Tab[] = [
  {
    title: LOG_TAB,
    sheetId: 900,
    columns: LOG_COLUMNS.map((key) => column(key, key, LOG_WIDTHS[key], key === 'seq' ? 'number' : 'text')),
    frozenRows: 1,
    colour: '#666666',
    hidden: false,
    protected: true,
    fixed: [],
  },
  {
    title: INDEX_TAB,
    sheetId: 901,
    columns: [column('index', '', 400, 'text')],
    frozenRows: 0,
    colour: '#666666',
    hidden: true,
    protected: true,
    fixed: [],
  },
];

/** `A`, `B` ... `Z`, `AA`; 1 is `A`. */
export function letter(columnNumber: number): string {
  const rest = Math.floor((columnNumber - 1) / 26);
  return (rest > 0 ? letter(rest) : '') + String.fromCharCode(65 + ((columnNumber - 1) % 26));
}

/** A whole column of a tab as a formula names it; both Sheets and Excel read it: `'Contact log'!$A:$A`. */
export function wholeColumn(of: Tab, key: string): string {
  const at = of.columns.findIndex((c) => c.key === key);
  if (at < 0) throw new Error(`layout: ${of.title} has no column ${key}`);
  return `'${of.title}'!$${letter(at + 1)}:$${letter(at + 1)}`;
}
