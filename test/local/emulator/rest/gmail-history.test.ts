import { addMail, gmail, HEAD, send, TEACHER, tinyWorld, tokenFor } from './world-for-tests';

function sweeper() {
  const world = tinyWorld();
  return { world, token: tokenFor(world, HEAD, ['gmail.metadata']) };
}

describe('users.getProfile', () => {
  test('answers address, counts and the current history id', () => {
    const { world, token } = sweeper();
    addMail(world, HEAD);
    addMail(world, HEAD, { threadId: '0000000000000001' });
    expect(gmail(world, token, 'profile').json).toEqual({
      emailAddress: HEAD,
      messagesTotal: 2,
      threadsTotal: 1,
      historyId: '1020',
    });
  });
});

describe('whose mailbox', () => {
  const profileOf = (userId: string) => `https://gmail.googleapis.com/gmail/v1/users/${userId}/profile`;

  test('the user id may be me or one’s own address, in any case', () => {
    const { world, token } = sweeper();
    expect(send(world, 'GET', profileOf('me'), token).status).toBe(200);
    expect(send(world, 'GET', profileOf(encodeURIComponent(HEAD.toUpperCase())), token).status).toBe(200);
  });

  test('somebody else’s address is refused', () => {
    const { world, token } = sweeper();
    const answer = send(world, 'GET', profileOf(TEACHER), token);
    expect(answer.status).toBe(403);
    expect(answer.json.error.message).toBe(`Delegation denied for ${HEAD}`);
  });

  test('a suspended account is refused', () => {
    const { world, token } = sweeper();
    const user = world.users.get(HEAD);
    if (user) user.suspended = true;
    expect(gmail(world, token, 'profile').status).toBe(403);
  });

  test('a service account’s own token opens no mailbox', () => {
    const { world } = sweeper();
    const own = tokenFor(world, null, ['gmail.metadata'], 'service-account');
    expect(gmail(world, own, 'profile').json.error.status).toBe('FAILED_PRECONDITION');
  });
});

describe('users.history.list', () => {
  test('a quiet mailbox answers its history id alone, without an empty list', () => {
    const { world, token } = sweeper();
    expect(gmail(world, token, 'history?startHistoryId=1000').json).toEqual({ historyId: '1000' });
  });

  test('new mail is an entry with id, thread and labels, and nothing of the message', () => {
    const { world, token } = sweeper();
    addMail(world, HEAD);
    expect(gmail(world, token, 'history?startHistoryId=1000').json).toEqual({
      history: [
        {
          id: '1010',
          messages: [{ id: '0000000000000001', threadId: '0000000000000001' }],
          messagesAdded: [
            {
              message: {
                id: '0000000000000001',
                threadId: '0000000000000001',
                labelIds: ['INBOX', 'UNREAD'],
              },
            },
          ],
        },
      ],
      historyId: '1010',
    });
  });

  test('only what came after the start is given', () => {
    const { world, token } = sweeper();
    addMail(world, HEAD);
    addMail(world, HEAD);
    const { history } = gmail(world, token, 'history?startHistoryId=1010').json;
    expect(history.map((h: { id: string }) => h.id)).toEqual(['1020']);
  });

  test('a start that is out of date answers 404, and so does one from the future', () => {
    const { world, token } = sweeper();
    const mailbox = world.mailboxes.get(HEAD);
    if (mailbox) mailbox.historyStart = 1000;
    expect(gmail(world, token, 'history?startHistoryId=999').json.error).toMatchObject({
      code: 404,
      message: 'Requested entity was not found.',
      status: 'NOT_FOUND',
    });
    expect(gmail(world, token, 'history?startHistoryId=1001').status).toBe(404);
  });

  test('a missing or garbled start is refused', () => {
    const { world, token } = sweeper();
    expect(gmail(world, token, 'history').status).toBe(400);
    expect(gmail(world, token, 'history?startHistoryId=abc').status).toBe(400);
  });

  test('pages join to the whole and each carries the current history id', () => {
    const { world, token } = sweeper();
    for (let i = 0; i < 7; i++) addMail(world, HEAD);
    const seen: string[] = [];
    let more = '';
    do {
      const page = gmail(world, token, `history?startHistoryId=1000&maxResults=3${more}`).json;
      seen.push(...page.history.map((h: { id: string }) => h.id));
      expect(page.historyId).toBe('1070');
      more = page.nextPageToken ? `&pageToken=${page.nextPageToken}` : '';
    } while (more);
    expect(seen).toEqual(['1010', '1020', '1030', '1040', '1050', '1060', '1070']);
  });

  test('more than 500 results a page are refused, and so is a null page token', () => {
    const { world, token } = sweeper();
    expect(gmail(world, token, 'history?startHistoryId=1000&maxResults=501').status).toBe(400);
    expect(gmail(world, token, 'history?startHistoryId=1000&pageToken=null').status).toBe(400);
    expect(gmail(world, token, 'history?startHistoryId=1000&pageToken=Zm9v').status).toBe(400);
  });

  test('types and label narrow the entries', () => {
    const { world, token } = sweeper();
    const kept = addMail(world, HEAD);
    addMail(world, HEAD, { labels: ['SENT'] });
    const modify = tokenFor(world, HEAD, ['gmail.modify']);
    gmail(world, modify, `messages/${kept.id}/modify`, {
      addLabelIds: ['STARRED'],
      removeLabelIds: ['UNREAD'],
    });
    const list = (query: string) => gmail(world, token, `history?startHistoryId=1000&${query}`).json.history;
    expect(list('historyTypes=messageAdded')).toHaveLength(2);
    expect(list('historyTypes=messageAdded&labelId=SENT')).toHaveLength(1);
    expect(list('historyTypes=labelAdded&historyTypes=labelRemoved')).toMatchObject([
      {
        labelsAdded: [{ labelIds: ['STARRED'], message: { labelIds: ['INBOX', 'STARRED'] } }],
        labelsRemoved: [{ labelIds: ['UNREAD'] }],
      },
    ]);
    expect(gmail(world, token, 'history?startHistoryId=1000&historyTypes=added').status).toBe(400);
  });
});
