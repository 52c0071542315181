// Daily quotas (platform-facts section 1). They are a user's, and reset 24 hours after the first request.

export const quotaLimits = {
  /** Recipients of mail sent by MailApp. */
  email: 1_500,
  /** UrlFetch calls; each request of a fetchAll is one. */
  urlfetch: 100_000,
  /** Reads and writes of properties. */
  properties: 500_000,
  /** Milliseconds of trigger run-time. */
  triggers: 6 * 3_600_000,
} as const;

export type QuotaName = keyof typeof quotaLimits;

const day = 24 * 3_600_000;

export type QuotaState = Record<string, { since: number; used: number }>;

/** What users have used of their daily quotas. */
export class Quotas {
  constructor(readonly state: QuotaState = {}) {}

  /** What `user` has left at `now`. */
  left(user: string, name: QuotaName, now: number): number {
    return quotaLimits[name] - this.window(user, name, now).used;
  }

  /** Uses up `amount`; answers false, and uses nothing, when less than that is left. */
  take(user: string, name: QuotaName, amount: number, now: number): boolean {
    if (this.left(user, name, now) < amount) return false;
    this.add(user, name, amount, now);
    return true;
  }

  /** Uses up `amount` even past the limit: a run's time is known only when it is over. */
  add(user: string, name: QuotaName, amount: number, now: number): void {
    const window = this.window(user, name, now);
    this.state[`${name} ${user}`] = { since: window.since, used: window.used + amount };
  }

  private window(user: string, name: QuotaName, now: number): { since: number; used: number } {
    const window = this.state[`${name} ${user}`];
    return window && now < window.since + day ? window : { since: now, used: 0 };
  }
}
