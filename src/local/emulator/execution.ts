import type { Manifest } from './manifest';
import type { ScriptProject } from './state';
import { Handle, Parcel } from './values';

/**
 * How an execution was started, which decides who is who (platform-facts 3.1, 11.6):
 * `addon` a card callback, active = effective = the user, 30 s; `trigger` a clock trigger, effective = its
 * creator, active blank; `webapp` run as the deployer, active = the caller if of the deployer's domain, else
 * blank; `manual` from the editor or scripts.run, both = that user.
 */
export type ExecutionKind = 'addon' | 'trigger' | 'webapp' | 'manual';

/** Milliseconds that Google gives an execution (platform-facts section 1). */
export const timeLimits: Readonly<Record<ExecutionKind, number>> = {
  addon: 30_000,
  trigger: 360_000,
  webapp: 360_000,
  manual: 360_000,
};

/** A line the script wrote with console or Logger. */
export interface LogLine {
  level: string;
  at: number;
  text: string;
}

/** One run of one function: who it is, how long it may take, what it has written and holds. */
export class Execution {
  readonly log: LogLine[] = [];
  /** Set once, when the execution is ended by force; from then on every call of a service ends at once. */
  cut: string | null = null;
  /** A fault of the emulator itself, met during the run: its caller must see it, whatever the script caught. */
  broken: Error | null = null;
  /** What Logger.getLog shows. */
  loggerText: string[] = [];
  readonly timers = new Map<string, number>();
  private readonly held = new Map<number, unknown>();
  private readonly parcels = new Map<number, string>();
  private sent = 0;

  constructor(
    readonly id: number,
    readonly script: ScriptProject,
    readonly manifest: Manifest,
    readonly kind: ExecutionKind,
    /** Blank when Google gives none. */
    readonly activeUser: string,
    readonly effectiveUser: string,
    readonly startedAt: number,
  ) {}

  get deadline(): number {
    return this.startedAt + timeLimits[this.kind];
  }

  /** Keeps a host object for the script and answers the handle by which the script calls it. */
  hold(className: string, self: unknown): Handle {
    this.held.set(this.held.size + 1, self);
    return new Handle(className, this.held.size);
  }

  /**
   * Sends the script an object whose whole state is text. A run may fetch more than memory holds: what it no longer
   * needs must not be kept here for it.
   */
  send(className: string, state: string): Parcel {
    this.sent += 1;
    this.parcels.set(this.sent, state);
    return new Parcel(className, this.sent);
  }

  /** Hands over what was sent, once. */
  collect(parcel: number): string {
    const state = this.parcels.get(parcel) ?? '';
    this.parcels.delete(parcel);
    return state;
  }

  /** The host object behind a handle; the service itself (handle 0) has none. */
  heldBy(id: number): unknown {
    return this.held.get(id);
  }
}
