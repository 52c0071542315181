import type { LogRow } from './chain';
import { hashOf } from './log';

/** What the order of a Log's rows says: which are its entries, which are foreign or out of place, which are missing. */
export interface Order {
  /** The entries, by seq; each seq once. */
  kept: LogRow[];
  missing: { before: number; from: number; to: number }[];
  findings: { row: number; what: string }[];
}

/**
 * Finds out which rows are where they belong. Most rows are in order; the longest run of ascending numbers, or
 * the rows that stand where their number says if those are as many, is taken for undisturbed. So one row put in or
 * taken out is named once, and not every row after it.
 */
export function inSequence(rows: readonly LogRow[]): Order {
  const findings: Order['findings'] = [];
  const numbered = rows.map((entry, i) => {
    const seq = changedSeq(rows, i);
    if (seq === null) return entry;
    findings.push({ row: entry.row, what: `was changed: it was ${seq}` });
    return { ...entry, seq };
  });

  const sound = new Set(numbered.filter((entry) => hashOf(entry) === entry.hash).map((entry) => entry.seq));
  const candidates: LogRow[] = [];
  for (const entry of numbered) {
    const isCopy = sound.has(entry.seq) && hashOf(entry) !== entry.hash;
    if (Number.isInteger(entry.seq) && entry.seq > 0 && !isCopy) candidates.push(entry);
    else findings.push({ row: entry.row, what: 'the row was put in: no entry of this Log' });
  }

  const ascending = longestAscending(candidates);
  const atHome = candidates.filter((entry) => entry.seq + 1 === entry.row);
  const undisturbed = atHome.length >= ascending.size ? new Set(atHome) : ascending;
  const kept = new Map([...undisturbed].map((entry) => [entry.seq, entry]));
  const moved = new Map<number, LogRow>();
  for (const entry of candidates) {
    if (undisturbed.has(entry)) continue;
    if (kept.has(entry.seq))
      findings.push({ row: entry.row, what: `the row was put in: a copy of entry ${entry.seq}` });
    else {
      kept.set(entry.seq, entry);
      moved.set(entry.row, entry);
    }
  }
  const standing = new Map(candidates.map((entry) => [entry.row, entry]));
  const named = new Set<number>();
  for (const entry of moved.values()) {
    const other = standing.get(entry.seq + 1);
    const swapped = other !== undefined && other.seq + 1 === entry.row;
    for (const each of swapped ? [entry, other] : [entry]) {
      if (named.has(each.row)) continue;
      named.add(each.row);
      findings.push({
        row: each.row,
        what: `the row is out of place: entry ${each.seq} belongs in row ${each.seq + 1}`,
      });
    }
  }

  const inOrder = [...kept.values()].sort((a, b) => a.seq - b.seq);
  return { kept: inOrder, missing: gaps(inOrder), findings };
}

/** The number a row had, when its hash fits another one than the cell says; null when nothing was changed. */
function changedSeq(rows: readonly LogRow[], i: number): number | null {
  const entry = rows[i]!;
  if (hashOf(entry) === entry.hash) return null;
  const likely = [entry.row - 1, (rows[i - 1]?.seq ?? 0) + 1, (rows[i + 1]?.seq ?? Number.NaN) - 1];
  return likely.find((seq) => seq !== entry.seq && hashOf({ ...entry, seq }) === entry.hash) ?? null;
}

function gaps(inOrder: readonly LogRow[]): Order['missing'] {
  const missing: Order['missing'] = [];
  let next = 1;
  for (const entry of inOrder) {
    if (entry.seq > next) missing.push({ before: entry.row, from: next, to: entry.seq - 1 });
    next = entry.seq + 1;
  }
  return missing;
}

/** The longest strictly ascending subsequence by seq (patience sorting). */
function longestAscending(entries: readonly LogRow[]): Set<LogRow> {
  const tails: number[] = [];
  const before: number[] = [];
  entries.forEach((entry, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (entries[tails[middle]!]!.seq < entry.seq) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = i;
  });
  const found = new Set<LogRow>();
  for (let i = tails[tails.length - 1] ?? -1; i >= 0; i = before[i]!) found.add(entries[i]!);
  return found;
}
