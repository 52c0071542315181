import { school } from './school';

const anyone = { manifest: { webapp: { access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' } } };

function withApp(code: string, options: object = anyone) {
  const made = school();
  made.script('app', code, options);
  const url = made.tenant.webAppUrl('app');
  const call = (
    options: string,
    read = 'r.getResponseCode(), r.getContentText(), r.getHeaders()["Content-Type"]',
  ) => made.run(`const r = UrlFetchApp.fetch('${url}', ${options}); return [${read}]`);
  return { ...made, url, call };
}

const post =
  "{ method: 'post', contentType: 'application/json', payload: '{\"a\":1}', headers: { 'X-Secret': 's' } }";

describe('a web app called over UrlFetch', () => {
  test('runs as its deployer, the caller unknown, and sees the body but no header', () => {
    const { call } = withApp(`function doPost(e) {
      return ContentService.createTextOutput(JSON.stringify([Session.getActiveUser().getEmail(),
        Session.getEffectiveUser().getEmail(), e.postData.contents, e.postData.type, JSON.stringify(e).includes('ecret')]))
        .setMimeType(ContentService.MimeType.JSON) }`);
    const [status, text, type] = call(post).value as [number, string, string];
    expect([status, type]).toEqual([200, 'application/json; charset=utf-8']);
    expect(JSON.parse(text)).toEqual(['', 'role@school.example', '{"a":1}', 'application/json', false]);
  });

  test('answers text by a 302 whose second hop is a GET, and only once', () => {
    const { run, url } = withApp("function doPost() { return ContentService.createTextOutput('hello') }");
    const { value } = run(`
      const first = UrlFetchApp.fetch('${url}', { method: 'post', payload: 'x', followRedirects: false });
      const there = first.getHeaders().Location;
      const muted = { muteHttpExceptions: true };
      const posted = UrlFetchApp.fetch(there, { method: 'post', payload: 'x', muteHttpExceptions: true });
      const got = UrlFetchApp.fetch(there, muted);
      return [first.getResponseCode(), posted.getResponseCode(), got.getContentText(), UrlFetchApp.fetch(there, muted).getResponseCode()]`);
    expect(value).toEqual([302, 405, 'hello', 404]);
  });

  test('takes 4 to 7 seconds', () => {
    const { call } = withApp("function doPost() { return ContentService.createTextOutput('hello') }");
    const { time } = call(post);
    expect(time).toBeGreaterThanOrEqual(4_000);
    expect(time).toBeLessThanOrEqual(7_000);
  });

  test('answers an error of the script with an HTML page and status 200', () => {
    const { call } = withApp("function doPost() { throw new Error('broken') }");
    const [status, text, type] = call(post).value as [number, string, string];
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).toContain('<!DOCTYPE html>');
  });

  test('gives a page at once, without the redirect', () => {
    const { call } = withApp("function doGet() { return HtmlService.createHtmlOutput('<p>hi</p>') }");
    expect(call('{ followRedirects: false }').value).toEqual([200, '<p>hi</p>', 'text/html; charset=utf-8']);
  });

  test('gives a page that says so when the function returns something else', () => {
    const { call } = withApp('function doGet() { return 1 }');
    expect((call('{}').value as string[])[1]).toContain('not a supported return type');
  });

  test('is denied to UrlFetch unless anyone may call it', () => {
    const { call } = withApp("function doGet() { return ContentService.createTextOutput('x') }", {
      manifest: { webapp: { access: 'DOMAIN', executeAs: 'USER_DEPLOYING' } },
    });
    expect((call('{}').value as string[])[1]).toContain('Google Drive - Access Denied');
  });

  test('needs both hosts on the list of the caller', () => {
    const { run, url } = withApp("function doGet() { return ContentService.createTextOutput('x') }");
    const { error } = run(`UrlFetchApp.fetch('${url}')`, {
      manifest: { urlFetchWhitelist: ['https://script.google.com/'] },
    });
    expect(error?.message).toMatch(/script\.googleusercontent\.com is not permitted/);
  });

  test('its calls are counted under its own execution, and a lock it meets is not free', () => {
    const { run, url, tenant } = withApp(
      'function doGet() { return ContentService.createTextOutput(String(LockService.getScriptLock().tryLock(0))) }',
    );
    tenant.holdLock('app', null, tenant.now() + 3_600_000);
    const { value, execution } = run(`return UrlFetchApp.fetch('${url}').getContentText()`);
    expect(value).toBe('false');
    const lock = tenant.meter.calls.find((call) => call.name === 'LockService.tryLock');
    expect(lock?.execution).toBe(execution + 1);
  });

  test('knows its own address', () => {
    const { run, url, tenant } = withApp('function address() { return ScriptApp.getService().getUrl() }');
    expect(tenant.run('app', 'address', { as: 'role@school.example', kind: 'manual' }).value).toBe(url);
    expect(run('return ScriptApp.getService().getUrl()').value).toBeNull();
  });
});
