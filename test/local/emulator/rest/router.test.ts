import { ExecutionCut, NotEmulated, route } from '../../../../src/local/emulator/rest/router';
import { addMail, gmail, HEAD, OFFICE, send, TEACHER, tinyWorld, tokenFor } from './world-for-tests';

const PROFILE = 'https://gmail.googleapis.com/gmail/v1/users/me/profile';

describe('the router', () => {
  test('a host or method that is not emulated throws instead of answering', () => {
    const world = tinyWorld();
    expect(() => send(world, 'GET', 'https://calendar.googleapis.com/v3/x')).toThrow(NotEmulated);
    expect(() => send(world, 'DELETE', PROFILE)).toThrow(
      'not emulated: DELETE gmail.googleapis.com/gmail/v1/users/me/profile',
    );
    expect(world.meter.calls).toEqual([]);
  });

  test('a parameter that is not emulated throws instead of being ignored', () => {
    const world = tinyWorld();
    const token = tokenFor(world, HEAD, ['gmail.readonly']);
    expect(() => gmail(world, token, 'messages?orderBy=date')).toThrow(
      'not emulated: gmail.users.messages.list ?orderBy',
    );
  });

  test('a call without a token is refused with 401', () => {
    const answer = send(tinyWorld(), 'GET', PROFILE);
    expect(answer.status).toBe(401);
    expect(answer.json.error).toMatchObject({ code: 401, status: 'UNAUTHENTICATED' });
    expect(answer.json.error.details[0].reason).toBe('CREDENTIALS_MISSING');
  });

  test('an unknown token is refused with 401 and so is one that has run out', () => {
    const world = tinyWorld();
    const token = tokenFor(world, HEAD, ['gmail.readonly']);
    expect(send(world, 'GET', PROFILE, 'ya29.made-up').status).toBe(401);
    world.clock.spend(3_598_000);
    expect(send(world, 'GET', PROFILE, token).status).toBe(200);
    world.clock.spend(1_000);
    expect(send(world, 'GET', PROFILE, token).json.error.status).toBe('UNAUTHENTICATED');
  });

  test('a token without a scope of the method is refused with 403', () => {
    const world = tinyWorld();
    const answer = send(world, 'GET', PROFILE, tokenFor(world, HEAD, ['drive.file']));
    expect(answer.status).toBe(403);
    expect(answer.json.error).toMatchObject({
      status: 'PERMISSION_DENIED',
      errors: [{ reason: 'insufficientPermissions' }],
      details: [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }],
    });
  });

  test('each call is metered with its name, latency, units and mailbox', () => {
    const world = tinyWorld();
    const token = tokenFor(world, TEACHER, ['gmail.metadata']);
    gmail(world, token, 'history?startHistoryId=1000');
    gmail(world, token, 'messages/00ff');
    expect(world.meter.calls).toMatchObject([
      { name: 'gmail.users.history.list', latency: 290, units: 2, mailbox: TEACHER, outcome: 'ok' },
      { name: 'gmail.users.messages.get', units: 20, mailbox: TEACHER, outcome: 'error' },
    ]);
  });

  test('a call refused for its token costs no units', () => {
    const world = tinyWorld();
    send(world, 'GET', PROFILE, tokenFor(world, HEAD, ['drive']));
    expect(world.meter.calls).toMatchObject([{ units: 0, mailbox: null, outcome: 'error' }]);
  });

  test('a set error answers in its stead and has no effect', () => {
    const world = tinyWorld();
    const message = addMail(world, HEAD);
    const token = tokenFor(world, HEAD, ['gmail.modify']);
    const name = 'gmail.users.messages.modify';
    world.faults.set({ name, nth: 1, times: 1, how: 'error', status: 503, message: 'Try later' });
    const failed = gmail(world, token, `messages/${message.id}/modify`, { addLabelIds: ['STARRED'] });
    expect(failed.json.error).toMatchObject({ code: 503, message: 'Try later', status: 'UNAVAILABLE' });
    expect(message.labelIds).not.toContain('STARRED');
    expect(gmail(world, token, `messages/${message.id}/modify`, { addLabelIds: ['STARRED'] }).status).toBe(
      200,
    );
  });

  test('a fault may name Google’s reason, or come as a page of HTML with status 200', () => {
    const world = tinyWorld();
    const message = addMail(world, HEAD);
    const token = tokenFor(world, HEAD, ['gmail.modify']);
    const name = 'gmail.users.messages.modify';
    const modify = () => gmail(world, token, `messages/${message.id}/modify`, { addLabelIds: ['STARRED'] });
    world.faults.set({ name, nth: 1, times: 1, how: 'error', status: 403, reason: 'quotaExceeded' });
    expect(modify().json.error.errors).toMatchObject([{ reason: 'quotaExceeded' }]);
    world.faults.set({ name, nth: 1, times: 1, how: 'error', html: true });
    const url = new URL(`https://gmail.googleapis.com/gmail/v1/users/me/messages/${message.id}/modify`);
    const request = { method: 'POST', url, headers: { authorization: `Bearer ${token}` }, body: '{}' };
    expect(route(world, request)).toMatchObject({ status: 200, body: expect.stringMatching(/^<!DOCTYPE/) });
    expect(message.labelIds).not.toContain('STARRED');
  });

  test('a fault after the call lets it take effect and then fails', () => {
    const world = tinyWorld();
    const message = addMail(world, HEAD);
    world.faults.set({ name: 'gmail.users.messages.modify', nth: 1, times: 1, how: 'after' });
    const token = tokenFor(world, HEAD, ['gmail.modify']);
    const failed = gmail(world, token, `messages/${message.id}/modify`, { addLabelIds: ['STARRED'] });
    expect(failed.status).toBe(500);
    expect(message.labelIds).toContain('STARRED');
    expect(world.meter.calls).toMatchObject([{ units: 5, outcome: 'error' }]);
  });

  test('a cut ends the execution and is metered', () => {
    const world = tinyWorld();
    world.faults.set({ name: '*', nth: 1, times: 1, how: 'cut' });
    const request = { method: 'GET', url: new URL(PROFILE), headers: {}, body: '' };
    expect(() => route(world, request)).toThrow(ExecutionCut);
    expect(world.meter.calls).toMatchObject([{ name: 'gmail.users.getProfile', outcome: 'error' }]);
  });

  test('of two methods whose paths fit, the more literal one is called', () => {
    const world = tinyWorld();
    const token = tokenFor(world, HEAD, ['gmail.modify']);
    addMail(world, HEAD);
    gmail(world, token, 'messages/batchModify', { ids: ['0000000000000001'], addLabelIds: ['STARRED'] });
    expect(world.meter.calls.at(-1)?.name).toBe('gmail.users.messages.batchModify');
  });

  test('errors speak the dialect of the API that was called', () => {
    const world = tinyWorld();
    const drive = send(world, 'GET', 'https://www.googleapis.com/drive/v3/files/x');
    expect(drive.json.error).toMatchObject({ code: 401, errors: [{ location: 'Authorization' }] });
    expect(drive.json.error.status).toBeUndefined();
    const iam = send(
      world,
      'POST',
      'https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/a@b.example:signJwt',
    );
    expect(iam.json.error.status).toBe('UNAUTHENTICATED');
    expect(iam.json.error.errors).toBeUndefined();
  });

  test('an account without Gmail answers that the mail service is not enabled', () => {
    const world = tinyWorld();
    const answer = send(world, 'GET', PROFILE, tokenFor(world, OFFICE, ['gmail.metadata']));
    expect(answer.status).toBe(400);
    expect(answer.json.error).toMatchObject({
      message: 'Mail service not enabled',
      status: 'FAILED_PRECONDITION',
      errors: [{ reason: 'failedPrecondition' }],
    });
  });
});
