import { createHash } from 'node:crypto';
import { INDEX_TAB, LOG_TAB, WORKBOOKS, type WorkbookName } from '../../register/layout';
import { type Grid, type Value, verify } from '../../register/verify';
import { firstRows, tabOf } from '../../register/workbooks';
import { values } from '../emulator/rest/workbook';
import type { Tenant } from '../emulator/tenant';
import type { DriveFile } from '../emulator/world';
import { zoneOffset } from '../emulator/zones';
import { registersOf } from '../registers';
import { AT, TIME_ZONE } from './people';

/** What two undisturbed runs, or one that was disturbed and has recovered, must have in common: lines by place. */
export type Contents = Record<string, string[]>;

/** What says when something was recorded. */
const RECORDED = ['opened', 'recorded', 'since', 'acknowledgedAt', 'seen', 'filedAt'];
/** What is drawn at random, or follows from such a thing: ids of requests and files. */
const DRAWN = ['request', 'fingerprint', 'file'];
const LEFT_OUT = new Set([...RECORDED, ...DRAWN]);

/**
 * Entries that say how the work went and not what came of it: what runs there were, which mailbox could not be read for
 * a while, and which parts of an original lay aside until all were there.
 */
const OF_THE_WAY = ['run', 'coverage', 'evidence-part'];

/** Script and user properties in which something is noted that is still to be done. */
const UNDONE = /^(owed|waiting:)/;

/**
 * What all registers hold, which files there are and who may open them; without times of recording, random ids, salts
 * and hashes, and each place's lines as a set.
 */
export function contentsOf(tenant: Tenant): Contents {
  const contents: Contents = { files: filesOf(tenant) };
  const registers = registersOf(tenant);
  for (const name of WORKBOOKS) {
    for (const sheet of registers[name].sheets) {
      const { title } = sheet;
      if (title === INDEX_TAB || title === 'Runs') continue;
      const rows = rowsOf(name, title, values(sheet));
      const lines =
        title === LOG_TAB
          ? rows
              .filter(({ kind }) => !OF_THE_WAY.includes(String(kind)))
              .map(({ actor, kind, subject, payload }) => `${kind} by ${actor} of ${subject} ${payload}`)
          : rows.map((row) => JSON.stringify(row));
      contents[`${name}, ${title}`] = lines.map(plain).sort();
    }
  }
  return contents;
}

/** Where two contents differ, a line each, the first of every place. */
export function differences(expected: Contents, found: Contents): string[] {
  const places = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  return places.flatMap((place) => {
    const [right = [], here = []] = [expected[place], found[place]];
    if (JSON.stringify(right) === JSON.stringify(here)) return [];
    const missing = right.find((line) => count(here, line) < count(right, line));
    const more = here.find((line) => count(right, line) < count(here, line));
    const from = missing === undefined || more === undefined ? 0 : sameUpTo(missing, more);
    const said = [
      ...(missing === undefined ? [] : [`lacks ${excerpt(missing, from)}`]),
      ...(more === undefined ? [] : [`has ${excerpt(more, from)}`]),
    ];
    return [`${place}: ${said.join('; ')}`];
  });
}

/** What `verify` says of all workbooks, a line each. */
export function problemsOf(tenant: Tenant): string[] {
  const registers = registersOf(tenant);
  return WORKBOOKS.flatMap((name) => {
    const grids = Object.fromEntries(
      registers[name].sheets.map((sheet) => [sheet.title, values(sheet) as Grid]),
    );
    return verify(name, grids, (ms) => zoneOffset(ms, TIME_ZONE)).map(
      ({ tab, row, column, what }) => `verify: ${name}, ${tab}, ${row} ${column}: ${what}`,
    );
  });
}

/** The rows of a tab's grid by column key, blank ones left out. */
export function rowsOf(name: WorkbookName, title: string, grid: Value[][]): Record<string, Value>[] {
  const tab = tabOf(name, title);
  return grid
    .slice(firstRows(tab))
    .filter((row) => row.some((cell) => cell !== null))
    .map((row) => Object.fromEntries(tab.columns.map(({ key }, i) => [key, row[i] ?? null])));
}

/** A line without what differs from run to run by right. */
function plain(line: string): string {
  const at = line.indexOf('{');
  const json = JSON.stringify(JSON.parse(line.slice(at)), (key, value: unknown) =>
    LEFT_OUT.has(key) ? undefined : value,
  );
  return drawnLeftOut(line.slice(0, at) + json);
}

function drawnLeftOut(text: string): string {
  return text
    .replace(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '(an id)')
    .replace(/file\/d\/[\w-]+/g, '(a file)');
}

/** Everything in the role account's Drive: what it is called, where it lies, who may open it and what is in it. */
function filesOf({ world: { files } }: Tenant): string[] {
  const lines = [...files.values()]
    .filter((file) => !liesAside(file))
    .map((file) => {
      const { name, readers, writers, parents, content, trashed } = file;
      const where = parents.map((parent) => files.get(parent)?.name ?? 'top').join();
      const open = [...writers.map((who) => `${who} writes`), ...readers.map((who) => `${who} reads`)].sort();
      const hash = createHash('sha256')
        .update(content ?? '')
        .digest('hex');
      return `${drawnLeftOut(name)} in ${where}, ${open.join(', ')}, ${hash}${trashed ? ' (trashed)' : ''}`;
    });
  return lines.sort();
}

/** Texts that lie where nobody but the role account can open them, by name. */
export function lyingAside({ world: { files } }: Tenant): string[] {
  return [...files.values()].filter(liesAside).map(({ name }) => drawnLeftOut(name));
}

function liesAside({ content, readers, writers, parents }: DriveFile): boolean {
  const isAtTop = parents.every((parent) => parent.startsWith('root-'));
  return content !== undefined && isAtTop && readers.length + writers.length === 0;
}

/** What the service and people's add-ons have noted as still to be done, a line each. */
export function undoneIn(tenant: Tenant): string[] {
  const stores = [
    ['the service', tenant.properties('service')],
    ...Object.values(AT).map((who) => [who, tenant.properties('addon', who)] as const),
  ] as const;
  return stores.flatMap(([whose, store]) =>
    [...store.keys()].filter((name) => UNDONE.test(name)).map((name) => `${whose}: ${drawnLeftOut(name)}`),
  );
}

/** Changes whenever a register, a file, a mail that was sent or something still to be done does: less work than to compare all. */
export function pulseOf(tenant: Tenant): string {
  const ends = Object.values(registersOf(tenant)).map(
    ({ sheets }) => values(sheets.find(({ title }) => title === INDEX_TAB)!)[0]?.[0],
  );
  const { files, mailboxes } = tenant.world;
  const sent = mailboxes.get(AT.role)?.messages.size;
  const access = [...files.values()].map(({ id, readers, writers }) => [id, readers, writers]);
  return JSON.stringify([ends, sent, access, undoneIn(tenant)]);
}

function count(lines: readonly string[], line: string): number {
  return lines.filter((each) => each === line).length;
}

/** How many characters two lines have in common at their beginning. */
function sameUpTo(one: string, other: string): number {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same;
}

/** So much of a line that it can be seen where it differs. */
function excerpt(line: string, differsAt: number): string {
  const from = Math.max(0, differsAt - 60);
  const to = from + 160;
  return `${from === 0 ? '' : '…'}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
}
