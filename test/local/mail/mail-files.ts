// Mail folders made for one test, with invented people.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { StoredMessage } from '../../../src/local/emulator/world';
import { type ImportedMail, type ImportOptions, readMailFolder } from '../../../src/local/mail/import';

const made: string[] = [];

/** A temporary folder with these files in it, by their path within the folder. */
export function folderOf(files: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(join(tmpdir(), 'mail-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof content === 'string' ? Buffer.from(content, 'latin1') : content);
  }
  return folder;
}

export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export const OPTIONS: ImportOptions = {
  ownAddresses: (mailbox) => [mailbox],
  trustedAuthserv: ['mx.google.com'],
};

export function importFiles(files: Record<string, string | Buffer>, options = OPTIONS): ImportedMail {
  return readMailFolder(folderOf(files), options);
}

export function messagesOf(mail: ImportedMail, mailbox: string): StoredMessage[] {
  return [...(mail.mailboxes.get(mailbox)?.messages.values() ?? [])];
}
