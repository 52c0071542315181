import { LOG_TAB } from './layout';
import { commitmentOf, hashOf, type LogColumn, type LogEnd, type LogEntry, NO_PREVIOUS } from './log';
import { inSequence } from './order';
import type { Problem } from './problem';

/** An entry and the row of the tab in which it stands. `seq` is NaN when the cell holds no number. */
export interface LogRow extends LogEntry {
  row: number;
}

/** What is known besides the rows themselves; it helps to say which cell was changed. */
export interface Known {
  /** The end of the Log as the head in the Index has it. */
  end?: LogEnd | undefined;
  /** Entries that an `erased` entry names; without it any entry may be blank. */
  erased?: ReadonlySet<number>;
  /** Kinds that are possible. */
  kinds?: readonly string[];
  /** The subject an entry must have; null when that cannot be told. */
  subjectOf?: (entry: LogEntry) => string | null;
}

/**
 * Checks a Log in itself (design section 6): every row's hash, every commitment, the order, the links. Names a changed
 * cell by row and column, and rows that are missing, put in, or moved. Rows missing at the end are for `verifyEnd`. A changed `at` or `actor` cannot be told from
 * one another when nothing else helps: then both are named.
 */
export function verifyChain(rows: readonly LogRow[], known: Known = {}): Problem[] {
  const problems: Problem[] = [];
  const report = (row: number, column: LogColumn, what: string) =>
    problems.push({ tab: LOG_TAB, row, column, what });

  const { kept, missing, findings } = inSequence(rows);
  for (const { row, what } of findings) report(row, 'seq', what);
  for (const { before, from, to } of missing) {
    report(
      before,
      'seq',
      from === to
        ? `entry ${from} is missing before this row`
        : `entries ${from} to ${to} are missing before this row`,
    );
  }

  const actors = [...new Set(kept.map((entry) => entry.actor))];
  const parts = kept.some((entry) => entry.kind.includes('#'));
  kept.forEach((entry, i) => {
    const before = kept[i - 1];
    const after = kept[i + 1];
    const follows = before ? before.seq === entry.seq - 1 : entry.seq === 1;
    const previous = follows ? (before ? trueHash(before, entry) : NO_PREVIOUS) : null;
    const remembered =
      after?.seq === entry.seq + 1 ? after.previous : known.end?.seq === entry.seq ? known.end.hash : null;
    if (hashOf(entry) === entry.hash) {
      if (after && remembered !== null && remembered !== entry.hash && hashOf(after) === after.hash) {
        report(entry.row, 'hash', 'the row was written anew: what comes after it remembers another hash');
      }
      if (previous !== null && previous !== entry.previous && before && hashOf(before) !== before.hash) {
        report(entry.row, 'previous', 'does not continue the row before it');
      }
    } else {
      const moments = [before, after].flatMap((other) => (other ? [other.at] : []));
      for (const column of changedColumns(entry, { previous, remembered, actors, moments, parts, known })) {
        report(entry.row, column, 'was changed: the hash of this row no longer fits');
      }
    }
    for (const { column, what } of contentProblems(entry, known)) report(entry.row, column, what);
  });
  return problems;
}

/**
 * Checks that a Log goes as far as is known from elsewhere.
 *
 * @param end what the head in the Index says
 * @param anchor a hash that was the last one of the Log some day, from the mail to the Headteacher and chair: it finds
 *   a Log cut short or rewritten together with everything else in the workbook
 */
export function verifyEnd(
  rows: readonly LogRow[],
  end: LogEnd | undefined,
  anchor: string | undefined,
): Problem[] {
  const problems: Problem[] = [];
  const last = rows.reduce((seq, entry) => Math.max(seq, entry.seq || 0), 0);
  const row = (rows[rows.length - 1]?.row ?? 1) + 1;
  if (end && last < end.seq) {
    const what = `entries are missing at the end: the Index knows ${end.seq}`;
    problems.push({ tab: LOG_TAB, row, column: 'seq', what });
  }
  if (anchor !== undefined && anchor !== NO_PREVIOUS && !rows.some((entry) => entry.hash === anchor)) {
    const what = 'the anchor is not in this Log: it was cut short or rewritten';
    problems.push({ tab: LOG_TAB, row, column: 'hash', what });
  }
  return problems;
}

/** The hash that a row ought to have: what its cells give when the next row remembers just that, else what is written. */
function trueHash(entry: LogEntry, next: LogEntry): string {
  const computed = hashOf(entry);
  return next.previous === computed ? computed : entry.hash;
}

interface Around {
  /** The hash the entry should continue; null when the row before it is not there. */
  previous: string | null;
  /** The hash that the next row, or the head, has of this one. */
  remembered: string | null;
  actors: readonly string[];
  /** `at` of the neighbours: entries filed together have one. */
  moments: readonly string[];
  /** Whether the Log has entries in parts; their kinds cannot be guessed. */
  parts: boolean;
  known: Known;
}

/** Which cells of a row whose hash no longer fits may have been changed; one when it can be told. */
function changedColumns(entry: LogRow, around: Around): LogColumn[] {
  const { previous, remembered, actors, moments, parts, known } = around;
  const fits = (change: Partial<LogEntry>) => hashOf({ ...entry, ...change }) === entry.hash;
  if (remembered === hashOf(entry)) return ['hash'];
  if (previous !== null && previous !== entry.previous && fits({ previous })) return ['previous'];
  if (entry.payload !== '' && fits({ commitment: commitmentOf(entry) })) return ['commitment'];
  if (known.kinds?.some((kind) => fits({ kind: entry.kind.replace(/^[^#]*/, kind) }) || fits({ kind })))
    return ['kind'];
  const subject = known.subjectOf?.(entry) ?? null;
  if (subject !== null && fits({ subject })) return ['subject'];
  if (actors.some((actor) => fits({ actor }))) return ['actor'];
  if (moments.some((at) => fits({ at }))) return ['at'];
  const open: LogColumn[] = ['at', 'actor'];
  if (known.kinds === undefined || parts) open.push('kind');
  if (subject === null || subject !== entry.subject) open.push('subject');
  if (entry.payload === '') open.push('commitment');
  if (remembered === null) open.push('hash');
  return open;
}

/** Whether payload and salt are what was committed to, or were erased by an entry that says so. */
function contentProblems(entry: LogRow, known: Known): { column: LogColumn; what: string }[] {
  const { payload, salt, commitment } = entry;
  if (payload === '' && salt === '') {
    if (!known.erased || known.erased.has(entry.seq)) return [];
    const what = 'is blank, and no entry erases it';
    return [
      { column: 'payload', what },
      { column: 'salt', what },
    ];
  }
  if (payload === '' || salt === '')
    return [{ column: payload === '' ? 'payload' : 'salt', what: 'is blank, and no entry erases it' }];
  if (commitmentOf(entry) === commitment) return [];
  // A commitment that was itself changed shows in the hash, and is named there.
  if (hashOf({ ...entry, commitment: commitmentOf(entry) }) === entry.hash) return [];
  if (!/^[0-9a-f]{32}$/.test(salt)) return [{ column: 'salt', what: 'was changed' }];
  if (!entry.kind.includes('#') && !isJson(payload)) return [{ column: 'payload', what: 'was changed' }];
  const what = 'this cell or the other of payload and salt was changed';
  return [
    { column: 'payload', what },
    { column: 'salt', what },
  ];
}

function isJson(payload: string): boolean {
  try {
    JSON.parse(payload);
    return true;
  } catch {
    return false;
  }
}
