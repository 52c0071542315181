import { localClock } from '../google/local-time';
import { isPupil, type Person } from '../people/person';
import { problemLine } from '../people/problem';
import type { School } from '../policy/school';
import { readSchoolFiles, type SchoolFiles } from '../policy/school-files';
import { PHRASES } from '../policy/triage/list/phrases';
import type {
  ApprovalRow,
  ClassRow,
  DeskRow,
  Draft,
  GroupRow,
  PersonRow,
  SettingRow,
  SiteRow,
} from '../register/entries';
import type { WorkbookName } from '../register/layout';
import { phraseRows } from '../register/phrase-rows';
import { deskId } from '../register/project';
import { takeUpPhrases } from './phrases';
import { fileDrafts, readTab, WRITER, zoneOf } from './registers';
import { type Installation, saveSchool } from './settings';
import { shareWorkbooks } from './sharing';

/** A school's files, and how the service gets at its mailboxes. */
export interface Configuration extends Installation {
  files: SchoolFiles;
}

export interface ConfigurationResult {
  /** What must be mended first, a line each; nothing was changed when there are any. */
  problems: string[];
  /** What was passed over. */
  notes: string[];
}

/**
 * Takes over a school's files: everything is read and checked first, and with one problem nothing is written at all.
 * Rows that have not changed file nothing; people, classes, desks and groups no longer in the files are removed.
 */
export function configure(given: Configuration): ConfigurationResult {
  const read = readSchoolFiles(given.files);
  if (read.school === null || read.problems.length > 0) {
    return { problems: read.problems.map(problemLine), notes: read.notes.map(problemLine) };
  }
  const { school, roster, sheets } = read;
  const zone = zoneOf(school.timeZone);
  const at = new Date().toISOString();
  const today = localClock(school.timeZone)(Date.now()).day;
  const { files, ...installation } = given;

  const people = sheets.people.rows.map((row) => row.cells as unknown as PersonRow);
  const classes = classRows(roster.people, today);
  const desks = deskRows(school);
  const groups = sheets.groups.rows.map((row) => row.cells as unknown as GroupRow);
  const approvals = sheets.approvals.rows.map((row) => row.cells as unknown as ApprovalRow);
  const sites = sheets.sites.rows.map((row) => row.cells as unknown as SiteRow);

  fileDrafts(
    'roster',
    [
      ...people.map((payload): Draft => ({ kind: 'person', at, actor: WRITER, payload })),
      ...classes.map((payload): Draft => ({ kind: 'class', at, actor: WRITER, payload })),
      ...desks.map((payload): Draft => ({ kind: 'desk', at, actor: WRITER, payload })),
      ...groups.map((payload): Draft => ({ kind: 'group', at, actor: WRITER, payload })),
      ...removals('roster', 'People', 'person-removed', 'id', new Set(people.map(({ id }) => id)), at),
      ...removals(
        'roster',
        'Classes',
        'class-removed',
        'class',
        new Set(classes.map((row) => row.class)),
        at,
      ),
      ...removals(
        'roster',
        'Groups',
        'group-removed',
        'address',
        new Set(groups.map(({ address }) => address)),
        at,
      ),
      ...deskRemovals(new Set(desks.map(deskId)), at),
    ],
    zone,
  );
  fileDrafts(
    'registers',
    [
      ...approvals.map((payload): Draft => ({ kind: 'approval', at, actor: WRITER, payload })),
      ...sites.map((payload): Draft => ({ kind: 'site', at, actor: WRITER, payload })),
    ],
    zone,
  );
  takeUpPhrases(zone, phraseRows(PHRASES));
  fileDrafts(
    'system',
    settingRows(school).map((payload): Draft => ({ kind: 'setting', at, actor: WRITER, payload })),
    zone,
  );
  // Last, so that a run cut off above leaves the school's settings and its registers as they were together.
  saveSchool(files['school.json'], installation);
  shareWorkbooks(school, roster, today);
  const notes = [...read.notes.map(problemLine), ...stayInForce(approvals)];
  return { problems: [], notes };
}

