import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** What is wrong with a mail folder or file as a whole. `code` is fixed; the message is one line for a person. */
export class MailInputError extends Error {
  constructor(
    readonly code: 'no-folder' | 'not-a-folder' | 'unreadable' | 'changed',
    message: string,
  ) {
    super(message);
    this.name = 'MailInputError';
  }
}

/**
 * A mail file on disk, read by offset through one descriptor that is opened at the first read. It remembers what
 * the file looked like, because offsets kept from an earlier reading mean nothing in a file that has changed.
 */
export class MailFile {
  private descriptor: number | null = null;

  /**
   * @param path where the file is
   * @param size bytes, as seen when it was indexed
   * @param modified when it was last written, epoch milliseconds, as seen when it was indexed
   */
  constructor(
    readonly path: string,
    readonly size: number,
    readonly modified: number,
  ) {}

  /**
   * Reads up to `length` bytes at `offset` into `target`, less only at the end of the file.
   *
   * @returns how many bytes were read
   * @throws MailInputError `unreadable` or `changed`
   */
  readInto(target: Buffer, offset: number, length: number): number {
    const descriptor = this.open();
    let read = 0;
    try {
      while (read < length) {
        const more = readSync(descriptor, target, read, length - read, offset + read);
        if (more === 0) break;
        read += more;
      }
    } catch (error) {
      throw unreadable(this.path, error);
    }
    return read;
  }

  /** Exactly `length` bytes at `offset`. @throws MailInputError `unreadable`, or `changed` when the file is shorter */
  read(offset: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    if (this.readInto(bytes, offset, length) < length) throw this.changed();
    return bytes;
  }

  /** Gives the descriptor back; the next read opens the file again. */
  close(): void {
    if (this.descriptor !== null) closeSync(this.descriptor);
    this.descriptor = null;
  }

  private open(): number {
    if (this.descriptor !== null) return this.descriptor;
    let descriptor: number;
    try {
      descriptor = openSync(this.path, 'r');
    } catch (error) {
      throw unreadable(this.path, error);
    }
    const { size, mtimeMs } = fstatSync(descriptor);
    if (size !== this.size || mtimeMs !== this.modified) {
      closeSync(descriptor);
      throw this.changed();
    }
    this.descriptor = descriptor;
    return descriptor;
  }

  /** The error for a file that no longer holds what was indexed. */
  changed(): MailInputError {
    return new MailInputError(
      'changed',
      `${this.path}: the file has changed since it was indexed; import it again`,
    );
  }
}

/** The error of the file system in our words: `…/a@b.example.mbox: cannot be read (EACCES)`. */
export function unreadable(path: string, error: unknown): MailInputError {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
  return new MailInputError('unreadable', `${path}: cannot be read (${code})`);
}
