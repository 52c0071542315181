import { basename, dirname } from 'node:path';
import { parseDate, parseReceivedDate } from '../../mail/date';
import { addressKey } from '../../people/address';
import type { Mailbox, RawSource } from '../emulator/world';
import { listMailFolder, type MailEntry } from './folder';
import { HeaderBlockReader } from './header-block';
import { firstValue, type RawHeader, splitHeaders } from './headers';
import { labelsOf, type Ownership } from './labels';
import { MailFile, MailInputError } from './mail-file';
import { addMessage, emptyMailbox, nextMessageId, userLabelId } from './mailbox';
import { NotAnMbox, readMbox, unquoteMbox } from './mbox';
import type { Separator } from './mbox-separator';
import { EmlSource, MboxSource } from './raw-source';
import { ThreadIndex } from './threads';

export interface ImportOptions {
  /** All addresses of the mailbox's owner (design section 7: mail from one of them was sent). */
  ownAddresses(mailbox: string): readonly string[];
  /** Servers whose Authentication-Results count (`settings.trustedAuthserv`). */
  trustedAuthserv: readonly string[];
  /** Leaves out a message whose Message-ID an earlier one of its mailbox has, as an audit has to (design section 7). */
  firstCopyOnly?: boolean;
  /** Bytes read so far, of all bytes of the folder, and the file at hand. */
  onProgress?(progress: { file: string; bytes: number; total: number }): void;
}

export interface ImportReport {
  /** Messages that are in the mailboxes now. */
  messages: number;
  /** Further copies that `firstCopyOnly` left out. */
  repeated: number;
  /** Drafts, left out (design section 3: drafts are never judged or counted). */
  drafts: number;
  /** Messages and whole files that could not be used: file, offset in bytes, reason. */
  skipped: { file: string; offset: number; why: string }[];
  /** Files in the folder that hold no mail. */
  passedOver: { file: string; why: string }[];
  /** Messages that were read although a line of their headers is none, and where the first of them is. */
  badHeaderLines: { messages: number; first: { file: string; offset: number } | null };
}

export interface ImportedMail {
  /** By address. */
  mailboxes: Map<string, Mailbox>;
  report: ImportReport;
  /** Gives the file descriptors back. Messages can still be read afterwards. */
  close(): void;
}

/**
 * Reads a mail folder (design section 7) into mailboxes that hold an index and no message: each message's headers
 * and bytes are read again from its file. Imported mail lies before the mailbox's history.
 *
 * A broken message or file is named in the report and passed over, never fatal.
 *
 * @throws MailInputError `no-folder`, `not-a-folder`, `unreadable`: the folder itself
 */
export function readMailFolder(folder: string, options: ImportOptions): ImportedMail {
  const listing = listMailFolder(folder);
  const total = listing.entries.reduce((sum, { size }) => sum + size, 0);
  const run = new ImportRun(options, total);
  run.report.passedOver.push(...listing.passedOver);
  for (const entry of listing.entries) run.readEntry(entry);
  for (const address of listing.emlMailboxes) run.mailbox(address);
  return run.finish();
}

/** One import: what is shared between its files. */
class ImportRun {
  readonly report: ImportReport = {
    messages: 0,
    repeated: 0,
    drafts: 0,
    skipped: [],
    passedOver: [],
    badHeaderLines: { messages: 0, first: null },
  };
  private readonly mailboxes = new Map<string, OpenMailbox>();
  private readonly files: MailFile[] = [];
  private readonly blocks = new HeaderBlockReader();
  private readonly trustedAuthserv: ReadonlySet<string>;
  private done = 0;

  constructor(
    private readonly options: ImportOptions,
    private readonly total: number,
  ) {
    this.trustedAuthserv = new Set(options.trustedAuthserv.map((name) => name.toLowerCase()));
  }

  mailbox(address: string): OpenMailbox {
    let open = this.mailboxes.get(address);
    if (!open) {
      const own = new Set(this.options.ownAddresses(address).map((one) => addressKey(one, [])));
      open = new OpenMailbox(
        emptyMailbox(address),
        {
          isOwn: (candidate) => own.has(addressKey(candidate, [])),
          trustedAuthserv: this.trustedAuthserv,
        },
        this.options.firstCopyOnly ?? false,
      );
      this.mailboxes.set(address, open);
    }
    return open;
  }

  readEntry(entry: MailEntry): void {
    try {
      if (entry.kind === 'mbox') this.readMboxEntry(entry);
      else this.readEmlEntry(entry);
    } catch (error) {
      if (!(error instanceof NotAnMbox || error instanceof MailInputError)) throw error;
      const why = error.message.replace(`${entry.path}: `, '');
      this.report.skipped.push({ file: entry.name, offset: 0, why });
    }
    this.done += entry.size;
    this.progress(entry, 0);
  }

  finish(): ImportedMail {
    const mailboxes = new Map<string, Mailbox>();
    for (const [address, { mailbox }] of this.mailboxes) {
      mailbox.historyStart = mailbox.historyId;
      mailboxes.set(address, mailbox);
    }
    const files = this.files;
    const close = () => {
      for (const file of files) file.close();
    };
    return { mailboxes, report: this.report, close };
  }

