/** Why a request was refused. Nobody outside is told which of them it was. */
export type RefusalReason =
  /** Longer than the service looks at. */
  | 'oversized'
  /** Not a request of this version. */
  | 'malformed'
  /** Sent too long ago, or by a clock that is wrong. */
  | 'stale'
  /** No identity token of Google's for the add-on and the school. */
  | 'token'
  /** Not for somebody with the roles of the caller. */
  | 'forbidden'
  /** A known id with another caller or another body. */
  | 'conflict'
  /** About a report that is not there or not the caller's. */
  | 'unknown'
  /** It was in order, and something of ours or Google's failed. */
  | 'fault';

export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly reason: RefusalReason) {
    super(reason);
  }
}

const COUNTER = 'refused:';

/**
 * Counts a refusal in Script Properties, by its reason and nothing else. No lock is held for it, so of two at the same
 * moment one may not be counted: a lock would let a stranger keep a report waiting.
 */
export function countRefusal(reason: RefusalReason): void {
  try {
    const properties = PropertiesService.getScriptProperties();
    const count = Number(properties.getProperty(COUNTER + reason) ?? 0) + 1;
    properties.setProperty(COUNTER + reason, String(count));
  } catch {
    // The day's property quota is used up: the answer is the same.
  }
}
