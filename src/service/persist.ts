import { GoogleError } from '../google/google-error';

/** Waits after a passing failure of Google's, milliseconds: Sheets counts reads and writes by the minute. */
const WAITS = [2_000, 10_000, 30_000, 60_000];

/** Does it, and again after a while when Google fails in passing. @throws the last failure */
export function persist<T>(attempt: () => T): T {
  for (const wait of WAITS) {
    try {
      return attempt();
    } catch (error) {
      if (!(error instanceof GoogleError) || !error.passing) throw error;
      Utilities.sleep(wait);
    }
  }
  return attempt();
}
