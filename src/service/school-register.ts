import { localClock } from '../google/local-time';
import type { Sheet } from '../people/csv';
import { isDisposable } from '../people/disposable';
import { isFreeMail } from '../people/free-mail';
import { groupsOf, peopleOf } from '../people/read-people';
import { Roster } from '../people/roster';
import { Approvals, approvalsOf } from '../policy/approvals';
import type { Register } from '../policy/judgement';
import { sitesOf } from '../policy/read-sites';
import type { School } from '../policy/school';
import type { WorkbookName } from '../register/layout';
import { concernsByList } from './phrases';
import { readTabs, zoneOf } from './registers';

/**
 * The school as its workbooks have it at this moment: people and groups from `roster`, approvals from `registers`.
 * A row that cannot be read is left out of use as far as it goes (an unknown role is no role, an impossible day no
 * day); `problems` says where, and the sweep enters that in Health.
 *
 * @throws GoogleError
 */
export function loadRegister(school: School): { register: Register; problems: Sheet['problems'] } {
  const [people, groups] = readRoster();
  const [approvals, sites] = sheetsOf('registers', ['Approvals', 'Sites']);
  const roster = new Roster(peopleOf(people, school), groupsOf(groups), school);
  const granted = new Approvals(approvalsOf(approvals, roster), roster, school);
  // The tab Phrases is read only when a child's message asks for it, and what is wrong there joins then.
  const problems = [people, groups, approvals, sites].flatMap((sheet) => sheet.problems);
  const register: Register = {
    school,
    roster,
    approvals: granted,
    isFreeMail,
    isDisposable,
    sites: sitesOf(sites),
    concerns: concernsByList(roster, zoneOf(school.timeZone), problems),
    localTime: localClock(school.timeZone),
  };
  return { register, problems };
}

/** People and groups alone, as the roster has them at this moment. One call. @throws GoogleError */
export function loadRoster(school: School): Roster {
  const [people, groups] = readRoster();
  return new Roster(peopleOf(people, school), groupsOf(groups), school);
}

function readRoster(): [Sheet, Sheet] {
  return sheetsOf('roster', ['People', 'Groups']);
}

function sheetsOf(workbook: WorkbookName, titles: [string, string]): [Sheet, Sheet] {
  const [first, second] = readTabs(workbook, titles).map(
    (rows, i): Sheet => ({ file: `${workbook}: ${titles[i]}`, rows, problems: [], notes: [] }),
  );
  return [first!, second!];
}
