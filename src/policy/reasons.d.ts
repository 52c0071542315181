/**
 * Why a finding is what it is, in fixed codes: `findings.ndjson` and the registers' payloads carry these, and
 * `register/words.ts` says them in words. Listed for readers in docs/reasons.md.
 */
export declare const REASONS: readonly ['also-parent', 'ambiguous-name', 'bad-date', 'before-access', 'birth-date-unknown', 'by-name', 'in-bin', 'in-spam', 'not-on-roster', 'out-of-hours', 'own-child', 'owner-not-on-roster', 'personal-address', 'shared-address'];
export type Reason = (typeof REASONS)[number];
