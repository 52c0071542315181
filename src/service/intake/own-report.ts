import type { Numbered, Reported } from '../../register/entries';
import { requestKey } from '../../register/keys';
import { placeOf } from '../../register/report-projections';
import type { Caller } from '../caller';
import { type Indexed, readEntries, readPlaces } from '../look-up';
import type { CaseWorkbook } from '../settings';

/** A report that the caller has made. */
export interface OwnReport {
  workbook: CaseWorkbook;
  index: Indexed;
  /** When it was filed, ISO 8601. */
  filedAt: string;
  payload: Reported & Numbered;
}

const REPORTS = ['report-opened', 'report-joined', 'concern'];

/**
 * Those of the reports that are there and the caller's own. A report of somebody else's, an erased one and one that
 * never was look the same.
 *
 * @param books what the registers of cases say of the reports' ids, at least
 */
export function ownReports(
  books: ReadonlyMap<CaseWorkbook, Indexed>,
  reports: readonly string[],
  caller: Caller,
): OwnReport[] {
  const found = reports.flatMap((id) =>
    [...books].flatMap(([workbook, index]) => {
      const item = index.item(requestKey(id));
      return item === undefined ? [] : [{ workbook, index, row: item.row }];
    }),
  );
  const entries = found.length === 0 ? [] : readEntries(found);
  return found.flatMap(({ workbook, index }, i) => {
    const entry = entries[i];
    if (!entry || entry.payload === null || entry.actor !== caller.id || !REPORTS.includes(entry.kind))
      return [];
    return [{ workbook, index, filedAt: entry.at, payload: entry.payload as unknown as Reported & Numbered }];
  });
}

/** What stands in the column Status for each case; null where the row is not the case's any more. */
export function statusesOf(
  cases: readonly { workbook: CaseWorkbook; incident: string }[],
): (string | null)[] {
  const workbooks = [...new Set(cases.map(({ workbook }) => workbook))];
  const range = (incident: string) => {
    const { tab, row } = placeOf(incident);
    return `${tab}!A${row}:B${row}`;
  };
  const asked = workbooks.map((workbook) => ({
    workbook,
    ranges: [
      ...new Set(cases.filter((each) => each.workbook === workbook).map(({ incident }) => range(incident))),
    ],
  }));
  const answers = cases.length === 0 ? [] : readPlaces(asked);
  return cases.map(({ workbook, incident }) => {
    const book = workbooks.indexOf(workbook);
    const [row] = answers[book]![asked[book]!.ranges.indexOf(range(incident))]!;
    return row?.[0] === incident ? String(row[1] ?? '') : null;
  });
}
