/** One header line: unfolded, encoded words decoded, as the Gmail API gives it. */
export interface Header {
  name: string;
  value: string;
}

const NONE: readonly string[] = [];

/**
 * Names as programs mostly write them, with their lower case. A string made anew for each header of each message is
 * what the garbage collector would spend most of its time on.
 */
const USUAL_NAMES = new Map(
  [
    'From Sender Reply-To To Cc Bcc Subject Date Received Message-ID Message-Id In-Reply-To References Return-Path',
    'Content-Type Authentication-Results Auto-Submitted Precedence Feedback-ID List-ID List-Id List-Post',
    'List-Unsubscribe Mailing-List Mailing-list X-BeenThere X-Google-Group-Id X-Original-Sender X-Original-From',
    'X-Original-Authentication-Results',
  ]
    .flatMap((names) => names.split(' '))
    .map((name) => [name, name.toLowerCase()]),
);

/** Headers that may honestly be long: lists of people and of messages, and what several servers found out. */
const LONG = new Set([
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'bcc',
  'in-reply-to',
  'references',
  'authentication-results',
  'x-original-sender',
  'x-original-from',
  'x-original-authentication-results',
]);

/** Where any other header is cut off, in characters: so that a hostile one costs no more than an honest one. */
const LONGEST = 10_000;

/** The headers of one message, by name, in the order they stand in (the topmost first). */
export class Headers {
  private readonly byName = new Map<string, string[]>();

  constructor(headers: readonly Header[]) {
    for (const { name, value } of headers) {
      const key = USUAL_NAMES.get(name) ?? name.toLowerCase();
      const kept = value.length <= LONGEST || LONG.has(key) ? value : value.slice(0, LONGEST);
      const values = this.byName.get(key);
      if (values) values.push(kept);
      else this.byName.set(key, [kept]);
    }
  }

  /** Every value under this lower-case name, topmost first. */
  all(name: string): readonly string[] {
    return this.byName.get(name) ?? NONE;
  }

  /** The topmost value, or an empty string. */
  first(name: string): string {
    return this.byName.get(name)?.[0] ?? '';
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }
}
