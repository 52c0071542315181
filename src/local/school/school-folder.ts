import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SchoolFiles } from '../../policy/school-files';
import { InputError } from '../input-error';
import { inWords } from '../write-files';

const REQUIRED = ['school.json', 'people.csv'] as const;
const OPTIONAL = ['approvals.csv', 'sites.csv', 'groups.csv'] as const;

/** Reads a school folder. @throws InputError naming the folder or file that is missing or cannot be read */
export function readSchoolFolder(folder: string): SchoolFiles {
  if (!isFolder(folder))
    throw new InputError([`${folder}: there is no such folder; --school names the school's folder`]);
  const files: Record<string, string> = {};
  for (const name of REQUIRED) {
    const text = read(join(folder, name));
    if (text === null) throw new InputError([`${name}: is missing in ${folder}`]);
    files[name] = text;
  }
  for (const name of OPTIONAL) {
    const text = read(join(folder, name));
    if (text !== null) files[name] = text;
  }
  return files as SchoolFiles;
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** What is not UTF-8 becomes U+FFFD, which the readers of the files refuse. */
function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new InputError([`${path}: cannot be read: ${inWords(error)}`]);
  }
}
