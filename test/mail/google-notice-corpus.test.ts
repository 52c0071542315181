import { MemorySource } from '../../src/local/mail/raw-source';
import { toGmailMessage } from '../../src/local/mail/resource';
import { type BodyPart, readContent } from '../../src/mail/content';
import { readMessage } from '../../src/mail/message';
import { rowsOf, testWith } from './corpus';
import { ACCEPTED, SETTINGS } from './notation';

const FILE = 'google_notifications.jsonl.gz';

interface Row {
  id: string;
  type: string;
  genuine_google_infrastructure: boolean;
  malicious_content: boolean;
  raw_b64: string;
}

/** The message as Gmail would give it whole, body and all. */
function whole(row: Pick<Row, 'raw_b64'>) {
  const raw = Buffer.from(row.raw_b64, 'base64');
  const stored = {
    id: 'm1',
    threadId: 't1',
    labelIds: ['INBOX'],
    internalDate: ACCEPTED,
    sizeEstimate: raw.length,
    historyId: 1,
    source: new MemorySource(raw),
  };
  const { payload } = toGmailMessage(stored, 'full');
  const headers = (payload?.headers ?? []).map(({ name, value }) =>
    // These came to another receiver, which wrote no server's name: as if it had been Google's.
    name.toLowerCase() === 'authentication-results' && /^\s*spf=/.test(value)
      ? { name, value: `mx.google.com; ${value}` }
      : { name, value },
  );
  return { headers, content: readContent(payload as BodyPart) };
}

function read(row: Pick<Row, 'raw_b64'>) {
  const { headers, content } = whole(row);
  return readMessage(
    { id: 'm1', threadId: 't1', labelIds: ['INBOX'], internalDate: ACCEPTED, headers, content },
    SETTINGS,
  );
}

/** What each kind of the set is, by its own labels. */
function expectedChannel({ id, type, genuine_google_infrastructure: genuine }: Row): string {
  // The list that sent this one on took Calendar's address out of Sender, and only that list vouches for it.
  if (id === 'g35') return 'mail';
  if (!genuine) return 'mail';
  if (type === 'drive-share') return 'drive-share';
  if (type === 'calendar') return 'calendar';
  if (type.startsWith('forms')) return 'forms';
  // Google's collections tell no name of a person, and are on no channel of the design's.
  if (type.startsWith('other')) return 'mail';
  return 'group';
}

describe("the 118 real messages of Google's services and their imitators", () => {
  testWith(FILE)('are each on the channel that their labels say', () => {
    const rows = rowsOf<Row>(FILE);
    const wrong = rows
      .map((row) => ({ id: row.id, expected: expectedChannel(row), channel: read(row).channel }))
      .filter(({ expected, channel }) => expected !== channel);
    expect(wrong).toEqual([]);
    const counts: Record<string, number> = {};
    for (const row of rows) counts[read(row).channel] = (counts[read(row).channel] ?? 0) + 1;
    expect(counts).toEqual({ mail: 23, group: 69, forms: 14, 'drive-share': 5, calendar: 7 });
  });

  testWith(FILE)('name a person, never a machine or a group, wherever Google carries the address', () => {
    for (const row of rowsOf<Row>(FILE)) {
      const { channel, actors } = read(row);
      if (channel === 'mail') continue;
      expect(actors).toHaveLength(1);
      expect(actors[0]!.address).toMatch(/@/);
      expect(actors[0]!.address).not.toMatch(/noreply|no-reply|calendar-notification|googlegroups\.com$/);
    }
  });

  testWith(FILE)('do not have their actor changed by what an outsider wrote into the body', () => {
    for (const row of rowsOf<Row>(FILE)) {
      const { headers } = whole(row);
      const raw = { id: 'm1', threadId: 't1', labelIds: ['INBOX'], internalDate: ACCEPTED, headers };
      expect(read(row).actors).toEqual(readMessage(raw, SETTINGS).actors);
    }
  });

  testWith(FILE)('have a text, in whole lines of their own', () => {
    const texts = rowsOf<Row>(FILE).map((row) => whole(row).content.text);
    expect(texts.filter((text) => text.trim() === '')).toHaveLength(0);
    for (const text of texts) expect(text).not.toMatch(/\ufffd.*\ufffd.*\ufffd/);
  });
});

describe('the 510 awkward messages of other projects', () => {
  const awkward = 'mail/fixtures.jsonl.gz';
  testWith(awkward)('are each read, body and all, without failing', () => {
    const rows = rowsOf<Pick<Row, 'raw_b64'>>(awkward);
    expect(rows).toHaveLength(510);
    for (const row of rows) {
      const { content, date } = read(row);
      expect(content!.ownWords.length).toBeLessThanOrEqual(content!.text.length);
      expect(date === null || Number.isFinite(date)).toBe(true);
    }
  });
});
