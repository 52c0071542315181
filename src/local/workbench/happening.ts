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

/**
 * What has been called since a call.
 *
 * @param since that call's number
 * @param execution the run of the add-on's callback, if there was one
 * @param took milliseconds of the school's clock
 */
export function costSince(meter: Meter, since: number, execution: number | null, took: number): Cost {
  const own = (call: Meter['calls'][number]) => call.n > since && call.execution === execution;
  const ofAddOn = execution === null ? null : meter.calls.filter(own).length;
  return { ...meter.totals(since), ofAddOn, took };
}

/** What clock triggers did while time passed, a line a kind of run; runs that found nothing to do are counted. */
export function triggerLines(runs: readonly TriggerRun[]): string[] {
  const kinds = new Map<string, TriggerRun[]>();
  for (const run of runs) {
    const kind = `${run.script} ${run.handler}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), run]);
  }
  return [...kinds.values()].flatMap(linesOf);
}

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

/** `1 message`, `2 messages`. */
export function many(count: number, one: string, more = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count.toLocaleString('en-GB')} times`;
}
