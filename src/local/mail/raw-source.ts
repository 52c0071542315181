import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { RawSource } from '../emulator/world';
import { headerBlockOf } from './header-block';
import { type MailFile, unreadable } from './mail-file';
import { unquoteMbox } from './mbox';

/** A message in an mbox file: read again by offset, mbox quoting undone. */
export class MboxSource implements RawSource {
  /** All in bytes; `start` is where the first header begins. */
  constructor(
    readonly file: MailFile,
    readonly start: number,
    readonly headerLength: number,
    readonly length: number,
  ) {}

  headerBytes(): Buffer {
    return unquoteMbox(this.file.read(this.start, this.headerLength));
  }

  rawBytes(): Buffer {
    return unquoteMbox(this.file.read(this.start, this.length));
  }
}

/** A message in a file of its own. The file is opened for each reading: a folder may hold more than may stay open. */
export class EmlSource implements RawSource {
  constructor(
    readonly folder: string,
    readonly name: string,
    readonly headerLength: number,
  ) {}

  headerBytes(): Buffer {
    const path = join(this.folder, this.name);
    const bytes = Buffer.allocUnsafe(this.headerLength);
    try {
      const descriptor = openSync(path, 'r');
      try {
        return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, 0));
      } finally {
        closeSync(descriptor);
      }
    } catch (error) {
      throw unreadable(path, error);
    }
  }

  rawBytes(): Buffer {
    const path = join(this.folder, this.name);
    try {
      return readFileSync(path);
    } catch (error) {
      throw unreadable(path, error);
    }
  }
}

/** A message that was delivered inside the emulator. */
export class MemorySource implements RawSource {
  constructor(readonly raw: Buffer) {}

  headerBytes(): Buffer {
    return headerBlockOf(this.raw);
  }

  rawBytes(): Buffer {
    return this.raw;
  }
}
