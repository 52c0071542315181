import * as v from 'valibot';
import { PARTS, REPORT_KINDS } from './report';

/** Raised when a request or answer changes its meaning; both ends refuse another's. */
export const WIRE_VERSION = 1;

/** The service looks at nothing longer than this, characters. Evidence comes in parts below it. */
export const MOST_CHARACTERS = 200_000;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/));
const id = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/));
const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const number = v.pipe(v.string(), v.regex(/^I-\d{4,9}$/));
const address = text(320);

/** A message as the reporter's add-on saw it. Subject and words are the reporter's to send; nothing else of a body is. */
const reportedMessage = v.strictObject({
  /** RFC Message-ID with angle brackets. */
  messageId: text(998),
  /** The Date header as UTC, or null. */
  date: v.nullable(instant),
  from: v.strictObject({ name: text(400), address }),
  subject: text(998),
});

/** What each kind of request carries. */
export const BODIES = {
  /** Files a report (P14, P17, P18). The request's `id` is the report's. */
  report: v.strictObject({
    kind: v.picklist(REPORT_KINDS),
    /** Null for something seen elsewhere. */
    message: v.nullable(reportedMessage),
    /** When it happened and when the reporter saw it; null when not known. */
    happened: v.nullable(instant),
    seen: v.nullable(instant),
    words: text(5000),
    /** Whether a DSL has been told in person. */
    toldInPerson: v.boolean(),
    people: v.pipe(v.array(v.strictObject({ who: text(400), part: v.picklist(PARTS) })), v.maxLength(30)),
  }),
  /** One part of the original of a reported message: headers, text parts, and of each attachment no more than its name, type, size and SHA-256 (F16). */
  evidence: v.strictObject({
    /** The report's id. */
    report: id,
    /** Counted from 1. */
    part: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
    parts: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
    text: text(100_000),
    /** SHA-256 over the whole original, hex. */
    sha256: digest,
  }),
  /** Takes an own report back; the desk sees it. */
  withdraw: v.strictObject({ report: id, reason: v.pipe(text(1000), v.minLength(1)) }),
  /** The caller's own reports and where they stand. */
  status: v.strictObject({ reports: v.pipe(v.array(id), v.maxLength(50)) }),
  /** What cards need to know without asking again. */
  snapshot: v.strictObject({}),
  /** The desk's open incidents. DSL team only. */
  queue: v.strictObject({}),
  /** Acknowledges incidents. DSL team only. */
  acknowledge: v.strictObject({ incidents: v.pipe(v.array(number), v.minLength(1), v.maxLength(100)) }),
} as const;

export type RequestKind = keyof typeof BODIES;
export type RequestBody<K extends RequestKind> = v.InferOutput<(typeof BODIES)[K]>;

/** What goes through the door. `at` is the time of this sending, new at each retry; `id` stays. */
export interface WireRequest<K extends RequestKind = RequestKind> {
  version: typeof WIRE_VERSION;
  kind: K;
  id: string;
  at: string;
  body: RequestBody<K>;
  /** The identity token that Google made for the caller: the only thing that says who calls. */
  idToken: string;
}

const envelope = v.strictObject({
  version: v.literal(WIRE_VERSION),
  kind: v.picklist(Object.keys(BODIES) as [RequestKind, ...RequestKind[]]),
  id,
  at: instant,
  body: v.looseObject({}),
  idToken: text(4096),
});

/** Reads a request's text: its length, its shape and its body's, before anything else is looked at. Null when any is wrong. */
export function readRequest(text: string): WireRequest | null {
  if (text.length > MOST_CHARACTERS) return null;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const outer = v.safeParse(envelope, json);
  if (!outer.success) return null;
  const body = v.safeParse(BODIES[outer.output.kind], outer.output.body);
  return body.success ? ({ ...outer.output, body: body.output } as WireRequest) : null;
}
