import { addMail, gmail, HEAD, START, tinyWorld, tokenFor } from './world-for-tests';

function reader(...scopes: string[]) {
  const world = tinyWorld();
  return { world, token: tokenFor(world, HEAD, scopes.length > 0 ? scopes : ['gmail.readonly']) };
}

const ids = (answer: { json: { messages?: { id: string }[] } }) =>
  (answer.json.messages ?? []).map((m) => Number.parseInt(m.id, 16));

describe('users.messages.list', () => {
  test('lists ids and threads only, the newest first', () => {
    const { world, token } = reader();
    addMail(world, HEAD, { date: START - 5000 });
    addMail(world, HEAD, { date: START - 1000 });
    addMail(world, HEAD, { date: START - 9000, threadId: '0000000000000001' });
    const answer = gmail(world, token, 'messages');
    expect(ids(answer)).toEqual([2, 1, 3]);
    expect(answer.json.messages[2]).toEqual({ id: '0000000000000003', threadId: '0000000000000001' });
  });

  test('an empty mailbox has no list in its answer', () => {
    const { world, token } = reader();
    expect(gmail(world, token, 'messages').json).toEqual({ resultSizeEstimate: 0 });
  });

  test('pages join to the whole, also when mail arrives and labels change between them', () => {
    const { world, token } = reader('gmail.modify');
    for (let i = 0; i < 10; i++) addMail(world, HEAD, { date: START + (i % 3) * 1000 });
    const before = ids(gmail(world, token, 'messages?maxResults=500'));
    const seen: number[] = [];
    let more = '';
    do {
      const page = gmail(world, token, `messages?maxResults=4${more}`);
      seen.push(...ids(page));
      more = page.json.nextPageToken ? `&pageToken=${page.json.nextPageToken}` : '';
      addMail(world, HEAD, { date: START + 60_000 });
      gmail(world, token, 'messages/0000000000000001/modify', { addLabelIds: ['STARRED'] });
    } while (more);
    expect(seen).toEqual(before);
  });

  test('paging sorts the mailbox once, until it changes', () => {
    const { world, token } = reader();
    for (let i = 0; i < 20; i++) addMail(world, HEAD);
    const messages = world.mailboxes.get(HEAD)?.messages ?? new Map();
    const walks = jest.spyOn(messages, 'values');
    let more = '';
    do {
      const { nextPageToken } = gmail(world, token, `messages?maxResults=3${more}`).json;
      more = nextPageToken ? `&pageToken=${nextPageToken}` : '';
    } while (more);
    expect(walks).toHaveBeenCalledTimes(1);
    addMail(world, HEAD);
    expect(ids(gmail(world, token, 'messages?maxResults=1'))).toEqual([21]);
    expect(walks).toHaveBeenCalledTimes(2);
  });

  test('the size estimate is no count of the mailbox', () => {
    const { world, token } = reader();
    for (let i = 0; i < 10; i++) addMail(world, HEAD);
    expect(gmail(world, token, 'messages?maxResults=4').json.resultSizeEstimate).toBeLessThan(10);
  });

  test('spam and bin are left out unless asked for', () => {
    const { world, token } = reader();
    addMail(world, HEAD);
    addMail(world, HEAD, { labels: ['SPAM'] });
    addMail(world, HEAD, { labels: ['TRASH'] });
    expect(ids(gmail(world, token, 'messages'))).toEqual([1]);
    expect(ids(gmail(world, token, 'messages?includeSpamTrash=true'))).toEqual([3, 2, 1]);
    expect(ids(gmail(world, token, 'messages?q=in:spam'))).toEqual([2]);
    expect(ids(gmail(world, token, 'messages?q=in:anywhere'))).toEqual([3, 2, 1]);
  });

  test('drafts are listed as Gmail lists them, with the label DRAFT', () => {
    const { world, token } = reader();
    addMail(world, HEAD, { labels: ['DRAFT'] });
    addMail(world, HEAD);
    expect(ids(gmail(world, token, 'messages'))).toEqual([2, 1]);
    expect(ids(gmail(world, token, 'messages?labelIds=DRAFT'))).toEqual([1]);
    expect(gmail(world, token, 'messages/0000000000000001?format=minimal').json.labelIds).toEqual(['DRAFT']);
  });

  test('several labels must all be on the message, an unknown one is refused', () => {
    const { world, token } = reader();
    addMail(world, HEAD, { labels: ['INBOX'] });
    addMail(world, HEAD, { labels: ['INBOX', 'STARRED'] });
    expect(ids(gmail(world, token, 'messages?labelIds=INBOX&labelIds=STARRED'))).toEqual([2]);
    expect(gmail(world, token, 'messages?labelIds=Label_9').json.error.message).toBe(
      'Invalid label: Label_9',
    );
  });
});

