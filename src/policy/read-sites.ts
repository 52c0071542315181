import { day, problemIn, readCsv, refuseDoubles, type Sheet } from '../people/csv';
import type { Roster } from '../people/roster';
import type { Site } from './sites';

export const SITE_COLUMNS = [
  'id',
  'platform',
  'url',
  'owner_id',
  'account_email',
  'class',
  'notified_on',
  'notified_to',
  'pupils_from',
  'closed_on',
] as const;

/** Reads `sites.csv`, the school's own sites (P35 to P38), and checks its days and ids. */
export function readSites(text: string, roster: Roster, file = 'sites.csv'): Sheet {
  const sheet = readCsv(file, text, SITE_COLUMNS, ['id', 'url']);
  refuseDoubles(sheet, 'id');
  for (const row of sheet.rows) {
    for (const column of ['notified_on', 'pupils_from', 'closed_on']) day(sheet, row, column);
    for (const column of ['owner_id', 'notified_to']) {
      const id = row.cells[column] ?? '';
      if (id !== '' && roster.person(id) === null) problemIn(sheet, row, column, `nobody has the id "${id}"`);
    }
  }
  return sheet;
}

/** The sites in a sheet with the columns of `sites.csv`. */
export function sitesOf(sheet: Sheet): Site[] {
  return sheet.rows.map(({ cells }) => ({
    id: cells.id ?? '',
    platform: cells.platform ?? '',
    url: cells.url ?? '',
    ownerId: cells.owner_id ?? '',
    accountEmail: (cells.account_email ?? '').toLowerCase(),
    className: cells.class ?? '',
    notifiedOn: cells.notified_on || null,
    pupilsFrom: cells.pupils_from || null,
    closedOn: cells.closed_on || null,
  }));
}
