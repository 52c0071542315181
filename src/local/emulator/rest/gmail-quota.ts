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

/** Units spent in the last minute: second (since 1970) to units, and their sum. */
interface RollingMinute {
  cells: Record<number, number>;
  total: number;
}

/** A token bucket: its level in units, and when it was last filled up. */
interface Bucket {
  level: number;
  filledAt: number;
}

/** What has been used of Gmail's quota, as plain data: it is saved with the tenant. */
export interface GmailUsage {
  project: RollingMinute;
  mailboxes: Record<string, { minute: RollingMinute; bucket: Bucket }>;
}

export function noGmailUsage(): GmailUsage {
  return { project: { cells: {}, total: 0 }, mailboxes: {} };
}

/**
 * Charges `units` to a mailbox now. A refused call costs nothing; the limit clears as the clock moves on.
 * @throws GoogleError 403 `rateLimitExceeded`
 */
export function chargeUnits(world: World, mailbox: string, units: number): void {
  const { project, mailboxes } = world.usage.gmail;
  const now = world.clock.now();
  mailboxes[mailbox] ??= { minute: { cells: {}, total: 0 }, bucket: { level: BURST, filledAt: 0 } };
  const { minute, bucket } = mailboxes[mailbox];
  fill(bucket, now);
  if (bucket.level < units || spentLately(minute, now) + units > MAILBOX_UNITS_PER_MINUTE)
    throw quotaExceeded('Units per minute per user');
  if (spentLately(project, now) + units > PROJECT_UNITS_PER_MINUTE) throw quotaExceeded('Units per minute');
  bucket.level -= units;
  spend(minute, units, now);
  spend(project, units, now);
}

/** Forgets what was spent more than a minute ago; answers the rest. */
function spentLately(minute: RollingMinute, now: number): number {
  const oldest = Math.floor(now / 1000) - 59;
  // Keys that are numbers come in ascending order.
  for (const second in minute.cells) {
    if (Number(second) >= oldest) break;
    minute.total -= minute.cells[second] ?? 0;
    delete minute.cells[second];
  }
  return minute.total;
}

function spend(minute: RollingMinute, units: number, now: number): void {
  const second = Math.floor(now / 1000);
  minute.cells[second] = (minute.cells[second] ?? 0) + units;
  minute.total += units;
}

function fill(bucket: Bucket, now: number): void {
  // Of requests sent together the later ones may come with an earlier time: no refill, and no loss either.
  if (now <= bucket.filledAt) return;
  const refill = ((now - bucket.filledAt) / 1000) * REFILL_PER_SECOND;
  bucket.level = Math.min(BURST, bucket.level + refill);
  bucket.filledAt = now;
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
