import { eventId, gmailEvent } from '../../../../src/local/emulator/gmail-event';
import { type AddOnOptions, school, scopes } from './school';

const ada = 'ada@school.example';

// Reads with the user's own token and the message token, as the event has it or as a test swaps it.
const code = `function onMessage(e) { return null }
function read(e) {
  const headers = { Authorization: 'Bearer ' + (e.bearer || ScriptApp.getOAuthToken()) };
  if (e.token) headers['X-Goog-Gmail-Access-Token'] = e.token;
  const r = UrlFetchApp.fetch('https://gmail.googleapis.com/gmail/v1/users/me/' + e.path, { headers, muteHttpExceptions: true });
  return { status: r.getResponseCode(), json: JSON.parse(r.getContentText()) };
}
function current(e) { GmailApp.setCurrentMessageAccessToken(e.token); return 'ok' }
function byId(e) { GmailApp.getMessageById(e.id) }
function search() { GmailApp.search('x') }`;

interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  json: any;
}

function opened(asked: string[] = [scopes.full], more: AddOnOptions = {}) {
  const made = school(code, { scopes: [scopes.execute, scopes.fetch, ...asked], ...more });
  const message = made.letter('Opened');
  const event = gmailEvent(made.tenant, ada, message.id);
  const token = event.gmail?.accessToken ?? '';
  const run = (name: string, given: object, as = ada) => {
    const { value, error } = made.tenant.run('addon', name, { as, kind: 'addon', event: given });
    if (error) throw new Error(error.message);
    return value;
  };
  const read = (path: string, given: object = { token }, as = ada) =>
    run('read', { path, ...given }, as) as Answer;
  return { ...made, message, event, token, run, read };
}

describe('the event of an opened message', () => {
  test('has ids in decimal, and says nothing of sender, subject or text', () => {
    const { event, message } = opened();
    expect(event.gmail).toEqual({
      messageId: eventId('msg', message.id),
      threadId: eventId('thread', message.threadId),
      accessToken: expect.stringMatching(/^msg\./),
    });
    expect(event.gmail?.messageId).toMatch(/^msg-f:\d+$/);
    expect(JSON.stringify(event)).not.toMatch(/Opened|cora/i);
    const decimal = BigInt(event.gmail?.messageId.slice('msg-f:'.length) ?? '0');
    expect(decimal.toString(16).padStart(16, '0')).toBe(message.id);
  });
});

