// The plain data of Apps Script itself: what outlives an execution.

import type { QuotaState } from './quotas';
import type { ClockSchedule } from './schedule';

/** A script project of the tenant. */
export interface ScriptProject {
  /** Also the script's id (`ScriptApp.getScriptId`). */
  name: string;
  /** The saved source, head: a folder with `Code.js` and `appsscript.json`. Triggers and manual runs use it. */
  folder: string;
  /** The deployed version that the add-on and the web app run (platform-facts 11.15); head when absent. */
  versionFolder?: string;
  /** An add-on has stricter trigger rules. */
  kind: 'addon' | 'service';
  /** Who owns the script and deployed its web app. */
  owner: string;
  /** The OAuth client of the script's Cloud project: `aud` of its identity tokens. */
  clientId: string;
}

/** A clock trigger. It runs as the user who created it. */
export interface Trigger {
  id: string;
  script: string;
  user: string;
  handler: string;
  schedule: ClockSchedule;
  /** When it fires next, epoch milliseconds; null for a one-off that has fired (it stays in the list). */
  next: number | null;
}

export interface CacheEntry {
  value: string;
  until: number;
}

/** Who holds a lock: an execution, or 0 for the holder that a test pretends; `until` null: not before it is freed. */
export interface LockHolder {
  execution: number;
  until: number | null;
}

/** Everything of Apps Script that is state. Keys are `script` or `script user`; see `storeKey`. */
export interface ScriptState {
  scripts: Map<string, ScriptProject>;
  triggers: Trigger[];
  properties: Map<string, Map<string, string>>;
  cache: Map<string, Map<string, CacheEntry>>;
  locks: Map<string, LockHolder>;
  quotas: QuotaState;
  /** One-time addresses from which a web app's text answer is fetched. */
  echoes: Map<string, { content: string; mimeType: string }>;
  /** Executions begun so far. */
  executions: number;
}

export function emptyState(): ScriptState {
  return {
    scripts: new Map(),
    triggers: [],
    properties: new Map(),
    cache: new Map(),
    locks: new Map(),
    quotas: {},
    echoes: new Map(),
    executions: 0,
  };
}

/** Key of a script's own store, or of one user's store in it. */
export function storeKey(script: string, user: string | null): string {
  return user === null ? script : `${script} ${user}`;
}