describe('search', () => {
  const search = (q: string) => {
    const { world, token } = reader();
    addMail(world, HEAD, { date: START - 20_000, from: 'Ana Sousa <ana@families.example>' });
    addMail(world, HEAD, { date: START - 10_000, from: '"Price, Mo" <m.price@hollybank.example>' });
    addMail(world, HEAD, { date: START, from: `Head <${HEAD}>`, labels: ['SENT'] });
    return ids(gmail(world, token, `messages?q=${encodeURIComponent(q)}`));
  };
  const seconds = START / 1000;

  test('after and before take epoch seconds', () => {
    expect(search(`after:${seconds - 10}`)).toEqual([3, 2]);
    expect(search(`before:${seconds - 10}`)).toEqual([1]);
    expect(search(`after:${seconds - 15} before:${seconds - 5}`)).toEqual([2]);
  });

  test('from takes an address, a domain, a word of the name, or me', () => {
    expect(search('from:ana@families.example')).toEqual([1]);
    expect(search('from:@hollybank.example')).toEqual([3, 2]);
    expect(search('from:price')).toEqual([2]);
    expect(search('from:me')).toEqual([3]);
    expect(search('-from:me')).toEqual([2, 1]);
    expect(search('from:na@families.example')).toEqual([]);
  });

  test('a message is found by its RFC Message-ID, with or without brackets', () => {
    expect(search('rfc822msgid:<m2@families.example>')).toEqual([2]);
    expect(search('rfc822msgid:m2@families.example')).toEqual([2]);
  });

  test.each([
    'subject:x',
    'hello',
    'after:2026/11/01',
    '-in:spam',
    'from:a OR from:b',
    'in:inbox',
    'from:"x y"',
  ])('"%s" is not emulated', (q) => {
    expect(() => search(q)).toThrow('not emulated: Gmail search');
  });
});

describe('a token held to gmail.metadata', () => {
  test('is refused q, whatever else it has, even an empty one', () => {
    const { world, token } = reader('gmail.metadata', 'gmail.readonly');
    for (const q of ['in:sent', '']) {
      const answer = gmail(world, token, `messages?q=${q}`);
      expect(answer.status).toBe(403);
      expect(answer.json.error.message).toBe("Metadata scope does not support 'q' parameter");
    }
  });

  test('is refused full and raw, and full is what one gets without naming a format', () => {
    const { world, token } = reader('gmail.metadata', 'gmail.modify');
    const { id } = addMail(world, HEAD);
    const refusal = (format: string) => gmail(world, token, `messages/${id}${format}`).json.error?.message;
    expect(refusal('?format=full')).toBe("Metadata scope doesn't allow format FULL");
    expect(refusal('?format=raw')).toBe("Metadata scope doesn't allow format RAW");
    expect(refusal('')).toBe("Metadata scope doesn't allow format FULL");
    expect(refusal('?format=metadata')).toBeUndefined();
    expect(gmail(world, token, `threads/${id}`).json.error?.message).toContain('FULL');
  });
});

describe('users.messages.get', () => {
  test('metadata gives the headers asked for, in any case', () => {
    const { world, token } = reader('gmail.metadata');
    const { id } = addMail(world, HEAD);
    const query = 'format=metadata&metadataHeaders=From&metadataHeaders=message-id';
    const { payload, historyId } = gmail(world, token, `messages/${id}?${query}`).json;
    expect(payload.headers.map((h: { name: string }) => h.name).sort()).toEqual(['From', 'Message-ID']);
    expect(historyId).toBe('1010');
  });

  test('raw gives the whole message', () => {
    const { world, token } = reader();
    const { id } = addMail(world, HEAD, { body: 'Dear all' });
    const { raw } = gmail(world, token, `messages/${id}?format=raw`).json;
    expect(Buffer.from(raw, 'base64url').toString()).toMatch(/^From: [\s\S]*\r\n\r\nDear all$/);
  });

  test('an unknown id answers 404, an id of the event form 400', () => {
    const { world, token } = reader();
    expect(gmail(world, token, 'messages/00000000000000ff').json.error.message).toBe(
      'Requested entity was not found.',
    );
    const event = gmail(world, token, `messages/${encodeURIComponent('msg-f:1700000000000000000')}`);
    expect(event.status).toBe(400);
    expect(event.json.error.message).toBe('Invalid id value');
  });
});

describe('users.threads.get', () => {
  test('gives the messages of the thread, the oldest first, for 40 units', () => {
    const { world, token } = reader('gmail.metadata');
    addMail(world, HEAD, { date: START - 2000 });
    addMail(world, HEAD);
    addMail(world, HEAD, { date: START - 1000, threadId: '0000000000000001' });
    const thread = gmail(world, token, 'threads/0000000000000001?format=metadata').json;
    expect(thread).toMatchObject({ id: '0000000000000001', historyId: '1030' });
    expect(ids({ json: thread })).toEqual([1, 3]);
    expect(world.meter.totals().units).toBe(40);
    expect(gmail(world, token, 'threads/00000000000000ff?format=minimal').status).toBe(404);
  });
});
