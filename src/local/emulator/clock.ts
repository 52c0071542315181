import type { Clock } from './world';

/** The tenant's clock. Only `spend` moves it, and `together`, which is how calls made at once take the longest. */
export class VirtualClock implements Clock {
  constructor(private instant: number) {}

  now(): number {
    return this.instant;
  }

  spend(ms: number): void {
    if (ms > 0) this.instant += ms;
  }

  /** Waits until an instant; one that is past costs nothing. */
  until(instant: number): void {
    this.spend(instant - this.instant);
  }

  /** Runs each branch from the present instant and ends at the latest of their ends (`UrlFetchApp.fetchAll`). */
  together<T>(branches: (() => T)[]): T[] {
    const start = this.instant;
    let latest = start;
    try {
      return branches.map((branch) => {
        this.instant = start;
        try {
          return branch();
        } finally {
          latest = Math.max(latest, this.instant);
        }
      });
    } finally {
      this.instant = latest;
    }
  }
}
