import { resolve } from 'node:path';
import type { HistoryEntry, Mailbox, MailboxSettings, RawSource, StoredMessage } from '../emulator/world';
import { MailFile } from './mail-file';
import { emptyMailbox } from './mailbox';
import { EmlSource, MboxSource, MemorySource } from './raw-source';

/**
 * A mailbox as JSON. Messages from a mail folder stay where they are and are named by file and place; messages
 * delivered inside the emulator stand here in full.
 */
export interface SavedMailbox {
  address: string;
  historyId: number;
  historyStart: number;
  /** Id and name. */
  labels: [string, string][];
  history: HistoryEntry[];
  settings: MailboxSettings;
  /** The mbox files, as they were when they were indexed. */
  files: { path: string; size: number; modified: number }[];
  messages: SavedMessage[];
}

interface SavedMessage extends Omit<StoredMessage, 'source'> {
  source: SavedSource;
}

/** `file`: index into `files`; bytes. `text` where the message is UTF-8, `base64` where it is not. */
type SavedSource =
  | { file: number; start: number; headerLength: number; length: number }
  | { folder: string; name: string; headerLength: number }
  | { text: string }
  | { base64: string };

/** The mailbox as plain data for JSON. @throws TypeError for a source that is not of this folder's making */
export function mailboxToJson(mailbox: Mailbox): SavedMailbox {
  const files: MailFile[] = [];
  const save = (source: RawSource): SavedSource => {
    if (source instanceof MboxSource) {
      if (!files.includes(source.file)) files.push(source.file);
      const { start, headerLength, length } = source;
      return { file: files.indexOf(source.file), start, headerLength, length };
    }
    if (source instanceof EmlSource) {
      const { folder, name, headerLength } = source;
      return { folder: resolve(folder), name, headerLength };
    }
    const raw = source.rawBytes();
    const text = raw.toString('utf8');
    return Buffer.from(text, 'utf8').equals(raw) ? { text } : { base64: raw.toString('base64') };
  };
  return {
    address: mailbox.address,
    historyId: mailbox.historyId,
    historyStart: mailbox.historyStart,
    labels: [...mailbox.labels],
    history: mailbox.history,
    settings: mailbox.settings,
    messages: [...mailbox.messages.values()].map((message) => ({ ...message, source: save(message.source) })),
    files: files.map(({ path, size, modified }) => ({ path: resolve(path), size, modified })),
  };
}

/**
 * The mailbox that was saved. Its mbox files are looked at when a message is first read: one that has changed since
 * then throws MailInputError `changed`.
 */
export function mailboxFromJson(saved: SavedMailbox): Mailbox {
  const files = saved.files.map(({ path, size, modified }) => new MailFile(path, size, modified));
  const load = (source: SavedSource): RawSource => {
    if ('file' in source)
      return new MboxSource(files[source.file]!, source.start, source.headerLength, source.length);
    if ('folder' in source) return new EmlSource(source.folder, source.name, source.headerLength);
    return new MemorySource(
      'text' in source ? Buffer.from(source.text, 'utf8') : Buffer.from(source.base64, 'base64'),
    );
  };
  const mailbox = emptyMailbox(saved.address);
  mailbox.historyId = saved.historyId;
  mailbox.historyStart = saved.historyStart;
  for (const [id, name] of saved.labels) mailbox.labels.set(id, name);
  for (const entry of saved.history) mailbox.history.push(entry);
  Object.assign(mailbox.settings, saved.settings);
  for (const message of saved.messages)
    mailbox.messages.set(message.id, { ...message, source: load(message.source) });
  return mailbox;
}
