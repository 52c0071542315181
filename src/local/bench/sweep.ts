import { audit, TICK_MS } from '../audit';
import type { SchoolTenant } from '../school/school-tenant';

/** What reading mail costs, on the emulator's meter. */
export interface SweepCost {
  messages: number;
  findings: number;
  /** Five-minute runs of the sweep. */
  runs: number;
  /** Gmail quota units, and service calls without those that Gmail's batch makes on its side. */
  units: number;
  calls: number;
  /** What must be paid whatever one does. */
  floorUnits: number;
  /** Modelled minutes of run time, waiting for quota among them. */
  minutes: number;
  byCall: Record<string, number>;
}

/** Gmail's prices (platform-facts 4.1). */
const UNITS = { profile: 1, history: 2, listing: 5, get: 20 } as const;
const IDS_A_LISTING = 500;

/** A first reading of every mailbox, and then a run with nothing new. */
export function sweepCosts(school: SchoolTenant): { first: SweepCost; quiet: SweepCost } {
  return { first: costOf(school), quiet: costOf(school) };
}

function costOf(school: SchoolTenant): SweepCost {
  const { tenant } = school;
  const before = tenant.meter.calls.at(-1)?.n ?? 0;
  const began = tenant.now();
  const { findings, summary, runs } = audit(school, () => undefined);
  const minutes = (tenant.now() - began - runs * TICK_MS) / 60_000;
  const { calls: byCall, units } = tenant.meter.totals(before);
  // A get inside a batch is no call of the script's: it is counted in units, and the batch once.
  const calls =
    Object.values(byCall).reduce((sum, n) => sum + n, 0) - (byCall['gmail.users.messages.get'] ?? 0);
  return {
    messages: summary.messages,
    findings: findings.length,
    runs,
    units,
    calls,
    floorUnits:
      summary.messages === 0 ? (byCall['gmail.users.history.list'] ?? 0) * UNITS.history : floorOf(school),
    minutes,
    byCall,
  };
}

/** A profile and as few listings as hold the ids, for each mailbox that has mail, and every message once. */
function floorOf({ tenant }: SchoolTenant): number {
  return [...tenant.world.mailboxes.values()].reduce((sum, { messages }) => {
    if (messages.size === 0) return sum;
    const listings = Math.ceil(messages.size / IDS_A_LISTING);
    return sum + UNITS.profile + listings * UNITS.listing + messages.size * UNITS.get;
  }, 0);
}
