import { school } from './school';

const anyone = { manifest: { webapp: { access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' } } };

/** A web app that counts its calls in a property. */
function withApp() {
  const made = school();
  const count = `const p = PropertiesService.getScriptProperties();
    p.setProperty('calls', String(Number(p.getProperty('calls') || 0) + 1));`;
  made.script('app', `function doPost() { ${count} return ContentService.createTextOutput('done') }`, anyone);
  const url = made.tenant.webAppUrl('app');
  const call = () =>
    made.run(`const r = UrlFetchApp.fetch('${url}', { method: 'post', payload: 'x', muteHttpExceptions: true });
      return [r.getResponseCode(), r.getContentText()]`);
  return { ...made, call, calls: () => made.tenant.properties('app').get('calls') };
}

describe('a fault set on a web app', () => {
  test('answers with an error or a page of HTML, and the script is not run', () => {
    const { tenant, call, calls } = withApp();
    tenant.faults.set({ name: 'webapp.exec', nth: 1, times: 1, how: 'error', status: 503 });
    expect((call().value as unknown[])[0]).toBe(503);
    tenant.faults.set({ name: 'webapp.exec', nth: 1, times: 1, how: 'error', html: true, message: 'Sorry' });
    const [status, text] = call().value as [number, string];
    expect([status, text]).toEqual([200, expect.stringMatching(/^<!DOCTYPE html>.*Sorry/)]);
    expect(calls()).toBeUndefined();
  });

  test('after the call lets the script run and its answer be lost, on the first hop or on the second', () => {
    const { tenant, call, calls } = withApp();
    for (const name of ['webapp.exec', 'webapp.echo']) {
      tenant.faults.set({ name, nth: 1, times: 1, how: 'after', status: 504 });
      expect((call().value as unknown[])[0]).toBe(504);
    }
    expect(calls()).toBe('2');
  });

  test('as a cut ends the execution that called', () => {
    const { tenant, call, calls } = withApp();
    tenant.faults.set({ name: 'webapp.exec', nth: 1, times: 1, how: 'cut' });
    expect(call().cut).toBe(true);
    expect(calls()).toBeUndefined();
  });
});

describe('watching runs', () => {
  test('tells of every run that ends, the web app’s before the one that called it', () => {
    const { tenant, call } = withApp();
    const seen: unknown[] = [];
    tenant.watch(({ value }) => seen.push(value));
    call();
    expect(seen).toEqual([{ content: 'done', mimeType: 'TEXT' }, [200, 'done']]);
  });
});
