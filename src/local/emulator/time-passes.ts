// Lets the tenant's time pass: clock triggers that fall due run in order, each as its creator.
import type { Kernel } from './kernel';
import type { RunError, RunResult } from './outcome';
import type { Trigger } from './state';

/** A trigger that came due, and what came of it; `result` is null when Google did not start it. */
export interface TriggerRun {
  trigger: string;
  script: string;
  handler: string;
  user: string;
  /** When it was due, and when it could start: later when another run was still at work. */
  due: number;
  started: number;
  result: RunResult | null;
  error: RunError | null;
}

/**
 * Moves the clock on to `instant` (epoch milliseconds), running what is due. A run begun before it may end after
 * it. Runs come one after the other; a trigger whose slots pass while it runs or waits fires once, then at its next
 * slot.
 */
export function advanceTo(kernel: Kernel, instant: number): TriggerRun[] {
  const runs: TriggerRun[] = [];
  for (;;) {
    const trigger = kernel.triggers.due(instant);
    if (!trigger) break;
    const due = trigger.next ?? kernel.clock.now();
    kernel.clock.until(due);
    runs.push(fire(kernel, trigger, due));
    kernel.triggers.reschedule(trigger, kernel.clock.now());
  }
  kernel.clock.until(instant);
  return runs;
}

function fire(kernel: Kernel, trigger: Trigger, due: number): TriggerRun {
  const { id, script, handler, user } = trigger;
  const started = kernel.clock.now();
  const run = { trigger: id, script, handler, user, due, started };
  const refused = refusalOf(kernel, user, started);
  if (refused) return { ...run, result: null, error: { name: 'Exception', message: refused, stack: '' } };
  const result = kernel.run(script, handler, { as: user, kind: 'trigger', event: eventOf(trigger, started) });
  return { ...run, result, error: result.error };
}

function refusalOf(kernel: Kernel, user: string, now: number): string | null {
  const account = kernel.world.users.get(user);
  if (!account || account.suspended) return 'Authorization is required to perform that action.';
  if (kernel.quotas.left(user, 'triggers', now) <= 0)
    return 'Service using too much computer time for one day';
  return null;
}

/** The event object of a clock trigger; its fields are in UTC, as Google's are. */
function eventOf(trigger: Trigger, at: number): object {
  const date = new Date(at);
  const january = Date.UTC(date.getUTCFullYear(), 0, 1);
  return {
    authMode: 'FULL',
    triggerUid: trigger.id,
    timezone: 'UTC',
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    'day-of-month': date.getUTCDate(),
    'day-of-week': date.getUTCDay() || 7,
    'week-of-year': Math.ceil(((at - january) / 86_400_000 + 1) / 7),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
