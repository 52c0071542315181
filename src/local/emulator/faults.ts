import type { Fault, Faults } from './world';

/** Faults set on calls; each counts the calls that bear its name from the moment it is set. */
export class FaultList implements Faults {
  private set_: { fault: Fault; seen: number }[] = [];

  set(fault: Fault): void {
    this.set_.push({ fault, seen: 0 });
  }

  clear(): void {
    this.set_ = [];
  }

  next(name: string): Fault | null {
    let hit: Fault | null = null;
    for (const entry of this.set_) {
      const { fault } = entry;
      if (fault.name !== '*' && fault.name !== name) continue;
      entry.seen += 1;
      if (!hit && entry.seen >= fault.nth && entry.seen < fault.nth + fault.times) hit = fault;
    }
    return hit;
  }
}
