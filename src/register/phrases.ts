import { type Cell, text } from './cell';
import type { PhraseRow, PhrasesChanged } from './entries';
import { phraseRowKey, phrasesKey } from './keys';
import type { Projection } from './projection';
import { fingerprint } from './rows';

// People edit the tab Phrases by hand, and no edit is used before the Log says it. The index holds 48 bits over the tab
// and over each of its rows as the Log last had them: one look tells whether anything was changed, a second one which
// rows. One entry then says those rows, blank ones too, and its projection writes them as they are: whatever was typed,
// sorted, put in or taken out, the tab follows from the Log again.

export const PHRASES_TAB = 'Phrases';

export const PHRASE_COLUMNS = ['id', 'kind', 'phrase', 'notWhen', 'source', 'inUse'] as const;

/** The first row under the headings. */
export const FIRST_PHRASE_ROW = 2;

/** Rows of the tab from the first one under the headings on; blank ones in between count. */
export type PhraseTab = readonly PhraseRow[];

/** What the projection makes of a cell, so that what is filed is what stands on the tab afterwards. */
export function tidied(row: PhraseRow): PhraseRow {
  const cells = PHRASE_COLUMNS.map((column) => [column, shownText(text(row[column]))]);
  return Object.fromEntries(cells) as PhraseRow;
}

function shownText(cell: Cell): string {
  return cell.kind === 'text' ? cell.value : '';
}

export function isBlankRow(row: PhraseRow): boolean {
  return PHRASE_COLUMNS.every((column) => row[column] === '');
}

/** 48 bits over the tab; blank rows at its end do not count. */
export function tabFingerprint(tab: PhraseTab): number {
  return fingerprint(withoutBlankEnd(tab));
}

/** 48 bits over a row; null for a blank one, of which the index keeps nothing. */
export function rowFingerprint(row: PhraseRow): number | null {
  return isBlankRow(row) ? null : fingerprint(row);
}

/**
 * What an entry has to say so that the Log says what stands on the tab.
 *
 * @param found the tab as it was read
 * @param wanted as it is to stand
 * @param known what the Log last said: its last row, and 48 bits over a row (null: blank)
 * @param at when it was read, ISO 8601
 */
export function changeOf(
  found: PhraseTab,
  wanted: PhraseTab,
  known: { last: number; row(number: number): number | null },
  at: string,
): PhrasesChanged {
  const tab = withoutBlankEnd(wanted.map(tidied));
  const last = Math.max(known.last, found.length + FIRST_PHRASE_ROW - 1, tab.length + FIRST_PHRASE_ROW - 1);
  const rows: PhrasesChanged['rows'] = [];
  for (let row = FIRST_PHRASE_ROW; row <= last; row++) {
    const cells = tab[row - FIRST_PHRASE_ROW] ?? BLANK;
    const before = found[row - FIRST_PHRASE_ROW] ?? BLANK;
    const asKnown = known.row(row) === rowFingerprint(before);
    if (!asKnown || fingerprint(cells) !== fingerprint(before)) rows.push({ row, cells });
  }
  return {
    rows,
    last: tab.length + FIRST_PHRASE_ROW - 1,
    list: tabFingerprint(tab),
    look: fingerprint({ at, found }),
  };
}

const BLANK: PhraseRow = { id: '', kind: '', phrase: '', notWhen: '', source: '', inUse: '' };

function withoutBlankEnd(tab: PhraseTab): PhraseTab {
  let end = tab.length;
  while (end > 0 && isBlankRow(tab[end - 1]!)) end--;
  return tab.slice(0, end);
}

export const phrasesChanged: Projection<'phrases-changed'> = {
  workbook: 'incidents',
  subject: () => '',
  needs: ({ rows }) => [phrasesKey(), ...rows.map(({ row }) => phraseRowKey(row))],
  filed: ({ list, look }, view) => {
    const known = view.item(phrasesKey());
    return known?.count === list && known.number === look;
  },
  project: ({ payload: { rows, last, list, look } }) => ({
    rows: rows.map(({ row, cells }) => ({
      tab: PHRASES_TAB,
      row,
      cells: Object.fromEntries(PHRASE_COLUMNS.map((column) => [column, text(cells[column])])),
    })),
    index: [
      { at: phrasesKey(), item: { row: last, count: list, number: look } },
      ...rows.map(({ row, cells }) => {
        const count = rowFingerprint(cells);
        return { at: phraseRowKey(row), item: count === null ? null : { row, count } };
      }),
    ],
  }),
};
