import * as v from 'valibot';
import type { RequestKind } from './request';
import { snapshotSchema } from './snapshot';

const instant = v.string();

/** Where an own report stands, in the register's words. */
const standing = v.strictObject({
  report: v.string(),
  /** `I-0007`. */
  number: v.string(),
  status: v.picklist(['new', 'acknowledged', 'in progress', 'closed', 'withdrawn']),
  filedAt: instant,
  /** Whether the whole original is kept. */
  evidenceKept: v.boolean(),
});
export type Standing = v.InferOutput<typeof standing>;

/** A line of the desk's queue. */
const queued = v.strictObject({
  number: v.string(),
  what: v.string(),
  about: v.string(),
  opened: instant,
  status: v.picklist(['new', 'acknowledged', 'in progress']),
  urgent: v.boolean(),
});
export type Queued = v.InferOutput<typeof queued>;

/** What each kind of request is answered with. */
export const ANSWERS = {
  report: standing,
  evidence: v.strictObject({ kept: v.boolean(), missing: v.array(v.number()) }),
  withdraw: standing,
  status: v.strictObject({ reports: v.array(standing) }),
  snapshot: snapshotSchema,
  queue: v.strictObject({ incidents: v.array(queued), link: v.string() }),
  acknowledge: v.strictObject({ acknowledged: v.array(v.string()) }),
} as const;

export type AnswerBody<K extends RequestKind> = v.InferOutput<(typeof ANSWERS)[K]>;

/** A refusal tells nothing: one answer for a forged, expired, malformed, repeated-otherwise or forbidden request. */
export type WireAnswer<K extends RequestKind = RequestKind> =
  | { version: 1; id: string; ok: true; body: AnswerBody<K> }
  | { version: 1; ok: false };

/**
 * Reads the service's answer to a request. Whatever is not our JSON (a sign-in page, an error page with status 200)
 * is no answer.
 *
 * @returns the body; null for a refusal or for what is no answer to this request
 */
export function readAnswer<K extends RequestKind>(kind: K, id: string, text: string): AnswerBody<K> | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const outer = v.safeParse(
    v.looseObject({ version: v.literal(1), id: v.literal(id), ok: v.literal(true), body: v.unknown() }),
    json,
  );
  if (!outer.success) return null;
  const body = v.safeParse(ANSWERS[kind], outer.output.body);
  return body.success ? (body.output as AnswerBody<K>) : null;
}
