import { GoogleError } from './google-error';
import { type ApiAnswer, type ApiRequest, reasonOf, sendAll } from './http';

/** One GET inside a Gmail batch. */
export interface BatchPart {
  call: string;
  /** Path with query, without host: `/gmail/v1/users/me/messages/18c...`. */
  path: string;
}

/** Gmail refuses more than about 50 at once for one mailbox; Google recommends no more than 50 a batch. */
export const BATCH_SIZE = 50;

const BOUNDARY = 'safe-channels-batch';

/**
 * GETs for several mailboxes, each mailbox's in one HTTP batch, all batches side by side: one URL fetch a mailbox.
 *
 * @param batches at most BATCH_SIZE parts each
 * @returns answers in the order of the batches and of their parts
 */
export function sendBatches(
  batches: readonly { token: string; parts: readonly BatchPart[] }[],
): ApiAnswer[][] {
  const answers = sendAll(
    batches.map(
      ({ token, parts }): ApiRequest => ({
        call: 'gmail.batch',
        method: 'post',
        url: 'https://gmail.googleapis.com/batch/gmail/v1',
        token,
        contentType: `multipart/mixed; boundary=${BOUNDARY}`,
        body: `${parts.map(partText).join('')}--${BOUNDARY}--\r\n`,
      }),
    ),
  );
  return answers.map((answer, i) => readBatch(answer, batches[i]!.parts));
}

function partText(part: BatchPart, i: number): string {
  return `--${BOUNDARY}\r\nContent-Type: application/http\r\nContent-ID: <${i}>\r\n\r\nGET ${part.path}\r\n\r\n`;
}

/** Answers may come in any order; the Content-ID says which part each belongs to. */
function readBatch(answer: ApiAnswer, parts: readonly BatchPart[]): ApiAnswer[] {
  if (!answer.ok) return parts.map(() => answer);
  const found = new Map<number, ApiAnswer>();
  const boundary = /boundary="?([^";]+)"?/.exec(answer.contentType)?.[1];
  const sections = boundary === undefined ? [] : answer.text.split(`--${boundary}`);
  for (const section of sections) {
    const id = /content-id:\s*<response-(\d+)>/i.exec(section)?.[1];
    const http = /HTTP\/1\.\d (\d{3})[^\r\n]*\r?\n([\s\S]*)$/.exec(section);
    const part = id === undefined ? undefined : parts[Number(id)];
    if (part === undefined || http === null) continue;
    const status = Number(http[1]);
    const text = bodyOf(http[2]!);
    found.set(
      Number(id),
      status < 300
        ? { ok: true, text, contentType: 'application/json' }
        : { ok: false, error: new GoogleError(part.call, status, reasonOf(text)) },
    );
  }
  // An error is made only for a part that is missing: it carries a trace of the stack, which is dear.
  return parts.map(
    ({ call }, i) => found.get(i) ?? { ok: false, error: new GoogleError(call, 502, 'missingFromBatch') },
  );
}

/** What follows the first blank line of an HTTP response. */
function bodyOf(http: string): string {
  const blank = /\r?\n\r?\n/.exec(`\n${http}`);
  return blank ? `\n${http}`.slice(blank.index + blank[0].length).trim() : '';
}
