import type { CallRecord, CallTotals, Meter } from './world';

/** How many records a meter keeps unless it is told otherwise: about 10 MB, many times the calls of any one run. */
export const KEPT_CALLS = 100_000;

/**
 * Counts every call. Totals are of all calls; records are kept of the latest, because a long audit makes millions.
 * A record made without an execution (0) belongs to the one that runs at the moment.
 */
export class CallMeter implements Meter {
  readonly calls: CallRecord[] = [];
  private readonly all: CallTotals = { calls: {}, units: 0, latency: 0 };
  private n: number;

  /**
   * @param first the number of the next call, for a tenant that was loaded from a folder
   * @param keep how many records are kept at least; Infinity: all
   */
  constructor(
    private readonly current: () => number,
    private readonly first = 1,
    private readonly keep = KEPT_CALLS,
  ) {
    this.n = first - 1;
  }

  record({ name, execution, at, latency, units, mailbox, outcome }: Omit<CallRecord, 'n'>): void {
    this.n += 1;
    const by = execution || this.current();
    this.calls.push({ n: this.n, name, execution: by, at, latency, units, mailbox, outcome });
    add(this.all, name, units, latency);
    // Twice as many, then half of them: each record is moved once at most.
    if (this.calls.length >= 2 * this.keep) this.calls.splice(0, this.calls.length - this.keep);
  }

  /** The number of the latest call, 0 when there was none. */
  latest(): number {
    return this.n;
  }

  /** Modelled latency of all calls so far, milliseconds. */
  get latency(): number {
    return this.all.latency;
  }

  totals(since = 0): CallTotals {
    if (since < this.first) return { ...this.all, calls: { ...this.all.calls } };
    const oldest = this.n - this.calls.length + 1;
    if (since + 1 < oldest)
      throw new RangeError(
        `the records of calls before ${oldest} were not kept: make the tenant with keepCalls`,
      );
    const totals: CallTotals = { calls: {}, units: 0, latency: 0 };
    for (let i = since + 1 - oldest; i < this.calls.length; i++) {
      const { name, units, latency } = this.calls[i] as CallRecord;
      add(totals, name, units, latency);
    }
    return totals;
  }
}

function add(totals: CallTotals, name: string, units: number, latency: number): void {
  totals.calls[name] = (totals.calls[name] ?? 0) + 1;
  totals.units += units;
  totals.latency += latency;
}
