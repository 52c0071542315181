import type { CellValue } from '../google/sheets';
import type { Sheet } from '../people/csv';
import type { Roster } from '../people/roster';
import type { Knowledge } from '../policy/judgement';
import { compilePhrases, type Matcher } from '../policy/triage/match';
import { triage } from '../policy/triage/triage';
import type { Zone } from '../register/cell';
import type { PhraseRow } from '../register/entries';
import { bucketOf, bucketRow, readBucket } from '../register/index-buckets';
import { phraseRowKey, phrasesKey } from '../register/keys';
import { INDEX_TAB, letter } from '../register/layout';
import { phrasesFromRows } from '../register/phrase-rows';
import {
  changeOf,
  FIRST_PHRASE_ROW,
  isBlankRow,
  PHRASE_COLUMNS,
  PHRASES_TAB,
  type PhraseTab,
  tabFingerprint,
  tidied,
} from '../register/phrases';
import { lookUp, readPlaces } from './look-up';
import { fileDrafts, WRITER } from './registers';

/** How the tab is called where something is said of one of its rows. */
export const PHRASES_FILE = `incidents: ${PHRASES_TAB}`;

/**
 * What the rules ask of a child's words. The DSL's list is read when a child's message first asks for it, once a run.
 *
 * @param problems joined by the rows that cannot be read
 */
export function concernsByList(
  roster: Roster,
  zone: Zone,
  problems: Sheet['problems'],
): Knowledge['concerns'] {
  let ready: { matcher: Matcher; names: ReadonlySet<string> } | null = null;
  return (subject, ownWords) => {
    ready ??= { matcher: loadMatcher(zone, problems), names: namesOn(roster) };
    const { matcher, names } = ready;
    return triage(matcher, subject, ownWords, (word) => names.has(word));
  };
}

function loadMatcher(zone: Zone, problems: Sheet['problems']): Matcher {
  const tab = takeUpPhrases(zone);
  const { phrases, problems: found } = phrasesFromRows(tab);
  for (const { row, column, what } of found) {
    problems.push({ file: PHRASES_FILE, row: row + FIRST_PHRASE_ROW, column, what });
  }
  if (phrases.length === 0) {
    problems.push({ file: PHRASES_FILE, row: null, column: null, what: 'no phrase is in use' });
  }
  return compilePhrases(phrases);
}

/** Every word of a name on the roster, in small letters. */
function namesOn(roster: Roster): ReadonlySet<string> {
  const words = roster.people.flatMap(({ name, otherNames }) =>
    [name, ...otherNames].flatMap(
      (each) => each.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [],
    ),
  );
  return new Set(words);
}

/**
 * The tab Phrases as it stands. What somebody changed on it by hand is in the Log before this returns: nobody's edit
 * is used that the Log does not say.
 *
 * @param ownList rows that are put under the others when no row has their id: the program's own list
 * @throws GoogleError
 */
export function takeUpPhrases(zone: Zone, ownList: readonly PhraseRow[] = []): PhraseTab {
  const { found, last, list } = readPhrases();
  const ids = new Set(found.map(({ id }) => id.trim()));
  const missing = ownList.filter(({ id }) => !ids.has(id));
  if (missing.length === 0 && tabFingerprint(found) === list) return found;
  const tab = [...found, ...missing];
  const end = Math.max(last, tab.length + FIRST_PHRASE_ROW - 1);
  const numbers = Array.from({ length: end - FIRST_PHRASE_ROW + 1 }, (_, i) => i + FIRST_PHRASE_ROW);
  const indexed = lookUp(['incidents'], numbers.map(phraseRowKey)).get('incidents')!;
  const at = new Date().toISOString();
  const known = { last, row: (number: number) => indexed.item(phraseRowKey(number))?.count ?? null };
  const payload = changeOf(found, tab, known, at);
  fileDrafts('incidents', [{ kind: 'phrases-changed', at, actor: WRITER, payload }], zone);
  return tab.map(tidied);
}

/** The tab, and what the Log last said of it: its last row, and 48 bits over all. One call. */
function readPhrases(): { found: PhraseRow[]; last: number; list: number } {
  const at = phrasesKey();
  const tab = `'${PHRASES_TAB}'!A${FIRST_PHRASE_ROW}:${letter(PHRASE_COLUMNS.length)}`;
  const bucket = `${INDEX_TAB}!A${bucketRow(bucketOf(at))}`;
  const [[rows = [], index = []] = []] = readPlaces([{ workbook: 'incidents', ranges: [tab, bucket] }]);
  const known = readBucket(String(index[0]?.[0] ?? '')).get(at.slice(3));
  const found = rows.map(rowOf);
  while (found.length > 0 && isBlankRow(found[found.length - 1]!)) found.pop();
  return { found, last: known?.row ?? 1, list: known?.count ?? tabFingerprint([]) };
}

function rowOf(cells: readonly CellValue[]): PhraseRow {
  const texts = PHRASE_COLUMNS.map((column, i) => [column, String(cells[i] ?? '')]);
  return Object.fromEntries(texts) as PhraseRow;
}
