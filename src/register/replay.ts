import type { Zone } from './cell';
import type { Effect, Entry, Erased, Kind } from './entries';
import { emptyHead } from './head';
import type { WorkbookName } from './layout';
import { type LogEntry, type WholeEntry, whole } from './log';
import { KINDS, project } from './project';
import { State } from './state';

export interface Replay {
  state: State;
  /** What each entry did, in the order of the Log. */
  effects: { entry: WholeEntry; effect: Effect }[];
  /** Entries that could not be replayed. */
  unreadable: WholeEntry[];
}

/** What each erased entry is replayed as, by the seq of its first part. */
export function erasures(entries: readonly WholeEntry[]): Map<number, Erased> {
  const found = new Map<number, Erased>();
  for (const { kind, payload } of entries) {
    if (kind !== 'erased' || payload === null) continue;
    const erased = payload as unknown as Erased;
    if (Array.isArray(erased.seqs) && erased.seqs[0] !== undefined) found.set(erased.seqs[0], erased);
  }
  return found;
}

/** Makes a register again from its Log alone: tabs, index and counters as they must be. */
export function replay(workbook: WorkbookName, entries: readonly LogEntry[], zone: Zone): Replay {
  const state = new State(workbook, emptyHead(workbook), () => '');
  const effects: Replay['effects'] = [];
  const unreadable: WholeEntry[] = [];
  const wholes = whole(entries);
  const gone = erasures(wholes);
  for (const entry of wholes) {
    try {
      const effect = effectOf(entry, gone, state, zone);
      state.apply(effect, entry.seq);
      effects.push({ entry, effect });
    } catch {
      unreadable.push(entry);
    }
  }
  return { state, effects, unreadable };
}

/** @throws for an entry that this version cannot read, whoever wrote it */
function effectOf(entry: WholeEntry, gone: ReadonlyMap<number, Erased>, state: State, zone: Zone): Effect {
  const { at, actor, kind, payload, seq } = entry;
  const left = payload === null ? gone.get(seq)?.left : undefined;
  if (left) return left;
  if (payload === null || !(KINDS as readonly string[]).includes(kind))
    throw new Error('register: unreadable');
  return project({ seq, kind: kind as Kind, at, actor, payload } as unknown as Entry, state, zone);
}
