// The search of files.list, as far as it is needed.
import type { DriveFile } from '../world';
import { NotEmulated } from './errors';

/**
 * Reads `name = '...'`, `'<id>' in parents`, `trashed = true|false`, joined by `and`. Inside quotes `\'` and `\\`.
 * @param resolve turns the alias `root` into an id
 * @throws NotEmulated for anything else
 */
export function parseFileQuery(text: string, resolve: (id: string) => string): (file: DriveFile) => boolean {
  const tests: ((file: DriveFile) => boolean)[] = [];
  const term =
    /^\s*(?:name\s*=\s*'((?:[^'\\]|\\.)*)'|'((?:[^'\\]|\\.)*)'\s+in\s+parents|trashed\s*=\s*(true|false))\s*(and\s|$)/;
  let rest = text;
  while (rest.trim() !== '' || tests.length === 0) {
    const [all, name, parent, trashed, joint] = term.exec(rest) ?? [];
    if (all === undefined) throw new NotEmulated(`drive.files.list ?q=${rest.trim()}`);
    if (name !== undefined) tests.push((file) => file.name === unescaped(name));
    else if (parent !== undefined) tests.push((file) => file.parents.includes(resolve(unescaped(parent))));
    else tests.push((file) => file.trashed === (trashed === 'true'));
    rest = rest.slice(all.length);
    if (joint !== '' && rest.trim() === '') throw new NotEmulated(`drive.files.list ?q=${text}`);
  }
  return (file) => tests.every((test) => test(file));
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}
