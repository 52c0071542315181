import { type Answer, addMail, HEAD, send, TEACHER, tinyWorld, tokenFor } from './world-for-tests';

const BATCH = 'https://gmail.googleapis.com/batch/gmail/v1';

interface Ask {
  path: string;
  token?: string;
}

function body(asks: Ask[], eol = '\r\n'): string {
  const parts = asks.map(({ path, token }, i) =>
    [
      '--edge',
      'Content-Type: application/http',
      `Content-ID: <item${i}@safe.example>`,
      '',
      `GET /gmail/v1/users/me/${path}`,
      ...(token ? [`Authorization: Bearer ${token}`] : []),
      '',
      '',
    ].join(eol),
  );
  return `${parts.join('')}--edge--${eol}`;
}

function batch(world: ReturnType<typeof tinyWorld>, text: string, token: string | null): Answer {
  return send(world, 'POST', BATCH, token, text, { 'content-type': 'multipart/mixed; boundary=edge' });
}

/** Content ids, statuses and JSON of the parts of an answer. */
function partsOf(answer: Answer) {
  const boundary = /boundary=(.+)$/.exec(answer.headers['Content-Type'] ?? '')?.[1];
  return answer.body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((text) => {
      const [head = '', statusAndHeaders = '', json = ''] = text.trim().split('\r\n\r\n');
      return {
        id: /Content-ID: (.*)/.exec(head)?.[1],
        status: Number(/^HTTP\/1\.1 (\d+)/.exec(statusAndHeaders)?.[1]),
        json: JSON.parse(json),
      };
    });
}

const get = (n: number) => ({ path: `messages/${n.toString(16).padStart(16, '0')}?format=minimal` });

describe('the Gmail batch', () => {
  test('answers each part, in order, under the id it was asked with', () => {
    const world = tinyWorld();
    addMail(world, HEAD);
    addMail(world, HEAD);
    const token = tokenFor(world, HEAD, ['gmail.metadata']);
    for (const eol of ['\r\n', '\n']) {
      const parts = partsOf(batch(world, body([get(2), get(255), get(1)], eol), token));
      expect(parts.map((p) => p.id)).toEqual([
        '<response-item0@safe.example>',
        '<response-item1@safe.example>',
        '<response-item2@safe.example>',
      ]);
      expect(parts.map((p) => p.status)).toEqual([200, 404, 200]);
      expect(parts[0]?.json.id).toBe('0000000000000002');
      expect(parts[1]?.json.error.code).toBe(404);
    }
  });

  test('each part is a call of its own: units, faults, and a small share of the time', () => {
    const world = tinyWorld();
    addMail(world, HEAD);
    const token = tokenFor(world, HEAD, ['gmail.metadata']);
    world.faults.set({ name: 'gmail.users.messages.get', nth: 2, times: 1, how: 'error', status: 503 });
    const parts = partsOf(batch(world, body(Array(10).fill(get(1))), token));
    expect(parts.map((p) => p.status)).toEqual([200, 503, 200, 200, 200, 200, 200, 200, 200, 200]);
    expect(world.meter.totals()).toMatchObject({ units: 9 * 20, latency: 130 });
    expect(world.meter.calls.filter((c) => c.name === 'gmail.batch')).toHaveLength(1);
  });

  test('a part may carry its own token, and one without any is refused alone', () => {
    const world = tinyWorld();
    const head = tokenFor(world, HEAD, ['gmail.metadata']);
    const teacher = tokenFor(world, TEACHER, ['gmail.metadata']);
    const mixed = body([
      { path: 'profile', token: head },
      { path: 'profile', token: teacher },
      { path: 'profile' },
    ]);
    const parts = partsOf(batch(world, mixed, null));
    expect(parts.map((p) => p.status)).toEqual([200, 200, 401]);
    expect(parts[1]?.json.emailAddress).toBe(TEACHER);
    expect(partsOf(batch(world, mixed, head))[2]?.json.emailAddress).toBe(HEAD);
  });

  test('over 50 parts for one mailbox, the later ones are told to come back', () => {
    const world = tinyWorld();
    addMail(world, HEAD);
    const token = tokenFor(world, HEAD, ['gmail.metadata']);
    const teacher = tokenFor(world, TEACHER, ['gmail.metadata']);
    const asks = [...Array(60).fill(get(1)), { path: 'profile', token: teacher }];
    const parts = partsOf(batch(world, body(asks), token));
    expect(parts.slice(0, 50).every((p) => p.status === 200)).toBe(true);
    expect(parts.slice(50, 60).every((p) => p.status === 429)).toBe(true);
    expect(parts[50]?.json.error).toMatchObject({
      message: 'Too many concurrent requests for user.',
      status: 'RESOURCE_EXHAUSTED',
      errors: [{ reason: 'rateLimitExceeded' }],
    });
    expect(parts[60]?.status).toBe(200);
  });

  test('over 100 parts the whole is refused', () => {
    const world = tinyWorld();
    const token = tokenFor(world, HEAD, ['gmail.metadata']);
    const answer = batch(world, body(Array(101).fill(get(1))), token);
    expect(answer.status).toBe(400);
    expect(answer.json.error.message).toBe(
      'Inner request count exceeds the limit. Received: 101, Limit: 100',
    );
  });

  test.each([
    ['no closing boundary', body([get(1)]).replace('--edge--', '')],
    ['an absolute address', body([get(1)]).replace('GET /', 'GET https://gmail.googleapis.com/')],
    ['a part of another type', body([get(1)]).replace('application/http', 'text/plain')],
    ['no parts', '--edge--\r\n'],
    ['nothing', ''],
  ])('%s is refused', (_, text) => {
    const world = tinyWorld();
    const token = tokenFor(world, HEAD, ['gmail.metadata']);
    expect(batch(world, text, token)).toMatchObject({
      status: 400,
      json: { error: { status: 'INVALID_ARGUMENT' } },
    });
  });

  test('a part may post a body', () => {
    const world = tinyWorld();
    const { id, labelIds } = addMail(world, HEAD);
    expect(labelIds).toContain('UNREAD');
    const token = tokenFor(world, HEAD, ['gmail.modify']);
    const text = [
      '--edge',
      'Content-Type: application/http',
      '',
      `POST /gmail/v1/users/me/messages/${id}/modify HTTP/1.1`,
      'Content-Type: application/json',
      '',
      '{"removeLabelIds":["UNREAD"]}',
      '--edge--',
    ].join('\r\n');
    const [part] = partsOf(batch(world, text, token));
    expect(part).toMatchObject({ status: 200, json: { labelIds: ['INBOX'] } });
    expect(part?.id).toBeUndefined();
  });
});
