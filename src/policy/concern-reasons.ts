import type { Reason } from './reasons';
import { CONCERNS, type ConcernKind } from './triage/concern';

/** The code with which a finding says that a child's words may be about this. */
export function concernReason(kind: ConcernKind): Reason {
  return `triage-${kind}`;
}

/** What a child's words may be about by a finding's reasons, the gravest first. */
export function concernKindsIn(reasons: readonly string[]): ConcernKind[] {
  return CONCERNS.filter((kind) => reasons.includes(concernReason(kind)));
}
