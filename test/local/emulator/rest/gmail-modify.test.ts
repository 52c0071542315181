import { addMail, gmail, HEAD, tinyWorld, tokenFor } from './world-for-tests';

function editor() {
  const world = tinyWorld();
  const mailbox = world.mailboxes.get(HEAD);
  if (!mailbox) throw new Error('no mailbox');
  mailbox.labels.set('Label_1', 'Safe Channels/Ask');
  return { world, mailbox, token: tokenFor(world, HEAD, ['gmail.modify']) };
}

describe('users.labels.list', () => {
  test('gives the system’s labels and the user’s', () => {
    const { world, token } = editor();
    const { labels } = gmail(world, token, 'labels').json;
    expect(labels).toContainEqual({ id: 'INBOX', name: 'INBOX', type: 'system' });
    expect(labels).toContainEqual({ id: 'Label_1', name: 'Safe Channels/Ask', type: 'user' });
    expect(world.meter.totals().units).toBe(1);
  });
});

describe('users.messages.modify', () => {
  test('puts labels on and takes them off, and raises the history id', () => {
    const { world, mailbox, token } = editor();
    const message = addMail(world, HEAD);
    const answer = gmail(world, token, `messages/${message.id}/modify`, {
      addLabelIds: ['Label_1'],
      removeLabelIds: ['UNREAD'],
    });
    expect(answer.json).toEqual({
      id: message.id,
      threadId: message.threadId,
      labelIds: ['INBOX', 'Label_1'],
    });
    expect(mailbox.historyId).toBe(1011);
    expect(message.historyId).toBe(1011);
  });

  test('what changes nothing leaves no trace in the history', () => {
    const { world, mailbox, token } = editor();
    const { id } = addMail(world, HEAD);
    expect(gmail(world, token, `messages/${id}/modify`, { addLabelIds: ['INBOX'] }).status).toBe(200);
    expect(mailbox.historyId).toBe(1010);
    expect(mailbox.history).toHaveLength(1);
  });

  test('SENT and DRAFT cannot be set, an unknown label neither, and a draft takes none', () => {
    const { world, token } = editor();
    const { id } = addMail(world, HEAD);
    const draft = addMail(world, HEAD, { labels: ['DRAFT'] });
    for (const label of ['SENT', 'DRAFT', 'Label_9'])
      expect(gmail(world, token, `messages/${id}/modify`, { addLabelIds: [label] }).json.error.message).toBe(
        `Invalid label: ${label}`,
      );
    expect(gmail(world, token, `messages/${id}/modify`, {}).status).toBe(400);
    expect(gmail(world, token, `messages/${draft.id}/modify`, { addLabelIds: ['Label_1'] }).status).toBe(400);
  });

  test('needs gmail.modify', () => {
    const { world } = editor();
    const { id } = addMail(world, HEAD);
    const token = tokenFor(world, HEAD, ['gmail.metadata', 'gmail.labels']);
    expect(gmail(world, token, `messages/${id}/modify`, { addLabelIds: ['STARRED'] }).status).toBe(403);
  });
});

describe('users.messages.batchModify', () => {
  test('changes many messages in one call of 50 units and answers nothing', () => {
    const { world, token } = editor();
    const messages = [addMail(world, HEAD), addMail(world, HEAD)];
    const ids = [...messages.map((m) => m.id), '00000000000000ff'];
    const answer = gmail(world, token, 'messages/batchModify', { ids, addLabelIds: ['Label_1'] });
    expect(answer).toMatchObject({ status: 204, body: '' });
    expect(messages.every((m) => m.labelIds.includes('Label_1'))).toBe(true);
    expect(world.meter.totals().units).toBe(50);
  });

  test('takes at most 1,000 ids', () => {
    const { world, token } = editor();
    const ids = Array.from({ length: 1001 }, (_, i) => i.toString(16));
    expect(gmail(world, token, 'messages/batchModify', { ids, addLabelIds: ['Label_1'] }).status).toBe(400);
  });
});

describe('users.settings', () => {
  test('gives forwarding, forwarding addresses and filters as they were set', () => {
    const { world, mailbox } = editor();
    const token = tokenFor(world, HEAD, ['gmail.settings.basic']);
    expect(gmail(world, token, 'settings/autoForwarding').json).toEqual({ enabled: false });
    expect(gmail(world, token, 'settings/filters').json).toEqual({});
    const settings = mailbox.settings;
    settings.autoForwarding = { enabled: true, emailAddress: 'h@home.example', disposition: 'leaveInInbox' };
    settings.forwardingAddresses.push({ forwardingEmail: 'h@home.example', verificationStatus: 'accepted' });
    settings.filters.push({ id: 'f1', criteria: { from: 'x' }, action: { forward: 'h@home.example' } });
    expect(gmail(world, token, 'settings/autoForwarding').json.emailAddress).toBe('h@home.example');
    expect(gmail(world, token, 'settings/filters').json.filter).toHaveLength(1);
    expect(gmail(world, token, 'settings/forwardingAddresses').json.forwardingAddresses).toHaveLength(1);
  });

  test('are not covered by gmail.metadata', () => {
    const { world } = editor();
    const token = tokenFor(world, HEAD, ['gmail.metadata']);
    for (const path of ['autoForwarding', 'filters', 'delegates', 'forwardingAddresses'])
      expect(gmail(world, token, `settings/${path}`).json.error.details[0].reason).toBe(
        'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
      );
  });

  test('delegates are shown to a delegated service account only', () => {
    const { world, mailbox } = editor();
    mailbox.settings.delegates.push({ delegateEmail: 'x@y.example', verificationStatus: 'accepted' });
    const own = tokenFor(world, HEAD, ['gmail.settings.basic']);
    const delegated = tokenFor(world, HEAD, ['gmail.settings.basic'], 'delegated');
    expect(gmail(world, own, 'settings/delegates').status).toBe(403);
    expect(gmail(world, delegated, 'settings/delegates').json.delegates).toHaveLength(1);
  });
});
