import fc from 'fast-check';
import { parseFields, select } from '../../../../src/local/emulator/rest/fields';
import { addMail, gmail, HEAD, tinyWorld, tokenFor } from './world-for-tests';

const pick = (fields: string, value: unknown) => select(value, parseFields(fields));

describe('partial responses', () => {
  const answer = { messages: [{ id: '1', threadId: 't', x: { y: 1, z: 2 } }], nextPageToken: 'p', other: 3 };

  test('names, sub-selections and paths select what they name', () => {
    expect(pick('nextPageToken', answer)).toEqual({ nextPageToken: 'p' });
    expect(pick('messages(id,threadId),nextPageToken', answer)).toEqual({
      messages: [{ id: '1', threadId: 't' }],
      nextPageToken: 'p',
    });
    expect(pick('messages/x/y', answer)).toEqual({ messages: [{ x: { y: 1 } }] });
    expect(pick('messages/x(y),messages/id', answer)).toEqual({ messages: [{ id: '1', x: { y: 1 } }] });
  });

  test('a star selects everything at its place', () => {
    expect(pick('*', answer)).toEqual(answer);
    expect(pick('messages/*/y', answer)).toEqual({ messages: [{ id: '1', threadId: 't', x: { y: 1 } }] });
  });

  test('a wider selection of a name wins over a narrower one, in either order', () => {
    expect(pick('messages(id),messages', answer)).toEqual({ messages: answer.messages });
    expect(pick('messages,messages(id)', answer)).toEqual({ messages: answer.messages });
  });

  test.each(['', 'a,', 'a(b', 'a)', 'a//b', 'a()', 'a b', 'a.b', ',a', 'a(b)c'])(
    '"%s" is refused',
    (text) => {
      expect(() => parseFields(text)).toThrow('Invalid field selection');
    },
  );

  test('selecting is idempotent and never adds anything', () => {
    const name = fc.constantFrom('a', 'b', 'c');
    const { list } = fc.letrec<{ list: string; item: string }>((tie) => ({
      item: fc.oneof(
        { maxDepth: 3 },
        name,
        fc.tuple(name, tie('item')).map(([n, below]) => `${n}/${below}`),
        fc.tuple(name, tie('list')).map(([n, below]) => `${n}(${below})`),
      ),
      list: fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((items) => items.join(',')),
    }));
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.integer(),
        fc.array(tie('value'), { maxLength: 2 }),
        fc.dictionary(name, tie('value'), { noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(list, value, (fields, whole) => {
        const once = pick(fields, whole);
        expect(pick(fields, once)).toEqual(once);
        expect(JSON.stringify(once).length).toBeLessThanOrEqual(JSON.stringify(whole).length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('fields on a call', () => {
  test('the snippet is there under metadata unless fields leave it out', () => {
    const world = tinyWorld();
    const { id } = addMail(world, HEAD, { body: 'The trip is on Friday.' });
    const token = tokenFor(world, HEAD, ['gmail.metadata']);
    expect(gmail(world, token, `messages/${id}?format=metadata`).json.snippet).toContain('The trip');
    const narrow = gmail(world, token, `messages/${id}?format=metadata&fields=id,payload/headers`);
    expect(Object.keys(narrow.json).sort()).toEqual(['id', 'payload']);
    expect(narrow.body).not.toContain('trip');
  });

  test('the body is not even read when fields leave the snippet out', () => {
    const world = tinyWorld();
    const message = addMail(world, HEAD);
    const reads = jest.spyOn(message.source, 'rawBytes');
    const token = tokenFor(world, HEAD, ['gmail.metadata']);
    const fields = 'id,labelIds,payload/headers';
    gmail(world, token, `messages/${message.id}?format=metadata&fields=${fields}`);
    gmail(world, token, `threads/${message.id}?format=metadata&fields=messages(${fields})`);
    expect(reads).not.toHaveBeenCalled();
    gmail(world, token, `messages/${message.id}?format=metadata`);
    expect(reads).toHaveBeenCalled();
  });

  test('neither headers nor body are read when fields name only what the index holds', () => {
    const world = tinyWorld();
    const { id, source } = addMail(world, HEAD);
    const reads = [jest.spyOn(source, 'headerBytes'), jest.spyOn(source, 'rawBytes')];
    const token = tokenFor(world, HEAD, ['gmail.readonly']);
    for (const format of ['minimal', 'metadata', 'full', 'raw'])
      expect(gmail(world, token, `messages/${id}?format=${format}&fields=id,labelIds`).json).toEqual({
        id,
        labelIds: ['INBOX', 'UNREAD'],
      });
    for (const read of reads) expect(read).not.toHaveBeenCalled();
  });

  test('the headers are read once, whatever of them is asked for', () => {
    const world = tinyWorld();
    const { id, source } = addMail(world, HEAD);
    const reads = jest.spyOn(source, 'headerBytes');
    const token = tokenFor(world, HEAD, ['gmail.metadata']);
    const get = `messages/${id}?format=metadata&metadataHeaders=Subject&metadataHeaders=To&fields=payload/headers`;
    expect(gmail(world, token, get).json.payload.headers.map((h: { name: string }) => h.name)).toEqual([
      'To',
      'Subject',
    ]);
    expect(reads).toHaveBeenCalledTimes(1);
  });

  test('a misspelt field is refused, not answered with nothing', () => {
    const world = tinyWorld();
    const token = tokenFor(world, HEAD, ['gmail.metadata']);
    const answer = gmail(world, token, 'messages?fields=messages(ids)');
    expect(answer.status).toBe(400);
    expect(answer.json.error.errors).toMatchObject([{ reason: 'invalidParameter', location: 'fields' }]);
    expect(gmail(world, token, 'messages?fields=messages(').status).toBe(400);
  });

  test('an error is answered whole whatever the fields', () => {
    const world = tinyWorld();
    const token = tokenFor(world, HEAD, ['gmail.metadata']);
    expect(gmail(world, token, 'messages/00ff?format=minimal&fields=id').json.error.code).toBe(404);
  });
});
