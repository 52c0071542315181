import * as v from 'valibot';
import { isDay } from '../people/day';
import type { Problem } from '../people/problem';
import { isSlipOf } from '../people/slip';
import { WEEKDAYS } from './school';

const day = v.pipe(v.string(), v.check(isDay, 'is not a date that exists, written YYYY-MM-DD'));
const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time, written HH:MM'));
const domain = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.regex(/^(\*\.)?[^\s@/*]+$/, 'is not a mail domain'),
);
const timeZone = v.pipe(v.string(), v.check(isTimeZone, 'is not a time zone such as Europe/London'));
const ids = v.optional(v.array(v.string()), []);

/** Once both ends can be read: the first must not lie after the second. */
function inOrder<T>(ends: (value: T) => readonly [string | null, string | null]) {
  return v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.issues) return;
    const [from, to] = ends(dataset.value);
    if (from !== null && to !== null && to < from) addIssue({ message: 'ends before it begins' });
  });
}

const days = v.pipe(
  v.tuple([day, day]),
  inOrder((pair) => pair),
);
const hours = v.pipe(
  v.tuple([time, time]),
  inOrder((pair) => pair),
);
const openDay = v.nullish(
  v.union([
    day,
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
  ]),
  null,
);

const desksSchema = v.object({
  dsl: ids,
  'deputy-dsl': ids,
  headteacher: ids,
  'acting-head': v.optional(
    v.array(
      v.pipe(
        v.object({ id: v.string(), from: openDay, to: openDay }),
        inOrder(({ from, to }) => [from, to]),
      ),
    ),
    [],
  ),
  slt: ids,
  chair: ids,
  clerk: ids,
  it: ids,
});

const settingsSchema = v.object({
  trustedAuthserv: v.optional(v.array(v.pipe(v.string(), v.trim(), v.toLowerCase())), [
    'mx.google.com',
    'gmr-mx.google.com',
  ]),
  outOfHoursInterrupt: v.optional(v.boolean(), false),
  bodyTriage: v.optional(v.boolean(), false),
  patternThreshold: v.optional(
    v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1, 'must be 1 or more')),
    3,
  ),
  excluded: v.optional(v.array(v.pipe(v.string(), v.trim(), v.toLowerCase())), []),
});

const schoolSchema = v.object({
  name: v.pipe(v.string(), v.minLength(1, 'is empty')),
  domains: v.pipe(v.array(domain), v.minLength(1, 'names no domain')),
  pupilDomains: v.optional(v.array(domain), []),
  pupilMail: v.optional(v.picklist(['on', 'internal', 'off']), 'on'),
  timeZone: v.optional(timeZone, 'Europe/London'),
  hours: v.optional(v.record(v.picklist(WEEKDAYS), hours), {}),
  terms: v.optional(
    v.array(
      v.pipe(
        v.object({
          name: v.string(),
          from: day,
          to: day,
          holidays: v.optional(v.array(days), []),
        }),
        inOrder(({ from, to }) => [from, to]),
      ),
    ),
    [],
  ),
  desks: v.optional(desksSchema, {}),
  settings: v.optional(settingsSchema, {}),
});

/** `school.json` (design section 7). */
export type School = v.InferOutput<typeof schoolSchema>;

/** Whether the zone exists, as far as this machine can tell: Apps Script may have no `Intl` (platform-facts 7). */
function isTimeZone(name: string): boolean {
  if (typeof Intl === 'undefined') return true;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** What a `school.json` says, and what is wrong in it or was passed over, by path. */
export interface SchoolReading {
  school: School | null;
  problems: Problem[];
  notes: Problem[];
}

/** Reads `school.json`; every value that is wrong is named by its path. */
export function readSchool(text: string, file = 'school.json'): SchoolReading {
  const problem = (column: string | null, what: string): Problem => ({ file, row: null, column, what });
  if (text.includes('\ufffd') || text.includes('\u0000')) {
    const what = 'is not UTF-8 text; save it as UTF-8 and try again';
    return { school: null, problems: [problem(null, what)], notes: [] };
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    const what = 'is not JSON; a comma or a quotation mark may be missing';
    return { school: null, problems: [problem(null, what)], notes: [] };
  }
  const result = v.safeParse(schoolSchema, json);
  const problems = result.success
    ? []
    : result.issues.map((issue) => problem(v.getDotPath(issue), inWords(issue)));
  const notes: Problem[] = [];
  for (const { path, meant } of unknownKeys(json)) {
    if (meant === null) notes.push(problem(path, 'is not a setting of ours and was passed over'));
    else problems.push(problem(path, `there is no such setting; is "${meant}" meant?`));
  }
  return { school: result.success && problems.length === 0 ? result.output : null, problems, notes };
}

const KINDS: Record<string, string> = {
  string: 'must be text, in quotation marks',
  number: 'must be a number, without quotation marks',
  boolean: 'must be true or false, without quotation marks',
  array: 'must be a list, in square brackets',
  tuple: 'must be a list of two, in square brackets',
  object: 'must be a group of settings, in curly brackets',
  record: 'must be a group of settings, in curly brackets',
  union: 'is not a date that exists, written YYYY-MM-DD',
};

/** What is wrong with a value, for somebody who has never seen a program's words for it. */
function inWords({ kind, type, message, received, expected }: v.BaseIssue<unknown>): string {
  if (kind !== 'schema') return message;
  if (received === 'undefined') return 'is missing';
  return KINDS[type] ?? `must be one of ${expected?.replace(/^\(|\)$/g, '').replaceAll(' | ', ', ')}`;
}

/** Keys that nobody reads, each with the key it may be a slip of the pen for: left alone that one would be silently empty. */
function unknownKeys(json: unknown): { path: string; meant: string | null }[] {
  const levels: [path: string, value: unknown, known: string[]][] = [
    ['', json, Object.keys(schoolSchema.entries)],
    ['desks.', (json as Partial<School> | null)?.desks, Object.keys(desksSchema.entries)],
    ['settings.', (json as Partial<School> | null)?.settings, Object.keys(settingsSchema.entries)],
  ];
  return levels.flatMap(([path, value, known]) => {
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    const missing = known.filter((key) => !keys.includes(key));
    return keys
      .filter((key) => !known.includes(key))
      .map((key) => ({
        path: path + key,
        meant: missing.find((candidate) => isSlipOf(key, candidate)) ?? null,
      }));
  });
}