describe('the token of the opened message', () => {
  test('reads the message in full, and as its raw bytes', () => {
    const { read, message } = opened();
    const full = read(`messages/${message.id}?format=full`);
    expect(full.status).toBe(200);
    expect(full.json.payload.headers).toContainEqual({ name: 'Subject', value: 'Opened' });
    const raw = read(`messages/${message.id}?format=raw`);
    expect(Buffer.from(raw.json.raw, 'base64url').toString()).toContain('Good morning.');
  });

  test('reads the other messages of its thread and the thread, but no other thread', () => {
    const { read, letter, message } = opened();
    const reply = letter('Reply', { replyTo: 'Opened' });
    const other = letter('Other');
    expect(reply.threadId).toBe(message.threadId);
    expect(read(`messages/${reply.id}`).status).toBe(200);
    expect(read(`threads/${message.threadId}`).json.messages).toHaveLength(2);
    expect(read(`messages/${other.id}`).status).toBe(403);
    expect(read(`threads/${other.threadId}`).status).toBe(403);
  });

  test('reads headers only under the metadata scope, alone or beside the other', () => {
    for (const asked of [[scopes.metadata], [scopes.full, scopes.metadata]]) {
      const { read, message } = opened(asked);
      const answer = read(`messages/${message.id}?format=metadata&metadataHeaders=Subject`);
      expect(answer.json.payload.headers).toEqual([{ name: 'Subject', value: 'Opened' }]);
      expect(read(`messages/${message.id}?format=full`).status).toBe(403);
      expect(read(`messages/${message.id}?format=raw`).json.error.message).toMatch(/Metadata scope/);
      expect(read(`messages/${message.id}/attachments/x`).status).toBe(403);
    }
  });

  test("opens nothing without the user's own token, and the user's own token nothing without it", () => {
    const { read, message, token } = opened();
    expect(read(`messages/${message.id}`, { bearer: token }).status).toBe(401);
    expect(read(`messages/${message.id}`, { bearer: token, token }).status).toBe(401);
    const alone = read(`messages/${message.id}`, {});
    expect([alone.status, alone.json.error.details[0].reason]).toEqual([
      403,
      'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
    ]);
  });

  test('opens nothing without one of the narrow scopes', () => {
    const { read, message } = opened([]);
    expect(read(`messages/${message.id}`).status).toBe(403);
  });

  test("opens nothing beside somebody else's own token", () => {
    const { read, message, letter, token } = opened();
    const bens = letter('Bens', { to: 'ben@school.example' });
    for (const id of [message.id, bens.id]) {
      expect(read(`messages/${id}`, { token }, 'ben@school.example').status).toBe(403);
    }
  });

  test('lists nothing and changes nothing', () => {
    const { read } = opened();
    expect([read('messages').status, read('labels').status, read('history?startHistoryId=1').status]).toEqual(
      [403, 403, 403],
    );
  });

  test('is refused with 401 when it is expired, unknown or no message token', () => {
    const { read, message, tenant, token } = opened();
    expect(read(`messages/${message.id}`, { token: 'msg.made-up' }).status).toBe(401);
    tenant.advance(3_600_000);
    expect(read(`messages/${message.id}`, { token }).status).toBe(401);
  });

  test('an id in the form of the event is 400; one of another mailbox or of none is 404', () => {
    const { read, event, letter } = opened();
    letter('More', { to: 'ben@school.example' });
    const bens = letter('Bens', { to: 'ben@school.example' });
    expect(read(`messages/${event.gmail?.messageId}`).status).toBe(400);
    expect(read(`messages/${event.gmail?.messageId.slice(6)}`).status).toBe(400);
    expect(read(`messages/${bens.id}`).status).toBe(404);
    expect(read('messages/1fffffffffffffff').status).toBe(404);
    expect(read('threads/1fffffffffffffff').status).toBe(404);
  });

  test('gives an attachment, and none that is not there', () => {
    const { read, tenant } = opened();
    const raw = [
      'From: Cora <cora@families.example>',
      `To: ${ada}`,
      'Subject: With file',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'text',
      '--b',
      'Content-Type: text/csv; name=a.csv',
      'Content-Disposition: attachment; filename=a.csv',
      'Content-Transfer-Encoding: base64',
      '',
      'YSxiCjEsMgo=',
      '--b--',
    ].join('\r\n');
    tenant.world.deliver(Buffer.from(raw), [ada], 'cora@families.example');
    const id = [...(tenant.world.mailboxes.get(ada)?.messages.keys() ?? [])].at(-1) ?? '';
    const token = gmailEvent(tenant, ada, id).gmail?.accessToken;
    const { json } = read(`messages/${id}?format=full`, { token });
    const { attachmentId } = json.payload.parts[1].body;
    const got = read(`messages/${id}/attachments/${attachmentId}`, { token });
    expect(Buffer.from(got.json.data, 'base64url').toString()).toBe('a,b\n1,2\n');
    expect(read(`messages/${id}/attachments/none`, { token }).status).toBe(400);
  });
});

describe('GmailApp under narrow scopes', () => {
  test('takes the token of the opened message', () => {
    const { run, token } = opened();
    expect(run('current', { token })).toBe('ok');
    expect(() => opened([]).run('current', { token })).toThrow(/permissions are not sufficient/);
  });

  test('refuses to get a message, as Google does without all of Gmail', () => {
    const { run, event } = opened();
    expect(() => run('byId', { id: event.gmail?.messageId })).toThrow(
      'Specified permissions are not sufficient to call GmailApp.getMessageById. Required permissions: https://mail.google.com/',
    );
  });

  test('says that the rest is not emulated', () => {
    expect(() => opened().run('search', {})).toThrow('not emulated: GmailApp.search');
    expect(() => opened(['https://mail.google.com/']).run('byId', { id: 'x' })).toThrow(
      'not emulated: GmailApp.getMessageById',
    );
  });
});
