import { BATCH_SIZE } from '../google/batch';
import {
  getMessages,
  historyRequest,
  listRequest,
  profileRequest,
  readHistoryPage,
  readMessagePage,
  readProfile,
  readThread,
  threadRequest,
  UNITS,
} from '../google/gmail';
import { GoogleError } from '../google/google-error';
import { type ApiAnswer, sendAll } from '../google/http';
import type { Pace } from '../google/pace';
import type { RawMessage } from '../mail/message';
import type { Cursor } from './cursors';

/** A mailbox that is being read: whose, with what token, and how far. */
export interface Reading {
  account: string;
  token: string;
  cursor: Cursor;
}

/** What one step found in one mailbox. */
export interface Step {
  reading: Reading;
  messages: RawMessage[];
  /** The cursor to save once the messages have been judged and filed. */
  next: Cursor;
  /** Whether there is more to read after this. */
  more: boolean;
  /** Why nothing could be read; the cursor then stays as it was. */
  error: GoogleError | null;
}

/** Messages a mailbox is read at a time: what one batch holds, within the units Gmail allows at once. */
const PAGE = BATCH_SIZE - 5;

/** Reads mailboxes step by step, many side by side: a step is at most one page of each. */
export class MailboxReader {
  private readonly drafts = new Map<string, ReadonlySet<string>>();

  /**
   * @param pace of the whole run
   * @param readSince mail that Gmail accepted before this is not judged when a mailbox is listed
   */
  constructor(
    private readonly pace: Pace,
    private readonly readSince: number,
  ) {}

  /** Reads the next page of each mailbox. Errors come back in the step, so that no mailbox holds up another. */
  step(readings: readonly Reading[]): Step[] {
    this.spend(readings, 16);
    const steps = this.begin(readings);
    this.readPages(steps.filter((step) => step.error === null));
    return steps;
  }

  /** Every message of some threads of one mailbox; of one that is gone none. @throws GoogleError */
  threads(reading: Reading, threadIds: readonly string[]): RawMessage[] {
    return threadIds.flatMap((threadId) => {
      this.pace.spend(new Map([[reading.account, UNITS.threadGet]]));
      const answer = sendAll([threadRequest(reading.token, threadId)])[0]!;
      return !answer.ok && answer.error.status === 404 ? [] : readThread(answer);
    });
  }

  /** For mailboxes without a cursor: the history id from before the listing, so that nothing falls between. */
  private begin(readings: readonly Reading[]): Step[] {
    const steps = readings.map(
      (reading): Step => ({ reading, messages: [], next: { ...reading.cursor }, more: false, error: null }),
    );
    const fresh = steps.filter(({ next }) => next.historyId === null && next.listing === null);
    const profiles = sendAll(fresh.map(({ reading }) => profileRequest(reading.token)));
    fresh.forEach((step, i) => {
      attempt(step, () => {
        step.next.listing = { historyId: readProfile(profiles[i]!).historyId, pageToken: null };
      });
    });
    const listing = steps.filter(({ error, next, reading }) => {
      return error === null && next.listing !== null && !this.drafts.has(reading.account);
    });
    const drafts = sendAll(
      listing.map(({ reading }) => listRequest(reading.token, { pageToken: null, label: 'DRAFT', max: 500 })),
    );
    listing.forEach((step, i) => {
      attempt(step, () => this.drafts.set(step.reading.account, new Set(readMessagePage(drafts[i]!).ids)));
    });
    return steps;
  }

  private readPages(steps: readonly Step[]): void {
    const pages = sendAll(
      steps.map(({ reading, next }) =>
        next.listing !== null
          ? listRequest(reading.token, { pageToken: next.listing.pageToken, max: PAGE })
          : historyRequest(reading.token, next.historyId!, null),
      ),
    );
    const wanted = steps.map((step, i) => ({ step, ids: this.readPage(step, pages[i]!) }));
    const busy = wanted.filter(({ ids }) => ids.length > 0);
    this.pace.spend(new Map(busy.map(({ step, ids }) => [step.reading.account, ids.length * UNITS.get])));
    const fetched = getMessages(busy.map(({ step, ids }) => ({ token: step.reading.token, ids })));
    busy.forEach(({ step }, i) => {
      for (const answer of fetched[i]!) {
        if ('error' in answer) fail(step, answer.error);
        else if (answer.message !== null && !answer.message.labelIds.includes('DRAFT'))
          step.messages.push(answer.message);
      }
      // Oldest first, so that of a message that is there twice the first one counts.
      step.messages.sort((a, b) => (a.id < b.id ? -1 : 1));
      if (step.next.listing !== null) this.stopAtBound(step);
    });
  }

