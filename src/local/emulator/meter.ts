import type { CallRecord, Meter } from './world';

/** Counts every call. A record made without an execution (0) belongs to the one that runs at the moment. */
export class CallMeter implements Meter {
  readonly calls: CallRecord[] = [];

  /** `first`: the number of the next call, for a tenant that was loaded from a folder. */
  constructor(
    private readonly current: () => number,
    private first = 1,
  ) {}

  record(call: Omit<CallRecord, 'n'>): void {
    this.calls.push({
      ...call,
      execution: call.execution || this.current(),
      n: this.first + this.calls.length,
    });
  }

  /** The number of the latest call, 0 when there was none. */
  latest(): number {
    return this.first + this.calls.length - 1;
  }

  totals(since = 0): { calls: Record<string, number>; units: number; latency: number } {
    const calls: Record<string, number> = {};
    let units = 0;
    let latency = 0;
    for (const call of this.calls.slice(Math.max(0, since - this.first + 1))) {
      calls[call.name] = (calls[call.name] ?? 0) + 1;
      units += call.units;
      latency += call.latency;
    }
    return { calls, units, latency };
  }
}
