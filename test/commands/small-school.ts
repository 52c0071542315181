import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const projectRoot = join(__dirname, '..', '..');
const CLI = join(projectRoot, 'build', 'local', 'cli.mjs');

export const SCHOOL = {
  name: 'Elm Bank School',
  domains: ['elmbank.example'],
  pupilDomains: ['pupils.elmbank.example'],
  timeZone: 'Europe/London',
  desks: { dsl: ['s2'], headteacher: ['s1'] },
};

const COLUMNS = [
  'id',
  'name',
  'other_names',
  'roles',
  'school_email',
  'aliases',
  'personal_emails',
  'date_of_birth',
  'left_on',
  'class',
  'children',
  'users',
] as const;

export type PersonCells = Partial<Record<(typeof COLUMNS)[number], string>>;

const PEOPLE: PersonCells[] = [
  { id: 's1', name: 'Ama Boateng', roles: 'headteacher', school_email: 'head@elmbank.example' },
  {
    id: 's2',
    name: 'Piotr Nowak',
    roles: 'dsl',
    school_email: 'p.nowak@elmbank.example',
    personal_emails: 'piotr.nowak@gmail.com',
  },
  { id: 's3', name: 'Joan Frith', roles: 'staff', school_email: 'j.frith@elmbank.example', class: '7B' },
  {
    id: 'p1',
    name: 'Tariq Aziz',
    roles: 'pupil',
    school_email: 't.aziz@pupils.elmbank.example',
    date_of_birth: '2014-05-04',
    class: '7B',
  },
];

/** `people.csv` with the four people of the small school in rows 2 to 5, and more from row 6 on. */
export function peopleCsv(...more: PersonCells[]): string {
  return csv([...COLUMNS], ...[...PEOPLE, ...more].map((person) => COLUMNS.map((c) => person[c] ?? '')));
}

export function csv(...rows: string[][]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The mailbox of the small school's teacher. */
export const MAILBOX = 'j.frith@elmbank.example.mbox';

export const PUPIL_WRITES: Record<string, string> = {
  From: 'Tariq Aziz <t.aziz@pupils.elmbank.example>',
  To: 'j.frith@elmbank.example',
  Date: 'Mon, 06 Jul 2026 10:00:00 +0100',
  'Message-ID': '<a1@pupils.elmbank.example>',
};

/** A message as an mbox has it; a header given as undefined is left out. */
export function message(headers: Record<string, string | undefined> = {}, body = 'Hello'): string {
  const lines = Object.entries({ ...PUPIL_WRITES, ...headers })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}\n`);
  return `From - Mon Jul 06 10:00:00 2026\n${lines.join('')}\n${body}\n\n`;
}

type Files = Record<string, string | Buffer | null>;

/** A school folder and a mail folder in a temporary folder, and the commands run on them. */
export class SmallSchool {
  readonly folder = mkdtempSync(join(tmpdir(), 'safe-channels-commands-'));
  readonly school = join(this.folder, 'school');
  readonly mail = join(this.folder, 'mail');
  readonly out = join(this.folder, 'out');

  /** @param files by name; null leaves one out that is there otherwise */
  constructor(files: { school?: Files; mail?: Files } = {}) {
    const school = { 'school.json': JSON.stringify(SCHOOL), 'people.csv': peopleCsv(), ...files.school };
    write(this.school, school);
    write(this.mail, { [MAILBOX]: message(), ...files.mail });
  }

  /** The arguments of an audit of this school. */
  audit(...more: string[]): string[] {
    return ['audit', '--school', this.school, '--mail', this.mail, '--out', this.out, ...more];
  }

  findings(): Record<string, unknown>[] {
    const lines = this.text('findings.ndjson').split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  summary(): Record<string, unknown> {
    return JSON.parse(this.text('summary.json')) as Record<string, unknown>;
  }

  text(name: string): string {
    return readFileSync(join(this.out, name), 'utf8');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function write(folder: string, files: Files): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    if (content === null) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

export interface Outcome {
  status: number | null;
  out: string;
  /** The lines on stderr that are not progress. */
  lines: string[];
}

/** Runs the built commands as a person does. */
export function run(args: readonly string[]): Outcome {
  if (!existsSync(CLI)) throw new Error('build/local/cli.mjs is not there: run "npm run build" first');
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  const lines = stderr.split('\n').filter((line) => line !== '' && !/: \d+ % \(/.test(line));
  return { status, out: stdout, lines };
}

/**
 * Runs an audit that must be refused, into a folder that holds earlier results: they must be as they were.
 *
 * @returns what was said, without the list of commands that follows a wrong option
 */
export function refused(school: SmallSchool, args: readonly string[] = school.audit()): string[] {
  write(school.out, { 'findings.ndjson': 'earlier\n' });
  const { status, out, lines } = run(args);
  expect(readdirSync(school.out)).toEqual(['findings.ndjson']);
  expect(school.text('findings.ndjson')).toBe('earlier\n');
  expect(out).toBe('');
  expect(status).toBe(2);
  const usage = lines.indexOf('Commands:');
  return (usage < 0 ? lines : lines.slice(0, usage)).map((line) => line.replaceAll(school.folder, '…'));
}
