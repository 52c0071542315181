import { type FetchedBody, getBodies, UNITS } from '../google/gmail';
import type { GoogleError } from '../google/google-error';
import type { Pace } from '../google/pace';
import { delegatedTokens } from '../google/tokens';
import type { BodyPart } from '../mail/content';

/** Messages of one mailbox whose bodies are needed. */
export interface BodiesWanted {
  account: string;
  ids: readonly string[];
}

/** What came of them. */
export interface BodiesRead {
  /** By message id; one that is gone in the meantime is missing. */
  payloads: ReadonlyMap<string, BodyPart>;
  /** Why Google refuses to give this mailbox's bodies, as a code; null when it gives them. */
  refused: string | null;
}

/**
 * Reads the bodies of some messages of several mailboxes, with tokens of the purpose `content`: one HTTP batch a
 * mailbox and 50 messages. A mailbox that fails in passing throws when it is asked for, so that it is read again later; one that is
 * refused says so.
 */
export class BodyReader {
  constructor(
    private readonly serviceAccount: string,
    private readonly pace: Pace,
  ) {}

  /** @returns by account: what was read, or what to throw */
  read(wanted: readonly BodiesWanted[]): Map<string, BodiesRead | GoogleError> {
    const asked = wanted.filter(({ ids }) => ids.length > 0);
    const results = new Map<string, BodiesRead | GoogleError>();
    if (asked.length === 0) return results;
    const tokens = delegatedTokens(
      this.serviceAccount,
      'content',
      asked.map(({ account }) => account),
    );
    const open = asked.flatMap(({ account, ids }) => {
      const answer = tokens.get(account)!;
      if ('token' in answer) return [{ account, ids, token: answer.token }];
      results.set(account, failed(answer.error));
      return [];
    });
    this.pace.spend(new Map(open.map(({ account, ids }) => [account, ids.length * UNITS.get])));
    const fetched = getBodies(open);
    open.forEach(({ account, ids }, i) => {
      results.set(account, readAll(ids, fetched[i]!));
    });
    return results;
  }
}

function readAll(ids: readonly string[], fetched: readonly FetchedBody[]): BodiesRead | GoogleError {
  const payloads = new Map<string, BodyPart>();
  for (const [i, answer] of fetched.entries()) {
    if ('error' in answer) return failed(answer.error);
    if (answer.payload !== null) payloads.set(ids[i]!, answer.payload);
  }
  return { payloads, refused: null };
}

/** What fails in passing is tried again; what Google refuses stays refused until somebody changes something. */
function failed(error: GoogleError): BodiesRead | GoogleError {
  if (error.passing) return error;
  return { payloads: new Map(), refused: error.reason || String(error.status) };
}
