import { readdirSync, type Stats, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { MailInputError, unreadable } from './mail-file';

/** A file of a mail folder that holds messages. */
export interface MailEntry {
  kind: 'mbox' | 'eml';
  /** Whose mail it is: the name of the file or folder without extension, lower case. */
  mailbox: string;
  /** Within the mail folder, with `/`: what a problem is reported under. */
  name: string;
  path: string;
  size: number;
  modified: number;
}

/** What a mail folder holds. */
export interface MailFolder {
  entries: MailEntry[];
  /** Mailboxes that are folders, empty ones included. */
  emlMailboxes: string[];
  /** Files that hold no mail or cannot be read, each in one line. */
  passedOver: { file: string; why: string }[];
}

/**
 * Lists a mail folder (design section 7): `<mailbox address>.mbox` files and `<mailbox address>/*.eml`, by name.
 *
 * @throws MailInputError `no-folder`, `not-a-folder` or `unreadable`
 */
export function listMailFolder(folder: string): MailFolder {
  const entries: MailEntry[] = [];
  const emlMailboxes = new Set<string>();
  const passedOver: MailFolder['passedOver'] = [];

  const add = (kind: MailEntry['kind'], mailbox: string, name: string, path: string, stats: Stats) => {
    entries.push({ kind, mailbox, name, path, size: stats.size, modified: stats.mtimeMs });
  };

  const addEmlFolder = (name: string, path: string) => {
    const mailbox = name.toLowerCase();
    const files = names(path);
    if (/\.mbox$/i.test(name)) {
      const inside = files.includes('mbox') ? '; take the file "mbox" out of it and name that so' : '';
      passedOver.push({ file: name, why: `a folder, and an .mbox is a file${inside}` });
      return;
    }
    const isMailbox = name.includes('@') || files.some((file) => /\.eml$/i.test(file));
    if (!isMailbox) {
      passedOver.push({
        file: name,
        why: 'a folder that is not named after a mailbox and holds no .eml file',
      });
      return;
    }
    emlMailboxes.add(mailbox);
    for (const file of files) {
      const stats = statsOf(join(path, file));
      if (stats?.isFile() && /\.eml$/i.test(file))
        add('eml', mailbox, `${name}/${file}`, join(path, file), stats);
      else passedOver.push({ file: `${name}/${file}`, why: 'not an .eml file' });
    }
  };

  for (const name of folderNames(folder)) {
    const path = join(folder, name);
    const stats = statsOf(path);
    if (stats?.isDirectory()) {
      try {
        addEmlFolder(name, path);
      } catch (error) {
        passedOver.push({ file: name, why: lastPart(unreadable(name, error)) });
      }
    } else if (/^\.mbox$/i.test(name))
      passedOver.push({ file: name, why: 'names no mailbox before the .mbox' });
    else if (stats?.isFile() && /\.mbox$/i.test(name))
      add('mbox', basename(name).slice(0, -'.mbox'.length).toLowerCase(), name, path, stats);
    else if (stats === null) passedOver.push({ file: name, why: 'cannot be read' });
    else passedOver.push({ file: name, why: 'neither an .mbox file nor a folder of .eml files' });
  }
  return { entries, emlMailboxes: [...emlMailboxes], passedOver };
}

function folderNames(folder: string): string[] {
  const stats = statsOf(folder);
  if (stats === null) throw new MailInputError('no-folder', `${folder}: there is no such folder`);
  if (!stats.isDirectory()) throw new MailInputError('not-a-folder', `${folder}: not a folder`);
  try {
    return names(folder);
  } catch (error) {
    throw unreadable(folder, error);
  }
}

/** In an order that does not depend on the file system or the language of the machine. */
function names(folder: string): string[] {
  return readdirSync(folder).sort((a, b) => (a < b ? -1 : 1));
}

/** Null for what is not there, a link that leads nowhere included, and for what may not be looked at. */
function statsOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

function lastPart(error: Error): string {
  return error.message.slice(error.message.indexOf(': ') + 2);
}
