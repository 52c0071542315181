// How many executions a user has at one time. Runs come one after the other in the emulator, but those that were
// started together (fetchAll, several people at once) overlap on the virtual clock.

// Platform-facts section 1: "simultaneous executions 30 / user". Of a web app run as its deployer all are the
// deployer's (3.2); only those of web apps are counted, as no other kind is started several at a time.
const mostAtOnce = 30;
const longestRun = 360_000;

/** The spans of runs that have been, by user. Nothing of it outlives the program: no run does. */
export class Simultaneous {
  private readonly spans = new Map<string, { from: number; to: number }[]>();

  /** True when `user` may have one more at `now`. */
  admits(user: string, now: number): boolean {
    const recent = (this.spans.get(user) ?? []).filter(({ to }) => to + longestRun > now);
    this.spans.set(user, recent);
    return recent.filter(({ from, to }) => from <= now && now < to).length < mostAtOnce;
  }

  /** Notes a run that has ended. */
  note(user: string, from: number, to: number): void {
    this.spans.set(user, [...(this.spans.get(user) ?? []), { from, to }]);
  }
}
