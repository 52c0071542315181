/**
 * Quota units a mailbox may use at once, and gets back each second. Gmail acts like 100 a second (platform-facts 4.1)
 * and allows 6,000 in any minute: what may be used at once has to fit into that minute too.
 */
const BURST = 1000;
const PER_SECOND = 83;

/** Keeps the calls of one run within Gmail's units for each mailbox, by waiting before they are made. */
export class Pace {
  private readonly left = new Map<string, { units: number; at: number }>();

  /**
   * Waits until each mailbox has the units it is about to use, and counts them as used.
   *
   * @param costs mailbox to units, each at most BURST
   */
  spend(costs: ReadonlyMap<string, number>): void {
    const now = Date.now();
    let wait = 0;
    for (const [mailbox, cost] of costs)
      wait = Math.max(wait, (cost - this.available(mailbox, now)) / PER_SECOND);
    if (wait > 0) Utilities.sleep(Math.ceil(wait * 1000));
    const then = Date.now();
    for (const [mailbox, cost] of costs) {
      this.left.set(mailbox, { units: this.available(mailbox, then) - cost, at: then });
    }
  }

  private available(mailbox: string, now: number): number {
    const last = this.left.get(mailbox);
    return last === undefined ? BURST : Math.min(BURST, last.units + ((now - last.at) / 1000) * PER_SECOND);
  }
}
