// How the emulated Google APIs say no: one error value, rendered in the dialect of the host that was called.
import type { JsonAnswer, RestResponse } from '../world';

const RPC_STATUS: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ABORTED',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
};

const REASON: Record<number, string> = {
  400: 'invalidArgument',
  401: 'authError',
  403: 'forbidden',
  404: 'notFound',
  409: 'aborted',
  429: 'rateLimitExceeded',
};

/** The parts of a Google error. `reason` and `rpcStatus` follow from `status` unless given. */
export interface GoogleErrorParts {
  /** HTTP status. */
  status: number;
  message: string;
  /** `forbidden`, `notFound`; at the token endpoint `invalid_grant`. */
  reason?: string;
  /** `PERMISSION_DENIED`. */
  rpcStatus?: string;
  domain?: string;
  /** Name of the parameter or header at fault. */
  location?: string;
  locationType?: 'parameter' | 'header';
  /** `google.rpc` details, as they stand in the answer. */
  details?: object[];
}

/** Thrown by a route's handler; the router answers it as the called API would. */
export class GoogleError extends Error {
  readonly parts: GoogleErrorParts;

  constructor(parts: GoogleErrorParts) {
    super(parts.message);
    this.name = 'GoogleError';
    this.parts = parts;
  }
}

/** A call, or a part of one, that this emulator does not know. Never answered: the test or command fails. */
export class NotEmulated extends Error {
  constructor(what: string) {
    super(`not emulated: ${what}`);
    this.name = 'NotEmulated';
  }
}

/** A `cut` fault: the execution that made the call ends here, as one that ran out of time. For the kernel. */
export class ExecutionCut extends Error {
  constructor(callName: string) {
    super(`execution cut at ${callName}`);
    this.name = 'ExecutionCut';
  }
}

/** 400, `INVALID_ARGUMENT`. */
export function invalidArgument(message: string): GoogleError {
  return new GoogleError({ status: 400, message });
}

/** 400, `FAILED_PRECONDITION`. */
export function failedPrecondition(message: string): GoogleError {
  return new GoogleError({
    status: 400,
    message,
    reason: 'failedPrecondition',
    rpcStatus: 'FAILED_PRECONDITION',
  });
}

/** 403, `PERMISSION_DENIED`. */
export function forbidden(message: string, reason = 'forbidden'): GoogleError {
  return new GoogleError({ status: 403, message, reason });
}

/** 404, with the text Gmail uses. */
export function notFound(message = 'Requested entity was not found.'): GoogleError {
  return new GoogleError({ status: 404, message });
}

/**
 * The answer to a failed call, in the shape of the API at `host` and `path`:
 * Gmail gives `errors[]` and `status`; Drive and Directory only `errors[]`; Sheets and IAM only `status`;
 * the token endpoint `{error, error_description}` (shapes seen in public issue threads, 2019-2026).
 */
export function errorResponse(error: GoogleError, host: string): JsonAnswer {
  const { status, message, details } = error.parts;
  const reason = error.parts.reason ?? REASON[status] ?? 'backendError';
  const body: Record<string, unknown> = { code: status, message };
  if (host === 'oauth2.googleapis.com')
    return jsonAnswer({ error: reason, error_description: message }, status);
  if (host === 'gmail.googleapis.com' || host === 'www.googleapis.com' || host === 'admin.googleapis.com') {
    const { domain = 'global', location, locationType } = error.parts;
    body.errors = [{ message, domain, reason, ...(location ? { location, locationType } : {}) }];
  }
  if (host !== 'www.googleapis.com' && host !== 'admin.googleapis.com')
    body.status = error.parts.rpcStatus ?? RPC_STATUS[status] ?? 'UNKNOWN';
  if (details) body.details = details;
  return jsonAnswer({ error: body }, status);
}

/** A JSON answer with Google's content type. */
export function jsonAnswer(json: unknown, status = 200): JsonAnswer {
  return { status, headers: { 'Content-Type': 'application/json; charset=UTF-8' }, json };
}

/** 204 with nothing in it: what deletions and batchModify answer. */
export function emptyResponse(): RestResponse {
  return { status: 204, headers: {}, body: '' };
}