/** An approval is a record: leaving it out of the file does not end it, which its keeper may believe. */
function stayInForce(approvals: readonly ApprovalRow[]): string[] {
  const inFile = new Set(approvals.map(({ id }) => id));
  return readTab('registers', 'Approvals')
    .map(({ cells }) => cells.id ?? '')
    .filter((id) => id !== '' && !inFile.has(id))
    .map(
      (id) =>
        `approvals.csv: ${id} is no longer in the file and stays in force; give it revoked_on to end it`,
    );
}

function classRows(people: readonly Person[], today: string): ClassRow[] {
  const names = [...new Set(people.flatMap((person) => person.classes))].sort();
  return names.map((name) => {
    const members = people.filter((person) => person.classes.includes(name));
    const teachers = members.filter(
      (person) => !person.roles.some(({ role }) => role === 'pupil' || role === 'ex-pupil'),
    );
    return {
      class: name,
      teachers: teachers.map(({ id }) => id).join(';'),
      pupils: members.filter((person) => isPupil(person, today)).length,
    };
  });
}

function deskRows(school: School): DeskRow[] {
  return Object.entries(school.desks).flatMap(([desk, people]) =>
    people.map((entry, i): DeskRow => {
      const acting = typeof entry === 'string' ? { id: entry, from: null, to: null } : entry;
      return { desk, order: i + 1, person: acting.id, from: acting.from ?? '', to: acting.to ?? '' };
    }),
  );
}

function settingRows(school: School): SettingRow[] {
  const { settings, hours } = school;
  const row = (name: string, value: string, meaning: string): SettingRow => ({ name, value, meaning });
  return [
    row('name', school.name, 'The school.'),
    row('domains', school.domains.join('; '), 'Mail domains of staff and governors.'),
    row(
      'pupilDomains',
      school.pupilDomains.join('; '),
      'Mail domains of pupils; an address here is a pupil’s.',
    ),
    row(
      'pupilMail',
      school.pupilMail,
      'Whether pupils have Gmail: on, internal only, or off. Kept for the coverage of later versions.',
    ),
    row('timeZone', school.timeZone, 'Days and hours are counted in this zone.'),
    row(
      'hours',
      Object.entries(hours)
        .map(([day, [from, to]]) => `${day} ${from}-${to}`)
        .join('; '),
      'School hours.',
    ),
    row(
      'trustedAuthserv',
      settings.trustedAuthserv.join('; '),
      'Servers whose word on a sender is believed.',
    ),
    row(
      'outOfHoursInterrupt',
      yesNo(settings.outOfHoursInterrupt),
      'Whether mail from a pupil out of hours is told at once.',
    ),
    row(
      'bodyTriage',
      yesNo(settings.bodyTriage),
      'Whether the text of some messages is read: from a child, to pupils, and notices that name nobody in the subject. If not, only their subjects are looked at.',
    ),
    row(
      'patternThreshold',
      String(settings.patternThreshold),
      'From this number on a pattern is shown. Not built yet: every pattern is.',
    ),
    row('excluded', settings.excluded.join('; '), 'Accounts that are never read.'),
  ];
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

function removals(
  workbook: WorkbookName,
  title: string,
  kind: 'person-removed' | 'class-removed' | 'group-removed',
  column: string,
  kept: ReadonlySet<string>,
  at: string,
): Draft[] {
  return readTab(workbook, title)
    .map(({ cells }) => cells[column] ?? '')
    .filter((id) => id !== '' && !kept.has(id))
    .map((id): Draft => ({ kind, at, actor: WRITER, payload: { id } }));
}

function deskRemovals(kept: ReadonlySet<string>, at: string): Draft[] {
  return readTab('roster', 'Desks')
    .map(({ cells }) =>
      deskId({ desk: cells.desk!, order: 0, person: cells.person!, from: cells.from!, to: cells.to! }),
    )
    .filter((id) => !kept.has(id))
    .map((id): Draft => ({ kind: 'desk-removed', at, actor: WRITER, payload: { id } }));
}
