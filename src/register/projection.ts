import type { Zone } from './cell';
import type { Effect, EntryOf, Facts, Kind, Payloads } from './entries';
import type { Address } from './index-buckets';
import type { WorkbookName } from './layout';
import type { View } from './state';

/** What one kind of entry does to the tabs. */
export interface Projection<K extends Kind> {
  /** Null: any workbook. */
  workbook: WorkbookName | null;
  /** The id the Log names as what the entry is about; never a name. */
  subject(payload: Payloads[K]): string;
  /** What has to be looked up in the index before the entry can be decided on or projected. */
  needs(payload: Facts[K], at: string, zone: Zone): Address[];
  /** Whether the register says this already, so that it is not filed again. */
  filed(payload: Facts[K], view: View): boolean;
  project(entry: EntryOf<K>, view: View, zone: Zone): Effect;
}

/** `I-0012`: the number of a case in its own series. */
export function numbered(series: string, value: number): string {
  return `${series}-${String(value).padStart(4, '0')}`;
}

/** `I-0012`: 12. */
export function numberOf(incident: string): number {
  return Number(incident.slice(2));
}
