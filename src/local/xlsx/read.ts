import { parseArea } from '../emulator/rest/sheets-a1';
import {
  type Content,
  emptySheet,
  emptyWorkbook,
  type Sheet,
  type Workbook,
} from '../emulator/rest/workbook';
import { LONG_HEADINGS, wholeText } from './long-text';
import { fromXlsxText } from './text';
import { DROP_DOWNS, LONG_TEXTS } from './titles';
import { readXml } from './xml';
import { readZip } from './zip';

// hucre can read .xlsx too, but turns a number that is shown as a date into a rounded Date, and a check that reads with
// the library that wrote would share its mistakes.

/**
 * The tabs of an .xlsx file with their raw values: text exactly, numbers (dates as serial numbers), booleans, formulas
 * as text with `=`. Looks, rules and notes are not read. Files saved again by Excel, LibreOffice or Google Sheets are
 * read as well. Throws an Error with one clear line for bytes that are no such file.
 */
export async function xlsxToWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const zip = readZip(bytes);
  const shared = zip.has('xl/sharedStrings.xml') ? sharedStrings(zip.text('xl/sharedStrings.xml')) : [];
  const targets = relationships(zip.text('xl/_rels/workbook.xml.rels'));
  const listed = listedSheets(zip.text('xl/workbook.xml'));
  const read = listed.map(({ title, hidden, relation }, index) => {
    const sheet = emptySheet(index, fromXlsxText(title), 1, 1);
    sheet.hidden = hidden;
    fill(sheet, zip.text(targets.get(relation) ?? ''), shared);
    return sheet;
  });
  const workbook = emptyWorkbook('');
  workbook.sheets = read.filter((sheet) => !isAside(sheet));
  for (const sheet of read.filter(isLongTexts)) joinLongTexts(workbook, sheet);
  return workbook;
}

function relationships(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  readXml(xml, {
    open(name, attributes) {
      const target = attributes('Target') ?? '';
      if (name !== 'Relationship') return;
      targets.set(attributes('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

function listedSheets(xml: string) {
  const sheets: { title: string; hidden: boolean; relation: string }[] = [];
  readXml(xml, {
    open(name, attributes) {
      if (name !== 'sheet') return;
      sheets.push({
        title: attributes('name') ?? '',
        hidden: (attributes('state') ?? 'visible') !== 'visible',
        relation: attributes('id') ?? '',
      });
    },
  });
  return sheets;
}

/** The text of each `<si>`: its `<t>`s joined, readings for East Asian text (`<rPh>`) left out. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  const text = textCollector();
  readXml(xml, {
    open(name) {
      if (name === 'si') text.start();
      text.open(name);
    },
    text: text.add,
    close(name) {
      text.close(name);
      if (name === 'si') strings.push(text.value());
    },
  });
  return strings;
}

function textCollector() {
  let value = '';
  let inText = false;
  let phonetic = false;
  return {
    start() {
      value = '';
    },
    open(name: string) {
      if (name === 't') inText = true;
      if (name === 'rPh') phonetic = true;
    },
    add(part: string) {
      if (inText && !phonetic) value += part;
    },
    close(name: string) {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
    },
    value: () => fromXlsxText(value),
  };
}

function fill(sheet: Sheet, xml: string, shared: readonly string[]): void {
  const inline = textCollector();
  let row = -1;
  let column = -1;
  let type = 'n';
  let value = '';
  let formula = '';
  let inside: 'v' | 'f' | null = null;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        row = attributes('r') === undefined ? row + 1 : Number(attributes('r')) - 1;
        column = -1;
      } else if (name === 'c') {
        const place = parseArea(attributes('r') ?? '');
        column = place?.column0 ?? column + 1;
        row = place?.row0 ?? row;
        type = attributes('t') ?? 'n';
        value = '';
        formula = '';
        inline.start();
      } else if (name === 'v' || name === 'f') inside = name;
      else inline.open(name);
    },
    text(part) {
      if (inside === 'v') value += part;
      else if (inside === 'f') formula += part;
      else inline.add(part);
    },
    close(name) {
      if (name === 'v' || name === 'f') inside = null;
      else if (name === 'c') put(sheet, row, column, contentOf(type, value, formula, inline.value(), shared));
      else inline.close(name);
    },
  });
}

function contentOf(
  type: string,
  value: string,
  formula: string,
  inline: string,
  shared: readonly string[],
): Content | null {
  // LibreOffice saves a ticked box as a formula of its own.
  const ticked = type === 'b' && value !== '' && /^(TRUE|FALSE)\(\)$/.test(formula);
  if (formula !== '' && !ticked) return { formula: `=${fromXlsxText(formula)}` };
  if (type === 's') return shared[Number(value)] || null;
  if (type === 'inlineStr') return inline || null;
  if (type === 'str') return fromXlsxText(value) || null;
  if (value === '') return null;
  if (type === 'b') return value === '1' || value === 'true';
  if (type === 'e' || type === 'd') return value;
  return Number(value);
}

function put(sheet: Sheet, row: number, column: number, content: Content | null): void {
  if (content === null) return;
  const target = sheet.rows[row] ?? { values: [] };
  sheet.rows[row] = target;
  while (target.values.length < column) target.values.push(null);
  target.values[column] = content;
  sheet.rowCount = Math.max(sheet.rowCount, row + 1);
  sheet.columnCount = Math.max(sheet.columnCount, column + 1);
}

/** Tabs that the writer put beside the workbook's own. */
function isAside(sheet: Sheet): boolean {
  return isLongTexts(sheet) || (sheet.title === DROP_DOWNS && sheet.hidden);
}

function isLongTexts(sheet: Sheet): boolean {
  return sheet.title === LONG_TEXTS && LONG_HEADINGS.every((word, c) => sheet.rows[0]?.values[c] === word);
}

function joinLongTexts(workbook: Workbook, aside: Sheet): void {
  const parts = new Map<string, { tab: string; cell: string; texts: string[] }>();
  for (const row of aside.rows.slice(1)) {
    const [tab, cell, part, text] = row?.values ?? [];
    if (typeof tab !== 'string' || typeof cell !== 'string' || typeof part !== 'number') continue;
    const known = parts.get(`${cell} ${tab}`) ?? { tab, cell, texts: [] };
    parts.set(`${cell} ${tab}`, known);
    known.texts[part - 1] = typeof text === 'string' ? text : '';
  }
  for (const { tab, cell, texts } of parts.values()) {
    const place = parseArea(cell);
    const values = workbook.sheets.find((s) => s.title === tab)?.rows[place?.row0 ?? -1]?.values;
    const whole = place === null || values === undefined ? null : wholeText(values[place.column0], texts);
    if (whole !== null && place !== null && values !== undefined) values[place.column0] = whole;
  }
}
