/**
 * A Google call that failed. Carries codes only: Google's own message may hold an address, and nothing that is
 * logged or thrown may (design section 3).
 */
export class GoogleError extends Error {
  override readonly name = 'GoogleError';

  constructor(
    /** What was asked, as Google's documents name it: `gmail.users.history.list`. */
    readonly call: string,
    /** HTTP status. */
    readonly status: number,
    /** Google's reason code: `rateLimitExceeded`, `failedPrecondition`; empty when there is none. */
    readonly reason: string,
  ) {
    super(`${call} failed: ${status}${reason === '' ? '' : ` ${reason}`}`);
  }

  /** Whether the same call may succeed when it is made again a little later. */
  get passing(): boolean {
    return this.status === 429 || this.status >= 500 || /rateLimit|quota|backendError/i.test(this.reason);
  }
}
