import { setTimeout as pause } from 'node:timers/promises';
import type { TriggerRun } from '../emulator/tenant';
import type { Bench } from './bench';

/** Time passes in slices of this length, milliseconds of the school's clock. */
const SLICE = 900_000;

/** Between two slices pages are answered for so long, milliseconds of this computer's clock. */
const ANSWERING = 5;

/** How far the clock is on its way; epoch milliseconds. */
export interface Passing {
  from: number;
  now: number;
  target: number;
}

/** What happened while time passed. */
export interface Passage {
  runs: TriggerRun[];
  /** Messages of the sample term that came, a copy a mailbox. */
  arrived: number;
  /** Why the clock stopped before its target; null when it did not. */
  fault: string | null;
}

/**
 * Moves the clock on to `target` (epoch milliseconds): mail arrives and clock triggers run. Never throws: what did
 * happen is told, however it ended.
 *
 * @param at called before each slice
 */
export async function letTimePass(
  { tenant, later }: Pick<Bench, 'tenant' | 'later'>,
  target: number,
  at: (passing: Passing) => void,
): Promise<Passage> {
  const passage: Passage = { runs: [], arrived: 0, fault: null };
  const from = tenant.now();
  try {
    while (tenant.now() < target) {
      at({ from, now: tenant.now(), target });
      await pause(ANSWERING);
      const until = Math.min(tenant.now() + SLICE, target);
      for (const instant of later.instants(until)) {
        passage.runs.push(...tenant.advanceTo(instant));
        passage.arrived += later.deliver(tenant.world, instant);
      }
      passage.runs.push(...tenant.advanceTo(until));
    }
  } catch (error) {
    passage.fault = error instanceof Error ? error.message : String(error);
  }
  return passage;
}