  private readPage(step: Step, answer: ApiAnswer): string[] {
    let ids: string[] = [];
    attempt(step, () => {
      ids = step.next.listing !== null ? this.readListing(step, answer) : this.readHistory(step, answer);
    });
    return ids;
  }

  /** A place in a listing that Gmail no longer knows (400) begins the same listing again. */
  private readListing(step: Step, answer: ApiAnswer): string[] {
    const listing = step.next.listing!;
    if (!answer.ok && answer.error.status === 400 && listing.pageToken !== null) {
      step.next = { ...step.next, listing: { ...listing, pageToken: null } };
      step.more = true;
      return [];
    }
    const page = readMessagePage(answer);
    const drafts = this.drafts.get(step.reading.account);
    if (page.nextPageToken === null)
      step.next = { ...step.next, historyId: listing.historyId, listing: null };
    else step.next = { ...step.next, listing: { ...listing, pageToken: page.nextPageToken } };
    // What came while the listing ran is in the history since before it.
    step.more = page.nextPageToken !== null;
    return page.ids.filter((id) => !drafts?.has(id));
  }

  /** A cursor too old for Gmail (404) begins a new listing, down to where mail was read before. */
  private readHistory(step: Step, answer: ApiAnswer): string[] {
    if (!answer.ok && answer.error.status === 404) {
      step.next = { ...step.next, historyId: null, listing: null };
      step.more = true;
      return [];
    }
    const page = readHistoryPage(answer);
    const some = wholeEntries(page.added, PAGE);
    if (some.length < page.added.length) {
      step.more = true;
      step.next = { ...step.next, historyId: some[some.length - 1]!.historyId };
    } else {
      // A page may hold nothing but drafts, and more come after it. One without any entry leads to a new listing.
      step.more = page.nextPageToken !== null;
      step.next = { ...step.next, historyId: step.more ? page.last : page.historyId };
    }
    return [...new Set(some.map(({ id }) => id))];
  }

  /** A listing is newest first and ends at the first page that reaches below the bound. */
  private stopAtBound(step: Step): void {
    const { length } = step.messages;
    step.messages = step.messages.filter(({ internalDate }) => internalDate >= this.readSince);
    const listing = step.next.listing;
    if (listing === null || step.messages.length === length) return;
    step.next = { ...step.next, historyId: listing.historyId, listing: null };
    step.more = false;
  }

  private spend(readings: readonly Reading[], units: number): void {
    this.pace.spend(new Map(readings.map(({ account }) => [account, units])));
  }
}

/** The first entries, at least `most` messages if there are so many, never half of what shares one history id. */
function wholeEntries(
  added: readonly { id: string; historyId: string }[],
  most: number,
): readonly { id: string; historyId: string }[] {
  let end = Math.min(most, added.length);
  while (end > 0 && end < added.length && added[end]!.historyId === added[end - 1]!.historyId) end++;
  return added.slice(0, end);
}

/** Does something for one mailbox; when Google fails it, the step has failed, and the other mailboxes go on. */
export function attempt(step: Step, work: () => void): void {
  try {
    work();
  } catch (error) {
    // A register that cannot be read is no fault of the mailbox: it ends the run, and nothing is lost.
    if (!(error instanceof GoogleError) || error.call.startsWith('sheets.')) throw error;
    fail(step, error);
  }
}

/** A step that failed has read nothing: the mailbox is read again from where it was. */
function fail(step: Step, error: GoogleError): void {
  step.error ??= error;
  step.messages = [];
  step.next = { ...step.reading.cursor };
  step.more = false;
}
