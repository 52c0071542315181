import { localClock } from '../google/local-time';
import type { Sheet } from '../people/csv';
import { isFreeMail } from '../people/free-mail';
import { groupsOf, peopleOf } from '../people/read-people';
import { Roster } from '../people/roster';
import { Approvals, approvalsOf } from '../policy/approvals';
import type { Register } from '../policy/judgement';
import type { School } from '../policy/school';
import type { WorkbookName } from '../register/layout';
import { readTab, readTabs } from './registers';

/**
 * The school as its workbooks have it at this moment: people and groups from `roster`, approvals from `registers`.
 * A row that cannot be read is left out of use as far as it goes (an unknown role is no role, an impossible day no
 * day); `problems` says where, and the sweep enters that in Health.
 *
 * @throws GoogleError
 */
export function loadRegister(school: School): { register: Register; problems: Sheet['problems'] } {
  const [people, groups] = readRoster();
  const approvals = sheetOf('registers', 'Approvals');
  const roster = new Roster(peopleOf(people, school), groupsOf(groups), school);
  const register: Register = {
    school,
    roster,
    approvals: new Approvals(approvalsOf(approvals, roster), roster, school),
    isFreeMail,
    localTime: localClock(school.timeZone),
  };
  return { register, problems: [people, groups, approvals].flatMap((sheet) => sheet.problems) };
}

/** People and groups alone, as the roster has them at this moment. One call. @throws GoogleError */
export function loadRoster(school: School): Roster {
  const [people, groups] = readRoster();
  return new Roster(peopleOf(people, school), groupsOf(groups), school);
}

function readRoster(): [Sheet, Sheet] {
  const titles = ['People', 'Groups'] as const;
  const [people, groups] = readTabs('roster', titles).map(
    (rows, i): Sheet => sheet('roster', titles[i]!, rows),
  );
  return [people!, groups!];
}

function sheetOf(workbook: WorkbookName, title: string): Sheet {
  return sheet(workbook, title, readTab(workbook, title));
}

function sheet(workbook: WorkbookName, title: string, rows: ReturnType<typeof readTab>): Sheet {
  return { file: `${workbook}: ${title}`, rows, problems: [], notes: [] };
}
