import { ServiceError } from './errors';
import { type Randomness, randomLetters } from './randomness';
import { type ClockSchedule, nextSlot } from './schedule';
import type { ScriptProject, ScriptState, Trigger } from './state';

// Platform-facts sections 1 and 2.1.
const mostTriggers = 20;

/** The clock triggers of a tenant: made, listed, taken away, and which is due next. */
export class ClockTriggers {
  constructor(
    private readonly state: ScriptState,
    private readonly random: Randomness,
  ) {}

  /** The triggers that `user` has made in a script; nobody sees another's. */
  of(script: string, user: string): Trigger[] {
    return this.state.triggers.filter((t) => t.script === script && t.user === user);
  }

  /** @throws ServiceError when the user has as many as Google lets a script of that kind have */
  add(script: ScriptProject, user: string, handler: string, schedule: ClockSchedule): Trigger {
    const have = this.of(script.name, user).length;
    if (script.kind === 'addon' && have >= 1) {
      throw new ServiceError(
        'This Add-on has created too many time-based triggers in this document for this Google user account.',
      );
    }
    if (have >= mostTriggers) {
      throw new ServiceError(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    }
    const id = randomLetters(this.random, 19);
    const soonest = schedule.kind === 'once' ? Math.max(schedule.n, schedule.created) : null;
    const next = soonest ?? nextSlot(schedule, id, schedule.created);
    const trigger = { id, script: script.name, user, handler, schedule, next };
    this.state.triggers.push(trigger);
    return trigger;
  }

  /** False when `user` has no such trigger. */
  remove(id: string, user: string): boolean {
    const at = this.state.triggers.findIndex((t) => t.id === id && t.user === user);
    if (at >= 0) this.state.triggers.splice(at, 1);
    return at >= 0;
  }

  /** The trigger that is due first, not after `until`; of two due at once the older. */
  due(until: number): Trigger | null {
    let first: Trigger | null = null;
    for (const trigger of this.state.triggers) {
      if (trigger.next === null || trigger.next > until) continue;
      if (!first || trigger.next < (first.next ?? 0)) first = trigger;
    }
    return first;
  }

  /** Sets the trigger's next slot once a run of it has ended: slots that passed meanwhile are lost. */
  reschedule(trigger: Trigger, ended: number): void {
    trigger.next = trigger.schedule.kind === 'once' ? null : nextSlot(trigger.schedule, trigger.id, ended);
  }
}
