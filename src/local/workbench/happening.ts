import type { TriggerRun } from '../emulator/tenant';
import type { CallTotals, Meter } from '../emulator/world';
import type { TabChange } from './changes';

/** One thing a person did at the workbench, and what came of it. */
export interface Happening {
  /** The tenant's time when it was over, epoch milliseconds. */
  at: number;
  title: string;
  /** In plain words, in order. */
  lines: string[];
  changes: TabChange[];
  cost: Cost;
}

/** The meter's figures for one action. */
export interface Cost extends CallTotals {
  /** Calls that the add-on's own run made; the rest are the service's. Null when no card was at work. */
  ofAddOn: number | null;
  /** How long the runs took on the school's clock, milliseconds. */
  took: number;
}

/** How far the meter is. */
export interface Metered {
  totals: CallTotals;
  /** The latest call's number. */
  latest: number;
}

export function meterNow(meter: Meter): Metered {
  return { totals: meter.totals(), latest: meter.calls[meter.calls.length - 1]?.n ?? 0 };
}

/**
 * What has been called since. A long run makes more calls than the meter keeps records of, so totals are compared.
 *
 * @param execution the run of the add-on's callback, if there was one
 * @param took milliseconds of the school's clock
 */
export function costSince(meter: Meter, since: Metered, execution: number | null, took: number): Cost {
  const own = (call: Meter['calls'][number]) => call.n > since.latest && call.execution === execution;
  const ofAddOn = execution === null ? null : meter.calls.filter(own).length;
  const { calls, units, latency } = meter.totals();
  const before = since.totals;
  const made = Object.entries(calls)
    .map(([name, n]) => [name, n - (before.calls[name] ?? 0)] as const)
    .filter(([, n]) => n > 0);
  return {
    calls: Object.fromEntries(made),
    units: units - before.units,
    latency: latency - before.latency,
    ofAddOn,
    took,
  };
}

/**
 * What clock triggers did while time passed, a line a kind of run; runs that found nothing to do are counted.
 *
 * @param doorShut the service answers no add-on; said where its own triggers ran all the same
 */
export function triggerLines(runs: readonly TriggerRun[], doorShut = false): string[] {
  const kinds = new Map<string, TriggerRun[]>();
  for (const run of runs) {
    const kind = `${run.script} ${run.handler}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), run]);
  }
  const lines = [...kinds.values()].flatMap(linesOf);
  return doorShut && runs.some(({ script }) => script === 'service') ? [...lines, STILL_AT_WORK] : lines;
}

const STILL_AT_WORK = 'The service is down for the add-on only: its own clock goes on';

function linesOf(runs: readonly TriggerRun[]): string[] {
  const { script, handler } = runs[0]!;
  const failed = runs.filter(({ error }) => error !== null);
  const done = runs.filter(({ error }) => error === null).map(({ result }) => result?.value);
  const reason = failed[failed.length - 1]?.error?.message;
  const failure =
    failed.length === 0 ? [] : [`${script} ${handler}: ${times(failed.length)} it ended with “${reason}”`];
  const known = KNOWN[`${script} ${handler}`];
  if (done.length === 0) return failure;
  return [known ? known(done) : `${script} ${handler} ran ${times(done.length)}`, ...failure];
}

/** What triggers answer, in words, by script and function. */
const KNOWN: Readonly<Record<string, (values: readonly unknown[]) => string>> = {
  'service sweep'(values) {
    const sweeps = values.filter((value) => value !== null) as {
      read: number;
      findings: unknown[];
      failed: unknown[];
    }[];
    const sum = (of: (sweep: (typeof sweeps)[number]) => number) => sweeps.reduce((n, one) => n + of(one), 0);
    const [read, found, failed] = [
      sum((one) => one.read),
      sum((one) => one.findings.length),
      sum((one) => one.failed.length),
    ];
    const what =
      read === 0
        ? 'found no new mail'
        : `read ${many(read, 'new message')}; the rules had something to say ${times(found)}`;
    const unread = failed === 0 ? '' : `; ${times(failed)} a mailbox could not be read`;
    return `The service’s sweep ran ${times(values.length)}: it ${what}${unread}`;
  },
  'service digest'(values) {
    const sent = values.reduce<number>((sum, value) => sum + Number(value), 0);
    return sent === 0
      ? 'The daily digest had nothing to tell'
      : `The daily digest went to ${many(sent, 'person', 'people')}`;
  },
  'addon onHourly': (values) => `The add-on’s own hourly trigger ran ${times(values.length)}`,
};

/** A card may fail to send something and say so only in passing. */
export function unansweredLines({ ofAddOn, calls }: Cost, doorShut: boolean): string[] {
  const asked = ofAddOn !== null && Object.hasOwn(calls, 'ScriptApp.getIdentityToken');
  return doorShut && asked ? ['The add-on asked the service and got no answer: the door is shut'] : [];
}

/** Both kinds are new mail to the sweep. @param arrived of the sample term, @param received all in all */
export function arrivedLines(arrived: number, received: number): string[] {
  const own = received - arrived;
  return [
    ...(arrived === 0 ? [] : [`${many(arrived, 'message')} of the sample term reached the mailboxes`]),
    ...(own <= 0 ? [] : [`${many(own, 'message')} of Safe Channels reached a mailbox`]),
  ];
}

/** `1 message`, `2 messages`. */
export function many(count: number, one: string, more = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count.toLocaleString('en-GB')} times`;
}
