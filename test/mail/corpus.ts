// Real mail for tests, read where it lies beside the project; nothing of it is kept in the project.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

const DATA = path.join(__dirname, '../../../shared/data');

/** `test` when the file is there; else a skipped test, and a line that names what was not checked. */
export function testWith(file: string): typeof test | typeof test.skip {
  if (existsSync(path.join(DATA, file))) return test;
  console.warn(`not checked, because ../shared/data/${file} is absent`);
  return test.skip;
}

/** The header blocks of a gzipped mboxrd file. */
export function headerBlocks(file: string): string[] {
  const text = gunzipSync(readFileSync(path.join(DATA, file))).toString('latin1');
  return text
    .split(/^From [^\n]*\n/m)
    .slice(1)
    .map(headerBlock);
}

/** The rows of a gzipped file of JSON lines. */
export function rowsOf<T>(file: string): T[] {
  const lines = gunzipSync(readFileSync(path.join(DATA, file)))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as T);
}

/** One raw message of the set of Google's notices and what only look like them. */
export interface Specimen {
  type: string;
  genuine: boolean;
  block: string;
}

export function specimens(): Specimen[] {
  const rows = rowsOf<{ type: string; genuine_google_infrastructure: boolean; raw_b64: string }>(
    'google_notifications.jsonl.gz',
  );
  return rows.map((row) => ({
    type: row.type,
    genuine: row.genuine_google_infrastructure,
    block: headerBlock(Buffer.from(row.raw_b64, 'base64').toString('latin1')),
  }));
}

function headerBlock(message: string): string {
  return message.replace(/\r\n/g, '\n').split('\n\n', 1)[0]!;
}
