import { isDay } from '../../people/day';
import { type AuditResult, audit } from '../audit';
import { InputError } from '../input-error';
import { Progress } from '../progress';
import { registersOf } from '../registers';
import { readSchoolFolder } from '../school/school-folder';
import { openSchool, type SchoolTenant } from '../school/school-tenant';
import { refuseBadFolder, writeFiles } from '../write-files';
import { workbookToXlsx } from '../xlsx/write';

export interface AuditArguments {
  school: string;
  mail: string;
  out: string;
  from?: string | undefined;
  to?: string | undefined;
}

/**
 * `npm run audit` (design section 7): the service's own bundle over a school's exported mailboxes. Everything is
 * written at the end, all of it or nothing.
 *
 * @throws InputError for what the person gave
 */
export async function runAudit(given: AuditArguments): Promise<AuditResult & { school: SchoolTenant }> {
  refuseBadDays(given);
  await refuseBadFolder(given.out);
  const files = readSchoolFolder(given.school);
  const indexing = new Progress('Looking through the mail');
  const school = openSchool(files, given.mail, {
    days: { from: given.from ?? null, to: given.to ?? null },
    start: Date.now(),
    tellFrom: null,
    onMailProgress: ({ bytes, total }) => indexing.at(megabytes(bytes), megabytes(total), 'MB'),
  });
  indexing.end();
  const reading = new Progress('Reading and judging');
  const result = audit(school, (read) => reading.at(read, school.mail.messages, 'messages'));
  reading.end();
  const contents: Record<string, Uint8Array | string> = {
    'findings.ndjson': result.findings.map((finding) => `${JSON.stringify(finding)}\n`).join(''),
    'summary.json': `${JSON.stringify(result.summary, null, 2)}\n`,
  };
  for (const [name, workbook] of Object.entries(registersOf(school.tenant))) {
    // The chair's register holds only what people report, and an export has no reports.
    if (name === 'chair-concerns') continue;
    contents[`${name}.xlsx`] = await workbookToXlsx(workbook);
  }
  await writeFiles(given.out, contents);
  return { ...result, school };
}

/** To one decimal, and never 0 of what is there. */
function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e5) / 10;
}

function refuseBadDays({ from, to }: AuditArguments): void {
  for (const [name, day] of Object.entries({ from, to })) {
    if (day === undefined || isDay(day)) continue;
    throw new InputError([`--${name}: "${day}" is not a date that exists, written YYYY-MM-DD`]);
  }
  if (from !== undefined && to !== undefined && to < from) {
    throw new InputError([`--to: ${to} lies before --from ${from}`]);
  }
}
