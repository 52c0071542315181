// The heart of the emulator: it starts executions, and is what services know of the tenant.
import { VirtualClock } from './clock';
import { hostFunction } from './dispatch';
import { ExecutionCut, timeExceeded } from './errors';
import { Execution, type ExecutionKind } from './execution';
import { FaultList } from './faults';
import { readManifest } from './manifest';
import { CallMeter } from './meter';
import { type RunResult, readOutcome } from './outcome';
import type { Parts } from './parts';
import { Quotas } from './quotas';
import { type Randomness, randomLetters } from './randomness';
import { runInRealm } from './realm';
import { noGmailUsage } from './rest/gmail-quota';
import { Simultaneous } from './simultaneous';
import type { ScriptProject, ScriptState } from './state';
import { ClockTriggers } from './triggers';
import { answerWebRequest, isWebAppHost } from './web-app';
import type { RestRequest, RestResponse, World } from './world';

export interface RunOptions {
  /** Who starts it: the add-on's user, the trigger's creator, the web app's caller (null: not known). */
  as: string | null;
  kind: ExecutionKind;
  /** The event object; anything JSON can say. */
  event?: unknown;
}

/** What a kernel starts from: a new tenant's data, or a loaded one's. */
export interface KernelStart {
  now: number;
  domains: string[];
  random: Randomness;
  state: ScriptState;
  firstCall: number;
  /** How many records the meter keeps. */
  keepCalls?: number | undefined;
}

export class Kernel {
  readonly clock: VirtualClock;
  readonly meter: CallMeter;
  readonly faults = new FaultList();
  readonly random: Randomness;
  readonly state: ScriptState;
  readonly quotas: Quotas;
  readonly triggers: ClockTriggers;
  readonly simultaneous = new Simultaneous();
  readonly world: World;
  /** Told of every run that ends, of those too that another run led to. */
  readonly watchers: ((run: RunResult) => void)[] = [];
  private readonly running: Execution[] = [];

  constructor(
    start: KernelStart,
    readonly parts: Parts,
  ) {
    this.clock = new VirtualClock(start.now);
    this.meter = new CallMeter(() => this.running.at(-1)?.id ?? 0, start.firstCall, start.keepCalls);
    this.random = start.random;
    this.state = start.state;
    this.quotas = new Quotas(start.state.quotas);
    this.triggers = new ClockTriggers(start.state, start.random);
    const { clock, meter, faults, random } = this;
    this.world = {
      clock,
      domains: start.domains.map((domain) => domain.toLowerCase()),
      users: new Map(),
      groups: new Map(),
      mailboxes: new Map(),
      files: new Map(),
      workbooks: new Map(),
      tokens: new Map(),
      meter,
      faults,
      delegations: new Map(),
      serviceAccounts: new Map(),
      signingKeys: new Map(),
      usage: { gmail: noGmailUsage(), sheets: {} },
      newId: (kind) => (kind === 'file' ? `1${randomLetters(random, 43)}` : randomLetters(random, 32)),
      randomBytes: (n) => random.bytes(n),
      deliver: (raw, recipients, from) => parts.deliver(this.world, raw, recipients, from),
    };
  }

  /**
   * Spends virtual time of an execution.
   * @throws ExecutionCut when its time is over; the clock then stands at its deadline
   */
  spend(execution: Execution, ms: number): void {
    const left = execution.deadline - this.clock.now();
    if (ms <= left) {
      this.clock.spend(ms);
      return;
    }
    this.clock.spend(left);
    throw new ExecutionCut(timeExceeded);
  }

  /** Sends a request of a script to whoever answers it, and spends the time that the answer took. */
  send(request: RestRequest, execution: Execution): RestResponse {
    if (isWebAppHost(request.url.host)) {
      const response = answerWebRequest(this, request);
      this.spend(execution, 0);
      return response;
    }
    const before = this.meter.latency;
    const spend = () => this.spend(execution, this.meter.latency - before);
    try {
      const response = this.parts.route(this.world, request, execution.id);
      spend();
      return response;
    } catch (error) {
      if (!(error instanceof ExecutionCut)) spend();
      throw error;
    }
  }

  /**
   * Runs one function of a script to its end, in a context of its own.
   * @throws Error for a script, user or bundle that does not exist, and for a fault of the emulator itself
   */
  run(scriptName: string, functionName: string, options: RunOptions): RunResult {
    const script = this.script(scriptName);
    const folder = folderOf(script, options.kind);
    const execution = this.begin(script, folder, options);
    const from = this.meter.latest() + 1;
    this.running.push(execution);
    let outcome: string;
    try {
      const event = JSON.stringify(options.event ?? null);
      outcome = runInRealm(folder, hostFunction(this, execution), functionName, event);
    } finally {
      this.running.pop();
      for (const [key, holder] of this.state.locks) {
        if (holder.execution === execution.id) this.state.locks.delete(key);
      }
    }
    if (execution.broken) throw execution.broken;
    const time = this.clock.now() - execution.startedAt;
    if (options.kind === 'trigger') {
      this.quotas.add(execution.effectiveUser, 'triggers', time, execution.startedAt);
    }
    const cut = execution.cut !== null;
    const ended = {
      value: null,
      returned: null,
      error: { name: 'Exception', message: execution.cut ?? '', stack: '' },
    };
    const run = {
      execution: execution.id,
      ...(cut ? ended : readOutcome(outcome, execution)),
      cut,
      log: execution.log,
      calls: { from, to: this.meter.latest() },
      time,
    };
    for (const told of this.watchers) told(run);
    return run;
  }

  /** @throws Error when the tenant has no such script */
  script(name: string): ScriptProject {
    const script = this.state.scripts.get(name);
    if (!script) throw new Error(`the tenant has no script ${name}`);
    return script;
  }

  private begin(script: ScriptProject, folder: string, { as, kind }: RunOptions): Execution {
    const manifest = readManifest(folder);
    const deployer = kind === 'webapp' && manifest.webapp?.executeAs !== 'USER_ACCESSING';
    const effective = deployer ? script.owner : as?.toLowerCase();
    if (!effective) throw new Error(`${script.name}: nobody to run as`);
    const user = this.world.users.get(effective);
    if (!user || user.suspended)
      throw new Error(`${script.name}: ${effective} is no active user of the tenant`);
    const active = kind === 'trigger' ? '' : visible(as?.toLowerCase() ?? '', effective);
    this.state.executions += 1;
    const id = this.state.executions;
    return new Execution(id, script, manifest, kind, active, effective, this.clock.now());
  }
}

function folderOf(script: ScriptProject, kind: ExecutionKind): string {
  const deployed = kind === 'addon' || kind === 'webapp';
  return (deployed ? script.versionFolder : undefined) ?? script.folder;
}

/** The active user's address, blank where Google may not tell: a caller of another domain (platform-facts 3.1). */
function visible(active: string, effective: string): string {
  const domain = (address: string) => address.slice(address.indexOf('@'));
  return domain(active) === domain(effective) ? active : '';
}
