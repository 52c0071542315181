import { access, constants, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { InputError } from './input-error';

const REASONS: { [code: string]: string } = {
  EEXIST: 'a file is in the way',
  ENOSPC: 'there is no space left on the disk',
  EDQUOT: 'your space on this disk is used up',
  EACCES: 'you have no right to it',
  EPERM: 'you have no right to it',
  EROFS: 'the disk is read-only',
  EISDIR: 'a folder is in the way',
  ENOTDIR: 'a file is in the way',
  EBUSY: 'the file is open in another program',
};

/** Why the file system refused something, for a person. */
export function inWords(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}

/**
 * Refuses a folder that cannot be made or written into, before long work begins.
 *
 * @throws InputError that names it
 */
export async function refuseBadFolder(outDir: string): Promise<void> {
  try {
    // The nearest folder that is there is the one in which the others would be made.
    for (let path = resolve(outDir); ; path = dirname(path)) {
      const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      if (found === null) continue;
      if (!found.isDirectory()) throw Object.assign(new Error(path), { code: 'ENOTDIR' });
      return await access(path, constants.W_OK);
    }
  } catch (error) {
    throw new InputError([`could not write to ${outDir}: ${inWords(error)}; nothing was changed`]);
  }
}

/**
 * Writes files into a folder: all of them or none. They are written beside their places first and moved there last;
 * when anything fails, files that were there before are as they were.
 *
 * @param contents by plain file name
 * @throws InputError that names the folder and the reason
 */
export async function writeFiles(
  outDir: string,
  contents: Record<string, Uint8Array | string>,
): Promise<void> {
  const files = Object.entries(contents).map(([name, content]) => {
    const aside = join(outDir, `.${name}.${process.pid}`);
    return { target: join(outDir, name), draft: `${aside}.new`, kept: `${aside}.old`, content };
  });
  const undo: (() => Promise<void>)[] = [];
  try {
    await mkdir(outDir, { recursive: true });
    for (const { draft, content } of files) {
      undo.push(() => rm(draft, { force: true }));
      await writeThrough(draft, content);
    }
    for (const { target, draft, kept } of files) {
      if (await exists(target)) {
        await rename(target, kept);
        undo.push(() => rename(kept, target));
      }
      await rename(draft, target);
      undo.push(() => rm(target, { force: true }));
    }
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw new InputError([`could not write to ${outDir}: ${inWords(error)}; nothing was changed`]);
  }
  for (const { kept } of files) await rm(kept, { force: true });
}

/** Writes a file and waits until the disk has it, so that a full disk shows now and not after the move. */
async function writeThrough(path: string, content: Uint8Array | string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Whether a file is there. Throws EISDIR for a folder: it is never moved away. */
async function exists(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (found?.isDirectory() === true) throw Object.assign(new Error(path), { code: 'EISDIR' });
  return found !== null;
}
