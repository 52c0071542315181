import { ExecutionCut, NotEmulated } from '../../../../src/local/emulator/errors';
import { Execution } from '../../../../src/local/emulator/execution';
import { permitted } from '../../../../src/local/emulator/services/http-request';
import { school } from './school';

const gmail = 'https://gmail.googleapis.com/gmail/v1/users/me/profile';

describe('UrlFetchApp', () => {
  test('reaches the router with method, headers and body, and reads the answer', () => {
    const { run, seen } = school(() => ({
      status: 201,
      headers: { 'content-type': 'application/json' },
      body: '{"é":1}',
    }));
    const { value } = run(`
      const r = UrlFetchApp.fetch('${gmail}?a=b', { method: 'post', contentType: 'application/json', payload: JSON.stringify({ x: 1 }), headers: { Authorization: 'Bearer t' } });
      return [r.getResponseCode(), r.getContentText(), r.getHeaders(), r.getAllHeaders(), r.getContent().slice(0, 4), r.getBlob().getContentType(), JSON.stringify(r)]`);
    expect(value).toEqual([
      201,
      '{"é":1}',
      { 'Content-Type': 'application/json' },
      { 'Content-Type': 'application/json' },
      [123, 34, -61, -87],
      'application/json',
      '{}',
    ]);
    expect(seen.requests).toMatchObject([
      {
        method: 'POST',
        headers: { authorization: 'Bearer t', 'content-type': 'application/json' },
        body: '{"x":1}',
      },
    ]);
    expect(seen.requests[0]?.url.search).toBe('?a=b');
  });

  test('an answer stays what it was, whatever is in it and whatever is fetched after it', () => {
    const bodies = ['', '\n', 'e{"name":"E"}', 'j[1]', '{"a":\n1}\n', '\u2028 £ \ud83d\ude00'];
    let next = 0;
    const { run } = school(() => ({ status: 200 + next, headers: {}, body: bodies[next++] ?? '' }));
    const { value } = run(`
      const all = UrlFetchApp.fetchAll(['1', '2', '3'].map((n) => '${gmail}?n=' + n));
      all.push(...['4', '5', '6'].map((n) => UrlFetchApp.fetch('${gmail}?n=' + n)));
      return all.map((r) => [r.getResponseCode(), r.getContentText()])`);
    expect(value).toEqual(bodies.map((body, n) => [200 + n, body]));
  });

  test('the host keeps no answer once the script has it', () => {
    const { run } = school();
    const sent = jest.spyOn(Execution.prototype, 'send');
    run(`UrlFetchApp.fetch('${gmail}').getContentText()`);
    const [execution] = sent.mock.contexts as Execution[];
    expect(sent).toHaveBeenCalledTimes(1);
    expect(execution?.collect(1)).toBe('');
    sent.mockRestore();
  });

  test('sends an object as a form', () => {
    const { run, seen } = school();
    run(`UrlFetchApp.fetch('${gmail}', { method: 'post', payload: { a: 'x y', b: 2 } })`);
    expect(seen.requests).toMatchObject([
      { body: 'a=x+y&b=2', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ]);
  });

  test("throws Google's text with the answer cut at 150 letters, unless exceptions are muted", () => {
    const { run } = school(() => ({ status: 404, headers: {}, body: `{"error":"${'x'.repeat(300)}"}` }));
    const message = run(`UrlFetchApp.fetch('${gmail}')`).error?.message ?? '';
    const [, shown] =
      /Truncated server response: (.*) \(use muteHttpExceptions option to examine full response\)$/.exec(
        message,
      ) ?? [];
    expect(message).toMatch(/^Request failed for https:\/\/gmail\.googleapis\.com returned code 404\. /);
    expect(shown).toHaveLength(150);
    expect(shown).toMatch(/xxx\.\.\.$/);
    expect(
      run(`return UrlFetchApp.fetch('${gmail}', { muteHttpExceptions: true }).getResponseCode()`).value,
    ).toBe(404);
  });

  test('refuses a URL that no prefix of the manifest allows, and any URL when there is none', () => {
    const { run, seen } = school();
    for (const url of [
      'https://evil.example/',
      'http://gmail.googleapis.com/',
      'https://gmail.googleapis.com.evil.example/',
    ]) {
      expect(run(`UrlFetchApp.fetch('${url}')`).error?.message).toMatch(/not permitted/);
    }
    expect(
      run(`UrlFetchApp.fetch('${gmail}')`, { manifest: { urlFetchWhitelist: [] } }).error?.message,
    ).toMatch(/not permitted/);
    expect(seen.requests).toEqual([]);
  });

  test.each([
    ['https://*.example.com/a/', 'https://x.example.com/a/b', true],
    ['https://*.example.com/a/', 'https://example.com/a/b', false],
    ['https://example.com/a/', 'https://example.com/b', false],
    ['https://example.com/', 'https://example.com/b?c', true],
  ])('prefix %s and %s: %s', (prefix, url, fits) => {
    expect(permitted([prefix], new URL(url))).toBe(fits);
  });

  test('refuses a URL longer than 2,082 letters, too many headers and a content length', () => {
    const { run } = school();
    expect(run(`UrlFetchApp.fetch('${gmail}?' + 'x'.repeat(2082))`).error?.message).toBe(
      'Limit Exceeded: URLFetch URL Length.',
    );
    expect(run(`UrlFetchApp.fetch('${gmail}', { headers: { a: 'x'.repeat(9000) } })`).error?.message).toBe(
      'Limit Exceeded: URLFetch Header Size.',
    );
    expect(run(`UrlFetchApp.fetch('${gmail}', { headers: { 'Content-Length': '3' } })`).error?.name).toBe(
      'Exception',
    );
  });

  test('fetchAll takes as long as its slowest request, fetch as long as each', () => {
    const { run, tenant } = school((request) => ({
      status: 200,
      headers: {},
      body: request.url.search,
      latency: Number(request.url.searchParams.get('ms')),
    }));
    const together = run(`
      return UrlFetchApp.fetchAll(['${gmail}?ms=300', { url: '${gmail}?ms=2000' }, '${gmail}?ms=100']).map((r) => r.getContentText())`);
    expect(together.value).toEqual(['?ms=300', '?ms=2000', '?ms=100']);
    expect(together.time).toBeGreaterThanOrEqual(2000);
    expect(together.time).toBeLessThan(2100);
    const oneByOne = run(`[300, 2000, 100].forEach((ms) => UrlFetchApp.fetch('${gmail}?ms=' + ms))`);
    expect(oneByOne.time).toBeGreaterThanOrEqual(2400);
    expect(tenant.meter.totals().calls).toEqual({
      'UrlFetchApp.fetchAll': 1,
      'UrlFetchApp.fetch': 3,
      rest: 6,
    });
    expect(tenant.meter.calls.find((call) => call.name === 'rest')?.execution).toBe(together.execution);
  });

  test('one failed request of a fetchAll throws for all, unless each mutes exceptions', () => {
    const { run } = school((request) => ({ status: request.url.search ? 500 : 200, headers: {}, body: '' }));
    expect(run(`UrlFetchApp.fetchAll(['${gmail}', '${gmail}?x'])`).error?.message).toMatch(
      /returned code 500/,
    );
    const muted = `UrlFetchApp.fetchAll([{ url: '${gmail}', muteHttpExceptions: true }, { url: '${gmail}?x', muteHttpExceptions: true }])`;
    expect(run(`return ${muted}.map((r) => r.getResponseCode())`).value).toEqual([200, 500]);
  });

  test('100,000 calls a day, each request of a fetchAll being one', () => {
    const { run, kernel, tenant } = school();
    kernel.quotas.add('ada@school.example', 'urlfetch', 99_999, tenant.now());
    expect(run(`UrlFetchApp.fetchAll(['${gmail}', '${gmail}'])`).error?.message).toBe(
      'Service invoked too many times for one day: urlfetch.',
    );
    expect(run(`UrlFetchApp.fetch('${gmail}')`).error).toBeNull();
    expect(run(`UrlFetchApp.fetch('${gmail}')`).error).not.toBeNull();
    tenant.advance(24 * 3_600_000);
    expect(run(`UrlFetchApp.fetch('${gmail}')`).error).toBeNull();
  });

  test('says what the router does not emulate, and ends the run where the router cuts it', () => {
    const unknown = school(() => {
      throw new NotEmulated('GET somewhere');
    });
    expect(unknown.run(`UrlFetchApp.fetch('${gmail}')`).error?.message).toBe('not emulated: GET somewhere');
    const cutting = school(() => {
      throw new ExecutionCut('gmail.users.getProfile');
    });
    const ended = cutting.run(`try { UrlFetchApp.fetch('${gmail}') } catch (e) { return 'swallowed' }`);
    expect(ended).toMatchObject({ value: null, cut: true });
  });

  test('a mistake in the emulator is thrown at its user, whatever the script catches', () => {
    const { run } = school(() => {
      throw new TypeError('a bug');
    });
    expect(() => run(`try { UrlFetchApp.fetch('${gmail}') } catch (e) {}`)).toThrow('a bug');
  });
});
