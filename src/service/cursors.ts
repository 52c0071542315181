/** How far a mailbox has been read. Kept in Script Properties, a few dozen bytes an account. */
export interface Cursor {
  /** Everything up to this history id has been judged; null until a listing has come to its end. */
  historyId: string | null;
  /** A listing under way: the history id from before it began, and the next page (null: the first). */
  listing: { historyId: string; pageToken: string | null } | null;
  /** When everything there was had been read, epoch milliseconds; 0: never. */
  readAt: number;
  /** What stands in Coverage: `swept` or a code, and since when (ISO 8601). */
  coverage: string;
}

const PREFIX = 'cursor:';

const UNREAD: Cursor = { historyId: null, listing: null, readAt: 0, coverage: '' };

/** The cursors of these accounts, a new account's unread, and of all others that ever had one. One call. */
export function loadCursors(accounts: readonly string[]): Map<string, Cursor> {
  const cursors = new Map(accounts.map((account): [string, Cursor] => [account, { ...UNREAD }]));
  const all = PropertiesService.getScriptProperties().getProperties();
  for (const [name, text] of Object.entries(all)) {
    if (name.startsWith(PREFIX)) cursors.set(name.slice(PREFIX.length), JSON.parse(text) as Cursor);
  }
  return cursors;
}

/** Saves the cursors of some accounts. One call. */
export function saveCursors(cursors: ReadonlyMap<string, Cursor>): void {
  const properties: Record<string, string> = {};
  for (const [account, cursor] of cursors) properties[PREFIX + account] = JSON.stringify(cursor);
  if (cursors.size > 0) PropertiesService.getScriptProperties().setProperties(properties);
}
