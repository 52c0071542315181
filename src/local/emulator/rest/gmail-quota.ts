// Gmail's quota in units (platform-facts 4.1): 6,000 a minute for a mailbox, 1,200,000 for the project, as Google
// states them; and for a mailbox the steadier limit that was measured.
import type { World } from '../world';
import { GoogleError } from './errors';

const MAILBOX_UNITS_PER_MINUTE = 6_000;
const PROJECT_UNITS_PER_MINUTE = 1_200_000;

// Measured from Apps Script: at about 160 units a second calls were refused after about 18 s, though under 6,000
// in all; "acts like 100 a second". A bucket that refills at 100 a second and lasts 18 s at 160 holds 60 x 18.
const REFILL_PER_SECOND = 100;
const BURST = 1_080;

/** A rolling minute in cells of one second, so that its memory does not grow with the calls. */
class RollingMinute {
  private readonly cells = new Map<number, number>();
  private total = 0;

  constructor(private readonly limit: number) {}

  has(units: number, now: number): boolean {
    const oldest = Math.floor(now / 1000) - 59;
    for (const [second, spent] of this.cells) {
      if (second >= oldest) break;
      this.cells.delete(second);
      this.total -= spent;
    }
    return this.total + units <= this.limit;
  }

  take(units: number, now: number): void {
    const second = Math.floor(now / 1000);
    this.cells.set(second, (this.cells.get(second) ?? 0) + units);
    this.total += units;
  }
}

/** A token bucket on the virtual clock. */
class Bucket {
  private level = BURST;
  private filledAt = 0;

  has(units: number, now: number): boolean {
    // Of requests sent together the later ones may come with an earlier time: no refill, and no loss either.
    if (now > this.filledAt) {
      this.level = Math.min(BURST, this.level + ((now - this.filledAt) / 1000) * REFILL_PER_SECOND);
      this.filledAt = now;
    }
    return this.level >= units;
  }

  take(units: number): void {
    this.level -= units;
  }
}

interface Budget {
  project: RollingMinute;
  mailboxes: Map<string, { minute: RollingMinute; bucket: Bucket }>;
}

const budgets = new WeakMap<World, Budget>();

function budgetOf(world: World): Budget {
  let budget = budgets.get(world);
  if (!budget) {
    budget = { project: new RollingMinute(PROJECT_UNITS_PER_MINUTE), mailboxes: new Map() };
    budgets.set(world, budget);
  }
  return budget;
}

/**
 * Charges `units` to a mailbox now. A refused call costs nothing; the limit clears as the clock moves on.
 * @throws GoogleError 403 `rateLimitExceeded`
 */
export function chargeUnits(world: World, mailbox: string, units: number): void {
  const { project, mailboxes } = budgetOf(world);
  let own = mailboxes.get(mailbox);
  if (!own) {
    own = { minute: new RollingMinute(MAILBOX_UNITS_PER_MINUTE), bucket: new Bucket() };
    mailboxes.set(mailbox, own);
  }
  const now = world.clock.now();
  if (!own.bucket.has(units, now) || !own.minute.has(units, now))
    throw quotaExceeded('Units per minute per user');
  if (!project.has(units, now)) throw quotaExceeded('Units per minute');
  own.bucket.take(units);
  own.minute.take(units, now);
  project.take(units, now);
}

function quotaExceeded(limit: string): GoogleError {
  return new GoogleError({
    status: 403,
    message:
      `Quota exceeded for quota metric 'Total Query Cost' and limit '${limit}' of service ` +
      `'gmail.googleapis.com' for consumer 'project_number:1'.`,
    reason: 'rateLimitExceeded',
    domain: 'usageLimits',
  });
}
