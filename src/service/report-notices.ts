import { sendMail } from '../google/mail';
import type { Day } from '../people/day';
import type { Person } from '../people/person';
import type { Roster } from '../people/roster';
import { atDesk } from '../policy/desks';
import type { Desk } from '../policy/finding';
import type { ReportKind } from '../policy/reports';
import type { School } from '../policy/school';
import type { Numbered } from '../register/entries';
import { requestKey } from '../register/keys';
import { REPORT_WORDS } from '../register/words';
import { peopleAt } from './intake/place';
import { lookUp, readEntries } from './look-up';
import { noticeForOthers, noticeOf } from './notices';
import type { CaseWorkbook } from './settings';

// Of some reports people are told at once, by a mail without any name (design section 6). Each is a mark in Script
// Properties from before it is filed until the mail has gone, so that a run cut off between the two tells late, at the
// next sweep, rather than never; and telling never costs more than the one report.

const OWED = 'owed-report:';

/** A report of which people have to be told. */
export interface OwedReport {
  /** Its id. */
  report: string;
  kind: ReportKind;
  workbook: CaseWorkbook;
  /** Ids of its subjects. */
  except: string[];
  /** Whether the people of its register are told. */
  own: boolean;
  /** Desks that are told of it and do not open the register. */
  others: Desk[];
}

/** Remembers, before the report is filed, that people will have to be told. */
export function oweReport(owed: OwedReport): void {
  PropertiesService.getScriptProperties().setProperty(OWED + owed.report, JSON.stringify(owed));
}

/** Tells people of a report that is filed. @throws GoogleError when it went to nobody: it is still owed */
export function tellReport(
  owed: OwedReport,
  incident: string,
  school: School,
  roster: Roster,
  today: Day,
): void {
  const { workbook, kind, own, others } = owed;
  const except = new Set(owed.except);
  const people = peopleAt(workbook, except, school, roster, today);
  if (own) {
    const { subject, body } = noticeOf(workbook, [incident], [`${incident}: ${REPORT_WORDS[kind]}`]);
    sendMail(addressesOf(people), subject, body);
  }
  const further = others
    .flatMap((desk) => atDesk(school, roster, desk, today, except))
    .filter((person) => !people.includes(person));
  const { subject, body } = noticeForOthers(workbook, incident, REPORT_WORDS[kind]);
  sendMail(addressesOf([...new Set(further)]), subject, body);
  PropertiesService.getScriptProperties().deleteProperty(OWED + owed.report);
}

function addressesOf(people: readonly Person[]): string[] {
  return people.map(({ schoolEmail }) => schoolEmail).filter((address) => address !== '');
}

/** Tells of the reports of which nobody could be told when they came in. @throws GoogleError */
export function tellOwedReports(school: School, roster: Roster, today: Day): void {
  const properties = PropertiesService.getScriptProperties();
  const all = properties.getProperties();
  const owed = Object.keys(all)
    .filter((name) => name.startsWith(OWED))
    .map((name) => JSON.parse(all[name]!) as OwedReport);
  for (const each of owed) {
    const { report, workbook } = each;
    const item = lookUp([workbook], [requestKey(report)])
      .get(workbook)!
      .item(requestKey(report));
    const [entry] = item === undefined ? [] : readEntries([{ workbook, row: item.row }]);
    const incident = (entry?.payload as Partial<Numbered> | null | undefined)?.incident;
    if (incident === undefined) properties.deleteProperty(OWED + report);
    else tellReport(each, incident, school, roster, today);
  }
}
