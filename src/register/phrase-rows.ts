import { type Pattern, parsePattern } from '../policy/triage/notation';
import { PHRASE_KINDS, type Phrase, type PhraseKind } from '../policy/triage/phrase';
import type { PhraseRow } from './entries';
import { isBlankRow, tidied } from './phrases';

/** What is wrong with a row of the tab Phrases; `row` counts from 0 under the headings. No word of the row is in it. */
export interface PhraseProblem {
  row: number;
  column: string;
  what: string;
}

/** The program's own list as rows of the tab, each in use. */
export function phraseRows(phrases: readonly Phrase[]): PhraseRow[] {
  return phrases.map((phrase) => ({ ...phrase, inUse: 'yes' }));
}

/**
 * The phrases in use on the tab, in whatever order its rows stand: sets of words before those that name them. A row
 * that cannot be read is left out and named.
 */
export function phrasesFromRows(tab: readonly PhraseRow[]): { phrases: Phrase[]; problems: PhraseProblem[] } {
  const problems: PhraseProblem[] = [];
  const ids = new Set<string>();
  let waiting: { row: number; phrase: Phrase; sets: string[] }[] = [];
  tab.forEach((cells, row) => {
    if (isBlankRow(cells)) return;
    const { inUse, kind, ...rest } = tidied(cells);
    const problem = problemIn({ ...rest, kind, inUse }, ids);
    if (problem !== null) problems.push({ row, ...problem });
    ids.add(rest.id);
    if (problem !== null || inUse === 'no') return;
    const phrase = { ...rest, kind: kind as PhraseKind };
    waiting.push({ row, phrase, sets: [...setsIn(rest.phrase), ...setsIn(rest.notWhen)] });
  });
  const phrases: Phrase[] = [];
  const known = new Set<string>();
  for (let sets = waiting.filter(isSet); ; sets = waiting.filter(isSet)) {
    const next = sets.filter((each) => each.sets.every((name) => known.has(name)));
    if (next.length === 0) break;
    for (const { phrase } of next) known.add(phrase.id);
    phrases.push(...next.map(({ phrase }) => phrase));
    waiting = waiting.filter((each) => !next.includes(each));
  }
  for (const each of waiting) {
    if (!isSet(each) && each.sets.every((name) => known.has(name))) phrases.push(each.phrase);
    else problems.push({ row: each.row, column: 'Phrase', what: 'names a set of words that is not there' });
  }
  return { phrases, problems: problems.sort((a, b) => a.row - b.row) };
}

function isSet({ phrase }: { phrase: Phrase }): boolean {
  return phrase.kind === 'words';
}

function problemIn(row: PhraseRow, taken: ReadonlySet<string>): Omit<PhraseProblem, 'row'> | null {
  if (!/^[a-z0-9-]+$/.test(row.id))
    return { column: 'Id', what: 'is not small letters, figures and hyphens' };
  if (taken.has(row.id)) return { column: 'Id', what: 'stands in another row too' };
  if (!(PHRASE_KINDS as readonly string[]).includes(row.kind))
    return { column: 'Kind', what: 'is none of ours' };
  if (row.inUse !== 'yes' && row.inUse !== 'no') return { column: 'In use', what: 'is neither yes nor no' };
  if ('problem' in parsePattern(row.phrase)) return { column: 'Phrase', what: 'cannot be read' };
  if (row.notWhen !== '' && 'problem' in parsePattern(row.notWhen)) {
    return { column: 'Not when', what: 'cannot be read' };
  }
  return null;
}

/** The sets that a phrase names. */
function setsIn(text: string): string[] {
  const parsed = text === '' ? { patterns: [] } : parsePattern(text);
  return 'problem' in parsed ? [] : parsed.patterns.flatMap(namesIn);
}

function namesIn(pattern: Pattern): string[] {
  return pattern.flatMap((piece) => {
    if (piece.is === 'set') return [piece.name];
    return piece.is === 'choice' || piece.is === 'maybe' ? piece.of.flatMap(namesIn) : [];
  });
}