  private readMboxEntry(entry: MailEntry): void {
    const file = new MailFile(entry.path, entry.size, entry.modified);
    this.files.push(file);
    for (const { separator, offset, start, length } of readMbox(file, (bytes) =>
      this.progress(entry, bytes),
    )) {
      const block = this.blocks.read(file, start, length);
      this.take(entry, offset, block && unquoteMbox(block), (mailbox, headers) => {
        const source = new MboxSource(file, start, block?.length ?? 0, length);
        return mailbox.add(headers, source, length, separator);
      });
    }
    this.mailbox(entry.mailbox);
  }

  private readEmlEntry(entry: MailEntry): void {
    const file = new MailFile(entry.path, entry.size, entry.modified);
    try {
      const block = this.blocks.read(file, 0, entry.size);
      this.take(entry, 0, block, (mailbox, headers) => {
        const source = new EmlSource(dirname(entry.path), basename(entry.path), block?.length ?? 0);
        return mailbox.add(headers, source, entry.size, null);
      });
    } finally {
      file.close();
    }
  }

  /** Judges a header block and, when it can be used, has the message added. */
  private take(
    entry: MailEntry,
    offset: number,
    block: Buffer | null,
    add: (mailbox: OpenMailbox, headers: RawHeader[]) => Added,
  ): void {
    const { headers, badLines } = block ? splitHeaders(block) : { headers: [], badLines: 0 };
    const why =
      block === null ? 'no blank line after the headers within 2 MiB' : whyUnusable(headers, badLines);
    if (why !== null) {
      this.report.skipped.push({ file: entry.name, offset, why });
      return;
    }
    if (badLines > 0) {
      this.report.badHeaderLines.messages++;
      this.report.badHeaderLines.first ??= { file: entry.name, offset };
    }
    this.report[COUNTED[add(this.mailbox(entry.mailbox), headers)]]++;
  }

  private progress(entry: MailEntry, bytes: number): void {
    this.options.onProgress?.({ file: entry.name, bytes: this.done + bytes, total: this.total });
  }
}

/** A block in which more lines are no header than are one is not a message's: text, or binary data. */
function whyUnusable(headers: RawHeader[], badLines: number): string | null {
  if (headers.length === 0 && badLines === 0) return 'no header at all';
  return badLines > headers.length ? 'no headers: hardly a line of it has a name and a colon' : null;
}

/** What became of a message. */
type Added = 'added' | 'draft' | 'repeated';

const COUNTED = { added: 'messages', draft: 'drafts', repeated: 'repeated' } as const;

/** A mailbox while mail is put into it. */
class OpenMailbox {
  private readonly threads = new ThreadIndex();
  private lastDate = 0;
  /** Message-IDs that the mailbox has. */
  private readonly seen = new Set<string>();

  constructor(
    readonly mailbox: Mailbox,
    private readonly ownership: Ownership,
    private readonly firstCopyOnly: boolean,
  ) {}

  add(headers: RawHeader[], source: RawSource, size: number, separator: Separator | null): Added {
    const labels = labelsOf(headers, this.ownership);
    if (labels.system.includes('DRAFT')) return 'draft';
    if (this.firstCopyOnly && this.isRepeated(headers)) return 'repeated';
    const user = labels.user.map((name) => userLabelId(this.mailbox, name));
    this.lastDate = acceptedAt(headers, separator) ?? this.lastDate;
    const id = nextMessageId(this.mailbox);
    addMessage(this.mailbox, {
      id,
      threadId: this.thread(headers, id),
      labelIds: labels.system.concat(user),
      internalDate: this.lastDate,
      sizeEstimate: size,
      source,
    });
    return 'added';
  }

  private isRepeated(headers: RawHeader[]): boolean {
    const messageId = firstValue(headers, 'message-id')?.trim() ?? '';
    if (messageId === '') return false;
    if (this.seen.has(messageId)) return true;
    this.seen.add(messageId);
    return false;
  }

  private thread(headers: RawHeader[], id: string): string {
    const exported = threadOfExport(headers);
    if (exported === null) return this.threads.place(headers, id);
    this.threads.assign(headers, exported);
    return exported;
  }
}

/** Takeout's X-GM-THRID is Gmail's own thread id, in decimal; the API gives it as 16 hex digits. */
function threadOfExport(headers: readonly RawHeader[]): string | null {
  const decimal = firstValue(headers, 'x-gm-thrid');
  return decimal !== null && /^\d{1,20}$/.test(decimal)
    ? BigInt(decimal).toString(16).padStart(16, '0')
    : null;
}

/**
 * When Gmail accepted the message, epoch milliseconds: Takeout's separator says it; else the topmost Received,
 * else Date, else the separator of an mbox, is nearest to it. Null: only the order in the file is known.
 */
function acceptedAt(headers: readonly RawHeader[], separator: Separator | null): number | null {
  if (separator?.takeout && separator.date !== null) return separator.date;
  const received = firstValue(headers, 'received');
  const date = firstValue(headers, 'date');
  return (
    (received === null ? null : parseReceivedDate(received)) ??
    (date === null ? null : parseDate(date)) ??
    separator?.date ??
    null
  );
}
