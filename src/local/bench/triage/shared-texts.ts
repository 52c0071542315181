import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A text by real people, with what its source says of it. */
export interface SharedText {
  source: string;
  text: string;
  /** Bullying or abuse by its annotators; null where that was not asked. */
  abusive: boolean | null;
}

interface Row {
  source: string;
  text?: string;
  /** A whole message, where the source has no text apart. */
  raw?: string;
  abusive?: number;
}

/** School text, business mail and labelled abuse of the shared data; empty where the folder or a file is absent. */
export function sharedTexts(sharedData: string | null): SharedText[] {
  return ['business_personal.jsonl.gz', 'abuse.jsonl.gz'].flatMap((file) => {
    const path = sharedData === null ? '' : join(sharedData, file);
    if (path === '' || !existsSync(path)) return [];
    const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
    return lines
      .filter((line) => line !== '')
      .map((line) => {
        const { source, text, raw = '', abusive } = JSON.parse(line) as Row;
        return { source, text: text ?? bodyOf(raw), abusive: abusive === undefined ? null : abusive === 1 };
      });
  });
}

function bodyOf(raw: string): string {
  return raw.slice(/\r?\n\r?\n/.exec(raw)?.index ?? 0);
}

/** The first column of a CSV file of the shared data, without its heading; empty where it is absent. */
export function firstColumn(sharedData: string | null, file: string): string[] {
  const path = sharedData === null ? '' : join(sharedData, file);
  if (path === '' || !existsSync(path)) return [];
  const rows = readFileSync(path, 'utf8').split(/\r?\n/).slice(1);
  return rows.map((row) => row.split(',')[0]!.trim().toLowerCase()).filter((term) => term !== '');
}
