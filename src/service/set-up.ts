import { createFolder, forbidResharing } from '../google/drive';
import { WORKBOOKS } from '../register/layout';
import { LAYOUTS } from '../register/workbooks';
import { createWorkbook } from './registers';
import { CASE_WORKBOOKS, originalsIds, saveOriginalsId, saveWorkbookId, workbookIds } from './settings';

/** Which function a clock trigger runs, and how it is set. */
const TRIGGERS: Record<string, (builder: GoogleAppsScript.Script.ClockTriggerBuilder) => void> = {
  // One trigger for the sweep: a run that was cut off is followed by the next tick, with no one-off triggers.
  sweep: (builder) => builder.everyMinutes(5).create(),
  digest: (builder) => builder.everyDays(1).atHour(7).create(),
};

/**
 * Makes what is missing: the workbooks and the folders for originals, which only the role account can open until
 * `configure` shares them, and the clock triggers. Running it again changes nothing that is there.
 *
 * @returns what was made, by name
 */
export function setUp(timeZone: string): { workbooks: string[]; folders: string[]; triggers: string[] } {
  const there = workbookIds();
  const made = WORKBOOKS.filter((name) => there[name] === undefined);
  for (const name of made) {
    const id = createWorkbook(name, timeZone);
    forbidResharing(ScriptApp.getOAuthToken(), id);
    // Last, so that of a run cut off before it the file is made anew, whole, and never taken into use half made.
    saveWorkbookId(name, id);
  }
  const foldersThere = originalsIds();
  const folders = CASE_WORKBOOKS.filter((name) => foldersThere[name] === undefined);
  for (const name of folders) {
    saveOriginalsId(name, createFolder(ScriptApp.getOAuthToken(), `${LAYOUTS[name].title}: originals`));
  }
  const set = new Set(ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction()));
  const missing = Object.keys(TRIGGERS).filter((name) => !set.has(name));
  for (const name of missing) TRIGGERS[name]!(ScriptApp.newTrigger(name).timeBased());
  return { workbooks: made, folders, triggers: missing };
}
