import { sendMail } from '../google/mail';
import type { Person } from '../people/person';
import type { Roster } from '../people/roster';
import type { ReportKind } from '../policy/reports';
import type { School } from '../policy/school';
import type { Numbered } from '../register/entries';
import { requestKey } from '../register/keys';
import { REPORT_WORDS } from '../register/words';
import { peopleAt } from './intake/place';
import { lookUp, readEntries } from './look-up';
import { noticeOf } from './notices';
import type { CaseWorkbook } from './settings';

// Of an urgent report people are told at once, by a mail without any name (design section 6). Each is a mark in Script
// Properties from before it is filed until the mail has gone, so that a run cut off between the two tells late, at the
// next sweep, rather than never; and telling never costs more than the one report.

const OWED = 'owed-report:';

/** An urgent report of which people have to be told. */
export interface OwedReport {
  /** Its id. */
  report: string;
  kind: ReportKind;
  workbook: CaseWorkbook;
  /** Ids of its subjects. */
  except: string[];
}

/** Remembers, before the report is filed, that people will have to be told. */
export function oweReport(owed: OwedReport): void {
  PropertiesService.getScriptProperties().setProperty(OWED + owed.report, JSON.stringify(owed));
}

/** Tells the people at the desk of a report that is filed. @throws GoogleError when it went to nobody: it is still owed */
export function tellReport(owed: OwedReport, incident: string, people: readonly Person[]): void {
  const addresses = people.map(({ schoolEmail }) => schoolEmail).filter((address) => address !== '');
  const { subject, body } = noticeOf(owed.workbook, [incident], [`${incident}: ${REPORT_WORDS[owed.kind]}`]);
  sendMail(addresses, subject, body);
  PropertiesService.getScriptProperties().deleteProperty(OWED + owed.report);
}

/** Tells of the reports of which nobody could be told when they came in. @throws GoogleError */
export function tellOwedReports(school: School, roster: Roster, today: string): void {
  const properties = PropertiesService.getScriptProperties();
  const all = properties.getProperties();
  const owed = Object.keys(all)
    .filter((name) => name.startsWith(OWED))
    .map((name) => JSON.parse(all[name]!) as OwedReport);
  for (const each of owed) {
    const { report, workbook, except } = each;
    const item = lookUp([workbook], [requestKey(report)])
      .get(workbook)!
      .item(requestKey(report));
    const [entry] = item === undefined ? [] : readEntries([{ workbook, row: item.row }]);
    const incident = (entry?.payload as Partial<Numbered> | null | undefined)?.incident;
    if (incident === undefined) properties.deleteProperty(OWED + report);
    else tellReport(each, incident, peopleAt(workbook, new Set(except), school, roster, today));
  }
}
